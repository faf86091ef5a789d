"""What a question asks for: the form its answer must have, its time, and whether it leans on another.

Rules of English questions, not of any release. A question may ask for several things at once ("who runs
it and how much is he paid"): every form that it may take counts.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from onrecord.question import Question
from onrecord.questions.answer_forms import FIGURES, AnswerForm, asks_for, forms_asked


class Tense(StrEnum):
    """The time that a question asks about; PLAIN where it does not say."""

    PAST = "past"
    PLAIN = "plain"
    FUTURE = "future"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAnalysis:
    """How a question asks. `is_follow_up`: it cannot be understood without the question before it.

    `exact` are the figures and dates of which the answer must show one: "how many" is not answered without
    a number, though "how do you make money" is.
    """

    sought: frozenset[AnswerForm]
    exact: frozenset[AnswerForm]
    tense: Tense
    is_follow_up: bool


# "How much does it cost": no count answers, though "how much" alone may ask for one.
_SUM = re.compile(
    r"\bwhat (?:do|does|did|will|would) (?:\w+ ){1,3}charge\b|"
    r"\bhow much (?:money|cash|(?:does|do|did|will|would|is|are|was|were|has|have) .{1,80}\b(?:costs?|"
    r"pa(?:y(?:s|ing)?|id)|spen[dt]|raised?|charged?|(?:sell|retail) for|invest(?:ed)?|owed?|earn(?:ed|s)?|"
    r"worth|priced?|donated?))\b",
    re.IGNORECASE,
)
# "How do you make money", "what happens to the cash": a way or an event answers, not a figure.
_MANNER = re.compile(
    r"\bhow (?:do|does|did|is|are|was|were|will|would|can|could|has|have)\b|"
    r"\bwhat(?:'s| is| will| has)? happen|\bused for\b|\bsp(?:ent|end|ending) (?:[\w'’]+ ){0,4}on\b|"
    r"\bmoney (?:will )?go(?:es|ing)?\b|\bdo(?:es|ing|ne)? with\b",
    re.IGNORECASE,
)
# Without one of these it is a few words to look for: "recurring revenue government sector".
_ASKS = re.compile(r"\b(?:hows?|whats?|whens?|which|number of|amount|date|percentage)\b", re.IGNORECASE)
_YES_OR_NO = re.compile(
    r"^\W*(?:(?:and|but|so|also) )?"
    r"(?:is|are|was|were|do|does|did|will|would|can|could|has|have|had|should|may|might)\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:will|won'?t|shall|going to|gonna|plan(?:s|ned|ning)?|next|future|expect\w*|"
    r"anticipat\w*|forecast\w*|"
    r"outlook|guidance|goals?|targets?|aims?|aiming|objectives?|intend\w*|intentions?|hope|hoping|strateg\w+|"
    r"upcoming|soon|priorit\w+|ahead|potential|might|may you|could you become|look(?:ing)? forward|by 20\d\d|"
    r"coming (?:years?|months?|quarters?|weeks?)|ambitions?|eventually|someday|later this year|vision)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:did|was|were|had|has|have been|last|ago|before|previous(?:ly)?|history|"
    r"historical(?:ly)?|back then|"
    r"used to|so far|to date|already|between \d{4})\b",
    re.IGNORECASE,
)
_LEANS = re.compile(
    r"^\W*(?:and|also|but|so|or|then|what about|how about|anywhere else|anyone else|anything else|which one|"
    r"what else|who else|why(?: not)?\W*$|when\W*$|where\W*$|who\W*$|how(?: much|"
    r" many)?\W*$|really|since when|by when)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"\b(?:he|she|him|her|his|hers|they|them|their|theirs|it|its|that|this|those|these|there|then|one|ones|"
    r"the same|such|which \w+\W*$|else)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=8)  # of one question several ask
def analyse_question(question: Question) -> QuestionAnalysis:
    """How the question asks."""
    text, is_follow_up = question.text, _follows_up(question)
    sought = forms_asked(text)
    return QuestionAnalysis(
        sought=sought | _still_sought(question.context, sought)
        if question.context and is_follow_up
        else sought,
        exact=_exact_among(sought, text),
        tense=_tense_of(text),
        is_follow_up=is_follow_up,
    )


def _still_sought(before: str, sought: frozenset[AnswerForm]) -> frozenset[AnswerForm]:
    """What a question that leans on another asks with it.

    Who asked about risks is still among them; "and the mill?" after "when does the mine open?" asks when.
    """
    return frozenset(
        form for form in AnswerForm if (form is AnswerForm.RISK or not sought) and asks_for(form, before)
    )


def _exact_among(sought: frozenset[AnswerForm], text: str) -> frozenset[AnswerForm]:
    if not sought <= FIGURES:
        return frozenset()
    if _SUM.search(text):
        return frozenset({AnswerForm.MONEY})
    return frozenset() if _MANNER.search(text) or not _asks_for_one(text) else sought


def _asks_for_one(text: str) -> bool:
    """True where a figure is asked for, not whether something is so, nor a few words looked for."""
    return bool(_ASKS.search(text)) or ("?" in text and not _YES_OR_NO.match(text))


def _tense_of(text: str) -> Tense:
    if _FUTURE.search(text):
        return Tense.FUTURE
    return Tense.PAST if _PAST.search(text) else Tense.PLAIN


def _follows_up(question: Question) -> bool:
    if not question.context:
        return False
    text = question.text
    return bool(_LEANS.match(text) or _POINTS_BACK.search(text)) or len(text.split()) <= 4


# Words that end what is named: the rest of the question says something of it.
_ENDS = (
    r"(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|should|may|might|must|of|in|on|at|by|for|to|"
    r"from|with|per|that|who|which|they|it|he|she|we|you|i|the|a|an|there|this|these|those|be|been|being|not|and|or|as|"
    r"into|about|over|under|between|during|after|before|their|its|his|her|your|our|my|still|now|already|currently|"
    r"actually|so|far|left|total|out|up|go|goes|went|get|gets|got|come|comes|came|"
    r"works?(?= there| here| for| at| in)|worked|lives?|lived|join(?:s|ed)?|signed|died|attended|applied|"
    r"sold|bought|owns?|owned|use[sd]?|daily|annually|"
    r"yearly|monthly|altogether|overall)"
)
_NAMED = rf"(?P<named>(?:(?!{_ENDS}\b)[\w'’-]+ ?){{1,3}})"
_COUNTED = re.compile(
    rf"\bhow many (?:more |different |new |other |of (?:the |these |its |their ))?{_NAMED}", re.IGNORECASE
)
_AMOUNT = re.compile(
    rf"\bhow much (?:of (?:the |this |its |their )?|more |total |extra )?(?!money\b|cash\b|time\b){_NAMED}",
    re.IGNORECASE,
)
_WANTED = re.compile(
    rf"\bwho(?:['’]?s| is| are| was| were)(?: the| its| their| his| her| your)? {_NAMED}", re.IGNORECASE
)
_ANYBODY = frozenset(
    "guy guys man woman men women person people one name names somebody someone folks".split()
)


def counts(question: str) -> bool:
    """True where a question asks how many there are of a thing."""
    return bool(_COUNTED.search(question))


def thing_asked(question: str) -> str | None:
    """The last word of what a question counts, or whose name it wants; None where it asks otherwise."""
    found = _COUNTED.search(question) or _AMOUNT.search(question) or _WANTED.search(question)
    named = found["named"].split()[-1] if found else None
    # "Who's the top guy": any name is one of somebody.
    return None if named and found and found.re is _WANTED and named.lower() in _ANYBODY else named
