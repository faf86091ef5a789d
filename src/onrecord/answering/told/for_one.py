"""What somebody pays or gets: a company's millions do not tell it, nor how much less somebody else pays.

"What does the job pay?" is not answered by "paid from cash of $30 million". Nor does a row that holds weights
and dates alone tell how much somebody gets back.
"""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.answering.ports import Hit
from onrecord.late_patterns import late_pattern
from onrecord.release import Sentence
from onrecord.tables.rows import is_row, may_tell_a_sum

_OF_ONE = late_pattern(
    r"\b(?:how much|what)\b[^?.]{0,60}?\b(?:do|does|did|will|would|must|should|can|could) (?:i|my \w+)\b"
    r"[^?.]{0,40}?\b(?:pay|get|receive|owe|earn|claim|save)\b|\b(?:pay|cost|charge|give|refund) (?:me|us)\b|"
    r"\bwhat (?:does|would|will) (?:it|this|that|the (?:job|post|work)) pay\b"
)
# Of how much oneself pays a sentence without a sum tells nothing, unless it says so in words.
_OF_ONESELF = late_pattern(
    r"\bhow much\b[^?.]{0,40}?\b(?:do|does|did|will|would|must|should|can|could) (?:i|we)\b[^?.]{0,30}?"
    r"\b(?:pay|owe)\b"
)
_IN_WORDS = late_pattern(
    r"\b(?:half|thirds?|quarters?|full|whole|all|nothing|free|none|double|twice|same|hundred|thousand|"
    r"cost\w*|price\w*|fees?|percent|kron\w+|rand|rupees|yen)\b"
)
_PRICE = late_pattern(
    r"\b(?:what|how much) (?:does|do|will|would|must|should) (?:[\w’'-]+ ){1,8}?(?:pay|cost)\b|"
    r"\bhow much (?:is|are) (?:an?|one|the) "
)
_OF_A_CHANGE = late_pattern(
    r"\b(?:more|less|extra|difference|rises?|increase|cheaper|dearer|sav\w+|discount|cut|g(?:o|oes|oing|one) "
    r"(?:up|down))\b"
)
_OF_A_COMPANY = late_pattern(
    r"(?:[$€£¥]\s?)?\d[\d.,]*\s?(?:m|mn|bn|million|billion|trillion)\b(?: (?:dollars|euros|pounds|francs))?"
)
# Few pay or get so much: it may be the price of a house.
_LARGE = late_pattern(r"\d{3},\d{3}\b")
_MONEY = (
    r"(?:[$€£¥]\s?\d(?:[\d.,]*\d)?|\b\d[\d.,]*\s?(?:dollars|euros|pounds|pence|cents|francs|p\b|per ?cent|%))"
)
_ANY_MONEY = late_pattern(_MONEY)
_DIFFERENCE = late_pattern(
    rf"{_MONEY}(?: (?:an?|each|per) \w+)?,? (?:less|more|off|extra|cheaper|dearer|higher|lower|above|below)\b"
)
# What tells one is so near the best, as a share of its score.
_NEARLY, _AHEAD = 0.6, 1.2


def sum_for_one_first(hits: Sequence[Hit], question: str) -> tuple[Hit, ...]:
    """Return the hits with the first that tells what one pays or gets ahead of a best that does not."""
    if not hits or not tells_no_sum_for_one(question, hits[0].sentence):
        return tuple(hits)
    near = (hit for hit in hits[1:] if hit.score >= _NEARLY * hits[0].score and hit.fits)
    first = next((hit for hit in near if _tells_a_sum(question.lower(), hit.sentence)), None)
    if first is None:
        return tuple(hits)
    return (replace(first, score=_AHEAD * hits[0].score), *(hit for hit in hits if hit is not first))


def tells_no_sum_for_one(question: str, sentence: Sentence) -> bool:
    """Whether one asks what somebody pays or gets, and the money that a sentence tells is something else."""
    small, text = question.lower(), sentence.text.lower()
    is_of_one = bool(_OF_ONE.search(small))
    if not is_of_one and not _PRICE.search(small):
        return False
    if is_row(sentence):
        return not may_tell_a_sum(sentence.text)
    rest = _OF_A_COMPANY.sub(" ", text) if is_of_one else text
    rest = _without_differences(rest, small)
    is_silent = bool(_OF_ONESELF.search(small)) and not _IN_WORDS.search(text)
    return (rest != text or is_silent) and not _ANY_MONEY.search(rest)


def _tells_a_sum(question: str, sentence: Sentence) -> bool:
    """Whether a sentence tells a sum that one person may pay or get."""
    if is_row(sentence):
        return may_tell_a_sum(sentence.text)
    rest = _without_differences(_OF_A_COMPANY.sub(" ", sentence.text.lower()), question)
    return bool(_ANY_MONEY.search(rest)) and not _LARGE.search(rest)


def _without_differences(text: str, question: str) -> str:
    """Return a text without how much more or less somebody pays; as it is if a question asks for that."""
    return text if _OF_A_CHANGE.search(question) else _DIFFERENCE.sub(" ", text)
