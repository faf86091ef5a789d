"""What every release shows of itself: its words, where it is from, what it corrects, who is quoted."""

from onrecord.languages.answer_row import AnswerRow, Use
from onrecord.languages.en.questions.facts.asking import ASKING, CLOSING, COMPANY, OPENING, RELEASE

_TEXT = (
    r"(?:(?:press |news )?(?:release|story|article)|text|announcement|document|file|pdf|version|wording|"
    r"statement|thing|lot|original)"
)
_WHOLE = r"(?:full|whole|entire|complete|original|unabridged|uncut)"
# "Can I read all of it?", "show me the whole thing", "the full text of the release".
_FILE_ASKED = (
    rf"{OPENING}(?:(?:i['’]d |i would )?(?:like |want )?(?:to )?(?:show|read|see|print|open|post|display|"
    rf"view|"
    r"have|get|send|give)(?: (?:me|us))? |let me (?:read|see|have) |(?:can|could|may) i (?:read|view|print|"
    rf"open) )?(?:(?:all of )?(?:the |your )?(?:company['’]?s? )?{_WHOLE} (?:company )?{_TEXT}"
    rf"(?: (?:of|from) {RELEASE}| of it)?|"
    rf"(?:the |your )?(?:{_WHOLE} )?text (?:of|from) {RELEASE}|(?:all of )?{RELEASE} "
    r"(?:in (?:full|its entirety)|all|whole|word for word)|all of (?:it|this|the text|the release)|"
    rf"(?<=read )(?:it|{RELEASE})(?: (?:for )?myself)?|"
    rf"(?<=(?:show|open|post) )(?:the |this |your )?(?:press |news )?release|(?<=print )(?:it|{RELEASE})|"
    rf"(?<=(?:show me|show us) )(?:the |this |your )?(?:press |news )?(?:release|original)|"
    rf"(?<=show me )everything|everything)(?: in full)?{CLOSING}"
)
_GOT = (
    r"(?:(?:is|are) there|have you got|do you have|got|any|there is|(?:can|could|may) i (?:have|get|use)|"
    r"i need|give me|show me)"
)
# "Who is quoted?", "any quotes?", "who commented on this?"; of what else is said it is not asked.
_PEOPLE_ASKED = (
    rf"{OPENING}(?:who(?:['’]s|s| is| are| was| were)? (?:(?:all|being|been) )?(?:quoted|cited|named|"
    rf"mentioned|"
    rf"speaking|talking|commented|comments|speaks|spoke)(?: (?:here|there|by name|in {RELEASE}|on {RELEASE}|"
    rf"about {RELEASE}))?|"
    rf"who (?:are|were) the (?:people|persons|executives|speakers) (?:(?:mentioned|quoted|named) )?"
    rf"(?:in {RELEASE}|here)|"
    r"(?:what|which) (?:names|people|executives|persons) (?:are|is|appear|get)(?: (?:mentioned|quoted|named|"
    rf"given))?(?: (?:in {RELEASE}|here))?|(?:whose|what) (?:quotes|quotations) are (?:in {RELEASE}|there|"
    rf"(?:in )?here)|"
    rf"(?:{_GOT} )?(?:(?:a|any|some|the) )?(?:quotes?|quotations?)(?: (?:i|we) (?:can|could|may) use| to "
    rf"use| "
    rf"(?:in|from) {RELEASE}| from {COMPANY}| for my (?:piece|story|article|report))?|who said what|"
    rf"(?:has|have|did) (?:anybody|anyone|somebody|someone) (?:from|at|of) {COMPANY} "
    rf"(?:comment(?:ed)?|sa(?:y|id) (?:any|some)thing)|"
    rf"(?:any|what) (?:comments?|words?) (?:from|by) {COMPANY}|"
    rf"what (?:are|were) (?:the )?(?:people|bosses|management|executives) (?:at|from|of) {COMPANY} saying|"
    rf"what (?:do|does|did|has|have) (?:the |its |their |your )?(?:management|bosses|leadership) "
    rf"(?:say|said|to say))(?: (?:about|on|of) {RELEASE})?{CLOSING}"
)
# "Who put this out?", "which wire did it come over?", "whose release is this?"
_SOURCE_ASKED = (
    rf"{OPENING}(?:who (?:(?:has )?(?:issued|published|released|wrote|circulated|distributed) {RELEASE}|"
    rf"(?:put|sent|gave) {RELEASE} out|(?:put|sent|gave) out {RELEASE})|"
    rf"(?:what|which) (?:news ?)?(?:wire|service|agency)(?: (?:did|was|is|has) {RELEASE} "
    r"(?:come|came|sent|put|issued|published|distributed|carried|go|run)?(?: out)?(?: (?:over|on|by|through|"
    rf"from|via))?| (?:carried|published|sent|ran) {RELEASE})?|"
    r"(?:the |its |a |any |got a |is there a |do you have a |have you got a )?(?:original )?(?:source|link|"
    r"url)"
    rf"(?: (?:to|of|for) (?:{RELEASE}|the original))?|where(?:['’]s| is| was) (?:this|{RELEASE}(?<! it)) "
    rf"(?:from|published|taken from)|where did you (?:get|find) {RELEASE}(?: from)?|"
    rf"whose (?:press |news )?(?:release|announcement|statement) is (?:this|that|it)|"
    rf"where (?:can|do|could) (?:i|we) (?:find|see|get) (?:the|your) original)(?: from)?{CLOSING}"
)
# "What did the union say?", "what's the vet's view?": somebody's words, on nothing in particular.
_SOMEBODY = (
    rf"(?!(?:{COMPANY}|{RELEASE}|he|she|anybody|anyone|people|others|everybody|management|(?:the |its |"
    rf"their |your )?"
    r"(?:bosses|leadership|management|executives))\b)(?P<who>[\w.'’ -]{2,60}?)"
)
_ON_IT = (
    r"(?: (?:about|on|of|to|in) (?:it|this|that|all this|"
    r"the (?:news|release|whole thing|matter|announcement)))?"
)
WORDS_ASKED = (
    rf"^\W*(?:(?:and|so|but|ok|well),? )*what (?:else )?(?:did|does|do|has|have) {_SOMEBODY} (?:have to |"
    rf"had to |got to )?"
    rf"(?:say|said|think|comment|tell (?:us|them|people)|told (?:us|them)){_ON_IT}{CLOSING}|"
    rf"^\W*(?:(?:and|so|but|ok|well),? )*what(?:['’]s|s| is| was| are| were) (?!(?:the|its|their|your) "
    rf"(?:company|firm))"
    r"(?P<whose>[\w.' -]{2,60}?)(?:['’]s?)? (?:view|opinion|take|comments?|reaction|response|position|words|"
    r"message)"
    rf"{_ON_IT}{CLOSING}|"
    rf"^\W*(?:(?:and|so|but|ok|well),? )*what(?:['’]s|s| is| was) (?!(?:{COMPANY}|{RELEASE}|he|she|"
    rf"everybody|people)\b)"
    rf"(?P<saying>[\w.'’ -]{{2,60}}?) saying{_ON_IT}{CLOSING}"
)
# "Why did Roe vote against it?": what somebody holds, and on what grounds.
OPINION_ASKED = (
    rf"\b(?:why|on what grounds) (?:was|were|is|are|did|does|do|has|have) {_SOMEBODY} (?:so |be |been |say "
    rf"(?:that )?"
    r"(?:he|she|they) (?:was|were|is|are) )*(?:against|oppos\w+|object\w*|vot\w+|reject\w*|dislik\w*|"
    r"unhappy|worried|"
    r"in favou?r|for it|support\w*|abstain\w*|say no|say yes|refus\w+)\b|"
    r"\bwhat (?:reasons?|grounds?) (?:did|does|do|has|have) (?P<whose>[\w.' -]{2,60}?) (?:give|given|gave)\b|"
    r"\bwhat (?:did|does|do|has) (?P<other>[\w.' -]{2,60}?) (?:object(?:ed)? to|have against|dislike)\b"
)

OF_RELEASES = (
    AnswerRow(
        name="opinion",
        asked=OPINION_ASKED,
        shown=r"\b(?:vot\w+|against|oppos\w+|object\w*|in favou?r|support\w*|reject\w*|abstain\w*|"
        r"refus\w+)\b",
        use=Use.FACT,
        examples=(
            ("why did Roe vote no?", "Roe voted against."),
            ("what reason did she give for voting no", "Roe cast the only vote against it."),
        ),
        not_examples=(
            ("why did the mill close?", "Roe voted against."),
            ("why did Roe vote no?", "Roe was in Oslo."),
        ),
    ),
    AnswerRow(
        name="quotations",
        asked=(
            r"\b(?:quotes?|quotations?)\b(?: \w+){0,2} (?:of|by|from|made by|attributed to) "
            r"(?:the |our |their )?(?!(?:the |this |that )?(?:(?:press |news )?release|company)\b)\w|"
            r"^\W*(?:list|show|give)(?: me)?(?: all)?(?: of)?(?: the)? "
            r"[\w .-]+['’]s? (?:quotes|quotations)\W*$|"
            rf"\b(?:everything|all) (?:that )?[\w .-]+ (?:said|says)\b|{WORDS_ASKED}"
        ),
        shown="",
        use=Use.FACT,
        examples=(
            ("list the quotations of Ann Roe", "“We sail,” said Ann Roe, President."),
            ("show me Ann Roe's quotes", "“We sail,” said Ann Roe, President."),
            ("what did the union guy say?", "“We sail,” said Ann Roe of the sailors' union."),
            ("and what's the vet's view on this", "“She limps,” said Ann Roe, veterinarian."),
        ),
        not_examples=(
            ("list the quotes", "“We sail,” said Ann Roe, President."),
            ("what did the company say?", "“We sail,” said Ann Roe, President."),
            ("what did the boss say about sails?", "“We sail,” said Ann Roe, President."),
        ),
    ),
    AnswerRow(
        name="file",
        asked=(
            rf"^\W*{ASKING}(?:(?:send|give|show|get|mail|forward|share)(?: (?:me|us))? )?(?:a copy of )?"
            r"(?:the |your )?(?:full|whole|entire|complete|original) (?:press |news )?"
            r"(?:release|text|announcement|document|file)(?: as a (?:file|pdf))?(?: please)?\W*$|"
            rf"^\W*{ASKING}(?:send|give|mail|forward|share)(?: (?:me|us))? (?:a copy of )?(?:the |your |"
            rf"that |this )?"
            r"(?:press |news )?(?:release|file|pdf|document|announcement)(?: as a (?:file|"
            r"pdf))?(?: please)?\W*$|"
            rf"^\W*{ASKING}(?:can|could|may) (?:i|we) (?:have|get|see|download) (?:a copy of )?(?:the |"
            rf"your )?"
            r"(?:full |whole |entire |complete |original )?(?:press |news )?(?:release|file|pdf|"
            r"document)\W*$|"
            rf"{_FILE_ASKED}"
        ),
        shown="",
        use=Use.FACT,
        examples=(
            ("send me the whole release", "View source version on newswire.example"),
            ("can I get the pdf?", "View source version on newswire.example"),
        ),
        not_examples=(
            ("did they release the whole list?", "View source version on newswire.example"),
            ("can I see the figures?", "View source version on newswire.example"),
        ),
    ),
    AnswerRow(
        name="source",
        asked=(
            r"\b(?:link|url|web address|source) (?:to|of|for) "
            rf"(?:the original )?{RELEASE}\W*$|"
            rf"^\W*{ASKING}(?:what(?:['’]s|s| is| was) )?(?:its|the|your) (?:original )?"
            r"(?:source|link|url)\W*$|"
            rf"\bwhere (?:did|does|do) (?:you (?:get|find|have)|{RELEASE} come)\b.{{0,20}}\bfrom\W*$|"
            r"\bwhere (?:can|do|could) (?:i|we|you|one) (?:find|read|see|get) "
            r"(?:the (?:full|whole|original) )?"
            rf"{RELEASE}\W*$|{_SOURCE_ASKED}"
        ),
        shown="",
        use=Use.FACT,
        examples=(
            ("what is its source?", "View source version on newswire.example: https://newswire.example/1"),
            ("link to the release?", "View source version on newswire.example: https://newswire.example/1"),
        ),
        not_examples=(
            ("what is the source of the water?", "View source version on newswire.example"),
            ("what is your main source of income?", "View source version on newswire.example"),
        ),
    ),
    AnswerRow(
        name="correction",
        asked=(
            r"\bwhat (?:was|is|were|has been|have you|did (?:you|they|the company)|needed|had) "
            r"(?:to be )?(?:wrong|incorrect|correct(?:ed)?|mistaken|amended|restated)"
            rf"(?: (?:in|with|about|by) {RELEASE})?\W*$|"
            r"\bwhat (?:(?:was|is) the )?(?:mistake|error|correction)s?(?: (?:is|was|were|about))?\W*$|"
            rf"\bwhat (?:was|is|did) .{{0,20}}\bchanged? in {RELEASE}\W*$"
        ),
        shown=(
            r"\b(?:was|were|had been) (?:\w+ly )?(?:stated|reported|given|shown) (?:as|to be)\b|"
            r"\bshould (?:read|have read|have been)\b|"
            r"\bthe (?:correct|corrected) [\w ]{3,30}\b(?:is|are|was)\b|"
            r"\b(?:incorrectly|erroneously|wrongly)\b|\binstead of\b"
        ),
        use=Use.FACT,
        examples=(
            ("what was corrected?", "In that release, sales were stated as $4 million."),
            ("what did you correct?", "The correct figure is $3 million."),
        ),
        not_examples=(
            ("what was the correct dose?", "The correct figure is $3 million."),
            ("what was corrected?", "The full text of the release, as corrected, follows."),
        ),
    ),
    AnswerRow(
        name="people",
        asked=(
            r"\bwho (?:is|are|was|were|gets|all is) (?:all )?(?:(?:mentioned|quoted|named|cited)\b"
            r"(?! (?:in|as|by|on|to|for) (?!(?:this|the|your) (?:press |news )?(?:release|article|text|"
            r"news)))|in "
            r"it\b|in (?:this|the) (?:release|article|text|news)\b)|\b(?:list|name|show)(?: me)?(?: "
            r"all)?(?: the)? "
            r"(?:people|persons|executives|speakers|quotes|quotations)\b|"
            r"\bwhich (?:people|executives|persons) (?:are|is) (?:mentioned|quoted|named)\b|"
            rf"^\W*(?:people|quotes|quotations|executives)\W*$|{_PEOPLE_ASKED}"
        ),
        shown="",
        use=Use.FACT,
        examples=(("who is quoted in this release?", "“We sail,” said Ann Roe, President."),),
        not_examples=(("who is the president?", "“We sail,” said Ann Roe, President."),),
    ),
)
