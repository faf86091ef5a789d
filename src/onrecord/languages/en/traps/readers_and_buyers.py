"""What those who read, buy or use should do or may do, what they look for and are helped with."""

from onrecord.languages.en.patterns import GROWING_ON, NO_FORECAST
from onrecord.languages.rule import Trap, any_of, phrase

# Those a rule is meant for. Patients, investors and holders are none: set pieces hold back their sentences.
_THE_PUBLIC = any_of(
    *("customers?", "residents", "consumers?", "motorists", "drivers", "growers", r"travell?ers"),
    *("passengers", "shoppers", "visitors", "guests", "tenants", "parents", "carers", "children", "pupils"),
    *("students", "members", "owners", "buyers", "users?", "skiers", "walkers", "cyclists", "riders"),
    *("farmers", "swimmers", "players", "fans", "spectators", "households", "homeowners", "landlords"),
    *("applicants", "candidates", "participants", "attendees", "employees", "staff", "workers", "leaders"),
    *("people", "anyone", "anybody", "everyone", "everybody", "individuals", "women", "men", "families"),
    *("adults", "teachers", "businesses", "companies", "organi[sz]ations", "employers", "traders", "dogs"),
    *("pets", "horses", "subscribers", "callers", "boaters", "neighbou?rs", "ticket-?holders"),
)
# What a rule tells them to do or to leave. It does not say what they become, pay or get.
_DO = any_of(
    *("use", "avoid", "call", "ring", "telephone", "contact", "consult", "visit", "report", "check", "read"),
    *(
        "follow",
        "bring",
        "wear",
        "watch (?:for|out)",
        "look (?:for|out|at|after)",
        "ask",
        "tell",
        "note",
        "seek",
    ),
    r"(?:stay|remain) (?:away|clear|home|at home|indoors|inside|out|off|back|calm|alert|seated|tuned|put|"
    r"vigilant)",
    r"keep (?:away|clear|out|off|back|to|it|them|dry|calm|(?:the |their |all |any )?(?:receipts?|doors?|"
    r"windows?|"
    r"dogs?|children|pets|tickets?|animals))",
    "evacuate",
    *(
        "stop (?:us|driv|feed|wear|tak|eat|drink)ing",
        "unplug",
        "wash",
        "boil",
        "drink",
        "eat",
        "feed",
        "store",
    ),
    *("handle", "throw", "discard", "dispose", "destroy", "remove", "(?:turn|switch) (?:off|on)", "charge"),
    *(
        "cross",
        "park",
        "walk",
        "swim",
        "climb",
        "drive",
        "ride",
        "touch",
        "enter by",
        "act (?:fast|quickly|now)",
    ),
    *("return (?:it|them|the|any|all|their|an?)", "send (?:it|them|back)", "write to", "e-?mail", "register"),
    *(
        "sign up",
        "apply",
        "book",
        "beware",
        "be (?:aware|careful|wary|cautious|alert|supervised|accompanied)",
    ),
    *("take (?:care|the|their|an?|extra)", "allow (?:extra|more|plenty|time)", "go (?:to|inside|indoors)"),
    *(
        "leave (?:the (?:building|house|water|area)|by)",
        "arrive (?:early|in good time)",
        "speak to",
        "talk to",
    ),
)
# What is told of them holds no forecast itself: "customers who will lose their jobs".
_OF_THEM = r"(?!(?:will|would|may|might|could|should|expect\w*|plan\w*)\b)[\w'-]+"
_WHO_DO = (
    rf"(?: (?:who|with|whose|under|over|aged|of|in|at|on|from|living|using|that)(?: {_OF_THEM}){{1,10}}?)?"
)
_SEEKERS = any_of(
    *("homeowners", "traders", "merchants", "consumers", "men", "women", "manufacturers", "organi[sz]ations"),
    *("owners", "enthusiasts", "residents", "professionals", "parents", "learners", "buyers", "sellers"),
    *("players", "readers", "fans", "lovers", "couples", "entrepreneurs", "founders", "artists", "creators"),
    *("beginners", "seniors", "employers", "job ?seekers", "providers", "guests", "companies", "businesses"),
    *("everyone", "someone", "anyone", "those", "visitors", "adults", "advis[eo]rs", "brands", "agencies"),
    *("practices", "drivers", "riders", "diners", "graduates", "students", "individuals", "people"),
)
# What is there for them: news of the firm itself does not begin so.
_IS_FOR = (
    r"(?:for|help(?:s|ing|ed)?|suits?|serv(?:es|ing)|guid(?:es|ing)|assist(?:s|ing)?|supports?|caters? to)"
)
# How water, milk or a wound looks; a firm and its results look otherwise.
_LOOKS = any_of(
    *(
        "cloudy",
        "milky",
        "murky",
        "muddy",
        "hazy",
        "dirty",
        "brown",
        "yellow",
        "green",
        "white",
        "grey",
        "gray",
    ),
    *("black", "blue", "red", "pink", "discolou?red", "rusty", "stained", "swollen", "healthy", "harmless"),
)
# What only a thing does, and does at any time: no forecast of a business is told so.
_FAULT = any_of(
    *("leak", "crack", "snap", "shatter", "splinter", "overheat", "melt", "loosen", "corrode", "explode"),
    *("ignite", "catch fire", "short-circuit", "tip over", "come (?:off|loose|apart|undone)", "work loose"),
    *(r"fall (?:off|out\b(?! of))", "give way", "jam", "burst", "detach", "choke", "scald"),
)

READERS_AND_BUYERS = (
    Trap(
        name="rule for customers",
        phrases=(
            phrase(
                rf"{_THE_PUBLIC}{_WHO_DO} should (?:also |not |only |never |always |still |then |first |"
                rf"therefore |instead )?{_DO}\b{NO_FORECAST}",
                "Visitors with a pram should use the ramp.",
                but_not=(
                    "Customers should receive their refunds within a week.",
                    "Households should face higher bills.",
                    "Staff should return once the dispute is settled.",
                    "Residents should use less power.",
                ),
            ),
            phrase(
                r"should (?:always |only |then |first |still |never |not )?be (?:eaten|drunk|boiled|"
                r"thrown (?:away|"
                r"out)|worn|cooked|shaken|rinsed|wiped|dosed|accompanied by|supervised|unplugged|"
                rf"kept (?:dry|cool|upright|away from|out of reach))\b{NO_FORECAST}",
                "The water should be boiled before use.",
                but_not=("The hall should be built by then.", "Power should be switched on in May."),
            ),
            phrase(
                r"(?:is|are) to be (?:dosed|worn|eaten|drunk|boiled|returned to (?:the |its )?(?:shops?|"
                r"sellers?|"
                rf"makers?)|kept (?:clear|away|dry|cool|upright))\b{NO_FORECAST}",
                "Lambs are to be dosed twice.",
                but_not=("The hall is to be kept as it is.", "The mill is to be returned to service."),
            ),
            phrase(
                rf"(?:may|might|can) (?:look {_LOOKS}|taste|smell)\b{NO_FORECAST}",
                "The water may look cloudy.",
                but_not=("The bank may look to sell its hall.", "We may look different after the merger."),
            ),
            phrase(
                rf"(?:why|where|how|what) should (?:you|i|one)\b{NO_FORECAST}",
                "Why should you care?",
                but_not=("What should you pay?",),
            ),
        ),
    ),
    Trap(
        name="what anybody may do",
        phrases=(
            phrase(
                r"(?:individuals?|parents?|child|someone|somebody|people|those|students|couples|teens|"
                r"teenagers|survivors|others)(?: who)? (?:may|might) (?:also |even |not |often |still |"
                r"sometimes )?(?:blame|wonder|know|remember|recogni[sz]e|reali[sz]e|notice|assume|overlook|"
                r"forget|"
                r"confuse|mistake|misunderstand|worry|disagree|dislike|hesitate|be (?:aware|unaware|familiar|"
                rf"unfamiliar|new to|unsure|surprised))\b{NO_FORECAST}",
                "Parents may blame themselves.",
                but_not=(
                    "People may leave the company.",
                    "Two mills shut and others may close.",
                    "Others may be sold.",
                    "Parents may pay more next year.",
                ),
            ),
            phrase(
                rf"you'll (?:find|love|feel|notice|hear|agree)\b(?!.{{0,300}}?\bnew\b){NO_FORECAST}",
                "In Canada you'll hear the word often.",
                but_not=("You'll find the shop here soon.", "You'll notice lower bills."),
            ),
            phrase(
                r"(?:address|answer|handl|fix|mend|repair|resolv|solv)(?:e|es|ed|s|ing)? (?:[\w'-]+ ){0,4}?"
                r"(?:issues?|concerns?|questions?|problems?|faults?|errors?|queries|complaints|disputes?) "
                rf"(?:that|which) (?:may|might|could) (?:arise|occur)\b{NO_FORECAST}",
                "The shop mends faults that may arise.",
                but_not=("Liabilities that may arise are not known.",),
            ),
        ),
    ),
    Trap(
        name="fault of a product",
        phrases=(
            phrase(
                r"(?<!market\s)(?<!economy\s)(?<!sector\s)(?<!bubble\s)(?<!prices\s)(?<!talks\s)(?<!sales\s)"
                r"(?:may|might|could|can) (?:also |then |suddenly |unexpectedly )?"
                rf"{_FAULT}\b{NO_FORECAST}",
                "The lid may crack.",
                "The handle could come off in use.",
                but_not=("The dam may leak if the rain goes on.", "The economy may overheat."),
            ),
        ),
    ),
    Trap(
        name="what others look for",
        phrases=(
            phrase(
                rf"{_IS_FOR} (?:(?!(?:the|our|these|both|two|"
                rf"three)\b)[\w'-]+,? ){{0,4}}?{_SEEKERS} (?:who (?:are )?|"
                r"that (?:are )?)?(?:looking|seeking|wish|wishing|want|wanting|hoping|striving|aiming|ready|"
                r"eager) "
                rf"to\b(?! (?:buy|acquire|take|list|raise|open|build|invest|bid|float|borrow|hire|"
                rf"merge)\b){NO_FORECAST}",
                "The course suits learners looking to find work.",
                but_not=(
                    "The two teams hoping to win are ours.",
                    "Brands hoping to buy Halden met its board.",
                    "It waits for buyers looking to double its sales.",
                    "It supports companies looking to list in London.",
                ),
            ),
            phrase(
                rf"(?:if|whether) (?:you're|you are) (?:looking|seeking|hoping|ready) to\b{NO_FORECAST}",
                "Whether you are looking to rest or swim, the spa is there.",
            ),
            phrase(
                rf"(?:come|came|learned) to expect\b{NO_FORECAST}",
                "It is the bread our village has come to expect.",
            ),
            phrase(
                rf"(?:users|clients|guests|readers|players) can (?:also )?expect\b{NO_FORECAST}",
                "Guests can expect a warm bed.",
                but_not=("Guests can expect a new wing next year.", "Clients can expect lower fees."),
            ),
            phrase(
                r"(?:don't|do not|never) miss (?:out )?(?:on )?(?:[\w'-]+ ){0,4}?opportunit(?:y|ies)"
                r"(?: to| for)?\b",
                "Don't miss this rare opportunity to save.",
            ),
            phrase(
                r"(?:grateful|thankful|honou?red|appreciates?|thrilled|thank you|thanks) (?:at|for|by|to "
                rf"have) (?:the|this|an|your) (?:[\w-]+ )?opportunity to\b(?! {GROWING_ON}){NO_FORECAST}",
                "We are grateful for the opportunity to serve the town.",
                but_not=("We are grateful for the opportunity to grow the mill.",),
            ),
        ),
    ),
    Trap(
        name="help that is given",
        phrases=(
            phrase(
                rf"ready to (?:assist|help|answer|listen|guide|advise)\b{NO_FORECAST}",
                "Our agents are ready to assist you.",
                but_not=("The bank is ready to help double the mill's sales.",),
            ),
        ),
    ),
)
