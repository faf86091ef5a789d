"""/report: an answer goes to the administrators, and to the staff where they have a group.

The person is asked first, and the question goes along only if they agree.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from telegram import CallbackQuery, Update
from telegram.ext import ContextTypes

from onrecord.answer import Answer, Verdict
from onrecord_bot.chat.rendering import render_answer
from onrecord_bot.delivery.attempt import current_update_id
from onrecord_bot.delivery.outbox import Destination
from onrecord_bot.delivery.retries import NotSent
from onrecord_bot.messages.incoming import (
    ChatPlace,
    Pressing,
    incoming_from_message,
    message_of,
    place_of,
)
from onrecord_bot.messages.outgoing import Button, plain_messages
from onrecord_bot.messages.outgoing import Message as Ours
from onrecord_bot.messages.presses import in_place_of, press_of, pressed_by_who_asked, pressed_message, toast
from onrecord_bot.replies import texts
from onrecord_bot.replies.language import translate
from onrecord_bot.services import Services
from onrecord_bot.storage.exchanges import Exchange
from onrecord_bot.storage.shown import Kind

_log = logging.getLogger(__name__)
PassReport = Callable[[CallbackQuery, Exchange, str, Sequence[Ours]], Awaitable[bool]]


class Reports:
    """Answers on their way to the administrators."""

    def __init__(self, services: Services, *, to_staff: PassReport | None = None) -> None:
        """`to_staff` shows a report to the staff too, whose reply then reaches the person."""
        self._to_staff = to_staff
        self._desk = services.newsroom
        self._outbox = services.outbox
        self._exchanges = services.exchanges
        self._administrators = services.administrators
        self._quotations = services.quotations
        self._ledger = services.ledger
        self._ask = services.ask

    async def report(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """/report: asks how, about the latest answer here or the one replied to."""
        message = message_of(update)
        exchange = await self._ask(self._exchanges.leading_to, incoming_from_message(message))
        if exchange is None:
            await self._outbox.tell(message, translate(texts.NO_ANSWER_TO_REPORT))
            return
        choice = (
            Button(label=translate(texts.REPORT_WITH), data=f"r:1:{exchange.asked_in}"),
            Button(label=translate(texts.REPORT_WITHOUT), data=f"r:0:{exchange.asked_in}"),
        )
        asks = texts.REPORT_ASKS_WITH_STAFF if self._to_staff else texts.REPORT_ASKS
        asking = Ours(text=translate(asks), buttons=(choice,))
        await self._outbox.send([asking], Destination.under(message))

    async def decide(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """The person has said how: the answer goes to every administrator who can be reached."""
        query = press_of(update)
        _kind, with_question, asked_in = (query.data or "").split(":")
        message = pressed_message(query)
        if message is None:
            await toast(query, translate(texts.TOO_OLD))
            return
        exchange = await self._ask(self._exchanges.started_by, message.chat.id, int(asked_in))
        if not pressed_by_who_asked(query, message):
            await toast(query, translate(texts.NOT_YOURS))
        elif exchange is None:
            await toast(query, translate(texts.TOO_OLD))
        else:
            await toast(query)
            reached = await self._forward(query, exchange, with_question=with_question == "1")
            told = [Ours(text=translate(texts.REPORTED) if reached else translate(texts.NOT_REPORTED))]
            to = Destination(place=place_of(message))
            await self._outbox.replace(in_place_of(message), told, to)

    async def _forward(self, query: CallbackQuery, exchange: Exchange, *, with_question: bool) -> bool:
        """Send the answer to every administrator, and put that on record. Return whether it reached one."""
        opening = translate(texts.REPORT_OPENS)
        if with_question:
            opening += "\n" + translate(texts.REPORTED_QUESTION, question=exchange.question.text)
        record, closed = await self._ask(self._closed_in, exchange)
        if closed:
            answer = Answer(question=exchange.question, verdict=Verdict.NOT_FOUND)
            named = translate(texts.REPORTED_CLOSED, releases=", ".join(closed), number=record)
            messages = plain_messages(f"{opening}\n\n{named}")
        else:
            answer = await asyncio.to_thread(self._desk.answer, exchange.question)
            # What a question was read as would show the question.
            shown = answer if with_question else replace(answer, read_as=None)
            messages = (*plain_messages(opening), *render_answer(shown))
        reached = 0
        for admin in self._administrators:
            try:
                await self._outbox.send(messages, Destination(place=ChatPlace(chat=admin)))
                reached += 1
            except NotSent as error:
                _log.warning("could not send a report to an administrator (%s)", error)
        if self._to_staff is not None:
            words = translate(texts.REPORTED_TO_STAFF, number=record)
            if with_question:
                words = f"{words} {exchange.question.text}"
            reached += await self._to_staff(query, exchange, words, messages)
        state = "sent" if reached else "failed"
        await self._ask(self._note, query, exchange, answer, messages, state=state)
        return reached > 0

    def _closed_in(self, exchange: Exchange) -> tuple[int, tuple[str, ...]]:
        """The row of the answer as it was sent, and the releases in it that answer no questions now."""
        rows = self._ledger.showing(exchange.place.chat, exchange.asked_in)
        sent = [row for row in rows if "verdict" in row.told and "kind" not in row.told]
        shown = {id_ for id_, *_ in sent[-1].told["passages"]} if sent else set()
        return sent[-1].number if sent else 0, self._desk.closed_among(sorted(shown))

    def _note(
        self,
        query: CallbackQuery,
        exchange: Exchange,
        answer: Answer,
        messages: Sequence[Ours],
        *,
        state: str,
    ) -> None:
        chat = exchange.place.chat
        self._ledger.add(
            Pressing(author=query.from_user.id, place=exchange.place, message=exchange.asked_in),
            answer,
            (),
            state=state,
            now=time.time(),
            update_id=current_update_id(),
            kind=Kind.REPORT,
            about=self._quotations.record_of(chat, max(exchange.answered_in, default=0)),
            shown=messages,
        )
