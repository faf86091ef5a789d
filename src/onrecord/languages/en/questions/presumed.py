"""The rows of English that a question takes for granted: if a sentence does not tell it, it does not answer.

"Who ran it before Roe?" is not answered by "Roe runs it", though the words are alike.
The last two rows are weighed: a sentence that shows them answers better.
"""

from onrecord.languages.answer_row import AnswerRow, Use
from onrecord.languages.en.questions.pieces import A_FULL_NAME, CAUSE_ASKED

_HANDED_ON = (
    r"predecessors?|success(?:or|ion)\w*|succe(?:ed|ss)\w*|replac\w+|former(?:ly)?|ex-\w+|previous(?:ly)?|"
    r"prior|outgoing|retir\w+|resign\w*|depart\w*|step\w* (?:down|aside)|tak\w+ over|took over|"
    r"transition\w*|until|follow(?:s|ed)|in place of"
)
_LEADER = (
    r"ceo|chief|president|chair\w*|(?:co-?)?founder|directors?|head(?:s|ed)?|own(?:er|ers|s|ed)|"
    r"manag(?:er|es|ed|ing)|led|leads|principal|partner|officers?|runs?|running|spearhead\w*|oversees?|"
    r"appoint\w*|in charge|helm|dean|coach|captain|governor|minister|mayor|king|queen|conductor|editor|"
    r"secretary|general|commander"
)

_POSTS = (
    AnswerRow(
        name="predecessor",
        asked=(
            r"\bpredecessors?\b|\bwho did .{1,60}\b(?:replac|succe|t(?:ake|ook) over)\w*|\bin whose place\b"
        ),
        shown=rf"\b(?:{_HANDED_ON}|vaca\w+|left|leav\w+)\b",
        use=Use.PRESUMED,
        examples=(("in whose place does Poe come?", "Poe takes the post that Ann Roe vacates."),),
        not_examples=(("in whose place does Poe come?", "Poe has joined Northgate as its finance chief."),),
    ),
    AnswerRow(
        name="holder in turn",
        asked=(
            r"\b(?:successors?|succeed\w*|replac\w+|former(?:ly)?|ex-\w+|previous(?:ly)?|outgoing|incoming|"
            r"tak(?:e|ing) over from|took over from)\b|\bwho (?:\w+ ){0,4}?(?:before|after)\b|"
            r"\bnext (?:ceo|cfo|coo|president|chair\w*|chief)\b"
        ),
        shown=(
            rf"\b(?:{_HANDED_ON}|incoming|assum\w+|appoint\w*|named|join\w*|promot\w+|hir\w+|since|served|"
            r"was|were)\b"
        ),
        use=Use.PRESUMED,
        examples=(("who was chief before Poe?", "Ann Roe served as chief for ten years."),),
        not_examples=(("who was chief before Poe?", "Poe, the chief, is pleased with the mill."),),
    ),
    AnswerRow(
        name="leader",
        asked=(
            r"\bwho(?:['’]?s| is| are| was)? (?:the |its |your |their |really )*(?:boss(?:es)?|runs?|running|"
            r"leads?|leading|heads?|manages?|in charge|top (?:guy|man|woman|dog|person|boss)|ceo|"
            r"chief exec\w*)\b"
        ),
        shown=rf"\b(?:{_LEADER})\b",
        use=Use.PRESUMED,
        examples=(("who is the boss?", "Ann Roe is in charge of the mill."),),
        not_examples=(("who is the boss?", "Northgate, a name known in silver, mines it."),),
    ),
)
_DEEDS = (
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
        use=Use.PRESUMED,
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
            r"care and maintenance)\b"
        ),
        use=Use.PRESUMED,
        examples=(("why was the tour cancelled?", "The tour was called off because of storms."),),
        not_examples=(
            ("why was the tour cancelled?", "The tour starts in May because of the light."),
            ("how close is the port?", "The port is 3 km away."),
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
)

# "To help" and "since" may stand beside no reason at all: what is left tells one nearly always.
_CAUSE = AnswerRow(
    name="cause",
    asked=rf"\bwhy\b|\bhow come\b|\breasons?\b|\bwhat (?:caused|led to|made|drove)\b|{CAUSE_ASKED}",
    shown=(
        r"\b(?:because|due to|as a result|so that|thanks to|driven by|therefore|thus|owing to|caused|led to|"
        r"attribut\w+|resulted|result of|reflecting|in order to|stem\w* from|in response to|given|so as to|"
        r"offset by|in memory of|after (?!tax)\w{3,}ing)\b"
    ),
    use=Use.WEIGHED,
    examples=(("why was the mill closed?", "The mill closed after losing its buyer."),),
    not_examples=(("why was the mill closed?", "The mill closed to make room."),),
)

# Whether something is safe, allowed or proven is answered by what the release says against it, if it does.
_CAUTION = AnswerRow(
    name="caution",
    asked=(
        r"\b(?:is|are|can|could|may|might|does|do|should|will|was|were)\b.{0,60}"
        r"\b(?:safe(?:ly|ty)?|unsafe|ok|okay|harm\w*|danger\w*|risky|allerg\w*|toxic\w*|"
        r"legal(?:ly)?|illegal|allowed|permitted|proven|guarante\w+|cures?|pregnan\w*|child(?:ren)?|kids)\b"
    ),
    shown=(
        r"\b(?:(?:is|are|was|were|has|have|been|do|does|did|may|must|should|can|could|will) ?not|cannot|"
        r"never|no (?:assurance|guarantee|evidence)|unknown|contraindicat\w+|(?:may|can|could) cause|serious|"
        r"warnings?|avoid|not (?:known|been|intended|approved|established|recommended))\b|n[’']t\b"
    ),
    use=Use.WEIGHED,
    examples=(("is the drug safe for children?", "It is not known whether the drug is safe in children."),),
    not_examples=(("is the drug safe for children?", "The drug is made in a safe plant."),),
)

# "What are the side effects?" is answered by the sentence that lists them.
_LISTING = AnswerRow(
    name="listing",
    asked=(
        r"\b(?:what|wh?ich)(?:['’]re| are| were) (?!you\b|they\b|we\b|there\b)|"
        r"\blist (?:of )?(?:the|all|its|their)\b|"
        r"\bwhat (?:does|do|did) .{1,50}\b(?:include|consist of|comprise)\b"
    ),
    shown=(
        r"\b(?:are|were|include[sd]?|including|such as|consist\w*|compris\w+|namely|of which)\b[^;]*?\w,? "
        r"[^;]*\b(?:and|or)\b|\w: \w[^:]*, [^:]*\b(?:and|or)\b"
    ),
    use=Use.WEIGHED,
    examples=(("what are the risks of the drill?", "The risks were noise (8%), dust (6%) and heat (5%)."),),
    not_examples=(("what are the risks of the drill?", "Ask the maker about the risks."),),
)

PRESUMED = (*_POSTS, *_DEEDS)
WEIGHED = (_CAUSE, _CAUTION, _LISTING)
