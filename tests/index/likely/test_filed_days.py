"""The day under which a release was filed."""

from datetime import date

import pytest

from onrecord_index.likely.filed_days import filed_day

ADDED = date(2026, 1, 31)


@pytest.mark.parametrize(
    "source",
    [
        "wire/2025/0603/name.md",
        "/home/ida/2025/06/03/name.html",
        "2025-06-03 results.pdf",
        "results_2025_06_03.txt",
        "https://wire.example/news/2025/06/03/results",
        "2024/0101/results-20250603.txt",
    ],
)
def test_a_path_or_an_address_names_the_day(source: str) -> None:
    assert filed_day(source, added=ADDED) == date(2025, 6, 3)


@pytest.mark.parametrize(
    "source",
    [
        "results.txt",
        "2025/results.txt",
        "https://wire.example/news/20250603911/results",
        "2025/0230/results.txt",
        "2026/0602/to-come.txt",
    ],
)
def test_a_number_that_is_no_day_that_had_come_is_none(source: str) -> None:
    assert filed_day(source, added=ADDED) is None
