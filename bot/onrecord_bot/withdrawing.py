"""A release that is withdrawn is marked wherever its words were shown: the notice takes their place.

What is marked is dropped from the record at once, so that after a crash the rest is done and nothing twice.
"""

import asyncio
import logging

from telegram.error import ChatMigrated

from onrecord_bot import replies
from onrecord_bot.insisting import NotSent
from onrecord_bot.language import say, speak
from onrecord_bot.messages import Message
from onrecord_bot.outbox import Destination, Outbox
from onrecord_bot.quotations import Quotation, Quotations
from onrecord_bot.turn import end_turn
from onrecord_index.archive import Holding

_log = logging.getLogger(__name__)


async def mark_withdrawn(holding: Holding, quotations: Quotations, outbox: Outbox) -> int:
    """How many messages were marked; those that can no longer be reached are not."""
    # Apart from the turn of the command: its numbers of messages would name others after a crash.
    return await asyncio.create_task(_mark_all(holding, quotations, outbox))


async def _mark_all(holding: Holding, quotations: Quotations, outbox: Outbox) -> int:
    end_turn()
    speak(None)  # in the releases' language: those who read it need not speak the administrator's
    notice = Message(text=say(replies.WITHDRAWN, release=holding.id, date=replies.date_words(holding.date)))
    marked = 0
    for quotation in quotations.of_release(holding.id):
        marked += await _mark(quotation, notice, outbox)
        quotations.drop(quotation)
    for inline_message in quotations.inline_of_release(holding.id):
        marked += await _mark_inline(inline_message, notice, outbox)
        quotations.drop_inline(inline_message)
    return marked


async def _mark(quotation: Quotation, notice: Message, outbox: Outbox) -> bool:
    to = Destination(place=quotation.place, reply_to=quotation.message)
    try:
        await outbox.overwrite(quotation.message, notice, to)
    except (NotSent, ChatMigrated) as error:
        _log.info("an answer cannot be marked (%s)", error)
        return False
    return True


async def _mark_inline(inline_message: str, notice: Message, outbox: Outbox) -> bool:
    try:
        await outbox.overwrite_inline(inline_message, notice)
    except NotSent as error:
        _log.info("an answer that somebody sent cannot be marked (%s)", error)
        return False
    return True
