"""What else a company is called, by its releases."""

from dataclasses import replace

import pytest

from onrecord.reception.other_names import other_names
from onrecord_index.bundled import bundled_release


def _named(text: str, issuer: str | None = "Northgate Mining Corp.") -> tuple[str, ...]:
    return other_names(replace(bundled_release(), issuer=issuer, text=f"Results\n\n{text}\n\nContact us."))


@pytest.mark.parametrize(
    "text",
    [
        "Northgate Mining Corp. (formerly Apex Silver Inc.) drilled ten holes.",
        "About Northgate Mining (TSX: NGM, f/k/a Apex Silver Inc.)",
        "Northgate Mining Corp., formerly known as Apex Silver Inc., mines silver.",
        "Northgate Mining, a miner of silver previously named “Apex Silver Inc.”, said so today.",
        "The company changed its name from Apex Silver Inc. to Northgate Mining Corp. in May.",
        "Formerly known as Apex Silver Inc., the company mines silver.",
        "Northgate Mining Corp. will change its name to Apex Silver Inc. effective May 1.",
        "Northgate Mining Corp. (TSX: NGM), soon to be renamed Apex Silver Inc., mines silver.",
        "Northgate Mining, which was previously named Apex Silver Inc., mines silver.",
        "Northgate Mining will now be known as Apex Silver Inc. It mines on.",
        "We have rebranded as Apex Silver Inc. and mine on.",
        "Corporation Northgate Mining, anciennement connue sous le nom de Apex Silver Inc., exploite une mine.",
        "La société a changé sa dénomination sociale de Apex Silver Inc. en Northgate Mining Corp. en mai.",
    ],
)
def test_a_release_tells_what_its_company_was_or_will_be_called(text: str) -> None:
    assert [name.rstrip(".") for name in _named(text)] == ["Apex Silver Inc"]


@pytest.mark.parametrize(
    "text",
    [
        "Follow us on X (formerly Twitter).",
        "Jane Poe, formerly Apex Silver's geologist, joined Northgate Mining Corp.",
        "The mine, formerly known as Apex, belongs to Northgate Mining Corp.",
        "Previously, Jane Poe led Northgate Mining Corp.",
        "Northgate Mining Corp. has not changed its name to Apex.",
        "The combined company will be renamed Apex Silver Inc.",
        "Northgate Mining Corp. is formerly and again profitable.",
        "Northgate Mining Corp., formerly Northgate Mining Ltd., mines silver.",
        "Jane Poe joined Northgate Mining Corp., formerly CEO of Apex Silver Inc.",
        "Jane Poe leads Northgate Mining, formerly Vice President of Apex Silver Inc.",
        "Jane Poe a rejoint la société, auparavant Directrice de Apex Silver.",
        "We previously named Jane Poe to the board.",
        "Northgate Mining has renamed Red Creek as Blue Hill.",
        "A subsidiary of Northgate Mining, formerly known as Bolt Inc., was sold.",
        "The mine sold by Northgate Mining, now known as Bolt Mine, opened.",
    ],
)
def test_a_name_of_anybody_or_anything_else_is_none(text: str) -> None:
    assert _named(text) == ()


def test_a_release_without_a_company_tells_no_names() -> None:
    assert _named("Northgate Mining Corp. (formerly Apex Silver Inc.)", issuer=None) == ()
