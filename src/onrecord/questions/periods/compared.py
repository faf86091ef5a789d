"""How the period of a sentence compares with one that is asked about.

Its own words say it, else its lead-in, its heading, its column heads, the headline, the date of the release.
"""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.questions.periods.period import AS_ABOVE, Agreement, AskedPeriod, Period
from onrecord.questions.periods.told import periods_in, reported_period
from onrecord.release import Release, SectionKind

_OTHER = "-"
_CALENDAR = {"mar": "q1", "jun": "q2", "sep": "q3", "dec": "q4"}


def agreement_in(release: Release, told: Sequence[str], asked: AskedPeriod) -> Agreement | None:
    """Return how the period of a sentence compares with one asked about; the nearest text comes first.

    None if "this quarter" is asked and the release does not say what it reports on.
    """
    opening = next((unit.text for unit in release.sentences if unit.section is SectionKind.DATELINE), "")
    headline = release.headline or ""
    period = asked.to_compare(reported_period(headline, opening))
    if period is None:
        return None
    levels = (*told, headline, opening)
    return compare_periods(period, levels, year=release.date.year if release.date else None)


def compare_periods(asked: Period, levels: Sequence[str], *, year: int | None) -> Agreement:
    """Compare a period asked about with what a sentence stands under, the nearest text first.

    `year` is that of the release's date, which holds where no text names one.
    """
    told = [periods_in(text) for text in levels if text]
    ended = asked.ended if asked.part == "q" else None
    if ended:
        asked = replace(asked, part=_number_of(ended, told))
    if asked.part:
        alike = [[one for one in level if _is_of_kind(one, asked)] for level in told]
        nearest = next(filter(None, alike), [])
        if asked.part in _CALENDAR.values():
            nearest = [
                _ended_as(one, ended, asked.part) if ended and one.ended else _numbered(one, alike)
                for one in nearest
            ]
        years = _years(told) or {year}
        candidates = [Period(year=one.year or other, part=one.part) for one in nearest for other in years]
        again = [one.year for level in told for one in level if one.part == AS_ABOVE]
        candidates += [Period(year=year, part=one.part) for one in nearest for year in again]
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


def _ended_as(told: Period, month: str, number: str) -> Period:
    """Return a quarter whose end is told as the one asked about by its last month, or as none."""
    return replace(told, part=number if told.ended == month else _OTHER)


def _number_of(month: str, levels: Sequence[Sequence[Period]]) -> str:
    """Return which quarter ends in a month: by what a text says of that month, else by the calendar."""
    said = (one.part for level in levels for one in level if one.ended == month and one.part != "q")
    quarters = (part for part in said if part in _CALENDAR.values())
    return next((part for part in quarters if part), _CALENDAR.get(month, "q"))


def _years(levels: Sequence[Sequence[Period]]) -> set[int | None]:
    """Return the years of the nearest level that names any."""
    for level in levels:
        years: set[int | None] = {one.year for one in level if one.year}
        if years:
            return years
    return set()
