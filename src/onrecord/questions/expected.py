"""What an answer is expected to hold: "when" a date, "who" a name, "how deep" a length, "what language" one of them.

A table of English, not of any release: what a question asks, and what then stands in a sentence that answers it.
Only what the question does not bring itself counts: who asks "when was the 1905 fire put out" knows of 1905.
"""

import re
from functools import cache, lru_cache

from onrecord.letters import words_of

_COUNT = (
    r"(?:(?<![\d,.])\d[\d,.]{0,20}(?:[  ](?:million|billion|trillion|thousand|hundred))?|(?:a )?(?:two|three|four|five|six|seven|eight|"
    r"nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|"
    r"sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen)s?)"
)
_MONTHS = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)"
)
_YEAR = r"\b(?:1\d{3}|20\d\d)s?\b|\b(?:in|of|by|since|from|until|after|before|around|about|to|and|year|circa) \d{3,4}\b|\b\d{1,4} ?(?:AD|BC|BCE|CE)\b"
_SPAN = r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies)|quarters?)"
_DATE = (
    rf"{_YEAR}|\b{_MONTHS} \d|\b\d{{1,2}}(?:st|nd|rd|th)? {_MONTHS}\b|\b(?:in|of|since|by|until|last|this|next) {_MONTHS}\b|"
    r"\bcentur(?:y|ies)\b|\b\d0s\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|tomorrow|yesterday)\b|"
    r"\b[hq][1-4]\b|\b(?:first|second|third|fourth|last|next) (?:quarter|half)\b|\bfy ?\d|\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b|"
    r"\b(?:spring|summer|autumn|winter) (?:of )?\d{4}|\byears? (?:ago|later)\b|\bera\b|\bperiod\b|"
    rf"\b(?:coming|next|following|few|several|within|in|than) (?:the |to |{_COUNT}[ –-]|approximately )*{_SPAN}\b|\b{_COUNT} {_SPAN} (?:after|before|from|later|ago)\b"
)
_LENGTH = r"(?:m|km|cm|mm|ft|mi|metres?|meters?|kilomet(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|feet|foot|miles?|inch(?:es)?|yards?|leagues?|stor(?:e?y|e?ys|ies)|floors?|light[- ]years?)"
_AREA = r"(?:km2|km²|sq\.?(?:uare)?[  ]\w+|hectares?|ha|acres?|m2|m²|cubic \w+|litres?|liters?|gallons?|barrels?|tonnes?|tons?|bytes|megawatts?|mw|gw)"
_NAME = r"(?<=[^\W_][ ,;:(“\"'’])(?:[A-Z][\w’'-]+|[A-Z]\.)(?:[  ](?:of|de|la|von|van|the|al|ibn|[A-Z][\w’'.-]*))*|^[A-Z][\w’'-]+(?:[  ][A-Z][\w’'.-]+)+"

_TABLE: tuple[tuple[str, str, str], ...] = (
    ("century", r"\b(?:what|which) century\b|\bcentury did\b", r"\bcentur(?:y|ies)\b|\b1\d{3}s?\b"),
    ("year", r"\b(?:what|which) years?\b|\byear did\b", _YEAR),
    ("month", r"\b(?:what|which) month\b", rf"\b{_MONTHS}\b"),
    (
        "date",
        r"\bwhen\b|\b(?:what|which) (?:date|day|decade|time|era|period)\b|\bhow (?:soon|recently)\b|\bsince when\b|\bhow long ago\b|\bdate\b",
        _DATE,
    ),
    (
        "span",
        r"\bhow long(?! ago)\b|\bhow many (?:years|months|weeks|days|hours|minutes|seconds|decades)\b|\bduration\b|\bhow quickly\b|\bhow fast (?:do|does|did|will|can)\b",
        rf"\b{_COUNT}[ -]?(?:(?:and|to|or|–|-|more|business|consecutive|full)[ -]?)*(?:{_COUNT}[ -])?{_SPAN}\b|\b(?:from|since|until|between) (?:\w+ )?\d{{4}}|\b\d{{4}}[–-]\d{{2,4}}",
    ),
    (
        "length",
        r"\bhow (?:tall|high|deep|wide|far|thick|long (?:is|are|was|were)|broad|big (?:is|are|was|were))\b|\b(?:height|depth|width|length|distance|elevation|altitude|diameter|thickness)\b",
        rf"\b{_COUNT}[ -]?(?:(?:and|to|or|–|-)[ -]?{_COUNT}[ -])?{_LENGTH}\b",
    ),
    (
        "area",
        r"\bhow (?:big|large|much (?:area|land|ground|space))\b|\b(?:area|size|volume|capacity)\b",
        rf"\b{_COUNT}[ -]?(?:{_LENGTH}|{_AREA})\b|\d ?x ?\d",
    ),
    (
        "weight",
        r"\bhow (?:heavy|much .{0,30}weigh)\b|\b(?:weight|weigh|mass)\b",
        r"\b\d[\d,.]{0,20}[  -]?(?:kg|g|mg|lbs?|pounds?|tonnes?|tons?|kilograms?|grams?|ounces?|oz)\b",
    ),
    (
        "heat",
        r"\btemperature\b|\bhow (?:hot|cold|warm)\b|\b(?:melt|boil|freez)\w*\b.{0,20}\b(?:at|point)\b",
        r"\d[\d.,]*[  ]?(?:°|degrees?\b|[KCF]\b)",
    ),
    (
        "speed",
        r"\bhow fast\b|\bspeed\b",
        r"\b(?:km/h|mph|knots|per (?:hour|second)|m/s|speed)\b|%|\bper ?cent\b",
    ),
    (
        "age",
        r"\bhow old\b|\bwhat age\b|\bat what age\b",
        rf"\b(?:aged?|years? old|born|{_COUNT}[ -]years?)\b|\b(?:in|since) \d{{4}}\b",
    ),
    (
        "often",
        r"\bhow (?:often|frequently|many times)\b",
        rf"\b(?:daily|weekly|monthly|yearly|annual(?:ly)?|quarterly|every|each (?:day|week|month|year)|times|once|twice|per (?:day|week|month|year)|{_COUNT} times)\b",
    ),
    (
        "share",
        r"\bper ?cent(?:age)?\b|%|\b(?:what|which) (?:share|portion|proportion|part|fraction|stake|margin)\b|\brates?\b|\byield\b|\binterest\b|\bhow much of\b|\bby how much\b",
        rf"\d[\d.,]*\s?%|\b{_COUNT} per ?cent\b|\b(?:half|halves|thirds?|quarters?|fifths?|majority|most of|two-thirds|tenths?)\b|\b{_COUNT} (?:out )?of\b",
    ),
    (
        "money",
        r"\b(?:cost|price|worth|value|pa(?:y|id)|spen[dt]|budget|salary|fees?|debt|cash|dollars?|euros?|money|proceeds|funding|revenue|profit|loss|raise[ds]?|rent|fine|grant)\b.*|\bhow much\b",
        r"[$€£¥]\s?\d|\b\d[\d,.]{0,20}[  ]?(?:million |billion |trillion |thousand )?(?:dollars|euros|pounds|francs|marks|cents|yen|USD|CAD|EUR|GBP|AUD)\b|\b(?:USD|CAD|EUR|GBP|AUD|Rs\.?|C\$|A\$)[  ]?\d",
    ),
    (
        "count",
        r"\bhow many\b(?! (?:more )?(?:years|months|weeks|days|hours|minutes|seconds|decades|dollars|per ?cent)\b)|\bnumber of\b|\bhow much\b|\bpopulation\b|\bwhat (?:number|amount|quantity|total)\b",
        rf"\b{_COUNT}\b",
    ),
    (
        "name",
        r"\bwho(?:m|se|'s|s|’s)?\b|\b(?:what|which) (?:person|people|man|woman|king|queen|emperor|ruler|leader|president|general|scientist|chemist|physicist|author|writer|artist|explorer|philosopher|historian|bishop|pope|saint|company|firm|group|organi[sz]ation|team|party|school|university|college|agency|band|actor|actress|player|director|bank|tribe|family|dynasty|partner|supplier|customer|investor)s?\b|\bname\b",
        _NAME,
    ),
    (
        "place",
        r"\bwhere\b|\b(?:what|which) (?:\w+ )?(?:place|city|town|village|country|nation|state|province|region|county|canton|location|area|island|continent|territory|kingdom|district|part of)s?\b|\blocated\b|\bheadquarter",
        r"\b(?:in|at|near|of|from|to|across|within|into|through|between|around|outside|on)\s+(?:the\s+|what is now\s+|(?:north|south|east|west)\w*\s+|central\s+)*[A-Z][\w’'-]+(?:[, ]+(?:and )?[A-Z][\w’'-]+)*|\b[A-Z][\w’'-]+, [A-Z][\w’'-]+",
    ),
    (
        "address",
        r"\b(?:street|mailing|postal|office) address\b|(?<!mail )(?<!web )(?<!will )(?<!you )(?<!they )(?<!to )(?<!it )\baddress"
        r"(?= (?:of|for|is|please)\b|\W*$)|\b(?:what|which) street\b|"
        r"\bwhere (?:is|are) (?:\w+ ){0,4}offices?\b",
        r"(?<![\w-])\d[\w-]{0,8},? (?:(?:[NSEW]|North|South|East|West)\.? )?(?:[\w'’.-]{1,30} ){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|"
        r"Drive|Dr|Lane|Ln|Way|Court|Ct|Place|Pl|Plaza|Highway|Hwy|Parkway|Pkwy|Square|Sq|Suite|Floor|Terrace)\b|"
        r"\bP\.? ?O\.? Box\b|\b[A-Z]{2},? \d{5}\b|\b[A-Z]\d[A-Z] \d[A-Z]\d\b",
    ),
    (
        "water",
        r"\b(?:what|which) (?:river|lake|sea|ocean|bay|canal)\b",
        r"\b(?:[Rr]iver|[Ll]ake|[Ss]ea|[Oo]cean|[Bb]ay|[Cc]anal)\b|\bthe [A-Z]\w+\b",
    ),
    (
        "title",
        r"\b(?:what|which) (?:book|novel|film|movie|song|album|work|paper|treatise|magazine|newspaper|journal|article|report|essay|play|poem|painting|document|law|act|treaty)\b",
        r"[“\"][A-Z]|\b(?:book|novel|film|movie|song|album|work|paper|treatise|magazine|newspaper|journal|article|report|essay|play|poem|painting|document|[Ll]aw|Act|[Tt]reaty)\b.{0,30}[A-Z]\w+",
    ),
    (
        "why",
        r"\bwhy\b|\bhow come\b|\breasons?\b|\bwhat (?:caused|led to|made|drove)\b|\bcauses?\b|\bpurpose\b",
        r"\b(?:because|due to|as a result|since|so that|in order to|thanks to|driven by|therefore|thus|owing|caus\w+|reasons?|led to|attribut\w+|resulted|reflect\w*|result of|so as to|to (?:help|avoid|prevent|protect|ensure|make|allow|enable|reduce|increase|improve|support|meet|provide|keep))\b",
    ),
    (
        "colour",
        r"\bcolou?rs?\b",
        r"\b(?:red|blue|green|yellow|white|black|brown|grey|gray|orange|purple|pink|violet|gold(?:en)?|silver|crimson|colou?rless|scarlet|turquoise)\b",
    ),
    (
        "language",
        r"\blanguages?\b|\bspeak\b|\bspoken\b",
        r"\b(?:English|French|German|Spanish|Latin|Greek|Italian|Dutch|Portuguese|Russian|Arabic|Hebrew|Turkish|Persian|Chinese|Mandarin|Japanese|Korean|Hindi|Sanskrit|Polish|Norse|Norman|Danish|Swedish|Norwegian|Finnish|Irish|Gaelic|Welsh|Celtic|Aramaic|Mongolian|Swahili|Czech|Hungarian|Romansh|Yiddish|Catalan)\b",
    ),
    (
        "faith",
        r"\b(?:religio\w*|faith|denomination|church)\b",
        r"\b(?:Christian\w*|Catholic\w*|Protestant\w*|Orthodox|Islam\w*|Muslims?|Jew\w*|Judaism|Buddh\w*|Hindu\w*|Lutheran\w*|Calvinis\w*|Anglican\w*|Pagan\w*|Taois\w*|Daois\w*|Confucian\w*|Methodist\w*|Baptist\w*|Sikh\w*|Shinto\w*|Quaker\w*|Huguenots?|Puritans?|Presbyterian\w*|Evangelical\w*|Mormon\w*)\b",
    ),
    (
        "animal",
        r"\b(?:animals?|creatures?|pets?|livestock|insects?|birds?|mammals?|rodents?|predators?)\b",
        r"\b(?:m(?:ouse|ice)|rats?|dogs?|cats?|cows?|cattle|sheep|goats?|pigs?|horses?|fish(?:es)?|birds?|fleas?|lice|louse|mosquitoe?s?|bees?|ants?|lions?|tigers?|bears?|wol(?:f|ves)|monkeys?|apes?|elephants?|camels?|rabbits?|hares?|deer|whales?|sharks?|snakes?|frogs?|eagles?|chickens?|ducks?|geese|goose|insects?|worms?|salmon|trout|butterfl\w+|jaguars?|dolphins?|seals?|otters?|beavers?|fox(?:es)?|squirrels?|bats?)\b",
    ),
    (
        "matter",
        r"\b(?:metals?|elements?|gas(?:es)?|minerals?|materials?|substances?|compounds?|chemicals?|ores?|rocks?|fuels?)\b",
        r"\b(?:iron|steel|copper|gold|silver|lead|zinc|tin|nickel|aluminium|aluminum|mercury|platinum|uranium|lithium|cobalt|carbon|oxygen|hydrogen|nitrogen|helium|chlorine|sulfur|sulphur|phosphorus|sodium|potassium|calcium|magnesium|silicon|titanium|tungsten|graphite|brass|bronze|wood|stone|brick|concrete|glass|granite|marble|limestone|clay|sandstone|wool|cotton|silk|leather|paper|plastic|rubber|coal|oil|petroleum|water|dioxide|monoxide|oxides?|acids?|salts?|ozone|methane|ethanol|diamonds?|timber)\b",
    ),
    (
        "nation",
        r"\b(?:nationalit\w+|ethnic\w*|(?:what|which|from what|of what) (?:country|countries|nation|nations)|people came)\b",
        r"\b(?:Englan[d]|English|Brit\w+|Scot\w+|Wales|Welsh|Irish|Ireland|France|French|German\w*|Spain|Span\w+|Ital\w+|Rom\w+|Greek?s?|Greece|Dutch|Netherlands|Belgi\w+|Swiss|Switzerland|Austria\w*|Hungar\w+|Pol(?:and|ish|es)|Russia\w*|Swed\w+|Norw\w+|Danish|Danes|Denmark|Finland|Finnish|Iceland\w*|Portug\w+|Turk\w*|Egypt\w*|Persia\w*|Iran\w*|Iraq\w*|Israel\w*|India\w*|Chin(?:a|ese)|Japan\w*|Korea\w*|Vietnam\w*|Mongol\w*|America\w*|United (?:States|Kingdom)|U\.S\.|U\.K\.|UK|USA?|Canad\w+|Mexic\w+|Brazil\w*|Argentin\w+|Chile\w*|Peru\w*|Austral\w+|New Zealand|South Africa\w*|Nigeria\w*|Kenya\w*|Ethiopia\w*|Morocc\w+|Czech\w*|Ukrain\w+|Serbia\w*|Croat\w+|Bulgaria\w*|Romania\w*|Saudi\w*|Syria\w*|Leban\w+|Jordan\w*|Pakistan\w*|Indonesia\w*|Thai\w*|Philippin\w+|Malaysia\w*|Singapore\w*|Cuba\w*|Haiti\w*|Liechtenstein|Luxembourg\w*|Cambodia\w*|Ghana\w*|Tanzania\w*)\b",
    ),
    ("direction", r"\bdirection\b|\bwhich way\b", r"\b(?:north|south|east|west)\w*\b|\b(?:up|down)stream\b"),
)


# Words that a date or a name is written with, and that make no other of it.
_SMALL = frozenset(
    "the of in a an and to by at on from since until after before around about between".split()
)
# Words of a question that tell no date: who asks for a century or the last year does not know which.
_TELL_NO_DATE = frozenset("century centuries year years quarter half first second last next".split())
# Kinds that are told in figures or dates, without which the question is not answered.
_EXACT = frozenset("century year month date span heat age often share money count".split())
# Where a capital tells a name from a word.
_CASED = frozenset({"name", "place", "water", "title", "language", "faith", "nation", "heat", "address"})


_ASKED = {kind: re.compile(asked, re.IGNORECASE) for kind, asked, _ in _TABLE}
_TOLD = {kind: told for kind, _, told in _TABLE}


def compile_patterns() -> None:
    """Compiles all that the first questions would wait for."""
    for kind in _TOLD:
        _told(kind)


class Expected:
    """What an answer to one question is expected to hold, each kind that it may ask for."""

    def __init__(self, question: str) -> None:
        self.kinds = tuple(kind for kind, asked in _ASKED.items() if asked.search(question))
        self._brought = frozenset(words_of(question)) - _TELL_NO_DATE

    def share_in(self, text: str) -> float:
        """The share of what is expected that a text holds, 0 where nothing is."""
        if not self.kinds:
            return 0.0
        return sum(self._is_met(kind, text) for kind in self.kinds) / len(self.kinds)

    def lacks_figures(self, text: str) -> bool:
        """True where figures or dates are expected, and a text holds none that the question did not bring."""
        exact = [kind for kind in self.kinds if kind in _EXACT]
        return bool(exact) and not any(self._is_met(kind, text) for kind in exact)

    def _is_met(self, kind: str, text: str) -> bool:
        return any(not words <= self._brought for words in _found(kind, text))


@lru_cache(maxsize=20_000)
def _found(kind: str, text: str) -> tuple[frozenset[str], ...]:
    """The words of each stretch of a text that is of some kind."""
    return tuple(frozenset(words_of(found[0])) - _SMALL for found in _told(kind).finditer(text))


@cache
def _told(kind: str) -> re.Pattern[str]:
    """What tells a kind, compiled when a question first expects it: start-up does not wait for all of them."""
    return re.compile(_TOLD[kind], 0 if kind in _CASED else re.IGNORECASE)
