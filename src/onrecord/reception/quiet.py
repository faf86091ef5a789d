"""A quiet period: questions are answered only from what is older than its start, and every answer says so."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone

from onrecord.answer import Answer, Note, NoteKind
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import Question
from onrecord.release import Release

# Where a day begins first on Earth, and where it ends last.
_EARLIEST, _LATEST = timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietPeriod:
    """Days from `first` to `last`, both included. It lasts for as long as it is one of them anywhere."""

    first: date
    last: date

    @property
    def begins(self) -> float:
        """The moment at which it begins, in seconds."""
        return datetime.combine(self.first, time(0), _EARLIEST).astimezone(UTC).timestamp()

    @property
    def ends(self) -> float:
        """The first moment after it, in seconds."""
        after = self.last + timedelta(days=1)
        return datetime.combine(after, time(0), _LATEST).astimezone(UTC).timestamp()

    def includes(self, seconds: float) -> bool:
        """Whether a moment lies in it."""
        return self.begins <= seconds < self.ends


def quiet_period_from(text: str) -> QuietPeriod:
    """Return the period of FIRST..LAST, each a day as 2027-01-01. Raises ValueError."""
    first, _, last = (part.strip() for part in text.partition(".."))
    try:
        period = QuietPeriod(first=date.fromisoformat(first), last=date.fromisoformat(last))
    except ValueError as error:
        raise ValueError("must be two days, for example 2027-01-01..2027-02-14") from error
    if not date(1970, 1, 3) <= period.first <= period.last <= date(9998, 12, 31):
        raise ValueError("its first day must not be later than its last")
    return period


@dataclass(frozen=True, slots=True)
class QuietAnswerer:
    """Answers as another does, and says until when nothing newer than the period's start is quoted."""

    desk: AnyAnswerer
    period: QuietPeriod

    @property
    def releases(self) -> Sequence[Release]:
        """What answers."""
        return self.desk.releases

    def answer(self, question: Question) -> Answer:
        """The answer with that note; small talk goes without."""
        return self._noted(self.desk.answer(question))

    def answers_apart(self, question: Question, *, most: int) -> tuple[Answer, ...]:
        """The best passages, each in an answer of its own, each with that note."""
        return tuple(map(self._noted, self.desk.answers_apart(question, most=most)))

    def more_context(self, answer: Answer, rank: int) -> Answer:
        """The passage of a rank alone, with more of the release around it."""
        return self.desk.more_context(answer, rank)

    def _noted(self, answer: Answer) -> Answer:
        if answer.is_small_talk:
            return answer
        note = Note(kind=NoteKind.QUIET, date=self.period.last, words=self.period.first.isoformat())
        return replace(answer, remarks=(*answer.remarks, note))
