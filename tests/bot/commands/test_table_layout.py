"""A table on a terminal: its figures stand under their heads."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord_bot.commands.table_layout import laid_out
from onrecord_bot.replies.layout import Part, Role

HEADS = "Consolidated Statements\n(in thousands)\nThree Months\tNine Months\nMay 2, 2024\tMay 1, 2023\tMay 2, 2024\tMay 1, 2023\n"
ROW = "Gross profit\t140,071\t147,215\t393,302\t418,884"


def _shown(heads: str, row: str, width: int) -> list[str]:
    parts = [Part(role=Role.TABLE, text=heads), Part(role=Role.ROW, text=row, glued=True)]
    return "".join(part.text for part in laid_out(parts, width=width)).split("\n")


def test_each_figure_ends_where_its_head_ends() -> None:
    *_, days, row = _shown(HEADS, ROW, 80)

    assert days.index("May 2, 2024") + len("May 2, 2024") == row.index("140,071") + len("140,071")
    assert days.rindex("May 1, 2023") + len("May 1, 2023") == len(row)


def test_a_head_over_several_figures_ends_where_the_last_of_them_ends() -> None:
    lines = _shown(HEADS, ROW, 80)

    assert len(lines[2].partition("Three Months")[0]) + len("Three Months") == lines[4].index("147,215") + 7


def test_leaves_heads_that_may_belong_to_other_figures() -> None:
    heads, row = "Years Ended\t2023\t2022\tChange\n", "Net income\t1\t2\t3\t4"

    assert "\n".join(_shown(heads, row, 80)) == heads + row


def test_a_sign_apart_from_its_figure_is_no_column_of_its_own() -> None:
    """ "$  6,100" took two columns, and the row was shown as it stood, broken in the window."""
    heads = "Three Months            Nine Months\n2025         2024        2025      2024\n"
    row = "Net income          $  6,100     $  4,700      $ 15,900     $ 12,200"

    *_, years, shown = _shown(heads, row, 60)

    assert shown == "Net income  $ 6,100  $ 4,700  $ 15,900  $ 12,200"
    assert [years.rindex(year) for year in ("2024", "2025")] == [len(shown) - 4, len(shown) - 14]


@given(width=st.integers(10, 120))
def test_no_word_is_lost_and_no_figure_broken_whatever_the_width(width: int) -> None:
    shown = _shown(HEADS, ROW, width)

    assert sorted(" ".join(shown).split()) == sorted((HEADS + ROW).split())
    assert all(
        len(line) <= width for line in shown if "\t" not in line and "(" not in line and "Cons" not in line
    )
