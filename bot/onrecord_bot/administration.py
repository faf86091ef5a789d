"""Commands that only the people who run the bot may give: which releases answer, and who was helped."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime

from telegram import Message as Received
from telegram import Update
from telegram.ext import ContextTypes

from onrecord.errors import UnknownRelease
from onrecord_bot import replies
from onrecord_bot.administrators import is_from_administrator
from onrecord_bot.incoming import place_of
from onrecord_bot.language import say
from onrecord_bot.messages import plain_messages
from onrecord_bot.newsroom import Newsroom
from onrecord_bot.opinions import Opinions
from onrecord_bot.outbox import Destination, Outbox
from onrecord_bot.quotations import Quotations
from onrecord_bot.withdrawing import mark_withdrawn
from onrecord_index.archive import Holding, Standing
from onrecord_index.bundled import BUNDLED_ID, bundled_text

Context = ContextTypes.DEFAULT_TYPE


class Administration:
    """What administrators ask for, and a polite word for everybody else."""

    def __init__(
        self,
        newsroom: Newsroom,
        outbox: Outbox,
        administrators: Sequence[int],
        *,
        quotations: Quotations,
        opinions: Opinions,
    ) -> None:
        self._newsroom = newsroom
        self._outbox = outbox
        self._administrators = administrators
        self._quotations = quotations
        self._opinions = opinions

    async def hold(self, update: Update, context: Context) -> None:
        """/hold ID: no answer comes from a release until it is opened again."""
        message = _message(update)
        holding = await self._named(message, "hold", context.args)
        if holding is not None:
            await self._stand(holding, Standing.HELD)
            await self._tell(message, say(replies.HELD, release=holding.id))

    async def resume(self, update: Update, context: Context) -> None:
        """/resume ID: a release answers again."""
        message = _message(update)
        holding = await self._named(message, "resume", context.args)
        if holding is not None:
            await self._stand(holding, Standing.OPEN)
            await self._tell(message, say(replies.OPENED, release=holding.id))

    async def withdraw(self, update: Update, context: Context) -> None:
        """/withdraw ID: as /hold, and a notice takes the place of the answers already given."""
        message = _message(update)
        holding = await self._named(message, "withdraw", context.args)
        if holding is not None:
            await self._stand(holding, Standing.HELD)
            await self._tell(message, say(replies.WITHDRAWING, release=holding.id))
            marked = await mark_withdrawn(holding, self._quotations, self._outbox)
            await self._tell(message, say(replies.MARKED, release=holding.id, count=marked))

    async def opinions(self, update: Update, _: Context) -> None:
        """/opinions: how many answers helped, and how many did not."""
        message = _message(update)
        if await self._may(message):
            tally = self._opinions.tally()
            told = say(replies.OPINIONS, helpful=tally.helpful, not_helpful=tally.not_helpful)
            await self._tell(message, told)

    async def _stand(self, holding: Holding, standing: Standing) -> None:
        await asyncio.to_thread(self._newsroom.archive.stand, holding.id, standing)
        await asyncio.to_thread(self._newsroom.refresh)

    async def _named(
        self, message: Received, command: str, arguments: Sequence[str] | None
    ) -> Holding | None:
        """The release that an administrator's command names; where it names none, a word about that."""
        if not await self._may(message):
            return None
        if not arguments:
            await self._tell(message, say(replies.NAME_A_RELEASE, command=command))
            return None
        try:
            return await asyncio.to_thread(self._holding, arguments[0])
        except UnknownRelease as unknown:
            known = ", ".join(unknown.known)
            words = replies.NO_SUCH_BUT if known else replies.NO_SUCH_RELEASE
            await self._tell(message, say(words, id=arguments[0], known=known))
            return None

    def _holding(self, id_: str) -> Holding:
        """What is held under an id. The bundled release comes into the archive when it is first spoken of.

        Raises UnknownRelease.
        """
        archive = self._newsroom.archive
        try:
            return archive.holding(id_)
        except UnknownRelease:
            if id_ != BUNDLED_ID:
                raise
        now, source = datetime.now(UTC), f"{BUNDLED_ID}.txt"
        return archive.add(
            bundled_text(), source=source, added_by="onrecord", now=now, standing=Standing.PENDING
        )

    async def _may(self, message: Received) -> bool:
        """True for an administrator; anybody else is told."""
        if is_from_administrator(message, self._administrators):
            return True
        await self._tell(message, say(replies.ADMINISTRATORS_ONLY))
        return False

    async def _tell(self, message: Received, text: str) -> None:
        to = Destination(place=place_of(message), reply_to=message.message_id)
        await self._outbox.send(plain_messages(text), to)


def _message(update: Update) -> Received:
    """The message of an update; the filters let no update without one through."""
    assert update.effective_message is not None
    return update.effective_message
