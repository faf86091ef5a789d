"""The day that a note beside the text gives: "Issued 19 May 2025", "Posted by Jo Poe on 29 Oct 2024 in Crew".

Such a note stands above the text or below it. So may the day alone: "4 November 2024".
"""

import re
from datetime import date
from itertools import pairwise

from onrecord.late_patterns import late_pattern
from onrecord.reading.opening.written_date import find_date

_NOTED = late_pattern(
    r"\b(?:issued|posted|published|released|dated|(?:release|publication|issue) date|"
    r"date(?: of (?:issue|release|publication))?)\b|^by (?!the (?:end|close)\b)",
    re.IGNORECASE,
)
# Another day than that of the news, and what is to happen on one.
_OF_ANOTHER = late_pattern(
    r"\b(?:updated|correct\w*|amended|until|till|before|after|since|from|to|between|end(?:s|ed|ing)?|as of|"
    r"as at|use by|best before|sell by|wh(?:at|ere|o|en)(?=:)|register|effective|meeting|webcast|call|"
    r"conference|deadline|due|expires?|record|valid|event|embargo\w*)\b",
    re.IGNORECASE,
)
_BESIDE = late_pattern(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\b|at|\d{1,2}[.:h]\d\d|"
    r"[ap]\.?m\b\.?|(?-i:[A-Z]{2,4})\b|[\W\d_])*",
    re.IGNORECASE,
)
_OF_AN_EVENT = late_pattern(
    r"(?:time|when|where|location|venue|place|webcast|dial|register|speakers?)\b", re.IGNORECASE
)
# "18 August 2025, Dunmarsh"; "News for members and the press, 24 June 2025".
_PLACE_AFTER = late_pattern(r",? (?:[A-ZÀ-Þ][\w'’-]+[ ,]*){1,3}")
_ADDRESSED = late_pattern(
    r"^(?:news|notice|statement|letter|information|bulletin)\b[^.;:\d]{0,60}[,|·–—] ?$", re.IGNORECASE
)
_MARK = late_pattern(r"\|.*\d|\t")
_MARKS = " *_#=~()[]"
_LONGEST, _BETWEEN, _MOST_LINES, _LONG_SENTENCE = 110, 40, 12, 14


def day_noted(text: str, headline: str) -> date | None:
    """Return the day that a note above or below the text gives, None if none does."""
    lines = [line.strip(_MARKS) for line in text.splitlines() if line.strip(_MARKS)]
    lines = [line for line in lines if line not in headline]
    below = [line for line in lines[-_MOST_LINES:] if len(line.split()) <= _LONG_SENTENCE]
    for near in (lines[:_MOST_LINES], below):
        told = (
            _day_in_note(line) or _day_alone(line)
            for line, after in pairwise((*near, ""))
            if not _OF_AN_EVENT.match(after)
        )
        if day := next(filter(None, told), None):
            return day
    return None


def _day_in_note(line: str) -> date | None:
    if len(line) > _LONGEST or _OF_ANOTHER.search(line):
        return None
    noted = _NOTED.search(line)
    found = find_date(line[noted.end() :]) if noted else None
    return found.day if found and found.start <= _BETWEEN and noted and not _MARK.search(line) else None


def _day_alone(line: str) -> date | None:
    found = find_date(line) if len(line) <= _LONGEST else None
    if found is None or found.day is None:
        return None
    beside = (line[: found.start], line[found.end :])
    is_one = find_date(beside[1]) is None and not _OF_ANOTHER.search(line)
    if is_one and (_PLACE_AFTER.fullmatch(beside[1]) if not beside[0] else _ADDRESSED.search(beside[0])):
        return found.day
    return found.day if is_one and all(_BESIDE.fullmatch(each) for each in beside) else None
