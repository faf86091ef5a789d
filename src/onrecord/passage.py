"""What is returned: the sentence that matched with the neighbours that make it readable."""

from dataclasses import dataclass
from datetime import date

from onrecord.release import Release, ReleaseId, SectionKind, Sentence, Speaker
from onrecord.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """`headline` is the release's own words. It and `date` are None if the release has none.

    `section` is what the passage's sentence stands in; `heading` is the heading above it, word for word.
    A headline or heading that looks forward is left out, and so None, if nothing else in the passage does:
    it alone would bring the whole cautionary statement.
    """

    release: ReleaseId
    headline: str | None
    date: date | None
    section: SectionKind
    heading: str | None
    speaker: Speaker | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A slice of one release: `release.text[span.start:span.end] == text`, always.

    `rank` is 1 for the best; `score` compares within one question only.
    """

    release: Release
    sentence: Sentence
    span: Span
    rank: int
    score: float

    @property
    def text(self) -> str:
        """The slice, word for word."""
        return self.span.of(self.release.text)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The units that the slice shows, in order."""
        shown = self.release.positions_in(self.span)
        return self.release.sentences[shown.start : shown.stop]

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
        # The statement of a text that looks forward goes along with whatever is cited.
        has_statement = self.forward_looking
        shows_headline = has_statement or not self.release.headline_looks_forward
        shows_heading = has_statement or not self._heading_looks_forward
        return Citation(
            release=self.release.id,
            headline=self.release.headline if shows_headline else None,
            date=self.release.date,
            section=self.sentence.section,
            heading=self.sentence.heading if shows_heading else None,
            speaker=self.sentence.speaker,
        )

    @property
    def citation_looks_forward(self) -> bool:
        """Whether the headline or the heading that its citation shows looks forward."""
        return self.forward_looking and (self.release.headline_looks_forward or self._heading_looks_forward)

    @property
    def needs_statement(self) -> bool:
        """Whether showing it shows something that looks forward: its citation does only if its text does."""
        return self.forward_looking

    @property
    def _heading_looks_forward(self) -> bool:
        heading = self.sentence.heading
        return heading is not None and self.release.heading_looks_forward(heading)
