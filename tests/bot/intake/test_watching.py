"""A watched folder: each file once, when nobody writes to it any more, and only what lies in it."""

import os
from pathlib import Path

import pytest

from onrecord_bot.intake.watching import Watching
from onrecord_bot.storage.database import database_at
from onrecord_bot.storage.news.arrivals import Arrivals, ArrivalState
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.database import open_database
from tests.fakes.release_texts import release_text

MAIL = "From: ida@northgate.example\nSubject: Northgate Reports Drill Results From Red Creek\nDate: Fri, 1 Mar 2024 10:00:00 +0000\nMIME-Version: 1.0\n\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    return made


@pytest.fixture
def arrivals(tmp_path: Path) -> Arrivals:
    return Arrivals(database_at(f"sqlite:///{tmp_path / 'bot-7.sqlite3'}"))


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"))


@pytest.fixture
def watching(folder: Path, archive: Archive, arrivals: Arrivals) -> Watching:
    return Watching(archive, arrivals, folder=folder, limit_bytes=100_000)


def _states(arrivals: Arrivals) -> dict[str, ArrivalState]:
    return {Path(each.document).name: each.state for each in arrivals.all()}


def test_a_file_is_read_once_and_waits(
    folder: Path, archive: Archive, arrivals: Arrivals, watching: Watching
) -> None:
    (folder / "deep").mkdir()
    (folder / "deep" / "red-creek.txt").write_text(release_text())
    (folder / "mailed.eml").write_text(MAIL + release_text(day=2))

    for _ in range(4):
        watching.look()

    kept = {str(holding.id): holding for holding in archive.kept_releases()}
    assert set(kept) == {"red-creek", "mailed"}
    assert {holding.standing for holding in kept.values()} == {ReleaseStatus.PENDING}
    assert kept["red-creek"].added_by == "the watched folder"
    assert _states(arrivals) == {"red-creek.txt": ArrivalState.KEPT, "mailed.eml": ArrivalState.KEPT}


def test_a_file_is_left_alone_while_somebody_writes_to_it(
    folder: Path, archive: Archive, watching: Watching
) -> None:
    path = folder / "red-creek.txt"
    for length in (100, 200, 300):
        path.write_text(release_text()[:length])
        watching.look()
    assert not archive.kept_releases()

    path.write_text(release_text())
    watching.look()
    watching.look()
    assert [holding.id for holding in archive.kept_releases()] == ["red-creek"]


def test_what_is_no_release_or_too_large_is_refused_once_with_its_reason(
    folder: Path, archive: Archive, arrivals: Arrivals, watching: Watching
) -> None:
    (folder / "todo.txt").write_text("call counsel about the lawsuit")
    (folder / "large.txt").write_text(release_text() * 200)

    for _ in range(3):
        watching.look()

    assert not archive.kept_releases()
    assert _states(arrivals) == {"todo.txt": ArrivalState.REFUSED, "large.txt": ArrivalState.REFUSED}
    assert all(each.reason for each in arrivals.all())


def test_hidden_files_pipes_and_links_to_elsewhere_are_passed_over(
    tmp_path: Path, folder: Path, archive: Archive, arrivals: Arrivals, watching: Watching
) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text(release_text())
    (folder / "link.txt").symlink_to(outside)
    (folder / "circle.txt").symlink_to(folder / "circle.txt")
    (folder / ".hidden.txt").write_text(release_text(day=3))
    os.mkfifo(folder / "pipe.txt")

    for _ in range(3):
        watching.look()

    assert not archive.kept_releases()
    assert not arrivals.all()


def test_the_first_files_are_read_and_that_there_are_more_is_said_once(
    folder: Path,
    watching: Watching,
    arrivals: Arrivals,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("onrecord_bot.intake.watching.MOST_FILES", 2)
    for number in (1, 2, 3):
        (folder / f"{number}.txt").write_text(release_text(day=number))

    for _ in range(3):
        watching.look()

    assert [Path(each.document).name for each in arrivals.all()] == ["1.txt", "2.txt"]
    assert [each.message for each in caplog.records if each.levelname == "WARNING"] == [
        "the watched folder holds more than 2 files: others are not read"
    ]
    (folder / "1.txt").unlink()
    watching.look()
    watching.look()
    assert [Path(each.document).name for each in arrivals.all()][-1] == "3.txt"
