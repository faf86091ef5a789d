"""What a question that was asked back may mean: a press on a button answers it in its place."""

import asyncio
from dataclasses import replace

from telegram import Update
from telegram.ext import ContextTypes

from onrecord.answer import Choice
from onrecord.question import Question
from onrecord.reception.talk.conversation import decided
from onrecord_bot.chat.answer_buttons import digest_of
from onrecord_bot.chat.answering import Answering
from onrecord_bot.delivery.outbox import Destination
from onrecord_bot.messages.incoming import Incoming, place_of
from onrecord_bot.messages.presses import CHOICE, press_of, pressed_message, toast
from onrecord_bot.replies import texts
from onrecord_bot.replies.language import translate
from onrecord_bot.services import Services
from onrecord_bot.storage.exchanges import Exchange


class Choosing:
    """The presses on these buttons. The choice becomes part of the conversation, as if it were typed."""

    def __init__(self, services: Services, answering: Answering) -> None:
        self._desk = services.newsroom
        self._exchanges = services.exchanges
        self._answering = answering
        self._ask = services.ask

    async def decide(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """A press: the question is answered about what was chosen, in place of asking back."""
        query = press_of(update)
        pressed, message = CHOICE.fullmatch(query.data or ""), pressed_message(query)
        assert pressed is not None  # its pattern lets nothing else through
        exchange: Exchange | None = None
        if message is not None:
            exchange = await self._ask(self._exchanges.answered_by, message.chat.id, message.message_id)
        choice = await asyncio.to_thread(self._taken, exchange.question, pressed[1]) if exchange else None
        if message is None or exchange is None or choice is None:
            await toast(query, translate(texts.TOO_OLD))
            return
        await toast(query)
        place = place_of(message)
        chosen = Incoming(
            place=place,
            message=exchange.asked_in,
            private=message.chat.type == "private",
            text=choice.label,
            author=exchange.person,  # in a group somebody else may have pressed
        )
        to = Destination(place=place, reply_to=exchange.asked_in)
        question = replace(exchange.question, text=decided(exchange.question.text, choice))
        await self._answering.give(chosen, question, to, instead_of=(message.message_id,))

    def _taken(self, question: Question, digest: str) -> Choice | None:
        """Return the choice of a button, None if the releases no longer leave it."""
        choices = self._desk.answer(question).choices
        return next((choice for choice in choices if digest_of(choice) == digest), None)
