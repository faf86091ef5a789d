"""What leaves now, and whose words it shows: nothing of a release that was closed meanwhile.

An answer may wait for minutes for Telegram. So the archive is asked again as each message leaves. A message
is under way from before that question until Telegram has it: who closes a release waits for those.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable, Collection, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress

from onrecord_bot.delivery.retries import NotSent

# A call is over by then, whatever Telegram does.
_LONGEST_WAIT_SECONDS = 35.0
# At 50 ms a call two at once are 40 a second; Telegram lets a bot send 30 (see `pace`).
_FEW, _LONGEST_WAIT_FOR_A_PLACE_SECONDS = 2, 0.5


class Withheld(NotSent):
    """A message that did not leave: a release that it shows no longer answers."""


class Departures:
    """The messages that are under way, by the releases that they show."""

    def __init__(
        self, closed_among: Callable[[Collection[str]], Collection[str]], *, may_wait: bool = True
    ) -> None:
        """`closed_among` says which of some releases answer no questions now.

        Unless it `may_wait`, as for a server, it is asked at once: a thread costs more than a file's answer.
        """
        self._closed_among = closed_among
        self._may_wait = may_wait
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

    @contextmanager
    def leaving(self, releases: Collection[str]) -> Iterator[None]:
        """In the block a message that shows these releases may leave."""
        self._under_way.update(releases)
        try:
            yield
        finally:
            self._under_way.subtract(releases)
            self._has_ended.set()

    async def may_leave(self, releases: Collection[str]) -> bool:
        """Whether every one of the releases answers questions now."""
        if not releases:
            return True
        if not self._may_wait:
            return not self._closed_among(releases)
        return not await asyncio.to_thread(self._closed_among, releases)

    async def ended(self, release: str) -> None:
        """Return once no message that shows a release is under way."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_LONGEST_WAIT_SECONDS):
                while self._under_way[release] > 0:
                    self._has_ended.clear()
                    await self._has_ended.wait()
