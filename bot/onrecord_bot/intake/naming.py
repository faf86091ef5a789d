"""/add URL: an administrator names a web page, and the release on it waits until somebody opens it."""

import asyncio

from telegram import Update
from telegram.ext import ContextTypes

from onrecord.errors import DuplicateRelease, UnreadableRelease
from onrecord_bot.chat.administration import who_wrote
from onrecord_bot.chat.uploads import Uploads
from onrecord_bot.delivery.outbox import Destination
from onrecord_bot.intake.adding import add_address
from onrecord_bot.intake.addresses import NotFetched
from onrecord_bot.messages.incoming import message_of
from onrecord_bot.messages.outgoing import Message
from onrecord_bot.replies import release_texts, texts
from onrecord_bot.replies.language import translate
from onrecord_bot.replies.refusals import refusal_line
from onrecord_bot.services import Services


class Naming:
    """/add over one archive. It fetches as `onrecord add URL` does: as `agent`, and within its bounds."""

    def __init__(self, services: Services, uploads: Uploads, *, agent: str, limit_bytes: int) -> None:
        self._archive = services.newsroom.archive
        self._administrators = services.administrators
        self._outbox = services.outbox
        self._uploads = uploads
        self._agent = agent
        self._limit_bytes = limit_bytes

    async def add(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Show the release of a page as it was read, or say why there is none."""
        message, words = message_of(update), list(context.args or ())
        if not self._administrators.wrote(message):
            await self._outbox.tell(message, translate(texts.ADMINISTRATORS_ONLY))
        elif message.chat.type != "private":
            await self._outbox.tell(message, translate(release_texts.ADD_IN_PRIVATE))
        elif len(words) != 1:
            await self._outbox.tell(message, translate(release_texts.HOW_TO_ADD))
        else:
            await self._outbox.tell(message, translate(release_texts.FETCHING))
            shown = await self._taken(words[0], by=who_wrote(message))
            await self._outbox.send([shown], Destination.under(message))

    async def _taken(self, url: str, *, by: str) -> Message:
        """What there is to say of an address. After a crash Telegram delivers it again: it waits already."""
        try:
            holding, _ = await add_address(
                self._archive, url, agent=self._agent, limit_bytes=self._limit_bytes, added_by=by
            )
        except NotFetched as error:
            told = translate(release_texts.NOT_FETCHED, address=error.address, reason=error.reason)
            return Message(text=told)
        except UnreadableRelease as unreadable:
            return Message(text=refusal_line(url, unreadable.reason))
        except DuplicateRelease as known:
            holding = await asyncio.to_thread(self._archive.holding, known.release)
        return await asyncio.to_thread(self._uploads.shown, holding)
