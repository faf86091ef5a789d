"""Nothing of a release leaves that was closed while its words waited."""

import asyncio
import random
from collections.abc import AsyncIterator, Iterator

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

    async def send() -> None:
        try:
            await outbox.send([WORDS], HERE)
        except Withheld:
            return

    for _ in range(500):
        closed.clear()
        sending = asyncio.create_task(send())
        for _ in range(lots.randrange(60)):
            await asyncio.sleep(0)
        closed.add("alexco")
        await outbox.ended("alexco")
        told = len(api.sent())
        await sending
        arrived_late += len(api.sent()) - told

    assert arrived_late == 0
    assert 0 < len(api.sent()) < 500
