"""What every company has, and how English says whose one is: its annual meeting, its posts, its figures."""

import re
from dataclasses import dataclass

from onrecord.languages.en.months import LOWER_MONTHS, LOWER_SHORT_MONTHS
from onrecord.late_patterns import late_pattern

_FIGURE = (
    r"(?:revenues?|sales|turnover|earnings|profits?|net income|net loss|loss(?:es)?|ebitda|margins?|"
    r"dividends?|cash|debt)"
)
POST = (
    r"(?:ceo|cfo|coo|cto|president|chair(?:man|woman|person)?|chief [\w ]{3,20}? officer|chief executive|"
    r"(?:finance|financial|operations) (?:chief|director)|managing director|founder)"
)
_MEETING = (
    r"(?:(?:annual|general|(?:share|stock|unit)holders?['’]?|members['’]) (?:and special )?(?:general )?"
    r"meetings?|agm)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """Something that a company has. `asked` finds it in a question, `told` in a sentence.

    `by_name`: a name right before it is its owner's ("ASCO Annual Meeting"), not only one with "'s".
    `is_post`: it is held at somebody's ("of a hotel").
    `verbs`: after a name that opens the sentence, these say that it is that one's; "" if none does.
    """

    asked: re.Pattern[str]
    told: re.Pattern[str]
    by_name: bool
    verbs: str = ""
    is_post: bool = False


def _belonging(
    asked: str, told: str, *, by_name: bool = False, verbs: str = "", is_post: bool = False
) -> Belonging:
    patterns = (late_pattern(rf"\b{each}\b", re.IGNORECASE) for each in (asked, told))
    return Belonging(asked=next(patterns), told=next(patterns), by_name=by_name, verbs=verbs, is_post=is_post)


BELONGINGS = (
    _belonging(_MEETING, _MEETING, by_name=True),
    _belonging(POST, POST, is_post=True),
    _belonging(
        _FIGURE,
        _FIGURE,
        verbs=r"(?:had|has|made|reported|posted|recorded|generated|earned|booked|lost|achieved)",
    ),
    _belonging(
        r"(?:how many (?:\w+ )?(?:people|employees|staff|workers)|headcount|employees|workforce)",
        r"(?:employ\w*|staff|workers|people|headcount|workforce)",
        verbs=r"(?:employs|employed|has|had)",
    ),
    _belonging(
        r"(?:founded|established|started|set up|incorporated|how old)",
        r"(?:founded|established|incorporated|since|began|formed)",
        verbs=r"(?:was|were|is|began|started|opened)",
    ),
)
# Words of a name's place that name nobody: times, the meeting's own words, and who speaks.
NO_OWNER = frozenset(
    """
    it they he she we you his her my
    the a an its our their this that these in at on for from by with of and or all any no both each
    annual general special extraordinary virtual share stock shareholder shareholders stockholder
    stockholders unitholders members member
    owners investors company corporation group firm issuer board directors
    trustees management total net gross adjusted consolidated quarter
    first second third fourth q1 q2 q3 q4 h1 h2 fy fiscal year half full months non-gaap gaap ifrs
    agm egm ceo cfo coo cto ir pr ipo
    north south east west us u.s canada america europe usd cad
    """.split()
) | frozenset((*LOWER_MONTHS, *LOWER_SHORT_MONTHS))
# "Vice President of Operations": the field of a post is nobody.
FIELDS = frozenset(
    """
    operations sales marketing quality manufacturing finance engineering safety research development
    technology communications human resources strategy legal medical clinical product products production
    lending accounting procurement logistics supply security design exploration shops retail food people
    culture content
    """.split()
)
# Behind one of these somebody gives or gets, and does not own: "revenue from the agency".
GIVES = late_pattern(
    r"\b(?:from|with|by|to|under|via|through|against|for)(?: (?:the|an?|its|our|their))?\W*$", re.IGNORECASE
)
# Before one of these a name tells whose contract it is, and not whose figure.
AGREED = late_pattern(
    r"^[)\]]? ?(?:contracts?|grants?|awards?|agreements?|funding|deals?|program(?:me)?s?|orders?|"
    r"licen[cs]es?|partnership|collaboration)\b",
    re.IGNORECASE,
)
# A question about what one has, not about what one gives.
HAVING = late_pattern(
    rf"\b(?:{_FIGURE}|{POST}|employ|employs|employees|have|has|had|earn|earns|make|makes|made|lose|lost|"
    r"own|owns|generate|founded|established|headcount)\b",
    re.IGNORECASE,
)
