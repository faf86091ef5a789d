"""Whether a thing is safe, or may be used: what warns of it comes first, also before what is newer."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.answering.ports import Hit, put_first
from onrecord.languages.asked_language import language_asked
from onrecord.languages.en.questions.harm import FORBIDS_USE, SAFETY_ASKED, USE_ASKED, WARNS
from onrecord.late_patterns import late_pattern
from onrecord.release import SectionKind

_SAFETY_ASKED = late_pattern(SAFETY_ASKED, re.IGNORECASE)
_USE_ASKED = late_pattern(USE_ASKED, re.IGNORECASE)
_WARNS = late_pattern(WARNS, re.IGNORECASE)
_FORBIDS_USE = late_pattern(rf"(?:{FORBIDS_USE})(?! of\b)", re.IGNORECASE)
# "Do not use it below 5 degrees" forbids no use at all.
_AT_TIMES = late_pattern(
    r"\b(?:if|below|above|without|when|unless|outdoors|indoors|while|during|near|for more|after|before)\b",
    re.IGNORECASE,
)
_ALLOWS = late_pattern(
    r"\b(?:saf(?:e|ely|ety)|unsafe|danger\w*|hazard\w*|harm\w*|risks?|can|may|could|should|must|allowed|us(?:e|ed|ing)|"
    r"contaminat\w*|recall\w*|warn\w*|injur\w*|hurt|advi[sc]\w+)\b",
    re.IGNORECASE,
)
_TOLD_IN = frozenset({SectionKind.BODY, SectionKind.DATELINE, SectionKind.HEADLINE})


def warning_first(hits: Sequence[Hit], question: str) -> tuple[Hit, ...]:
    """Return the hits with what warns of what a question names, or says that it is safe, first.

    Nothing changes if the question asks for neither, or if the first hit says it.
    """
    if not hits or not _SAFETY_ASKED.search(question) or language_asked(question) != "en":
        return tuple(hits)
    if _WARNS.search(hits[0].sentence.text):
        return tuple(hits)
    first = next((hit for hit in hits if _warns(hit)), None)
    if first is None and _USE_ASKED.search(question):
        first = _forbidding_use(hits[0])
    if first is None:
        return tuple(hits)
    return put_first([replace(first, score=max(first.score, hits[0].score))], hits)


def is_safety_untold(question: str, best: Hit) -> bool:
    """Whether one asks if a thing is safe, or may be used, and the best hit says neither."""
    if not _SAFETY_ASKED.search(question) or language_asked(question) != "en":
        return False
    return not (_WARNS.search(best.sentence.text) or _ALLOWS.search(best.sentence.text))


def _forbidding_use(best: Hit) -> Hit | None:
    """Return the first sentence of the best hit's release that forbids to use something at all."""
    units = best.release.sentences
    places = (at for at, unit in enumerate(units) if unit.section in _TOLD_IN and unit.speaker is None)
    at = next((at for at in places if _forbids_use(units[at].text)), None)
    return None if at is None else replace(best, position=at)


def _forbids_use(text: str) -> bool:
    return _FORBIDS_USE.search(text) is not None and _AT_TIMES.search(text) is None


def _warns(hit: Hit) -> bool:
    return (
        bool(hit.told) and hit.sentence.section in _TOLD_IN and _WARNS.search(hit.sentence.text) is not None
    )
