"""The reception: looks at which releases a question is about, and puts it to a desk over those alone.

So what one company says answers no question about another, and a refusal speaks of the right one.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from onrecord.answer import Answer
from onrecord.answering.answerer import AnyAnswerer
from onrecord.question import Question
from onrecord.questions.analysis import analyse_question
from onrecord.release import Release, ReleaseId


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseChoice:
    """The releases that a question is about; `text` asks them without naming them."""

    releases: tuple[ReleaseId, ...]
    text: str


Choose = Callable[[str], ReleaseChoice | None]
DeskOver = Callable[[tuple[ReleaseId, ...]], AnyAnswerer]


class Dispatcher:
    """Before a desk over everything stands one that sends a question where it belongs."""

    def __init__(self, desk: AnyAnswerer, *, choose: Choose, answerer_over: DeskOver) -> None:
        """`choose` gives the releases that a text names, None if it names none."""
        self._desk = desk
        self._choose = choose
        self._desk_over = answerer_over

    @property
    def releases(self) -> Sequence[Release]:
        """Everything that answers."""
        return self._desk.releases

    def answer(self, question: Question) -> Answer:
        """The answer of the desk that the question belongs to."""
        desk, asked = self._sent_on(question)
        return _as_asked(desk.answer(asked), question)

    def answers_apart(self, question: Question, *, most: int) -> tuple[Answer, ...]:
        """The best passages, each in an answer of its own."""
        desk, asked = self._sent_on(question)
        return tuple(_as_asked(answer, question) for answer in desk.answers_apart(asked, most=most))

    def more_context(self, answer: Answer, rank: int) -> Answer:
        """The passage of a rank alone, with more of the release around it."""
        return self._desk.more_context(answer, rank)

    def _sent_on(self, question: Question) -> tuple[AnyAnswerer, Question]:
        """The desk that a question belongs to, and the question as it is put there.

        One that goes on from another is about the same releases, unless it names its own.
        """
        chosen = self._choose(question.text)
        if chosen is not None:
            return self._desk_over(chosen.releases), replace(question, text=chosen.text)
        if question.context and analyse_question(question).is_follow_up:
            before = self._choose(question.context)
            if before is not None:
                return self._desk_over(before.releases), replace(question, context=before.text)
        return self._desk, question


def _as_asked(answer: Answer, question: Question) -> Answer:
    return replace(answer, question=question)
