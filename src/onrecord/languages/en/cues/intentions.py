"""What is intended, proposed, sought or worked towards."""

from onrecord.languages.en.patterns import BE, LY, VERB, WHO
from onrecord.languages.rule import Rule, Weight, phrase

INTENTIONS = (
    Rule(
        name="intention",
        source="PSLRA",
        weight=Weight.PLANNED,
        phrases=(
            phrase(r"intend(?:s|ed|ing)?\b", "We intend to hire fifty people."),
            phrase(r"intent (?:is )?to\b", "Halden signed a letter of intent to lease the hall."),
            phrase(
                r"intentions? (?:is |are )?(?:to|of|for)\b",
                "The group has no intention of leaving the county.",
            ),
            phrase(
                rf"{BE} (?:our|its|the company's) intention",
                "It is our intention that every shop stays open.",
            ),
            phrase(
                r"plans? (?:[\w'&/-]+ ){0,4}?(?:to|is|are|calls?|includes?|provides?|contemplates?|"
                r"targets?)\b",
                "The plan to widen the road was welcomed.",
            ),
            phrase(r"plans? (?:for|on|towards?)\b", "There are plans for a second pier."),
            phrase(
                r"(?:growth|expansion|spending|drilling|launch) plans?\b(?! (?:for|"
                r"on|towards?|"
                r"to|is|are|calls?|includes?|provides?|contemplates?|targets?)\b)",
                "The order supports the airline's growth plans.",
            ),
            phrase(r"promis(?:es|ing) to [a-z]{2,}", "The new kiln promises to halve the use of gas."),
            phrase(r"promises (?:an?|even|more|greater|further)\b", "The fair promises a day of music."),
            phrase(
                rf"(?:is|are|it's|that's) (?:\w+ly )?(?:sure|certain|bound) to {VERB}",
                "The fair is sure to draw a crowd.",
                but_not=("Be sure to visit the museum.",),
            ),
            phrase(r"in the process of [a-z]+ing\b", "Halden is in the process of selling its mill."),
            phrase(
                r"plans (?:expansion|launch|an?|new|another|more|additional|further|ipo|spin-off|"
                r"investments?|initial|first|second|major|\d+)\b",
                "Halden plans expansion into Denmark.",
            ),
            phrase(rf"{WHO} (?:also |now |currently )?plans?\b", "The company plans no further layoffs."),
            # "We want to" and "they want to" speak of wishes as often.
            phrase(
                r"(?:it|company|group|bank|board|council|trust|society|university) (?:also |now |still )?"
                rf"wants to {VERB}",
                "The company wants to open four branches.",
                but_not=("We want to thank every driver.",),
            ),
            phrase(
                rf"(?:we|company|group|bank|board|council|trust|society|university) (?:also |now |still )?"
                rf"means? to {VERB}",
                "We paid a deposit and we mean to get it back.",
                but_not=("That is what it means to be a baker.",),
            ),
            phrase(
                r"priorities for (?:20\d\d|the (?:coming|next|new|rest))\b",
                "Halden named its priorities for 2031.",
            ),
            phrase(r"planned\b", "A phase 2 programme of 5,000 metres is planned."),
            phrase(rf"{BE} {LY}planning\b", "Halden is now planning two more ferries."),
            phrase(
                r"planning (?:to|for|on|an?|the|its|our)\b",
                "Halden began planning for a second pier.",
            ),
            phrase(r"mobili[sz]ing\b", "The company is currently mobilizing for a drilling campaign."),
            phrase(r"propos(?:es|ing) (?:to|an?|the)\b", "The board proposes a dividend of $0.10 a share."),
            phrase(
                r"(?:proposed|proposal to|contemplat(?:es|ed|ing))\b",
                "The proposed merger makes the bank the third of the state.",
            ),
            phrase(
                rf"(?:is|are|remains?|we\'re) (?:\w+ly )?(?:determined|resolved) to {VERB}",
                "Halden is determined to win back its shoppers.",
            ),
            phrase(r"hop(?:e|es|ing) (?:to|that|for|we|it|this|is)\b", "The company hopes to win approval."),
            phrase(r"(?:we|i) (?:do )?hope the\b", "We hope the court agrees."),
            phrase(r"wish(?:es)? to\b", "The founders wish to sell their stake."),
            phrase(r"(?:hopefully|earmarked)\b", "Half of the proceeds is earmarked for debt."),
            phrase(
                r"eye(?:s|ing) (?:an?|the|its|further|new|more|expansion)\b",
                "The chain eyes new sites in Spain.",
            ),
            phrase(
                r"(?:is|are|be|also|actively|currently) considering\b",
                "The Board is considering a special dividend.",
            ),
            phrase(
                r"(?:we|company|group|bank|management|board|projects?|parties|partners) (?:is|are) "
                r"(?:(?:also|now|currently|\w+ly) )*(?:assessing|evaluating|exploring|pursuing|"
                r"negotiating) (?!for\b|this\b|(?:the|our) "
                r"(?:case|"
                r"claims?)\b|(?:(?:additional|new|other|more|its|the|these|several|various|\w+ly) )?"
                r"(?:options|opportunities|alternatives|ways|partnerships|strategic)\b)[a-z]+",
                "The company is assessing whether a second kiln pays.",
                but_not=("The company is exploring for gold.",),
            ),
            phrase(
                r"(?:we|company|group|bank|management|board) (?:is|are) (?:(?:also|now|currently|\w+ly) )*"
                r"(?:pruning|redesigning|restructuring|reorgani[sz]ing|streamlining|simplifying|"
                r"overhauling|"
                r"repositioning|realigning|consolidating|moderni[sz]ing|expanding|upgrading|rolling out|"
                r"stepping up|ramping up|scaling|accelerating|reducing|cutting|increasing|investing|"
                r"completing|engaging|transitioning)\b[^.;]{0,200}? to (?:\w+ly )?(?:improve|increase|"
                r"reduce|"
                r"accelerate|enhance|strengthen|simplify|lower|boost|secure|complete|build out|ensure|"
                r"address|"
                r"support|introduce|de-?risk)\b",
                "The group is pruning its range of ovens to lower its costs.",
            ),
            phrase(
                rf"{BE} {LY}(?:assessing|evaluating|exploring|pursuing|negotiating|scouting) "
                r"(?:[\w'-]+ ){0,9}?(?:acquisitions?|partnerships?|mergers?|additions?|"
                r"joint ventures?|listings?|sale of|expansion|entry|financings?|spin-?off|takeovers?|"
                r"licen[cs]es?|contracts?|applications of|expanded)\b",
                "Vidarvolk is actively pursuing industrial acquisitions.",
                but_not=("The trial is evaluating the safety of the drug.",),
            ),
            phrase(
                r"in (?:\w+ )?(?:talks|negotiations|discussions) (?:to|with|for|about|regarding)\b",
                "The company is in advanced talks to acquire a rival.",
            ),
            phrase(r"in the works\b", "A second app is in the works."),
            phrase(
                r"agree[ds]? to (?:acquire|buy|sell|merge|purchase|issue|pay|invest|combine|supply|be "
                r"acquired|form|create|provide|develop|build)\b",
                "Halden has agreed to buy Berg Foods.",
            ),
        ),
    ),
    Rule(
        name="aim",
        source="releases",
        weight=Weight.PLANNED,
        phrases=(
            phrase(r"aim(?:s|ing)? (?:to|at|for)\b", "Halden aims to lead the market."),
            phrase(rf"{WHO} aims?\b", "The company aims high."),
            phrase(
                r"seek(?:s|ing)? (?:to|additional|approval|further|regulatory|shareholder|stockholder)\b",
                "Halden seeks to expand into Norway.",
            ),
            phrase(
                r"(?:seeks?|(?:is|are|also|currently|actively) seeking) (?:out|new|an?|the)\b",
                "The utility seeks new suppliers of coal.",
            ),
            phrase(r"striv(?:es?|en|ing)\b", "Our nurses strive for shorter waits."),
            phrase(r"aspir(?:es?|ing) to\b", "Halden aspires to be the finest bakery of the north."),
            phrase(r"endeavou?r(?:s|ing)? to\b", "The trust endeavours to pay its rent early."),
            phrase(rf"look(?:s|ing)? to {VERB}", "We look to add two hundred bakeries."),
            phrase(
                rf"{WHO} (?:also |now |still )?looks? for (?:[\w-]+ ){{1,5}}?to {VERB}",
                "Management looks for demand to recover.",
            ),
            phrase(
                r"look(?:s|ing)? (?:forward|ahead)\b", "We look forward to working together for many years."
            ),
            phrase(r"(?:going|moving) forward\b", "Going forward, the two brands share one warehouse."),
            phrase(
                r"(?:moves|push(?:es|ing)|press(?:es|ing)|forg(?:es|ing)) (?:forward|ahead) (?:with|on|to|"
                r"in)\b",
                "Halden pushes ahead with its three bridges.",
            ),
            phrase(
                r"look(?:s|ing)? (?:to|toward|towards|into|beyond) (?:20\d\d|the (?:year|second|rest|"
                r"remainder|"
                r"future))\b",
                "Looking into 2031 the order book is full.",
            ),
            phrase(
                r"work(?:s|ing)? (?:\w+ly |hard |closely with [\w' ]{1,40}? )?towards?\b",
                "The team works towards a second licence.",
            ),
            phrase(
                rf"(?:working|we work|works) (?:\w+ly |hard )?to {VERB}",
                "Crews are working hard to restore power.",
            ),
            phrase(
                rf"(?:is|are|we're) working (?:\w+ly )?with [\w' ]{{1,90}}? to {VERB}",
                "We are working closely with regulators to reopen the line.",
            ),
            phrase(
                r"(?:continu|progress|advanc|build|mov|track|driv)(?:es?|s|ing)? (?:\w+ )?towards?\b",
                "The dam continues towards first power.",
            ),
            phrase(
                r"(?:well |firmly )?on (?:our|its|the|their) (?:way|path|road|journey) (?:to|towards?)\b",
                "We are well on our way to a fourth bakery.",
            ),
            phrase(
                r"focused on (?:returning|achieving|becoming|reaching|completing|finishing|closing|"
                r"executing|finali[sz]ing|"
                r"restoring|reducing|improving|bringing|getting|opening|launching)\b",
                "The airline is focused on becoming debt free.",
            ),
            # What a company "is" focused on; "a company focused on advancing medicine" says what it is.
            phrase(
                rf"{BE} {LY}focused on (?:\w+ly )?(?:advancing|expanding|growing|scaling|accelerating|"
                r"continuing|increasing|deploying|progressing|strengthening|extending|integrating|"
                r"identifying|securing|unlocking|ramping)\b",
                "Halden is currently focused on advancing its second oven.",
                but_not=("Halden is a company focused on advancing the art of baking.",),
            ),
        ),
    ),
)
