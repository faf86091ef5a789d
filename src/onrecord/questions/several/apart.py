"""Several questions in one message, told apart: numbered, each with its mark, or joined by "and"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.answer import NoteKind
from onrecord.late_patterns import late_pattern
from onrecord.questions.answer_forms import asks_for
from onrecord.questions.out_of_scope import small_talk_in
from onrecord.questions.several.introductions import introduction_in, topic_and_question, without_greetings
from onrecord.questions.several.question_words import (
    ASKS,
    IN_WORDS,
    OF_SOMEBODY,
    QUESTION_VERBS,
    QUESTION_WORDS,
)

_MOST = 5
# "Is that so?" and "who are you?" ask something, though no release.
_ASKED = frozenset({None, NoteKind.CHATTER, NoteKind.BOT, NoteKind.HOLDINGS})
_BLANKS = late_pattern(r"[^\S\n]{2,}")
_NUMBERED = late_pattern(r"(?:^|(?<=\s))\(?(?:[1-9]|[a-e])[).:/](?=\s)|^\s*[-*•–](?=\s)", re.MULTILINE)
_MARKS = late_pattern(
    rf"(?<=[?])\s+(?=\S)|\s*\n\s*|(?<=[a-z0-9)][.!])\s+(?=(?:{QUESTION_WORDS}|{QUESTION_VERBS})\b)",
    re.IGNORECASE,
)
# After a comma it may be about things in general: ", and do locals come first?"
_OF_ANYTHING = rf"{QUESTION_VERBS}\s+(?!be\b|been\b|not\b|so\b|the same\b)[a-z]{{3,}}(?:\s+\w|\s*\?)"
# Without "and" it is about several: ", are dogs allowed"
_OF_MANY = rf"{QUESTION_VERBS}\s+(?!this\b|its\b|his\b)[a-z]{{3,}}s\s+\w"
# "At which address?" asks, "the mill in which they met" does not.
_IN_WHICH = (
    r"(?:for|at|by|from|on|under|with|to) (?:which|whose|what) "
    r"(?!(?:the|they|it|he|she|we|you|i)\b)\w+"
)
_IF_SO = rf"if (?:so|not|yes|no),? (?:{QUESTION_WORDS}|{QUESTION_VERBS})(?: \w+){{3}}"
_BEGINS = rf"(?:{QUESTION_WORDS}|whether|{IN_WORDS}|{_IF_SO})\b|{OF_SOMEBODY}"
_JOINED = late_pattern(
    rf"(?:[,;]\s*|\s+)(?:and|also|plus|&|\+)(?: also)?\s+(?={_BEGINS})|"
    rf"[,;]\s+(?={_BEGINS}|{_OF_MANY})|"
    rf"[,;]\s*(?:and|also|plus|&|\+)\s+(?={_OF_ANYTHING}|{_IN_WHICH}\b)",
    re.IGNORECASE,
)
# "My dad is 71 and has these headaches": that is still about him.
_OWNS = late_pattern(
    r"(?:has|have|had) (?:an?|the|these|this|that|some|his|her|their|my|our) "
    r"(?:(?:\w+ )?questions?\b|(?![^,;.?]{0,60}\w(?:ed|en|n)\b))",
    re.IGNORECASE,
)
_FEWEST_WORDS = 2
# "Summarise it, and who is the CEO?": these are asked for without a question.
_REQUESTS = ("summary", "file", "people", "figures")
# So many words of a numbered piece name what is asked for: "2) opening hours", "opening hours?".
_MOST_NAMED = 12
# "And when?" asks on; "where and when is it" is one question.
_BARE = late_pattern(r"(?:who|whom|when|where|why|how)\W*", re.IGNORECASE)
_FOUNDING = late_pattern(
    r"\bwho (?:first |originally )?(?:founded|started|established|set up|created|formed|began)\b",
    re.IGNORECASE,
)
# "When the mine reopens, will all come back?" and "on which days, are you open?" are one question.
_CLAUSE = late_pattern(
    rf"^\W*(?:when|where|while)\s+(?!{QUESTION_VERBS}\b|to\b|else\b|exactly\b)\w+|"
    rf"^\W*(?:{IN_WORDS}|(?:on|at|in|from) which|how|what|which)(?: \w+)?$",
    re.IGNORECASE,
)
# "Could you tell me, please, what it costs?" asks one thing.
_POLITE = late_pattern(
    r"(?:(?:could|can|would|will|may) (?:you|i)(?: please| kindly| perhaps)? (?:tell|say|ask|help|let)"
    r"(?: (?:me|us|you)(?: know)?)?|do you know|i wonder|please)(?:,? (?:please|perhaps))?\W*",
    re.IGNORECASE,
)
# "I'd like to know who paid and if it was insured."
_INDIRECT = late_pattern(r"\b(?:know|tell (?:me|us)|wonder\w*|find out|let me know)\b", re.IGNORECASE)
_AND_IF = late_pattern(r",?\s+(?:and|or)\s+(?=(?:if|whether)\b)", re.IGNORECASE)
_IF = late_pattern(r"(?:whether|if) ", re.IGNORECASE)
_CONDITION = late_pattern(r"^\W*(?:and |but )?(?:if|once|since|as|unless|because) ", re.IGNORECASE)
_YES_OR_NO = late_pattern(rf"^{QUESTION_VERBS}\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class OneOfSeveral:
    """One question of a message; `introduction` is what the message tells before it, "" if nothing.

    What the message is about stands before the question: "the mill: who owns it?"
    """

    text: str
    introduction: str = ""

    @property
    def in_full(self) -> str:
        """The question after what introduces it."""
        return f"{self.introduction}. {self.text}" if self.introduction else self.text


def questions_in(text: str) -> tuple[str, ...]:
    """Return the questions of a message, in order; none if it is one question.

    What only introduces them ("hi, I am with the paper") is left out.
    """
    return tuple(each.text for each in told_apart(text))


def told_apart(text: str) -> tuple[OneOfSeveral, ...]:
    """Return the questions of a message, each with what introduces it; none if it is one question.

    They are no more than are answered at once.
    """
    return _all_apart(text)[:_MOST]


def left_over(text: str) -> tuple[str, ...]:
    """Return the questions of a message that are more than are answered at once."""
    return tuple(each.text for each in _all_apart(text)[_MOST:])


@lru_cache(maxsize=64)  # of one message several ask
def _all_apart(text: str) -> tuple[OneOfSeveral, ...]:
    opening, pieces, is_list = _pieces_of(_BLANKS.sub(" ", without_greetings(text)))
    told, topic = [opening], ""
    asked: list[OneOfSeveral] = []
    for piece in (each.strip(" ,;\n") for each in pieces):
        if _POLITE.fullmatch(piece):
            continue
        is_bare = _BARE.fullmatch(piece)
        names = (is_list or (not asked and piece.endswith("?"))) and _names_what_is_asked(piece)
        if not (names or is_bare or _is_question(piece)):
            told.append(piece)
        elif asked or not is_bare:
            topic, rest = (topic, piece) if asked else topic_and_question(piece)
            full = f"{topic}: {rest}" if topic else rest
            asked.append(OneOfSeveral(text=full, introduction=introduction_in(told)))
    if len(asked) == _FEWEST_WORDS and _BARE.fullmatch(asked[1].text) and _FOUNDING.search(asked[0].text):
        return ()  # "who founded it, and when?" is asked of one deed
    is_talk = all(small_talk_in(each.text) is not None for each in asked)
    return tuple(asked) if len(asked) > 1 and not is_talk else ()


def _pieces_of(text: str) -> tuple[str, list[str], bool]:
    """Return what stands before a list, the pieces that may be questions, and whether they are listed."""
    opening, *listed = _NUMBERED.split(text)
    if len(listed) > 1 and any(map(_is_question, listed)):
        return opening, listed, True
    return "", [part for piece in _MARKS.split(text) for part in _joined_in(piece)], False


def _joined_in(piece: str) -> list[str]:
    """Return the parts of a piece that are joined by "and" or a comma."""
    starts, parts = [0], []
    joins = [*_JOINED.finditer(piece), *(_AND_IF.finditer(piece) if _INDIRECT.search(piece) else ())]
    for found in sorted(joins, key=lambda join: join.start()):
        before, after = piece[starts[-1] : found.start()], piece[found.end() :]
        if _OWNS.match(after) and not ASKS.search(before):
            continue
        if found[0].strip() != "," or not _is_clause(before, after):
            parts.append(before)
            starts.append(found.end())
    return [*parts, piece[starts[-1] :]]


def _is_clause(before: str, after: str) -> bool:
    """Whether only what follows a comma asks: "when the mine reopens, will all come back?"."""
    return bool(_CONDITION.match(before) or (_CLAUSE.match(before) and _YES_OR_NO.match(after)))


def _is_question(piece: str) -> bool:
    """Whether a piece asks something, though it be of no release: then the answer says so."""
    words = piece.split()
    # "In short, who owns it?" is one question.
    may_request = len(words) <= _MOST_NAMED and not piece.lower().startswith("in ")
    if may_request and any(asks_for(name, piece) for name in _REQUESTS):
        return True
    if len(words) < _FEWEST_WORDS or not (ASKS.search(piece) or _IF.match(piece)):
        return False
    return small_talk_in(piece) in (_ASKED if piece.endswith("?") else {None})


def _names_what_is_asked(piece: str) -> bool:
    """Whether a piece names what it asks for: "the opening hours?"."""
    is_short = 0 < len(piece.split()) <= _MOST_NAMED
    asks = piece.endswith("?") or any(map(_is_question, _joined_in(piece)))
    return (is_short or asks) and small_talk_in(piece) is None
