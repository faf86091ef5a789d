"""The dateline: the date and place that the release itself states, or nothing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.opening.dateline import Dateline, lead_offset, read_dateline
from onrecord.reading.opening.head import Head
from onrecord.span import Span

MARCH_5 = date(2025, 3, 5)
LEAD = "Acme Corp. (NYSE: ACM) is pleased to announce that its first anvil has left the works in good order."
HEADLINE = "Acme Ships Its First Anvil"


def dateline_of(*blocks: str, headline: int = 0) -> Dateline:
    """The dateline of a release of these blocks, blank lines between them."""
    text = "\n\n".join(blocks)
    spans, start = [], 0
    for block in blocks:
        spans.append(Span(start=start, end=start + len(block)))
        start += len(block) + 2
    titled = spans[headline]
    head = Head(first=0, block=headline, start=titled.start, headline=titled)
    return read_dateline(text, spans, head=head)


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("March 5, 2025 - ", None),
        ("March 5, 2025 – ", None),
        ("March 5, 2025. ", None),
        ("DENVER, CO - March 5, 2025 (NEWMEDIAWIRE) - ", "DENVER, CO"),
        ("DENVER, Colorado - (NewMediaWire) - March 05, 2025 -\xa0", "DENVER, Colorado"),
        ("DENVER, Colorado - ([NewMediaWire]) - March 05, 2025 - ", "DENVER, Colorado"),
        ("NEW YORK, March 5, 2025 (GLOBE NEWSWIRE) -- ", "NEW YORK"),
        ("DENVER--(BUSINESS WIRE)--March 5, 2025--", "DENVER"),
        ("DENVER, March 5, 2025 /PRNewswire/ -- ", "DENVER"),
        ("Denver, CO – (March 5, 2025) – ", "Denver, CO"),
        ("DENVER, CO and BOISE, ID - March 5, 2025 - ", "DENVER, CO and BOISE, ID"),
        ("ZURICH/BASEL, Switzerland - March 5, 2025 - ", "ZURICH/BASEL, Switzerland"),
        ("DENVER,CO - March 5, 2025 - ", "DENVER,CO"),
        ("Denver CO - March 5, 2025 - ", "Denver CO"),
        ("NEWPORT NEWS, VA - March 5, 2025 - ", "NEWPORT NEWS, VA"),
        ("TORONTO, ON, March 5, 2025 – ", "TORONTO, ON"),
        ("DURHAM, N.C., March 5, 2025 - ", "DURHAM, N.C."),
        ("Trois-Rivières, Québec, le 5 mars 2025 – ", "Trois-Rivières, Québec"),
        ("MÜNCHEN, 5. März 2025 - ", "MÜNCHEN"),
        ("Singapore / March 5, 2025 – ", "Singapore"),
        ("DENVER, CO / News Direct / March 5th, 2025 / ", "DENVER, CO"),
        ("HANOI, VIETNAM - Media OutReach Newswire - 5 March 2025 - ", "HANOI, VIETNAM"),
        ("Boise, Idaho (Newsworthy.ai) Wednesday Mar 5, 2025 @ 7:00 AM America/Boise — ", "Boise, Idaho"),
        ("(NewMediaWire) - March 5, 2025 - DENVER — ", "DENVER"),
        ("Boise, Idaho, March 5, 2025, ", "Boise, Idaho"),
        ("Trois-Rivières, le 5 mars 2025. — ", "Trois-Rivières"),
        ("Esch-sur-Alzette, ce 5 mars 2025 — ", "Esch-sur-Alzette"),
        ("Le 5 mars 2025, à Dijon – ", "Dijon"),
        ("Lausanne – 5 mars 2025 – 7h00. ", "Lausanne"),
        ("LAGOS, VALETTA – 5 March 2025, ", "LAGOS, VALETTA"),
        ("Boise, Idaho--(Newsfile Corp. - March 5, 2025) - ", "Boise, Idaho"),
        ("BOISE, ID / ACCESSWIRE / March 5, 2025 / ", "BOISE, ID"),
        ("March 5, 2025 – Boise, ID – ", "Boise, ID"),
        ("NEW YORK (March 5, 2025) — ", "NEW YORK"),
        ("Melbourne, Australia: March 5, 2025: ", "Melbourne, Australia"),
        ("SÃO PAULO, 5 de março de 2025 /PRNewswire/ -- ", "SÃO PAULO"),
        ("Zug, Switzerland, 5 March 2025, 18:00 CET - ", "Zug, Switzerland"),
        ("FOR IMMEDIATE RELEASE - DENVER, CO - March 5, 2025 - ", "DENVER, CO"),
    ],
)
def test_reads_date_and_place_when_the_lead_opens_with_them(opening: str, place: str | None) -> None:
    found = dateline_of(HEADLINE, opening + LEAD)

    assert found == Dateline(block=1, date=MARCH_5, place=place)
    assert (opening + LEAD)[lead_offset(opening + LEAD) :] == LEAD


@pytest.mark.parametrize(
    "line",
    [
        "March 5, 2025",
        "Wednesday, March 5, 2025",
        "Date: March 5, 2025",
        "Released: 2025-03-05",
        "FOR IMMEDIATE RELEASE - March 5, 2025",
        "For Immediate Release: March 5, 2025",
        "March 5, 2025 09:00 ET | Source: Acme Corp.",
        "NEWS RELEASE 25-04  March 5, 2025",
        "NEWS RELEASE\nTSX: ACM\nMarch 5, 2025",
        "For release on March 5, 2025 at 8:00am EST",
        "TSX: ACM | March 5, 2025 | NR 25-04",
        "Embargoed until 4 a.m. CT/5 a.m. ET, Wednesday, March 5, 2025",
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_reads_the_date_when_it_has_a_line_of_its_own_at_the_top(line: str, *, above: bool) -> None:
    blocks = (line, HEADLINE, LEAD) if above else (HEADLINE, line, LEAD)

    found = dateline_of(*blocks, headline=1 if above else 0)

    assert found == Dateline(block=0 if above else 1, date=MARCH_5, place=None)


def test_reads_place_and_date_when_they_share_a_line_without_a_lead() -> None:
    found = dateline_of(HEADLINE, "Perth, Western Australia, 5 March 2025", LEAD)

    assert found == Dateline(block=1, date=MARCH_5, place="Perth, Western Australia")


def test_reads_the_dateline_when_highlights_stand_between_headline_and_lead() -> None:
    highlights = ["Revenue rose 5% to $3 million", "Anvils shipped rose from 2 to 3"]

    found = dateline_of(HEADLINE, *highlights, f"DENVER, CO - March 5, 2025 - {LEAD}")

    assert found == Dateline(block=3, date=MARCH_5, place="DENVER, CO")


def test_joins_the_date_above_with_the_place_in_the_lead() -> None:
    found = dateline_of(
        "For Immediate Release: March 5, 2025",
        HEADLINE,
        f"DENVER, CO -- (BUSINESS WIRE) -- {LEAD}",
        headline=1,
    )

    assert found == Dateline(block=2, date=MARCH_5, place="DENVER, CO")


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("--News Direct--", None),
        ("/PRNewswire/ -- " + LEAD, None),
        ("LONDON–(BUSINESS WIRE)–" + LEAD, "LONDON"),
        ("VANCOUVER, BC, March 5 /CNW/ - " + LEAD, "VANCOUVER, BC"),
        ("DENVER, Colorado – " + LEAD, "DENVER, Colorado"),
    ],
)
def test_states_no_date_when_the_dateline_names_none(opening: str, place: str | None) -> None:
    found = dateline_of(HEADLINE, opening)

    assert found == Dateline(block=1, date=None, place=place)


@pytest.mark.parametrize(
    "body",
    [
        LEAD,
        "On March 5, 2025, " + LEAD,
        "Effective March 5, 2025, " + LEAD,
        "March 5, 2025 (the “Closing Date”) is when Acme Corp. expects to complete the sale.",
        "Acme Corp. today reported results for the quarter ended March 5, 2025, the best it ever had.",
        "Acme Corp. – As announced on March 5, 2025, it has sold its forge to a buyer in the valley.",
        "Quarter Ended March 5, 2025",
        "Updated March 5, 2025",
        "Annual General Meeting - March 5, 2025",
        "May 5, 2025 - May 7, 2025",
        "Anvils – The company shipped three of them on March 5, 2025, to customers in the valley.",
    ],
)
def test_states_no_date_when_the_date_is_that_of_something_else(body: str) -> None:
    found = dateline_of(HEADLINE, body, "More anvils will follow.")

    assert found.date is None
    assert found.place is None


@pytest.mark.parametrize(
    "event",
    [
        "Date: March 5, 2025\nTime: 10:00 a.m. ET",
        "March 5, 2025 webcast",
        "Register by: March 5, 2025",
        "What: Fair | Noon | March 5, 2025",
    ],
)
def test_states_no_date_when_the_line_is_about_an_event(event: str) -> None:
    assert dateline_of(HEADLINE, event, LEAD) == Dateline(block=None, date=None, place=None)


def test_states_no_date_when_a_list_after_the_lead_names_places_and_days() -> None:
    found = dateline_of(HEADLINE, LEAD, "Denver, CO - March 5, 2025", "Boise, ID - March 6, 2025")

    assert found == Dateline(block=None, date=None, place=None)


def test_keeps_to_the_wire_s_date_when_the_lead_opens_with_another_day() -> None:
    found = dateline_of(HEADLINE, f"DENVER, CO, March 5, 2025 /PRNewswire/ -- 4 March 2025 - {LEAD}")

    assert found == Dateline(block=1, date=MARCH_5, place="DENVER, CO")


@pytest.mark.parametrize(
    "notice",
    [
        "Not for release, publication or distribution in the United States",
        "NOT FOR DISTRIBUTION TO UNITED STATES NEWSWIRE SERVICES OR FOR DISSEMINATION IN THE UNITED STATES",
        "FOR IMMEDIATE RELEASE",
        "News Release",
    ],
)
def test_does_not_take_a_notice_for_a_dateline(notice: str) -> None:
    assert dateline_of(notice, HEADLINE, LEAD, headline=1) == Dateline(block=None, date=None, place=None)


def test_does_not_take_a_wire_for_a_dateline_when_the_sentence_is_about_it() -> None:
    found = dateline_of(
        HEADLINE, LEAD, "AnvilWire (“AW”) is a communications platform with a focus on anvils."
    )

    assert found == Dateline(block=None, date=None, place=None)


_PIECES = st.sampled_from(
    [
        "March 5, 2025",
        "5 May",
        "DENVER",
        ", CO",
        " - ",
        "–",
        "(",
        ")",
        "/",
        "PRNewswire",
        "\n",
        "Acme",
        " is",
        "2025",
        "ON",
    ]
)


@given(
    st.lists(st.lists(_PIECES | st.text(max_size=8), min_size=1).map("".join), min_size=1, max_size=6),
    st.data(),
)
def test_states_only_what_the_opening_states(blocks: list[str], data: st.DataObject) -> None:
    blocks = [block or "x" for block in blocks]

    found = dateline_of(*blocks, headline=data.draw(st.integers(0, len(blocks) - 1)))

    opening = "\n\n".join(blocks)
    assert found.place is None or found.place in opening
    assert found.date is None or (str(found.date.year) in opening and str(found.date.day) in opening)
    assert found.block is not None or (found.date is None and found.place is None)
    assert found.block is None or found.block < len(blocks)


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("Nashik, 5th March, 2025: ", "Nashik"),
        ("Mumbai, March 5, 2025: ", "Mumbai"),
    ],
)
def test_reads_a_dateline_that_a_colon_ends(opening: str, place: str) -> None:
    """Only known cities were once read before a colon."""
    assert dateline_of(HEADLINE, opening + LEAD) == Dateline(block=1, date=MARCH_5, place=place)


@pytest.mark.parametrize(
    "place",
    ["Amsterdam, the Netherlands", "CHICAGO, IL", "OAKLAND"],
    ids=["small", "state", "no city we know"],
)
def test_reads_the_place_when_it_leads_into_the_text_without_a_date(place: str) -> None:
    assert dateline_of(HEADLINE, f"{place} – {LEAD}").place == place


@pytest.mark.parametrize(
    "title", ["HALF YEAR RESULT – SIX MONTHS TO 5 MARCH 2025", "RESULTS TO 5 MARCH 2025"]
)
def test_the_period_that_a_results_title_names_is_not_the_release_s_day(title: str) -> None:
    assert dateline_of(title, LEAD) == Dateline(block=None, date=None, place=None)


def test_reads_the_day_on_the_line_of_a_label_or_a_salutation() -> None:
    assert dateline_of("ASX ANNOUNCEMENT 5 March 2025", HEADLINE, LEAD, headline=1).date == MARCH_5
    assert dateline_of("March 5, 2025 To whom it may concern:", HEADLINE, LEAD, headline=1).date == MARCH_5


def test_a_dutch_company_behind_the_place_is_not_a_place_in_nevada() -> None:
    lead = (
        "Amsterdam, the Netherlands – Borealis Pumps N.V. (Euronext: BORP) today presents its plan for 2027."
    )

    assert lead[lead_offset(lead) :].startswith("Borealis Pumps N.V.")
    assert lead_offset("RENO, NV – Borealis Pumps (Euronext: BORP) today presents its plan for 2027.")


def test_a_place_before_a_colon_leads_into_the_text() -> None:
    assert lead_offset(f"Melbourne, Australia: {LEAD}") == len("Melbourne, Australia: ")
    assert lead_offset(f"Our view: {LEAD}") == 0
