"""How English questions are built: their time, what they count, and whether they lean on the one before."""

import re

from onrecord.languages.question_grammar import QuestionGrammar
from onrecord.late_patterns import caseless, late_pattern

# "How much does it cost": no count answers, though "how much" alone may ask for one.
_SUM = late_pattern(
    r"\bwhat (?:do|does|did|will|would) (?:\w+ ){1,3}charge\b|"
    r"(?<!\bby )\bhow much (?:money|cash|(?:does|do|did|will|would|is|are|was|were|has|have) "
    r".{1,80}\b(?:costs?|"
    r"pa(?:y(?:s|ing)?|id)|spen(?:[dt]|ding)|rais(?:e[ds]?|ing)|charged?|(?:sell|retail) for|"
    r"(?:get|gets|got|getting|ask|asks|asking) (?:for|per)|invest(?:ed|ing)?|owed?|"
    r"earn(?:ed|s)?|worth|priced?|donat(?:e[ds]?|ing)|put in|set aside))\b",
    re.IGNORECASE,
)
# "How do you make money", "what happens to the cash": a way or an event answers, not a figure.
_MANNER = late_pattern(
    r"\bhow (?:do|does|did|is|are|was|were|will|would|can|could|has|have)\b|"
    r"\bwhat(?:'s| is| will| has)? happen|\bused for\b|\bsp(?:ent|end|ending) (?:[\w'’]+ ){0,4}on\b|"
    r"\bmoney (?:will )?go(?:es|ing)?\b|\bdo(?:es|ing|ne)? with\b",
    re.IGNORECASE,
)
# Without one of these it is a few words to look for: "recurring revenue government sector".
_ASKS = caseless(r"\b(?:hows?|whats?|whens?|which|number of|amount|date|percentage)\b")
_YES_OR_NO = caseless(
    r"^\W*(?:(?:and|but|so|also) )?"
    r"(?:is|are|was|were|do|does|did|will|would|can|could|has|have|had|should|may|might)\b"
)
_FUTURE = caseless(
    r"\b(?:will|won'?t|shall|going to|gonna|plan(?:s|ned|ning)?|next|future|expect\w*|"
    r"anticipat\w*|forecast\w*|"
    r"outlook|guidance|goals?|targets?|aims?|aiming|objectives?|intend\w*|intentions?|hope|hoping|strateg\w+|"
    r"upcoming|soon|priorit\w+|ahead|potential|might|may you|could you become|look(?:ing)? forward|by 20\d\d|"
    r"coming (?:years?|months?|quarters?|weeks?)|(?:years|months|quarters|things) to come|"
    r"ambitions?|eventually|someday|later this year|vision)\b"
)
_PAST = caseless(
    r"\b(?:did|was|were|had|has|have been|last|ago|before|previous(?:ly)?|history|"
    r"historical(?:ly)?|back then|"
    r"used to|so far|to date|already|between \d{4})\b"
)
_LEANS = late_pattern(
    r"^\W*(?:and|also|but|so|or|then|what about|how about|anywhere else|anyone else|anything else|which one|"
    r"what else|who else|why(?: not)?\W*$|when\W*$|where\W*$|who\W*$|how(?: much|"
    r" many)?\W*$|really|since when|by when)\b",
    re.IGNORECASE,
)
_POINTS_BACK = late_pattern(
    r"\b(?:he|she|him|her|his|hers|they|them|their|theirs|it|its|that|this|those|these|there|then|one|ones|"
    r"the same|such|which \w+\W*$|else)\b",
    re.IGNORECASE,
)
# Words that end what is named: the rest of the question says something of it.
_ENDS = (
    r"(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|should|may|might|"
    r"must|of|in|on|at|by|for|to|"
    r"from|with|per|that|who|which|they|it|he|she|we|you|i|the|a|an|there|this|these|those|"
    r"be|been|being|not|and|or|as|"
    r"into|about|over|under|between|during|after|before|their|its|his|her|your|our|my|"
    r"still|now|already|currently|"
    r"actually|so|far|left|total|out|up|go|goes|going|went|get|gets|got|come|comes|came|"
    r"works?(?= there| here| for| at| in)|worked|lives?|lived|join(?:s|ed)?|signed|died|attended|applied|"
    r"sold|bought|owns?|owned|use[sd]?|daily|annually|"
    r"made|makes?|took|takes?|met|won|said|says?|saw|quit|stopped|voted|fell|fails?|failed|stay(?:s|ed)?|broke|"
    r"caught|flew|travell?ed|visited|responded|answered|received|participated?|gave|found|felt|ran|spoke|sat|"
    r"thinks?|wants?|wanted|needs?|needed|survived|finished|passed|"
    r"yearly|monthly|altogether|overall)"
)
_NAMED = rf"(?P<named>(?:(?!{_ENDS}\b)[\w'’-]+ ?){{1,3}})"
_COUNTED = late_pattern(
    rf"\bhow many (?!times\b)(?:more |different |new |other |of (?:the |these |its |their ))?{_NAMED}",
    re.IGNORECASE,
)
# "How much of the gift goes to the library?" names the whole, which is not what the answer counts.
_GOES = r"(?:goes?|going|went|spent|used|set aside|earmarked|left over|kept)"
_AMOUNT = late_pattern(
    rf"\bhow much (?!of (?:[\w'’-]+ ){{1,6}}{_GOES}\b)"
    rf"(?:of (?:the |this |its |their )?|more |total |extra )?(?!money\b|cash\b|time\b){_NAMED}",
    re.IGNORECASE,
)
# Who replaces somebody is told by who takes the post, whatever else is said.
_TAKES_OVER = r"(?:replac(?:es|ing)|succeed(?:s|ing))"
_WANTED = late_pattern(
    rf"\bwho(?:['’]?s| is| are| was| were)(?: the| its| their| his| her| your)? "
    rf"(?!{_TAKES_OVER}\b){_NAMED}",
    re.IGNORECASE,
)
_ANYBODY = frozenset(
    "guy guys man woman men women person people one name names somebody someone folks".split()
)
_DONE = late_pattern(
    r"\bwho(?:m|['’]?ll)? (?:(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|be|been|"
    r"being|also|just|really|actually|going|to|first|originally) )*(?!(?:the|its?|their|his|her|your|a|an|"
    r"else)\b)(?P<named>[a-z][\w-]+)",
    re.IGNORECASE,
)
_ATTRIBUTE = late_pattern(
    r"\bwhat(?:['’]?s| is| are| was| were) (?:the |its |their |his |her |your |[\w.&]+['’]s |\w+s['’] )*"
    rf"{_NAMED}(?=\s*(?:of|for|in|at|on|to|from|by|per|after|last|this|next)\b)",
    re.IGNORECASE,
)
_WHICH_ONE = late_pattern(rf"\bwhich (?:new |other |of (?:the |its |their ))?{_NAMED}", re.IGNORECASE)
_WHAT_THING = late_pattern(
    r"\bwhat (?!(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|about|else|if|kinds?|"
    rf"sorts?|types?|ways?|happen\w*)\b){_NAMED}(?=\s*(?:is|are|was|were|do|does|did|has|have|had|will|would|"
    r"can|could|should|of)\b)",
    re.IGNORECASE,
)
# "Is there wifi on board?", "do you have any lifeboats?": an answer speaks of it.
_EXISTS = late_pattern(
    r"(?:\b(?:is|are|was|were)(?:n['’]t)? there|^\W*(?:(?:and|but|so|also) )?(?:do|does|did) (?:\S+ ){1,3}?"
    r"(?:have|offer|provide|sell|serve|accept|test for))"
    r" (?:(?:going to |likely to )?be |an? |any |some |also |still |already |more |enough |your |their "
    rf"|its )*{_NAMED}",
    re.IGNORECASE,
)
_AMISS = _ANYBODY | frozenset(
    """
    number numbers date year month day time place thing things company companies reason reasons point purpose
    good handle handles handled deal deals work works gets goes takes makes gives wants needs thinks says said
    knows feels something anything somewhere level amount extent replacing replaces succeeding succeeds
    """.split()
)
_HOW_MUCH = late_pattern(
    r"\bhow much (?:is|are|was|were|do|does|did|will|would|has|have|had|can)\b", re.IGNORECASE
)
_AWAITED = late_pattern(r"\bwhen(?:['’]ll| will| (?:is|are) .{1,60}\b(?:going to|due))\b", re.IGNORECASE)
_COMES = late_pattern(
    r"(?<!since )\bwhen(?:['’](?:s|ll)| (?:is|are|do|does|can|could|will|might|may|would|should))\b|"
    r"\b(?:what|which) (?:date|day|time) (?:is|are|do|does|can|will|might|may)\b",
    re.IGNORECASE,
)

GRAMMAR = QuestionGrammar(
    sum=_SUM,
    manner=_MANNER,
    asks=_ASKS,
    yes_or_no=_YES_OR_NO,
    future=_FUTURE,
    past=_PAST,
    leans=_LEANS,
    points_back=_POINTS_BACK,
    counted=_COUNTED,
    amount=_AMOUNT,
    wanted=_WANTED,
    anybody=_ANYBODY,
    closely=(_DONE, _ATTRIBUTE, _WHICH_ONE, _WHAT_THING, _EXISTS),
    amiss=_AMISS,
    how_much=_HOW_MUCH,
    awaited=_AWAITED,
    comes=_COMES,
)
