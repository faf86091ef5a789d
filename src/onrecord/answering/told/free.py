"""Whether somebody has to pay: that a thing is free, or at whose expense it is, is told in other words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.answering.ports import Hit
from onrecord.languages.asked_language import language_asked
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.questions.answer_forms import AnswerForm
from onrecord.questions.shown import forms_shown_by
from onrecord.release import Release, SectionKind, SentenceKind

_PAYER = r"(?:i|we|customers|owners|residents|people|members|passengers|patients|families|drivers|tenants)"
_ASKED = late_pattern(
    rf"\b(?:do|does|will|would|must|should|did) (?:{_PAYER} (?:pay|be charged)\b|"
    r"(?:i|we|you|they|\w+s) (?:(?:still )?(?:have|need) to (?:pay|be charged)|(?:pay|be charged) for)\b)|"
    r"\bwho (?:pays?|is paying|will pay) for\b|"
    r"\bwho (?:does(?:n['’]t| not)|need(?:n['’]t| not)|won['’]t|will not) "
    r"(?:have to |need to )?pay\b|\b(?:at|on) whose (?:expense|cost)\b|"
    r"\b(?:will|does|would) (?:it|this|that) cost (?:me|us) (?:anything|money)\b|"
    r"\bwhat (?:will|would|does|do|is) (?:\w+ ){1,4}?(?:going to )?cost (?:me|us)\b",
    re.IGNORECASE,
)
# Nobody pays these for a thing.
_OF_OTHERS = late_pattern(
    r"\b(?:dividends?|interest|tax(?:es)?|coupons?|bonus(?:es)?|wages?|salar\w+|debts?)\b", re.IGNORECASE
)
_COST_ASKED = late_pattern(r"\bcost (?:me|us)\b", re.IGNORECASE)
# "How much do I have to pay for the ticket?" asks for a price.
_PRICE_ASKED = late_pattern(
    r"\bhow much\b|\bprices?\b|\bfares?\b|\btickets?\b|"
    r"\bwhat (?:do|does|would|will|did|must) [^?]{1,30}? pay\b",
    re.IGNORECASE,
)
_FOR_NOTHING = (
    r"\b(?:free of charge|for free|at no (?:\w+ )?(?:cost|charge)|without (?:charge|cost)|"
    r"(?:will|need|do|does|must) not (?:be charged|(?:have|need) to pay)|need not pay|pays? nothing|"
    rf"(?:{_PAYER}|you|they) (?:will|do) not pay|"
    r"costs? (?:\w+ ){0,3}nothing|free (?:repairs?|replacements?|kits?|labels?|box|boxes))\b"
)
_FREE = late_pattern(_FOR_NOTHING, re.IGNORECASE)
_PAID_FOR = late_pattern(
    rf"{_FOR_NOTHING}|\bat (?:our|its|their|the company['’]s) (?:own )?(?:cost|expense)\b|"
    r"\b(?:we|company) (?:will )?pays? for (?:the|all|any|every|each|your|their|it|them|this|that|both)\b|"
    r"\b(?:pays?|covers?|bears?|meets?) (?:for )?(?:the |all |any |every |your )?(?:[\w-]+ ){0,2}?"
    r"(?:costs?|expenses|bills?|postage|fare)\b",
    re.IGNORECASE,
)
_WHO_PAYS = late_pattern(
    rf"{_PAID_FOR.pattern}|"
    rf"\b(?:{_PAYER}|you|they) (?:will |must |have to |need to |do |can )?(?:pay|be charged)\b",
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
# What such a sentence speaks of where the question only says "it".
_FOR_ALL = late_pattern(
    r"\b(?:replac\w+|repair\w*|swap\w*|exchang\w+|refund\w*|fix\w*|servic\w+|all|every|each|customers|"
    r"owners|you|your|passengers|patients|residents|nobody|no one|it|they|them)\b",
    re.IGNORECASE,
)
_TOLD_IN = frozenset({SectionKind.BODY, SectionKind.DATELINE, SectionKind.HEADLINE, SectionKind.QUOTE})
_STEM, _AHEAD, _TELLS_IT, _LACKS_MOST = 4, 1.15, 0.6, 0.6


def free_first(hits: Sequence[Hit], question: str) -> tuple[Hit, ...]:
    """Return the hits with what says that a thing is free, or who pays for it, first if one asks that.

    It must speak of the thing that the question names. If that names none ("for it"), the first sentence of
    the best hit's release that says so is taken.
    """
    if not hits or not _asks_if_free(question) or _is_told(hits[0], question):
        return tuple(hits)
    things = _things_in(question)
    releases = {hit.release.id: hit.release for hit in hits[: None if things else 1]}
    told = [(release, at) for release in releases.values() for at in _paid_for_in(release)]
    sought = [*things, "repl"] if things and "new" in words_of(question) else things
    told = [(release, at) for release, at in told if not sought or _shared(release, at, sought)]
    told.sort(key=lambda place: (not _FREE.search(_text(place)), -_shared(place[0], place[1], sought)))
    if not told:
        return tuple(hits)
    release, at = told[0]
    best = hits[0]
    found = next((hit for hit in hits if hit.place == (release.id, at)), None)
    first = replace(found or best, release=release, position=at, score=max(best.score, 1.0) * _AHEAD)
    lacking = 1 - _shared(release, at, sought) / len(sought) if sought else _lacking_of_it(hits, first)
    first = replace(first, coverage=max(first.coverage, _TELLS_IT), lacking=lacking, fits=True, misses=False)
    return (first, *(hit for hit in hits if hit is not found))


def _is_told(best: Hit, question: str) -> bool:
    """Whether the best hit says that a thing is free, or gives the sum where one asks what it costs."""
    text = best.sentence.text
    is_sum = _COST_ASKED.search(question) and AnswerForm.MONEY in forms_shown_by(best.sentence)
    return bool(_FREE.search(text) or (is_sum and best.lacking < _LACKS_MOST and best.told))


def _lacking_of_it(hits: Sequence[Hit], told: Hit) -> float:
    """Return what a sentence lacks of "it": nothing if it speaks of all, or of the release's matter."""
    text, head = told.sentence.text, told.release.headline or ""
    named = {word[:_STEM] for word in words_of(head) if len(word) >= _STEM}
    is_of_it = _FOR_ALL.search(text) or any(word[:_STEM] in named for word in words_of(text))
    is_alone = len({hit.release.id for hit in hits}) == 1
    return 0.0 if is_alone and is_of_it else 1.0


def is_paying_untold(question: str, best: Hit) -> bool:
    """Whether one asks if something has to be paid for, and the best hit does not tell who pays.

    Where the question only says "it", a sum that stands somewhere is not the price of that.
    """
    if not _asks_if_free(question):
        return False
    tells = _OF_PAYING if _things_in(question) else _WHO_PAYS
    return not tells.search(best.sentence.text)


def _things_in(question: str) -> list[str]:
    return [word[:_STEM] for word in words_of(question) if word not in _POINTING]


def _text(place: tuple[Release, int]) -> str:
    return place[0].sentences[place[1]].text


def _asks_if_free(question: str) -> bool:
    is_asked = _ASKED.search(question) and not (_PRICE_ASKED.search(question) or _OF_OTHERS.search(question))
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
