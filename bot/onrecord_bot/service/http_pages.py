"""Pages for monitoring: whether the process lives, whether it is ready, and its counts. Numbers only."""

import asyncio
import errno
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager

from aiohttp import web
from prometheus_client import CollectorRegistry, Gauge, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from onrecord.errors import AddressInUse, BadSettings
from onrecord_bot.addresses import address_from
from onrecord_bot.service.liveness import Liveness

Page = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]
_STOP_SECONDS = 1.0


class Health:
    """The three pages. What they ask of the database is asked beside the loop."""

    def __init__(self, liveness: Liveness, refused: Callable[[], int] = lambda: 0) -> None:
        """`refused` counts the messages that Telegram would not take."""
        self._liveness = liveness
        self._refused = refused
        self._registry = CollectorRegistry()
        self._gauges = {
            name: Gauge(f"onrecord_{name}", told, registry=self._registry)
            for name, told in (
                ("contact_age_seconds", "Since Telegram was last heard of."),
                ("queue_depth", "Updates taken and not answered."),
                ("refused_messages", "Messages that Telegram would not take, however plain."),
                ("oldest_unanswered_seconds", "How long the oldest waits."),
            )
        }

    @property
    def pages(self) -> Mapping[str, Page]:
        """By path."""
        return {"/healthz": self.live, "/readyz": self.ready, "/metrics": self.metrics}

    async def live(self, _: web.BaseRequest) -> web.Response:
        """The loop turns: 200."""
        return web.Response(text="ok\n")

    async def ready(self, _: web.BaseRequest) -> web.Response:
        """200 while updates are fetched and answered, else 503; with the figures."""
        signs = await asyncio.to_thread(self._liveness.look)
        age, (depth, oldest) = signs.contact_age, signs.waiting or (None, 0.0)
        facts = {
            "ready": signs.is_well,
            "contact_age_seconds": None if age == float("inf") else round(age, 1),
            "queue_depth": depth,
            "oldest_unanswered_seconds": round(oldest, 1),
        }
        status = 200 if signs.is_well else 503
        return web.Response(text=json.dumps(facts) + "\n", content_type="application/json", status=status)

    async def metrics(self, _: web.BaseRequest) -> web.Response:
        """Prometheus' text form."""
        signs = await asyncio.to_thread(self._liveness.look)
        depth, oldest = signs.waiting or (float("nan"), float("nan"))
        for name, number in (
            ("contact_age_seconds", signs.contact_age),
            ("queue_depth", depth),
            ("refused_messages", self._refused()),
            ("oldest_unanswered_seconds", oldest),
        ):
            self._gauges[name].set(number)
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
