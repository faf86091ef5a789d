"""The days and periods in a text that are later than the release: what happens then is still to come."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from onrecord.reading.opening.written_date import days_in, days_without_year, month_in

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_LATELY_DAYS = 60
# "March 2027" or "2027" with nothing that makes it a day, a number, or a name such as "2027 Notes".
_PERIOD = re.compile(
    r"(?<![\w.,/$€£-])(?:(?P<month>[^\W\d_]{3,9})\.?,?\s+)?(?P<year>20\d\d)(?![\w/-]|[.,:]\d|%)"
    r"(?!\s+[A-Z])"
)
# The year of a firm that ends before the calendar's: it may be the present one.
_OF_A_FIRM = re.compile(r"\b(?:fiscal|financial|FY|exercice)(?:\s+year)?\W*(?:\w+\s+)?$", re.IGNORECASE)


def days_to_come(text: str, released: date | None) -> tuple[str, ...]:
    """Return the dates as written; none if the release's own day is not known."""
    if not released or not _may_hold_one(text, released):
        return ()
    return tuple(words for words, day in days_in(text) if day > released)


def periods_to_come(text: str, released: date | None) -> tuple[str, ...]:
    """Return the months and years as written that begin after the release's own day."""
    return tuple(_later_periods(text, released)) if released and _may_hold_one(text, released) else ()


def days_gone(text: str, released: date | None) -> tuple[str, ...]:
    """Return the days as written that name no year and lie shortly before the release.

    A day half a year before it may be the one of the next year: in doubt it is to come.
    """
    named = tuple(days_without_year(text)) if released else ()
    if not released or not named:
        return ()
    lately = [released - timedelta(days=days) for days in range(1, _LATELY_DAYS)]
    over = {(day.month, day.day) for day in lately}
    return tuple(words for words, month, day in named if (month, day) in over)


def _may_hold_one(text: str, released: date) -> bool:
    return "20" in text and any(int(year) >= released.year for year in _YEAR.findall(text))


def _later_periods(text: str, released: date) -> Iterator[str]:
    for found in _PERIOD.finditer(text):
        year, month = int(found["year"]), month_in(found["month"] or "")
        is_next = year == released.year + 1 and not (month or _OF_A_FIRM.search(text, 0, found.start("year")))
        if year > released.year + 1 or is_next or (month and (year, month) > (released.year, released.month)):
            yield text[found.start("month") if month else found.start("year") : found.end()]
