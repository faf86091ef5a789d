"""Dates as releases write them: "May 24, 2012", "15. September 2025", "2025-09-15"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from onrecord.late_patterns import late_pattern

# By the letters that tell a month from the others, in English, French, German, Spanish, Portuguese,
# Italian and Dutch.
_MONTHS = {
    "jan": 1, "ene": 1, "jän": 1, "gen": 1,
    "feb": 2, "fev": 2, "fév": 2,
    "mar": 3, "mär": 3, "maa": 3,
    "apr": 4, "avr": 4, "abr": 4,
    "may": 5, "mai": 5, "mag": 5, "mei": 5,
    "jun": 6, "juin": 6, "giu": 6,
    "jul": 7, "juil": 7, "lug": 7,
    "aug": 8, "aou": 8, "aoû": 8, "ago": 8,
    "sep": 9, "set": 9,
    "oct": 10, "okt": 10, "out": 10, "ott": 10,
    "nov": 11,
    "dec": 12, "déc": 12, "dez": 12, "dic": 12,
}  # fmt: skip
_MONTH = (
    r"(?P<month>jan(?:uary|uar|vier|v|eiro)?|jän(?:ner)?|januari|enero|gennaio|"
    r"feb(?:ruary|ruari|ruar|rero|braio)?|"
    r"f[ée]v(?:rier|ereiro|r)?|"
    r"mar(?:ch|s|zo|ço)?|märz|maart|apr(?:ile?)?|avr(?:il)?|abr(?:il)?|"
    r"may|mayo|mai|maio|maggio|mei|june?|giugno|"
    r"jun[ih]o?|juin|july?|jul[ih]o?|"
    r"juil(?:let)?|luglio|aug(?:ust(?:us)?)?|ao[uû]t|agosto|sept?(?:ember|embre|iembre)?|sett?emb(?:ro|re)|"
    r"o[ck]t(?:ober|obre|ubre)?|outubro|ottobre|"
    r"nov(?:ember|embre|iembre|embro)?|d[eé][cz](?:ember|embre|embro)?|dic(?:iembre|embre)?)\b\.?"
)
_MONTH_ALONE = late_pattern(_MONTH, re.IGNORECASE)
_DIGIT = late_pattern(r"\d")
_DAY = r"(?P<day>[0-3]?\d)"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_YEAR_ALONE = late_pattern(_YEAR)
_WEEKDAY = (
    r"(?:(?:le\s+)?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\s+)?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s+)?"
)
_FORMS = tuple(
    re.compile(rf"(?<![\w.]){_WEEKDAY}{form}", re.IGNORECASE)
    for form in (
        rf"{_MONTH}(?:,\s+|[\s-]*){_DAY}(?:st|nd|rd|th)?(?:\s*,\s*|\s+|-){_YEAR}",
        rf"(?:le |ce |den |el |the )?{_DAY}(?:st|nd|rd|th|er|º)?\.?[\s-]*(?:of |de )?"
        rf"{_MONTH}(?:\s*,\s*|\s+(?:de(?:l)? )?|-){_YEAR}",
        rf"{_YEAR}[-/.](?P<month>\d\d?)[-/.]{_DAY}(?![\d/-])",
        rf"(?P<first>\d\d?)[/.](?P<second>\d\d?)[/.]{_YEAR}",
        rf"{_YEAR}\s*年\s*(?P<month>\d\d?)\s*月\s*{_DAY}\s*日",
    )
)
_MONTH_AND_DAY = (
    rf"{_MONTH}\s+{_DAY}(?:st|nd|rd|th)?(?![\w:])",
    rf"{_DAY}\.?\s+{_MONTH}",
)
_WITHOUT_YEAR = tuple(
    re.compile(rf"(?<![\w.]){_WEEKDAY}{form}(?!\s*,?\s*\d)", re.IGNORECASE) for form in _MONTH_AND_DAY
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDate:
    """Where a date stands, weekday included, and which day it is; None if the words leave that open.

    "05/09/2025" is such a date, and so is "March 5", which names no year; "February 31, 2025" names no day.
    """

    start: int
    end: int
    day: date | None


def find_date(text: str) -> WrittenDate | None:
    """The first date written in the text; one that names no year only where no other stands there."""
    if not _DIGIT.search(text):
        return None
    forms = _FORMS if _YEAR_ALONE.search(text) else ()
    found = [match for match in (form.search(text) for form in forms) if match]
    for match in sorted(found, key=lambda match: match.start()):
        try:
            return WrittenDate(start=match.start(), end=match.end(), day=_day_of(match))
        except ValueError:
            if _names_month(match):
                return WrittenDate(start=match.start(), end=match.end(), day=None)
    short = next((match for match in (form.search(text) for form in _WITHOUT_YEAR) if match), None)
    return WrittenDate(start=short.start(), end=short.end(), day=None) if short else None


def days_in(text: str) -> Iterator[tuple[str, date]]:
    """Each date that names its year, as written, from the left; none reaches into another."""
    matches = (match for form in _FORMS for match in form.finditer(text)) if _YEAR_ALONE.search(text) else ()
    end = 0
    for match in sorted(matches, key=lambda match: match.start()):
        if match.start() >= end and (day := _day_if_any(match)):
            end = match.end()
            yield match.group(), day


def days_without_year(text: str) -> Iterator[tuple[str, int, int]]:
    """Each date that names no year, as written, with the numbers of its month and its day."""
    if _DIGIT.search(text):
        for form in _WITHOUT_YEAR:
            for found in form.finditer(text):
                yield found.group(), _month_of(found["month"]), int(found["day"])


def last_date(text: str) -> WrittenDate | None:
    """The last date with its year that is written in the text."""
    start, last = 0, None
    while (found := find_date(text[start:])) is not None and found.day is not None:
        last = WrittenDate(start=start + found.start, end=start + found.end, day=found.day)
        start = last.end
    return last


def holds_no_day(text: str) -> bool:
    """Whether a date is written in the text that no calendar has, its month in words: "February 31, 2025"."""
    for form in _FORMS:
        for match in form.finditer(text):
            try:
                _day_of(match)
            except ValueError:
                if _names_month(match):
                    return True
    return False


def month_in(word: str) -> int | None:
    """The number of the month that a word names, None if it names none."""
    return _month_of(word) if _MONTH_ALONE.fullmatch(word) else None


def _day_if_any(match: re.Match[str]) -> date | None:
    try:
        return _day_of(match)
    except ValueError:  # "February 31, 2025" and the like: no day
        return None


def _day_of(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    if "first" in parts:
        return _unambiguous(int(parts["year"]), int(parts["first"]), int(parts["second"]))
    return date(int(parts["year"]), _month_of(parts["month"]), int(parts["day"]))


def _names_month(match: re.Match[str]) -> bool:
    """Whether the month of a date stands there in words: "2025-13-45" may be no date at all."""
    return match.groupdict().get("month", "0").isalpha()


def _month_of(word: str) -> int:
    if word.isdigit():
        return int(word)
    lowered = word.lower()
    return _MONTHS.get(lowered[:4]) or _MONTHS[lowered[:3]]


def _unambiguous(year: int, first: int, second: int) -> date | None:
    """The day, where only one of the two orders of day and month gives one or both give the same."""
    if first > 12 or first == second:
        return date(year, second, first)
    return date(year, first, second) if second > 12 else None
