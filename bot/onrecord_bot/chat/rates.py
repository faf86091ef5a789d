"""How often somebody may ask: at most so many times in any minute, and once told when to come back."""

import math
from collections import OrderedDict, deque
from collections.abc import Hashable
from dataclasses import dataclass, field

WINDOW_SECONDS = 60.0
# Those who asked longest ago are forgotten first; one that is remembered costs a few kilobytes at most.
_MOST_KEPT = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Too many: come back in so many seconds. `told`: that was said already, within the last minute."""

    seconds: int
    told: bool


@dataclass(slots=True)
class _Asker:
    times: deque[float] = field(default_factory=deque)
    told_at: float = -math.inf


class RateLimit:
    """Counts the questions of each person. A limit of 0 means no limit."""

    def __init__(self, limit: int, *, most_kept: int = _MOST_KEPT) -> None:
        self._limit = limit
        self._most_kept = most_kept
        self._askers: OrderedDict[Hashable, _Asker] = OrderedDict()

    def admit(self, who: Hashable, *, now: float) -> Wait | None:
        """Return None and count the question if they may ask now. Otherwise return how long to wait."""
        if not self._limit:
            return None
        asker = self._askers.setdefault(who, _Asker())
        self._askers.move_to_end(who)
        if len(self._askers) > self._most_kept:
            self._askers.popitem(last=False)
        while asker.times and asker.times[0] + WINDOW_SECONDS <= now:
            asker.times.popleft()
        if len(asker.times) < self._limit:
            asker.times.append(now)
            return None
        told = now < asker.told_at + WINDOW_SECONDS
        asker.told_at = asker.told_at if told else now
        return Wait(seconds=max(1, math.ceil(asker.times[0] + WINDOW_SECONDS - now)), told=told)
