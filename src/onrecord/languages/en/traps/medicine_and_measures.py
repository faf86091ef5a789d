"""Dosing text, definitions of measures, caveats of geologists: each holds its whole sentence back."""

from onrecord.languages.en.patterns import NOTHING_TO_COME, SPAN
from onrecord.languages.rule import Trap, Weight, phrase

_OF_BUSINESS = r"(?:we|company|group|sales|revenues?|costs?|claims?|profits?|margins?|shares?|results)"
_OF_MONEY = r"(?:bills?|prices?|fares?|fees|rents?|tariffs?|wages|savings|dividends?|shares|jobs)"

MEDICINE_AND_MEASURES = (
    Trap(
        name="dosing and safety",
        outweighs=Weight.CERTAIN,
        phrases=(
            phrase(
                r"(?:patients?|adults?|children|people|women|you|doctors?|physicians?|prescribers?|"
                r"individuals|who) (?:[\w'-]+ ){0,6}?(?:should|may|might|must|can) (?:not |also )?(?:cause|"
                r"experience|need|have|happen|stop|discontinue|receive|take|use|develop|avoid|require|tell|"
                r"drive|swim|fast|eat|drink|wash|ring|see (?:a|an|your|their) (?:doctor|gp|nurse|vet|dentist|"
                r"pharmacist|physician)|go to (?:hospital|a (?:doctor|clinic))|talk|show|suffer|feel|"
                r"lead|seek|get|become|be (?:monitored|advised|given|treated|at|"
                rf"pregnant))\b(?!.{{0,300}}?\b{_OF_MONEY}\b)",
                "Some patients may not have obvious signs.",
                but_not=("You should see lower bills.", "You may get lower bills.", "Adults may go free."),
            ),
            phrase(
                r"(?:can|may|could|might) (?:also )?(?:cause|harm|occur|increase (?:the|your) risk|"
                r"be fatal|"
                r"result in (?:death|serious|fetal))\b",
                "The drug may cause drowsiness.",
            ),
            phrase(
                r"(?:is|are) (?:also )?(?:indicated|contraindicated) (?:for|in|as)\b",
                "The gel is indicated for acne that may scar.",
            ),
            phrase(r"contraindicat\w+", "Contraindications may apply to nursing mothers."),
            phrase(
                r"adverse (?:reactions?|events?) (?:\w+ ){0,4}(?:were|was|are|include|occur)\b",
                "Adverse events were mild and may recur.",
            ),
            phrase(
                r"(?:your|a) (?:doctor|health ?care|physician|pharmacist)\b",
                "Your pharmacist may advise you.",
            ),
            phrase(
                r"(?:in)?active against\b|activity against\b",
                "The drug may not have activity against fungi.",
            ),
            phrase(
                r"(?:swallowing|breathing|bleeding|allergic|skin|muscle|vision|heart|liver|kidney) "
                r"(?:problems|reactions|infections?|weakness|injury|failure|disorders) (?:may|might|can|"
                r"could)\b",
                "Breathing problems may last for weeks.",
            ),
            phrase(
                r"dosages?\b|(?:dose|dosing) (?:[\w-]+ ){0,10}?should not\b|doses? (?:should|may)\b|"
                r"dose (?:reduction|modification|interruption)",
                "The dosage may be halved.",
            ),
            phrase(
                r"discontinue\b|monitor (?:patients|for|liver|blood)\b|fetal\b|boxed warning\b|prescribing "
                r"information\b|symptoms\b",
                "Monitor liver values, which might rise.",
            ),
        ),
    ),
    Trap(
        name="why a product is recalled",
        phrases=(
            phrase(
                r"recall(?:s|ed|ing)?\b[^.;]{1,160}?\b(?:because|as|since|after|in case|that|which) "
                rf"(?:(?!{_OF_BUSINESS}\b)[\w'-]+ ){{0,10}}?(?:may|might|could) [a-z]+"
                rf"(?!.{{0,200}}?\b{_OF_BUSINESS}\b){NOTHING_TO_COME}",
                "Halden recalls a kettle because its switch may fail.",
                but_not=(
                    "Halden recalls a kettle because its switch may fail and may face claims.",
                    "Halden recalls a kettle, as sales may fall.",
                ),
            ),
        ),
    ),
    Trap(
        name="dosing and safety",
        outweighs=Weight.PLANNED,
        phrases=(
            phrase(
                r"(?:tell|ask|call|talk to|inform|consult) your (?:doctor|health|physician|pharmacist|"
                r"nurse)",
                "Tell your nurse if you have plans to have surgery.",
            ),
            phrase(
                r"do not (?:receive|take|use|start|stop) [^.]{1,80}\bif you\b",
                "Do not use the cream at all if you have planned a holiday in the sun.",
            ),
        ),
    ),
    Trap(
        name="measure defined",
        phrases=(
            phrase(
                r"(?:this|these|such|special|certain|other) (?:[\w-]+ ){0,4}?(?:measures?|metrics?|"
                r"ratios?|items) "
                r"(?:may|might|could|can)\b",
                "These measures may assist readers.",
                but_not=("These cost measures by the board may follow.",),
            ),
            phrase(
                r"(?:providing|presenting|presentation of|use of) (?:this|these|such|the) (?:[\w-]+ ){0,4}?"
                r"(?:measures?|metrics?|ratios?)\b",
                "The use of the ratio alone may mislead readers.",
            ),
            phrase(
                r"should (?:only )?be (?:considered|viewed|evaluated) (?:in addition|in conjunction|"
                r"together|along|only)\b",
                "The ratio should be evaluated together with net income.",
            ),
            phrase(
                r"other (?:companies|issuers|firms|lenders) (?:[\w-]+ ){0,10}?(?:may|might|could)\b",
                "Other companies may count their bakeries in another way.",
            ),
            phrase(r"non-?(?:gaap|ifrs)\b", "The non-GAAP margin may differ from that of others."),
            phrase(
                r"(?:not )?(?:be )?comparable (?:to|with)\b",
                "The ratio may not be comparable to that of other lenders.",
            ),
            phrase(r"standardi[sz]ed meaning\b", "The measure has no standardized meaning and may mislead."),
            phrase(
                r"(?:excluded from|included in) the calculation of\b",
                "Shops that may close are excluded from the calculation of like-for-like sales.",
            ),
            phrase(r"(?:is|are) defined as\b", "Churn is defined as the share of users that could leave."),
            phrase(
                r"(?:useful|helpful) (?:to|for) (?:investors|management)\b",
                "The ratio is useful to investors who may compare lenders.",
            ),
            phrase(
                r"(?:period-to-period|year-to-year) comparisons?\b|measure (?:for|of) comparison\b",
                "The ratio may not help with period-to-period comparisons.",
            ),
            phrase(
                r"supplemental measure\b|in isolation\b",
                "The figure should be seen as a supplemental measure.",
            ),
        ),
    ),
    Trap(
        name="measure defined",
        outweighs=Weight.PLANNED,
        phrases=(
            phrase(
                r"(?:deferred revenues?|backlog|order intake|bookings|performance obligations?|"
                r"recurring revenues?|"
                r"ebitda?|cash flow|comparable (?:\w+ )?sales|growth rates?|funds from operations|net debt|"
                r"book value) (?:[\w-]+ ){0,4}?(?:represents?|consists? of|refers? to|means|excludes?|"
                r"is calculated)\b",
                "Backlog represents orders yet to be delivered.",
                but_not=("Backlog will rise by a tenth.",),
            ),
            phrase(
                r"(?:this|these|such) (?:[\w-]+ ){0,4}?(?:measures?|metrics?|ratios?) (?:is|are) "
                r"(?:presented|"
                r"provided|useful|defined|calculated)\b",
                "This measure is presented to help readers judge future periods.",
            ),
            phrase(
                rf"ebitda (?:[\w-]+ ){{0,8}}?do(?:es)? not re(?:fl|ﬂ)ect\b(?!.{{0,200}}?\b{SPAN})",
                "EBITDA does not reflect future requirements for capital.",
                but_not=("EBITDA does not reflect the plant opening next year.",),
            ),
        ),
    ),
    Trap(
        name="geology",
        outweighs=Weight.CERTAIN,
        phrases=(
            phrase(
                r"not necessarily (?:be )?indicative\b|may not be indicative\b",
                "Mineralization nearby is not necessarily indicative of what may be hosted here.",
            ),
            phrase(
                r"inferred (?:mineral )?resources? (?:have|has|are)\b|not mineral reserves\b",
                "Inferred resources have lower confidence and may change.",
            ),
            phrase(r"true widths?\b", "True widths may be narrower."),
        ),
    ),
)
