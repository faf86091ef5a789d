"""Several questions in one message, asked one after the other, each as it is meant."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from onrecord.answer import Answer, Verdict
from onrecord.answering.meant.rivals import is_same_company
from onrecord.passage import Passage
from onrecord.question import Question, asked_after
from onrecord.questions.several.apart import OneOfSeveral
from onrecord.questions.several.introductions import introduced

# Answers a question; what the others of its message showed first tells where its answer may stand.
Asking = Callable[[Question, Sequence[Passage]], Answer]


def answers_in_turn(question: Question, several: Sequence[OneOfSeveral], ask: Asking) -> list[Answer]:
    """Return the answers to the questions of a message, in their order."""
    asked = [_as_meant(question, several, at) for at in range(len(several))]
    alone = [ask(each, ()) for each in asked]
    return [_asked_near(each, answer, alone, ask) for each, answer in zip(asked, alone, strict=True)]


def _as_meant(question: Question, several: Sequence[OneOfSeveral], at: int) -> Question:
    """Return a question of a message, after those before it and what introduces it."""
    one, before = several[at], [each.text for each in several[:at]]
    if not one.introduction:
        return asked_after((*question.earlier, *before), one.text)
    if introduced(one.in_full)[0]:
        asked = asked_after((*question.earlier, *before), one.text)
        return replace(asked, introduction=one.introduction)
    # It points back: to what introduces it, or to the questions before.
    return asked_after((*question.earlier, one.introduction, *before), one.text)


def _asked_near(question: Question, answer: Answer, alone: Sequence[Answer], ask: Asking) -> Answer:
    """Return the answer to a question, what stands near the best of the others being preferred."""
    others = _of_one_company(answer, [other for other in alone if other is not answer and other.passages])
    may_change = len(answer.passages) > 1 or answer.choices
    return ask(question, [other.passages[0] for other in others]) if others and may_change else answer


def _of_one_company(answer: Answer, others: Sequence[Answer]) -> list[Answer]:
    """Return those of the other answers that are of the company meant.

    That is the one that this answer is surely of, else the one that the others surely are. What asks back
    which is meant is decided by sure ones alone.
    """
    told = [answer] if answer.verdict is Verdict.ANSWERED and answer.passages else others
    sure = [each.passages[0].release for each in told if each.verdict is Verdict.ANSWERED]
    if not sure:
        return [each for each in others if answer.passages and _shares_company(each, answer)]
    of_one = [each for each in others if is_same_company(each.passages[0].release, sure[0])]
    return of_one if all(is_same_company(sure[0], other) for other in sure) else []


def _shares_company(one: Answer, other: Answer) -> bool:
    return is_same_company(one.passages[0].release, other.passages[0].release)
