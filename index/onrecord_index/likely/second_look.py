"""The second look: what the likeliest releases tell, each as a whole.

Engines tell how much of a question a release holds. Which of a company's releases is meant shows in where its
words stand: side by side as they were asked, at the opening, again and again.
"""

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import Protocol

from onrecord_index.likely.sought import Sought

# So many of the best are looked at.
AGAIN = 12
# What counts beside what they hold, which counts 1: words of the question that stand side by side as they do
# there, how often what is named is spoken of, and whether the opening speaks of it.
_SIDE_BY_SIDE, _OFTEN, _OPENS = 0.4, 0.16, 0.2
MOST_SEEN = 1 + _SIDE_BY_SIDE + _OFTEN + _OPENS
# So many units open a release, and what stands in so many stands everywhere.
OPENING, _EVERYWHERE = 4, 20


class Told(Protocol):
    """What a release tells."""

    @property
    def told(self) -> Sequence[str]:
        """The terms of its headline, then those of each unit that may answer, every term between blanks."""
        ...


Read = Callable[[Collection[int]], Mapping[int, Told]]  # some releases, by their numbers


def seen_again(
    releases: Mapping[int, Told],
    sought: Sought,
    *,
    weights: Mapping[str, float],
    idf: Callable[[str], float],
) -> dict[int, float]:
    """What each of some releases is worth for what it tells as a whole, 0 to MOST_SEEN - 1, by their numbers.

    `weights` are those of the terms that are sought.
    """
    pairs = {f" {first} {second} ": idf(first) + idf(second) for first, second in sought.pairs}
    names = {f" {term} ": weight for term, weight in weights.items() if term in sought.names}
    return {
        number: _SIDE_BY_SIDE * _share(pairs, "\n".join(release.told).__contains__)
        + _OFTEN * _share(names, partial(_often, release.told[1:]))
        + _OPENS * _share(names, "\n".join(release.told[: 1 + OPENING]).__contains__)
        for number, release in releases.items()
    }


def _often(units: Sequence[str], name: str) -> float:
    """How often a name is told, from 0 to 1: the first times count most."""
    return min(math.log1p(sum([name in unit for unit in units])) / math.log(_EVERYWHERE), 1.0)


def _share(weights: Mapping[str, float], held: Callable[[str], float]) -> float:
    """The share of some weights that is held; 0 if there are none."""
    return sum([weight * held(each) for each, weight in weights.items()]) / (sum(weights.values()) or 1.0)
