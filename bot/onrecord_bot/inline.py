"""Inline mode: `@bot question` in any chat offers passages, each with its statement or not at all."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from telegram import (
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Update,
)
from telegram.ext import ContextTypes

from onrecord.answer import Answer
from onrecord.desk import FrontDesk
from onrecord.question import Question
from onrecord_bot import replies
from onrecord_bot.insisting import Line
from onrecord_bot.language import say
from onrecord_bot.messages import Message
from onrecord_bot.outbox import telegram_entities
from onrecord_bot.rendering import render_answer

# A release that is added or withdrawn must not go on being answered from Telegram's memory.
_CACHE_SECONDS = 10
_MOST_OFFERS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One thing to choose: the two lines that are seen before it is sent, and what is sent."""

    title: str
    description: str
    message: Message


class Inline:
    """Answers inline queries over one desk."""

    def __init__(self, desk: FrontDesk, line: Line) -> None:
        self._desk = desk
        self._line = line

    async def query(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """What may be chosen for what was typed so far; a way to /start where nothing was."""
        query = update.inline_query
        assert query is not None  # the handler takes nothing else
        text = query.query.strip()
        offers = await asyncio.to_thread(self._offers, text) if text else ()
        await self._line.insist(
            lambda: query.answer(
                [article(number, offer) for number, offer in enumerate(offers, 1)],
                cache_time=_CACHE_SECONDS,
                button=None
                if offers
                else InlineQueryResultsButton(say(replies.INLINE_HINT), start_parameter="inline"),
            ),
            chat=query.from_user.id,
        )

    def _offers(self, text: str) -> tuple[Offer, ...]:
        return offers_of(self._desk.answers_apart(Question(text=text), most=_MOST_OFFERS))


def offers_of(answers: Sequence[Answer]) -> tuple[Offer, ...]:
    """Each answer, which shows one passage, in one message, and none that does not fit into one.

    What is seen before it is sent shows no word that looks forward: its statement is not there yet.
    """
    offers = []
    for answer in answers:
        (passage,) = answer.passages
        messages = render_answer(answer)
        if len(messages) == 1:
            shown = say(replies.COMES_WITH_STATEMENT) if passage.needs_statement else passage.sentence.text
            title = replies.offer_title(passage)
            offers.append(Offer(title=title, description=shown, message=messages[0]))
    return tuple(offers)


def article(number: int, offer: Offer) -> InlineQueryResultArticle:
    content = InputTextMessageContent(offer.message.text, entities=telegram_entities(offer.message.entities))
    return InlineQueryResultArticle(str(number), offer.title, content, description=offer.description)
