"""Whether somebody came to harm, and who may not take part: what tells it comes first."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from onrecord.answering.ports import Hit
from onrecord.languages.asked_language import language_asked
from onrecord.languages.en.questions.harm import CONDITIONS, HARM_ASKED, HARM_TOLD, MAY_HAPPEN, MAY_NOT
from onrecord.late_patterns import late_pattern
from onrecord.release import SectionKind

_HARM_ASKED = late_pattern(HARM_ASKED, re.IGNORECASE)
_HARM_TOLD = late_pattern(HARM_TOLD, re.IGNORECASE)
_MAY_HAPPEN = late_pattern(MAY_HAPPEN, re.IGNORECASE)
_CONDITIONS = tuple((late_pattern(a, re.IGNORECASE), late_pattern(b, re.IGNORECASE)) for a, b in CONDITIONS)
_MAY_NOT = late_pattern(MAY_NOT, re.IGNORECASE)
_OF_ONESELF = late_pattern(r"\b(?:i|i['’]?m|me|my|we|our|can|should|may)\b", re.IGNORECASE)


def harm_first(hits: Sequence[Hit], question: str) -> tuple[Hit, ...]:
    """Return the hits with what says that harm happened, or who may not take part, first."""
    if not hits or language_asked(question) != "en":
        return tuple(hits)
    if _asks_for_harm(question):
        told = next((hit for hit in hits if _tells_harm(hit)), None)
        return _with_first(hits, told) if told else tuple(hits)
    if _OF_ONESELF.search(question):
        for asked, told_by in _CONDITIONS:
            if asked.search(question) and not told_by.search(hits[0].sentence.text):
                return _with_first(hits, _who_may(hits, told_by))
    return tuple(hits)


def is_harm_untold(question: str, best: Hit) -> bool:
    """Whether one asks if anybody came to harm, and the best hit does not say."""
    return _asks_for_harm(question) and not _tells_harm(best)


@lru_cache(maxsize=64)  # of one question several ask
def _asks_for_harm(question: str) -> bool:
    return bool(_HARM_ASKED.search(question))


def _tells_harm(hit: Hit) -> bool:
    text = hit.sentence.text
    return bool(_HARM_TOLD.search(text)) and not _MAY_HAPPEN.search(text)


def _who_may(hits: Sequence[Hit], told_by: re.Pattern[str]) -> Hit | None:
    """Return the first sentence about people of a kind that says what they may."""
    for release in {hit.release.id: hit.release for hit in hits}.values():
        for at, unit in enumerate(release.sentences):
            is_aside = unit.section is SectionKind.CAUTIONARY
            if not is_aside and told_by.search(unit.text) and _MAY_NOT.search(unit.text):
                return Hit(
                    release=release, position=at, score=hits[0].score, coverage=hits[0].coverage,
                    strength=hits[0].strength, lacking=1.0, named=hits[0].named,
                )  # fmt: skip
    return None


def _with_first(hits: Sequence[Hit], first: Hit | None) -> tuple[Hit, ...]:
    if first is None:
        return tuple(hits)
    best = hits[0].score
    others = [hit for hit in hits if (hit.release.id, hit.position) != (first.release.id, first.position)]
    return (replace(first, score=best), *others)
