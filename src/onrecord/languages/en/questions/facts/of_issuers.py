"""What a release shows of its issuer: what it does, where it is based and listed, whom to reach."""

from onrecord.languages.answer_row import AnswerRow, Use
from onrecord.languages.en.questions.facts.asking import ASKING, CLOSING, COMPANY, FIRM, OPENING

_OF_FIRM = rf"(?:{FIRM}|them)(?: as (?:a|an) (?:company|business|employer|firm|investment))?"
_BUSINESS_ASKED = (
    rf"\bwhat(?:['’]s|s| is) (?:{FIRM}|your|its|their|the company['’]s) (?:\w+ )?(?:business|line of "
    rf"(?:business|work)|trade|"
    rf"industry|sector)(?: exactly)?{CLOSING}|"
    rf"\bwhat(?:['’]s|s| is| are)? (?:exactly )?(?:is |are )?{FIRM} (?:all about|about|in the business of|"
    rf"(?:best |mainly )?known for){CLOSING}|\bwhat exactly (?:is|are|does|do) {FIRM}(?: do)?{CLOSING}|"
    rf"{OPENING}(?:tell me )?(?:(?:a (?:bit|little)|some(?:thing)?|any|the|more|know|a bit more)(?: of)? )*"
    rf"(?:background|info(?:rmation)?|facts)?(?: ?)(?:about|on) {_OF_FIRM}{CLOSING}|"
    rf"{OPENING}(?:(?:know|learn|find out|hear) )?(?:more|something|a bit) about {_OF_FIRM}{CLOSING}|"
    rf"\bhow (?:do|does) {FIRM} (?:make|earn) (?:its|their|your) (?:money|living){CLOSING}|"
    rf"\bwhat (?:do|does) {FIRM} make (?:its|their|your) money (?:from|with|on|out of){CLOSING}|"
    rf"\bwhat (?:do|does) (?:{FIRM}|they) (?:really |actually )?do (?:(?:over )?at|in) (?:{FIRM}|"
    rf"there){CLOSING}|"
    rf"\bwho or what (?:is|are) {FIRM}{CLOSING}|"
    rf"\bwhat is it (?:that )?(?:{FIRM}|they) (?:really |actually )?do(?:es)?(?: (?:(?:over )?at|in) "
    rf"(?:{FIRM}|there))?"
    rf"{CLOSING}|"
    rf"\b(?:what|which) (?:line of business|business|industry|sector|trade|field|area|market) (?:is|are) "
    rf"(?:{COMPANY}) in{CLOSING}|"
    rf"\bwhat (?:kind|sort|type) of (?:an? )?(?:company|firm|business|outfit|organi[sz]ation|place) "
    rf"(?:is|are) (?:{COMPANY}|this){CLOSING}|\b(?:who|what) (?:is|are) {FIRM}{CLOSING}|"
    rf"\bwhat (?:does|do) (?!we\b){COMPANY} (?:actually |really )?(?:do|make|sell|produce)(?: for a "
    rf"living)?{CLOSING}|"
)
_SEAT = (
    r"(?:(?:\w+ )?head ?quarters?|hq|(?:head|main|home|registered|corporate|principal) (?:executive "
    r")?offices?|"
    r"seat)"
)
_SEAT_ASKED = (
    rf"\bwhere(?:['’]s|s| is| are)? (?:the |your |its |their )?(?:company['’]s )?{_SEAT}(?: of "
    rf"{FIRM})?{CLOSING}|"
    rf"\bwhere (?:do|does) {COMPANY} have (?:its|their|your|the) {_SEAT}\b|"
    rf"\bwhere(?:['’]s|s| is| are) (?:the company['’]s|its|their|your) (?:offices?|base){CLOSING}|"
    rf"\bwhere (?:do|can|could) (?:i|we) find (?:the |your |its |their )?(?:company['’]s )?{_SEAT}\b|"
    rf"\b(?:what|which) (?:part of the (?:country|world)|city|town|village|country|state|county|region|"
    rf"place) "
    rf"(?:is|are) (?:{COMPANY}|(?:the company['’]s|its|their|your) {_SEAT}) (?:based |located )?(?:in|from|"
    rf"at){CLOSING}|"
    rf"\b(?:in|at) (?:what|which) (?:city|town|country|state|place) (?:is|are|does|do) (?:{COMPANY} (?:"
    rf"based|located|headquartered|sit)|(?:the company['’]s|its|their|your) {_SEAT}(?: based| located)?)"
    rf"{CLOSING}|"
    rf"{OPENING}(?:what(?:['’]s|s| is| are) )?(?:(?:the|your|its|their|company|{FIRM}(?:['’]s)?) "
    rf")*(?:(?:postal|"
    r"street|mailing|business|office|exact|full|head office|hq|headquarters) )*"
    rf"address(?: (?:of|for) (?:the )?(?:{COMPANY}(?:['’]s)?|{_SEAT})?(?: ?{_SEAT})?(?: of "
    rf"{FIRM})?)?{CLOSING}|"
    rf"{OPENING}{FIRM}(?:['’]s)? {_SEAT}(?: location)?{CLOSING}|{OPENING}{_SEAT} (?:location|of "
    rf"{FIRM}){CLOSING}|"
)
_ON_MARKET = (
    r"(?:(?:on|in|at) (?:a |an |the |any |some )?(?:[\w-]+ )?(?:(?:stock ?)?(?:market|exchange)|bourse)|"
    r"on (?:the )?(?:nasdaq|nyse|aim|lse|tsx|tsxv|asx|otc|euronext)|in (?:london|new york|toronto|sydney|"
    r"paris|"
    r"frankfurt|oslo|stockholm|dublin|tokyo|hong kong)|anywhere)"
)
_LISTED_ASKED = (
    rf"\b(?:is|are) {FIRM} (?:(?:even|still|now|yet) )*(?:(?:publicly )?(?:listed|quoted|traded|floated)"
    rf"(?: {_ON_MARKET})?|{_ON_MARKET}|(?:a )?private (?:company )?or (?:a )?public(?: company)?){CLOSING}|"
    rf"\bare they (?:listed|quoted|publicly traded)(?: {_ON_MARKET})?{CLOSING}|"
    rf"\b(?:is|are) (?:{FIRM}(?:['’]s)?|your|their|its|the) (?:shares?|stock) (?:publicly )?(?:listed|"
    rf"traded|quoted)"
    rf"(?: {_ON_MARKET})?{CLOSING}|\bdo(?:es)? {FIRM} have (?:any |publicly traded )?(?:shares|stock)\b"
)
_TICKER_ASKED = (
    rf"\btickers\b|\b(?:what|which) (?:\w+ )?symbols?\b.{{0,30}}\b(?:trad|list|find|quoted)|\bshare code\b|"
    rf"\b(?:on |in )?(?:what|which) (?:stock )?(?:exchange|market)s? (?:is|are|do|does|can|did) (?:(?:the|"
    rf"its|their|your|"
    rf"{FIRM}(?:['’]s)?) (?:shares?|stock)|they|{FIRM})(?: (?:on|listed(?: on)?|trade[ds]?(?: on)?|"
    rf"quoted(?: on)?|be "
    rf"(?:bought|traded|found)(?: on)?))?{CLOSING}|"
    rf"\b(?:what|which) (?:stock )?(?:exchange|market)s? (?:can|could|do|does|may|must|would) (?:i|we|one|"
    rf"you|people|investors|somebody|someone) (?:buy|trade|get|find|purchase|deal in) (?:some )?(?:(?:the|"
    rf"its|their|your|{FIRM}(?:['’]s)?) )?(?:shares?|stock)(?: (?:in|of) {FIRM})?(?: on)?{CLOSING}|"
    rf"\b(?:what|which) (?:stock )?(?:exchange|market) (?:is|are) {FIRM}(?:['’]s)?(?: shares| stock)? "
    rf"on{CLOSING}|"
    rf"\b(?:where|on (?:what|which) exchange) (?:do|are|is) (?:{FIRM}(?:['’]s)?) (?:shares?|stock) "
    rf"(?:trade|traded|listed|quoted){CLOSING}|"
    rf"\bwhere (?:can|do|could) (?:i|we|you|people|one|investors) (?:buy|trade|find|get) (?:{FIRM}(?:['’]s)? "
    rf"(?:shares|stock)|(?:some )?(?:shares|stock) (?:in|of) {FIRM}){CLOSING}|"
    rf"\bwhat (?:do|does) (?:the|its|your|their) (?:shares|stock) trades? (?:as|"
    rf"under){CLOSING}|"
)
_FOR_WHAT = (
    r"(?: (?:(?:for|to get) (?:(?:more|further|any|additional|some) )?(?:information|info|details?|help|"
    r"answers)|"
    r"about (?:this|it|that|the news|the release)|(?:with|if i have) (?:(?:a|any|my|some|more) )?"
    r"(?:questions?|quer(?:y|ies)|enquir(?:y|ies))|to (?:find out|know|learn) more))"
)
_AT = rf"(?: (?:at|in|from|of|for|with) {COMPANY})"
_CONTACTING = (
    r"(?:contact|call|ring|phone|reach|ask|e-?mail|write to|talk to|speak (?:to|with)|turn to|approach|"
    r"get in touch with|get (?:a )?hold of|address (?:my|an?|our|the) (?:enquir(?:y|ies)|questions?|"
    r"quer(?:y|ies)|"
    r"letter) to|send (?:my |a |our )?(?:questions?|quer(?:y|ies)|enquir(?:y|ies)) to)"
)
_REACH_ASKED = (
    rf"{OPENING}(?:who(?:m)? (?:do|can|should|could|may|might|must|would|shall) (?:i|we|one|you|people) "
    rf"(?:best )?"
    rf"{_CONTACTING}{_AT}?{_FOR_WHAT}?{_AT}?|"
    rf"who to {_CONTACTING}{_AT}?{_FOR_WHAT}?|"
    rf"how (?:do|can|could|would|should|to|might)(?: (?:i|we|you|one))? (?:reach|contact|call|ring|phone|"
    rf"get in touch "
    rf"with|get (?:a )?hold of|talk to|speak (?:to|with)) (?:{COMPANY}|somebody|someone|anybody|anyone|a "
    rf"person)"
    rf"{_AT}?{_FOR_WHAT}?|"
    rf"where (?:can|do|could|should|may) (?:i|we) (?:get|find|send|ask|turn|direct|put)"
    r"(?: (?:for|to))? ?(?:(?:more|further|my|any|some|additional|a) )?(?:information|info|details|"
    r"questions?|"
    rf"quer(?:y|ies)|enquir(?:y|ies)){_FOR_WHAT}?(?: to)?{_AT}?|"
    r"who (?:can|could|would|will) (?:answer|take|help (?:me )?with) (?:(?:my|any|some|a) )?(?:questions?|"
    r"quer(?:y|ies))"
    rf"{_FOR_WHAT}?{_AT}?|"
    r"(?:(?:is|are) there |have you got |do you have |got |what(?:['’]s|s| is| are) )?(?:(?:the|your|their|"
    r"a|any|some|"
    rf"an|{FIRM}(?:['’]s)?) )?(?:(?:contact|phone|telephone|e-?mail) )(?:(?:number|details|info(?:rmation)?|"
    rf"person|"
    rf"address|name|people))?s?(?: (?:i|we) (?:can|could) (?:call|ring|use|write to|contact|speak to))?{_AT}?"
    rf"{_FOR_WHAT}?|"
    rf"(?:is there |have you got |do you have |got )(?:a|any|some) (?:number|person|name|body|one|phone "
    rf"number)"
    rf"(?: (?:i|we) (?:can|could) {_CONTACTING})?{_AT}?|"
    rf"(?:(?:the|a) )?(?:name|number|name and number|name or number) of (?:someone|somebody|anyone|a person) "
    rf"(?:who |that )?(?:i|we) can {_CONTACTING}{_AT}?){CLOSING}|"
)

OF_ISSUERS = (
    AnswerRow(
        name="business",
        asked=(
            rf"{_BUSINESS_ASKED}"
            rf"(?:\bwhat (?:does|do|is it that) (?!we\b){COMPANY}|^\W*(?:so )?what do we) "
            r"(?:actually |really |even )?(?:do|make|produce|sell|"
            r"offer|provide)(?: exactly| for a living| anyway)?\W*$|"
            rf"\bwhat (?:kind|sort|type) of (?:company|firm|business|bank|group) (?:is|are) {COMPANY}\W*$|"
            rf"\bwhat (?:business|industry|sector|trade|line of business) (?:is|are) {COMPANY}(?: in)?\W*$|"
            rf"\b(?:tell me (?:something |more |a bit )?about|describe|what is|who is|what's|who are) "
            r"(?:the|your|this) (?:company|firm|business|group|bank)\W*$"
        ),
        shown="",
        use=Use.FACT,
        examples=(
            ("what does the company actually do?", "Northgate makes sails for small boats."),
            ("what kind of company are you?", "Northgate makes sails for small boats."),
        ),
        not_examples=(
            ("what does the company do about noise?", "Northgate makes sails."),
            ("the sail tore, what do we do?", "Northgate makes sails."),
        ),
    ),
    AnswerRow(
        name="seat",
        asked=(
            rf"{_SEAT_ASKED}"
            rf"\bwhere(?:['’]s|s| is| are)? (?:exactly )?{COMPANY}(?:['’]s)? (?:\w+ )?(?:based|"
            rf"headquartered|"
            r"located|situated|from|at home)\b|"
            rf"\bwhere(?:['’]s|s| is| are)? (?:(?:the|your|its|their) )?(?:(?:company|firm|bank)(?:['’]s)? )?"
            r"(?:head ?quarters?|hq|head office|main office|home office|seat)\b|"
            rf"\bwhere (?:do|does) {COMPANY} (?:sit|operate from|have (?:its|their|your) head)\b|"
            rf"\bwhere (?:are|is|do i find|can i find) (?:the|your|its|their) (?:\w+ )?"
            rf"(?:head ?quarters|head office|home base)(?: of {COMPANY})?\W*$|"
            rf"\bwhere (?:do|does) {COMPANY} have (?:its|their|your) (?:\w+ )?(?:offices?|base|home)\W*$|"
            r"\b(?:what|which) (?:city|town|country|state|place) (?:is|are) "
            rf"{COMPANY} (?:based|headquartered|located|in|from)\b|"
            r"^\W*(?:location of (?:the )?)?(?:head ?quarters?|hq|head office)(?: location)?\W*$"
        ),
        shown=(
            r"\b(?:headquarter(?:ed|s)|head office|based (?:in|at|near|out of)|[A-Z][\w.]+-based|"
            r"(?:principal|corporate|registered|main|home) (?:executive )?offices?|"
            r"with offices in|located in|domiciled in|"
            r"(?:has|have|keeps?|makes?) (?:its|their|our) (?:\w+ ){0,2}(?:offices?|base|home|seat) (?:at|"
            r"in|on)|"
            r"(?:[Ii]ts|[Oo]ur|[Tt]he [Cc]ompany['’]s) (?:\w+ )?offices? (?:is|are) (?:located )?(?:at|in|"
            r"on)|"
            r"(?:[Ii]ts|[Oo]ur|[Tt]he [Cc]ompany['’]s) (?:\w+ ){0,2}address is|"
            r"(?:run|managed|operates) from|calls [A-Z]\w+ home|"
            r"moved (?:(?:its|the) (?:\w+ ){0,2}(?:headquarters|offices?|seat|base) )?(?:from [A-Z]\w+ )?"
            r"to (?=[A-Z][a-z])(?!Phase|Stage|Nasdaq|Tier|Chapter))\b"
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
        name="listed",
        asked=(
            rf"\b(?:is|are) {FIRM} (?:(?:even|still|a|an|now|yet) )*(?:public(?:ly)?(?: (?:company|firm|"
            r"traded|listed|held))?|listed(?: (?:company|firm))?|traded|on the (?:stock )?(?:market|"
            r"exchange))"
            rf"(?: or (?:\w+ ?){{1,4}})?\W*$|\b(?:can|could) (?:i|we|one|people|you) buy shares (?:in|of) "
            rf"{FIRM}\W*$|\b(?:does|do) {FIRM} have (?:a stock|shares on)|"
            rf"\b(?:is|are) {FIRM} (?:a )?private(?:ly held)? or public\b|{_LISTED_ASKED}"
        ),
        shown="",
        use=Use.FACT,
        examples=(("is the company public?", "Northgate Inc. (OSE: NGT) opened a mill."),),
        not_examples=(
            ("is the company public about its plans?", "Northgate Inc. (OSE: NGT) opened a mill."),
        ),
    ),
    AnswerRow(
        name="ticker",
        asked=(
            rf"{_TICKER_ASKED}"
            r"\b(?:ticker|(?:stock|share|trading|ticker|exchange) symbols?|stock code)\b|"
            rf"^\W*(?:on |in )?(?:what|which) (?:stock )?exchange(?: is (?:{COMPANY}|that|this)(?: on)?)?"
            rf"{CLOSING}|"
            r"\b(?:on )?(?:what|which|where) (?:stock )?(?:exchanges?|markets?)? ?(?:are|is|do|does|did) "
            rf"(?:{COMPANY}|(?:the|your|its|their) (?:shares?|stock))(?:['’]s)? (?:\w+ )?"
            r"(?:listed|trad(?:e|es|ed|ing)|quoted|publicly traded)\b|"
            r"\bsymbol\W*$|\bwhere (?:can|do) (?:i|we|you|people|one|investors) (?:buy|trade|find) "
            r"(?:the|your|its) "
            r"(?:shares|stock)\b"
        ),
        shown=(
            r"[(\[](?:[^()\[\]]{0,40}\b)?(?:NYSE|NASDAQ|Nasdaq|TSX|TSXV|TSX-V|CSE|OTC\w*|ASX|LSE|AIM|"
            r"Euronext|"
            r"JSE|HKEX|"
            r"SGX|FSE|Frankfurt|NEO|Cboe|[A-Z]{2,8})[^():]{0,30}: ?[A-Z0-9.]{1,8}"
        ),
        use=Use.FACT,
        examples=(("what's the stock symbol?", "Northgate Inc. (OSE: NGT) opened a mill."),),
        not_examples=(("what's the stock symbol?", "Northgate listed its shares in 2018."),),
        cased=True,
    ),
    AnswerRow(
        name="whom to reach",
        asked=(
            rf"{_REACH_ASKED}"
            rf"^\W*{ASKING}(?:how (?:do|can|could|would|should|to)(?: i| we| you| one)? "
            rf"(?:reach|contact|call|get in touch with|get (?:a )?hold of|talk to|speak (?:to|with)) "
            rf"(?:{COMPANY}|somebody|someone|anyone|a person|a human)(?: there| at the company)?|"
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
)
