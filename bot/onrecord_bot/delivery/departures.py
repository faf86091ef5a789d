"""What leaves now, and whose words it shows: nothing of a release that was closed meanwhile.

An answer may wait for minutes for Telegram. So the archive is asked again as each message leaves. A message
is under way from before that question until Telegram has it: who closes a release waits for those, in every
process that shares the server.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from contextlib import asynccontextmanager, suppress
from threading import Lock
from typing import Any, TypeAlias

from onrecord_bot.delivery.retries import NotSent
from onrecord_bot.storage.claims import Showings
from onrecord_bot.storage.waiting import beside_loop

# A call is over by then, whatever Telegram does.
_LONGEST_WAIT_SECONDS, _LOOK_AGAIN_SECONDS = 35.0, 0.05
# At 50 ms a call two at once are 40 a second; Telegram lets a bot send 30 (see `pace`).
_FEW, _LONGEST_WAIT_FOR_A_PLACE_SECONDS = 2, 0.5

Noting: TypeAlias = Callable[[], object]  # it may wait for a database


class Withheld(NotSent):
    """A message that did not leave: a release that it shows no longer answers."""


class Showing:
    """One message's claim on the releases that it shows. It may be given up while it is being made."""

    def __init__(self, releases: Collection[str], showings: Showings | None) -> None:
        self.releases = releases
        self._showings = showings
        self._one_at_a_time = Lock()
        self._begun, self._is_over = 0, False

    @property
    def is_shared(self) -> bool:
        """Whether other processes know of it."""
        return self._showings is not None

    def begin(self) -> None:
        """Claim the releases, once for each call that leaves."""
        with self._one_at_a_time:
            if self._showings is not None and not self._is_over:
                self._showings.begin(self.releases)
                self._begun += 1

    def end(self) -> None:
        """Give every claim back, and make none from here on."""
        with self._one_at_a_time:
            self._is_over = True
            if self._showings is not None:
                for _ in range(self._begun):
                    self._showings.end(self.releases)


class Departures:
    """The messages that are under way, by the releases that they show."""

    def __init__(
        self,
        closed_among: Callable[[Collection[str]], Collection[str]],
        *,
        ask: Callable[..., Awaitable[Any]] = asyncio.to_thread,
        showings: Showings | None = None,
    ) -> None:
        """`closed_among` says which of some releases answer no questions now; `ask` calls it where it waits.

        With `showings` other processes know what is under way here.
        """
        self._showings = showings
        self._closed_among = closed_among
        self._ask = ask
        self._under_way: Counter[str] = Counter()
        self._has_ended = asyncio.Event()
        self._places = asyncio.Semaphore(_FEW)

    @asynccontextmanager
    async def among_few(self) -> AsyncIterator[None]:
        """In the block few other messages are under way: a crash leaves all of those in doubt.

        Where Telegram is slow a message waits for a moment, and then leaves beside the others.
        """
        has_place = await self._has_place()
        try:
            yield
        finally:
            if has_place:
                self._places.release()

    async def _has_place(self) -> bool:
        if not self._places.locked():
            return await self._places.acquire()
        try:
            async with asyncio.timeout(_LONGEST_WAIT_FOR_A_PLACE_SECONDS):
                return await self._places.acquire()
        except TimeoutError:
            return False

    def showing(self, releases: Collection[str]) -> Showing:
        """Return what is under way of one message that shows these releases."""
        return Showing(releases, self._showings if releases else None)

    @asynccontextmanager
    async def leaving(self, shown: Showing) -> AsyncIterator[None]:
        """In the block a message leaves, once it may."""
        self._under_way.update(shown.releases)
        try:
            yield
        finally:
            try:
                if shown.is_shared:
                    await beside_loop(shown.end)
            finally:
                self._under_way.subtract(shown.releases)
                self._has_ended.set()

    async def may_leave(self, shown: Showing, note: Noting | None = None) -> bool:
        """Whether every release that a message shows answers questions now.

        If so, `note` is called in the same thread: what is noted as a message leaves. Raises what it raises.
        """
        if not shown.releases and note is None:
            return True
        is_open: bool = await self._ask(self._are_open, shown, note)
        return is_open

    def _are_open(self, shown: Showing, note: Noting | None) -> bool:
        if shown.releases:
            shown.begin()  # first: who closes a release from here on waits for us
            if self._closed_among(shown.releases):
                return False
        if note is not None:
            note()
        return True

    async def ended(self, release: str) -> None:
        """Return once no message that shows a release is under way, here or in another process."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_LONGEST_WAIT_SECONDS):
                while self._under_way[release] > 0:
                    self._has_ended.clear()
                    await self._has_ended.wait()
                if self._showings is not None:
                    await self._ended_elsewhere(self._showings, release)

    @staticmethod
    async def _ended_elsewhere(showings: Showings, release: str) -> None:
        while await beside_loop(showings.are_elsewhere, release):  # noqa: ASYNC110 - by another process
            await asyncio.sleep(_LOOK_AGAIN_SECONDS)
