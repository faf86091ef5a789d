"""What a release shows of whose its issuer is: who founded it, when and how, who owns it."""

from onrecord.languages.answer_row import AnswerRow, Use
from onrecord.languages.en.questions.facts.asking import CLOSING, FIRM, OPENING
from onrecord.languages.en.questions.pieces import MONTH

_YEAR = r"(?:1[4-9]|20)\d\d\b"
_FOUNDED = r"(?:founded|established|incorporated|formed|set up|started|begun|created)"
# "She started the firm with two looms."
DEED = (
    r"(?:\b(?:founded|started|established|set up|began|formed|created) (?:the |a |his |her |their |our )?"
    r"(?:company|firm|business|group|bank|university|college|charity|practice|workshop|shop|it)\b|"
    r"\bset (?:it|them|(?:the|this) (?:company|firm|business|group|charity|association|club|co-?op\w*)) up\b)"
)
_BEGAN_WITH = (
    r"(?:opened|lit|built|launched|ran|dug|sold|baked|brewed|bought|rented|treated|taught|published|printed|"
    r"made|"
    r"carried|planted|sank|drilled|set up|started with|began with)"
)
FIRST_DEED = rf"\b{_BEGAN_WITH} (?:its|the|their|his|her) (?:very )?first\b[^;]*?\bin (?:the )?{_YEAR}"
# "Ann Roe, a farmer, opened a picnic ground in 1958": told of somebody, and not of the company.
A_DEED = rf"\b{_BEGAN_WITH} (?:an?|two|three|his|her|their) [^;]*?\bin {_YEAR}"
_ROOTS = r"(?:roots|origins?|beginnings?|history|story|lineage)"
BEGINNINGS = rf"^\W*(?:Its|Our|Their) {_ROOTS} (?:lies?|goes?|go|reach(?:es)?|dates?|begins?|starts?)\b"
# "Acme Parks, Inc. grew out of a zoo".
_FORM = r"(?:,? (?:Inc|Corp|Ltd|Co|LLC|plc|PLC|S\.A|N\.V)\b\.?)?"
_WHEN_FOUNDED = (
    rf"(?:\b(?:was|were|been) (?:\w+ly |first )?|^\W*|, (?:and )?){_FOUNDED}\b[^.;]{{0,80}}?"
    rf"\b(?:in|of|since) (?:[A-Z]\w+ )?{_YEAR}|"
    rf"^[^.;,]{{2,40}}?{_FORM} (?:(?:began|started)(?: out| life| operations| business)?(?: as an? "
    rf"[^.;,]{{2,60}}?)? in|"
    rf"dates (?:back )?(?:from|to)|goes back to) (?:[A-Z]\w+ )?{_YEAR}|"
    rf"^[^.;,]{{2,60}}?{_FORM} (?:(?:goes|dates|reaches) back to|traces (?:its|their) (?:\w+ )?{_ROOTS}"
    rf"(?: back)? "
    rf"to|"
    rf"grew (?:out of|up from)|has (?:its|their) {_ROOTS} in|came into being)\b[^;]{{0,140}}?{_YEAR}|"
    rf"{BEGINNINGS}[^;]{{0,140}}?{_YEAR}"
)
_START = (
    r"(?:start(?: up| out| off)?|begin|get (?:going|started)|come into being|come about|get off the ground)"
)
_FOUNDED_IT = r"(?:founded|established|incorporated)"
_FOUNDING_ASKED = (
    rf"\b(?:what|which) (?:year|date|day|decade) (?:(?:was|were|is) (?:{FIRM} (?:first |originally )?"
    rf"(?:{_FOUNDED}|born)|it {_FOUNDED_IT})\b|did {FIRM} {_START}(?: trading| business)?{CLOSING})|"
    rf"\bwhen (?:was|were) (?:it|they) (?:first |originally )?{_FOUNDED_IT}{CLOSING}|"
    rf"^\W*(?:founded|established|incorporated) (?:when|(?:in )?(?:what|which) year){CLOSING}|"
    rf"\b(?:year|date) of (?:foundation|founding|incorporation)\b|\bfounding (?:year|date)\b|"
    rf"\bsince when (?:has|have) {FIRM} (?:existed|been (?:around|going|in business))\b|"
    rf"\bwhen did {FIRM} {_START} (?:trading|in business|business|operat\w+|life){CLOSING}|"
    rf"\bhow long (?:has|have) (?:it|they) been in business{CLOSING}|"
    rf"\bwhen (?:was|were|is) {FIRM} (?:first |originally )?(?:{_FOUNDED}|born)\b|"
    rf"\bwhen did {FIRM} (?:start(?: up| out)?|begin|get (?:going|started)|come into being)\W*$|"
    rf"\bhow old (?:is|are) {FIRM}\W*$|\bhow did {FIRM} (?:start(?: out)?|begin|get (?:started|going))\W*$|"
    rf"\bhow long (?:has|have) {FIRM} (?:been (?:around|going|in business|in operation|operating|running)|"
    r"existed)\b"
)
_HOW_FOUNDED_ASKED = (
    rf"\bwhy (?:did (?:the |its |your |their )?(?:co-?)?founders? (?:start|found|set up|establish|create) "
    rf"(?:{FIRM}|it)|(?:was|were) {FIRM} (?:first |originally )?(?:founded|established|set up|"
    rf"started)){CLOSING}|"
    rf"\bhow (?:was|were) {FIRM} (?:first |originally )?(?:{_FOUNDED}|born){CLOSING}|"
    rf"\bhow did (?:{FIRM} {_START}|it all (?:start|begin)(?: (?:for|with|at) {FIRM})?){CLOSING}|"
    rf"\b(?:origins?|roots|beginnings|history|founding|foundation|birth) of {FIRM}{CLOSING}|"
    rf"\b(?:(?:the|this) company['’]s|your) (?:origins?|roots|beginnings|history|founding){CLOSING}|"
    rf"\bwhat(?:['’]s|s| is) the story (?:behind|of) {FIRM}{CLOSING}|"
    rf"\b(?:story|tale) of how {FIRM} (?:began|started|came about|came into being|got (?:started|going)|was "
    rf"{_FOUNDED}){CLOSING}|"
    rf"\bwhere did {FIRM} (?:start|begin|originate|come from)(?: out)?(?: originally| from)?{CLOSING}|"
    rf"\bwhere was {FIRM} (?:first |originally )?(?:founded|established|born|set up|started){CLOSING}|"
    rf"\bwho (?:first |originally )?(?:founded|started|established|set up|created|formed) {FIRM},? "
    rf"(?:and )?(?:when|where|how|in (?:what|which) year)(?: (?:and|was) \w+)*{CLOSING}|"
    rf"\bwhen,? and by whom,? was {FIRM} {_FOUNDED}{CLOSING}|"
    rf"\bby whom,? and when,? was {FIRM} {_FOUNDED}{CLOSING}|"
    rf"\bwhen (?:was|were) {FIRM} {_FOUNDED},? and by wh(?:om|o){CLOSING}"
)
_FOUNDER_ASKED = (
    rf"\bwho (?:was|were) (?:{FIRM} {_FOUNDED}|it {_FOUNDED_IT}) by{CLOSING}|"
    rf"\bby whom (?:was|were) (?:{FIRM} {_FOUNDED}|it {_FOUNDED_IT}){CLOSING}|"
    rf"\bwho (?:founded|established) it{CLOSING}|\bwho set {FIRM} up{CLOSING}|"
    rf"\bwho built {FIRM}(?: up)?{CLOSING}|\bwhose idea (?:was|were) {FIRM}{CLOSING}|"
    rf"\bwho (?:is|was|were|are) (?:the |its |your |their |the company['’]s )?(?:co-?)?founders?{CLOSING}|"
    rf"\bwho(?:['’]s|s)? (?:the |its |your |their |the company['’]s )(?:co-?)?founders?(?: (?:is|are|was|"
    rf"were))?"
    rf"{CLOSING}|^\W*(?:the )?(?:co-?)?founders?(?: of {FIRM})?{CLOSING}|"
    rf"\bwho(?:['’]s|s| is| are) the (?:co-?)?founders? of {FIRM}{CLOSING}|"
    rf"\bwho (?:first |originally )?(?:founded|started|established|set up|created|began|formed) {FIRM}"
    r"(?!['’]s|['’]? \w+ing\b| (?!and\b|back\b|originally\b|in the\b|with\b)\w)|"
    rf"\bwho (?:is|was|were|are) (?:the )?(?:co-?)?founders? of {FIRM}\W*$"
)

_HOLDER = (
    r"(?:majority|largest|biggest|principal|main|sole|controlling|only) (?:(?:share|stock)holder|owner)s?"
)
# "The foundation holds 38 percent of the shares", "the trust, which owns 26 per cent of the club".
HOLDS = (
    r"\b(?:own|hold|control)s? (?:(?:about|some|around|nearly|almost|over|just|under|more|less|than|now|a|an|"
    r"all|another) )*(?:[\d.,]+ ?(?:%|per ?cent)|half|(?:one |two |three )?(?:third|quarter|fifth)s?|"
    r"majority|"
    r"(?:all )?the rest)(?: of| in) (?:(?:the|its|our|all|their|all the) )?(?:[\w&’'-]+ ){0,3}?"
    r"(?:shares?|stock|capital|equity|votes|voting rights|company|club|firm|business|group|trust|co-?op\w*)\b"
)

_BE_OF_FIRM = rf"(?:{FIRM}|(?:the|this) company['’]s)"
_OWNERSHIP_ASKED = (
    rf"\bwho(?:['’]?s|s| is| are) {FIRM} (?:now )?owned by{CLOSING}|\bby whom is {FIRM} (?:owned|"
    rf"held){CLOSING}|"
    rf"\bwhose (?:company|firm|business) is (?:{FIRM}|it|this){CLOSING}|"
    rf"\b(?:which|what) (?:company|group|firm|family|fund|parent(?: company)?) (?:really )?"
    rf"(?:owns?|controls?|is behind) {FIRM}{CLOSING}|"
    rf"\b(?:which|what) (?:company|group|firm|family) (?:do|does) {FIRM} belong to\b|"
    rf"\b(?:is|are) {FIRM} (?:(?:still|now|really) )?(?:owned|controlled|held) by\b|"
    rf"\b(?:is|are) {FIRM} (?:(?:still|now|really) )?(?:an? )?(?:part|unit|division|subsidiary) of (?:any|"
    rf"some|a\b|"
    rf"another|the\b)|\b(?:is|are) {FIRM} a subsidiary{CLOSING}|"
    rf"\b(?:is|are) it (?:still )?(?:privately|family|employee|state)[ -](?:owned|held|run){CLOSING}|"
    rf"{OPENING}(?:(?:what|who)(?:['’]s|s| is| are) )?(?:the )?(?:parent(?: company)?|owners?|ownership) of "
    rf"{FIRM}"
    rf"{CLOSING}|{OPENING}(?:(?:what|who)(?:['’]s|s| is| are) )?(?:{_BE_OF_FIRM} |your )(?:parent(?: "
    rf"company)?|"
    rf"owners?|ownership){CLOSING}|"
)
_MARKET = (
    r"(?:(?:a|an|the|any|some) )?(?:[\w-]+ )?(?:stock ?)?(?:market|exchange|bourse)|(?:the )?(?:nasdaq|nyse|"
    r"aim|lse|"
    r"tsx|tsxv|asx|otc|euronext)"
)
_SINCE_LISTED_ASKED = (
    rf"\bwhen did {FIRM} (?:first )?(?:go public|(?:go|come) to (?:{_MARKET})|list(?: (?:its|their) "
    rf"shares)?|float|"
    rf"ipo|join (?:{_MARKET})|have (?:its|their|your) (?:ipo|flotation|listing|initial public offering))"
    rf"(?: on (?:{_MARKET}))?{CLOSING}|\bwhen did they (?:go public|float){CLOSING}|"
    rf"\bwhen (?:was|were) {FIRM} (?:first )?(?:floated|listed|quoted)(?: on (?:{_MARKET}))?{CLOSING}|"
    rf"\b(?:since when|how long) (?:has|have|is|are) {FIRM}(?: been)? (?:listed|quoted|public|publicly "
    rf"traded|on "
    rf"(?:{_MARKET}))"
    rf"(?: on (?:{_MARKET}))?{CLOSING}|\bwhen was (?:the company['’]s|your) (?:ipo|flotation|stock market "
    rf"listing)"
    rf"{CLOSING}"
)
_LISTED_IN = (
    rf"\b(?:listed|quoted|traded|floated|admitted|(?:went|gone) public|initial public offering|IPO|flotation|"
    rf"joined (?:the |AIM|Nasdaq|NASDAQ)[\w ]{{0,40}}|came to (?:the )?(?:stock )?market)\b[^.;]{{0,70}}?"
    rf"\b(?:in|since|on) (?:[A-Z]\w+ )?(?:\d{{1,2}},? )?{_YEAR}|"
    rf"\b(?:in|since) (?:[A-Z]\w+ )?{_YEAR},? [^.;]{{0,60}}?\b(?:listed|floated|went public|IPO)\b"
)

OF_ORIGINS = (
    AnswerRow(
        name="listed since",
        asked=_SINCE_LISTED_ASKED,
        shown=_LISTED_IN,
        use=Use.FACT,
        examples=(
            ("when did the company go public?", "Northgate has been listed in Oslo since 2014."),
            (
                "since when has the company been on the stock market?",
                "Its shares have traded on AIM since 2014.",
            ),
        ),
        not_examples=(
            ("when did the company go public with its plans?", "Northgate was floated in 2014."),
            ("when did the company go public?", "Northgate is listed in Oslo."),
        ),
        cased=True,
    ),
    AnswerRow(
        name="how founded",
        asked=_HOW_FOUNDED_ASKED,
        shown="",
        use=Use.FACT,
        examples=(
            ("how did the company get started?", "Northgate was started in 1931 by two sailors."),
            ("who started the hotel chain and when", "Northgate was started in 1931 by two sailors."),
        ),
        not_examples=(
            ("how did the trial start?", "Northgate was started in 1931 by two sailors."),
            ("where did the company come from behind to win?", "Northgate was started in 1931."),
        ),
    ),
    AnswerRow(
        name="founded by",
        asked=_FOUNDER_ASKED,
        shown=(
            rf"\b{_FOUNDED}\b[^.;]{{0,60}}? by (?!\d{{4}}\b|\d+(?:st|nd|rd|th)? {MONTH}|the end\b|then\b)\w|"
            rf"{DEED}|\b(?:co-?)?founders?\b"
        ),
        use=Use.FACT,
        examples=(
            ("who founded the company?", "Northgate was started in 1931 by two sailors."),
            ("who founded the company?", "Northgate was started in 1932 by 17 growers."),
            ("who founded this housing association?", "Tenants of Northgate set it up in 1974."),
            ("who set up the company, and when?", "Ann Roe started the firm in a rented barn."),
        ),
        not_examples=(
            ("who founded the company?", "Northgate was founded in 1931."),
            ("who founded the company?", "A fund is to be set up by 31 March."),
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
        name="ownership",
        asked=(
            rf"{_OWNERSHIP_ASKED}"
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
            r"\bowned (?:\w+ ){0,2}by\b|\bsubsidiary of\b|\b(?:its|our) parent\b|\bbelongs? to\b|"
            r"\b(?:division|unit|member|part|arm) of (?:the )?[A-Z]|\bcontrolled by\b|\bin private hands\b|"
            r"\ban? (?:[\w-]+,? (?:and )?){0,3}?(?:private|public|listed|independent|non-?profit|"
            r"not-for-profit|"
            r"mutual|cooperative|co-operative|charitable)(?:,? [\w-]+){0,3}? (?:company|firm|university|"
            r"college|body|corporation|charity|trust|utility|bank|group|society|organi[sz]ation|authority|"
            r"partnership|foundation|hospital)\b|\b(?:went|gone|goes) public\b|"
            rf"\b{_HOLDER}\b|{HOLDS}"
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
        name="holder",
        asked=(
            rf"\bwho(?:['’]s|s| is| are) (?:the |your |its |their |{_BE_OF_FIRM} )?{_HOLDER}"
            rf"(?: (?:in|of) {FIRM})?{CLOSING}"
        ),
        shown=rf"\b{_HOLDER}\b|{HOLDS}",
        use=Use.FACT,
        examples=(("who is the largest shareholder?", "The Roe family holds 38 percent of the shares."),),
        not_examples=(("who is the biggest holder?", "Northgate is a publicly traded company."),),
    ),
)
