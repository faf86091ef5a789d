"""What every release shows of itself: its date, its news, its words, who is quoted."""

from onrecord.languages.answer_row import AnswerRow, Use
from onrecord.languages.en.questions.facts.asking import ASKING, COMPANY, NEWEST, OF_COMPANY, RELEASE

OF_RELEASES = (
    AnswerRow(
        name="published",
        asked=(
            rf"\bwhen (?:was|were|did|is) {RELEASE} (?:published|released|issued|announced|put out|come out|"
            r"came out|made public|dated|go out|sent out|written)\b|"
            rf"\b(?:what(?:'s| is|s)?|which) (?:is )?(?:the )?date (?:of|on|is on) {RELEASE}\W*$|"
            rf"\bhow (?:old|recent) is {RELEASE}\W*$|\b(?:release|publication|issue) date\b|"
            rf"\bwhat (?:date|day) (?:was|is) {RELEASE} (?:published|released|issued|from|of|dated)\b|"
            rf"\bwhen is {RELEASE} from\W*$|"
            rf"\bwhen did {COMPANY} (?:last )?(?:publish|release|issue|put out|send out) (?:its |their )?"
            rf"(?:{RELEASE}|anything)\W*$"
        ),
        shown="",
        use=Use.FACT,
        examples=(
            ("when was this release published?", "OSLO, May 4, 2021 – Northgate opened a mill."),
            ("when did the company publish its latest release?", "OSLO, May 4, 2021 – Northgate opened."),
        ),
        not_examples=(
            ("when was the permit issued?", "OSLO, May 4, 2021 – Northgate opened a mill."),
            ("when did the company issue its shares?", "OSLO, May 4, 2021 – Northgate opened a mill."),
        ),
    ),
    AnswerRow(
        name="news",
        asked=(
            rf"^\W*{ASKING}(?:what(?:'s|’s|s| is| was| are)? (?:the |in the |your )?(?:(?:big|main|"
            rf"latest|actual|"
            r"recent) )*(?:news|story|announcement|headlines?)(?: here| today| about| from .{1,40})?|"
            r"what(?:'s|’s|s| is) (?:new|this|it|going on|happening)(?: (?:here|today|all about|about|all))*|"
            rf"what(?:'s|’s|s| is| does) {RELEASE}{OF_COMPANY} (?:about|all about|say|saying|tell us|"
            r"announce)|what (?:did|has|have|does|do) (?:you|they|the company|it)(?: just)? "
            r"(?:announced?|reveal(?:ed)?|disclosed?|release[d]?)(?: today)?|"
            r"what was (?:announced|released|revealed)(?: today)?|any(?:thing)? news?|"
            r"latest news|(?:the )?latest|newest|news|headline|what happened(?: today)?|"
            rf"{NEWEST}{OF_COMPANY}|the company)\W*$|"
            rf"^\W*{ASKING}(?:(?:and )?(?:why (?:is|are) {COMPANY} (?:(?:all )?over|in|on) the (?:news|"
            rf"papers?|"
            rf"headlines|press|tv)(?: today| now| again)?|what(?:['’]s| is| has)? (?:just )?happened"
            rf"(?: (?:to|at|with|there at) {COMPANY}| here| there| today)?|"
            rf"what(?:['’]s|s| is) (?:going on|happening|up|new) (?:at|with|over at) {COMPANY}|"
            rf"what(?:['’]s|s| is) (?:all )?(?:the|this) (?:fuss|excitement|commotion)(?: about)?"
            rf"(?: (?:at|with) {COMPANY})?)\W*)+$"
        ),
        shown="",
        use=Use.FACT,
        examples=(
            ("what's the news?", "Northgate Opens a Mill"),
            ("so what is this release about", "Northgate Opens a Mill"),
            ("what's the latest from the company?", "Northgate Opens a Mill"),
            ("does the company have any news?", "Northgate Opens a Mill"),
            ("why is the company in the news? what happened", "Northgate Opens a Mill"),
        ),
        not_examples=(
            ("what is the latest on the permit?", "Northgate Opens a Mill"),
            ("what is the news on the permit for the mine?", "Northgate Opens a Mill"),
            ("what did they announce about the dividend?", "Northgate Opens a Mill"),
            ("what happened to the mill?", "Northgate Opens a Mill"),
        ),
    ),
    AnswerRow(
        name="summary",
        asked=(
            r"\bsummar(?:y|i[sz]e|i[sz]ed?)\b(?!.{0,20}\b(?:for|table|plan|compensation|"
            r"prospectus)\b(?! me))|"
            r"\btl;? ?dr\b|\bin a nutshell\b|"
            r"\b(?:key|main|most important|important|biggest) (?:points?|take-?aways?|messages?|facts?|"
            r"things|"
            r"news|highlights?|figures|numbers)\b|\btake-?aways?\b|\bthe (?:gist|highlights|essentials)\b|"
            rf"^\W*{ASKING}(?:(?:a |quick |short |brief )*overview|highlights|bullet points?|the "
            rf"basics)\W*$|"
            r"\b(?:tell|give) me (?:everything|the lot|it all|the basics)\b|\bboil it down\b|"
            r"\bin (?:a few|one|two|three) (?:words?|sentences?|lines?|points?|bullets?)\b"
        ),
        shown="",
        use=Use.FACT,
        examples=(
            ("can you summarise this for me?", "Northgate Opens a Mill"),
            ("key takeaways please", "Northgate Opens a Mill"),
        ),
        not_examples=(("what do the figures say?", "Northgate Opens a Mill"),),
    ),
    AnswerRow(
        name="quotations",
        asked=(
            r"\b(?:quotes?|quotations?)\b(?: \w+){0,2} (?:of|by|from|made by|attributed to) "
            r"(?:the |our |their )?(?!(?:the |this |that )?(?:press |news )?release\b)\w|"
            r"^\W*(?:list|show|give)(?: me)?(?: all)?(?: of)?(?: the)? "
            r"[\w .-]+['’]s? (?:quotes|quotations)\W*$|"
            r"\b(?:everything|all) (?:that )?[\w .-]+ (?:said|says)\b"
        ),
        shown="",
        use=Use.FACT,
        examples=(
            ("list the quotations of Ann Roe", "“We sail,” said Ann Roe, President."),
            ("show me Ann Roe's quotes", "“We sail,” said Ann Roe, President."),
        ),
        not_examples=(("list the quotes", "“We sail,” said Ann Roe, President."),),
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
            r"(?:full |whole |entire |complete |original )?(?:press |news )?(?:release|file|pdf|document)\W*$"
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
            rf"{RELEASE}\W*$"
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
            r"\bwho (?:is|are|was|were|gets|all is) (?:all )?(?:mentioned|quoted|named|cited|in it|in "
            r"(?:this|the) "
            r"(?:release|article|text|news))\b|\b(?:list|name|show)(?: me)?(?: all)?(?: the)? "
            r"(?:people|persons|executives|speakers|quotes|quotations)\b|"
            r"\bwhich (?:people|executives|persons) (?:are|is) (?:mentioned|quoted|named)\b|"
            r"^\W*(?:people|quotes|quotations|executives)\W*$"
        ),
        shown="",
        use=Use.FACT,
        examples=(("who is quoted in this release?", "“We sail,” said Ann Roe, President."),),
        not_examples=(("who is the president?", "“We sail,” said Ann Roe, President."),),
    ),
)
