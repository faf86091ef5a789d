"""Which releases come into question: those that hold most of what a question says, names above all.

Among very many releases a sentence alone tells too little: "how much did it cost" stands in thousands. So the
release is looked for first, and sentences only in the best.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol, overload, runtime_checkable

from onrecord.reception.relative_days import Times
from onrecord.release import Release
from onrecord_index.candidates.port import MOST, Candidates, Field, Filters
from onrecord_index.likely.second_look import AGAIN, MOST_SEEN, Read, seen_again
from onrecord_index.likely.sought import Sought

# Releases that are looked for, and those of them in which sentences are.
_FOUND = 100
BEST = 40
# A word that is written as a name counts for so much more.
_NAME = 2.0
# What the best sentence of a release holds counts beside what all of it holds.
_SENTENCE = 1.0
# What is added if a release is of the days asked about, or taken away if it is of others, as a share.
_OF_THE_DAYS, _OF_OTHERS = 0.2, 0.2
# Of the same time of the year before that is worth so much.
_A_TIME_BEFORE = 0.7
# What happened in a month may be told so many days after it: that is worth nothing, and takes nothing away.
_SOON_AFTER = 60
# The newest day is that of a release that holds so much of what the best holds.
_COMES_INTO_QUESTION = 0.6


def likely_releases(
    candidates: Candidates, sought: Sought, *, idf: Callable[[str], float], among: Filters, read: Read
) -> Mapping[int, float]:
    """Return the numbers of the best releases, each with how much of what is sought it holds, from 0 to 1.

    They are in the archive's order: the newest first. A rare word counts far more than a common one: its
    weight is squared.
    """
    weights = {
        term: idf(term) ** 2 * (_NAME if term in sought.names else 1.0)
        for term in dict.fromkeys(sought.terms)
    }
    total = sum(weights.values()) * (1 + _SENTENCE)
    if not total:
        return {}
    wholes = {(Field.WHOLE, term): weight for term, weight in weights.items()}
    found = candidates.nearest(wholes, among, k=_FOUND)
    told = _best_sentences(candidates, weights, [each.number for each in found])
    places = {each.number: each.place for each in found}
    scores = {
        number: (each.score + _SENTENCE * told.get(number, 0.0)) / total
        for number, each in zip(places, found, strict=True)
    }
    days = {number: each.day for number, each in zip(places, found, strict=True)}
    times = sought.times_from(_newest(days, scores))
    scores = {number: score + _by_days(days[number], times) for number, score in scores.items()}
    best = sorted(scores, key=lambda number: (-scores[number], -places[number]))[:BEST]
    more = seen_again(read(best[:AGAIN]), sought, weights=weights, idf=idf)
    shares = {number: (scores[number] + more.get(number, 0.0)) / MOST_SEEN for number in best}
    return {number: shares[number] for number in sorted(best, key=lambda number: -places[number])}


def _best_sentences(
    candidates: Candidates, weights: Mapping[str, float], numbers: Iterable[int]
) -> dict[int, float]:
    """What the best sentence of each of some releases holds, where that is among the best of all."""
    owns = {(Field.OWN, term): weight for term, weight in weights.items()}
    best: dict[int, float] = {}
    for each in candidates.nearest(owns, Filters(releases=[*numbers]), k=MOST):
        best.setdefault(each.number, each.score)
    return best


def _newest(days: Mapping[int, int], scores: Mapping[int, float]) -> date | None:
    """The newest day of the releases that come into question: those that hold about as much as the best.

    None if no day of theirs is known.
    """
    least = max(scores.values(), default=0.0) * _COMES_INTO_QUESTION
    newest = max([days[number] for number, score in scores.items() if score >= least], default=0)
    return date.fromordinal(newest) if newest else None


def _by_days(day: int, times: Times | None) -> float:
    """What the day of a release is worth; nothing if it has none, or none is asked about."""
    if not times or not day:
        return 0.0
    passed = [(day - first.toordinal(), day - last.toordinal()) for first, last in times.spans]
    number = next((at for at, (since, until) in enumerate(passed) if since >= 0 >= until), None)
    if number is not None:
        return _OF_THE_DAYS * _A_TIME_BEFORE**number
    is_soon_after = any(0 < until <= _SOON_AFTER for _, until in passed)
    return -_OF_OTHERS if times.excludes and not is_soon_after else 0.0


@runtime_checkable
class Dated(Protocol):
    """Releases whose days are known without looking at each."""

    def days(self) -> Sequence[date | None]:
        """The day of each, in their order."""
        ...


def days_of(releases: Sequence[Release]) -> Sequence[date | None]:
    """The day of each release, in their order; of a few none, since they are not looked for by their days."""
    if len(releases) <= BEST:
        return [None] * len(releases)
    return releases.days() if isinstance(releases, Dated) else [release.date for release in releases]


class ReleasesAt(Sequence[Release]):
    """Some of a sequence of releases, by their places in it."""

    def __init__(self, releases: Sequence[Release], places: Sequence[int]) -> None:
        self._releases, self._places = releases, places

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, index: int) -> Release: ...
    @overload
    def __getitem__(self, index: "slice[int | None, int | None, int | None]") -> "ReleasesAt": ...
    def __getitem__(self, index: "int | slice[int | None, int | None, int | None]") -> "Release | ReleasesAt":
        """The release at a place among these, or a part of these."""
        if isinstance(index, slice):
            return ReleasesAt(self._releases, self._places[index])
        return self._releases[self._places[index]]
