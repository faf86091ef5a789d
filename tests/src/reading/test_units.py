"""The units that a release is cut into."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.manuscript import Block, BlockKind, Manuscript
from onrecord.reading.units import cut_units, looks_like_heading
from onrecord.release import SentenceKind
from onrecord.span import Span, trimmed_span


def _by_full_stop(text: str) -> tuple[Span, ...]:
    spans, start = [], 0
    for end in [*(i + 1 for i, c in enumerate(text) if c == "."), len(text)]:
        if span := trimmed_span(text, start, end):
            spans.append(span)
        start = end
    return tuple(spans)


def _manuscript(*blocks: str | tuple[BlockKind, str]) -> Manuscript:
    text, made = "", []
    for block in blocks:
        kind, words = (BlockKind.PARAGRAPH, block) if isinstance(block, str) else block
        made.append(Block(kind=kind, span=Span(start=len(text), end=len(text) + len(words))))
        text += words + "\n\n"
    return Manuscript(text=text, blocks=tuple(made))


def _units(*blocks: str | tuple[BlockKind, str]) -> list[tuple[SentenceKind, str]]:
    manuscript = _manuscript(*blocks)
    return [(unit.kind, unit.span.of(manuscript.text)) for unit in cut_units(manuscript, _by_full_stop)]


def test_a_paragraph_is_cut_into_its_sentences() -> None:
    assert _units("The mine opened in May. Output rose by a third.", "End of text.")[:2] == [
        (SentenceKind.SENTENCE, "The mine opened in May."),
        (SentenceKind.SENTENCE, "Output rose by a third."),
    ]


def test_a_short_line_in_title_letters_before_other_text_is_a_heading() -> None:
    assert _units("Red Creek Mine History", "It opened in 1921.")[0] == (
        SentenceKind.HEADING,
        "Red Creek Mine History",
    )


def test_an_address_of_several_lines_is_one_block() -> None:
    address = "Northgate Resource Corp.\n1 Main Street, Suite 2\nVancouver, BC V1A 2B3"

    assert _units(address, "The end came.")[0] == (SentenceKind.BLOCK, address)


def test_a_person_and_each_contact_detail_are_units_of_their_own() -> None:
    lines = "Jane Q. Poe, President\nPhone: (604) 555-0100\nEmail: ir@example.com"

    assert [text for _, text in _units(lines, "The end came.")[:3]] == lines.split("\n")


def test_a_bullet_keeps_its_kind_over_several_sentences() -> None:
    assert [kind for kind, _ in _units((BlockKind.BULLET, "It rose. It fell."))] == [SentenceKind.BULLET] * 2


def test_no_unit_reaches_over_a_border() -> None:
    manuscript = _manuscript("More is on our siteForward-looking statements may fail.", "The end.")

    units = cut_units(manuscript, _by_full_stop, borders=[19])

    assert [unit.span.of(manuscript.text) for unit in units][:2] == [
        "More is on our site",
        "Forward-looking statements may fail.",
    ]


def test_a_table_row_is_never_cut() -> None:
    row = (BlockKind.TABLE_ROW, "Revenue vs. plan.\t268.0\t187.1")

    assert _units(row) == [(SentenceKind.TABLE_ROW, row[1])]


@pytest.mark.parametrize(
    "line", ["About Northgate", "OPERATIONAL HIGHLIGHTS", "Contacts:", "Outlook for 2026"]
)
def test_reads_as_a_heading(line: str) -> None:
    assert looks_like_heading(line)


@pytest.mark.parametrize(
    "line",
    [
        "Jane Poe, Chief Executive Officer & Director",
        *("The mine opened.", "ir@example.com", "(604) 555-0100", "“We grew”", "Jane Poe,", "-----", ""),
        *("The Old Mill Is Located at 12 River Road", "Time: 4:00 pm Eastern", "Location: Oslo"),
    ],
)
def test_does_not_read_as_a_heading(line: str) -> None:
    assert not looks_like_heading(line)


@given(st.lists(st.text(alphabet="aB. \n1:-“", min_size=1).filter(str.strip).map(str.strip), min_size=1))
def test_units_cover_every_character_but_blanks_once_in_order(paragraphs: list[str]) -> None:
    manuscript = _manuscript(*paragraphs)

    shown = "".join(unit.span.of(manuscript.text) for unit in cut_units(manuscript, _by_full_stop))

    assert "".join(shown.split()) == "".join(manuscript.text.split())
