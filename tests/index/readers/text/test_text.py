"""Plain text and Markdown read as a manuscript."""

from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import UnreadableRelease
from onrecord.manuscript import BlockKind, Manuscript
from onrecord_index.readers.text.text import read_text

B = BlockKind.BULLET


def _read(text: str) -> Manuscript:
    return read_text(text.encode(), "a file")


def _blocks(text: str) -> list[tuple[BlockKind, str]]:
    manuscript = _read(text)
    return [(block.kind, block.span.of(manuscript.text)) for block in manuscript.blocks]


def test_keeps_leading_blank_lines_so_that_offsets_can_be_followed_by_hand() -> None:
    manuscript = _read("\n\nNews Release\n\nThe mine opened.\n")

    assert manuscript.text == "\n\nNews Release\n\nThe mine opened.\n"


def test_blank_lines_part_blocks() -> None:
    assert _blocks("One.\n\nTwo\nlines\n") == [
        (BlockKind.PARAGRAPH, "One."),
        (BlockKind.PARAGRAPH, "Two\nlines"),
    ]


def test_undoes_escapes_and_entities() -> None:
    assert _read(r"It paid \$4 million &amp; more.").text == "It paid $4 million & more."


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("**Revenue** rose", "Revenue rose"),
        ("see [our site](https://example.com/a_(b)) now", "see our site now"),
        ("![a picture](https://example.com/x.png)Text", "Text"),
        ("mail <ir@example.com> today", "mail ir@example.com today"),
        ("*net* income", "net income"),
        ("5 * 3 * 2 is thirty", "5 * 3 * 2 is thirty"),
        ("Revenue* and EBITDA* are defined below", "Revenue* and EBITDA* are defined below"),
        ("the file my_annual_report is here", "the file my_annual_report is here"),
        ("AT&T and R&D", "AT&T and R&D"),
        ("> We are proud, she said", "We are proud, she said"),
        ("> 5 g/t gold", "> 5 g/t gold"),
    ],
)
def test_removes_markdown_and_nothing_else(marked: str, plain: str) -> None:
    assert _read(marked).text == plain


def test_knows_headings_bullets_and_table_rows_by_their_marks() -> None:
    text = "# Title #\n\nIntro:\n\n* first\n- second\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"

    assert _blocks(text) == [
        (BlockKind.HEADING, "Title"),
        (BlockKind.PARAGRAPH, "Intro:"),
        (BlockKind.BULLET, "first"),
        (BlockKind.BULLET, "second"),
        (BlockKind.TABLE_ROW, "a\tb"),
        (BlockKind.TABLE_ROW, "1\t2"),
    ]


def test_a_bullet_sign_that_is_a_character_of_its_own_stays_in_the_text() -> None:
    assert _blocks("● The drone flew.") == [(BlockKind.BULLET, "● The drone flew.")]


def test_leaves_out_the_trailer_of_links_that_an_archive_adds() -> None:
    text = "The mine opened.\n\n---\n\n[Original](https://example.com/1)\n\n![Code](https://example.com/2)\n"

    assert _read(text).text.strip() == "The mine opened."


def test_keeps_what_follows_a_rule_when_it_is_more_than_links() -> None:
    assert "About Acme" in _read("The mine opened.\n\n---\n\nAbout Acme\n").text


def test_undoes_hard_wraps_and_keeps_the_line_ends_of_an_address() -> None:
    wrapped = (
        "Northgate Resource Corp. reported today that the new mill at its Red Creek mine\n"
        "reached its planned rate of one thousand tonnes a day in the second week of the\n"
        "month and that the recovery of silver was as planned.\n"
        "\n"
        "Northgate Resource Corp.\n"
        "1 Main Street\n"
        "Vancouver\n"
    )

    blocks = _blocks(wrapped)

    assert blocks[0][1].count("\n") == 0
    assert blocks[1][1] == "Northgate Resource Corp.\n1 Main Street\nVancouver"


def test_undoes_the_wraps_of_a_bullet_whose_lines_hang() -> None:
    wrapped = (
        "The company said today that its sales had grown in all nine states and in each\nof its shops.\n\n"
        "         -     Sales rose 16 percent to a new record, led by the line of\n"
        "               lenses for cameras.\n"
    )

    assert _blocks(wrapped)[1] == (
        BlockKind.BULLET,
        "Sales rose 16 percent to a new record, led by the line of lenses for cameras.",
    )


@pytest.mark.parametrize("content", [b"", b"   \n ", b"\x00\x01\x02PNG\x00", b"\x89PNG\r\n\x1a\n\x00\x00"])
def test_refuses_a_file_that_is_not_text(content: bytes) -> None:
    with pytest.raises(UnreadableRelease):
        read_text(content, "a file")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_reads_the_character_sets_that_releases_come_in(encoding: str) -> None:
    text = "The company’s mine at Château-Richer opened in May – the first in Québec. " * 5

    assert read_text(text.encode(encoding), "a file").text.strip() == text.strip()


def test_a_no_break_space_in_windows_western_set_stays_one() -> None:
    """It once came out as a letter of another character set."""
    text = read_text(b"Acme\xa0Inc. sold a mine for 5\xa0million dollars and paid its staff.", "a file").text

    assert text == "Acme\u00a0Inc. sold a mine for 5\u00a0million dollars and paid its staff."


def test_reads_text_that_was_cut_within_a_character() -> None:
    text = ("The company’s mine at Château-Richer opened. " * 5).strip() + " Fin d’été"

    assert read_text(text.encode()[:-1], "a file").text == f"{text[:-1]}\ufffd"


@given(st.text(min_size=1))
def test_blocks_cover_every_character_but_blanks_once_in_order(text: str) -> None:
    try:
        manuscript = read_text(text.encode(errors="ignore"), "a file")
    except UnreadableRelease:
        return
    shown = "".join(block.span.of(manuscript.text) for block in manuscript.blocks)

    assert "".join(shown.split()) == "".join(manuscript.text.split())
    spans = [block.span for block in manuscript.blocks]
    assert all(before.end <= after.start for before, after in pairwise(spans))


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_and_nothing_else_happens(content: bytes) -> None:
    with suppress(UnreadableRelease):
        assert read_text(content, "a file").blocks


def test_a_year_pushed_to_the_next_line_is_not_a_telephone_number() -> None:
    text = (
        "The well at Red Creek is expected to reach its target in April\n"
        "2031, and the company will then log it. The rig goes to Harbor\n"
        "Bell after that.\n"
    )

    assert _blocks(text) == [(BlockKind.PARAGRAPH, " ".join(text.split()))]


def test_takes_title_and_date_alone_from_the_facts_above_a_page() -> None:
    text = '---\ntitle: "Northgate Opens Mine"\ndate: 2031-02-11\ntags:\n  - mines\n---\n\nThe mine opened.\n'

    assert _blocks(text) == [
        (BlockKind.HEADING, "Northgate Opens Mine"),
        (BlockKind.PARAGRAPH, "date: 2031-02-11"),
        (BlockKind.PARAGRAPH, "The mine opened."),
    ]


def test_keeps_the_heading_of_a_page_once_if_the_facts_above_repeat_it() -> None:
    text = "---\ntitle: Northgate Opens\n---\n# Northgate Opens Mine\n\nThe mine opened.\n"

    assert [words for _, words in _blocks(text)] == ["Northgate Opens Mine", "The mine opened."]


def test_keeps_a_text_between_two_rules() -> None:
    text = "---\nThe mine opened today after three years.\n---\nMore is known tomorrow."

    assert "The mine opened today after three years." in _read(text).text


def test_reads_paragraphs_that_run_together_with_wide_gaps_as_prose() -> None:
    """A converter left three blanks for each paragraph's end: the whole release became one row."""
    sentence = "The mine at Red Creek opened today after three years of work on its mill and its road."

    assert [kind for kind, _ in _blocks("   ".join([sentence * 2, sentence * 2]))] == [BlockKind.PARAGRAPH]


@pytest.mark.parametrize("sign", ["- ", "* ", "• ", "1. ", "(a) ", "o    "])
def test_keeps_the_hanging_lines_of_an_entry_with_it(sign: str) -> None:
    """A narrow list is wrapped at no column that can be told: an entry was cut at its first line end."""
    entry = f"{sign}We expect to open shops in\n   Ely and\nBath, and to close\none in York."

    texts = [text for kind, text in _blocks(f"Outlook\n\n{entry}\n{sign}Costs fell.\n") if kind is B]

    assert [text.lstrip("•1(a). ") for text in texts] == [
        "We expect to open shops in Ely and Bath, and to close one in York.",
        "Costs fell.",
    ]


def test_parts_what_stands_below_a_list_at_the_margin() -> None:
    blocks = _blocks("* Sales rose.\n* Costs fell\nAbout Harbor Bell\n")

    assert [text for _, text in blocks] == ["Sales rose.", "Costs fell", "About Harbor Bell"]


def test_joins_the_lines_of_text_made_from_a_page_whose_tables_are_wider_than_its_prose() -> None:
    """No column was told where a table is wider than any typewriter's, and each printed line was a sentence."""
    prose = [
        "ELY, May 6, 2025 – Harbor Bell plc said that its yards have ordered more clocks, bells and",
        "chains this spring than in any spring before, and that it will open a foundry for them in",
        "Hull, where it bought a hall last year. The hall has room for a furnace that melts bronze",
        "and for the workshops. It expects to cast",
        "",
        "the first bell there in March.",
    ]
    table = f"{'Sales of bells and clocks':<90}{'7,120':>30}{'6,410':>30}"
    lines = [*prose[:4], "", table, "", *[table] * 9]

    blocks = _blocks("\n".join(lines))

    assert blocks[0] == (BlockKind.PARAGRAPH, " ".join(prose[:4]))
    assert {kind for kind, _ in blocks[1:]} == {BlockKind.TABLE_ROW}


def test_keeps_the_lines_of_addresses_and_of_paragraphs_that_were_never_wrapped() -> None:
    long = "Harbor Bell plc said that its yards have ordered more clocks. " * 4
    address = "Harbor Bell plc\n12 Mill Lane\nEly"

    assert _blocks(f"{long}\n{long}\n\n{address}")[-1][1] == address
    assert _blocks(f"{long}\n{long}")[0][1] == f"{long.strip()}\n{long.strip()}"


def test_drops_the_numbers_of_pages_and_keeps_other_numbers_that_stand_alone() -> None:
    pages = (
        "The mill ran in each week and it broke\n\n- 1 -\n\nthe record of May.\n\n- 2 -\n\nIt stood in June."
    )

    texts = [text for _, text in _blocks(pages)]

    assert texts == ["The mill ran in each week and it broke the record of May.", "It stood in June."]
    assert [text for _, text in _blocks("It sold shoes.\n\n7\n\nMore.\n\n-30-")] == [
        "It sold shoes.",
        "7",
        "More.",
        "-30-",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The company has made bells since", "1920. It makes clocks."),
        ("The company expects sales of between", "$41 million and $44 million."),
        ("The company expects to open its stores in", "May of 2026."),
    ],
)
def test_a_sentence_goes_on_over_a_page_with_a_figure_or_a_name(first: str, second: str) -> None:
    [(_, words), *_] = _blocks(f"{first}\n\n- 1 -\n\n{second}\n\n- 2 -\n\nMore.")

    assert words.split() == f"{first} {second}".split()


@pytest.mark.parametrize("second", ["2. Outlook", "2025  2024"])
def test_no_heading_goes_on_over_a_page_with_a_number(second: str) -> None:
    heading = "Condensed Statements of Income for Nine Months"

    assert _blocks(f"{heading}\n\n- 1 -\n\n{second}\n\n- 2 -\n\nMore.")[0][1] == heading
