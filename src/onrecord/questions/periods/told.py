"""The periods that a text names, each with its place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from onrecord.languages.en.months import LOWER_MONTHS
from onrecord.languages.en.questions import period_words as words
from onrecord.languages.period_table import PeriodWords, period_words_for
from onrecord.late_patterns import late_pattern
from onrecord.questions.periods.period import AS_ABOVE, Period

_CENTURY = 2000
_MONTHS = tuple(month[:3] for month in LOWER_MONTHS)
_NEAR = 60
_OF_A_YEAR = len("2025")  # of "2025/26" the first year names it
_JOINED = late_pattern(r"\W*(?:and|et)\W*(?:the |de |l['’])*", re.IGNORECASE)
Found = tuple[Period, tuple[int, int]]


@lru_cache(maxsize=20_000)
def periods_in(text: str) -> tuple[Period, ...]:
    """Return the periods that a text names, in order, each once."""
    told = words.OF_AUDIT.sub(" ", text) if "audited" in text.lower() else text
    return tuple(dict.fromkeys(period for period, _ in found_in(told)))


def tells_a_time_after(text: str, day: date) -> bool:
    """Whether a text names a year, a month or a day that lies after a day."""
    return any(one.year is not None and _is_after(one.year, one.part, day) for one in periods_in(text))


def _is_after(year: int, part: str | None, day: date) -> bool:
    if year != day.year:
        return year > day.year
    month = (part or "").partition("-")[0][:3]
    return month in _MONTHS and _MONTHS.index(month) + 1 > day.month


@lru_cache(maxsize=1_000)
def reported_period(headline: str, opening: str) -> Period | None:
    """Return the quarter, half or year that a release reports on, by its headline or its first words."""
    return next((one for text in (headline, opening) for one in _spans_told(text)), None)


def _spans_told(text: str) -> Iterator[Period]:
    """Yield the spans of a text, the "fourth quarter and full year 2024" both of that year."""
    spans = [one for one in found_in(text) if one[0].is_span]
    for (period, (_, end)), (after, (start, _)) in zip(spans, [*spans[1:], *spans[-1:]], strict=True):
        is_joined = period.year is None and _JOINED.fullmatch(text[end : max(start, end)])
        yield replace(period, year=after.year) if is_joined else period


def found_in(text: str) -> Iterator[Found]:
    """Yield each period with its place; a year alone only where no other period takes it in."""
    taken: list[Found] = []
    for table in period_words_for(text):
        days = list(_days(text, table))
        nine_months = _of_part(text, table.nine_months, "m9")
        full_years = _of_part(text, table.full_year, "fy")
        spans = _quarters(text, table), _halves(text, table), nine_months, full_years
        for found_of_kind in (*spans, days, _months(text, table)):
            for period, span in found_of_kind:
                if any(start < span[1] and span[0] < end for _, (start, end) in taken):
                    continue
                whole = _with_its_end(text, period, span, days, table)
                taken.append(whole)
                yield whole
    for found in words.YEAR.finditer(text):
        if not any(start < found.end() and found.start() < end for _, (start, end) in taken):
            for one in _meant_by_year(text, found, taken):
                yield one, found.span()


def _meant_by_year(text: str, found: re.Match[str], told: Sequence[Found]) -> list[Period]:
    """Return what a year alone names: as the head of a column, each part of it that is named above."""
    year = Period(year=int(found[0][:_OF_A_YEAR]), part=_same_part(text, found.start(), told))
    above = [one for one, (_, end) in told if end <= found.start() and one.is_span and not one.year]
    if year.part or not above:
        return [year]
    is_head = words.HEAD_BEFORE.search(text, max(0, found.start() - _NEAR), found.start())
    is_alone = is_head and words.HEAD_AFTER.match(text, found.end())
    return [replace(one, year=year.year) for one in above] if is_alone else [year]


def _same_part(text: str, start: int, told: Sequence[Found]) -> str | None:
    """Return the part of a year that "the same period in" says before it: the one told last.

    Where none is told before, it is the one that stands above: no full year in any case.
    """
    if not words.SAME_PART.search(text, max(0, start - _NEAR), start):
        return None
    before = [(end, one.part) for one, (_, end) in told if end <= start and one.is_span]
    return max(before, default=(0, AS_ABOVE))[1]


def _quarters(text: str, table: PeriodWords) -> Iterator[Found]:
    for found in table.quarter.finditer(text):
        ordinal = (found["ordinal"] or "").lower()
        told = found.groupdict()
        of_months = "1" if told.get("opening") else "4" if told.get("closing") else ""
        number = found["after"] or found["before"] or table.ordinals.get(ordinal, of_months)
        month = table.month_of(told["ended"]) if told.get("ended") else None
        yield Period(year=_year_of(found), part=f"q{number}", ended=month), found.span()


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
    if period.is_span and (found := words.ENDED_IN.match(text, span[1])):
        named = found["month"].lower()[:3]
        return Period(year=period.year or _year_of(found), part=period.part, ended=named), (
            span[0],
            found.end(),
        )
    return period, span


def _year_of(found: re.Match[str]) -> int | None:
    told = found.groupdict()
    named = told["year"] or told.get("year2") or told.get("short")
    if not named:
        return None
    digits = int(named.lstrip("'’"))
    return digits if digits >= _CENTURY // 2 else _CENTURY + digits
