"""Nothing of a release leaves that was closed while its words waited."""

import asyncio
import random
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress

import pytest
import pytest_asyncio
from telegram import Bot

from onrecord_bot.delivery.attempt import begin_attempt
from onrecord_bot.delivery.departures import Departures, Withheld
from onrecord_bot.delivery.outbox import Destination, Outbox
from onrecord_bot.delivery.retries import Retries
from onrecord_bot.delivery.transport import Transport
from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.messages.outgoing import Message
from onrecord_bot.storage.journal import Journal
from tests.fakes.bot_api import TOKEN, BotApi, Fault
from tests.fakes.databases import new_database
from tests.fakes.patience import PATIENCE_SECONDS

WORDS = Message(text="the release's words", releases=frozenset({"alexco"}))
OURS = Message(text="words of our own")
HERE = Destination(place=ChatPlace(chat=7))


@pytest.fixture
def api() -> Iterator[BotApi]:
    with BotApi() as started:
        started.world.private_chat(7)
        yield started


@pytest.fixture
def closed() -> set[str]:
    return set()


@pytest_asyncio.fixture
async def outbox(api: BotApi, closed: set[str]) -> AsyncIterator[Outbox]:
    departures = Departures(lambda ids: closed & set(ids))

    async def at_once(_: float) -> None:
        closed.add("alexco")  # while the message waited

    async with Bot(TOKEN, base_url=f"{api.url}/bot", request=Transport()) as bot:
        journal = Journal(new_database())
        yield Outbox(bot, journal, Retries(sleep=at_once), departures=departures)


def _texts(api: BotApi) -> list[str]:
    return [str(message["text"]) for (_, _), message in api.world.messages.items()]


@pytest.mark.parametrize("in_a_turn", [True, False])
async def test_an_answer_that_waited_does_not_leave_if_its_release_was_closed(
    api: BotApi, outbox: Outbox, *, in_a_turn: bool
) -> None:
    """/withdraw said that no answer comes from it; seconds later one came that had waited for Telegram."""
    if in_a_turn:
        begin_attempt(5)
    api.fail_next("sendMessage", Fault(status=502, description="Bad Gateway"))

    with pytest.raises(Withheld):
        await outbox.send([WORDS], HERE)
    await outbox.send([OURS], HERE)

    assert _texts(api) == ["words of our own"]


async def test_an_edit_does_not_bring_back_what_was_closed(
    api: BotApi, outbox: Outbox, closed: set[str]
) -> None:
    (number,) = await outbox.send([OURS], HERE)
    closed.add("alexco")

    with pytest.raises(Withheld):
        await outbox.replace([number], [WORDS], HERE)

    assert _texts(api) == ["words of our own"]


async def test_nothing_of_a_release_arrives_after_the_person_who_closed_it_was_told_so(
    api: BotApi, outbox: Outbox, closed: set[str]
) -> None:
    """500 messages, each in a race with a release that is closed at a moment drawn by lot."""
    lots, arrived_late = random.Random(5), 0

    for _ in range(500):
        closed.clear()
        sending = asyncio.create_task(_send(outbox))
        for _ in range(lots.randrange(60)):
            await asyncio.sleep(0)
        closed.add("alexco")
        await outbox.ended("alexco")
        told = len(api.sent())
        await sending
        arrived_late += len(api.sent()) - told

    assert arrived_late == 0
    assert 0 < len(api.sent()) < 500


async def _send(outbox: Outbox) -> None:
    with suppress(Withheld):
        await outbox.send([WORDS], HERE)


async def _under_way(departures: Departures, entered: asyncio.Event, end: asyncio.Event) -> None:
    async with departures.among_few():
        entered.set()
        await end.wait()


async def test_few_messages_are_under_way_at_once() -> None:
    """What is under way when a process is killed may stand twice: ten at once were ten."""
    departures = Departures(lambda _: ())
    entered, end = [asyncio.Event() for _ in range(3)], asyncio.Event()
    tasks = [asyncio.create_task(_under_way(departures, each, end)) for each in entered[:2]]
    await asyncio.gather(*(each.wait() for each in entered[:2]))

    third = asyncio.create_task(_under_way(departures, entered[2], end))
    await asyncio.sleep(0)
    assert not entered[2].is_set()

    end.set()
    await asyncio.gather(*tasks, third)
    assert entered[2].is_set()


async def test_a_place_is_free_again_for_whoever_comes_later() -> None:
    """If none ever were, each message after the second would wait for half a second, and leave uncounted."""
    departures = Departures(lambda _: ())
    for _ in range(5):
        async with departures.among_few():
            pass

    assert not departures._places.locked()


async def test_a_message_leaves_beside_those_that_telegram_keeps_waiting() -> None:
    """No chat waits for another: a slow call holds nobody up for long."""
    departures = Departures(lambda _: ())
    entered, end = [asyncio.Event() for _ in range(9)], asyncio.Event()

    tasks = [asyncio.create_task(_under_way(departures, each, end)) for each in entered]

    async with asyncio.timeout(PATIENCE_SECONDS):
        await asyncio.gather(*(each.wait() for each in entered))
    assert not any(task.done() for task in tasks)
    end.set()
    await asyncio.gather(*tasks)


async def test_a_closed_release_is_told_among_open_ones() -> None:
    departures = Departures(lambda ids: {"elm"} & set(ids))

    assert await departures.may_leave(departures.showing({"fir"}))
    assert not await departures.may_leave(departures.showing({"elm", "fir"}))
    assert await departures.may_leave(departures.showing(()))
