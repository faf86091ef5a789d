"""What people write that no release can answer: greetings, insults, requests for advice or a price.

Law 3: "should I buy" is not found, with the reason. A rule here must never swallow a question of fact: "did
you buy the mill" and "is there a fraud case" go to the releases.
"""

import re

from onrecord.answer import NoteKind
from onrecord.question import Question

_GREETING = re.compile(
    r"\W*(?:(?:hello|hi|hey|hiya|howdy|yo|greetings|good (?:morning|afternoon|evening|day|night)|welcome|"
    r"thanks?(?: (?:you|a lot|so much|very much|again))?|thx|ty|cheers|bye|goodbye|"
    r"see you|ok(?:ay)?|cool|great|nice|"
    r"bonjour|salut|merci|hola|hallo|how are (?:you|things)(?: doing)?|"
    r"how'?s it going|what'?s up|sup|test|testing|"
    r"are you (?:there|a (?:ro)?bot|human|real)|who are you|there|everyone|all|bot|"
    r"team|guys|sir|madam|today|please)"
    r"\W*)+",
    re.IGNORECASE,
)
_SECURITY = r"(?:shares?|stocks?|securit(?:y|ies)|it|this|them|now|your company|this company|position)"
_ADVICE = re.compile(
    rf"\b(?:should|shall|ought|can|could|would|do) (?:i|we|you|one|people|"
    rf"investors)\b.{{0,40}}\b(?:buy|sell|hold(?! of)|short|invest|"
    rf"dump|load up|get (?:in|out))\b(?! (?:back|the (?:mine|mill|company|business|"
    rf"plant|property|project|land|asset)))|"
    r"\b(?:good|bad|great|safe|smart|wise|right) (?:buy|investment|stock|bet|"
    r"time to (?:buy|sell|invest|get in))\b|"
    rf"\bworth (?:buying|investing|selling|holding|a buy)\b|\b(?:buy|sell) or (?:sell|hold|buy)\b|"
    rf"\bis {_SECURITY} a (?:buy|sell|hold)\b|\b(?:invest|put) (?:my|our) (?:money|savings|pension)\b|"
    r"\bis (?:it |now |this )?(?:the )?(?:right |good )?time to (?:buy|sell|invest|get (?:in|out))\b|"
    r"\bis (?!the\b)\w+ a (?:buy|sell|hold)\b|\b(?:under|over)(?:valued|priced)\b|"
    r"\b(?:do|hold|keep) (?:with )?my (?:shares|stock|position|money)\b|"
    r"\bmake (?:me |us )?(?:any )?money (?:with|on|from|off|by) (?:this|it|the (?:stock|shares)|buying|"
    r"investing)\b|"
    r"\bwill i (?:make|lose) money\b|"
    rf"\bdo you recommend\b|\bwould you (?:recommend|advise)\b|\b(?:investment|financial) advice\b|"
    rf"\bwhat would you (?:do|buy)\b",
    re.IGNORECASE,
)
# What may be lost, the statement says; where something is sold, or to whom, is one of fact too. Who asks what
# he should do is not asking that.
_OF_FACT = re.compile(
    r"\bsell to\b|\b(?:where|(?:which|what) (?:exchanges?|markets?|shops?|stores?|industries|sites?))\b"
    r".{0,30}\b(?:buy|sell|make|get|find)\b|"
    r"\b(?:can|could|might|may|would|do|if) (?:i|we|you|one|investors|people|shareholders)\b.{0,20}"
    r"\b(?:lose|lost|losing|end up with nothing|wiped out|get nothing)\b",
    re.IGNORECASE,
)
_SHOULD = re.compile(r"\b(?:should|shall|ought|recommend|advi[sc]e|good (?:time|buy)|worth)\b", re.IGNORECASE)
_PRICE = r"(?:share|stock|unit)s?(?:'s)?(?: price)?|share value|market cap(?:italisation|italization)?|ticker"
_PREDICTION = re.compile(
    rf"\b(?:will|going to|gonna|might|could|expect|predict|forecast|"
    rf"where)\b.{{0,40}}\b(?:{_PRICE})\b.{{0,60}}"
    r"\b(?:go|be|rise|fall|drop|reach|hit|double|triple|climb|recover|crash|up|down|"
    r"worth|in \w+|by|trade|end)\b|"
    rf"\bhow (?:high|low|far|much)\b.{{0,30}}\b(?:{_PRICE})\b.{{0,30}}\b(?:go|be|rise|fall|reach|get)\b|"
    rf"\b(?:price targets?|target price)\b|\bto the moon\b|"
    rf"\b(?:predict|forecast|prediction|outlook) (?:for |of |on )?(?:the |your )?(?:{_PRICE})\b|"
    rf"\b(?:{_PRICE})\b.{{0,20}}\b(?:predictions?|forecasts?|next (?:week|month|year)|tomorrow)\b",
    re.IGNORECASE,
)
_INSULT_WORD = (
    r"(?:crooks?|liars?|thie(?:f|ves)|scam(?:mers?|sters?)?|frauds?(?:ters?)?|idiots?|"
    r"morons?|criminals?|scum|"
    r"cheats?|con ?(?:men|man|artists?)|bastards?|assholes?|jerks?|losers?|clowns?|"
    r"useless|stupid|dumb|garbage|trash|"
    r"pathetic|worthless|disgusting|polluters?|suck|sucks|shit|crap|bullshit|greedy|corrupt|evil)"
)
_INSULT = re.compile(
    rf"\b(?:you|u|you guys|you people|you all|y'all|this (?:bot|company)|"
    rf"your (?:company|bot|bosses|management|ceo))\b"
    rf"(?: (?:are|r|re|is|all|guys|just|a|an|the|such|bunch|of|really|so|nothing|but|"
    rf"total|complete|fucking|damn))*\W* ?"
    rf"{_INSULT_WORD}\b|\b(?:fuck|screw|damn) (?:you|off|this)\b|\bgo to hell\b|"
    rf"^\W*{_INSULT_WORD}\W*$|\b(?:stfu|gtfo)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"^\W*(?:who|what|when|where|why|how|which|did|does|do|is|are|was|were|has|have|"
    r"can|could)\b",
    re.IGNORECASE,
)


# A follow-up without a word of its own: "and now?", "why not?", "what would you do?".
_NOTHING_NEW = re.compile(
    r"\W*(?:(?:and|also|but|so|or|then|now|why|not|when|where|who|how|much|many|what|which|about|really|you|your|"
    r"sure|say|think|opinion|do|does|did|would|should|could|can|will|is|are|was|were|be|i|we|me|my|if|it|that|this|"
    r"them|they|these|those|one|else|ok|okay|please|yes|no|at|all|for|in|to|of|the|a|an|just|today|"
    r"tomorrow|again)\b\W*)+",
    re.IGNORECASE,
)


def out_of_scope_reason(question: Question) -> NoteKind | None:
    """Why no release can answer a question, None where it is one of fact.

    What says nothing new after a question for advice asks for it again: "should I buy?" and then "why?".
    """
    if not any(map(str.isalnum, question.text)):
        return NoteKind.NO_WORDS
    reason = out_of_scope(question.text)
    if reason is None and question.context and _NOTHING_NEW.fullmatch(question.text):
        before = out_of_scope(question.context)
        return before if before in {NoteKind.ADVICE, NoteKind.PREDICTION} else None
    return reason


def out_of_scope(text: str) -> NoteKind | None:
    """Why no release can answer a text, None where it is a question of fact."""
    if _GREETING.fullmatch(text):
        return NoteKind.GREETING
    if _ADVICE.search(text) and (_SHOULD.search(text) or not _OF_FACT.search(text)):
        return NoteKind.ADVICE
    if _PREDICTION.search(text):
        return NoteKind.PREDICTION
    if _INSULT.search(text) and not _ASKS.match(text):
        return NoteKind.INSULT
    return None
