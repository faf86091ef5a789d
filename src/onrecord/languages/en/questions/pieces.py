"""Pieces of English patterns that several rows share: numbers, dates, lengths, names, things of a kind."""

import re
from collections.abc import Iterable

from onrecord.languages.en.months import LOWER_MONTHS, LOWER_SHORT_MONTHS
from onrecord.late_patterns import late_pattern

# A blank, or one that does not break a line.
BLANK = r"[ \u00a0]"


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of some words, each whole."""
    return rf"\b(?:{'|'.join(words)})\b"


SMALL_NUMBERS = tuple(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million "
    "billion dozen".split()
)
SPELT_NUMBERS = {"one": 1, **{word: number for number, word in enumerate(SMALL_NUMBERS[:11], 2)}}
COUNT = (
    rf"(?:(?<![\d,.])\d[\d,.]{{0,20}}(?:{BLANK}(?:million|billion|trillion|thousand|hundred))?|"
    rf"(?:a )?(?:{'|'.join(SMALL_NUMBERS)})s?)"
)
# "What causes it" asks for a cause, "can it cause a rash" does not.
CAUSE_ASKED = (
    r"\bwhat causes?\b|\b(?:a|the|its|their|any|one|root|main|likely) causes?\b|"
    r"\bcauses? (?:of|for|behind)\b"
)
FULL_MONTH = rf"(?:{'|'.join(LOWER_MONTHS)})"
SHORT_MONTH = rf"(?:{'|'.join(LOWER_SHORT_MONTHS)})"
MONTH = rf"(?:{'|'.join(LOWER_MONTHS)}|{SHORT_MONTH}\.?)"
YEAR = (
    r"\b(?:1\d{3}|20\d\d)s?\b|"
    r"\b(?:in|of|by|since|from|until|after|before|around|about|to|and|year|circa) \d{3,4}\b|"
    r"\b\d{1,4} ?(?:AD|BC|BCE|CE)\b"
)
SPAN = r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies)|quarters?)"
# "Those aged 12 to 17 may take part" names no day of May.
_MAY_DO = r"may (?!(?:at|in|from|to|and|or|on|for|by|until|through|the|this|next|last)\b)[a-z]"
DATE = (
    rf"{YEAR}|\b{MONTH} \d|\b\d{{1,2}}(?:st|nd|rd|th)? (?!{_MAY_DO}){MONTH}\b|"
    rf"\b(?:in|of|since|by|until|last|this|next) {MONTH}\b|\b(?:mid|early|late)[ -]{FULL_MONTH}\b|"
    r"\bcentur(?:y|ies)\b|\b\d0s\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    r"\b(?:today|tomorrow|yesterday)\b|"
    r"\b[hq][1-4]\b|\b(?:first|second|third|fourth|last|next) (?:quarter|half)\b|\bfy ?\d|"
    r"\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b|"
    r"\b(?:spring|summer|autumn|winter) (?:of )?\d{4}|\byears? (?:ago|later)\b|\bera\b|\bperiod\b|"
    rf"\b(?:coming|next|following|few|several|within|in|than) (?:the |to |{COUNT}[ –-]|approximately )*"
    rf"{SPAN}\b|\b{COUNT} {SPAN} (?:after|before|from|later|ago)\b"
)
LENGTH = (
    r"(?:m|km|cm|mm|ft|mi|metres?|meters?|kilomet(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|"
    r"feet|foot|miles?|inch(?:es)?|yards?|leagues?|stor(?:e?y|e?ys|ies)|floors?|light[- ]years?)"
)
AREA = (
    rf"(?:km2|km²|sq\.?(?:uare)?{BLANK}\w+|hectares?|ha|acres?|m2|m²|cubic \w+|litres?|liters?|gallons?|"
    r"barrels?|tonnes?|tons?|bytes|megawatts?|mw|gw)"
)
# What is written with digits and is not a figure: a day of the month.
DAY_OF_MONTH = late_pattern(
    rf"({FULL_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?\b|\b\d{{1,2}} ({FULL_MONTH})\b", re.IGNORECASE
)
MONTH_ALONE = r"\1\2"
# A year, "Form 10-K", "Q1", "COVID-19", "Group 1".
NO_FIGURE = late_pattern(
    rf"(?:\b(?:{FULL_MONTH}|in|of|by|since|from|until|during|early|mid|late|fiscal|fy|quarter|year|through|"
    r"ended)|[(,–-])[ -]?(?:19|20)\d\d\b|\bform \d+-\w+|\b[qh][1-4]\b|\b[a-z]+-\d+\b|"
    r"\b(?:group|phase|type|level|stage|figure|table|note|section|item|day) \d+\b",
    re.IGNORECASE,
)

# What a question may ask one of; entries may hold a pattern's signs, and `any_of` joins them.
LANGUAGES = (
    "English", "French", "German", "Spanish", "Latin", "Greek", "Italian", "Dutch", "Portuguese", "Russian",
    "Arabic", "Hebrew", "Turkish", "Persian", "Chinese", "Mandarin", "Japanese", "Korean", "Hindi",
    "Sanskrit", "Polish", "Norse", "Norman", "Danish", "Swedish", "Norwegian", "Finnish", "Irish", "Gaelic",
    "Welsh", "Celtic", "Aramaic", "Mongolian", "Swahili", "Czech", "Hungarian", "Romansh", "Yiddish",
    "Catalan",
)  # fmt: skip
FAITHS = (
    r"Christian\w*", r"Catholic\w*", r"Protestant\w*", "Orthodox", r"Islam\w*", "Muslims?", r"Jew\w*",
    "Judaism", r"Buddh\w*", r"Hindu\w*", r"Lutheran\w*", r"Calvinis\w*", r"Anglican\w*", r"Pagan\w*",
    r"Taois\w*", r"Daois\w*", r"Confucian\w*", r"Methodist\w*", r"Baptist\w*", r"Sikh\w*", r"Shinto\w*",
    r"Quaker\w*", "Huguenots?", "Puritans?", r"Presbyterian\w*", r"Evangelical\w*", r"Mormon\w*",
)  # fmt: skip
ANIMALS = (
    "m(?:ouse|ice)", "rats?", "dogs?", "cats?", "cows?", "cattle", "sheep", "goats?", "pigs?", "horses?",
    "fish(?:es)?", "birds?", "fleas?", "lice", "louse", "mosquitoe?s?", "bees?", "ants?", "lions?", "tigers?",
    "bears?", "wol(?:f|ves)", "monkeys?", "apes?", "elephants?", "camels?", "rabbits?", "hares?", "deer",
    "whales?", "sharks?", "snakes?", "frogs?", "eagles?", "chickens?", "ducks?", "geese", "goose", "insects?",
    "worms?", "salmon", "trout", r"butterfl\w+", "jaguars?", "dolphins?", "seals?", "otters?", "beavers?",
    "fox(?:es)?", "squirrels?", "bats?",
)  # fmt: skip
MATTERS = (
    "iron", "steel", "copper", "gold", "silver", "lead", "zinc", "tin", "nickel", "aluminium", "aluminum",
    "mercury", "platinum", "uranium", "lithium", "cobalt", "carbon", "oxygen", "hydrogen", "nitrogen",
    "helium", "chlorine", "sulfur", "sulphur", "phosphorus", "sodium", "potassium", "calcium", "magnesium",
    "silicon", "titanium", "tungsten", "graphite", "brass", "bronze", "wood", "stone", "brick", "concrete",
    "glass", "granite", "marble", "limestone", "clay", "sandstone", "wool", "cotton", "silk", "leather",
    "paper", "plastic", "rubber", "coal", "oil", "petroleum", "water", "dioxide", "monoxide", "oxides?",
    "acids?", "salts?", "ozone", "methane", "ethanol", "diamonds?", "timber",
)  # fmt: skip
NATIONS = (
    "England", "English", r"Brit\w+", r"Scot\w+", "Wales", "Welsh", "Irish", "Ireland", "France", "French",
    r"German\w*", "Spain", r"Span\w+", r"Ital\w+", r"Rom\w+", "Greek?s?", "Greece", "Dutch", "Netherlands",
    r"Belgi\w+", "Swiss", "Switzerland", r"Austria\w*", r"Hungar\w+", "Pol(?:and|ish|es)", r"Russia\w*",
    r"Swed\w+", r"Norw\w+", "Danish", "Danes", "Denmark", "Finland", "Finnish", r"Iceland\w*", r"Portug\w+",
    r"Turk\w*", r"Egypt\w*", r"Persia\w*", r"Iran\w*", r"Iraq\w*", r"Israel\w*", r"India\w*", "Chin(?:a|ese)",
    r"Japan\w*", r"Korea\w*", r"Vietnam\w*", r"Mongol\w*", r"America\w*", "United (?:States|Kingdom)",
    r"U\.S\.", r"U\.K\.", "UK", "USA?", r"Canad\w+", r"Mexic\w+", r"Brazil\w*", r"Argentin\w+", r"Chile\w*",
    r"Peru\w*", r"Austral\w+", "New Zealand", r"South Africa\w*", r"Nigeria\w*", r"Kenya\w*", r"Ethiopia\w*",
    r"Morocc\w+", r"Czech\w*", r"Ukrain\w+", r"Serbia\w*", r"Croat\w+", r"Bulgaria\w*", r"Romania\w*",
    r"Saudi\w*", r"Syria\w*", r"Leban\w+", r"Jordan\w*", r"Pakistan\w*", r"Indonesia\w*", r"Thai\w*",
    r"Philippin\w+", r"Malaysia\w*", r"Singapore\w*", r"Cuba\w*", r"Haiti\w*", "Liechtenstein",
    r"Luxembourg\w*", r"Cambodia\w*", r"Ghana\w*", r"Tanzania\w*",
)  # fmt: skip
COLOURS = (
    "red", "blue", "green", "yellow", "white", "black", "brown", "grey", "gray", "orange", "purple", "pink",
    "violet", "gold(?:en)?", "silver", "crimson", "colou?rless", "scarlet", "turquoise",
)  # fmt: skip
# "Ann Roe": two words, in small letters too, and not an institution or a building.
A_FULL_NAME = (
    r"(?!(?:the|this|that|your|its|our|their|an?) )[a-z-]+ "
    r"(?!(?:hospital|school|college|university|church|museum|library|station|bridge|park|hotel|house|hall|"
    r"mill|mine|plant|factory|bank|company|club|theat(?:er|re)|airport|harbou?r|port|tower|pier|line|road)\b)"
    r"[a-z-]+"
)
# What people say beside a question, and no answer holds: "how was it found in the first place?".
SAID_BESIDE = (
    r",? ?\b(?:in the first place|by any chance|for that matter|as a matter of fact|once and for all|"
    r"at the end of the day|all told|all in all|in all(?=\W*$)|as (?:it|things) stands?|"
    r"(?:if (?:i may|you don['’]t mind me) )asking|(?:just )?out of (?:curiosity|"
    r"interest)|"
    r"in (?:plain|simple|simpler|ordinary|layman['’]?s|everyday) (?:words|terms|english|language))\b"
)

# Who or what answers: "a real person", "some sort of machine", "an automatic reply".
_KIND = (
    r"(?:(?:an?|any|some|the|your|one|of|those|real|actual|actually|live|living|proper|genuine|human|chat|"
    r"sort|"
    r"kind|just|only|another|(?:to|with|by)(?= (?:an?|some|the|real)\b)) )*"
)
_ANSWERER = (
    rf"{_KIND}(?:human(?: being)?s?|person|people|someone|somebody|anyone|anybody|bot|robot|chat ?bot|"
    rf"machine|ai|"
    r"a\.i\.|artificial intelligence|computer(?: program(?:me)?)?|chatgpt|gpt|llm|recording|(?:ai |virtual |"
    r"digital )?assistant|"
    r"(?:real|live|actual) (?:man|woman|agent|operator)|member of (?:the )?staff|"
    r"(?:automatic|automated|canned|computer|ai|chat)(?: (?:service|reply|answer|message|system|response|"
    r"thing))?)"
    r"(?: (?:real|living|alive|there|things?|instead))?"
)
_ANSWERERS = (
    rf"(?:(?:you answering|it you|you) or )?{_ANSWERER}"
    rf"(?:,? (?:or|and not|not) (?:(?:are|is) (?:you|it|this|there) )?{_ANSWERER})*"
)
_AT_HOME = r"(?: (?:from|at|of) (?:(?:the|your) )?(?!or\b)\w+(?: (?!or\b)\w+)?)?"
_TALKING = r"(?:talking|speaking|chatting|writing|texting|typing|connected|dealing)(?: (?:to|with))?"
_AT_WORK = (
    r"(?:answering|replying|reading|typing|writing|talking|speaking|behind|at|on|sitting|there|here)"
    r"(?: (?:to|me|us|this|these|it|my|your|the|questions?|messages?|answers?|other|end|side|line|screen|"
    r"keyboard|bot|chat|here|there|back|all|now))*"
)
_SURELY = r"(?: (?:really|actually|just|even|only|not|sure|right now|honestly))*"
_MINE = (
    r"(?:(?:this|that|it|these|my|your|our|the|all|chat|answers?|repl(?:y|ies)|messages?|questions?)\b ?)+"
)
WHO_ANSWERS = (
    rf"(?:am i|are we|is it|is this|have i got|do i have|i(?:'m| am)|is that){_SURELY}(?: "
    rf"{_TALKING}{_SURELY} "
    rf"{_ANSWERERS}{_AT_HOME}(?:,? or {_ANSWERER})?| {_ANSWERERS}(?: (?:(?:that|who|which)(?:'s| is| are)? )?"
    rf"{_AT_WORK}| (?:that )?(?:i(?:'m| am)|am i|we(?:'re| are)) {_TALKING})?)(?: (?:here|now|then|today))?|"
    rf"(?:are|r|is) (?:there )?(?!people (?:there|here|at|on)\b){_ANSWERERS}{_SURELY} {_AT_WORK}|"
    rf"(?:you(?:'re| are)?|are (?:you|u)|r (?:you|u)){_SURELY} {_ANSWERERS}(?:,? (?:are|aren't|r) (?:you|u)|"
    rf",? "
    rf"(?:right|or what|or not|i (?:guess|suppose|take it|bet)))?(?: (?:i(?:'m| am)|am i) {_TALKING})?|"
    rf"do (?:you have|i have|i get) {_ANSWERERS} {_AT_WORK}|you (?:sound|seem|talk|write) like {_ANSWERER}|"
    rf"(?:is|are|was) {_MINE}(?:written|answered|read|sent|typed|given|generated|checked|made) by "
    rf"{_ANSWERERS}|"
    rf"(?:do|did) i (?:talk|speak|chat|write) (?:to|with) {_ANSWERERS}|(?:not|just|only) {_ANSWERER} then|"
    rf"who (?:wrote|writes|gives|gave|made|makes) (?:these|this|the|my) (?:answers?|repl(?:y|ies)|"
    rf"messages?),? {_ANSWERERS}|"
    rf"(?:do|does|will){_SURELY} {_ANSWERER} (?:check|read|answer|write|type|review)s? {_MINE}|"
    rf"who (?:answers|replies|writes|talks) (?:here|this|me|to me)[, ]+(?:(?:an? )?man or (?:a )?machine|"
    rf"{_ANSWERERS})"
)
# What is written with a capital and names nobody: words that open a sentence, and months.
NO_NAMES = frozenset(
    """
    a an the and but or so yet since from in on at by for to of as with under over after before until during
    while when where if although because though no not each all both some many more most it he she they we i
    you its his her their our your this that these those there here about between within
    """.split()
).union(LOWER_MONTHS)
# "1-888-555-0137", "7 a.m.": digits that count nothing.
PHONE_OR_CLOCK = r"(?:\+?\d{1,3}[ .-])?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b|\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b"
# Which releases a bot answers from, or of which companies: "what releases do you have?". "What companies do
# you have?", "what firms do you cover?" and "name your companies" are asked of a company.
_RELEASES = r"(?:(?:press|news|company) )?releases?"
_COMPANIES = r"(?:compan(?:y|ies)|firms|issuers)"
_KNOWS = r"(?:know(?: (?:of|about))?|answer (?:from|for|about)|quote(?: from)?)"
_HOLDS = rf"(?:have|cover|{_KNOWS})"
_HELD = (
    r"(?: (?:here|there|in here|now|on file|so far|loaded|available|open|to ask about|releases (?:from|of)))*"
)
WHAT_IS_HELD = (
    rf"(?:what|which|how many|whose) (?:other |all )?{_RELEASES} (?:do|have|can) (?:you|u) "
    rf"(?:all )?(?:{_HOLDS}|hold|got){_HELD}|"
    rf"(?:what|which) (?:other )?{_COMPANIES} (?:do|can) (?:you|u) {_KNOWS}{_HELD}|"
    rf"(?:what|which|how many) {_RELEASES} (?:are|is) (?:there|available|loaded|open|in here){_HELD}|"
    rf"(?:list|show(?: me)?|give me(?: a list of)?) (?:all )?(?:of )?(?:the |your )?{_RELEASES}(?<=s)"
    rf"(?: (?:you {_HOLDS}|there are|list))?{_HELD}|"
    rf"(?:list|show(?: me)?|name) (?:all )?(?:of )?the {_COMPANIES} you {_KNOWS}{_HELD}|"
    rf"(?:who|whom) do (?:you|u) (?:have|hold|keep|cover) {_RELEASES} (?:from|of|for|by)"
)
