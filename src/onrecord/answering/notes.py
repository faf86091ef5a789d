"""What an answer says beside its passages: whom to ask, and that it speaks of another period."""

from collections.abc import Iterable, Sequence

from onrecord.answer import Note, NoteKind
from onrecord.answering.owners.contacts import is_anothers_contact
from onrecord.answering.ports import Hit
from onrecord.questions.out_of_scope import advice_asked
from onrecord.questions.periods import Agreement, asked_period
from onrecord.reading.opening.company_name import are_of_one_company
from onrecord.release import Release, SectionKind, SentenceKind

# Releases that may tell whom to ask.
_LOOKED_AT = 10


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


def other_period(best: Hit, text: str) -> tuple[Note, ...]:
    """The note that the best passage speaks of another period than the one asked about."""
    asked = asked_period(text)
    if asked is None or best.period is not Agreement.OTHER:
        return ()
    return (Note(kind=NoteKind.OTHER_PERIOD, words=asked.named),)


def advice_notes(text: str, releases: Iterable[Release]) -> tuple[Note, ...]:
    """The note that the advice a question asks for is not given, whatever the release says beside it."""
    kinds = (advice_asked(text, release.text) for release in releases)
    kind = next((kind for kind in kinds if kind is not None), None)
    return () if kind is None else (Note(kind=kind),)
