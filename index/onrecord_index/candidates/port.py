"""What the ranking asks of an engine, and what it gets back.

A candidate's score is the sum of the weights of those wanted terms that it holds. The weights are ours, and
they go to the engine as whole numbers: their sums are exact in every engine, in whatever order they are made.
"""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial
from typing import NamedTuple, Protocol

# No question gets more candidates, whatever the engine.
MOST = 500
# Whole numbers below this are exact in the 32-bit floats that tantivy and OpenSearch add scores in.
_EXACT_BELOW = 1 << 24
# A place is one number of 64 bits: the day, the release's number, and the position counted backwards.
_POSITION_BITS, _NUMBER_BITS = 18, 24
_LAST_POSITION = (1 << _POSITION_BITS) - 1
_LAST_NUMBER = (1 << _NUMBER_BITS) - 1


class Field(StrEnum):
    """Where a term may stand."""

    OWN = "own"  # in the sentence itself
    SAID = "said"  # in what it stands under, or the name of who says it
    FORM = "form"  # the number of a form of answer that the sentence shows
    WHOLE = "whole"  # anywhere in the release: it finds releases, never sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What candidates are looked for among; None is everything. Days are the first and the last."""

    releases: Collection[int] | None = None
    issuer: str | None = None
    language: str | None = None
    days: tuple[date, date] | None = None


EVERYTHING = Filters()


class Candidate(NamedTuple):
    """What was found: its place (see place_of), and the sum of the weights of what it holds."""

    place: int
    score: float

    @property
    def number(self) -> int:
        """The number of its release."""
        return self.place >> _POSITION_BITS & _LAST_NUMBER

    @property
    def day(self) -> int:
        """The day of its release, counted as date.toordinal does; 0 if it has none."""
        return self.place >> _POSITION_BITS + _NUMBER_BITS

    @property
    def position(self) -> int:
        """Its position among the release's sentences; -1 for the release as a whole."""
        position = _LAST_POSITION - (self.place & _LAST_POSITION)
        return -1 if position == _LAST_POSITION else position


def candidates_from(places: Iterable[int], scores: Iterable[float]) -> list[Candidate]:
    """What was found, by its places and scores. So many are made that a call for each would cost."""
    return list(map(partial(tuple.__new__, Candidate), zip(places, scores, strict=True)))


Wanted = Mapping[tuple[Field, str], float]  # what holding a term in a field is worth


class Analysed(Protocol):
    """What an engine takes in of a release: its units, and the terms, contexts and forms of each."""

    @property
    def positions(self) -> Sequence[int]: ...
    @property
    def terms(self) -> Sequence[Sequence[str]]: ...
    @property
    def contexts(self) -> Sequence[Sequence[str]]: ...
    @property
    def shows(self) -> Sequence[int]: ...
    @property
    def language(self) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """A release as an engine takes it in. `number` tells it from all others; later ones are larger."""

    number: int
    day: date | None
    issuer: str | None
    analysis: Analysed


class Candidates(Protocol):
    """An engine over some releases."""

    def nearest(self, wanted: Wanted, among: Filters = EVERYTHING, *, k: int = MOST) -> Sequence[Candidate]:
        """At most k candidates that hold any of what is wanted, the highest score first.

        Ties: the newer release, of one day the one with the larger number, then the order of the text. A
        candidate that is tied with the last one is left out only if it comes after that in this order.
        """
        ...


def in_units(wanted: Wanted) -> tuple[dict[tuple[Field, str], int], int]:
    """Weights as whole numbers, and how many of them make 1.0: the largest power of two that keeps all exact.

    A weight above 0 is at least one unit, so that what holds it is found. Weights of 0 are left out.
    """
    weights = {term: weight for term, weight in wanted.items() if weight > 0}
    total = math.fsum(sorted(weights.values()))
    scale = 1
    while weights and (total * scale * 2) + 2 * len(weights) < _EXACT_BELOW and scale < _EXACT_BELOW:
        scale *= 2
    return {term: max(round(weight * scale), 1) for term, weight in weights.items()}, scale


def place_of(day: date | None, number: int, position: int) -> int:
    """One number for where a sentence stands: the larger comes first in the archive's order."""
    return order_of(day, number) | (_LAST_POSITION - position)


def order_of(day: date | None, number: int) -> int:
    """The smallest number that a place of a release can have; that of the release as a whole."""
    if not 0 <= number <= _LAST_NUMBER:
        raise ValueError(number)
    return ((day.toordinal() if day else 0) << _NUMBER_BITS | number) << _POSITION_BITS


def orders_between(first: date, last: date) -> tuple[int, int]:
    """The smallest and the largest place of two days and all between."""
    return order_of(first, 0), order_of(last, _LAST_NUMBER) | _LAST_POSITION


def places_in(indexed: Indexed) -> list[int]:
    """The places of a release's units; what stands beyond the last position that fits is not found."""
    return positions_in(order_of(indexed.day, indexed.number), indexed.analysis.positions)


def positions_in(order: int, positions: Iterable[int]) -> list[int]:
    """The places of some positions of the release of an order, those that fit."""
    return [order | (_LAST_POSITION - position) for position in positions if position < _LAST_POSITION]


def forms_in(bits: int) -> Iterable[str]:
    """The numbers of the forms that a unit shows, as terms."""
    return (str(at) for at in range(bits.bit_length()) if bits >> at & 1)
