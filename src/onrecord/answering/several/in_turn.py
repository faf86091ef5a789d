"""Several questions in one message, asked one after the other, each as it is meant."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from onrecord.answer import Answer
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
    others = [other.passages[0] for other in alone if other is not answer and other.passages]
    return ask(question, others) if others and len(answer.passages) > 1 else answer
