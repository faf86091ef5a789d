"""What somebody did before: "where did she work before?", "what is his background?"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.answer import MOST_PASSAGES
from onrecord.answering.ports import Hit
from onrecord.languages.en.questions.asked_of import POSTS
from onrecord.late_patterns import late_pattern
from onrecord.question import Question
from onrecord.questions.follow_ups import names_a_person_by_pronoun, persons_in
from onrecord.release import Release, SectionKind, SentenceKind

_ASKED = late_pattern(
    r"\b(?:what|where|which|whom?) (?:else )?(?:did|was|had|has|does)\b.{1,60}?"
    r"\b(?:do|done|doing|work|worked|working|be|been|come|was|employed|he|she) ?.{0,40}"
    r"\b(?:before(?=\W*$| (?:that|this|then|now|joining|becoming|coming|taking|being|he|she)\b)|previously|"
    r"earlier|prior|formerly|until now|beforehand)\b|"
    r"\bwhere (?:did|does|has) .{2,50} (?:come|came) from\b|"
    r"\b(?:background|career|r[eé]sum[eé]|cv|track record|"
    r"(?:previous|last|old|former|earlier|prior|past) (?:jobs?|posts?|roles?|employers?|positions?|work))\b",
    re.IGNORECASE,
)
_NOT_ASKED = late_pattern(
    r"^\W*(?:and )?(?:when|how|who)\b|\b(?:say|says|said|think|thinks|thought|tell|told)\b", re.IGNORECASE
)
_A_POST = late_pattern(rf"\b(?:{POSTS}|chief|boss|director|manager|head of)\b", re.IGNORECASE)
# What tells most surely what somebody did before, and what only tells it of somebody.
_NEXT_BEFORE = late_pattern(
    r"\b(?:most recently|until (?:now|recently)|before (?:joining|coming|moving|taking|he|she)|"
    r"prior to (?:joining|this|his|her|coming|that)|previously|formerly|"
    r"(?:joins|joined|came|comes|moves|moved)\b.{0,60}? from\b|at present)\b",
    re.IGNORECASE,
)
_BEFORE_THAT = late_pattern(
    r"\b(?:before (?:that|then|this)|previous to|earlier|spent|began|started (?:out|in|at|as|her|his))\b",
    re.IGNORECASE,
)
_HELD = late_pattern(
    r"\b(?:has been|had been|was|served|held|worked|joined|led|ran|rose|came)\b.{0,80}?"
    r"\b(?:at|with|of|for|from|as|in)\b",
    re.IGNORECASE,
)
_SIGNS = ((_NEXT_BEFORE, 3), (_BEFORE_THAT, 2), (_HELD, 1))
_TO_COME = late_pattern(r"\b(?:will|to become|named|appoint\w*|becomes)\b", re.IGNORECASE)
# "She joined", "Before that he led": of the person named before.
_OF_THEM = late_pattern(r"^[^.]{0,40}?\b(?:he|she|his|her)\b", re.IGNORECASE)
_ADDRESSED = late_pattern(r"\bM(?:r|s|rs)\. ")
_POSSESSIVE = late_pattern(r"['’]s?$")
_ASIDE = frozenset(
    {SectionKind.CAUTIONARY, SectionKind.CONTACT, SectionKind.LETTERHEAD, SectionKind.HEADLINE}
)
# What tells a career comes so far before everything else.
_AHEAD, _STEP = 1.2, 0.02
_HARDLY = 0.9


def career_first(hits: Sequence[Hit], question: Question) -> tuple[Hit, ...]:
    """Return the hits, what is said about a person's work before first if a question asks for that.

    If nothing tells it, the hits miss what is asked for.
    """
    if not hits or not asks_for_career(question.text):
        return tuple(hits)
    person = _person_in(question, hits[0])
    if person is None:
        return tuple(hits)
    told = _told_of(person, hits)[:MOST_PASSAGES]
    if not told:
        return tuple(replace(hit, misses=True, lacking=max(hit.lacking, _HARDLY)) for hit in hits)
    best = max(hit.score for hit in hits)
    first = [replace(hit, score=best * (_AHEAD - _STEP * at)) for at, hit in enumerate(told)]
    places = {(hit.release.id, hit.position) for hit in first}
    return (*first, *(hit for hit in hits if (hit.release.id, hit.position) not in places))


def asks_for_career(question: str) -> bool:
    """Whether a question asks what a person did before."""
    if not _ASKED.search(question) or _NOT_ASKED.search(question):
        return False
    return bool(names_a_person_by_pronoun(question) or _A_POST.search(question) or persons_in(question))


def _person_in(question: Question, best: Hit) -> str | None:
    """Return whom a question or those before it name, or whom the best hit names first."""
    issuer = best.release.issuer or ""
    for text in (question.text, question.context or "", best.sentence.text):
        named = [name for each in persons_in(text) if (name := _POSSESSIVE.sub("", each)) not in issuer]
        if named:
            return named[0] if text == best.sentence.text else named[-1]
    return None


def _told_of(person: str, hits: Sequence[Hit]) -> list[Hit]:
    """Return what is said about a person's work before, in the releases found, the surest first."""
    by_release = {hit.release.id: hit for hit in reversed(hits)}
    surname = person.rsplit(maxsplit=1)[-1]
    told = [
        (_sign_of(hit.release, at, surname), replace(hit, position=at, misses=False, lacking=0.0, fits=True))
        for hit in by_release.values()
        for at in range(len(hit.release.sentences))
    ]
    return [hit for sign, hit in sorted(told, key=lambda each: -each[0]) if sign]


def _sign_of(release: Release, at: int, surname: str) -> int:
    """Return how surely a sentence tells what somebody did before; 0 if it does not."""
    unit = release.sentences[at]
    is_prose = unit.kind in {SentenceKind.SENTENCE, SentenceKind.BULLET} and unit.section not in _ASIDE
    if not is_prose or unit.speaker is not None or not is_of(release, at, surname):
        return 0
    sign = next((worth for pattern, worth in _SIGNS if pattern.search(unit.text)), 0)
    return 0 if sign < len(_SIGNS) and _TO_COME.search(unit.text) else sign


def is_of(release: Release, at: int, surname: str) -> bool:
    """Whether a sentence is of a person: it names them, or says "she" after a sentence that does."""
    text, name = release.sentences[at].text, re.compile(rf"\b{re.escape(surname)}\b")
    if name.search(text):
        return True
    if not _OF_THEM.match(text):
        return False
    paragraph = release.positions_of_paragraph(release.sentences[at].paragraph)
    before = (release.sentences[each].text for each in range(at - 1, max(paragraph[0] - 2, -1), -1))
    naming = next((each for each in before if persons_in(each) or _ADDRESSED.search(each)), "")
    return name.search(naming) is not None
