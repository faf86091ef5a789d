"""What the index keeps of each release beside the engine: lines of terms, quickly taken up, a unit at a time.

No term and no word holds a blank or a line's end.
"""

import zlib
from collections.abc import Iterable, Sequence
from typing import Protocol

from onrecord_index.candidates.port import Analysed

_FASTEST = 1
_HEAD = 3  # lines before the units' own: their positions, the forms that they show, the release's names


class Kept(Analysed, Protocol):
    """An analysis with what is kept of a release beside its units."""

    @property
    def names(self) -> Sequence[str]: ...
    @property
    def speakers(self) -> Sequence[str]: ...
    @property
    def words(self) -> Sequence[str]: ...


class KeptUnits:
    """The units of a release that may answer, as found_to_bytes packed them."""

    def __init__(self, packed: bytes) -> None:
        self._lines = zlib.decompress(packed).decode("utf-8").split("\n")
        self.positions = tuple(map(int, self._lines[0].split()))
        self.shows = tuple(map(int, self._lines[1].split()))
        self.names = frozenset(self._lines[2].split())

    def terms(self, unit: int) -> tuple[str, ...]:
        """The terms of a unit."""
        return tuple(self._lines[_HEAD + unit].split(" ")) if self._lines[_HEAD + unit] else ()

    def context(self, unit: int) -> tuple[str, ...]:
        """The terms of what a unit stands under."""
        line = self._lines[_HEAD + len(self.positions) + unit]
        return tuple(line.split(" ")) if line else ()


def found_to_bytes(analysis: Kept) -> bytes:
    """What finding needs of a release: the positions of its units, their forms, terms and contexts."""
    positions, shows = map(str, analysis.positions), map(str, analysis.shows)
    return _packed(positions, shows, analysis.names, *analysis.terms, *analysis.contexts)


def counted_to_bytes(analysis: Kept) -> bytes:
    """What only counting needs of a release: its language, its speakers and its words."""
    return _packed([analysis.language], analysis.speakers, analysis.words)


def counted_from_bytes(packed: bytes) -> tuple[str, Sequence[str], Sequence[str]]:
    """The language, the speakers and the words that counted_to_bytes packed."""
    language, speakers, words = zlib.decompress(packed).decode("utf-8").split("\n")
    return language, speakers.split(), words.split()


def _packed(*lines: Iterable[str]) -> bytes:
    return zlib.compress("\n".join(map(" ".join, lines)).encode("utf-8"), _FASTEST)
