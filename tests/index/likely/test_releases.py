"""Which releases come into question: names count most, and the days asked about decide between equals."""

from datetime import date

import pytest

from onrecord.reception.relative_days import Times
from onrecord_index.candidates.memory import MemoryCandidates
from onrecord_index.candidates.port import EVERYTHING, Filters, Indexed
from onrecord_index.likely.releases import likely_releases
from onrecord_index.likely.sought import Sought, sought_by
from onrecord_index.ranking.analysis import Analysis

TEXTS = {
    1: (("northgat", "drill", "silver"), ("mill", "cost")),
    2: (("summit", "drill", "gold"), ("mill", "cost")),
    3: (("northgat", "dividend"), ("mill", "cost")),
}
DAYS = {1: date(2025, 3, 1), 2: date(2025, 6, 1), 3: date(2025, 9, 1)}
IDF = {"northgat": 4.0, "summit": 5.0, "drill": 3.0, "mill": 1.0, "cost": 1.0}


@pytest.fixture
def candidates() -> MemoryCandidates:
    return MemoryCandidates(
        Indexed(number=number, day=DAYS[number], issuer=None, analysis=_analysis(TEXTS[number]))
        for number in sorted(TEXTS, reverse=True)
    )


def _analysis(units: tuple[tuple[str, ...], ...]) -> Analysis:
    nothing = tuple(() for _ in units)
    return Analysis(
        positions=tuple(range(len(units))),
        terms=units,
        contexts=nothing,
        shows=tuple(0 for _ in units),
        speakers=(),
        words=(),
        names=(),
    )


def _found(candidates: MemoryCandidates, sought: Sought, among: Filters = EVERYTHING) -> list[int]:
    """The releases that were found, the likeliest first; of equals the newer."""
    found = likely_releases(
        candidates, sought, idf=lambda term: IDF.get(term, 0.0), among=among, read=lambda _: {}
    )
    return sorted(found, key=lambda number: -found[number])


def test_the_release_that_holds_most_comes_first(candidates: MemoryCandidates) -> None:
    sought = Sought(terms=("northgat", "drill", "cost"), names=())

    assert _found(candidates, sought)[0] == 1


def test_a_name_counts_more_than_a_rarer_word(candidates: MemoryCandidates) -> None:
    terms = ("northgat", "summit")

    assert _found(candidates, Sought(terms=terms, names=()))[0] == 2
    assert _found(candidates, Sought(terms=terms, names={"northgat"}))[0] in {1, 3}


def test_of_equals_the_newer_comes_first_unless_other_days_are_asked_about(
    candidates: MemoryCandidates,
) -> None:
    march = Times(spans=((date(2025, 3, 1), date(2025, 3, 31)),))
    asked = Sought(terms=("northgat",), names=(), times_from=lambda _: march)

    assert _found(candidates, Sought(terms=("northgat",), names=()))[0] == 3
    assert _found(candidates, asked)[0] == 1


def test_only_some_releases_are_looked_at_if_they_are_named(candidates: MemoryCandidates) -> None:
    sought = Sought(terms=("drill",), names=())

    assert _found(candidates, sought, Filters(releases=[2])) == [2]


def test_a_question_without_a_word_that_is_held_finds_none(candidates: MemoryCandidates) -> None:
    assert _found(candidates, Sought(terms=(), names=())) == []
    assert _found(candidates, Sought(terms=("nothing",), names=())) == []


@pytest.mark.parametrize("asked", ["who drilled last quarter?", "who drilled last winter?"])
def test_where_no_day_is_known_none_is_counted_from(asked: str) -> None:
    """A season before the first year of all ended a question with an error."""
    undated = MemoryCandidates(
        Indexed(number=number, day=None, issuer=None, analysis=_analysis(TEXTS[number])) for number in (2, 1)
    )
    sought = sought_by(asked, ["drill"], language="en", holds=IDF.__contains__)

    assert sorted(_found(undated, sought)) == [1, 2]
