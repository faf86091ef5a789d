"""What a question takes for granted that a passage does not say: then the passage does not answer it.

"Who ran it before Roe?" is not answered by "Roe runs it", nor "who heads Acme?" by "Poe, head of Bolt",
though the words are alike. Rules of English, not of any release; most questions are touched by none.
"""

import re
from datetime import date

from onrecord.letters import without_marks
from onrecord.release import Release

# What a question may ask in so many words, with what any answer to it holds one of.
_ASKED_AND_TOLD = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(told, re.IGNORECASE))
    for asked, told in (
        (  # who held a post before
            r"\bpredecessors?\b|\bwho did .{1,60}\b(?:replac|succe|t(?:ake|ook) over)\w*|\bin whose place\b",
            r"\b(?:predecessors?|success(?:or|ion)\w*|succe(?:ed|ss)\w*|replac\w+|former(?:ly)?|ex-\w+|previous(?:ly)?|"
            r"prior|outgoing|retir\w+|resign\w*|depart\w*|step\w* (?:down|aside)|tak\w+ over|took over|transition\w*|"
            r"vaca\w+|left|leav\w+|until)\b",
        ),
        (  # one post in the order of its holders
            r"\b(?:successors?|succeed\w*|replac\w+|former(?:ly)?|ex-\w+|previous(?:ly)?|outgoing|incoming|"
            r"tak(?:e|ing) over from|took over from)\b|\bwho (?:\w+ ){0,4}?(?:before|after)\b|"
            r"\bnext (?:ceo|cfo|coo|president|chair\w*|chief)\b",
            r"\b(?:predecessors?|success(?:or|ion)\w*|succe(?:ed|ss)\w*|replac\w+|former(?:ly)?|ex-\w+|"
            r"previous(?:ly)?|prior|outgoing|incoming|retir\w+|resign\w*|depart\w*|step\w* (?:down|aside)|tak\w+ over|"
            r"took over|assum\w+|appoint\w*|named|join\w*|promot\w+|hir\w+|since|until|transition\w*|served|was|were)\b",
        ),
        (  # a price
            r"\bhow much (?:(?:does|do|did|will|would|is|are|was|were) .{1,80}\b(?:costs?|sell(?:ing)? for|retail(?:ing)? for|priced?)\b|"
            r"to buy\b)|\b(?:price|fee|fare) (?:of|for)\b",
            r"\b(?:cost\w*|pric\w+|sell\w*|sold|sale|fees?|fares?|charg\w+|rates?|per|each|retail\w*|msrp|"
            r"available (?:for|at)|starting at|paid|pay\w*|spen[dt]\w*|invest\w*|worth|valu\w+|acquir\w+|purchas\w+|"
            r"bought|buy\w*|consideration|budget\w*|financ\w+|estimated|capital|expenditures?|capex|"
            r"for (?:about |approximately |up to )?[$€£¥])",
        ),
        (  # an age
            r"\bhow old\b|\bwhat age\b",
            r"\b(?:age[ds]?|born|birthday|years?[ -]olds?|old|founded|established|since|anniversary|began|begun|started|"
            r"(?:19|20)\d\d|years)\b",
        ),
        (  # an end
            r"\b(?:clos(?:ed|es|ing|ures?)|(?:to|will|did|does) (?:\w+ ){0,3}?close(?! to)|shut(?:s|ting)?|cancel\w*|call(?:ed)? off|scrap(?:s|ped|ping)?)\b",
            r"\b(?:clos\w+|shut\w*|cancel\w*|call\w* off|scrap\w*|ceas\w+|discontinu\w+|suspend\w*|suspension|"
            r"wind\w* (?:up|down)|wound|halt\w*|abandon\w*|terminat\w+|withdr\w+|postpon\w+|complet\w+|consummat\w+|"
            r"final\w*|deadline|until|expir\w+|end(?:s|ed|ing)?|exit\w*|curtail\w*|idl(?:e[ds]?|ing)|"
            r"reclam\w+|reclaim\w*|remediat\w+|decommission\w*|mothball\w*|care and maintenance)\b",
        ),
        (  # a refusal
            r"\b(?:reject\w*|refus\w+|den(?:y|ie[ds])|turn(?:ed)? down|block(?:ed|ing)?)\b",
            r"\b(?:reject\w*|refus\w+|den(?:y\w*|ie[ds]|ial)|turn\w* down|block\w*|declin\w+|oppos\w+|disapprov\w*|"
            r"dismiss\w*|overturn\w*|unsuccessful\w*|not|without|withdr\w+|complete response)\b|n[’']t\b",
        ),
        (  # a sale
            r"\b(?:sold|sell)\b",
            r"\b(?:s[eo]ll?(?:s|d|ing|er|ers)?|sales?|deliver\w*|shipp?\w*|purchas\w+|orders?|ordered|b[ou][uy]\w*|"
            r"acqui\w+|dispos\w+|divest\w*|distribut\w+|market\w*|offer\w*|available|monetiz\w+|transfer\w*|"
            r"revenues?|transact\w+|proceeds|auction\w*|retail\w*|customers?|placement|issu\w+)\b",
        ),
        (  # a worth that somebody else would have to judge
            r"\b(?:an?|any|such a) (?:\w+ )?(?:good|bad|great|decent|solid|reliable|honest|legit\w*|trustworthy) "
            r"(?:company|firm|business|employer|bank|fund|brand|product|charity|place|boss|ceo)\b|"
            r"\b(?:legit|trustworthy|a scam|overrated|any good)\b|\bbetter than\b",
            r"\b(?:good|bad|great|better|best|solid|reliab\w+|honest\w*|legit\w*|trust\w*|rated|ratings?|rank\w*|"
            r"awards?|superior|outperform\w*|recogni[sz]\w+)\b",
        ),
        (  # whoever leads
            r"\bwho(?:['’]?s| is| are| was)? (?:the |its |your |their |really )*(?:boss(?:es)?|runs?|running|leads?|leading|"
            r"heads?|manages?|in charge|top (?:guy|man|woman|dog|person|boss)|ceo|chief exec\w*)\b",
            r"\b(?:ceo|chief|president|chair\w*|(?:co-?)?founder|directors?|head(?:s|ed)?|own(?:er|ers|s|ed)|manag(?:er|es|ed|ing)|"
            r"led|leads|principal|partner|officers?|runs?|running|spearhead\w*|oversees?|appoint\w*|in charge|helm|dean|"
            r"coach|captain|governor|minister|mayor|king|queen|conductor|editor|secretary|general|commander)\b",
        ),
        (  # a maker
            r"\bwho (?:first )?(?:invent|discover|design|came up with)",
            r"\b(?:invent\w*|discover\w*|design\w*|develop\w*|creat\w+|pioneer\w*|found\w*|came up|conce\w+|"
            r"author\w*|built|build\w*|architect\w*|identif\w+|made|by)\b",
        ),
        (  # the first or last of a rank
            r"\b(?:cheapest|dearest|biggest|largest|smallest|tallest|oldest|youngest|fastest|slowest|richest|poorest|"
            r"favou?rite|worst)\b",
            r"\b(?:\w{2,}est|most|least|best|worst|top|lead\w*|primar\w+|main(?:ly)?|major(?:ity)?|only|record|favou?rite|"
            r"principal\w*|chief(?!\s+\w+\s+officer)|half|control\w*)\b|%|\bper cent\b|\bno\. ?1\b",
        ),
    )
)
_POST = (
    r"(?:ceo|cfo|coo|cto|president|chair(?:man|woman|person)?|chief [\w ]{3,20}? officer|managing director|"
    r"director|founder|head|boss|owner)"
)
_POST_ASKED = re.compile(
    rf"\b{_POST} (?:of|at|for) (?:the )?(?P<name>[\w&.-]+)|"
    rf"\b(?P<owner>[\w&.-]+?)(?:[’']s|s[’']) {_POST}\b",
    re.IGNORECASE,
)
_POST_HELD = re.compile(
    r"\b(?i:ceo|cfo|coo|cto|president|chair(?:man|woman|person)?|officer|director|founder|head|owner),? "
    r"(?:of|at|for) (?:the )?(?P<name>[A-Z][\w&.-]*)"
)
# Somebody or something with a name answers; the words that the question itself brings do not.
_NAME_ASKED = re.compile(
    r"^\W*(?:so |and |but )?who(?:['’]s| is| was| are| were)? (?:the |its |your |their |behind |co-?|first )*"
    r"(?:founde[rd]|founders|owns?|owner|owned|runs?|leads?|heads?|manages?|ceo|cfo|coo|president|chair\w*|director|"
    r"started|set up|created|established|invent\w+|design\w+|discovered|built|won|bought|acquired|auditors?)\b",
    re.IGNORECASE,
)
_CAPITALISED = re.compile(r"(?<=[^\W_][\s,(“\"'&-])[A-Z][\w’'-]+|\b[A-Z][\w’'-]+(?= [A-Z])")
# Written as a name: with a capital, after a word without one.
_NAMED = re.compile(r"\b[a-z][\w'’-]*[\s(“\"]+([A-Z][a-z][\w-]+)")
_TELLING_LETTERS = 5
# Named as often, somebody is whom the release is about, and goes by "she" or "the company" elsewhere in it.
_ITS_SUBJECT = 6
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# A figure that stands alone or before its unit: not one of a name, "Q3", "10-K", "COVID-19".
_FIGURE = re.compile(r"(?<![\w.,-])\d[\d,]*(?:\.\d+)?(?!-?[A-Z]|\w*\d)")
_SPELT = dict(
    zip(
        map(str, range(1, 13)),
        "one two three four five six seven eight nine ten eleven twelve".split(),
        strict=True,
    )
)
# Whose post it is where a question names no company.
_OWN = frozenset(
    """
    company firm business group board bank organization organisation chain charity nonprofit foundation fund trust
    brand franchise startup start-up club team school college university hospital clinic agency association society
    institute museum airline miner producer developer maker manufacturer operator provider retailer exchange unit
    division subsidiary project program programme this that it
    """.split()
)


def has_unmet_presumption(question: str, sentence: str, paragraph: str, release: Release) -> bool:
    """True where a question presumes what neither the sentence nor its paragraph, nor its release, tells."""
    question, sentence, paragraph = map(without_marks, (question, sentence, paragraph))
    if any(asked.search(question) and not told.search(sentence) for asked, told in _ASKED_AND_TOLD):
        return True
    return (
        _is_nameless(question, sentence)
        or _is_anothers_post(question, sentence, release.text)
        or _is_of_another_year(question, paragraph, release.date)
        or _is_of_another_figure(question, paragraph)
        or _is_about_another(question, paragraph, release)
    )


def _is_nameless(question: str, sentence: str) -> bool:
    """True where somebody's name is asked for, and none is told that the question did not bring."""
    brought = question.lower()
    return bool(_NAME_ASKED.search(question)) and all(
        name.lower() in brought for name in _CAPITALISED.findall(sentence)
    )


def _is_anothers_post(question: str, sentence: str, text: str) -> bool:
    """True where the post that is asked for is one at a company, and not the one that is told of.

    Nor at any that the release speaks of.
    """
    asked = {(found["name"] or found["owner"]).lower() for found in _POST_ASKED.finditer(question)} - _OWN
    held = {found["name"].lower() for found in _POST_HELD.finditer(sentence)}
    if not asked:
        return False
    if not any(name in without_marks(text).lower() for name in asked):
        return True
    return bool(held) and not any(_alike(one, other) for one in asked for other in held)


def _alike(one: str, other: str) -> bool:
    """True where one may be short for the other: "acme", "acmecorp"."""
    return one.startswith(other) or other.startswith(one)


def _is_of_another_year(question: str, paragraph: str, day: date | None) -> bool:
    """True where a question names years, and its answer stands among none of them.

    A release's own events need no year.
    """
    named = {int(found) for found in _YEAR.findall(question)}
    told = {int(found) for found in _YEAR.findall(paragraph)} | ({day.year} if day else set())
    return bool(named) and not named & told


def _is_about_another(question: str, paragraph: str, release: Release) -> bool:
    """True where a question names somebody whom the release knows, and its answer speaks of somebody else.

    What the issuer is asked about needs no name.
    """
    own = without_marks(release.issuer or "").lower()
    told, text = paragraph.lower(), without_marks(release.text)
    return any(
        name[:_TELLING_LETTERS].lower() not in told
        and name.lower() not in own
        and 0 < text.count(name) < _ITS_SUBJECT
        for name in _NAMED.findall(question)
    )


def _is_of_another_figure(question: str, paragraph: str) -> bool:
    """True where a question names a figure in digits ("a 12 month term"), and its answer is told of none such."""
    named = {_plain(found) for found in _FIGURE.findall(question) if not _YEAR.fullmatch(found)}
    if not named or named & {_plain(found) for found in _FIGURE.findall(paragraph)}:
        return False
    words = paragraph.lower()
    return not any(_SPELT.get(figure, figure) in words for figure in named)


def _plain(figure: str) -> str:
    """A figure without what only makes it readable: "12,000.0" -> "12000"."""
    whole, _, fraction = figure.replace(",", "").partition(".")
    return f"{whole}.{fraction.rstrip('0')}".rstrip(".")
