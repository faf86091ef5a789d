"""A backup holds archive and record, is checked, and comes back into an empty home."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord.errors import ArchiveFault
from onrecord_bot.record.backup import back_up_all, last_backup, restore_all
from onrecord_bot.storage.database import database_at
from onrecord_bot.storage.ledger import Ledger
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.database import open_database
from tests.fakes.kept_database import fill
from tests.fakes.release_texts import release_text

NOW = datetime(2025, 3, 31, 12, tzinfo=UTC)


def _url(home: Path) -> str:
    return f"sqlite:///{home / 'onrecord.sqlite3'}"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with a release in the archive, three answers and an act on record."""
    home = tmp_path / "home"
    archive = open_database(_url(home))
    Archive(archive).add(release_text("Norvik").encode(), source="mine.txt", added_by="me", now=NOW)
    archive.dispose()
    record = database_at(f"sqlite:///{home / 'bot-7.sqlite3'}")
    fill(record)
    record.dispose()
    return home


def _change(path: Path, statement: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(statement)
    connection.close()


def test_a_restored_backup_has_every_seal(home: Path, tmp_path: Path) -> None:
    """The record of answers was in no backup, though the help said that the database was copied."""
    (home / "receipts.key").write_text("a key")
    written = back_up_all(_url(home), home, tmp_path / "backup", now=NOW)
    new = tmp_path / "new"

    restored = restore_all(_url(new), new, tmp_path / "backup")

    assert restored == written
    assert [(each.bot, each.count, each.broken) for each in restored] == [("7", 4, None), (None, 1, None)]
    assert Ledger(database_at(f"sqlite:///{new / 'bot-7.sqlite3'}")).head()[1] == written[0].seal
    assert [held.id for held in Archive(open_database(_url(new))).kept_releases()] == ["mine"]
    assert (new / "receipts.key").read_text() == "a key"


def test_a_backup_is_made_while_another_connection_writes(home: Path, tmp_path: Path) -> None:
    bot = database_at(f"sqlite:///{home / 'bot-7.sqlite3'}")
    with bot.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        connection.exec_driver_sql("DELETE FROM sent")
        connection.exec_driver_sql("ROLLBACK")

        (record, _) = back_up_all(_url(home), home, tmp_path / "backup", now=NOW)

    assert record.count == 4
    bot.dispose()


def test_names_a_row_that_was_changed_and_copies_it_anyway(home: Path, tmp_path: Path) -> None:
    _change(home / "bot-7.sqlite3", "UPDATE record SET at = at + 1 WHERE number = 2")

    (record, _) = back_up_all(_url(home), home, tmp_path / "backup", now=NOW)

    assert record.broken == 2
    assert (tmp_path / "backup" / "bot-7.sqlite3").exists()


def test_a_backup_and_a_restore_overwrite_nothing(home: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    back_up_all(_url(home), home, tmp_path / "backup", now=NOW)

    with pytest.raises(ArchiveFault, match="is there already"):
        back_up_all(_url(home), home, tmp_path / "mine", now=NOW)
    with pytest.raises(ArchiveFault, match="keeps something already"):
        restore_all(_url(home), home, tmp_path / "backup")
    with pytest.raises(ArchiveFault, match="holds no backup"):
        restore_all(_url(tmp_path / "new"), tmp_path / "new", tmp_path / "mine")


def test_a_copy_that_is_damaged_is_not_restored(home: Path, tmp_path: Path) -> None:
    back_up_all(_url(home), home, tmp_path / "backup", now=NOW)
    (tmp_path / "backup" / "bot-7.sqlite3").write_bytes(b"no database at all")
    new = tmp_path / "new"

    with pytest.raises(Exception, match="cannot hold a database"):
        restore_all(_url(new), new, tmp_path / "backup")

    assert list(new.iterdir()) == []


def test_the_archive_comes_back_into_a_folder_that_is_not_there_yet(home: Path, tmp_path: Path) -> None:
    back_up_all(_url(home), home, tmp_path / "backup", now=NOW)
    new, archive = tmp_path / "new", tmp_path / "other" / "disk"

    restore_all(_url(archive), new, tmp_path / "backup")

    assert [file.name for file in archive.iterdir()] == ["onrecord.sqlite3"]
    assert [file.name for file in new.iterdir()] == ["bot-7.sqlite3"]


def test_a_restore_that_fails_leaves_no_file_behind(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up_all(_url(home), home, tmp_path / "backup", now=NOW)
    new, rename = tmp_path / "new", Path.rename

    def failing(file: Path, target: Path) -> Path:
        if target.name == "onrecord.sqlite3":
            raise OSError(28, "No space left on device")
        return rename(file, target)

    monkeypatch.setattr(Path, "rename", failing)

    with pytest.raises(ArchiveFault, match="cannot be restored"):
        restore_all(_url(tmp_path / "other"), new, tmp_path / "backup")

    assert not [file for folder in (new, tmp_path / "other") for file in folder.iterdir()]


@pytest.mark.parametrize("folder", [".", "..", "/"])
def test_a_folder_without_a_name_is_there_already(
    home: Path, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(home)

    with pytest.raises(ArchiveFault, match="is there already"):
        back_up_all(_url(home), home, Path(folder), now=NOW)


def test_explains_an_empty_home_and_a_server(tmp_path: Path) -> None:
    with pytest.raises(ArchiveFault, match="Nothing is kept"):
        back_up_all(_url(tmp_path), tmp_path, tmp_path / "backup", now=NOW)
    with pytest.raises(ArchiveFault, match="pg_dump"):
        back_up_all("postgresql://server/onrecord", tmp_path, tmp_path / "backup", now=NOW)


def test_the_last_backup_is_noted_in_the_home_for_its_owner_alone(home: Path, tmp_path: Path) -> None:
    assert last_backup(home) is None

    back_up_all(_url(home), home, tmp_path / "backup", now=NOW)

    assert last_backup(home) == (NOW, str(tmp_path / "backup"))
    assert {path.stat().st_mode & 0o077 for path in (tmp_path / "backup").iterdir()} == {0}
    assert (home / "last_backup.json").stat().st_mode & 0o077 == 0
