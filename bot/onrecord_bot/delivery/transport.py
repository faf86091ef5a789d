"""Calls to Telegram over aiohttp: python-telegram-bot's own way spends three times as long on each.

A call that fails says whether it had left: until then Telegram cannot have taken it.
"""

import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any
from urllib.request import getproxies

import aiohttp
from aiohttp.connector import Connection
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL


class LastContact:
    """Beats whenever Telegram answers or delivers."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._beat_at: float | None = None

    def note(self) -> None:
        """Telegram was heard of now."""
        self._beat_at = self._clock()

    def age_seconds(self) -> float:
        """How long ago that was; infinite where it never was."""
        return float("inf") if self._beat_at is None else self._clock() - self._beat_at


# Those of python-telegram-bot itself.
_CONNECTIONS = 256
_READ_SECONDS, _CONNECT_SECONDS, _POOL_SECONDS = 5.0, 5.0, 1.0
# A file has 20 million at most: https://core.telegram.org/bots/api#getfile
_MOST_BYTES = 64_000_000

Note = Callable[[], Awaitable[None]]

_leaving: ContextVar[Note | None] = ContextVar("leaving", default=None)


class NotTransmitted(NetworkError):
    """A call of which not a byte was sent."""


@contextmanager
def noting_departure(note: Note) -> Iterator[None]:
    """Has `note` awaited just before each call that this task makes in the block leaves."""
    token = _leaving.set(note)
    try:
        yield
    finally:
        _leaving.reset(token)


class _Departure:
    """One call's: `left` once it has a connection, and is about to be written."""

    def __init__(self) -> None:
        self.left = False
        self._note = _leaving.get()

    async def leave(self) -> None:
        if self._note is not None:
            try:
                await self._note()
            except Exception as error:  # whatever kept it off the record, the call must not leave
                raise NotTransmitted(type(error).__name__) from error
        self.left = True


_departure: ContextVar[_Departure] = ContextVar("departure")


class _Connector(aiohttp.TCPConnector):
    """Connections that are about to be written when they are handed out."""

    async def connect(self, *arguments: Any, **named: Any) -> Connection:
        """A connection for a call that is noted to leave now. Raises NeverLeft where it could not be."""
        connection = await super().connect(*arguments, **named)
        try:
            await _departure.get().leave()
        except BaseException:
            connection.close()
            raise
        return connection


class Transport(BaseRequest):
    """python-telegram-bot's way out, over one pool of connections."""

    def __init__(self, *, connections: int = _CONNECTIONS) -> None:
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """How long a reply may take, in seconds, where a call does not say."""
        return _READ_SECONDS

    async def initialize(self) -> None:
        """Opens the pool; no connection yet."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=_Connector(limit=self._connections),
                headers={"User-Agent": self.USER_AGENT},
                # Looked for at every call, that would cost more than the call.
                trust_env=bool(getproxies()),
            )

    async def shutdown(self) -> None:
        """Closes every connection."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(  # noqa: PLR0913, PLR0917 - the base class has them so
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """The status and the reply. Raises NeverLeft, or TimedOut and NetworkError where it had left."""
        del write_timeout  # what we write fits into the kernel's buffer, files of administrators too
        if self._session is None:
            raise RuntimeError("the transport is not initialized")
        connect = _seconds(connect_timeout, _CONNECT_SECONDS)
        pool = _seconds(pool_timeout, _POOL_SECONDS)
        timeout = aiohttp.ClientTimeout(
            connect=None if connect is None or pool is None else connect + pool,
            sock_connect=connect,
            sock_read=_seconds(read_timeout, _READ_SECONDS),
        )
        departure = _Departure()
        _departure.set(departure)
        try:
            async with self._session.request(
                method,
                URL(url, encoded=True),
                data=_form(request_data) if request_data else None,
                timeout=timeout,
                allow_redirects=False,
            ) as reply:
                return reply.status, await _body(reply)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            if not departure.left:
                raise NotTransmitted(type(error).__name__) from error
            if isinstance(error, TimeoutError):
                raise TimedOut from error
            raise NetworkError(type(error).__name__) from error


async def _body(reply: aiohttp.ClientResponse) -> bytes:
    """All of a reply. Raises ClientPayloadError where it would not end: memory does."""
    body = bytearray()
    async for piece in reply.content.iter_any():
        body += piece
        if len(body) > _MOST_BYTES:
            raise aiohttp.ClientPayloadError("a reply longer than any of Telegram's")
    return bytes(body)


def _form(data: RequestData) -> aiohttp.FormData | dict[str, str]:
    """A form, of several parts where it has files."""
    files = data.multipart_data
    if not files:
        return data.json_parameters
    form = aiohttp.FormData(data.json_parameters)
    for name, (file_name, content, kind) in files.items():
        form.add_field(name, content, filename=file_name, content_type=kind)
    return form


def _seconds(given: Any, default: float) -> float | None:
    return default if given is BaseRequest.DEFAULT_NONE else given
