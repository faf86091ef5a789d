"""The example release in place of a company's own: every answer says that none of these is open."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.answer import SMALL_TALK, Answer, Note, NoteKind
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import Question
from onrecord.release import Release


class ExampleReleases(tuple[Release, ...]):
    """The example release alone, where releases were kept and none is open to questions."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ExampleAnswerer:
    """Answers as another does, and says that the release is an example.

    Whom that release names is nobody to ask about the company.
    """

    desk: AnyAnswerer

    @property
    def releases(self) -> Sequence[Release]:
        """What answers."""
        return self.desk.releases

    def answer(self, question: Question) -> Answer:
        """The answer with that note; small talk goes without."""
        return _noted(self.desk.answer(question))

    def answers_apart(self, question: Question, *, most: int) -> tuple[Answer, ...]:
        """The best passages, each in an answer of its own, each with that note."""
        return tuple(map(_noted, self.desk.answers_apart(question, most=most)))

    def more_context(self, answer: Answer, rank: int) -> Answer:
        """The passage of a rank alone, with more of the release around it."""
        return self.desk.more_context(answer, rank)


def _noted(answer: Answer) -> Answer:
    if any(note.kind in SMALL_TALK for note in answer.remarks):
        return answer
    remarks = (*_without_contact(answer).remarks, Note(kind=NoteKind.EXAMPLE))
    return replace(answer, remarks=remarks, parts=tuple(map(_without_contact, answer.parts)))


def _without_contact(answer: Answer) -> Answer:
    remarks = tuple(note for note in answer.remarks if note.kind is not NoteKind.CONTACT)
    return replace(answer, remarks=remarks)
