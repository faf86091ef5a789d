"""Whether a reason, a name, a pay, a price, a distance is told at all, and of whom or what it is asked.

"Why does he leave?" is not answered by when he does. "What does the director earn?" is not answered by what
apprentices earn, nor "how much is a dose?" by what research cost.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.languages.asked_language import language_asked
from onrecord.languages.en.questions.asked_of import POSTS
from onrecord.languages.en.questions.pieces import COUNT, LENGTH
from onrecord.late_patterns import late_pattern
from onrecord.letters import plain, words_of
from onrecord.questions.answer_forms import asks_for, shows_form
from onrecord.questions.shown import tells_a_new_name

# "Who is the insurer?" asks for a name; "who is helping?" may be answered without one.
_NAME_ASKED = late_pattern(
    r"\bwho(?:['’]?s| is| are| was| were| will be) (?:the|its|their|your|our|his|her)(?: [\w-]+){0,2}? "
    r"(?:\w+(?:er|or|ee|ist|ant)|agent|counsel|bank|partner|client)s?"
    r"(?: (?:of|for|at|on|in|to) .{1,60})?\W*$|"
    r"\bwho (?:(?:has|have|will|would|also|first) )?(?:makes?|made|suppl\w+|buil[dt]s?|owns?|owned|runs?|ran|"
    r"sits?|sat|chairs?|invent\w+|found\w*|discover\w+|design\w+|leads?|led|heads?|drives?|wrote|won|bought|"
    r"sold|delivers?|audits?|advised?)\b|"
    r"\bwhat(?:['’]s| is| was| are| were) (?:the )?names? of\b|"
    r"\bwhat(?:['’]s| is| was| are| were) [^?]{1,50} (?:called|named)\W*$"
)
# "The name of the supplier", "which firm?": no place, nor the issuer, nor who speaks of it.
_NAMED_ASKED = late_pattern(
    r"(?:^\W*(?:and |but |so |the )*|\bwhat(?:['’]s| is| was| are| were) (?:the )?)"
    r"names? of (?:the|its|their|your|an?) "
    rf"(?![^?]{{0,40}}\b(?:{POSTS}|director|manager|officer|analyst|secretary|doctor)\b)|"
    r"\b(?:which|what) (?:firm|company|contractor|supplier|builder|bank|maker|manufacturer|shipyard|insurer|"
    r"lender|auditor|agency|law firm|developer) (?!do\b|does\b|are\b|is (?:this|it|that)\b)"
)
_AT_A_PLACE = late_pattern(r"\b(?:in|at|near|from|to|of|on|across) (?:the )?(?:[A-Z][\w.’'-]+,? ?)+")
# Who does or did something, a post apart: the name of who only speaks of it does not tell.
_DOER_ASKED = late_pattern(
    r"\bwho(?:['’]?s|m)?(?: (?:is|are|was|were|will|would|has|have|had|been|be|also|else|did|do|does))* "
    r"(?:buy\w*|bought|s[eo]ll\w*|sold|pa(?:y|ys|ying|id)|buil[dt]\w*|ma(?:kes?|king|de)|suppl\w+|deliver\w*|"
    r"fund(?:s|ed|ing)?|financ(?:es?|ed|ing)|lend\w*|lent|w[io]n\w*|bid\w*|acquir\w+|insur\w+|design\w*|"
    r"install\w*|clean\w*|repair\w*|stole|steal\w*|sued|suing|inherit\w*|rent\w*|leas(?:es?|ed|ing))\b"
)
_QUOTED = late_pattern(r"[“\"][^“”\"]{1,2000}(?:[”\"]|$)")
_PAY = r"(?:salar(?:y|ies)|pay|wages?|bonus(?:es)?|compensation|remuneration|severance|pension)"
_OWNER = r"(?P<who>(?:(?:the|an?|one|each|its|their|your|our|this|that) )?(?:[\w’'-]+ ){0,3}?[\w’'-]+)"
# Whoever is paid is somebody with a post or a trade: "how much do the hotels make?" asks for no pay.
_PERSON = (
    r"(?P<who>(?:(?:the|an?|one|each|its|their|your|our) )?(?:[\w’'-]+ ){0,3}?(?:\w{2,}(?:er|or|ist|ant|ee|"
    r"ian|ive|ice)s?|nurses?|chief|head|boss(?:es)?|staff|crew|chair\w*|president|c[efo]o))"
)
# "What salary does the director get?", "how much does a nurse earn?", "how much will a dose cost?"
_ASKED_OF = (
    late_pattern(
        rf"\b(?:what|how much)(?: \w+)? {_PAY} (?:does|do|did|will|would|is|are|was|were) "
        rf"{_OWNER} (?:gets?|earns?|makes?|receives?|take home|getting|paid)\b"
    ),
    late_pattern(
        rf"\b(?:what|how much) (?:does|do|did|will|would) {_PERSON} (?:earn|make|get paid|be paid)\b"
    ),
    late_pattern(rf"\bhow much (?:is|are|was|were) {_PERSON} (?:paid|earning)\b"),
    late_pattern(
        rf"\b(?:how much|what) (?:does|do|did|will|would) {_OWNER} (?:costs?|sell for|be priced|retail for)\b"
    ),
    late_pattern(r"\bhow much (?:is|are|for) (?:an|a|one|each) (?P<who>(?:[\w’'-]+ ){0,2}?[\w’'-]+)\W*$"),
    late_pattern(rf"\b(?:number|e-?mail|e-?mail address) (?:of|for) {_OWNER}\W*$"),
)
# "Could they go under?" is not told by where water goes, nor by whose trouble it was.
_RUIN_ASKED = late_pattern(
    r"\b(?:go|goes|going|gone|went) (?:bust|broke|under|bankrupt|belly up|to the wall|out of business)\b|"
    r"\bbankrupt\w*|\binsolven\w*|\b(?:is|are) (?:[\w’'-]+ ){1,3}in (?:\w+ )?trouble\b|"
    r"\brun(?:ning)? out of (?:money|cash)\b"
)
_RUIN_TOLD = late_pattern(
    r"\b(?:bankrupt\w*|insolven\w*|solven\w*|chapter (?:7|11)|receiver\w*|administrat(?:ion|ors?)|"
    r"liquidat\w*|liquidity|creditors?|going concern|substantial doubt|winding[- ]up|wound up|"
    r"ceas\w+ (?:operations|trading)|defaults?|covenants?|debts?|runway|sufficient|enough|"
    r"fund (?:its|our|their|operations)|(?:cash|money|losses|deficit) (?:of|was|were|is|are)|"
    r"net loss(?:es)?|bust|survive\w*)\b",
    re.IGNORECASE,
)
# What is asked, and what no answer to it goes without.
_TOLD_BY = (
    (_RUIN_ASKED, _RUIN_TOLD),
    (
        late_pattern(r"\bhow far (?:is|are|away|apart|from|to)\b"),
        late_pattern(
            rf"\b{COUNT}[ -]?{LENGTH}\b|\b{COUNT}[ -]?(?:minutes?|hours?|blocks?)\b|\b(?:next to|next door|"
            r"across|adjacent|opposite|beside)\b",
            re.IGNORECASE,
        ),
    ),
    (
        late_pattern(r"\bhow tall\b"),
        late_pattern(
            rf"\b(?:tall(?:er|est)?|high(?:er|est)?|heights?|ris(?:e|es|ing)|tower(?:s|ing)? over)\b|"
            rf"\b{COUNT}[ -]?(?:stor(?:e?y|e?ys|ies)|floors?|inch(?:es)?|cm|centimet(?:er|re)s?)\b",
            re.IGNORECASE,
        ),
    ),
    (
        late_pattern(r"\bhow many (?:people|residents|inhabitants) live\b|\bpopulation of\b"),
        late_pattern(
            r"\b(?:liv(?:e[sd]?|ing)|inhabit\w*|residents?|population|homes?|households?|town of|city of)\b",
            re.IGNORECASE,
        ),
    ),
)
# "Cash flow (excl. losses)" tells no losses, "$25, subject to adjustment for costs" no costs.
_SUM_ASKED = late_pattern(
    r"\bhow much (?:is|are|was|were|will|did|do|does) (?P<what>(?:[\w’'-]+ ){0,4}?[\w’'-]+)"
    r"(?: (?:come to|amount to|be|in|for|last|this|of)\b|\W*$)"
)
_LEFT_OUT = late_pattern(
    r"\b(?:excl\.|excluding|not including|net of|subject to adjustments? for|after deducting)[^.;,)]*",
    re.IGNORECASE,
)
_AGE, _ADDRESSES = "age of a person", ("address", "email", "web")
_ADDRESS_ASKED = late_pattern(
    r"\baddress of\b|\bwhat(?:['’]?s| is) (?:the |its |your |their )?(?:[\w-]+ ){0,2}address\b"
)
# "When was it introduced?" is not answered by opening hours.
_DAY_PAST = late_pattern(r"\bwhen (?:was|were|did)\b")
_CLOCK = late_pattern(r"\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\b\d{1,2}:\d\d\b", re.IGNORECASE)
_WHY = late_pattern(
    rf"\bwhy (?:is|are|was|were|do|does|did|has|have|had|will|would)(?:n['’]?t)? {_OWNER} [\w-]+"
)
# Whom or what every release is about, or nothing in particular.
_NOBODY = frozenset(
    """
    the a an one each its their your our his her this that these those it they you we he she i company firm
    group business all everything whole people someone somebody anyone anybody there deal
    """.split()
)
# A release gives the reason for these under many other names.
_REWORDED = frozenset(
    """
    revenue revenues sales turnover profit profits earnings income loss losses cost costs expenses margin
    margins shares stock price prices results boss chief head ceo cfo merger takeover sale purchase money
    """.split()
)
_TELLING_LETTERS = 4
# What markets put a price on day by day, and no shop: no release tells the price of this hour.
_TRADED = (
    r"(?P<thing>gold|silver|copper|platinum|palladium|nickel|zinc|tin|lithium|cobalt|uranium|iron ore|"
    r"alumini?um|(?:crude )?oil|brent|wheat|corn|maize|soy ?beans?|cocoa|cotton|bitcoin|ethereum|dollar|euro|"
    r"pound|yen)"
)
_NOW = r"\b(?:now|today|currently|at the moment|at present|this (?:morning|afternoon|minute))\b"
_MARKET_ASKED = tuple(
    late_pattern(asked)
    for asked in (
        rf"\b(?:price|value) of (?:an? \w+ of )?(?:the )?{_TRADED}\b.*{_NOW}",
        rf"\b{_TRADED}(?:['’]s)? (?:(?:spot |market )?price|(?:is )?(?:trad(?:es?|ing)|worth))\b.*{_NOW}",
        rf"\bhow much (?:is|are) (?:an? \w+ of )?(?:the )?{_TRADED}\b.*{_NOW}",
        rf"\b(?:current|today['’]?s|live|spot|latest) (?:market )?price (?:of|for) (?:the )?{_TRADED}\b",
        rf"\b(?:current|today['’]?s|live|spot|latest) {_TRADED} price\b",
        rf"\b(?P<thing>exchange rate)\b.*{_NOW}",
    )
)
_PRICED = late_pattern(
    r"\b(?:pric(?:e|es|ed|ing)|spot|quoted|trad(?:es?|ed|ing) at|clos(?:ed|ing) at|exchange rates?)\b|"
    r"[$€£] ?[\d,.]+ ?(?:/|per |an? )\w",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a reader is told by a sentence, by the `passage` that it is shown in, and by its whole paragraph.

    `names`: the sentence names somebody or something that the question does not.
    """

    sentence: str
    passage: str
    paragraph: str
    names: bool
    issuer: str | None


def is_untold(question: str, told: Told) -> bool:
    """Whether a sentence does not tell what is asked for, or tells it of somebody or something else."""
    small, passage = question.lower(), told.passage
    if asks_for("reason", question) and not shows_form("reason", passage, language_asked(passage)):
        return True
    if not told.names and asks_for_a_name(small):
        return True
    if _NAMED_ASKED.search(small) and not _names_one(question, told):
        return True
    if _DOER_ASKED.search(small) and _names_only_who_speaks(small, told.sentence):
        return True
    if _lacks_what_tells_it(question, small, passage) or _tells_the_time_alone(small, told.sentence):
        return True
    return _is_left_out(small, told.sentence) or is_of_somebody_else(
        small, told.paragraph, issuer=told.issuer
    )


def is_market_untold(question: str, sentences: Iterable[str]) -> bool:
    """Whether a question asks what a market pays for something now, and no sentence tells a price of that."""
    small = question.lower()
    found = next(filter(None, (asked.search(small) for asked in _MARKET_ASKED)), None)
    if found is None:
        return False
    return not any(found["thing"] in each.lower() and _PRICED.search(each) for each in sentences)


def asks_for_a_name(question: str) -> bool:
    """Whether a question in small letters asks for a name: of the insurer, of who built it."""
    return bool(_NAME_ASKED.search(question))


def _names_one(question: str, told: Told) -> bool:
    """Whether a sentence names somebody or something new, apart from places and who speaks."""
    said = " ".join(_QUOTED.findall(told.sentence)) or told.sentence
    return tells_a_new_name(question, _AT_A_PLACE.sub(" ", said), issuer=told.issuer)


def _names_only_who_speaks(question: str, sentence: str) -> bool:
    """Whether a sentence is a quotation, and what stands beside it has no word of a question.

    What is quoted may answer all the same, if it holds each word: "I built the mill," said Ann Roe.
    """
    beside = _QUOTED.sub(" ", sentence)
    if beside == sentence:
        return False
    named = [word for word in words_of(question) if len(word) >= _TELLING_LETTERS and word not in _NOBODY]
    around, said = words_of(plain(beside)), words_of(plain(sentence))
    return not (any(_is_told(name, around) for name in named) or all(_is_told(name, said) for name in named))


def _lacks_what_tells_it(question: str, small: str, passage: str) -> bool:
    """Whether a passage holds nothing of what an answer must hold: a length, an age, a day."""
    if any(asked.search(small) and not shown.search(passage) for asked, shown in _TOLD_BY):
        return True
    if _ADDRESS_ASKED.search(small) and not any(shows_form(form, passage) for form in _ADDRESSES):
        return True
    return asks_for(_AGE, question) and not shows_form(_AGE, passage)


def _tells_the_time_alone(question: str, sentence: str) -> bool:
    """Whether a question asks when something came about, and a sentence tells a time of day and no day."""
    if not _DAY_PAST.search(question):
        return False
    days = _CLOCK.sub("", sentence)
    return days != sentence and not (shows_form("date", days) or shows_form("day", days))


def _is_left_out(question: str, sentence: str) -> bool:
    """Whether a sum is asked for that a sentence names only as left out of another one."""
    found = _SUM_ASKED.search(question)
    rest = _LEFT_OUT.sub(" ", sentence) if found else sentence
    if found is None or rest == sentence:
        return False
    named = [word for word in words_of(found["what"]) if word not in _NOBODY]
    told, left = words_of(plain(sentence)), words_of(plain(rest))
    return any(_is_told(name, told) for name in named) and not any(_is_told(name, left) for name in named)


def is_of_somebody_else(question: str, told: str, *, issuer: str | None) -> bool:
    """Whether a pay, a price or a reason is asked of somebody or something that a paragraph never names."""
    found = next(filter(None, (asked.search(question) for asked in (*_ASKED_OF, _WHY))), None)
    if found is None:
        return False
    own = _NOBODY.union(words_of(issuer or ""), _REWORDED if found.re.pattern == _WHY.pattern else ())
    named = [word for word in words_of(found["who"]) if word not in own]
    words = words_of(plain(told))
    return bool(named) and not any(_is_told(name, words) for name in named)


def _is_told(name: str, words: tuple[str, ...]) -> bool:
    """Whether one of some words begins as a name does."""
    begun = name[:_TELLING_LETTERS]
    return any(word.startswith(begun) for word in words)
