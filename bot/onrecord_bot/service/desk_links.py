"""/desk: a link that lets an administrator in to the web pages, sent where nobody else reads it."""

import asyncio
import time

from telegram import Update
from telegram.ext import ContextTypes

from onrecord_bot.administrators import TELEGRAM_USER
from onrecord_bot.entrance.links import Links, link_to
from onrecord_bot.entrance.tables import open_entrance
from onrecord_bot.messages.incoming import author_of, message_of
from onrecord_bot.replies import desk_texts, texts
from onrecord_bot.replies.language import translate
from onrecord_bot.services import Services
from onrecord_bot.settings import Settings


class DeskLinks:
    """Gives links to administrators; the handler is for private chats alone."""

    def __init__(self, services: Services, settings: Settings) -> None:
        self._services = services
        self._settings = settings

    async def desk(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """/desk: a link that works once."""
        message = message_of(update)
        if not self._services.administrators.wrote(message):
            await self._services.outbox.tell(message, translate(texts.ADMINISTRATORS_ONLY))
            return
        who = f"{TELEGRAM_USER}{author_of(message)}"
        token = await asyncio.to_thread(self._made, who)
        told = translate(desk_texts.LINK_TOLD, link=link_to(self._settings.desk_url, token))
        await self._services.outbox.tell(message, told)

    def _made(self, who: str) -> str:
        engine = open_entrance(self._settings.database, self._settings.home)
        try:
            return Links(engine).make(who, now=time.time())
        finally:
            engine.dispose()
