"""When Telegram was last heard of: the sign of life that a deaf process lacks."""

import time
from collections.abc import Callable


class Pulse:
    """Beats whenever Telegram answers or delivers."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._beat_at: float | None = None

    def beat(self) -> None:
        """Telegram was heard of now."""
        self._beat_at = self._clock()

    def age_seconds(self) -> float:
        """How long ago that was; infinite where it never was."""
        return float("inf") if self._beat_at is None else self._clock() - self._beat_at
