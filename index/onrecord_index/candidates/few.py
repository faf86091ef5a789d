"""The engine for a few releases, of which most questions have their own: nothing is built anew for one.

What stands where in a release is worked out once and kept with it (Held); an engine over some of them is a
list.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from onrecord_index.candidates.port import (
    EVERYTHING,
    MOST,
    Analysed,
    Candidate,
    Field,
    Filters,
    Indexed,
    Wanted,
    forms_in,
    in_units,
    order_of,
    orders_between,
    positions_in,
)

Units = tuple[int, ...]  # the numbers of units, counted from 0, in order


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What the units of one release hold: for each field but the whole, the units by their terms.

    `positions` are what their positions add to the release's own place (see place_of). `size` is how many
    they are, `length` that of all together, in terms.
    """

    fields: Mapping[Field, Mapping[str, Units]]
    positions: Sequence[int]
    size: int
    length: int


def held_of(analysis: Analysed) -> Held:
    """What the units of a release hold. What stands beyond the last position that fits is not found."""
    positions = positions_in(order_of(None, 0), analysis.positions)
    texts: dict[Field, Iterable[Iterable[str]]] = {
        Field.OWN: analysis.terms,
        Field.SAID: analysis.contexts,
        Field.FORM: map(forms_in, analysis.shows),
    }
    return Held(
        fields={field: _units_by_terms(each, len(positions)) for field, each in texts.items()},
        positions=positions,
        size=len(analysis.terms),
        length=sum(map(len, analysis.terms)),
    )


class FewCandidates:
    """Finds sentences and releases, and counts them as Statistics asks for."""

    def __init__(self, releases: Iterable[tuple[Indexed, Held]]) -> None:
        self._releases = tuple(releases)
        self._owns = [held.fields[Field.OWN] for _, held in self._releases]
        self.size = sum(held.size for _, held in self._releases)
        self.length = sum(held.length for _, held in self._releases)

    def count(self, term: str) -> int:
        """How many sentences hold a term themselves."""
        return sum([len(own[term]) for own in self._owns if term in own])

    def nearest(self, wanted: Wanted, among: Filters = EVERYTHING, *, k: int = MOST) -> Sequence[Candidate]:
        """At most k candidates, the highest score first (see Candidates)."""
        units, scale = in_units(wanted)
        found: list[tuple[int, int]] = []
        for release, held in self._releases:
            order = order_of(release.day, release.number)
            if _passes(release, order, among):
                found += _scored(held, order, units)
        found.sort(reverse=True)  # of equals the highest places come first
        return [Candidate(place, score / scale) for score, place in found[:k]]


def _scored(held: Held, order: int, units: Mapping[tuple[Field, str], int]) -> list[tuple[int, int]]:
    """The score and the place of whatever of a release holds something that is wanted."""
    scores, whole = dict[int, int](), 0
    fields, own = held.fields, held.fields[Field.OWN]
    for (field, term), worth in units.items():
        if field is Field.WHOLE:
            whole += worth if term in own else 0
            continue
        for unit in fields[field].get(term, ()):
            scores[unit] = scores.get(unit, 0) + worth
    found = [(score, order | held.positions[unit]) for unit, score in scores.items()]
    return [*found, (whole, order)] if whole else found


def _passes(release: Indexed, order: int, among: Filters) -> bool:
    """Whether a release is among what is looked for; its `order` is as order_of gives it."""
    first, last = orders_between(*among.days) if among.days is not None else (order, order)
    return (
        (among.releases is None or release.number in among.releases)
        and (among.issuer is None or release.issuer == among.issuer)
        and (among.language is None or release.analysis.language == among.language)
        and first <= order <= last
    )


def _units_by_terms(texts: Iterable[Iterable[str]], count: int) -> Mapping[str, Units]:
    """The units by the terms that they hold; those from a number on are left out."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for unit, terms in enumerate(islice(texts, count)):
        for term in frozenset(terms):
            found[term].append(unit)
    return {term: tuple(units) if len(units) > 1 else _alone(units[0]) for term, units in found.items()}


@cache
def _alone(unit: int) -> Units:
    """A unit by itself: most terms stand in one."""
    return (unit,)
