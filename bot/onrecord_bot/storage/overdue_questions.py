"""Questions so old that we ask whether their answer is still wanted: kept until that is decided."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, Row, delete, select

from onrecord_bot.messages.addressing import Request
from onrecord_bot.messages.incoming import ChatPlace, Incoming, Replied
from onrecord_bot.storage.holds import covered
from onrecord_bot.storage.tables import OVERDUE

_KEPT_SECONDS = 30 * 24 * 3600

_HELD = covered(OVERDUE.c.person, OVERDUE.c.chat, OVERDUE.c.kept_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class OverdueQuestion:
    """An old question, and the bot's message that asks the person whether they still want its answer."""

    incoming: Incoming
    asked: Request
    asked_about_in: int | None = None


class OverdueQuestions:
    """Those that nobody decided yet, for a month at most."""

    def __init__(self, engine: Engine, *, keep_days: float = 30) -> None:
        """`keep_days` is how long people's words are kept."""
        self._engine = engine
        self._kept_seconds = min(_KEPT_SECONDS, keep_days * 24 * 3600)

    def keep(self, question: OverdueQuestion, *, now: float) -> None:
        """Remember a question. It replaces what the same message asked before it was edited."""
        incoming, asked = question.incoming, question.asked
        row = {
            "chat": incoming.place.chat,
            "message": incoming.message,
            "topic": incoming.place.topic,
            "private": incoming.private,
            "person": incoming.author,
            "text": asked.text,
            "to_answer": asked.message,
            "replied": incoming.replied.message if incoming.replied else None,
            "asked_about_in": question.asked_about_in,
            "kept_at": now,
        }
        with self._engine.connect() as connection:
            connection.execute(delete(OVERDUE).where(_asked_by(incoming.place.chat, incoming.message)))
            connection.execute(OVERDUE.insert(), row)

    def asked_by(self, chat: int, message: int) -> OverdueQuestion | None:
        """Return what a message asked, or None if that is decided or forgotten."""
        with self._engine.connect() as connection:
            row = connection.execute(select(OVERDUE).where(_asked_by(chat, message))).one_or_none()
        return None if row is None else _question(row)

    def drop(self, question: OverdueQuestion) -> None:
        """It is decided what becomes of the question."""
        self._drop(_asked_by(question.incoming.place.chat, question.incoming.message))

    def forget(self, person: int) -> None:
        """Erases what a person asked."""
        self._drop((OVERDUE.c.person == person) & ~_HELD)

    def forget_old(self, *, now: float) -> None:
        """Drops what nobody decided in time."""
        self._drop((OVERDUE.c.kept_at < now - self._kept_seconds) & ~_HELD)

    def _drop(self, which: Any) -> None:
        with self._engine.connect() as connection:
            connection.execute(delete(OVERDUE).where(which))


def _asked_by(chat: int, message: int) -> Any:
    return (OVERDUE.c.chat == chat) & (OVERDUE.c.message == message)


def _question(row: Row[Any]) -> OverdueQuestion:
    replied = None if row.replied is None else Replied(message=row.replied, text="", author=None)
    incoming = Incoming(
        place=ChatPlace(chat=row.chat, topic=row.topic),
        message=row.message,
        private=row.private,
        text=row.text,
        author=row.person,
        replied=replied,
    )
    asked = Request(text=row.text, message=row.to_answer)
    return OverdueQuestion(incoming=incoming, asked=asked, asked_about_in=row.asked_about_in)
