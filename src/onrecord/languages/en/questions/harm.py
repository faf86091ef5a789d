"""Whether somebody came to harm, and who may not: words of people, and of releases."""

HARM_ASKED = (
    r"\b(?:has|have|had|did|was|were|is|are|do|does)\b.{0,30}"
    r"\b(?:any\s?(?:one|body)|people|somebody|someone|many|they|workers?|patients?|customers?|staff)\b.{0,30}"
    r"\b(?:hurt|injur\w+|kill\w+|die[ds]?|dying|dead|harm\w*|burn(?:ed|t)|poisoned|sick|ill)\b|"
    r"\b(?:any|were there|was there|are there) (?:\w+ )?"
    r"(?:injur\w+|deaths?|casualt\w+|fatalit\w+|accidents?)\b"
)
HARM_TOLD = (
    r"\b(?:hurt|injur\w+|kill\w+|die[ds]?|deaths?|dead|fatal\w*|casualt\w+|harm\w*|burn(?:s|ed|t)|"
    r"hospital\w*|accidents?|poison\w+|sick\w*|illness\w*|victims?|lives|unhurt|safely|safe)\b"
)
# Nobody came to harm: another sentence may say that somebody else did.
NO_HARM = r"\b(?:no|nobody|none|not|never|without|unhurt|unharmed|safe|safely)\b"
HARM_DONE = r"\b(?:hurt|injured|killed|died|deaths?|dead|fatalit\w+|casualt\w+|hospital|burned|poisoned)\b"
# "May be fatal" says nothing of whether anybody died.
MAY_HAPPEN = r"\b(?:may|might|can|could|would|should|if|risks?|whether)\b"

# Whom somebody says that they are or bring, and the words by which a release says who that is.
CONDITIONS = (
    (
        r"\b(?:pregnan\w+|expecting|having a baby)\b",
        r"\b(?:pregnan\w+|expecting (?:an? )?(?:child|baby|mothers?)|expectant|mothers?-to-be)\b",
    ),
    (
        r"\b(?:my|bad|weak) heart\b|\bheart (?:condition|trouble|problem|attack|disease)\b|\bpacemaker\b",
        r"\b(?:heart|cardiac|pacemaker)\b",
    ),
    (
        r"\b(?:back|neck) (?:surgery|operation|trouble|problem|pain)\b|\bbad back\b",
        r"\b(?:backs?|neck|spin\w+)\b",
    ),
    (r"\b(?:wheelchair|walker|crutches)\b", r"\b(?:wheelchairs?|step-free|disab\w+|mobility)\b"),
    (r"\ballerg\w+\b", r"\b(?:allerg\w+|hypersensitiv\w+)\b"),
    (
        r"\b(?:my|our|a|an|the) (?:[\w-]+ ){0,2}(?:son|daughter|child|kid|toddler|baby|boy|girl|grand\w+)\b|"
        r"\b(?:my|our) (?:[\w-]+ ){0,2}(?:children|kids|sons|daughters|little ones?)\b|"
        r"\b(?:an?|my|our|for|in) (?:\d+|two|three|four|five|six|seven|eight|nine|ten)[- ]years?[- ]olds?\b",
        r"\b(?:children|child|infants?|toddlers?|babies|minors|adolescents|teenagers|"
        r"(?:under|over|below|above) (?:the )?(?:age of \d+|\d+(?:s\b|(?= ?(?:years?\b|[.,;)]|$|and\b|"
        r"who\b))))|aged? (?:\w+ )?\d+|\d+ (?:years|months)|"
        r"from (?:the )?age|from \d+ years?|years of age)\b",
    ),
)
# What is allowed or not, and to whom.
MAY_NOT = (
    r"\b(?:(?:should|must|may|can|do|does|are|is) not|cannot|never|"
    r"not (?:admitted|allowed|permitted|recommended|suitable)|only|avoid|unless|consult|ask a doctor|"
    r"come first|welcome|may|can|free|"
    r"(?:not|never) (?:yet )?been|(?:approved|cleared|licen[sc]ed|intended|suitable|recommended|meant) for|"
    r"and (?:older|over|above|up))\b|n[’']t\b"
)

# Something has happened, or may have, and one asks what to do.
ADVICE_ASKED = (
    r"\bwhat (?:do|should|must|can|shall|would) (?:i|we|one|people|parents|customers|patients|residents) "
    r"(?:now )?do\b(?! (?:about your|for)\b)|\bwhat (?:is|are) (?:one|people|we) (?:supposed|meant) to do\b|"
    r"\bwhat should [^?.!]{2,40}? do\b|\bwhat to do\b|\bwhat now\W*$|\bwhat am i (?:supposed|meant) to do\b"
)
# What a release has its reader do, at the beginning of a sentence or behind its condition.
ADVICE_TOLD = (
    r"(?:^\W*|(?:if|when|where|after|in case)\b[^.;]{3,160}, |[.;:] ?)"
    r"(?:please |immediately |always |do not |never )*"
    r"(?:call|go|stop|contact|see|seek|take|return|check|keep|wash|rinse|boil|discard|throw|bring|"
    r"switch|turn|unplug|remove|leave|stay|avoid|visit|ring|phone|tell|ask|consult|dispose|send|use|wait|"
    r"move|"
    r"open|close|put|drink|eat)\b|"
    r"\b(?:you|they|customers|consumers|people|anyone|parents|patients|owners|users|residents|passengers|"
    r"travellers|travelers|visitors|guests|those)\b[^.;]{0,120}\b(?:should|must|are (?:asked|advised|urged|"
    r"requested|told)|need to)\b"
)
