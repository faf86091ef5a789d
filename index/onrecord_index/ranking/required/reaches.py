"""Numbers that a question brings, and the rows of a table that are for them.

What an eight-year-old pays stands beside "Ages 6 to 17", what 5,000 gallons cost beside "5,000 gallons".
"""

import re
from functools import lru_cache

from onrecord.late_patterns import late_pattern
from onrecord.release import SentenceKind
from onrecord_index.languages.en.terms import terms_of
from onrecord_index.ranking.document import Document

# A number with its unit: its sign, or "age" where it tells one.
Brought = tuple[float, frozenset[str]]
_AGE = frozenset(["age"])
_NUMBER = r"(?<![\w.,$€£¥])(\d{1,3}(?:,\d{3})+|\d{1,7})"
_BROUGHT = late_pattern(
    rf"{_NUMBER}(?:(?P<age>[- ](?:years?|yrs?)[- ](?:old|of age)|[- ]?y/?o\b)|[- ](?P<unit>[a-z]{{2,}}))|"
    rf"\b(?:aged|age of|turned|turns|is only|is just) (?P<aged>\d{{1,3}})\b",
    re.IGNORECASE,
)
_FIRST_CELL = late_pattern(r"^\s*(.+?)(?:\t| {2,}|$)")
_OF_AGE = late_pattern(
    r"\b(?:ages?|aged|years?|child(?:ren)?|kids?|infants?|adults?|seniors?|teens?|youths?|juniors?|"
    r"students?|toddlers?|under|over)\b",
    re.IGNORECASE,
)
_BETWEEN = late_pattern(rf"{_NUMBER} ?(?:to|[-–—]|through|and) ?(\d[\d,]*)")
_BELOW = late_pattern(
    rf"\b(?:under|below|less than|up to|younger than) (?:the age of )?{_NUMBER}", re.IGNORECASE
)
_ABOVE = late_pattern(
    rf"{_NUMBER} ?(?:\+|(?:and|or) (?:over|older|more|up|above)\b)|\b(?:over|above|more than) {_NUMBER}",
    re.IGNORECASE,
)
_YEAR = late_pattern(r"(?:19|20)\d\d")


@lru_cache(maxsize=64)
def numbers_brought(question: str) -> tuple[Brought, ...]:
    """Return the numbers that a question brings with a unit or as an age."""
    found = _BROUGHT.finditer(question) if any(map(str.isdigit, question)) else ()
    return tuple(
        (_value(each["aged"] or each[1]), _AGE if each["age"] or each["aged"] else frozenset(unit))
        for each in found
        if (unit := terms_of(each["unit"] or "age")) and not _YEAR.fullmatch(each[1] or "")
    )


def reach_of(document: Document, brought: tuple[Brought, ...]) -> int:
    """Return 1 if the first cell of a row tells a number that a question brings or reaches over it.

    It is -1 if the cell tells only others of the same unit, and else 0.
    """
    if not brought or document.sentence.kind is not SentenceKind.TABLE_ROW:
        return 0
    cell = _FIRST_CELL.match(document.sentence.text)
    if cell is None or not any(map(str.isdigit, cell[1])):
        return 0
    told = [_reaches(cell[1], number) for number, unit in brought if _is_of(cell[1], unit)]
    return (1 if any(told) else -1) if told else 0


def _is_of(cell: str, unit: frozenset[str]) -> bool:
    """Whether a cell is of a unit."""
    return bool(_OF_AGE.search(cell)) if unit is _AGE else not unit.isdisjoint(terms_of(cell))


def _reaches(cell: str, number: float) -> bool:
    """Whether a cell tells a number or reaches over it."""
    if between := _BETWEEN.search(cell):
        return _value(between[1]) <= number <= _value(between[2])
    if below := _BELOW.search(cell):
        return number <= _value(below[1])
    if above := _ABOVE.search(cell):
        return number >= _value(above[1] or above[2])
    told = re.search(_NUMBER, cell)
    return told is not None and _value(told[1]) == number


def age_in(question: str) -> str | None:
    """Return how a question tells an age, as "8 year old"; None if it tells none."""
    if not any(unit is _AGE for _, unit in numbers_brought(question)):
        return None
    return next((each[0] for each in _BROUGHT.finditer(question) if each["age"] or each["aged"]), None)


def _value(number: str) -> float:
    return float(number.replace(",", ""))
