"""Guest mode: somebody calls the bot in a chat that it is not in, and one message answers, or none.

https://core.telegram.org/bots/api#answerguestquery
"""

import asyncio

from telegram import Update
from telegram.ext import ContextTypes

from onrecord.desk import FrontDesk
from onrecord.question import Question
from onrecord_bot import replies
from onrecord_bot.addressing import question_to
from onrecord_bot.incoming import incoming_from_message
from onrecord_bot.inline import Offer, article
from onrecord_bot.insisting import Line
from onrecord_bot.language import say
from onrecord_bot.meant import me_of
from onrecord_bot.messages import Message
from onrecord_bot.rendering import render_answer


class Guests:
    """Answers guest messages over one desk; nothing is remembered of them."""

    def __init__(self, desk: FrontDesk, line: Line) -> None:
        self._desk = desk
        self._line = line

    async def message(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """A call: answered in the one message that there is."""
        message = update.guest_message
        assert message is not None  # the filter lets nothing else through
        asked = question_to(me_of(context.bot), incoming_from_message(message))
        if asked is None or message.guest_query_id is None:
            return
        query_id, told = message.guest_query_id, await asyncio.to_thread(self._told, asked.text)
        offer = article(1, Offer(title=say(replies.GUEST_TITLE), description="", message=told))
        await self._line.insist(lambda: context.bot.answer_guest_query(query_id, offer), chat=message.chat.id)

    def _told(self, question: str) -> Message:
        """The whole answer in one message, or why it is not here."""
        if not question:
            return Message(text=say(replies.ASK_HINT))
        messages = render_answer(self._desk.answer(Question(text=question)))
        return messages[0] if len(messages) == 1 else Message(text=say(replies.TOO_LONG_FOR_A_GUEST))
