"""Which part of the release each unit stands in."""

import pytest

from onrecord.manuscript import Block, BlockKind, Manuscript
from onrecord.reading.opening.head import Head
from onrecord.reading.sections import Landmarks, assign_sections, sections_of, with_names_as_blocks
from onrecord.reading.units import cut_units
from onrecord.release import SectionKind, SentenceKind
from onrecord.span import Span

STATEMENT = "This release contains forward-looking statements and they may not come true at all."
PROSE = "The company opened the new mill at its mine after three years of work on the site."


def _sections(
    *blocks: str, headline: int = 0, dateline: int | None = None, speech: str | None = None
) -> list[tuple[str, SectionKind]]:
    manuscript = _manuscript(*blocks)
    text = manuscript.text
    units = cut_units(manuscript, lambda line: (Span(start=0, end=len(line)),))
    statements = [block.span for block in manuscript.blocks if block.span.of(text) == STATEMENT]
    speeches = [block.span for block in manuscript.blocks if block.span.of(text) == speech]
    landmarks = Landmarks(
        head=_head(manuscript, headline),
        dateline=dateline,
        statements=tuple(statements),
        speeches=tuple(speeches),
    )
    kinds = assign_sections(text, units, landmarks)
    assert sections_of(units, kinds)[0].span.start == 0
    return [(unit.span.of(text), kind) for unit, kind in zip(units, kinds, strict=True)]


def _head(manuscript: Manuscript, block: int) -> Head:
    span = manuscript.blocks[block].span
    return Head(first=0, block=block, start=span.start, headline=span)


def _manuscript(*blocks: str) -> Manuscript:
    text, made = "", []
    for words in blocks:
        made.append(Block(kind=BlockKind.PARAGRAPH, span=Span(start=len(text), end=len(text) + len(words))))
        text += words + "\n\n"
    return Manuscript(text=text, blocks=tuple(made))


def test_what_stands_above_the_headline_is_letterhead() -> None:
    found = _sections("News Release", "Northgate Opens Mine", PROSE, headline=1)

    assert [kind for _, kind in found] == [SectionKind.LETTERHEAD, SectionKind.HEADLINE, SectionKind.BODY]


def test_the_body_goes_on_after_a_letterhead_in_its_middle() -> None:
    found = _sections(
        "Title of It", PROSE, "Head Office", "1 Main Street\nVancouver", "T. 604 555 0100", PROSE
    )

    assert [kind for _, kind in found[1:]] == [
        SectionKind.BODY,
        SectionKind.LETTERHEAD,
        SectionKind.LETTERHEAD,
        SectionKind.LETTERHEAD,
        SectionKind.BODY,
    ]


def test_highlights_in_short_lines_are_no_contacts() -> None:
    found = _sections("Title of It", PROSE, "Sales up 11%\nBacklog of $9 million\nTwo plants in Ohio", PROSE)

    assert {kind for _, kind in found[1:]} == {SectionKind.BODY}


def test_short_lines_that_lead_to_a_number_are_contacts() -> None:
    found = _sections("Title of It", PROSE, "Jane Poe\nNorthgate Mining\nT. 604 555 0100")

    assert {kind for _, kind in found[2:]} == {SectionKind.CONTACT}


def test_a_name_among_contact_details_is_not_a_heading() -> None:
    """Wires put each line of a contact into a paragraph of its own."""
    words = (
        "Northgate Opens Mine",
        PROSE,
        "Media Contact:",
        "Jane Poe",
        "Northgate Ltd.",
        "jane@example.com",
        "-",
    )
    manuscript = _manuscript(*words)
    units = cut_units(manuscript, lambda line: (Span(start=0, end=len(line)),))
    kinds = assign_sections(
        manuscript.text,
        units,
        Landmarks(head=_head(manuscript, 0), dateline=None, statements=(), speeches=()),
    )

    found = with_names_as_blocks(manuscript, units, kinds)

    assert [unit.kind for unit in found[2:6]] == [SentenceKind.HEADING, *[SentenceKind.BLOCK] * 3]


def test_headings_open_the_boilerplate_the_history_and_the_contact() -> None:
    found = _sections(
        "Title of It",
        "About Northgate",
        PROSE,
        "Red Creek History",
        PROSE,
        "Contact",
        "Email: ir@example.com",
        "-",
    )

    assert [kind for _, kind in found[1:7]] == [
        SectionKind.BOILERPLATE,
        SectionKind.BOILERPLATE,
        SectionKind.HISTORY,
        SectionKind.HISTORY,
        SectionKind.CONTACT,
        SectionKind.CONTACT,
    ]


def test_a_statement_and_the_heading_over_it_are_cautionary() -> None:
    found = _sections("Title of It", PROSE, "Forward-Looking Statements", STATEMENT)

    assert [kind for _, kind in found[2:]] == [SectionKind.CAUTIONARY, SectionKind.CAUTIONARY]


def test_a_person_s_words_are_a_quote_also_inside_the_body() -> None:
    found = _sections("Title of It", PROSE, "“We are proud of the work of our people,” he said.", PROSE,
                      speech="“We are proud of the work of our people,” he said.")  # fmt: skip

    assert [kind for _, kind in found[1:]] == [SectionKind.BODY, SectionKind.QUOTE, SectionKind.BODY]


def test_ignores_the_disclaimer_of_an_exchange() -> None:
    sentence = "Neither the TSX Venture Exchange nor its Regulation Services Provider accepts responsibility."

    assert _sections("Title of It", PROSE, sentence)[2][1] is SectionKind.OTHER


def test_a_contact_above_the_headline_is_still_a_contact() -> None:
    found = _sections(
        "News Release", "Media Contact:", "Jo Park\n(704) 555-0111", "Northgate Opens Mine", PROSE, headline=3
    )

    assert [kind for _, kind in found] == [
        SectionKind.LETTERHEAD,
        SectionKind.CONTACT,
        SectionKind.CONTACT,
        SectionKind.CONTACT,
        SectionKind.HEADLINE,
        SectionKind.BODY,
    ]


def test_ignores_the_copyright_notice_of_a_site() -> None:
    assert _sections("Title of It", PROSE, "© 2024 Northgate Mines Ltd.")[2][1] is SectionKind.OTHER


def test_a_description_on_the_line_under_its_heading_is_boilerplate() -> None:
    found = _sections("Title of It", PROSE, "About Harbor Bell\nHarbor Bell casts bells for ships.", PROSE)

    assert [kind for _, kind in found[2:4]] == [SectionKind.BOILERPLATE, SectionKind.BOILERPLATE]


@pytest.mark.parametrize(
    "sentence",
    ["About 3,100 pumps are affected.", "About half of them came back.", "About $4 million was spent on it."],
)
def test_a_sentence_that_begins_with_a_rough_number_opens_no_boilerplate(sentence: str) -> None:
    assert _sections("Title of It", PROSE, sentence)[2][1] is SectionKind.BODY


@pytest.mark.parametrize(
    "heading",
    ["About 3M", "About 3M.", "About 21 Bells, Inc.", "About iBell Casting Inc.", "About the Company."],
)
def test_a_name_with_a_number_opens_its_boilerplate(heading: str) -> None:
    assert _sections("Title of It", PROSE, heading)[2][1] is SectionKind.BOILERPLATE
