"""What is on a schedule, about to begin, or due."""

from onrecord.languages.en.patterns import A_STAGE, BE, LY, PERIOD, VERB
from onrecord.languages.rule import Rule, Weight, phrase

SCHEDULES = (
    Rule(
        name="schedule",
        source="releases",
        weight=Weight.PLANNED,
        phrases=(
            phrase(
                r"on (?:track|schedule|course|pace|target)(?: (?:to|for|with|in|by|and|towards?)\b|"
                r"(?=[.,;:)]|$))",
                "The project remains on track for the fourth quarter.",
            ),
            phrase(
                r"schedule(?:d (?:to|for|on|in|completion)|s (?:an?|its|the|another))\b",
                "The closing is scheduled for May 3, 2031.",
            ),
            phrase(r"slated\b", "The auction is slated for Tuesday."),
            phrase(
                rf"{BE} {LY}due (?:to (?:be|begin|start|complete|close|open|commence|launch|arrive|report|"
                rf"take|come|deliver|publish|finish|return|rule|decide|vote|hear|meet|expire|end|issue|"
                rf"land|"
                rf"enter|join|retire|step|hold|speak|reach|leave|move|receive|make|pay|"
                rf"re(?:open|start|sume)|"
                rf"go|stay|sail|ship|appear|attend|visit|play|run|last|stand|sign|unveil|present|roll)\b|"
                rf"within\b|"
                rf"shortly\b|in\b|by\b|on\b)",
                "Results from the trial are due in the autumn.",
            ),
            phrase(
                r"(?:assays?|results?|reports?|stud(?:y|ies)|data|decisions?|deliver(?:y|ies)|completion|"
                r"estimates?|updates?|approvals?|holes)(?: (?!are\b|is\b|was\b|were\b)\w+){0,4}? "
                rf"due (?:(?:in|by|for|on) )?{PERIOD}",
                "Results from nine more ovens due in June.",
            ),
            phrase(
                r"due for (?:completion|release|delivery|publication|launch)\b",
                "The report is due for publication.",
            ),
            phrase(
                r"due to (?:open|close|begin|start|launch|complete|be (?:completed|released|published|"
                r"delivered))\b",
                "The gallery, due to open on Friday, has 90 rooms.",
            ),
            phrase(rf"(?<!data\s)(?<!sub)set to {VERB}", "New clients are set to flow through the funnel."),
            phrase(
                rf"set for (?:{PERIOD}|release|completion|launch|delivery|growth|success)",
                "Launch is set for spring.",
            ),
            phrase(
                r"set(?:s|ting)? (?:the stage|us up|it up|the company up|(?:its |our )?sights)\b",
                "The win sets the stage for a rematch.",
            ),
            phrase(
                r"(?:poised|primed) (?:not (?:only|just) )?(?:to|"
                r"for)\b",
                "The group is primed for expansion.",
            ),
            phrase(r"well[- ]placed (?:[\w'-]+ ){0,3}?(?:to|for)\b", "The yard is well placed for growth."),
            phrase(
                r"(?<!financial\s)position(?:s|ed|ing) (?:[\w'-]+ ){0,4}?(?:to|for|as)\b",
                "The refit positions the yard for larger ships.",
                "The refit positions the yard as the leader in larger ships.",
            ),
            phrase(
                rf"in(?:to)? an? (?:\w+ )?(?:strong|excellent|prime|good|great|unique|better|unrivall?ed|"
                rf"ideal) position to {VERB}",
                "Two loans put the mill in an excellent position to grow.",
            ),
            phrase(
                r"position(?:s|ing) (?:itself|us|the company|it)\b",
                "The chain is positioning itself well.",
            ),
            phrase(
                rf"(?:ready|prepared|ramping up) (?:to|for) {VERB}",
                "Halden is ready to ship its first bikes.",
            ),
            phrase(r"gear(?:ing|s|ed) up (?:to|for)\b", "Farmers are gearing up for harvest."),
            phrase(
                r"(?:advanc|progress|mov|driv|push)\w+ (?:[\w'-]+ ){1,6}?towards?\b",
                "Halden is swiftly advancing its northern mill towards commercial operation.",
            ),
            phrase(
                r"(?:clear|direct|defined|accelerated|credible) path(?:way)? (?:to|towards?)\b",
                "The sale gives the club a credible path to solvency.",
            ),
            phrase(
                r"path(?:way)? to (?:[\w-]+ ){1,8}?(?:is|remains|looks) (?:now |more )?(?:clear\w*|open|"
                r"visible)\b",
                "The path to a second licence is clear.",
            ),
            phrase(rf"about to {VERB}", "The ferry is about to leave drydock."),
            phrase(r"prepar(?:es?|ing) (?:to|for)\b", "The company is preparing for a commercial launch."),
            phrase(r"preparations? (?:for|of|to|are|is)\b", "Preparations are nearly complete."),
            phrase(r"readying\b", "The team is readying a second satellite."),
            phrase(
                rf"(?:steps?|moves?|moved|moving|path|pathway|way|closer|advanc\w+|progress\w*|"
                rf"transition\w*|"
                rf"journey|route|bridge) (?:\w+ )?(?:to|towards?) {A_STAGE}",
                "Every oven brings us one step closer to production.",
            ),
            phrase(
                r"on the (?:cusp|verge|brink|threshold) of\b",
                "The district is on the verge of full employment.",
            ),
            phrase(
                r"(?:upcoming|forthcoming|imminent\w*|eventual(?:ly)?)\b",
                "Details stand in the forthcoming catalogue.",
            ),
            phrase(r"(?:coming|available|very) soon\b", "New colours are coming soon."),
            phrase(r"soon(?: to|-to)[- ]be\b", "Visitors toured the soon-to-be museum."),
            phrase(r"soon (?:be|begin|start|launch|open|follow)\b", "Prices for groups soon follow."),
            phrase(
                r"(?:due|released?|available|announced?|expected|begin|start|commence|follow|closing|"
                r"coming) "
                r"shortly\b",
                "More names follow shortly, he said.",
            ),
            phrase(r"shortly(?=[.;]|$)", "The doors open shortly."),
            phrase(
                r"(?:begins|starts|opens|launches|commences|arrives|kicks off|goes live|debuts|resumes|"
                r"takes? place|takes? effect|becomes? effective|comes? (?:online|into force)|hits shelves) "
                rf"(?:(?:in|on|by|this|next|later|from|at) )?(?:the )?(?:{PERIOD}|year|month|week|quarter|"
                rf"season|open\b|\w+day\b)",
                "The bakery opens in March 2031.",
            ),
            phrase(rf"(?:begin|start|open|commence) (?:(?:in|on) )?{PERIOD}", "Tours begin in April 2031."),
            phrase(
                r"(?<!since\s)(?<!first\s)(?<!after\s)(?<!before\s)(?:opening|launching|arriving|debuting|"
                rf"premiering|coming|taking place|happening|resuming|reopening) "
                rf"(?:(?:in|on|this|next|later|from) )?(?:{PERIOD}|week\b|weekend\b)",
                "The restaurant, opening this fall, seats ninety.",
                "Registration is open for the summit, taking place on October 27.",
            ),
            phrase(
                rf"(?:ships|rolls out|returns|airs|premieres|reopens|closes|go(?:es)? on sale|arrives in "
                rf"stores) (?:[\w ]{{1,20}} )?(?:(?:in|on|this|next|by) )?(?:{PERIOD}|month|week|year|"
                rf"\w+day\b)",
                "The musical returns in April 2031.",
            ),
            phrase(
                r"deliver(?:y|ies) (?:start|begin|"
                r"commence)s?\b",
                "Deliveries start with the northern depots.",
            ),
            phrase(r"(?:is|are|remains?) (?:still |currently |now )?pending\b", "A ruling is still pending."),
            phrase(
                r"(?:assays?|results?|approvals?) "
                r"(?:are )?pending\b",
                "Assays pending include holes 7 and 9.",
            ),
            phrase(
                rf"payable (?:(?:on|in) )?(?:or about )?{PERIOD}",
                "A dividend of $0.25 is payable on June 15.",
            ),
            phrase(
                r"(?:is|are) payable (?:during|over|within|following|upon|when|if|in (?:two|three|four|equal|"
                r"annual|quarterly|monthly))\b",
                "Earn-out payments are payable during the three years after that.",
            ),
            phrase(
                r"(?:progressing|proceeding|advancing|running|tracking|remains?|is|are) (?:well )?"
                r"(?:ahead of|"
                r"behind) (?:schedule|plan)\b",
                "The bridge is ahead of schedule.",
            ),
            phrase(
                r"takes? place (?:over|during|this|from)\b",
                "The move takes place over a long weekend.",
            ),
            phrase(r"shap(?:es?|ing) up\b", "The harvest is shaping up well."),
            phrase(
                rf"(?:moved|pushed|delayed|postponed|deferred|rescheduled|brought forward) "
                rf"(?:\w+ )?(?:to|until|into) "
                rf"{PERIOD}",
                "The closure has been moved to 2031.",
            ),
            phrase(
                r"(?:plans?|efforts?|preparations?|discussions|talks|negotiations|planning|work) "
                r"(?:is |are )?(?:\w+ly |now |already |also )?(?:under\s?way|ongoing|in progress) "
                r"(?:to|for)\b",
                "Efforts are underway to list the loaf abroad.",
            ),
            phrase(
                r"(?:is|are) (?:now |also |currently )?being (?:considered|prepared|planned|finali[sz]ed|"
                r"readied|negotiated|explored)\b(?! by\b)",
                "Two new ferries are being prepared.",
            ),
            phrase(r"on the horizon\b", "With three bakeries on the horizon, Halden hires."),
            phrase(
                rf"{BE} {LY}(?:completing|finali[sz]ing) (?!(?:his|her)\b)",
                "The company is completing access to the next shaft.",
            ),
            phrase(
                r"(?<!get\s)(?<!worked\s)closer to [a-z]{2,}ing\b",
                "Each oven moves us closer to delivering warm bread.",
            ),
            phrase(
                r"can (?:now )?(?:\w+ly )?(?:move (?:forward|ahead)|proceed|press ahead)\b",
                "With the permit in hand, building can proceed.",
            ),
            phrase(r"stay tuned\b", "Stay tuned for more recipes."),
            phrase(
                r"(?:programs?|programmes?|stud(?:y|ies)|trials?|campaigns?|phases?|surveys?|drilling) "
                r"(?:\w+ ){0,2}?(?:is|are) designed to\b",
                "The survey is designed to test the deeper rocks.",
            ),
        ),
    ),
)
