"""Law 6: what Telegram handed over is not lost, what was confirmed is not sent twice."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot, Update

from onrecord_bot.database import database_at, open_database
from onrecord_bot.inbox import Inbox
from onrecord_bot.ledger import Begun, Ledger
from tests.fakes.bot_api import TOKEN
from tests.fakes.bot_api_world import World, person

NOW = 1_000_000.0
WEEK = 7 * 24 * 3600


@pytest.fixture
def ledger() -> Ledger:
    return Ledger(database_at("sqlite://"))


def _update(number: int) -> Update:
    world = World(last_message=number)
    message = world.add(world.private_chat(7), person(7), {"text": f"question {number}", "date": 1})
    update = Update.de_json({"update_id": number, "message": message})
    assert update is not None
    return update


def test_two_processes_may_open_the_record_at_the_same_time(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    with ThreadPoolExecutor(8) as threads:
        engines = list(threads.map(open_database, [path] * 8))

    taken = [Ledger(engine).take(5, "{}", now=NOW) for engine in engines]

    assert taken == [True] + [False] * 7


def test_an_update_is_taken_once(ledger: Ledger) -> None:
    assert ledger.take(5, "{}", now=NOW)
    assert not ledger.take(5, "{}", now=NOW)


@given(st.lists(st.integers(1, 9), max_size=20), st.sets(st.integers(1, 9)))
def test_what_was_taken_and_not_handled_is_left_in_the_order_it_came(
    taken: list[int], done: set[int]
) -> None:
    ledger = Ledger(database_at("sqlite://"))
    for order, number in enumerate(taken):
        ledger.take(number, str(number), now=NOW + order)
    for number in done:
        ledger.close(number)

    left = [number for number, _ in ledger.open_updates()]

    assert left == [number for number in dict.fromkeys(taken) if number not in done]


def test_what_was_handled_stays_taken_and_its_words_are_gone(tmp_path: Path) -> None:
    path = tmp_path / "home" / "bot.sqlite3"
    ledger = Ledger(open_database(path))
    ledger.take(5, "somebody's words", now=NOW)

    ledger.close(5)

    assert not ledger.take(5, "somebody's words", now=NOW)
    assert list(ledger.open_updates()) == []
    assert path.stat().st_mode & 0o077 == 0


def test_an_update_that_process_after_process_leaves_open_is_given_up(ledger: Ledger) -> None:
    ledger.take(5, "{}", now=NOW)
    list(ledger.open_updates())

    begun = [ledger.begin(5) for _ in range(30)]

    assert begun == [True] * 20 + [False] * 10


def test_an_update_that_waits_behind_one_that_ends_the_process_is_never_given_up(ledger: Ledger) -> None:
    ledger.take(5, "{}", now=NOW)

    for _ in range(30):
        assert [number for number, _ in ledger.open_updates()] == [5]

    assert ledger.begin(5)


def test_a_confirmed_message_is_known_by_its_number(ledger: Ledger) -> None:
    assert ledger.begun(5, 1) == Begun(tries=0, message=None)
    ledger.begin_message(5, 1)
    ledger.confirm_message(5, 1, 700)

    assert ledger.begun(5, 1) == Begun(tries=1, message=700)


def test_a_message_that_a_dead_process_had_begun_is_sent_once_more_and_marked(
    ledger: Ledger, caplog: pytest.LogCaptureFixture
) -> None:
    assert ledger.begin_message(5, 1) == 1
    assert not caplog.records

    assert ledger.begin_message(5, 1) == 2
    assert "in doubt" in caplog.text


def test_tries_that_telegram_surely_did_not_take_leave_no_doubt(
    ledger: Ledger, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(5):
        ledger.begin_message(5, 1)
        ledger.not_taken(5, 1)

    assert ledger.begin_message(5, 1) == 1
    assert not caplog.records


def test_what_is_handled_is_forgotten_after_a_week_and_what_is_not_never(ledger: Ledger) -> None:
    for number in (1, 2):
        ledger.take(number, "{}", now=NOW)
    ledger.close(1)

    ledger.forget_old(now=NOW + WEEK + 1)

    assert ledger.take(1, "{}", now=NOW)
    assert not ledger.take(2, "{}", now=NOW)


async def test_an_update_is_on_record_before_it_is_queued_and_queued_once(ledger: Ledger) -> None:
    inbox = Inbox(ledger)

    for number in (1, 2, 1):
        await inbox.put(_update(number))

    assert inbox.qsize() == 2
    assert [number for number, _ in ledger.open_updates()] == [1, 2]


async def test_what_is_on_record_and_cannot_be_read_is_closed(ledger: Ledger) -> None:
    ledger.take(1, '{"update_id": 1, "message": {"text": "no chat"}}', now=NOW)

    assert Inbox(ledger).take_up(Bot(TOKEN)) == 0
    assert list(ledger.open_updates()) == []


async def test_a_new_start_takes_up_what_the_last_one_left_as_it_came(ledger: Ledger) -> None:
    first = Inbox(ledger)
    for number in (1, 2, 3):
        await first.put(_update(number))
    ledger.close(2)

    second = Inbox(ledger)
    count = second.take_up(Bot(TOKEN))

    assert count == 2
    taken = [await asyncio.wait_for(second.get(), 1) for _ in range(count)]
    assert [u.to_dict() for u in taken if isinstance(u, Update)] == [_update(n).to_dict() for n in (1, 3)]
