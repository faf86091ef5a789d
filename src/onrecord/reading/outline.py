"""A release cut into units whose sections are known, before anything is judged."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from onrecord.errors import UnreadableRelease
from onrecord.languages import Language, by_code
from onrecord.manuscript import Block, BlockKind, Manuscript
from onrecord.reading.units import Unit
from onrecord.release import Release, SectionKind, Sentence, SentenceKind
from onrecord.span import Span

_KINDS = {SentenceKind.BULLET: BlockKind.BULLET, SentenceKind.TABLE_ROW: BlockKind.TABLE_ROW}
# Where the first sentence of the news may stand.
_NEWS = frozenset({SectionKind.DATELINE, SectionKind.BODY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """The units of a manuscript in order, and the section of each."""

    manuscript: Manuscript
    units: Sequence[Unit]
    sections: Sequence[SectionKind]
    language: Language

    def words(self, position: int) -> str:
        """Return the text of a unit."""
        return self.units[position].span.of(self.manuscript.text)

    def block_kind(self, position: int) -> BlockKind:
        """Return what the format says of the block that a unit is cut from."""
        return self.manuscript.blocks[self.units[position].block].kind

    def lede(self) -> str | None:
        """Return the first sentence of the news, at its dateline or below the headline; None without one."""
        sections, units = self.sections, self.units
        opens = next((at for at, section in enumerate(sections) if section is SectionKind.DATELINE), 0)
        return next(
            (
                self.words(at)
                for at in range(opens, len(units))
                if sections[at] in _NEWS and units[at].kind is SentenceKind.SENTENCE
            ),
            None,
        )

    def are_in_one_block(self, position: int, other: int) -> bool:
        """Whether two units are cut from the same block; False if there is no other unit."""
        if not 0 <= other < len(self.units):
            return False
        return self.units[position].block == self.units[other].block


def outline_of(release: Release, heading: BlockKind) -> Outline:
    """Return the outline that a release was made of, with each heading as a block of a kind.

    Raises UnreadableRelease if it cannot have as many paragraphs as it says.
    """
    units = units_of(release.sentences)
    if max(unit.block for unit in units) >= len(release.text):  # so many blocks might fill the memory
        raise UnreadableRelease(release.id, "it has more paragraphs than characters")
    kinds = _KINDS | {SentenceKind.HEADING: heading}
    blocks = {
        number: Block(
            kind=kinds.get(of_block[0].kind, BlockKind.PARAGRAPH),
            span=Span(start=of_block[0].span.start, end=of_block[-1].span.end),
        )
        for number, of_block in ((number, list(some)) for number, some in groupby(units, attrgetter("block")))
    }
    empty = blocks[units[0].block]
    return Outline(
        manuscript=Manuscript(
            text=release.text, blocks=tuple(blocks.get(at, empty) for at in range(units[-1].block + 1))
        ),
        units=units,
        sections=[each.section for each in release.sentences],
        language=by_code(release.language),
    )


def units_of(sentences: Sequence[Sentence]) -> tuple[Unit, ...]:
    """Return the units that sentences were made of."""
    return tuple(Unit(span=each.span, kind=each.kind, block=each.paragraph) for each in sentences)
