"""BM25 over analysed terms, by rank_bm25. This module alone knows that engine.

rank_bm25 fails on its edges: an empty corpus divides by zero, one passage scores a match below nothing,
and a term in half of two passages scores exactly nothing. So a match is decided by shared terms, never
by a score's sign, and the weight of a term is Lucene's, which is never below nothing.

It would also look at every document for every question. So where each term stands is kept here, and the
engine scores only those documents that it is given, by the weights of all.
"""

import math
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt
from rank_bm25 import BM25Okapi

# Low: sentences are short and of like length. Measured on sentence retrieval (benchmarks/log.md).
K1, B = 0.6, 0.4

Places = npt.NDArray[np.uint32]
Counts = Mapping[str, int]  # how often each term stands in a document
# Sentences that are scored: over 4,000 of them the first passage is the same as with any more (benchmarks).
_SHORTLIST = 90
_NOWHERE: Places = np.empty(0, dtype=np.uint32)


class Postings:
    """Where each term stands: the numbers of documents, counted from 0, in order."""

    def __init__(self) -> None:
        self._places: dict[str, array[int]] = {}
        # Whether any document holds a term; asked of every wording of a question.
        self.holds: Callable[[str], bool] = self._places.__contains__

    def add(self, document: int, terms: Iterable[str]) -> None:
        """Adds a document; each must have a higher number than the one before."""
        for term in dict.fromkeys(terms):
            places = self._places.get(term)
            if places is None:
                places = self._places[term] = array("I")
            places.append(document)

    def of(self, term: str) -> Places:
        """The documents that hold a term."""
        places = self._places.get(term)
        return _NOWHERE if places is None else np.frombuffer(places, dtype=np.uint32)

    def count(self, term: str) -> int:
        """How many documents hold a term."""
        return len(self._places.get(term, ()))


class Bm25:
    """The weights of a corpus: every document's terms go in once, and are not kept."""

    def __init__(self, documents: Iterable[Sequence[str]] = (), *, k1: float = K1, b: float = B) -> None:
        self.size = 0
        self._length = 0
        self._postings = Postings()
        self.holds = self._postings.holds
        self._idf: dict[str, float] = {}
        self._k1, self._b = k1, b
        for terms in documents:
            self.add(terms)

    def add(self, terms: Sequence[str]) -> None:
        """One more document."""
        self._postings.add(self.size, terms)
        self.size += 1
        self._length += len(terms)
        self._idf.clear()

    def idf(self, term: str) -> float:
        """The weight of a term; that of a term in no document is the largest."""
        weight = self._idf.get(term)
        if weight is None:
            weight = idf(self.size, self._postings.count(term))
            if self.holds(term):  # any others would be without end
                self._idf[term] = weight
        return weight

    def documents_with(self, term: str) -> Places:
        """The numbers of the documents that hold a term, in order."""
        return self._postings.of(term)

    def scores(
        self,
        terms: Sequence[str],
        documents: Sequence[Counts],
        *,
        weigh: Callable[[str], float] | None = None,
    ) -> Sequence[float]:
        """The score of each of some documents, in their order; 0.0 for one that shares no term.

        `weigh` gives what a term weighs where that is not its idf.
        """
        weigh = weigh or self.idf
        known = {term: weigh(term) for term in terms if self.holds(term)}
        if not known or not documents:
            return [0.0] * len(documents)
        engine = _Okapi(documents, known, average=self._length / self.size, k1=self._k1, b=self._b)
        asked = [term for term in terms if term in known]
        return list(map(float, engine.get_batch_scores(asked, list(range(len(documents))))))


class _Okapi(BM25Okapi):  # type: ignore[misc]  # rank_bm25 ships no types
    """rank_bm25's formula over documents that are counted, with weights from the corpus they stand in."""

    def __init__(
        self,
        documents: Sequence[Counts],
        weights: Mapping[str, float],
        *,
        average: float,
        k1: float,
        b: float,
    ) -> None:
        # What its own constructor would count from the texts; get_batch_scores reads nothing else.
        self.k1, self.b = k1, b
        self.corpus_size, self.avgdl = len(documents), average
        self.doc_freqs = documents
        self.doc_len = np.array([sum(counts.values()) for counts in documents])
        self.idf = weights


def idf(corpus_size: int, documents_with_term: int) -> float:
    """Weight of a term: large when few documents hold it, never below 0.

    ln(1 + (N - n + 0.5) / (n + 0.5)), unitless, 0 <= n <= N. Source: the "+1" form of Lucene's BM25.
    """
    return math.log(1 + (corpus_size - documents_with_term + 0.5) / (documents_with_term + 0.5))


def best_places(places: npt.NDArray[np.intp], shared: npt.NDArray[np.float64]) -> list[int]:
    """Return the places, in order, that share most with a question; of equals those that come first."""
    if len(places) > _SHORTLIST:
        least = np.partition(shared, len(places) - _SHORTLIST)[len(places) - _SHORTLIST]
        better, equal = places[shared > least], places[shared == least]
        places = np.sort(np.concatenate((better, equal[: _SHORTLIST - len(better)])))
    return [int(place) for place in places]
