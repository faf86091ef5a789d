"""Order within a chat and topic, no waiting across."""

import asyncio
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError
from telegram import Update

from onrecord_bot.delivery import lanes as lanes_module
from onrecord_bot.delivery.attempt import end_with_answer, retry_later_if_database_failed, step_of_turn
from onrecord_bot.delivery.lanes import Lanes, lane_of
from onrecord_bot.messages.noted import NewUpdate
from onrecord_bot.storage.claims import Claims
from onrecord_bot.storage.journal import Journal
from tests.fakes.bot_api_world import World, person
from tests.fakes.databases import new_database

FORUM = -1000000000500


def _lanes() -> Lanes:
    engine = new_database()
    return Lanes(Journal(engine), Claims(engine))


def _update(number: int, *, chat: int = 7, topic: int | None = None) -> Update:
    world = World(last_message=number)
    content: dict[str, Any] = {"text": "who?"}
    if topic:
        content |= {"message_thread_id": topic, "is_topic_message": True}
    message = world.add(world.private_chat(chat), person(7), content)
    update = Update.de_json({"update_id": number, "message": message})
    assert update is not None
    return update


async def _handled(updates: list[Update], waiting: set[int]) -> list[int]:
    """The numbers of the updates in the order they were done; those in `waiting` wait for all others."""
    lanes, done, others_done = _lanes(), [], asyncio.Event()

    async def handle(number: int) -> None:
        if number in waiting:
            await others_done.wait()
        done.append(number)

    tasks = [
        asyncio.create_task(lanes.process_update(update, handle(update.update_id))) for update in updates
    ]
    for _ in range(100):  # as long as any that may go on needs
        await asyncio.sleep(0.001)
    others_done.set()
    await asyncio.gather(*tasks)
    return done


async def test_a_chat_is_answered_in_order_however_long_one_answer_takes() -> None:
    assert await _handled([_update(1), _update(2), _update(3)], {1}) == [1, 2, 3]


async def test_no_chat_and_no_topic_waits_for_another() -> None:
    updates = [_update(1), _update(2, chat=8), _update(3, chat=7, topic=5), _update(4)]

    assert await _handled(updates, {1}) == [2, 3, 1, 4]


async def test_a_fault_in_one_update_does_not_block_its_lane() -> None:
    lanes, done = _lanes(), []

    async def fail() -> None:
        raise ValueError

    async def handle() -> None:
        done.append(2)

    with pytest.raises(ValueError):
        await lanes.process_update(_update(1), fail())
    await lanes.process_update(_update(2), handle())

    assert done == [2]


async def test_an_update_cancelled_while_it_waits_leaves_no_lane_behind() -> None:
    """A coroutine that never began would be warned of: warnings are errors here."""
    lanes, forever = _lanes(), asyncio.Event()

    async def wait() -> None:
        await forever.wait()

    tasks = [asyncio.create_task(lanes.process_update(_update(n), wait())) for n in (1, 2)]
    await asyncio.sleep(0)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)

    assert not lanes._lanes


def test_a_press_does_not_wait_behind_an_answer() -> None:
    query = {"id": "1", "from": person(7), "chat_instance": "1", "data": "m:1"}
    update = Update.de_json({"update_id": 1, "callback_query": query})
    assert update is not None

    assert lane_of(update) != lane_of(_update(1))


@pytest.mark.parametrize("data", ["q:1:5", "w:0123456789abcdef"])
def test_a_press_that_has_a_question_answered_waits_with_what_is_asked_there(data: str) -> None:
    """Two members of a group that asked in its name may press at once: one answer is enough."""
    message = _update(1).to_dict()["message"]
    query = {"id": "1", "from": person(8), "chat_instance": "1", "data": data, "message": message}
    update = Update.de_json({"update_id": 1, "callback_query": query})
    assert update is not None

    assert lane_of(update) == lane_of(_update(1))


async def test_an_update_is_closed_when_it_is_handled_and_stays_open_when_it_is_cancelled() -> None:
    engine, forever = new_database(), asyncio.Event()
    journal, lanes = Journal(engine), Lanes(Journal(engine), Claims(engine))

    async def handle(*, wait: bool) -> None:
        if wait:
            await forever.wait()

    for number in (1, 2):
        journal.take([NewUpdate(update_id=number, lane="a", body="{}")], now=0)
    await lanes.process_update(_update(1), handle(wait=False))
    task = asyncio.create_task(lanes.process_update(_update(2), handle(wait=True)))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)

    assert [number for number, _ in Journal(engine).open_updates()] == [2]


async def test_an_update_that_ended_with_its_answer_is_not_written_once_more() -> None:
    engine = new_database()
    journal, closed = Journal(engine), list[int]()
    journal.take([NewUpdate(update_id=1, lane="chat 7", body="{}")], now=0)
    journal.close = closed.append  # type: ignore[method-assign, assignment]

    async def answer() -> None:
        end_with_answer()
        with step_of_turn(journal):
            pass

    await Lanes(journal, Claims(engine)).process_update(_update(1), answer())

    assert journal.open_updates() == []
    assert closed == []


async def test_a_handled_update_is_closed_once_the_database_can_be_written_and_handled_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its handler was awaited again: a RuntimeError, and the update stayed open until the next start."""
    monkeypatch.setattr(lanes_module, "_LOOK_AGAIN_SECONDS", 0.0)
    engine = new_database()
    journal, closing, handled = Journal(engine), list[int](), list[int]()
    journal.take([NewUpdate(update_id=1, lane="chat 7", body="{}")], now=0)

    def close(number: int) -> None:
        closing.append(number)
        if len(closing) < 3:
            raise OperationalError("UPDATE", {}, Exception("away"))
        Journal.close(journal, number)

    async def handle() -> None:
        handled.append(1)

    monkeypatch.setattr(journal, "close", close)
    await Lanes(journal, Claims(engine)).process_update(_update(1), handle())

    assert (handled, closing) == ([1], [1, 1, 1])
    assert Journal(engine).open_updates() == []


async def test_an_update_stays_open_and_is_retried_if_the_database_failed() -> None:
    engine = new_database()
    journal = Journal(engine)
    journal.take([NewUpdate(update_id=1, lane="chat 7", body="{}")], now=0)

    async def fail() -> None:
        assert retry_later_if_database_failed(OperationalError("SELECT 1", {}, Exception("away")))

    await Lanes(journal, Claims(engine)).process_update(_update(1), fail())

    assert [number for number, _ in journal.open_updates()] == [1]
