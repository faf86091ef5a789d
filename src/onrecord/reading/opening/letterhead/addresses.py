"""Postal addresses: "14 Market Street", "Unit 9, Old Tannery Yard, Kettering", "72072 Tübingen"."""

import re

from onrecord.languages.en.tense import PAST_VERB
from onrecord.late_patterns import late_pattern

_STREETS = (
    r"(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|way|yard|court|place|square|quay|wharf|"
    r"row|terrace|hill|gate|close|crescent|parade|parkway|highway|mews|embankment|park|pier|works|mill|house|"
    r"buildings?|tower|plaza|estate|centre|center|drove|brae|wynd|croft|grove|walk)\.?"
)
_WORD = r"(?:[A-ZÀ-Þ][\w.'’-]*|of|the|on|upon)"
_NUMBER = r"(?:no\.? )?\d{1,5}[A-Za-z]?(?:[-–/]\d{1,5}[A-Za-z]?)?"
# "14 Market Street", "3 Church Lane".
_NUMBERED = late_pattern(rf"(?i:{_NUMBER}),? {_WORD}(?: {_WORD}){{0,3}}")
_STREET = late_pattern(rf"{_WORD}(?: {_WORD}){{0,3}}")
_ENDS_IN_STREET = late_pattern(
    rf"\b{_STREETS}(?: (?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\.?)?$", re.IGNORECASE
)
_ABROAD = late_pattern(
    r"(?:[A-ZÄÖÜ][\w.-]*(?:stra(?:ß|ss)e|str\.|weg|platz|gasse|allee|ring|damm|ufer|straat|laan|gatan|vej)"
    r"|(?:Am|Im|An der|Zur|Via|Calle|Avenida|Rua) [A-ZÄÖÜ]\w+) \d{1,4}[a-z]?|"
    r"(?:\d{1,4} (?:bis |ter )?)?(?:rue|avenue|boulevard|place|quai|chemin|route|allée|cours) d.{2,40}"
)
_PART_OF_A_HOUSE = late_pattern(
    r"(?:unit|suite|floor|level|room|building|studio|shop|hangar|(?:p\.? ?o\.? )?box|postfach)\.? "
    r"(?:no\.? )?[A-Z]?\d+[A-Z]?\b(?P<rest>.*)|\d{1,2}(?:st|nd|rd|th) floor$",
    re.IGNORECASE,
)
_TOLD_OF_IT = late_pattern(
    r" (?P<verb>[\w’'-]+)(?P<of> (?:the|an?|its|their|no|all|in|at|to|for)\b)?", re.IGNORECASE
)
_PRESENT = late_pattern(r"\w+[^s'’\W]s|to|will|may|is|are|has|have|gets?|goes|shut|hit|burnt?|set")
_POSTCODE = late_pattern(
    r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$|\b(?:[A-Z]{2}|[A-Z][a-z]+\.?) \d{5}(?:-\d{4})?$|"
    r"\b[A-Z]\d[A-Z] ?\d[A-Z]\d$|\b(?:NSW|VIC|QLD|TAS|WA|SA|NT|ACT) \d{4}$|"
    r"^(?:[A-Z]{1,2}-)?\d{4,5} [A-ZÀ-Þ][\w.-]+(?: [A-ZÀ-Þ][\w.-]+)?$"
)
_PARTS = late_pattern(r"\s*[,;·•|\t]\s*|\s+[–—-]\s+")
_SMALL = frozenset("of the and for at in on upon de du des la le les et von der den und da do co".split())
_LONGEST, _MOST_PARTS, _MOST_WORDS = 100, 7, 5


def is_address(line: str) -> bool:
    """Whether a line is a postal address or a part of one, and says nothing else."""
    if len(line) > _LONGEST or line.endswith(("!", "?", ":")):
        return False
    parts = [part for part in _PARTS.split(line.strip(" .")) if part]
    if not parts or len(parts) > _MOST_PARTS or not all(map(_may_stand_in_one, parts)):
        return False
    return any(map(_is_certain, parts)) or any(map(_is_street, parts))


def first_part(line: str) -> str:
    """Return what stands before the first comma, dot or dash of an address: a name may."""
    return _PARTS.split(line, maxsplit=1)[0]


def _may_stand_in_one(part: str) -> bool:
    """Whether some words may be a house, a street, a town or a country: few, with large letters."""
    words = part.split()
    return len(words) <= _MOST_WORDS and (
        all(not word[0].islower() or word in _SMALL for word in words) or _ABROAD.fullmatch(part) is not None
    )


def _is_certain(part: str) -> bool:
    if _POSTCODE.search(part) or _ABROAD.fullmatch(part):
        return True
    if (house := _PART_OF_A_HOUSE.match(part)) and not _is_told_of_it(house["rest"] or ""):
        return True
    return bool(_NUMBERED.fullmatch(part) and _ENDS_IN_STREET.search(part))


def _is_told_of_it(rest: str) -> bool:
    """Whether words behind a part of a house tell what happens to it: "Sold", "Wins Prize", "Is Let"."""
    if (told := _TOLD_OF_IT.match(rest)) is None:
        return False
    is_verb = PAST_VERB.fullmatch(told["verb"].lower()) or _PRESENT.fullmatch(told["verb"].lower())
    return is_verb is not None and (told["of"] is not None or _ENDS_IN_STREET.search(rest) is None)


def _is_street(part: str) -> bool:
    """Whether this is a street or a house without a number: two words or three."""
    words = part.split()
    named = 2 <= len(words) <= 3 and _STREET.fullmatch(part)
    return bool(named and _ENDS_IN_STREET.search(part))
