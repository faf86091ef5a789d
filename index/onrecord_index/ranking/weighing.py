"""What the terms of questions weigh in a corpus, and what builds the queries of one language over another."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import partial

from onrecord_index.candidates.bm25 import Bm25
from onrecord_index.ranking.corpus import Corpus
from onrecord_index.ranking.query import QueryBuilder
from onrecord_index.wording.between import Thesauri

_LIGHT_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class Weighing:
    """What a term of a question weighs in a corpus: light ones, and some names, weigh little."""

    corpus: Corpus
    bm25: Bm25
    light: Collection[str]

    def __call__(self, term: str, names: frozenset[str] = frozenset()) -> float:
        """The weight of a term; `names` weigh little too."""
        weight = self.bm25.idf(term)
        is_light = term in self.light or term in self.corpus.own_name or term in names
        return weight * _LIGHT_SHARE if is_light else weight


def queries_between(
    thesauri: Thesauri,
    weighing: Weighing,
    asked: str,
    searched: str,
    names: frozenset[str] = frozenset(),
) -> QueryBuilder:
    """What builds the queries of questions in one language for releases in the same or another."""
    return QueryBuilder(
        thesauri.between(asked, searched),
        idf=weighing.bm25.idf,
        weigh=partial(weighing, names=names),
        holds=weighing.bm25.holds,
    )
