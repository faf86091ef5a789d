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
        "2025/0603/how-to-make-a-backup.md",
        "backups/2025-06-03/results.txt",
        "2025-06-03-acme-opens-a-scan-centre.txt",
        "results-20250603T1200.txt",
        "results-2025-06-03-2.txt",
        "news/2025/06-03/acme.txt",
        "2025/06-03.md",
        "2025-06/03/acme.txt",
        "2025_06-03.txt",
        "acme-2025/06_03.txt",
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
        "lot-2010-1015.txt",
        "part-201010-15.txt",
    ],
)
def test_a_number_that_is_no_day_that_had_come_is_none(source: str) -> None:
    assert filed_day(source, added=ADDED) is None


@pytest.mark.parametrize(
    "source",
    ["2024-01-15-backup/results.txt", "archive/export_20240115/results.txt", "scan 2024-01-15.pdf"],
)
def test_the_day_of_a_copy_is_none_of_a_release(source: str) -> None:
    assert filed_day(source, added=ADDED) is None
