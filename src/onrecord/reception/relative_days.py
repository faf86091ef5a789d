"""Days that a question counts from now: last year, this month, "in the June update".

"Now" is the day of the newest release, so that the same question over the same releases means the same days.
"""

import re
from datetime import date, timedelta

from onrecord.languages.en.months import LOWER_MONTHS
from onrecord.late_patterns import late_pattern
from onrecord.questions.periods import without_comparison

_NUMBER_OF = {name: number for number, name in enumerate(LOWER_MONTHS, 1)}
_COUNTED = late_pattern(
    r"\b(?P<which>last|this|the past|the previous) (?P<what>year|half|quarter|month|week)\b", re.IGNORECASE
)
_ANY = "|".join(LOWER_MONTHS)
_NEWS = (
    r"(?:updates?|releases?|news|announcements?|reports?|statements?|results|notices?|letters?|articles?|"
    r"interviews?|bulletins?|press releases?)"
)
_TELLING = (
    r"(?:sa(?:y|id)|announced?|report(?:ed)?|releas(?:ed?)|publish(?:ed)?|issued?|t(?:ell|old)|disclosed?)"
)
_BEFORE = r"(?:\b(?:the|its|their|your|our|last|late|early|mid)[ -]|['’]s? )"
# "The conference in June" may have been told in April; "the June update", "what was said in June" were not.
_NEWS_OF = late_pattern(
    rf"{_BEFORE}(?P<month>{_ANY}) (?:[\w-]+ )?{_NEWS}\b|\b{_NEWS} (?:in|of|from|for) (?P<of>{_ANY})\b"
    rf"|\b{_TELLING}\b[^?.]*? (?:in|back in|last|this) (?P<told>{_ANY})\b",
    re.IGNORECASE,
)
_MONTHS_IN = {"year": 12, "half": 6, "quarter": 3, "month": 1}
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# What is of a year, a half or a quarter is told up to so many days after it.
_TOLD_LATER = timedelta(days=100)


def relative_days(question: str, newest: date) -> tuple[date, date] | None:
    """Return the first and the last day of what a question counts from the newest release; None if nothing.

    A month without its year is the last one that has begun. A time that is only compared with counts nothing.
    """
    if _YEAR.search(question):
        return None
    asked = without_comparison(question)
    if (found := _COUNTED.search(asked)) is not None:
        return _counted(newest, found["what"].lower(), back=found["which"].lower() != "this")
    if (found := _NEWS_OF.search(asked)) is not None:
        month = _NUMBER_OF[(found["month"] or found["of"] or found["told"]).lower()]
        return _month_of(date(newest.year - (month > newest.month), month, 1))
    return None


def _counted(newest: date, what: str, *, back: bool) -> tuple[date, date]:
    """The first and the last day of the year, half, quarter, month or week of a day, or of the one before."""
    if what == "week":
        monday = newest - timedelta(days=newest.weekday() + 7 * back)
        return monday, monday + timedelta(days=6)
    length = _MONTHS_IN[what]
    first = newest.replace(month=(newest.month - 1) // length * length + 1, day=1)
    if back:
        before = first - timedelta(days=1)
        first = before.replace(month=before.month - length + 1, day=1)
    last = _month_of(first.replace(month=first.month + length - 1))[1]
    return first, last + (_TOLD_LATER if back and what != "month" else timedelta())


def _month_of(day: date) -> tuple[date, date]:
    """The first and the last day of the month of a day."""
    after = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return day.replace(day=1), after - timedelta(days=1)
