"""Inline mode: `@bot question` in any chat offers passages, each with its statement or not at all."""

import asyncio
import secrets
import time
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
from onrecord.answering.meant.rivals import is_same_company
from onrecord.question import Question
from onrecord_bot.chat.answer_buttons import inline_buttons
from onrecord_bot.chat.rendering import render_answer
from onrecord_bot.delivery.attempt import current_update_id
from onrecord_bot.delivery.departures import Withheld
from onrecord_bot.delivery.retries import InDoubt
from onrecord_bot.delivery.telegram_form import telegram_entities, telegram_keyboard
from onrecord_bot.messages.deep_links import payload_from_question
from onrecord_bot.messages.incoming import Typed
from onrecord_bot.messages.outgoing import Message
from onrecord_bot.replies import elsewhere_texts
from onrecord_bot.replies.language import translate
from onrecord_bot.replies.lines import offer_title
from onrecord_bot.services import Services
from onrecord_bot.storage.shown import Kind, told_of, words_of

# A release that is added or withdrawn must not go on being answered from Telegram's memory.
_CACHE_SECONDS = 10
_MOST_OFFERS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One thing to choose: the two lines that are seen before it is sent, and what is sent of an answer."""

    title: str
    description: str
    message: Message
    answer: Answer

    def id(self, number: int, token: str) -> str:
        """What Telegram names it by when somebody has chosen it: which offer, of which release."""
        return f"{number}:{self.answer.passages[0].release.edition}:{token}"


class Inline:
    """Answers inline queries over one desk; what was chosen is on record, and can be marked."""

    def __init__(self, services: Services) -> None:
        self._newsroom = services.newsroom
        self._outbox = services.outbox
        self._ledger = services.ledger
        self._offers_made = services.offers
        self._quotations = services.quotations
        self._ask = services.ask

    async def query(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """What may be chosen for what was typed so far; a way to our chat if nothing was, or not all fits."""
        query = update.inline_query
        assert query is not None  # the handler takes nothing else
        text = query.query.strip()
        answers = await asyncio.to_thread(self._answers, text) if text else ()
        offers = await asyncio.to_thread(offers_of, answers)
        token = secrets.token_hex(8)
        # Before they leave: what somebody chooses must be known.
        await self._ask(self._keep, token, query.from_user.id, offers)
        results = [article(offer.id(number, token), offer) for number, offer in enumerate(offers, 1)]
        releases = frozenset[str]().union(*(offer.message.releases for offer in offers))

        async def answer() -> None:
            async with self._outbox.leaving(releases):
                await query.answer(
                    results,
                    cache_time=_CACHE_SECONDS,
                    is_personal=True,  # who may ask, and in which language, is one person's
                    button=way_to_chat(text, answers, offers),
                )

        try:
            await self._outbox.line.run(answer, chat=query.from_user.id)
        except InDoubt:  # the next letter brings another query
            return
        except Withheld:
            # A release was closed while its words waited: the others are offered.
            await self._newsroom.refreshed()
            await self.query(update, context)

    async def chosen(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Record an offer that a person has sent. Telegram tells where the bot asked it to.

        https://core.telegram.org/bots/inline#collecting-feedback
        """
        chosen = update.chosen_inline_result
        assert chosen is not None  # the handler takes nothing else
        number, edition, token = [*chosen.result_id.split(":"), "", ""][:3]
        record = await self._ask(
            self._note, token, int(number) if number.isdigit() else 0, chosen.from_user.id
        )
        release = await asyncio.to_thread(self._newsroom.id_of_edition, edition)
        if chosen.inline_message_id is not None and release is not None:
            shown = self._quotations.show_inline
            await self._ask(shown, chosen.inline_message_id, [release], now=time.time(), record=record)

    def _keep(self, token: str, person: int, offers: "Sequence[Offer]") -> None:
        """Keep what may be chosen, as the record would say it."""
        kept = []
        for offer in offers:
            shown, kind = [offer.message], Kind.CHOSEN
            told, repeats = told_of(offer.answer, (), "sent", shown=shown, kind=kind)
            kept.append({"told": told, "words": words_of(Typed(author=person), offer.answer, repeats)})
        if kept:
            self._offers_made.keep(token, kept, person=person, now=time.time())

    def _note(self, token: str, number: int, person: int) -> int | None:
        """Put on record what somebody chose. Return None if it is no longer known."""
        chosen = self._offers_made.chosen(token, number, person=person)
        if chosen is None:
            return None
        update_id = current_update_id()
        return self._ledger.add_row(chosen["told"], chosen["words"], now=time.time(), update_id=update_id)

    def _answers(self, text: str) -> tuple[Answer, ...]:
        return self._newsroom.answers_apart(Question(text=text), most=_MOST_OFFERS)


def offers_of(answers: Sequence[Answer]) -> tuple[Offer, ...]:
    """Each answer, which shows one passage, in one message, and none that does not fit into one.

    If the best does not, no other company's is offered in its place.
    """
    offers = tuple(offer for answer in answers if (offer := _offer_of(answer)) is not None)
    if not is_best_left_out(answers, offers):
        return offers
    best = answers[0].passages[0].release
    return tuple(each for each in offers if is_same_company(each.answer.passages[0].release, best))


def _offer_of(answer: Answer) -> Offer | None:
    """What is offered of an answer.

    What is seen before it is sent shows no word that looks forward: its statement is not there yet.
    """
    (passage,) = answer.passages
    message, *more = render_answer(answer, buttons=inline_buttons)
    if more:
        return None
    shown = passage.sentence.text
    if passage.needs_statement:
        warned = elsewhere_texts.COMES_WITH_STATEMENT
        shown = translate(warned if answer.cautionary else elsewhere_texts.COMES_WITHOUT_STATEMENT)
    return Offer(title=offer_title(passage), description=shown, message=message, answer=answer)


def is_best_left_out(answers: Sequence[Answer], offers: Sequence[Offer]) -> bool:
    """Whether the best answer is not among the offers: it does not fit into a message."""
    return bool(answers) and not any(offer.answer is answers[0] for offer in offers)


def way_to_chat(
    text: str, answers: Sequence[Answer], offers: Sequence[Offer]
) -> InlineQueryResultsButton | None:
    """The button above the offers. It opens a chat with what was typed if the best answer is left out."""
    if is_best_left_out(answers, offers):
        told, asked = elsewhere_texts.TOO_LONG_FOR_INLINE, payload_from_question(text)
    elif offers:
        return None
    else:
        told, asked = elsewhere_texts.INLINE_HINT, None
    return InlineQueryResultsButton(translate(told), start_parameter=asked or "inline")


def article(id_: str, offer: Offer) -> InlineQueryResultArticle:
    """Our offer as Telegram's. Without a keyboard we would never be told where it stands."""
    return InlineQueryResultArticle(
        id_,
        offer.title,
        content_of(offer.message),
        description=offer.description,
        reply_markup=telegram_keyboard(offer.message.buttons),
    )


def content_of(message: Message) -> InputTextMessageContent:
    """What is sent, as Telegram takes it."""
    return InputTextMessageContent(message.text, entities=telegram_entities(message.entities))
