"""How English writes the periods that a company reports on: quarters, halves, months, years, dates."""

import re

from onrecord.languages.en.months import LOWER_MONTHS
from onrecord.late_patterns import late_pattern

ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4,
}  # fmt: skip
_ORDINAL = "|".join(ORDINALS)
# Retailers close their books on a weekday: their periods are counted in weeks.
_QUARTER_IN_WEEKS, _HALF_IN_WEEKS = "(?:twelve|thirteen|fourteen|1[234])", "(?:twenty[- ](?:four|six)|2[46])"
_NINE_MONTHS_IN_WEEKS, _YEAR_IN_WEEKS = "(?:thirty[- ](?:six|nine)|3[69])", "(?:fifty[- ](?:two|three)|5[23])"
_MONTH = "(?:" + "|".join(f"{month[:3]}(?:{month[3:]})?" for month in LOWER_MONTHS) + r")t?\.?"
# "2025/26", "2025-26", "2025/2026": a year of accounts or a season that ends in the next.
_OVER_TWO = r"(?:[/–-](?:20)?\d\d(?![\d/–-]))?"
_YEAR = (
    r"(?:,? (?:of |in )?(?:the )?(?:fiscal |calendar |financial )?(?:year )?(?:fy ?)?"
    rf"(?P<year>20\d\d|19\d\d|['’]\d\d){_OVER_TWO}|"
    r" of the (?:fiscal |calendar |financial )?year(?! (?:end|to)))?"
)

# "The first three months of the year" are its first quarter; those after something are none.
_OF_A_YEAR = r"(?= (?:of|in) (?:the |this )?(?:fiscal |calendar |financial )?(?:year\b|(?:20|19)\d\d\b))"
_NO_START = r"(?! (?:after|following|from|on|since|with)\b)"
_TO_A_MONTH = rf"(?:end(?:ed|ing)?(?: on)?|to)(?: the)?(?: end of)? (?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MONTH}"
QUARTER = late_pattern(
    rf"\b(?:(?:(?P<ordinal>{_ORDINAL})[ -](?:fiscal |financial )?quarter|q(?P<after>[1-4])|"
    rf"(?P<before>[1-4])q)"
    rf"(?:[ -]?(?P<short>\d\d)(?:/\d\d)?\b)?|(?P<opening>first )(?:three|3)[- ]months?{_NO_START}|"
    rf"(?P<closing>(?:last|final) )(?:three|3)[- ]months?{_OF_A_YEAR}|(?:three|3)[- ]months?|"
    rf"(?P<ended>{_MONTH})(?: (?P<year2>20\d\d|19\d\d))?[ -]quarter|"
    rf"{_QUARTER_IN_WEEKS}[- ]weeks?|quarter(?= end| {_TO_A_MONTH}\b)){_YEAR}\b",
    re.IGNORECASE,
)
HALF = late_pattern(
    rf"\b(?:(?P<ordinal>first|1st|second|2nd)[ -]half|h(?P<after>[12])|half[- ]year|(?:first )?(?:six|"
    rf"6)[- ]months?|{_HALF_IN_WEEKS}[- ]weeks?"
    rf"|semester){_YEAR}\b",
    re.IGNORECASE,
)
NINE_MONTHS = late_pattern(
    rf"\b(?:(?:first )?(?:nine|9)[- ]months?|{_NINE_MONTHS_IN_WEEKS}[- ]weeks?)\b{_YEAR}", re.IGNORECASE
)
FULL_YEAR = late_pattern(
    r"\b(?:(?:full|whole|entire)[- ](?:fiscal |financial |calendar )?year|year as a whole|twelve months|"
    rf"(?:fiscal |financial )?year(?= {_TO_A_MONTH}\b)|(?:fiscal|financial|calendar) year(?= (?:20|19)\d\d)|"
    rf"(?:(?:whole|entirety|all) of|whole|entire)(?= (?:the )?(?:fiscal |calendar |financial )?(?:year )?"
    rf"(?:20|19)\d\d\b)|{_YEAR_IN_WEEKS}[- ]weeks?|fy)"
    rf"(?: ?(?P<short>\d\d)(?:/\d\d)?\b)?{_YEAR}\b|(?<![\w$€£.,-])(?P<year2>20\d\d|19\d\d) as a whole\b",
    re.IGNORECASE,
)
DAY = late_pattern(
    rf"\b(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<year>20\d\d|19\d\d))?"
    rf"|\b(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month2>{_MONTH})(?:,? (?P<year2>20\d\d|19\d\d))?",
    re.IGNORECASE,
)
MONTH = late_pattern(rf"\b(?P<month>{_MONTH})[ -](?P<year>20\d\d|19\d\d)\b", re.IGNORECASE)
# "The quarter ended June 30": the day belongs to the quarter.
ENDED = late_pattern(r"\W*(?:ended|ending|to|through)(?: on)?\W*", re.IGNORECASE)
# "The three months to September", "the year to March 2026": the month alone says when.
ENDED_IN = late_pattern(
    rf"\W*(?:ended|ending|to|through)(?: the end of)? (?P<month>{_MONTH})\b(?: (?P<year>20\d\d|19\d\d)\b)?",
    re.IGNORECASE,
)
YEAR = late_pattern(rf"(?<![\w$€£.,-])(?:19[5-9]\d|20\d\d){_OVER_TWO}(?![\w%]|[.,]\d)")
# What was audited does not say when: "unaudited, except for the full year", "; fourth quarter unaudited".
OF_AUDIT = late_pattern(
    r"\b(?:un)?audited,? (?:except|other than|apart from|save)\b[^;)\n]{0,60}|"
    r"[;,] {0,2}(?:the )?(?:q[1-4]|[a-z][a-z -]{2,30}) (?:figures )?(?:is |are |was |were )?(?:un)?audited\b",
    re.IGNORECASE,
)
# "In the same period of 2024": that year's quarter, half or months, as told before.
SAME_PART = late_pattern(
    r"\b(?:same|comparable|corresponding|equivalent|similar) (?:\w+ )?"
    r"(?:period|quarter|half|months|weeks|time)"
    r"(?: (?:last|a) year)?,? (?:in|of|for|from|during) (?:fiscal |the year )?$",
    re.IGNORECASE,
)
# What is earned or spent in a year, all of it: "2024 revenue" is that of the full year.
OF_A_WHOLE_YEAR = late_pattern(
    r"\b(?:revenues?|sales|turnover|income|earnings|profits?|loss(?:es)?|ebitda|eps|cash flows?|"
    r"costs?|expenses?|spen[dt]|spending|produced?|production|output)\b",
    re.IGNORECASE,
)
# A day is asked for, and any part of the year may hold it: "when did production start in 2024?"
OF_A_DAY = late_pattern(r"\b(?:when|what (?:day|date|time)|which day)\b", re.IGNORECASE)
# A year that stands alone as the head of a column, "Fiscal 2026" too.
HEAD_BEFORE = late_pattern(r"(?:^|[\t\n]| {2})\W*(?:fiscal |fy ?|year )?$", re.IGNORECASE)
HEAD_AFTER = late_pattern(r"\W*(?:[\t\n]| {2}|$)")
# "The quarter", "this half": what the release itself reports on.
REPORTED = late_pattern(
    r"\b(?:in|for|during|of|from|over) (?:this|the|the latest|the current|the most recent|the reported) "
    r"(?P<part>quarter|half)\b(?! of\b)|\b(?:this|latest|current|most recent|reported) quarter\b",
    re.IGNORECASE,
)
# What is only compared with: the same figure a year ago.
COMPARED = late_pattern(
    r",? ?\b(?:(?:as )?(?:compared|relative)(?: to| with)?|versus|vs\.?|against|from|than|over)"
    r" (?:the )?(?:same (?:time|quarter|period|half) )?"
    r"(?:(?:last|a|the|in the|of the) (?:previous |prior |preceding )?(?:year|quarter|period|half)"
    r"(?: (?:ago|earlier|before))?|(?:previous|prior) (?:year|quarter|period|half)|last time)\b|"
    r",? ?\b(?:year[- ](?:on|over|to)[- ]year|yoy|quarter[- ](?:on|over)[- ]quarter)\b",
    re.IGNORECASE,
)
NEWEST = late_pattern(
    r"\b(?:latest|newest|most recent|up[- ]to[- ]date)\b(?! (?:news|release)\b)|"
    r"\b(?:current(?:ly)?(?! (?:assets?|liabilit\w+|ratio|portion|accounts?|maturit\w+|tax|events?)\b)|"
    r"these days|nowadays|at the moment|at present|as of now|right now)\b",
    re.IGNORECASE,
)
# "The latest three releases", "the 3 newest": of so many the newest.
NUMBER_OF_NEWEST = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|few|couple of)"
COUNTED_NEWEST = late_pattern(
    rf"\b(?:latest|newest|most recent|last) (?P<after>{NUMBER_OF_NEWEST})"
    r"(?= (?:(?:press|news|media) )?(?:news|releases|announcements|updates)\b)|"
    rf"\b(?P<before>{NUMBER_OF_NEWEST}) (?:latest|newest|most recent|last)\b",
    re.IGNORECASE,
)
# What stands around a period in a question, and goes with it.
AROUND = late_pattern(
    r"\b(?:in|for|during|of|at|on|as of|by|over|from) (?:the )?(?:end of )?(?:the )?$", re.IGNORECASE
)
# "The year before", "a year earlier", "the same quarter last year", "the next quarter": one back or one on.
STEP = late_pattern(
    r"(?:(?:in|for|at|during|over|of) )?(?:the )?(?:same (?:time|period|quarter|half|months) )?"
    r"(?:(?:in|of) )?(?:(?:the|a|one) )?(?:"
    r"(?:(?P<back>previous|prior|preceding|last)|(?P<on>following|next|subsequent))[ -]"
    r"(?P<unit>year|quarter)(?:[ -](?:quarter|period|half))?|"
    r"(?P<unit2>year|quarter)[ -](?:(?P<back2>before|earlier|ago|prior)|(?P<on2>after|later))"
    r"(?:[ -](?:quarter|period|half))?)",
    re.IGNORECASE,
)
# What opens a question that names nothing but a period: "and in Q2?", "what about 2024?".
LEADS = late_pattern(
    r"^\W*(?:(?:and|but|so|ok|or|also|what about|how about|"
    r"(?:the )?same(?! (?:time|period|quarter|half|months)))\b[ ,]*)*",
    re.IGNORECASE,
)
WITHIN = late_pattern(r"(?:in|for|at|on|of|during|over|as of) ", re.IGNORECASE)
IN = "in"
# "A six-month lock-up", "for 26 weeks" and "a grace period of three months" tell how long. "The six months",
# "the nine months ended" and "the first six months" are of a year.
COUNTED = late_pattern(r"(?:[a-z]+|\d+)[- ](?:months?|weeks?)\b", re.IGNORECASE)
OF_A_YEAR_BEFORE = late_pattern(r"\b(?:the|first|last|past|these|those) $", re.IGNORECASE)
OF_A_YEAR_AFTER = late_pattern(
    r"(?:[- ](?:periods?|results?|figures|numbers|revenues?|sales|earnings|profits?|loss(?:es)?|report))?"
    r"(?:\W*$|,| (?:end(?:ed|ing)|to|through|of|in|was|were|is|are|and|by|from|compared|versus|vs)\b)",
    re.IGNORECASE,
)
