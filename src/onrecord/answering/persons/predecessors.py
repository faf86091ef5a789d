"""Who had a post before somebody: "who was the manager before Roe?", "whom does Roe replace?"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.answering.persons.career import is_of
from onrecord.answering.ports import Hit
from onrecord.late_patterns import late_pattern
from onrecord.letters import without_marks
from onrecord.release import Release, SectionKind

_CHEAP_SIGN = late_pattern(
    r"\b(?:before|replac|succe|predecessor|tak(?:e|es|ing|en) over|follow)", re.IGNORECASE
)
_NAME = r"(?P<name>(?:[\w'’-]+ ){0,3}[\w'’-]+?)"
_ASKED = tuple(
    late_pattern(pattern, re.IGNORECASE)
    for pattern in (
        r"\bwho (?:was|were|had|held|did|ran|led|[a-z]+ed)\b[^?]{0,60}?"
        rf" before {_NAME}\W*$",
        rf"\bwhom? (?:does|did|do|is|will|has) {_NAME} "
        r"(?:replac\w+|succeed\w*|tak(?:e|es|ing|en) over(?: \w+)? from|follow(?:ing|ed)?)\b",
        r"\bwho (?:is|was)(?: the)? predecessor (?:of|to) (?P<name>[^?]{3,50}?)\W*$",
        rf"\bwho (?:is|was) {_NAME}['’]s? predecessor\b",
    )
)
# "She takes over from Bo Dahl", "succeeding Bo Dahl", "her predecessor, Bo Dahl".
_TOLD = late_pattern(
    r"\b(?:(?:tak(?:e|es|ing|en)|took) over(?: the \w+)? from|succeed(?:s|ed|ing)?|replac(?:e|es|ed|ing)|"
    r"follow(?:s|ed|ing)?|in place of|in succession to|predecessor,?|succeeded) "
    r"(?:(?:Dr|Mr|Ms|Mrs|Prof|Professor|Sir|Dame)\.? )?(?P<before>[A-Z][\w'’-]+(?: [A-Z][\w'’.-]*){0,3})"
)
_PRONOUNS = frozenset({"he", "she", "they", "him", "her", "that", "this", "it", "the"})
_ASIDE = frozenset({SectionKind.CAUTIONARY, SectionKind.CONTACT, SectionKind.LETTERHEAD})
_LEAST_COVERAGE, _AHEAD = 0.5, 1.2


def predecessor_first(hits: Sequence[Hit], question: str) -> tuple[Hit, ...]:
    """Return the hits with what says from whom somebody takes a post first, if a question asks for that."""
    if not hits or _CHEAP_SIGN.search(question) is None:
        return tuple(hits)
    surname = _asked_of(question)
    if surname is None:
        return tuple(hits)
    told = next((found for found in (_told_in(hit, surname) for hit in _one_each(hits)) if found), None)
    if told is None:
        return tuple(hits)
    best = max(hit.score for hit in hits)
    covered = max(told.coverage, _LEAST_COVERAGE)
    first = replace(told, score=best * _AHEAD, coverage=covered, misses=False, lacking=0.0, fits=True)
    place = (first.release.id, first.position)
    return (first, *(hit for hit in hits if (hit.release.id, hit.position) != place))


def _asked_of(question: str) -> str | None:
    """Return the surname of the person whose predecessor is asked for."""
    found = next(filter(None, (pattern.search(question) for pattern in _ASKED)), None)
    surname = found["name"].strip(" ?.'’").split()[-1] if found else ""
    return surname if surname and surname.lower() not in _PRONOUNS else None


def _one_each(hits: Sequence[Hit]) -> list[Hit]:
    return list({hit.release.id: hit for hit in reversed(hits)}.values())[::-1]


def _told_in(hit: Hit, surname: str) -> Hit | None:
    at = _position_in(hit.release, surname)
    return None if at is None else replace(hit, position=at)


def _position_in(release: Release, surname: str) -> int | None:
    plain = without_marks(surname).lower()
    for at, unit in enumerate(release.sentences):
        if unit.section in _ASIDE or unit.speaker is not None:
            continue
        told = _TOLD.search(unit.text)
        if told is None or plain in without_marks(told["before"]).lower().split():
            continue
        if is_of(release, at, _as_written(release, surname)):
            return at
    return None


def _as_written(release: Release, surname: str) -> str:
    """Return a name as prose writes it: people leave out its capital, a headline may be all capitals."""
    written = re.findall(rf"\b{re.escape(surname)}\b", release.text, re.IGNORECASE)
    return next((name for name in written if name[0].isupper() and not name.isupper()), surname)
