"""Pieces of English patterns that several rows share: numbers, dates, lengths, names."""

import re
from collections.abc import Iterable

from onrecord.languages.en.months import LOWER_MONTHS, LOWER_SHORT_MONTHS
from onrecord.late_patterns import late_pattern

# A blank, or one that does not break a line.
BLANK = r"[ \u00a0]"


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of some words, each whole."""
    return rf"\b(?:{'|'.join(words)})\b"


SMALL_NUMBERS = tuple(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million "
    "billion dozen".split()
)
COUNT = (
    rf"(?:(?<![\d,.])\d[\d,.]{{0,20}}(?:{BLANK}(?:million|billion|trillion|thousand|hundred))?|"
    rf"(?:a )?(?:{'|'.join(SMALL_NUMBERS)})s?)"
)
# "What causes it" asks for a cause, "can it cause a rash" does not.
CAUSE_ASKED = (
    r"\bwhat causes?\b|\b(?:a|the|its|their|any|one|root|main|likely) causes?\b|"
    r"\bcauses? (?:of|for|behind)\b"
)
FULL_MONTH = rf"(?:{'|'.join(LOWER_MONTHS)})"
SHORT_MONTH = rf"(?:{'|'.join(LOWER_SHORT_MONTHS)})"
MONTH = rf"(?:{'|'.join(LOWER_MONTHS)}|{SHORT_MONTH}\.?)"
YEAR = (
    r"\b(?:1\d{3}|20\d\d)s?\b|"
    r"\b(?:in|of|by|since|from|until|after|before|around|about|to|and|year|circa) \d{3,4}\b|"
    r"\b\d{1,4} ?(?:AD|BC|BCE|CE)\b"
)
SPAN = r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies)|quarters?)"
DATE = (
    rf"{YEAR}|\b{MONTH} \d|\b\d{{1,2}}(?:st|nd|rd|th)? {MONTH}\b|"
    rf"\b(?:in|of|since|by|until|last|this|next) {MONTH}\b|"
    r"\bcentur(?:y|ies)\b|\b\d0s\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    r"\b(?:today|tomorrow|yesterday)\b|"
    r"\b[hq][1-4]\b|\b(?:first|second|third|fourth|last|next) (?:quarter|half)\b|\bfy ?\d|"
    r"\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b|"
    r"\b(?:spring|summer|autumn|winter) (?:of )?\d{4}|\byears? (?:ago|later)\b|\bera\b|\bperiod\b|"
    rf"\b(?:coming|next|following|few|several|within|in|than) (?:the |to |{COUNT}[ –-]|approximately )*"
    rf"{SPAN}\b|\b{COUNT} {SPAN} (?:after|before|from|later|ago)\b"
)
LENGTH = (
    r"(?:m|km|cm|mm|ft|mi|metres?|meters?|kilomet(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|"
    r"feet|foot|miles?|inch(?:es)?|yards?|leagues?|stor(?:e?y|e?ys|ies)|floors?|light[- ]years?)"
)
AREA = (
    rf"(?:km2|km²|sq\.?(?:uare)?{BLANK}\w+|hectares?|ha|acres?|m2|m²|cubic \w+|litres?|liters?|gallons?|"
    r"barrels?|tonnes?|tons?|bytes|megawatts?|mw|gw)"
)
# What is written with digits and is not a figure: a day of the month.
DAY_OF_MONTH = late_pattern(
    rf"({FULL_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?\b|\b\d{{1,2}} ({FULL_MONTH})\b", re.IGNORECASE
)
MONTH_ALONE = r"\1\2"
# A year, "Form 10-K", "Q1", "COVID-19", "Group 1".
NO_FIGURE = late_pattern(
    rf"(?:\b(?:{FULL_MONTH}|in|of|by|since|from|until|during|early|mid|late|fiscal|fy|quarter|year|through|"
    r"ended)|[(,–-])[ -]?(?:19|20)\d\d\b|\bform \d+-\w+|\b[qh][1-4]\b|\b[a-z]+-\d+\b|"
    r"\b(?:group|phase|type|level|stage|figure|table|note|section|item|day) \d+\b",
    re.IGNORECASE,
)
