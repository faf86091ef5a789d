"""One row of the record as people read it: what was sent, word for word, and what goes on from it."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from onrecord.errors import OnrecordError
from onrecord_bot.messages.outgoing import Button, Entity, Message, characters_in
from onrecord_bot.record.kept import Kept, ReleaseOf
from onrecord_bot.storage.ledger import LedgerEntry
from onrecord_bot.storage.shown import read_back, statements_in

_RULE = "-" * 60
_GONE = "The words were of an edition that is not kept any more ({edition})."


class NoSuchRow(OnrecordError):
    """A number, or a message, of which the record holds nothing."""

    def __init__(self, what: str) -> None:
        super().__init__(f"The record holds nothing of {what}.")
        self.what = what


def row_lines(kept: Kept, entry: LedgerEntry) -> Iterator[str]:
    """A row, then each row that goes on from it."""
    yield from _one(entry, kept.release_of)
    for later in kept.ledger.going_on_from(entry.number):
        yield _RULE
        yield from _one(later, kept.release_of)


def messages_of(entry: LedgerEntry, release_of: ReleaseOf) -> tuple[Message, ...]:
    """The messages of a row as they were sent. Raises LookupError for an edition that is not kept."""

    def text_of(edition: str) -> str | None:
        release = release_of(edition)
        return release.text if release else None

    repeats = None if entry.words is None else entry.words.get("repeats", ())
    return read_back(entry.told.get("sent", ()), repeats, text_of)


def _one(entry: LedgerEntry, release_of: ReleaseOf) -> Iterator[str]:
    told, words = entry.told, entry.words
    at = datetime.fromtimestamp(entry.at, UTC)
    yield f"number {entry.number}, {at:%Y-%m-%d %H:%M:%S} UTC, {told.get('kind', 'answer')}"
    if "act" in told:
        yield from _act_lines(told)
    else:
        numbers = ", ".join(map(str, told.get("messages", ()))) or "without a number"
        verdict = f"{told['verdict']}, " if told.get("verdict") else ""
        yield f"{verdict}{told.get('state')}, message {numbers}"
    if words is None:
        yield "Who it was for, and their words, are erased." if "act" not in told else ""
    else:
        yield from _whose(words)
    try:
        messages = messages_of(entry, release_of)
    except LookupError as gone:
        yield _GONE.format(edition=gone)
        return
    for message in messages:
        yield from ("", *_message_lines(message))
    if "sent" not in told:
        yield from _quoted_lines(told, release_of)


def _act_lines(told: Mapping[str, Any]) -> Iterator[str]:
    by = f" by {told['by']}" if told.get("by") else ""
    yield f"{told['act']} {told.get('release', '')}".strip() + f"{by}, who: {told.get('who') or 'not known'}"
    if told.get("reason"):
        yield f"Reason given: {told['reason']}"
    yield from (f"{name}={value}" for name, value in (told.get("changed") or {}).items())


def _whose(words: Mapping[str, Any]) -> Iterator[str]:
    for name in ("person", "chat", "topic", "message"):
        if words.get(name) is not None:
            yield f"{name} {words[name]}"
    for name in ("question", "context", "read_as"):
        if words.get(name):
            yield f"{name.replace('_', ' ')}: {words[name]}"


def _message_lines(message: Message) -> Iterator[str]:
    yield message.text
    for entity in message.entities:
        yield f"  {entity.style.value} {entity.offset}+{entity.length}: {_beginning(message, entity)}"
    for row in message.buttons:
        yield "  " + " ".join(f"[{button.label}: {_what(button)}]" for button in row)
    for suggestion in message.suggestions:
        yield f"  [{suggestion}]"


def _beginning(message: Message, entity: Entity) -> str:
    start = characters_in(message.text, entity.offset)
    covered = message.text[start : characters_in(message.text, entity.offset + entity.length)]
    line = " ".join(covered.split())
    return line if len(line) <= 40 else f"{line[:40]}..."


def _what(button: Button) -> str:
    return f"copies {button.copied}" if button.copied is not None else str(button.data)


def _quoted_lines(told: Mapping[str, Any], release_of: ReleaseOf) -> Iterator[str]:
    """The slices of a row that is older than the messages on record."""
    for id_, edition, start, end in (*told.get("passages", ()), *statements_in(told)):
        release = release_of(edition)
        yield from ("", f"{id_} {start}-{end}")
        yield release.text[start:end] if release else _GONE.format(edition=edition)
