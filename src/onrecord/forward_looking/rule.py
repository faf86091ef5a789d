"""What a rule of the tables is, and how a whole table is searched in one pass."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

from onrecord.forward_looking.openings import openings

_WORD_BEGINS = re.compile(r"\b[a-z0-9][a-z0-9'-]?")


class Weight(IntEnum):
    """How sure a cue is that the sentence looks forward; the heaviest of a sentence decides."""

    POSSIBLE = 1  # "may", "potential": dosing and the law say it too
    CERTAIN = 2  # "will": contracts and instructions say it too
    PLANNED = 3  # "expects", "on track": nobody says it of anything else


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One kind of cue: its name, where it is known from, its weight and the phrases that show it.

    A phrase is a pattern, searched in plain text (plain.py) from the beginning of a word. A blank in it
    stands for any run of blanks; its groups are all (?:...), since the group that matched names the rule.
    """

    name: str
    source: str
    weight: Weight
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trap:
    """Phrases that only seem to look forward. `outweighs`: the heaviest cue that they hold back."""

    name: str
    phrases: tuple[str, ...]
    outweighs: Weight = Weight.POSSIBLE


class Table:
    """Rules that are searched together: at each word only the phrases that its first two letters can begin.

    Tried one after the other at every word, a few hundred phrases would take five times as long.
    """

    def __init__(self, rules: Sequence[Rule | Trap]) -> None:
        self._phrases = tuple(
            (number, phrase) for number, rule in enumerate(rules) for phrase in rule.phrases
        )
        self._patterns: dict[str, re.Pattern[str] | None] = {}

    def find(self, plain: str) -> Iterator[tuple[int, re.Match[str]]]:
        """Each match from the left, none reaching into another, with the number of its rule."""
        end = 0
        patterns = self._patterns
        for word in _WORD_BEGINS.finditer(plain):
            start, opening = word.start(), word.group()
            if start < end:
                continue
            if opening not in patterns:
                patterns[opening] = self._pattern_for(opening)
            pattern = patterns[opening]
            if pattern and (found := pattern.match(plain, start)):
                end = found.end()
                yield int(str(found.lastgroup)[1:]), found

    @cached_property
    def _openings(self) -> tuple[frozenset[str], ...]:
        return tuple(openings(phrase) for _, phrase in self._phrases)

    def _pattern_for(self, opening: str) -> re.Pattern[str] | None:
        """What can match at a word with this opening; None where nothing can."""
        at = {"", opening[:1], opening}
        phrases: dict[int, list[str]] = defaultdict(list)
        for (number, phrase), openings_of_it in zip(self._phrases, self._openings, strict=True):
            if at & openings_of_it:
                phrases[number].append(phrase)
        branches = (f"(?P<n{number}>{'|'.join(those)})" for number, those in phrases.items())
        return re.compile("|".join(branches).replace(" ", r"\s+")) if phrases else None
