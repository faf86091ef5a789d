"""Calls to Telegram over aiohttp: python-telegram-bot's own way spends three times as long on each.

A call that fails says whether it had left: until then Telegram cannot have taken it.
"""

import json
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any
from urllib.request import getproxies

import aiohttp
from aiohttp.connector import Connection
from telegram import Bot
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

_A_DAY = 24 * 3600


class LastContact:
    """The moment when Telegram last answered or delivered something."""

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, wall_clock: Callable[[], float] = time.time
    ) -> None:
        self._clock = clock
        self._wall_clock = wall_clock
        self._noted_at: float | None = None
        self._ahead_seconds: float | None = None
        self._date = ""

    def note(self) -> None:
        """Note that Telegram answered or delivered now."""
        self._noted_at = self._clock()

    def note_date(self, date: str) -> None:
        """Note what time it is for Telegram, as the Date header of a reply says it: once for each second."""
        if date == self._date:
            return
        self._date = date
        with suppress(ValueError):
            self._ahead_seconds = self._wall_clock() - parsedate_to_datetime(date).timestamp()

    def agrees(self) -> bool:
        """Whether this machine's clock is known to show about Telegram's time."""
        return self._ahead_seconds is not None and abs(self._ahead_seconds) < _A_DAY

    def age_seconds(self) -> float:
        """Return how long ago that was, or infinity if it never was."""
        return float("inf") if self._noted_at is None else self._clock() - self._noted_at


# A Bot API server that restarts refuses every token for a moment.
_REFUSALS, _REFUSED_SECONDS = 3, 20.0


class TokenRefusals:
    """The refusals of the token since it last worked. A few in a moment may pass."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._has_worked = False
        self._count, self._since = 0, 0.0

    def accept(self) -> None:
        """Note that Telegram took a call."""
        self._has_worked, self._count = True, 0

    def is_final(self) -> bool:
        """Count one more refusal. Return whether the token must be wrong.

        A token that has worked is refused for a while before it counts as wrong. One that never has is
        refused three times.
        """
        now = self._clock()
        if not self._count:
            self._since = now
        self._count += 1
        long = not self._has_worked or now - self._since >= _REFUSED_SECONDS
        return long and self._count >= _REFUSALS


# Those of python-telegram-bot itself.
_CONNECTIONS = 256
_READ_SECONDS, _CONNECT_SECONDS, _POOL_SECONDS = 5.0, 5.0, 1.0
# A file has 20 million at most: https://core.telegram.org/bots/api#getfile
_MOST_BYTES = 64_000_000
_OF_THE_TOKEN = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND})

Note = Callable[[], Awaitable[None]]

_leaving: ContextVar[Note | None] = ContextVar("leaving", default=None)


_fields: ContextVar[Mapping[str, Any] | None] = ContextVar("fields", default=None)


class NotTransmitted(NetworkError):
    """A call that failed before a byte of it was sent."""


@contextmanager
def noting_departure(note: Note) -> Iterator[None]:
    """Await `note` just before each call of this task in the block leaves."""
    token = _leaving.set(note)
    try:
        yield
    finally:
        _leaving.reset(token)


async def call(bot: Bot, method: str, fields: Mapping[str, Any], *, read_timeout: float) -> Any:
    """Call a method of the Bot API and return its result. Raises what calls of python-telegram-bot raise.

    Only a bot over a `Transport` can make it.
    """
    token = _fields.set(fields)
    try:
        return await bot.request.post(f"{bot.base_url}/{method}", read_timeout=read_timeout)
    finally:
        _fields.reset(token)


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
        """Return a connection for a call that is noted to leave now. Raises NotTransmitted if that fails."""
        connection = await super().connect(*arguments, **named)
        try:
            await _departure.get().leave()
        except BaseException:
            connection.close()
            raise
        return connection


class Transport(BaseRequest):
    """python-telegram-bot's way out, over one pool of connections."""

    def __init__(
        self,
        *,
        connections: int = _CONNECTIONS,
        refusals: TokenRefusals | None = None,
        last_contact: LastContact | None = None,
    ) -> None:
        """`refusals` is shared by the transports of one token; `last_contact` is told Telegram's time."""
        self._dates = last_contact or LastContact()
        self._connections = connections
        self._refusals = refusals or TokenRefusals()
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """How long a reply may take, in seconds, if a call does not say."""
        return _READ_SECONDS

    async def initialize(self) -> None:
        """Open the pool, but no connection yet."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=_Connector(limit=self._connections),
                cookie_jar=aiohttp.DummyCookieJar(),  # Telegram sets none
                headers={"User-Agent": self.USER_AGENT},
                # Looked for at every call, that would cost more than the call.
                trust_env=bool(getproxies()),
            )

    async def shutdown(self) -> None:
        """Close every connection."""
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
        """Return the status and the reply. Raises NotTransmitted, or once it left TimedOut, NetworkError."""
        del write_timeout  # what we write fits into the kernel's buffer, files of administrators too
        if self._session is None:
            raise RuntimeError("the transport is not initialized")
        departure = _Departure()
        _departure.set(departure)
        try:
            async with self._session.request(
                method,
                URL(url, encoded=True),
                data=_form(request_data) if request_data else None,
                json=None if request_data else _fields.get(),
                timeout=_timeout(read_timeout, connect_timeout, pool_timeout),
                allow_redirects=False,
            ) as reply:
                body = await _body(reply)
                self._dates.note_date(reply.headers.get("Date", ""))
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            if not departure.left:
                raise NotTransmitted(type(error).__name__) from error
            if isinstance(error, TimeoutError):
                raise TimedOut from error
            raise NetworkError(type(error).__name__) from error
        if "/file/" not in url:
            self._weigh(reply.status, body)
        return reply.status, body

    def _weigh(self, status: int, body: bytes) -> None:
        """Raises NetworkError for a refusal of the token that may pass.

        python-telegram-bot ends the polling at the first, also if a proxy's page says it.
        """
        if status == HTTPStatus.OK:
            self._refusals.accept()
        elif status in _OF_THE_TOKEN and not (_is_telegrams(status, body) and self._refusals.is_final()):
            raise NetworkError(f"the token was refused ({status}); that may pass")


def _is_telegrams(status: int, body: bytes) -> bool:
    """Whether a refusal is in Telegram's own JSON, not a proxy's (https://core.telegram.org/bots/api)."""
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        return False
    return isinstance(said, dict) and said.get("ok") is False and said.get("error_code") == status


async def _body(reply: aiohttp.ClientResponse) -> bytes:
    """Return all of a reply. Raises ClientPayloadError if it is too long for memory."""
    body = bytearray()
    async for piece in reply.content.iter_any():
        body += piece
        if len(body) > _MOST_BYTES:
            raise aiohttp.ClientPayloadError("a reply longer than any of Telegram's")
    return bytes(body)


def _form(data: RequestData) -> aiohttp.FormData | dict[str, str]:
    """A form, in several parts if it has files."""
    files = data.multipart_data
    if not files:
        return data.json_parameters
    form = aiohttp.FormData(data.json_parameters)
    for name, (file_name, content, kind) in files.items():
        form.add_field(name, content, filename=file_name, content_type=kind)
    return form


def _timeout(read: Any, connect: Any, pool: Any) -> aiohttp.ClientTimeout:
    line, turn = _seconds(connect, _CONNECT_SECONDS), _seconds(pool, _POOL_SECONDS)
    return aiohttp.ClientTimeout(
        connect=None if line is None or turn is None else line + turn,
        sock_connect=line,
        sock_read=_seconds(read, _READ_SECONDS),
    )


def _seconds(given: Any, default: float) -> float | None:
    return default if given is BaseRequest.DEFAULT_NONE else given
