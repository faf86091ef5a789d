"""Commands that only the people who run the bot may give."""

from collections.abc import Sequence

from telegram import Message as Received
from telegram import Update
from telegram.ext import ContextTypes

from onrecord_bot import replies
from onrecord_bot.administrators import is_from_administrator
from onrecord_bot.incoming import place_of
from onrecord_bot.language import say
from onrecord_bot.messages import plain_messages
from onrecord_bot.opinions import Opinions
from onrecord_bot.outbox import Destination, Outbox


class Administration:
    """What administrators ask for, and a polite word for everybody else."""

    def __init__(self, outbox: Outbox, opinions: Opinions, administrators: Sequence[int]) -> None:
        self._outbox = outbox
        self._opinions = opinions
        self._administrators = administrators

    async def opinions(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """/opinions: how many answers helped, and how many did not."""
        message = update.effective_message
        assert message is not None  # the handler takes nothing else
        if await self._may(message):
            tally = self._opinions.tally()
            told = say(replies.OPINIONS, helpful=tally.helpful, not_helpful=tally.not_helpful)
            await self._tell(message, told)

    async def _may(self, message: Received) -> bool:
        """True for an administrator; anybody else is told."""
        if is_from_administrator(message, self._administrators):
            return True
        await self._tell(message, say(replies.ADMINISTRATORS_ONLY))
        return False

    async def _tell(self, message: Received, text: str) -> None:
        to = Destination(place=place_of(message), reply_to=message.message_id)
        await self._outbox.send(plain_messages(text), to)
