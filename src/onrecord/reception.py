"""The reception: looks at which releases a question is about, and puts it to a desk over those alone.

So what one company says answers no question about another, and a refusal speaks of the right one.
"""

from collections.abc import Callable, Sequence

from onrecord.answer import Answer
from onrecord.asking import analyse_question
from onrecord.desk import FrontDesk
from onrecord.question import Question
from onrecord.release import Release, ReleaseId

Choose = Callable[[str], tuple[ReleaseId, ...]]
DeskOver = Callable[[tuple[ReleaseId, ...]], FrontDesk]


class Reception:
    """Before a desk over everything stands one that sends a question where it belongs."""

    def __init__(self, desk: FrontDesk, *, choose: Choose, desk_over: DeskOver) -> None:
        """`choose` gives the releases that a text names, none where it names none."""
        self._desk = desk
        self._choose = choose
        self._desk_over = desk_over

    @property
    def releases(self) -> Sequence[Release]:
        """Everything that answers."""
        return self._desk.releases

    def answer(self, question: Question) -> Answer:
        """The answer of the desk that the question belongs to."""
        return self._desk_for(question).answer(question)

    def answers_apart(self, question: Question, *, most: int) -> tuple[Answer, ...]:
        """The best passages, each in an answer of its own."""
        return self._desk_for(question).answers_apart(question, most=most)

    def more_context(self, answer: Answer, rank: int) -> Answer:
        """The passage of a rank alone, with more of the release around it."""
        return self._desk.more_context(answer, rank)

    def _desk_for(self, question: Question) -> FrontDesk:
        """A question that goes on from another is about the same releases, unless it names its own."""
        chosen = self._choose(question.text)
        if not chosen and question.context and analyse_question(question).follows_up:
            chosen = self._choose(question.context)
        return self._desk_over(chosen) if chosen else self._desk
