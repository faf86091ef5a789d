"""What a question asks for: the form its answer must have, its time, and whether it leans on another.

Rules of English questions, not of any release. A question may ask for several things at once ("who runs
it and how much is he paid"): every form that it may take counts.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from onrecord.question import Question


class AnswerForm(StrEnum):
    """The form of an answer."""

    PERSON = "person"
    DATE = "date"
    PLACE = "place"
    NUMBER = "number"
    MONEY = "money"
    SHARE = "share"
    REASON = "reason"
    SPEECH = "speech"
    CONTACT = "contact"
    EMAIL = "email"
    PHONE = "phone"
    WEB = "web"
    RISK = "risk"
    MEANING = "meaning"


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


_SOUGHT = tuple(
    (sought, re.compile(pattern, re.IGNORECASE))
    for sought, pattern in (
        (
            AnswerForm.CONTACT,
            r"\b(?:e-?mail|phone|telephone|fax|contact|call (?:you|them|someone|the company)|"
            r"ring|reach (?:out|(?:[\w'-]+ ){0,2}?(?:you|them|someone|somebody|anyone|company|team|people|"
            r"media|ir|investor relations))|"
            r"how (?:do|can|could|would|might|to|should)(?: i| we| you| one)? reach|"
            r"get in touch|get (?:a )?hold of|write to|web ?site|web page|homepage|url|"
            r"mailing address|street address|(?:what|which) street|"
            r"postal|post ?code|zip ?code|drop by|visit you|speak (?:to|with) (?:some|a person|you)|"
            r"send (?:my|a|you|questions|mail)|hotline|dial|"
            r"(?:can|could|should|do|would|to) (?:i |we |you |one )?(?:call|ring|phone|dial|write to)|"
            r"how (?:do|can|could|would) (?:\w+ ){1,3}(?:sign up|register|apply|enroll?|subscribe))\b",
        ),
        (AnswerForm.EMAIL, r"\be-?mail(?:s|ed|ing)?\b|\bwrite to\b"),
        (
            AnswerForm.PHONE,
            r"\b(?:phone|telephone|call|ring|dial|hotline|fax|(?:mobile|cell|contact|phone) number|"
            r"number (?:for|to|of) (?:call|ring|dial|investor|media|the (?:press|ir)))\b",
        ),
        (
            AnswerForm.WEB,
            r"\b(?:web ?site|web page|homepage|url|online|link|download|white ?paper|"
            r"where (?:can|do|could) (?:i|we|you|people|one) "
            r"(?:read|find|see|view|watch|get|download|learn))\b",
        ),
        (
            AnswerForm.RISK,
            r"\b(?:risks?|uncertaint\w+|disclaim\w*|forward.?looking|caution\w*|assum\w+|safe harbou?r|"
            r"go(?:es)? wrong|caveats?|guarantee\w*|legal notice|fine print|small print|undue reliance|"
            r"obligat\w+ to (?:update|revise)|predictions?|danger\w*|hazards?|threat\w*|worst case|"
            r"downsides?|pitfalls?|com(?:es?|ing) true|came true|"
            r"turn(?:s|ed)? out (?:to be )?(?:\w+ )?(?:wrong|worse|differently|otherwise)|"
            r"(?:bank|count|rely|depend) on (?:it|this|that|what|your?|these|those|any)|"
            r"(?:tell|inform|update|notify|let) (?:us|me|people|everyone|investors|shareholders|the public)"
            r"(?: know)? (?:if|when (?:(?:that|this|it|things|plans?|the \w+) )?(?:change|turn)s?\b)|"
            r"what (?:happens )?if|"
            r"(?:be|are|were|is|was) wrong|lose (?:my|our|all|everything|it all|money)|"
            r"end up with nothing|never see (?:a|any|my)|wiped out|for sure|sure thing)\b",
        ),
        (
            AnswerForm.SPEECH,
            r"\bwhat (?:did|does|do|has|have|was|were)\b.{0,60}\b(?:say|said|saying|tell|told|"
            r"comment\w*|think|"
            r"thought|believe|claim|state)\b|\bquot(?:e|es|ed|ation)\b|\bwords\b|\bcomments?\b|\bremarks?\b|"
            r"\baccording to\b|\bwho (?:said|called|says|thinks|stated|commented)\b|\bdid \w+ say\b|"
            r"\bsay (?:anything )?about\b|\bthoughts\b|\bopinion\b",
        ),
        (
            AnswerForm.MEANING,
            r"\bstands? for\b|\bwhat (?:does|do|is|are)(?: the)? \S+(?: \S+)? mean\b|\bmeaning of\b|"
            r"\bacronym\b|\babbreviat\w+\b|\bshort for\b|\bdefin(?:e|ition)\b",
        ),
        (
            AnswerForm.PERSON,
            r"\bwho(?:m|se|'s|s)?\b|\b(?:which|what) (?:person|people|man|woman|company|firm|first nation)\b|"
            r"\bname of\b|\bnames?\b",
        ),
        (
            AnswerForm.DATE,
            r"\bwhen\b|\b(?:what|which|on what|in what|by what)(?: \w+)? (?:date|day|month|year|"
            r"quarter|time)\b|"
            r"\bhow (?:long|soon|old)\b|\bdate\b|\bsince\b.{0,20}\?|\buntil\b|\bdeadline\b|"
            r"\bas of\b|\btime ?line\b|"
            r"\bwhat'?s the (?:date|schedule)\b|\bschedule[ds]?\b",
        ),
        (
            AnswerForm.PLACE,
            r"\bwhere\b|\b(?:what|which|in what|in which)(?: \w+)? (?:place|city|town|country|"
            r"state|province|region|"
            r"county|location|area|part of)\b|\blocation\b|\blocated\b|\baddress\b|\bbased\b",
        ),
        (
            AnswerForm.SHARE,
            r"\bper ?cent(?:age)?\b|%|\b(?:what|which|how (?:big|large|much of)) (?:a |is the )?"
            r"(?:share|portion|proportion|part|fraction|stake|rate|margin)\b|\bby how much\b|"
            r"\brate\b|\bratio\b|\byield\b",
        ),
        (
            AnswerForm.MONEY,
            r"\bhow much(?! (?:\w+ ){0,2}(?:water|ore|gold|silver|copper|zinc|oil|gas|time|land|"
            r"power|energy))\b|"
            r"\b(?:cost|costs|price|prices|worth|value|valued|pay|paid|pays|spend|spent|"
            r"invest(?:ed|ment)?|revenue|"
            r"sales|income|profit|loss|earn\w*|budget|salary|fee|fees|debt|cash|dollars?|euros?|"
            r"bucks|money|payroll|"
            r"proceeds|raise|raised|funding)\b",
        ),
        (
            AnswerForm.NUMBER,
            r"\bhow (?:many|much|big|large|far|high|deep|long|often|heavy|tall|wide|fast)\b|\bnumber of\b|"
            r"\b(?:what|which) (?:number|amount|quantity|size|volume|area|capacity|grade|total)\b|"
            r"\bhead ?counts?\b|\bsize\b|\bcapacity\b|\btotal\b|\bin (?:tonnes|tons|ounces|litres|"
            r"liters|kilograms)\b",
        ),
        (
            AnswerForm.REASON,
            r"\bwhy\b|\bhow come\b|\breasons?\b|\bwhat (?:caused|led to|made|drove)\b|\bwhat for\b|"
            r"\bpurpose\b",
        ),
    )
)
FIGURES = frozenset({AnswerForm.NUMBER, AnswerForm.MONEY, AnswerForm.SHARE, AnswerForm.DATE})
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
    sought = frozenset(kind for kind, pattern in _SOUGHT if pattern.search(text))
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
        kind
        for kind, pattern in _SOUGHT
        if (kind is AnswerForm.RISK or not sought) and pattern.search(before)
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
