"""Several questions in one message, told apart: numbered, each with its mark, or joined by "and"."""

import re

from onrecord.late_patterns import late_pattern
from onrecord.questions.out_of_scope import small_talk_in

_MOST = 5
_NUMBERED = late_pattern(r"(?:^|(?<=\s))\(?(?:[1-9]|[a-e])[).:](?=\s)")
_WORDS = r"(?:who(?:['’]?s|m|se)?|what(?:['’]?s)?|when(?:['’]?s)?|where(?:['’]?s)?|why|which|how(?:['’]?s)?)"
_VERBS = r"(?:is|are|was|were|do|does|did|will|would|can|could|has|have|should)"
_ASKS = late_pattern(rf"\b{_WORDS}\b|^\W*(?:(?:and|also|but|so) )?{_VERBS}\b", re.IGNORECASE)
_MARKS = late_pattern(
    rf"(?<=[?])\s+(?=\S)|\s*\n\s*|(?<=[a-z0-9)][.!])\s+(?=(?:{_WORDS}|{_VERBS})\b)", re.IGNORECASE
)
# "For how much" and "to whom" ask. "In which" seldom does.
_IN_WORDS = r"(?:for|at|in|by|to|from|on|with|since|until) (?:how (?:much|many|long)|what(?! way)|whom|when)"
_JOINED = late_pattern(
    rf"(?:[,;]\s*|\s+)(?:and|also|plus)(?: also)?\s+(?=(?:{_WORDS}|{_IN_WORDS})\b)|"
    rf"[,;]\s+(?=(?:{_WORDS}|{_IN_WORDS})\b)",
    re.IGNORECASE,
)
_FEWEST_WORDS = 2
# "And when?" asks on; "where and when is it" is one question.
_BARE = late_pattern(r"(?:who|whom|when|where|why|how)\W*", re.IGNORECASE)


def questions_in(text: str) -> tuple[str, ...]:
    """Return the questions of a message, in order; none if it is one question.

    What only introduces them ("hi, I am with the paper") is left out.
    """
    if len(_NUMBERED.findall(text)) > 1:
        pieces = _NUMBERED.split(text)[1:]
    else:
        pieces = [part for piece in _MARKS.split(text) for part in _JOINED.split(piece)]
    asked = [piece.strip(" ,;") for piece in pieces]
    asked = [piece for piece in asked if _is_question(piece) or _BARE.fullmatch(piece)]
    if asked and _BARE.fullmatch(asked[0]):
        asked = [piece for piece in asked if _is_question(piece)]
    return tuple(asked[:_MOST]) if len(asked) > 1 else ()


def _is_question(piece: str) -> bool:
    words = piece.split()
    return len(words) >= _FEWEST_WORDS and bool(_ASKS.search(piece)) and small_talk_in(piece) is None
