"""The time before which a release may not be quoted, where its opening states one.

What is not certain opens later, never earlier: without a zone, a day begins where it begins last; of several
times the latest counts; and what holds a day or an hour that cannot be read names no time at all.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from onrecord.languages.time_zones import LATEST, ZONE, zone_of
from onrecord.late_patterns import late_pattern
from onrecord.reading.opening.written_date import find_date
from onrecord.release import Embargo
from onrecord.span import Span

_UNTIL = r"(?:until|till?|before|prior to|ahead of|lifts|ends?|jusqu'|avant|bis|hasta|fino)"
_USE = (
    r"(?:released?|publi(?:sh(?:ed)?|cation)|distribut(?:ed?|ion)|broadcast|circulation|used?|"
    r"quot(?:ed?|ation))"
)
_DOCUMENT = (
    r"(?:release|announcement|report|document|information|news|communiqué|story|study|material|article)s?"
)
_EMBARGO = late_pattern(
    # A line that opens with the word is a notice; within a headline it is news about an embargo.
    r"^\W*(?:(?:strict(?:ly)?|media|press|news|release|under|an?|sous|still|l')\W*){0,4}"
    r"(?:embargo(?:ed|e|é)?|sperrfrist|embargado)\b(?!\s+(?:on|against|goods)\b)|"
    rf"\b{_DOCUMENT}\b[^.]{{0,40}}?\b(?:(?:under|sous)\s+(?:an?\s+)?(?:strict\s+)?embargo|embargoed)\b|"
    rf"\b(?:embargoed\s+(?:for\s+\w+\s+)?|under\s+embargo\s+|sous\s+embargo\s+){_UNTIL}|\bembargo\s*:|"
    rf"\b(?:not|never|no)\s+(?:to\s+be\s+|for\s+)?{_USE}(?:(?:,|/|,?\s+or)\s*{_USE})*\s+{_UNTIL}\b|"
    rf"\bne pas (?:diffuser|publier)(?:\s+\w+)?\s+{_UNTIL}|"
    rf"^\W*(?:please\s+)?hold\s+(?:for\s+release\s+)?{_UNTIL}\b",
    re.IGNORECASE,
)
_DATED = late_pattern(
    r"^\W*(?:(?:for|pour)\s+(?:release|publication|diffusion)\b(?!\s+in\b)|(?:release|publication) date\b)",
    re.IGNORECASE,
)
# What says that there is none, unless a time follows.
_OVER = late_pattern(
    r"\bno embargo\b|\bembargo\s*:?\s*(?:none|no\b|aucun)|"
    r"\bembargo (?:is |was |has been )?(?:lifted|over|ended)\b|"
    r"\blift(?:s|ed)? (?:the )?embargo",
    re.IGNORECASE,
)
_CLOCK = late_pattern(
    r"(?<![\d.,$€£:+−-])(?<!\d/)(?P<hour>2[0-4]|[01]?\d)"
    r"(?:(?:[:.]|\s?[hH]\s?)(?P<minute>[0-5]\d)|(?P<short>[0-5]\d)(?=\s*(?:hrs|hours|[A-Z]{2,4}\b)))?"
    r"(?::(?P<second>[0-5]\d))?(?![.:/-]?\d)"
    r"(?i:\s*(?P<half>[ap]\.?\s?m\b\.?)|\s*(?P<hours>h(?:eures?|rs|ours)?|uhr)\b)?"
    rf"(?:[\s(,]*(?i:heure d[eu']\s?)?{ZONE}(?i:\s+time\b)?)?"
)
_ZONE, _DIGIT = late_pattern(rf"\b(?!AT\b){ZONE}"), late_pattern(r"\d")
_WEEKDAY = late_pattern(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:lun|mar|mercre|jeu|vendre|same)di\b",
    re.IGNORECASE,
)
_OTHER_DAY = late_pattern(r"\b(?:tomorrow|tonight|next|demain|morgen)\b", re.IGNORECASE)
# A number to call.
_PHONE = late_pattern(r"\+?\(?\d[\d() .-]{7,}\d")
_NOON = late_pattern(r"\b(?:noon|midi)\b", re.IGNORECASE)
# When that is, the words do not say: at the latest when the day is over.
_SOME_HOUR = late_pattern(
    r"\b(?:close|closing|after|following|midnight|minuit|morning|afternoon|evening|night|matin|soir|"
    r"apr[eè]s|cl[oô]ture|nach)\b",
    re.IGNORECASE,
)
_SOME_TIME = late_pattern(rf"\b{_UNTIL}", re.IGNORECASE)
_NEVER = datetime.max.replace(tzinfo=UTC)
_LINES, _LONGEST_LINE, _MOST_DAYS = 30, 240, 4
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clock:
    """An hour that the words name, as time since the day began, and its zone."""

    hour: timedelta
    zone: tzinfo


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
    return bool(_EMBARGO.search(line)) and not (_OVER.search(line) and not _DIGIT.search(line))


def read_moment(words: str) -> datetime | None:
    """The moment that people name: a day, an hour and a zone. None if one of them is missing or not known."""
    days, rest = _days_in(words, None)
    clocks, left = _clocks_in(rest)
    if len(days) != 1 or len(clocks) != 1 or clocks[0].zone is LATEST or _DIGIT.search(left):
        return None
    return _moment(days[0], clocks[0])


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
    straight, is_notice = _straight(line), states_embargo(line)
    if not is_notice and not _DATED.match(straight):
        return None
    words = straight if not is_notice or _DIGIT.search(straight) else f"{straight} {_straight(below)}"
    days, rest = _days_in(words, released)
    if not days and is_notice and (beside := _day_alone(_straight(below))):
        days = [beside]
    clocks, left = _clocks_in(rest)
    if not is_notice and not clocks:
        return None  # "For release: March 10, 2031" is the date alone
    return Embargo(words=line.strip(), until=_until(words, days, clocks, left, released))


def _until(
    words: str, days: Sequence[date], clocks: Sequence[_Clock], left: str, released: date | None
) -> datetime | None:
    """The latest moment that the words name, or None if they hold a time that cannot be read."""
    is_unread = _DIGIT.search(left) or _OTHER_DAY.search(left)
    day = max(days, default=released)
    if day is None or is_unread:
        return None
    if not days and _WEEKDAY.search(left) and f"{day:%A}".lower()[:3] not in left.lower():
        return None
    if clocks:
        return max(_moment(day, clock) for clock in clocks)
    if _NOON.search(left):
        return _moment(day, _Clock(hour=_DAY / 2, zone=_zone_in(left)))
    if not days and _SOME_TIME.search(words):
        return None  # "until further notice"
    # "Embargoed" alone: for as long as it is that day.
    return start_of(day) + (_DAY if not days or _SOME_HOUR.search(left) else timedelta())


def _days_in(words: str, released: date | None) -> tuple[list[date], str]:
    """The days that the words name, and the rest of the words. One that cannot be read stays there."""
    days: list[date] = []
    for _ in range(_MOST_DAYS):
        written = find_date(words)
        if written is None:
            break
        day = written.day
        year = released or max(days, default=None)
        if day is None and year is not None:
            again = find_date(f"{words[written.start : written.end]}, {year.year}")
            day = again.day if again else None
        if day is None:
            break
        days.append(day)
        words = f"{words[: written.start]} {words[written.end :]}"
    return days, words


def _day_alone(line: str) -> date | None:
    """The day that a line names, if it names nothing else."""
    written = find_date(line)
    alone = written is not None and not re.search(r"\w", line[: written.start] + line[written.end :])
    return written.day if written is not None and alone else None


def _clocks_in(words: str) -> tuple[list[_Clock], str]:
    """The hours that the words name, each with its zone, and what is left of the words.

    The zone stands behind its hour; without one it is the latest on Earth.
    """
    words = _PHONE.sub(" ", words)
    clocks, left, reached = list[_Clock](), "", 0
    for found in _CLOCK.finditer(words):
        if not any(found[name] for name in ("minute", "short", "half", "hours", "zone")):
            continue
        hour = int(found["hour"])
        if found["half"]:
            hour = hour % 12 + (12 if found["half"][0] in "pP" else 0)
        since = timedelta(
            hours=hour,
            minutes=int(found["minute"] or found["short"] or 0),
            seconds=int(found["second"] or 0),
        )
        zone = zone_of(found["zone"]) if found["zone"] else _zone_in(words[found.end() :])
        clocks.append(_Clock(hour=since, zone=zone or LATEST))
        left, reached = left + words[reached : found.start()] + " ", found.end()
    return clocks, left + words[reached:]


def _moment(day: date, clock: _Clock) -> datetime:
    return (datetime.combine(day, time(0), clock.zone) + clock.hour).astimezone(UTC)


def _zone_in(words: str) -> tzinfo:
    found = _ZONE.search(words)
    return (zone_of(found["zone"]) if found else None) or LATEST


def _straight(words: str) -> str:
    return words.replace("’", "'")
