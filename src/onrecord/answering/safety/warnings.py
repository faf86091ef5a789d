"""Whether a thing is safe, or may be used: what warns of it comes first, also before what is newer."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.answering.ports import Hit
from onrecord.languages.asked_language import language_asked
from onrecord.languages.en.questions.harm import SAFETY_ASKED, WARNS
from onrecord.late_patterns import late_pattern
from onrecord.release import SectionKind

_SAFETY_ASKED = late_pattern(SAFETY_ASKED, re.IGNORECASE)
_WARNS = late_pattern(WARNS, re.IGNORECASE)
_TOLD_IN = frozenset({SectionKind.BODY, SectionKind.DATELINE, SectionKind.HEADLINE})


def warning_first(hits: Sequence[Hit], question: str) -> tuple[Hit, ...]:
    """Return the hits with what warns of what a question names, or says that it is safe, first.

    Nothing changes if the question asks for neither, or if the first hit says it.
    """
    if not hits or not _SAFETY_ASKED.search(question) or language_asked(question) != "en":
        return tuple(hits)
    first = next((hit for hit in hits if _warns(hit)), None)
    if first is None or _WARNS.search(hits[0].sentence.text):
        return tuple(hits)
    others = (hit for hit in hits if hit is not first)
    return (replace(first, score=max(first.score, hits[0].score)), *others)


def _warns(hit: Hit) -> bool:
    return (
        bool(hit.told) and hit.sentence.section in _TOLD_IN and _WARNS.search(hit.sentence.text) is not None
    )
