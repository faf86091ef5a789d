"""Recent questions, for follow-ups, edits and /why. They survive a restart.

Answers are not kept: the same question over the same releases gives the same answer (law 5).
"""

import json
import time
from dataclasses import dataclass, field
from typing import Any, TypeVar

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
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

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


class _Gathered(FunctionElement[str]):
    """The values of a column in one row, as a JSON list: each row of a file is waited for by itself."""

    name, inherit_cache = "gathered", True


@compiles(_Gathered)
def _gathered(element: _Gathered, compiler: Any, **named: Any) -> str:
    return f"json_group_array({compiler.process(element.clauses, **named)})"


@compiles(_Gathered, "postgresql")
def _gathered_by_server(element: _Gathered, compiler: Any, **named: Any) -> str:
    return f"json_agg({compiler.process(element.clauses, **named)})"


# A conversation is not kept twice: so what is forgotten of it is forgotten in all that follows.
_BEFORE = EXCHANGES.alias("before")
_LAST_BEFORE = (
    select(_BEFORE.c.question)
    .where(
        _BEFORE.c.chat == EXCHANGES.c.chat,
        _BEFORE.c.topic.is_not_distinct_from(EXCHANGES.c.topic),
        _BEFORE.c.asked_in < EXCHANGES.c.asked_in,
    )
    .correlate(EXCHANGES)
    .order_by(_BEFORE.c.asked_in.desc())
    .limit(40)
    .subquery()
)
_EARLIER = select(_Gathered(_LAST_BEFORE.c.question)).scalar_subquery()
_FOUND = select(EXCHANGES, _EARLIER.label("earlier")).where(_HERE)
_BEGUN_BY = Prepared(_FOUND.where(EXCHANGES.c.asked_in == bindparam("asked")))
_BEHIND = Prepared(
    _FOUND.join(
        ANSWERS, (ANSWERS.c.chat == EXCHANGES.c.chat) & (ANSWERS.c.asked_in == EXCHANGES.c.asked_in)
    ).where(ANSWERS.c.message == bindparam("answer"))
)
_LAST = Prepared(
    _FOUND.where(
        EXCHANGES.c.topic.is_not_distinct_from(bindparam("topic")),
        EXCHANGES.c.asked_in < bindparam("asked"),
    )
    .order_by(EXCHANGES.c.asked_in.desc())
    .limit(1)
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
        return _exchange(*rows[0]) if rows else None


def _exchange(  # noqa: PLR0913, PLR0917 - the columns, in order
    chat: int,
    asked_in: int,
    topic: int | None,
    person: int | None,
    _kept_at: float,
    question: str,
    context: str | None,
    answered_in: str | list[int],
    earlier: str | list[str] | None,
) -> Exchange:
    """The exchange of a row; `earlier` was asked before it, the latest first. A reply to an older answer goes
    on from that.
    """
    sent, asked = _list(answered_in), _list(earlier or [])[::-1]
    goes_on = bool(asked) and asked_after(asked, "").before == context
    before = asked if goes_on else [context] if context else []
    return Exchange(
        place=ChatPlace(chat=chat, topic=topic),
        asked_in=asked_in,
        question=asked_after(before, question),
        answered_in=tuple(sent),
        person=person,
    )


def _list(kept: str | list[Any]) -> list[Any]:
    """A list of a row; a file has it as JSON."""
    return json.loads(kept) if isinstance(kept, str) else kept
