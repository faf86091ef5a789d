"""The queue between Telegram and the handlers: what is in it is on record first.

What a poll or a delivery brings is taken here before python-telegram-bot, or Telegram, hears that it came.
"""

import asyncio
import hashlib
import json
import logging
import time
from collections.abc import Sequence
from functools import partial
from typing import Any

from telegram import Bot, Update

from onrecord_bot.delivery.lanes import lane_of
from onrecord_bot.delivery.update_parsing import read_update
from onrecord_bot.messages.addressing import BotIdentity, identity_of, is_for_us
from onrecord_bot.messages.noted import NewUpdate
from onrecord_bot.storage.database import DatabaseFault
from onrecord_bot.storage.journal import Journal
from onrecord_bot.storage.waiting import beside_file, beside_loop

_log = logging.getLogger(__name__)
# Open updates in memory; one costs some ten kilobytes. When there are so many, no more are asked for.
_MOST_IN_HAND = 10_000
_LOOK_FOR_ROOM_SECONDS = 0.2
# What a process took and has not handled, while another that shares the record has time for it.
_LEFT_ALONE_SECONDS, _LOOK_EVERY_SECONDS, _MOST_AT_ONCE = 2.0, 1.0, 500


class Inbox(asyncio.Queue[object]):
    """An update queue for python-telegram-bot; what comes twice goes in once, what is not for us never."""

    def __init__(self, journal: Journal, *, most_in_hand: int = _MOST_IN_HAND) -> None:
        super().__init__()  # python-telegram-bot empties it at once, whatever its size
        self._journal = journal
        self._most_in_hand = most_in_hand
        self._bot: Bot | None = None

    def belong_to(self, bot: Bot) -> None:
        """Whose updates these are; told before the first comes."""
        self._bot = bot

    async def put(self, item: object) -> None:
        """What python-telegram-bot puts in; its updates are in already."""
        if not isinstance(item, Update):
            await super().put(item)

    async def take(self, bodies: Sequence[dict[str, Any]]) -> None:
        """Commits updates as Telegram sent them, then queues those that are new and for us."""
        assert self._bot is not None  # told before the first comes
        me, updates = identity_of(self._bot), [read_update(body, self._bot) for body in bodies]
        rows = [row_of(body, update, me) for body, update in zip(bodies, updates, strict=True)]
        beside = beside_loop if self._journal.is_shared else beside_file
        new = await beside(self._journal.take, rows, now=time.time())
        for row, update in zip(rows, updates, strict=True):
            if row.update_id in new and row.body is not None:
                new.discard(row.update_id)  # the same number may stand twice in one reply
                await super().put(update)

    @property
    def in_hand(self) -> int:
        """How many updates are in memory and not handled."""
        return self._journal.in_hand

    @property
    def is_full(self) -> bool:
        """Whether so many updates are in hand that more must wait at Telegram."""
        return self._journal.in_hand >= self._most_in_hand

    async def room(self) -> None:
        """Return once there is room for more."""
        while self.is_full:  # noqa: ASYNC110 - whatever closes an update need not know who waits for that
            await asyncio.sleep(_LOOK_FOR_ROOM_SECONDS)

    def waiting(self) -> tuple[int, float]:
        """How many updates are not handled yet, and for how many seconds the oldest waits."""
        return self._journal.waiting(now=time.time())

    async def take_up(self) -> int:
        """Queue what was taken before this start and not handled, in order, as far as there is room.

        Return how many that are. `keep_adopting` takes up the others.
        """
        left = await asyncio.to_thread(self._journal.open_updates, most=self._most_in_hand)
        return await self._adopt(left)

    async def keep_adopting(self) -> None:
        """Take up unfinished updates until cancelled: this process's own, and those of other processes.

        Another process may be dead or only slow. Its lanes show which.
        """
        while True:
            await asyncio.sleep(_LOOK_EVERY_SECONDS)
            if self.is_full:
                continue
            until = time.time() - _LEFT_ALONE_SECONDS
            try:
                look = partial(self._journal.open_updates, until=until, most=_MOST_AT_ONCE)
                await self._adopt(await asyncio.to_thread(look))
            except DatabaseFault as error:
                _log.warning("cannot look up unhandled updates (%s)", type(error).__name__)

    async def _adopt(self, left: Sequence[tuple[int, str]]) -> int:
        count = 0
        for update_id, body in left:
            update = read_update(json.loads(body), self._bot)
            if update is None:
                await self._journal.ask(self._journal.close, update_id)
            else:
                await super().put(update)
                count += 1
        return count


def row_of(body: dict[str, Any], update: Update | None, me: BotIdentity) -> NewUpdate:
    """Return what is stored of an update: only its number if it is unreadable or not for the bot."""
    if update is None or not is_for_us(update, me):
        return NewUpdate(update_id=body["update_id"], lane="")
    lane, message = lane_of(update), _wording_of(update)
    return NewUpdate(update_id=update.update_id, lane=lane, message=message, body=json.dumps(body))


def _wording_of(update: Update) -> str | None:
    """Which message an update brings, as it is worded now: under another number it would be the same."""
    message = update.message or update.edited_message
    if message is None:
        return None
    words = hashlib.sha256((message.text or message.caption or "").encode(errors="replace")).hexdigest()[:16]
    moments = [moment.timestamp() for moment in (message.date, message.edit_date) if moment]
    return " ".join(map(str, (message.chat.id, message.message_id, *moments, words)))
