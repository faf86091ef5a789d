"""What is wrong with what is recalled, and what may come of it: "what's wrong with them?", "what breaks?"."""

import re
from collections.abc import Iterator, Sequence

from onrecord.answer import MOST_PASSAGES
from onrecord.answering.ports import Hit
from onrecord.answering.safety.recalls import TOLD_IN, is_recall, names_nothing, recall_meant, told_first
from onrecord.languages.asked_language import language_asked
from onrecord.late_patterns import late_pattern
from onrecord.release import Release, SentenceKind

_THEM = (
    r"(?: (?:with|about|of|in) (?:it|them|these|those|this|that|mine|ours|(?:the|my|our|your|these|those) "
    r"(?:[\w-]+ ){0,3}?[\w-]+))?"
)
_ASKED = late_pattern(
    r"\bwhat(?:['’]?s| is| was| were| are) (?:\w+ly )?(?:the )?(?:(?:exact|actual|real) )?"
    rf"(?:wrong|problem|fault|defect|issue|danger|hazard|trouble|matter){_THEM}(?: then| now)?\W*$|"
    r"\bwhat (?:\w+ly )?(?:breaks?|broke|fails?|failed|goes wrong|went wrong|"
    rf"(?:can|could|might|may) (?:happen|go wrong|break|fail)){_THEM}\W*$|"
    r"^\W*(?:and )?(?:is|are|how) (?:dangerous |bad )?(?:is |are )?(?:it|this|that|they|these|those) "
    r"(?:really )?(?:dangerous|unsafe|hazardous|harmful)\W*$|"
    r"\b(?:why|what for|how come)\b[^?]{0,60}\b(?:recall\w*|(?:call|tak|pull)\w* (?:\w+ ){0,3}?back)\b|"
    r"\b(?:reason|cause) (?:for|of) (?:the|this|your) recall\b|\brecalled for\b",
    re.IGNORECASE,
)
_SAYS_WHY = late_pattern(
    r"\b(?:because|since|due to|owing to|found|can|may|could|might|stuck|"
    r"too (?:much|little|many|high|low))\b",
    re.IGNORECASE,
)
_HAZARD = late_pattern(
    r"\b(?:br(?:ea|o)k\w*|crack\w*|snap\w*|fail\w*|fall\w* (?:off|out|over)|drop\w* off|overheat\w*|burn\w*|"
    r"fires?|ignit\w+|smok\w+|melt\w*|leak\w*|burst\w*|explo\w+|chok\w+|swallow\w*|shocks?|electrocut\w+|"
    r"injur\w+|hurt|trap\w*|detach\w*|(?:come|came|work\w*|get) (?:off|loose|apart|undone|away)|loosen\w*|"
    r"collaps\w+|tip\w* over|fold\w*|stop\w*(?! (?:us|rid|wear|driv))|stall\w*|stuck|contaminat\w+|contains?|"
    r"pieces?|glass|salmonella|listeria|e\. ?coli|undeclared|not (?:declared|listed|mention\w*|sound)|"
    r"mou?ldy?|toxic|poison\w*|sharp|defect\w*|fault\w*|wear\w* out|short[- ]circuit\w*|mislabel\w+|"
    r"los(?:e|es|ing) (?:control|power|pressure|its|their)|shut\w* down|separat\w+|split\w*|jam\w*|lock\w*|"
    r"open\w* (?:up|too|if|when|by)|too (?:much|little|many|high|low|hot|weak|thin))\b",
    re.IGNORECASE,
)
_AMISS = late_pattern(
    r"\b(?:wrong\w*|problems?|issues?|trouble\w*|dangers?|risks?|recall\w*|because|due to|caused?|"
    r"errors?|mistakes?|correct\w*|misstat\w+|"
    r"reasons?)\b",
    re.IGNORECASE,
)
_ORDERS = late_pattern(
    r"^\W*(?:\d+\. )?(?:please |do not|don['’]t|never|stop|if (?:you|an?)\b|anyone|owners|customers)|"
    r"\b(?:must|should|not affected)\b|"
    r"\b(?:nobody|no one|no injur\w+|charges? of|insur\w+|claims?)\b",
    re.IGNORECASE,
)


def fault_first(hits: Sequence[Hit], question: str, releases: Sequence[Release]) -> tuple[Hit, ...]:
    """Return the hits with what says why something is recalled, and what may come of it, first if asked.

    It may share no word with the question: then it is looked for in the newest of the `releases`.
    """
    if not _ASKED.search(question) or language_asked(question) != "en":
        return tuple(hits)
    recall, is_sure = recall_meant(hits, releases, question)
    told = list(_told_in(recall))[:MOST_PASSAGES] if recall else []
    return told_first(hits, [(recall, at) for at in told], misses=not is_sure) if recall else tuple(hits)


def is_fault_told(question: str, best: Hit) -> bool:
    """Whether one asks why something is recalled, and the best hit says it."""
    if not _ASKED.search(question) or not is_recall(best.release):
        return False
    return best.position in list(_told_in(best.release))[:MOST_PASSAGES]


def is_fault_untold(question: str, best: Hit) -> bool:
    """Whether one asks what is wrong, and the best hit does not say it, or perhaps of another recall."""
    if not _ASKED.search(question) or language_asked(question) != "en":
        return False
    is_named = _HAZARD.search(best.sentence.text) or _AMISS.search(best.sentence.text)
    if is_recall(best.release):
        return best.misses or not is_named
    return names_nothing(question) or not is_named


def _told_in(release: Release) -> Iterator[int]:
    """Yield where a release says what is wrong, in the order of the text."""
    for at, unit in enumerate(release.sentences):
        is_told = unit.section in TOLD_IN and unit.kind is not SentenceKind.TABLE_ROW and not unit.speaker
        is_why = is_told and _SAYS_WHY.search(unit.text) and _HAZARD.search(unit.text)
        if is_why and not _ORDERS.search(unit.text):
            yield at
