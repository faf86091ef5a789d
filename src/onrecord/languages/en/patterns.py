"""Pieces of grammar that the patterns of the cues and traps are made of."""

from onrecord.languages.en.months import LOWER_MONTHS, LOWER_SHORT_MONTHS
from onrecord.languages.rule import any_of

BE = any_of("is", "are", "be", "been", "am", "we're", "they're", "it's", "i'm", "remains?", "stands?")
LY = r"(?:(?:now|also|currently|still|well|not|further|both|all|\w+ly) ){0,3}"
# What begins a noun: no verb stands in its place.
_DETERMINERS = (
    *("the", "an?", "our", "its", "their", "his", "her", "my", "your", "this", "that", "these", "those"),
    *("all", "which", "each", "date", "us", "and", "or", "both"),
)
VERB = rf"(?!{any_of(*_DETERMINERS)}\b)[a-z]{{2,}}"

WHO = any_of(
    *("we", "i", "it", "they", "management", "company", "group", "bank", "fund", "board", "issuer", "team"),
    *("trust", "partnership", "corporation", r"inc\.?", r"corp\.?", r"ltd\.?", "llc", "plc"),
)
A_FIGURE = any_of(
    *("revenues?", "sales", "earnings", "ebitda", "growth", "demand", "margins?", "profits?", "production"),
    *("momentum", "market", "income", "eps"),
)
AN_AIM = any_of("goals?", "objectives?", "ambitions?", "aspirations?")

# The month of May is blotted out, lest it be read as a verb: three blots stand in its place.
_MAY = r"(?<!\0)\0{3}(?![\0\w])"
_MONTH = any_of(*LOWER_MONTHS, rf"{any_of(*LOWER_SHORT_MONTHS)}\b\.?")
_SHORT = r"(?:[1-4]q|q[1-4]|h[12]|[12]h|fy)[- /']*(?:of )?(?:fy|fiscal )?(?:20)?\d{0,2}"
_PART = any_of(
    "end", "close", "beginning", "start", "middle", "first", "second", "third", "fourth", "last", "latter"
)


def _period_with(month: str) -> str:
    return (
        r"(?:the )?(?:"
        rf"(?:(?:early|mid|late)[- ])?(?:(?:calendar|fiscal)(?: year)? )?"
        rf"(?:20\d\ds?\b|{month}(?: \d{{1,2}}\b)?(?:,? 20\d\d)?)|"
        rf"{_PART}\b[^.;]{{0,30}}?\b(?:20\d\d|year|quarter|half|month|week|season|decade|century|{month})|"
        rf"(?:year|quarter|month)[- ]end\b|{_SHORT}\b|(?:spring|summer|autumn|fall|winter)\b)"
    )


# "the end of the third quarter", "mid-2027", "H2 2027", "June 30, 2027": none says whether it is past.
PERIOD = _period_with(any_of(_MONTH, _MAY))
# The same without May, where no word before it says that a time is meant.
PERIOD_BUT_MAY = _period_with(_MONTH)
_UNIT = any_of(
    *(
        "days?",
        "weeks?",
        "months?",
        "quarters?",
        "years?",
        "decades?",
        "century",
        "seasons?",
        "phases?",
        "fortnight",
    ),
    *("steps?", "stages?", "chapters?", "cycles?", "horizon", "wave"),
)
# "the coming months", "the next two years", "the foreseeable future"
SPAN = (
    r"(?:(?:next|coming|forthcoming|foreseeable|ensuing) "
    rf"(?!days?\b)(?:(?:[\w()]+|\d+-\d+)[- ]){{0,4}}?{_UNIT}\b|"
    r"(?:foreseeable|near|(?:not )?(?:too )?distant) future|"
    r"(?:years|decades|generations) to come|(?:days|weeks|months|quarters|years|decades) ahead|"
    r"later (?:this|in the) (?:year|month|quarter|week|decade|season)|later in 20\d\d)"
)

# Times that name no year: each is followed by none. The days of a week are not habits: "on Mondays".
_NO_YEAR = r"(?!,? (?:19|20)\d\d|\w)"
A_MONTH = rf"(?:{any_of(*LOWER_MONTHS)}|{_MAY}){_NO_YEAR}"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SHORT_MONTH = rf"{any_of(*LOWER_SHORT_MONTHS)}\b\.?"
_OF_A_MONTH = rf"(?:{any_of(*LOWER_MONTHS)}|{_SHORT_MONTH}|{_MAY})"
A_DAY = (
    rf"(?:the (?:morning|afternoon|evening|night) of )?(?:{_WEEKDAY}(?:,? (?:the )?(?=\d|{_OF_A_MONTH}))?)?"
    rf"(?:{_WEEKDAY}(?! (?:to|through|thru|till|and|or|mornings|afternoons|evenings|nights)\b| ?-|"
    rf",? {_WEEKDAY})|"
    rf"\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_OF_A_MONTH}|{_OF_A_MONTH} \d{{1,2}}(?:st|nd|rd|th)?){_NO_YEAR}"
)
A_FEAST = (
    r"(?:christmas|easter|thanksgiving|new year(?:'s (?:day|eve))?|year-end|ramadan|diwali|halloween|lent)\b"
)
_A_FEW = r"(?:\d{1,2}|a|two|three|four|five|six|seven|eight|ten|twelve|a few|several)"
A_TIME_NEAR = any_of(
    *(
        "tonight",
        r"(?<!and\s)tomorrow(?!'s)",
        "at the weekend",
        "this weekend",
        "next (?:week|month|year|season|time)",
    ),
    rf"(?:in|within) (?:the next )?{_A_FEW} (?:days?|weeks?|months?|years?)(?:' time)?\b",
    rf"(?:at|by|before|from|towards?) the (?:end|start|beginning|middle) of (?:{A_MONTH}|"
    r"the (?:month|year|week|season)\b)",
    rf"in time for (?:the |this )?(?:{A_FEAST}|(?:spring|summer|autumn|winter)\b|"
    r"(?:\w+ )?(?:season|holidays))",
)
# A few words of the same clause, none of which ends with a comma.
WORDS = r"(?:[\w'%£$€&/-]+(?:\.\d+)? ){0,7}?"

# What is still to happen before something else can.
_DUE = any_of(
    *("approvals?", "completion", "closing", "close", "clearance", "consents?", "receipt", "acceptance"),
    *("granting", "authori[sz]ation", "financing", "execution", "conditions?", "adjustments?", "negotiation"),
    *("ratification", "availability", "funding", "permits?", "permitting", "review", "results", "approved"),
    *("completed", "granted", r"successful\w*", "constructed", "operational", "in place", "in production"),
    *("built", "launched", "finali[sz]ed", "enacted", "exercised", "awarded", r"effective\w*", r"satisf\w+"),
    *(r"commission\w*", r"commerciali[sz]\w+"),
)
WHAT_IS_DUE = rf"{_DUE}\b"
_HOW_FAR = any_of(
    *("full", "first", "final", "full-scale", "initial", "commercial", "sustained", "sustainable", "global"),
    *("fda", "regulatory", "positive"),
)
_STAGES = any_of(
    *("production", r"commerciali[sz]\w+", r"commercial\w*", "completion", "approval", "construction"),
    *(r"profitab\w+", "becoming", r"launch\w*", "market", "feasibility", r"achiev\w+", r"reali[sz]\w+"),
    *(r"clinic\w*", "cash", "operations?", "deployment", "development decisions?"),
)
A_STAGE = rf"(?:{_HOW_FAR} )?{_STAGES}\b"

# "was expected", "than planned"
PLANNED = any_of(
    *("expected", "planned", "scheduled", "anticipated", "intended", "targeted", "projected", "slated"),
    *("proposed", "aimed", "designed", "forecast", "forecasted", "contemplated", "envisioned", "estimated"),
    *("due", "hoped", "poised", "positioned", "ready", "about", "set", "going"),
)
MANY = r"(?:[\w'$%./&-]+ ){0,6}?"
BEFORE = r"(?:we |had |was |were |had been |has been |have been |initially |originally |previously )*"

# "proud to continue", "honored to help shape": no courtesy, but what somebody sets out to do.
GROWING_ON = (
    r"(?:continue|begin|embark|grow|expand|scale|shape|accelerate|advance|help (?:[\w'-]+ ){0,3}?(?:shape|"
    r"lead|grow|drive|build|scale|advance|guide|expand|accelerate|become|bring|take)|"
    r"see (?:[\w'-]+ ){1,5}?(?:grow|improve|expand|become|flourish|thrive|succeed))\b"
)

# Behind the words of a trap: no later word of the sentence is about a time to come, a plan, a figure or a
# condition.
NOTHING_TO_COME = (
    r"(?!.{0,300}?(?:\d|\b(?:next|soon|shortly|coming|upcoming|later|future|if|unless|once|when|expect\w*|"
    r"plan(?:s|ned)?|guidance|outlook|forecast\w*|target\w*|tomorrow|tonight|spring|summer|autumn|winter|"
    rf"{'|'.join(LOWER_MONTHS)})\b|{_MAY}))"
)
# What a forecast of a business is about: rises, falls, figures, money, closures.
_OF_A_FORECAST = any_of(
    *("ris(?:e|es|ing)", r"grow\w*", r"doubl\w+", r"trebl\w+", r"tripl\w+", r"increas\w*", r"improv\w+"),
    *(r"recover\w*", "higher", r"more(?! (?:information|details|about)\b)", r"gain\w*", r"expan\w+"),
    *("fall(?:s|ing)?", r"drop\w*", r"declin\w+", r"decreas\w*", "lower", "less", "fewer", "cut(?:s|ting)?"),
    *("los(?:e|es|ing|s|ses)", r"shrink\w*", r"weaken\w*", "scal(?:e|ed|ing)", "percent", "per cent"),
    *("thousands?", "millions?", "billions?", "hundreds?", "halves", r"exceed\w*", "pa(?:y|ys|id|ying)"),
    *("payments?", "costs?(?!-)", "prices?", "fares?", "bills?", "fees", "rents?", r"tax\w*", "tariffs?"),
    *("better", "faster", "wider", "shorter", "longer", "bigger", "greater", "larger", "smaller", "cheaper"),
    *(r"re(?:open|sum|start)\w*", r"fund\w*", r"financ(?:e|es|ing)"),
    *("sales", "revenues?", "earnings", "profits?", r"profitab\w+", "margins?", "savings", "demand"),
    *("markets?", "dividends?", "shares?", "debts?", "loans?", r"subsid\w+", "jobs?", "wages"),
    *(r"clos(?:e|es|ed|ing|ures?)", r"shut\w*", "sold", r"sell\w*", r"merg\w+", r"launch\w*", "strikes?"),
)
# The same, and no later word of the sentence is about what a forecast is about.
NO_FORECAST = rf"{NOTHING_TO_COME}(?!.{{0,300}}?\b{_OF_A_FORECAST}\b)"
