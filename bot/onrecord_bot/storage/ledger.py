"""The record of what was asked and answered: rows are added, never changed, each sealed with the one before.

A row's seal covers what was answered and a digest of who asked what, where. So people's words can be erased,
and the chain still shows that no row was changed, taken out or put in. A digest is salted: without the salt,
which goes with the words, nobody can try questions until one fits.
"""

import hashlib
import json
import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Row,
    bindparam,
    false,
    insert,
    or_,
    select,
    update,
)

from onrecord.answer import Answer
from onrecord_bot.messages.incoming import Incoming, Typed
from onrecord_bot.storage.database import scrub, transaction
from onrecord_bot.storage.tables import RECORD
from onrecord_index.archive.database import wait_for_others

# "offered" inline, among which somebody may have chosen; "withheld" where no passage could be shown.
_FIRST = "0" * 64
# Telegram hands nothing over again after a day, and numbers updates anew after a quiet week.
_REPEATED_WITHIN_SECONDS = 7 * 24 * 3600
# Built once: on the way of every message, building a statement costs more than running it.
_LAST = select(RECORD.c.number, RECORD.c.seal).order_by(RECORD.c.number.desc()).limit(1)
_ADD = insert(RECORD)
_ADDED = select(RECORD.c.number).where(
    RECORD.c.update_id == bindparam("this_update"), RECORD.c.at > bindparam("since")
)
_ERASED = {"words": None, "salt": None, "person": None}


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
        incoming: Incoming | Typed,
        answer: Answer,
        messages: Sequence[int],
        *,
        state: str,
        now: float,
        update_id: int | None = None,
        beside: Sequence[Answer] = (),
    ) -> None:
        """Adds an answer; `messages` are those that show it.

        `state` is "sent", "uncertain", "failed", "offered" or "withheld". `beside` are the others that were
        offered with it. An update's answer is added once: its turn comes again where the process died before
        the end.
        """
        told, salt = _json(_told((answer, *beside), messages, state)), secrets.token_hex(16)
        words = _json(_words(incoming, answer))
        row = {"at": now, "update_id": update_id, "person": incoming.author, "told": told, "words": words}
        row |= {"salt": salt, "digest": _digest(salt, words)}
        repeated = {"this_update": update_id, "since": now - _REPEATED_WITHIN_SECONDS}
        with transaction(self._engine) as connection:
            wait_for_others(connection)
            if update_id is not None and connection.execute(_ADDED, repeated).first():
                return
            number, before = connection.execute(_LAST).one_or_none() or (0, _FIRST)
            sealed = {"number": number + 1, "seal": _seal(before, now, told, str(row["digest"]))}
            connection.execute(_ADD, row | sealed)

    def holds(self, update_id: int, *, now: float) -> bool:
        """Whether the ledger holds the answer to an update."""
        repeated = {"this_update": update_id, "since": now - _REPEATED_WITHIN_SECONDS}
        with self._engine.connect() as connection:
            return connection.execute(_ADDED, repeated).first() is not None

    def forget(self, person: int) -> tuple[tuple[int, int], ...]:
        """Erases what a person asked; the chat and the number of each message that asked it.

        In a group somebody else may have gone on from there: a question that has theirs for its context goes
        too.
        """
        with self._engine.connect() as connection:
            mine = self._words(connection, RECORD.c.person == person)
            asked = {
                (words["chat"], words["question"]) for words in mine.values() if words["chat"] is not None
            }
            # As `_json` writes it: every database can look for that.
            here = or_(false(), *(RECORD.c.words.contains(f'"chat":{chat},') for chat, _ in asked))
            others = self._words(connection, here)
            gone = mine | {
                number: words
                for number, words in others.items()
                if (words["chat"], words["context"]) in asked
            }
            connection.execute(update(RECORD).where(RECORD.c.person == person).values(_ERASED))
            erasing = RECORD.c.number == bindparam("this_number")
            for number in gone.keys() - mine.keys():
                connection.execute(update(RECORD).where(erasing).values(_ERASED), {"this_number": number})
        messages = ((words["chat"], words["message"]) for words in gone.values())
        return tuple((chat, message) for chat, message in messages if message is not None)

    @staticmethod
    def _words(connection: Connection, which: ColumnElement[bool]) -> dict[int, dict[str, Any]]:
        """The words that are left of some rows, by number."""
        found = select(RECORD.c.number, RECORD.c.words).where(which, RECORD.c.words.is_not(None))
        return {row.number: json.loads(row.words) for row in connection.execute(found)}

    def forget_old(self, *, now: float) -> None:
        """Erases the words that are older than they are kept; what was answered stays."""
        old = (RECORD.c.at < now - self.keep_days * 24 * 3600) & RECORD.c.words.is_not(None)
        with self._engine.connect() as connection:
            connection.execute(update(RECORD).where(old).values(_ERASED))

    def scrub(self) -> None:
        """What was erased is in no file any more."""
        scrub(self._engine)

    def entries(self, *, start: float = 0.0, end: float = float("inf")) -> Iterator[LedgerEntry]:
        """What was answered from one moment until before another, in order."""
        wanted = select(RECORD).where(RECORD.c.at >= start).order_by(RECORD.c.number)
        with self._engine.connect() as connection:
            for row in connection.execute(wanted):
                if row.at < end:
                    yield _entry(row)

    def broken(self) -> int | None:
        """Return the number of the first row that differs from what was sealed, or None if none does."""
        before, expected = _FIRST, None
        with self._engine.connect() as connection:
            for row in connection.execute(select(RECORD).order_by(RECORD.c.number)):
                whole = row.words is None or _digest(row.salt or "", row.words) == row.digest
                follows = expected is None or row.number == expected
                if not (whole and follows) or row.seal != _seal(before, row.at, row.told, row.digest):
                    return int(row.number)
                before, expected = row.seal, row.number + 1
        return None

    def head(self) -> tuple[int, str]:
        """How many rows there are, and the last seal: noted elsewhere, it shows what is cut off later."""
        with self._engine.connect() as connection:
            row = connection.execute(_LAST).one_or_none()
        return (int(row.number), str(row.seal)) if row else (0, _FIRST)


def _told(answers: Sequence[Answer], messages: Sequence[int], state: str) -> dict[str, object]:
    """What was answered, by places in releases: the archive can show them again word for word."""
    shown = () if state == "withheld" else answers
    passages = [passage for answer in shown for passage in answer.passages]
    statements = dict.fromkeys(statement for answer in shown for statement in answer.cautionary)
    return {
        "verdict": answers[0].verdict.value,
        "state": state,
        "messages": list(messages),
        "passages": [
            [p.release.id, p.release.edition, span.start, span.end] for p in passages for span in p.spans
        ],
        "cautionary": [[s.release, s.span.start, s.span.end] for s in statements],
    }


def _words(incoming: Incoming | Typed, answer: Answer) -> dict[str, object]:
    """What is somebody's own."""
    return {
        "chat": incoming.place.chat if incoming.place else None,
        "topic": incoming.place.topic if incoming.place else None,
        "message": incoming.message,
        "person": incoming.author,
        "question": answer.question.text,
        "context": answer.question.context,
        "read_as": answer.read_as,
    }


def _entry(row: Row[Any]) -> LedgerEntry:
    words = json.loads(row.words) if row.words else None
    return LedgerEntry(number=row.number, at=row.at, told=json.loads(row.told), words=words, seal=row.seal)


def _json(value: Mapping[str, object]) -> str:
    return json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def _digest(salt: str, words: str) -> str:
    return hashlib.sha256(f"{salt}\n{words}".encode()).hexdigest()


def _seal(before: str, at: float, told: str, digest: str) -> str:
    return hashlib.sha256("\n".join((before, repr(at), told, digest)).encode()).hexdigest()
