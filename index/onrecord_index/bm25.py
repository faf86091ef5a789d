"""BM25 over analysed terms, by rank_bm25. This module alone knows that engine.

rank_bm25 fails on its edges: an empty corpus divides by zero, one passage scores a match below nothing,
and a term in half of two passages scores exactly nothing. So a match is decided by shared terms, never
by a score's sign, and the weight of a term is Lucene's, which is never below nothing.
"""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from rank_bm25 import BM25Okapi

# Low: sentences are short and of like length. Measured on sentence retrieval (benchmarks/README.md).
K1, B = 0.6, 0.4


class _LuceneOkapi(BM25Okapi):  # type: ignore[misc]  # rank_bm25 ships no types
    """Okapi's formula with Lucene's weight of a term."""

    def _calc_idf(self, nd: Mapping[str, int]) -> None:
        for term, count in nd.items():
            self.idf[term] = idf(self.corpus_size, count)


class Bm25:
    """Scores documents, each a sequence of terms, against the terms of a question."""

    def __init__(self, documents: Sequence[Sequence[str]], *, k1: float = K1, b: float = B) -> None:
        self._size = len(documents)
        self._postings: dict[str, list[int]] = {}
        for position, terms in enumerate(documents):
            for term in dict.fromkeys(terms):
                self._postings.setdefault(term, []).append(position)
        self._engine: Any = None  # rank_bm25 ships no types
        if self._postings:  # an engine over nothing would divide by zero
            self._engine = _LuceneOkapi(documents, k1=k1, b=b)
            # get_batch_scores copies the list of lengths anew for every question; an array it copies fast.
            self._engine.doc_len = np.array(self._engine.doc_len)

    def idf(self, term: str) -> float:
        """The weight of a term; that of a term in no document is the largest."""
        return idf(self._size, len(self._postings.get(term, ())))

    def documents_with(self, term: str) -> Sequence[int]:
        """The positions of the documents that hold a term, in order."""
        return self._postings.get(term, ())

    def scores(self, terms: Sequence[str], documents: Sequence[int]) -> Sequence[float]:
        """The score of each of some documents, in their order; 0.0 for one that shares no term."""
        known = [term for term in terms if term in self._postings]
        if self._engine is None or not known or not documents:
            return [0.0] * len(documents)
        return list(map(float, self._engine.get_batch_scores(known, list(documents))))


def idf(corpus_size: int, documents_with_term: int) -> float:
    """Weight of a term: large when few documents hold it, never below 0.

    ln(1 + (N - n + 0.5) / (n + 0.5)), unitless, 0 <= n <= N. Source: the "+1" form of Lucene's BM25.
    """
    return math.log(1 + (corpus_size - documents_with_term + 0.5) / (documents_with_term + 0.5))
