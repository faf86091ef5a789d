"""How near places in a sentence stand to each other."""

import pytest

from onrecord_index.ranking.required.nearness import BESIDE, nearness, nearness_of_any


@pytest.mark.parametrize(("place", "places"), [(3, [3]), (3, [4]), (3, [1, 2, 9]), (5, [0, 4, 6])])
def test_what_stands_beside_or_among_places_is_as_near_as_can_be(place: int, places: list[int]) -> None:
    assert nearness(place, places) == 1


def test_what_stands_further_away_is_less_near() -> None:
    assert 1 > nearness(6, [3, 12]) > nearness(7, [3, 12]) > nearness(20, [3, 12])


def test_the_nearest_of_several_counts() -> None:
    assert nearness_of_any([40, 6, 90], [5, 60]) == BESIDE
    assert nearness_of_any([], [5]) == nearness_of_any([5], []) == 0
