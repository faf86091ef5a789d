"""Lines made of the sentences in texts.py and of what an answer holds."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime
from itertools import islice
from typing import TYPE_CHECKING

from onrecord.answer import Answer, CautionaryStatement, Note, NoteKind
from onrecord.languages.en.months import MONTHS
from onrecord.passage import Citation, Passage
from onrecord.release import UNTIL_SET, Release
from onrecord_bot.replies import note_texts, texts
from onrecord_bot.replies.changed_words import changed_words
from onrecord_bot.replies.language import as_asked, translate

if TYPE_CHECKING:  # a command that only asks must not wait for a database
    from onrecord.reception.quiet import QuietPeriod
    from onrecord_index.archive.archived_release import ArchivedRelease

# Of so many a welcome looks whether they are one company's.
_MOST_LOOKED_AT = 20


def welcome(releases: Sequence[Release], *, example: str) -> str:
    """The first words to somebody new, with a question that fits any release."""
    named = _first_named(releases)
    if named and any(each.issuer and _unlike(each, named) for each in islice(releases, _MOST_LOOKED_AT)):
        return translate(texts.WELCOME_TO_SEVERAL, example=example)
    company = named.issuer if named else translate(texts.SOME_COMPANY)
    return translate(texts.WELCOME, company=company, example=example)


def _unlike(release: Release, named: Release) -> bool:
    """Whether a release is another company's."""
    return (release.issuer or "").casefold() != (named.issuer or "").casefold()


def ask_hint(_: Sequence[Release], *, example: str) -> str:
    """What helps somebody who wrote nothing that asks."""
    return translate(texts.ASK_HINT, example=example)


def introduced_by(releases: Sequence[Release]) -> frozenset[str]:
    """The releases that a welcome and an example have words of."""
    named = _first_named(releases)
    return frozenset(release.id for release in (*releases[:1], *((named,) if named else ())))


def _first_named(releases: Sequence[Release]) -> Release | None:
    return next((release for release in releases if release.issuer), None)


def note_line(note: Note, *, of_several: bool = False) -> str:
    """One remark as people read it; `of_several`: the verdict before it speaks of several releases."""
    words = note.words or ""
    if note.kind is NoteKind.NOT_MENTIONED and of_several:
        return translate(note_texts.NOT_MENTIONED_BY_SEVERAL, words=words)
    if note.kind in {NoteKind.LANGUAGE, NoteKind.OTHER_LANGUAGE}:
        words = translate(texts.TONGUES.get(words, texts.ANOTHER_TONGUE))
    if note.kind is NoteKind.SUPERSEDED:
        return _corrected_line(note)
    if note.kind is NoteKind.QUIET:
        return quiet_line(date.fromisoformat(words), note.date)
    return translate(note_texts.NOTES[note.kind], words=words, release=note.release or "")


def quiet_line(first: date, last: date | None) -> str:
    """Until when nothing newer than the first day of a quiet period is quoted."""
    return translate(note_texts.NOTES[NoteKind.QUIET], until=date_words(last), since=date_words(first))


def _corrected_line(note: Note) -> str:
    """The release quoted and the one that corrects it, by dates and headline: an id tells people nothing."""
    of, new = date_words(note.date), note.correction
    if new is None:
        return translate(note_texts.NOTES[note.kind], of=of)
    if new.headline is None:
        return translate(texts.CORRECTED_SINCE_ON, of=of, date=date_words(new.date))
    headline = " ".join(new.headline.split())
    return translate(texts.CORRECTED_SINCE, of=of, headline=headline, date=date_words(new.date))


@as_asked
def note_lines(answer: Answer) -> tuple[str, ...]:
    """The remarks of an answer, in order."""
    looking = [passage for passage in answer.passages if passage.needs_statement]
    called = {passage.release.id: citation_name(passage.citation) for passage in looking}
    return tuple(
        translate(note_texts.NOTES[note.kind], release=called[note.release])
        if note.kind is NoteKind.NO_STATEMENT and note.release is not None and note.release in called
        else note_line(note, of_several=answer.of_several)
        for note in answer.notes
    )


def citation_name(citation: Citation) -> str:
    """What a release is called beside what looks forward: its headline, else its id."""
    headline = " ".join((citation.headline or "").split())
    return translate(texts.QUOTED, words=headline) if headline else citation.release


def choice_lines(answer: Answer) -> tuple[str, ...]:
    """What a question that is asked back may mean, numbered: the number is an answer."""
    return tuple(f"{number}. {choice.label}" for number, choice in enumerate(answer.choices, 1))


def read_as_line(answer: Answer) -> str:
    """Say how a corrected question was read. Empty if nothing was corrected."""
    if not answer.read_as:
        return ""
    typed, read_as = changed_words(answer.question.text, answer.read_as)
    return translate(texts.READ_AS, question=typed, read_as=read_as)


def citation_line(citation: Citation) -> str:
    """Headline, date, section and speaker, as one line; the company where the headline is left out."""
    where = citation.heading or translate(texts.SECTIONS[citation.section])
    whose = translate(texts.QUOTED, words=citation.headline) if citation.headline else citation.issuer
    parts = [*filter(None, (whose,)), date_words(citation.date, added=citation.added), where]
    if citation.speaker:
        parts.append(translate(texts.SPEAKING, speaker=citation.speaker))
    if citation.copies:
        parts.append(translate(texts.COPIES, ids=", ".join(citation.copies)))
    return " · ".join(" ".join(part.split()) for part in parts)


def column_line(passage: Passage) -> str:
    """The column that was asked for: its heads and its figure, each as it stands in the table."""
    *heads, figure = (" ".join(span.of(passage.release.text).split()) for span in passage.column)
    return translate(texts.COLUMN, heads=" · ".join(dict.fromkeys(heads)), figure=figure)


def copied_lines(passage: Passage) -> str:
    """A passage as people paste it elsewhere: its words, its source and its address."""
    column = (column_line(passage),) if passage.column else ()
    address = (passage.release.address,) if passage.release.address else ()
    return "\n".join((passage.text, *column, citation_line(passage.citation), *address))


def offer_title(passage: Passage) -> str:
    """What an inline result is called before it is sent: whose words, of when, from which part."""
    release = passage.release
    section = translate(texts.SECTIONS[passage.sentence.section])
    return f"{release.issuer or release.id}, {date_words(release.date, added=release.added)}, {section}"


def statement_headings(answer: Answer, *, bare: bool = False) -> tuple[str, ...]:
    """What each cautionary statement is, and as of when; numbered if its release has several.

    `bare`: without the headline, which may look forward itself.
    """
    of_release = Counter(statement.release for statement in answer.cautionary)
    counted = Counter[str]()
    headings = []
    for statement in answer.cautionary:
        counted[statement.release] += 1
        heading, all_ = _statement_heading(statement, bare=bare), of_release[statement.release]
        if all_ > 1:
            number = counted[statement.release]
            heading = translate(texts.ONE_OF_STATEMENTS, heading=heading, number=number, all=all_)
        headings.append(heading)
    return tuple(headings)


def _statement_heading(statement: CautionaryStatement, *, bare: bool) -> str:
    if statement.headline is not None and not bare:
        headline = " ".join(statement.headline.split())
        return translate(
            texts.STATEMENT_OF, headline=headline, date=date_words(statement.date, added=statement.added)
        )
    if statement.date is None:
        return translate(texts.STATEMENT_OF_UNDATED, release=statement.release)
    return translate(texts.STATEMENT_OF_DATE, date=date_words(statement.date))


def date_words(when: date | None, *, added: date | None = None) -> str:
    """A date as people write it. Without one: "no date in it", and when the release was added."""
    if when is None:
        return translate(texts.ADDED, date=date_words(added)) if added else translate(texts.NO_DATE)
    return translate(texts.DATE, month=translate(MONTHS[when.month - 1]), day=when.day, year=when.year)


def embargo_line(opens_at: datetime | None, id_: str) -> str:
    """The time before which a release may not be quoted, or that people must set one."""
    if opens_at in {None, UNTIL_SET}:
        return translate(texts.EMBARGO_WITHOUT_TIME, release=id_)
    return translate(texts.EMBARGO, release=id_, moment=moment_words(opens_at))


def opened_line(holding: "ArchivedRelease", quiet: "QuietPeriod | None" = None) -> str:
    """What came of opening a release: it answers now, or from its time on.

    `quiet` is the quiet period for which it does not answer although it is open.
    """
    if holding.copy_of:
        return translate(texts.OPENED_COPY, release=holding.id, first=holding.copy_of)
    if holding.standing.value == "open" or holding.opens_at is None:
        if quiet is not None:
            until = date_words(quiet.last)
            return translate(texts.OPENED_IN_QUIET, release=holding.id, until=until)
        return translate(texts.OPENED, release=holding.id)
    if holding.opens_at == UNTIL_SET:
        return embargo_line(holding.opens_at, holding.id)
    return translate(texts.SCHEDULED, release=holding.id, moment=moment_words(holding.opens_at))


def moment_words(moment: datetime | None) -> str:
    """A moment in UTC, or that nobody has set one."""
    if moment is None or moment == UNTIL_SET:
        return translate(texts.UNTIL_SET)
    time = translate(texts.TIME, hour=f"{moment:%H}", minute=f"{moment:%M}")
    return translate(texts.MOMENT, date=date_words(moment.date()), time=time)


def late_line(asked_at: float) -> str:
    """What opens an answer that comes late; the moment is in seconds."""
    asked = datetime.fromtimestamp(asked_at, UTC)
    time = translate(texts.TIME, hour=f"{asked:%H}", minute=f"{asked:%M}")
    return translate(texts.LATE, date=date_words(asked.date()), time=time)


def ago(seconds: float) -> str:
    """How long ago something was, in the one unit that people would use, rounded down."""
    hours = int(seconds // 3600)
    if hours < 1:
        return translate(texts.MINUTES_AGO, count=int(seconds // 60))
    if hours == 1:
        return translate(texts.AN_HOUR_AGO)
    return (
        translate(texts.HOURS_AGO, count=hours)
        if hours < 48
        else translate(texts.DAYS_AGO, count=hours // 24)
    )


def why_lines(answer: Answer) -> tuple[str, ...]:
    """Why each passage was, or was not, treated as forward-looking; cues are the release's own words.

    A cue is quoted without its sentence, so that it promises nothing on its own.
    """
    if not answer.passages:
        return (translate(texts.NO_PASSAGE),)
    return tuple(_why_line(passage) for passage in answer.passages)


def _why_line(passage: Passage) -> str:
    if not passage.needs_statement:
        return translate(texts.PASSAGE_DOES_NOT, rank=passage.rank)
    cues = ", ".join(translate(texts.QUOTED, words=" ".join(cue.split())) for cue in passage.cues)
    return translate(texts.PASSAGE_LOOKS_FORWARD, rank=passage.rank, cues=cues)
