"""The thing that a question asks for by name: what is counted, or whose name is wanted.

"How many homes does it power?" asks for homes, "who is the seller?" for the seller: a sentence that names
neither does not answer, whatever else it shares with the question. Rules of English, not of any release.
"""

import re

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
