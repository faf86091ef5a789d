"""Of the releases that a question is likely about, each with how much of it that holds: which are meant.

The reception imports it.
"""

import re
from collections.abc import Mapping, Sequence

from onrecord.languages.en.questions.period_words import COUNTED_NEWEST
from onrecord.late_patterns import late_pattern
from onrecord.reception.ports import Shares
from onrecord.release import ReleaseId

# The latest that is asked for is among so many of the newest, of those that hold so much of the best one's.
_NEWEST, _SPEAKS_OF_IT = 3, 0.6
_LATEST = late_pattern(
    r"\b(?:latest|newest|most recent|last (?:news|press|release|update|statement|announcement))\b",
    re.IGNORECASE,
)
# A question is about the release that holds most of it, if that is so much, and about those near to it.
_LEAST_HELD, _NEARLY_AS_LIKELY, _MOST_LIKELY = 0.3, 0.9, 6
_BEARS_THE_NAME = 0.25


def asks_for_the_newest(text: str) -> bool:
    """Whether the latest news is asked for, also by number."""
    return (_LATEST.search(text) or COUNTED_NEWEST.search(text)) is not None


def likeliest(shares: Mapping[ReleaseId, float], text: str) -> tuple[ReleaseId, ...]:
    """The best of some releases and those that are nearly as good, in their order.

    None if the best holds too little. If the latest is asked for, the newest of those that speak of it.
    """
    if asks_for_the_newest(text):
        least = max(shares.values(), default=0.0) * _SPEAKS_OF_IT
        return tuple(id_ for id_, share in shares.items() if share >= max(least, _LEAST_HELD))[:_NEWEST]
    best = sorted(shares, key=lambda id_: -shares[id_])[:_MOST_LIKELY]  # the newest of several that are equal
    if not best or shares[best[0]] < _LEAST_HELD:
        return ()
    least = shares[best[0]] * _NEARLY_AS_LIKELY
    near = {id_ for id_ in best if shares[id_] >= least}
    return tuple(id_ for id_ in shares if id_ in near)


def with_own(own: Mapping[ReleaseId, float], shares: Mapping[ReleaseId, float]) -> Mapping[ReleaseId, float]:
    """The shares of all releases, with a company's own where its best was not found among all.

    So it is where more releases hold the common words of its name than are looked at.
    """
    is_left_out = max(own.values(), default=0.0) > max(shares.values(), default=0.0)
    return {**own, **shares} if is_left_out else shares


def comparable(shares: Mapping[ReleaseId, float], *, is_named: bool) -> tuple[ReleaseId, ...]:
    """All releases that hold about as much as the best, in their order; none if that holds too little.

    `is_named`: the question names somebody. What bears the name may then hold far less of the rest: a stray
    figure adds to one release what the other says in words.
    """
    best = max(shares.values(), default=0.0)
    if best < _LEAST_HELD:
        return ()
    least = best * (_BEARS_THE_NAME if is_named else _NEARLY_AS_LIKELY)
    return tuple(id_ for id_, share in shares.items() if share >= least)


def shares_of(releases: Sequence[ReleaseId], shares: Mapping[ReleaseId, float]) -> Shares:
    """Return how much of a question each of some releases holds; nothing if that is not known of all."""
    return tuple((id_, shares[id_]) for id_ in releases) if shares.keys() >= {*releases} else ()
