"""What is expected, projected or assumed."""

from onrecord.languages.en.patterns import A_FIGURE, PERIOD, VERB, WHO
from onrecord.languages.rule import Rule, Weight, phrase

EXPECTATIONS = (
    Rule(
        name="expectation",
        source="PSLRA",
        weight=Weight.PLANNED,
        phrases=(
            phrase(r"expect(?:s|ed|ing|ations?)?\b", "Output is expected to double."),
            phrase(r"anticipat(?:e|es|ed|ing|ion)\b", "Halden anticipates lower costs."),
            phrase(r"foresee(?:s|n|ing)?\b", "Management foresees steady demand for plywood."),
            phrase(
                r"(?:envision(?:s|ed)?|envisag(?:e|es|ed|ing))\b",
                "The architects envision a school of forty rooms.",
            ),
            phrase(r"forecast(?:s|ed|ing)?\b", "The bureau forecasts rain."),
            phrase(
                r"predict(?:s|ed)? (?:that|to|an?|the)\b", "The model predicts that yields rise by a tenth."
            ),
            phrase(
                r"(?:we|i|analysts|experts|economists) predict\b", "Analysts predict strong holiday sales."
            ),
            phrase(r"await(?:s|ing)?\b", "The company awaits a final permit."),
            phrase(rf"yet to {VERB}", "The best is yet to come."),
            phrase(r"(?:can't|cannot) wait\b", "We can't wait to show you more."),
            phrase(
                r"(?:is|are|now) seen (?:at|in|to|higher|lower|flat|rising|growing|reaching)\b",
                "Full-year earnings are now seen at $12 million to $13 million.",
            ),
            phrase(
                rf"(?<!continue\sto\s)(?<!continues\sto\s)sees? (?:[\w'-]+ ){{0,3}}?{A_FIGURE}\b(?! (?:as|"
                rf"for)\b)",
                "The company sees full-year revenue of $4 billion.",
                but_not=("We continue to see strong momentum.",),
            ),
            phrase(
                r"sees? (?:[\w'-]+ ){1,4}?(?:growing|expanding|improving|rising|increasing|reaching|"
                r"carrying|persisting|holding|recovering|falling|"
                r"continuing)\b",
                "Halden sees its fleet growing.",
            ),
            phrase(
                r"believes? (?:that )?(?:[\w',\0-]+ ){1,12}?can\b",
                "We believe the new oven can halve our costs.",
            ),
        ),
    ),
    Rule(
        name="projection",
        source="PSLRA",
        weight=Weight.PLANNED,
        phrases=(
            phrase(
                r"project(?:ions?|ed|ing(?! (?:from (?:the|an?)\b|(?:[\w-]+ ){0,4}?onto\b|"
                r"(?:[\w-]+ ){0,2}?(?:images?|films?|"
                r"videos?|beams?|confidence|calm|authority)\b)))\b",
                "Revenue growth is projected at 15%.",
                "Halden is projecting strong demand.",
                but_not=(
                    "A beam projecting from the wall was cut.",
                    "The lamp is projecting coloured images.",
                ),
            ),
            phrase(
                rf"(?:{WHO} (?:now |currently )?(?:projects|estimates|models)|(?:we|they|i) (?:now |"
                rf"currently )?"
                rf"(?:project|estimate|model))\b(?! (?:in|of|and|at|was|is|"
                rf"on|to the)\b|[.;]|,(?! (?:for|based|on|as|in|at|assuming|subject|under)\b))",
                "Management estimates annual savings of $5 million.",
            ),
            phrase(
                rf"estimated for (?:{PERIOD}|next\b|later\b|[a-z]+day\b)",
                "Repair of the line is estimated for Thursday.",
            ),
            phrase(
                r"projects? (?:an? |about |nearly )*[$€£]?\d[\d.,]*%? (?:and [$€£]?\d[\d.,]*%? )?(?:\w+ )?"
                r"(?:growth|increase|revenues?|sales|demand|savings)\b",
                "The two yards project 8% and 9% growth.",
            ),
            phrase(
                r"estimat(?:es?|ed|ing) (?:that|to (?!(?:be|have|affect|cost)\b))",
                "Halden estimates that repairs cost $3 million.",
            ),
            phrase(
                r"estimated (?:completion|closing|start|first|timeline|mine life|capital|annual|initial|"
                r"time "
                r"of|date)\b",
                "The estimated annual cost is $2 million.",
            ),
            phrase(
                r"(?:savings|synergies|production|capex|costs?|benefits?) (?:is|are) (?:now )?estimated\b",
                "Annual savings are estimated at $5 million.",
                "The cost is estimated at $164 million.",
            ),
            phrase(
                r"estimated to be (?:in the range|between)\b",
                "The repair bill is estimated to be in the range of $3 million.",
            ),
            phrase(r"budgeted (?:at|for|to)\b", "Capital spending is budgeted at $40 million."),
            phrase(r"year (?:mine life|life of mine)\b", "The ore supports an eleven year mine life."),
            phrase(r"life[- ]of[- ](?:the[- ])?mine\b", "Life-of-mine output averages 90,000 ounces."),
            phrase(
                r"(?:lom\b|mine life of|average annual production of|payback (?:period )?of|(?:after|"
                r"pre)-tax (?:npv|irr))\b",
                "The study shows an after-tax NPV of $300 million.",
            ),
            phrase(
                r"(?:net present value|internal rate of return)\b|initial capital (?:costs?|expenditures?)\b",
                "Net present value of $439 million at a discount of 5%.",
                "Table 1. Initial Capital Costs",
            ),
            phrase(
                r"(?:pea|pre-feasibility study|feasibility study|economic assessment)\W+(?:[\w()]+\W+){0,3}?"
                r"(?:demonstrat|show|outlin|indicat|confirm|support)\w*",
                "The feasibility study outlines a mine of 3,000 tonnes a day.",
            ),
            phrase(
                r"cagr of .{0,40}\b(?:through|by|to|until) 20\d\d",
                "The market for pet food shows a CAGR of 7% to 2030.",
            ),
        ),
    ),
    Rule(
        name="assumption",
        source="PSLRA",
        weight=Weight.PLANNED,
        phrases=(
            phrase(
                r"assum(?:es|ing) (?:that|no|current|continued|average|constant|successful|approval|"
                r"completion|closing|receipt)\b",
                "The range assumes no further rise in the price of wheat.",
            ),
            phrase(r"(?:is|are) assumed\b", "A tax rate of 24% is assumed."),
            phrase(
                r"assumptions? (?:for|in|underl\w+|include|are|is|of a)\b",
                "These are the assumptions underlying the range.",
            ),
        ),
    ),
)
