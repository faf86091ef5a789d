"""Feeds: fetched every few minutes, what they list read once, and kept waiting until somebody opens it."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime

from onrecord.errors import ArchiveFault, DuplicateRelease, UnreadableRelease
from onrecord_bot.intake.addresses import NotFetched, origin_of
from onrecord_bot.intake.feeds import entries_of
from onrecord_bot.intake.fetching import AskedToWait, Fetcher
from onrecord_bot.intake.keeping import digest_of_text, keep_waiting, name_from_address, read_arrival
from onrecord_bot.storage.database import DatabaseFault
from onrecord_bot.storage.news.arrivals import Arrival, Arrivals, ArrivalState, Feed
from onrecord_index.archive.archive import Archive

_log = logging.getLogger(__name__)
_LOOK_EVERY_SECONDS = 5.0
# A wire lists an hour's releases: asked less often, some would be missed.
_EVERY_SECONDS, _LONGEST_PAUSE_SECONDS = 300.0, 6 * 3600.0
# Between two requests to one site.
_POLITE_SECONDS = 1.0
_MOST_TRIES, _TRY_AGAIN_SECONDS = 5, 600.0
BY_FEED = "a feed"  # who added what a feed listed


class Collecting:
    """Collects from some feeds into one archive."""

    def __init__(  # noqa: PLR0913 - what it works with
        self,
        archive: Archive,
        arrivals: Arrivals,
        *,
        feeds: Sequence[str],
        fetcher_for: Callable[[str], Fetcher],
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """`fetcher_for` gives, for the address of a feed, what fetches it and what it lists."""
        self._archive = archive
        self._arrivals = arrivals
        self._feeds = feeds
        self._fetcher_for = fetcher_for
        self._clock = clock
        self._sleep = sleep
        self._asked_at: dict[str, float] = {}

    async def keep_collecting(self) -> None:
        """Collect until cancelled. If something fails, it is tried again."""
        while True:
            try:
                await self.collect()
            except (ArchiveFault, *DatabaseFault) as error:
                _log.warning("could not collect releases (%s)", type(error).__name__)
            await asyncio.sleep(_LOOK_EVERY_SECONDS)

    async def collect(self) -> None:
        """Fetch the feeds that are due, then everything they listed that is due."""
        for url in self._feeds:
            feed = await asyncio.to_thread(self._arrivals.take_up_feed, url, now=self._clock())
            if feed is not None:
                await self._look_at(feed)
        while arrival := await asyncio.to_thread(self._arrivals.take_up, now=self._clock()):
            await self._take_in(arrival)

    async def _look_at(self, feed: Feed) -> None:
        try:
            await self._wait_politely(feed.url)
            fetcher = self._fetcher_for(feed.url)
            fetched = await fetcher.fetch(feed.url, etag=feed.etag, modified=feed.modified)
        except NotFetched as error:
            _log.warning("a feed was not fetched (%s)", error.reason)
            asked = (error.seconds or 0.0) if isinstance(error, AskedToWait) else 0.0
            pause = min(_EVERY_SECONDS * 2 ** min(feed.failures, 20), _LONGEST_PAUSE_SECONDS)
            next_at = self._clock() + max(pause, asked)
            await asyncio.to_thread(self._arrivals.note_feed_failed, feed, next_at=next_at)
            return
        entries = await asyncio.to_thread(entries_of, fetched.content or b"", feed.url)
        listed = [
            Arrival(source=feed.url, guid=each.guid, address=each.address, document=each.document)
            for each in entries
        ]
        unchanged = fetched.content is None
        count = await asyncio.to_thread(
            self._arrivals.note_feed,
            feed,
            listed,
            next_at=self._clock() + _EVERY_SECONDS,
            etag=fetched.etag or (feed.etag if unchanged else None),
            modified=fetched.modified or (feed.modified if unchanged else None),
        )
        _log.info("a feed lists %d new releases", count)

    async def _take_in(self, arrival: Arrival) -> None:
        try:
            await self._wait_politely(arrival.document)
            fetched = await self._fetcher_for(arrival.source).fetch(arrival.document)
            await asyncio.to_thread(self._keep, arrival, fetched.content or b"")
        except AskedToWait as error:
            await self._try_again(arrival, error.reason, seconds=error.seconds)
        except NotFetched as error:
            if error.may_pass:
                await self._try_again(arrival, error.reason, seconds=None)
            else:
                await self._settle(arrival, ArrivalState.REFUSED, error.reason)
        except DuplicateRelease as known:
            state = ArrivalState.KEPT if arrival.tries else ArrivalState.KNOWN
            await self._settle(arrival, state, None, release=known.release)
        except UnreadableRelease as unreadable:
            await self._settle(arrival, ArrivalState.REFUSED, unreadable.reason)

    def _keep(self, arrival: Arrival, content: bytes) -> None:
        release = read_arrival(content, source=arrival.address, name=name_from_address(arrival.address))
        text = digest_of_text(release)
        if self._arrivals.has_text(text):
            self._arrivals.settle(arrival, ArrivalState.KNOWN)
            return
        source, now = arrival.address, datetime.now(UTC)
        id_ = self._kept_before(source) if arrival.tries else None
        if id_ is None:
            kept = keep_waiting(self._archive, release, content, source=source, added_by=BY_FEED, now=now)
            id_ = kept.id
        self._arrivals.settle(arrival, ArrivalState.KEPT, release=id_, text=text)

    def _kept_before(self, source: str) -> str | None:
        """The release of an address, if a process died between keeping it and noting that."""
        return next((held.id for held in self._archive.kept_releases() if held.source == source), None)

    async def _try_again(self, arrival: Arrival, reason: str, *, seconds: float | None) -> None:
        if arrival.tries + 1 >= _MOST_TRIES:
            await self._settle(arrival, ArrivalState.MISSED, reason)
            return
        at = self._clock() + max(seconds or 0.0, _TRY_AGAIN_SECONDS * 2**arrival.tries)
        await asyncio.to_thread(self._arrivals.try_again, arrival, at=at)

    async def _settle(
        self, arrival: Arrival, state: ArrivalState, reason: str | None, *, release: str | None = None
    ) -> None:
        _log.info("something that a feed lists is not taken in (%s)", reason or state.value)
        await asyncio.to_thread(self._arrivals.settle, arrival, state, reason=reason, release=release)

    async def _wait_politely(self, url: str) -> None:
        """Return when the site of an address may be asked again. Raises NotFetched for no address."""
        host = origin_of(url).host
        since = self._clock() - self._asked_at.get(host, float("-inf"))
        if 0 <= since < _POLITE_SECONDS:
            await self._sleep(_POLITE_SECONDS - since)
        self._asked_at[host] = self._clock()
