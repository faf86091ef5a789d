"""Our use of rank_bm25: pinned by the formula written out, and right on the edges where it fails alone."""

import math
from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord_index.candidates.bm25 import K1, B, Bm25, idf

Documents = Sequence[Sequence[str]]


class Counted:
    """The statistics of some documents."""

    def __init__(self, documents: Documents) -> None:
        self.size, self.length = len(documents), sum(map(len, documents))
        self.count = Counter(term for terms in documents for term in set(terms)).__getitem__


def _weights(documents: Documents) -> Bm25:
    return Bm25(Counted(documents))


def _formula(terms: list[str], document: list[str], documents: list[list[str]]) -> float:
    """Okapi's formula with Lucene's weight, straight from its definition."""
    average = sum(map(len, documents)) / len(documents)
    score = 0.0
    for term in terms:
        holding = sum(term in other for other in documents)
        if holding:
            weight = math.log(1 + (len(documents) - holding + 0.5) / (holding + 0.5))
            often = document.count(term)
            score += weight * often * (K1 + 1) / (often + K1 * (1 - B + B * len(document) / average))
    return score


terms = st.sampled_from(["mine", "silver", "zinc", "payrol", "water"])


@given(st.lists(st.lists(terms, max_size=6), min_size=1, max_size=8), st.lists(terms, max_size=5))
def test_scores_are_those_of_the_formula(documents: list[list[str]], asked: list[str]) -> None:
    scores = _weights(documents).scores(asked, list(map(Counter, documents)))

    expected = [_formula(asked, document, documents) if any(documents) else 0.0 for document in documents]
    assert scores == pytest.approx(expected)


@given(st.lists(st.lists(terms, max_size=6), min_size=2, max_size=8), st.lists(terms, max_size=5), st.data())
def test_a_document_scores_the_same_whatever_others_are_scored_with_it(
    documents: list[list[str]], asked: list[str], data: st.DataObject
) -> None:
    corpus, counted = _weights(documents), list(map(Counter, documents))
    some = data.draw(st.lists(st.integers(0, len(documents) - 1), unique=True))

    together = corpus.scores(asked, counted)

    assert list(corpus.scores(asked, [counted[place] for place in some])) == [
        together[place] for place in some
    ]


def test_an_empty_corpus_and_an_empty_document_score_nothing_and_fail_nothing() -> None:
    assert list(_weights([]).scores(["mine"], [])) == []
    assert list(_weights([[]]).scores(["mine"], [{}])) == [0.0]


def test_a_match_in_the_only_document_scores_above_nothing() -> None:
    """rank_bm25 alone gives -0.27 here."""
    assert _weights([["mine", "silver"]]).scores(["silver"], [{"mine": 1, "silver": 1}])[0] > 0


def test_a_term_in_one_of_two_documents_scores_above_nothing() -> None:
    """rank_bm25 alone gives exactly 0.0 here."""
    assert _weights([["mine"], ["silver"]]).scores(["silver"], [{"silver": 1}])[0] > 0


@given(st.integers(1, 10_000).flatmap(lambda size: st.tuples(st.just(size), st.integers(0, size))))
def test_a_term_s_weight_is_above_nothing_and_falls_with_the_documents_that_hold_it(
    pair: tuple[int, int],
) -> None:
    size, holding = pair

    assert idf(size, holding) > 0
    assert holding == 0 or idf(size, holding) < idf(size, holding - 1)
