"""Which block is the headline."""

import pytest

from onrecord.manuscript import Block, BlockKind
from onrecord.reading.headline import find_headline
from onrecord.span import Span

HEADLINE = "Northgate Opens the Red Creek Mine"


def _found(*blocks: str) -> str:
    text, made = "", []
    for line in blocks:
        kind = BlockKind.HEADING if line.startswith("# ") else BlockKind.PARAGRAPH
        words = line.removeprefix("# ")
        made.append(Block(kind=kind, span=Span(start=len(text), end=len(text) + len(words))))
        text += words + "\n\n"
    return made[find_headline(text, made)].span.of(text)


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


def test_takes_the_first_block_where_none_reads_as_a_headline() -> None:
    assert _found("News Release", "May 24, 2012") == "News Release"


@pytest.mark.parametrize(
    "furniture",
    [
        "News Release\nFor Immediate Release",
        "Source: Northgate Resource Corp.; Harbor Bell SA",
        "No. 7 - 1999",
        "Share this article",
        "COMMUNIQUÉ DE PRESSE\nPour diffusion immédiate",
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


def test_whom_to_call_above_the_headline_is_no_headline() -> None:
    """Exhibits of EDGAR often open with their contacts, a bold line each."""
    contacts = (
        "# Media Contact:",
        "Jo Park",
        "Vice President, Communications",
        "# Investor Contact:",
        "Al Cruz",
    )

    assert _found("# Exhibit 99.1", *contacts, f"# {HEADLINE}", "Northgate said today.") == HEADLINE
