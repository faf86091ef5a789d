"""Targets, plans and guidance that are things, and names that read like cues."""

from onrecord.languages.en.patterns import NO_FORECAST, NOTHING_TO_COME
from onrecord.languages.rule import Trap, any_of, phrase

_HELP = any_of(
    *("training", "advice", "mentoring", "mentorship", "coaching", "education", "assistance", "support"),
    *("encouragement", "counselling", "counseling", "tuition", "tools"),
)
# An issuer's own, and what it does with its own: "raises guidance and training budget".
_NOT_OURS = "".join(
    rf"(?<!\b{word}\s)"
    for word in (
        *("its", "our", "full-year", "annual", "raises", "raised", "lifts", "lifted", "cuts", "withdraws"),
        *(
            "withdrew",
            "updates",
            "updated",
            "issues",
            "issued",
            "reaffirms",
            "reaffirmed",
            "maintains",
            "gives",
        ),
        *("reiterates", "confirms", "narrows", "lowers", "lowered", "suspends", "suspended"),
    )
)
# What might go wrong, for those who look for it: a thing to find.
_FIND = r"(?:find|spot|detect|identif(?:y|ies)|catch|prevent|avoid|flag|uncover|(?:inspect|check) for)"

NAMES = (
    Trap(
        name="target that is a thing",
        phrases=(
            phrase(
                r"(?:exploration|drill(?:ing)?|porphyry|geophysical|geochemical|gold|copper|silver|uranium|"
                r"lithium|nickel|ip|em|anomaly|priority|high-priority|untested|walk-up|drill-ready|new|"
                r"multiple|several|vein|skarn|mineralized|mineral|primary|secondary|surface|resource|"
                r"regional|additional|molecular|drug|therapeutic|biological|novel|acquisition|high-grade|"
                r"company|military|soft|hard) targets?\b(?! (?:of|to|date|is|for 20))",
                "Ten drill targets at full depth were identified.",
            ),
            phrase(
                r"target (?:area|corporation|corp|audience|market|customer|zone|demographic|population|"
                r"company|companies|business|store|group|engagement|patient|indication|gene|protein|cell|"
                r"lesion|acquisition|profile|detection|generation|testing|shareholder|list)s?\b",
                "The Target store opening drew a crowd.",
            ),
            phrase(
                r"(?<!has\s)(?<!have\s)targeted (?!(?:for|to|by|at|in|within|date|completion|launch|closing|"
                r"first|growth|production|annual|early|mid|late|20\d\d|[qh][1-4]|fy\d*)\b)",
                "The agency ran targeted full page ads.",
                but_not=("Halden gave its results and targeted 2027 growth.",),
            ),
            phrase(
                r"targeting (?:of|and|the (?!end|first|second)|companies|patients|customers|cells|cancer|"
                r"tumou?rs?)",
                "The drug is targeting cancer cells.",
            ),
        ),
    ),
    Trap(
        name="plan that is a thing",
        phrases=(
            phrase(
                r"(?:retirement|pension|health|stock|share|incentive|equity|401.k.|savings|purchase|"
                r"compensation|payment|subscription|option|benefit|bonus|care|treatment|data|wireless|meal|"
                r"dental|medicare|medicaid|phone|rights|ownership|insurance|service|reinvestment|pricing|"
                r"installment|rewards|medical|welfare|master) plans?\b(?! to\b)",
                "The retirement plan for all employees was renewed.",
            ),
            phrase(
                r"(?:mine|mining|business|closure|reclamation|development|site|work|floor) "
                r"plans?\b(?! (?:is|"
                r"are|to|calls?|includes?|for|contemplates)\b)",
                "The closure plan submitted is 90 pages long.",
            ),
            phrase(
                r"plan (?:of|sponsors?|participants?|members?|holders?|administrators?|assets|years?|"
                r"documents?)\b",
                "The plan of arrangement is on file.",
            ),
            phrase(
                r"(?:family|estate|retirement|tax|urban|strategic|financial|succession) planning\b",
                "The bank is known for estate planning for families.",
            ),
        ),
    ),
    Trap(
        name="guidance that is advice",
        phrases=(
            phrase(
                r"(?:missile|ministry|fda|regulatory|image|clinical|legal|medical|treatment|ema|sec|public "
                r"health|expert|professional|navigation|laser|weapons?|needle|career|under the|spiritual|"
                r"personali[sz]ed|personal|individual|hands-on|parental|academic|technical|strategic|"
                r"step-by-step|practical|industry|draft|final|"
                r"ultrasound|"
                r"real-time|her|his) guidance\b(?! (?:of (?:\d|about)|range|for (?:the |full|fiscal|20|fy)))",
                "The company follows FDA guidance.",
            ),
            phrase(
                r"guidance (?:from|to (?:the|our|an?|its|help|companies|clients|patients|industry|"
                r"investors)|"
                r"counsel\w*|systems?|documents?|of (?:the|our|an?|its|his|her|dr|mr)|on how|"
                r"and (?:support|"
                r"navigation|control|oversight|leadership|advice|expertise|mentor\w*)|notes?|technolog\w+|"
                r"letter)\b",
                "The parents asked for guidance from a midwife.",
            ),
            # What helpers give: no issuer reaffirms it, and it stands beside other help.
            phrase(
                rf"{_NOT_OURS}{_HELP},? (?:and |or )guidance\b(?! (?:for|of) (?:the |full|fiscal|20|"
                rf"fy)){NO_FORECAST}",
                "Members receive structured training and guidance.",
                but_not=(
                    "The yard gave advice and guidance for 2031.",
                    "It cut its support and guidance, as sales fell.",
                ),
            ),
            phrase(
                rf"{_NOT_OURS}guidance (?:and|or) (?:comfort|inspiration|protection|feedback|"
                rf"{_HELP})\b{NO_FORECAST}|"
                r"seek(?:s|ing)? guidance\b|guidance on best practices?\b",
                "Families find guidance and comfort there.",
                but_not=(
                    "Acme raises guidance, training ends.",
                    "The chain gave guidance and training costs.",
                ),
            ),
            phrase(
                r"guidance (?:published|issued|released|promulgated) by (?:the )?(?!company|group|board|"
                r"we\b|"
                r"management|issuer|bank\b)",
                "Costs follow guidance published by the council.",
            ),
            phrase(
                r"(?:rating|moody's|fitch|s&p|agency)\b[^.;]{0,120}?\boutlook\b",
                "The agency left the rating and its outlook as they were.",
            ),
            phrase(r"microsoft outlook\b", "Invitations arrive in Microsoft Outlook."),
            phrase(
                r"(?:provid|offer|giv)\w+ (?:\w+ )?guidance\b(?! (?:for|of|on|that|range|in))",
                "The nurse provides guidance to families.",
            ),
        ),
    ),
    Trap(
        name="post that somebody holds",
        phrases=(
            phrase(
                r"(?:various|senior|executive|finance|financial|leadership|management|key|several|other|"
                r"board|"
                r"similar|held|holds?|holding|academic|teaching|advisory) positions\b(?= (?:within|in|at|"
                r"with|"
                r"including|from|of|for|as|such|and|across)\b|[,.])",
                "He held finance positions for the mill and the bakery.",
                but_not=("Her skill in management positions the bank to grow.",),
            ),
        ),
    ),
    Trap(
        name="what a firm is busy with",
        phrases=(
            phrase(
                r"an? (?:[\w-]+ ){0,6}?(?:company|leader|firm|provider|organi[sz]ation|business|group|"
                rf"developer|manufacturer) (?:\w+ly )?focused on\b{NOTHING_TO_COME}",
                "Halden is a listed company focused on improving the sleep of bakers.",
                but_not=(
                    "The company is focused on completing the bridge.",
                    "Acme is a copper company focused on opening the Bear mine in 2026.",
                ),
            ),
            phrase(
                r"of the future(?= (?:safer|more|better|faster)\b|[.,;:]|$)",
                "The lift makes the mobility of the future safer.",
            ),
        ),
    ),
    Trap(
        name="name",
        phrases=(
            phrase(
                r"future (?:[\w-]+ ){0,3}votes?\b", "Three years was the choice for future advisory votes."
            ),
            phrase(r"future generations\b", "The park is kept for future generations."),
            phrase(r"guidance measures?\b", "The guidance measures are listed in the annex."),
            phrase(
                r"priority (?:review|voucher|date|mail|medicines?|access|boarding|pass|customer|"
                r"invitations?)\b",
                "Priority review is rare.",
            ),
            phrase(
                r"objective (?:response|evidence|measure\w*|criteria|assessment|data|function|standard)\b",
                "An objective response of 40% was seen.",
            ),
            phrase(r"mission[- ](?:critical|driven)\b", "Mission critical work is the core of the firm."),
            phrase(
                r"(?:vision[- ](?:sensors?|systems?|care|insurance|loss|correction|health|language|"
                r"impairment|based)|(?:computer|machine) vision)\b",
                "Machine vision is a tool of the plant.",
            ),
            phrase(r"will power\b|(?:free|at|last|the|of) will\b", "It was done of their own free will."),
            phrase(
                r"potentially (?:dilutive|uncollectible|recoverable|recyclable|infectious|toxic|fatal|"
                r"hazardous|dangerous|harmful)\b",
                "Potentially dilutive shares were left out.",
            ),
            phrase(
                r"potential (?:sources?|causes?|downsides?|drawbacks?|pitfalls|interactions)\b"
                rf"{NOTHING_TO_COME}",
                "The meter shows potential sources of noise.",
                but_not=("The group sees potential sources of revenue of $50 million in 2026.",),
            ),
            phrase(
                r"potential (?:[\w-]+ )?(?:energy|difference|delays?|dilution|loss(?:es)?|customers?|"
                r"clients|"
                r"buyers|investors|purchasers|users|patients|candidates|participants|audience|conflicts?|"
                r"bidders|distributors|suppliers|lenders|tenants|licensees|subscribers|donors|employees|"
                r"hires|"
                r"threats|hazards|employers?|recruits|readers|franchisees?|applicants?|victims?|"
                r"(?:share|stock)holders|vulnerabilit\w+)\b",
                "Potential buyers toured the hall.",
            ),
            phrase(
                rf"{_FIND}(?:s|es|ed|ing)? (?:[\w'-]+ ){{0,3}}?potential (?:[\w-]+ )?(?:problems?|issues?|"
                rf"scams?|"
                r"dangers?|frauds?|errors?|faults?|damage|weakness(?:es)?|harms?|infections?|leaks?|attacks?|"
                rf"risks?)\b{NO_FORECAST}",
                "The camera spots potential faults in the weave.",
                but_not=(
                    "The potential damage is not known.",
                    "It avoids potential faults that cost us sales.",
                ),
            ),
            phrase(
                r"(?:full|their|human|earning|your|high|his|her|organi[sz]ational)[- ]potential\b(?! to\b)",
                "Most pupils reached their full potential.",
                but_not=("The drugs are known for their potential to slow the disease.",),
            ),
            phrase(
                r"(?:unlock|harness)\w* (?:\w+ ){0,2}potential\b",
                "The app unlocks the potential of old maps.",
            ),
            phrase(
                r"future[- ](?:proof\w*|ready|"
                r"focused)\b",
                "The college has a course for future-ready nurses.",
            ),
            phrase(
                r"(?:went|gone|go|goes|rose|risen|grown|grew|come|came|evolved|returned) "
                r"(?:on )?to become\b",
                "She went on to become a chief baker.",
            ),
        ),
    ),
)
