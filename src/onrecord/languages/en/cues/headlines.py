"""What looks forward in a headline or a heading, where a plan needs no finite verb: "Acme to Buy Beta"."""

from onrecord.languages.rule import Rule, Weight, any_of, phrase

# An infinitive in a headline is a plan if its verb is something that a company does. Any word would do by
# grammar, but not by sense: "Adds Beta to Board", "Responds to Ruling".
_PLANS = (
    *("accelerat", "acquir", "activat", "add", "address", "adopt", "advanc", "allocat", "announc"),
    *("appear", "appoint", "attend", "award", r"b(?:e|ecome|egin|olster|oost|ring|roadcast|uild|uy)\b"),
    *("captur", "celebrat", "change", "clos", "co-?(?:develop|host|lead|sponsor)", "collaborat"),
    *("combin", "commenc", "commerciali[sz]", "complet", "conduct", "consolidat", "construct"),
    *("continu", "conven", "convert", "cover", "creat", "cut", "debut", "deliver", "delist"),
    *("demonstrat", "deploy", "develop", "discontinu", "discuss", "display", "distribut", "divest"),
    *("doubl", "drill", "driv", "eliminat", "empower", "enabl", r"end\b", "enhanc", "enter"),
    *("establish", "evaluat", "examin", "exceed", "exhibit", "exit", "expand", "explor", "extend"),
    *("fast-track", "featur", "file", "finali[sz]", "financ", "fill", r"form\b", r"found\b", "fund"),
    *("gain", "generat", r"go\b", "grow", "halt", r"have\b", r"head\b", "help", "highlight", "hire"),
    *(r"hit\b", "hold", "honou?r", "host", "implement", "improv", "increas", "initiat", "install"),
    *("integrat", "introduc", r"invest\b", "issu", "join", "jump", "keynote", "kick", "launch"),
    *(r"lay\b", r"lead\b", "leverag", "license", r"list\b", "make", "manag", "manufactur"),
    *("market(?= [a-z])", "meet", "merg", "migrat", r"mine\b", "moderni[sz]", r"move\b", r"near\b"),
    *("nominat", "offer", r"open\b", "operat", "optimi[sz]", "participat", r"partner\b", r"pay\b"),
    *("phase", r"pilot\b", r"power\b", r"present\b", r"process\b", "produc", "promot", "provid"),
    *("publish", "purchas", "pursu", "raise", "reach", "receiv", "recogni[sz]", "redeem", "redefin"),
    *("redevelop", "reduc", "refinanc", "reinstat", "relaunch", "release", "relocat", "rename"),
    *("renew", "reopen", "replac", r"report\b", "repurchas", "resum", "retir", r"return\b", "reveal"),
    *(r"review\b", "revolutioni[sz]", r"ring\b", r"roll\b", r"run\b", "scal", "secur", "seek", "sell"),
    *("separat", "serv", r"set\b", "settle", r"share\b", r"ship\b", "shift", "showcas", "shut"),
    *(r"sign\b", "simplif", "speak", "spend", "spin", "split", "sponsor", r"start\b", r"step\b"),
    *("streamlin", "strengthen", "submit", "suppl[yi]", r"support\b", "surpass", "surge", "suspend"),
    *("sunset", "take", "target", r"test\b", r"trade\b", r"train\b", r"transfer\b", "transform"),
    *("transition", "triple", "unite", "unify", "unlock", "unveil", "upgrad", "upsiz", r"use\b"),
    *("utili[sz]", "vot", "webcast", "welcome", r"win\b", "withdraw"),
)

HEADLINES = (
    Rule(
        name="plan in a headline",
        source="releases",
        weight=Weight.PLANNED,
        phrases=(
            phrase(
                rf"(?<=\s)to (?:also |jointly |further |\w+ly "
                rf")?(?!(?!b?ring\b|closing\b)[a-z]+ing\b){any_of(*_PLANS)}[a-z-]*",
                "It's going to be a strong year.",
                but_not=("Halden Responds to Growing Demand",),
            ),
        ),
    ),
    Rule(
        name="verb of a headline",
        source="releases",
        weight=Weight.PLANNED,
        phrases=(
            phrase(
                r"(?:plans|plan to|aims|expects|explores|considers|seeks|prepares|readies|nears|proposes|"
                r"agrees to)\b",
                "The plan to widen the road was welcomed.",
            ),
            phrase(r"schedules\b", "Halden Schedules Third Quarter Call"),
            phrase(r"(?:eyes|eyeing)\b", "Halden Eyes Danish Market"),
            phrase(
                r"(?:on track|moving towards?|set for|sets (?:date|timing|its sights|sights)|path forward|"
                r"the road ahead)\b",
                "The project remains on track for the fourth quarter.",
            ),
            phrase(r"targets\b(?! (?:in|at)\b)", "The company is behind its production targets."),
            phrase(
                r"(?:next (?:steps?|phase|stage|chapter)|what's next|looking ahead)\b",
                "The next step is a programme of twenty holes.",
            ),
        ),
    ),
)
