"""Whether somebody came to harm, what to do then, and who may not take part: what tells it comes first."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from onrecord.answering.ports import Hit
from onrecord.answering.safety.mishaps import advice_after, advice_in, is_long_past
from onrecord.languages.asked_language import language_asked
from onrecord.languages.en.questions.harm import (
    ADVICE_ASKED,
    ADVICE_TOLD,
    BODILY_HARM,
    CONDITIONS,
    DEATH_ASKED,
    DEATH_TOLD,
    FORBIDS,
    HARM_ASKED,
    HARM_DONE,
    HARM_TOLD,
    LEAVE_ASKED,
    MAY_HAPPEN,
    MAY_NOT,
    NO_HARM,
    NOBODY_HARMED,
    OF_HEALTH,
)
from onrecord.late_patterns import caseless, late_pattern
from onrecord.letters import in_small
from onrecord.reading.opening.company_name import are_of_one_company
from onrecord.release import Release, SectionKind, SentenceKind

_HARM_ASKED = caseless(HARM_ASKED)
_HARM_TOLD = late_pattern(HARM_TOLD, re.IGNORECASE)
_ADVICE_ASKED = late_pattern(ADVICE_ASKED, re.IGNORECASE)
_ADVICE_TOLD = late_pattern(ADVICE_TOLD, re.IGNORECASE)
_HARM_DONE = late_pattern(HARM_DONE, re.IGNORECASE)
_DEATH_ASKED = late_pattern(DEATH_ASKED, re.IGNORECASE)
_DEATH_TOLD = late_pattern(DEATH_TOLD, re.IGNORECASE)
_NOBODY_HARMED = late_pattern(NOBODY_HARMED, re.IGNORECASE)
_BODILY_HARM = late_pattern(BODILY_HARM, re.IGNORECASE)
_MAY_HAPPEN = late_pattern(MAY_HAPPEN, re.IGNORECASE)
_CONDITIONS = tuple((late_pattern(a, re.IGNORECASE), late_pattern(b, re.IGNORECASE)) for a, b in CONDITIONS)
_OF_HEALTH = _CONDITIONS[: len(OF_HEALTH)]
_LEAVE_ASKED = late_pattern(LEAVE_ASKED, re.IGNORECASE)
_FORBIDS = late_pattern(FORBIDS, re.IGNORECASE)
_NO_HARM = late_pattern(NO_HARM, re.IGNORECASE)
_MAY_NOT = late_pattern(MAY_NOT, re.IGNORECASE)
_HARM_NAMED = late_pattern(
    r"\b(?:hurt|injur\w+|kill\w+|die[ds]?|deaths?|fatal\w*|harm\w*|illness\w*|ill|unhurt)\b", re.IGNORECASE
)
# Somebody is sorry for it, and says nothing of who came to harm.
_REGRETS = late_pattern(
    r"\b(?:apologi[sz]\w*|condolences|sympath\w+|thoughts (?:are|go)|sorry)\b", re.IGNORECASE
)
_TOLD_IN = frozenset({SectionKind.BODY, SectionKind.DATELINE, SectionKind.HEADLINE})
_MOST_ADVICE = 3
_LITTLE, _TELLS_IT = 0.4, 0.6
_LACKS_LESS = 0.8  # it is of such people, whatever else is asked
_NEWEST, _LOOKED_AT = 6, 24
_NAMES = late_pattern(r"(?<=[a-z] )[A-Z][\w-]{2,}")
_WORD = late_pattern(r"[^\W\d_]+")
_TELLING_WORD = late_pattern(r"[^\W\d_]{5}")
# An older release may tell it, whose scores count for less later.
_AHEAD = 1.15
_YEAR = late_pattern(r"\b(?:19|20)\d\d\b|\blast time\b")
_OF_ONESELF = late_pattern(
    r"\b(?:i|i['’]?m|me|my|we|our|can|should|may|is (?:it|this|that))\b", re.IGNORECASE
)

# Ahead of "can I": the day, the place or the thing is asked for, not whether one may.
_ASKS_WHICH = late_pattern(r"\b(?:when|where|how|what|which|who|whom|whose|why)\b[^,;.?!]*$", re.IGNORECASE)

# What somebody pays is told by a price and not by who may take part.
_PRICE_ASKED = late_pattern(
    r"\b(?:how much|costs?|pric\w+|fares?|fees?|pays?|charg\w+|tickets?|discounts?)\b", re.IGNORECASE
)


def harm_first(hits: Sequence[Hit], question: str, releases: Sequence[Release]) -> tuple[Hit, ...]:
    """Return the hits with what says that harm happened, what to do, or who may not take part first.

    "What now?" holds nothing to look for: then it is what the newest of the `releases` tells.
    """
    if language_asked(question) != "en":
        return tuple(hits)
    if _asks_for_harm(question):
        return _harm_told_first(hits, question, releases)
    if _ADVICE_ASKED.search(question):
        return _advice_first(hits, question, releases)
    if _OF_ONESELF.search(question) and not _PRICE_ASKED.search(question):
        searched = [hit.release for hit in hits] or releases[:1]
        for asked, told_by in _CONDITIONS:
            said = asked.search(question)
            if said and hits and _is_told_by(hits[0], told_by):
                return tuple(hits)
            if said and (first := _who_may(searched, told_by, said[0])):
                return _with_first(hits, first)
    return _with_first(hits, _what_forbids(hits, question))


def is_leave_untold(question: str, best: Hit) -> bool:
    """Whether one asks if they may, being ill or with child, and the best hit does not say who may."""
    if not _LEAVE_ASKED.search(question) or _PRICE_ASKED.search(question):
        return False
    told_by = next((told for asked, told in _OF_HEALTH if asked.search(question)), None)
    if told_by is None or best.sentence.kind is SentenceKind.TABLE_ROW:
        return False
    text = best.sentence.text
    return not (told_by.search(text) and _MAY_NOT.search(text))


def is_harm_untold(question: str, best: Hit) -> bool:
    """Whether one asks if anybody came to harm, and the best hit does not say."""
    return _asks_for_harm(question) and not _tells_harm(question, best)


def is_harm_told(question: str, best: Hit) -> bool:
    """Whether one asks if anybody came to harm, and the best hit says; "nobody" only if nobody else did."""
    if not _asks_for_harm(question) or not _tells_harm(question, best):
        return False
    return not _NO_HARM.search(best.sentence.text) or _harm_done_in(best.release, question) is None


def _harm_told_first(hits: Sequence[Hit], question: str, releases: Sequence[Release]) -> tuple[Hit, ...]:
    """Return the hits with who came to harm first, then that nobody did.

    It may share no word with the question: then it is looked for where the hits stand, or in the newest.
    """
    told = [hit for hit in hits if _tells_harm(question, hit) and not _REGRETS.search(hit.sentence.text)]
    harm = (hit for hit in told if not _NO_HARM.search(hit.sentence.text))
    first = next(harm, None) or next(iter(told), None)
    if first is None:
        searched = {hit.release.id: hit.release for hit in hits} or {each.id: each for each in _own(releases)}
        named = [release for release in searched.values() if _may_be_meant(release, question)]
        told_there = (tells(release, question) for tells in (_harm_done_in, _no_harm_in) for release in named)
        found = next((hit for hit in told_there if hit), None) or _done_beside(hits, question, releases)
        is_whole = found and (not hits or any(_speaks_of_it(hit, found.release) for hit in hits))
        whole = replace(found, coverage=1.0, lacking=0.0) if found and is_whole else found
        return _with_first(hits, whole, ahead=_AHEAD)
    others = _with_first(hits, first, ahead=1.0 if first is hits[0] else _AHEAD)
    is_none = _NO_HARM.search(first.sentence.text)
    elsewhere = _harm_done_in(first.release, question) if is_none else None
    if elsewhere and not _HARM_NAMED.search(first.sentence.text):  # "it is safe to keep"
        return _with_first(hits, elsewhere, ahead=_AHEAD)
    beside = replace(elsewhere, score=others[0].score) if elsewhere else None
    return (others[0], beside, *_with_first(others[1:], beside)[1:]) if beside else others


def _speaks_of_it(hit: Hit, release: Release) -> bool:
    """Whether a hit of a release tells what somebody may have come to harm by."""
    return hit.release.id == release.id and hit.lacking < _TELLS_IT


def _advice_first(hits: Sequence[Hit], question: str, releases: Sequence[Release]) -> tuple[Hit, ...]:
    """Return the hits with what to do first: after the mishap that a question tells, or in general."""
    searched = {hit.release.id: hit.release for hit in hits} or {each.id: each for each in _own(releases)}
    meant = advice_after(question, searched.values())
    if meant is not None:
        told = replace(_hardly_a_hit(*meant), coverage=1.0, strength=1.0, lacking=0.0)
        return _with_first(hits, told, ahead=_AHEAD)
    if not hits:
        return tuple(_hardly_a_hit(*each) for each in islice(advice_in(releases[:1]), _MOST_ADVICE))
    return _with_first(hits, next((hit for hit in hits if _ADVICE_TOLD.search(hit.sentence.text)), None))


def _done_beside(hits: Sequence[Hit], question: str, releases: Sequence[Release]) -> Hit | None:
    """Return the harm that another release tells: near, but maybe not what is meant.

    One of any company if the question asks for harm and names nothing else, else of the first hit's.
    """
    if not hits:
        return None
    names_nothing = not _TELLING_WORD.search(_HARM_ASKED.sub(" ", question))
    meant = (each for each in releases[:_LOOKED_AT] if _may_be_meant(each, question))
    others = (each for each in meant if names_nothing or are_of_one_company((hits[0].release, each)))
    done = next((hit for each in others if (hit := _harm_done_in(each, question))), None)
    return replace(done, coverage=_LITTLE) if done else None


def _may_be_meant(release: Release, question: str) -> bool:
    """Whether a release holds one of the names in a question, if there are any."""
    names = _NAMES.findall(question)
    return not names or any(name in release.text for name in names)


def _own(releases: Sequence[Release]) -> list[Release]:
    """Return the newest release, and those of the next newest that are of its company."""
    newest = releases[:_NEWEST]
    return [*newest[:1], *(each for each in newest[1:] if are_of_one_company((newest[0], each)))]


@lru_cache(maxsize=64)  # of one question several ask
def _asks_for_harm(question: str) -> bool:
    return bool(_HARM_ASKED.search(in_small(question)))


def _tells_harm(question: str, hit: Hit) -> bool:
    text = _NOBODY_HARMED.sub(" ", hit.sentence.text)
    if _MAY_HAPPEN.search(text) or (is_long_past(hit.release, text) and not _YEAR.search(question)):
        return False
    if _DEATH_ASKED.search(question) and not _DEATH_TOLD.search(text):
        return bool(_NO_HARM.search(text))
    return bool(_HARM_TOLD.search(text)) or _is_bodily(question, text)


def _is_bodily(question: str, text: str) -> bool:
    """Whether a text says that a body was harmed; a question about deaths is not about that."""
    return not _DEATH_ASKED.search(question) and bool(_BODILY_HARM.search(text))


def _harm_done_in(release: Release, question: str) -> Hit | None:
    """Return the first sentence of a release that says that somebody came to harm."""
    for at, unit in enumerate(release.sentences):
        text = _NOBODY_HARMED.sub(" ", unit.text)
        done = _DEATH_TOLD if _DEATH_ASKED.search(question) else _HARM_DONE
        if unit.section not in _TOLD_IN or not (done.search(text) or _is_bodily(question, text)):
            continue
        if not (_NO_HARM.search(text) or _MAY_HAPPEN.search(text)):
            # It tells what is asked, though in words that the question does not have.
            return replace(_hardly_a_hit(release, at), coverage=_TELLS_IT)
    return None


def _no_harm_in(release: Release, question: str) -> Hit | None:
    """Return the first sentence of a release that says that nobody came to harm."""
    for at, unit in enumerate(release.sentences):
        if unit.section in _TOLD_IN and _NO_HARM.search(unit.text) and _HARM_NAMED.search(unit.text):
            hit = replace(_hardly_a_hit(release, at), coverage=_TELLS_IT)
            if _tells_harm(question, hit):
                return hit
    return None


def _who_may(releases: Sequence[Release], told_by: re.Pattern[str], said: str) -> Hit | None:
    """Return the sentence about people of a kind that says what they may.

    Of several, the first that has a word of what was `said` of somebody.
    """
    found = [
        (release, at)
        for release in {release.id: release for release in releases}.values()
        for at, unit in enumerate(release.sentences)
        if unit.section is not SectionKind.CAUTIONARY
        and unit.kind is not SentenceKind.TABLE_ROW
        and told_by.search(unit.text)
        and _MAY_NOT.search(unit.text)
    ]
    words = [word for word in _WORD.findall(said.lower()) if told_by.search(word)]
    own = (each for each in found if any(word in each[0].sentences[each[1]].text.lower() for word in words))
    first = next(own, None) or next(iter(found), None)
    return replace(_hardly_a_hit(*first), lacking=_LACKS_LESS) if first else None


def _what_forbids(hits: Sequence[Hit], question: str) -> Hit | None:
    """Return what forbids a reader something that a question names, if one asks whether that is allowed.

    None if the first hit tells most of what is asked, or what people may. "When can I" asks for a day.
    """
    asked = _LEAVE_ASKED.search(question)
    if (
        not hits
        or not asked
        or _ASKS_WHICH.search(question, 0, asked.start())
        or _PRICE_ASKED.search(question)
    ):
        return None
    best = hits[0]
    if best.lacking < _TELLS_IT or _MAY_NOT.search(best.sentence.text):
        return None
    forbidding = (hit for hit in hits if hit.told and hit.sentence.section in _TOLD_IN)
    return next((hit for hit in forbidding if _FORBIDS.search(hit.sentence.text)), None)


def _is_told_by(best: Hit, told_by: re.Pattern[str]) -> bool:
    """Whether the best hit says what people of a kind may; a row that fits does for those it is for."""
    is_row = best.sentence.kind is SentenceKind.TABLE_ROW and best.fits
    return is_row or bool(told_by.search(best.sentence.text))


def _hardly_a_hit(release: Release, position: int) -> Hit:
    """Return a sentence that shares next to nothing with the question."""
    return Hit(
        release=release, position=position,
        score=1.0, coverage=_LITTLE, strength=_LITTLE, lacking=1.0, named=1,
    )  # fmt: skip


def _with_first(hits: Sequence[Hit], first: Hit | None, *, ahead: float = 1.0) -> tuple[Hit, ...]:
    if first is None:
        return tuple(hits)
    best = hits[0].score if hits else first.score
    others = [hit for hit in hits if hit.place != (first.release.id, first.position)]
    # A score may be below 0, and more of that is less.
    return (replace(first, score=best if ahead == 1 else max(best, 1.0) * ahead), *others)
