"""Letterheads above a headline: who writes, from where, and on which day."""

import pytest

from onrecord.manuscript import Block, BlockKind, Manuscript
from onrecord.reading.opening.dateline import read_dateline
from onrecord.reading.opening.headline import find_head
from onrecord.reading.opening.issuer import read_issuer
from onrecord.reading.opening.letterhead.addresses import is_address
from onrecord.span import Span

HEADLINE = "New ovens cut the bill for gas in half"
LEAD = "Old Mill Bakery lets its ovens cool at noon now. They hold the heat of the morning until four."


def _manuscript(*blocks: str) -> Manuscript:
    text, made = "", []
    for words in blocks:
        made.append(Block(kind=BlockKind.PARAGRAPH, span=Span(start=len(text), end=len(text) + len(words))))
        text += words + "\n\n"
    return Manuscript(text=text, blocks=tuple(made))


def _read(*blocks: str) -> tuple[str | None, str | None, str | None]:
    """The headline, the day and the issuer of a release of these blocks."""
    manuscript = _manuscript(*blocks)
    head = find_head(manuscript.text, manuscript.blocks)
    spans = [block.span for block in manuscript.blocks]
    dateline = read_dateline(manuscript.text, spans, head=head)
    issuer = read_issuer(manuscript, head=head, dateline=dateline.block)
    headline = head.headline.of(manuscript.text) if head.headline else None
    return headline, dateline.date.isoformat() if dateline.date else None, issuer.name


@pytest.mark.parametrize(
    "letterhead",
    [
        ("Old Mill Bakery\n14 Market Street\nTruro, Cornwall TR1 2AA", "Press release, 4 May 2026"),
        ("OLD MILL BAKERY\nPress notice, 4 May 2026",),
        ("Old Mill Bakery", "NEWS", "4 May 2026"),
        ("Old Mill Bakery Ltd.\nUnit 4, Canal Works, Sheffield S3 8RY\nTel. 0114 496 0221", "4 May 2026"),
        ("OLD MILL BAKERY\nFor immediate release\nNo. 17/2026\n4 May 2026",),
        ("Old Mill Bakery\nBakers' association, Leeds", "Press information\n4 May 2026"),
        ("THE OLD MILL BAKERY, DUNMORE\nDunmore, 4 May 2026",),
        ("4 May 2026", "Old Mill Bakery\nLinden House, 3 Church Lane, Ely"),
        ("News from Old Mill Bakery\nMonday, 4 May 2026",),
        ("OLD MILL BAKERY — MEDIA NOTICE — 4 MAY 2026",),
        ("Old Mill Bakery\nPO Box 118\nMudgee NSW 2850\nAustralia", "MEDIA RELEASE\n4 May 2026"),
        ("Old Mill Bakery · Industriestraße 12 · 72072 Tübingen", "Press release 3/2026\n4 May 2026"),
        ("Old Mill Bakery\nStatement, 4 May 2026",),
        ("Old Mill Bakery\nOffice of the Owners\n100 Main Street, Oakhurst, Ohio", "May 4, 2026"),
    ],
)
def test_the_headline_stands_below_the_letterhead_which_names_day_and_company(
    letterhead: tuple[str, ...],
) -> None:
    headline, day, issuer = _read(*letterhead, HEADLINE, LEAD)

    assert (headline, day) == (HEADLINE, "2026-05-04")
    assert (issuer or "").removeprefix("THE ") == "Old Mill Bakery"


def test_a_headline_right_below_name_address_and_day_is_told_from_them() -> None:
    block = f"OLD MILL BAKERY\nThe Boathouse, Mill Lane, Harden\nNotice to the press, 4 May 2026\n{HEADLINE}"

    assert _read(block, LEAD) == (HEADLINE, "2026-05-04", "Old Mill Bakery")


def test_the_name_below_a_headline_and_above_the_day_is_the_company() -> None:
    assert _read(HEADLINE, "Old Mill Bakery\n4 May 2026", LEAD) == (HEADLINE, "2026-05-04", "Old Mill Bakery")


@pytest.mark.parametrize(
    "headline",
    [
        "Old Mill Bakery Opens on Market Street",
        "Old Mill Bakery Annual Results",
        "Two Shops on Station Road Close",
        "Trial of the New Ovens",
    ],
)
def test_a_headline_above_the_day_stays_the_headline(headline: str) -> None:
    assert _read(f"{headline}\n4 May 2026", "The bill for gas is down by half", LEAD)[0] == headline


def test_what_looks_like_a_letterhead_is_the_headline_when_no_other_follows() -> None:
    assert _read("14 Market Street, Truro", "4 May 2026", LEAD)[0] == "14 Market Street, Truro"


@pytest.mark.parametrize(
    "line",
    [
        "14 Market Street",
        "Unit 9, Old Tannery Yard, Kettering, England",
        "2200 Ridge Road, Marlow, Georgia 30060",
        "12, rue de la Paix, 75002 Paris",
        "Level 3, 88 Harbour Parade",
        "Harbour Yard, Lochcarrick",
        "K1A 0B1, Box 12 Stn A",
    ],
)
def test_a_house_a_street_or_a_postcode_makes_an_address(line: str) -> None:
    assert is_address(line)


@pytest.mark.parametrize(
    "line",
    [
        "40 Stores Will Open in May",
        "5 Reasons to Visit Wall Street",
        "Acme Opens Store at 12 Main Street, Springfield",
        "Vision 2030",
        "Trams stop at 10 pm on Christmas Eve",
        "We moved to 14 Market Street, Truro, which was empty.",
    ],
)
def test_a_line_that_says_something_is_not_an_address(line: str) -> None:
    assert not is_address(line)


@pytest.mark.parametrize(
    "headline",
    ["Old Mill Bakery Awards Prizes", "Old Mill Fires 5th Oven", "Bo Dahl, Baker of Harden, Dies at 94"],
)
def test_a_headline_that_the_text_says_again_stays_the_headline(headline: str) -> None:
    again = f"The post {headline} first stood on our page. Bo Dahl, who baked, was 94 when he died in Harden."

    assert _read(headline, "4 May 2026", "The bill for gas is down by half", LEAD, again)[0] == headline


def test_the_letterhead_may_stand_a_line_a_paragraph() -> None:
    letterhead = ("Old Mill Bakery", "Office of the Owners", "100 Main Street, Oakhurst, Ohio", "4 May 2026")

    assert _read(*letterhead, HEADLINE, LEAD) == (HEADLINE, "2026-05-04", "Old Mill Bakery")
