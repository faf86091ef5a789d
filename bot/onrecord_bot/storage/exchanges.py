"""Recent questions, for follow-ups, edits and /why. They survive a restart.

Answers are not kept: the same question over the same releases gives the same answer (law 5).
"""

import time
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Engine,
    Row,
    Select,
    bindparam,
    delete,
    exists,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert  # what it makes, SQLite reads too

from onrecord.question import Question
from onrecord_bot.messages.incoming import ChatPlace, Incoming
from onrecord_bot.storage.tables import ANSWERS, EXCHANGES

_KEPT_SECONDS = 30 * 24 * 3600
_HERE = EXCHANGES.c.chat == bindparam("here")
# Built once: on the way of every message, building a statement costs more than running it.
_KEEP = insert(EXCHANGES).on_conflict_do_update(
    index_elements=["chat", "asked_in"],
    set_={name: bindparam(f"new_{name}") for name in ("question", "context", "answered_in")},
)
_KEEP_ANSWER = insert(ANSWERS).on_conflict_do_update(
    index_elements=["chat", "message"], set_={"asked_in": bindparam("now_asked_in")}
)
_BEGUN_BY = select(EXCHANGES).where(_HERE, EXCHANGES.c.asked_in == bindparam("asked"))
_BEHIND = (
    select(EXCHANGES)
    .join(ANSWERS, (ANSWERS.c.chat == EXCHANGES.c.chat) & (ANSWERS.c.asked_in == EXCHANGES.c.asked_in))
    .where(_HERE, ANSWERS.c.message == bindparam("answer"))
)
_LAST = (
    select(EXCHANGES)
    .where(
        _HERE,
        EXCHANGES.c.topic.is_not_distinct_from(bindparam("topic")),
        EXCHANGES.c.asked_in < bindparam("asked"),
    )
    .order_by(EXCHANGES.c.asked_in.desc())
    .limit(1)
)
# By the primary key: NOT IN over a chat's exchanges looked at all of them for each answer.
_BEGUN = exists().where(EXCHANGES.c.chat == ANSWERS.c.chat, EXCHANGES.c.asked_in == ANSWERS.c.asked_in)
# Telegram's numbers of messages have 32 bits.
_AFTER_ALL = _BEFORE_ALL = 2**40


_Number = TypeVar("_Number", int, ColumnElement[int])


def number_of_before(message: _Number) -> _Number:
    """What stands for a message of a group in the supergroup that it became, whose numbers begin anew."""
    return message - _BEFORE_ALL


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A question, the message that asked it, and those that answer it in the order they were sent."""

    place: ChatPlace
    asked_in: int
    question: Question
    answered_in: tuple[int, ...]


class Exchanges:
    """The exchanges of the last month: by the message that asked, by those that answer, by place."""

    def __init__(self, engine: Engine, *, keep_days: float = 30) -> None:
        """`keep_days` is how long people's words are kept; longer than a month none are."""
        self._engine = engine
        self._kept_seconds = min(_KEPT_SECONDS, keep_days * 24 * 3600)

    def keep(self, exchange: Exchange, *, person: int | None = None) -> None:
        """Remember an exchange. It replaces the one that the same message began. `person` asked."""
        place, question, answered_in = exchange.place, exchange.question, list(exchange.answered_in)
        words = {"question": question.text, "context": question.context, "answered_in": answered_in}
        row = {
            "kept_at": time.time(),
            "chat": place.chat,
            "topic": place.topic,
            "person": person,
            "asked_in": exchange.asked_in,
        }
        answers = [
            {
                "chat": place.chat,
                "message": sent,
                "asked_in": exchange.asked_in,
                "now_asked_in": exchange.asked_in,
            }
            for sent in answered_in
        ]
        with self._engine.connect() as connection:
            connection.execute(_KEEP, row | words | {f"new_{name}": value for name, value in words.items()})
            for answer in answers:
                connection.execute(_KEEP_ANSWER, answer)

    def started_by(self, chat: int, message: int) -> Exchange | None:
        """The exchange that a message began with its question."""
        return self._one(_BEGUN_BY, here=chat, asked=message)

    def answered_by(self, chat: int, message: int) -> Exchange | None:
        """The exchange that a message of ours answers."""
        exchange = self._one(_BEHIND, here=chat, answer=message)
        return exchange if exchange and message in exchange.answered_in else None

    def last(self, place: ChatPlace, *, before: int = _AFTER_ALL) -> Exchange | None:
        """The latest exchange of a place begun before a message; an edited question keeps its rank."""
        return self._one(_LAST, here=place.chat, topic=place.topic, asked=before)

    def leading_to(self, incoming: Incoming) -> Exchange | None:
        """What a message goes on from: the answer it replies to, else the latest of its place."""
        replied = incoming.replied
        exchange = self.answered_by(incoming.place.chat, replied.message) if replied else None
        return exchange or self.last(incoming.place, before=incoming.message)

    def move(self, old: int, new: int) -> None:
        """A group became a supergroup: its follow-ups go on; its messages have other numbers there."""
        with self._engine.connect() as connection:
            connection.execute(delete(ANSWERS).where(ANSWERS.c.chat == old))
            moved = update(EXCHANGES).where(EXCHANGES.c.chat == old)
            connection.execute(moved.values(chat=new, asked_in=number_of_before(EXCHANGES.c.asked_in)))

    def drop(self, chat: int, message: int) -> None:
        """Forgets the exchange that a message began."""
        mine = (ANSWERS.c.chat == chat) & (ANSWERS.c.asked_in == message)
        with self._engine.connect() as connection:
            connection.execute(delete(ANSWERS).where(mine))
            asked = (EXCHANGES.c.chat == chat) & (EXCHANGES.c.asked_in == message)
            connection.execute(delete(EXCHANGES).where(asked))

    def forget(self, person: int) -> None:
        """Forgets what a person began, also in a group that has become another chat since."""
        with self._engine.connect() as connection:
            connection.execute(delete(EXCHANGES).where(EXCHANGES.c.person == person))

    def forget_old(self, *, now: float) -> None:
        """Drop what is older than it is kept, in time that grows with the rows and not with their square."""
        with self._engine.connect() as connection:
            connection.execute(delete(EXCHANGES).where(EXCHANGES.c.kept_at < now - self._kept_seconds))
            connection.execute(delete(ANSWERS).where(~_BEGUN))

    def _one(self, found: Select[Any], **parameters: int | None) -> Exchange | None:
        with self._engine.connect() as connection:
            row = connection.execute(found, parameters).one_or_none()
        return None if row is None else _exchange(row)


def _exchange(row: Row[Any]) -> Exchange:
    return Exchange(
        place=ChatPlace(chat=row.chat, topic=row.topic),
        asked_in=row.asked_in,
        question=Question(text=row.question, context=row.context),
        answered_in=tuple(row.answered_in),
    )
