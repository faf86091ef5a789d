"""A time to come, and the outlook and guidance for it."""

from onrecord.languages.en.months import LOWER_MONTHS
from onrecord.languages.en.patterns import A_FIGURE, PERIOD, SPAN
from onrecord.languages.rule import Rule, Weight, any_of, phrase

_SEASON_OR_DAY = any_of("spring", "summer", "autumn", "fall", "winter", *LOWER_MONTHS, r"[a-z]+day")

TIMES = (
    Rule(
        name="by a time to come",
        source="releases",
        weight=Weight.PLANNED,
        phrases=(
            phrase(
                rf"(?:by|no later than|as early as|as soon as|not before|(?:beginning|starting|commencing) "
                rf"(?:in|on)|"
                rf"starting) "
                rf"{PERIOD}",
                "Two hundred bakeries by 2031.",
            ),
            phrase(
                r"(?:before|until) (?:the )?(?:end|close) of\b",
                "The work ends before the end of the third quarter.",
            ),
            phrase(
                r"before (?:year-end|the year is out|the (?:holidays|spring|summer|autumn|fall|winter)\b|"
                r"(?:christmas|thanksgiving|easter)\b)",
                "The tunnel is dug before year-end.",
            ),
            phrase(
                rf"next (?:{_SEASON_OR_DAY})\b",
                "The court rules next spring.",
            ),
            phrase(
                rf"(?:have|has) (?:now |already )?(?:covered|fixed|booked|hedged|contracted|secured) "
                rf"(?:[\w'%.,$-]+ ){{1,10}}?for (?:the )?(?:{PERIOD}|{SPAN})",
                "We have covered 64% of our days for the fourth quarter.",
            ),
            phrase(
                rf"(?:in|during|over|within|for|into|through|throughout|of) (?:the |our |its |"
                rf"this )?{SPAN}",
                "In the coming months the team works underground.",
            ),
            phrase(
                rf"{SPAN}(?= (?:of|in|for|to|is|are|as|with|and)\b|[.,;:]|$)",
                "The fleet doubles later this year.",
            ),
            phrase(
                r"(?:in|over|for) the (?:near|medium|mid|longer|long|short)[- ]term\b",
                "Prices look firm over the medium term.",
            ),
            phrase(
                r"near-term (?:production|growth|plans?|cash flow|catalysts?|milestones?|exploration|"
                r"opportunit\w+)\b",
                "The find adds near-term production.",
            ),
            phrase(
                r"(?:in|for|into|about) (?:the |our |its |a )?future\b(?! of\b)",
                "The region sees more mines in the future.",
            ),
            phrase(r"future (?!of\b)[a-z]+", "Future orders carry a surcharge."),
            phrase(
                r"(?:lies|years?|days|times|opportunities|challenges|road|journey|work) ahead\b(?! of)",
                "There is hard work ahead.",
            ),
            phrase(r"ahead of us\b", "A long season is ahead of us."),
            phrase(r"by then\b", "By then the pool has a roof."),
            phrase(
                r"for the (?:remainder|rest|balance) of (?:the |this )?(?:fiscal |calendar )?(?:year|"
                r"quarter|"
                r"season|20\d\d)\b",
                "Prices hold for the rest of the season.",
            ),
            phrase(r"from (?:here|now) on\b", "From now on every shop sells stamps."),
            phrase(r"beyond 20\d\d\b(?= and\b|[.,;:]|$)", "The order book reaches beyond 2031."),
            phrase(r"(?<!\d\s)through (?:fiscal |calendar )?20\d\d", "The cash lasts through 2031."),
            phrase(
                r"next (?:steps?|phases?|stages?|chapters?|leg|milestones?|catalysts?)\b",
                "The next phase adds a clinic.",
            ),
            phrase(r"next on (?:our|the)\b", "Next on our list is a bakery in Turin."),
        ),
    ),
    Rule(
        name="outlook",
        source="NI 51-102",
        weight=Weight.PLANNED,
        phrases=(
            phrase(r"outlook\b", "The company raised its outlook."),
            phrase(r"guidance\b", "Revenue guidance for the year is $40 million to $45 million."),
            phrase(
                rf"guid(?:ing|e[sd]) (?:(?:to|for) |(?=(?:20\d\d|fy\d*|fiscal|full[- ]year|adjusted)\b))"
                rf"(?:[\w-]+ ){{0,4}}?(?:{A_FIGURE}\b|[$€£]?\d)",
                "We are guiding to revenue of $80 million.",
                "Halden guides 2027 organic sales growth of 4%.",
                "Management guided full-year earnings between $2.10 and $2.25.",
            ),
            phrase(
                r"(?:growth |future |long-term |our |business )prospects?\b",
                "The bank's growth prospects drew investors.",
            ),
            phrase(r"prospects? (?:for|of)\b", "He spoke of the prospects for rice."),
            phrase(
                r"for (?:the )?(?:full[- ]year|fiscal|20\d\d|fy\d\d|"
                r"\w+ quarter)[^.;]{0,60}in the range of\b",
                "For 2031, revenue in the range of $1.0 to $1.1 billion.",
            ),
            phrase(
                r"runway (?:extends |lasts )?(?:to|into|through|of|for|beyond|that)\b",
                "The financing gives us runway into the spring.",
            ),
            phrase(
                r"sufficient (?:[\w'-]+ ){0,4}?to (?:fund|meet|support|finance|satisfy|cover|sustain)\b",
                "Cash is sufficient to fund operations for twelve months.",
            ),
            phrase(
                r"(?:(?:first|second|third|fourth)[- ]quarter|full[- ]year|fiscal|fy\d*|20\d\d|q[1-4]) "
                r"[^.;:]{0,60}: "
                r"(?:[\w-]+ ){0,2}[$€£]?\d[\d.,]*%?(?: (?:million|billion))? (?:to|-) [$€£]?\d",
                "Fourth-quarter margin: 41.5% to 42.0%",
            ),
            phrase(r"achievable\b", "A margin of a fifth is achievable."),
        ),
    ),
)
