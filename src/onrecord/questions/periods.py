"""The periods that a question asks about and a release speaks of: quarters, halves, years, dates.

A period that a question names is compared with the one that a sentence speaks of. The sentence's own words
say it, else its lead-in, its heading, its column heads, the headline, the date of the release.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache

from onrecord.languages.en.months import LOWER_MONTHS
from onrecord.languages.en.questions import period_words as words
from onrecord.languages.fr.questions import asked_words as french
from onrecord.languages.period_table import PeriodWords, period_words_for
from onrecord.late_patterns import late_pattern

_CENTURY = 2000
_MONTHS = tuple(month[:3] for month in LOWER_MONTHS)
_NEAR = 60
_WRITTEN = {
    **{f"q{number}": f"Q{number}" for number in range(1, 5)},
    "h1": "H1",
    "h2": "H2",
    "m9": "nine months",
    "fy": "FY",
}
_CALENDAR = {"mar": "q1", "jun": "q2", "sep": "q3", "dec": "q4"}
_JOINED = late_pattern(r"\W*(?:and|et)\W*(?:the |de |l['’])*", re.IGNORECASE)
_LATEST = late_pattern(
    r"\b(?:latest|newest|most recent(?:ly)?|current(?:ly)?|now|nowadays|today|still|so far|up to date|"
    rf"at the moment|these days|as of now|present(?:ly)?|to date)\b|{french.LATEST}",
    re.IGNORECASE,
)


class Agreement(StrEnum):
    """How the period of a sentence compares with the one asked about."""

    SAME = "same"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A period. `part` is None for a year.

    Else it is "q1" to "q4" ("q" for a quarter of unknown number), "h1", "h2", "m9" or "fy"; a month such as
    "may"; or a day such as "may-31". `ended` is the month in which a quarter ended, where that is told.
    """

    year: int | None = None
    part: str | None = None
    ended: str | None = field(default=None, compare=False)

    @property
    def is_span(self) -> bool:
        """Whether it is a quarter, a half, nine months or a full year."""
        return bool(self.part) and len(self.part or "") <= len("q1")

    def written(self, year: int | None = None) -> str | None:
        """Return it as people write it, "Q3 2025"; of a `year` if it names none. None of a day."""
        named = _WRITTEN.get(self.part or "")
        return named and f"{named} {self.year or year or ''}".strip()

    def agrees_with(self, told: "Period") -> bool:
        """Whether nothing that both state differs."""
        return not (self.year and told.year and self.year != told.year) and not (
            self.part and told.part and not _fits(self.part, told.part)
        )


Found = tuple[Period, tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedPeriod:
    """A period that a question names, in its own words, and the question without them.

    `period` is None for the one that the release reports on.
    """

    period: Period | None
    named: str
    rest: str

    def to_compare(self, reported: Period | None) -> Period | None:
        """Return what a sentence's period is compared with: of "2024 revenue", the full year."""
        period = self.of(reported)
        if period is None or period.part or not words.OF_A_WHOLE_YEAR.search(self.rest):
            return period
        return replace(period, part="fy")

    def of(self, reported: Period | None) -> Period | None:
        """Return the period itself: that which a release reports on if the question says "this quarter"."""
        return self.period or reported


@lru_cache(maxsize=20_000)
def periods_in(text: str) -> tuple[Period, ...]:
    """Return the periods that a text names, in order, each once."""
    return tuple(dict.fromkeys(period for period, _ in _found_in(text)))


def tells_a_time_after(text: str, day: date) -> bool:
    """Whether a text names a year, a month or a day that lies after a day."""
    return any(one.year is not None and _is_after(one.year, one.part, day) for one in periods_in(text))


def _is_after(year: int, part: str | None, day: date) -> bool:
    if year != day.year:
        return year > day.year
    month = (part or "").partition("-")[0][:3]
    return month in _MONTHS and _MONTHS.index(month) + 1 > day.month


@lru_cache(maxsize=64)
def asked_period(question: str) -> AskedPeriod | None:
    """Return the period that a question names; None if it names none, or several."""
    found = [one for one in _found_in(question) if not _is_a_duration(question, *one)]
    period: Period | None = None
    if found and len({one for one, _ in found}) == 1:
        period, spans = found[0][0], [span for _, span in found]
    elif found:
        return None
    else:
        named = (table.reported.search(question) for table in period_words_for(question))
        spans = [reported.span() for reported in named if reported][:1]
        if not spans:
            return None
    rest = question
    for start, end in sorted(spans, reverse=True):
        before = rest[:start]
        for table in period_words_for(question):
            before = table.around.sub("", before)
        rest = f"{before} {rest[end:]}"
    start, end = spans[0]
    return AskedPeriod(period=period, named=question[start:end].strip(), rest=" ".join(rest.split()))


def _is_a_duration(question: str, period: Period, span: tuple[int, int]) -> bool:
    """Whether a question only tells by some months or weeks how long something lasts: a six-month lock-up."""
    start, end = span
    if period.year or period.ended or not period.is_span:
        return False
    table = next(
        (each for each in period_words_for(question) if each.counted.fullmatch(question[start:end])), None
    )
    return table is not None and not (
        table.of_a_year_before.search(question[:start]) and table.of_a_year_after.match(question[end:])
    )


def asks_for_latest(question: str) -> bool:
    """Whether a question asks how things stand now."""
    return bool(_LATEST.search(question))


def without_comparison(question: str) -> str:
    """Return a question without what it compares with: "sales compared with last year" asks for sales.

    "Latest" goes too: it asks which of several is meant, and no sentence is found by it.
    """
    rest = words.COUNTED_NEWEST.sub(" ", words.COMPARED.sub("", question))
    return " ".join(words.NEWEST.sub(" ", rest).split())


@lru_cache(maxsize=1_000)
def reported_period(headline: str, opening: str) -> Period | None:
    """Return the quarter, half or year that a release reports on, by its headline or its first words."""
    return next((one for text in (headline, opening) for one in _spans_told(text)), None)


def _spans_told(text: str) -> Iterator[Period]:
    """Yield the spans of a text, the "fourth quarter and full year 2024" both of that year."""
    spans = [one for one in _found_in(text) if one[0].is_span]
    for (period, (_, end)), (after, (start, _)) in zip(spans, [*spans[1:], *spans[-1:]], strict=True):
        is_joined = period.year is None and _JOINED.fullmatch(text[end : max(start, end)])
        yield replace(period, year=after.year) if is_joined else period


def compare_periods(asked: Period, levels: Sequence[str], *, year: int | None) -> Agreement:
    """Compare a period asked about with what a sentence stands under, the nearest text first.

    `year` is that of the release's date, which holds where no text names one.
    """
    told = [periods_in(text) for text in levels if text]
    if asked.part:
        alike = [[one for one in level if _is_of_kind(one, asked)] for level in told]
        nearest = next(filter(None, alike), [])
        if asked.part in _CALENDAR.values():
            nearest = [_numbered(one, alike) for one in nearest]
        years = _years(told) or {year}
        candidates = [Period(year=one.year or other, part=one.part) for one in nearest for other in years]
    else:
        dated = next((level for level in told if any(one.year for one in level)), None)
        candidates = [one for one in dated if one.year] if dated else [Period(year=year)] if year else []
    if not candidates:
        return Agreement.UNKNOWN
    return Agreement.SAME if any(asked.agrees_with(one) for one in candidates) else Agreement.OTHER


def _is_of_kind(told: Period, asked: Period) -> bool:
    """Whether two periods can be compared: spans, days or months; "in 2026" names the full year."""
    if told.part is None:
        return asked.part == "fy" and told.year is not None
    return told.is_span == asked.is_span


def _numbered(told: Period, levels: Sequence[Sequence[Period]]) -> Period:
    """Return a quarter with a number: "three months ended March 31" are the first under "First Quarter".

    So is what they are compared with. Where no text names a quarter by number the calendar does.
    """
    if told.part != "q":
        return told
    named = (one.part for level in levels for one in level if one.part in _CALENDAR.values())
    number = next(named, None) or _CALENDAR.get(told.ended or "")
    return replace(told, part=number) if number else told


def _fits(asked: str, told: str) -> bool:
    """Whether a part is another, or holds it: a day its month, a quarter one of unknown number."""
    return asked == told or told.startswith(f"{asked}-") or (told == "q" and asked[0] == "q")


def _years(levels: Sequence[Sequence[Period]]) -> set[int | None]:
    """Return the years of the nearest level that names any."""
    for level in levels:
        years: set[int | None] = {one.year for one in level if one.year}
        if years:
            return years
    return set()


def _found_in(text: str) -> Iterator[Found]:
    """Yield each period with its place; a year alone only where no other period takes it in."""
    taken: list[Found] = []
    for table in period_words_for(text):
        days = list(_days(text, table))
        nine_months = _of_part(text, table.nine_months, "m9")
        full_years = _of_part(text, table.full_year, "fy")
        spans = _quarters(text, table), _halves(text, table), nine_months
        for found_of_kind in (*spans, days, full_years, _months(text, table)):
            for period, span in found_of_kind:
                if any(start < span[1] and span[0] < end for _, (start, end) in taken):
                    continue
                whole = _with_its_end(text, period, span, days, table)
                taken.append(whole)
                yield whole
    for found in words.YEAR.finditer(text):
        if not any(start < found.end() and found.start() < end for _, (start, end) in taken):
            yield Period(year=int(found[0]), part=_same_part(text, found.start(), taken)), found.span()


def _same_part(text: str, start: int, told: Sequence[Found]) -> str | None:
    """Return the part of a year that "the same period in" says before it: the one told last."""
    if not words.SAME_PART.search(text, max(0, start - _NEAR), start):
        return None
    before = [(end, one.part) for one, (_, end) in told if end <= start and one.is_span]
    return max(before, default=(0, None))[1]


def _quarters(text: str, table: PeriodWords) -> Iterator[Found]:
    for found in table.quarter.finditer(text):
        ordinal = (found["ordinal"] or "").lower()
        number = found["after"] or found["before"] or table.ordinals.get(ordinal, "")
        yield Period(year=_year_of(found), part=f"q{number}"), found.span()


def _halves(text: str, table: PeriodWords) -> Iterator[Found]:
    for found in table.half.finditer(text):
        number = found["after"] or table.ordinals.get((found["ordinal"] or "").lower(), 1)
        yield Period(year=_year_of(found), part=f"h{number}"), found.span()


def _of_part(text: str, pattern: re.Pattern[str], part: str) -> Iterator[Found]:
    for found in pattern.finditer(text):
        yield Period(year=_year_of(found), part=part), found.span()


def _days(text: str, table: PeriodWords) -> Iterator[Found]:
    for found in table.day.finditer(text):
        told = found.groupdict()
        month, day = told["month"] or told["month2"], told["day"] or told["day2"]
        year = told["year"] or told.get("year2")
        part = f"{table.month_of(month)}-{int(day)}"
        yield Period(year=int(year) if year else None, part=part), found.span()


def _months(text: str, table: PeriodWords) -> Iterator[Found]:
    for found in table.month.finditer(text):
        yield Period(year=_year_of(found), part=table.month_of(found["month"])), found.span()


def _with_its_end(
    text: str, period: Period, span: tuple[int, int], days: Sequence[Found], table: PeriodWords
) -> Found:
    """Return a period with the day on which it ended, if that follows: the day's year is its own."""
    for day, (start, end) in days if period.is_span else ():
        if start >= span[1] and table.ended.fullmatch(text[span[1] : start]):
            month = (day.part or "").partition("-")[0]
            return Period(year=period.year or day.year, part=period.part, ended=month), (span[0], end)
    return period, span


def _year_of(found: re.Match[str]) -> int | None:
    named = found["year"] or found.groupdict().get("short")
    if not named:
        return None
    digits = int(named.lstrip("'’"))
    return digits if digits >= _CENTURY // 2 else _CENTURY + digits
