"""The record for people outside: tables that a spreadsheet opens, and JSON; what waits for its answer too."""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from onrecord.errors import OnrecordError
from onrecord_bot.commands.json_output import Json
from onrecord_bot.replies.safe_text import visible
from onrecord_bot.storage.database import databases
from onrecord_bot.storage.journal import Journal, OpenUpdate
from onrecord_bot.storage.ledger import Ledger, LedgerEntry

COLUMNS = (
    "number", "at", "verdict", "state", "question", "chat", "messages", "passages", "cautionary", "seal",
)  # fmt: skip
# A spreadsheet runs what begins so as a formula: https://owasp.org/www-community/attacks/CSV_Injection
# Where it takes another sign than the comma to part cells, a cell begins inside a text too.
_FORMULA = re.compile(r"""(?:^|(?<=[;,|\t\r\n]))(?=[\s"']*[=+\-@|%＝＋－＠])|^(?=[\t\r\n])""")


class BadDay(OnrecordError):
    """What should have been a day."""

    def __init__(self, written: str) -> None:
        super().__init__(f"{written!r} is not a day. Write it like 2025-03-31.")
        self.written = written


class DaysReversed(OnrecordError):
    """A first day that is later than the last day."""

    def __init__(self, start: str, end: str) -> None:
        super().__init__(f"--from {start} is after --to {end}.")
        self.start, self.end = start, end


class NoRecord(OnrecordError):
    """A folder in which no bot has kept a record."""

    def __init__(self, home: Path) -> None:
        super().__init__(f"No bot has kept a record in {home}.")
        self.home = home


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What one bot, by its number, has kept: what was answered, and what is not yet."""

    bot: str
    ledger: Ledger
    journal: Journal

    def objects(self, *, start: float, end: float) -> Iterator[Json]:
        """Each answer as JSON, then each question without one, from one moment until before another."""
        yield from map(entry_object, self.ledger.entries(start=start, end=end))
        for pending in self.journal.pending(start=start, end=end):
            if _message_in(pending) and not self.ledger.holds(pending.update_id, now=pending.at):
                yield pending_object(pending)


def kept_in(url: str, home: Path) -> Sequence[Kept]:
    """What each bot that ran here has kept. Raises BadSettings, NoRecord."""
    found = [
        Kept(bot=bot, ledger=Ledger(engine), journal=Journal(engine)) for bot, engine in databases(url, home)
    ]
    if not found:
        raise NoRecord(home)
    return found


def moments(start: str | None, end: str | None) -> tuple[float, float]:
    """Return the first moment of one day and the first after another, in seconds. Days are UTC's.

    Raises BadDay, DaysReversed.
    """
    first = _day(start).timestamp() if start else 0.0
    after = (_day(end) + timedelta(days=1)).timestamp() if end else float("inf")
    if start and end and first >= after:
        raise DaysReversed(start, end)
    return first, after


def _day(written: str) -> datetime:
    try:
        return datetime.combine(date.fromisoformat(written), time(), UTC)
    except ValueError as error:
        raise BadDay(written) from error


def entry_object(entry: LedgerEntry) -> Json:
    """One answer as JSON; what was erased is null."""
    words = entry.words or {}
    return {
        "number": entry.number,
        "at": datetime.fromtimestamp(entry.at, UTC).isoformat(),
        **entry.told,
        "question": words.get("question"),
        "context": words.get("context"),
        "read_as": words.get("read_as"),
        "chat": words.get("chat"),
        "topic": words.get("topic"),
        "message": words.get("message"),
        "person": words.get("person"),
        "seal": entry.seal,
    }


def pending_object(pending: OpenUpdate) -> Json:
    """What waits for its answer as JSON, like an answer: "planned", or "sending" once it may have left.

    Nobody's words: they are on record with the answer, if at all.
    """
    message = _message_in(pending) or {}
    return {
        "number": None,
        "at": datetime.fromtimestamp(pending.at, UTC).isoformat(),
        "verdict": None,
        "state": "sending" if pending.begun else "planned",
        "messages": [],
        "passages": [],
        "cautionary": [],
        "question": None,
        "context": None,
        "read_as": None,
        "chat": message.get("chat", {}).get("id"),
        "topic": message.get("message_thread_id"),
        "message": message.get("message_id"),
        "person": None,
        "seal": None,
    }


def _message_in(pending: OpenUpdate) -> Mapping[str, Any] | None:
    """The message that an update brings; None for a button pressed, or what is asked inline."""
    update = json.loads(pending.body)
    message: Mapping[str, Any] | None = update.get("message") or update.get("edited_message")
    return message


def csv_lines(objects: Iterator[Json]) -> Iterator[str]:
    """A table with its head, a row each; no cell is a formula, or steers a terminal."""
    yield _row(COLUMNS)
    for fields in objects:
        yield _row([fields[name] for name in COLUMNS])


def _row(cells: "tuple[object, ...] | list[object]") -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(map(_cell, cells))
    return line.getvalue()


def _cell(value: object) -> str:
    text = "" if value is None else _listed(value) if isinstance(value, list) else str(value)
    return text if isinstance(value, int) else _FORMULA.sub("'", visible(text))


def _listed(values: list[object]) -> str:
    """ "release 12-40; release 60-80": a list of places, or of numbers, in one cell."""
    return "; ".join(_place(value) if isinstance(value, list) else str(value) for value in values)


def _place(parts: list[object]) -> str:
    return f"{parts[0]} {parts[-2]}-{parts[-1]}"
