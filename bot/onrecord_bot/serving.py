"""A small HTTP server in the bot's own loop: for health, and for what Telegram delivers to a webhook.

On aiohttp's low level: no router that would tidy a path, no signals of its own, and a body is bounded as it
is read (python-telegram-bot's own server needs tornado and compares the secret with `!=`).
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager

from aiohttp import web

from onrecord.errors import BadSettings
from onrecord_bot.settings import address_from

Page = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]
_STOP_SECONDS = 1.0


@asynccontextmanager
async def serving(name: str, listen: str, pages: Mapping[str, Page]) -> AsyncIterator[None]:
    """Serves pages by their exact paths while the block runs. Raises BadSettings for a taken address."""
    host, port = address_from(listen)
    runner = web.ServerRunner(web.Server(_dispatcher(pages), access_log=None))
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port, shutdown_timeout=_STOP_SECONDS).start()
        except OSError as error:
            raise BadSettings([f"{name}: cannot listen on {listen}"]) from error
        yield
    finally:
        await runner.cleanup()


def _dispatcher(pages: Mapping[str, Page]) -> Page:
    async def dispatch(request: web.BaseRequest) -> web.StreamResponse:
        page = pages.get(request.raw_path)
        return await page(request) if page else web.Response(status=404)

    return dispatch
