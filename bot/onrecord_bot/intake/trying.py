"""/try ID QUESTION: an administrator asks a release that nobody else may ask yet."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from telegram import Update
from telegram.ext import ContextTypes

from onrecord.question import Question
from onrecord_bot.chat.administration import Administration, who_wrote
from onrecord_bot.chat.rendering import render_answer
from onrecord_bot.delivery.outbox import Destination
from onrecord_bot.intake.trial import trial_desk
from onrecord_bot.messages.incoming import message_of
from onrecord_bot.messages.outgoing import Message
from onrecord_bot.replies import release_texts
from onrecord_bot.replies.language import translate
from onrecord_bot.services import Services


class Trying:
    """/try over one archive; `own_words` are the staff's rules of the thesaurus."""

    def __init__(self, services: Services, administration: Administration, *, own_words: str) -> None:
        self._archive = services.newsroom.archive
        self._outbox = services.outbox
        self._staff_acts = services.staff_acts
        self._administration = administration
        self._own_words = own_words

    async def ask(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer from that release alone, in a private chat; the answer is on nobody's record."""
        message, words = message_of(update), list(context.args or ())
        holding = await self._administration.named(message, "try", words, itself=True)
        if holding is None:
            return
        question = " ".join(words[1:])
        if message.chat.type != "private":
            await self._outbox.tell(message, translate(release_texts.TRY_IN_PRIVATE))
        elif not question:
            await self._outbox.tell(message, translate(release_texts.HOW_TO_TRY))
        else:
            shown = await asyncio.to_thread(self._answered, holding.id, question, who_wrote(message))
            await asyncio.to_thread(self._staff_acts.take_over)
            await self._outbox.send(shown, Destination.under(message))

    def _answered(self, id_: str, question: str, who: str) -> Sequence[Message]:
        """The messages of the answer. They may leave though the release is closed: only staff get them."""
        desk = trial_desk(self._archive, id_, who=who, own_words=self._own_words)
        answer = desk.answer(Question(text=question))
        return [replace(each, releases=frozenset()) for each in render_answer(answer)]
