"""What looks forward because of when it happens: on a day or in a period that is still to come."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.forward_looking.find import bare_text
from onrecord.forward_looking.plain_text import BLOT, plain_text
from onrecord.languages import Language
from onrecord.languages.language import ContextPatterns, TimePatterns

_GAP = re.compile(r"\t|[^\S\n]{2,}")
_YEAR = re.compile(r"\d{4}")
_FEW_WORDS = 4
# Characters before a time in which all that is said of it stands.
_REACH = 200
# "PARIS - May 31, 2026 / Halden Inc. /" has none.
_SMALL_WORD = re.compile(r"(?<![\w-])[a-zà-öø-ÿœ]{2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedTimes:
    """The times that a sentence names, as written: those to come, and the days of no year that are over."""

    days: tuple[str, ...]
    periods: tuple[str, ...]
    gone: tuple[str, ...]


def time_to_come_in(text: str, named: NamedTimes, language: Language, *, is_head: bool) -> tuple[str, ...]:
    """Return the words of a time to come that the sentence tells something of; empty if it tells nothing."""
    patterns, times = language.context, language.times
    if patterns is None or not (is_head or _SMALL_WORD.search(text)):
        return ()
    return (
        _from_days(text, named.days, language, patterns)
        or (_from_periods(text, named.periods, language, times) if times else ())
        or (_from_opening(text, named.gone, language, times) if times and not is_head else ())
    )


def cell_to_come_in(row: str, times: tuple[str, ...]) -> tuple[str, ...]:
    """Return the cell of a row that is a time to come and little else: when work starts; empty without one.

    A year alone may head a column, and tells nothing.
    """
    cells = (cell.strip() for cell in _GAP.split(row))
    return next(
        (
            (cell,)
            for cell in cells
            for time in times
            if time in cell and not _YEAR.fullmatch(cell) and len(cell.split()) <= _FEW_WORDS
        ),
        (),
    )


def _from_days(
    text: str, days: tuple[str, ...], language: Language, patterns: ContextPatterns
) -> tuple[str, ...]:
    """Judge what falls on a day to come: a licence that runs until then does not, nor does a mere date."""
    for at, day in _unblotted(text, days, language):
        before = plain_text(text[:at], language)
        if patterns.runs_until.search(before, max(0, at - _REACH)):
            continue
        is_opening = language.times and language.times.opens_on.search(before)
        if is_opening and _is_over(text[at + len(day) :], language):
            continue
        return (day,)
    return ()


def _from_periods(
    text: str, periods: tuple[str, ...], language: Language, times: TimePatterns
) -> tuple[str, ...]:
    """Judge what falls in a month or year to come."""
    for at, period in _unblotted(text, periods, language):
        if times.within.search(plain_text(text[:at], language), max(0, at - _REACH)):
            return (period,)
    return ()


def _from_opening(
    text: str, gone: tuple[str, ...], language: Language, times: TimePatterns
) -> tuple[str, ...]:
    """Judge a sentence that opens with a period of no year: "In the second half, the mine opens"."""
    plain = plain_text(text, language)
    found = times.opens_in.match(plain)
    if not found:
        return _falls_in(text, plain, gone, language, times)
    if _is_over(text[found.end() :], language):
        return ()
    return (text[: found.end()].strip(" ,"),)


def _falls_in(
    text: str, plain: str, gone: tuple[str, ...], language: Language, times: TimePatterns
) -> tuple[str, ...]:
    """Judge what falls on a day of no year, unless that day is over or a verb of the past stands by."""
    if not times.falls_in.search(plain) or times.past_verb.search(plain):
        return ()
    places = (found.span() for found in times.falls_in.finditer(bare_text(text, language)))
    times_named = (text[start:end] for start, end in places)
    return next(((words,) for words in times_named if not any(day in words for day in gone)), ())


def _unblotted(text: str, times: tuple[str, ...], language: Language) -> Iterator[tuple[int, str]]:
    """Each time once, and where it first stands, but among words that only seem to look forward.

    Such words are those of a vote at a meeting of that year.
    """
    places = [(text.find(time), time) for time in dict.fromkeys(times)]
    if places:
        bare = bare_text(text, language)
        yield from ((at, time) for at, time in places if at >= 0 and bare[at + len(time) - 1] != BLOT)


def _is_over(clause: str, language: Language) -> bool:
    """Whether the main clause that begins here is about the past."""
    times = language.times
    if times is None:
        return False
    plain = plain_text(clause, language).lstrip(" ,")
    start = 0
    while skipped := times.adverbial.match(plain, start):
        start = skipped.end()
    ends = times.main_clause_ends.search(plain, start)
    return bool(times.past_verb.search(plain, start, ends.start() if ends else len(plain)))
