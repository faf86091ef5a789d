"""What holds the words of a question and answers another one.

"Which utility was it?" is not answered by "at a utility's yard", nor "when is the second payment?" by when
the first one is. Rules of English, not of any release.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from onrecord.languages.en.questions.pieces import COUNT, NO_NAMES
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.question import Question
from onrecord.questions.analysis import analyse_question
from onrecord.questions.answer_forms import AnswerForm, asks_for
from onrecord.questions.expected import Expected
from onrecord.questions.shown import asks_what_to_do, is_instruction
from onrecord.release import Release, Sentence
from onrecord.tables.rows import is_row_of_figures

_BE_OR_DO = (
    r"(?:is|am|are|was|were|do|does|did|will|would|has|have|had|can|could|should|may|might|must)(?:n['’]?t)?"
)
_WHETHER = late_pattern(
    rf"(?:^|[,.;:!?]) *(?:(?:and|but|so|or|hello|hi|please) )*{_BE_OR_DO} "
    r"(?:i|we|you|they|he|she|it|there|the|my|our|your|their|its|this|that|these|those|any\w*|some\w*)\b"
)
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_ORDINAL = late_pattern(rf"\b({'|'.join(_ORDINALS)}) ([a-z][\w-]{{2,}})")
# "The first quarter" is a period, "at first glance" a saying.
_NOT_NUMBERED = frozenset(
    "quarter half time times place day days week weeks month months year years name line lady aid hand "
    "class floor glance world person party".split()
)
# "Which union struck?", "at what price?": of the last word before the verb a name is asked for.
_WHICH = late_pattern(
    r"\b(?:which|what) (?:[a-z-]+ )?(?P<named>(?!(?:day|date|month|year|time|kind|sort|type|way|part)s?\b)"
    r"[a-z]{3,}) (?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)\b"
)
_FIGURE_ASKED = late_pattern(
    r"\bwhat(?:['’]?s|(?: is| was| are| were))?(?: (?:the|its|their|your|our|his|her))?(?: [\w-]+){0,2}? "
    r"(?:dose|dosage|rank|score|fee|rent|salary|wage|price|royalty|percentage|proportion|amount|number|"
    r"headcount|population|turnout)\b(?! (?:list|range|tag|structure|plan|plate|change)s?\b)"
)
_FIGURE = late_pattern(
    rf"\d|\b{COUNT}\b|\b(?:free|nothing|none|no|one|once|twice|half|third|quarter|top|unchanged|same)\b",
    re.IGNORECASE,
)
_OF_PERSON = late_pattern(rf"\b(?:what|where|when|why|how|which)\b[^,.;]*\b{_BE_OR_DO} (?:he|she)\b")
_PERSON = late_pattern(
    r"\b(?:he|she|his|her|hers|him|himself|herself)\b|\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof\w*)\b",
    re.IGNORECASE,
)
_AT_A_PLACE = late_pattern(r"\b(?:in|at|near|from|to|of|on|by|across) (?:the )?(?:[A-Z][\w.’'-]+,? ?)+")
_CAPITAL = late_pattern(r"(?<!^)\b[A-Z][a-z][\w’'-]*")
# Kinds that a bare figure does not tell.
_MEASURED = frozenset(("span", "speed", "weight", "heat", "day", "age"))
_COUNTED = late_pattern(r"\bhow many (?:[\w-]+ ){0,3}?(?P<things>[a-z]{3,}(?<!s)s)\b")
_EARNS = late_pattern(
    r"\bhow much (?:did|does|do|will|has|have) (?P<who>(?:[\w’'.&-]+ ){1,4}?)(?:earn|make|made)\b"
)
_WAGE = late_pattern(
    r"[$€£]\d[\d,.]*k? (?:an?|per|each) (?:year|hour|week|month|day|shift)\b|\b(?:wages?|salar(?:y|ies)|"
    r"hourly)\b",
    re.IGNORECASE,
)
# What somebody earns is pay, and no line of the accounts.
_PAY_ASKED = late_pattern(
    r"\bhow much (?:is|was|does|did|will|has) (?:he|she) (?:\w+ ){0,2}?(?:earn\w*|mak(?:e|ing)|made|paid)\b|"
    r"\b(?:his|her) (?:\w+ )?(?:salary|pay|wages?|earnings|compensation|remuneration)\b"
)
_PAY = late_pattern(r"(?i)\b(?:salar|wage|pa(?:y|ys|id)\b|compensat|remunerat|bonus|earn(?:s|ed)?\b|stipend)")
_COMPANY = frozenset("the company firm group business they you we it its whole".split())
_HOW_OLD = late_pattern(
    r"\bhow (?:old (?:is|are|was)\b|long (?:has|have) [^?]{1,40} been (?:around|going|in business|there)\b)"
)
_AGE = late_pattern(
    rf"\b{COUNT}[ -](?:year|month|week|day|decade)|\bturn(?:s|ed|ing)? \d|\bcentur", re.IGNORECASE
)
_YEAR = late_pattern(r"\b(?:19|20)\d\d\b")
_WHEN_NOW = late_pattern(r"(?<!since )\bwhen (?:do|does|will|can|is|are)\b(?!.*\b(?:since|from|date)\b)")
_WHEN_TO_COME = late_pattern(r"\bwhen (?:will|can)\b")
_DAY = late_pattern(
    r"\b(?:now|today|tomorrow|next|daily|annually|every|each|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?s?\b|"
    r"\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b",
    re.IGNORECASE,
)
_NOT_KNOWN = late_pattern(
    r"\b(?P<asked>how (?:long|much|many|far|often|soon|big|large)|when|where|why|whether|who|which)\b"
    r"[^.;,]{0,80}? (?:is|are|was|were|has|have|remains?)(?:n['’]t| not| yet| still|)*(?: been)? "
    r"(?:yet |fully |finally )?(?P<what>un|not )?(?:known|clear|decided|determined|disclosed|established)\b",
    re.IGNORECASE,
)
_PRICE_ASKED = late_pattern(
    r"\b(?:what (?:does|do|did|will|would) (?:it|that|they) cost|(?:how much|what) (?:does|do|will|would) "
    r".{1,60}\bcosts?\b|how much (?:is|are) (?:it|an?|the) (?:[\w-]+ )?(?:tickets?|fees?|crossing|seats?)\b|"
    r"\bfares?\b|what (?:do|will|would) (?:i|we) pay\b)"
)
_PAID_BY_ONE = late_pattern(
    r"\b(?:will|would|going to) (?:it |that )?(?:cost|charge) (?:me|us|for|to)\b|"
    r"\bwill (?:[\w’'-]+ ){0,4}(?:pay|charge) (?:me|us|for|per|a month|a year|each)\b|"
    r"\bwill (?:i|we|my|our) (?:[\w’'-]+ ){0,3}?(?:pay|be|cost)\b"
)
_MONEY = late_pattern(
    r"[%$€£¥]|\b(?:pence|cents?|dollars?|euros?|pounds?|prices?|fares?|fees?|rates?|costs?|free)\b|\d ?p\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """A question, in small letters too, and the sentence that holds its words."""

    question: str
    small: str
    sentence: Sentence
    passage: str
    above: str
    release: Release

    @property
    def text(self) -> str:
        """What the sentence says."""
        return self.sentence.text


def asks_whether(question: str) -> bool:
    """Whether a question, or a part of it, asks if something is so: "I am 70, can I come?"."""
    return bool(_WHETHER.search(question.lower()))


def asks_the_price_for_one(question: str) -> bool:
    """Whether somebody asks what they pay: a price list tells it, though it speaks of nothing to come."""
    return bool(_PAID_BY_ONE.search(question.lower()))


def tells_its_figure(question: str, row: Sentence) -> bool:
    """Whether a row that was found for a question tells the figure asked for: no length, date or speed."""
    if not is_row_of_figures(row) or asks_whether(question):
        return False
    return _MEASURED.isdisjoint(Expected(question).kinds)


def only_sounds_like_it(
    question: str, sentence: Sentence, *, passage: str, above: str, release: Release
) -> bool:
    """Whether a sentence holds the words of a question and answers another.

    `passage` is what is shown of it, `above` what stands above a row.
    """
    asked = _Asked(
        question=question,
        small=question.lower(),
        sentence=sentence,
        passage=passage,
        above=above,
        release=release,
    )
    return any(rule(asked) for rule in _RULES)


def _sends_elsewhere(asked: _Asked) -> bool:
    """Whether it tells its reader to call or to look, though nobody asks what to do."""
    if not is_instruction(asked.text) or asks_what_to_do(asked.question) or asks_whether(asked.question):
        return False
    if any(asks_for(form, asked.question) for form in (AnswerForm.WEB, AnswerForm.EMAIL, AnswerForm.PHONE)):
        return False
    expected = Expected(asked.question)
    return not expected.kinds or not expected.share_in(asked.text)


def _tells_another_by_number(asked: _Asked) -> bool:
    """Whether it speaks about the first of several, and the second is asked for."""
    told = _numbered(asked.passage.lower()) if (wanted := _numbered(asked.small)) else {}
    return any(
        noun in told and told[noun].isdisjoint(numbers) and noun not in _NOT_NUMBERED
        for noun, numbers in wanted.items()
    )


def _numbered(text: str) -> dict[str, set[str]]:
    told: dict[str, set[str]] = {}
    for number, noun in _ORDINAL.findall(text):
        told.setdefault(noun.removesuffix("s"), set()).add(number)
    return told


def _leaves_it_unnamed(asked: _Asked) -> bool:
    """Whether it says "a utility" where one asks which."""
    found = _WHICH.search(asked.small)
    if found is None or found["named"] not in asked.text.lower():
        return False
    named = re.escape(found["named"])
    unnamed = re.search(
        rf"\b(?:an?|another|some) (?:[\w-]+ )?{named}(?:['’]s)?\b(?! (?:of\b|[A-Z#\d]))", asked.text
    )
    if unnamed is None or re.search(rf"[A-Z][\w.)”]*,? (?:is |was )?{unnamed[0]}", asked.text):
        return False
    return not re.search(rf"{unnamed[0]},? (?:called|named|known|[A-Z])", asked.text)


def _lacks_the_figure(asked: _Asked) -> bool:
    """Whether a dose, a rank, a price is asked for, and no number is told."""
    return bool(_FIGURE_ASKED.search(asked.small)) and not _FIGURE.search(asked.passage)


def _is_of_nobody(asked: _Asked) -> bool:
    """Whether one asks what she does, and it speaks of no person."""
    is_said = asked.sentence.speaker is not None and "where" not in asked.small
    if is_said or not _OF_PERSON.search(asked.small):
        return False
    words = words_of(asked.text)
    if _PERSON.search(asked.text) or not words or words[0] not in NO_NAMES:
        return False
    return not _CAPITAL.search(_AT_A_PLACE.sub(" ", asked.text))


def _counts_something_else(asked: _Asked) -> bool:
    """Whether customers are counted, and it names but "customer reviews", or the customer."""
    found = _COUNTED.search(asked.small)
    if found is None or is_row_of_figures(asked.sentence):
        return False
    words, many = frozenset(words_of(asked.text)), found["things"]
    one = f"{many[:-3]}y" if many.endswith("ies") else many[:-1]
    if many in words or one not in words:
        return False
    # "31 unique hotel and casino resorts", "a 295-patient trial".
    return not re.search(
        rf"\b(?:one|1|single|{COUNT}(?: [\w-]+){{0,2}}(?= {one} (?:and|or)\b)) {one}\b|\w-{one}\b",
        asked.text,
        re.IGNORECASE,
    )


def _lacks_the_date(asked: _Asked) -> bool:
    """Whether a date is asked for, and it tells none: it stands where another sentence was found."""
    if is_row_of_figures(asked.sentence) or not analyse_question(Question(text=asked.question)).exact:
        return False
    expected = Expected(asked.question)
    return "day" in expected.kinds and expected.lacks_figures(asked.passage)


def _tells_a_wage(asked: _Asked) -> bool:
    """Whether one asks what the company earns, and it tells what its people do."""
    found = _EARNS.search(asked.small)
    if found is None or not _WAGE.search(asked.text):
        return False
    return _COMPANY.union(words_of(asked.release.issuer or "")).issuperset(words_of(found["who"]))


def _tells_no_pay(asked: _Asked) -> bool:
    """Whether one asks what somebody earns, and it says nothing about pay."""
    return bool(_PAY_ASKED.search(asked.small)) and not _PAY.search(asked.text)


def _is_of_another_time(asked: _Asked) -> bool:
    """Whether an age is asked for, and it names a year to come; or what is to come, and an old year."""
    date = asked.release.date
    if date is None or not (years := [int(each) for each in _YEAR.findall(asked.text)]):
        return False
    if _HOW_OLD.search(asked.small):
        return min(years) > date.year and not _AGE.search(asked.text)
    if not _WHEN_NOW.search(asked.small) or asked.sentence.forward_looking:
        return False
    last = date.year if _WHEN_TO_COME.search(asked.small) else date.year - 1
    return max(years) < last and not _DAY.search(asked.text)


def _says_that_another_is_not_known(asked: _Asked) -> bool:
    """Whether it says only that something is not known that is not asked for."""
    found = _NOT_KNOWN.search(asked.text)
    if found is None or not re.search(r"\bnot?\b|n['’]t\b|\bun(?:known|clear|decided)", found[0]):
        return False
    return found["asked"].lower() not in asked.small and not asks_whether(asked.question)


def _is_a_row_of_something_else(asked: _Asked) -> bool:
    """Whether it is a row of figures, and one asks if something is so, or a price, and it tells none."""
    if not is_row_of_figures(asked.sentence):
        return False
    if asks_whether(asked.question):
        return True
    return bool(_PRICE_ASKED.search(asked.small)) and not _MONEY.search(f"{asked.above} {asked.text}")


_RULES: tuple[Callable[[_Asked], bool], ...] = (
    _sends_elsewhere,
    _tells_another_by_number,
    _leaves_it_unnamed,
    _lacks_the_figure,
    _is_of_nobody,
    _counts_something_else,
    _lacks_the_date,
    _tells_a_wage,
    _tells_no_pay,
    _is_of_another_time,
    _says_that_another_is_not_known,
    _is_a_row_of_something_else,
)
