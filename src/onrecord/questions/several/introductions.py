"""What comes before a question: what the message is about, and about whom it tells."""

import re
from functools import lru_cache

from onrecord.languages.en.questions.harm import ADVICE_ASKED
from onrecord.late_patterns import late_pattern
from onrecord.questions.out_of_scope import small_talk_in
from onrecord.questions.several.question_words import ASKS, IN_WORDS, QUESTION_VERBS, QUESTION_WORDS

# "I write for a paper: how many work there?" What the rest points back to is part of it.
_INTRODUCED = late_pattern(
    rf"^(?P<introduction>[^?]{{6,200}}?)(?:[.!:;]|,(?: (?:so|but|and))?| [-–—]+)\s+"
    rf"(?P<rest>(?:{QUESTION_WORDS}|{QUESTION_VERBS}|{IN_WORDS})\b.+)$",
    re.IGNORECASE | re.DOTALL,
)
# "I hold some shares and was wondering what you pay" asks what you pay.
_WONDERS = late_pattern(
    rf"^(?P<introduction>[^?]{{0,200}}?\b(?:wonder(?:ing)?|"
    r"(?:like|love|want|wanted|wish|need|trying|curious|keen|interested) to (?:know|understand|learn|ask|"
    r"find out)|curious|tell (?:me|us)|let (?:me|us) know))(?: about)?,?\s+"
    rf"(?P<rest>(?:{QUESTION_WORDS}|{IN_WORDS})\b.+)$",
    re.IGNORECASE | re.DOTALL,
)
_GREETS = late_pattern(
    r"^\W*(?:dear (?:sirs?|madam|all|team|editors?|ladies)(?:,? (?:or|and|/) (?:sirs?|madam|gentlemen))?|"
    r"good (?:morning|afternoon|evening|day)(?: (?:all|everyone|to you|there))?|"
    r"(?:hello|hi|hey)(?: (?:there|all|everyone|team))?|greetings)\b[\s,.!:–-]+(?=\w)",
    re.IGNORECASE,
)
_CLOSES = late_pattern(
    r"(?<=[.!?,\n])\s{0,9}(?:(?:many )?thanks?(?: you)?(?: (?:so|very) much)?(?: in advance)?|"
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
    r"\b(?:it|its|this|that|these|those|(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )there|then|one|ones|mine|"
    rf"he|she|him|her|so)\b|{ADVICE_ASKED}",
    re.IGNORECASE,
)
# What is asked about stands before it: "The mill: who owns it?"
_TOPIC = late_pattern(
    rf"^(?P<lead>(?P<topic>[^?:;.!,]{{3,80}}?)(?::| [-–—]+)\s+)"
    rf"(?:{QUESTION_WORDS}|{QUESTION_VERBS}|{IN_WORDS})\b",
    re.IGNORECASE,
)
# "I have two questions about the mill" is about the mill.
_COUNTS_QUESTIONS = late_pattern(
    r"^.{0,30}?\b(?:questions?|things|points|quick ones?)\b"
    r"(?: (?:about|on|regarding|concerning|for) (?P<about>.+))?$|"
    r"^(?:about|regarding|concerning|re|on)\b:? (?P<matter>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_ENDS = late_pattern(r"(?<=[.!?…])\s+")
_MOST_LETTERS = 300


@lru_cache(maxsize=64)  # of one question several ask
def introduced(text: str) -> tuple[str, str]:
    """Return what introduces a question by saying something about the person asking, and the question.

    The introduction is empty if there is none, or if the question points back to it. A greeting and what
    closes a letter are neither.
    """
    text = without_greetings(text)
    wonders = _WONDERS.match(text)
    if wonders and _OF_WHO_ASKS.search(wonders["introduction"]):
        return wonders["introduction"], wonders["rest"]
    found = _INTRODUCED.match(text)
    if found is None:
        return "", text
    introduction, rest = found["introduction"], found["rest"]
    tells = _OF_WHO_ASKS.search(introduction) and not _HEARD.search(introduction)
    asks = ASKS.match(introduction.lstrip(" ,.!"))
    return (introduction, rest) if tells and not (asks or _POINTS_AT_IT.search(rest)) else ("", text)


@lru_cache(maxsize=64)
def without_greetings(text: str) -> str:
    """Return a message without how it greets and how it closes."""
    return _CLOSES.sub("", _GREETS.sub("", text))


def topic_and_question(text: str) -> tuple[str, str]:
    """Return what a question names before it, and the question: "the mill", and "who owns it".

    The topic is empty if it names nothing.
    """
    found = _TOPIC.match(text)
    if found is None or ASKS.search(found["topic"]) or small_talk_in(found["topic"]) is not None:
        return "", text
    return _matter(found["topic"]), text[found.end("lead") :]


def introduction_in(pieces: list[str]) -> str:
    """Return what pieces of a message before its questions tell; "" if they only greet."""
    told = [each for piece in pieces for each in _ENDS.split(piece.strip()) if _tells(each)]
    matters = filter(None, (_matter(each.strip(" ,;:.!-–—")) for each in told))
    return ". ".join(matters)[-_MOST_LETTERS:]


def _tells(sentence: str) -> bool:
    return len(sentence.split()) > 1 and small_talk_in(sentence) is None


def _matter(text: str) -> str:
    """Return what "two questions about the mill" is about; the text itself if it counts no questions."""
    counted = _COUNTS_QUESTIONS.match(text)
    return (counted["about"] or counted["matter"] or "").strip() if counted else text
