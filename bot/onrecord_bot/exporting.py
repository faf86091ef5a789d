"""The record for people outside: tables that a spreadsheet opens, and JSON."""

import csv
import io
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from onrecord.errors import OnrecordError
from onrecord_bot.database import databases
from onrecord_bot.json_form import Json, json_line
from onrecord_bot.record import Entry, Record
from onrecord_bot.terminal import visible

COLUMNS = (
    "number", "at", "verdict", "state", "question", "chat", "messages", "passages", "cautionary", "seal",
)  # fmt: skip
# A spreadsheet runs what begins so as a formula: https://owasp.org/www-community/attacks/CSV_Injection
# Where it takes another sign than the comma to part cells, a cell begins inside a text too.
_FORMULA = re.compile(r"""(?:^|(?<=[;,|\t\r\n]))(?=[\s"']*[=+\-@|%＝＋－＠])|^(?=[\t\r\n])""")


class BadDay(OnrecordError):
    """What should have been a day."""

    def __init__(self, written: str) -> None:
        super().__init__(f"{written!r} is no day; write it as 2025-03-31.")
        self.written = written


class NoRecord(OnrecordError):
    """A folder in which no bot has kept a record."""

    def __init__(self, home: Path) -> None:
        super().__init__(f"No bot has kept a record in {home}.")
        self.home = home


def records_in(url: str, home: Path) -> Iterator[tuple[str, Record]]:
    """The record of each bot that ran here, by its number. Raises BadSettings, NoRecord."""
    found = [(bot, Record(engine)) for bot, engine in databases(url, home)]
    if not found:
        raise NoRecord(home)
    yield from found


def moments(start: str | None, end: str | None) -> tuple[float, float]:
    """The first moment of one day, and the first after another, in seconds; days are UTC's. Raises BadDay."""
    first = _day(start).timestamp() if start else 0.0
    return first, (_day(end) + timedelta(days=1)).timestamp() if end else float("inf")


def _day(written: str) -> datetime:
    try:
        return datetime.combine(date.fromisoformat(written), time(), UTC)
    except ValueError as error:
        raise BadDay(written) from error


def entry_object(entry: Entry) -> Json:
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


def json_lines(entries: Iterator[Entry]) -> Iterator[str]:
    """An object a line."""
    return (json_line(entry_object(entry)) for entry in entries)


def csv_lines(entries: Iterator[Entry]) -> Iterator[str]:
    """A table with its head, a row an answer; no cell is a formula, or steers a terminal."""
    yield _row(COLUMNS)
    for entry in entries:
        fields = entry_object(entry)
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
