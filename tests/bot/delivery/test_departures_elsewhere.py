"""Nothing of a release leaves after it was closed in another process: two of one bot, over one server."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine
from telegram import Bot

from onrecord_bot.delivery.departures import Departures, Withheld
from onrecord_bot.delivery.outbox import Destination, Outbox
from onrecord_bot.delivery.retries import Retries
from onrecord_bot.delivery.transport import Transport
from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.messages.outgoing import Message
from onrecord_bot.newsroom import Newsroom
from onrecord_bot.storage.claims import Showings
from onrecord_bot.storage.database import database_at
from onrecord_bot.storage.journal import Journal
from onrecord_bot.storage.waiting import bound_waits
from onrecord_bot.wiring import answerer_over
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.database import open_database
from tests.fakes.bot_api import TOKEN, BotApi
from tests.fakes.patience import PATIENCE_SECONDS
from tests.fakes.postgres import postgres_url
from tests.fakes.release_texts import release_text

pytestmark = pytest.mark.process  # a server runs beside these
WORDS = Message(text="the release's words", releases=frozenset({"elm"}))
HERE = Destination(place=ChatPlace(chat=7))
_RACES = 500


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with postgres_url() as url, _archive(url) as archive:
        now = datetime(2026, 11, 1, tzinfo=UTC)
        archive.add(release_text().encode(), source="elm.txt", added_by="1", now=now)
        yield url


@contextmanager
def _archive(server: str) -> Iterator[Archive]:
    """The archive as a process sees it."""
    engine = open_database(server)
    yield Archive(engine)
    engine.dispose()


@contextmanager
def _engine(server: str) -> Iterator[Engine]:
    """The bot's database as a process sees it."""
    engine = database_at(server, schema="bot_7")
    bound_waits(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def api() -> Iterator[BotApi]:
    with BotApi() as started:
        started.world.private_chat(7)
        yield started


@asynccontextmanager
async def _outbox(api: BotApi, server: str) -> AsyncIterator[Outbox]:
    """The outbox of a process of its own."""
    with _engine(server) as engine, _archive(server) as archive:
        newsroom, showings = (
            Newsroom(archive, lambda: answerer_over(archive.open_releases())),
            Showings(engine),
        )
        departures = Departures(newsroom.closed_among, showings=showings)
        async with Bot(TOKEN, base_url=f"{api.url}/bot", request=Transport()) as bot:
            yield Outbox(bot, Journal(engine), Retries(), departures=departures)
        showings.close()


async def _send(outbox: Outbox) -> None:
    with suppress(Withheld):
        await outbox.send([WORDS], HERE)


async def test_nothing_arrives_after_the_person_who_closed_the_release_in_another_process_was_told_so(
    api: BotApi, server: str
) -> None:
    """500 messages of one process, each in a race with another that closes the release.

    The other waited for its own messages alone: what the first had looked up as open left all the same.
    """
    lots, arrived_late = random.Random(5), 0
    with _archive(server) as archive:
        async with _outbox(api, server) as sending, _outbox(api, server) as closing:
            await _send(sending)  # its connections are open
            await closing.ended("elm")
            before = len(api.sent())
            for _ in range(_RACES):
                under_way = asyncio.create_task(_send(sending))
                await asyncio.sleep(lots.uniform(0, 0.008))
                await asyncio.to_thread(archive.stand, "elm", ReleaseStatus.HELD)
                await closing.ended("elm")
                told = len(api.sent())
                await under_way
                arrived_late += len(api.sent()) - told
                await asyncio.to_thread(archive.stand, "elm", ReleaseStatus.OPEN)

    assert arrived_late == 0
    assert 0 < len(api.sent()) - before < _RACES


async def test_who_closes_a_release_waits_for_what_another_process_has_under_way(
    api: BotApi, server: str
) -> None:
    api.slow_seconds["sendMessage"] = 0.5
    async with _outbox(api, server) as sending, _outbox(api, server) as closing:
        under_way = asyncio.create_task(_send(sending))
        await asyncio.to_thread(api.wait_for, "sendMessage")
        ended = asyncio.create_task(closing.ended("elm"))
        done, _ = await asyncio.wait([under_way, ended], return_when=asyncio.FIRST_COMPLETED)

        assert under_way in done
        await ended


def test_claims_are_gone_with_the_process_that_made_them(server: str) -> None:
    with _engine(server) as engine, _engine(server) as other:
        gone, here = Showings(engine), Showings(other)
        gone.begin({"elm"})
        assert here.are_elsewhere("elm")

        gone.close()

        deadline = time.monotonic() + PATIENCE_SECONDS
        while here.are_elsewhere("elm"):
            assert time.monotonic() < deadline
        here.close()
