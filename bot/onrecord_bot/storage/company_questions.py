"""Questions that people put to the company, and what its staff answered: open until somebody decides.

Several people may ask for the same: they are askers of one question, and are told at the same moment.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Engine, Row, delete, exists, insert, select, update

from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.storage.database import connected, transaction
from onrecord_bot.storage.holds import covered
from onrecord_bot.storage.tables import ASKERS, COMPANY_QUESTIONS


class QuestionState(StrEnum):
    """How far a question to the company is."""

    OPEN = "open"
    TAKEN = "taken"
    ANSWERED = "answered"
    DECLINED = "declined"


_UNDECIDED = (QuestionState.OPEN.value, QuestionState.TAKEN.value)

_ITS_QUESTION = COMPANY_QUESTIONS.c.number == ASKERS.c.question
_ASKED_AT = select(COMPANY_QUESTIONS.c.asked_at).where(_ITS_QUESTION).scalar_subquery()
_HELD = covered(ASKERS.c.person, ASKERS.c.chat, _ASKED_AT)


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyQuestion:
    """A question to the company. `message` shows it in the staff's chat, None until it was sent.

    `taken_by` is the user who took it, and `reply` what was answered; None until then.
    """

    number: int
    text: str
    state: QuestionState
    asked_at: float
    message: int | None
    taken_by: int | None
    reply: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Somebody who put a question to the company, where, and in which message.

    `language` is their client's. `told`: they have the answer.
    """

    number: int
    place: ChatPlace
    message: int
    person: int | None
    language: str | None
    told: bool = False


class CompanyQuestions:
    """The questions of one bot."""

    def __init__(self, engine: Engine, *, keep_days: float = 30) -> None:
        """`keep_days` is how long people's words are kept."""
        self._engine = engine
        self._kept_seconds = keep_days * 24 * 3600

    def put(self, text: str, asker: Asker, *, like: int | None, now: float) -> int:
        """Keep a question, once for each message, and return its number: that of one like it, if there is."""
        with transaction(self._engine) as connection:
            mine = (ASKERS.c.chat == asker.place.chat) & (ASKERS.c.message == asker.message)
            known = connection.execute(select(ASKERS.c.question).where(mine)).scalar()
            if known is not None:
                return int(known)
            number = like
            if number is None:
                row = {"text": text, "state": QuestionState.OPEN.value, "asked_at": now}
                added = insert(COMPANY_QUESTIONS).values(row).returning(COMPANY_QUESTIONS.c.number)
                number = int(connection.execute(added).scalar_one())
            asked = {
                "question": number,
                "chat": asker.place.chat,
                "topic": asker.place.topic,
                "message": asker.message,
                "person": asker.person,
                "language": asker.language,
                "told": False,
            }
            connection.execute(insert(ASKERS).values(asked))
            return number

    def undecided(self) -> tuple[CompanyQuestion, ...]:
        """The questions that nobody answered or declined, the oldest first."""
        return self._found(COMPANY_QUESTIONS.c.state.in_(_UNDECIDED))

    def numbered(self, number: int) -> CompanyQuestion | None:
        """The question of a number, or None if it is no longer kept."""
        return next(iter(self._found(COMPANY_QUESTIONS.c.number == number)), None)

    def shown_in(self, message: int) -> CompanyQuestion | None:
        """The question that a message of the staff's chat shows, or None if it shows none."""
        return next(iter(self._found(COMPANY_QUESTIONS.c.message == message)), None)

    def askers(self, number: int) -> tuple[Asker, ...]:
        """Everybody who asked a question, in the order in which they did."""
        found = select(ASKERS).where(ASKERS.c.question == number).order_by(ASKERS.c.number)
        with self._engine.connect() as connection:
            return tuple(_asker(row) for row in connection.execute(found))

    def note_told(self, asker: Asker) -> None:
        """Somebody has the answer now."""
        told = update(ASKERS).where(ASKERS.c.number == asker.number).values(told=True)
        with connected(self._engine) as connection:
            connection.execute(told)

    def show(self, number: int, message: int) -> None:
        """A message of the staff's chat shows the question."""
        self._set(number, message=message)

    def take(self, number: int, person: int) -> bool:
        """Somebody takes an open question. Return whether it is theirs now."""
        theirs = (COMPANY_QUESTIONS.c.state == QuestionState.OPEN.value) | (
            COMPANY_QUESTIONS.c.taken_by == person
        )
        state = QuestionState.TAKEN.value
        undecided = COMPANY_QUESTIONS.c.state.in_(_UNDECIDED)
        taken = update(COMPANY_QUESTIONS).where(COMPANY_QUESTIONS.c.number == number, undecided, theirs)
        with self._engine.connect() as connection:
            return bool(connection.execute(taken.values(state=state, taken_by=person)).rowcount)

    def decline(self, number: int, person: int) -> None:
        """Somebody decides that a question gets no answer."""
        self._set(number, state=QuestionState.DECLINED.value, taken_by=person)

    def answer(self, number: int, person: int, reply: str) -> None:
        """Somebody answers a question."""
        self._set(number, state=QuestionState.ANSWERED.value, taken_by=person, reply=reply)

    def forget(self, person: int) -> None:
        """Erases what a person asked. A question that others ask too stays theirs."""
        self._drop(((ASKERS.c.person == person) | (ASKERS.c.chat == person)) & ~_HELD)

    def forget_old(self, *, now: float) -> None:
        """Drops what is older than it is kept."""
        before = now - self._kept_seconds
        old = select(COMPANY_QUESTIONS.c.number).where(COMPANY_QUESTIONS.c.asked_at < before)
        self._drop(ASKERS.c.question.in_(old) & ~_HELD)

    def _found(self, which: Any) -> tuple[CompanyQuestion, ...]:
        found = select(COMPANY_QUESTIONS).where(which).order_by(COMPANY_QUESTIONS.c.number)
        with self._engine.connect() as connection:
            return tuple(_question(row) for row in connection.execute(found))

    def _set(self, number: int, **values: object) -> None:
        changed = update(COMPANY_QUESTIONS).where(COMPANY_QUESTIONS.c.number == number)
        with self._engine.connect() as connection:
            connection.execute(changed.values(values))

    def _drop(self, which: Any) -> None:
        asked = exists().where(ASKERS.c.question == COMPANY_QUESTIONS.c.number)
        with transaction(self._engine) as connection:
            connection.execute(delete(ASKERS).where(which))
            connection.execute(delete(COMPANY_QUESTIONS).where(~asked))


def _question(row: Row[Any]) -> CompanyQuestion:
    return CompanyQuestion(
        number=row.number,
        text=row.text,
        state=QuestionState(row.state),
        asked_at=row.asked_at,
        message=row.message,
        taken_by=row.taken_by,
        reply=row.reply,
    )


def _asker(row: Row[Any]) -> Asker:
    return Asker(
        number=row.number,
        place=ChatPlace(chat=row.chat, topic=row.topic),
        message=row.message,
        person=row.person,
        language=row.language,
        told=row.told,
    )
