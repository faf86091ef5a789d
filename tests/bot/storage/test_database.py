"""The bot's database: what is one step, how a statement fails, and that none holds the loop."""

import asyncio
import sqlite3
import time
from pathlib import Path

import pytest
from sqlalchemy import Engine, Text, func, select
from sqlalchemy.exc import IntegrityError, OperationalError

from onrecord.question import Question
from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.messages.noted import NewUpdate
from onrecord_bot.storage.database import database_at, transaction
from onrecord_bot.storage.exchanges import Exchange, Exchanges
from onrecord_bot.storage.journal import Journal
from onrecord_bot.storage.ledger import _ADD, Ledger
from onrecord_bot.storage.tables import RECORD
from onrecord_bot.storage.waiting import bound_waits

EXCHANGE = Exchange(
    place=ChatPlace(chat=7), asked_in=1, question=Question(text="who runs it?"), answered_in=(2,)
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bot.sqlite3"


@pytest.fixture
def engine(path: Path) -> Engine:
    return database_at(f"sqlite:///{path}")


def _broken_off(engine: Engine) -> None:
    """A step that keeps an exchange and a row, and then fails."""
    with transaction(engine):
        Exchanges(engine).keep(EXCHANGE)
        Ledger(engine).add_row({"state": "sent"}, None, now=1.0)
        raise KeyboardInterrupt


def test_a_step_that_fails_leaves_nothing_of_what_stores_kept_in_it(engine: Engine) -> None:
    with pytest.raises(KeyboardInterrupt):
        _broken_off(engine)

    assert Exchanges(engine).last(EXCHANGE.place) is None
    assert Ledger(engine).head()[0] == 0


def test_a_step_is_seen_by_others_only_when_it_is_whole(engine: Engine, path: Path) -> None:
    other = Exchanges(database_at(f"sqlite:///{path}"))

    with transaction(engine):
        Exchanges(engine).keep(EXCHANGE)
        assert other.last(EXCHANGE.place) is None

    assert other.last(EXCHANGE.place) == EXCHANGE


def test_a_step_of_one_database_takes_no_part_in_another_ones(engine: Engine, tmp_path: Path) -> None:
    other = database_at(f"sqlite:///{tmp_path / 'other.sqlite3'}")

    with transaction(engine):
        Exchanges(other).keep(EXCHANGE)

    assert Exchanges(engine).last(EXCHANGE.place) is None
    assert Exchanges(other).last(EXCHANGE.place) == EXCHANGE


def test_the_error_of_a_statement_does_not_show_what_it_was_to_keep(engine: Engine) -> None:
    row = {each.name: "a secret question" if isinstance(each.type, Text) else 1 for each in RECORD.c}
    with engine.connect() as connection:
        _ADD.run(connection, row)

        with pytest.raises(IntegrityError) as caught:
            _ADD.run(connection, row)

        assert "secret" not in str(caught.value)
        assert connection.execute(select(func.count()).select_from(RECORD)).scalar_one() == 1


async def test_a_file_that_somebody_holds_lets_the_loop_turn(engine: Engine, path: Path) -> None:
    """Each statement stood in the loop: while one waited, no chat, page or signal was heard."""
    bound_waits(engine)
    journal, longest = Journal(engine), 0.0
    journal.take([NewUpdate(update_id=1, lane="chat 7", body="{}")], now=1.0)
    with sqlite3.connect(path, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        closing = asyncio.create_task(journal.ask(journal.close, 1))
        before = time.monotonic()
        while not closing.done():
            await asyncio.sleep(0.01)
            longest, before = max(longest, time.monotonic() - before), time.monotonic()
        with pytest.raises(OperationalError):
            await closing
        other.execute("COMMIT")
    other.close()

    assert longest < 0.5
    await journal.ask(journal.close, 1)


def test_a_running_bot_waits_for_its_file_for_a_second_at_most(engine: Engine) -> None:
    bound_waits(engine)

    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one() == 1000
