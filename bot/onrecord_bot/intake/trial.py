"""A release asked by staff alone, open or not: its answers say that they are a trial, and none is on record.

That somebody asked is on record, as an act.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from onrecord.answer import Answer, Note, NoteKind
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import Question
from onrecord.release import Release
from onrecord_bot.wiring import answerer_over
from onrecord_index.archive.archive import Archive


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialDesk:
    """Answers from one release of the archive, open or not; `who` asks, as the record names them."""

    archive: Archive
    release: Release
    who: str
    desk: AnyAnswerer = field(repr=False)

    @property
    def releases(self) -> Sequence[Release]:
        """The release alone."""
        return (self.release,)

    def answer(self, question: Question) -> Answer:
        """The answer, marked as a trial. That somebody asked is noted before they see it."""
        self.archive.acts.note_trial(self.release.id, who=self.who, at=time.time())
        return self._marked(self.desk.answer(question))

    def answers_apart(self, question: Question, *, most: int) -> tuple[Answer, ...]:
        """The best passages, each in an answer of its own, each marked as a trial."""
        self.archive.acts.note_trial(self.release.id, who=self.who, at=time.time())
        return tuple(map(self._marked, self.desk.answers_apart(question, most=most)))

    def more_context(self, answer: Answer, rank: int) -> Answer:
        """The passage of a rank alone, with more of the release around it, marked as a trial."""
        return self._marked(self.desk.more_context(answer, rank))

    def _marked(self, answer: Answer) -> Answer:
        trial = Note(kind=NoteKind.TRIAL, release=self.release.id)
        return replace(answer, remarks=(trial, *(note for note in answer.remarks if note != trial)))


def trial_desk(archive: Archive, id_: str, *, who: str, own_words: str = "") -> TrialDesk:
    """A desk over one release. Raises UnknownRelease."""
    release = archive.release(id_)
    desk = answerer_over([release], own_words=own_words)
    return TrialDesk(archive=archive, release=release, who=who, desk=desk)
