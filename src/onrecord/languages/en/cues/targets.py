"""Targets, goals, priorities, and the confidence that they are reached."""

from onrecord.languages.en.patterns import AN_AIM, BE, GROWING_ON, LY, PERIOD
from onrecord.languages.rule import Rule, Weight, phrase

TARGETS = (
    Rule(
        name="target",
        source="PSLRA",
        weight=Weight.PLANNED,
        phrases=(
            phrase(rf"{BE} {LY}targeting\b", "The company is targeting three launches."),
            phrase(
                r"target(?:s|ed|ing)? (?:\w+ )?(?:(?:an?|the|for|of|to|by|at|in|over|around|about|up to|at "
                r"least|more than|approximately|between) )*(?:(?:us|c|a)?[$€£]|\d|[qh][1-4]\b|fy|(?:early|"
                r"mid|late|first|second|third|fourth|year|completion|production|launch|clos(?:ing|e)|"
                r"commerc\w+|growth|initial|annual|approval|revenues?|ebitda|profit\w*|positive|submission|"
                r"final|start|opening|full|net|be|become|reach|achieve|deliver|complete|begin|expand|"
                r"increase|reduce|double|generate|date|range)\b)",
                "Halden has set a target of 500 ovens.",
            ),
            phrase(
                rf"target(?:s|ed|ing)? (?:for|by|in) {PERIOD}",
                "A first loaf is targeted for the March quarter.",
            ),
            phrase(
                r"(?:production|revenue|growth|sales|earnings|financial|emissions?|reductions?|cost|"
                r"net[- ]zero|margin|leverage|annual|strategic|long-term|medium-term|mid-term|full-year|"
                r"20\d\d|performance|savings|climate|sustainability|ebitda|profitability|deployment|our|"
                r"its|"
                r"stated|ambitious) (?:and \w+ )?targets?\b",
                "The company is behind its production targets.",
            ),
            phrase(
                r"target (?:is\b|(?:[\w-]+ ){0,3}?(?:irr|yield|returns?|price|multiple|roi|margin)\b)",
                "The target is a harvest of 900 tonnes.",
            ),
            phrase(
                r"(?:we|management|company|group|bank|fund|team) (?:also |now )?targets?\b",
                "Management targets fewer delays.",
            ),
            phrase(
                r"targeted (?:for|at) (?:the )?(?:release|rollout|deployment|delivery|submission|filing|"
                r"publication|expansion|development|further\w*|advanc\w+|demolition|removal)\b",
                "Three new loaves are targeted for release.",
            ),
            phrase(
                r"ha(?:s|ve) targeted (?:[\w',&-]+ ){1,12}?for (?:[\w-]+ ){0,2}?(?:growth|expansion|"
                r"development|acquisitions?|launch|completion)\b",
                "Halden has targeted the northern towns for expansion.",
            ),
            phrase(
                r"aimed at (?:\w+ly )?(?:raising|increasing|driving|growing|expanding|accelerating|reducing|"
                r"achieving|becoming|securing|doubling|generating|strengthening|boosting|unlocking|"
                r"delivering|transforming|sustain\w+|long-term|further\w*)\b",
                "It follows a strategy aimed at driving growth.",
            ),
            phrase(r"targets? of [a-z]+ing\b", "Halden has set itself the target of halving waste."),
        ),
    ),
    Rule(
        name="goal",
        source="PSLRA",
        weight=Weight.PLANNED,
        phrases=(
            phrase(
                rf"{AN_AIM} (?:[\w'-]+ ){{0,2}}?(?:is|are|to|of|remains?|includes?|for)\b",
                "The ambition of the founders is clean steel.",
            ),
            phrase(
                rf"(?:our|its|company's|stated|ambitious|ultimate) (?:[\w-]+ )?{AN_AIM}\b",
                "Its ambitious goals drew praise.",
            ),
            phrase(
                r"(?:the )?(?:goal|objective|aim|plan|target|ambition|priority|"
                r"focus)(?: for [\w ]{2,20})?:",
                "The goal: a hundred bakeries.",
            ),
            phrase(
                r"priorit(?:y|ies) (?:\w+ ){0,3}?(?:is|are|remains?|includes?|will)\b",
                "Priorities for the yard include two new cranes.",
            ),
            phrase(
                r"(?:top|key|main|strategic|near-term|immediate|next) priorit(?:y|ies)\b",
                "Cash flow is our top priority.",
            ),
            phrase(
                r"(?:a|our|its|the) priority (?:for|in|this|over)\b",
                "Shorter queues are a priority for the clinic.",
            ),
            phrase(
                r"(?:mission|vision|purpose) (?:\w+ ){0,3}?(?:is|remains) (?:to|that|for|an?|the|clear|"
                r"simple)\b",
                "Our mission is simple.",
            ),
            phrase(r"(?:mission|vision) (?:to|for)\b", "The foundation has a vision for cleaner rivers."),
            phrase(
                r"strategy (?:is\b(?! (?:\w+ly )?(?:supported|bolstered|backed|grounded|based|rooted|"
                r"anchored|"
                r"underpinned|reinforced|working)\b)|to\b|of [a-z]+ing\b)",
                "The strategy is a shop in every town.",
                but_not=("The strategy is backed by forty patents.",),
            ),
            phrase(
                r"strateg(?:y|ies) (?:cent(?:er|re)s?|hinges?|rests?) (?:up)?on\b",
                "The strategy centers on three new ovens.",
            ),
            phrase(r"roadmap\b", "Halden published a roadmap."),
            phrase(
                r"(?:focus|plans?) (?:for|in|over) (?:20\d\d|fiscal|the (?:year|rest|remainder|second|next|"
                r"coming))\b",
                "The focus for the second half is on margins.",
            ),
            phrase(
                r"(?:upcoming|future|remaining) (?:\w+ )?(?:milestones?|catalysts?)\b",
                "Remaining milestones include the sea trials.",
            ),
            phrase(
                r"(?:milestones?|catalysts?) (?:ahead|for 20\d\d)\b", "There are three catalysts for 2031."
            ),
        ),
    ),
    Rule(
        name="commitment",
        source="releases",
        weight=Weight.PLANNED,
        phrases=(
            phrase(
                r"(?:committed|commits?) to [a-z]+ing\b",
                "The company is committed to reducing its emissions by a third.",
            ),
            phrase(
                r"commit(?:s|ting)? to (?:reduc|invest|deliver|achiev|sourc|purchas|acquir|provid|"
                r"becom|continu|increas|expand|build|doubl|cut|spend|open)\w*",
                "The port commits to reduce its emissions by half.",
            ),
            phrase(
                r"(?:remains?|stay) (?:\w+ly )?(?:focused|committed|dedicated|confident|optimistic|bullish|"
                r"excited|positive|encouraged)\b(?! at\b)",
                "Staff remain focused on safety.",
            ),
            phrase(
                rf"{BE} {LY}(?:(?:very|so|more|extremely|quite|more than ever) )?(?:confident|optimistic|"
                rf"hopeful|bullish|eager|keen)\b",
                "Halden is optimistic about the north.",
            ),
            phrase(
                r"(?:excited|thrilled|enthusiastic) (?:about|for|by) (?:the|our|what|this|its|all|where|"
                r"how)\b",
                "We are thrilled about the new stadium.",
            ),
            phrase(
                r"excited to (?:continue|test|begin|start|expand|build|advance|bring|move|explore|embark|"
                r"make|grow|lead|help|take|enter|deliver|drive|scale|get|put|showcase|leverage|accelerate|"
                r"develop)\b",
                "The band is excited to begin its tour.",
            ),
            phrase(
                rf"(?:pleased|proud|delighted|happy|honou?red|privileged|humbled|glad|thrilled|energi[sz]ed|"
                rf"excited(?= to (?:see|help|scale|shape))) to {GROWING_ON}",
                "I am honored to help shape the port of Halden.",
            ),
            phrase(
                r"confidence (?:in our ability|that|in the future|in achieving)\b",
                "These orders reflect confidence in our ability to deliver.",
            ),
        ),
    ),
)
