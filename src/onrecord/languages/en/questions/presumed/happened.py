"""The rows of English about what has happened: how a vote went, who took part, whether it is the first."""

from onrecord.languages.answer_row import AnswerRow, Use
from onrecord.languages.en.questions.pieces import COUNT

_VOTED = r"(?:against|for (?:it|this|that)|in favou?r|opposed|yes|no)"
_PEOPLE = (
    r"(?:people|persons|patients|adults|men|women|children|volunteers|subjects|participants|"
    r"respondents|passengers|riders|travell?ers|users|visitors|guests|pupils|students|members|drivers|"
    r"residents|customers|households|homes)"
)

HAPPENED = (
    AnswerRow(
        name="vote",
        asked=(
            rf"\bhow many (?:[\w'’]+ ){{0,4}}?(?:(?:vot(?:ed?|ing)|said|were|was|are) (?:\w+ )?{_VOTED}\b|"
            r"votes?\b|voted\b|abstained\b)|\bhow did the vote (?:go|end)\b|\bresult of the vote\b"
        ),
        shown=(
            rf"\b{COUNT} (?:votes? )?(?:to|against) (?:\d|{COUNT}\b)|\bunanim\w+|"
            rf"\b{COUNT} (?:[\w’'-]+ ){{0,4}}?(?:vot\w+|against|in favou?r|for and|abstain\w*|opposed)\b|"
            rf"\b(?:vot\w+|ballots?)\b[^.;]{{0,60}}\b(?:\d|{COUNT}\b)|\b(?:against|for|abstained):?\s+\d|%|"
            r"\bper ?cent\b"
        ),
        use=Use.PRESUMED | Use.WEIGHED,
        examples=(
            ("how many were against?", "The members voted for the mill by 812 to 95."),
            ("how many voted no", "Forty of the owners voted against it."),
        ),
        not_examples=(("how many were against?", "“I am against it, and have told them so,” said Ann Roe."),),
    ),
    AnswerRow(
        name="participants",
        asked=(
            rf"\bhow many (?:\w+ )?{_PEOPLE} (?:(?:took|taking|take) part|participated?|(?:were|was|are) "
            r"(?:\w+ )?(?:enrol\w*|recruited|(?:in|part of) (?:the|this|that|your|their) (?:\w+ )?"
            r"(?:stud\w+|trials?|survey)))\b"
        ),
        shown=(
            r"\b(?:enrol\w*|took part|tak\w+ part|participa\w+|randomi[sz]\w+|at random|recruit\w+)\b|"
            rf"\b(?!one\b){COUNT} (?:[\w’'-]+ ){{0,2}}?{_PEOPLE}\b|\bn ?= ?\d"
        ),
        use=Use.PRESUMED | Use.WEIGHED,
        examples=(
            ("how many people were in the study?", "The study compared two doses in 288 adults."),
            ("how many patients took part", "It enrolled 412 adults at 63 sites."),
        ),
        not_examples=(
            ("how many patients took part?", "One patient had a seizure."),
            ("how many people were in the study?", "About one person in a thousand has it."),
        ),
    ),
    AnswerRow(
        name="precedent",
        asked=(
            r"^\W*(?:(?:and|but|so) )?(?:has|have|had|did|was|were)(?:n['’]t)? (?:[\w'’-]+ ){1,6}?ever\b"
            r"[^?]{0,80}\bbefore\b|\bis (?:this|that|it) the first time\b|"
            r"\b(?:has|have|did) (?:this|it|that|anything like (?:this|it)) (?:ever )?"
            r"(?:happen\w*|occur\w*) before\b"
        ),
        shown=(
            r"\b(?:never|ever|first|second|third|again|once|twice|previous(?:ly)?|earlier|before\b(?! the\b)|"
            r"last|until now|so far|since|similar|another|history|(?:in|of) (?:\w+ )?(?:19|20)\d\d)\b"
        ),
        use=Use.PRESUMED | Use.WEIGHED,
        examples=(
            ("have they ever shut the mill before?", "The mill was last shut in 2009."),
            ("is this the first time?", "It has never recalled a drill."),
        ),
        not_examples=(("have they ever shut the mill before?", "The mill is shut, and the kiln is not."),),
    ),
)
