"""The application: which page an address leads to."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from importlib.resources import files
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from onrecord.errors import ArchiveFault
from onrecord_bot.storage.database import DatabaseFault
from onrecord_bot.web.bots import Bots
from onrecord_bot.web.figures import Figures
from onrecord_bot.web.guard import FORM_BYTES, Guard, TooLarge
from onrecord_bot.web.house import House, say, shown_to_anybody
from onrecord_bot.web.one_release import OneRelease
from onrecord_bot.web.reception import Reception, speak
from onrecord_bot.web.record_pages import Record
from onrecord_bot.web.releases import Releases
from onrecord_bot.web.today import Today, warm
from onrecord_bot.web.trying import Trying
from onrecord_bot.web.unanswered import Unanswered
from onrecord_bot.wiring import make_ready

_log = logging.getLogger(__name__)
_UPLOADS = "/releases/add"


def build_app(house: House) -> Guard:
    """The pages of one home, with the guard before them all."""
    reception = Reception(house)
    static = StaticFiles(directory=Path(str(files("onrecord_bot.web").joinpath("static"))))
    routes = [
        Mount("/static", static),
        Route("/sign-in", reception.sign_in),
        Route("/sign-in", reception.use_link, methods=["POST"]),
        Route("/sign-in/{token}", reception.open_link),
        Route("/sign-out", reception.sign_out, methods=["POST"]),
        Route("/language/{language}", reception.choose_language),
        *_pages(house, reception),
    ]
    handlers: dict[Any, Any] = {TooLarge: _too_large(house), 404: _missing}
    handlers |= dict.fromkeys((ArchiveFault, *DatabaseFault), _failed)
    app = Starlette(routes=routes, exception_handlers=handlers, lifespan=_beside(house))
    listen, settings = house.settings.desk_listen, house.settings
    return Guard(
        app,
        url=settings.desk_url,
        listen=listen,
        upload_bytes=settings.max_file_bytes,
        uploads=_UPLOADS,
    )


def _pages(house: House, reception: Reception) -> list[Route]:
    """What only those see who are signed in."""
    releases, trying, bots = Releases(house), Trying(house), Bots(house.settings)
    one, record = OneRelease(house, releases), Record(house, bots)
    figures = Figures(bots, house.newsroom, clock=house.clock)
    today, unanswered = Today(bots, figures), Unanswered(bots, figures)
    gets = {
        "/": today.show,
        "/unanswered": unanswered.show,
        "/releases": releases.listing,
        "/releases/{id}": one.show,
        "/releases/{id}/printed": one.printed,
        "/releases/{id}/printed/{number:int}.png": one.picture,
        "/try": trying.show,
        "/record": record.listing,
        "/record/export.csv": record.export,
        "/record/{bot}/{number:int}": record.row,
        "/record/{bot}/{number:int}/receipt": record.receipt,
    }
    posts = {
        "/releases/{id}/{act}": releases.decide,
        "/try": trying.show,
        "/unanswered/{bot}/{number:int}/{act}": unanswered.decide,
    }
    upload = reception.page(releases.add, threads=releases.reading)
    return [
        Route(_UPLOADS, upload, methods=["POST"]),
        *(Route(path, reception.page(answer)) for path, answer in gets.items()),
        *(Route(path, reception.page(answer), methods=["POST"]) for path, answer in posts.items()),
    ]


def _beside(house: House) -> Callable[[Starlette], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def beside(_: Starlette) -> AsyncIterator[None]:
        """Keep up with the archive, which other processes change too."""
        keeping = asyncio.create_task(house.newsroom.keep_up())
        ready = asyncio.create_task(asyncio.to_thread(_make_ready, house))
        try:
            yield
        finally:
            for task in (keeping, ready):
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task

    return beside


def _too_large(house: House) -> Callable[[Request, Exception], Awaitable[Response]]:
    async def told(request: Request, error: Exception) -> Response:
        language = speak(request)
        is_upload = isinstance(error, TooLarge) and error.limit > FORM_BYTES
        limit = f"{house.settings.max_file_mb:g}"
        said = say("REFUSED_SIZE", limit=limit) if is_upload else say("REFUSED_SIZE_SMALL")
        return shown_to_anybody("refused.html", language, status=413, told=said)

    return told


async def _missing(request: Request, _: Exception) -> Response:
    return shown_to_anybody("missing.html", speak(request), status=404)


async def _failed(request: Request, error: Exception) -> Response:
    language = speak(request)
    _log.warning("a page failed (%s)", type(error).__name__)
    return shown_to_anybody("refused.html", language, status=503, told=say("FAILED"))


def _make_ready(house: House) -> None:
    """Do what the first pages would wait for."""
    warm()
    make_ready(house.newsroom, house.settings.thesaurus)
