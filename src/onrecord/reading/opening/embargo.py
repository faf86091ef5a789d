"""The time before which a release may not be quoted, where its opening or its date states one.

What is not certain opens later, never earlier: without a zone, a day begins where it begins last.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from onrecord.languages.time_zones import LATEST, ZONE, zone_of
from onrecord.reading.opening.written_date import find_date
from onrecord.release import Embargo
from onrecord.span import Span

_MARK = r"^[\s*_#>(\[–—:|/-]*"
_UNTIL = r"(?:until|till?|before|prior to|ahead of|jusqu'|avant|bis|hasta|fino)"
_USE = (
    r"(?:released?|publi(?:sh(?:ed)?|cation)|distribut(?:ed?|ion)|broadcast|circulation|used?|"
    r"quot(?:ed?|ation))"
)
_EMBARGO = re.compile(
    # A line that opens with the word is a notice; within a headline it is news about an embargo.
    rf"{_MARK}(?:(?:strictly|media|press|news|release|under|sous|still)\W+){{0,3}}"
    r"(?:embargo(?:ed|e|é)?|sperrfrist|embargado)\b(?!\s+(?:on|against|goods)\b)|"
    rf"\b(?:under|sous)\s+(?:strict\s+)?embargo\b|\bembargoed\s+(?:for\s+\w+\s+)?{_UNTIL}|\bembargo\s*:|"
    rf"\b(?:not|never)\s+(?:to\s+be\s+|for\s+)?{_USE}(?:(?:,|/|,?\s+or)\s*{_USE})*\s+{_UNTIL}\b|"
    rf"\bne pas (?:diffuser|publier)(?:\s+\w+)?\s+{_UNTIL}|"
    rf"{_MARK}(?:please\s+)?hold\s+(?:for\s+release\s+)?{_UNTIL}\b",
    re.IGNORECASE,
)
_DATED = re.compile(rf"{_MARK}(?:for|pour)\s+(?:release|publication|diffusion)\b(?!\s+in\b)", re.IGNORECASE)
_NO_EMBARGO = re.compile(
    r"\b(?:no|lift(?:ed|s)|immediate|immédiate?|end(?:ed|s)?)\b|:\s*none\b", re.IGNORECASE
)
_CLOCK = re.compile(
    r"(?<![\d.,$€£:/-])(?P<hour>2[0-4]|[01]?\d)"
    r"(?:(?:[:.]|\s?h\s?)(?P<minute>[0-5]\d)|(?P<short>[0-5]\d)(?=\s*(?:hrs|hours|GMT|UTC|BST)))?"
    r"(?::(?P<second>[0-5]\d))?(?i:\s*(?P<half>[ap]\.?\s?m\b\.?)|\s*(?P<hours>h(?:eures?|rs|ours)?|uhr)\b)?"
    rf"(?:[\s(]*(?i:heure d[eu’'])?\s?{ZONE})?",
)
_ZONE, _DIGIT = re.compile(rf"(?:\b|(?<=\d)){ZONE}"), re.compile(r"\d")
_SOME_TIME = re.compile(rf"\b{_UNTIL}", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_NOON = re.compile(r"\b(?:noon|midi)\b", re.IGNORECASE)
_CLOSE = re.compile(r"\b(?:close|closing|after|following|apr[eè]s|cl[oô]ture|nach)\b", re.IGNORECASE)
_NEVER = datetime.max.replace(tzinfo=UTC)
_LINES, _LONGEST_LINE = 30, 240


def read_embargo(text: str, opening: Sequence[Span], released: date | None) -> Embargo | None:
    """The embargo that the opening blocks state, or None if they state none.

    `released` is the date of the release: it stands in where the embargo names an hour alone.
    """
    read = [_embargo_of(line, below, released) for line, below in _lines(text, opening)]
    found = [each for each in read if each is not None]
    return max(found, key=lambda each: each.until or _NEVER, default=None)


def states_embargo(line: str) -> bool:
    """Whether a line is a notice of an embargo."""
    line = _straight(line[:_LONGEST_LINE])
    found = _EMBARGO.search(line)
    return found is not None and not _NO_EMBARGO.search(line[: found.end() + 20])


def read_moment(words: str) -> datetime | None:
    """The moment that people name: a day, an hour and a zone. None if one of them is missing or not known."""
    written = find_date(words)
    rest = f"{words[: written.start]} {words[written.end :]}" if written else words
    hour, zone = _hour_in(rest), _zone_in(rest)
    if written is None or written.day is None or hour is None or zone is None:
        return None
    return (datetime.combine(written.day, time(0), zone) + hour).astimezone(UTC)


def start_of(day: date) -> datetime:
    """The moment from which it is that day everywhere on Earth."""
    return datetime.combine(day, time(0), LATEST).astimezone(UTC)


def _lines(text: str, opening: Sequence[Span]) -> Iterator[tuple[str, str]]:
    """The first lines of the opening, each with the one below it."""
    lines = [line for span in opening for line in span.of(text).splitlines() if line.strip()][:_LINES]
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        yield line[:_LONGEST_LINE], below[:_LONGEST_LINE]


def _embargo_of(line: str, below: str, released: date | None) -> Embargo | None:
    """What a line states, with the line below where the time stands there. None if it states no embargo."""
    found = _EMBARGO.search(_straight(line)) if states_embargo(line) else None
    mark = found or _DATED.match(line)
    if mark is None:
        return None
    words = _straight(line[mark.start() :])
    if found and not _DIGIT.search(words):
        words = f"{words} {_straight(below)}"
    written = find_date(words)
    rest = f"{words[: written.start]} {words[written.end :]}" if written else words
    hour = _hour_in(rest)
    if found is None and written is None and hour is None:
        return None  # "For release 12-2012"
    day = released
    if written:
        day = written.day or _in_year(words[written.start : written.end], released)
    elif released and _WEEKDAY.search(words) and f"{released:%A}".lower() not in words.lower():
        day = None
    if day is None or (written is None and hour is None and _SOME_TIME.search(words)):
        return Embargo(words=line.strip(), until=None)  # "until further notice"
    if written is None and hour is None:  # "Embargoed" alone: for as long as it is that day
        hour = timedelta(days=1)
    moment = datetime.combine(day, time(0), _zone_in(rest) or LATEST) + (hour or timedelta())
    return Embargo(words=line.strip(), until=moment.astimezone(UTC))


def _in_year(words: str, released: date | None) -> date | None:
    """The day that "November 30" names beside the date of the release."""
    written = find_date(f"{words}, {released.year}") if released else None
    return written.day if written else None


def _hour_in(words: str) -> timedelta | None:
    """The hour that the words name, as time since the day began, or None if they name none."""
    clock = next(filter(_is_clock, _CLOCK.finditer(words)), None)
    if clock is not None:
        hour = int(clock["hour"])
        if clock["half"]:
            hour = hour % 12 + (12 if clock["half"][0] in "pP" else 0)
        minutes, seconds = int(clock["minute"] or clock["short"] or 0), int(clock["second"] or 0)
        return timedelta(hours=hour, minutes=minutes, seconds=seconds)
    if _NOON.search(words):
        return timedelta(hours=12)
    # "After the close of trading": when that is, the words do not say.
    return timedelta(days=1) if _CLOSE.search(words) else None


def _is_clock(match: re.Match[str]) -> bool:
    return bool(match["minute"] or match["short"] or match["half"] or match["hours"])


def _zone_in(words: str) -> tzinfo | None:
    found = _ZONE.search(words)
    return zone_of(found["zone"]) if found else None


def _straight(words: str) -> str:
    return words.replace("’", "'")
