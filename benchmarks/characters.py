"""Labelled units found in a release as read, by their characters: the definitions of releases/score.py.

Blanks, bullet signs and "|" do not count; quotation marks, hyphens and ligatures are made equal.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from onrecord.release import Release, Sentence

_SAME = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "\u00a0": " ",
        "\u2010": "-",
        "\u2011": "-",
        "–": "-",
        "—": "-",
        "\u200b": "",
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\u00ad": "",
    }
)
_DROPPED = re.compile(
    "[\\s|\u200b\u200e\ufeff\u2022\u25cf\u25aa\u25e6\u00b7\u27a2\u2023\u25a0\u25ba\uf000-\uf0ff]+"
)
# A unit that does not stand there as one piece is looked for in pieces of so many characters, one beginning
# every so many: each behind the unit before, else at its last place up to this far behind. Half of the unit
# must be found.
_PIECE, _STEP, _REACH, _FOUND = 20, 5, 6000, 0.5
# A sentence touches a unit from the first number of characters on, and holds a part of it from the second.
_TOUCHES, _HOLDS_A_PART = 5, 15


def flat(text: str) -> str:
    """Return the characters that count, signs made equal, in lower case."""
    return _DROPPED.sub("", text.replace("\\$", "$").translate(_SAME)).casefold()


def bare(text: str) -> str:
    """Return the same without quotation marks: how heads are compared."""
    return flat(text).replace('"', "").strip("'")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What the reading makes of a unit: whether any, and whether every sentence of it is flagged."""

    any: bool
    every: bool


@dataclass(frozen=True, kw_only=True)
class Reading:
    """The sentences of a release end to end, flattened."""

    release: Release = field(repr=False)

    @cached_property
    def _parts(self) -> Sequence[str]:
        return [flat(sentence.text) for sentence in self.release.sentences]

    @cached_property
    def text(self) -> str:
        """All flattened characters."""
        return "".join(self._parts)

    @cached_property
    def _owners(self) -> Sequence[int]:
        """For each flattened character the number of its sentence."""
        return [number for number, part in enumerate(self._parts) for _ in part]

    @cached_property
    def offsets(self) -> Sequence[int]:
        """For each flattened character its place in the release's text."""
        return [offset for sentence in self.release.sentences for offset in _flat_offsets(sentence)]

    def find(self, units: Iterable[str]) -> list[Collection[int]]:
        """Return for each unit the places of its characters in `text`, none if half of it is not there.

        The units are given in the order of the release, so that one that stands there twice is found twice.
        """
        found: list[Collection[int]] = []
        start = 0
        for unit in units:
            places, start = self._find_one(flat(unit), start)
            found.append(places)
        return found

    def judge(self, places: Collection[int]) -> Judgement | None:
        """Return what the reading makes of the unit at some places, None if the unit is lost."""
        if not places:
            return None
        cover = Counter(self._owners[at] for at in places)
        touching = [number for number, count in cover.items() if count >= _TOUCHES] or list(cover)
        holding = [number for number, count in cover.items() if count >= _HOLDS_A_PART]
        holding = holding or [max(cover, key=lambda number: cover[number])]
        return Judgement(any=any(map(self._is_flagged, touching)), every=all(map(self._is_flagged, holding)))

    def _find_one(self, wanted: str, start: int) -> tuple[Collection[int], int]:
        """Return the places of a unit, and where the next one is looked for."""
        at = self.text.find(wanted, start)
        if at >= 0:
            return range(at, at + len(wanted)), at + len(wanted)
        at = self.text.find(wanted)
        if at >= 0:
            return range(at, at + len(wanted)), start
        found = self._find_pieces(wanted, start)
        return (sorted(found) if len(found) >= _FOUND * len(wanted) else ()), start

    def _is_flagged(self, number: int) -> bool:
        return self.release.sentences[number].forward_looking

    def _find_pieces(self, wanted: str, start: int) -> set[int]:
        size = min(_PIECE, len(wanted))
        found: set[int] = set()
        for at in range(0, max(1, len(wanted) - size + 1), _STEP):
            there = self._find_near(wanted[at : at + size], start)
            if there >= 0:
                found.update(range(there, there + size))
        return found

    def _find_near(self, piece: str, start: int) -> int:
        """Return where a piece stands after `start`; else, if nowhere there, the last place before."""
        there = self.text.find(piece, start)
        return self.text.rfind(piece, 0, start + _REACH) if there < 0 else there


def _flat_offsets(sentence: Sentence) -> Sequence[int]:
    text, start = sentence.text, sentence.span.start
    return [
        start + at
        for at, character in enumerate(text)
        if not text.startswith("\\$", at)  # the backslash of an escaped dollar sign
        for _ in _flat_character(character)
    ]


@lru_cache(maxsize=4096)
def _flat_character(character: str) -> str:
    return flat(character)
