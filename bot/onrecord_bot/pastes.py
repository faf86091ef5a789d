"""Long pastes: a client cuts what is longer than a message can be, and sends the pieces one after another.

Every piece but the last is longer than a question can be, so the whole is: one sentence says so, once. The
pieces are told by Telegram's own numbers, which also hold after a crash: in a private chat a message that
stands before our answer was sent before it.
"""

from onrecord.desk import LONGEST_QUESTION
from onrecord_bot.conversations import Exchange
from onrecord_bot.incoming import Incoming

# How long the answer waits for the pieces that follow; clients send them within a moment.
PAUSE_SECONDS = 1.0


def may_go_on(incoming: Incoming) -> bool:
    """True for a message so long that it may be the first piece of a paste."""
    return incoming.private and incoming.command is None and len(incoming.text) > LONGEST_QUESTION


def goes_on_from(before: Exchange | None, incoming: Incoming) -> bool:
    """True for a later piece: it was sent while the answer to a piece before it was still to come."""
    if before is None or not incoming.private or incoming.command is not None or incoming.replied:
        return False
    long = len(before.question.text) > LONGEST_QUESTION
    return long and before.asked_in < incoming.message < min(before.answered_in, default=0)
