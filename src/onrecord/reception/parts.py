"""Several questions in one message about several companies: each is put to the releases of its own.

The dispatcher imports it.
"""

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

from onrecord.answer import Answer
from onrecord.question import Question, asked_after
from onrecord.questions.several import questions_in
from onrecord.reception.ports import ReleaseChoice


def put_apart(question: Question, *, choose: Callable[[str], ReleaseChoice | None]) -> tuple[Question, ...]:
    """Return the questions of a message, each after those before it, if they name several companies.

    None if they name fewer: all of them go where the message goes. `choose` gives the releases that a text
    names.
    """
    texts = questions_in(question.text)
    choices = [choice for text in texts if (choice := choose(text)) is not None and choice.names_company]
    pairs = combinations([frozenset(choice.releases) for choice in choices], 2)
    if all(not one.isdisjoint(other) for one, other in pairs):
        return ()
    return tuple(asked_after((*question.earlier, *texts[:at]), text) for at, text in enumerate(texts))


def each_alone(answer: Answer, *, most: int) -> tuple[Answer, ...]:
    """Return the passages of an answer, each in an answer of its own."""
    return tuple(replace(answer, passages=(replace(passage, rank=1),)) for passage in answer.passages[:most])
