"""Pages for monitoring: whether the process lives, whether it is ready, and its counts. Numbers only."""

import errno
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager

from aiohttp import web
from prometheus_client import CollectorRegistry, Gauge, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from onrecord.errors import AddressInUse, BadSettings
from onrecord_bot.delivery.transport import LastContact
from onrecord_bot.settings import address_from

Page = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]
_STOP_SECONDS = 1.0
# A poll ends within ten seconds; in webhook mode Telegram is asked once a minute.
_DEAF_AFTER_SECONDS = 150.0


class Health:
    """The three pages. `waiting` gives how many updates are not handled, and for how long the oldest."""

    def __init__(
        self,
        last_contact: LastContact,
        waiting: Callable[[], tuple[int, float]],
        refused: Callable[[], int] = lambda: 0,
    ) -> None:
        """`refused` counts the messages that Telegram would not take."""
        self._last_contact = last_contact
        self._waiting = waiting
        self._registry = CollectorRegistry()
        for name, told, number in (
            ("contact_age_seconds", "Since Telegram was last heard of.", last_contact.age_seconds),
            ("queue_depth", "Updates taken and not answered.", lambda: waiting()[0]),
            ("refused_messages", "Messages that Telegram would not take, however plain.", refused),
            ("oldest_unanswered_seconds", "How long the oldest waits.", lambda: waiting()[1]),
        ):
            Gauge(f"onrecord_{name}", told, registry=self._registry).set_function(number)

    @property
    def pages(self) -> Mapping[str, Page]:
        """By path."""
        return {"/healthz": self.live, "/readyz": self.ready, "/metrics": self.metrics}

    async def live(self, _: web.BaseRequest) -> web.Response:
        """The loop turns: 200."""
        return web.Response(text="ok\n")

    async def ready(self, _: web.BaseRequest) -> web.Response:
        """200 while Telegram is heard of, else 503; with the figures."""
        age, (depth, oldest) = self._last_contact.age_seconds(), self._waiting()
        is_ready = age < _DEAF_AFTER_SECONDS
        facts = {
            "ready": is_ready,
            "contact_age_seconds": None if age == float("inf") else round(age, 1),
            "queue_depth": depth,
            "oldest_unanswered_seconds": round(oldest, 1),
        }
        return web.Response(
            text=json.dumps(facts) + "\n", content_type="application/json", status=200 if is_ready else 503
        )

    async def metrics(self, _: web.BaseRequest) -> web.Response:
        """Prometheus' text form."""
        return web.Response(
            body=generate_latest(self._registry), headers={"Content-Type": CONTENT_TYPE_LATEST}
        )


@asynccontextmanager
async def serving(name: str, listen: str, pages: Mapping[str, Page]) -> AsyncIterator[None]:
    """Serve pages by their exact paths while the block runs. Raises AddressInUse, BadSettings."""
    host, port = address_from(listen)
    runner = web.ServerRunner(web.Server(_dispatcher(pages), access_log=None))
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port, shutdown_timeout=_STOP_SECONDS).start()
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise AddressInUse(name, listen) from error
            raise BadSettings([f"{name}: cannot listen on {listen}"]) from error
        yield
    finally:
        await runner.cleanup()


def _dispatcher(pages: Mapping[str, Page]) -> Page:
    async def dispatch(request: web.BaseRequest) -> web.StreamResponse:
        page = pages.get(request.raw_path)
        return await page(request) if page else web.Response(status=404)

    return dispatch
