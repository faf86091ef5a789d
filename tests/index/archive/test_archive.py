"""The archive: releases as they were read, each whole or not at all, and which of them answer."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from onrecord.errors import ArchiveFault, DuplicateRelease, UnknownRelease, UnreadableRelease
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.database import back_up, open_database
from onrecord_index.loading import read_release
from tests.fakes.postgres import postgres_url
from tests.fakes.release_texts import release_text

NOW = datetime(2024, 3, 5, 12, tzinfo=UTC)
# The tables as version 1 of the archive made them: written out, so that no later change of them goes unseen.
VERSION_1 = (
    "CREATE TABLE schema_versions (part TEXT PRIMARY KEY, version INTEGER NOT NULL)",
    "INSERT INTO schema_versions VALUES ('archive', 1)",
    "CREATE TABLE releases (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL UNIQUE, "
    "edition TEXT NOT NULL, source TEXT NOT NULL, added_at FLOAT NOT NULL, added_by TEXT NOT NULL, "
    "standing TEXT NOT NULL, superseded_by TEXT, headline TEXT NOT NULL, headline_looks_forward BOOLEAN NOT NULL, "
    "date TEXT, issuer TEXT, tickers TEXT NOT NULL, sentences INTEGER NOT NULL, forward_looking INTEGER NOT NULL, "
    "cautionary INTEGER NOT NULL, as_read BLOB NOT NULL)",
    "CREATE TABLE originals (number INTEGER PRIMARY KEY REFERENCES releases (number), content BLOB NOT NULL)",
    "CREATE TABLE archive_changes (count INTEGER NOT NULL)",
    "INSERT INTO archive_changes VALUES (0)",
)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.process)])
def archive(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Archive]:
    """An archive in a file, and the same on a server."""
    if request.param == "sqlite":
        yield _in_a_file(tmp_path)
        return
    engine = open_database(request.getfixturevalue("server"))
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    yield Archive(engine)
    engine.dispose()


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with postgres_url() as url:
        yield url


def _in_a_file(folder: Path) -> Archive:
    return Archive(open_database(f"sqlite:///{folder / 'onrecord.sqlite3'}"))


def _add(
    archive: Archive,
    name: str = "red-creek.txt",
    *,
    standing: ReleaseStatus = ReleaseStatus.OPEN,
    day: int = 1,
) -> str:
    content = release_text(day=day).encode()
    return archive.add(content, source=name, added_by="ida", now=NOW, standing=standing).id


def test_what_is_kept_is_what_was_read(archive: Archive) -> None:
    content = release_text().encode()
    kept = archive.add(content, source="folder/red-creek.txt", added_by="ida", now=NOW)

    read = read_release(content, source="red-creek.txt", release_id=kept.id)

    assert archive.release("red-creek") == read
    assert archive.original("red-creek") == content
    assert (kept.source, kept.added_by, kept.added_at) == ("folder/red-creek.txt", "ida", NOW)
    assert (kept.headline, kept.date, kept.issuer) == (read.headline, read.date, read.issuer)
    assert (kept.sentences, kept.cautionary) == (len(read.sentences), 1)


def test_the_same_bytes_are_kept_once_whatever_they_are_called(archive: Archive) -> None:
    _add(archive)

    with pytest.raises(DuplicateRelease) as refused:
        _add(archive, "another-name.txt")

    assert refused.value.release == "red-creek"
    assert len(archive.kept_releases()) == 1


def test_two_files_of_one_name_get_ids_of_their_own(archive: Archive) -> None:
    ids = [_add(archive, day=day) for day in (1, 2, 3)]

    assert ids == ["red-creek", "red-creek-2", "red-creek-3"]
    assert [archive.release(id_).date.day for id_ in ids] == [1, 2, 3]  # type: ignore[union-attr]


def test_refuses_a_file_that_is_not_a_release_and_keeps_nothing(archive: Archive) -> None:
    with pytest.raises(UnreadableRelease):
        archive.add(b"\x00\x01", source="noise.bin", added_by="ida", now=NOW)

    assert archive.kept_releases() == ()


def test_only_open_releases_answer_the_newest_first(archive: Archive) -> None:
    for day in (2, 9, 5):
        _add(archive, f"day-{day}.txt", day=day)
    for standing in (ReleaseStatus.PENDING, ReleaseStatus.HELD, ReleaseStatus.DISCARDED):
        _add(archive, f"{standing}.txt", standing=standing, day=20 + len(standing))

    assert archive.open_releases().ids == ("day-9", "day-5", "day-2")


def test_a_release_that_is_held_answers_again_when_it_is_opened(archive: Archive) -> None:
    _add(archive)

    held = archive.stand("red-creek", ReleaseStatus.HELD)
    while_held = archive.open_releases().ids
    archive.stand("red-creek", ReleaseStatus.OPEN)

    assert held.standing is ReleaseStatus.HELD
    assert while_held == ()
    assert archive.open_releases().ids == ("red-creek",)


def test_a_superseded_release_names_what_corrects_it(archive: Archive) -> None:
    _add(archive, "old.txt", day=1)
    _add(archive, "new.txt", day=2)

    archive.supersede("old", "new")

    assert [release.superseded_by for release in archive.open_releases()] == [None, "new"]


def test_a_release_never_corrects_itself(archive: Archive) -> None:
    for day in (1, 2, 3):
        _add(archive, f"{day}.txt", day=day)
    archive.supersede("1", "2")
    archive.supersede("2", "3")

    for old, new, why in (("1", "1", "supersede itself"), ("3", "1", "3 supersedes it")):
        with pytest.raises(ArchiveFault, match=why):
            archive.supersede(old, new)


def test_a_removed_release_is_gone_and_corrects_nothing(archive: Archive) -> None:
    _add(archive, "old.txt", day=1)
    _add(archive, "new.txt", day=2)
    archive.supersede("old", "new")

    archive.remove("new")

    assert [release.superseded_by for release in archive.open_releases()] == [None]
    for look in (archive.release, archive.original, archive.holding):
        with pytest.raises(UnknownRelease):
            look("new")


def test_every_change_is_seen_in_the_revision(archive: Archive) -> None:
    revisions = [archive.revision()]
    for change in (
        lambda: _add(archive, "1.txt"),
        lambda: _add(archive, "2.txt", day=2),
        lambda: archive.stand("1", ReleaseStatus.HELD),
        lambda: archive.supersede("1", "2"),
        lambda: archive.remove("2"),
    ):
        change()
        revisions.append(archive.revision())

    assert len(set(revisions)) == len(revisions)


def test_an_edition_is_found_only_among_what_answers(archive: Archive) -> None:
    _add(archive)
    edition = archive.release("red-creek").edition

    found = archive.open_releases().of_edition(edition)
    archive.stand("red-creek", ReleaseStatus.HELD)

    assert found is not None
    assert archive.open_releases().of_edition(edition) is None


def test_a_backup_opens_as_an_archive(tmp_path: Path) -> None:
    archive = _in_a_file(tmp_path)
    _add(archive)
    back_up(archive._engine, tmp_path / "copy.sqlite3")
    _add(archive, "later.txt", day=2)

    copy = Archive(open_database(f"sqlite:///{tmp_path / 'copy.sqlite3'}"))

    assert [holding.id for holding in copy.kept_releases()] == ["red-creek"]
    assert copy.release("red-creek") == archive.release("red-creek")


def test_a_backup_overwrites_nothing(tmp_path: Path) -> None:
    archive = _in_a_file(tmp_path)
    (tmp_path / "mine.txt").write_text("mine")

    with pytest.raises(ArchiveFault, match="already"):
        back_up(archive._engine, tmp_path / "mine.txt")
    with pytest.raises(ArchiveFault, match="cannot be written"):
        back_up(archive._engine, tmp_path / "nowhere" / "copy.sqlite3")

    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_an_archive_of_the_first_version_keeps_every_row(tmp_path: Path) -> None:
    archive = _in_a_file(tmp_path)
    _add(archive, "1.txt", day=1)
    _add(archive, "2.txt", day=2)
    archive.supersede("1", "2")
    old = open_database(f"sqlite:///{tmp_path / 'old.sqlite3'}")
    with old.begin() as connection:
        for statement in VERSION_1:
            connection.execute(text(statement))
    _copy_rows(tmp_path / "onrecord.sqlite3", tmp_path / "old.sqlite3")

    upgraded = Archive(old)

    assert upgraded.kept_releases() == archive.kept_releases()
    assert [*upgraded.open_releases()] == [*archive.open_releases()]
    assert upgraded.original("1") == archive.original("1")


def _copy_rows(source: Path, target: Path) -> None:
    """The rows of one file's tables into those of another, in the columns that the other has."""
    with closing(sqlite3.connect(source)) as rows, closing(sqlite3.connect(target)) as old:
        for table in ("releases", "originals"):
            columns = ", ".join(row[1] for row in old.execute(f"PRAGMA table_info({table})"))
            for row in rows.execute(f"SELECT {columns} FROM {table}"):
                old.execute(f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * len(row))})", row)
        old.commit()


@pytest.mark.process
def test_a_server_is_backed_up_by_its_own_tools(server: str, tmp_path: Path) -> None:
    engine = open_database(server)

    with pytest.raises(ArchiveFault, match="pg_dump"):
        back_up(engine, tmp_path / "copy.sqlite3")
    engine.dispose()


def test_an_unknown_id_suggests_three_at_most_and_only_what_is_like_it(archive: Archive) -> None:
    for day in range(1, 6):
        _add(archive, f"north-q{day}.txt", day=day)

    with pytest.raises(UnknownRelease) as near:
        archive.holding("north-q9")
    with pytest.raises(UnknownRelease) as unlike:
        archive.holding("zzz")

    assert len(near.value.known) == 3
    assert not unlike.value.known
