"""The polls: what they bring is on record before python-telegram-bot hears of it, and asks for more.

It is given the last number alone, to confirm them: the updates themselves are in the inbox by then.
"""

import asyncio
import json
import math
import time
from http import HTTPStatus
from typing import Any

from onrecord_bot.delivery.inbox import Inbox
from onrecord_bot.delivery.transport import LastContact, TokenRefusals, Transport
from onrecord_bot.delivery.update_parsing import has_number

# Each poll waits for the disk: those of a busy bot are so far apart, and bring more.
_APART_SECONDS = 0.02


class UpdatesRequest(Transport):
    """For getUpdates alone."""

    def __init__(self, inbox: Inbox, last_contact: LastContact, refusals: TokenRefusals) -> None:
        super().__init__(connections=1, refusals=refusals, last_contact=last_contact)
        self._inbox = inbox
        self._last_contact = last_contact
        self._begun = -math.inf

    async def do_request(self, *arguments: Any, **named: Any) -> tuple[int, bytes]:
        """Return the status and the reply; one that was taken down is a sign of life."""
        await self._inbox.room()
        await asyncio.sleep(self._begun + _APART_SECONDS - time.monotonic())
        self._begun = time.monotonic()
        status, payload = await super().do_request(*arguments, **named)
        if status != HTTPStatus.OK:
            return status, payload
        updates = updates_in(payload)
        await self._inbox.take(updates)
        self._last_contact.note()
        # It asks for what follows the last one; to make an object of each costs it more than the poll.
        last = [{"update_id": update["update_id"]} for update in updates[-1:]]
        return status, json.dumps({"ok": True, "result": last}).encode() if last else payload


def updates_in(payload: bytes) -> list[dict[str, Any]]:
    """Return the updates of a reply that have a number, or none if it is another kind of reply."""
    try:
        result = json.loads(payload)["result"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return []
    return [update for update in result if has_number(update)] if isinstance(result, list) else []
