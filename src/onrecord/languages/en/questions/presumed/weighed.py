"""The rows of English that are weighed: a sentence that shows them answers better."""

from onrecord.languages.answer_row import AnswerRow, Use
from onrecord.languages.en.questions.pieces import CAUSE_ASKED

# "To help" and "since" may stand beside no reason at all: what is left tells one nearly always.
_CAUSE = AnswerRow(
    name="cause",
    asked=rf"\bwhy\b|\bhow come\b|\breasons?\b|\bwhat (?:caused|led to|made|drove)\b|{CAUSE_ASKED}",
    shown=(
        r"\b(?:because|due to|as a result|so that|thanks to|driven by|therefore|thus|owing to|caused|led to|"
        r"attribut\w+|resulted|result of|reflecting|in order to|stem\w* from|in response to|given|so as to|"
        r"offset by|in memory of|after (?!tax)\w{3,}ing)\b"
    ),
    use=Use.WEIGHED,
    examples=(("why was the mill closed?", "The mill closed after losing its buyer."),),
    not_examples=(("why was the mill closed?", "The mill closed to make room."),),
)

# Whether something is safe, allowed or proven is answered by what the release says against it, if it does.
_CAUTION = AnswerRow(
    name="caution",
    asked=(
        r"\b(?:is|are|can|could|may|might|does|do|should|will|was|were)\b.{0,60}"
        r"\b(?:safe(?:ly|ty)?|unsafe|ok|okay|harm\w*|danger\w*|risky|allerg\w*|toxic\w*|"
        r"legal(?:ly)?|illegal|allowed|permitted|proven|guarante\w+|cures?|pregnan\w*|child(?:ren)?|kids)\b"
    ),
    shown=(
        r"\b(?:(?:is|are|was|were|has|have|been|do|does|did|may|must|should|can|could|will) ?not|cannot|"
        r"never|no (?:assurance|guarantee|evidence)|unknown|contraindicat\w+|(?:may|can|could) cause|serious|"
        r"warnings?|avoid|not (?:known|been|intended|approved|established|recommended))\b|n[’']t\b"
    ),
    use=Use.WEIGHED,
    examples=(("is the drug safe for children?", "It is not known whether the drug is safe in children."),),
    not_examples=(("is the drug safe for children?", "The drug is made in a safe plant."),),
)

# "What are the side effects?" is answered by the sentence that lists them.
_LISTING = AnswerRow(
    name="listing",
    asked=(
        r"\b(?:what|wh?ich)(?:['’]re| are| were) (?!you\b|they\b|we\b|there\b)|"
        r"\blist (?:of )?(?:the|all|its|their)\b|"
        r"\bwhat (?:does|do|did) .{1,50}\b(?:include|consist of|comprise)\b"
    ),
    shown=(
        r"\b(?:are|were|include[sd]?|including|such as|consist\w*|compris\w+|namely|of which)\b[^;]*?\w,? "
        r"[^;]*\b(?:and|or)\b|\w: \w[^:]*, [^:]*\b(?:and|or)\b"
    ),
    use=Use.WEIGHED,
    examples=(("what are the risks of the drill?", "The risks were noise (8%), dust (6%) and heat (5%)."),),
    not_examples=(("what are the risks of the drill?", "Ask the maker about the risks."),),
)

WEIGHED = (_CAUSE, _CAUTION, _LISTING)
