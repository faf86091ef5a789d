"""How English questions are asked of somebody: "who runs Tesla", "Tesla's revenue", "what did Tesla say".

A name found so may be anybody's. What is nobody's name is listed here too.
"""

import re
from dataclasses import dataclass

from onrecord.languages.en.months import LOWER_MONTHS
from onrecord.languages.en.questions.pieces import FAITHS, LANGUAGES, NATIONS
from onrecord.late_patterns import late_pattern

# A name as people write it: "Tesla", "Goldman Sachs", "Bank of America", "AT&T", "Elon Musk".
_PART = r"[A-Z][\w&.’'-]*[\w]|[A-Z]"
# Words that open a question with a capital, and no name.
_OPENS = (
    r"(?!(?:Who|What|When|Where|Why|How|Which|Did|Does|Do|Is|Are|Was|Were|Has|Have|Had|Will|Can|Could|Would|"
    r"Should|Tell|And|So|But|Ok|OK|The|An?|Any|In|On|At|For|From|By|With|Please|Hi|Hello|Hey|Give|Show|List|"
    r"Latest|New|Current|Total|CEO|CFO|COO|CTO)(?:['’]\w+)?\b)"
)
NAME = rf"(?P<name>{_OPENS}(?:{_PART})(?: (?:of |de |van |von |& |and )?(?:{_PART}))*)"
# The same wherever it stands.
CAPITALS = late_pattern(rf"{_OPENS}(?<![\w.])(?:{_PART})(?: (?:of |de |van |von |& |and )?(?:{_PART}))*")
# Several words, each with a capital.
NAMES = rf"(?P<name>{_OPENS}(?:{_PART})(?: (?:of |de |van |von |& )?(?:{_PART}))+)"
# The same typed in small letters: nothing shows where a longer name ends.
SMALL_WORD = r"(?<!\.)(?P<name>[a-z][\w&-]{2,})"
TWO_SMALL_WORDS = r"(?<!\.)(?P<name>[a-z][\w&-]{2,} [a-z][\w&-]{2,})"

# What companies and their people do, and are asked about.
_DO = (
    r"(?:announce|report|say|said|tell|told|earn|make|buy|acquire|sell|pay|launch|release|publish|build|own|"
    r"produce|lose|hire|lay off|fire|raise|cut|open|close|plan|expect|invest|spend|charge|offer|employ|do|"
    r"have|get|sign|file|issue|declare|forecast|guide|generate|merge|think|mean|work|study|join|leave|quit|"
    r"resign|retire|found|start)"
)
_LEADS = (
    r"(?:runs?|leads?|heads?|owns?|founded|started|manages?|controls?|chairs|bought|acquired|"
    r"works? (?:at|for))"
)
POSTS = (
    r"(?:ceo|cfo|coo|cto|chief executive(?: officer)?|chief financial officer|chief operating officer|"
    r"president|chair(?:man|woman|person)?|boss|head|founder|owner|shareholders|board|management|spokes\w+)"
)
FIGURES = (
    r"(?:revenues?|sales|turnover|earnings|profits?|net income|net loss|loss|ebitda|results?|margins?|"
    r"dividends?|guidance|outlook|cash|debt|headquarters|address|phone number|ticker|(?:stock )?symbol|"
    r"contacts?(?: details| information| info| person)?|"
    r"share price|market cap(?:italisation|italization)?|employees|headcount|strategy|goals?|plans?)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedOf:
    """One way to ask about somebody by name: `before` and `after` are patterns of what stands around it.

    `whole`: only a name of several words, or one with a capital, is meant so.
    """

    before: str
    after: str
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]
    whole: bool = False

    def pattern(self, name: str) -> re.Pattern[str]:
        """Return the pattern of this row for names that a pattern finds; letter case counts in these."""
        return late_pattern(rf"(?i:{self.before}){name}(?i:{self.after})")


ASKED_OF = (
    AskedOf(
        before=rf"\bwho(?:['’]?s| is| was)? (?:currently |now )?{_LEADS} ",
        after="",
        examples=("who runs Tesla?", "Who founded Goldman Sachs"),
        not_examples=("who runs the mill?", "who leads it?"),
    ),
    AskedOf(
        before=rf"\b(?:{POSTS}|{FIGURES}) (?:of|at|for) ",
        after="",
        examples=("who is the CEO of Tesla?", "revenue of Rio Tinto"),
        not_examples=("who is the head of the mill?",),
    ),
    AskedOf(
        before=r"\b",
        after=rf"['’]s? (?:\w+ )?(?:{POSTS}|{FIGURES})\b",
        examples=("what is Tesla's revenue?", "Rio Tinto's new CEO"),
        not_examples=("what is the mill's output?",),
    ),
    AskedOf(
        before=r"\b",
        after=rf" (?:{POSTS}|{FIGURES})(?=\W*$)",
        examples=("Tesla revenue", "who is the Rio Tinto CEO?"),
        not_examples=("what is the new revenue?",),
    ),
    AskedOf(
        before=r"\b(?:what|when|where|why|how(?: (?:much|many)(?: [\w-]+){0,2})?|which \w+) "
        r"(?:did|does|do|has|is|will) ",
        after=rf" {_DO}\b",
        examples=("what did Apple announce?", "how much does Elon Musk earn"),
        not_examples=("what did they announce?", "what did the mill make?"),
    ),
    AskedOf(
        before=r"\b(?:what|how|where|why) (?:is|are|was|were) ",
        after=r" (?:doing|up to|selling|making|planning|saying|building|launching|announcing|working on)\b",
        examples=("what is Tesla doing?", "what are Rio Tinto planning now"),
        not_examples=("what is it doing?", "what is the mill making?"),
    ),
    AskedOf(
        before=r"^\W*(?:(?:and|so|ok|hi|hello|hey|please|but)\W+)?(?:did|does|has) ",
        after=rf" {_DO}(?:d|ed|ned)?\b",
        examples=("did Apple buy anything?", "Has Tesla reported yet"),
        not_examples=("did it buy anything?",),
    ),
    AskedOf(
        before=r"\b(?:when|where|how|why) (?:was|were|is|are) ",
        after=r" (?:founded|established|formed|incorporated|started|set up|based|headquartered|located)\b",
        examples=("when was Tesla founded?", "where is Rio Tinto based"),
        not_examples=("when was it founded?", "where is the mill located?"),
    ),
    AskedOf(
        before=r"^\W*who(?:['’]?s| is| was) ",
        after=r"(?=\W*$)",
        examples=("who is Elon Musk?",),
        not_examples=("who is Chairman?", "who is the mayor?"),
        whole=True,
    ),
    AskedOf(
        before=r"^\W*(?:and|what about|how about|and what about)(?: (?:for|of|at|about|with))? ",
        after=r"(?=\W*$)",
        examples=("and for Tesla?", "what about Rio Tinto"),
        not_examples=("and for the mill?", "and in May?", "and the CFO?"),
    ),
    AskedOf(
        before=r"\b(?:how|where|whom?) (?:do|can|could|would|should|to)(?: (?:i|we|you|one))? "
        r"(?:reach|contact|call|e-?mail|write to|get in touch with|talk to|speak (?:to|with))"
        r"(?: (?:someone|somebody|anyone|the \w+(?: \w+)?) (?:at|from|of))? ",
        after=r"(?=\W*$)",
        examples=("how do I contact Tesla?", "how can we reach Rio Tinto"),
        not_examples=("how do I contact the company?", "whom can I call?"),
    ),
    AskedOf(
        before=r"\b(?:tell me (?:something )?about|anything (?:about|from|on)|the latest (?:from|on)|news "
        r"(?:from|of|about|on)) ",
        after=r"(?=\W*$)",
        examples=("tell me about Tesla", "any news from Rio Tinto?"),
        not_examples=("tell me about the mill",),
    ),
)

# Things are asked of so too: "How is Bread selling?"
OF_A_THING = late_pattern(r"\bhow (?:is|are|was|were) [\w’'-]+ (?:doing|selling)\b", re.IGNORECASE)
# Words with a capital that are nobody's name: times, places, peoples, short forms of the field.
NOBODY = late_pattern(
    rf"^(?:{'|'.join(LOWER_MONTHS)}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|{'|'.join(NATIONS)}|"
    rf"{'|'.join(LANGUAGES)}|{'|'.join(FAITHS)}|europe\w*|africa\w*|asia\w*|"
    r"I|we|you|they|it|he|she|the|this|that|your|our|their|his|her|my|its|"
    r"[qh][1-4]\w*|fy\w*|ceo|cfo|coo|cto|cio|cmo|evp|svp|vp|ir|pr|hr|r&d|esg|ebitda\w*|ebit|eps|gaap|ifrs|"
    r"non-gaap|aisc|ipo|m&a|capex|opex|fcf|roi|roe|usd|cad|eur|gbp|aud|us|uk|eu|usa|fda|ema|sec|irs|ftc|doj|"
    r"epa|covid\S*|ai|it|who|what|when|where|why|how|which|revenue\w*|sales|net|total|board|company|"
    r"management|shareholders?|investors?|customers?|patients?|mr|mrs|ms|dr|prof)$",
    re.IGNORECASE,
)
# Who speaks of "you" or "the company" asks the one that is held, whatever else is named.
OWN = late_pattern(
    r"\b(?:you|your|yours|we|us|our|(?:the|this|your) (?:company|firm|group|"
    r"bank|corporation|issuer|release))\b",
    re.IGNORECASE,
)
# Companies that nearly everybody knows, whose names are English words or are often typed in small letters.
WELL_KNOWN = frozenset(
    """
    tesla apple google alphabet amazon microsoft meta facebook netflix nvidia intel amd ibm oracle cisco
    samsung sony toyota honda ford bmw volkswagen boeing airbus shell exxon chevron bp pfizer moderna
    astrazeneca novartis roche bayer walmart costco target starbucks mcdonalds nike adidas disney visa
    mastercard paypal uber lyft airbnb twitter spacex openai barrick newmont glencore rio tinto vale
    """.split()
)
