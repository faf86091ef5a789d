"""How near one place in a sentence stands to others: 1 beside them, less with each term further."""

from bisect import bisect_left
from collections.abc import Sequence

# So many terms further, something counts half.
_HALF = 3
BESIDE = _HALF / (_HALF + 1)


def nearness(place: int, places: Sequence[int]) -> float:
    """Return 1 beside or among some places, which stand in order, and less with each term further."""
    return _HALF / (_HALF + max(0, _distance(place, places) - 1))


def nearness_of_any(these: Sequence[int], places: Sequence[int]) -> float:
    """Return how near the nearest of some stands to some places, in order; 0 if there is none of either."""
    if not these or not places:
        return 0.0
    return _HALF / (_HALF + min([_distance(each, places) for each in these]))


def _distance(place: int, places: Sequence[int]) -> int:
    # A sentence may hold thousands of each: the two neighbours are enough.
    behind = bisect_left(places, place)
    return min([abs(place - each) for each in places[max(behind - 1, 0) : behind + 1]])
