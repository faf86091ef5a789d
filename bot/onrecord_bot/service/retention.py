"""Everything that is kept goes in its time, also while nobody asks anything."""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence

from onrecord_bot.services import Forgets

_log = logging.getLogger(__name__)
_LOOK_EVERY_SECONDS, _TRUST_EVERY_SECONDS = 3_600.0, 1.0


class Retention:
    """What the bot keeps, in one place; `scrub` clears what was erased out of the files."""

    def __init__(
        self,
        kept: Sequence[Forgets],
        *,
        scrub: Callable[[], None],
        is_clock_right: Callable[[], bool] = lambda: True,
    ) -> None:
        self._kept = tuple(kept)
        self._scrub = scrub
        self._is_clock_right = is_clock_right

    def tidy(self, *, now: float) -> None:
        """Nothing is left that is older than it is kept."""
        for each in self._kept:
            each.forget_old(now=now)
        self._scrub()

    async def keep_tidy(self) -> None:
        """Erase old records until cancelled, now and each hour. If one run fails, the next erases those too.

        With a clock that is wrong for a moment everything would be old, so nothing is erased by it.
        """
        while True:
            if not self._is_clock_right():
                await asyncio.sleep(_TRUST_EVERY_SECONDS)
                continue
            try:
                await asyncio.to_thread(self.tidy, now=time.time())
            except Exception as error:  # noqa: BLE001 - a full disk or a lock must not end it for good
                _log.error("could not erase old records (%s)", type(error).__name__)
            await asyncio.sleep(_LOOK_EVERY_SECONDS)
