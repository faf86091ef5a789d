"""What looks forward because of when it happens: on a day or in a period that is still to come."""

import re

from onrecord.forward_looking.find import bare_text
from onrecord.forward_looking.plain_text import BLOT, plain_text
from onrecord.languages import Language
from onrecord.languages.language import ContextPatterns, TimePatterns

_GAP = re.compile(r"\t|[^\S\n]{2,}")
_YEAR = re.compile(r"\d{4}")
_FEW_WORDS = 4
# "PARIS - May 31, 2026 / Halden Inc. /" has none.
_SMALL_WORD = re.compile(r"(?<![\w-])[a-zà-öø-ÿœ]{2,}")


def time_to_come_in(
    text: str, days: tuple[str, ...], periods: tuple[str, ...], language: Language, *, is_head: bool
) -> tuple[str, ...]:
    """Return the words of a time to come that the sentence tells something of; empty if it tells nothing."""
    patterns, times = language.context, language.times
    if patterns is None or not (is_head or _SMALL_WORD.search(text)):
        return ()
    return (
        _from_days(text, days, language, patterns)
        or (_from_periods(text, periods, language, times) if times else ())
        or (_from_opening(text, language, times) if times and not is_head else ())
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
    for day in dict.fromkeys(days):  # where one stands first is looked at
        before, found, after = text.partition(day)
        plain = plain_text(before, language)
        if not found or _is_blotted(text, before + day, language) or patterns.runs_until.search(plain):
            continue
        if language.times and language.times.opens_on.search(plain) and _is_over(after, language):
            continue
        return (day,)
    return ()


def _from_periods(
    text: str, periods: tuple[str, ...], language: Language, times: TimePatterns
) -> tuple[str, ...]:
    """Judge what falls in a month or year to come."""
    for period in dict.fromkeys(periods):
        before, found, _ = text.partition(period)
        is_said = found and not _is_blotted(text, before + period, language)
        if is_said and times.within.search(plain_text(before, language)):
            return (period,)
    return ()


def _from_opening(text: str, language: Language, times: TimePatterns) -> tuple[str, ...]:
    """Judge a sentence that opens with a period of no year: "In the second half, the mine opens"."""
    plain = plain_text(text, language)
    found = times.opens_in.match(plain)
    if not found:
        falls = times.falls_in.search(plain)
        return (text[falls.start() : falls.end()],) if falls and not times.past_verb.search(plain) else ()
    if _is_over(text[found.end() :], language):
        return ()
    return (text[: found.end()].strip(" ,"),)


def _is_blotted(text: str, up_to_it: str, language: Language) -> bool:
    """Whether a time stands among words that only seem to look forward: a vote at a meeting of that year."""
    return bare_text(text, language)[len(up_to_it) - 1] == BLOT


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
