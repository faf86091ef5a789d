"""Printed pages: what a reader sees as one paragraph is one block, and nothing of the page's frame is in it."""

from dataclasses import replace

from onrecord.manuscript import BlockKind
from onrecord_index.readers.pdf.hyphens import LINE_HYPHEN
from onrecord_index.readers.pdf.pdf_pages import pieces_of_pages
from onrecord_index.readers.pdf.printed_line import PrintedLine

LEFT, TOP, LEADING, LETTER = 50, 700, 12, 5
FULL = "The mill ran in each week of the quarter and it broke the"  # fills the column
P, H, B, R = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.BULLET, BlockKind.TABLE_ROW


def _line(text: str, y: float, *, left: float = LEFT, size: float = 10, strong: bool = False) -> PrintedLine:
    return PrintedLine(text=text, left=left, right=left + LETTER * len(text), y=y, size=size, strong=strong)


def _page(*texts: str, top: float = TOP) -> list[PrintedLine]:
    """Lines one under the other; an empty text leaves a line free."""
    return [_line(text, top - LEADING * number) for number, text in enumerate(texts) if text]


def _blocks(*pages: list[PrintedLine]) -> list[tuple[BlockKind, str]]:
    return [(piece.kind, piece.text) for piece in pieces_of_pages(pages) if piece.kind]


def test_joins_a_paragraph_that_runs_over_to_the_next_page() -> None:
    first = _page("It was a quarter.", "", FULL, FULL)
    second = _page("Record of May.", "", "Next.")

    assert _blocks(first, second)[1:] == [(P, f"{FULL} {FULL} Record of May."), (P, "Next.")]


def test_keeps_the_one_word_that_ends_a_sentence_on_the_next_page() -> None:
    second = _page("quarter.", "", "Next.")

    assert _blocks(_page("It was a quarter.", "", FULL, FULL), second)[1:] == [
        (P, f"{FULL} {FULL} quarter."),
        (P, "Next."),
    ]


def test_joins_a_paragraph_that_runs_over_to_the_next_column() -> None:
    right = [replace(line, left=400, right=line.right + 350) for line in _page(*[FULL] * 4, "record.")]

    assert _blocks([*_page(*[FULL] * 4), *right]) == [(P, f"{f'{FULL} ' * 8}record.")]


def test_drops_a_head_that_only_the_second_page_carries() -> None:
    first = _page("Harbor Bell Corp. opens a shop", "", FULL, FULL)
    second = [
        _line("Harbor Bell Corp.", 750),
        _line("Page 2", 738),
        *_page("record.", "", "More is to come."),
    ]

    assert _blocks(first, second)[1:] == [(P, f"{FULL} {FULL} record."), (P, "More is to come.")]


def test_drops_feet_that_differ_only_in_their_number() -> None:
    pages = [
        [*_page(f"{name} sells shoes."), _line(f"NYSE: HB\t{at}", 40)] for at, name in ((1, "Ann"), (2, "Bo"))
    ]

    assert _blocks(*pages) == [(P, "Ann sells shoes."), (P, "Bo sells shoes.")]


def test_keeps_rows_at_the_foot_of_pages_that_differ_only_in_figures() -> None:
    pages = [
        [*_page(f"{name} sells shoes."), _line(f"Sales\t{figure}", 40)]
        for name, figure in (("Ann", 710), ("Bo", 520))
    ]

    assert [text for kind, text in _blocks(*pages) if kind is R] == ["Sales\t710", "Sales\t520"]


def test_keeps_a_small_note_at_the_foot_of_a_page() -> None:
    page = [*_page(FULL, "record."), _line("(1) Not audited.", 60, size=7)]

    assert _blocks(page)[-1][1] == "(1) Not audited."


def test_reads_the_stretched_words_of_a_justified_line_as_prose() -> None:
    assert _blocks(_page("expected\tproduction,\tcosts\tand")) == [(P, "expected production, costs and")]
    assert _blocks(_page("Sales\tCosts\tProfit")) == [(R, "Sales\tCosts\tProfit")]


def test_reads_a_label_that_runs_over_lines_with_the_figures_of_its_row() -> None:
    below = _page("Costs\t5\t4", "Revenue from shoes sold in", "all shops that were open\t21,400\t18,300")
    beside = [
        *_page("Costs\t5\t4", "Revenue from shoes"),
        replace(_line("21\t18", TOP - 18), left=400, right=500),
    ]

    assert _blocks(below)[1:] == [(R, "Revenue from shoes sold in all shops that were open\t21,400\t18,300")]
    assert _blocks(beside)[1:] == [(R, "Revenue from shoes\t21\t18")]
    assert _blocks(_page("Costs\t5\t4", "Other:", "Tax\t21\t18"))[1:] == [(P, "Other:"), (R, "Tax\t21\t18")]


def test_reads_a_large_title_over_lines_as_one() -> None:
    title = [
        _line("Harbor Bell Opens", 730, size=16, strong=True),
        _line("a Shop", 706, size=16, strong=True),
    ]

    assert _blocks([*title, *_page(FULL, FULL, top=660)])[0] == (H, "Harbor Bell Opens a Shop")


def test_parts_a_heading_from_the_full_line_above_it() -> None:
    page = [*_page(FULL, f"{FULL[:-1]}."), _line("Outlook", TOP - 2 * LEADING, strong=True)]

    assert _blocks(page)[1:] == [(H, "Outlook")]


def test_joins_a_paragraph_whose_first_line_is_bold() -> None:
    page = [_line(FULL, TOP, strong=True), _line("record.", TOP - LEADING), *_page(FULL, top=600)]

    assert _blocks(page)[0] == (P, f"{FULL} record.")


def test_parts_a_paragraph_from_the_entry_of_a_list_above_it() -> None:
    page = [
        _line(f"•\t{FULL[:50]}", TOP, left=60),
        _line("record at last", TOP - LEADING, left=70),
        *_page(FULL, FULL, "record.", top=TOP - 2 * LEADING),
    ]

    assert _blocks(page) == [
        (B, f"•\t{FULL[:50]}\nrecord at last".replace("\n", " ")),
        (P, f"{FULL} {FULL} record."),
    ]


def test_sets_a_tight_sign_off_from_its_bullet() -> None:
    assert _blocks(_page("•Sales rose", "•Costs fell")) == [(B, "• Sales rose"), (B, "• Costs fell")]


def test_parts_paragraphs_at_an_indent_or_a_short_line() -> None:
    indented = [*_page(FULL, f"{FULL[:-1]}."), _line(FULL, TOP - 2 * LEADING, left=LEFT + 20)]

    assert len(_blocks(indented)) == 2
    assert (
        len(_blocks(_page(FULL, "it sold shoes in its shops.", "Then it sold more of them too.", FULL))) == 3
    )


def test_keeps_the_lines_of_an_address_and_of_what_is_set_to_the_right() -> None:
    right = [
        _line(text, TOP - LEADING * at, left=330 - LETTER * len(text))
        for at, text in enumerate(("NR 7", "TSX: NL", "May 6"))
    ]

    assert _blocks([*right, *_page(FULL, FULL, FULL, FULL, FULL, top=600)])[0] == (P, "NR 7\nTSX: NL\nMay 6")
    assert _blocks(_page("Harbor Bell Corp.", "1 Main Street", "", FULL, FULL))[0] == (
        P,
        "Harbor Bell Corp.\n1 Main Street",
    )


def test_keeps_the_hyphen_of_a_word_and_undoes_that_of_a_column() -> None:
    joined = {
        ("a non", "binding letter"): "a non-binding letter",
        ("the long", "term plan"): "the long-term plan",
        ("explo", "ration"): "exploration",
        ("the 40", "year plan"): "the 40-year plan",
        ("the Keno", "Hill mine"): "the Keno-Hill mine",
        ("A PRELIMI", "NARY STUDY"): "A PRELIMINARY STUDY",
        ("ON THE TSX", "V IN MAY"): "ON THE TSX-V IN MAY",
    }

    for (before, after), whole in joined.items():
        assert _blocks(_page(f"{before}{LINE_HYPHEN}", after))[0][1] == whole


def test_joins_a_web_address_that_a_line_end_breaks() -> None:
    joined = {
        ("see https://harbor.example/", "news/one and more"): "see https://harbor.example/news/one and more",
        ("see www.harbor.exam", "ple/a.pdf now"): "see www.harbor.example/a.pdf now",
        ("see www.harbor.example", "for more"): "see www.harbor.example for more",
    }

    for (before, after), whole in joined.items():
        assert _blocks([*_page(before, after), _line(FULL, 600)])[0][1].replace("\n", " ") == whole


def test_reads_a_line_that_opens_with_a_dash_as_the_sentence_that_runs_on() -> None:
    page = _page(FULL, "– it is said – record of May.", "", FULL)

    assert _blocks(page)[0] == (P, f"{FULL} – it is said – record of May.")
    assert [kind for kind, _ in _blocks(_page("We did:", "– one", "– two"))] == [P, B, B]


def test_reads_a_stretched_line_as_part_of_the_sentence_around_it() -> None:
    stretched = "It ended.\tThe mill ran in each week of the quarter and"
    wide = [*_page(FULL), replace(_line(stretched, TOP - LEADING), right=335), *_page("record.", top=676)]

    assert _blocks(wide) == [(P, f"{FULL} {stretched} record.".replace("\t", " "))]


def test_keeps_a_dash_that_stands_at_the_end_of_a_line() -> None:
    assert _blocks(_page("It grew -", "a little"))[0][1] == "It grew - a little"


def test_keeps_a_raised_mark_in_its_sentence() -> None:
    """A raised sign made its line a table's row, and cut the sentence at the line end."""
    before = _line(FULL[:20], TOP)
    mark = _line("®", TOP + 4, left=before.right, size=6)
    after = _line(" mill", TOP, left=mark.right + 3)

    assert _blocks([before, mark, after, *_page(FULL, FULL, top=600)])[0] == (P, f"{FULL[:20]}® mill")


def test_reads_prose_as_prose_under_tables_set_smaller_that_hold_more_letters() -> None:
    rows = [_line(f"Sales of shop {at}\t{at},100\t{at},200", 500 - 8 * at, size=6) for at in range(40)]
    prose = _page(*[FULL] * 8, "record.")

    assert _blocks([*prose, *rows])[0] == (P, f"{f'{FULL} ' * 8}record.")


def test_joins_lines_led_wider_than_those_of_the_tables() -> None:
    prose = [_line(text, TOP - 22 * at) for at, text in enumerate([FULL, FULL.lower(), "the record."])]
    rows = [_line(f"Shop {at}\t{at},100", 400 - 11 * at) for at in range(20)]

    assert _blocks([*prose, *rows])[0] == (P, f"{FULL} {FULL.lower()} the record.")


def test_keeps_the_lines_that_hang_below_an_entry_of_a_list_and_the_lead_in_above_it() -> None:
    page = [
        _line("In 2026 the company expects:", TOP),
        _line("•\tto sell more shoes in Ely and", TOP - LEADING),
        _line("March is the month", TOP - 2 * LEADING, left=64),
        _line("(b)\tto open in Bath", TOP - 3 * LEADING),
        *_page(FULL, FULL, FULL, top=600),
    ]

    assert _blocks(page)[:3] == [
        (P, "In 2026 the company expects:"),
        (B, "•\tto sell more shoes in Ely and March is the month"),
        (B, "(b)\tto open in Bath"),
    ]


def test_keeps_the_small_heads_of_a_table_at_the_top_of_a_page() -> None:
    second = [_line("Quarter\tYear", 740, size=8), *_page("Sales\t5\t4", "Costs\t3\t2", top=700)]

    assert (R, "Quarter\tYear") in _blocks(_page(FULL, FULL, FULL), second)


def test_parts_the_figures_of_a_row_that_stand_close() -> None:
    assert _blocks(_page("Profit\t$1,802 $1,104\t63 %"))[0] == (R, "Profit\t$1,802\t$1,104\t63%")


def test_reads_a_cell_that_runs_over_lines_below_its_row_with_the_row() -> None:
    label = _page("Revenue from shoes sold\t21,400\t18,300", "in all shops", "Costs\t5\t4")
    words = [
        *_page("Capital spending\tabout \u00a32.2 million to"),
        _line("\u00a32.4 million", TOP - LEADING, left=160),
        _line("Dividend\t12 pence", TOP - 2 * LEADING),
    ]

    assert _blocks(label)[0] == (R, "Revenue from shoes sold in all shops\t21,400\t18,300")
    assert _blocks(words)[0] == (R, "Capital spending\tabout \u00a32.2 million to \u00a32.4 million")


def test_keeps_the_end_of_a_sentence_at_the_top_of_a_page_though_the_first_page_says_it_too() -> None:
    first = _page("record of May.", "", FULL, FULL)
    second = [_line("record of May.", 740), *_page("Next.", top=700)]

    assert _blocks(first, second)[1] == (P, f"{FULL} {FULL} record of May.")
