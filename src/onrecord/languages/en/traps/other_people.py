"""What others expect or forecast, what things are meant for, comparisons and courtesies."""

from onrecord.languages.en.patterns import GROWING_ON, NO_FORECAST
from onrecord.languages.rule import Trap, any_of, phrase

_OTHERS = any_of(
    *("clients", "customers", "athletes", "businesses", "companies", "investors", "patients"),
    *(
        "organi[sz]ations",
        "users",
        "people",
        "those",
        "students",
        "shoppers",
        "travell?ers",
        "families",
        "brands",
        "developers",
    ),
    *("enterprises", "individuals", "anyone"),
)

OTHER_PEOPLE = (
    Trap(
        name="what others expect",
        phrases=(
            phrase(
                r"(?:customers?|consumers?|clients?|guests?|patients?|users?|regulatory|"
                r"stakeholders?|street|market|industry|employees?|community|their|societal|modern|today's|"
                r"service|quality|performance|experience|your)(?:'s|')? expect(?:ations?)?\b",
                "The lounge reflects guests' expectations of quiet.",
            ),
            phrase(
                r"(?:analysts?|investors?)(?:'s|')? (?:expectations?\b|expect\b(?= (?:from|of)\b|[.,;:)]|$))",
                "Sales came to twice what analysts expect.",
                but_not=("Analysts expect the price of rice to double.",),
            ),
            phrase(
                r"(?:highly|much|eagerly|widely|hotly|long)[- ](?:anticipated|awaited|expected)\b",
                "The highly anticipated loaf sold out.",
            ),
            phrase(
                r"(?:to|can|and|you|help\w*) anticipate (?:and |threats|needs|risks|problems|issues|"
                r"customer|"
                r"demand|chang\w+|disruption\w*|fail\w+|your|their)",
                "The software can anticipate failures.",
            ),
            phrase(
                r"(?:fda|ema|agency|regulators?|customers?|clients?|authorit(?:y|ies)) "
                r"would (?:also )?like to\b",
                "The agency would like to see more data.",
            ),
            phrase(
                r"(?:you (?:can|should|may|might)|what to) expect\b"
                r"(?! (?:in|for) (?:20\d\d|the (?:next|coming)|fiscal)\b)",
                "Here is what you can expect at the fair.",
                but_not=("What to expect in 2027",),
            ),
        ),
    ),
    Trap(
        name="what others seek",
        phrases=(
            phrase(
                rf"{_OTHERS} "
                r"(?:who (?:are )?|that (?:are )?)?(?:seeking|looking|striving|aiming|wishing|hoping|"
                r"planning|aspiring|"
                r"(?<=who\s)(?:seek|look|strive|aim|wish|hope|plan|aspire)|"
                r"(?<=that\s)(?:seek|look|strive|aim|wish|hope|plan)) to\b",
                "The bank serves clients seeking to buy a house.",
            ),
            # "The two companies aim to ...": these are the release's own.
            phrase(
                r"(?<!the\s)(?<!both\s)(?<!two\s)(?<!three\s)(?<!our\s)(?<!these\s)"
                rf"{_OTHERS} (?:seek|look|strive|aim|wish|hope|plan) to\b",
                "Most families plan to save.",
                but_not=("The two companies aim to merge their yards.",),
            ),
            phrase(
                r"whose (?:\w+ )?(?:purpose|mission|aim|goal|objective) is to\b",
                "It is a society whose purpose is to promote chess.",
            ),
        ),
    ),
    Trap(
        name="forecasting for others",
        phrases=(
            phrase(
                r"(?:demand|weather|sales|cash flow|load|budget|energy|inventory|financial|revenue) "
                r"forecasting\b",
                "The suite includes demand forecasting.",
            ),
            phrase(
                r"forecasting (?:tools?|software|platform|model\w*|solutions?|and)\b",
                "Two forecasting tools were sold.",
            ),
            phrase(
                r"(?:forecast(?:s|ed)?|projected|expected) (?:[\w-]+ ){0,3}?(?:that (?:was|were) "
                r")?used (?:in|to|for|by)\b",
                "The forecast used in the model was changed.",
            ),
            phrase(r"forecast accuracy\b", "Forecast accuracy rose to 94%."),
            phrase(
                r"(?:and|or) forecasting\b(?=[.,;]|$)",
                "She ran the budget, taxes, and forecasting.",
            ),
            phrase(
                r"(?:internal|budgeting|planning)(?: and| or| for)* (?:forecasting|planning|budgeting)\b",
                "The ratio is kept for internal forecasting.",
            ),
            phrase(
                r"(?<!are\s)(?<!is\s)(?:evaluat|assess|compar|understand|analy[sz])\w* [^.;]{0,100}?"
                r"future (?:periods?|performance|results|cash flows?)\b",
                "The ratio helps readers assess its future performance.",
                but_not=("We are evaluating a mine that could add to future cash flow.",),
            ),
            phrase(
                r"(?:budget|plan|prepar)(?:s|ning|e|ing|eting)?,? (?:\w+ )?and (?:\w+ )?forecast(?:s|"
                r"ing)?\b",
                "Management uses the measure to prepare budgets and forecasts.",
            ),
            phrase(
                r"(?:help\w*|lets?|enabl\w+|allow\w*|can|to) "
                r"(?:(?!(?:analysts|experts|economists|we|management)\b)\w+,? ){0,7}?"
                r"(?:forecast|predict|foresee|plan for)\b(?: future [a-z]+)?",
                "The software helps retailers forecast demand.",
                but_not=("Due to the frost, analysts foresee a thin harvest.",),
            ),
        ),
    ),
    Trap(
        name="purpose",
        phrases=(
            phrase(
                r"(?:not|is|are|was|were|only|solely|and|be)(?: \w+ly)? intended (?:to be|as|for|only|"
                r"solely|"
                r"use|to (?:provide|help|assist|treat|enable|support|constitute|replace|substitute|"
                r"diagnose|"
                r"identify|supplement|serve|give|allow))\b",
                "The bread is intended for adults.",
            ),
            phrase(
                r"intended (?:use|uses|users?|recipients?|purposes?|audience|target|solely|only|for "
                r"(?:informational|use|research|distribution))\b",
                "The intended use of the device is at home.",
            ),
            phrase(
                r"(?:nor (?:is|are) (?:it|they|this|these)|or) intended (?:as\b|to (?:be|provide)\b)|(?:is|"
                r"are) not "
                r"to be (?:treated|regarded|considered|used|interpreted) as\b|"
                r"(?:device|product|test|tool|information|content|material|treatment) intended "
                r"(?:as|to (?:help|treat|measure|detect|diagnose|monitor|inform|educate|protect|describe)|"
                r"for "
                rf"(?:use|adults?|children|people|patients|home|personal|general|"
                rf"educational))\b{NO_FORECAST}",
                "It is a device intended to help bakers.",
                but_not=(
                    "The product intended to double revenue is late.",
                    "It is software intended to help cut costs.",
                ),
            ),
            phrase(r"not (?:\w+ly )?intended\b", "A closure is not intended."),
        ),
    ),
    Trap(
        name="comparison",
        phrases=(
            phrase(
                r"would (?:rank|place|put|equal|equate|otherwise|normally|typically|traditionally|"
                r"usually)\b|"
                r"would (?:represent|make up) (?:[a-z]+ ){0,4}?\d",
                "These grades would rank the mine in the top 3% of the world.",
                but_not=("Approval would represent a new source of vaccine.",),
            ),
            phrase(r"(?:more|less|times|most|twice) likely\b", "Bakers are twice likely to rise early."),
        ),
    ),
    Trap(
        name="commitment to a value",
        phrases=(
            phrase(
                r"(?:committed|dedicated) to (?:\w+ly )?(?:providing|fostering|maintaining|ensuring|"
                r"offering|"
                r"upholding|promoting|protecting|supporting|serving|using|helping|empowering|being|"
                r"advocating|"
                r"preserving|enhancing|safeguarding|respecting|conducting|adhering|sharing|"
                r"listening|"
                r"treating|caring|educating|guiding|assisting|honou?ring|inspiring|"
                r"improving (?:the )?"
                rf"(?:lives|health|quality of life)|(?:transforming|changing) (?:the )?lives|"
                r"delivering (?=(?:[\w',-]+ ){0,6}?(?:services?|quality|high-quality|care|solutions|products|"
                rf"experiences?|excellence|value|treatments?|support|work)\b))\b{NO_FORECAST}"
                r"(?![^.;]{0,100}\b(?:dividends?|growth|"
                r"leverage|capital|shareholders?|stockholders?|investors?|listing|compliance|invest\w*|"
                r"updates?|expan\w+|develop\w+)\b)",
                "Halden remains committed to fostering a culture of honesty.",
                but_not=(
                    "The bank is committed to maintaining its dividend.",
                    "We are committed to delivering higher margins.",
                    "We are committed to delivering a second ferry.",
                    "We are committed to providing the new service in all states soon.",
                ),
            ),
        ),
    ),
    Trap(
        name="courtesy",
        phrases=(
            phrase(
                r"(?:would|should|i'd|we'd) (?:also |again )?like to (?:\w+ly )?(?:thank|congratulate|"
                r"take (?:\w+ ){1,2}opportunity to|"
                r"welcome|express|take|acknowledge|recognize|extend|invite|remind|point|note)\b",
                "We would like to thank our people.",
            ),
            phrase(
                r"(?:pleased|proud|delighted|happy|honou?red|privileged|grateful|humbled|glad) to\b"
                rf"(?! {GROWING_ON})(?: be \w+ed\b)?",
                "We are pleased to be selected by the town.",
                but_not=("I am proud to help shape the next ten years.",),
            ),
            phrase(
                rf"(?:thrilled|excited|ecstatic|excitement) to (?!{GROWING_ON})"
                r"(?:be\b(?: \w+ed\b)?|have|\w*nounce|report|"
                r"unveil|introduce|share|welcome|partner|join|present|confirm|see|receive|say|offer|add|"
                r"support|work|collaborate|celebrate|reveal|invite|provide)\b",
                "We are thrilled to be named bank of the year.",
            ),
            phrase(
                r"will (?:recall|remember|note|see that|agree)\b",
                "Readers will recall the flood of 2019.",
            ),
            phrase(
                r"(?:readers|viewers|listeners|you|lovers|fans|teachers) will (?:notice|find)\b(?! out\b)",
                "Readers will find eight poems about rain.",
                but_not=("Tenants will notice faster lifts.",),
            ),
            phrase(
                r"wish(?:es)? to (?:thank|congratulate|announce|express|advise|clarify|acknowledge|"
                r"recognize|"
                r"inform|remind)\b",
                "The family wishes to thank the nurses.",
            ),
            phrase(r"future endeavou?rs\b", "The board wished him well in his future endeavours."),
            phrase(
                r"(?:take|taking|took) (?:\w+ ){1,2}opportunity to\b",
                "We take this opportunity to thank our bakers.",
            ),
            phrase(
                r"could(?:n't| not) (?:be (?:more|happier|prouder)|agree)\b",
                "I could not be prouder of the team.",
            ),
        ),
    ),
)
