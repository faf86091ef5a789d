"""What is told in the present tense of a time that names no year: "Fares go up in the new year"."""

from onrecord.languages.en.patterns import A_DAY, A_FEAST, A_MONTH, A_TIME_NEAR, WORDS
from onrecord.languages.rule import Rule, Weight, any_of, phrase

# Verbs of a change: whatever they tell of a month in the present tense is a plan. "Reports", "holds",
# "welcomes" and their like are none: headlines tell with them what has happened.
_CHANGES = any_of(
    *("(?:re)?opens", "(?:re)?starts", "begins", "commences", "(?:re)?launches", "shuts", "ends", "finishes"),
    *("stops", "ceases", "resumes", "returns", "arrives", "lands", "leaves", "departs", "moves", "comes"),
    *(
        "goes",
        "joins",
        "takes over",
        "takes up",
        "becomes",
        "retires",
        "steps (?:down|up|back|in)",
    ),
    *("rises", "falls", "costs", "changes", "switches", "expires", "lapses", "runs out", "ships", "votes"),
    *("rolls out", "hands over", "drops out", "winds (?:up|down)", "kicks off", "sails", "disappears"),
    r"(?:carries|takes|makes|builds|serves|sends|bakes|delivers|produces|welcomes) (?:its|their|the) first",
)
# The same of several: what stands before is a plural, or the word may be a noun.
_CHANGE = any_of(
    *("(?:re)?open", "(?:re)?start", "begin", "(?:re)?launch", "shut", "end", "stop", "cease", "resume"),
    *("return", "arrive", "land", "leave", "depart", "move", "come", "go", "join", "take over", "become"),
    *("retire", "step down", "rise", "fall", "cost", "change", "switch", "expire", "lapse"),
    *("ship", "vote", "roll out", "get", "receive", "disappear", "(?:carry|take) (?:their|the) first"),
)
_WHEN = (
    rf"(?:(?:in|from|at|by|until|before|after|over|during|to) (?:the )?(?:early |mid-|late )?"
    rf"(?:{A_MONTH}|{A_FEAST}|(?:spring|summer|autumn|winter|fall|new year|weekend|holidays)\b)|"
    rf"(?:on|from|by|before|after|until) {A_DAY}|{A_TIME_NEAR})"
)
_IS_DONE = any_of(
    *("handed over", "given", "paid", "sent", "delivered", "released", "published", "announced", "opened"),
    *("shown", "closed", "replaced", "withdrawn", "moved", "shipped", "added", "installed", "fitted"),
    *("finished", "completed", "decided", "chosen", "named", "unveiled", "switched (?:on|off)"),
    *("drained", "repaired", "demolished", "renovated", "raised", "cut", "extended", "brought in"),
)

APPOINTED_TIMES = (
    Rule(
        name="present tense of a time to come",
        source="releases",
        weight=Weight.PLANNED,
        phrases=(
            phrase(
                rf"(?<!year\s)(?<!season\s)(?<!month\s){_CHANGES} {WORDS}{_WHEN}",
                "Our fourth bakery opens in the old mill in January.",
                "The new yard builds its first ferry after Easter.",
                but_not=("The financial year ends in June.", "Halden reports more sales in October."),
            ),
            phrase(
                r"(?<=[^s]s\s)(?<!\bwas\s)(?<!\bhas\s)(?<!\bis\s)(?<!\bas\s)(?<!\bits\s)(?<!\bhis\s)"
                rf"(?<!\bthis\s)(?<!'s\s)(?:also |then |now |both |all )?{_CHANGE} {WORDS}{_WHEN}",
                "Sunday services return in April.",
                "Fares go up by twenty pence in the new year.",
                but_not=(
                    "The return in April was busy.",
                    "The road was shut on Monday.",
                    "The council's vote on 3 March was a show.",
                    "Halden welcomed this change in May.",
                ),
            ),
            phrase(
                rf"follows? (?:him |her |them |it )?(?:shortly |soon )?{_WHEN}",
                "A second beer follows in May.",
            ),
            phrase(
                r"(?:hearings?|votes?|meetings?|elections?|trials?|auctions?|deadlines?|rulings?|decisions?|"
                rf"inquests?|ballots?) (?:is|are) (?:now |only )?{_WHEN}",
                "The hearing is in March.",
            ),
            phrase(
                rf"(?:is|are) (?:also |then |now |all )?{_IS_DONE} {WORDS}{_WHEN}",
                "The first keys are handed over in the spring.",
            ),
            phrase(
                rf"(?:is|are) being [a-z]+(?:ed|en|wn|lt|ld|nt|de|ne|ut|ht) {WORDS}{_WHEN}",
                "The night bus is being withdrawn after Saturday.",
            ),
        ),
    ),
    Rule(
        name="until something happens",
        source="releases",
        weight=Weight.PLANNED,
        phrases=(
            phrase(r"until further notice\b", "Sales are off until further notice."),
            phrase(
                rf"(?:stays?|remains?) {WORDS}(?:until|till|this (?:spring|summer|autumn|winter|week|month|"
                r"year|season)|for the (?:time being|moment|rest))\b",
                "The east wing stays shut until the roof is mended.",
            ),
            phrase(
                r"(?:is|are|has been|have been) (?:shut|closed|suspended|halted|paused|postponed|barred|"
                rf"cut off|out of (?:action|service|use)) {WORDS}until\b(?! (?:\d\d?(?::\d\d)?"
                r" ?(?:[ap]\.?m\b|o'clock)|noon|midnight|dusk|dawn|late|now|then))",
                "The bridge is closed to lorries until the bearings are replaced.",
                but_not=("The shop is closed until 2 p.m. each Monday.",),
            ),
            phrase(
                r"(?<!-)(?:put off|postponed|deferred|called off|suspended|shelved|delayed|on hold|paused|"
                r"halted) (?:without (?:a|any) (?:new )?date|indefinitely|until (?!(?:19|20)\d\d)|for now\b|"
                r"for the time being|with no (?:new )?date|to a (?:later|new) date)",
                "The fair was put off without a date.",
            ),
            phrase(
                r"(?:resumes?|reopens?|restarts?|begins?|starts?|follows?) (?:\w+ ){0,2}?(?:once|when|as "
                r"soon as) (?:the|a|an|our|its|all|we|it|they|repairs|work)\b",
                "Sales resume once the laboratory agrees.",
            ),
        ),
    ),
    Rule(
        name="wish with a time to come",
        source="releases",
        weight=Weight.PLANNED,
        phrases=(
            phrase(
                r"(?:we|i|they) (?:also |now |all )?want (?:to|every|all|our|the|it) [^.;]{1,100}?\b"
                r"(?:within|by|before|over|in) (?:the next |the end of )?"
                r"(?:\d+|two|three|four|five|ten|a few|a) (?:years?|months?|weeks?|decades?)\b",
                "We want to bake with local flour only within two years.",
                but_not=("We want to thank every driver.",),
            ),
        ),
    ),
)
