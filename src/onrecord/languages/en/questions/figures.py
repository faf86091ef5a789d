"""What English writes with digits that is not a figure: days of the month, years, names such as "Q1"."""

import re

from onrecord.languages.en.questions.pieces import FULL_MONTH
from onrecord.late_patterns import late_pattern

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
