"""Answers that need no judging.

A fact as it stands, what stands beside it, which of several is meant, and that a question is too long.
"""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.answer import Answer, Choice, Note, NoteKind, Verdict
from onrecord.answering.ports import Hit
from onrecord.answering.release_facts import Fact
from onrecord.answering.selection import passages_from
from onrecord.question import Question
from onrecord.questions.follow_ups import asks_who_spoke

# So many companies or periods are listed to choose from.
_MOST_CHOICES = 8


def refused_for_length(question: Question) -> Answer | None:
    """Return the answer to a question that is too long, None if it is not. It costs nothing."""
    if not question.is_too_long:
        return None
    return Answer(question=question, verdict=Verdict.NOT_FOUND, remarks=(Note(kind=NoteKind.TOO_LONG),))


def answer_of_fact(question: Question, fact: Fact, read_as: str) -> Answer:
    """The answer that shows the sentences of a fact, as they stand."""
    hits = hits_of_fact(fact)
    file = (Note(kind=NoteKind.FILE, release=fact.release.id),)
    source = (Note(kind=NoteKind.SOURCE, words=fact.address, release=fact.release.id),)
    remarks = (*(source if fact.address else ()), *(file if fact.is_whole else ()))
    verdict = Verdict.ANSWERED if fact.is_direct else Verdict.CLOSEST
    told = answer_of_hits(question, hits, verdict, read_as, runs_on=fact.runs_on)
    return replace(told, remarks=remarks)


def hits_of_fact(fact: Fact) -> list[Hit]:
    """Return the sentences of a fact as hits, the best first."""
    sure = Hit(release=fact.release, position=0, score=1.0, coverage=1.0, strength=1.0)
    return [replace(sure, position=at) for at in fact.positions]


def answer_of_hits(
    question: Question, hits: Sequence[Hit], verdict: Verdict, read_as: str, *, runs_on: bool = False
) -> Answer:
    """The answer that shows sentences as they stand."""
    return Answer(
        question=question,
        verdict=verdict,
        passages=passages_from(hits, verdict, question=read_as, runs_on=runs_on),
        read_as=read_as if read_as != question.text else None,
    )


def asking_back(question: Question, choices: tuple[Choice, ...]) -> Answer:
    """The answer that asks which of several is meant, and says how many more than are listed could be."""
    kind = NoteKind.WHICH_PERIOD if choices[0].period else NoteKind.WHICH_COMPANY
    left_out = len(choices) - _MOST_CHOICES
    more = (Note(kind=NoteKind.MORE_CHOICES, words=str(left_out)),) if left_out > 0 else ()
    return Answer(
        question=question,
        verdict=Verdict.CLOSEST,
        choices=choices[:_MOST_CHOICES],
        remarks=(Note(kind=kind), *more),
    )


def answer_beside(question: Question, shown: Hit, beside: Hit) -> Answer:
    """The answer that shows a sentence beside the one shown before, and that one after it.

    Who spoke is not told by words that nobody is quoted with.
    """
    is_told = beside.sentence.speaker is not None or not asks_who_spoke(question.text)
    verdict = Verdict.ANSWERED if is_told else Verdict.CLOSEST
    passages = passages_from([beside, shown], verdict, question=question.text)
    return Answer(question=question, verdict=verdict, passages=passages)
