"""How one gets a new one, or one's money back, for what is recalled."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.answer import MOST_PASSAGES
from onrecord.answering.ports import Hit
from onrecord.answering.safety.recalls import TOLD_IN, is_recall, recall_meant, told_first
from onrecord.languages.asked_language import language_asked
from onrecord.late_patterns import late_pattern
from onrecord.release import Release, Sentence, SentenceKind

_HOW = (
    r"\b(?:how|where) (?:do|can|will|would|should|could) (?:i|we|one|customers|owners) (?:get|claim|obtain|"
    r"order|arrange|receive|have|exchange|swap|return|send|bring|ask for|apply for)\b[^?]{0,40}?"
)
# What one has to do; "take it off" and "ring the emergency number" are for something else.
_WAY = late_pattern(
    r"\b(?:regist\w+|book|call|ring|phone|contact|write to|visit|e-?mail|order|send|return|fill|apply|claim|"
    r"(?:take|bring) (?:it|them|the [\w, ]{2,40}?) (?:back|to)|any (?:shop|dealer|store)|"
    r"at (?:any|the|your|our) (?:shop|dealer|store))\b",
    re.IGNORECASE,
)
_OF_HARM = late_pattern(
    r"\b(?:emergency|doctor|hospital|swallow\w*|ill|smoke|911|999|112|injur\w+|hurt)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Remedy:
    """What is made good: how one asks how to get it, the words that tell it, and how much these are worth.

    That one gets the money says most; of a new thing what one has to do says more.
    """

    asked: re.Pattern[str]
    told: re.Pattern[str]
    worth: int


_REMEDIES = (
    _Remedy(
        asked=late_pattern(rf"{_HOW}\b(?:money|refund\w*|reimburs\w+|paid|price)\b", re.IGNORECASE),
        told=late_pattern(
            r"\b(?:money back|refund\w*|reimburs\w+|pay\w*(?: you| it)? back|full price|credit(?:ed)?)\b|"
            r"[$€£]\d[\d.]* back\b",
            re.IGNORECASE,
        ),
        worth=3,
    ),
    _Remedy(
        asked=late_pattern(
            rf"{_HOW}\b(?:another|new|replac\w+|repair\w*|fix\w*|exchang\w+|swap\w*|kit|mended|one)\b",
            re.IGNORECASE,
        ),
        told=late_pattern(
            r"^(?!.*\b(?:money|refund)).*"
            r"\b(?:new|another|replac\w+|repair\w*|fix\w*|exchang\w+|swap\w*|kit|mend\w*)\b",
            re.IGNORECASE | re.DOTALL,
        ),
        worth=1,
    ),
    _Remedy(
        asked=late_pattern(rf"{_HOW}\b(?:check\w*|inspect\w*|looked at|tested)\b", re.IGNORECASE),
        told=late_pattern(r"\b(?:check\w*|inspect\w*|visit|appointment)\b", re.IGNORECASE),
        worth=1,
    ),
)
# So one asks of what was sold, also where a release recalls nothing.
_MADE_GOOD = late_pattern(r"\b(?:another|(?:my|our) money|refund\w*|reimburs\w+)\b", re.IGNORECASE)
_NO_PROSE = frozenset({SentenceKind.TABLE_ROW, SentenceKind.HEADING})
_BY_A_WAY, _ENOUGH = 2, 3


def remedy_first(hits: Sequence[Hit], question: str, releases: Sequence[Release]) -> tuple[Hit, ...]:
    """Return the hits with what says how to get a new one, or the money, first if that is asked of a recall.

    A way alone may be one to something else: it comes next.
    """
    remedy = _asked(question)
    recall, is_sure = recall_meant(hits, releases, question) if remedy else (None, False)
    if remedy is None or recall is None:
        return tuple(hits)
    worth = {at: _worth(remedy, unit) for at, unit in enumerate(recall.sentences)}
    told = sorted((at for at in worth if worth[at]), key=lambda at: (-worth[at], at))
    return told_first(hits, [(recall, at) for at in told[:MOST_PASSAGES]], misses=not is_sure)


def is_remedy_untold(question: str, best: Hit) -> bool:
    """Whether one asks how to get a new one, or the money back, and the best hit does not say it.

    A way alone may lead to something else.
    """
    remedy = _asked(question)
    if remedy is None or not (is_recall(best.release) or _MADE_GOOD.search(question)):
        return False
    return best.misses or _worth(remedy, best.sentence) < _ENOUGH


def is_remedy_told(question: str, best: Hit) -> bool:
    """Whether one asks how to get a new one, or the money back, of a recall, and the best hit says it."""
    return _asked(question) is not None and is_recall(best.release) and not is_remedy_untold(question, best)


def _asked(question: str) -> _Remedy | None:
    asked = next((remedy for remedy in _REMEDIES if remedy.asked.search(question)), None)
    return asked if asked and language_asked(question) == "en" else None


def _worth(remedy: _Remedy, unit: Sentence) -> int:
    """Return how well a sentence tells how to get something; 0 if it does not."""
    text = unit.text
    if unit.section not in TOLD_IN or unit.kind in _NO_PROSE or unit.speaker:
        return 0
    if _OF_HARM.search(text):
        return 0
    return remedy.worth * bool(remedy.told.search(text)) + _BY_A_WAY * bool(_WAY.search(text))
