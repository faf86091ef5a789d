"""One lane for each chat and topic: updates of a lane are handled in order, no lane waits for another."""

import asyncio
import logging
from collections.abc import Awaitable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from onrecord_bot.delivery.attempt import begin_attempt, is_over
from onrecord_bot.delivery.back_off import back_off
from onrecord_bot.messages.incoming import place_of
from onrecord_bot.messages.noted import Readiness
from onrecord_bot.messages.presses import ASK_COMPANY, CHOICE, OVERDUE, STAFF_DECIDES
from onrecord_bot.storage.claims import Claims
from onrecord_bot.storage.database import DatabaseFault
from onrecord_bot.storage.journal import Journal

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

_log = logging.getLogger(__name__)
# Updates that may wait in memory; a waiting one costs a few kilobytes.
_MOST_WAITING = 10_000
# A call in flight is over within a minute.
_MINUTE = 60.0
_LOOK_AGAIN_SECONDS, _LONGEST_PAUSE_SECONDS = 0.1, 2.0

# Presses that go on from what was said in the chat before them.
_IN_TURN = CHOICE, OVERDUE, ASK_COMPANY, STAFF_DECIDES


class Lanes(BaseUpdateProcessor):
    """python-telegram-bot's way to say which updates wait for which."""

    def __init__(self, journal: Journal, claims: Claims, *, most_waiting: int = _MOST_WAITING) -> None:
        super().__init__(most_waiting)
        self._journal = journal
        self._claims = claims
        self._lanes: dict[str, tuple[asyncio.Lock, int]] = {}
        self.done = 0  # updates whose turn is over, here or elsewhere

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Handles an update when those before it in its lane are done, by whichever process.

        One that is cancelled stays open in the ledger, and is handled at the next start.
        """
        try:
            if not isinstance(update, Update):
                await coroutine
                return
            for pause in back_off(_LOOK_AGAIN_SECONDS, _LONGEST_PAUSE_SECONDS):
                try:
                    if await self._is_done(update, coroutine):
                        self.done += 1
                        return
                except DatabaseFault as error:
                    _log.warning(
                        "update %d waits for the database (%s)", update.update_id, type(error).__name__
                    )
                await asyncio.sleep(pause)
        finally:
            if asyncio.iscoroutine(coroutine):
                coroutine.close()  # it may never have begun

    async def _is_done(self, update: Update, coroutine: Awaitable[Any]) -> bool:
        """True once the update is handled, here or by another process; False while it is not its turn."""
        lane, number = lane_of(update), update.update_id
        async with self._turn(lane):
            again = self._journal.may_have_begun_elsewhere(number)
            ready = await self._journal.ask(self._look, number, lane) if again else self._look(number, lane)
            if ready is None:
                return False
            try:
                if ready is Readiness.READY and not await self._is_handled(number, coroutine, again=again):
                    self._journal.release(number)
                elif ready is not Readiness.BLOCKED and not is_over():
                    await self._close(number)
                return ready is not Readiness.BLOCKED
            finally:
                await self._journal.ask_if_shared(self._claims.give_back, lane)

    def _look(self, number: int, lane: str) -> Readiness | None:
        """Claim the lane, and see whether it is an update's turn. None if another process has the lane."""
        if not self._claims.claim(lane):
            return None
        try:
            ready = self._journal.readiness_of(number, lane)
            is_given_up = ready is Readiness.READY and not self._journal.start(number)
        except BaseException:
            self._claims.give_back(lane)
            raise
        return Readiness.DONE if is_given_up else ready

    async def _is_handled(self, number: int, coroutine: Awaitable[Any], *, again: bool) -> bool:
        """Whether the handler's writes succeeded. If not, the update is handled again."""
        lost = self._claims.were_lost(within_seconds=_MINUTE)
        attempt = begin_attempt(number, again=again, may_go_on=lost)
        await coroutine
        return not attempt.failed

    async def _close(self, number: int) -> None:
        """Close an update, however often the database fails: its handler has run, and cannot run again."""
        for pause in back_off(_LOOK_AGAIN_SECONDS, _LONGEST_PAUSE_SECONDS):
            try:
                await self._journal.ask(self._journal.close, number)
            except DatabaseFault as error:
                _log.warning("update %d is handled, but cannot be closed (%s)", number, type(error).__name__)
                await asyncio.sleep(pause)
            else:
                return

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Gives back what this process claims."""
        self._claims.close()

    @asynccontextmanager
    async def _turn(self, lane: str) -> "AsyncIterator[None]":
        lock, users = self._lanes.get(lane, (asyncio.Lock(), 0))
        self._lanes[lane] = lock, users + 1
        try:
            async with lock:
                yield
        finally:
            lock, users = self._lanes.pop(lane)
            if users > 1:
                self._lanes[lane] = lock, users - 1


def lane_of(update: Update) -> str:
    """What an update waits in. Presses have a lane of their own: a press is answered at once.

    One that has a question answered waits with what is asked there: two people may press at once.
    """
    press = update.callback_query
    answers_anew = press is not None and any(each.match(press.data or "") for each in _IN_TURN)
    if press is not None and not (answers_anew and press.message):
        return f"press {press.from_user.id}"
    if update.inline_query is not None:
        return f"inline {update.inline_query.from_user.id}"
    if update.effective_message is None:
        return f"update {update.update_id}"
    place = place_of(update.effective_message)
    return f"chat {place.chat}" if place.topic is None else f"chat {place.chat} topic {place.topic}"
