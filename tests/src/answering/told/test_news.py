"""How a release tells its news in short."""

from onrecord.answering.release_facts import find_fact
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release

_REPORT = """Morning Mills plc

18 August 2025

HALF-YEAR REPORT FOR THE SIX MONTHS TO 30 JUNE 2025

Flour up, biscuits down; interim dividend raised

Morning Mills plc (LSE: MMLL) reports on its first six months today.

* Sales of £212.4 million
* Profit of £14.1 million
"""


def _first(question: str, text: str) -> str | None:
    release = read_release(text.encode(), source="mill.txt", release_id=ReleaseId("mill"))
    fact = find_fact(question, [release])
    return release.sentences[fact.positions[0]].text if fact else None


def test_a_headline_that_only_says_what_it_is_gives_way_to_how_it_went() -> None:
    assert (_first("can you sum up how the company did?", _REPORT) or "").startswith("Flour up")


def test_how_a_company_did_is_told_by_a_report() -> None:
    assert (_first("how did Morning Mills do in the half-year?", _REPORT) or "").startswith("Flour up")


def test_how_a_company_did_is_not_told_by_other_news() -> None:
    text = (
        "# Morning Mills Names a Miller\n\nLEEDS, England, 3 June 2025 - Morning Mills plc (LSE: MMLL) said that "
        "Ann Roe becomes head miller.\n"
    )

    assert _first("how did the company do?", text) is None
