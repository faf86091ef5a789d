"""At a start, what the process before left in its notes goes into the database."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from onrecord_bot.delivery.taken_notes import TakenNotes
from onrecord_bot.messages.noted import SendAttempts, SendKey
from onrecord_bot.service.routing import _journal
from onrecord_bot.storage.database import database_at
from onrecord_bot.storage.journal import Journal
from onrecord_bot.storage.waiting import bound_waits

KEY = SendKey(update_id=5, about="3f2a", number=1)


def test_a_start_waits_until_nobody_else_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "bot-7.sqlite3"
    engine = database_at(f"sqlite:///{file}")
    bound_waits(engine)
    Journal(engine).begin_message(KEY)
    TakenNotes(tmp_path / "bot-7.sqlite3-taken").add(KEY, 700)
    with closing(sqlite3.connect(file, isolation_level=None)) as somebody:
        somebody.execute("BEGIN IMMEDIATE")
        monkeypatch.setattr(time, "sleep", lambda _: somebody.execute("COMMIT"))

        journal = _journal(engine, tmp_path, "7")

    assert journal.begun(KEY) == SendAttempts(tries=1, message=700)
    assert not list(TakenNotes(tmp_path / "bot-7.sqlite3-taken").left())


def test_what_cannot_be_written_down_stays_noted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "bot-7.sqlite3"
    engine = database_at(f"sqlite:///{file}")
    bound_waits(engine)
    monkeypatch.setattr(time, "sleep", lambda _: None)
    monkeypatch.setattr("onrecord_bot.service.routing._MOST_TRIES", 1)
    TakenNotes(tmp_path / "bot-7.sqlite3-taken").add(KEY, 700)
    with closing(sqlite3.connect(file, isolation_level=None)) as somebody:
        somebody.execute("BEGIN IMMEDIATE")
        _journal(engine, tmp_path, "7")

    assert list(TakenNotes(tmp_path / "bot-7.sqlite3-taken").left()) == [(KEY, 700)]
