"""The rows of English for what every release tells: its date, its news, its company, where that is based."""

from onrecord.languages.answer_row import AnswerRow, Use
from onrecord.languages.en.questions.period_words import NUMBER_OF_NEWEST

# Who is asked about: the company that speaks.
_COMPANY = (
    r"(?:you(?: guys| all)?|they|it|we|(?:the|this|your|that) (?:company|firm|business|group|bank|issuer|"
    r"corporation|organi[sz]ation)|the company['’]s)"
)
_RELEASE = (
    r"(?:(?:the|this|that|your|latest|last|newest|most recent|press|news|media) )*"
    r"(?:(?:press |news |media )?release|announcement|statement|communiqué|article|document|text|news|"
    r"update|report|one|this|it|that)"
)
_ASKING = (
    r"(?:(?:please|can you|could you|would you|will you|give me|list|i want|i need|i'd like|tell me|show me|"
    r"just|so|ok|and|hi|hello|hey),? )*"
)
# "The latest from you", "any news of the company": its name is "the company" by then.
_OF_COMPANY = rf"(?: (?:from|of|on|at|with|about|for|by) {_COMPANY})?"
_NEWEST = (
    r"(?:(?:what(?:'s|’s|s| is| are)?|do(?:es)? (?:you|the company) have|is there|are there|have you got) )?"
    rf"(?:(?:the|your|any|some|{NUMBER_OF_NEWEST}) )*"
    rf"(?:(?:latest|newest|most recent|last|recent|new)(?: {NUMBER_OF_NEWEST})?(?: (?:(?:press|news|media) )?"
    r"(?:news|releases?|announcements?|updates?))?|news|updates?)"
)

FACTS = (
    AnswerRow(
        name="published",
        asked=(
            rf"\bwhen (?:was|were|did|is) {_RELEASE} (?:published|released|issued|announced|put out|come out|"
            r"came out|made public|dated|go out|sent out|written)\b|"
            rf"\b(?:what(?:'s| is|s)?|which) (?:is )?(?:the )?date (?:of|on|is on) {_RELEASE}\W*$|"
            rf"\bhow (?:old|recent) is {_RELEASE}\W*$|\b(?:release|publication|issue) date\b|"
            rf"\bwhat (?:date|day) (?:was|is) {_RELEASE} (?:published|released|issued|from|of|dated)\b|"
            rf"\bwhen is {_RELEASE} from\W*$|"
            rf"\bwhen did {_COMPANY} (?:last )?(?:publish|release|issue|put out|send out) (?:its |their )?"
            rf"(?:{_RELEASE}|anything)\W*$"
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
            rf"^\W*{_ASKING}(?:what(?:'s|’s|s| is| was| are)? (?:the |in the |your )?(?:(?:big|main|"
            rf"latest|actual|"
            r"recent) )*(?:news|story|announcement|headlines?)(?: here| today| about| from .{1,40})?|"
            r"what(?:'s|’s|s| is) (?:new|this|it|going on|happening)(?: (?:here|today|all about|about|all))*|"
            rf"what(?:'s|’s|s| is| does) {_RELEASE}{_OF_COMPANY} (?:about|all about|say|saying|tell us|"
            r"announce)|what (?:did|has|have|does|do) (?:you|they|the company|it)(?: just)? "
            r"(?:announced?|reveal(?:ed)?|disclosed?|release[d]?)(?: today)?|"
            r"what was (?:announced|released|revealed)(?: today)?|any(?:thing)? news?|"
            r"latest news|(?:the )?latest|newest|news|headline|what happened(?: today)?|"
            rf"{_NEWEST}{_OF_COMPANY}|the company)\W*$"
        ),
        shown="",
        use=Use.FACT,
        examples=(
            ("what's the news?", "Northgate Opens a Mill"),
            ("so what is this release about", "Northgate Opens a Mill"),
            ("what's the latest from the company?", "Northgate Opens a Mill"),
            ("does the company have any news?", "Northgate Opens a Mill"),
        ),
        not_examples=(
            ("what is the latest on the permit?", "Northgate Opens a Mill"),
            ("what is the news on the permit for the mine?", "Northgate Opens a Mill"),
            ("what did they announce about the dividend?", "Northgate Opens a Mill"),
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
            rf"^\W*{_ASKING}(?:(?:a |quick |short |brief )*overview|highlights|bullet points?|the "
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
        name="business",
        asked=(
            rf"\bwhat (?:does|do|is it that) {_COMPANY} (?:actually |really |even )?(?:do|make|produce|sell|"
            r"offer|provide)(?: exactly| for a living| anyway)?\W*$|"
            rf"\bwhat (?:kind|sort|type) of (?:company|firm|business|bank|group) (?:is|are) {_COMPANY}\W*$|"
            rf"\bwhat (?:business|industry|sector|trade|line of business) (?:is|are) {_COMPANY}(?: in)?\W*$|"
            rf"\b(?:tell me (?:something |more |a bit )?about|describe|what is|who is|what's|who are) "
            r"(?:the|your|this) (?:company|firm|business|group|bank)\W*$"
        ),
        shown="",
        use=Use.FACT,
        examples=(
            ("what does the company actually do?", "Northgate makes sails for small boats."),
            ("what kind of company are you?", "Northgate makes sails for small boats."),
        ),
        not_examples=(("what does the company do about noise?", "Northgate makes sails."),),
    ),
    AnswerRow(
        name="seat",
        asked=(
            rf"\bwhere(?:['’]s|s| is| are)? (?:exactly )?{_COMPANY}(?:['’]s)? (?:\w+ )?(?:based|"
            rf"headquartered|"
            r"located|situated|from|at home)\b|"
            rf"\bwhere(?:['’]s|s| is| are)? (?:(?:the|your|its|their) )?(?:(?:company|firm|bank)(?:['’]s)? )?"
            r"(?:head ?quarters?|hq|head office|main office|home office|seat)\b|"
            rf"\bwhere (?:do|does) {_COMPANY} (?:sit|operate from|have (?:its|their|your) head)\b|"
            r"\b(?:what|which) (?:city|town|country|state|place) (?:is|are) "
            rf"{_COMPANY} (?:based|headquartered|located|in|from)\b|"
            r"^\W*(?:location of (?:the )?)?(?:head ?quarters?|hq|head office)(?: location)?\W*$"
        ),
        shown=(
            r"\b(?:headquarter(?:ed|s)|head office|based (?:in|at|near|out of)|[A-Z][\w.]+-based|"
            r"(?:principal|corporate|registered|main|home) (?:executive )?offices?|"
            r"with offices in|located in|domiciled in)\b"
        ),
        use=Use.FACT,
        examples=(
            ("where's the company based", "Northgate is headquartered in Bergen."),
            ("where is your head office?", "The company, based in Bergen, makes sails."),
        ),
        not_examples=(
            ("where is the mine located?", "Northgate is headquartered in Bergen."),
            ("where are you based?", "The plan is based on tides."),
        ),
        cased=True,
    ),
    AnswerRow(
        name="ticker",
        asked=(
            r"\b(?:ticker|(?:stock|share|trading|ticker|exchange) symbols?|stock code)\b|"
            r"\b(?:on )?(?:what|which|where) (?:stock )?(?:exchanges?|markets?)? ?(?:are|is|do|does|did) "
            rf"(?:{_COMPANY}|(?:the|your|its|their) (?:shares?|stock))(?:['’]s)? (?:\w+ )?"
            r"(?:listed|trad(?:e|es|ed|ing)|quoted|publicly traded)\b|"
            r"\bsymbol\W*$|\bwhere (?:can|do) (?:i|we|you|people|one|investors) (?:buy|trade|find) "
            r"(?:the|your|its) "
            r"(?:shares|stock)\b"
        ),
        shown=(
            r"\((?:[^()]{0,40}\b)?(?:NYSE|NASDAQ|Nasdaq|TSX|TSXV|TSX-V|CSE|OTC\w*|ASX|LSE|AIM|Euronext|"
            r"JSE|HKEX|"
            r"SGX|FSE|Frankfurt|NEO|Cboe|[A-Z]{2,8})[^():]{0,30}: ?[A-Z0-9.]{1,8}"
        ),
        use=Use.FACT,
        examples=(("what's the stock symbol?", "Northgate Inc. (OSE: NGT) opened a mill."),),
        not_examples=(("what's the stock symbol?", "Northgate listed its shares in 2018."),),
        cased=True,
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
            rf"^\W*{_ASKING}(?:(?:send|give|show|get|mail|forward|share)(?: (?:me|us))? )?(?:a copy of )?"
            r"(?:the |your )?(?:full|whole|entire|complete|original) (?:press |news )?"
            r"(?:release|text|announcement|document|file)(?: as a (?:file|pdf))?(?: please)?\W*$|"
            rf"^\W*{_ASKING}(?:send|give|mail|forward|share)(?: (?:me|us))? (?:a copy of )?(?:the |your |"
            rf"that |this )?"
            r"(?:press |news )?(?:release|file|pdf|document|announcement)(?: as a (?:file|"
            r"pdf))?(?: please)?\W*$|"
            rf"^\W*{_ASKING}(?:can|could|may) (?:i|we) (?:have|get|see|download) (?:a copy of )?(?:the |"
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
            rf"(?:the original )?{_RELEASE}\W*$|"
            rf"^\W*{_ASKING}(?:what(?:['’]s|s| is| was) )?(?:its|the|your) (?:original )?"
            r"(?:source|link|url)\W*$|"
            rf"\bwhere (?:did|does|do) (?:you (?:get|find|have)|{_RELEASE} come)\b.{{0,20}}\bfrom\W*$|"
            r"\bwhere (?:can|do|could) (?:i|we|you|one) (?:find|read|see|get) "
            r"(?:the (?:full|whole|original) )?"
            rf"{_RELEASE}\W*$"
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
            rf"(?: (?:in|with|about|by) {_RELEASE})?\W*$|"
            r"\bwhat (?:(?:was|is) the )?(?:mistake|error|correction)s?(?: (?:is|was|were|about))?\W*$|"
            rf"\bwhat (?:was|is|did) .{{0,20}}\bchanged? in {_RELEASE}\W*$"
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
        name="whom to reach",
        asked=(
            rf"^\W*{_ASKING}(?:how (?:do|can|could|would|should|to)(?: i| we| you| one)? "
            rf"(?:reach|contact|call|get in touch with|get (?:a )?hold of|talk to|speak (?:to|with)) "
            rf"(?:{_COMPANY}|somebody|someone|anyone|a person|a human)(?: there| at the company)?|"
            r"who(?:['’]s|s| is| are) (?:the|your) contacts?(?: person| people)?|"
            r"(?:what(?:['’]s|s| is| are) )?(?:the |your |any )?contacts?"
            r"(?: (?:details?|info(?:rmation)?|person))?|"
            r"who(?:m)? (?:do|can|should|could) (?:i|we|one) "
            r"(?:contact|call|reach|ask|e-?mail|write to|talk to|speak (?:to|with))"
            r"(?: (?:for more(?: information| info| details)?|about this|with questions))?)\W*$"
        ),
        shown="",
        use=Use.FACT,
        examples=(
            ("how do I reach the company?", "Ann Roe, 555-0134, ir@northgate.example"),
            ("who is the contact?", "Ann Roe, 555-0134, ir@northgate.example"),
        ),
        not_examples=(
            ("how do I reach the press team?", "Ann Roe, 555-0134"),
            ("who contacted the company?", "Ann Roe, 555-0134"),
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
