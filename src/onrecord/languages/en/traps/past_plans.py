"""Plans and times that are over, and entries in the books."""

from onrecord.languages.en.patterns import A_DAY, BEFORE, MANY, NO_FORECAST, PLANNED
from onrecord.languages.rule import Trap, any_of, phrase

# Words that end as a participle does and are none: "may have seven mills", "may have unknown effects".
_NO_PARTICIPLE = any_of(
    *("limited", "need", "speed", "seed", "indeed", "seven", "ten", r"\w+teen", "children", r"(?:wo)?men"),
    *("green", "even", "often", "open", "garden", "kitchen", "golden", "own", "down", "town", "crown"),
    r"un(?:known|foreseen|intended|expected|wanted|limited|desired|proven|seen|resolved|tested|even|planned)",
)
# Those that do not end in "ed", "en" or "wn". "The mill may have cost overruns" lacks one.
_IRREGULAR = (
    r"(?:re|un|under|over|out|mis|with|up)?(?:built|sent|spent|meant|lent|went|bent|bought|brought|thought|"
    r"taught|caught|sought|fought|kept|left|lost|felt|dealt|met|got|set|let|put|cut|hit|hurt|shut|had|held|"
    r"told|sold|said|paid|laid|heard|found|stood|led|fed|made|done|gone)"
    r"|cost (?:us|them|it|him|her|more|less|twice|up to|about|around|over|the|an?)"
)

PAST_PLANS = (
    Trap(
        name="past plan",
        phrases=(
            phrase(
                rf"(?:was|were|wasn't|weren't|had|had been|has been|have been)(?: not| \w+ly)? "
                rf"{PLANNED}\b(?: to (?:be )?\w+(?: (?:in|on|by|during) (?:the )?\w+)?)?",
                "The fair was planned for May and took place in June.",
            ),
            phrase(
                rf"(?:as|than|originally|initially|previously|earlier) {BEFORE}{PLANNED}\b",
                "Sales were higher than expected.",
            ),
            phrase(
                r"(?:bett|high|low|strong|weak|fast|slow|great|larg|small|warm|cold)er-than-(?:expected|"
                r"planned|anticipated|projected|forecast)\b",
                "Higher-than-planned rain cut the harvest.",
            ),
            phrase(
                r"what (?:we|i|they|he|she|many|most|anyone|management) (?:had |"
                r"originally )?(?:expected|planned|"
                r"anticipated|hoped|forecast|predicted)\b",
                "The sale did not bring what we expected.",
            ),
            phrase(
                r"than (?:our |the )?(?:expectations|guidance|forecasts?|plan)\b",
                "Sales came in lower than our forecasts.",
            ),
            phrase(
                r"(?:in line with|within|above|below|beyond|ahead of|over|against|versus|vs\.?|under) "
                r"(?:[\w'-]+(?:,\d+)* ){0,4}?(?:expectations?|guidance|outlook|plan|budget|forecasts?|"
                r"estimates|targets?)\b",
                "Results were in line with guidance.",
            ),
            phrase(
                rf"(?<!\bto\s)(?:exceeded|beat|beating|surpassed|met|achieved|reached|hit|topped|delivered|"
                rf"attained|"
                rf"fulfilled|demonstrated|demonstrating|accomplished|completed|satisfied|missed|"
                rf"outperformed|exceeding|surpassing) "
                rf"{MANY}"
                r"(?:expectations|guidance|forecasts?|goals?|targets?|objectives?|projections|outlook|"
                r"milestones)\b(?: targets?\b)?",
                "Fourth-quarter revenue exceeded the high end of our guidance.",
            ),
            phrase(
                r"(?:meets?|meeting|exceeds?) (?:[\w'-]+ ){0,3}expectations\b",
                "The loaf meets bakers' expectations.",
            ),
            phrase(r"\d+% of (?:budget|plan)\b", "Output stood at 94% of plan for the year."),
            phrase(
                r"(?:closed|completed|opened|finished|delivered|launched|arrived) (?:\w+ )?on (?:schedule|"
                r"track|target)\b",
                "The depot opened on schedule.",
            ),
            phrase(
                r"(?:completed|closed|finished|executed|concluded|disclosed|described|rejected|terminated|"
                r"withdrew|withdrawn|cancelled|reviewed) (?:\w+ ){0,3}(?:planned|proposed|anticipated)\b",
                "Halden cancelled its proposed merger.",
            ),
            phrase(
                r"(?:deposited|issued|paid|received|recognized|recorded|terminated|released|converted|"
                r"exchanged|vested|expired|made|repaid|granted) (?:[\w-]+ ){0,6}?upon (?:the |its "
                r")?(?:closing|completion|receipt)\b",
                "The shares were issued upon closing.",
            ),
            phrase(
                r"(?:goal|objective|aim|plan|target|intention|mission|vision|hope|priority|"
                r"purpose)s? (?:of (?:[\w'-]+ ){1,4}?)?(?:was|were|had "
                r"been)\b(?: to\b)?",
                "The original plan was to drill ten holes.",
            ),
            phrase(
                r"(?:had|saw|took|gave|given|offered|provided|"
                r"created) (?:[\w'-]+ ){0,4}?opportunit(?:y|ies) (?:to|for)\b",
                "Visitors had the opportunity to bake a loaf.",
            ),
            phrase(
                r"(?:led|resulted|contributed|translated) (?:to|in|into) (?:\w+ ){0,3}?(?:further|"
                r"continued|"
                r"long-term) (?:growth|expansion|success|momentum)\b",
                "The new ovens have led to continued growth.",
            ),
            phrase(
                r"(?:has|have|had) (?:\w+ly |also )?positioned (?:[\w'-]+ ){1,4}?as\b",
                "Halden has positioned itself as a friend of bakers.",
            ),
            phrase(
                r"(?:(?:led|oversaw|overseen|spearheaded|drove|developed|devised|shaped) "
                r"(?:[\w',-]+ ){0,8}?(?:long-term (?:growth|"
                r"success|"
                r"plans?)|roadmap|strategy to(?: become)?)|created an? (?:\w+ )?roadmap)\b",
                "She created a strategic roadmap at her former firm.",
            ),
            phrase(r"by [^.;]{3,30}?,? (?:\w+ ){0,5}had\b", "By June 30, 2024, all units had been sold."),
        ),
    ),
    Trap(
        name="plan that was given up",
        phrases=(
            phrase(
                r"(?:drops|scraps|shelves|abandons|cancels|withdraws|rejects|terminates|calls off|gives up|"
                r"(?:dropp|scrapp|shelv|abandon|cancell?|reject|terminat)ed|called off|withdrew|withdrawn|"
                r"gave up|given up) (?:on )?(?:(?!but\b|and\b)[\w'-]+ ){0,4}?(?:plans?|proposals?)\b"
                r"(?: (?:for|on)\b| to (?:be )?[a-z]+)?",
                "Halden drops its plan for a second pier.",
                "The council has scrapped the plan to widen the road.",
                but_not=("Halden delays its plan for a second pier.",),
            ),
        ),
    ),
    Trap(
        name="vote that was held",
        phrases=(
            phrase(
                r"(?:proposals?|resolutions?)\b[^.;]{1,200}?\breceived\b[^.;]{1,40}\bvotes?\b",
                "The proposal to keep the auditors received 98% of the votes.",
            ),
            phrase(
                r"(?:proposals?|resolutions?|election of|matters)\b[^.;]{1,400}?\bvot(?:es?|ed) (?:were|"
                r"was|cast|"
                r"received|as follows)\b(?: (?:cast|for|against|as follows))*",
                "With respect to the proposal to elect ten directors, the votes were cast as follows:",
            ),
            phrase(
                r"(?:approved|ratified|rejected|adopted|passed|considered|voted (?:on|for|against|"
                r"to approve)) "
                r"(?:[\w'-]+ ){0,4}?proposals?(?: to [a-z]+)?\b",
                "Shareholders approved the proposal to elect ten directors.",
            ),
        ),
    ),
    Trap(
        name="time gone and to come",
        phrases=(
            phrase(
                r"(?:existing|current|present|past|ongoing) and upcoming\b",
                "The shop sells tickets for current and upcoming shows.",
            ),
            phrase(
                r"(?:past|historical|current|present|existing),? (?:present,? )?(?:and|or) future\b",
                "Past, present and future owners met.",
            ),
            phrase(r"back to the future\b", "The exhibit Back to the Future sold out."),
        ),
    ),
    Trap(
        name="reason why",
        phrases=(
            phrase(
                r"(?:reflect(?:s|ed|ing)?|due to|because of|driven by|resulted from) "
                r"[^.;]{0,100}?in anticipation of\b",
                "The rise reflects orders in anticipation of a strike.",
            ),
            phrase(
                r"track record of [^.;]{0,100}?for the future\b",
                "He has a track record of building brands for the future.",
            ),
            phrase(
                r"(?:available|remaining|reserved|authori[sz]ed) for future [a-z]+\b",
                "Halden has $3 million available for future repurchases.",
            ),
        ),
    ),
    Trap(
        name="told of the past",
        phrases=(
            phrase(
                r"(?<!\bbe\s)(?<!\bis\s)(?<!\bare\s)(?<!\bbeing\s)eventually (?:became|led|felt|took|went|"
                r"made|came|won|found|grew|got|sold|built|met|left|gave|began|lost|bought|brought|decided|"
                r"moved|joined|started|opened|settled|turned|earned|received)\b",
                "He eventually became the head of the mill.",
                but_not=("The notes are to be eventually sold.",),
            ),
            phrase(
                r"(?:i|she|he) (?:always |never |had |had never |once )?(?:hoped|thought|knew|felt|imagined|"
                r"dreamed|wondered|believed) (?:that )?(?:it|this|i|he|she|we|they|you|anyone|anybody|"
                r"someone|"
                rf"something|no one|nobody) (?:would|should|could|might)\b(?: be\b)?{NO_FORECAST}",
                "I thought it would take a year.",
                but_not=(
                    "The board felt that the merger would help.",
                    "She thought that the mill would reopen.",
                ),
            ),
            phrase(
                r"could(?:n't| not) (?:have )?(?:do|done|be|been) (?:(?:it|this|that|possible|so|here) )?"
                r"without (?:you|your|the (?:help|support|work|dedication|generosity|kindness|hard work) of|"
                r"(?:our|the|their|his|her|its|my) (?:people|staff|volunteers|partners|members|team|family|"
                r"help|support|work))\b",
                "We could not do it without you.",
                but_not=("We could not be profitable without the subsidy.",),
            ),
            phrase(
                r"consistently (?:deliver|complet|finish|perform|provid)(?:s|es|ed|ing|e)? "
                r"(?:(?!(?:and|is|are|remains?|while|but)\b)[\w'-]+,? ){0,6}?on (?:schedule|time)\b"
                rf"(?! (?:to|for|with)\b){NO_FORECAST}",
                "The firm consistently delivers good work, on schedule.",
                but_not=("We consistently deliver and are on schedule.",),
            ),
        ),
    ),
    Trap(
        name="mishap of a day",
        phrases=(
            # Nobody appoints an accident: its day is over, whatever else the sentence tells.
            phrase(
                r"(?:the|an?|this|that) (?:(?!\w+s )[\w-]+ ){0,2}?(?:accidents?|crash|fire|blaze|explosion|"
                r"collision|"
                r"derailment|spill|attack|burglary|theft|robbery|earthquake|landslide|shooting|death) "
                rf"(?:(?:in|at|near|aboard) (?:[\w'-]+ ){{1,4}}?)?(?:on|of) {A_DAY}",
                "The accident on Sunday is under investigation.",
                but_not=("The kilns fire on Sunday.", "The hearing about the crash is on Sunday."),
            ),
        ),
    ),
    Trap(
        name="unreal past",
        phrases=(
            phrase(
                r"(?:would|could|should|might|may)(?:n't| not)? (?:\w+ly )?have (?:"
                rf"been (?:\w+(?:ed|en|wn|ne|t|de|d)\b)?|"
                rf"(?:\w+ly )?(?!{_NO_PARTICIPLE}\b)(?:\w{{2,}}ed|\w+en|\w+wn|{_IRREGULAR})\b)",
                "It would have been cheaper to wait.",
                "That might have made the loaf dearer.",
                but_not=("The drug may have significant uses.", "The new mill may have cost overruns."),
            ),
        ),
    ),
    Trap(
        name="entry in the books",
        phrases=(
            phrase(
                r"(?:not|n't) (?:\w+ )?(?:expect(?:ed)?|believed?|anticipated?|consider(?:ed)?) "
                r"(?:\w+ ){0,3}?(?:to )?"
                r"(?:recur|be (?:recurring|repeated|indicative|representative))\b",
                "It excludes items that management does not expect to recur.",
            ),
            phrase(
                r"not reconciled? (?:its|our|the|this|these|such) (?:[\w-]+ ){0,4}?(?:guidance|outlook|"
                r"measures?|"
                r"forecasts?)\b",
                "Halden has not reconciled its adjusted guidance, since it lacks the figures.",
            ),
            phrase(
                r"expected (?:credit loss(?:es)?|volatility|life|lives|term|loss(?:es)? rate|returns? on "
                r"plan|dividend yield)\b",
                "The provision for expected credit losses was $1.2 million.",
            ),
            phrase(
                r"(?:projected benefit|actuarial (?:assumptions|projections)|planned maintenance)\b",
                "The projected benefit obligation rose by $2 million.",
            ),
        ),
    ),
)
