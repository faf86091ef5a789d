"""The newest releases by number: "the latest three releases" is answered by how each of them begins."""

from collections.abc import Sequence
from itertools import islice

from onrecord.answering.ports import Hit
from onrecord.answering.told.news import lead_of
from onrecord.languages.en.questions.period_words import COUNTED_NEWEST
from onrecord.languages.en.questions.pieces import SPELT_NUMBERS
from onrecord.questions.answer_forms import asks_for
from onrecord.questions.own_name import with_company_for_name
from onrecord.reading.opening.company_name import are_of_one_company
from onrecord.release import Release

# "The last few" are as many as are shown.
_A_FEW = 3


def newest_by_number(question: str, releases: Sequence[Release]) -> tuple[Hit, ...]:
    """Return the sentence that opens each of the newest releases of one company, as many as are asked for.

    Nothing if the news is not asked for by number, or if the releases are of several companies.
    """
    count = _count_asked(question)
    current = (release for release in releases if release.superseded_by is None)
    newest = list(islice(current, count))
    if not newest or not are_of_one_company(newest):
        return ()
    if not asks_for("news", with_company_for_name(question, newest[0].issuer)):
        return ()
    leads = ((release, lead_of(release)) for release in newest)
    return tuple(
        Hit(release=release, position=at, score=1.0, coverage=1.0, strength=1.0)
        for release, at in leads
        if at is not None
    )


def _count_asked(question: str) -> int:
    """Return how many of the newest a question asks for; 0 if it names no number, or one alone."""
    found = COUNTED_NEWEST.search(question)
    if found is None:
        return 0
    written = (found["after"] or found["before"]).lower()
    count = int(written) if written.isdigit() else SPELT_NUMBERS.get(written, _A_FEW)
    return count if count > 1 else 0
