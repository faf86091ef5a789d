"""What in a sentence puts something into a time to come, or makes it hang on what has not happened yet.

The second half of the table of cues; cues.py names the sources.
"""

from onrecord.languages.en.patterns import BE, LY, PERIOD, SPAN, VERB
from onrecord.languages.rule import Rule, Weight

_WHAT_IS_DUE = (
    r"(?:approvals?|completion|closing|close|clearance|consents?|receipt|acceptance|granting|authori[sz]ation|financing|"
    r"execution|conditions?|adjustments?|negotiation|ratification|availability|funding|permits?|permitting|review|results|"
    r"approved|completed|granted|successful\w*|constructed|operational|in place|in production|built|launched|finali[sz]ed|"
    r"enacted|exercised|awarded|effective\w*|satisf\w+|commission\w*|commerciali[sz]\w+)\b"
)
_A_STAGE = (
    r"(?:(?:full|first|final|full-scale|initial|commercial|sustained|sustainable|global|fda|regulatory|positive) )?"
    r"(?:production|commerciali[sz]\w+|commercial\w*|completion|approval|construction|profitab\w+|becoming|launch\w*|market|"
    r"feasibility|achiev\w+|reali[sz]\w+|clinic\w*|cash|operations?|deployment|development decisions?)\b"
)

TIMES = (
    Rule(
        name="schedule",
        source="releases",
        weight=Weight.PLANNED,
        phrases=(
            r"on (?:track|schedule|course|pace|target)(?: (?:to|for|with|in|by|and|towards?)\b|(?=[.,;:)]|$))",
            r"schedule(?:d (?:to|for|on|in|completion)|s)\b",
            r"slated\b",
            rf"{BE} {LY}due (?:to (?:be|begin|start|complete|close|open|commence|launch|arrive|report|take|come|deliver|publish|finish|return)\b|in\b|by\b|on\b)",
            r"due for (?:completion|release|delivery|publication|launch)\b",
            r"due to (?:open|close|begin|start|launch|complete|be (?:completed|released|published|delivered))\b",
            rf"(?<!data\s)(?<!sub)set to {VERB}",
            rf"set for (?:{PERIOD}|release|completion|launch|delivery|growth|success)",
            r"set(?:s|ting)? (?:the stage|us up|it up|the company up|(?:its |our )?sights)\b",
            r"(?:poised|primed) (?:to|for)\b",
            r"positioned (?:to|for)\b",
            r"position(?:s|ed|ing) (?:[\w'-]+ ){0,4}?(?:to|for|as)\b",
            r"position(?:s|ing) (?:itself|us|the company|it)\b",
            rf"(?:ready|prepared|ramping up) (?:to|for) {VERB}",
            r"gear(?:ing|s|ed) up (?:to|for)\b",
            r"(?:advanc|progress|mov|driv|push)\w+ (?:[\w'-]+ ){1,6}?towards?\b",
            r"(?:clear|direct|defined|accelerated|credible) path(?:way)? (?:to|towards?)\b",
            rf"about to {VERB}",
            r"prepar(?:es?|ing) (?:to|for)\b",
            r"in preparation (?:for|of)\b",
            r"preparations? (?:for|to|are|is)\b",
            r"readying\b",
            rf"(?:steps?|moves?|moved|moving|path|pathway|way|closer|advanc\w+|progress\w*|transition\w*|journey|route|bridge) (?:\w+ )?(?:to|towards?) {_A_STAGE}",
            r"on the (?:cusp|verge|brink|threshold) of\b",
            r"(?:upcoming|forthcoming|imminent\w*|eventual(?:ly)?)\b",
            r"(?:coming|available|very) soon\b",
            r"soon(?: to|-to)[- ]be\b",
            r"soon (?:be|begin|start|launch|open|follow)\b",
            r"(?:due|released?|available|announced?|expected|begin|start|commence|follow|closing|coming) shortly\b",
            r"shortly(?=[.;]|$)",
            r"(?:begins|starts|opens|launches|commences|arrives|kicks off|goes live|debuts|resumes|takes? place|takes? effect|becomes? effective|comes? (?:online|into force)|hits shelves) "
            rf"(?:(?:in|on|by|this|next|later|from|at) )?(?:the )?(?:{PERIOD}|year|month|week|quarter|season|open\b|\w+day\b)",
            rf"(?:begin|start|open|commence) (?:(?:in|on) )?{PERIOD}",
            rf"(?:ships|rolls out|returns|airs|premieres|reopens|closes|go(?:es)? on sale|arrives in stores) (?:[\w ]{{1,20}} )?(?:(?:in|on|this|next|by) )?(?:{PERIOD}|month|week|year|\w+day\b)",
            r"deliver(?:y|ies) (?:start|begin|commence)s?\b",
            r"(?:is|are|remains?) (?:still |currently |now )?pending\b",
            r"(?:assays?|results?|approvals?) (?:are )?pending\b",
            rf"payable (?:(?:on|in) )?(?:or about )?{PERIOD}",
            r"stay tuned\b",
            r"(?:programs?|programmes?|stud(?:y|ies)|trials?|campaigns?|phases?|surveys?|drilling) (?:\w+ ){0,2}?(?:is|are) designed to\b",
        ),
    ),
    Rule(
        name="by a time to come",
        source="releases",
        weight=Weight.PLANNED,
        phrases=(
            rf"(?:by|no later than|as early as|as soon as|not before|beginning in|starting in|starting) {PERIOD}",
            r"(?:before|until) (?:the )?(?:end|close) of\b",
            r"before (?:year-end|the year is out)\b",
            rf"(?:in|during|over|within|for|into|through|throughout|of) (?:the |our |its |this )?{SPAN}",
            rf"{SPAN}(?= (?:of|in|for|to|is|are|as|with|and)\b|[.,;:]|$)",
            r"(?:in|over|for) the (?:near|medium|mid|longer|long|short)[- ]term\b",
            r"near-term (?:production|growth|plans?|cash flow|catalysts?|milestones?|exploration|opportunit\w+)\b",
            r"(?:in|for|into|about) (?:the |our |its |a )?future\b(?! of\b)",
            r"future (?!of\b)[a-z]+",
            r"(?:lies|years?|days|times|opportunities|challenges|road|journey|work) ahead\b(?! of)",
            r"ahead of us\b",
            r"by then\b",
            r"for the (?:remainder|rest|balance) of (?:the |this )?(?:fiscal |calendar )?(?:year|quarter|season|20\d\d)\b",
            r"from (?:here|now) on\b",
            r"beyond 20\d\d\b(?= and\b|[.,;:]|$)",
            r"(?<!\d\s)through (?:fiscal |calendar )?20\d\d",
            r"next (?:steps?|phases?|stages?|chapters?|leg|milestones?|catalysts?)\b",
            r"next on (?:our|the)\b",
        ),
    ),
    Rule(
        name="outlook",
        source="NI 51-102",
        weight=Weight.PLANNED,
        phrases=(
            r"outlook\b",
            r"guidance\b",
            r"guid(?:ing|e[sd]?) (?:to|for)\b",
            r"(?:growth |future |long-term |our |business )prospects?\b",
            r"prospects? (?:for|of)\b",
            r"for (?:the )?(?:full[- ]year|fiscal|20\d\d|fy\d\d|\w+ quarter)[^.;]{0,60}in the range of\b",
            r"runway (?:extends |lasts )?(?:to|into|through|of|for|beyond|that)\b",
            r"sufficient (?:[\w'-]+ ){0,4}?to (?:fund|meet|support|finance|satisfy|cover|sustain)\b",
            r"achievable\b",
        ),
    ),
    Rule(
        name="potential",
        source="Li 2010",
        weight=Weight.POSSIBLE,
        phrases=(
            r"potential(?:ly)?\b",
            r"opportunit(?:y|ies) (?:to|for|ahead)\b",
            r"(?:un)?likely\b(?! (?:the|an?|one|because|due|caused)\b)",
            r"prospective (?:acquisitions?|mergers?|transactions?|business|investments?|financial|deals?|offering|developments?)\b",
            r"possibility (?:of|to|that)\b",
            r"strategic alternatives\b",
            r"substantial doubt\b",
            r"(?:re)?evaluating (?:\w+ )?(?:options|opportunities|alternatives)\b",
            r"exploring (?:\w+ )?(?:strategic|opportunit\w+|options|partnerships|additional|new|ways|alternatives)\b",
            r"eligible (?:to receive|to earn|for (?:up to|additional|further|milestone))\b",
            r"up to .{1,30} in (?:\w+ )?milestones?\b",
            r"milestone payments of up to\b",
            r"can earn\b",
        ),
    ),
    Rule(
        name="consequence to come",
        source="releases",
        weight=Weight.PLANNED,
        phrases=(
            r"pav(?:e|es|ed|ing) the (?:way|path)\b",
            r"la(?:y|ys|id|ying) (?:the|a|solid|strong) (?:\w+ )?(?:foundations?|groundwork) for\b",
            r"open(?:s|ing) (?:up )?(?:the door|doors)\b",
            r"(?:enabl(?:es?|ing)|allow(?:s|ing)?) (?:us|the company|it|our \w+) to (?:accelerate|become|expand|grow|reach|achieve|scale|deliver|increase|pursue|enter|capture|build|advance|realize|meet|continue|further|begin|move)\b",
            r"(?:driv|fuel|support|underpin|secur|ensur|generat|deliver|creat|provid)(?:e|es|ing) (?:\w+ )?(?:future|further|long-term|sustained|sustainable|continued|next|ongoing) (?:\w+ )?"
            r"(?:growth|expansion|success|value|profit\w*|returns?|development|cash|revenues?)\b",
            r"(?:further|continued) (?:growth|expansion|evaluation|upside|momentum|success)\b",
            r"long-term (?:growth|success|profitab\w+|plans?)\b",
            r"to become\b",
            r"(?:as|while) (?:we|it|the company|the bank|the group) (?:continues? to )?(?:scales?|expands?|grows?|advances?|moves?|enters?|executes?|builds?|drives?|pursues?|prepares?|transitions?|"
            r"accelerates?|embarks?|ramps?|launch(?:es)?|progress(?:es)?|works?|looks?|begins?)\b",
            r"accelerat(?:es?|ing) (?:our|its) (?:path|plans?|timeline|commerciali[sz]ation|growth|development)\b",
        ),
    ),
    Rule(
        name="condition",
        source="NI 51-102",
        weight=Weight.POSSIBLE,
        phrases=(
            rf"(?:subject (?:always |only )?to|(?:conditional|contingent) (?:up)?on|pending|once|upon|assuming|provided that|if) (?:[\w'-]+ ){{0,5}}?{_WHAT_IS_DUE}",
            r"when (?:completed?|approved|operational|built|finished|commissioned|fully \w+)\b",
        ),
    ),
    Rule(
        name="to be done",
        source="releases",
        weight=Weight.PLANNED,
        phrases=(
            rf"(?:is|are|we're|they're) (?:now |also |then )?to (?!(?:date|be (?:congratulated|commended|found|seen|expected|considered))\b|[a-z]+[^su]s\b){VERB}",
            r"to be (?:\w+ly )?(?!(?:need|concern|naked|led)\b)(?:[a-z]+(?:ed|en|wn|lt|ld|de)|made|set|held|built|put|paid|sent|spent)\b",
        ),
    ),
)
