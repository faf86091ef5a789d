"""The second look: of releases that hold the same words, the one that is about what is named is meant."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from onrecord_index.likely.second_look import MOST_SEEN, seen_again
from onrecord_index.likely.sought import Sought

WEIGHTS = {"northgat": 4.0, "drill": 3.0, "cost": 1.0}
SOUGHT = Sought(terms=("northgat", "drill", "cost"), names={"northgat"}, pairs=(("northgat", "drill"),))


@dataclass(frozen=True, slots=True)
class _Tells:
    told: Sequence[str]


def _tells(headline: str, *units: str) -> _Tells:
    return _Tells([f" {terms} " for terms in (headline, *units)])


def _worth(release: _Tells, sought: Sought = SOUGHT) -> float:
    return seen_again({1: release}, sought, weights=WEIGHTS, idf=WEIGHTS.__getitem__)[1]


def test_words_side_by_side_as_in_the_question_count() -> None:
    assert _worth(_tells("", "northgat drill")) > _worth(_tells("", "northgat cost drill"))


def test_words_of_two_sentences_do_not_stand_side_by_side() -> None:
    apart = _tells("", "cost northgat", "drill cost")

    assert _worth(apart) == _worth(_tells("", "northgat cost", "cost drill"))


def test_what_speaks_of_a_name_again_and_again_counts_more() -> None:
    assert _worth(_tells("", "northgat", "northgat cost", "cost")) > _worth(_tells("", "northgat", "cost"))


def test_a_name_at_the_opening_counts_more_than_at_the_end() -> None:
    filling = ["cost"] * 9

    assert _worth(_tells("northgat", *filling)) > 0
    assert _worth(_tells("", "northgat", *filling)) > _worth(_tells("", *filling, "northgat"))


def test_a_release_that_tells_all_of_it_everywhere_is_worth_the_most() -> None:
    assert _worth(_tells("northgat drill", *["northgat drill"] * 30)) == pytest.approx(MOST_SEEN - 1)


def test_a_question_without_a_name_or_a_pair_is_told_by_nothing() -> None:
    assert _worth(_tells("northgat", "northgat drill"), Sought(terms=("cost",), names=())) == 0
