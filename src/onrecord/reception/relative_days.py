"""Days that a question means without naming its year: last year, in the June update, the third quarter.

They are counted from the newest of the releases that come into question, so that the same question over the
same releases means the same days.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.languages.en.months import LOWER_MONTHS
from onrecord.late_patterns import late_pattern
from onrecord.questions.periods import without_comparison
from onrecord.reception.naming import QUARTER_OF, SEASONS, TOLD_LATER, months_from

_NUMBER_OF = {name: number for number, name in enumerate(LOWER_MONTHS, 1)}
_COUNTED = late_pattern(
    r"\b(?P<which>last|this|the past|the previous) (?P<what>year|half|quarter|month|week)\b", re.IGNORECASE
)
_ANY = "|".join(LOWER_MONTHS)
_NEWS = (
    r"(?:updates?|releases?|news|announcements?|reports?|statements?|results|notices?|letters?|articles?|"
    r"interviews?|bulletins?|press releases?|items?|pieces?|stor(?:y|ies)|posts?|profiles?)"
)
_TELLING = (
    r"(?:sa(?:y|id)|announced?|report(?:ed)?|releas(?:ed?)|publish(?:ed)?|issued?|t(?:ell|old)|disclosed?)"
)
_BEFORE = r"(?:\b(?:the|its|their|your|our|last|late|early|mid)[ -]|['’]s? )"
# "The conference in June" may have been told in April; "the June update", "what was said in June" were not.
_NEWS_OF = late_pattern(
    rf"{_BEFORE}(?P<month>{_ANY}) (?:[\w-]+ ){{0,2}}?{_NEWS}\b|\b{_NEWS} (?:in|of|from|for) (?P<of>{_ANY})\b"
    rf"|\b{_TELLING}\b[^?.]*? (?:in|back in|last|this) (?P<told>{_ANY})\b",
    re.IGNORECASE,
)
_QUARTER = late_pattern(
    rf"\b(?:q(?P<number>[1-4])|(?P<word>{'|'.join(QUARTER_OF)})[- ]quarter)\b(?! century)", re.IGNORECASE
)
_HALF = late_pattern(
    r"\b(?:h(?P<number>[12])|(?P<word>first|second)[- ]half|(?P<mid>half[- ]year(?:ly)?|interim))\b(?! time)",
    re.IGNORECASE,
)
_FULL_YEAR = late_pattern(
    r"\b(?:annual|full[- ]year|year[- ]end|yearly) (?:[\w-]+ )?"
    r"(?:results|figures|accounts|report|numbers|earnings)\b|\bresults for the (?:full |whole )?year\b",
    re.IGNORECASE,
)
_SEASON = late_pattern(
    rf"\b(?:last|this|past|in|over|during|the|early|late) (?:the )?(?P<season>{'|'.join(SEASONS)})\b"
    r"(?! (?:water|training|camp)s?\b)",
    re.IGNORECASE,
)
_MONTHS_IN = {"year": 12, "half": 6, "quarter": 3, "month": 1}
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_YEARS_BACK = 4

Days = tuple[date, date]  # the first and the last


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """When what a question asks about was likely told: the likeliest time first.

    `excludes`: what was told at another time is hardly meant. Else its time is only a guess: companies end
    their years at other times, and tell of a summer before and after it.
    """

    spans: tuple[Days, ...]
    excludes: bool = True


def relative_times(question: str, newest: date) -> Times | None:
    """Return the times of what a question counts from the newest release; None if nothing.

    A month, a quarter or a season without its year is the last one that had begun, or ended, else one before.
    A time that is only compared with counts nothing.
    """
    if _YEAR.search(question):
        return None
    asked = without_comparison(question)
    if (found := _COUNTED.search(asked)) is not None:
        return Times(spans=(_counted(newest, found["what"].lower(), back=found["which"].lower() != "this"),))
    if (found := _NEWS_OF.search(asked)) is not None:
        month = _NUMBER_OF[(found["month"] or found["of"] or found["told"]).lower()]
        return _of_each_year(newest, month, 1)
    if (found := _QUARTER.search(asked)) is not None:
        number = int(found["number"] or QUARTER_OF[(found["word"] or "").lower()])
        return _of_each_year(newest, 3 * number - 2, 3, excludes=False, later=TOLD_LATER)
    if (found := _HALF.search(asked)) is not None:
        is_second = found["number"] == "2" or (found["word"] or "").lower() == "second"
        return _of_each_year(newest, 7 if is_second else 1, 6, excludes=False, later=TOLD_LATER)
    if _FULL_YEAR.search(asked) is not None:
        return _of_each_year(newest, 12, 1, excludes=False, later=TOLD_LATER)
    if (found := _SEASON.search(asked)) is not None:
        return _of_each_year(newest, SEASONS[found["season"].lower()], 3, excludes=False)
    return None


def _of_each_year(
    newest: date, month: int, count: int, *, excludes: bool = True, later: timedelta = timedelta()
) -> Times:
    """So many months from one on, of this and some years before, as far as they had begun.

    What is told `later` is told after them.
    """
    return Times(spans=tuple(_spans(newest, month, count, later)), excludes=excludes)


def _spans(newest: date, month: int, count: int, later: timedelta) -> Iterator[Days]:
    for year in range(newest.year, newest.year - _YEARS_BACK, -1):
        first, last = months_from(year, month, count)
        begins = last if later else first
        if begins <= newest:
            yield (begins if later else first), last + later


def _counted(newest: date, what: str, *, back: bool) -> Days:
    """The first and the last day of the year, half, quarter, month or week of a day, or of the one before."""
    if what == "week":
        monday = newest - timedelta(days=newest.weekday() + 7 * back)
        return monday, monday + timedelta(days=6)
    length = _MONTHS_IN[what]
    first = newest.replace(month=(newest.month - 1) // length * length + 1, day=1)
    if back:
        before = first - timedelta(days=1)
        first = before.replace(month=before.month - length + 1, day=1)
    last = months_from(first.year, first.month, length)[1]
    return first, last + (TOLD_LATER if back and what != "month" else timedelta())
