"""Recent questions, for follow-ups, edits and /why. They survive a restart.

Answers are not kept: the same question over the same releases gives the same answer (law 5).
"""

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from sqlalchemy import (
    ColumnElement,
    Engine,
    bindparam,
    delete,
    exists,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert  # what it makes, SQLite reads too

from onrecord.question import Question, asked_after
from onrecord_bot.messages.incoming import ChatPlace, Incoming
from onrecord_bot.storage.database import Prepared, connected
from onrecord_bot.storage.holds import covered
from onrecord_bot.storage.tables import ANSWERS, EXCHANGES

_KEPT_SECONDS = 30 * 24 * 3600
_HERE = EXCHANGES.c.chat == bindparam("here")
_NEW = insert(EXCHANGES)
_KEEP = Prepared(
    _NEW.on_conflict_do_update(
        index_elements=["chat", "asked_in"],
        set_={name: _NEW.excluded[name] for name in ("question", "context", "answered_in")},
    )
)
_NEW_ANSWER = insert(ANSWERS)
_KEEP_ANSWER = Prepared(
    _NEW_ANSWER.on_conflict_do_update(
        index_elements=["chat", "message"], set_={"asked_in": _NEW_ANSWER.excluded.asked_in}
    )
)
_BEGUN_BY = Prepared(select(EXCHANGES).where(_HERE, EXCHANGES.c.asked_in == bindparam("asked")))
_BEHIND = Prepared(
    select(EXCHANGES)
    .join(ANSWERS, (ANSWERS.c.chat == EXCHANGES.c.chat) & (ANSWERS.c.asked_in == EXCHANGES.c.asked_in))
    .where(_HERE, ANSWERS.c.message == bindparam("answer"))
)
_LAST = Prepared(
    select(EXCHANGES)
    .where(
        _HERE,
        EXCHANGES.c.topic.is_not_distinct_from(bindparam("topic")),
        EXCHANGES.c.asked_in < bindparam("asked"),
    )
    .order_by(EXCHANGES.c.asked_in.desc())
    .limit(1)
)
# A conversation is not kept twice: so what is forgotten of it is forgotten in all that follows.
_EARLIER = Prepared(
    select(EXCHANGES.c.question)
    .where(
        _HERE,
        EXCHANGES.c.topic.is_not_distinct_from(bindparam("topic")),
        EXCHANGES.c.asked_in < bindparam("asked"),
    )
    .order_by(EXCHANGES.c.asked_in.desc())
    .limit(40)
)
# By the primary key: NOT IN over a chat's exchanges looked at all of them for each answer.
_BEGUN = exists().where(EXCHANGES.c.chat == ANSWERS.c.chat, EXCHANGES.c.asked_in == ANSWERS.c.asked_in)
_HELD = covered(EXCHANGES.c.person, EXCHANGES.c.chat, EXCHANGES.c.kept_at)
# Telegram's numbers of messages have 32 bits.
_AFTER_ALL = _BEFORE_ALL = 2**40


_Number = TypeVar("_Number", int, ColumnElement[int])


def number_of_before(message: _Number) -> _Number:
    """What stands for a message of a group in the supergroup that it became, whose numbers begin anew."""
    return message - _BEFORE_ALL


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A question, the message that asked it, and those that answer it in the order they were sent.

    `person` asked it; None if that is not known.
    """

    place: ChatPlace
    asked_in: int
    question: Question
    answered_in: tuple[int, ...]
    person: int | None = field(default=None, compare=False)


class Exchanges:
    """The exchanges of the last month: by the message that asked, by those that answer, by place."""

    def __init__(self, engine: Engine, *, keep_days: float = 30) -> None:
        """`keep_days` is how long people's words are kept; longer than a month none are."""
        self._engine = engine
        self._kept_seconds = min(_KEPT_SECONDS, keep_days * 24 * 3600)

    def keep(self, exchange: Exchange, *, person: int | None = None) -> None:
        """Remember an exchange. It replaces the one that the same message began. `person` asked."""
        place, asked_in = exchange.place, exchange.asked_in
        row = {
            "kept_at": time.time(),
            "chat": place.chat,
            "topic": place.topic,
            "person": person,
            "asked_in": asked_in,
            "question": exchange.question.text,
            "context": exchange.question.before,
            "answered_in": list(exchange.answered_in),
        }
        with connected(self._engine) as connection:
            _KEEP.run(connection, row)
            for sent in exchange.answered_in:
                _KEEP_ANSWER.run(connection, {"chat": place.chat, "message": sent, "asked_in": asked_in})

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
            asked = (EXCHANGES.c.chat == chat) & (EXCHANGES.c.asked_in == message)
            connection.execute(delete(EXCHANGES).where(asked, ~_HELD))
            connection.execute(delete(ANSWERS).where(mine, ~_BEGUN))

    def forget(self, person: int) -> None:
        """Forgets what a person began, also in a group that has become another chat since."""
        with self._engine.connect() as connection:
            connection.execute(delete(EXCHANGES).where(EXCHANGES.c.person == person, ~_HELD))

    def forget_old(self, *, now: float) -> None:
        """Drop what is older than it is kept, in time that grows with the rows and not with their square."""
        with self._engine.connect() as connection:
            connection.execute(
                delete(EXCHANGES).where(EXCHANGES.c.kept_at < now - self._kept_seconds, ~_HELD)
            )
            connection.execute(delete(ANSWERS).where(~_BEGUN))

    def _one(self, found: Prepared, **parameters: int | None) -> Exchange | None:
        with connected(self._engine) as connection:
            rows = found.run(connection, parameters)
            if not rows:
                return None
            chat, asked_in, topic = rows[0][:3]
            earlier = _EARLIER.run(connection, {"here": chat, "topic": topic, "asked": asked_in})
        return _exchange(*rows[0], earlier=[question for (question,) in reversed(earlier)])


def _exchange(  # noqa: PLR0913, PLR0917 - the columns, in order
    chat: int,
    asked_in: int,
    topic: int | None,
    person: int | None,
    _kept_at: float,
    question: str,
    context: str | None,
    answered_in: str | list[int],
    *,
    earlier: Sequence[str],
) -> Exchange:
    """The exchange of a row; `earlier` was asked before it. A reply to an older answer goes on from that."""
    sent = json.loads(answered_in) if isinstance(answered_in, str) else answered_in  # as a file has it
    goes_on = bool(earlier) and asked_after(earlier, "").before == context
    before = earlier if goes_on else [context] if context else []
    return Exchange(
        place=ChatPlace(chat=chat, topic=topic),
        asked_in=asked_in,
        question=asked_after(before, question),
        answered_in=tuple(sent),
        person=person,
    )
