"""What somebody did before: "where did she work before?", "what is his background?"."""

import re
from collections.abc import Sequence

from onrecord.answering.persons.of_a_person import is_of, told_of_person_first
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
_ASIDE = frozenset(
    {SectionKind.CAUTIONARY, SectionKind.CONTACT, SectionKind.LETTERHEAD, SectionKind.HEADLINE}
)


def career_first(hits: Sequence[Hit], question: Question) -> tuple[Hit, ...]:
    """Return the hits, what is said about a person's work before first if a question asks for that.

    If nothing tells it, the hits miss what is asked for.
    """
    if not asks_for_career(question.text):
        return tuple(hits)
    return told_of_person_first(hits, question, _sign_of)


def asks_for_career(question: str) -> bool:
    """Whether a question asks what a person did before."""
    if not _ASKED.search(question) or _NOT_ASKED.search(question):
        return False
    return bool(names_a_person_by_pronoun(question) or _A_POST.search(question) or persons_in(question))


def _sign_of(release: Release, at: int, surname: str) -> int:
    """Return how surely a sentence tells what somebody did before; 0 if it does not."""
    unit = release.sentences[at]
    is_prose = unit.kind in {SentenceKind.SENTENCE, SentenceKind.BULLET} and unit.section not in _ASIDE
    if not is_prose or unit.speaker is not None or not is_of(release, at, surname):
        return 0
    sign = next((worth for pattern, worth in _SIGNS if pattern.search(unit.text)), 0)
    return 0 if sign < len(_SIGNS) and _TO_COME.search(unit.text) else sign
