"""The days and months in a text that are later than the release's own."""

import re
from collections.abc import Iterator
from datetime import date

from onrecord.reading.opening.written_date import find_date, find_months

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def days_to_come(text: str, released: date | None) -> tuple[str, ...]:
    """Return the days and months as written; none if the release's own day is not known."""
    return tuple(_later(text, released)) if released and _may_hold_one(text, released) else ()


def _may_hold_one(text: str, released: date) -> bool:
    return any(int(year) >= released.year for year in _YEAR.findall(text))


def _later(text: str, released: date) -> Iterator[str]:
    rest = text
    while rest:
        written = find_date(rest)
        before = rest[: written.start] if written else rest
        for each in (*find_months(before), *([written] if written else [])):
            if each.day and each.day > released:
                yield rest[each.start : each.end]
        rest = rest[written.end :] if written else ""
