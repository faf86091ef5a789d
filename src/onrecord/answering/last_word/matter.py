"""What a sentence is about, the newer releases of its company, and a newer sentence beside an older one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from onrecord.answering.ports import Hit
from onrecord.languages.fr.patterns import LIGHT as FRENCH_LIGHT
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.reading.opening.company_name import are_of_one_company
from onrecord.reading.opening.dateline import lead_offset
from onrecord.release import Release, SectionKind, Sentence

# So many releases are looked at beside those that sentences were found in. A few are all looked at; of many
# the next so many as long as half of these are the company's.
_AT_ONCE, _FEW, _MOST = 24, 120, 480
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
) | FRENCH_LIGHT  # fmt: skip
_BEGUN, _SHORT = 5, 2
_NAME = late_pattern(r"\b[A-ZÀ-Ý][\w’'-]{2,}")
# "L’usine", "d’Orléans"
_ELIDED = late_pattern(r"\b(?:[ldnsmtcj]|qu)['’](?=[^\W\d_]{2})", re.IGNORECASE)


def newer_of_the_company(older: Hit, hits: Sequence[Hit], releases: Sequence[Release]) -> list[Release]:
    """Return the newer releases of a hit's company, the newest first. The releases are in that order."""
    day = older.release.date or date.min
    known = {hit.release.id: hit.release for hit in hits}
    known |= {release.id: release for release in _newest_of_its_company(older, releases, day)}
    newer = [release for release in known.values() if (release.date or date.min) > day]
    own = [release for release in newer if are_of_one_company((older.release, release))]
    return sorted(own, key=lambda release: release.date or date.min, reverse=True)


def _newest_of_its_company(older: Hit, releases: Sequence[Release], day: date) -> Iterator[Release]:
    """Yield the newest releases as far as the company's are among them. Each is loaded as it is looked at."""
    for start in range(0, min(len(releases), _MOST), _AT_ONCE):
        some = list(releases[start : start + _AT_ONCE])
        yield from some
        if (some[-1].date or date.min) <= day:
            return
        own = sum(are_of_one_company((older.release, release)) for release in some)
        if own < len(some) / 2 and len(releases) > _FEW:
            return


def placed(hits: Sequence[Hit], older: Hit, found: tuple[Release, int], *, is_ahead: bool) -> tuple[Hit, ...]:
    """Return the hits with what takes one back ahead of it, or after it."""
    release, at = found
    known = next((hit for hit in hits if hit.place == (release.id, at)), None)
    others = [hit for hit in hits if hit is not known]
    place = others.index(older) + (not is_ahead)
    last = replace(known or older, release=release, position=at, score=older.score)
    return (*others[:place], last, *others[place:])


def told_in(sentence: Sentence) -> str:
    """Return what a sentence tells, without the place and the day of a dateline."""
    text = sentence.text
    return text[lead_offset(text) :] if sentence.section is SectionKind.DATELINE else text


@lru_cache(maxsize=2_000)  # the same sentences are looked at for every question
def matter_of(text: str, issuer: str) -> frozenset[str]:
    """Return how the words begin that say what a text is about."""
    own = words_of(issuer)
    return frozenset(
        word[:_BEGUN]
        for word in words_of(_ELIDED.sub(" ", text))
        if len(word) > _SHORT and word.isalpha() and word not in _LIGHT and word not in own
    )


@lru_cache(maxsize=2_000)
def names_in(text: str, issuer: str) -> frozenset[str]:
    """Return the names in a text without the issuer's and words that open a sentence."""
    own = words_of(issuer)
    return frozenset(
        word
        for found in _NAME.finditer(_ELIDED.sub(" ", text))
        for word in words_of(found[0])[:1]
        if word not in own and word not in _LIGHT
    )
