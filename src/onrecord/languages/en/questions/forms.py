"""The rows of English whose form the ranking looks for: a person, a date, a place, a sum, a number."""

from onrecord.languages.answer_row import AnswerRow, Use
from onrecord.languages.en.questions.pieces import (
    BLANK,
    CAUSE_ASKED,
    COUNT,
    FULL_MONTH,
    SHORT_MONTH,
    SMALL_NUMBERS,
)

_CONTACT = AnswerRow(
    name="contact",
    asked=(
        r"\b(?:e-?mail|phone|telephone|fax|contact|call (?:you|them|someone|the company)|"
        r"ring|reach (?:out|(?:[\w'-]+ ){0,2}?(?:you|them|someone|somebody|anyone|company|team|people|"
        r"media|ir|investor relations))|"
        r"how (?:do|can|could|would|might|to|should)(?: i| we| you| one)? reach|"
        r"get in touch|get (?:a )?hold of|write to|web ?site|web page|homepage|url|"
        r"mailing address|street address|(?:what|which) street|"
        r"postal|post ?code|zip ?code|drop by|visit you|speak (?:to|with) (?:some|a person|you)|"
        r"send (?:my|a|you|questions|mail)|hotline|dial|"
        r"(?:can|could|should|do|would|to) (?:i |we |you |one )?(?:call|ring|phone|dial|write to)|"
        r"how (?:do|can|could|would) (?:\w+ ){1,3}(?:sign up|register|apply|enroll?|subscribe))\b"
    ),
    shown="",
    use=Use.FORM,
    examples=(
        ("how can I reach your press team?", "Media: Ann Roe, 555-0134, press@northgate.example"),
        ("who do I get in touch with", "For more information: Ann Roe, investor relations"),
    ),
    not_examples=(("when did the ore reach the port?", "Ann Roe, 555-0134"),),
)
_EMAIL = AnswerRow(
    name="email",
    asked=r"\be-?mail(?:s|ed|ing)?\b|\bwrite to\b",
    shown=r"\w@\w",
    use=Use.FORM,
    examples=(("what's the email for investors?", "Investors: Ann Roe, ir@northgate.example"),),
    not_examples=(("what's the email for investors?", "Investors: Ann Roe, 555-0134"),),
)
_PHONE = AnswerRow(
    name="phone",
    asked=(
        r"\b(?:phone|telephone|call|ring|dial|hotline|fax|(?:mobile|cell|contact|phone) number|"
        r"number (?:for|to|of) (?:call|ring|dial|investor|media|the (?:press|ir)))\b"
    ),
    shown=(
        r"(?<![\d$.,])\+?\(?\d{1,5}\)?[ .-]+\(?\d{2,4}\)?[ .-]+\d{3,4}(?:[ .-]\d{2,4})?(?!\d)|"
        # "01632 960177", "(0561) 5550121", "+44 1632 960177".
        r"(?<![\d$£€.,])(?:\+\d{1,3}[ .-]?(?:\(0\) ?)?|\(?0)[1-9]\d{1,4}\)?[ ./-]{1,3}\d{5,8}(?![\d.,]\d|\d)"
    ),
    use=Use.FORM,
    examples=(
        ("which number do I dial for the call?", "Dial-in: 1 800 555-0188"),
        ("which number do I ring?", "Shop: 01632 960177"),
    ),
    not_examples=(("fax number?", "Revenue of $4,200,000 and $3,900,000"),),
)
_WEB = AnswerRow(
    name="web",
    asked=(
        r"\b(?:web ?site|web page|homepage|url|online|link|download|white ?paper|"
        r"where (?:can|do|could) (?:i|we|you|people|one) "
        r"(?:read|find|see|view|watch|get|download|learn))\b"
    ),
    shown=r"\bhttps?://|\bwww\.",
    use=Use.FORM,
    examples=(("where can I watch the webcast?", "A webcast is at www.northgate.example."),),
    not_examples=(("do you have a website?", "Northgate sells sites for web servers."),),
)
_RISK = AnswerRow(
    name="risk",
    asked=(
        r"\b(?:risks?|uncertaint\w+|disclaim\w*|forward.?looking|caution\w*|assum\w+|safe harbou?r|"
        r"go(?:es)? wrong|caveats?|guarantee\w*|legal notice|fine print|small print|undue reliance|"
        r"obligat\w+ to (?:update|revise)|predictions?|danger\w*|hazards?|threat\w*|worst case|"
        r"downsides?|pitfalls?|com(?:es?|ing) true|came true|"
        r"turn(?:s|ed)? out (?:to be )?(?:\w+ )?(?:wrong|worse|differently|otherwise)|"
        r"(?:bank|count|rely|depend) on (?:it|this|that|what|your?|these|those|any)|"
        r"(?:tell|inform|update|notify|let) (?:us|me|people|everyone|investors|shareholders|the public)"
        r"(?: know)? (?:if|when (?:(?:that|this|it|things|plans?|the \w+) )?(?:change|turn)s?\b)|"
        r"what (?:happens )?if|"
        r"(?:be|are|were|is|was) wrong|lose (?:my|our|all|everything|it all)|"
        r"(?:can|could|might|may|will|would|do) (?:i|we|you|one|people|investors|shareholders) lose money|"
        r"end up with nothing|never see (?:a|any|my)|wiped out|for sure|sure thing)\b"
    ),
    shown="",
    use=Use.FORM,
    examples=(
        ("what could go wrong with the plan?", "Actual results may differ because of weather and prices."),
        ("will you let us know when things change?", "Northgate has no duty to update these statements."),
    ),
    not_examples=(
        ("what did you guess the ore holds?", "Actual results may differ."),
        ("did they lose money?", "Actual results may differ."),
    ),
)
_SPEECH = AnswerRow(
    name="speech",
    asked=(
        r"\bwhat (?:did|does|do|has|have|was|were)\b.{0,60}\b(?:say|said|saying|tell|told|comment\w*|think|"
        r"thought|believe|claim|state)\b|\bquot(?:e|es|ed|ation)\b|(?<!plain )(?<!simple )(?<!other "
        r")(?<!few )\bwords\b|\bcomments?\b|\bremarks?\b|"
        r"\baccording to\b|\bwho (?:said|called|says|thinks|stated|commented)\b|\bdid \w+ say\b|"
        r"\bsay (?:anything )?about\b|\bthoughts\b|\bopinion\b|"
        r"\b(?:why|how) (?:do|does|did) (?!(?:(?:every|any|some)\w+|people|i|it)\b).{1,40}"
        r"\b(?:think|believe|feel|like|love|say|consider)\b|"
        r"\bwhy (?:is|are|was|were) .{1,30}\b(?:proud|happy|pleased|excited|thrilled|confident|delighted)\b"
    ),
    shown="",
    use=Use.FORM,
    examples=(
        ("what did Roe say about the mill?", "“The mill runs well,” said Ann Roe."),
        ("why does Roe like the mill?", "“The mill runs well,” said Ann Roe."),
    ),
    not_examples=(("when did the mill open?", "“The mill runs well,” said Ann Roe."),),
)
_MEANING = AnswerRow(
    name="meaning",
    asked=(
        r"\bstands? for\b|\bwhat (?:does|do|is|are)(?: the)? \S+(?: \S+)? mean\b|\bmeaning of\b|"
        r"\bacronym\b|\babbreviat\w+\b|\bshort for\b|\bdefin(?:e|ition)\b"
    ),
    shown=r"\w\s\([“\"']?[A-Z][A-Za-z&.-]*[A-Z][\w&.-]*[”\"']?[),]",
    use=Use.FORM,
    examples=(("what does AISC stand for?", "All-in sustaining costs (AISC) were lower."),),
    not_examples=(("what does AISC mean?", "AISC was lower (see below)."),),
    cased=True,
)
_PERSON = AnswerRow(
    name="person",
    asked=(
        r"\bwho(?:m|se|'s|s|’s)?\b|\bnames?\b|\b(?:what|which) (?:person|people|man|woman|king|queen|"
        r"emperor|ruler|leader|president|general|scientist|chemist|physicist|author|writer|artist|explorer|"
        r"philosopher|historian|bishop|pope|saint|company|firm|first nation|group|organi[sz]ation|team|"
        r"party|school|university|college|agency|band|actor|actress|player|director|bank|tribe|family|"
        r"dynasty|partner|supplier|customer|investor)s?\b"
    ),
    shown=(
        r"\b(?:president|officer|chair\w*|director|ceo|cfo|coo|founder|manager|dr|mr|ms|mrs)\b|"
        r"\b[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+\b"
    ),
    use=Use.FORM | Use.EXPECTED,
    examples=(
        ("who ran the mill?", "It was run by Jane Poe."),
        ("which supplier makes the drills?", "Bolt Machines builds them in Oslo."),
    ),
    not_examples=(("who ran the mill?", "It was run by a baker."),),
    cased=True,
)
_DATE = AnswerRow(
    name="date",
    asked=(
        r"\bwhen\b|\b(?:what|which|on what|in what|by what)(?: \w+)? (?:date|day|month|year|quarter|time)\b|"
        r"\bhow (?:long|soon|old(?! (?:do|does|must|should|can|need)\b))\b|\bdate\b|\bsince\b.{0,20}\?|"
        r"\buntil\b|\bdeadline\b|"
        r"\bas of\b|\btime ?line\b|\bwhat'?s the (?:date|schedule)\b|\bschedule[ds]?\b"
    ),
    shown=(
        r"\b(?:1[89]|20)\d\d\b|"
        r"\b(?:in|of|by|since|from|until|after|before|around|about|to|and|year|circa) 1[0-7]\d\d\b|"
        rf"\b{FULL_MONTH}\b|\b(?:years?|months?|weeks?|days?|quarters?|decades?)\b|\b[hq][1-4]\b|"
        r"\bfy ?\d\d|\btoday\b|\b\d+q\d\d\b|"
        rf"\b{SHORT_MONTH}\b\.? \d|\b\d{{1,2}}(?::\d\d)? ?[ap]\.?m\b|"
        r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    ),
    use=Use.FORM | Use.FIGURE,
    examples=(
        ("when does the mill open?", "The mill opens in the spring quarter."),
        ("how long is the lease", "The lease runs for ten years."),
    ),
    not_examples=(("when does the mill open?", "The mill opens to all."),),
)
_PLACE = AnswerRow(
    name="place",
    asked=(
        r"\bwhere\b|\b(?:what|which|in what|in which)(?: \w+)? (?:place|city|town|village|country|nation|"
        r"state|province|region|county|canton|location|area|island|continent|territory|kingdom|district|"
        r"part of)s?\b|\blocation\b|\blocated\b|\baddress\b|\bbased\b|\bheadquarter"
    ),
    shown=r"\b(?:in|at|near|of|from|to|across|within)\s+(?:the\s+)?[A-Z][a-z]+|\b[A-Z][a-z]+-based\b",
    use=Use.FORM | Use.EXPECTED,
    examples=(
        ("where is the mill?", "The mill stands near Bergen."),
        ("which town gets the plant?", "The plant will be built in Ashby."),
    ),
    not_examples=(("where is the mill?", "The mill stands near the river."),),
    cased=True,
)
_SHARE = AnswerRow(
    name="share",
    asked=(
        r"\bper ?cent(?:age)?\b|%|\b(?:what|which|how (?:big|large|much of)) (?:a |is the )?"
        r"(?:share|portion|proportion|part|fraction|stake|rate|margin)\b|\bby how much\b|"
        r"\brates?\b|\bratio\b|\byield\b|\binterest\b|\bhow much of\b"
    ),
    shown=(
        rf"\d[\d.,]*\s?%|%|\b{COUNT} per ?cent\b|\bper ?cent\b|"
        r"\b(?:half|halves|(?:one|two)[ -]thirds?|quarters? of|fifths?|majority|most of|tenths?)\b|"
        rf"\b{COUNT} (?:out )?of\b"
    ),
    use=Use.FORM | Use.EXPECTED | Use.FIGURE,
    examples=(
        ("what share of the workers left?", "Two thirds of the workers left."),
        ("by how much did sales rise?", "Sales rose 7%."),
    ),
    not_examples=(("what share of the workers left?", "Some of the workers left."),),
)
_CURRENCIES = r"(?:USD|CAD|EUR|GBP|AUD|NZD|CHF|SEK|NOK|DKK|JPY|CNY|INR|HKD|SGD|ZAR|PLN|BRL|MXN)"
_MONEY = AnswerRow(
    name="money",
    asked=(
        r"\bhow much(?! (?:\w+ ){0,2}(?:water|ore|gold|silver|copper|zinc|oil|gas|time|land|power|energy))\b|"
        r"\b(?:what|which) (?:amount|sum)\b(?=.*\b(?:refund|reimburs|paid|pay|back|receive)\w*)|"
        r"^(?!.*\bhow long\b).*?"
        r"\b(?:cost|costs|price|prices|worth|value|valued|pay|paid|pays|spend|spent|invest(?:ed|ment)?|"
        r"revenue|sales|(?<!staff )turnover|income|profit|loss|earn\w*|budget|salary|fees?|debt|cash|"
        r"dollars?|euros?|bucks|money|payroll|proceeds|raise[ds]?|funding|rent|fine|grant)\b|"
        r"\bd(?:id|oes|o) [^?]{2,60} turn over\b"
    ),
    shown=(
        r"[$€£¥]\s?\d|\b\d[\d,.]{0,20}\s?(?:(?:million|billion|trillion|thousand)\s?)?"
        r"(?:dollars|euros|pounds|francs|marks|cents|yen|kron(?:a|or|er?)|rand|rupees|yuan|pesos|reais|rubles|"
        rf"zloty|lira|won|ringgit|baht|shekels|dirhams|{_CURRENCIES})\b|\b{_CURRENCIES}{BLANK}?\d|"
        r"\b(?:USD|CAD|EUR|AUD|GBP)\b|"
        rf"\bRs\.?{BLANK}\d"
    ),
    use=Use.FORM | Use.EXPECTED | Use.FIGURE,
    examples=(
        ("how much did the bridge cost?", "The council spent $4 million on the bridge."),
        ("how much did the bridge cost?", "The bridge cost 7.4 million kronor."),
        ("how much did the bridge cost?", "The bridge cost CHF 40 million."),
        ("what was the turnover?", "The mine had sales of $4 million."),
    ),
    not_examples=(
        ("how much did the bridge cost?", "The council built the bridge."),
        ("how much ore is left?", "The mine is worth $4 million."),
        ("how long will the money last?", "The mine has cash of $4 million."),
        ("what is the staff turnover?", "The mine had sales of $4 million."),
    ),
    cased=True,
)
_NUMBER = AnswerRow(
    name="number",
    asked=(
        r"\bhow (?:many|much(?! money\b)|big|large|far|high|deep|long|often|heavy|tall|wide|fast)\b|"
        r"\bnumber of\b|"
        r"\b(?:what|which) (?:number|amount(?!.*\brefund)|quantity|size|volume|area|capacity|grade|total)\b|"
        r"\bhead ?counts?\b|\bsize\b|\bcapacity\b|\btotal\b|"
        r"\bin (?:tonnes|tons|ounces|litres|liters|kilograms)\b"
    ),
    shown=rf"\d|\b(?:{'|'.join(SMALL_NUMBERS)})\b",
    use=Use.FORM | Use.FIGURE,
    examples=(("what capacity has the mill?", "The mill takes in 400 tonnes a day."),),
    not_examples=(("how big is the mill?", "The mill is bigger than any other."),),
)
_REASON = AnswerRow(
    name="reason",
    asked=(
        r"\bwhy\b|\bhow come\b|\breasons?\b|\bwhat (?:caused|led to|made|drove)\b|\bwhat for\b|"
        rf"{CAUSE_ASKED}|\bpurpose\b"
    ),
    shown=(
        r"\b(?:because|due to|as a result|since(?! (?:(?:early|late|mid|the|its|then|about|at least) ?|"
        rf"[a-z]+ )?(?:\d{{4}}|begin|start|found|launch|end|{FULL_MONTH}\b)| then\b)|"
        r"so that|in order to|thanks to|driven by|therefore|thus|owing|caus\w+|reasons?|led to|"
        r"attribut\w+|resulted|reflect\w*|result of|so as to|"
        r"to (?:help|avoid|prevent|protect|ensure|make|allow|enable|reduce|increase|improve|support|meet|"
        r"provide|keep))\b"
    ),
    use=Use.FORM | Use.EXPECTED,
    examples=(("why was the mill closed?", "The mill closed because the river rose."),),
    not_examples=(("why was the mill closed?", "The mill closed in the end."),),
)

FORMS = (
    _PERSON,
    _DATE,
    _PLACE,
    _NUMBER,
    _MONEY,
    _SHARE,
    _REASON,
    _SPEECH,
    _CONTACT,
    _EMAIL,
    _PHONE,
    _WEB,
    _RISK,
    _MEANING,
)
