"""A rule of the forward-looking tables: the values that a language fills and the judge searches."""

from dataclasses import dataclass
from enum import IntEnum


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
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Trap:
    """Phrases that only seem to look forward. `outweighs`: the heaviest cue that they hold back."""

    name: str
    phrases: tuple[str, ...]
    outweighs: Weight = Weight.POSSIBLE
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()
