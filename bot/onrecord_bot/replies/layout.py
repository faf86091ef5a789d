"""An answer laid out in parts, in the order people read it: the same on every surface.

A surface only styles the parts. It never leaves one out, and it never sees a passage without the
statements of its release: they come from the same Answer.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from onrecord.answer import Answer
from onrecord.passage import Passage
from onrecord.release import SentenceKind
from onrecord_bot.replies.language import as_asked
from onrecord_bot.replies.lines import (
    choice_lines,
    citation_line,
    column_line,
    copied_lines,
    note_lines,
    read_as_line,
    statement_headings,
)
from onrecord_bot.replies.several import lines_of_question, place_of, without_those_of_questions
from onrecord_bot.replies.verdicts import verdict_line


class Role(StrEnum):
    """Who speaks in a part, and how it is set off."""

    OURS = "ours"
    AROUND = "around"
    MATCH = "match"
    TABLE = "table"  # what a row stands under, in fixed width
    ROW = "row"
    COLUMN = "column"  # the column asked for, with its figure
    CITATION = "citation"
    COPIED = "copied"  # everything that is pasted elsewhere, in one block
    HEADING = "heading"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of text with one role. `glued`: it follows the part before without a new line.

    `rank` is the passage's on its citation, which people name it by, and None elsewhere. `address` is where
    the release stands on the web, on its citation, if it was fetched.
    """

    role: Role
    text: str
    glued: bool = False
    rank: int | None = None
    address: str | None = None


@as_asked
def parts_of(answer: Answer) -> tuple[Part, ...]:
    """Ours, passages with their citations, statements under their headings, then our notes.

    The questions of a message that asks several stand above what answers each, with a verdict of their own.
    """
    if answer.parts and not answer.choices:
        return _parts_of_several(answer)
    opening = (read_as_line(answer), verdict_line(answer))
    return (
        *(Part(role=Role.OURS, text=line) for line in opening if line),
        *(part for passage in answer.passages for part in _passage_parts(passage)),
        *_statement_parts(answer),
        *(Part(role=Role.OURS, text=line) for line in note_lines(answer)),
        *(Part(role=Role.OURS, text="\n".join(lines)) for lines in (choice_lines(answer),) if lines),
    )


def _parts_of_several(answer: Answer) -> tuple[Part, ...]:
    """The same of an answer to several questions: each with its verdict, its passages and its notes."""
    read_as = read_as_line(answer)
    left = {place_of(passage): passage for passage in answer.passages}
    told: list[Part] = []
    for part in answer.parts:
        shown = [left.pop(place) for place in map(place_of, part.passages) if place in left]
        shown.sort(key=lambda passage: passage.rank)
        opening = lines_of_question(part, answer, is_shown=bool(shown))
        told.append(Part(role=Role.OURS, text="\n".join(opening)))
        told += (each for passage in shown for each in _passage_parts(passage))
    told += (each for passage in left.values() for each in _passage_parts(passage))
    return (
        *((Part(role=Role.OURS, text=read_as),) if read_as else ()),
        *told,
        *_statement_parts(answer),
        *(Part(role=Role.OURS, text=line) for line in note_lines(without_those_of_questions(answer))),
    )


@as_asked
def copied_text(answer: Answer) -> str:
    """Everything that an answer shows as one text to be pasted elsewhere, statements and notes with it."""
    passages = (copied_lines(passage) for passage in answer.passages)
    headed = zip(statement_headings(answer), answer.cautionary, strict=True)
    statements = (f"{heading}\n{each.text}" for heading, each in headed)
    return "\n\n".join((*passages, *statements, *note_lines(answer)))


def _passage_parts(passage: Passage) -> Iterator[Part]:
    """The matched sentence between its neighbours, the blanks between them kept, and the citation."""
    text, matched = passage.release.text, passage.sentence.span
    around, match = Role.AROUND, Role.MATCH
    if passage.sentence.kind is SentenceKind.TABLE_ROW:
        around, match = Role.TABLE, Role.ROW
    pieces = (
        (around, passage.span.start, matched.start),
        (match, matched.start, matched.end),
        (around, matched.end, passage.span.end),
    )
    first = True
    if passage.above:
        yield Part(role=Role.TABLE, text="".join(f"{each.span.of(text)}\n" for each in passage.above))
        first = False
    for role, start, end in pieces:
        if start < end:
            yield Part(role=role, text=text[start:end], glued=not first)
            first = False
    if passage.column:
        yield Part(role=Role.COLUMN, text=column_line(passage))
    cited = citation_line(passage.citation)
    yield Part(role=Role.CITATION, text=cited, rank=passage.rank, address=passage.release.address)


def _statement_parts(answer: Answer) -> Iterator[Part]:
    for heading, statement in zip(statement_headings(answer), answer.cautionary, strict=True):
        yield Part(role=Role.HEADING, text=heading)
        yield Part(role=Role.STATEMENT, text=statement.text)
