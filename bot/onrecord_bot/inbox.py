"""The queue between Telegram and the handlers: what is in it is on record first.

python-telegram-bot asks for the next updates as soon as `put` returns, and that confirms these.
"""

import asyncio
import json
import time

from telegram import Bot, Update

from onrecord_bot.ledger import Ledger
from onrecord_bot.updates_request import read_update


class Inbox(asyncio.Queue[object]):
    """An update queue for python-telegram-bot; an update that comes twice goes in once."""

    def __init__(self, ledger: Ledger) -> None:
        super().__init__()
        self._ledger = ledger

    async def put(self, item: object) -> None:
        """Commits an update, then queues it."""
        if not isinstance(item, Update) or self._take(item):
            await super().put(item)

    def _take(self, update: Update) -> bool:
        return self._ledger.take(update.update_id, update.to_json(), now=time.time())

    def waiting(self) -> tuple[int, float]:
        """How many updates are not handled yet, and for how many seconds the oldest waits."""
        return self._ledger.waiting(now=time.time())

    def take_up(self, bot: Bot) -> int:
        """Queues what was taken before this start and not handled, in order; how many that are."""
        count = 0
        for update_id, body in self._ledger.open_updates():
            update = read_update(json.loads(body), bot)
            if update is None:
                self._ledger.close(update_id)
            else:
                self.put_nowait(update)
                count += 1
        return count
