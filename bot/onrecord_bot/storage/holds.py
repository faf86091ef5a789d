"""What is erased of people's words on record, and the legal holds: what they cover stays, whatever would
erase it.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, bindparam, delete, exists, or_, select, update
from sqlalchemy.dialects.postgresql import insert  # what it makes, SQLite reads too

from onrecord_bot.storage.tables import HELD_UPDATES, HOLDS, INBOX, RECORD

_STANDS = HOLDS.c.ended_at.is_(None)


def covered(
    person: ColumnElement[Any], chat: ColumnElement[Any], at: ColumnElement[Any]
) -> ColumnElement[bool]:
    """Whether a hold covers a row: of its person, in its chat, from its day on, as far as it names them."""
    return exists().where(
        _STANDS,
        or_(HOLDS.c.person.is_(None), HOLDS.c.person == person),
        or_(HOLDS.c.chat.is_(None), HOLDS.c.chat == chat),
        at >= HOLDS.c.start,
    )


COVERED = covered(RECORD.c.person, RECORD.c.chat, RECORD.c.at)
_HELD = covered(HELD_UPDATES.c.person, HELD_UPDATES.c.chat, HELD_UPDATES.c.at)
ANY_STANDS = exists().where(_STANDS)


ERASED = {"words": None, "salt": None, "person": None, "chat": None}
_Words = dict[int, dict[str, Any]]
# A database takes only so many values in one statement.
_AT_ONCE = 500


def erase_words_of(connection: Connection, person: int) -> _Words:
    """Erase what a person asked, except what a hold covers. Return the words, by the number of their row.

    In a group somebody else may have gone on from there: a question that has theirs for its context goes
    too, and so does what is about a row that goes, such as a report of it.
    """
    own = or_(RECORD.c.person == person, RECORD.c.chat == person)  # a private chat is the person's
    mine = _words(connection, own)
    asked = {(words["chat"], words["question"]) for words in mine.values() if words["chat"] is not None}
    others = _words_among(connection, RECORD.c.chat, {chat for chat, _ in asked})
    gone = mine | {
        number: words
        for number, words in others.items()
        if words["context"] and (words["chat"], words["context"]) in asked
    }
    gone |= _about(connection, gone)
    connection.execute(update(RECORD).where(own, ~COVERED).values(ERASED))
    erasing = (RECORD.c.number == bindparam("this_number")) & ~COVERED
    if left := [{"this_number": number} for number in gone.keys() - mine.keys()]:
        connection.execute(update(RECORD).where(erasing).values(ERASED), left)
    return gone


def _about(connection: Connection, numbers: Iterable[int]) -> _Words:
    """The words that are left of the rows about these, and of those about them in turn."""
    found: _Words = {}
    nearest = set(numbers)
    while nearest:
        about = _words_among(connection, RECORD.c.about, nearest)
        nearest = about.keys() - found.keys()
        found |= about
    return found


def _words_among(connection: Connection, column: ColumnElement[int], values: Iterable[int]) -> _Words:
    """The words that are left of the rows with one of some values."""
    found: _Words = {}
    ordered = sorted(values)
    for start in range(0, len(ordered), _AT_ONCE):
        found |= _words(connection, column.in_(ordered[start : start + _AT_ONCE]))
    return found


def _words(connection: Connection, which: ColumnElement[bool]) -> _Words:
    """The words that are left of some rows, by number."""
    found = select(RECORD.c.number, RECORD.c.words).where(which, RECORD.c.words.is_not(None))
    return {row.number: json.loads(row.words) for row in connection.execute(found)}


def keep_if_held(connection: Connection, update_id: int) -> None:
    """Keep what Telegram sent, before it is erased as handled, if a hold covers who sent it or where."""
    found = select(INBOX.c.taken_at, INBOX.c.body).where(INBOX.c.update_id == update_id)
    row = connection.execute(found.where(INBOX.c.body.is_not(None))).one_or_none()
    if row is None:
        return
    person, chat = _sender_of(json.loads(row.body))
    kept = {"update_id": update_id, "at": row.taken_at, "person": person, "chat": chat, "body": row.body}
    connection.execute(insert(HELD_UPDATES).on_conflict_do_nothing(), kept)
    drop_what_no_hold_covers(connection, update_id)


def drop_what_no_hold_covers(connection: Connection, update_id: int | None = None) -> None:
    """Drop the updates that no hold keeps any more: of one number, or all."""
    dropping = delete(HELD_UPDATES).where(~_HELD)
    if update_id is not None:
        dropping = dropping.where(HELD_UPDATES.c.update_id == update_id)
    connection.execute(dropping)


def _sender_of(body: Any) -> tuple[int | None, int | None]:
    """Who sent an update, and in which chat: as Telegram names them, whatever kind it is."""
    content = next((each for each in body.values() if isinstance(each, dict)), {})
    message = content.get("message") if isinstance(content.get("message"), dict) else content
    who, where = content.get("from") or {}, (message or {}).get("chat") or {}
    return who.get("id"), where.get("id")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A hold that stands: `person` and `chat` are None if it covers any; `start` is in seconds."""

    number: int
    person: int | None
    chat: int | None
    start: float


class Holds:
    """The holds of one bot's record."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def place(self, *, person: int | None, chat: int | None, start: float, who: str, now: float) -> int:
        """Place a hold and return its number."""
        row = {"person": person, "chat": chat, "start": start, "who": who, "placed_at": now}
        with self._engine.connect() as connection:
            placed = connection.execute(insert(HOLDS).values(row).returning(HOLDS.c.number))
            return int(placed.scalar_one())

    def end(self, number: int, *, now: float) -> bool:
        """End a hold. Return whether it stood."""
        ending = update(HOLDS).where(HOLDS.c.number == number, _STANDS).values(ended_at=now)
        with self._engine.connect() as connection:
            return connection.execute(ending).rowcount > 0

    def standing(self) -> tuple[Hold, ...]:
        """The holds that stand, the oldest first."""
        found = select(HOLDS).where(_STANDS).order_by(HOLDS.c.number)
        with self._engine.connect() as connection:
            rows = connection.execute(found).all()
        return tuple(
            Hold(number=row.number, person=row.person, chat=row.chat, start=row.start) for row in rows
        )
