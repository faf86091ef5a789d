"""The newest releases by number, or those of a month: they are answered by how each of them begins."""

import re
from collections.abc import Sequence
from itertools import islice

from onrecord.answering.ports import Hit
from onrecord.answering.told.news import lead_of
from onrecord.languages.en.questions.period_words import COUNTED_NEWEST
from onrecord.languages.en.questions.pieces import SPELT_NUMBERS
from onrecord.late_patterns import late_pattern
from onrecord.questions.answer_forms import asks_for
from onrecord.questions.own_name import with_company_for_name
from onrecord.reading.opening.company_name import are_of_one_company
from onrecord.reading.opening.written_date import month_in
from onrecord.release import Release

# "What did Acme announce in March?", "what have you published on 4 May 2030?", "what was announced in May?"
_ANNOUNCED = late_pattern(
    r"(?:(?:and|so|but) )?what (?:else )?"
    r"(?:(?:did|has|have) (?P<whose>[\w&.'’-]+(?: [\w&.'’-]+){0,5}?)|was|(?:has|have) been|got) "
    r"(?:announced?|publish(?:ed)?|releas(?:e|ed)|issued?|put out) (?:back )?(?:in|on) (?:the )?"
    r"(?:(?P<before>\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(?P<month>[a-z]{3,9})\.?"
    r"(?: (?P<after>\d{1,2})(?:st|nd|rd|th)?)?"
    r"(?:,? (?P<year>(?:19|20)\d\d))?",
    re.IGNORECASE,
)
_OURSELVES = frozenset(("you", "they", "it", "we", "the company"))
_LOOKED_AT = 24
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
    return _leads_of(newest)


def announced_in(question: str, releases: Sequence[Release]) -> tuple[Hit, ...]:
    """Return the sentence that opens each release of a month or a day, if one asks what was announced then.

    What has been corrected since was announced too. Nothing if none is of that time, or if those of whom it
    is asked ("what did they announce?") are several companies.
    """
    asked = _ANNOUNCED.fullmatch(question.strip(" ?.!"))
    if asked is None or (month := month_in(asked["month"])) is None:
        return ()
    time = (int(asked["year"]) if asked["year"] else None, month, int(asked["before"] or asked["after"] or 0))
    found = [
        release
        for release in islice(releases, _LOOKED_AT)
        if _is_of(release, *time) and _is_asked_of(asked["whose"] or "", release)
    ]
    if asked["whose"] is None:
        return _leads_of(_of_each_company(found)[:_A_FEW])
    return _leads_of(found[:_A_FEW]) if found and are_of_one_company(found) else ()


def _of_each_company(releases: Sequence[Release]) -> list[Release]:
    """Return releases, the newest first, so that each company comes once, then what is left of each."""
    first: list[Release] = []
    again: list[Release] = []
    for release in releases:
        is_again = any(are_of_one_company((release, other)) for other in first)
        (again if is_again else first).append(release)
    return [*first, *again]


def _is_of(release: Release, year: int | None, month: int, day: int) -> bool:
    told = release.date
    return told is not None and (told.month, told.year, told.day) == (
        month,
        year or told.year,
        day or told.day,
    )


def _is_asked_of(whose: str, release: Release) -> bool:
    return (
        not whose
        or whose.lower() in _OURSELVES
        or with_company_for_name(whose, release.issuer) == "the company"
    )


def _leads_of(releases: Sequence[Release]) -> tuple[Hit, ...]:
    leads = ((release, lead_of(release)) for release in releases)
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
