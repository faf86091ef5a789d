"""What the index keeps of each release for counting alone: its language, its speakers and its words.

No term and no word holds a blank or a line's end.
"""

import zlib
from collections.abc import Iterable, Sequence
from typing import Protocol

from onrecord_index.candidates.port import Analysed

_FASTEST = 1


class Kept(Analysed, Protocol):
    """An analysis with what is counted of a release beside its units."""

    @property
    def speakers(self) -> Sequence[str]: ...
    @property
    def words(self) -> Sequence[str]: ...


def counted_to_bytes(analysis: Kept) -> bytes:
    """What only counting needs of a release: its language, its speakers and its words."""
    return _packed([analysis.language], analysis.speakers, analysis.words)


def counted_from_bytes(packed: bytes) -> tuple[str, Sequence[str], Sequence[str]]:
    """The language, the speakers and the words that counted_to_bytes packed."""
    language, speakers, words = zlib.decompress(packed).decode("utf-8").split("\n")
    return language, speakers.split(), words.split()


def _packed(*lines: Iterable[str]) -> bytes:
    return zlib.compress("\n".join(map(" ".join, lines)).encode("utf-8"), _FASTEST)
