"""What an answer says beside its passages: whom to ask, of which period it is, that it is of an example."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from onrecord.answer import Answer, Note, NoteKind
from onrecord.answering.owners.contacts import is_anothers_contact
from onrecord.answering.ports import AnyAnswerer, Hit
from onrecord.late_patterns import late_pattern
from onrecord.question import Question
from onrecord.questions.out_of_scope import advice_asked
from onrecord.questions.periods import Agreement, asked_period
from onrecord.reading.opening.company_name import are_of_one_company
from onrecord.release import Release, SectionKind, SentenceKind
from onrecord.tables.columns import period_reported_by, period_written

# "Third quarter of 2024", "nine months": a question may say it without "the", a sentence may not.
_NAMED_IN_WORDS = late_pattern(
    r"(?i)(?:(?:first|second|third|fourth|last|full|six|nine|twelve|year)\b|half\b(?![ -]year)|quarter ended)"
)
# Releases that may tell whom to ask.
_LOOKED_AT = 10
# The periods of so many releases are listed one by one.
_MOST_LISTED = 12


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


def contact_notes(releases: Sequence[Release]) -> tuple[Note, ...]:
    """The contact lines of the newest release that has them, word for word; they never look forward.

    Those of another company, or of the wire, are left out. None if the newest are of several companies: a
    question about one is not sent to another.
    """
    newest = releases[:_LOOKED_AT]
    if not are_of_one_company(newest):
        return ()
    for release in newest:
        lines = [
            unit.text
            for at, unit in enumerate(release.sentences)
            if unit.section is SectionKind.CONTACT
            and unit.kind is not SentenceKind.HEADING
            and not unit.forward_looking
            and not is_anothers_contact(release, at)
        ]
        if lines:
            return (Note(kind=NoteKind.CONTACT, words="\n".join(lines), release=release.id),)
    return ()


def other_period(best: Hit, text: str, releases: Sequence[Release]) -> tuple[Note, ...]:
    """The notes that the best passage speaks of another period than the one asked about, and what is held."""
    asked = asked_period(text)
    if asked is None or best.period is Agreement.SAME:
        return ()
    is_other = best.period is Agreement.OTHER
    other = (Note(kind=NoteKind.OTHER_PERIOD, words=_with_article(asked.named)),) if is_other else ()
    return (*other, *periods_held(text, releases))


def _with_article(period: str) -> str:
    """Return a period with the article that a question may leave out: "the third quarter"."""
    return f"the {period}" if _NAMED_IN_WORDS.match(period) else period


def periods_held(text: str, releases: Sequence[Release]) -> tuple[Note, ...]:
    """The note that says of which periods some releases are, if a question names one that none reports on.

    Of many, the newest first, or of those that report on none, it says the years in which they came out.
    """
    asked = asked_period(text)
    if asked is None or asked.period is None or not asked.period.year:
        return ()
    few = releases if len(releases) <= _MOST_LISTED else ()
    told = [period for release in few if (period := period_reported_by(release)) is not None]
    if any(asked.period.agrees_with(period) for period in told):
        return ()
    if written := dict.fromkeys(filter(None, map(period_written, few))):
        return (Note(kind=NoteKind.PERIODS_HELD, words=", ".join(written)),)
    years = [release.date.year for release in (*releases[-1:], *releases[:1]) if release.date]
    if not years or years[0] <= asked.period.year <= years[-1]:
        return ()
    return (Note(kind=NoteKind.YEARS_HELD, words="–".join(dict.fromkeys(map(str, years)))),)


def advice_notes(text: str, releases: Iterable[Release]) -> tuple[Note, ...]:
    """The note that the advice a question asks for is not given, whatever the release says beside it."""
    kinds = (advice_asked(text, release.text) for release in releases)
    kind = next((kind for kind in kinds if kind is not None), None)
    return () if kind is None else (Note(kind=kind),)


def _noted(answer: Answer) -> Answer:
    if answer.is_small_talk:
        return answer
    remarks = (*_without_contact(answer).remarks, Note(kind=NoteKind.EXAMPLE))
    return replace(answer, remarks=remarks, parts=tuple(map(_without_contact, answer.parts)))


def _without_contact(answer: Answer) -> Answer:
    remarks = tuple(note for note in answer.remarks if note.kind is not NoteKind.CONTACT)
    return replace(answer, remarks=remarks)
