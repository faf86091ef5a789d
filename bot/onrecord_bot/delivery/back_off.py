"""Pauses between tries that grow while the other side does not answer."""

from collections.abc import Iterator

LONGEST_PAUSE_SECONDS = 30.0


def back_off(first: float = 0.5, longest: float = LONGEST_PAUSE_SECONDS) -> Iterator[float]:
    """Yield pauses in seconds: each twice as long as the one before, none longer than the longest."""
    while True:
        yield first
        first = min(2 * first, longest)
