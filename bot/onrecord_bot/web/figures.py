"""The report on the last days, kept while nothing new is on record: to make one takes longer than a page may.

What is new is shown within the minute; until then a page shows what was known before. A report that nobody
looked at for long is made while the page waits: words may have been erased since.
"""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain
from threading import Lock

from onrecord.release import Release
from onrecord_bot.newsroom import Newsroom
from onrecord_bot.reporting.companies import issuers_from
from onrecord_bot.reporting.report import Report, make_report
from onrecord_bot.storage.opinions import Tally
from onrecord_bot.web.bots import Bots
from onrecord_index.archive.open_releases import OpenReleases

DAYS = (7, 30, 90)
_DAY_SECONDS = 24 * 3600.0
# A report that was made so fast is made while the page waits.
_FAST_SECONDS = 0.05
_MADE_ANEW_SECONDS, _OUT_OF_DATE_SECONDS = 60.0, 600.0


@dataclass(slots=True)
class _Made:
    """A report, what it was made of, when, and how long that took; times are seconds."""

    report: Report
    heads: tuple[object, ...]
    at: float
    took: float


class Figures:
    """Reports over what is open now and on record."""

    def __init__(self, bots: Bots, newsroom: Newsroom, *, clock: Callable[[], float] = time.time) -> None:
        self._bots = bots
        self._newsroom = newsroom
        self._clock = clock
        self._made: dict[int, _Made] = {}
        self._making = Lock()
        self._beside = ThreadPoolExecutor(1, thread_name_prefix="figures")
        self._under_way: set[int] = set()

    def of(self, days: int) -> Report:
        """The report on the last days."""
        made, heads = self._made.get(days), self._heads()
        age = self._clock() - made.at if made else 0.0
        is_old = age >= _MADE_ANEW_SECONDS
        if made is None or age >= _OUT_OF_DATE_SECONDS:
            return self._make(days, heads)
        if (made.heads != heads or is_old) and made.took < _FAST_SECONDS:
            return self._make(days, heads)
        if (made.heads != heads or is_old) and days not in self._under_way:
            self._under_way.add(days)
            self._beside.submit(self._make_beside, days, heads)
        return made.report

    def _make_beside(self, days: int, heads: tuple[object, ...]) -> None:
        try:
            self._make(days, heads)
        finally:
            self._under_way.discard(days)

    def _make(self, days: int, heads: tuple[object, ...]) -> Report:
        with self._making:
            began, now = time.monotonic(), self._clock()
            start = now - days * _DAY_SECONDS
            bots = self._bots.all
            tallies = dict[tuple[int, int], Tally]()
            for kept in bots:
                tallies |= kept.opinions.tallies()
            entries = chain.from_iterable(
                kept.ledger.entries(start=start, with_messages=False) for kept in bots
            )
            report = make_report(
                entries,
                start=start,
                end=now,
                tallies=tallies,
                release_of=self._release_of,
                issuers_of=issuers_from(self._newsroom.archive.entries),
            )
            took = time.monotonic() - began
            self._made[days] = _Made(report=report, heads=heads, at=self._clock(), took=took)
            return report

    def _heads(self) -> tuple[object, ...]:
        """What differs once something new is on record, or another release is open."""
        return (self._newsroom.revision, *(kept.ledger.head() for kept in self._bots.all))

    def _release_of(self, edition: str) -> Release | None:
        """The release of an edition, if it answers now: only then its words are shown."""
        held = self._newsroom.releases
        if isinstance(held, OpenReleases):
            return held.of_edition(edition)
        return next((each for each in held if each.edition == edition), None)
