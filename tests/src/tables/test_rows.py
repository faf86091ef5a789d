"""The cells and the figures of one row."""

import pytest

from onrecord.span import Span
from onrecord.tables.rows import (
    cells_of,
    figures_of,
    fills_its_cell,
    heads_ages,
    only_heads,
    without_periods,
)


def _figures(row: str) -> list[str]:
    return [span.of(row) for span in figures_of(row, Span(start=0, end=len(row)))]


@pytest.mark.parametrize(
    ("row", "figures"),
    [
        ("Gross profit\t140,071\t147,215", ["140,071", "147,215"]),
        ("Net income    $   1,802.3    $   1,104.4    63 %", ["$   1,802.3", "$   1,104.4", "63 %"]),
        ("Other income, net\t(34)\t—", ["(34)", "—"]),
        ("Plan 2020 costs (2)\t15\t(21)", ["15", "(21)"]),
        ("85,588\t83,150", ["85,588", "83,150"]),
        ("Change\tn/m\t5", ["n/m", "5"]),
        ("Loss per share\t-3.1%\tUS$2", ["-3.1%", "US$2"]),
    ],
)
def test_figures_are_those_after_the_label(row: str, figures: list[str]) -> None:
    assert _figures(row) == figures


@pytest.mark.parametrize(
    ("row", "is_whole"),
    [
        ("Sales\t$410\t$380", True),
        ("Sales\t$\t410\t$\t380", True),
        ("Sales\t(410\t)", True),
        ("Sales\t$410 thousand", False),
        ("Leverage\t2.5x", False),
        ("Sales\tabout 410", False),
    ],
)
def test_a_figure_may_be_a_part_of_its_cell(row: str, *, is_whole: bool) -> None:
    span = Span(start=0, end=len(row))

    assert all(fills_its_cell(row, span, figure) is is_whole for figure in figures_of(row, span))


def test_tabs_and_wide_gaps_part_cells() -> None:
    row = "Sales, net\t$ 4  (1)   5"

    cells = cells_of(row, Span(start=0, end=len(row)))

    assert [cell.of(row) for cell in cells] == ["Sales, net", "$ 4", "(1)", "5"]


@pytest.mark.parametrize(
    "head", ["Thirteen Weeks Ended\tYear ended", "2024\t2023", "ASSETS\tMay 3, 2024 (1)"]
)
def test_periods_and_signs_of_footnotes_are_not_figures(head: str) -> None:
    assert only_heads(head)
    assert not any(map(str.isdigit, without_periods(head)))


def test_a_row_with_a_figure_is_not_only_heads() -> None:
    assert not only_heads("Sales 2024\t40")


def test_a_row_of_blanks_is_read_at_once() -> None:
    assert _figures("Revenue" + " " * 20_000 + "x") == []


@pytest.mark.parametrize(
    ("row", "heads"),
    [
        ("Adult   Over 65   18 to 21   Under 18", True),
        ("Class\tAges 2-9\t10 and over", True),
        ("Adult   Under 18   Over 65   12.50", False),
        ("Under 12   free", False),
        ("Ages 6 to 17   8.00   9.00", False),
        ("Q2 2025   Q2 2024", False),
    ],
)
def test_people_of_some_ages_head_columns(row: str, *, heads: bool) -> None:
    assert heads_ages(row) is heads
