"""/desk: a link that lets an administrator in to the web pages, sent where nobody else reads it."""

import asyncio
import time
from collections.abc import Callable

from telegram import Update
from telegram.ext import ContextTypes

from onrecord_bot.administrators import TELEGRAM_USER
from onrecord_bot.entrance.links import Links, link_to
from onrecord_bot.messages.incoming import author_of, message_of
from onrecord_bot.replies import desk_texts, texts
from onrecord_bot.replies.language import translate
from onrecord_bot.services import Services


class DeskLinks:
    """Gives links to administrators; the handler is for private chats alone."""

    def __init__(self, services: Services, open_links: Callable[[], Links], *, url: str) -> None:
        """`open_links` opens where links are kept, once the first is asked for. `url` is the desk's."""
        self._services = services
        self._open_links = open_links
        self._url = url
        self._clock = time.time

    async def desk(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """/desk: a link that works once."""
        message = message_of(update)
        if not self._services.administrators.wrote(message):
            await self._services.outbox.tell(message, translate(texts.ADMINISTRATORS_ONLY))
            return
        who = f"{TELEGRAM_USER}{author_of(message)}"
        token = await asyncio.to_thread(self._made, who)
        told = translate(desk_texts.LINK_TOLD, link=link_to(self._url, token))
        await self._services.outbox.tell(message, told)

    def _made(self, who: str) -> str:
        return self._open_links().make(who, now=self._clock())
