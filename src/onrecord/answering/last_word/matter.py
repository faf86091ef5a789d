"""What a sentence is about, the newer releases of its company, and a newer sentence beside an older one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from onrecord.answering.ports import Hit
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.reading.opening.company_name import are_of_one_company
from onrecord.release import Release

# So many releases are looked at beside those that sentences were found in.
_NEWEST = 24
# What a sentence holds beside these is what it is about.
_LIGHT = frozenset(
    "the and but for from with that this these those its our their her his has have had was were been "
    "will would not into upon than then there here also any all each both some such more most very "
    "until further notice time being after before during since because about over under out off board "
    "company group directors management announced announcement said says today year years month months "
    "quarter week weeks rest next last first plan plans planned planning proposal proposed intends "
    "intend intention expects expected decided decision part longer instead now still made make takes "
    "take taken place again asked given give gave gives put set aside hold table call called walk "
    "walked walking away pull pulled back backed fell fall through come came nothing against changed "
    "change mind thought stay stays remain remains keep keeping open independent won drop dropped stop "
    "stopped stopping start started program programme project trial study work cost costs january "
    "february march april may june july august september october november december pay paid paying "
    "payable due talks phase least two three one build built opening opened".split()
)  # fmt: skip
_BEGUN, _SHORT = 5, 2
_NAME = late_pattern(r"\b[A-Z][\w’'-]{2,}")


def newer_of_the_company(older: Hit, hits: Sequence[Hit], releases: Sequence[Release]) -> list[Release]:
    """Return the newer releases of a hit's company, the newest first."""
    day = older.release.date or date.min
    known = {release.id: release for release in (*releases[:_NEWEST], *(hit.release for hit in hits))}
    newer = [release for release in known.values() if (release.date or date.min) > day]
    own = [release for release in newer if are_of_one_company((older.release, release))]
    return sorted(own, key=lambda release: release.date or date.min, reverse=True)


def placed(hits: Sequence[Hit], older: Hit, found: tuple[Release, int], *, is_ahead: bool) -> tuple[Hit, ...]:
    """Return the hits with what takes one back ahead of it, or after it."""
    release, at = found
    known = next((hit for hit in hits if (hit.release.id, hit.position) == (release.id, at)), None)
    others = [hit for hit in hits if hit is not known]
    place = others.index(older) + (not is_ahead)
    last = replace(known or older, release=release, position=at, score=older.score)
    return (*others[:place], last, *others[place:])


@lru_cache(maxsize=2_000)  # the same sentences are looked at for every question
def matter_of(text: str, issuer: str) -> frozenset[str]:
    """Return how the words begin that say what a text is about."""
    own = words_of(issuer)
    return frozenset(
        word[:_BEGUN]
        for word in words_of(text)
        if len(word) > _SHORT and word.isalpha() and word not in _LIGHT and word not in own
    )


@lru_cache(maxsize=2_000)
def names_in(text: str, issuer: str) -> frozenset[str]:
    """Return the names in a text without the issuer's and words that open a sentence."""
    own = words_of(issuer)
    return frozenset(
        word
        for found in _NAME.finditer(text)
        for word in words_of(found[0])[:1]
        if word not in own and word not in _LIGHT
    )
