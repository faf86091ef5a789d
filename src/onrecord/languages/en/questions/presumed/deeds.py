"""The rows of English about what is done, and about ages, prices and times, that an answer must tell."""

from onrecord.languages.answer_row import AnswerRow, Use
from onrecord.languages.en.questions.pieces import A_FULL_NAME, MONTH

# What follows "by" and "through" where these tell a time.
_A_TIME = (
    r"(?:the |early |mid-?|late |next |this |about |around |(?:end|middle|close|beginning|start) of )*"
    rf"(?:{MONTH}|\d|q[1-4]|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|fall|winter|"
    r"(?:first|second|third|fourth|last) (?:quarter|half|week|day)|year|month|week|quarter|noon|midnight|"
    r"christmas|easter|year-?end|then|tomorrow|tonight|end)(?![a-z])"
)

DEEDS = (
    AnswerRow(
        name="price",
        asked=(
            r"\bhow much (?:(?:does|do|did|will|would|is|are|was|were) .{1,80}\b(?:costs?|sell(?:ing)? for|"
            r"retail(?:ing)? for|priced?)\b|to buy\b)|\b(?:price|fee|fare) (?:of|for)\b"
        ),
        shown=(
            r"\b(?:cost\w*|pric\w+|sell\w*|sold|sale\b|fees?|fares?|charg\w+|rates?|per|each|retail\w*|msrp|"
            r"available (?:for|at)|starting at|paid|pay\w*|spen[dt]\w*|invest\w*|worth|valu\w+|acquir\w+|"
            r"purchas\w+|bought|buy\w*|consideration|budget\w*|financ\w+|estimated|capital|expenditures?|"
            r"capex|for (?:about |approximately |up to )?[$€£¥])"
        ),
        use=Use.PRESUMED | Use.WEIGHED,
        examples=(("how much does a ticket cost?", "Tickets are $12 each."),),
        not_examples=(("how much does a ticket cost?", "The fund gave $53 million to the arts."),),
    ),
    AnswerRow(
        name="lifetime",
        asked=r"\bhow old\b|\bwhat age\b",
        shown=(
            r"\b(?:age[ds]?|born|birthday|years?[ -]olds?|old|founded|established|since|anniversary|began|"
            r"begun|started|(?:19|20)\d\d|"
            r"years(?!,? (?:of|in|at|after|before|from|later|on|with|beginning)\b|['’] experience)|"
            r"\w+, [2-9]\d(?=,))\b"
        ),
        use=Use.PRESUMED,
        examples=(("how old is the museum?", "The museum marks its fiftieth anniversary."),),
        not_examples=(
            ("how old is the museum?", "The museum shows 40 paintings."),
            ("how old is Ann Roe?", "Ann Roe has 20 years of experience."),
        ),
    ),
    AnswerRow(
        name="age of a person",
        asked=(
            r"\bhow old (?:is|was) (?:(?:he|she|mr|ms|mrs|dr)\b|"
            r"(?:(?:the|this|that|your|its|our|their) )?(?:\w+ )?(?:ceo|cfo|coo|cto|president|chair\w*|"
            r"founder|boss|director|chief|owner|author|manager|man|woman|guy|leader)\b|"
            rf"{A_FULL_NAME}\W*$)|\b(?:his|her) age\b"
        ),
        shown=r"\b(?:age[ds]?|born|birthday|years?[ -]olds?)\b|(?<=\w, )[2-9]\d(?=,)|\([2-9]\d\)",
        use=Use.PRESUMED,
        examples=(("how old is she?", "Ms. Poe, 47, has led the mill since May."),),
        not_examples=(
            ("how old is she?", "Ms. Poe founded the mill in 1998."),
            ("how old is the CEO?", "The mill has run for five years."),
        ),
    ),
    AnswerRow(
        name="time of day",
        asked=(
            r"\b(?:what|which) time\b(?! of (?:the )?year)|\bwhat hours?\b|"
            r"\b(?:opening|office|business) hours\b"
        ),
        shown=(
            r"\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\b\d{1,2}[:h]\d\d\b|\b(?:noon|midnight|o['’]clock|mornings?|"
            r"evenings?|afternoons?|24/7|around the clock|daily|hours)\b"
        ),
        use=Use.PRESUMED,
        examples=(("what time does the tour start?", "The tour starts at 9:30."),),
        not_examples=(("what time does the tour start?", "It is time for a tour, and it starts in May."),),
    ),
    AnswerRow(
        name="safety",
        asked=(
            r"^\W*(?:(?:so|and|but) )?(?:is|are|was|were|will)\b(?! there\b).{1,60}"
            r"\b(?:safe|unsafe|dangerous|harmful|toxic|hazardous)(?: (?:to [^?.]{1,60}|for .{1,40}|in \w+|"
            r"here|"
            r"there|now|today|again))?\W*$"
        ),
        shown=(
            r"\b(?:safe\w*|unsafe|secur\w*|harm\w*|danger\w*|toxic\w*|hazard\w*|risk\w*|threat\w*|"
            r"side effects?|adverse|tolera\w*|warnings?|serious\w*|injur\w+|protect\w*|drinkable|potable|"
            r"clean\w*|contaminat\w+|pollut\w+|not known|contraindicat\w+|deadly|fatal\w*|caution\w*|"
            r"allerg\w*|evacuat\w+|boil\w*|recall\w*|defects?)\b"
        ),
        use=Use.PRESUMED,
        examples=(("is the tap water safe?", "The water is clean and may be drunk."),),
        not_examples=(("is the tap water safe?", "The mill treats a billion litres of water a year."),),
    ),
    AnswerRow(
        name="loss",
        asked=r"\b(?:lose|lost|losing|make|made|making) (?:any )?money\b",
        shown=(
            r"\b(?:loss\w*|los[te]\w*|profit\w*|net income|earn\w*|break-?even|deficit|margins?|ebitda|"
            r"revenues?|sales|turnover|money|paid|income|return\w*)\b"
        ),
        use=Use.PRESUMED,
        examples=(("did they lose money?", "Northgate reported a net loss of $2 million."),),
        not_examples=(("did they lose money?", "The programme helps people with their weight."),),
    ),
    AnswerRow(
        name="end",
        asked=(
            r"\b(?:clos(?:ed|es|ing|ures?)|(?:to|will|did|does) (?:\w+ ){0,3}?close(?! to)|shut(?:s|ting)?|"
            r"cancel\w*|call(?:ed)? off|scrap(?:s|ped|ping)?)\b"
        ),
        shown=(
            r"\b(?:clos\w+|shut\w*|cancel\w*|call\w* off|scrap\w*|ceas\w+|discontinu\w+|suspend\w*|"
            r"suspension|wind\w* (?:up|down)|wound|halt\w*|abandon\w*|terminat\w+|withdr\w+|postpon\w+|"
            r"complet\w+|consummat\w+|final\w*|deadline|until|expir\w+|end(?:s|ed|ing)?|exit\w*|curtail\w*|"
            r"idl(?:e[ds]?|ing)|reclam\w+|reclaim\w*|remediat\w+|decommission\w*|mothball\w*|"
            r"care and maintenance|(?:remain|stay|keep|kept)\w* (?:\w+ ){0,3}(?:open|in operation|running))\b"
        ),
        use=Use.PRESUMED,
        examples=(
            ("is the mill shutting down?", "The mill will remain in operation."),
            ("why was the tour cancelled?", "The tour was called off because of storms."),
        ),
        not_examples=(
            ("why was the tour cancelled?", "The tour starts in May because of the light."),
            ("how close is the port?", "The port is 3 km away."),
        ),
    ),
    AnswerRow(
        name="completion",
        asked=(
            r"\bwhen (?:will|is|are|do|does|did|was|were|should|can|would) .{1,60}?"
            r"\b(?:done|finish(?:ed|es)?|complete[ds]?|over(?=\W*$)|wrap(?:s|ped)? up|through with)\b"
        ),
        shown=(
            r"\b(?:done|finish\w*|complet\w+|conclu\w+|"
            r"(?<!months )(?<!quarter )(?<!year )end(?:s|ed|ing)?(?! of\b)|until|till|lasts|lasting|"
            r"(?:will|to) last|final\w*|wrap\w*|ready|clos\w+|expir\w+|"
            r"(?:is|are|was|were|be) (?:all )?over)\b|"
            rf"^(?!(?s:.)*\b(?:start|begin|open|launch|commenc)(?:s|e[sd]?|ing|ning|ed)?\b)(?s:.)*"
            rf"\b(?:by|through) {_A_TIME}"
        ),
        use=Use.PRESUMED,
        examples=(
            ("when will the mill be finished?", "We expect to be done in June."),
            ("when will the mill be finished?", "It is due by the end of June."),
            ("when is the sale over?", "The sale runs through May 9."),
        ),
        not_examples=(
            ("when will the mill be finished?", "All work on the mill by the station begins on May 4."),
            ("when will the mill be finished?", "Work will begin by the end of June."),
            ("when is the sale over?", "The rest of the coats, last year's, is sold from May 9."),
            ("when will the mill be finished?", "Work on the mill begins on May 4."),
            ("when does the shop open?", "Work on the mill begins on May 4."),
        ),
    ),
    AnswerRow(
        name="refusal",
        asked=r"\b(?:reject\w*|refus\w+|den(?:y|ie[ds])|turn(?:ed)? down|block(?:ed|ing)?)\b",
        shown=(
            r"\b(?:reject\w*|refus\w+|den(?:y\w*|ie[ds]|ial)|turn\w* down|block\w*|declin\w+|oppos\w+|"
            r"disapprov\w*|dismiss\w*|overturn\w*|unsuccessful\w*|not|without|withdr\w+|complete response)\b|"
            r"n[’']t\b"
        ),
        use=Use.PRESUMED,
        examples=(("why was the permit refused?", "The county dismissed the request for lack of a map."),),
        not_examples=(("why was the permit refused?", "The county's word on the permit is due in May."),),
    ),
    AnswerRow(
        name="amends",
        asked=r"\b(?:correct(?:ed|ions?)|errors?|mistakes?|restat\w+)\b",
        shown=(
            r"\b(?:correct\w*|errors?|erroneous\w*|mistak\w+|restat\w+|amend\w*|incorrect\w*|wrong\w*|"
            r"inadvertent\w*|should (?:have )?(?:read|been)|replac\w+|revis\w+|stated as|"
            r"previously reported)\b"
        ),
        use=Use.PRESUMED,
        examples=(("what was the mistake?", "The sum should have read $4 million."),),
        not_examples=(("what was the mistake?", "Contact: Ann Roe, 555-0134"),),
    ),
    AnswerRow(
        name="sale",
        asked=r"\b(?:sold|sell)\b",
        shown=(
            r"\b(?:s[eo]ll?(?:s|d|ing|er|ers)?|sales?|deliver\w*|shipp?\w*|purchas\w+|orders?|ordered|"
            r"b[ou][uy]\w*|acqui\w+|dispos\w+|divest\w*|distribut\w+|market\w*|offer\w*|available|monetiz\w+|"
            r"transfer\w*|revenues?|transact\w+|proceeds|auction\w*|retail\w*|customers?|placement|issu\w+)\b"
        ),
        use=Use.PRESUMED,
        examples=(("how many trucks were sold?", "The company shipped 40 trucks."),),
        not_examples=(("how many trucks were sold?", "Northgate runs 40 trucks."),),
    ),
    AnswerRow(
        name="worth",
        asked=(
            r"\b(?:an?|any|such a) (?:\w+ )?(?:good|bad|great|decent|solid|reliable|honest|legit\w*|"
            r"trustworthy) (?:company|firm|business|employer|bank|fund|brand|product|charity|place|"
            r"boss|ceo)\b|"
            r"\b(?:legit|trustworthy|a scam|overrated|any good)\b|\bbetter than\b"
        ),
        shown=(
            r"\b(?:good|bad|great|better|best|solid|reliab\w+|honest\w*|legit\w*|trust\w*|rated|ratings?|"
            r"rank\w*|awards?|superior|outperform\w*|recogni[sz]\w+)\b"
        ),
        use=Use.PRESUMED,
        examples=(("is Northgate a good employer?", "Northgate won three awards as an employer."),),
        not_examples=(("is Northgate a good employer?", "Northgate is an employer of 200 people."),),
    ),
    AnswerRow(
        name="maker",
        asked=r"\bwho (?:first )?(?:invent|discover|design|came up with)",
        shown=(
            r"\b(?:invent\w*|discover\w*|design\w*|develop\w*|creat\w+|pioneer\w*|found\w*|came up|conce\w+|"
            r"author\w*|built|build\w*|architect\w*|identif\w+|made|by)\b"
        ),
        use=Use.PRESUMED,
        examples=(("who invented the drill?", "Ann Roe pioneered the drill."),),
        not_examples=(("who invented the drill?", "Ann Roe holds the drill."),),
    ),
    AnswerRow(
        name="rank",
        asked=(
            r"\b(?:cheapest|dearest|biggest|largest|smallest|tallest|oldest|youngest|fastest|slowest|richest|"
            r"poorest|favou?rite|worst)\b"
        ),
        shown=(
            r"\b(?:\w{2,}est|most|least|best|worst|top|lead\w*|primar\w+|main(?:ly)?|major(?:ity)?|only|"
            r"record|favou?rite|principal\w*|chief(?!\s+\w+\s+officer)|half|control\w*)\b|%|\bper cent\b|"
            r"\bno\. ?1\b"
        ),
        use=Use.PRESUMED,
        examples=(("which is the largest mine?", "Red Creek is its main mine."),),
        not_examples=(("which is the largest mine?", "Red Creek is a silver mine."),),
    ),
    AnswerRow(
        name="rise or cut",
        asked=(
            r"^\W*(?:(?:is|was|will|are|were) there (?:be )?|(?:what|how (?:much|big|large|high))"
            r"(?:['’]s| is| was| are| were| will)? )?(?:(?:be|a|an|any|the|your|their|its) )*"
            r"(?:[a-z]+[ -]){1,2}(?:increase|rise|hike|cut|reduction|decrease)s?\W*$"
        ),
        shown=(
            r"\b(?:up|down|rise[sn]?|rising|rose|rais\w+|increas\w+|more|less|higher|lower\w*|cut\w*|drop\w*|"
            r"f[ae]ll\w*|reduc\w+|decreas\w+|chang\w+|hik\w+|gr[eo]w\w*|gain\w*|declin\w+|froz\w+|freez\w+|"
            r"same|lift\w*|extra|additional|doubl\w+|halv\w+|instead|from .{1,30} to)\b|"
            r"\b(?:by|of|only|just|another) \d[\d.,]*(?:%| per ?cent)|[+–-]\d[\d.,]*%"
        ),
        use=Use.PRESUMED | Use.WEIGHED,
        examples=(
            ("rent increase?", "Rents go up on 6 April."),
            ("is there a fare rise?", "A ticket costs 4% more."),
            ("how big is the pay cut?", "Drivers get $2 less an hour."),
        ),
        not_examples=(
            ("rent increase?", "A house with two bedrooms is let at 118 pounds."),
            ("what is the price rise", "A loaf costs $4."),
        ),
    ),
)
