"""Whether updates reach the bot and are answered: what the pages and the supervisor are told.

A process may live, and its loop turn, while nothing reaches it any more. Only what is done shows that.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

from onrecord_bot.delivery.transport import LastContact
from onrecord_bot.storage.database import DatabaseFault

# A poll ends within ten seconds; in webhook mode Telegram is asked once a minute.
_DEAF_AFTER_SECONDS = _STUCK_AFTER_SECONDS = 150.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What was seen at one look. `waiting` is None if the database could not be asked."""

    contact_age: float
    waiting: tuple[int, float] | None
    is_moving: bool

    @property
    def is_well(self) -> bool:
        """Whether updates are fetched and answered."""
        return self.contact_age < _DEAF_AFTER_SECONDS and self.waiting is not None and self.is_moving


class Liveness:
    """Looks at one process. A look asks the database: not in the loop."""

    def __init__(
        self,
        last_contact: LastContact,
        waiting: Callable[[], tuple[int, float]],
        *,
        done: Callable[[], int] = lambda: 0,
        is_held: Callable[[], bool] = lambda: False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`waiting` gives how many updates are not handled, and for how long the oldest; `done` counts those
        that were. `is_held` says whether Telegram asked some chat to wait.
        """
        self._last_contact = last_contact
        self._waiting = waiting
        self._done = done
        self._is_held = is_held
        self._clock = clock
        self._moved_at, self._done_then = clock(), 0

    def look(self) -> Signs:
        """What can be seen now. Answers stand still if many were due and none was given for long."""
        age = self._last_contact.age_seconds()
        try:
            waiting = self._waiting()
        except DatabaseFault:
            return Signs(contact_age=age, waiting=None, is_moving=False)
        now, done = self._clock(), self._done()
        # What waits because Telegram asks for it says nothing of the rest.
        if not waiting[0] or done != self._done_then or self._is_held():
            self._moved_at, self._done_then = now, done
        stood = min(waiting[1], now - self._moved_at)
        return Signs(contact_age=age, waiting=waiting, is_moving=stood < _STUCK_AFTER_SECONDS)
