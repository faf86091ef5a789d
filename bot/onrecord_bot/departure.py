"""The moment in which a call to Telegram leaves: until then Telegram cannot have taken it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import httpx
from telegram.request import BaseRequest, HTTPXRequest

_CONNECTIONS = 256  # as many as python-telegram-bot itself would open
# httpcore says so when the connection stands and the first bytes are about to be written.
_LEAVES = "send_request_headers.started"

_leaving: ContextVar[Callable[[], None] | None] = ContextVar("leaving", default=None)


@contextmanager
def departing(note: Callable[[], None]) -> Iterator[None]:
    """Has `note` called just before each call that this task makes in the block leaves."""
    token = _leaving.set(note)
    try:
        yield
    finally:
        _leaving.reset(token)


def noting_request() -> BaseRequest:
    """For the calls that send: tells of departures."""
    hooks = {"request": [_trace]}
    return HTTPXRequest(connection_pool_size=_CONNECTIONS, httpx_kwargs={"event_hooks": hooks})


async def _trace(request: httpx.Request) -> None:
    note = _leaving.get()
    if note is None:
        return

    async def listen(event: str, _: object) -> None:
        if event.endswith(_LEAVES):
            note()

    request.extensions["trace"] = listen
