"""The record of what was asked and answered: rows are added, never changed, each sealed with the one before.

A row's seal covers what was answered and a digest of who asked what, where. So people's words can be erased,
and the chain still shows that no row was changed, taken out or put in. A digest is salted: without the salt,
which goes with the words, nobody can try questions until one fits.
"""

import hashlib
import json
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Row,
    bindparam,
    func,
    insert,
    or_,
    select,
    update,
)

from onrecord.answer import Answer
from onrecord_bot.messages.incoming import Incoming, Pressing, Typed
from onrecord_bot.messages.outgoing import Message
from onrecord_bot.storage.database import Prepared, scrub, transaction
from onrecord_bot.storage.holds import COVERED, ERASED, erase_words_of
from onrecord_bot.storage.shown import Kind, told_of, words_of
from onrecord_bot.storage.tables import RECORD
from onrecord_index.archive.database import wait_for_others

_FIRST = "0" * 64
# Telegram hands nothing over again after a day, and numbers updates anew after a quiet week.
_REPEATED_WITHIN_SECONDS = 7 * 24 * 3600
_LAST = Prepared(select(RECORD.c.number, RECORD.c.seal).order_by(RECORD.c.number.desc()).limit(1))
_ADD = Prepared(insert(RECORD))
_ADDED = Prepared(
    select(RECORD.c.number, RECORD.c.told).where(
        RECORD.c.update_id == bindparam("this_update"), RECORD.c.at > bindparam("since")
    )
)
_LAST_ACT = select(func.max(RECORD.c.act))
_COLUMNS: Mapping[str, Any] = {"update_id": None, "act": None}
_READ = tuple(RECORD.c[name] for name in ("number", "at", "told", "words", "seal"))
_Read = Callable[[str], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """One answer on record: `told` is what was answered, `words` who asked what and where, until erased."""

    number: int
    at: float
    told: Mapping[str, Any]
    words: Mapping[str, Any] | None
    seal: str


class Ledger:
    """The record in one database."""

    def __init__(self, engine: Engine, *, keep_days: float = 30) -> None:
        """`keep_days` is how long people's words are kept."""
        self._engine = engine
        self.keep_days = keep_days

    def add(  # noqa: PLR0913 - a row has so many facts
        self,
        incoming: Incoming | Typed | Pressing,
        answer: Answer,
        messages: Sequence[int],
        *,
        state: str,
        now: float,
        update_id: int | None = None,
        kind: Kind = Kind.ANSWER,
        about: int | None = None,
        shown: Sequence[Message] = (),
    ) -> int:
        """Add an answer and return its number.

        `messages` are those that show it and `shown` what stands in them. `state` is
        "sent", "uncertain", "failed", or "withheld" if no passage could be shown. `about`
        is the row that this one goes on from.
        """
        told, repeats = told_of(answer, messages, state, shown=shown, kind=kind, about=about)
        return self.add_row(told, words_of(incoming, answer, repeats), now=now, update_id=update_id)

    def add_row(
        self,
        told: Mapping[str, object],
        words: Mapping[str, object] | None,
        *,
        now: float,
        update_id: int | None = None,
    ) -> int:
        """Add a row and return its number: what was told, and what is somebody's own.

        An update's row is added once, even if the update is retried after a crash. A row that says that the
        answer may stand twice is added even so.
        """
        row = _row(told, words, now) | {"update_id": update_id}
        repeated = {"this_update": update_id, "since": now - _REPEATED_WITHIN_SECONDS}
        with transaction(self._engine) as connection:
            wait_for_others(connection, over="record")
            added = _ADDED.run(connection, repeated) if update_id is not None else ()
            if added and not _is_doubt(told, (each for _, each in added)):
                return int(added[0][0])
            return _seal_row(connection, row)

    def take_over(self, acts: Sequence[tuple[int, float, Mapping[str, object]]]) -> None:
        """Add acts of staff, each with its number and its moment, that the record does not hold yet."""
        with transaction(self._engine) as connection:
            wait_for_others(connection, over="record")
            last = connection.execute(_LAST_ACT).scalar() or 0
            for number, at, told in acts:
                if number > last:
                    _seal_row(connection, _row(told, None, at) | {"act": number})

    def last_act(self) -> int:
        """The archive's number of the last act on record, 0 if there is none."""
        with self._engine.connect() as connection:
            return int(connection.execute(_LAST_ACT).scalar() or 0)

    def holds(self, update_id: int, *, now: float) -> bool:
        """Whether the ledger holds the answer to an update."""
        repeated = {"this_update": update_id, "since": now - _REPEATED_WITHIN_SECONDS}
        with self._engine.connect() as connection:
            return bool(_ADDED.run(connection, repeated))

    def forget(self, person: int) -> tuple[tuple[int, int], ...]:
        """Erases what a person asked; the chat and the number of each message that asked it.

        What a legal hold covers stays.
        """
        with self._engine.connect() as connection:
            gone = erase_words_of(connection, person)
        messages = ((words["chat"], words["message"]) for words in gone.values())
        return tuple((chat, message) for chat, message in messages if message is not None)

    def is_held(self, person: int) -> bool:
        """Whether a legal hold keeps words of a person."""
        own = or_(RECORD.c.person == person, RECORD.c.chat == person)
        found = select(RECORD.c.number).where(own, RECORD.c.words.is_not(None), COVERED).limit(1)
        with self._engine.connect() as connection:
            return connection.execute(found).first() is not None

    def forget_old(self, *, now: float) -> None:
        """Erases the words that are older than they are kept; what was answered stays, and what is held."""
        old = (RECORD.c.at < now - self.keep_days * 24 * 3600) & RECORD.c.words.is_not(None)
        with self._engine.connect() as connection:
            connection.execute(update(RECORD).where(old, ~COVERED).values(ERASED))

    def scrub(self) -> None:
        """What was erased is in no file any more."""
        scrub(self._engine)

    def entry(self, number: int) -> LedgerEntry | None:
        """The row of a number, or None if there is none."""
        return next(iter(self._entries(RECORD.c.number == number)), None)

    def sealed(self, number: int) -> Mapping[str, Any]:
        """A row as it was sealed, with the seal before it: what anybody needs to compute its seal anew."""
        two = select(RECORD).where(RECORD.c.number.in_((number - 1, number))).order_by(RECORD.c.number)
        with self._engine.connect() as connection:
            rows = connection.execute(two).all()
        row, before = rows[-1], rows[0].seal if len(rows) > 1 else _FIRST
        return {"before": before, "at": row.at, "told": row.told, "digest": row.digest, "seal": row.seal}

    def going_on_from(self, number: int) -> tuple[LedgerEntry, ...]:
        """What goes on from a row, in order: more context, edits, reports, notices."""
        return tuple(self._entries(RECORD.c.about == number))

    def showing(self, chat: int, message: int) -> tuple[LedgerEntry, ...]:
        """The rows of a chat that speak of a message: ours, or the one that asked."""
        return tuple(
            entry
            for entry in self._entries(RECORD.c.chat == chat)
            if message in entry.told.get("messages", ()) or message == (entry.words or {}).get("message")
        )

    def noticed(self) -> frozenset[int]:
        """The rows of answers that a notice was put on."""
        notices = RECORD.c.told.contains(f'"kind":"{Kind.NOTICE.value}"')
        found = select(RECORD.c.about).where(notices, RECORD.c.about.is_not(None))
        with self._engine.connect() as connection:
            return frozenset(connection.execute(found).scalars())

    def quotes(self, edition: str, *, held: bool = False) -> bool:
        """Whether a row quotes an edition; an act of staff only names it. `held`: one that a hold covers."""
        of_staff = RECORD.c.told.contains(f'"kind":"{Kind.ACT.value}"')
        found = select(RECORD.c.number).where(RECORD.c.told.contains(f'"{edition}"'), ~of_staff).limit(1)
        if held:
            found = found.where(COVERED)
        with self._engine.connect() as connection:
            return connection.execute(found).first() is not None

    def entries(
        self, *, start: float = 0.0, end: float = float("inf"), with_messages: bool = True
    ) -> Iterator[LedgerEntry]:
        """What was answered from one moment until before another, in order.

        Most of a row is what stood in its messages: without them a long record is read faster.
        """
        of = RECORD.c.at >= start if end == float("inf") else (RECORD.c.at >= start) & (RECORD.c.at < end)
        yield from self._entries(of, read=json.loads if with_messages else _told_without_messages)

    def latest(
        self, *, before: int | None = None, words: str = "", verdict: str = "", most: int
    ) -> tuple[LedgerEntry, ...]:
        """Some of the rows before a number, the last first: all, or those whose words hold some."""
        found = select(RECORD).order_by(RECORD.c.number.desc()).limit(most)
        if before is not None:
            found = found.where(RECORD.c.number < before)
        if words:
            found = found.where(RECORD.c.words.icontains(json.dumps(words)[1:-1], autoescape=True))
        if verdict:
            found = found.where(RECORD.c.told.contains(f'"verdict":{json.dumps(verdict)}', autoescape=True))
        with self._engine.connect() as connection:
            return tuple(map(_entry, connection.execute(found)))

    def _entries(self, which: ColumnElement[bool], *, read: _Read = json.loads) -> Iterator[LedgerEntry]:
        wanted = select(*_READ).where(which).order_by(RECORD.c.number)
        with self._engine.connect() as connection:
            for row in connection.execute(wanted):
                yield _entry(row, read)

    def broken(self) -> int | None:
        """Return the number of the first row that differs from what was sealed, or None if none does."""
        before, expected = _FIRST, None
        with self._engine.connect() as connection:
            for row in connection.execute(select(RECORD).order_by(RECORD.c.number)):
                whole = row.words is None or _digest(row.salt or "", row.words) == row.digest
                follows = expected is None or row.number == expected
                if not (whole and follows) or row.seal != seal_of(before, row.at, row.told, row.digest):
                    return int(row.number)
                before, expected = row.seal, row.number + 1
        return None

    def head(self) -> tuple[int, str]:
        """How many rows there are, and the last seal: noted elsewhere, it shows what is cut off later."""
        with self._engine.connect() as connection:
            number, seal = next(iter(_LAST.run(connection, {})), (0, _FIRST))
        return int(number), str(seal)


def _is_doubt(told: Mapping[str, object], added: Iterable[str]) -> bool:
    """Whether a row says what no row says yet: that another process may have sent the answer as well."""
    return told.get("state") == "uncertain" and not any('"state":"uncertain"' in each for each in added)


def _row(told: Mapping[str, object], words: Mapping[str, object] | None, at: float) -> dict[str, object]:
    """The columns of a row, except its number and seal."""
    salt, own = secrets.token_hex(16), _json(words) if words is not None else None
    row: dict[str, object] = {"at": at, "told": _json(told), "about": told.get("about"), "words": own}
    whose = {name: words[name] if words else None for name in ("person", "chat")}
    return row | whose | {"salt": salt if words else None, "digest": _digest(salt, own or "")}


def _seal_row(connection: Connection, row: Mapping[str, Any]) -> int:
    """Add a row after the last one and return its number; nobody else adds one meanwhile."""
    number, before = next(iter(_LAST.run(connection, {})), (0, _FIRST))
    sealed = {"number": number + 1, "seal": seal_of(before, row["at"], row["told"], row["digest"])}
    _ADD.run(connection, {**_COLUMNS, **row, **sealed})
    return int(number) + 1


def _entry(row: Row[Any], read: _Read = json.loads) -> LedgerEntry:
    words = json.loads(row.words) if row.words else None
    return LedgerEntry(number=row.number, at=row.at, told=read(row.told), words=words, seal=row.seal)


def _told_without_messages(told: str) -> Any:
    """What a row told, without what stood in its messages. Its names are in order: `_json` sorts them."""
    start, end = told.find(',"sent":['), told.rfind('],"state":')
    return json.loads(told[:start] + told[end + 1 :] if 0 < start < end else told)


def _json(value: Mapping[str, object]) -> str:
    return json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def _digest(salt: str, words: str) -> str:
    return hashlib.sha256(f"{salt}\n{words}".encode()).hexdigest()


def seal_of(before: str, at: float, told: str, digest: str) -> str:
    """The seal of a row: over the seal before it, its moment, what was told and the digest of the words."""
    return hashlib.sha256("\n".join((before, repr(at), told, digest)).encode()).hexdigest()
