"""What in a sentence says that it looks forward: every rule named, with where it comes from, in one table.

The sources: PSLRA, 15 USC 78u-5(i)(1) (plans, objectives, projections, assumptions); NI 51-102 part 4A
(financial outlook, future-oriented information); Li 2010 and Muslu et al. 2015 (word lists of the
literature); "releases": the forms that those lists miss, read in releases of every industry.
"""

from onrecord.languages.en.patterns import BE, LY, VERB
from onrecord.languages.en.time_cues import TIMES
from onrecord.languages.rule import Rule, Weight

_WHO = (
    r"(?:we|i|it|they|management|company|group|bank|fund|board|issuer|team|trust|partnership|corporation|"
    r"inc\.?|corp\.?|ltd\.?|llc|plc)"
)
_A_FIGURE = r"(?:revenues?|sales|earnings|ebitda|growth|demand|margins?|profits?|production|momentum|market|income|eps)"
_AN_AIM = r"(?:goals?|objectives?|ambitions?|aspirations?)"

RULES = (
    Rule(
        name="will",
        source="Muslu 2015",
        weight=Weight.CERTAIN,
        phrases=(
            r"(?:we|they|it|you|i|that|he|she|there|who|this)'ll\b",
            r"will\b(?![ -]power)",
            r"won't\b",
            r"shall\b",
            rf"(?:going|gonna) to {VERB}",
        ),
    ),
    Rule(
        name="may, could, would",
        source="Li 2010",
        weight=Weight.POSSIBLE,
        phrases=(
            rf"(?:may|might|could|should|would)(?: (?:also|not|then|well|only|\w+ly))* {VERB}",
            rf"(?:we|they|it|i|you)'d {VERB}",
        ),
    ),
    Rule(
        name="expectation",
        source="PSLRA",
        weight=Weight.PLANNED,
        phrases=(
            r"expect(?:s|ed|ing|ations?)?\b",
            r"anticipat(?:e|es|ed|ing|ion)\b",
            r"foresee(?:s|n|ing)?\b",
            r"(?:envision(?:s|ed)?|envisag(?:e|es|ed|ing))\b",
            r"forecast(?:s|ed|ing)?\b",
            r"predict(?:s|ed)? (?:that|to|an?|the)\b",
            r"(?:we|i|analysts|experts|economists) predict\b",
            r"await(?:s|ing)?\b",
            r"yet to (?:come|be)\b",
            r"(?:can't|cannot) wait\b",
            r"(?:is|are|now) seen (?:at|in|to|higher|lower|flat|rising|growing|reaching)\b",
            rf"sees? (?:[\w'-]+ ){{0,3}}?{_A_FIGURE}\b(?! (?:as|for)\b)",
            r"sees? (?:[\w'-]+ ){1,4}?(?:growing|expanding|improving|rising|increasing|reaching|continuing)\b",
            r"believes? (?:that )?(?:[\w',-]+ ){1,12}?can\b",
        ),
    ),
    Rule(
        name="projection",
        source="PSLRA",
        weight=Weight.PLANNED,
        phrases=(
            r"project(?:ions?|ed|ing)\b",
            rf"{_WHO} (?:now |currently )?(?:projects?|estimates?|models?)\b(?! (?:in|of|and|at|was|is|on|to the)\b)",
            r"estimat(?:es?|ed|ing) (?:that|to (?!(?:be|have|affect|cost)\b))",
            r"estimated (?:completion|closing|start|first|timeline|mine life|capital|annual|initial|time of|date)\b",
            r"(?:savings|synergies|production|capex|costs|benefits?) (?:is|are) (?:now )?estimated\b",
            r"estimated to be (?:in the range|between)\b",
            r"budgeted (?:at|for|to)\b",
            r"year (?:mine life|life of mine)\b",
            r"life[- ]of[- ](?:the[- ])?mine\b",
            r"(?:lom\b|mine life of|average annual production of|payback (?:period )?of|(?:after|pre)-tax (?:npv|irr))\b",
            r"cagr of .{0,40}\b(?:through|by|to|until) 20\d\d",
        ),
    ),
    Rule(
        name="assumption",
        source="PSLRA",
        weight=Weight.PLANNED,
        phrases=(
            r"assum(?:es|ing) (?:that|no|current|continued|average|constant|successful|approval|completion|closing|receipt)\b",
            r"(?:is|are) assumed\b",
            r"assumptions? (?:for|in|underl\w+|include|are|is|of a)\b",
        ),
    ),
    Rule(
        name="intention",
        source="PSLRA",
        weight=Weight.PLANNED,
        phrases=(
            r"intend(?:s|ed|ing)?\b",
            r"intent (?:is )?to\b",
            r"intentions? (?:is |are )?(?:to|of|for)\b",
            rf"{BE} (?:our|its|the company's) intention",
            r"plans? (?:[\w'&/-]+ ){0,4}?(?:to|is|are|calls?|includes?|provides?|contemplates?|targets?)\b",
            r"plans? (?:for|on)\b",
            r"plans (?:expansion|launch|an?|new|another|more|additional|further|ipo|spin-off|investments?|initial|first|second|major|\d+)\b",
            rf"{_WHO} (?:also |now |currently )?plans?\b",
            r"planned\b",
            rf"{BE} {LY}planning\b",
            r"planning (?:to|for|on|an?|the|its|our)\b",
            r"mobili[sz]ing\b",
            r"propos(?:es|ing) (?:to|an?|the)\b",
            r"(?:proposed|proposal to|contemplat(?:es|ed|ing))\b",
            rf"(?:is|are|remains?|we\'re) (?:\w+ly )?(?:determined|resolved) to {VERB}",
            r"hop(?:e|es|ing) (?:to|that|for|we|it|this|is)\b",
            r"wish(?:es)? to\b",
            r"(?:hopefully|earmarked)\b",
            r"eye(?:s|ing) (?:an?|the|its|further|new|more|expansion)\b",
            r"(?:is|are|be|also|actively|currently) considering\b",
            r"in (?:\w+ )?(?:talks|negotiations|discussions) (?:to|with|for|about|regarding)\b",
            r"in the works\b",
            r"agree[ds]? to (?:acquire|buy|sell|merge|purchase|issue|pay|invest|combine|supply|be acquired|form|create|provide|develop|build)\b",
        ),
    ),
    Rule(
        name="aim",
        source="releases",
        weight=Weight.PLANNED,
        phrases=(
            r"aim(?:s|ing)? (?:to|at|for)\b",
            rf"{_WHO} aims?\b",
            r"seek(?:s|ing)? (?:to|additional|approval|further|regulatory|shareholder|stockholder)\b",
            r"(?:seeks?|(?:is|are|also|currently|actively) seeking) (?:out|new|an?|the)\b",
            r"striv(?:es?|en|ing)\b",
            r"endeavou?r(?:s|ing)? to\b",
            rf"look(?:s|ing)? to {VERB}",
            r"look(?:s|ing)? (?:forward|ahead)\b",
            r"(?:going|moving) forward\b",
            r"looking (?:to|toward|towards|into|beyond) (?:20\d\d|the (?:year|second|rest|remainder|future))\b",
            r"work(?:s|ing)? (?:\w+ly |hard |closely with [\w' ]{1,40}? )?towards?\b",
            rf"(?:working|we work|works) (?:\w+ly |hard )?to {VERB}",
            rf"(?:is|are|we're) working (?:\w+ly )?with [\w' ]{{1,40}}? to {VERB}",
            r"(?:continu|progress|advanc|build|mov|track|driv)(?:es?|s|ing)? (?:\w+ )?towards?\b",
            r"(?:well |firmly )?on (?:our|its|the|their) (?:way|path|road|journey) (?:to|towards?)\b",
            r"focused on (?:returning|achieving|becoming|reaching)\b",
        ),
    ),
    Rule(
        name="target",
        source="PSLRA",
        weight=Weight.PLANNED,
        phrases=(
            rf"{BE} {LY}targeting\b",
            r"target(?:s|ed|ing)? (?:\w+ )?(?:(?:an?|the|for|of|to|by|at|in|over|around|about|up to|at least|more than|approximately|between) )*"
            r"(?:(?:us|c|a)?[$€£]|\d|[qh][1-4]\b|fy|(?:early|mid|late|first|second|third|fourth|year|completion|production|launch|clos(?:ing|e)|commerc\w+|"
            r"growth|initial|annual|approval|revenues?|ebitda|profit\w*|positive|submission|final|start|opening|full|net|be|become|reach|achieve|"
            r"deliver|complete|begin|expand|increase|reduce|double|generate|date|range)\b)",
            r"(?:production|revenue|growth|sales|earnings|financial|emissions?|reductions?|cost|net[- ]zero|margin|leverage|annual|strategic|long-term|"
            r"medium-term|mid-term|full-year|20\d\d|performance|savings|climate|sustainability|ebitda|profitability|deployment|our|its|stated|ambitious) "
            r"(?:and \w+ )?targets?\b",
            r"target (?:is\b|(?:[\w-]+ ){0,3}?(?:irr|yield|returns?|price|multiple|roi|margin)\b)",
            r"(?:we|management|company|group|bank|fund|team) (?:also |now )?targets?\b",
            r"targets? of [a-z]+ing\b",
        ),
    ),
    Rule(
        name="goal",
        source="PSLRA",
        weight=Weight.PLANNED,
        phrases=(
            rf"{_AN_AIM} (?:[\w'-]+ ){{0,2}}?(?:is|are|to|of|remains?|includes?|for)\b",
            rf"(?:our|its|company's|stated|ambitious|ultimate) (?:[\w-]+ )?{_AN_AIM}\b",
            r"(?:the )?(?:goal|objective|aim|plan|target|ambition|priority|focus)(?: for [\w ]{2,20})?:",
            r"priorit(?:y|ies) (?:\w+ ){0,3}?(?:is|are|remains?|includes?|will)\b",
            r"(?:top|key|main|strategic|near-term|immediate|next) priorit(?:y|ies)\b",
            r"(?:a|our|its|the) priority (?:for|in|this|over)\b",
            r"(?:mission|vision|purpose) (?:\w+ ){0,3}?(?:is|remains) (?:to|that|for|an?|the|clear|simple)\b",
            r"(?:mission|vision) (?:to|for)\b",
            r"strategy (?:is|to|of [a-z]+ing)\b",
            r"roadmap\b",
            r"(?:focus|plans?) (?:for|in|over) (?:20\d\d|fiscal|the (?:year|rest|remainder|second|next|coming))\b",
            r"(?:upcoming|future|remaining) (?:\w+ )?(?:milestones?|catalysts?)\b",
            r"(?:milestones?|catalysts?) (?:ahead|for 20\d\d)\b",
        ),
    ),
    Rule(
        name="commitment",
        source="releases",
        weight=Weight.PLANNED,
        phrases=(
            r"(?:committed|commits?) to [a-z]+ing\b",
            r"commit(?:s|ting)? to (?:reduc|invest|deliver|achiev|sourc|purchas|acquir|provid|becom)\w+",
            r"(?:remains?|stay) (?:\w+ly )?(?:focused|committed|dedicated|confident|optimistic|bullish|excited|positive|encouraged)\b",
            rf"{BE} {LY}(?:(?:very|so|more|extremely|quite|more than ever) )?(?:confident|optimistic|hopeful|bullish|eager|keen)\b",
            r"(?:excited|thrilled|enthusiastic) (?:about|for|by) (?:the|our|what|this|its|all|where|how)\b",
            r"excited to (?:continue|test|begin|start|expand|build|advance|bring|move|explore|embark|make|grow|lead|help|take|enter|deliver|drive|scale|get|put|showcase|leverage|accelerate|develop)\b",
            r"confidence (?:in our ability|that|in the future|in achieving)\b",
        ),
    ),
    *TIMES,
)
