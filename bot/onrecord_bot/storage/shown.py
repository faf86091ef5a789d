"""Messages as they were sent, written down so that they can be shown again word for word.

A release's words are written as a place in an edition of it. What repeats a person's words stands apart: it
is erased with them, and as many blocks stand in its place, so that entities keep their offsets. Everything
else is ours, and is written as it is.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any

from onrecord.answer import Answer
from onrecord.passage import Passage
from onrecord_bot.messages.incoming import Incoming, Pressing, Typed
from onrecord_bot.messages.outgoing import (
    Button,
    Entity,
    Message,
    Style,
    utf16_units,
)
from onrecord_bot.replies.language import as_asked
from onrecord_bot.replies.lines import note_line, read_as_line
from onrecord_bot.storage.pieces import Piece, Place, Slices, own_lines, parts_of

_ERASED = "\u2592"
# A shorter question may stand in our own words by chance, and its letters tell nobody's secret.
_SHORTEST_REPEATED = 4


class Kind(StrEnum):
    """What a row of the record is about."""

    ANSWER = "answer"
    CONTEXT = "context"  # "More context"
    CITATION = "citation"
    REPORT = "report"  # an answer sent to the administrators
    CARD = "card"  # of a release that opened, to who subscribed
    CHOSEN = "chosen"  # what somebody chose of what was offered inline
    NOTICE = "notice"  # to an answer whose release was withdrawn or superseded
    ACT = "act"  # of staff
    ASKED = "asked"  # what somebody put to the company
    LATER = "later"  # the answer of a release that opened after the question
    STAFF = "staff"  # what the staff replied, in their own words


def told_of(  # noqa: PLR0913 - a row has so many facts
    answer: Answer,
    messages: Sequence[int],
    state: str,
    *,
    shown: Sequence[Message] = (),
    kind: Kind = Kind.ANSWER,
    about: int | None = None,
) -> tuple[dict[str, object], list[str]]:
    """What was answered, by places in releases, and what of it repeats a person's words."""
    is_shown = state != "withheld"
    sent, repeats = written_down(shown, [answer])
    told: dict[str, object] = {
        "verdict": answer.verdict.value,
        "state": state,
        "messages": list(messages),
        "passages": [
            [passage.release.id, passage.release.edition, start, end]
            for passage in answer.passages
            for start, end in (_shown(passage, sent) if is_shown else ())
        ],
        "cautionary": list(_statements_shown(answer, sent)) if is_shown else [],
        "sent": sent,
    }
    return told | _asked_of(answer, is_shown=is_shown) | _unless_usual(kind, about), repeats


def _asked_of(answer: Answer, *, is_shown: bool) -> dict[str, object]:
    """The releases that an answer without a passage speaks of: that whose contact it gives."""
    spoken_of = dict.fromkeys(str(note.release) for note in answer.remarks if note.release)
    return {"asked_of": list(spoken_of)} if is_shown and spoken_of and not answer.passages else {}


def _shown(passage: Passage, sent: Sequence[Mapping[str, Any]]) -> Iterator[tuple[int, int]]:
    """What of a passage the messages show: it gives way, or loses sentences, if there is no room."""
    edition = passage.release.edition
    pieces = [piece for message in sent for piece in message["text"] if isinstance(piece, list)]
    shown = [(piece[1], piece[2]) for piece in pieces if len(piece) == 3 and piece[0] == edition]
    for span in passage.spans:
        within = [(start, end) for start, end in shown if span.start <= start and end <= span.end]
        if not sent or (span.start, span.end) in within:
            yield span.start, span.end
        elif any(start <= passage.sentence.span.start < end for start, end in within):
            yield min(start for start, _ in within), max(end for _, end in within)


def _statements_shown(answer: Answer, sent: Sequence[Mapping[str, Any]]) -> Iterator[list[object]]:
    """The statements that stand in the messages, if only in part; those of a passage that gave way do not."""
    editions = {passage.release.id: passage.release.edition for passage in answer.passages}
    pieces = [piece for message in sent for piece in message["text"] if isinstance(piece, list)]
    shown = [piece for piece in pieces if len(piece) == 3]
    for statement in answer.cautionary:
        edition, span = editions[statement.release], statement.span
        within = (p for p in shown if p[0] == edition and p[1] < span.end and span.start < p[2])
        if not sent or any(within):
            yield [statement.release, edition, span.start, span.end]


def statements_in(told: Mapping[str, Any]) -> list[list[Any]]:
    """The statements of a row, each with its release, its edition and its place there.

    An older row does not say the edition, and may name statements of passages that gave way.
    """
    editions = {id_: edition for id_, edition, *_ in told.get("passages", ())}
    return [
        [id_, *(edition or [editions[id_]]), start, end]
        for id_, *edition, start, end in told.get("cautionary", ())
        if edition or id_ in editions
    ]


def words_of(
    incoming: Incoming | Typed | Pressing, answer: Answer, repeats: Sequence[str]
) -> dict[str, object]:
    """What is somebody's own."""
    return {
        "chat": incoming.place.chat if incoming.place else None,
        "topic": incoming.place.topic if incoming.place else None,
        "message": incoming.message,
        "person": incoming.author,
        "question": answer.question.text,
        "context": answer.question.before,
        "read_as": answer.read_as,
        **({"repeats": list(repeats)} if repeats else {}),
    }


def notice_of(message: Message, number: int | None, state: str, *, about: int | None) -> dict[str, object]:
    """What a notice told, in which message of ours."""
    sent, _ = written_down([message], [])
    told: dict[str, object] = {"state": state, "messages": [number] if number else [], "sent": sent}
    return told | _unless_usual(Kind.NOTICE, about)


def _unless_usual(kind: Kind, about: int | None) -> dict[str, object]:
    named: dict[str, object] = {} if kind is Kind.ANSWER else {"kind": kind.value}
    return named if about is None else named | {"about": about}


def written_down(
    messages: Sequence[Message], answers: Sequence[Answer]
) -> tuple[list[dict[str, Any]], list[str]]:
    """The messages that show these answers, and apart from them what repeats a person's words."""
    repeats: list[str] = []
    places, private = list(dict.fromkeys(_places(answers))), set(_private(answers))
    reached: dict[tuple[str, int], int] = {}
    taken: list[Place] = []
    sent = []
    for message, own in zip(messages, own_lines(messages, private), strict=True):
        slices = [*places, *parts_of(message, places, reached)]
        sent.append(_written(message, own, Slices(slices, taken), repeats))
    return sent, repeats


def read_back(
    sent: Sequence[Mapping[str, Any]],
    repeats: Sequence[str] | None,
    text_of: Callable[[str], str | None],
) -> tuple[Message, ...]:
    """The messages again. `text_of` gives the text of an edition, `repeats` is None if it was erased.

    Raises LookupError for an edition that is not kept any more.
    """
    return tuple(_message(each, repeats, text_of) for each in sent)


def _places(answers: Sequence[Answer]) -> Iterator[Place]:
    """Each slice that an answer shows."""
    for answer in answers:
        editions = {passage.release.id: passage.release.edition for passage in answer.passages}
        for statement in answer.cautionary:
            yield statement.text, editions[statement.release], statement.span.start
        for passage in answer.passages:
            for span in passage.spans:
                yield span.of(passage.release.text), passage.release.edition, span.start
            # A passage that gives way to a statement loses whole sentences.
            for unit in passage.sentences:
                yield unit.text, passage.release.edition, unit.span.start


def _private(answers: Sequence[Answer]) -> Iterator[str]:
    """What repeats a person's words in our lines."""
    for answer in answers:
        lines = _lines_with_words(answer)
        asked = (answer.question.text, *answer.question.earlier, answer.read_as)
        yield from (line for line in lines if line)
        yield from (words for words in asked if words and len(words) >= _SHORTEST_REPEATED)


@as_asked
def _lines_with_words(answer: Answer) -> tuple[str, ...]:
    notes = (note_line(note, of_several=answer.of_several) for note in answer.remarks if note.words)
    return (read_as_line(answer), *notes)


def _written(
    message: Message, own: Sequence[tuple[int, int]], slices: Slices, repeats: list[str]
) -> dict[str, Any]:
    pieces: list[Piece] = []
    reached = 0
    for start, end in own:
        pieces += slices.pieces_of(message.text[reached:start])
        pieces.append([len(repeats), utf16_units(message.text[start:end])])
        repeats.append(message.text[start:end])
        reached = end
    pieces += slices.pieces_of(message.text[reached:])
    written: dict[str, Any] = {"text": pieces}
    if message.entities:
        written["entities"] = [
            [each.style.value, each.offset, each.length, *([each.url] if each.url else [])]
            for each in message.entities
        ]
    if message.buttons:
        written["buttons"] = [[[b.label, b.data, b.copied] for b in row] for row in message.buttons]
    if message.file:
        written["file"] = [message.file.name, hashlib.sha256(message.file.content).hexdigest()]
    if message.suggestions:
        written["suggestions"] = list(message.suggestions)
    return written


def _message(
    written: Mapping[str, Any], repeats: Sequence[str] | None, text_of: Callable[[str], str | None]
) -> Message:
    return Message(
        text="".join(_words(piece, repeats, text_of) for piece in written["text"]),
        entities=tuple(
            Entity(style=Style(style), offset=offset, length=length, url=next(iter(url), None))
            for style, offset, length, *url in written.get("entities", ())
        ),
        buttons=tuple(
            tuple(Button(label=label, data=data, copied=copied) for label, data, copied in row)
            for row in written.get("buttons", ())
        ),
        suggestions=tuple(written.get("suggestions", ())),
    )


def _words(piece: Piece, repeats: Sequence[str] | None, text_of: Callable[[str], str | None]) -> str:
    if isinstance(piece, str):
        return piece
    if len(piece) == 2:
        index, units = piece
        return _ERASED * units if repeats is None else str(repeats[int(index)])
    edition, start, end = piece
    text = text_of(edition)
    if text is None:
        raise LookupError(edition)
    return text[start:end]
