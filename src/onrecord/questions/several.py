"""Several questions in one message, told apart: numbered, each with its mark, or joined by "and"."""

import re

from onrecord.answer import NoteKind
from onrecord.languages.en.questions.harm import ADVICE_ASKED
from onrecord.late_patterns import late_pattern
from onrecord.questions.out_of_scope import small_talk_in

_MOST = 5
_BLANKS = late_pattern(r"[^\S\n]{2,}")
_NUMBERED = late_pattern(r"(?:^|(?<=\s))\(?(?:[1-9]|[a-e])[).:](?=\s)")
_WORDS = r"(?:who(?:['’]?s|m|se)?|what(?:['’]?s)?|when(?:['’]?s)?|where(?:['’]?s)?|why|which|how(?:['’]?s)?)"
_VERBS = r"(?:is|are|was|were|do|does|did|will|would|can|could|has|have|should)"
_ASKS = late_pattern(rf"\b{_WORDS}\b|^\W*(?:(?:and|also|but|so) )?{_VERBS}\b", re.IGNORECASE)
_MARKS = late_pattern(
    rf"(?<=[?])\s+(?=\S)|\s*\n\s*|(?<=[a-z0-9)][.!])\s+(?=(?:{_WORDS}|{_VERBS})\b)", re.IGNORECASE
)
# "For how much" and "to whom" ask. "In which" seldom does.
_IN_WORDS = r"(?:for|at|in|by|to|from|on|with|since|until) (?:how (?:much|many|long)|what(?! way)|whom|when)"
# "And is there parking?" asks, with whom or what it asks about right after. "And will be sold" does not.
_OF_SOMEBODY = (
    rf"{_VERBS}\s+(?:there|i|we|you|they|he|she|it|this|that|these|those|the|an?|my|our|your|their|his|her|its|"
    r"any\w*|some\w*|every\w*|nobody|all)\b"
)
# After a comma it may be about things in general: ", and do locals come first?"
_OF_ANYTHING = rf"{_VERBS}\s+(?!be\b|been\b|not\b|so\b|the same\b)[a-z]{{3,}}\s+\w+"
_JOINED = late_pattern(
    rf"(?:[,;]\s*|\s+)(?:and|also|plus)(?: also)?\s+(?=(?:{_WORDS}|{_IN_WORDS}|{_OF_SOMEBODY})\b)|"
    rf"[,;]\s+(?=(?:{_WORDS}|{_IN_WORDS}|{_OF_SOMEBODY})\b)|"
    rf"[,;]\s*(?:and|also|plus)\s+(?={_OF_ANYTHING}\b)",
    re.IGNORECASE,
)
# "I write for a paper: how many work there?" What the rest points back to is part of it.
_INTRODUCED = late_pattern(
    rf"^(?P<introduction>[^?]{{6,200}}?)(?:[.!:;]|,(?: (?:so|but|and))?| [-–—]+)\s+"
    rf"(?P<rest>(?:{_WORDS}|{_VERBS}|{_IN_WORDS})\b.+)$",
    re.IGNORECASE | re.DOTALL,
)
# "I hold some shares and was wondering what you pay" asks what you pay.
_WONDERS = late_pattern(
    rf"^(?P<introduction>[^?]{{0,200}}?\b(?:wonder(?:ing)?|"
    r"(?:like|love|want|wanted|wish|need|trying|curious|keen|interested) to (?:know|understand|learn|ask|"
    r"find out)|curious|tell (?:me|us)|let (?:me|us) know))(?: about)?,?\s+"
    rf"(?P<rest>(?:{_WORDS}|{_IN_WORDS})\b.+)$",
    re.IGNORECASE | re.DOTALL,
)
_GREETS = late_pattern(
    r"^\W*(?:dear (?:sirs?|madam|all|team|editors?|ladies)(?:,? (?:or|and|/) (?:sirs?|madam|gentlemen))?|"
    r"good (?:morning|afternoon|evening|day)(?: (?:all|everyone|to you|there))?|"
    r"(?:hello|hi|hey)(?: (?:there|all|everyone|team))?|greetings)\b[\s,.!:–-]+(?=\w)",
    re.IGNORECASE,
)
_CLOSES = late_pattern(
    r"(?<=[.!?,\n])\s*(?:(?:many )?thanks?(?: you)?(?: (?:so|very) much)?(?: in advance)?|"
    r"(?:(?:kind|best|warm) )?regards|best wishes|cheers|yours (?:sincerely|faithfully|truly))\b[\s,.!]*$",
    re.IGNORECASE,
)
_OF_WHO_ASKS = late_pattern(
    r"\b(?:i|i['’](?:m|ve|d)|we|we['’](?:re|ve|d)|my|our|me|us|here)\b", re.IGNORECASE
)
# "I heard that you split the bills, who pays what?" tells what is asked about.
_HEARD = late_pattern(r"\b(?:read|heard|saw|seen|says?|said|told|understand|thought|see)\b", re.IGNORECASE)
# "Our boat leaks! What do we do?" asks about what was said.
_POINTS_AT_IT = late_pattern(
    r"\b(?:it|its|this|that|these|those|(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )there|then|one|ones|"
    rf"mine|he|she|him|her|so)\b|{ADVICE_ASKED}",
    re.IGNORECASE,
)
_FEWEST_WORDS = 2
# "And when?" asks on; "where and when is it" is one question.
_BARE = late_pattern(r"(?:who|whom|when|where|why|how)\W*", re.IGNORECASE)


def questions_in(text: str) -> tuple[str, ...]:
    """Return the questions of a message, in order; none if it is one question.

    What only introduces them ("hi, I am with the paper") is left out.
    """
    text = _BLANKS.sub(" ", text)
    if len(_NUMBERED.findall(text)) > 1:
        pieces = _NUMBERED.split(text)[1:]
    else:
        pieces = [part for piece in _MARKS.split(text) for part in _JOINED.split(piece)]
    asked = [piece.strip(" ,;") for piece in pieces]
    asked = [piece for piece in asked if _is_question(piece) or _BARE.fullmatch(piece)]
    if asked and _BARE.fullmatch(asked[0]):
        asked = [piece for piece in asked if _is_question(piece)]
    return tuple(asked[:_MOST]) if len(asked) > 1 else ()


def introduced(text: str) -> tuple[str, str]:
    """Return what introduces a question by saying something about the person asking, and the question.

    The introduction is empty if there is none, or if the question points back to it. A greeting and what
    closes a letter are neither.
    """
    text = _CLOSES.sub("", _GREETS.sub("", text))
    wonders = _WONDERS.match(text)
    if wonders and _OF_WHO_ASKS.search(wonders["introduction"]):
        return wonders["introduction"], wonders["rest"]
    found = _INTRODUCED.match(text)
    if found is None:
        return "", text
    introduction, rest = found["introduction"], found["rest"]
    tells = _OF_WHO_ASKS.search(introduction) and not _HEARD.search(introduction)
    asks = _ASKS.match(introduction.lstrip(" ,.!"))
    return (introduction, rest) if tells and not (asks or _POINTS_AT_IT.search(rest)) else ("", text)


def _is_question(piece: str) -> bool:
    """Whether a piece asks something, though it be of no release: then the answer says so."""
    words = piece.split()
    if len(words) < _FEWEST_WORDS or not _ASKS.search(piece):
        return False
    return small_talk_in(piece) in ({None, NoteKind.CHATTER} if piece.endswith("?") else {None})
