"""What those who read, buy or use should do or may do, what they look for and are helped with."""

from onrecord.languages.en.patterns import NOTHING_TO_COME
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
# A rule does not say what somebody gets: "Customers should receive their refund within a week".
_GETS = any_of(
    *("receive", "see", "benefit", "expect", "hear", "gain", "notice", "experience", "enjoy", "get", "have"),
    *("own", "find", "save", "earn", "pay less", "be able", "be (?:receiving|getting|seeing|back|without)"),
)
_WHO_DO = r"(?: (?:who|with|whose|under|over|aged|of|in|at|on|from|living|using|that)(?: [\w'-]+){1,10}?)?"
_SEEKERS = any_of(
    *("homeowners", "traders", "merchants", "consumers", "men", "women", "groups", "manufacturers"),
    *("owners", "enthusiasts", "residents", "professionals", "parents", "learners", "buyers", "sellers"),
    *("players", "readers", "fans", "lovers", "couples", "entrepreneurs", "founders", "artists", "creators"),
    *("beginners", "seniors", "employers", "seekers", "providers", "hospitals", "schools", "guests"),
    *("everyone", "someone", "visitors", "adults", "teams", "institutions", "retailers", "advis[eo]rs"),
    *("practices", "facilities", "events", "drivers", "riders", "diners", "graduates", "you're", "you are"),
    *("any (?:business|company|team|organi[sz]ation)", "customers are", "businesses are"),
)
# What only a thing does, and does at any time: no forecast of a business is told so.
_FAULT = any_of(
    *("leak", "crack", "snap", "shatter", "splinter", "overheat", "melt", "loosen", "corrode", "explode"),
    *("ignite", "catch fire", "short-circuit", "tip over", "come (?:off|loose|apart|undone)", "work loose"),
    *("fall (?:off|out)", "give way", "jam", "burst", "detach", "choke", "scald"),
)

READERS_AND_BUYERS = (
    Trap(
        name="rule for customers",
        phrases=(
            phrase(
                rf"{_THE_PUBLIC}{_WHO_DO} should (?:also |not |only |never |always |still |then |first |"
                rf"therefore |instead )?(?!{_GETS}\b)[a-z]+\b",
                "Visitors with a pram should use the ramp.",
                but_not=("Customers should receive their refunds within a week.",),
            ),
            phrase(
                r"should (?:always |only |then |first |still |never )?be (?:eaten|drunk|boiled|thrown|worn|"
                r"fed|served|cooked|heated|shaken|reported|accompanied|handled|switched|turned|cooled|"
                r"frozen|warned|supervised|rinsed|wiped|dosed|addressed promptly|performed only|"
                r"discussed with)\b",
                "The water should be boiled before use.",
                but_not=("The hall should be built by then.",),
            ),
            phrase(
                r"(?:is|are) to be (?:dosed|fed|worn|eaten|drunk|boiled|returned to|kept (?:clear|away|out|"
                r"off|dry|cool|closed|shut|upright|on))\b",
                "Lambs are to be dosed once.",
                but_not=("The hall is to be kept as it is.",),
            ),
            phrase(
                r"(?:may|might|can) (?:look(?! (?:to|forward|ahead|for|into|at|beyond)\b)|taste|smell)\b",
                "The water may look cloudy.",
                but_not=("The bank may look to sell its hall.",),
            ),
            phrase(
                r"(?:why|where|how|when|what) should (?:you|i|we|one|\w+ (?:leaders|companies|owners|"
                r"teams))\b",
                "Why should you care?",
            ),
        ),
    ),
    Trap(
        name="what anybody may do",
        phrases=(
            phrase(
                r"(?:individuals?|parents?|child|someone|somebody|people|those|students|couples|teens|"
                r"teenagers|survivors|others)(?: who)? (?:may|might) (?:also |even |not |often |still |"
                r"sometimes )?(?!lose\b|receive\b|elect\b|get\b|vote\b|convert\b|exercise\b|qualify\b|"
                r"benefit\b|want\b|wish\b|consider\b|choose\b|feel\b|think\b|ask\b|report\b|be (?:eligible|"
                rf"required|subject|different)\b)[a-z]+\b{NOTHING_TO_COME}",
                "Parents may blame themselves.",
                but_not=("People may lose their homes.", "Parents may pay more next year."),
            ),
            phrase(
                rf"you'll (?:find|love|feel|notice|hear|agree)\b{NOTHING_TO_COME}",
                "In Canada you'll hear the word often.",
                but_not=("You'll find the new shop here soon.",),
            ),
            phrase(
                r"(?:that|which|as) (?:may|might|could) (?:arise|occur|exist|otherwise|accumulate)\b",
                "The shop mends faults that may arise.",
            ),
        ),
    ),
    Trap(
        name="fault of a product",
        phrases=(
            phrase(
                rf"(?:may|might|could|can) (?:also |then |suddenly |unexpectedly )?{_FAULT}\b"
                rf"{NOTHING_TO_COME}",
                "The lid may crack.",
                "The handle could come off in use.",
                but_not=("The dam may leak if the rain goes on.",),
            ),
        ),
    ),
    Trap(
        name="what others look for",
        phrases=(
            phrase(
                rf"(?<!the\s)(?<!both\s)(?<!two\s)(?<!our\s)(?<!these\s){_SEEKERS} (?:who (?:are )?|that "
                r"(?:are )?)?(?:looking|seeking|wishing|hoping|striving|aiming|ready|eager) to\b",
                "The course suits learners looking to find work.",
                but_not=("The two teams hoping to win are ours.",),
            ),
            phrase(r"(?:come|came|learned) to expect\b", "It is the bread our village has come to expect."),
            phrase(
                rf"(?:users|clients|guests|readers|players) can (?:also )?expect\b{NOTHING_TO_COME}",
                "Guests can expect a warm bed.",
                but_not=("Guests can expect a new wing next year.",),
            ),
            phrase(
                r"(?:don't|do not|never) miss (?:out )?(?:on )?(?:[\w'-]+ ){0,4}?opportunit(?:y|ies)"
                r"(?: to| for)?\b",
                "Don't miss this rare opportunity to save.",
            ),
            phrase(
                r"(?:grateful|thankful|honou?red|appreciates?|thrilled|thank you|thanks) (?:at|for|by|to "
                r"have) (?:the|this|an|your) (?:[\w-]+ )?opportunity to\b",
                "We are grateful for the opportunity to serve the town.",
            ),
        ),
    ),
    Trap(
        name="help that is given",
        phrases=(
            phrase(
                r"(?:uniquely |well[- ]|ideally |perfectly |strategically )?positioned to (?:best |better |"
                rf"fully |effectively )?(?:serve|assist|guide|advise|handle|meet the needs)\b"
                rf"{NOTHING_TO_COME}",
                "The agency is uniquely positioned to best serve small firms.",
                but_not=("The bank is positioned to serve ten towns by 2031.",),
            ),
            phrase(
                r"ready to (?:assist|help|serve|answer|listen|support|guide|advise)\b",
                "Our agents are ready to assist you.",
            ),
        ),
    ),
)
