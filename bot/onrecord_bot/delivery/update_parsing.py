"""Parse what Telegram delivers. One update that cannot be read does not lose the others.

python-telegram-bot drops the whole reply and asks for the same one again at once, in an endless loop.
"""

import logging
from typing import Any

from telegram import Bot, Update

from onrecord_bot.delivery.lanes import lane_of
from onrecord_bot.messages.incoming import incoming_from_message

_log = logging.getLogger(__name__)
# A database counts in 64 bits.
_MOST = 2**63
# What PTB, and our own first look, raise at something that is not what it should be.
_UNREADABLE = (AttributeError, KeyError, TypeError, ValueError, OverflowError, OSError, RecursionError)


def read_update(data: dict[str, Any], bot: Bot | None = None) -> Update | None:
    """Return the update, or None if it cannot be read or no rule could be applied to it."""
    try:
        update = Update.de_json(data, bot)
        lane_of(update)
        message = update.effective_message
        if message is not None:
            incoming = incoming_from_message(message)
            incoming.text.strip()
            if not all(map(_is_number, (incoming.message, incoming.place.chat))):
                raise TypeError("a message without its numbers")
    except _UNREADABLE as error:
        _log.warning("update %s cannot be read (%s)", data.get("update_id"), type(error).__name__)
        return None
    return update


def has_number(update: object) -> bool:
    """Whether the update has a number that can be stored. Without one it cannot be confirmed."""
    return isinstance(update, dict) and _is_number(update.get("update_id")) and update["update_id"] >= 0


def _is_number(value: object) -> bool:
    return type(value) is int and abs(value) < _MOST
