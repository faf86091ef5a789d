"""A release cut into units whose sections are known, before anything is judged."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.languages import Language
from onrecord.manuscript import BlockKind, Manuscript
from onrecord.reading.units import Unit
from onrecord.release import SectionKind


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

    def are_in_one_block(self, position: int, other: int) -> bool:
        """Whether two units are cut from the same block; False if there is no other unit."""
        if not 0 <= other < len(self.units):
            return False
        return self.units[position].block == self.units[other].block
