"""What others expect or forecast, what things are meant for, comparisons and courtesies."""

from onrecord.languages.en.patterns import NOTHING_TO_COME
from onrecord.languages.rule import Trap, phrase

OTHER_PEOPLE = (
    Trap(
        name="what others expect",
        phrases=(
            phrase(
                r"(?:customers?|consumers?|clients?|guests?|patients?|users?|analysts?|investors?|"
                r"regulatory|"
                r"stakeholders?|street|market|industry|employees?|community|their|societal|modern|today's|"
                r"service|quality|performance|experience|your)(?:'s|')? expect(?:ations?)?\b",
                "The lounge reflects guests' expectations of quiet.",
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
                r"(?:you (?:can|should|may|might)|what to) expect\b",
                "Here is what you can expect at the fair.",
            ),
        ),
    ),
    Trap(
        name="what others seek",
        phrases=(
            phrase(
                r"(?:clients|customers|businesses|companies|investors|patients|organi[sz]ations|users|"
                r"people|those|"
                r"students|shoppers|travell?ers|families|brands|developers|enterprises|individuals|anyone) "
                r"(?:who (?:are )?|that (?:are )?)?(?:seek(?:ing)?|look(?:ing)?|striv(?:e|ing)|"
                r"aim(?:ing)?|wish(?:ing)?|"
                r"hop(?:e|ing)|plan(?:ning)?) to\b",
                "The bank serves clients seeking to buy a house.",
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
                r"(?:evaluat|assess|compar|understand|analy[sz])\w* [^.;]{0,100}?future (?:periods?|"
                r"performance|"
                r"results|cash flows?)\b",
                "The ratio helps readers assess its future performance.",
            ),
            phrase(
                r"(?:budget|plan|prepar)(?:s|ning|e|ing|eting)?,? (?:\w+ )?and (?:\w+ )?forecast(?:s|"
                r"ing)?\b",
                "Management uses the measure to prepare budgets and forecasts.",
            ),
            phrase(
                r"(?:help\w*|lets?|enabl\w+|allow\w*|can|to) (?:\w+,? ){0,7}?(?:forecast|predict|"
                r"foresee|plan "
                r"for)\b(?: future [a-z]+)?",
                "The software helps retailers forecast demand.",
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
                rf"preserving|enhancing|safeguarding|respecting|conducting)\b{NOTHING_TO_COME}"
                r"(?![^.;]{0,100}\b(?:dividends?|growth|"
                r"leverage|capital|shareholders?|stockholders?|investors?|listing|compliance|invest\w*|"
                r"updates?|expan\w+|develop\w+)\b)",
                "Halden remains committed to fostering a culture of honesty.",
                but_not=(
                    "The bank is committed to maintaining its dividend.",
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
                r"welcome|express|take|acknowledge|recognize|extend|invite|remind|point|note)\b",
                "We would like to thank our people.",
            ),
            phrase(
                r"(?:pleased|proud|delighted|happy|honou?red|privileged|grateful|humbled|glad) to\b(?: be "
                r"\w+ed\b)?",
                "We are pleased to be selected by the town.",
            ),
            phrase(
                r"(?:thrilled|excited|ecstatic|excitement) to (?:be\b(?: \w+ed\b)?|have|\w*nounce|report|"
                r"unveil|introduce|share|welcome|partner|join|present|confirm|see|receive|say|offer|add|"
                r"support|work|collaborate|celebrate|reveal|invite|provide)\b",
                "We are thrilled to be named bank of the year.",
            ),
            phrase(
                r"will (?:recall|remember|note|notice|find|see that|agree)\b",
                "Readers will recall the flood of 2019.",
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
