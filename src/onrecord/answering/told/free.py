"""Whether somebody has to pay: that a thing is free, or at whose expense it is, is told in other words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.answering.ports import Hit
from onrecord.languages.asked_language import language_asked
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.release import Release, SectionKind, SentenceKind

_ASKED = late_pattern(
    r"\b(?:do|does|will|would|must|should|did) (?:i|we|you|they|customers|owners|residents|people|\w+s) "
    r"(?:have to |need to |still have to )?(?:pay|be charged)\b|\bwho (?:pays?|is paying|will pay) for\b|"
    r"\b(?:at|on) whose (?:expense|cost)\b|"
    r"\b(?:will|does|would) (?:it|this|that) cost (?:me|us) (?:anything|money)\b|"
    r"\bwhat (?:will|would|does|do|is) (?:\w+ ){1,4}?(?:going to )?cost (?:me|us)\b",
    re.IGNORECASE,
)
# "How much do I have to pay for the ticket?" asks for a price.
_PRICE_ASKED = late_pattern(
    r"\bhow much\b|\bprices?\b|\bfares?\b|\btickets?\b|"
    r"\bwhat (?:do|does|would|will|did|must) [^?]{1,30}? pay\b",
    re.IGNORECASE,
)
_FOR_NOTHING = (
    r"\b(?:free of charge|for free|at no (?:\w+ )?(?:cost|charge)|without (?:charge|cost)|"
    r"(?:will|need|do|does|must) not (?:be charged|have to pay|pay)|pays? nothing|"
    r"costs? (?:\w+ ){0,3}nothing|free (?:repairs?|replacements?|kits?|labels?|box|boxes|of))\b"
)
_FREE = late_pattern(_FOR_NOTHING, re.IGNORECASE)
_PAID_FOR = late_pattern(
    rf"{_FOR_NOTHING}|\bat (?:our|its|their|the company['’]s) (?:own )?(?:cost|expense)\b|"
    r"\b(?:we|company) (?:will )?(?:pays?|covers?|bears?|meets?) (?:for |the |all )|"
    r"\b(?:pays|covers|bears|meets) (?:for )?(?:the |all )?(?:\w+ )?(?:costs?|expenses|bill)\b",
    re.IGNORECASE,
)
_OF_PAYING = late_pattern(
    r"\b(?:pays?|paid|payable|charg\w+|costs?|free|fees?|pric\w+|expense|money|bills?)\b", re.IGNORECASE
)
# Words of such a question that name no thing of their own. What is new is a replacement.
_POINTING = frozenset(
    """
    do does will would must should did have has to i we you they it that this them one ones new another
    other others pay pays paying paid charged anything something for the a an my our me us be still who
    whose what is cost costs money at on expense and of going people customers owners any repair repairs
    replacement replacements fix fixing swap exchange
    """.split()
)
_TOLD_IN = frozenset({SectionKind.BODY, SectionKind.DATELINE, SectionKind.HEADLINE, SectionKind.QUOTE})
_STEM, _AHEAD, _TELLS_IT = 4, 1.15, 0.6


def free_first(hits: Sequence[Hit], question: str) -> tuple[Hit, ...]:
    """Return the hits with what says that a thing is free, or who pays for it, first if one asks that.

    It must speak of the thing that the question names. If that names none ("for it"), the first sentence of
    the best hit's release that says so is taken.
    """
    if not hits or not _asks_if_free(question) or _FREE.search(hits[0].sentence.text):
        return tuple(hits)
    words = words_of(question)
    things = [word[:_STEM] for word in words if word not in _POINTING]
    releases = {hit.release.id: hit.release for hit in hits[: None if things else 1]}
    told = [(release, at) for release in releases.values() for at in _paid_for_in(release)]
    sought = [*things, "repl"] if things and "new" in words else things
    told = [(release, at) for release, at in told if not sought or _shared(release, at, sought)]
    told.sort(key=lambda place: (not _FREE.search(_text(place)), -_shared(place[0], place[1], sought)))
    if not told:
        return tuple(hits)
    release, at = told[0]
    best = hits[0]
    found = next((hit for hit in hits if (hit.release.id, hit.position) == (release.id, at)), None)
    first = replace(found or best, release=release, position=at, score=max(best.score, 1.0) * _AHEAD)
    first = replace(first, coverage=max(first.coverage, _TELLS_IT), lacking=0.0, fits=True, misses=False)
    return (first, *(hit for hit in hits if hit is not found))


def is_paying_untold(question: str, best: Hit) -> bool:
    """Whether one asks if something has to be paid for, and the best hit speaks of no paying."""
    return _asks_if_free(question) and not _OF_PAYING.search(best.sentence.text)


def _text(place: tuple[Release, int]) -> str:
    return place[0].sentences[place[1]].text


def _asks_if_free(question: str) -> bool:
    is_asked = _ASKED.search(question) and not _PRICE_ASKED.search(question)
    return bool(is_asked) and language_asked(question) == "en"


def _paid_for_in(release: Release) -> Iterator[int]:
    for at, unit in enumerate(release.sentences):
        is_told = unit.section in _TOLD_IN and unit.kind is not SentenceKind.TABLE_ROW
        if is_told and _PAID_FOR.search(unit.text):
            yield at


def _shared(release: Release, at: int, things: Sequence[str]) -> int:
    """Return how many things a sentence names, by how their words begin."""
    told = words_of(f"{release.sentences[at].heading or ''} {release.sentences[at].text}")
    return sum(any(word.startswith(thing) for word in told) for thing in things)
