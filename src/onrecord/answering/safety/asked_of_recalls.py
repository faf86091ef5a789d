"""What is asked of a recall: which lots it is of, whether mine is one of them, where its number stands."""

import re
from functools import lru_cache

from onrecord.languages.asked_language import language_asked
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of

# What tells one piece of a product from another, and what only tells the product.
LOT = r"(?:lots?|batch(?:es)?|serial|chassis|vins?|date[ -]codes?|best before)"
_MODEL = r"(?:part (?:no|numbers?)|item (?:no|numbers?)|models?)"
ID = rf"(?:{LOT}|{_MODEL})"
_IS_IN_IT = (
    r"(?:affected|recalled|being recalled|concerned|involved|included|covered|faulty|bad|unsafe|dangerous|"
    r"defective|called back|taken back|(?:the )?(?:bad|faulty|dangerous|affected) ones|"
    r"(?:a )?part of (?:the|this|that|your) recall|(?:in|under) the recall)"
)
# "Which lots?", "serial numbers?", "which trucks are affected?"
_WHICH = late_pattern(
    rf"\b(?:which|what) (?:{ID}(?: (?:numbers?|codes?))?(?=\W*$| (?:are|is|were|was|do|does)\b)|"
    rf"(?P<things>[a-z-]+(?: [a-z-]+)?(?: of [\w ]{{2,40}}?)?) (?:are|is|were|was|have been|has been) "
    rf"(?:they |it )?{_IS_IN_IT}\b)|"
    rf"\b(?:which|what) (?:ones? )?(?:are|is) {_IS_IN_IT}\b|"
    rf"^\W*(?:(?:and|the|what about|affected) )*{ID}(?: (?:numbers?|codes?))?\W*$",
    re.IGNORECASE,
)
_HOW = (
    r"\bhow (?:can|do|would|will|could|am|are|should) (?:i|we|you|one) (?:supposed to )?"
    r"(?:tell|know|see|check|find out) (?:if|whether)\b"
)
_HOW_TO_TELL = late_pattern(_HOW, re.IGNORECASE)
_MINE = late_pattern(
    r"\b(?:is|are) (?:(?:mine|ours|(?:my|our) [\w -]{2,40}?) (?:also |too )?"
    rf"(?:one of (?:them|those|these)|among (?:them|those)|{_IS_IN_IT})|"
    # "Is it dangerous?" asks what may come of it.
    r"(?:it|this|that|they) (?:also |too )?(?:one of (?:them|those|these)|among (?:them|those)|"
    rf"(?!unsafe|dangerous|bad|faulty|defective){_IS_IN_IT}))|"
    rf"{_HOW}",
    re.IGNORECASE,
)
_IS_IT = late_pattern(rf"\b(?:is|are) [\w -]{{2,60}}? {_IS_IN_IT}", re.IGNORECASE)
_IS_THING = late_pattern(
    r"^\W*(?:is|are) (?!it\b|they\b|this\b|that\b|these\b|mine\b|ours\b|my\b|our\b)"
    rf"(?:(?:the|your) )?(?P<thing>[a-z]+(?: [a-z]+)?) (?:also |too )?{_IS_IN_IT}\W*$",
    re.IGNORECASE,
)
NUMBER = rf"(?:(?:{ID} )?(?:numbers?|codes?|labels?|date)|date[ -]codes?|best before|serial)"
# "Where do I find the lot number?", and not "where were the lots sold?".
_WHERE = late_pattern(
    rf"\b(?:where|whereabouts)\b[^.?!]*\b(?:find|found|see|look|read|locate\w*|check|printed|stamped|marked|"
    rf"written|stands?)\b[^.?!]*\b(?:{ID}|{NUMBER})\b|"
    r"\b(?:where|whereabouts) (?:is|are|would|does|do|can) (?:the|its|my|their|this|that) "
    rf"(?:[\w-]+ ){{0,2}}?{NUMBER}(?: (?:on|printed|stamped|marked|written|stand|be|found|shown)\b|\W*$)|"
    r"\bwhere (?:on|in|under|inside) (?:the|my) [\w ]{2,30}? (?:do|should|can|must) (?:i|we) look\b",
    re.IGNORECASE,
)
# "How many pumps are affected?", "how many ramps did you recall?"
_HOW_MANY = late_pattern(
    r"\bhow many (?!(?:[a-z-]+ ){0,2}?(?:people|persons?|customers|children|kids|babies|patients|passengers|"
    r"employees|workers|users|owners|shops|stores|countries|states|cases|reports)\b)"
    r"(?:of )?(?:(?:the|your|their|these|those) )?(?:(?P<things>[a-z-]+(?: [a-z-]+){0,2}?) )?"
    rf"(?:(?:are|were|is|have been|has been) (?:they |it )?{_IS_IN_IT}|"
    r"(?:did|do|does|have|has|are|is) (?:you|they|it|the company|we) "
    r"(?:recall\w*|tak(?:e|en|ing) back|call(?:ed|ing)? back|withdraw\w*))\b",
    re.IGNORECASE,
)
# What the number is of: that of a lot is not that of a model.
_KINDS = tuple(
    late_pattern(kind, re.IGNORECASE)
    for kind in (
        r"\b(?:lot|batch)(?:e?s)?\b",
        r"\bserial",
        r"\bmodel",
        r"\bpart n",
        r"\bitem n",
        r"\bdate\b|\bbest before",
    )
)
# "Is HK-041 affected?", "is KC one of them?"
_CODE_ASKED = late_pattern(r"\b(?:(?=[A-Za-z0-9-]*\d)[A-Za-z0-9][A-Za-z0-9-]+|(?<=[a-z] )[A-Z]{2,4})\b")
# "Which lots of the Brewer?" is told by what names the Brewer.
_OF = late_pattern(r"\bof (?:(?:the|your|this|these|those|that) )?(?P<product>.+)", re.IGNORECASE)
# "Why are they being recalled?", "when was it called back?"
_OF_WHY = late_pattern(
    r"^\W*(?:(?:and|so|but) )?(?:why|how come|when|since when|who|by whom)\b", re.IGNORECASE
)
_ONE_OF_THEM = late_pattern(
    r"\b(?:is|are) (?:mine|ours) (?:also |too )?(?:one of|among) (?:them|those|these)\b", re.IGNORECASE
)


@lru_cache(maxsize=64)  # of one question several ask
def asks_what_is_affected(question: str) -> bool:
    """Whether one asks which things a recall is of, whether one is, or where their number stands."""
    if _OF_WHY.search(question):
        return False
    is_asked = any(pattern.search(question) for pattern in (_WHICH, _MINE, _WHERE, _HOW_MANY))
    is_asked = is_asked or bool(_CODE_ASKED.search(question) and _IS_IT.search(question))
    return is_asked and language_asked(question) == "en"


def asks_if_mine_is_one(question: str) -> bool:
    """Whether one asks if one's own is "one of them", which says nothing of what they are."""
    return bool(_ONE_OF_THEM.search(question))


def asks_if_it_is(question: str) -> bool:
    """Whether one asks if a thing is affected."""
    return bool(_IS_IT.search(question))


def asks_how_to_tell(question: str) -> bool:
    """Whether one asks how to tell if one's own is affected."""
    return bool(_HOW_TO_TELL.search(question))


def asks_where_it_stands(question: str) -> bool:
    """Whether one asks where on a product its number stands."""
    return bool(_WHERE.search(question))


def things_counted(question: str) -> str | None:
    """Return the word for what one asks how many of are recalled, "" if it has none; None if one does not."""
    asked = _HOW_MANY.search(question)
    return (words_of(asked["things"] or "") or ("",))[-1] if asked else None


def thing_asked(question: str) -> str:
    """Return the word for the thing of which one asks whether it is recalled: "is cheddar recalled?"."""
    asked = _IS_THING.search(question)
    return (words_of(asked["thing"]) or ("",))[-1] if asked else ""


def codes_asked(question: str) -> list[str]:
    """Return the lots or numbers that a question asks about."""
    is_asked = _WHICH.search(question) or _MINE.search(question) or _IS_IT.search(question)
    return _CODE_ASKED.findall(question) if is_asked else []


def things_asked(question: str) -> tuple[str, bool]:
    """Return the word for the things asked about, and whether it names a product: "lots of the Brewer"."""
    which = _WHICH.search(question)
    named = (which["things"] or "") if which else ""
    product = _OF.search(named)
    words = words_of(product["product"] if product else named)
    return (words[0] if words else ""), product is not None


def is_of_another_kind(question: str, text: str) -> bool:
    """Whether one asks for the number of a lot, say, and a text only speaks of the number of a model."""
    asked = [kind for kind in _KINDS if kind.search(question)]
    is_told = any(kind.search(text) for kind in asked)
    return bool(asked) and not is_told and any(kind.search(text) for kind in _KINDS)
