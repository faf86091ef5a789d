"""Other companies of a release that begin as its issuer does."""

from dataclasses import replace

import pytest

from onrecord.answering.owners.namesakes import without_namesakes
from tests.fakes.releases import make_release


@pytest.mark.parametrize(
    ("named", "is_other"),
    [
        ("United Steel Corp. sells beams.", True),
        ("United River Inc. runs barges.", False),
        ("United LLC runs barges.", False),
        ("The company, formerly United Barges Inc., runs barges.", False),
        ("United steel is sold in Bergen.", False),
    ],
)
def test_only_a_full_name_that_differs_is_a_namesake_s(named: str, is_other: bool) -> None:
    release = replace(make_release([[(named, False)]]), issuer="United Rivers Inc.")

    assert (without_namesakes(named, release) != named) is is_other
