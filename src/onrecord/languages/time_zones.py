"""Time zones as releases write them: "ET", "Eastern Daylight Time", "GMT+1", "heure de Paris"."""

import re
from datetime import timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

# The last place on Earth where a day begins and ends.
LATEST = timezone(timedelta(hours=-12))
# Hours from UTC. Letters that several places use mean the place where it is latest: nothing opens too early.
_HOURS = {
    "UTC": 0, "GMT": 0, "WET": 0, "WEST": 1, "BST": 1, "IST": 0, "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2,
    "EET": 2, "EEST": 3, "MSK": 3, "SAST": 2, "NST": -3.5, "NDT": -2.5, "AST": -4, "ADT": -3,
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "HST": -10,
    "EASTERN STANDARD": -5, "EASTERN DAYLIGHT": -4, "CENTRAL STANDARD": -6, "CENTRAL DAYLIGHT": -5,
    "MOUNTAIN STANDARD": -7, "MOUNTAIN DAYLIGHT": -6, "PACIFIC STANDARD": -8, "PACIFIC DAYLIGHT": -7,
    "AKST": -9, "AKDT": -8, "HNE": -5, "HAE": -4, "BRT": -3, "JST": 9, "KST": 9, "HKT": 8, "SGT": 8,
    "AWST": 8, "ACST": 9.5, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
}  # fmt: skip
_PLACES = {
    "ET": "America/New_York", "EASTERN": "America/New_York", "NEW YORK": "America/New_York",
    "TORONTO": "America/Toronto", "L'EST": "America/Toronto", "HE": "America/Toronto",
    "MONTREAL": "America/Toronto", "MONTRÉAL": "America/Toronto", "CT": "America/Chicago",
    "CENTRAL": "America/Chicago", "MT": "America/Denver", "MOUNTAIN": "America/Denver",
    "CALGARY": "America/Edmonton", "PT": "America/Los_Angeles", "PACIFIC": "America/Los_Angeles",
    "VANCOUVER": "America/Vancouver", "AT": "America/Halifax", "ATLANTIC": "America/Halifax",
    "UK": "Europe/London", "LONDON": "Europe/London", "DUBLIN": "Europe/Dublin", "PARIS": "Europe/Paris",
    "BRUSSELS": "Europe/Brussels", "BRUXELLES": "Europe/Brussels", "AMSTERDAM": "Europe/Amsterdam",
    "ZURICH": "Europe/Zurich", "FRANKFURT": "Europe/Berlin", "BERLIN": "Europe/Berlin",
    "OSLO": "Europe/Oslo", "STOCKHOLM": "Europe/Stockholm", "HELSINKI": "Europe/Helsinki",
    "SYDNEY": "Australia/Sydney", "MELBOURNE": "Australia/Melbourne", "PERTH": "Australia/Perth",
    "AUCKLAND": "Pacific/Auckland", "TOKYO": "Asia/Tokyo", "HONG KONG": "Asia/Hong_Kong",
    "SINGAPORE": "Asia/Singapore", "JOHANNESBURG": "Africa/Johannesburg",
}  # fmt: skip
_NAMES = {**_HOURS, **_PLACES}
_CODES = "|".join(name for name in _NAMES if name.isalpha() and (name in _HOURS or len(name) == 2))
_WORDS = "|".join(re.escape(name) for name in _NAMES if len(name) > 2 and (" " in name or name in _PLACES))
# A name from the database of zones, hours from UTC, or a code or name of the tables. Codes in capitals
# alone: "at" is a word.
ZONE = (
    r"(?P<zone>[A-Z][a-z]+/[A-Z][A-Za-z]+(?:[/_][A-Z][A-Za-z]+)*|"
    rf"(?:UTC|GMT)\s?[+−-]\s?\d\d?(?::?\d\d)?|(?:{_CODES})\b|(?i:{_WORDS})\b)"
)
_SHIFT = re.compile(r"(?:UTC|GMT)\s?([+−-])\s?(\d\d?):?(\d\d)?")


def zone_of(words: str) -> tzinfo | None:
    """The time zone that these words name, or None if they name none that is known."""
    name = words.strip().replace("’", "'")
    if shift := _SHIFT.fullmatch(name):
        size = timedelta(hours=int(shift[2]), minutes=int(shift[3] or 0))
        known = size <= timedelta(hours=14)
        return timezone(size if shift[1] == "+" else -size) if known else None
    if name.upper() in _HOURS:
        return timezone(timedelta(hours=_HOURS[name.upper()]))
    try:
        return ZoneInfo(_PLACES.get(name.upper(), name))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
