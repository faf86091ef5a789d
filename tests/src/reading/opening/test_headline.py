"""Which block is the headline."""

import pytest

from onrecord.manuscript import Block, BlockKind
from onrecord.reading.opening.cover import read_cover
from onrecord.reading.opening.headline import find_head
from onrecord.span import Span

HEADLINE = "Northgate Opens the Red Creek Mine"


LEAD = "VANCOUVER, May 24, 2012 - Northgate Resource Corp. (TSX: NGR) said today that its mine is open."


def _found(*blocks: str) -> str | None:
    text, made = "", []
    for line in blocks:
        kind = BlockKind.HEADING if line.startswith("# ") else BlockKind.PARAGRAPH
        words = line.removeprefix("# ")
        made.append(Block(kind=kind, span=Span(start=len(text), end=len(text) + len(words))))
        text += words + "\n\n"
    cover = read_cover([block.span.of(text) for block in made])
    head = find_head(text, made, cover)
    return head.headline.of(text) if head.headline else None


@pytest.mark.parametrize(
    "furniture",
    [
        "News Release",
        "FOR IMMEDIATE RELEASE",
        "Press Release No. 12",
        "Exhibit 99.1",
        "May 24, 2012",
        "24 May 2012",
        "Northgate Resource Corp.",
        "TSX: NGR | NYSE American: NGX",
        "www.example.com",
    ],
)
def test_the_headline_is_the_first_line_after_the_furniture(furniture: str) -> None:
    assert _found(furniture, HEADLINE, "VANCOUVER, May 24, 2012 - Northgate said today.") == HEADLINE


def test_the_format_s_own_heading_is_preferred_to_a_kicker_above_it() -> None:
    assert _found("Mining news of the week", f"# {HEADLINE}", "Northgate said today.") == HEADLINE


@pytest.mark.parametrize(
    "kicker",
    [
        "SAFETY RECALL NOTICE",
        "Product Safety Alert",
        "MEDIA ADVISORY",
        "Service Update No. 4",
        "Trading update",
    ],
)
def test_what_only_says_what_kind_of_notice_this_is_gives_way_to_the_headline_below(kicker: str) -> None:
    assert _found(kicker, HEADLINE, LEAD) == HEADLINE
    assert _found(f"# {kicker}", HEADLINE, LEAD) == HEADLINE


@pytest.mark.parametrize("title", ["Trading Update", "Recall Notice for Red Creek Mills"])
def test_a_title_of_that_kind_is_the_headline_when_no_other_follows(title: str) -> None:
    assert _found(title, LEAD) == title


def test_a_title_that_tells_more_than_its_kind_is_the_headline() -> None:
    assert _found("Recall of Red Creek Mills", "Belts may slip when the mill runs wet", LEAD) == (
        "Recall of Red Creek Mills"
    )


def test_finds_no_headline_when_no_line_reads_as_one() -> None:
    assert _found("News Release", "May 24, 2012") is None


@pytest.mark.parametrize(
    "furniture",
    [
        "News Release\nFor Immediate Release",
        "Source: Northgate Resource Corp.; Harbor Bell SA",
        "No. 7 - 1999",
        "Share this article",
        "COMMUNIQUÉ DE PRESSE\nPour diffusion immédiate",
        "COMMUNIQUE DE PRESSE",
        "NOTA DE PRENSA",
        "MARKET RELEASE",
        "For Immediate Dissemination",
        "Ad hoc announcement pursuant to Art. 53 Listing Rules of SIX Exchange Regulation",
        "Comunicato stampa",
        "Pressemitteilung",
        "La version française suit.",
        "(English version follows)",
        "To all concerned parties",
        "EQS-Ad-hoc: Northgate SE / Key word(s): Change in Forecast/Quarter Results",
    ],
)
def test_labels_over_several_lines_and_in_other_forms_are_furniture(furniture: str) -> None:
    assert _found(furniture, HEADLINE, "VANCOUVER, May 24, 2012 - Northgate said today.") == HEADLINE


@pytest.mark.parametrize(
    "headline",
    [
        "Home Comforts Announces Its First Loss",
        "News Harbor Names a Chair",
        "3 New Sites Open in May",
        "Share Buyback Completed",
        "2024 Annual Results Announced",
    ],
)
def test_a_headline_may_open_with_the_word_of_a_label(headline: str) -> None:
    assert _found(f"# {headline}", "Northgate said today.") == headline


def test_a_contact_above_the_headline_is_not_the_headline() -> None:
    """Exhibits of EDGAR often open with their contacts, a bold line each."""
    contacts = (
        "# Media Contact:",
        "Jo Park",
        "Vice President, Communications",
        "# Investor Contact:",
        "Al Cruz",
    )

    assert _found("# Exhibit 99.1", *contacts, f"# {HEADLINE}", "Northgate said today.") == HEADLINE


@pytest.mark.parametrize(
    "furniture",
    [
        "ASX ANNOUNCEMENT 31 July 2025",
        "NZX RELEASE\n20 February 2026",
        "Ad hoc announcement pursuant to Art. 53 LR",
        "RNS Number : 1234A",
        "LEI: 213800ABCDEFGHIJKL12",
        "[Translation]",
        "October 31, 2025 To whom it may concern:",
        "Company name: Northgate Pumps Co., Ltd.",
        "Northgate Foods PLC (“Northgate” or the “Company”)",
        "Exhibit (a)(5)(C)",
        "NOT FOR RELEASE, PUBLICATION OR DISTRIBUTION, DIRECTLY OR INDIRECTLY, IN OR INTO THE UNITED STATES.",
        "THIS ANNOUNCEMENT CONTAINS INSIDE INFORMATION FOR THE PURPOSES OF ARTICLE 7 OF REGULATION 596/2014.",
        "The information contained within this announcement is deemed to constitute inside information under MAR.",
        "Contacts:\nAnn Reed\nNorthgate Investor Relations\n+1 604 555 0100",
    ],
)
def test_what_exchanges_and_the_law_put_above_an_announcement_is_furniture(furniture: str) -> None:
    assert _found(furniture, HEADLINE, LEAD) == HEADLINE


@pytest.mark.parametrize(
    "opening",
    [
        LEAD,
        "Today, Northgate and Harbor Bell announced that they will run the mine together from next year on.",
        "Northgate said today that Ann Lee will lead its mines. Lee follows Jane Roe, who retired in December.",
    ],
)
def test_does_not_take_the_opening_sentence_for_a_headline(opening: str) -> None:
    """Citations of a release without a headline once showed its first sentence, or a heading far below."""
    assert _found(opening, "“It is open,” said Ann Lee, CEO of Northgate.", "Why It Matters") is None


def test_does_not_take_a_person_s_name_for_a_headline() -> None:
    assert _found("Ann Lee", "Northgate said today that Ann Lee will lead its mines in the north.") is None


def test_does_not_take_a_description_of_a_company_for_a_headline() -> None:
    assert _found("About Northgate", "Northgate (TSX: NGR) mines copper in the north of the country.") is None


def test_takes_a_sentence_for_the_headline_when_it_stands_above_the_dateline() -> None:
    sentence = "Northgate has opened the Red Creek Mine after three years of work on the site."

    assert _found("News Release", sentence, LEAD) == sentence


def test_leaves_the_label_out_when_it_shares_its_line_with_the_headline() -> None:
    assert _found(f"News Release: {HEADLINE}", LEAD) == HEADLINE


def test_takes_only_the_first_line_when_the_whole_release_is_one_block() -> None:
    """Text copied from a page has no blank lines: the headline was once all of it."""
    assert _found(f"{HEADLINE}\n{LEAD}\n“It is open,” said Ann Lee.") == HEADLINE


def test_joins_the_lines_of_a_headline_and_leaves_out_the_date_under_it() -> None:
    wrapped = "Northgate Resource Corporation Reports\nThe Results of Its Second Quarter"

    assert _found("NEWS RELEASE", f"{wrapped}\n12/8/2022", LEAD) == wrapped


def test_joins_the_line_that_a_headline_ends_on_a_small_word_before() -> None:
    assert _found(f"NORTHGATE STATEMENT ON\nTHE FIRE\n{LEAD}") == "NORTHGATE STATEMENT ON\nTHE FIRE"


def test_finds_the_headline_behind_the_cover_of_a_filing() -> None:
    """The cover's own first line was once the headline of every filing."""
    cover = (
        "UNITED STATES\nSECURITIES AND EXCHANGE COMMISSION\nWashington, D.C. 20549",
        "FORM 8-K\nDate of Report (Date of earliest event reported): September 13, 2023",
        "Northgate Resource Corp.\n(Exact name of registrant as specified in its charter)",
        "99.1",
        "Press Release dated September 12, 2023.",
        "SIGNATURE\nBy: /s/ Ann Lee\nName: Ann Lee",
        "Exhibit 99.1",
    )

    assert _found(*cover, HEADLINE, LEAD) == HEADLINE
