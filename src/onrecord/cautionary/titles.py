"""The lines that stand over a cautionary statement, or over the parts of one.

Every pattern looks at folded words (see folding.py).
"""

import re

from onrecord.cautionary.folding import any_of
from onrecord.languages import abroad
from onrecord.languages.fr import caution_words as french

_LONGEST = 160
_LONGEST_WITH_A_POINT = 60

# A title that by itself promises a statement about the future.
_OWN = any_of(
    r"forward-looking '?(?:'?\w+'? )?(?:statement|information|disclaimer|disclosure|notice)",
    r"(?:prospective|forward-thinking) (?:statement|information|disclaimer)",
    r"safe[ -]?harbou?r\W*(?:$|\b(?:statement|provision|notice|disclosure|clause|language|act\b|for|under|"
    r"and|forward))",
    r"\bcaution(?:ary)?\b.{0,30}?\b(?:note|statement|notice|language|regarding|concerning|remark|comment|"
    r"information)",
    r"(?:proper|appropriate) use of (?:\w+ )?forecasts?",
    r"(?:notes?|explanation) (?:on|regarding) (?:\w+ )?forecasts?",
    abroad.NAMED,
    *french.OWN_TITLE,
)
# A title that any notice may bear: what it holds must say the rest.
_NOTICE = any_of(
    r"disclaimer|disclosure|\blegal\b|advisor(?:y|ies)\b|avertissement",
    r"(?:important|investor|reader|special) (?:note|notice|information|advisory)|^(?:foot)?notes?:?$",
    r"^cautionary|^caution:?$|^important:?$|^notice\b|^risk",
    abroad.TITLE,
    *french.NOTICE_TITLE,
)
_WARNS = any_of(*french.WARNING_TITLE)
# A title inside a statement, over its assumptions or its factors.
_PART = any_of(
    r"\brisks?\b|\bassumptions?\b|\bfactors\b|uncertaint|no (?:duty|obligation) to update", french.PART_TITLE
)
_SENTENCE = any_of(
    r"[.!?;]'?$",
    r"\b(?:contains?|includes?|constitutes?|may|are|is|were|was|has|have|will|should|cannot|do|does)\b.{15}",
    r"\b(?:undertakes?|disclaims?|assumes?|subject to)\b.{15}",
    abroad.SAYS,
    french.SENTENCE,
)
_POINTER = re.compile(r"^(?:please )?(?:see|refer|click|visit|read)\b|https?:|www\.|@")


def is_line(words: str) -> bool:
    """Whether this is a short line that is neither a sentence nor a link."""
    return len(words) <= _LONGEST and not _SENTENCE.search(words) and not _POINTER.search(words)


def is_own_title(words: str) -> bool:
    """Whether this is "Forward-Looking Statements", "Safe Harbor", "Cautionary Note Regarding ..."."""
    # "Forward-Looking Statements." is a title too: some writers put a point after it.
    if words.endswith(".") and len(words) > _LONGEST_WITH_A_POINT:
        return False
    return _OWN.search(words) is not None and is_line(words.rstrip("."))


def has_run_in_title(words: str) -> bool:
    """Whether this is "Safe Harbor: Acme encourages ...": a title and its text on one line."""
    title, mark, _ = words.partition(":")
    return bool(mark) and is_own_title(title)


def is_notice_title(words: str) -> bool:
    """Whether a line may stand over a statement: "Disclaimer", "Legal Notice", "Reader Advisory" too."""
    return is_own_title(words) or (_NOTICE.search(words) is not None and is_line(words))


def warns_readers(words: str) -> bool:
    """Whether a line is a French title that warns readers: "Avertissement", "Par prudence"."""
    return _WARNS.search(words) is not None and is_line(words)


def is_part_title(words: str) -> bool:
    """Whether this is "Risk Factors", "Assumptions"."""
    return _PART.search(words) is not None and is_line(words)
