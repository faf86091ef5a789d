"""In a quiet period only releases older than its start answer, by the database's clock."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from onrecord.reception.quiet import QuietPeriod
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.database import open_database
from tests.fakes.companies import company_text
from tests.fakes.release_texts import release_text

PERIOD = QuietPeriod(first=date(2025, 1, 1), last=date(2026, 2, 14))
UNDATED = "Northgate Mining Corp. Digs\n\nNorthgate Mining Corp. dug a hole in Yukon for its {number} time.\n"


class _Clock:
    """The database's clock, moved by the test."""

    seconds = PERIOD.begins

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> _Clock:
    return _Clock()


@pytest.fixture
def archive(tmp_path: Path, clock: _Clock) -> Archive:
    opened = Archive(open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"), clock=clock, quiet=PERIOD)
    before, within = datetime(2024, 12, 1, tzinfo=UTC), datetime(2025, 6, 1, tzinfo=UTC)
    opened.add(release_text().encode(), source="old.txt", added_by="ida", now=within)
    opened.add(
        company_text("bell").encode(), source="new.txt", added_by="ida", now=datetime(2026, 1, 1, tzinfo=UTC)
    )
    opened.add(UNDATED.format(number="first").encode(), source="there.txt", added_by="ida", now=before)
    opened.add(UNDATED.format(number="last").encode(), source="added.txt", added_by="ida", now=within)
    return opened


def test_only_what_is_older_than_its_start_answers(archive: Archive) -> None:
    assert set(archive.open_releases().ids) == {"old", "there"}
    assert archive.open_releases().quiet == PERIOD
    assert archive.openings.answering_among(["old", "new", "there", "added"]) == {"old", "there"}


def test_everything_answers_before_and_after_it(archive: Archive, clock: _Clock) -> None:
    for moment in (PERIOD.begins - 1, PERIOD.ends):
        clock.seconds = moment
        assert set(archive.open_releases().ids) == {"old", "new", "there", "added"}
        assert archive.open_releases().quiet is None
        assert not archive.openings.are_hidden()
