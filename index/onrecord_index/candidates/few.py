"""The engine for a few releases, of which most questions have their own: nothing is built anew for one.

What stands where in a release is worked out once and kept with it (Held); an engine over some of them is a
list.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What the units of one release hold: for each field but the whole, the terms of each unit.

    `counts` has for each term how many units hold it themselves. `positions` are what their positions add to
    the release's own place (see place_of). `size` is how many they are, `length` that of all together, in
    terms.
    """

    fields: Mapping[Field, Sequence[frozenset[str]]]
    counts: Mapping[str, int]
    positions: Sequence[int]
    size: int
    length: int


def held_of(analysis: Analysed) -> Held:
    """What the units of a release hold. What stands beyond the last position that fits is not found."""
    own = [frozenset(terms) for terms in analysis.terms]
    alike = {terms: frozenset(terms) for terms in dict.fromkeys(map(tuple, analysis.contexts))}
    shown = {bits: frozenset(forms_in(bits)) for bits in dict.fromkeys(analysis.shows)}
    return Held(
        fields={
            Field.OWN: own,
            Field.SAID: [alike[tuple(terms)] for terms in analysis.contexts],
            Field.FORM: [shown[bits] for bits in analysis.shows],
        },
        counts=Counter(chain.from_iterable(own)),
        positions=positions_in(order_of(None, 0), analysis.positions),
        size=len(analysis.terms),
        length=sum(map(len, analysis.terms)),
    )


class FewCandidates:
    """Finds sentences and releases, and counts them as Statistics asks for."""

    def __init__(self, releases: Iterable[tuple[Indexed, Held]]) -> None:
        self._releases = tuple(releases)
        self.size = sum(held.size for _, held in self._releases)
        self.length = sum(held.length for _, held in self._releases)
        self._counts = [held.counts for _, held in self._releases]

    def count(self, term: str) -> int:
        """How many sentences hold a term themselves."""
        return sum([counts.get(term, 0) for counts in self._counts])

    def nearest(self, wanted: Wanted, among: Filters = EVERYTHING, *, k: int = MOST) -> Sequence[Candidate]:
        """At most k candidates, the highest score first (see Candidates)."""
        units, scale = in_units(wanted)
        worths: dict[Field, dict[str, int]] = {}
        for (field, term), worth in units.items():
            worths.setdefault(field, {})[term] = worth
        found: list[tuple[int, int]] = []
        for release, held in self._releases:
            order = order_of(release.day, release.number)
            if _passes(release, order, among):
                found += _scored(held, order, worths)
        found.sort(reverse=True)  # of equals the highest places come first
        return [Candidate(place, score / scale) for score, place in found[:k]]


def _scored(held: Held, order: int, worths: Mapping[Field, Mapping[str, int]]) -> Iterator[tuple[int, int]]:
    """The score and the place of whatever of a release holds something that is wanted."""
    scores = [0] * len(held.positions)
    for field, worth_of in worths.items():
        wanted = frozenset(worth_of)
        if field is Field.WHOLE:
            whole = sum([worth_of[term] for term in wanted & held.counts.keys()])
            if whole:
                yield whole, order
            continue
        for unit, terms in enumerate(held.fields[field][: len(scores)]):
            if not wanted.isdisjoint(terms):
                scores[unit] += sum([worth_of[term] for term in wanted & terms])
    yield from ((score, order | held.positions[unit]) for unit, score in enumerate(scores) if score)


def _passes(release: Indexed, order: int, among: Filters) -> bool:
    """Whether a release is among what is looked for; its `order` is as order_of gives it."""
    first, last = orders_between(*among.days) if among.days is not None else (order, order)
    return (
        (among.releases is None or release.number in among.releases)
        and (among.issuer is None or release.issuer == among.issuer)
        and (among.language is None or release.analysis.language == among.language)
        and first <= order <= last
    )
