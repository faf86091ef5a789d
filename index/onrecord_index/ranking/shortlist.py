"""The best of many places: those that are scored, and those that are shown."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from onrecord_index.ranking.document import Words

# Sentences that are scored: over 4,000 of them the first passage is the same as with any more (benchmarks).
_SHORTLIST = 90


def with_context(paragraph: Words, context: Words) -> Words:
    """Return the words of a paragraph with those of what it stands under."""
    if not context.known:
        return paragraph
    return Words(key=paragraph.key + context.key, known=paragraph.known | context.known)


def best_of(scores: Mapping[int, float], most: int) -> list[int]:
    """The places of the highest scores, at most so many, best first."""
    return sorted(scores, key=lambda place: (-scores[place], place))[:most]


def best_places(places: npt.NDArray[np.intp], shared: npt.NDArray[np.float64]) -> list[int]:
    """The places, in order, that share most; of equals those that come first."""
    if len(places) > _SHORTLIST:
        least = np.partition(shared, len(places) - _SHORTLIST)[len(places) - _SHORTLIST]
        better, equal = places[shared > least], places[shared == least]
        places = np.sort(np.concatenate((better, equal[: _SHORTLIST - len(better)])))
    return [int(place) for place in places]
