"""The record for people outside: tables that a spreadsheet opens, and JSON; what waits for its answer too."""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from types import MappingProxyType
from typing import Any

from onrecord.errors import OnrecordError
from onrecord.release import Release
from onrecord_bot.messages.noted import OpenUpdate
from onrecord_bot.record.kept import Kept, ReleaseOf
from onrecord_bot.replies.safe_text import visible
from onrecord_bot.storage.ledger import LedgerEntry
from onrecord_bot.storage.opinions import Tally
from onrecord_bot.storage.shown import statements_in

Json = Mapping[str, Any]
COLUMNS = (
    "number", "at", "kind", "verdict", "state", "question", "quoted", "release", "headline", "date",
    "statement", "helpful", "not_helpful", "withdrawn", "about", "act", "who", "chat", "messages", "passages",
    "cautionary", "seal",
)  # fmt: skip
# Spreadsheets read a table as UTF-8 only if it begins so.
BYTE_ORDER_MARK = "\ufeff"
# A spreadsheet runs what begins so as a formula: https://owasp.org/www-community/attacks/CSV_Injection
# Where it takes another sign than the comma to part cells, a cell begins inside a text too.
_FORMULA = re.compile(r"""(?:^|(?<=[;,|\t\r\n]))(?=[\s"']*[=+\-@|%＝＋－＠])|^(?=[\t\r\n])""")
_NOBODY = Tally()
_DAY_SECONDS = 24 * 3600.0  # added as seconds: the last day that there is has none after it


class BadDay(OnrecordError):
    """What should have been a day."""

    def __init__(self, written: str) -> None:
        super().__init__(f"{written!r} is not a day. Write it like 2025-03-31.")
        self.written = written


class BadRange(OnrecordError):
    """A first day that is later than the last day."""

    def __init__(self, start: str, end: str) -> None:
        super().__init__(f"--from {start} is after --to {end}.")
        self.start, self.end = start, end


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which rows to export: from one moment until before another, of a release, a chat, a verdict."""

    start: float = 0.0
    end: float = float("inf")
    release: str | None = None
    chat: int | None = None
    verdict: str | None = None

    def takes(self, row: Json) -> bool:
        """Whether a row is wanted."""
        return (
            (self.release is None or self.release in row["release"])
            and (self.chat is None or row["chat"] == self.chat)
            and (self.verdict is None or row["verdict"] == self.verdict)
        )


def rows_of(kept: Kept, wanted: Wanted) -> Iterator[Json]:
    """Each row as JSON, then each question without an answer."""
    noticed, tallies = kept.ledger.noticed(), kept.opinions.tallies()
    rows = (
        entry_object(entry, release_of=kept.release_of, noticed=noticed, tallies=tallies)
        for entry in kept.ledger.entries(start=wanted.start, end=wanted.end)
    )
    yield from filter(wanted.takes, rows)
    for pending in kept.journal.pending(start=wanted.start, end=wanted.end):
        if _message_in(pending) and not kept.ledger.holds(pending.update_id, now=pending.at):
            yield from filter(wanted.takes, [pending_object(pending)])


def moments(start: str | None, end: str | None) -> tuple[float, float]:
    """The first moment of one day, and the first after another, in seconds; days are UTC's.

    Raises BadDay, BadRange.
    """
    first = _day(start).timestamp() if start else 0.0
    after = _day(end).timestamp() + _DAY_SECONDS if end else float("inf")
    if start and end and after <= first:
        raise BadRange(start, end)
    return first, after


def _day(written: str) -> datetime:
    try:
        return datetime.combine(date.fromisoformat(written), time(), UTC)
    except ValueError as error:
        raise BadDay(written) from error


def entry_object(
    entry: LedgerEntry,
    *,
    release_of: ReleaseOf = lambda _: None,
    noticed: frozenset[int] = frozenset(),
    tallies: Mapping[tuple[int, int], Tally] = MappingProxyType({}),
) -> Json:
    """One row as JSON; what was erased is null, and so are the words of an edition that is not kept."""
    told, words = entry.told, entry.words or {}
    passages = told.get("passages", ())
    quoted = [_quoted(release_of(edition), start, end) for _, edition, start, end in passages]
    chat: int = words.get("chat") or 0
    ours = [(chat, message) for message in told.get("messages", ())]
    given = next((tallies[each] for each in ours if each in tallies), _NOBODY)
    return {
        **_EMPTY,
        **{name: value for name, value in told.items() if name in _EMPTY},
        "number": entry.number,
        "at": datetime.fromtimestamp(entry.at, UTC).isoformat(),
        "kind": told.get("kind", "answer"),
        "quoted": [each["text"] for each in quoted],
        "release": [told["release"]] if "release" in told else _unique(place[0] for place in passages),
        "headline": _unique(each["headline"] for each in quoted),
        "date": _unique(each["date"] for each in quoted),
        "statement": _statements(told, release_of),
        "helpful": given.helpful,
        "not_helpful": given.not_helpful,
        "withdrawn": entry.number in noticed,
        **{name: words.get(name) for name in _OWN},
        "seal": entry.seal,
    }


_OWN = ("question", "context", "read_as", "chat", "topic", "message", "person")
# Every row has the same names, whatever it is about.
_EMPTY: Json = {
    "number": None,
    "at": None,
    "kind": "answer",
    "verdict": None,
    "state": None,
    "messages": [],
    "passages": [],
    "cautionary": [],
    "quoted": [],
    "release": [],
    "headline": [],
    "date": [],
    "statement": [],
    "helpful": 0,
    "not_helpful": 0,
    "withdrawn": False,
    "about": None,
    "act": None,
    "who": None,
    "by": None,
    "reason": None,
    "changed": None,
    **dict.fromkeys(_OWN),
    "seal": None,
}


def _quoted(found: Release | None, start: int, end: int) -> Json:
    """A passage's words, with its release's headline and date as a citation shows them."""
    if found is None:
        return {"text": None, "headline": None, "date": None}
    headline = None if found.headline_looks_forward else found.headline
    return {
        "text": found.text[start:end],
        "headline": headline,
        "date": found.date.isoformat() if found.date else None,
    }


def _statements(told: Json, release_of: ReleaseOf) -> list[str | None]:
    """The statements that went along, word for word: what looks forward is nowhere shown without them."""
    found = ((release_of(edition), start, end) for _, edition, start, end in statements_in(told))
    return [release.text[start:end] if release else None for release, start, end in found]


def _unique(values: Iterator[Any]) -> list[Any]:
    return [value for value in dict.fromkeys(values) if value is not None]


def pending_object(pending: OpenUpdate) -> Json:
    """What waits for its answer as JSON, like an answer: "planned", or "sending" once it may have left.

    Nobody's words: they are on record with the answer, if at all.
    """
    message = _message_in(pending) or {}
    return {
        **_EMPTY,
        "at": datetime.fromtimestamp(pending.at, UTC).isoformat(),
        "state": "sending" if pending.begun else "planned",
        "chat": message.get("chat", {}).get("id"),
        "topic": message.get("message_thread_id"),
        "message": message.get("message_id"),
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


def _row(cells: "Sequence[object]") -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(map(_cell, cells))
    return line.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return str(value)
    text = "" if value is None else _listed(value) if isinstance(value, list) else str(value)
    return _FORMULA.sub("'", visible(text))


def _listed(values: list[object]) -> str:
    """ "release 12-40; release 60-80": a list of places, of numbers, or of texts, in one cell."""
    return "; ".join(_place(value) if isinstance(value, list) else str(value) for value in values)


def _place(parts: list[object]) -> str:
    return f"{parts[0]} {parts[-2]}-{parts[-1]}"
