"""What buttons carry, in one register, and what every press has in common.

Telegram sends the data of a button back with its press: at most 64 bytes
(https://core.telegram.org/bots/api#inlinekeyboardbutton). Each pattern has a prefix of its own.
"""

import logging
import re

from telegram import CallbackQuery, Message, Update
from telegram.error import TelegramError

_log = logging.getLogger(__name__)

PASSAGE = re.compile(r"([mnc]):([0-9a-f]{12}):(\d{1,9}):(\d{1,9}):(\d{1,9})")
OPINION = re.compile(r"h:([01])(?::([0-9a-f]{12}))?")
OVERDUE = re.compile(r"^q:([01]):(\d{1,15})$")
RELEASE_LIST = re.compile(r"^l:(\d{1,9})$")
# What a group asked before it became a supergroup has numbers below 0.
REPORT = re.compile(r"^r:([01]):(-?\d{1,15})$")
ASK_COMPANY = re.compile(r"^k:([a012]):(-?\d{1,15})$")
STAFF_DECIDES = re.compile(r"^y:([td]):(\d{1,9})$")
LATER = re.compile(r"^z:([tan]):(\d{1,9})$")
UPLOAD = re.compile(r"^u:([odf]):([0-9a-f]{24})$")
WITHDRAWAL = re.compile(r"^x:([01]):([0-9a-f]{24})$")
CHOICE = re.compile(r"^w:([0-9a-f]{16})$")
ACCESS = re.compile(r"access:(allowed|refused):(-?\d{1,16})")


def release_key(sha256: str) -> str:
    """Return how the buttons under a release name it: by the first half of what tells its bytes."""
    return sha256[:24]


def is_forged(query: CallbackQuery) -> bool:
    """Whether no button of the message has this data: a client may send any data for any message.

    https://core.telegram.org/bots/api#callbackquery (`data`).
    Without a keyboard in the update this cannot be checked.
    """
    message = query.message
    if not isinstance(message, Message) or message.reply_markup is None:
        return False
    buttons = (button for row in message.reply_markup.inline_keyboard for button in row)
    return all(button.callback_data != query.data for button in buttons)


def in_place_of(message: Message) -> tuple[int, ...]:
    """Return the message to edit: the one whose button was pressed. Empty if it came without its keyboard.

    A made-up press must not overwrite an answer or a statement.
    """
    return (message.message_id,) if message.reply_markup is not None else ()


def press_of(update: Update) -> CallbackQuery:
    """Return the press of an update. The handlers of presses take no update without one."""
    assert update.callback_query is not None
    return update.callback_query


def pressed_message(query: CallbackQuery) -> Message | None:
    """Return the message whose button was pressed, or None if Telegram no longer shows it.

    python-telegram-bot gives such a message as a Message of the year 1970.
    """
    message = query.message
    return message if isinstance(message, Message) and message.is_accessible else None


def pressed_by_who_asked(query: CallbackQuery, message: Message) -> bool:
    """Whether a press under a reply of ours is by the person that we replied to."""
    if message.reply_markup is None and message.chat.type != "private":
        return False  # the button may be made up, and name what somebody else asked here
    asked = message.reply_to_message
    return asked is None or asked.from_user is None or asked.from_user.id == query.from_user.id


async def toast(query: CallbackQuery, text: str | None = None) -> None:
    """Acknowledge a press, with a short text if there is one."""
    try:
        await query.answer(text)
    except TelegramError as error:
        _log.info("button press expired before it was acknowledged (%s)", type(error).__name__)
