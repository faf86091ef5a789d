"""Where to look, what is so in general, and infinitives that plan nothing."""

from onrecord.languages.en.patterns import NO_FORECAST, NOTHING_TO_COME
from onrecord.languages.rule import Trap, any_of, phrase

_STILL_OPEN = any_of(
    *(
        "potential",
        r"opportunit\w+",
        "chance",
        "plans?",
        "goals?",
        "ambitions?",
        "path",
        "yet",
        "set",
        "right",
    ),
    *("right", "power", "ability", r"capab\w+", "poised", "positioned", "ready", "begun", "started"),
    *("strategy", "aims?", "objectives?", r"intent\w*", "mission", "vision", "agreed", "decided"),
    "committed",
)
_AN_INTENT = any_of(
    *("goals?", "objectives?", "aims?", "ambitions?", "plans?", "intentions?", "missions?", "visions?"),
    *("targets?", "focus", r"priorit\w+"),
)

GENERAL_TRUTHS = (
    Trap(
        name="where to look",
        phrases=(
            phrase(
                r"(?:may|can|could)(?: also)? (?:be )?(?:found|obtained|accessed|viewed|downloaded|"
                r"contact(?:ed)?|call|e-?mail|visit|refer|reached|consult|read|submit|register|participate|"
                r"listen|dial|access|join|request|ask|click|log)\b",
                "The release may be found on our website.",
            ),
            phrase(
                r"(?:will|should)(?: also)? be (?:found|accessed|viewed|downloaded)\b",
                "Copies will be found at the town hall.",
            ),
            phrase(
                r"(?:should|may|would like to) (?:contact|call|e-?mail|visit|refer|consult|read|"
                r"go to|log|join|arrive|see (?:the|our|page|note|www|section|also)|register|"
                r"dial|ask|click|carefully|review|log)\b",
                "Scholars should visit the archive.",
            ),
            phrase(
                r"(?:may|can|should)(?: also)? report (?:any |suspected |side |adverse |negative )",
                "Nurses may also report side effects to the agency.",
            ),
            phrase(
                r"(?:may|can|could)(?: also)? obtain (?:\w+ ){0,3}copies\b",
                "Holders may obtain free copies of the circular.",
                but_not=("Halden may obtain new loans.",),
            ),
        ),
    ),
    Trap(
        name="advice to readers",
        phrases=(
            phrase(
                r"(?:you|investors?|readers?|users?|one) (?:should|may|might)(?: also| still)? (?:want|"
                r"wish|"
                r"consider|exercise|conduct|carefully|always)\b",
                "Investors should consider net income as well.",
                but_not=("Investors should receive the shares in May.",),
            ),
            phrase(
                r"(?:fees|taxes|charges|terms|conditions|restrictions|rates|exclusions|limits?) (?:may|"
                r"might) apply\b",
                "Taxes and fees may apply.",
            ),
            phrase(
                r"may not be (?:returned|exchanged|combined|refunded|redeemed|transferred)\b|"
                r"may be (?:cancell?ed|terminated) by (?:either|any)\b",
                "Cards may not be returned.",
            ),
            phrase(r"should (?:always|never)\b", "Bakers should always read the label."),
            phrase(
                r"(?:should|must) (?:exercise caution|beware)\b",
                "Those who trade should exercise caution.",
            ),
        ),
    ),
    Trap(
        name="what is so in general",
        phrases=(
            phrase(
                r"(?:when(?:ever)?|if) (?:[\w-]+ ){1,5}?indicates? (?:that )?(?:[\w-]+ ){1,4}?(?:may|"
                r"might)\b",
                "Mills are tested whenever events indicate that they may be impaired.",
            ),
            phrase(r"(?:may|might) depend (?:up)?on\b", "The effect of one factor may depend on another."),
            phrase(
                r"(?:may|might) not (?:be )?(?:immediately |always )?(?:suitable|appropriate|apparent|"
                r"accurate|"
                r"reliable|rise to)\b",
                "The page reports trends that may not be apparent at once.",
            ),
            phrase(
                r"(?:may|might)(?: also| not)? (?:include|"
                r"range in severity)\b",
                "The menu may include nuts.",
            ),
            phrase(
                r"(?:may|might) (?:become|be) (?:inaccurate|outdated|out of date|more susceptible)\b",
                "What the page says may become inaccurate.",
            ),
            phrase(
                r"(?:may|might) not (?:precisely |exactly |always )?(?:add|reflect the absolute|sum|"
                r"total|foot|recalculate|reconcile)\b",
                "Percentages may not add because of rounding.",
            ),
            phrase(
                r"should (?:always |only |not )?be (?:used|given|administered|taken|made|avoided|"
                r"stored|discontinued|applied|installed|cleaned|inspected|"
                r"stopped|treated|monitored|washed|kept|read)\b",
                "The cream should be used twice a day.",
            ),
            phrase(
                r"(?:is|are) to be (?:given|administered|used|taken|swallowed|applied|stored)\b",
                "The syrup is to be taken with food.",
            ),
            phrase(
                r"(?:may|might|could|would)(?: also| not)? (?:be eligible\b(?! for (?:quotation|listing|"
                r"trading|inclusion))|be required|be subject to|be "
                r"different|be considered|vary|contain|feel|think|seem|wonder|ask|suggest|say|argue|sound|"
                r"know|appear|already|consist|choose)\b",
                "Loaves may contain nuts.",
            ),
            phrase(
                r"(?:may or may not|(?:to whom|whatever) it may|as the case may|as it should)\b",
                "Rain may or may not fall.",
                "To whom it may concern:",
            ),
            phrase(
                r"should (?:know|be noted|be aware|be able|also note|note|not be|keep in mind)\b",
                "It should be noted that prices rose.",
            ),
            phrase(
                r"(?:how|if|whether) (?:[\w-]+ ){1,4}?(?:may|might|could)\b",
                "Doctors asked whether the rash might spread.",
            ),
        ),
    ),
    Trap(
        name="infinitive of what is",
        phrases=(
            phrase(
                r"(?:prove[ds]?|found|considered|believed|known|thought|reported|understood|shown|seem(?:s|"
                r"ed)?|appear(?:s|ed)?|used|turned out|likes?|tends?|want(?:s|ed)?|chose|chosen|allowed|"
                r"enabled|permitted|required|ability|right|first|only|continues?|continued|deserves?|"
                r"need(?:s|ed)?|(?<!may\s)(?<!might\s)(?<!could\s)(?<!would\s)(?<!should\s)ha(?:ve|s|d)|"
                r"is said|deemed|caused|demonstrated|suspected|"
                r"authori[sz]ed|approved|licensed|"
                r"cleared) to be \w+",
                "The loaf proved to be undercooked.",
                but_not=("The loan may have to be repaid.",),
            ),
            phrase(
                rf"(?:has|have|had) (?:(?!{_STILL_OPEN}\b)[\w'-]+ ){{1,6}}to become\b",
                "Halden has changed its range to become a maker of ovens.",
                but_not=("The drug has the potential to become the first of its kind.",),
            ),
            phrase(
                r"(?:role|function|job|key|way|challenge|responsibility|approach|idea|answer|question|"
                r"philosophy|best|task|duty|easiest|thing|important|difficult|hard|easy|necessary) "
                rf"(?:(?!{_AN_INTENT}\b)\w+ ){{0,4}}?(?:is|are) to\b{NO_FORECAST}",
                "The role of the committee is to oversee the audit.",
                but_not=("A key objective is to open forty bakeries.", "Our approach is to double sales."),
            ),
            phrase(
                r"(?:allow|enabl|permit|requir|help)(?:s|ed|ing|e|es)? (?:(?!(?:is|are|be|will|expect\w*|"
                r"plan\w*|anticipat\w+|project\w*|schedul\w+|intend\w*)\b)[\w-]+ ){1,4}?to be \w+",
                "The vote allows the bridge to be repaired.",
            ),
            phrase(
                r"right of (?:\w+ ){1,3}to be \w+", "The court upheld the right of tenants to be informed."
            ),
            phrase(
                r"the (?:first|second|third|only|latest|largest) (?:(?!(?:is|are|was|were|will|expected|"
                r"planned|"
                rf"due|set|scheduled)\b)[\w'-]+ ){{1,8}}?to be \w+\b{NOTHING_TO_COME}",
                "Halden is the first baker of the county to be listed in London.",
                but_not=(
                    "The first ferry is to be sold.",
                    "Acme is building the first plant in the world to be powered by hydrogen in 2027.",
                ),
            ),
            phrase(r"(?:is|are) to (?:blame|say)\b", "Two storms are to blame."),
        ),
    ),
    Trap(
        name="infinitive that hangs on a word",
        phrases=(
            phrase(
                r"(?:how|ways|able|guide|needs?|insufficient|helps?|first|here|time|right|reasons?|thanks|"
                r"commitment(?! to [a-z]+ing (?:[\w-]+ ){0,9}?(?:share|stock|unit)holders?\b)|letter|failed|"
                r"fails|what|allowed|access|response|addition|introduction) to\b",
                "The port was the first to become free of diesel.",
            ),
            phrase(
                r"continues to (?!work\b|expect\b|plan\b|anticipate\b|seek\b|target\b|pursue\b|see\b)",
                "Halden Continues to Lead the Market",
            ),
        ),
    ),
    Trap(
        name="reconciliation",
        phrases=(
            phrase(
                r"reconciliations?\b.{0,80}?\bto \w+",
                "A reconciliation of net income to projected income is attached.",
            ),
            phrase(r"reconciled to\b", "The amounts to be reconciled to cash are listed."),
        ),
    ),
    Trap(
        name="no duty to renew",
        phrases=(
            phrase(
                r"(?:undertakes?|assumes?|has|accepts?|under) no (?:obligation|responsibility|liability|"
                r"duty)\b.*",
                "Halden assumes no obligation to publish what it may learn.",
            ),
            phrase(
                r"(?:does not|do not|disclaims? any)(?: \w+){0,4} (?:obligation|intention|duty|intent)\b.*",
                "The firm disclaims any duty to revise what could change.",
            ),
        ),
    ),
)
