"""How long the money lasts: what says until when it is enough comes first, and nothing else tells it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.answering.ports import Hit
from onrecord.late_patterns import late_pattern
from onrecord.release import Release, SectionKind, SentenceKind

_MONEY = r"(?:money|cash|fund(?:s|ing)?|capital|reserves|savings|liquidity|proceeds|bank|[$€£]\s?\d)"
_ASKED = late_pattern(
    rf"\bhow long\b[^?]{{0,60}}\b{_MONEY}\b[^?]{{0,40}}\b(?:last|hold out|carry|be enough|keep|take|go|do)\b|"
    r"\bhow long (?:can|could|will|would|do|does)\b[^?]{2,60}\b(?:go on|keep going|survive|operate|hold out|"
    rf"last|carry on)\b[^?]{{0,30}}\b{_MONEY}\b|"
    r"\brunway\b(?=[^?]{0,30}\?*\W*$)|\bhow (?:long|far) (?:is|does) .{2,30}\brunway\b|"
    r"\brun(?:s|ning)? out of (?:money|cash|funds)\b",
    re.IGNORECASE,
)
_UNTIL = (
    r"\b(?:into|to|until|till|through(?:out)?|beyond|at least|for)\b[^.;]{0,50}"
    r"\b(?:20\d\d|quarters?|months?|years?|half)\b"
)
_TOLD = late_pattern(
    rf"\brunway\b[^.;]{{0,40}}{_UNTIL}|"
    r"\b(?:sufficient|enough|adequate)\b[^.;]{0,40}\b(?:to|for)\b"
    rf"[^.;]{{0,80}}{_UNTIL}|"
    r"\b(?:carr(?:y|ies)|keeps?|takes?|sees?) (?:us|it|them|the (?:company|group|firm|business|club|trust))"
    rf"\b[^.;]{{0,30}}{_UNTIL}|"
    r"\b(?:funds?|finances?|supports?|covers?) (?:(?:its|our|the|all|planned|current|ongoing|operating) )+"
    rf"[^.;]{{0,60}}{_UNTIL}|\blasts? (?:us |it |the \w+ )?{_UNTIL}",
    re.IGNORECASE,
)
_NAMES_MONEY = late_pattern(rf"\b{_MONEY}|\brunway\b", re.IGNORECASE)
_HOW_LONG, _OUT = "how long", ("runway", "run out", "runs out", "running out")
_ASIDE = frozenset({SectionKind.CAUTIONARY, SectionKind.CONTACT, SectionKind.LETTERHEAD})
_LACKS = 0.3  # it has other words than the question


def lasting_first(hits: Sequence[Hit], question: str) -> tuple[Hit, ...]:
    """Return the hits, what says until when the money lasts first if that is asked."""
    if not hits or not _asks_how_long(question) or _tells(hits[0].release, hits[0].position):
        return tuple(hits)
    for release in {hit.release.id: hit.release for hit in hits}.values():
        told = next((at for at in range(len(release.sentences)) if _tells(release, at)), None)
        if told is None:
            continue
        best = hits[0]
        first = replace(best, release=release, position=told, misses=False, fits=True, lacking=_LACKS)
        others = (hit for hit in hits if hit.place != (release.id, told))
        return (first, *others)
    return tuple(hits)


def is_lasting_untold(question: str, best: Hit) -> bool:
    """Whether one asks how long the money lasts, and the best hit tells how long something else does."""
    return _asks_how_long(question) and not _tells(best.release, best.position)


def _asks_how_long(question: str) -> bool:
    small = question.lower()
    may_ask = _HOW_LONG in small or any(word in small for word in _OUT)
    return may_ask and bool(_ASKED.search(small))


def _tells(release: Release, at: int) -> bool:
    """Whether a sentence tells until when money lasts, which it or the one before it names."""
    unit = release.sentences[at]
    if unit.section in _ASIDE or unit.kind is SentenceKind.TABLE_ROW or not _TOLD.search(unit.text):
        return False
    before = release.sentences[at - 1].text if at else ""
    return bool(_NAMES_MONEY.search(unit.text) or _NAMES_MONEY.search(before))
