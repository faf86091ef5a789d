"""Law 6: what Telegram handed over is not lost, what was confirmed is not sent twice."""

import asyncio
import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError
from telegram import Bot, Update

from onrecord_bot.delivery.inbox import Inbox
from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.messages.noted import NewUpdate, SendAttempts, SendKey
from onrecord_bot.storage import database
from onrecord_bot.storage.company_questions import Asker, CompanyQuestions
from onrecord_bot.storage.database import database_at
from onrecord_bot.storage.journal import Journal
from onrecord_bot.storage.ledger import Ledger
from onrecord_bot.storage.news.deliveries import Deliveries, Delivery, DeliveryKind
from tests.fakes.bot_api_world import BOT, World, person
from tests.fakes.databases import new_database
from tests.fakes.patience import PATIENCE_SECONDS

NOW = 1_000_000.0
KEY = SendKey(update_id=5, about="", number=1)
WEEK = 7 * 24 * 3600


@pytest.fixture
def journal() -> Journal:
    return Journal(new_database())


def _take(journal: Journal, number: int, body: str = "{}", *, now: float = NOW) -> bool:
    """Whether an update is new."""
    return journal.take([NewUpdate(update_id=number, lane="chat 7", body=body)], now=now) == {number}


def _left(journal: Journal) -> list[int]:
    """What the next process would find open."""
    return [number for number, _ in Journal(journal._engine).open_updates()]


def _update(number: int, *, message: int | None = None, **content: object) -> dict[str, Any]:
    """An update as Telegram sends it."""
    world = World(last_message=message or number)
    told = {"text": f"question {message or number}", "date": 1, **content}
    return {"update_id": number, "message": world.add(world.private_chat(7), person(7), told)}


def _inbox(journal: Journal, *, most_in_hand: int = 100) -> Inbox:
    inbox = Inbox(journal, most_in_hand=most_in_hand)
    inbox.belong_to(cast("Bot", SimpleNamespace(id=BOT["id"], username=BOT["username"], defaults=None)))
    return inbox


async def _queued(inbox: Inbox) -> list[int]:
    """The numbers of the updates in the queue."""
    found = [await asyncio.wait_for(inbox.get(), PATIENCE_SECONDS) for _ in range(inbox.qsize())]
    return [update.update_id for update in found if isinstance(update, Update)]


def test_two_processes_may_open_the_record_at_the_same_time(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    with ThreadPoolExecutor(8) as threads:
        engines = list(threads.map(database_at, [f"sqlite:///{path}"] * 8))

    taken = [_take(Journal(engine), 5) for engine in engines]

    assert taken == [True] + [False] * 7


def test_an_update_is_taken_once(journal: Journal) -> None:
    assert _take(journal, 5)
    assert not _take(journal, 5)


@given(st.lists(st.integers(1, 9), max_size=20), st.sets(st.integers(1, 9)))
def test_unhandled_updates_are_kept_in_the_order_they_came(taken: list[int], done: set[int]) -> None:
    journal = Journal(database_at("sqlite://"))
    for order, number in enumerate(taken):
        _take(journal, number, str(number), now=NOW + order)
    for number in done:
        journal.close(number)

    left = _left(journal)

    assert left == [number for number in dict.fromkeys(taken) if number not in done]


def test_a_handled_update_stays_known_without_its_words(tmp_path: Path) -> None:
    path = tmp_path / "home" / "bot.sqlite3"
    journal = Journal(database_at(f"sqlite:///{path}"))
    _take(journal, 5, "somebody's words", now=NOW)

    journal.close(5)

    assert not _take(journal, 5, "somebody's words", now=NOW)
    assert _left(journal) == []
    assert path.stat().st_mode & 0o077 == 0


def test_what_is_being_taken_is_not_taken_up_a_second_time(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the commit and the process's own note of it, a look for what is left queued it twice."""
    seen, commit = list[tuple[int, str]](), database._COMMIT.run

    def committed(connection: Connection, values: Mapping[str, object]) -> object:
        done = commit(connection, values)
        seen.extend(journal.open_updates())
        return done

    monkeypatch.setattr(database, "_COMMIT", SimpleNamespace(run=committed))
    assert _take(journal, 5)
    assert (seen, journal.open_updates()) == ([], [])
    journal.release(5)

    assert journal.open_updates() == [(5, "{}")]


def test_what_could_not_be_taken_is_not_in_hand(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> object:
        raise OperationalError("COMMIT", {}, Exception("full"))

    with monkeypatch.context() as context:
        context.setattr(database, "_COMMIT", SimpleNamespace(run=fail))
        with pytest.raises(OperationalError):
            _take(journal, 5)

    assert (journal.in_hand, journal.open_updates()) == (0, [])
    assert _take(journal, 5)


def test_an_update_that_process_after_process_leaves_open_is_given_up(journal: Journal) -> None:
    _take(journal, 5)
    begun = []
    for _ in range(30):
        another = Journal(journal._engine)
        list(another.open_updates())
        begun.append(another.start(5))

    assert begun == [True] * 20 + [False] * 10


def test_one_of_several_that_process_after_process_leaves_open_is_not_given_up_for_the_others(
    journal: Journal,
) -> None:
    """A machine that kills every process within a second gave up one question of each chat, in silence."""
    numbers = (1, 2, 3)
    for number in numbers:
        journal.take([NewUpdate(update_id=number, lane=f"chat {number}", body="{}")], now=NOW)

    def started(number: int) -> bool:
        process = Journal(journal._engine)
        process.open_updates()
        return process.start(number)

    assert all(started(number) for _ in range(30) for number in numbers)
    for number in (2, 3):  # these were not what ended them
        journal.close(number)
    assert not started(1)


def test_an_update_that_waits_behind_one_that_ends_the_process_is_never_given_up(journal: Journal) -> None:
    _take(journal, 5)

    for _ in range(30):
        assert _left(journal) == [5]

    assert journal.start(5)


def test_a_confirmed_message_is_known_by_its_number(journal: Journal) -> None:
    assert journal.begun(KEY) == SendAttempts(tries=0, message=None)
    journal.begin_message(KEY)
    journal.note_taken(KEY, 700)
    journal.write_down(KEY.update_id)

    assert journal.begun(KEY) == SendAttempts(tries=1, message=700)


def test_what_telegram_took_is_known_at_once_and_written_with_what_is_written_next(
    journal: Journal,
) -> None:
    later, others = replace(KEY, number=2), Journal(journal._engine)
    for note in (lambda: journal.begin_message(later), lambda: journal.close(KEY.update_id)):
        key = KEY if journal.begun(KEY).message is None else later
        journal.begin_message(key)
        journal.note_taken(key, 700)
        assert journal.begun(key) == SendAttempts(tries=1, message=700)
        assert others.begun(key).message is None

        note()

        assert others.begun(key).message == 700


def test_what_telegram_took_for_a_process_that_died_is_written_down_by_the_next(journal: Journal) -> None:
    """A second try stays one: that answer may stand twice, and is marked."""
    jotted = list[tuple[SendKey, int]]()
    killed = Journal(journal._engine, jot=lambda key, message: jotted.append((key, message)))
    for _ in range(2):
        killed.begin_message(KEY)
    killed.note_taken(KEY, 700)

    journal.write_down_left(jotted)

    assert journal.begun(KEY) == SendAttempts(tries=2, message=700)


def test_what_is_left_of_older_notes_changes_nothing(journal: Journal) -> None:
    never_begun = replace(KEY, number=2)
    journal.begin_message(KEY)
    journal.note_taken(KEY, 700)
    journal.write_down(KEY.update_id)

    journal.write_down_left([(KEY, 300), (never_begun, 301)])

    assert journal.begun(KEY).message == 700
    assert journal.begun(never_begun) == SendAttempts()


def test_a_step_that_ends_an_update_writes_all_of_it_or_nothing(journal: Journal) -> None:
    others = Journal(journal._engine)
    _take(journal, KEY.update_id)
    journal.begin_message(KEY)
    journal.note_taken(KEY, 700)

    with pytest.raises(ValueError, match="the disk"), journal.step(ends=KEY.update_id):
        raise ValueError("the disk is full")
    assert others.begun(KEY).message is None
    assert journal.begun(KEY).message == 700  # what it knows is not forgotten
    assert _left(journal) == [KEY.update_id]

    with journal.step(ends=KEY.update_id):
        pass
    assert others.begun(KEY).message == 700
    assert _left(journal) == []


def test_a_message_that_a_dead_process_had_begun_is_sent_once_more_and_marked(
    journal: Journal, caplog: pytest.LogCaptureFixture
) -> None:
    assert journal.begin_message(KEY).tries == 1
    assert not caplog.records

    assert journal.begin_message(KEY).tries == 2
    assert "in doubt" in caplog.text


def test_attempts_that_never_reached_telegram_leave_no_doubt(
    journal: Journal, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(5):
        journal.begin_message(KEY)
        journal.forget_attempt(KEY)

    assert journal.begin_message(KEY).tries == 1
    assert not caplog.records


def test_tells_how_many_updates_wait_and_how_long_the_oldest(journal: Journal) -> None:
    assert journal.waiting(now=NOW) == (0, 0.0)

    for number, at in ((1, NOW), (2, NOW + 5), (3, NOW + 6)):
        _take(journal, number, now=at)
    journal.close(1)

    assert journal.waiting(now=NOW + 8) == (2, 3.0)


def test_forgets_handled_updates_after_a_week_and_others_never(journal: Journal) -> None:
    for number in (1, 2):
        _take(journal, number)
    journal.close(1)

    journal.forget_old(now=NOW + WEEK + 1)

    assert _take(journal, 1)
    assert not _take(journal, 2)


def test_what_was_sent_for_no_update_is_kept_exactly_as_long_as_what_it_was_sent_for() -> None:
    engine = new_database()
    journal, questions, deliveries = Journal(engine), CompanyQuestions(engine), Deliveries(engine)
    place = ChatPlace(chat=700)
    asker = Asker(place=place, message=1, person=700, language=None, text="Who?", context=None, asked_at=NOW)
    question = questions.put(asker)
    card = Delivery(kind=DeliveryKind.CARD, subject="elm", about="700", release="elm", place=place)
    deliveries.plan([card], now=NOW)
    ((card, _),) = deliveries.states()
    numbers = 1, -question, card.update_id
    keys = [SendKey(update_id=number, about="", number=1) for number in numbers]
    _take(journal, 1)
    journal.close(1)
    for key in keys:
        journal.begin_message(key)
    left = []

    for days in (1, 8, 31, 367):
        for kept in (questions, deliveries, journal):
            kept.forget_old(now=NOW + days * 24 * 3600)
        left.append([number for key, number in zip(keys, numbers, strict=True) if journal.begun(key).tries])

    assert left == [list(numbers), list(numbers[1:]), list(numbers[2:]), []]


async def test_an_update_is_on_record_before_it_is_queued_and_queued_once(journal: Journal) -> None:
    inbox = _inbox(journal)

    await inbox.take([_update(1), _update(2)])
    await inbox.take([_update(1)])

    assert await _queued(inbox) == [1, 2]
    assert _left(journal) == [1, 2]


async def test_a_message_that_comes_under_another_number_is_queued_once(journal: Journal) -> None:
    inbox = _inbox(journal)

    await inbox.take([_update(1, message=9), _update(2, message=9)])

    assert await _queued(inbox) == [1]


async def test_a_message_is_taken_anew_once_its_words_have_changed(journal: Journal) -> None:
    inbox = _inbox(journal)

    await inbox.take([_update(1, message=9), _update(2, message=9, text="now this", edit_date=1)])

    assert await _queued(inbox) == [1, 2]


async def test_keeps_only_the_number_of_updates_that_are_not_for_us(journal: Journal) -> None:
    inbox, world = _inbox(journal), World()
    chatter = world.add(world.group(-100), person(7), {"text": "lunch?", "date": 1})

    await inbox.take([{"update_id": 1, "message": chatter}])

    assert await _queued(inbox) == []
    assert not _take(journal, 1)
    assert _left(journal) == []


async def test_closes_a_recorded_update_that_cannot_be_read(journal: Journal) -> None:
    _take(journal, 1, '{"update_id": 1, "message": {"text": "no chat"}}')

    assert await _inbox(Journal(journal._engine)).take_up() == 0
    assert _left(journal) == []


async def test_a_new_start_takes_up_what_the_last_one_left_as_it_came(journal: Journal) -> None:
    await _inbox(journal).take([_update(number) for number in (1, 2, 3)])
    journal.close(2)

    second = _inbox(Journal(journal._engine))
    count = await second.take_up()

    assert count == 2
    taken = [await asyncio.wait_for(second.get(), PATIENCE_SECONDS) for _ in range(count)]
    texts = [update.message.text for update in taken if isinstance(update, Update) and update.message]
    assert texts == ["question 1", "question 3"]


async def test_no_poll_asks_for_more_than_fits_into_memory(journal: Journal) -> None:
    """python-telegram-bot emptied the queue at once: its size stopped no poll, and memory grew."""
    inbox = _inbox(journal, most_in_hand=2)
    await inbox.take([_update(1), _update(2)])

    room = asyncio.create_task(inbox.room())
    await inbox.get()
    await asyncio.sleep(0)
    assert inbox.is_full
    assert not room.done()

    journal.close(1)
    await asyncio.wait_for(room, PATIENCE_SECONDS)
    await inbox.take([_update(3)])
    assert _left(journal) == [2, 3]


async def test_a_start_takes_up_as_much_as_fits_into_memory_and_the_rest_later(journal: Journal) -> None:
    await _inbox(journal).take([_update(number) for number in range(1, 6)])

    second = _inbox(Journal(journal._engine), most_in_hand=3)
    assert await second.take_up() == 3
    assert await _queued(second) == [1, 2, 3]
    for number in (1, 2, 3):
        second._journal.close(number)
    left = second._journal.open_updates()

    assert [update_id for update_id, _ in left] == [4, 5]


def test_a_process_that_goes_on_trying_never_gives_an_update_up(journal: Journal) -> None:
    """On a server each try of a live process counted as a death: a minute without a table lost the question."""
    _take(journal, 1)
    journal.is_shared = True

    assert all(journal.start(1) for _ in range(50))


def test_an_update_is_on_the_disk_before_telegram_is_told_that_it_was_taken_and_others_may_write_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Waited for inside the commit, the disk held up whatever was noted of messages: some 4 ms of every 20."""
    path, synced = tmp_path / "bot-7.sqlite3", list[tuple[bool, list[int]]]()
    journal, others = (Journal(database_at(f"sqlite:///{path}")) for _ in range(2))

    def note(file: int) -> None:
        is_log = os.path.samestat(os.fstat(file), Path(f"{path}-wal").stat())
        synced.append((is_log, _left(journal)))
        others.begin_message(KEY)  # nobody holds the lock

    monkeypatch.setattr(os, "fsync", note)
    _take(journal, 1)
    Ledger(journal._engine).add_row({"state": "sent"}, None, now=NOW)

    assert synced == [(True, [1])]


def test_an_update_that_the_disk_does_not_hold_is_not_taken_for_telegram_but_is_found_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError(5, "Input/output error")

    journal = Journal(database_at(f"sqlite:///{tmp_path / 'bot-7.sqlite3'}"))
    with monkeypatch.context() as context:
        context.setattr(os, "fsync", fail)
        with pytest.raises(database.DatabaseFault):
            _take(journal, 1)

    assert journal.open_updates() == [(1, "{}")]
