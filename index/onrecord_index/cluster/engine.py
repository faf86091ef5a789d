"""What is asked of the search servers: which sentences hold most, in the archive's order."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any

from onrecord.errors import SearchFault
from onrecord_index.candidates.port import (
    EVERYTHING,
    MOST,
    Candidate,
    Field,
    Filters,
    Wanted,
    in_units,
    orders_between,
)
from onrecord_index.cluster.connection import AHEAD, PARTLY, in_one_sentence
from onrecord_index.cluster.shared_index import ISSUER, LANGUAGE, PLACE, RELEASE, STAMP, SharedIndex, Stamps

# A server takes no more values of one clause, unless it is told otherwise (index.max_terms_count).
_VALUES = 60_000
# How often a search is made again because the index knows what this process does not know yet.
_ROUNDS = 5

Known = Callable[[Collection[int]], Stamps]


class ClusterCandidates:
    """Finds sentences and releases in the index, of those releases that this process knows.

    Another process may have brought the index further meanwhile. What it has taken in since is left out
    before the best are cut off, so that what is found does not depend on it.
    """

    def __init__(self, index: SharedIndex, known: Known, *, last: int) -> None:
        """`known` gives the stamps of some releases; `last` is the largest number among all."""
        self._index, self._known, self._last = index, known, last

    def nearest(self, wanted: Wanted, among: Filters = EVERYTHING, *, k: int = MOST) -> Sequence[Candidate]:
        """At most k candidates, the highest score first (see Candidates). Raises SearchFault."""
        units, scale = in_units(wanted)
        if not units:
            return ()
        filters = list(self._filters(among))
        strange: set[int] = set()
        for _ in range(_ROUNDS):
            hits = list(self._hits(units, filters, strange, k))
            found = [Candidate(place, score / scale) for score, place, _ in hits]
            held = {one.number: stamp for one, (_, _, stamp) in zip(found, hits, strict=True)}
            stamps = self._known(held.keys())
            if any(stamps[number] != stamp for number, stamp in held.items() if number in stamps):
                raise SearchFault(AHEAD)  # its positions are not those that this process knows
            unknown = {stamp for number, stamp in held.items() if number not in stamps}
            if not unknown:
                return found
            strange |= unknown
        raise SearchFault(AHEAD)

    def _hits(
        self, units: dict[tuple[Field, str], int], filters: list[Any], strange: set[int], k: int
    ) -> Iterator[tuple[float, int, int]]:
        """The score, the place and the stamp of each hit."""
        query = {
            "should": list(_held(units)),
            "minimum_should_match": 1,
            "filter": filters,
            "must_not": [{"terms": {STAMP: sorted(strange)}}] if strange else [],
        }
        body = {
            "size": k,
            "query": {"bool": query},
            "sort": [{"_score": "desc"}, {PLACE: "desc"}, {STAMP: "desc"}],
            "track_total_hits": False,
            "stored_fields": "_none_",
        }
        with in_one_sentence():
            found = self._index.client.search(
                index=self._index.name,
                body=body,
                allow_partial_search_results="false",
                filter_path="hits.hits.sort,timed_out,_shards.failed",
            )
        if found.get("timed_out") or found["_shards"]["failed"]:
            raise SearchFault(PARTLY)
        for hit in found.get("hits", {}).get("hits", ()):
            score, place, stamp = hit["sort"]
            yield float(score), int(place), int(stamp)

    def _filters(self, among: Filters) -> Iterable[Any]:
        yield {"range": {RELEASE: {"lte": self._last}}}
        if among.releases is not None:
            numbers = sorted(among.releases)
            parts = [numbers[start : start + _VALUES] for start in range(0, len(numbers), _VALUES)]
            some = [{"terms": {RELEASE: part}} for part in parts] or [{"match_none": {}}]
            yield {"bool": {"should": some, "minimum_should_match": 1}}
        if among.issuer is not None:
            yield {"term": {ISSUER: among.issuer}}
        if among.language is not None:
            yield {"term": {LANGUAGE: among.language}}
        if among.days is not None:
            first, last = orders_between(*among.days)
            yield {"range": {PLACE: {"gte": first, "lte": last}}}


def _held(units: dict[tuple[Field, str], int]) -> Iterator[Any]:
    """A clause for each term, worth its weight wherever it stands."""
    for (field, term), worth in units.items():
        yield {"constant_score": {"filter": {"term": {str(field): term}}, "boost": worth}}
