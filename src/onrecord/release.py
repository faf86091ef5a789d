"""A release as read: its text, and what every part of that text is."""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from hashlib import blake2s
from typing import NewType

from onrecord.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A quoted person. `title` is None if the release does not give one."""

    name: str
    title: str | None = None

    def __str__(self) -> str:
        return f"{self.name}, {self.title}" if self.title else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """`cues` are the sentence's own words (or the rule's name where no word says it), in order.

    `nearness` says how near the sentence came, from 0 to 1: it looks forward from the operating point on.
    Empty cues and `forward_looking` False go together; a sentence held back by a trap (law text, history)
    may carry cues and still be False: `traps` then name what held it back.
    """

    forward_looking: bool
    cues: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()
    nearness: float = 0.0


NOT_FORWARD_LOOKING = Judgement(forward_looking=False)


ReleaseId = NewType("ReleaseId", str)


# Stands for a time to open that people must set.
UNTIL_SET = dt.datetime.max.replace(tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Embargo:
    """A time before which a release may not be quoted, in UTC, and the line that says so.

    `until` is None if the line names no time that can be read: then people must set one.
    """

    words: str
    until: dt.datetime | None


class SectionKind(StrEnum):
    """The part of a release that a sentence stands in."""

    LETTERHEAD = "letterhead"
    HEADLINE = "headline"
    DATELINE = "dateline"
    BODY = "body"
    QUOTE = "quote"
    BOILERPLATE = "boilerplate"
    HISTORY = "history"
    CONTACT = "contact"
    CAUTIONARY = "cautionary"
    OTHER = "other"


class SentenceKind(StrEnum):
    """The form of a unit: what may answer, and what only gives context."""

    SENTENCE = "sentence"
    HEADING = "heading"
    BULLET = "bullet"
    TABLE_ROW = "table_row"
    BLOCK = "block"
    LINE = "line"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A stretch of the release whose sentences all stand in the same kind of section."""

    kind: SectionKind
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """The unit that is matched. `paragraph` counts the blocks of the release from 0."""

    span: Span
    text: str
    paragraph: int
    section: SectionKind
    kind: SentenceKind
    heading: str | None
    speaker: Speaker | None
    judgement: Judgement

    @property
    def forward_looking(self) -> bool:
        """Whether the sentence looks forward."""
        return self.judgement.forward_looking


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """The release that corrects another, as people know it. None of a headline that looks forward."""

    headline: str | None = None
    date: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """One news release. Sentences cover every non-blank character once, in order.

    `superseded_by` names the release that corrects it, or is None if there is none. `correction` is what
    may be said of that one, or None if it does not answer questions.
    `headline`, `date`, `place` and `issuer` are None if the release does not state them. `cautionary`
    holds the spans of the release's own cautionary statements, in order; it is empty if there are none.
    `language` is an ISO 639 code, "und" if the language cannot be told. `left_out` is the share of a web
    page's running text that was taken for the site's and dropped. `lost_letters` is how many letters inside
    words its file shows but does not name. `address` is where it was fetched from, and `added` the day on
    which an archive took it in; None if that is not known. `embargo` is None if its opening states none.
    `copies` are the ids of the same release as other wires sent it.
    """

    id: ReleaseId
    text: str = field(repr=False)
    headline: str | None
    date: dt.date | None
    place: str | None
    issuer: str | None
    tickers: tuple[str, ...]
    sections: tuple[Section, ...] = field(repr=False, hash=False)
    sentences: Sequence[Sentence] = field(repr=False, hash=False)
    cautionary: tuple[Span, ...]
    superseded_by: ReleaseId | None = None
    correction: Correction | None = field(default=None, compare=False)
    language: str = "en"
    embargo: Embargo | None = None
    left_out: float = 0.0
    lost_letters: int = 0
    address: str | None = field(default=None, compare=False)
    added: dt.date | None = field(default=None, compare=False)
    copies: tuple[ReleaseId, ...] = field(default=(), compare=False)

    @property
    def edition(self) -> str:
        """Twelve letters that stand for the release as it is: another text is another edition."""
        return edition_of(self.id, self.text)

    @property
    def headline_looks_forward(self) -> bool:
        """Whether the headline itself looks forward. Every citation shows the headline."""
        return any(unit.section is SectionKind.HEADLINE and unit.forward_looking for unit in self.sentences)

    def heading_looks_forward(self, heading: str) -> bool:
        """Whether a heading with these words looks forward."""
        return any(unit.text == heading and unit.forward_looking for unit in self.sentences)

    def positions_in(self, span: Span) -> range:
        """The positions of the sentences that share a character with a span."""
        first = bisect_right(self.sentences, span.start, key=lambda unit: unit.span.end)
        return range(first, bisect_left(self.sentences, span.end, lo=first, key=lambda unit: unit.span.start))

    def positions_of_paragraph(self, paragraph: int) -> range:
        """The positions of the sentences of one paragraph."""
        first = bisect_left(self.sentences, paragraph, key=lambda unit: unit.paragraph)
        return range(
            first, bisect_right(self.sentences, paragraph, lo=first, key=lambda unit: unit.paragraph)
        )

    @property
    def statements(self) -> tuple[str, ...]:
        """The cautionary statements, word for word, in order."""
        return tuple(span.of(self.text) for span in self.cautionary)


@lru_cache(maxsize=64)  # an answer asks for it many times over
def edition_of(id_: str, text: str) -> str:
    """Twelve letters that stand for a text under an id."""
    return blake2s(f"{id_}\n{text}".encode(), digest_size=6).hexdigest()
