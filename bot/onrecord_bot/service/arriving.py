"""What works beside the bot on releases that come in by themselves: feeds, a folder, word to staff."""

from collections.abc import Callable, Coroutine, Iterator
from typing import Any

from onrecord_bot.intake.adding import fetcher_for
from onrecord_bot.intake.collecting import Collecting
from onrecord_bot.intake.telling_staff import TellingStaff
from onrecord_bot.intake.watching import Watching
from onrecord_bot.services import Services
from onrecord_bot.settings import Settings
from onrecord_bot.storage.database import Database
from onrecord_bot.storage.news.arrivals import Arrivals

Beside = Callable[[], Coroutine[Any, Any, None]]


def what_brings_releases(services: Services, engine: Database, settings: Settings) -> Iterator[Beside]:
    """What to run beside the bot, as the settings say."""
    if not settings.feeds and settings.watch is None:
        return
    arrivals, archive = Arrivals(engine), services.newsroom.archive
    limit = settings.max_file_bytes
    if settings.feeds:
        yield Collecting(
            archive,
            arrivals,
            feeds=settings.feeds,
            fetcher_for=lambda url: fetcher_for(url, agent=settings.agent, limit_bytes=limit),
        ).keep_collecting
    if settings.watch is not None:
        yield Watching(archive, arrivals, folder=settings.watch, limit_bytes=limit).keep_watching
    yield TellingStaff(services, arrivals).keep_telling
