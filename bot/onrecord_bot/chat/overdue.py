"""Asks back whether the answer to an old question is still wanted, and does what is decided."""

from dataclasses import replace

from telegram import CallbackQuery, Update
from telegram.ext import ContextTypes

from onrecord_bot.chat.answering import Answering
from onrecord_bot.delivery.attempt import current_attempt
from onrecord_bot.delivery.outbox import Destination
from onrecord_bot.delivery.retries import InDoubt
from onrecord_bot.messages.addressing import Request
from onrecord_bot.messages.incoming import Incoming, is_overdue
from onrecord_bot.messages.outgoing import Button, Message
from onrecord_bot.messages.presses import OVERDUE, press_of, toast
from onrecord_bot.replies import texts
from onrecord_bot.replies.language import translate
from onrecord_bot.replies.lines import ago
from onrecord_bot.services import Services
from onrecord_bot.storage.overdue_questions import OverdueQuestion


class AskingBack:
    """Old questions and their two buttons."""

    def __init__(self, services: Services, answering: Answering, *, after_hours: float) -> None:
        """Questions older than `after_hours` are asked about; 0: none ever is."""
        self._questions = services.overdue
        self._answering = answering
        self._outbox = services.outbox
        self._after_hours = after_hours
        self._clock = services.clock
        self._ask = services.ask

    async def asks_back(self, incoming: Incoming, asked: Request) -> bool:
        """Whether the question is so old that the bot first asks if it is still wanted, once a message."""
        now = self._clock()
        if incoming.asked_at is None or not is_overdue(incoming.asked_at, now=now, hours=self._after_hours):
            return False
        earlier = await self._ask(self._questions.asked_by, incoming.place.chat, incoming.message)
        question = OverdueQuestion(incoming=incoming, asked=asked)
        if earlier is not None and earlier.asked_about_in is not None:
            known = replace(question, asked_about_in=earlier.asked_about_in)
            await self._ask(self._questions.keep, known, now=now)
            return True
        await self._ask(self._questions.keep, question, now=now)  # before: the buttons may be pressed at once
        attempt = current_attempt()
        if attempt is not None:
            attempt.show("asked back")
        message = _asking(incoming.message, now - incoming.asked_at)
        try:
            (number,) = await self._outbox.send([message], _under(question))
        except InDoubt:
            await self._outbox.warn(Message(text=translate(texts.IN_DOUBT)), _under(question))
        else:
            await self._ask(self._questions.keep, replace(question, asked_about_in=number), now=now)
        return True

    def waiting(self, incoming: Incoming) -> OverdueQuestion | None:
        """What the message asked before it was edited, where we asked back about that."""
        return self._questions.asked_by(incoming.place.chat, incoming.message)

    def drop(self, question: OverdueQuestion) -> None:
        """The question is answered or asked anew: its buttons decide nothing any more."""
        self._questions.drop(question)

    def forget(self, person: int) -> None:
        """What a person asked is erased, and not asked about any more."""
        self._questions.forget(person)

    async def decide(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """A press: the question is answered as if it were asked now, or left."""
        query = press_of(update)
        pressed = OVERDUE.fullmatch(query.data or "")
        assert pressed is not None  # its pattern lets nothing else through
        if query.message is None:
            await toast(query, translate(texts.TOO_OLD))
            return
        question = await self._ask(self._questions.asked_by, query.message.chat.id, int(pressed[2]))
        if question is None:
            await toast(query, translate(texts.TOO_OLD))
        elif not _is_theirs(question, query):
            await toast(query, translate(texts.NOT_YOURS))
        else:
            await toast(query)
            await self._do(question, wanted=pressed[1] == "1")

    async def _do(self, question: OverdueQuestion, *, wanted: bool) -> None:
        # The message that we sent, whichever the press names: a client may name any.
        old = (question.asked_about_in,) if question.asked_about_in is not None else ()
        if wanted:
            await self._answering.answer(question.incoming, question.asked, instead_of=old)
        else:
            told = [Message(text=translate(texts.LEFT_UNANSWERED))]
            await self._outbox.replace(old, told, _under(question))
        await self._ask(self._questions.drop, question)


def _asking(number: int, seconds: float) -> Message:
    """What we ask back; the buttons hold the number of the message that asked."""
    choice = (
        Button(label=translate(texts.ANSWER_NOW), data=f"q:1:{number}"),
        Button(label=translate(texts.NO_LONGER), data=f"q:0:{number}"),
    )
    return Message(text=translate(texts.STILL_WANTED, ago=ago(seconds)), buttons=(choice,))


def _under(question: OverdueQuestion) -> Destination:
    return Destination(place=question.incoming.place, reply_to=question.asked.message)


def _is_theirs(question: OverdueQuestion, query: CallbackQuery) -> bool:
    """Whether this person may decide: the one who asked, or anybody if a group or a channel asked."""
    author = question.incoming.author
    return author is None or author < 0 or author == query.from_user.id
