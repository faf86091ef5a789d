"""Dates as releases write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.opening.written_date import find_date, holds_no_day

SEPTEMBER_5 = date(2025, 9, 5)


@pytest.mark.parametrize(
    "written",
    [
        "September 5, 2025",
        "SEPTEMBER 5, 2025",
        "September, 5, 2025",
        "Sept. 5, 2025",
        "Sep 05 2025",
        "September 5th, 2025",
        "Friday, September 5, 2025",
        "5 September 2025",
        "5 September, 2025",
        "05-Sep-2025",
        "the 5th of September 2025",
        "2025-09-05",
        "2025/09/05",
        "2025年9月5日",
        "le 5 septembre 2025",
        "5. September 2025",
        "5 de septiembre de 2025",
        "5 settembre 2025",
        "5 de setembro de 2025",
    ],
)
def test_finds_the_day_in_every_usual_form(written: str) -> None:
    found = find_date(f"Vancouver, {written} - Acme")

    assert found is not None
    assert found.day == SEPTEMBER_5


@pytest.mark.parametrize(
    ("written", "day"),
    [("09/15/2025", date(2025, 9, 15)), ("15.09.2025", date(2025, 9, 15)), ("05/05/2025", date(2025, 5, 5))],
)
def test_reads_a_date_in_figures_when_only_one_day_fits(written: str, day: date) -> None:
    found = find_date(written)

    assert found is not None
    assert found.day == day


@pytest.mark.parametrize("written", ["05/09/2025", "5.9.2025", "March 5", "5 March"])
def test_leaves_the_day_open_when_the_figures_or_a_missing_year_do(written: str) -> None:
    found = find_date(written)

    assert found is not None
    assert found.day is None


@pytest.mark.parametrize(
    "words",
    ["June 2025", "February 31, 2025", "2025-13-45", "Q3 2025", "a 5 per cent rise", "May 5-7, 2025", ""],
)
def test_finds_no_date_when_no_day_is_written(words: str) -> None:
    found = find_date(words)

    assert found is None or found.day is None


@pytest.mark.parametrize("words", ["February 31, 2025", "31. Juni 2025", "le 30 février 2025"])
def test_a_date_that_no_calendar_has_is_a_date_without_a_day(words: str) -> None:
    found = find_date(f"HULL, {words} - Acme")

    assert found is not None
    assert found.day is None
    assert holds_no_day(words)


@pytest.mark.parametrize("words", ["February 28, 2025", "2025-13-45", "version 31.13.2025", "May 2025"])
def test_a_date_that_a_calendar_has_and_figures_alone_are_not_called_wrong(words: str) -> None:
    assert not holds_no_day(words)


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2099, 12, 31)), st.text(max_size=20))
def test_finds_any_day_written_out_and_where_it_stands(day: date, before: str) -> None:
    written = f"{day:%B} {day.day}, {day.year}"

    found = find_date(f"{before}\n{written}")

    assert found is not None


@given(st.text(alphabet=st.characters() | st.sampled_from("0123456789/.- may sept")))
def test_a_date_lies_within_any_text(text: str) -> None:
    found = find_date(text)

    assert found is None or 0 <= found.start < found.end <= len(text)
