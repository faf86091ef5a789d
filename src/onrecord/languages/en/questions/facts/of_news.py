"""What every release tells first: when it was published, its news, and that in short."""

from onrecord.languages.answer_row import AnswerRow, Use
from onrecord.languages.en.questions.facts.asking import (
    ASKING,
    CLOSING,
    COMPANY,
    FIRM,
    NEWEST,
    OF_COMPANY,
    OPENING,
    RELEASE,
)

_OUT = (
    r"(?:published|released|issued|announced|put out|come out|came out|made public|dated|go out|went out|"
    r"sent out|written|posted|broken?|appear(?:ed)?)"
)
_TOLD_BY = (
    rf"what (?:did|do|does|has|have) {COMPANY}(?: just)? (?:say|said|tell us|told us|announced?|"
    rf"publish(?:ed)?|"
    r"put out|(?:got )?to say|decided?|reported?)"
)
# "What's the company saying?", "what's been decided?", "what's this company thing that I keep hearing of?"
_NEWS_ASKED = (
    rf"{OPENING}(?:{_TOLD_BY}|"
    rf"what(?:['’]s|s| is| are) {COMPANY} (?:saying|announcing|telling us|reporting|up to)|"
    r"what(?:['’]s|s| has| have| was| is)(?: just)?(?: been)? (?:decided|announced|agreed|said|reported)|"
    r"what(?:['’]s|s| is) (?:this|that|all this|all that|it)(?: (?:all )?about)?|"
    r"what(?:['’]s|s| is) (?:this|that|all this|the)(?: the)? company (?:thing|business|stuff|news|story)"
    r"(?: (?:that )?(?:i|we|everybody|everyone|people)\b[\w ,'’]*)?|"
    rf"any(?:thing)? (?:new|news|updates?) (?:from|at|on|about|of|out of) (?:{COMPANY}|{FIRM})|"
    rf"(?:did|has|have) {COMPANY}(?: just)? (?:announced?|publish(?:ed)?|put out|sa(?:y|id)|released?) "
    rf"(?:any|some)thing(?: new| out)?|{COMPANY} (?:update|news|story))(?: (?:today|now|here|"
    rf"there))*{CLOSING}"
)
_SHORT = r"(?:short|quick|brief|condensed|abridged|one-?line|rapid|potted|snappy)"
_OF_IT = rf"(?: (?:of|on|from|in|for|about|to) (?:{RELEASE}|{COMPANY}(?:['’]s)?|all (?:this|that|of it)))?"
# "Of the drilling", "for the year": then the points of that are asked for.
_REPORTED = (
    r"(?:(?:the|this|that|your|its|their|last|latest) )?(?:(?:first|second|third|fourth|full|half|q[1-4]|"
    r"h[12])[ -]?)?(?:quarter|half|year|results?|period|figures|numbers)"
)
_NOT_OF = (
    rf"(?! (?:of|in(?= (?:the|its|their))|for|from|about|behind) (?!(?:{RELEASE}|{COMPANY}|{_REPORTED}|me|us)"
    r"\b))"
)
_SUMMARY_ASKED = (
    r"\bsum(?:med|ming)?(?: (?:it|this|that|things|everything|all (?:of )?(?:it|this|that)|"
    rf"{RELEASE}))? up\b(?! to\b| the (?!(?:press |news )?(?:release|news|announcement|main|key|"
    rf"half|year|quarter|results|figures|numbers|(?:first|second|third|fourth|full|last) (?:half|quarter|"
    rf"year))))|"
    rf"\b{_SHORT},? (?:version|run-?down|recap|outline|digest|synopsis|overview|account)\b{_NOT_OF}|"
    r"\bbrief me\b|"
    rf"\b(?:run|walk|talk|take) me through (?:{RELEASE}|it all|the (?:main|key|most)\b)|"
    rf"{OPENING}(?:in (?:short|brief)|shortly|a?(?: |^)?(?:recap|synopsis|digest|gist|run-?down|outline|"
    rf"abstract|"
    rf"pr[eé]cis|overview){_OF_IT}|"
    rf"(?:what(?:['’]s|s| is) )?the (?:upshot|long and (?:the )?short|essence|thrust|main thing|nub|crux|"
    rf"headlines|bottom line here){_OF_IT}|headlines(?: only)?|"
    rf"what (?:do|should|must|would) (?:i|we|people) (?:really |actually )?(?:need|have|want)? ?(?:to )?know"
    rf"{_OF_IT}|"
    rf"what (?:really |actually )?(?:matters|counts)(?: most)?{_OF_IT}|"
    rf"what(?:['’]s|s| is)(?: (?:important|relevant|essential))? in (?:here|"
    rf"(?:the|this) (?:(?:press|news) )?(?:release|announcement|statement)))"
    rf"{CLOSING}"
)

_SPELL = (
    r"(?:(?:(?:first|second|third|fourth|last|latest|full|financial|fiscal|half|this|past) ?-?)*(?:half|"
    r"quarter|year|"
    r"period|season|weeks|months|results))"
)
# "How did they do?", "how did the half-year go": the points of a report.
_DID_ASKED = (
    rf"{OPENING}how (?:did|has|have) {COMPANY} (?:do(?:ne)?|get on|got on|fare[ds]?|perform(?:ed)?|been "
    rf"doing)"
    rf"(?: (?:financially|overall|so far))?(?: (?:in|during|over|for) (?:the|its|their|your) "
    rf"{_SPELL})?{CLOSING}|"
    rf"{OPENING}how (?:did|was|were) (?:the|your|their|its) {_SPELL}(?: (?:go|turn out|look|been|"
    rf"like))?(?: (?:for|at) {COMPANY})?,?{CLOSING}"
)

OF_NEWS = (
    AnswerRow(
        name="how it did",
        asked=_DID_ASKED,
        shown="",
        use=Use.FACT,
        examples=(
            ("how did the company do?", "Sales rose to $4 million."),
            ("how did the half-year go", "Sales rose to $4 million."),
        ),
        not_examples=(
            ("how did the company do it?", "Sales rose to $4 million."),
            ("how did the mill do?", "Sales rose to $4 million."),
        ),
    ),
    AnswerRow(
        name="published",
        asked=(
            rf"\bwhen (?:was|were|did|is) {RELEASE} (?:get |first )?{_OUT}\b|"
            rf"\b(?:what(?:['’]s| is|s)?|which) (?:is )?(?:the )?date (?:of|on|is on|for) {RELEASE}{CLOSING}|"
            rf"{OPENING}(?:what(?:['’]s|s| is) )?(?:the |its )?(?:date|dateline)(?: (?:of|on|for) {RELEASE})?"
            rf"{CLOSING}|\bwhen did {RELEASE} break\b|"
            rf"\bhow (?:old|recent|fresh|current) is {RELEASE}{CLOSING}|"
            r"\b(?:release|publication|issue) date\b|"
            rf"\bwhat (?:date|day|month|year) (?:was|is|did) {RELEASE} (?:get |first )?(?:{_OUT}|from|of)\b|"
            rf"\bwhat(?:['’]s|s| is) {RELEASE} dated\b|"
            rf"{OPENING}(?:is|was) {RELEASE} (?:(?:at all|still|very|actually) )?(?:recent|today['’]?s|"
            rf"yesterday['’]?s|from (?:today|yesterday|this (?:week|month|year)))(?: news)?{CLOSING}|"
            rf"\bwhen did {COMPANY} (?:say|announce|tell (?:us|people)|report|make) (?:this|that|it|"
            rf"{RELEASE})"
            rf"(?: public| known)?{CLOSING}|"
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
            rf"{NEWEST}{OF_COMPANY}|the company)(?:,? (?:in (?:short|brief)|briefly|roughly|basically))?\W*$|"
            rf"^\W*{ASKING}(?:(?:and )?(?:why (?:is|are) {COMPANY} (?:(?:all )?over|in|on) the (?:news|"
            rf"papers?|"
            rf"headlines|press|tv)(?: today| now| again)?|what(?:['’]s| is| has)? (?:just )?happened"
            rf"(?: (?:to|at|with|there at) {COMPANY}| here| there| today)?|"
            rf"what(?:['’]s|s| is) (?:going on|happening|up|new) (?:at|with|from|over at) "
            rf"(?:{COMPANY}|{FIRM})|"
            rf"what(?:['’]s|s| is) (?:all )?(?:the|this) (?:fuss|excitement|commotion)(?: about)?"
            rf"(?: (?:at|with) {COMPANY})?)\W*)+$|{_NEWS_ASKED}"
        ),
        shown="",
        use=Use.FACT,
        examples=(
            ("what's the news?", "Northgate Opens a Mill"),
            ("so what is this release about", "Northgate Opens a Mill"),
            ("what is this notice about, in short?", "Northgate Opens a Mill"),
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
        name="figures",
        asked=(
            rf"{OPENING}(?:(?:what(?:['’]s|s| is| are| were)|list|show(?: me)?|give(?: me)?|any) )?(?:all )?"
            r"(?:of )?(?:the |its |your |their )?(?:key |main |most important |headline |financial |"
            rf"important )*(?:figures|numbers|financials){_OF_IT}"
            rf"(?: (?:in|for|of|from) (?:the |its |their |your )?{_SPELL}(?: (?:of )?\d{{4}})?)?{CLOSING}"
        ),
        shown="",
        use=Use.FACT,
        examples=(
            ("what are the figures?", "Sales rose to $4 million."),
            ("list its key numbers", "Sales rose to $4 million."),
            ("the figures for the third quarter of 2025", "Sales rose to $4 million."),
        ),
        not_examples=(
            ("what are the figures for May?", "Sales rose to $4 million."),
            ("what do the figures say?", "Sales rose to $4 million."),
        ),
    ),
    AnswerRow(
        name="summary",
        asked=(
            r"\bsummar(?:y|i[sz]e|i[sz]ed?)\b(?!.{0,20}\b(?:for|table|plan|compensation|"
            r"prospectus)\b(?! me))|"
            r"\btl;? ?dr\b|\bin a nutshell\b|"
            r"\b(?:key|main|most important|important|biggest) (?:points?|take-?aways?|messages?|facts?|"
            rf"things|news|highlights?|figures|numbers)\b{_NOT_OF}|\btake-?aways?\b|"
            rf"\bthe (?:gist|highlights|essentials)\b{_NOT_OF}|{_SUMMARY_ASKED}|"
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
            ("main points of the half year?", "Northgate Opens a Mill"),
        ),
        not_examples=(("what do the figures say?", "Northgate Opens a Mill"),),
    ),
)
