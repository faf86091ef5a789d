"""Opening a release to questions: at once, at its time, or before its time by somebody who says so twice."""

import asyncio

from telegram import Update
from telegram.ext import ContextTypes

from onrecord.errors import TooEarly
from onrecord.reading.opening.embargo import read_moment
from onrecord_bot.chat.administration import Administration, who_wrote
from onrecord_bot.messages.incoming import message_of
from onrecord_bot.replies import texts
from onrecord_bot.replies.language import translate
from onrecord_bot.replies.lines import embargo_line, opened_line
from onrecord_bot.services import Services
from onrecord_index.archive.archived_release import ReleaseStatus

Context = ContextTypes.DEFAULT_TYPE


class Opening:
    """/open over one newsroom."""

    def __init__(self, services: Services, administration: Administration) -> None:
        self._newsroom = services.newsroom
        self._outbox = services.outbox
        self._administration = administration

    async def open(self, update: Update, context: Context) -> None:
        """/open ID, or /open ID at TIME. The id twice (/open ID ID) opens it before its time."""
        message, words = message_of(update), list(context.args or ())
        holding = await self._administration.named(message, "open", words)
        if holding is not None:
            told = await asyncio.to_thread(self._opened, holding.id, words[1:], who_wrote(message))
            await self._outbox.tell(message, told)

    def _opened(self, id_: str, words: list[str], who: str) -> str:
        """Open a release as the words after its id say, and return what came of it."""
        confirmed = words[:1] == [id_]
        rest = words[1:] if confirmed else words
        at = read_moment(" ".join(rest[1:])) if rest[:1] == ["at"] else None
        if rest and at is None:
            return translate(texts.HOW_TO_OPEN, id=id_)
        archive = self._newsroom.archive
        if refused := self._administration.refusal(archive.holding(id_), who):
            return refused
        try:
            holding = archive.let_in(id_, at=at, confirmed=confirmed, who=who)
        except TooEarly:
            told = embargo_line(archive.holding(id_).opens_at, id_)
            return f"{told}\n{translate(texts.HOW_TO_OPEN, id=id_)}"
        self._newsroom.refresh()
        told = opened_line(holding, archive.openings.hides(holding.id))
        waits = holding.standing is ReleaseStatus.SCHEDULED
        return f"{told}\n{translate(texts.HOW_TO_OPEN, id=id_)}" if waits else told
