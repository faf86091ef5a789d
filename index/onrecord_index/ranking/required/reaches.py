"""Numbers that a question brings, and the rows of a table that are for them.

What an eight-year-old pays stands beside "Ages 6 to 17", or beside "6 to 17" below "Age"; what 5,000 gallons
cost beside "5,000 gallons". If a thing is for a child of three is told by "for children of four and over".
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from onrecord.late_patterns import late_pattern
from onrecord.passage import Role
from onrecord.release import SentenceKind
from onrecord.tables.headings import table_headings
from onrecord.tables.rows import cells_of
from onrecord_index.languages.en.terms import terms_of
from onrecord_index.ranking.document import Document

# A number with its unit: its sign, or "age" where it tells one.
Brought = tuple[float, frozenset[str]]
_AGE = frozenset(["age"])
_NUMBER = r"(?<![\w.,$€£¥])(\d{1,3}(?:,\d{3})+|\d{1,7})"
_IN_WORDS: Sequence[str] = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
).split()
_OLD = r"(?:[- ](?:years?|yrs?)[- ](?:old|of age)s?\b|[- ]?y/?o\b|[- ]ans\b)"
_BROUGHT = late_pattern(
    rf"{_NUMBER}(?:(?P<age>{_OLD})|[- ](?P<unit>[a-z]{{2,}}))|\b(?P<word>{'|'.join(_IN_WORDS)}){_OLD}|"
    r"\b(?:(?:aged|age of|turned|turns|is only|is just|"
    r"(?:teenager|boy|girl|child|kid|man|woman|person|adult|pensioner|student) of) (?P<aged>\d{1,3})\b|"
    # "I'm 70, what do I pay?", "my dad, 70, pays what?", and not "I am 5 km away".
    r"(?:(?:i|he|she)(?: am| is|['’](?:m|s))|"
    r"my (?:\w+ )?\w+(?: is|['’]s|,)) (?P<is>\d{1,3})"
    r"(?= ?(?:$|[.,;:?!]| and| now| what| how| so| can| do| is)))",
    re.IGNORECASE,
)
_OF_AGE = late_pattern(
    r"\b(?:ages?|aged|years?|child(?:ren)?|kids?|infants?|adults?|seniors?|teens?|youths?|juniors?|"
    r"students?|toddlers?|under|over|ans)\b",
    re.IGNORECASE,
)
_OF_AGES = late_pattern(r"\bages?\b|\baged\b|\byears? old\b|\bâges?\b", re.IGNORECASE)
_BETWEEN = late_pattern(rf"{_NUMBER} ?(?:to|[-–—]|through|and|à) ?(\d[\d,]*)")
_BELOW = late_pattern(
    rf"\b(?:under|below|less than|up to|younger than|moins de) (?:the age of )?{_NUMBER}", re.IGNORECASE
)
_ABOVE = late_pattern(
    rf"{_NUMBER} ?(?:ans )?(?:\+|(?:and|or|et|ou) (?:over|older|more|up|above|plus)\b)|"
    rf"\b(?:over|above|more than) {_NUMBER}",
    re.IGNORECASE,
)
_YEAR = late_pattern(r"(?:19|20)\d\d")
# Whether a thing is for somebody: told by an age in a sentence, and by no price.
_IF_MEANT = late_pattern(
    r"\b(?:ok|okay|all right|alright|safe|suitable|appropriate|meant|intended|recommended|dangerous|harmful|"
    r"too (?:young|old|small)|old enough|big enough)\b",
    re.IGNORECASE,
)
_FROM_WHAT_AGE = late_pattern(
    r"\bhow old (?:must|should|do|does|need)\b|\b(?:from|at|for) what age\b|\bwhat ages?\b.*\bfor\b",
    re.IGNORECASE,
)
_NUMERAL = rf"(?:\d{{1,2}}|{'|'.join(_IN_WORDS)})"
_BOUND_OF_AGE = late_pattern(
    rf"\b(?:child(?:ren)?|kids?|babies|infants?|toddlers?|people|persons?|any(?:one|body)|users?|ages?|aged)\b"
    rf"[^.;]{{0,24}}?\b{_NUMERAL}\b(?: years?)?(?: of age)? ?(?:\+|(?:and|or) (?:over|older|up|above|under|"
    rf"younger)\b|to {_NUMERAL}\b)|"
    rf"\b(?:child(?:ren)?|kids?|people|persons?|any(?:one|body)) (?:who are )?(?:aged )?(?:under|below|over|"
    rf"younger than|older than) (?:the age of )?{_NUMERAL}\b|\b(?:under|over)[- ]{_NUMERAL}s\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)
def numbers_brought(question: str) -> tuple[Brought, ...]:
    """Return the numbers that a question brings with a unit or as an age."""
    return tuple(
        (_number_in(each), _AGE if _tells_age(each) else frozenset(unit))
        for each in _BROUGHT.finditer(question)
        if (unit := terms_of(each["unit"] or "age")) and not _YEAR.fullmatch(each[1] or "")
    )


def _number_in(found: re.Match[str]) -> float:
    if found["word"]:
        return list(_IN_WORDS).index(found["word"].lower()) + 1.0
    return _value(found["aged"] or found["is"] or found[1])


def _tells_age(found: re.Match[str]) -> bool:
    return any(found[name] for name in ("age", "aged", "is", "word"))


def reach_of(document: Document, brought: tuple[Brought, ...]) -> int:
    """Return 1 if a row is for a number that a question brings: a cell tells it or reaches over it.

    The first cell may, and any other that tells an age. It is -1 if the cell tells only others of the same
    unit, and else 0.
    """
    if not brought or document.sentence.kind is not SentenceKind.TABLE_ROW:
        return 0
    release = document.release
    first, *others = [span.of(release.text) for span in cells_of(release.text, document.sentence.span)]
    told = [_reaches(first, number) for number, unit in brought if _is_of(first, unit)]
    if not told and (cell := _cell_of_age(document, [first, *others])) is not None:
        told = [_reaches(cell, number) for number, unit in brought if unit is _AGE]
    return (1 if any(told) else -1) if told else 0


def _cell_of_age(document: Document, cells: Sequence[str]) -> str | None:
    """Return the cell of a row that tells an age, by itself or by the head that it stands under."""
    bounds = [at for at, cell in enumerate(cells) if _is_bound(cell)]
    if not bounds:
        return None
    release = document.release
    for above in table_headings(release, document.position):
        heads = [span.of(release.text) for span in cells_of(release.text, above.span)]
        if above.role is Role.COLUMN_HEADS and len(heads) == len(cells):
            under = next((at for at in bounds if _OF_AGES.search(heads[at])), None)
            if under is not None:
                return cells[under]
    return next((cells[at] for at in bounds if _OF_AGE.search(cells[at]) and at), None)


def _is_bound(cell: str) -> bool:
    """Whether a cell tells a range of numbers, or a bound, and no money."""
    return any(pattern.search(cell) for pattern in (_BETWEEN, _BELOW, _ABOVE)) and not re.search(
        "[$€£¥%]", cell
    )


def asks_if_meant(question: str) -> bool:
    """Whether somebody asks if a thing is for people of an age, or of what age they must be."""
    return bool(_FROM_WHAT_AGE.search(question) or (_IF_MEANT.search(question) and age_in(question)))


def tells_an_age(document: Document) -> bool:
    """Whether a sentence tells for people of which age a thing is."""
    is_row = document.sentence.kind is SentenceKind.TABLE_ROW
    return not is_row and bool(_BOUND_OF_AGE.search(document.sentence.text))


def _is_of(cell: str, unit: frozenset[str]) -> bool:
    """Whether a cell tells a number of a unit."""
    if not any(map(str.isdigit, cell)):
        return False
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
    return next((each[0] for each in _BROUGHT.finditer(question) if _tells_age(each)), None)


def _value(number: str) -> float:
    return float(number.replace(",", ""))
