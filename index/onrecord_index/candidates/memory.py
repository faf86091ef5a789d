"""The engine for what fits in memory: where each term stands, in arrays."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import partial

import numpy as np
import numpy.typing as npt

from onrecord_index.candidates.port import (
    EVERYTHING,
    MOST,
    Candidate,
    Field,
    Filters,
    Indexed,
    Wanted,
    candidates_from,
    forms_in,
    in_units,
    order_of,
    orders_between,
    places_in,
)

Places = npt.NDArray[np.uint32]
_NOWHERE: Places = np.empty(0, dtype=np.uint32)


class Postings:
    """Where each term stands: the numbers of documents, counted from 0, in order."""

    def __init__(self) -> None:
        self._places: defaultdict[str, array[int]] = defaultdict(partial(array, "I"))

    def add(self, document: int, terms: AbstractSet[str]) -> None:
        """Adds a document; each must have a higher number than the one before."""
        places = self._places
        for term in terms:
            places[term].append(document)

    def of(self, term: str) -> Places:
        """The documents that hold a term."""
        places = self._places.get(term)
        return _NOWHERE if places is None else np.frombuffer(places, dtype=np.uint32)

    def count(self, term: str) -> int:
        """How many documents hold a term."""
        return len(self._places.get(term, ()))


class MemoryCandidates:
    """Finds sentences and releases. Documents are numbered as they come; their places order them.

    `size` sentences were taken in, of `length` terms together: it counts them as Statistics asks for.
    """

    def __init__(self, releases: Iterable[Indexed]) -> None:
        self.size = self.length = 0
        self._postings = {field: Postings() for field in Field}
        self._places = array("Q")
        self._releases = array("I")
        self._issuers: dict[int, str | None] = {}
        self._languages: dict[int, str] = {}
        for release in releases:
            self._take_in(release)
        self._place = np.frombuffer(self._places, dtype=np.uint64)
        self._release = np.frombuffer(self._releases, dtype=np.uint32)
        self._last = max(self._issuers, default=0)  # the largest number

    def count(self, term: str) -> int:
        """How many sentences hold a term themselves."""
        return self._postings[Field.OWN].count(term)

    def nearest(self, wanted: Wanted, among: Filters = EVERYTHING, *, k: int = MOST) -> Sequence[Candidate]:
        """At most k candidates, the highest score first (see Candidates)."""
        units, scale = in_units(wanted)
        found = [(self._postings[field].of(term), worth) for (field, term), worth in units.items()]
        if not any(len(places) for places, _ in found):
            return ()
        worths = np.array([worth for _, worth in found], dtype=np.float64)
        held = np.concatenate([places for places, _ in found])
        # One type for both kinds of bincount: mypy takes it for the one without weights.
        scores = np.bincount(held, weights=np.repeat(worths, [len(places) for places, _ in found])).astype(
            np.float64, copy=False
        )
        reached = np.flatnonzero(scores > 0)  # of booleans, which is quicker
        reached = reached[self._passes(reached, among)]
        best = self._best(reached, scores[reached], k)
        return candidates_from(self._place[best].tolist(), (scores[best] / scale).tolist())

    def _best(
        self, reached: npt.NDArray[np.intp], scores: npt.NDArray[np.float64], k: int
    ) -> npt.NDArray[np.intp]:
        """The k documents with the highest scores, in order; of equals those of the highest places."""
        if len(reached) > k:
            least = np.partition(scores, len(scores) - k)[len(scores) - k]
            reached, scores = reached[scores >= least], scores[scores >= least]
        # The last key is the first that counts; what is unsigned has no negative.
        order = np.lexsort((np.uint64(2**64 - 1) - self._place[reached], -scores))
        return reached[order[:k]]

    def _passes(self, reached: npt.NDArray[np.intp], among: Filters) -> npt.NDArray[np.bool_]:
        """Which of some documents are among what is looked for."""
        passing = np.ones(len(reached), dtype=bool)
        numbers = self._release[reached]
        if among.releases is not None:
            passing &= self._are_of(among.releases)[numbers]
        for kept, asked in ((self._issuers, among.issuer), (self._languages, among.language)):
            if asked is not None:
                passing &= self._are_of(number for number, each in kept.items() if each == asked)[numbers]
        if among.days is not None:
            first, last = map(np.uint64, orders_between(*among.days))
            places = self._place[reached]
            passing &= (places >= first) & (places <= last)
        return passing

    def _are_of(self, releases: Iterable[int]) -> npt.NDArray[np.bool_]:
        """Whether each number is that of one of some releases."""
        wanted = np.zeros(self._last + 1, dtype=bool)
        wanted[[number for number in releases if number <= self._last]] = True
        return wanted

    def _take_in(self, indexed: Indexed) -> None:
        """One more release: each of its units, and it as a whole."""
        analysis = indexed.analysis
        held, contexts = [frozenset(terms) for terms in analysis.terms], map(frozenset, analysis.contexts)
        units = zip(held, contexts, analysis.shows, strict=True)
        own, said, form = (self._postings[field].add for field in (Field.OWN, Field.SAID, Field.FORM))
        for place, (terms, context, shows) in zip(places_in(indexed), units, strict=False):
            document = self._number_for(place, indexed)
            own(document, terms)
            said(document, context)
            form(document, frozenset(forms_in(shows)))
        whole = self._number_for(order_of(indexed.day, indexed.number), indexed)
        self._postings[Field.WHOLE].add(whole, frozenset[str]().union(*held))
        self.size += len(analysis.terms)
        self.length += sum(map(len, analysis.terms))
        self._issuers[indexed.number] = indexed.issuer
        self._languages[indexed.number] = analysis.language

    def _number_for(self, place: int, indexed: Indexed) -> int:
        """The number of one more document."""
        self._places.append(place)
        self._releases.append(indexed.number)
        return len(self._places) - 1
