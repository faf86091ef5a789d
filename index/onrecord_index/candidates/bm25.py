"""BM25 over analysed terms, by rank_bm25. This module alone knows that engine.

rank_bm25 fails on its edges: an empty corpus divides by zero, one passage scores a match below nothing,
and a term in half of two passages scores exactly nothing. So a match is decided by shared terms, never
by a score's sign, and the weight of a term is Lucene's, which is never below nothing.

It would also look at every document for every question. So it scores only those documents that it is given,
by weights that are counted over all.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from typing import Protocol

import numpy as np
from rank_bm25 import BM25Okapi

# Low: sentences are short and of like length. Measured on sentence retrieval (benchmarks/log.md).
K1, B = 0.6, 0.4
_WEIGHTS_KEPT = 50_000

Counts = Mapping[str, int]  # how often each term stands in a document


class Statistics(Protocol):
    """What is counted of all sentences together: their number, that of their terms, and who holds a term."""

    @property
    def size(self) -> int: ...
    @property
    def length(self) -> int: ...
    def count(self, term: str, /) -> int: ...


class Bm25:
    """The weights of a corpus, by its statistics."""

    def __init__(self, statistics: Statistics, *, k1: float = K1, b: float = B) -> None:
        self._statistics = statistics
        self._average = statistics.length / statistics.size if statistics.size else 0.0
        self._k1, self._b = k1, b
        # Neither leads back to this: no desk that is over waits for the collector.
        self.idf = lru_cache(maxsize=_WEIGHTS_KEPT)(partial(_idf_in, statistics))
        # A question asks this of the terms of every other wording.
        self.holds = lru_cache(maxsize=_WEIGHTS_KEPT)(partial(_is_held, statistics))

    def count(self, term: str) -> int:
        """How many documents hold a term."""
        return self._statistics.count(term)

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
        engine = _Okapi(documents, known, average=self._average, k1=self._k1, b=self._b)
        asked = [term for term in terms if term in known]
        return list(map(float, engine.get_batch_scores(asked, list(range(len(documents))))))


def _is_held(statistics: Statistics, term: str) -> bool:
    """Whether any document holds a term."""
    return statistics.count(term) > 0


def _idf_in(statistics: Statistics, term: str) -> float:
    """The weight of a term; that of a term in no document is the largest."""
    return idf(statistics.size, statistics.count(term))


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
