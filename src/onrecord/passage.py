"""What is returned: the sentence that matched with the neighbours that make it readable."""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from onrecord.release import Release, ReleaseId, SectionKind, Sentence, Speaker
from onrecord.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """`headline` is the release's own words. It and `date` are None if the release has none.

    `section` is what the passage's sentence stands in; `heading` is the heading above it, word for word; for
    a row the caption of its table. `added` is the day on which the release was taken in, if that is known.
    A headline or heading that looks forward is left out, and so None, if no text shown of the release does:
    it alone would bring the whole cautionary statement. `issuer` tells whose it is then.
    `copies` are the same release from other wires.
    """

    release: ReleaseId
    headline: str | None
    date: dt.date | None
    section: SectionKind
    heading: str | None
    speaker: Speaker | None
    issuer: str | None = None
    added: dt.date | None = None
    copies: tuple[ReleaseId, ...] = ()


class Role(StrEnum):
    """What a slice is to the sentence that matched."""

    MATCH = "match"
    NEIGHBOUR = "neighbour"
    HEADING = "heading"
    LEAD_IN = "lead-in"
    COLUMN_HEADS = "column heads"
    UNIT = "unit"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """Characters of the release that a passage shows, and what they are to it."""

    span: Span
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Slices of one release, in the order of the text, with only line ends between them.

    `span` is the last and holds the sentence that matched; what it stands under is in `above`. `column` is
    where the question asks for one column of a row: the spans of its heads, and last that of its figure.
    `rank` is 1 for the best; `score` compares within one question only. `sentences` are the units that the
    slices show, wholly or in part, in order. `is_warned`: its answer carries the release's statement, for
    this passage or for another one of the release. The answer sets it.
    """

    release: Release
    sentence: Sentence
    span: Span
    rank: int
    score: float
    above: tuple[Slice, ...] = ()
    column: tuple[Span, ...] = ()
    is_warned: bool = field(default=False, repr=False, compare=False)
    sentences: tuple[Sentence, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        spans = self.spans
        shown = dict.fromkeys(at for span in spans for at in self.release.positions_in(span))
        # Looked up once: an answer asks for them many times over.
        object.__setattr__(self, "sentences", tuple(self.release.sentences[at] for at in shown))
        if any(second.start < first.end for first, second in pairwise(spans)):
            raise ValueError("The slices of a passage follow each other in the order of the text.")

    @property
    def slices(self) -> tuple[Slice, ...]:
        """Everything shown, in the order of the text."""
        return (*self.above, Slice(span=self.span, role=Role.MATCH))

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where everything shown stands."""
        return tuple(each.span for each in self.slices)

    @property
    def text(self) -> str:
        """The slices, each word for word, joined by line ends."""
        return "\n".join(span.of(self.release.text) for span in self.spans)

    @property
    def forward_looking(self) -> bool:
        """Whether any sentence shown looks forward, the matched one or a neighbour."""
        return any(unit.forward_looking for unit in self.sentences)

    @property
    def cues(self) -> tuple[str, ...]:
        """What says that the text looks forward, each once, in the order of the text."""
        found = (cue for unit in self.sentences if unit.forward_looking for cue in unit.judgement.cues)
        return tuple(dict.fromkeys(found))

    @property
    def citation(self) -> Citation:
        """Where the passage stands, without what alone would look forward."""
        # The statement of a text that looks forward goes along with whatever is cited of its release.
        has_statement = self.forward_looking or self.is_warned
        shows_headline = has_statement or not self.release.headline_looks_forward
        shows_heading = has_statement or not self._heading_looks_forward
        return Citation(
            release=self.release.id,
            headline=self.release.headline if shows_headline else None,
            date=self.release.date,
            section=self.sentence.section,
            heading=self._caption or (self.sentence.heading if shows_heading else None),
            speaker=self.sentence.speaker,
            issuer=self.release.issuer,
            added=self.release.added,
            copies=self.release.copies,
        )

    @property
    def needs_statement(self) -> bool:
        """Whether showing it shows something that looks forward: its citation does only if its text does."""
        return self.forward_looking

    @property
    def _caption(self) -> str | None:
        """The caption of the table that a row stands in: it is shown with the row."""
        captions = (each.span for each in self.above if each.role is Role.CAPTION)
        return next((span.of(self.release.text) for span in captions), None)

    @property
    def _heading_looks_forward(self) -> bool:
        heading = self.sentence.heading
        return heading is not None and self.release.heading_looks_forward(heading)
