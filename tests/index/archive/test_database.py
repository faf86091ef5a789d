"""The database behind everything durable: opened safely, and taken from version to version."""

import errno
import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, text

from onrecord.errors import BadSettings, DatabaseAway, HomeBusy
from onrecord_index.archive.database import bring_up_to_date, open_database


def test_many_may_open_a_new_database_in_the_same_moment(tmp_path: Path) -> None:
    """Two bots started together: the second ended, since SQLite turns on its log for one at a time."""
    url = f"sqlite:///{tmp_path / 'new' / 'onrecord.sqlite3'}"

    with ThreadPoolExecutor(8) as threads:
        engines = list(threads.map(open_database, [url] * 16))

    assert {_one(engine, "PRAGMA journal_mode") for engine in engines} == {"wal"}


def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}")

    assert (tmp_path / "onrecord.sqlite3").stat().st_mode & 0o077 == 0


def test_a_step_is_taken_once_and_keeps_what_is_there(tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}")
    bring_up_to_date(engine, "notes", [_make_notes])

    for _ in range(2):
        bring_up_to_date(engine, "notes", [_make_notes, _add_author])

    assert _one(engine, "SELECT words || author FROM notes") == "kept?"


def test_a_step_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}")

    def broken(connection: Connection) -> None:
        _make_notes(connection)
        raise LookupError

    with pytest.raises(LookupError):
        bring_up_to_date(engine, "notes", [broken])
    bring_up_to_date(engine, "notes", [_make_notes])

    assert _one(engine, "SELECT count(*) FROM notes") == 1


def test_a_newer_database_is_left_alone(tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}")
    bring_up_to_date(engine, "notes", [_make_notes, _add_author])

    with pytest.raises(BadSettings, match="newer onrecord"):
        bring_up_to_date(engine, "notes", [_make_notes])


def test_a_home_that_is_a_file_is_said_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("notes")

    with pytest.raises(BadSettings, match=r"home is a file, and must be a folder"):
        open_database(f"sqlite:///{tmp_path / 'home' / 'onrecord.sqlite3'}")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes everywhere")
def test_a_database_that_may_not_be_written_is_not_said_to_be_none(tmp_path: Path) -> None:
    path = tmp_path / "onrecord.sqlite3"
    open_database(f"sqlite:///{path}").dispose()
    path.chmod(0o400)

    with pytest.raises(BadSettings, match=r"is there, but this user must be able to write it"):
        open_database(f"sqlite:///{path}")


@pytest.mark.parametrize(
    "url",
    ["no address", "sqlite:////proc/nowhere/onrecord.sqlite3", "postgresql://me:SECRET@127.0.0.1:1/onrecord"],
)
def test_a_database_fault_never_shows_the_password(url: str) -> None:
    with pytest.raises((BadSettings, DatabaseAway)) as refused:
        open_database(url)

    assert "ONRECORD_" in str(refused.value)
    assert "SECRET" not in str(refused.value)


def _make_notes(connection: Connection) -> None:
    connection.execute(text("CREATE TABLE notes (words TEXT)"))
    connection.execute(text("INSERT INTO notes VALUES ('kept')"))


def _add_author(connection: Connection) -> None:
    connection.execute(text("ALTER TABLE notes ADD COLUMN author TEXT DEFAULT '?'"))


def _one(engine: Engine, query: str) -> object:
    with engine.connect() as connection:
        return connection.execute(text(query)).scalar()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_at_the_start_is_not_a_wrong_setting(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process left with 2, which no supervisor starts again; the disk had room a minute later."""

    def full(_: Path) -> None:
        raise OSError(number, "full")

    monkeypatch.setattr("onrecord_index.archive.database._make_file", full)

    with pytest.raises(HomeBusy):
        open_database(f"sqlite:///{tmp_path / 'a.sqlite3'}")


def test_tables_that_another_process_brings_up_to_date_are_no_fault_of_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A command beside it ended with "Something went wrong in the program"."""
    monkeypatch.setattr("onrecord_index.archive.database._PRAGMAS", ("PRAGMA busy_timeout=0",))
    engine = open_database(f"sqlite:///{tmp_path / 'a.sqlite3'}")

    with closing(sqlite3.connect(tmp_path / "a.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(HomeBusy):
            bring_up_to_date(engine, "archive", ())
