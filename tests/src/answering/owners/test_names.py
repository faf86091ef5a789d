"""Names, as they are written again."""

import re
from dataclasses import replace

import pytest

from onrecord.answering.owners.names import begun_as, is_issuers
from tests.fakes.releases import make_release


@pytest.mark.parametrize(
    ("word", "told", "is_meant"),
    [
        ("oatfields", "oatfield farms", True),
        ("oatfield", "oatfields", True),
        ("investorwire", "global investment conference", False),
        ("jonestrading", "the jones conference", False),
        ("bek", "bekaert", False),
        ("bek", "the bek hall", True),
    ],
)
def test_a_name_is_told_with_another_ending_but_not_by_its_first_letters(
    word: str, told: str, is_meant: bool
) -> None:
    assert bool(re.search(begun_as(word), told)) is is_meant


@pytest.mark.parametrize(
    ("name", "is_meant"),
    [
        ("Acme Mines", True),
        ("ACME", True),
        ("AMC", True),
        ("Acme's", True),
        ("ACM", True),
        ("Bolt Lofts", False),
    ],
)
def test_the_issuer_is_meant_in_full_in_short_by_its_letters_and_by_its_symbol(
    name: str, is_meant: bool
) -> None:
    release = replace(make_release([]), issuer="Acme Mines Canada Ltd.", tickers=("TSX:ACM",))

    assert is_issuers(name, release) is is_meant
