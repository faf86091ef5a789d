"""What buttons carry, in one register, and what every press has in common.

Telegram sends the data of a button back with its press: at most 64 bytes
(https://core.telegram.org/bots/api#inlinekeyboardbutton). Each pattern has a prefix of its own.
"""

import logging
import re

from telegram import CallbackQuery, Message
from telegram.error import TelegramError

_log = logging.getLogger(__name__)

PASSAGE = re.compile(r"([mnc]):([0-9a-f]{12}):(\d{1,9}):(\d{1,9}):(\d{1,9})")
OPINION = re.compile(r"h:([01])(?::([0-9a-f]{12}))?")
OVERDUE = re.compile(r"^q:([01]):(\d{1,15})$")
RELEASE_LIST = re.compile(r"^l:(\d{1,9})$")
# What a group asked before it became a supergroup has numbers below 0.
REPORT = re.compile(r"^r:([01]):(-?\d{1,15})$")
UPLOAD = re.compile(r"^u:([od]):([0-9a-f]{24})$")
ACCESS = re.compile(r"access:(allowed|refused):(-?\d{1,16})")


def is_forged(query: CallbackQuery) -> bool:
    """True for data that no button of its message has: a client may send any data for any message of ours.

    https://core.telegram.org/bots/api#callbackquery (`data`). Where no keyboard came along nobody can tell.
    """
    message = query.message
    if not isinstance(message, Message) or message.reply_markup is None:
        return False
    buttons = (button for row in message.reply_markup.inline_keyboard for button in row)
    return all(button.callback_data != query.data for button in buttons)


def in_place_of(message: Message) -> tuple[int, ...]:
    """The message whose button was pressed, to be edited; nothing where it came without its keyboard.

    An answer, or a statement, must not be overwritten by a press that somebody made up.
    """
    return (message.message_id,) if message.reply_markup is not None else ()


async def toast(query: CallbackQuery, text: str | None = None) -> None:
    """Ends the waiting on the person's screen, with a word where there is one to say."""
    try:
        await query.answer(text)
    except TelegramError as error:
        _log.info("a press waits no longer (%s)", type(error).__name__)
