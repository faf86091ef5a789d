"""A rule of the forward-looking tables: the values that a language fills and the judge searches."""

from dataclasses import dataclass
from enum import IntEnum


class Weight(IntEnum):
    """How sure a cue is that the sentence looks forward; the heaviest of a sentence decides."""

    POSSIBLE = 1  # "may", "potential": dosing and the law say it too
    CERTAIN = 2  # "will": contracts and instructions say it too
    PLANNED = 3  # "expects", "on track": nobody says it of anything else


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A pattern with sentences that show it.

    The pattern is searched in plain text (plain_text.py) from the beginning of a word. A blank in it stands
    for any run of blanks. Its groups are all (?:...), since the group that matched names the rule.

    Each example is a sentence as a release has it, which the pattern matches and no other of its table. No
    sentence of `not_examples` is matched.
    """

    pattern: str
    examples: tuple[str, ...]
    not_examples: tuple[str, ...] = ()


def phrase(pattern: str, *examples: str, but_not: tuple[str, ...] = ()) -> Phrase:
    """Return the phrase of a pattern, shown by at least one sentence."""
    return Phrase(pattern=pattern, examples=examples, not_examples=but_not)


def any_of(*words: str) -> str:
    """Return the pattern that matches any of some words or patterns."""
    return f"(?:{'|'.join(words)})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One kind of cue: its name, where it is known from, its weight and the phrases that show it."""

    name: str
    source: str
    weight: Weight
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trap:
    """Phrases that only seem to look forward. `outweighs`: the heaviest cue that they hold back."""

    name: str
    phrases: tuple[Phrase, ...]
    outweighs: Weight = Weight.POSSIBLE
