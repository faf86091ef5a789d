"""One lane for each chat and topic: updates of a lane are handled in order, no lane waits for another."""

import asyncio
from collections.abc import Awaitable, Hashable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from onrecord_bot.incoming import place_of
from onrecord_bot.ledger import Ledger
from onrecord_bot.turn import begin_turn

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

# Updates that may wait in memory; a waiting one costs a few kilobytes.
_MOST_WAITING = 10_000


class Lanes(BaseUpdateProcessor):
    """python-telegram-bot's way to say which updates wait for which."""

    def __init__(self, ledger: Ledger, *, most_waiting: int = _MOST_WAITING) -> None:
        super().__init__(most_waiting)
        self._ledger = ledger
        self._lanes: dict[Hashable, tuple[asyncio.Lock, int]] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Handles an update when those before it in its lane are done.

        One that is cancelled stays open in the ledger, and is handled at the next start.
        """
        try:
            async with self._turn(lane_of(update)):
                if self._begins(update):
                    await coroutine
            if isinstance(update, Update):
                self._ledger.close(update.update_id)
        finally:
            if asyncio.iscoroutine(coroutine):
                coroutine.close()  # it may never have begun

    def _begins(self, update: object) -> bool:
        if not isinstance(update, Update):
            return True
        begin_turn(update.update_id, again=self._ledger.is_left(update.update_id))
        return self._ledger.begin(update.update_id)

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to free."""

    @asynccontextmanager
    async def _turn(self, lane: Hashable) -> "AsyncIterator[None]":
        lock, users = self._lanes.get(lane, (asyncio.Lock(), 0))
        self._lanes[lane] = lock, users + 1
        try:
            async with lock:
                yield
        finally:
            lock, users = self._lanes.pop(lane)
            if users > 1:
                self._lanes[lane] = lock, users - 1


def lane_of(update: object) -> Hashable:
    """What an update waits in. Presses have a lane of their own: a press is answered at once."""
    if not isinstance(update, Update):
        return None
    if update.callback_query is not None:
        return "press", update.callback_query.from_user.id
    if update.inline_query is not None:
        return "inline", update.inline_query.from_user.id
    return place_of(update.effective_message) if update.effective_message else update.update_id
