"""What a question calls things by: the words that it writes as names, and the days that it speaks of."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from onrecord.languages.en.months import LOWER_MONTHS, LOWER_SHORT_MONTHS
from onrecord.languages.en.questions.pieces import SPELT_NUMBERS
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of

_KEPT = 16  # questions: of one several ask
_WORD = re.compile(r"[^\W_](?:[\w&.'’-]*\w)?")
# What opens a question with a capital, and is part of no name.
_OPENERS = frozenset(
    """
    who what when where why how which whose whom is are was were does do did has have had can could will would
    should may might must in at by for from on of to with the a an if and or but so as not no any tell give
    show list name please besides beside after before during since until under over about per hi hello
    """.split()
)
# Offices, measures, currencies and markets are written in capitals, and are nobody's name.
_NOBODY = frozenset(
    """
    ceo cfo coo cto cio cmo vp svp evp ir pr hr agm ebitda ebit eps gaap ifrs ipo roi capex opex
    usd cad eur gbp aud q1 q2 q3 q4 h1 h2 fy us usa uk eu i im january february march april may june july
    august september october november december monday tuesday wednesday thursday friday saturday sunday
    """.split()
)
_NUMBER_OF = {name[:3]: number for number, name in enumerate(LOWER_MONTHS, 1)}
QUARTER_OF = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
# The month that a season begins with.
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_MONTH = rf"(?P<month>{'|'.join((*LOWER_MONTHS, *LOWER_SHORT_MONTHS))})\b\.?"
_DAYS = (
    late_pattern(rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}\b", re.IGNORECASE),
    late_pattern(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH},? {_YEAR}\b", re.IGNORECASE),
    late_pattern(rf"\b(?P<month>christmas)(?P<day>)(?: day)?,? {_YEAR}\b", re.IGNORECASE),
)
# "The quarter to September 2025", "the year ended June 30, 2025", "cash at the end of March 2025": it is told
# when the time is over.
_OVER = late_pattern(
    r"\b(?:(?:quarter|half|year|months|weeks|period)(?: (?:that|which))? "
    r"(?:to|through|until|up to|end(?:s|ed|ing))|(?:as of|as at|(?:by|at|up to) the (?:end|close) of))"
    r"(?: (?:in|on|at|the|end|of|late))*"
    rf" (?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?)?{_MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?)?,? (?:of )?{_YEAR}\b",
    re.IGNORECASE,
)
# What is asked of the whole of a month is counted after it, and so is how much was sold in it.
_COUNTED = late_pattern(
    r"\bhow (?:much|many)\b|\b(?:sales|revenues?|turnover|output|production|deliveries|volumes?)\b",
    re.IGNORECASE,
)
_MONTH_ALONE = late_pattern(
    r"(?:\b(?P<whole>during|throughout|(?:for|in|over) (?:the month of|all of|the whole of)) )?"
    rf"\b{_MONTH},? (?:of )?{_YEAR}\b",
    re.IGNORECASE,
)
_HALF = late_pattern(
    rf"\b(?:h(?P<number>[12])|(?P<word>first|second)[- ]half)(?: of)?(?: fiscal)?,? {_YEAR}\b", re.IGNORECASE
)
_QUARTER = late_pattern(
    rf"\b(?:q(?P<number>[1-4])|(?P<word>{'|'.join(QUARTER_OF)})[- ]quarter)(?: of)?(?: fiscal)?,? {_YEAR}\b",
    re.IGNORECASE,
)
# "The first three months of 2025", from which month on and how many.
_MONTHS = late_pattern(
    rf"\b(?P<which>first|last|final) (?P<count>three|six|nine|3|6|9) months (?:of|in) (?:fiscal )?{_YEAR}\b",
    re.IGNORECASE,
)
_SEASON = late_pattern(rf"\b(?P<season>{'|'.join(SEASONS)})(?: of)?,? {_YEAR}\b", re.IGNORECASE)
# The months of a part of a year, from which on and how many.
_PARTS = {
    "early": (1, 4),
    "start": (1, 3),
    "beginning": (1, 3),
    "mid": (5, 4),
    "middle": (5, 4),
    "late": (9, 4),
}
_PARTS |= {"end": (10, 3), "later": (7, 6)}
_PART = late_pattern(rf"\b(?P<part>{'|'.join(_PARTS)})(?:[- ](?:of |in )?){_YEAR}\b", re.IGNORECASE)
_YEAR_ALONE = late_pattern(rf"\b{_YEAR}\b")
# What is of a quarter or a year is told up to so many days after it.
TOLD_LATER = timedelta(days=100)
# What is of a month is told up to so many days after it, and what is over with it from this day of it on.
_MONTH_TOLD_LATER, _NEARLY_OVER = timedelta(days=45), timedelta(days=20)


@lru_cache(maxsize=_KEPT)
def name_words(question: str) -> tuple[str, ...]:
    """Return the words of a question that are written as a name or a code, in order.

    They have a capital, or hold a figure among letters. If every word has a capital, none is told by it.
    """
    words = _WORD.findall(question)
    some_are_small = any(word[0].islower() for word in words)
    return tuple(
        word
        for number, word in enumerate(words)
        if not (number == 0 and word.lower() in _OPENERS) and _is_name(word, some_are_small=some_are_small)
    )


@lru_cache(maxsize=_KEPT)
def names_in(
    question: str, *, is_common: Callable[[str], bool] = lambda _: False
) -> tuple[tuple[str, ...], ...]:
    """Return the names that a question writes, in order, each as its words in small letters.

    Words side by side are one name. Offices, measures and months name nobody, nor does a common word that
    opens the question.
    """
    found: list[tuple[str, ...]] = []
    named, end = set(name_words(question)), 0
    for number, match in enumerate(_WORD.finditer(question)):
        words = words_of(match[0])
        opens = number == 0 and all(map(is_common, words))
        if match[0] not in named or "".join(words) in _NOBODY or opens:
            continue
        goes_on = bool(found) and not question[end : match.start()].strip(" &-")
        found[-1:] = [(*found[-1], *words)] if goes_on else [*found[-1:], words]
        end = match.end()
    return tuple(found)


def _is_name(word: str, *, some_are_small: bool) -> bool:
    has_letter, has_figure = any(map(str.isalpha, word)), any(map(str.isdigit, word))
    return (some_are_small and any(map(str.isupper, word))) or (has_letter and has_figure)


def days_asked(question: str) -> tuple[date, date] | None:
    """Return the first and the last day on which what a question speaks of was likely told.

    None if it names no day, month, quarter, half or year with its year.
    """
    if (found := _OVER.search(question)) is not None:
        first, last = months_from(int(found["year"]), _month_in(found), 1)
        return first + _NEARLY_OVER, last + TOLD_LATER
    for day in _DAYS:
        if (found := day.search(question)) is not None:
            return _around_day(found)
    if (found := _MONTH_ALONE.search(question)) is not None:
        first, last = months_from(int(found["year"]), _month_in(found), 1)
        is_counted = found["whole"] or _COUNTED.search(question)
        return first, last + (_MONTH_TOLD_LATER if is_counted else timedelta())
    if (part := _part_of_a_year(question)) is not None:
        return part
    if (found := _YEAR_ALONE.search(question)) is not None:
        first, last = months_from(int(found["year"]), 1, 12)
        return first, last + TOLD_LATER
    return None


def _part_of_a_year(question: str) -> tuple[date, date] | None:
    """The same of a quarter, a half, some months, a season or another part of a year."""
    if (found := _QUARTER.search(question)) is not None:
        number = int(found["number"] or QUARTER_OF[(found["word"] or "").lower()])
        first, last = months_from(int(found["year"]), 3 * number - 2, 3)
        return first, last + TOLD_LATER
    if (found := _HALF.search(question)) is not None:
        is_first = "1" in (found["number"] or "") or (found["word"] or "").lower() == "first"
        first, last = months_from(int(found["year"]), 1 if is_first else 7, 6)
        return first, last + TOLD_LATER
    if (found := _MONTHS.search(question)) is not None:
        count = SPELT_NUMBERS.get(found["count"].lower()) or int(found["count"])
        begin = 1 if found["which"].lower() == "first" else 13 - count
        first, last = months_from(int(found["year"]), begin, count)
        return first, last + TOLD_LATER
    if (found := _SEASON.search(question)) is not None:
        return months_from(int(found["year"]), SEASONS[found["season"].lower()], 3)
    if (found := _PART.search(question)) is not None:
        first, last = months_from(int(found["year"]), *_PARTS[found["part"].lower()])
        return first, last + (TOLD_LATER if found["part"].lower() == "end" else timedelta())
    return None


def _month_in(found: re.Match[str]) -> int:
    return _NUMBER_OF[found["month"][:3].lower()]


def _around_day(found: re.Match[str]) -> tuple[date, date] | None:
    """The day, and three after it: a wire may bring it later."""
    month, day = (_month_in(found), int(found["day"])) if found["day"] else (12, 25)
    try:
        first = date(int(found["year"]), month, day)
    except ValueError:  # February 30
        return None
    return first, first + timedelta(days=3)


def months_from(year: int, month: int, count: int) -> tuple[date, date]:
    """The first day of a month, and the last of so many months from it on."""
    after = month + count
    end = date(year + (after - 1) // 12, (after - 1) % 12 + 1, 1)
    return date(year, month, 1), end - timedelta(days=1)
