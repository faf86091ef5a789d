"""Ask the company: a question that no release answers goes to its staff, if the person agrees."""

import asyncio
import logging

from telegram import CallbackQuery, Message, Update
from telegram.ext import ContextTypes

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
from onrecord_bot.reporting.grouping import group_questions
from onrecord_bot.services import Services
from onrecord_bot.staff.words import consent, for_staff
from onrecord_bot.storage.company_questions import Asker, CompanyQuestion, CompanyQuestions
from onrecord_bot.storage.exchanges import Exchange
from onrecord_bot.storage.shown import Kind

_log = logging.getLogger(__name__)
Context = ContextTypes.DEFAULT_TYPE
_LONGEST_NAME = 64
_COUNTS_SHOWN = frozenset({2, 3, 5, 10, 20, 50, 100, 200, 500, 1_000})


class AskingTheCompany:
    """Questions on their way to the staff's chat."""

    def __init__(self, services: Services, questions: CompanyQuestions, *, staff: ChatPlace) -> None:
        self._outbox = services.outbox
        self._exchanges = services.exchanges
        self._ledger = services.ledger
        self._clock = services.clock
        self._questions = questions
        self._staff = staff

    async def press(self, update: Update, _: Context) -> None:
        """A press on "Ask the company", and on what was asked back then."""
        query = press_of(update)
        pressed, message = ASK_COMPANY.fullmatch(query.data or ""), pressed_message(query)
        if pressed is None or message is None:
            await toast(query, translate(texts.TOO_OLD))
            return
        choice, asked_in = pressed[1], int(pressed[2])
        exchange = self._exchanges.started_by(message.chat.id, asked_in)
        if not pressed_by_who_asked(query, message):
            await toast(query, translate(texts.NOT_YOURS))
        elif exchange is None:
            await toast(query, translate(texts.TOO_OLD))
        elif choice == "a":
            await toast(query)
            to = Destination(place=place_of(message), reply_to=asked_in)
            await self._outbox.send([consent(asked_in)], to)
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

    async def _pass_on(self, query: CallbackQuery, exchange: Exchange, name: str | None) -> bool:
        """Show the question to the staff, with those that ask for the same. Return whether it is there."""
        text, now = exchange.question.text, self._clock()
        asker = Asker(
            number=0,
            place=exchange.place,
            message=exchange.asked_in,
            person=query.from_user.id,
            language=query.from_user.language_code,
        )
        like = await asyncio.to_thread(self._like, text)
        number = self._questions.put(text, asker, like=like, now=now)
        question = self._questions.numbered(number)
        if question is None:
            return False
        use_language(None)
        try:
            await self._show(question, name)
        except NotSent as error:
            _log.warning("could not show a question to the staff (%s)", error)
            return question.message is not None
        finally:
            use_language(query.from_user.language_code)
        self._note(question, asker)
        return True

    async def _show(self, question: CompanyQuestion, name: str | None) -> None:
        askers = len(self._questions.askers(question.number))
        message = for_staff(question, askers=askers, name=name, taken_by=None)
        to = Destination(place=self._staff)
        if question.message is not None:
            if name or askers in _COUNTS_SHOWN:  # in a group Telegram takes few edits in a minute
                await self._outbox.overwrite(question.message, message, to)
            return
        (number,) = await self._outbox.send([message], to)
        self._questions.show(question.number, number)

    def _like(self, text: str) -> int | None:
        """The question among those undecided that asks for the same, or None if none does."""
        waiting = self._questions.undecided()
        groups = group_questions([text, *(question.text for question in waiting)])
        mine = next(group for group in groups if 0 in group)
        return waiting[mine[1] - 1].number if len(mine) > 1 else None

    def _note(self, question: CompanyQuestion, asker: Asker) -> None:
        """Put on record that somebody asked the company; what they asked is erased as other words are."""
        told = {"kind": Kind.ASKED.value, "state": "sent", "messages": [], "passages": [], "cautionary": []}
        words = {
            "chat": asker.place.chat,
            "topic": asker.place.topic,
            "message": asker.message,
            "person": asker.person,
            "question": question.text,
            "context": None,
        }
        self._ledger.add_row(told, words, now=self._clock(), update_id=current_update_id())
