"""Questions that people put to the company, and what its staff answered: open until somebody decides.

Several people may ask in the same words: they are askers of one question, and are told at the same moment.
What each of them asked, when, and the name that they gave is theirs alone, and goes when they do.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Engine,
    Row,
    Text,
    cast,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)

from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.storage.database import connected, transaction
from onrecord_bot.storage.holds import covered
from onrecord_bot.storage.tables import ASKERS, COMPANY_QUESTIONS
from onrecord_index.archive.database import wait_for_others


class QuestionState(StrEnum):
    """How far a question to the company is."""

    OPEN = "open"
    TAKEN = "taken"
    READY = "ready"  # answered at the desk; the bot tells those who asked
    ANSWERED = "answered"
    DECLINED = "declined"


# In place of the message that took a question: it was at the desk, and the staff's chat does not show it yet.
_AT_DESK = -1
_NUMBER, _STATE = COMPANY_QUESTIONS.c.number, COMPANY_QUESTIONS.c.state
_ITS_QUESTION = COMPANY_QUESTIONS.c.number == ASKERS.c.question
_UNDECIDED = _STATE.in_((QuestionState.OPEN.value, QuestionState.TAKEN.value))
_WAITING = select(ASKERS).join(COMPANY_QUESTIONS, _ITS_QUESTION).where(_UNDECIDED)
_HELD = covered(ASKERS.c.person, ASKERS.c.chat, ASKERS.c.asked_at)
# There they say nothing; within a word, or before a number, they may.
_BEFORE_A_WORD, _AFTER_A_WORD = "¿¡\"'‘’“”«»", ".,;:!?…\"'‘’“”«»"


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyQuestion:
    """A question to the company.

    `shown` holds, for each time that it was sent to the staff's chat, the messages that show it: the last has
    the buttons. `taken_by` is the user who took it, `taken_in` the message that did so if none pressed a
    button, and `reply` what was answered; None until then.
    """

    number: int
    state: QuestionState
    asked_at: float
    shown: tuple[tuple[int, ...], ...]
    taken_by: int | None
    taken_in: int | None
    reply: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Somebody who put a question to the company: where, in which message, in which words, and when.

    `context` is the question before it, if theirs goes on from that. `name` is the one that they gave, and
    `language` their client's. `told`: they have the answer.
    """

    number: int = 0
    place: ChatPlace
    message: int
    person: int | None
    language: str | None
    text: str
    context: str | None = None
    name: str | None = None
    asked_at: float
    told: bool = False


class CompanyQuestions:
    """The questions of one bot."""

    def __init__(self, engine: Engine, *, keep_days: float = 30) -> None:
        """`keep_days` is how long people's words are kept."""
        self._engine = engine
        self._kept_seconds = keep_days * 24 * 3600

    def put(self, asker: Asker) -> int:
        """Keep what somebody asks and return the question's number: the same for all who ask alike.

        Nobody joins a question that is decided. The same words of the same message are kept once.
        """
        with transaction(self._engine) as connection:
            wait_for_others(connection, over="company questions")
            waiting = connection.execute(_WAITING.order_by(ASKERS.c.number)).all()
            like = [row for row in waiting if _wording(row) == _wording(asker)]
            here = (asker.place.chat, asker.message)
            mine = next((row for row in like if (row.chat, row.message) == here), None)
            if mine is not None:
                named = update(ASKERS).where(ASKERS.c.number == mine.number)
                connection.execute(named.values(name=asker.name or mine.name))
                return int(mine.question)
            if like:
                number = int(like[0].question)
            else:
                row = {"state": QuestionState.OPEN.value, "asked_at": asker.asked_at, "shown": []}
                added = insert(COMPANY_QUESTIONS).values(row).returning(_NUMBER)
                number = int(connection.execute(added).scalar_one())
            connection.execute(insert(ASKERS).values(_row(asker) | {"question": number}))
            return number

    def undecided(self, *, most: int | None = None, skipped: int = 0) -> tuple[CompanyQuestion, ...]:
        """The questions that nobody answered or declined, the oldest first; all, or some of them."""
        return self._found(_UNDECIDED, most=most, skipped=skipped)

    def waiting_count(self) -> int:
        """How many questions are undecided."""
        with self._engine.connect() as connection:
            return int(connection.execute(select(func.count()).where(_UNDECIDED)).scalar_one())

    def from_desk(self) -> tuple[CompanyQuestion, ...]:
        """What was taken, declined or answered at the desk, and is not shown to the staff's chat yet."""
        return self._found(COMPANY_QUESTIONS.c.taken_in == _AT_DESK)

    def numbered(self, number: int) -> CompanyQuestion | None:
        """The question of a number, or None if it is no longer kept."""
        return next(iter(self._found(_of(number))), None)

    def shown_in(self, message: int) -> CompanyQuestion | None:
        """The question that a message of the staff's chat shows, or None if it shows none."""
        found = self._found(cast(COMPANY_QUESTIONS.c.shown, Text).contains(str(message)))
        return next((each for each in found if any(message in sent for sent in each.shown)), None)

    def askers(self, number: int) -> tuple[Asker, ...]:
        """Everybody who asked a question, in the order in which they did."""
        found = select(ASKERS).where(ASKERS.c.question == number).order_by(ASKERS.c.number)
        with self._engine.connect() as connection:
            return tuple(_asker(row) for row in connection.execute(found))

    def with_askers(self, number: int) -> tuple[CompanyQuestion | None, tuple[Asker, ...]]:
        """The question of a number, if it is still kept, and everybody who asked it."""
        return self.numbered(number), self.askers(number)

    def note_told(self, asker: Asker) -> None:
        """Somebody has the answer now."""
        told = update(ASKERS).where(ASKERS.c.number == asker.number).values(told=True)
        with connected(self._engine) as connection:
            connection.execute(told)

    def show(self, number: int, messages: Sequence[int]) -> None:
        """Messages of the staff's chat show the question, beside those that did before."""
        here = select(COMPANY_QUESTIONS.c.shown).where(_of(number)).with_for_update()
        with transaction(self._engine) as connection:
            shown = [*(connection.execute(here).scalar() or ()), list(messages)]
            connection.execute(update(COMPANY_QUESTIONS).where(_of(number)).values(shown=shown))

    def take(self, number: int, person: int, *, message: int | None = None) -> bool:
        """Somebody takes an open question, by a message if they wrote one; whether it is theirs now."""
        taken = update(COMPANY_QUESTIONS).where(
            _of(number), COMPANY_QUESTIONS.c.state == QuestionState.OPEN.value
        )
        values = {"state": QuestionState.TAKEN.value, "taken_by": person, "taken_in": message}
        theirs = select(_NUMBER).where(_of(number), _UNDECIDED, COMPANY_QUESTIONS.c.taken_by == person)
        with transaction(self._engine) as connection:
            connection.execute(taken.values(values))
            return connection.execute(theirs).first() is not None

    def take_at_desk(self, number: int, person: int) -> bool:
        """As `take`, at the desk."""
        return self.take(number, person, message=_AT_DESK)

    def decide_at_desk(self, number: int, person: int, reply: str | None) -> bool:
        """Answer an undecided question that nobody else took, or decline it; whether that is done."""
        state = QuestionState.DECLINED if reply is None else QuestionState.READY
        is_free = _STATE.in_([QuestionState.OPEN.value]) | (COMPANY_QUESTIONS.c.taken_by == person)
        theirs = update(COMPANY_QUESTIONS).where(_of(number), _UNDECIDED, is_free)
        values = {"state": state.value, "reply": reply, "taken_by": person, "taken_in": _AT_DESK}
        with transaction(self._engine) as connection:
            wait_for_others(connection, over="company questions")
            return connection.execute(theirs.values(values).returning(_NUMBER)).first() is not None

    def note_shown(self, question: CompanyQuestion) -> None:
        """The staff's chat is about to show what was done at the desk; those who asked are told."""
        state = QuestionState.ANSWERED if question.state is QuestionState.READY else question.state
        this = _of(question.number) & (question.state.value == _STATE)
        with self._engine.connect() as connection:
            connection.execute(update(COMPANY_QUESTIONS).where(this).values(state=state.value, taken_in=None))

    def was_taken_in(self, number: int, message: int) -> bool:
        """Whether a message took the question: after a crash it may come once more."""
        question = self.numbered(number)
        return question is not None and question.taken_in == message

    def decline(self, number: int, person: int) -> None:
        """Somebody decides that a question gets no answer."""
        self._decide(number, state=QuestionState.DECLINED.value, taken_by=person)

    def answer(self, number: int, person: int, reply: str) -> None:
        """Somebody answers a question."""
        self._decide(number, state=QuestionState.ANSWERED.value, taken_by=person, reply=reply)

    def forget(self, person: int) -> None:
        """Erases what a person asked. A question that others ask too stays theirs, in their own words."""
        self._drop(((ASKERS.c.person == person) | (ASKERS.c.chat == person)) & ~_HELD)

    def forget_context(self, chat: int, message: int) -> None:
        """Erases the question before the one that a message asked: it may be somebody else's."""
        asked = update(ASKERS).where(ASKERS.c.chat == chat, ASKERS.c.message == message, ~_HELD)
        with self._engine.connect() as connection:
            connection.execute(asked.values(context=None))

    def forget_old(self, *, now: float) -> None:
        """Drops what is older than it is kept; who joined a question later is told as long as anybody."""
        self._drop((ASKERS.c.asked_at < now - self._kept_seconds) & ~_HELD)

    def _found(self, which: Any, *, most: int | None = None, skipped: int = 0) -> tuple[CompanyQuestion, ...]:
        found = select(COMPANY_QUESTIONS).where(which).order_by(_NUMBER).limit(most).offset(skipped)
        with self._engine.connect() as connection:
            return tuple(_question(row) for row in connection.execute(found))

    def _decide(self, number: int, **values: object) -> None:
        with transaction(self._engine) as connection:
            wait_for_others(connection, over="company questions")  # a person joins before, or not at all
            connection.execute(update(COMPANY_QUESTIONS).where(_of(number)).values(values))

    def _drop(self, which: Any) -> None:
        asked = exists().where(_ITS_QUESTION)
        with transaction(self._engine) as connection:
            wait_for_others(connection, over="company questions")
            connection.execute(delete(ASKERS).where(which))
            connection.execute(delete(COMPANY_QUESTIONS).where(~asked))


def _of(number: int) -> ColumnElement[bool]:
    return COMPANY_QUESTIONS.c.number == number


def _wording(asked: Asker | Row[Any]) -> tuple[list[str], list[str]]:
    """The words of a question and of the one before it, without case, blanks and punctuation."""
    return _words(asked.text), _words(asked.context or "")


def _words(text: str) -> list[str]:
    words = (each.rstrip(_AFTER_A_WORD).lstrip(_BEFORE_A_WORD) for each in text.casefold().split())
    return [word for word in words if word]


def _question(row: Row[Any]) -> CompanyQuestion:
    return CompanyQuestion(
        number=row.number,
        state=QuestionState(row.state),
        asked_at=row.asked_at,
        shown=tuple(tuple(sent) for sent in row.shown),
        taken_by=row.taken_by,
        taken_in=row.taken_in,
        reply=row.reply,
    )


def _row(asker: Asker) -> dict[str, object]:
    return {
        "chat": asker.place.chat,
        "topic": asker.place.topic,
        "message": asker.message,
        "person": asker.person,
        "language": asker.language,
        "text": asker.text,
        "context": asker.context,
        "name": asker.name,
        "asked_at": asker.asked_at,
        "told": asker.told,
    }


def _asker(row: Row[Any]) -> Asker:
    return Asker(
        number=row.number,
        place=ChatPlace(chat=row.chat, topic=row.topic),
        message=row.message,
        person=row.person,
        language=row.language,
        text=row.text,
        context=row.context,
        name=row.name,
        asked_at=row.asked_at,
        told=row.told,
    )
