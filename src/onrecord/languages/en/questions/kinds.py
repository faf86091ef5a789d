"""The rows of English of which an answer is expected to hold a stretch: a year, a length, a language.

Only what the question does not bring itself counts: "when was the 1905 fire put out" knows of 1905.
"""

from onrecord.languages.answer_row import AnswerRow, Use
from onrecord.languages.en.questions import pieces
from onrecord.languages.en.questions.pieces import AREA, BLANK, COUNT, DATE, LENGTH, MONTH, SPAN, YEAR, any_of

_FIGURE = Use.EXPECTED | Use.FIGURE
_WRITINGS = (
    r"(?:book|novel|film|movie|song|album|work|paper|treatise|magazine|newspaper|journal|article|report|"
    r"essay|play|poem|painting|document"
)

_TIMES = (
    AnswerRow(
        name="century",
        asked=r"\b(?:what|which) century\b|\bcentury did\b",
        shown=r"\bcentur(?:y|ies)\b|\b1\d{3}s?\b",
        use=_FIGURE,
        examples=(("which century was it built in?", "It was built in the twelfth century."),),
        not_examples=(("which century was it built in?", "It was built of stone."),),
    ),
    AnswerRow(
        name="year",
        asked=r"\b(?:what|which) years?\b|\byear did\b",
        shown=YEAR,
        use=_FIGURE,
        examples=(("what year did the mine open?", "The mine opened in 1987."),),
        not_examples=(("what year did the mine open?", "The mine opened in May."),),
    ),
    AnswerRow(
        name="month",
        asked=r"\b(?:what|which) month\b",
        shown=rf"\b{MONTH}\b",
        use=_FIGURE,
        examples=(("in which month is the meeting?", "Shareholders meet in October."),),
        not_examples=(("in which month is the meeting?", "Shareholders meet in 2019."),),
    ),
    AnswerRow(
        name="day",
        asked=(
            r"\bwhen\b|\b(?:what|which) (?:date|day|decade|time|era|period)\b|\bhow (?:soon|recently)\b|"
            r"\bsince when\b|\bhow long ago\b|\bdate\b"
        ),
        shown=DATE,
        use=_FIGURE,
        examples=(
            ("when did the mill open?", "The mill opened in May 1998."),
            ("how soon will it be built?", "It will be built within two years."),
        ),
        not_examples=(("when did the mill open?", "The mill opened to much applause."),),
    ),
    AnswerRow(
        name="span",
        asked=(
            r"\bhow long(?! (?:ago|have|has)\b)|"
            r"\bhow many (?:years|months|weeks|days|hours|minutes|seconds|decades)\b|"
            r"\bduration\b|\bhow quickly\b|\bhow fast (?:do|does|did|will|can)\b"
        ),
        shown=(
            rf"\b{COUNT}[ -]?(?:(?:and|to|or|–|-|more|business|working|consecutive|"
            rf"full)[ -]?)*(?:{COUNT}[ -])?{SPAN}\b|"
            rf"\b(?:a few|several|many|some) {SPAN}\b|"
            r"\b(?:from|since|until|between|through) (?:\w+ )?\d{4}|\b\d{4}[–-]\d{2,4}|"
            r"\b(?:until|till|through|into|beyond) (?:[\w-]+ ){0,5}20\d\d\b"
        ),
        use=_FIGURE,
        examples=(
            ("how long does the drive take?", "The drive takes 40 minutes."),
            ("how long will the cash last?", "It funds the mill into the fourth quarter of 2027."),
        ),
        not_examples=(("how long does the drive take?", "The drive is a fine one."),),
    ),
    AnswerRow(
        name="since",
        asked=r"\bhow long (?:have|has)\b",
        shown=rf"\b{COUNT}[ -]?(?:(?:more|full)[ -]?)*{SPAN}\b|{YEAR}|\bsince\b",
        use=_FIGURE,
        examples=(("how long has it owned the mill?", "It bought the mill in 1987."),),
        not_examples=(("how long has it owned the mill?", "It owns the mill with pride."),),
    ),
    AnswerRow(
        name="age",
        asked=(
            r"\bhow old\b(?! (?:(?:is|was) (?:he|she|mr|ms|mrs|dr)|do|does|must|should|can|need)\b)|"
            r"\bwhat age\b|\bage\W*$"
        ),
        shown=(
            rf"\b(?:aged?|years? old|born|(?<!next )(?<!last )(?<!past ){COUNT}[ -]years?"
            rf"(?!,? (?:of|in|at|after|before|from|later|on|with|beginning)\b))\b|"
            r"\b(?:in|since|(?:dates?|dating|goes|go) (?:back )?(?:from|to)) \d{4}\b|"
            rf"(?<=\w, )[2-9]\d(?=,)|\b{COUNT} (?:days?|weeks?|months?|decades?|centuries) old\b"
        ),
        use=_FIGURE,
        examples=(
            ("how old is the shop?", "The shop is just six weeks old."),
            ("how old is the mill?", "The mill dates from 1936."),
            ("how old is the chief?", "Mr. Roe, 47, came to the mill from a bank."),
        ),
        not_examples=(("how old is the school?", "Two years at sea are required of its teachers."),),
    ),
    AnswerRow(
        name="age of somebody",
        asked=(
            rf"\bhow old (?:is|was) (?:(?:he|she|mr|ms|mrs|dr)\b|{pieces.A_FULL_NAME}\W*$)|"
            r"^\W*(?!the |its |your )[\w-]+(?: [\w-]+)?(?:['’]s?)? age\W*$|\b(?:his|her) age\b"
        ),
        shown=r"\b(?:aged?|born)\b|\b\d\d[ -]years?[ -]old\b|(?<=\w, )[2-9]\d(?=,)|\([2-9]\d\)",
        use=_FIGURE,
        examples=(("poe's age?", "Ms. Poe, 47, has led the mill since May."),),
        not_examples=(("how old is she?", "Ms. Poe founded the mill in 1998."),),
    ),
    AnswerRow(
        name="often",
        asked=r"\bhow (?:often|frequently|many times)\b",
        shown=(
            r"\b(?:daily|weekly|monthly|yearly|annual(?:ly)?|quarterly|every|each (?:day|week|month|year)|"
            rf"times|once|twice|per (?:day|week|month|year)|{COUNT} times)\b"
        ),
        use=_FIGURE,
        examples=(("how often do trains run?", "Trains run every hour."),),
        not_examples=(("how often do trains run?", "Trains run to Oslo."),),
    ),
)
_MEASURES = (
    AnswerRow(
        name="length",
        asked=(
            r"\bhow (?:tall|high|deep|wide|far(?! (?:did|do|does|have|has|will) .{1,60}\b(?:fall|fallen|"
            r"drop\w*|r[io]se\w*|decline\w*|slip\w*|slid\w*|grow\w*|down|up)\b)|"
            r"thick|long (?:is|are|was|were)|broad|big (?:is|are|was|were))\b|"
            r"\b(?:height|depth|width|length|distance|elevation|altitude|diameter|thickness)\b"
        ),
        shown=rf"\b{COUNT}[ -]?(?:(?:and|to|or|–|-)[ -]?{COUNT}[ -])?{LENGTH}\b",
        use=Use.EXPECTED,
        examples=(("how deep is the lake?", "The lake reaches down 310 metres."),),
        not_examples=(
            ("how deep is the lake?", "The lake is deeper than any other."),
            ("how far did sales fall?", "The mill is 3 kilometres long."),
        ),
    ),
    AnswerRow(
        name="area",
        asked=r"\bhow (?:big|large|much (?:area|land|ground|space))\b|\b(?:area|size|volume|capacity)\b",
        shown=rf"\b{COUNT}[ -]?(?:{LENGTH}|{AREA})\b|\d ?x ?\d",
        use=Use.EXPECTED,
        examples=(("how large is the claim?", "The claim covers 5,200 hectares."),),
        not_examples=(("how large is the claim?", "The claim covers the whole valley."),),
    ),
    AnswerRow(
        name="weight",
        asked=r"\bhow (?:heavy|much .{0,30}weigh)\b|\b(?:weight|weigh|mass)\b",
        shown=(
            r"\b\d[\d,.]{0,20}[ \u00a0-]?"
            r"(?:kg|g|mg|lbs?|pounds?|tonnes?|tons?|kilograms?|grams?|ounces?|oz)\b"
        ),
        use=Use.EXPECTED,
        examples=(("how heavy is the drill?", "The drill comes to 160 grams."),),
        not_examples=(("how heavy is the drill?", "The drill is light."),),
    ),
    AnswerRow(
        name="heat",
        asked=(
            r"\btemperature\b|\bhow (?:hot|cold|warm)\b|\b(?:melt|boil|freez)\w*\b.{0,20}\b(?:at|point)\b"
        ),
        shown=rf"\d[\d.,]*{BLANK}?(?:°|degrees?\b|[KCF]\b)",
        use=_FIGURE,
        examples=(("at what temperature does it melt?", "It melts at 54 °C."),),
        not_examples=(("at what temperature does it melt?", "It melts in the sun."),),
        cased=True,
    ),
    AnswerRow(
        name="speed",
        asked=r"\bhow fast\b|\bspeed\b",
        shown=r"\b(?:km/h|mph|knots|per (?:hour|second)|m/s|speed)\b|%|\bper ?cent\b",
        use=Use.EXPECTED,
        examples=(("how fast is the ferry?", "The ferry makes 30 knots."),),
        not_examples=(("how fast is the ferry?", "The ferry is new."),),
    ),
    AnswerRow(
        name="count",
        asked=(
            r"\bhow many\b(?! (?:more )?(?:years|months|weeks|days|hours|minutes|seconds|decades|dollars|"
            r"times|per ?cent)\b)|\bnumber of\b|\bhow much\b(?! money\b)|\bpopulation\b|"
            r"\bwhat (?:number|amount(?!.*\brefund)|quantity|total)\b"
        ),
        shown=rf"\b{COUNT}\b",
        use=_FIGURE,
        examples=(("how many cities do you serve?", "It serves eleven cities."),),
        not_examples=(("how many cities do you serve?", "It serves cities in the north."),),
    ),
)
_THINGS = (
    AnswerRow(
        name="address",
        asked=(
            r"\b(?:street|mailing|postal|office) address\b|"
            r"(?<!mail )(?<!web )(?<!will )(?<!you )(?<!they )(?<!to )(?<!it )\baddress"
            r"(?= (?:of|for|is|please)\b|\W*$)|\b(?:what|which) street\b|"
            r"\bwhere (?:is|are) (?:\w+ ){0,4}offices?\b"
        ),
        shown=(
            r"(?<![\w-])\d[\w-]{0,8},? (?:(?:[NSEW]|North|South|East|West)\.? )?(?:[\w'’.-]{1,30} ){1,4}"
            r"(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Drive|Dr|Lane|Ln|Way|Court|Ct|Place|Pl|Plaza|"
            r"Highway|Hwy|Parkway|Pkwy|Square|Sq|Suite|Floor|Terrace)\b|"
            r"\bP\.? ?O\.? Box\b|\b[A-Z]{2},? \d{5}\b|\b[A-Z]\d[A-Z] \d[A-Z]\d\b"
        ),
        use=Use.EXPECTED,
        examples=(("what is the street address?", "Head office: 12 Old Mill Road, Ashby"),),
        not_examples=(("what is the street address?", "The head office is in Ashby."),),
        cased=True,
    ),
    AnswerRow(
        name="water",
        asked=r"\b(?:what|which) (?:river|lake|sea|ocean|bay|canal)\b",
        shown=r"\b(?:[Rr]iver|[Ll]ake|[Ss]ea|[Oo]cean|[Bb]ay|[Cc]anal)\b|\bthe [A-Z]\w+\b",
        use=Use.EXPECTED,
        examples=(("which river feeds the mill?", "The mill draws on the Akerselva."),),
        not_examples=(("which river feeds the mill?", "The mill draws on wells."),),
        cased=True,
    ),
    AnswerRow(
        name="title",
        asked=rf"\b(?:what|which) {_WRITINGS}|law|act|treaty)\b",
        shown=rf"[“\"][A-Z]|\b{_WRITINGS}|[Ll]aw|Act|[Tt]reaty)\b.{{0,30}}[A-Z]\w+",
        use=Use.EXPECTED,
        examples=(("which journal printed the study?", "The study is in the journal Chest."),),
        not_examples=(("which journal printed the study?", "The study was printed in May."),),
        cased=True,
    ),
    AnswerRow(
        name="language",
        asked=r"\blanguages?\b|\bspeak\b|\bspoken\b",
        shown=any_of(pieces.LANGUAGES),
        use=Use.EXPECTED,
        examples=(("what language do they speak?", "Staff speak Norwegian at home."),),
        not_examples=(("what language do they speak?", "Staff speak at home."),),
        cased=True,
    ),
    AnswerRow(
        name="faith",
        asked=r"\b(?:religio\w*|faith|denomination|church)\b",
        shown=any_of(pieces.FAITHS),
        use=Use.EXPECTED,
        examples=(("what faith was the founder?", "The founder was a Quaker."),),
        not_examples=(("what faith was the founder?", "The founder was a baker."),),
        cased=True,
    ),
    AnswerRow(
        name="nation",
        asked=(
            r"\b(?:nationalit\w+|ethnic\w*|(?:what|which|from what|of what) (?:country|countries|nation|"
            r"nations)|people came)\b"
        ),
        shown=any_of(pieces.NATIONS),
        use=Use.EXPECTED,
        examples=(("which countries buy the salt?", "Most of the salt goes to Denmark."),),
        not_examples=(("which countries buy the salt?", "Most of the salt goes abroad."),),
        cased=True,
    ),
    AnswerRow(
        name="animal",
        asked=(r"\b(?:animals?|creatures?|pets?|livestock|insects?|birds?|mammals?|rodents?|predators?)\b"),
        shown=any_of(pieces.ANIMALS),
        use=Use.EXPECTED,
        examples=(("which animals was it tried on?", "It was tried on rabbits."),),
        not_examples=(("which animals was it tried on?", "It was tried on people."),),
    ),
    AnswerRow(
        name="matter",
        asked=(
            r"\b(?:metals?|elements?|gas(?:es)?|minerals?|materials?|substances?|compounds?|chemicals?|"
            r"ores?|rocks?|fuels?)\b"
        ),
        shown=any_of(pieces.MATTERS),
        use=Use.EXPECTED,
        examples=(("what metals are in the vein?", "The vein holds zinc."),),
        not_examples=(("what metals are in the vein?", "The vein is narrow."),),
    ),
    AnswerRow(
        name="colour",
        asked=r"\bcolou?rs?\b",
        shown=any_of(pieces.COLOURS),
        use=Use.EXPECTED,
        examples=(("what colour is the roof?", "The roof is of green slate."),),
        not_examples=(("what colour is the roof?", "The roof is of slate."),),
    ),
    AnswerRow(
        name="direction",
        asked=r"\bdirection\b|\bwhich way\b",
        shown=r"\b(?:north|south|east|west)\w*\b|\b(?:up|down)stream\b",
        use=Use.EXPECTED,
        examples=(("in which direction does the vein run?", "The vein runs north."),),
        not_examples=(("in which direction does the vein run?", "The vein runs on."),),
    ),
)

KINDS = (*_TIMES, *_MEASURES, *_THINGS)
