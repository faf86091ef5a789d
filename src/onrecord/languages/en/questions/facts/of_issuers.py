"""What a release shows of its issuer: what it does, where it is based, whose it is, whom to reach."""

from onrecord.languages.answer_row import AnswerRow, Use
from onrecord.languages.en.questions.facts.asking import ASKING, COMPANY, FIRM

_YEAR = r"(?:1[4-9]|20)\d\d\b"
_FOUNDED = r"(?:founded|established|incorporated|formed|set up|started|begun|created)"
# "She started the firm with two looms."
DEED = (
    r"\b(?:founded|started|established|set up|began|formed|created) (?:the |a |his |her |their |our )?"
    r"(?:company|firm|business|group|bank|university|college|charity|practice|workshop|shop|it)\b"
)
_WHEN_FOUNDED = (
    rf"(?:\b(?:was|were|been) (?:\w+ly |first )?|^\W*|, (?:and )?){_FOUNDED}\b[^.;]{{0,80}}?"
    rf"\b(?:in|of|since) (?:[A-Z]\w+ )?{_YEAR}|"
    rf"^[^.;,]{{2,40}}? (?:(?:began|started)(?: out| life| operations| business)?(?: as an? "
    rf"[^.;,]{{2,60}}?)? in|"
    rf"dates (?:back )?(?:from|to)|goes back to) (?:[A-Z]\w+ )?{_YEAR}"
)
_FOUNDING_ASKED = (
    rf"\bwhen (?:was|were|is) {FIRM} (?:first |originally )?(?:{_FOUNDED}|born)\b|"
    rf"\bwhen did {FIRM} (?:start(?: up| out)?|begin|get (?:going|started)|come into being)\W*$|"
    rf"\bhow old (?:is|are) {FIRM}\W*$|\bhow did {FIRM} (?:start(?: out)?|begin|get (?:started|going))\W*$|"
    rf"\bhow long (?:has|have) {FIRM} (?:been (?:around|going|in business|in operation|operating|running)|"
    r"existed)\b"
)
_FOUNDER_ASKED = (
    rf"\bwho (?:first |originally )?(?:founded|started|established|set up|created|began|formed) {FIRM}"
    r"(?!['’]s|['’]? \w+ing\b| (?!and\b|back\b|originally\b|in the\b|with\b)\w)|"
    rf"\bwho (?:is|was|were|are) (?:the )?(?:co-?)?founders? of {FIRM}\W*$"
)

OF_ISSUERS = (
    AnswerRow(
        name="founded by",
        asked=_FOUNDER_ASKED,
        shown=rf"\b{_FOUNDED}\b[^.;]{{0,60}}? by (?!\d|the end\b|then\b)\w|{DEED}|\b(?:co-?)?founders?\b",
        use=Use.FACT,
        examples=(
            ("who founded the company?", "Northgate was started in 1931 by two sailors."),
            ("who set up the company, and when?", "Ann Roe started the firm in a rented barn."),
        ),
        not_examples=(
            ("who founded the company?", "Northgate was founded in 1931."),
            ("who started the company van?", "Northgate was started in 1931 by two sailors."),
        ),
    ),
    AnswerRow(
        name="founded",
        asked=_FOUNDING_ASKED,
        shown=f"{_WHEN_FOUNDED}|{DEED}[^.;]{{0,60}}?{_YEAR}",
        use=Use.FACT,
        examples=(
            ("when was the company founded?", "Northgate was founded by two sailors in 1931."),
            ("how old is the company?", "Ann Roe started the firm in 1931 in a rented barn."),
        ),
        not_examples=(
            ("when was the mill founded?", "Northgate was founded by two sailors in 1931."),
            ("when was the company founded?", "Northgate has worked with Bolt since 1931."),
        ),
        cased=True,
    ),
    AnswerRow(
        name="business",
        asked=(
            rf"\bwhat (?:does|do|is it that) {COMPANY} (?:actually |really |even )?(?:do|make|produce|sell|"
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
        not_examples=(("what does the company do about noise?", "Northgate makes sails."),),
    ),
    AnswerRow(
        name="seat",
        asked=(
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
            r"(?:its|our|the company['’]s) (?:\w+ )?offices are (?:located )?(?:at|in|on)|"
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
        name="ownership",
        asked=(
            rf"\bwho(?:['’]?s| is| are)? (?:really )?(?:owns?|controls?|behind|the (?:owners?|parent)(?: "
            rf"company)?"
            rf"(?: of| behind)?) {FIRM}\W*$|\bwho (?:do|does) {FIRM} belong to\b|"
            rf"\b(?:do|does) {FIRM} belong to (?:any|some|a\b|the\b|another)|"
            rf"\b(?:is|are) {FIRM} (?:(?:still|a|an|in|really|now) )*(?:owned by (?:any|some|a\b|another)|"
            r"(?:part|unit|division|subsidiary) of (?:any|some|a\b|another)|independent(?:ly owned)?\b|"
            r"(?:family|state|employee|privately|wholly)[ -](?:owned|run|held)|family (?:business|firm|"
            r"company)|"
            r"private(?: hands| company| firm| business)?\W*$|non-?profit)|"
            rf"\b(?:does|do|is|has|have) {FIRM} (?:have |got )?a parent(?: company)?\b|"
            r"\bwho(?:['’]?s| is| are) (?:the |your )(?:owners?|parent company)\W*$"
        ),
        shown=(
            r"\b(?:wholly|majority|family|privately|publicly|employee|worker|jointly|state|member|"
            r"independently)"
            r"[- ](?:owned|held|traded|listed)\b(?! (?:\w+ )?subsidiar(?:y|ies)(?! of\b))|"
            r"\bowned (?:\w+ ){0,2}by\b|\bsubsidiary of\b|\b(?:its|our) parent\b|\bbelongs to\b|"
            r"\b(?:division|unit|member|part|arm) of (?:the )?[A-Z]|\bcontrolled by\b|\bin private hands\b|"
            r"\ban? (?:[\w-]+,? (?:and )?){0,3}?(?:private|public|listed|independent|non-?profit|"
            r"not-for-profit|"
            r"mutual|cooperative|co-operative|charitable)(?:,? [\w-]+){0,3}? (?:company|firm|university|"
            r"college|body|corporation|charity|trust|utility|bank|group|society|organi[sz]ation|authority|"
            r"partnership|foundation|hospital)\b|\b(?:went|gone|goes) public\b"
        ),
        use=Use.FACT,
        examples=(
            ("who owns the company?", "Northgate is wholly owned by the Roe family."),
            ("does the company belong to anyone or is it public?", "It is a subsidiary of Bolt Lofts."),
        ),
        not_examples=(
            ("who owns the mill?", "Northgate is wholly owned by the Roe family."),
            ("who owns the company?", "Northgate opened a wholly-owned subsidiary in Oslo."),
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
            rf"\b(?:is|are) {FIRM} (?:a )?private(?:ly held)? or public\b"
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
            r"\b(?:ticker|(?:stock|share|trading|ticker|exchange) symbols?|stock code)\b|"
            r"\b(?:on )?(?:what|which|where) (?:stock )?(?:exchanges?|markets?)? ?(?:are|is|do|does|did) "
            rf"(?:{COMPANY}|(?:the|your|its|their) (?:shares?|stock))(?:['’]s)? (?:\w+ )?"
            r"(?:listed|trad(?:e|es|ed|ing)|quoted|publicly traded)\b|"
            r"\bsymbol\W*$|\bwhere (?:can|do) (?:i|we|you|people|one|investors) (?:buy|trade|find) "
            r"(?:the|your|its) "
            r"(?:shares|stock)\b"
        ),
        shown=(
            r"[(\[](?:[^()\[\]]{0,40}\b)?(?:NYSE|NASDAQ|Nasdaq|TSX|TSXV|TSX-V|CSE|OTC\w*|ASX|LSE|AIM|Euronext|"
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
