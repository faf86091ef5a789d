"""What a question about money looks for: what it is spent on, what came in of all, the most of something.

"What did you spend on fuel?" looks for fuel: that it was spent a row of a table need not say. "How much did
they sell?" looks for revenue, and "the most that I can earn" for the highest.
"""

import re

from onrecord.languages.asked_language import language_asked
from onrecord.late_patterns import late_pattern

_SIGNS = frozenset(
    """
    spend spends spent spending put puts putting invest invests invested investing sell sold most least take
    taken took bring brought taking bringing turned together combined altogether told all bill bills own owned
    """.split()
)
# Whoever spends something on a thing: the thing is looked for.
_SPENT_ON = late_pattern(
    r"\b(?P<verb>spen(?:ds?|t|ding)(?= (?:\w+ ){0,2}on \w)|"
    r"(?:put(?:s|ting)?|invest(?:s|ed|ing)?)(?= (?:\w+ ){0,2}(?:into|towards?) \w))",
    re.IGNORECASE,
)
# "The fuel bill" is what fuel costs: a row says "Fuel" among the costs. "My water bill" a customer pays.
_BILL = late_pattern(
    r"(?<!\bmy )(?<!\bour )(?<!\byour )(?<!\btheir )(?<!\baverage )(?<!\btypical )(?<!\bhousehold )"
    r"\b(?P<for>fuel|energy|electricity|power|gas|water|heating|wages?|pay|payroll|salary|staff|tax|interest|"
    r"rent|repairs?|maintenance|advertising|legal|insurance|food|freight|raw materials?|research) "
    r"(?P<bill>bills?)\b",
    re.IGNORECASE,
)
_WHAT_SUM = late_pattern(r"^\W*(?:(?:and|so|but|also) )?(?:how much|what)\b", re.IGNORECASE)
# A company that sells or takes in, and nothing in particular: all that it does.
_IN_ALL = late_pattern(
    r"\bhow much (?:(?:money|cash|business|in all|altogether) )?"
    r"(?:did|does|do|has|have|had|will|are|is|was|were) "
    r"(?P<whose>(?!(?:i|one)\b)[\w&.'’-]+(?: [\w&.'’-]+){0,5}?) "
    r"(?:sell|sold|selling|(?:tak(?:e|en|ing)|took|br(?:ing|ought|inging)) in|turn(?:ed)? over)"
    r"(?= *(?:\W*$|(?:in|during|over|for (?:the|all|last)|last|this|altogether|overall|worldwide)\b))",
    re.IGNORECASE,
)
# "The airline" that takes in money is the one that reports: its name finds nothing.
_OURSELVES = late_pattern(
    r"the (?:whole )?(?:company|firm|group|business|corporation|airline|carrier|bank|club|trust|chain|shop|"
    r"store|retailer|maker|manufacturer|builder|brewe(?:r|ry)|insurer|operator|utility|railway|charity|publisher)",
    re.IGNORECASE,
)
_EXTREME = late_pattern(
    r"\bthe (?P<most>most|least)(?= (?:that )?(?:i|you|we|one|they|he|she|people|somebody|anyone|anybody)\b)",
    re.IGNORECASE,
)
# Of several things the sum is asked for: it stands in the row of the total.
_TOGETHER = late_pattern(
    r"\b(?:(?:both |all (?:the |of the )?(?:two |three |four |five )?)(?:[\w’'-]+ ){0,2}?)?"
    r"(?:(?:(?:put|taken|added|all) )?together|combined|altogether|all told|in all)(?= *(?:\W*$|[,?]))",
    re.IGNORECASE,
)
# Somebody has owned a thing since the day on which it was bought.
_OWNED_SINCE = late_pattern(
    r"\b(?:since when|(?:for )?how long) (?:has|have|did|does|do|had) (?P<who>[^?,;]{1,60}?) own(?:ed)?\b"
    r"(?= \w)",
    re.IGNORECASE,
)
_HIGHEST = {"most": "highest", "least": "lowest"}


def sums_sought(question: str) -> tuple[str, str | None]:
    """Return what a question about money looks for, and words of it that find sentences and count little."""
    if _SIGNS.isdisjoint(re.split(r"\W+", question.lower())) or language_asked(question) != "en":
        return question, None
    if since := _OWNED_SINCE.search(question):
        bought = f"when did {since['who']} buy"
        return f"{question[: since.start()]}{bought}{question[since.end() :]}", None
    if in_all := _IN_ALL.search(question):
        whose = "" if _OURSELVES.fullmatch(in_all["whose"]) else f"{in_all['whose']} "
        return f"{question[: in_all.start()]}{whose}revenue{question[in_all.end() :]}", None
    if bill := _BILL.search(question):
        return f"{question[: bill.start('bill')]}{question[bill.end() :]}", "costs"
    text = _TOGETHER.sub("total", question)
    text = _EXTREME.sub(lambda found: f"the {_HIGHEST[found['most'].lower()]}", text)
    spent = _SPENT_ON.search(text) if _WHAT_SUM.search(text) else None
    if spent is None:
        return text, None
    return f"{text[: spent.start()]}{text[spent.end() :]}", spent["verb"]
