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
)
# What is allowed or not, and to whom.
MAY_NOT = (
    r"\b(?:(?:should|must|may|can|do|does|are|is) not|cannot|never|"
    r"not (?:admitted|allowed|permitted|recommended|suitable)|only|avoid|unless|consult|ask a doctor|"
    r"come first|welcome|may|can|free)\b|n[’']t\b"
)
