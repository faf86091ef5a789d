"""The periods that a question asks about and a release speaks of: quarters, halves, years, dates.

A period that a question names is compared with the one that a sentence speaks of. The sentence's own words
say it, else its lead-in, its heading, its column heads, the headline, the date of the release.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from onrecord.languages.en.questions import period_words as words
from onrecord.late_patterns import late_pattern

_CENTURY = 2000
_LATEST = late_pattern(
    r"\b(?:latest|newest|most recent(?:ly)?|current(?:ly)?|now|nowadays|today|still|so far|up to date|"
    r"at the moment|these days|as of now|present(?:ly)?|to date)\b",
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
    "may"; or a day such as "may-31".
    """

    year: int | None = None
    part: str | None = None

    @property
    def is_span(self) -> bool:
        """Whether it is a quarter, a half, nine months or a full year."""
        return bool(self.part) and len(self.part or "") <= len("q1")

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

    def of(self, reported: Period | None) -> Period | None:
        """Return the period itself: that which a release reports on if the question says "this quarter"."""
        return self.period or reported


@lru_cache(maxsize=20_000)
def periods_in(text: str) -> tuple[Period, ...]:
    """Return the periods that a text names, in order, each once."""
    return tuple(dict.fromkeys(period for period, _ in _found_in(text)))


@lru_cache(maxsize=64)
def asked_period(question: str) -> AskedPeriod | None:
    """Return the period that a question names; None if it names none, or several."""
    found = list(_found_in(question))
    period: Period | None = None
    if found and len({one for one, _ in found}) == 1:
        period, spans = found[0][0], [span for _, span in found]
    elif not found and (reported := words.REPORTED.search(question)):
        spans = [reported.span()]
    else:
        return None
    rest = question
    for start, end in sorted(spans, reverse=True):
        before = words.AROUND.sub("", rest[:start])
        rest = f"{before} {rest[end:]}"
    start, end = spans[0]
    return AskedPeriod(period=period, named=question[start:end].strip(), rest=" ".join(rest.split()))


def asks_for_latest(question: str) -> bool:
    """Whether a question asks how things stand now."""
    return bool(_LATEST.search(question))


@lru_cache(maxsize=1_000)
def reported_period(headline: str, opening: str) -> Period | None:
    """Return the quarter, half or year that a release reports on, by its headline or its first words."""
    return next((one for text in (headline, opening) for one in periods_in(text) if one.is_span), None)


def compare_periods(asked: Period, levels: Sequence[str], *, year: int | None) -> Agreement:
    """Compare a period asked about with what a sentence stands under, the nearest text first.

    `year` is that of the release's date, which holds where no text names one.
    """
    told = [periods_in(text) for text in levels if text]
    if asked.part:
        alike = [[one for one in level if one.part and one.is_span == asked.is_span] for level in told]
        nearest = next(filter(None, alike), [])
        years = _years(told) or {year}
        candidates = [Period(year=one.year or other, part=one.part) for one in nearest for other in years]
    else:
        dated = next((level for level in told if any(one.year for one in level)), None)
        candidates = [one for one in dated if one.year] if dated else [Period(year=year)] if year else []
    if not candidates:
        return Agreement.UNKNOWN
    return Agreement.SAME if any(asked.agrees_with(one) for one in candidates) else Agreement.OTHER


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
    taken: list[tuple[int, int]] = []
    days = list(_days(text))
    for find in (_quarters, _halves, _nine_months, lambda _: days, _full_years, _months):
        for period, span in find(text):
            if any(start < span[1] and span[0] < end for start, end in taken):
                continue
            whole = _with_its_end(text, period, span, days)
            taken.append(whole[1])
            yield whole
    for found in words.YEAR.finditer(text):
        if not any(start < found.end() and found.start() < end for start, end in taken):
            yield Period(year=int(found[0])), found.span()


def _quarters(text: str) -> Iterator[Found]:
    for found in words.QUARTER.finditer(text):
        ordinal = (found["ordinal"] or "").lower()
        number = found["after"] or found["before"] or words.ORDINALS.get(ordinal, "")
        yield Period(year=_year_of(found), part=f"q{number}"), found.span()


def _halves(text: str) -> Iterator[Found]:
    for found in words.HALF.finditer(text):
        number = found["after"] or words.ORDINALS[(found["ordinal"] or "first").lower()]
        yield Period(year=_year_of(found), part=f"h{number}"), found.span()


def _nine_months(text: str) -> Iterator[Found]:
    for found in words.NINE_MONTHS.finditer(text):
        yield Period(year=_year_of(found), part="m9"), found.span()


def _full_years(text: str) -> Iterator[Found]:
    for found in words.FULL_YEAR.finditer(text):
        yield Period(year=_year_of(found), part="fy"), found.span()


def _days(text: str) -> Iterator[Found]:
    for found in words.DAY.finditer(text):
        month, day = found["month"] or found["month2"], found["day"] or found["day2"]
        year = found["year"] or found["year2"]
        yield Period(year=int(year) if year else None, part=f"{month[:3].lower()}-{int(day)}"), found.span()


def _months(text: str) -> Iterator[Found]:
    for found in words.MONTH.finditer(text):
        yield Period(year=_year_of(found), part=found["month"][:3].lower()), found.span()


def _with_its_end(text: str, period: Period, span: tuple[int, int], days: Sequence[Found]) -> Found:
    """Return a period with the day on which it ended, if that follows: the day's year is its own."""
    for day, (start, end) in days if period.is_span else ():
        if start >= span[1] and words.ENDED.fullmatch(text[span[1] : start]):
            return Period(year=period.year or day.year, part=period.part), (span[0], end)
    return period, span


def _year_of(found: re.Match[str]) -> int | None:
    named = found["year"] or found.groupdict().get("short")
    if not named:
        return None
    digits = int(named.lstrip("'’"))
    return digits if digits >= _CENTURY // 2 else _CENTURY + digits
