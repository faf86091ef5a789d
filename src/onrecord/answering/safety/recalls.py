"""Whether a release takes something back that was sold, or warns of it, and what it then tells first."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from onrecord.answer import MOST_PASSAGES
from onrecord.answering.ports import Hit, put_first
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.reading.opening.company_name import are_of_one_company
from onrecord.release import Release, SectionKind

# What is withdrawn may be an outlook or an offer.
RECALL = late_pattern(
    r"\b(?:recall(?:s|ed|ing)?|tak(?:es|ing|en) back|call(?:s|ed|ing) back|"
    r"withdraw(?:s|n|ing)?(?! (?:[\w'’-]+ ){0,4}?(?:outlook|guidance|forecasts?|targets?|offers?|bids?|"
    r"proposals?|applications?|resolutions?|motions?|plans?|support|listing|talks)\b)(?! from (?!sale))|"
    r"safety (?:notice|warning|alert)|stop using|do not (?:use|eat|drink))\b",
    re.IGNORECASE,
)
_OPENING, _LOOKED_AT, _LETTERS = 6, 24, 3
_CODES = late_pattern(r"\b[a-z]{1,6}-?\d(?=[\w-]*\d)")
_AHEAD, _FALLS, _STEP = 1.2, 0.2, 0.02
# Words of such questions that name nothing of one recall.
_LIGHT = frozenset(
    """
    exactly actually then now it the and but for are was were has have had did does not with from what
    which who why how when where this that these those they them their its your our mine ours one ones any
    all many much more most some other others another new can may could should would will still also too
    get got back way money refund find found tell know see check if whether wrong problem problems danger
    dangerous matter happen affected recall recalled recalling recalls faulty bad number numbers code
    codes product products part about been being made make use used sold replace replaced replacement
    repair repaired cost pay
    """.split()
)
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


def recall_meant(hits: Sequence[Hit], releases: Sequence[Release], asked: str) -> tuple[Release | None, bool]:
    """Return the recall that a question is asked of, and whether no other company's may be meant.

    That is the first among the best hits, or, where nothing was found, of the newest of the `releases`. Of
    several companies' recalls it is the one that alone tells something which the question names.
    """
    near = [hit.release for hit in hits[:MOST_PASSAGES]] or releases[:MOST_PASSAGES]
    pool = (*near, *(hit.release for hit in hits), *releases[:_LOOKED_AT])
    recalls = list({each.id: each for each in pool if is_recall(each)}.values())
    if are_of_one_company(recalls):
        return next(filter(is_recall, near), None), True
    told = [_told_by(each) for each in recalls]
    named = [word for word in _telling_words(asked) if sum(_is_told(word, each) for each in told) == 1]
    worth = [sum(_is_told(word, each) for word in named) for each in told]
    best = max(worth, default=0)
    if best == 0:
        return next(filter(is_recall, near), None), False
    return recalls[worth.index(best)], worth.count(best) == 1


def names_nothing(question: str) -> bool:
    """Whether a question about a recall names no thing, and says "it"."""
    return not _telling_words(question)


def _telling_words(text: str) -> frozenset[str]:
    """Return the words that name something, and how each code begins: "vg4" of "VG4-105000"."""
    words = (word for word in words_of(text) if len(word) >= _LETTERS and word not in _LIGHT)
    return frozenset((*words, *_CODES.findall(text.lower())))


@lru_cache(maxsize=64)  # of one question several ask
def _told_by(release: Release) -> frozenset[str]:
    return _telling_words(release.text)


def _is_told(word: str, told: frozenset[str]) -> bool:
    """Whether words hold a word, in the singular or the plural."""
    stem = word.removesuffix("s")
    return not told.isdisjoint((stem, f"{stem}s", f"{stem}es", stem.removesuffix("e")))


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
    return put_first(first, hits)
