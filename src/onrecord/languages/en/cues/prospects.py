"""What may follow, hangs on a condition, or is still to be done."""

from onrecord.languages.en.patterns import VERB, WHAT_IS_DUE
from onrecord.languages.rule import Rule, Weight, any_of, phrase

_OWNERS = r"(?:share|stock|unit)holders?"
_GAINS = any_of(
    *("value", "returns?", "capital", "growth", "revenues?", "earnings", "profits?", "profitability"),
    "cash flows?",
)
# "long-term shareholder value", "increased value for our shareholders", "growth for the company": what a
# product does for those who use it is none of these.
_A_GAIN_OF_THE_OWNERS = (
    rf"(?:(?:[\w-]+ ){{0,4}}?{_OWNERS} (?:value|returns?|wealth)|(?:[\w,-]+ ){{0,6}}?{_GAINS} (?:for|to) "
    rf"(?:(?:all|our|its|the|their|company's) ){{0,2}}(?:{_OWNERS}|the company|us))\b"
)
_BRINGS = (
    r"(?:maximi[sz]|enhanc|increas|creat|unlock|driv|deliver|generat|return|boost|grow|improv|build|"
    r"provid|produc|add|bring|reali[sz]|strengthen|protect|preserv|accelerat|support)"
)

PROSPECTS = (
    Rule(
        name="potential",
        source="Li 2010",
        weight=Weight.POSSIBLE,
        phrases=(
            phrase(r"potential(?:ly)?\b", "The deal has the potential to change the trade."),
            phrase(r"opportunit(?:y|ies) (?:to|for|ahead)\b", "Buyers have an opportunity to haggle."),
            phrase(
                r"(?:un)?likely\b(?! (?:the|an?|one|because|due|caused)\b)",
                "Demand is likely to outstrip supply.",
            ),
            phrase(
                r"prospective (?:acquisitions?|mergers?|transactions?|business|investments?|financial|"
                r"deals?|"
                r"offering|developments?)\b",
                "The fund reviewed prospective acquisitions in Chile.",
            ),
            phrase(
                r"(?:our|its|the company's) likelihood of\b",
                "The pact increases our likelihood of selling abroad.",
            ),
            phrase(
                r"(?:significant|tremendous|substantial|huge|immense|compelling|our|its) "
                r"growth opportunit(?:y|ies)\b(?! (?:to|for|ahead)\b)",
                "This is a significant growth opportunity.",
            ),
            phrase(
                r"room (?:to|for) (?:\w+ )?(?:grow|growth|expand|expansion|run|improve)\b",
                "The chain has plenty of room to grow.",
            ),
            phrase(r"possibility (?:of|to|that)\b", "The surveyors saw a possibility of flooding."),
            phrase(
                r"no (?:assurance|guarantee|certainty) (?:that|of|as to|can)\b",
                "There is no guarantee that the drug is approved.",
            ),
            phrase(r"strategic alternatives\b", "The board is reviewing strategic alternatives."),
            phrase(r"substantial doubt\b", "There is substantial doubt about the firm's survival."),
            phrase(
                r"(?:re)?evaluating (?:\w+ )?(?:options|opportunities|alternatives)\b",
                "The airline is evaluating options for its older jets.",
            ),
            phrase(
                r"exploring (?:\w+ )?(?:strategic|opportunit\w+|options|partnerships|additional|new|ways|"
                r"alternatives)\b",
                "The museum spoke of exploring partnerships with schools.",
            ),
            phrase(
                r"eligible (?:to receive|to earn|for (?:up to|additional|further|milestone))\b",
                "Halden is eligible to receive up to $400 million.",
            ),
            phrase(
                r"up to .{1,30} in (?:\w+ )?milestones?\b",
                "The inventor's fee is up to $90 million in milestones.",
            ),
            phrase(
                r"milestone payments of up to\b",
                "The licence carries milestone payments of up to $12 million.",
            ),
            phrase(
                r"can be further (?!from\b)[a-z]+",
                "The northern field has wells that can be further deepened.",
            ),
            phrase(r"can earn\b", "Halden can earn a 70% interest by spending $5 million."),
        ),
    ),
    Rule(
        name="consequence to come",
        source="releases",
        weight=Weight.PLANNED,
        phrases=(
            phrase(r"pav(?:e|es|ed|ing) the (?:way|path)\b", "The loan paves the way for a second bakery."),
            phrase(
                r"la(?:y|ys|id|ying) (?:the|a|solid|strong) (?:\w+ )?(?:foundations?|groundwork) for\b",
                "This lays the foundation for a second mill.",
            ),
            phrase(r"open(?:s|ing) (?:up )?(?:the door|doors)\b", "The deal opens the door to new markets."),
            phrase(
                r"(?:enabl(?:es?|ing)|allow(?:s|ing)?) (?:us|it|them|(?:the|"
                r"our) [\w'-]+(?: [\w'-]+)?) to (?:accelerate|become|confirm|open|start|double|"
                r"expand|grow|reach|achieve|scale|deliver|increase|pursue|enter|capture|build|advance|"
                r"realize|meet|continue|further|begin|move)\b",
                "The funds allow us to accelerate.",
                "The order enables the airline to open routes to Asia.",
            ),
            phrase(
                r"enabl(?:es|ing) (?:[\w'-]+ ){1,5}?to (?:invest (?:further|more|in)|(?:expand|grow|extend|"
                r"accelerate) (?:its|our|into|further)|enter (?:new|the)|pursue)\b",
                "The sale enables Halden Law Firm to invest further in its library.",
            ),
            phrase(
                r"(?:driv|fuel|support|underpin|secur|ensur|generat|deliver|creat|provid)(?:e|es|s|ing)? "
                r"(?:\w+ )?(?:future|further|long-term|sustained|sustainable|continued|next|ongoing) "
                r"(?:\w+ "
                r")?(?:growth|expansion|success|value|profit\w*|returns?|development|cash|revenues?)\b",
                "The rail link supports sustainable growth.",
            ),
            phrase(
                r"(?:further|continued) (?:growth|expansion|evaluation|upside|momentum|success)\b",
                "There is room for further upside.",
            ),
            phrase(
                r"(?:agreement|deal|partnership|acquisition|transaction|funding|financing|investment|merger|"
                r"contract|license|licence|permit|loan|approval|proceeds|capital)s? (?:also )?(?:enables?|"
                rf"allows?|permits?) (?:[\w'-]+ ){{1,5}}?to {VERB}",
                "The agreement enables Halden to run the ferries.",
            ),
            phrase(
                r"empower(?:s|ing)? (?:us|it|them|(?:the|our) [\w'-]+(?: [\w'-]+)?) to (?:introduce|expand|"
                r"accelerate|grow|scale|deliver|build|reach|enter|advance|launch)\b",
                "The permit moves Halden on, empowering us to introduce new loaves.",
            ),
            phrase(
                r"ha(?:ve|s) the (?:right )?(?:resources|capital|funding|tools|expertise|team|foundation|"
                r"scale|capacity|people)(?: [\w']+){0,4}? to (?:establish|become|grow|execute|expand|build|"
                r"advance|achieve|reach|scale|capture|accelerate)\b",
                "We have the resources and the team to build a second mill.",
            ),
            phrase(
                r"(?<!was\s)(?<!not\s)just (?:the (?:beginning|start|first step|tip of the iceberg)|"
                r"getting started)\b",
                "This is just the beginning.",
            ),
            phrase(
                r"long-term (?:growth|success|profitab\w+|plans?)\b",
                "Patience is the key to long-term success.",
            ),
            phrase(r"to become\b", "The merger is a chance to become debt free."),
            phrase(
                r"(?:as|while) (?:we|it|the company|the bank|the group) (?:continues? to )?(?:scales?|"
                r"expands?|grows?|advances?|moves?|enters?|executes?|builds?|drives?|pursues?|prepares?|"
                r"transitions?|accelerates?|embarks?|ramps?|launch(?:es)?|progress(?:es)?|works?|looks?|"
                r"begins?)\b",
                "Costs rise as we expand abroad.",
            ),
            phrase(
                r"clear(?:s|ing) (?:the|a) (?:way|path) (?:for|to)\b", "The vote clears the way for a port."
            ),
            phrase(
                r"(?:giv(?:es?|ing)|provid(?:es?|ing)|afford(?:s|ing)?|offer(?:s|ing)?|grant(?:s|ing)) (?:us|"
                r"the company|the group) (?:with )?(?:[\w-]+ ){0,4}?(?:flexibility|scale|capacity|resources|"
                rf"firepower|runway|capital|liquidity|funds|funding) to {VERB}",
                "The loan gives us the flexibility to buy a second mill.",
                but_not=("The software gives accountants the capacity to close books at once.",),
            ),
            phrase(
                r"(?:strengthen|enhanc|improv|expand|increas|boost|bolster)(?:es?|s|ing)? (?:our|the "
                r"company's) (?:[\w-]+ )?(?:ability|capacity) to (?:grow|scale|expand|capture|compete|"
                r"win|fund|invest|"
                r"execute|achieve|accelerate|advance|commerciali[sz]e|generate|pursue|enter|reach)\b",
                "The two hires strengthen our ability to scale.",
                but_not=("The audit strengthens our ability to serve clients.",),
            ),
            phrase(
                r"(?:creat|provid|establish|build|offer|form)(?:e?s|ing) (?:us with )?(?:an?|the) "
                r"(?:[\w-]+ ){0,3}?(?:foundation|springboard|runway) (?:for|to) (?:drive |support |fuel |"
                r"deliver )?(?:[\w-]+ ){0,3}?(?:growth|expansion|commerciali\w+|profitability)\b",
                "The quarter provides a solid foundation for growth.",
            ),
            phrase(
                rf"position (?:us|the company) (?:[\w-]+ ){{0,2}}?(?:to {VERB}|for\b)",
                "These orders position us to win the north.",
            ),
            phrase(
                r"accelerat(?:es?|ing) (?:our|its) (?:path|plans?|timeline|commerciali[sz]ation|growth|"
                r"development)\b",
                "The loan accelerates our plans.",
            ),
        ),
    ),
    Rule(
        name="gain of the owners",
        source="releases",
        weight=Weight.CERTAIN,
        phrases=(
            phrase(
                rf"can (?:also |further |ultimately )?(?:result in|lead to|translate (?:in)?to|{_BRINGS}e?) "
                rf"{_A_GAIN_OF_THE_OWNERS}",
                "The pact covers two ports, which can result in increased value for shareholders.",
                but_not=("Late payment can result in a loss of cover.", "The tool can increase revenue."),
            ),
            phrase(
                rf"(?:designed|structured|meant|crafted|conceived) to (?:\w+ly )?{_BRINGS}e? "
                rf"{_A_GAIN_OF_THE_OWNERS}",
                "The two cuts are designed to maximize shareholder value.",
                but_not=("The oven is designed to increase the profitability of bakeries.",),
            ),
            phrase(
                rf"(?:commitment to|dedication to|aimed at) (?:\w+ly )?{_BRINGS}ing {_A_GAIN_OF_THE_OWNERS}",
                "The buyback shows our commitment to returning capital to shareholders.",
            ),
        ),
    ),
    Rule(
        name="condition",
        source="NI 51-102",
        weight=Weight.POSSIBLE,
        phrases=(
            phrase(
                rf"(?<!based\s)(?<!voted\s)(?<!acted\s)(?<!relied\s)(?:subject (?:always |only )?to|"
                rf"(?:conditional|contingent) (?:up)?on|pending|once(?! (?:daily|weekly|monthly|an?)\b)|"
                rf"upon|"
                rf"assuming|provided that|if) (?:[\w'-]+ ){{0,5}}?{WHAT_IS_DUE}",
                "The sale is subject to the approval of shareholders.",
            ),
            phrase(
                r"when (?:completed?|approved|operational|built|finished|commissioned|fully \w+)\b",
                "When completed, the bridge carries four lanes.",
            ),
        ),
    ),
    Rule(
        name="to be done",
        source="releases",
        weight=Weight.PLANNED,
        phrases=(
            phrase(
                rf"(?:is|are|we're|they're) (?:now |also |then )?to (?!(?:date|be (?:congratulated|"
                rf"commended|"
                rf"found|seen|expected|considered))\b|[a-z]+[^su]s\b){VERB}",
                "Production is to start at once.",
            ),
            phrase(
                r"to be (?:\w+ly )?(?!(?:need|concern|naked|led)\b)(?:[a-z]+(?:ed|en|wn|lt|ld|de)|made|set|"
                r"held|built|put|paid|sent|spent)\b",
                "The vote takes place at a meeting to be held on June 5.",
            ),
        ),
    ),
)
