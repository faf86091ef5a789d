"""Whether a release takes something back that was sold, or warns of it, and what it then tells first."""

import re
from collections.abc import Sequence
from itertools import islice

from onrecord.answer import MOST_PASSAGES
from onrecord.answering.ports import Hit
from onrecord.late_patterns import late_pattern
from onrecord.release import Release, SectionKind

# What is withdrawn may be an outlook or an offer.
RECALL = late_pattern(
    r"\b(?:recall(?:s|ed|ing)?|tak(?:es|ing|en) back|call(?:s|ed|ing) back|"
    r"withdraw(?:s|n|ing)?(?! (?:[\w'’-]+ ){0,4}?(?:outlook|guidance|forecasts?|targets?|offers?|bids?|"
    r"proposals?|applications?|resolutions?|motions?|plans?|support|listing|talks)\b)(?! from (?!sale))|"
    r"safety (?:notice|warning|alert)|stop using|do not (?:use|eat|drink))\b",
    re.IGNORECASE,
)
_OPENING = 6
_AHEAD, _FALLS, _STEP = 1.2, 0.2, 0.02
# What such a release says of the thing itself may be taken for what it says of the company.
TOLD_IN = frozenset(
    {
        SectionKind.BODY,
        SectionKind.DATELINE,
        SectionKind.HEADLINE,
        SectionKind.BOILERPLATE,
        SectionKind.OTHER,
    }
)


def is_recall(release: Release) -> bool:
    """Whether a release opens with a recall, or with a warning of something that was sold."""
    opening = (unit.text for unit in islice(release.sentences, _OPENING))
    return any(map(RECALL.search, (release.headline or "", *opening)))


def recall_among(hits: Sequence[Hit], releases: Sequence[Release]) -> Release | None:
    """Return the first recall of the best hits; where nothing was found, of the newest of the `releases`."""
    searched = [hit.release for hit in hits[:MOST_PASSAGES]] or releases[:MOST_PASSAGES]
    return next(filter(is_recall, searched), None)


def told_first(
    hits: Sequence[Hit], told: Sequence[tuple[Release, int]], *, misses: bool = False
) -> tuple[Hit, ...]:
    """Return the hits behind what is told at some places, which need not share a word with the question.

    `misses`: that is not all of what is asked.
    """
    best = max((1.0, *(hit.score for hit in hits)))
    step = min(_STEP, _FALLS / max(len(told), 1))
    first = [
        Hit(
            release=release,
            position=at,
            score=best * (_AHEAD - step * rank),
            coverage=1.0,
            strength=1.0,
            misses=misses,
        )
        for rank, (release, at) in enumerate(told)
    ]
    places = {(hit.release.id, hit.position) for hit in first}
    return (*first, *(hit for hit in hits if (hit.release.id, hit.position) not in places))
