"""Reads what getUpdates brings: one update that cannot be read does not cost the others.

python-telegram-bot drops the whole reply, asks for the same again at once, and so for ever.
"""

import logging
from http import HTTPStatus
from typing import Any

from telegram import Bot, Update

from onrecord_bot.incoming import incoming_from_message
from onrecord_bot.lanes import lane_of
from onrecord_bot.pulse import Pulse
from onrecord_bot.transport import Transport

_log = logging.getLogger(__name__)
# What PTB, and our own first look, raise at something that is not what it should be.
_UNREADABLE = (AttributeError, KeyError, TypeError, ValueError, OverflowError, OSError, RecursionError)


class UpdatesRequest(Transport):
    """For getUpdates alone. An unreadable update comes out empty: it is confirmed and nothing happens."""

    def __init__(self, *, pulse: Pulse) -> None:
        super().__init__(connections=1)
        self._pulse = pulse

    async def do_request(self, *arguments: Any, **named: Any) -> tuple[int, bytes]:
        """The status and the reply; a good one is a sign of life."""
        status, payload = await super().do_request(*arguments, **named)
        if status == HTTPStatus.OK:
            self._pulse.beat()
        return status, payload

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The reply, each of its updates readable."""
        reply = Transport.parse_json_payload(payload)
        updates = reply.get("result")
        if isinstance(updates, list):
            numbered = [update for update in updates if _has_number(update)]
            reply["result"] = [
                update if read_update(update) else {"update_id": update["update_id"]} for update in numbered
            ]
        return reply


def read_update(data: dict[str, Any], bot: Bot | None = None) -> Update | None:
    """The update, None where it cannot be read, or where no rule could be applied to it."""
    try:
        update = Update.de_json(data, bot)
        hash(lane_of(update))
        message = update.effective_message
        if message is not None:
            incoming = incoming_from_message(message)
            incoming.text.strip()
            if not all(isinstance(number, int) for number in (incoming.message, incoming.place.chat)):
                raise TypeError("a message without its numbers")
    except _UNREADABLE as error:
        _log.warning("update %s cannot be read (%s)", data.get("update_id"), type(error).__name__)
        return None
    return update


def _has_number(update: object) -> bool:
    return isinstance(update, dict) and isinstance(update.get("update_id"), int)
