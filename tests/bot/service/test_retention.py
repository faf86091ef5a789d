"""Old records are erased from every table and from the files."""

import asyncio
from contextlib import suppress

import pytest

from onrecord_bot.service.retention import Retention
from onrecord_bot.services import Forgets
from tests.fakes.patience import PATIENCE_SECONDS


class Shelf:
    """Keeps moments for ten seconds."""

    def __init__(self, *moments: float) -> None:
        self.moments = list(moments)

    def forget_old(self, *, now: float) -> None:
        self.moments = [each for each in self.moments if each >= now - 10]


_check: Forgets = Shelf()


def test_everything_old_is_dropped_and_then_cleared_out_of_the_files() -> None:
    shelves = [Shelf(1, 95), Shelf(2)]
    left: list[list[float]] = []

    Retention(shelves, scrub=lambda: left.extend(shelf.moments for shelf in shelves)).tidy(now=100)

    assert left == [[95], []]


@pytest.mark.parametrize("is_right", [True, False])
async def test_a_clock_that_disagrees_with_telegrams_erases_nothing(*, is_right: bool) -> None:
    """One start with the clock 400 days ahead erased every exchange and the words of the record."""
    scrubbed = asyncio.Event()
    retention = Retention([], scrub=scrubbed.set, is_clock_right=lambda: is_right)
    keeping = asyncio.create_task(retention.keep_tidy())

    with suppress(TimeoutError):
        await asyncio.wait_for(scrubbed.wait(), timeout=PATIENCE_SECONDS if is_right else 0.2)
    keeping.cancel()

    assert scrubbed.is_set() == is_right
