"""Ask the company: a question that no release answers goes to its staff, if the person agrees."""

import asyncio
import logging
from collections.abc import Sequence

from telegram import CallbackQuery, Message, Update
from telegram.ext import ContextTypes

from onrecord.question import Question
from onrecord.questions.analysis import leans
from onrecord_bot.delivery.attempt import current_update_id
from onrecord_bot.delivery.outbox import Destination
from onrecord_bot.delivery.retries import NotSent
from onrecord_bot.messages.incoming import ChatPlace, place_of
from onrecord_bot.messages.outgoing import Message as Ours
from onrecord_bot.messages.presses import (
    ASK_COMPANY,
    in_place_of,
    press_of,
    pressed_by_who_asked,
    pressed_message,
    toast,
)
from onrecord_bot.replies import staff_texts, texts
from onrecord_bot.replies.language import translate, use_language
from onrecord_bot.services import Services
from onrecord_bot.staff.words import consent, for_staff
from onrecord_bot.storage.company_questions import Asker, CompanyQuestions
from onrecord_bot.storage.exchanges import Exchange
from onrecord_bot.storage.shown import Kind

_log = logging.getLogger(__name__)
Context = ContextTypes.DEFAULT_TYPE
_LONGEST_NAME, _FEW_WORDS = 64, 4
_COUNTS_SHOWN = frozenset({2, 3, 5, 10, 20, 50, 100, 200, 500, 1_000})


class AskingTheCompany:
    """Questions on their way to the staff's chat."""

    def __init__(self, services: Services, questions: CompanyQuestions, *, staff: ChatPlace) -> None:
        self._outbox = services.outbox
        self._exchanges = services.exchanges
        self._ledger = services.ledger
        self._clock = services.clock
        self._ask = services.ask
        self._questions = questions
        self.staff = staff
        self._showing = asyncio.Lock()

    async def press(self, update: Update, _: Context) -> None:
        """A press on "Ask the company", and on what was asked back then."""
        query = press_of(update)
        pressed, message = ASK_COMPANY.fullmatch(query.data or ""), pressed_message(query)
        if pressed is None or message is None:
            await toast(query, translate(texts.TOO_OLD))
            return
        choice, asked_in = pressed[1], int(pressed[2])
        exchange = await self._ask(self._exchanges.started_by, message.chat.id, asked_in)
        if not pressed_by_who_asked(query, message):
            await toast(query, translate(texts.NOT_YOURS))
        elif exchange is None:
            await toast(query, translate(texts.TOO_OLD))
        elif exchange.person not in {None, query.from_user.id}:
            await toast(query, translate(texts.NOT_YOURS))
        elif choice == "a":
            await toast(query)
            to = Destination(place=place_of(message), reply_to=asked_in)
            await self._outbox.send([consent(asked_in, context=_context(exchange.question))], to)
        else:
            await toast(query)
            await self._decide(query, message, exchange, choice)

    async def _decide(self, query: CallbackQuery, message: Message, exchange: Exchange, choice: str) -> None:
        told = staff_texts.NOT_FORWARDED
        if choice != "0":
            name = query.from_user.full_name[:_LONGEST_NAME] if choice == "2" else None
            is_there = await self._pass_on(query, exchange, name)
            told = staff_texts.FORWARDED if is_there else staff_texts.STAFF_AWAY
        to = Destination(place=place_of(message), reply_to=exchange.asked_in)
        await self._outbox.replace(in_place_of(message), [Ours(text=translate(told))], to)

    async def pass_report(
        self, query: CallbackQuery, exchange: Exchange, text: str, shown: Sequence[Ours]
    ) -> bool:
        """Show a report of an answer to the staff: their reply reaches the person as any other does."""
        use_language(None)
        try:
            await self._outbox.send(shown, Destination(place=self.staff))
        except NotSent as error:
            _log.warning("could not show a report to the staff (%s)", error)
            return False
        finally:
            use_language(query.from_user.language_code)
        return await self._pass_on(query, exchange, None, text=text)

    async def _pass_on(
        self, query: CallbackQuery, exchange: Exchange, name: str | None, *, text: str | None = None
    ) -> bool:
        """Show the question to the staff, with those that ask the same. Return whether it is there."""
        asker = Asker(
            place=exchange.place,
            message=exchange.asked_in,
            person=query.from_user.id,
            language=query.from_user.language_code,
            text=text or exchange.question.text,
            context=None if text else _context(exchange.question),
            name=name,
            asked_at=self._clock(),
        )
        number = await self._ask(self._questions.put, asker)
        use_language(None)
        try:
            async with self._showing:  # one that is on its way is not sent once more
                is_there = await self._show(number, is_named=name is not None)
        except NotSent as error:
            _log.warning("could not show a question to the staff (%s)", error)
            question = await self._ask(self._questions.numbered, number)
            is_there = question is not None and bool(question.shown)
        finally:
            use_language(query.from_user.language_code)
        if is_there:
            await self._ask(self._note, asker)
        return is_there

    async def _show(self, number: int, *, is_named: bool) -> bool:
        """Whether the staff's chat shows the question. Raises NotSent."""
        question, askers = await self._ask(self._questions.with_askers, number)
        if question is None or not askers:
            return False
        messages, to = for_staff(question, askers, taken_by=None), Destination(place=self.staff)
        if not question.shown:
            await self._ask(self._questions.show, number, await self._outbox.send(messages, to))
        elif is_named or len(askers) in _COUNTS_SHOWN:  # in a group Telegram takes few edits in a minute
            for *_, last in question.shown:
                await self._outbox.overwrite(last, messages[-1], to)
        return True

    def _note(self, asker: Asker) -> None:
        """Put on record that somebody asked the company; what they asked is erased as other words are."""
        told = {"kind": Kind.ASKED.value, "state": "sent", "messages": [], "passages": [], "cautionary": []}
        words = {
            "chat": asker.place.chat,
            "topic": asker.place.topic,
            "message": asker.message,
            "person": asker.person,
            "question": asker.text,
            "context": asker.context,
        }
        self._ledger.add_row(told, words, now=self._clock(), update_id=current_update_id())


def _context(question: Question) -> str | None:
    """The question before, if this one cannot be understood without it; what stands alone goes alone."""
    goes_on = leans(question) or len(question.text.split()) <= _FEW_WORDS
    return question.before if goes_on else None
