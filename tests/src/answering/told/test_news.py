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


_LETTER = """MORNING MILLS
The Old Mill, Mill Lane, Harden
Notice to the press, 18 August 2025
Flour from Harden wins a medal

Morning Mills said that a jury in Lyon gave its flour a medal on Tuesday. It is the first since 1988.

About us

Morning Mills grinds wheat.
"""


def test_the_day_is_told_by_a_line_of_its_own_and_not_by_a_weekday_of_the_text() -> None:
    assert "18 August 2025" in (_first("when was this published?", _LETTER) or "")


def test_a_letterhead_is_no_part_of_the_news() -> None:
    release = read_release(_LETTER.encode(), source="mill.txt", release_id=ReleaseId("mill"))
    fact = find_fact("what's this about?", [release])

    assert fact is not None
    shown = [release.sentences[at].text for at in fact.positions]
    assert shown[0] == "Flour from Harden wins a medal"
    assert not any("Mill Lane" in each for each in shown)
