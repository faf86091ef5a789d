"""What looks forward in a headline or a heading, where a plan needs no finite verb: "Acme to Buy Beta"."""

from onrecord.languages.rule import Rule, Weight

# An infinitive in a headline is a plan where its verb is something that a company does. Any word would
# do by grammar, but not by sense: "Adds Beta to Board", "Responds to Ruling".
_PLAN = (
    r"(?:accelerat|acquir|activat|add|address|adopt|advanc|allocat|announc|appear|appoint|attend|award|b(?:e|ecome|egin|olster|oost|ring|roadcast|uild|uy)\b|"
    r"captur|celebrat|change|clos|co-?(?:develop|host|lead|sponsor)|collaborat|combin|commenc|commerciali[sz]|complet|conduct|consolidat|construct|continu|conven|convert|cover|creat|cut|"
    r"debut|deliver|delist|demonstrat|deploy|develop|discontinu|discuss|display|distribut|divest|doubl|drill|driv|eliminat|empower|enabl|end\b|enhanc|enter|establish|evaluat|examin|exceed|exhibit|exit|expand|explor|extend|"
    r"fast-track|featur|file|finali[sz]|financ|fill|form\b|found\b|fund|gain|generat|go\b|grow|halt|have\b|head\b|help|highlight|hire|hit\b|hold|honou?r|host|"
    r"implement|improv|increas|initiat|install|integrat|introduc|invest\b|issu|join|jump|keynote|kick|launch|lay\b|lead\b|leverag|license|list\b|make|manag|manufactur|market(?= [a-z])|meet|merg|migrat|mine\b|moderni[sz]|move\b|"
    r"near\b|nominat|offer|open\b|operat|optimi[sz]|participat|partner\b|pay\b|phase|pilot\b|power\b|present\b|process\b|produc|promot|provid|publish|purchas|pursu|"
    r"raise|reach|receiv|recogni[sz]|redeem|redefin|redevelop|reduc|refinanc|reinstat|relaunch|release|relocat|rename|renew|reopen|replac|report\b|repurchas|resum|retir|return\b|reveal|review\b|revolutioni[sz]|ring\b|roll\b|run\b|"
    r"scal|secur|seek|sell|separat|serv|set\b|settle|share\b|ship\b|shift|showcas|shut|sign\b|simplif|speak|spend|spin|split|sponsor|start\b|step\b|streamlin|strengthen|submit|suppl[yi]|support\b|surpass|surge|suspend|sunset|"
    r"take|target|test\b|trade\b|train\b|transfer\b|transform|transition|triple|unite|unify|unlock|unveil|upgrad|upsiz|use\b|utili[sz]|vot|webcast|welcome|win\b|withdraw)"
)
HEAD_RULES = (
    Rule(
        name="plan in a headline",
        source="releases",
        weight=Weight.PLANNED,
        phrases=(rf"(?<=\s)to (?:also |jointly |further |\w+ly )?{_PLAN}[a-z-]*",),
    ),
    Rule(
        name="verb of a headline",
        source="releases",
        weight=Weight.PLANNED,
        phrases=(
            r"(?:plans|plan to|aims|expects|explores|considers|seeks|prepares|readies|nears|proposes|agrees to)\b",
            r"(?:eyes|eyeing)\b",
            r"(?:on track|moving towards?|set for|sets (?:date|timing|its sights|sights)|path forward|the road ahead)\b",
            r"targets\b(?! (?:in|at)\b)",
            r"(?:next (?:steps?|phase|stage|chapter)|what's next|looking ahead)\b",
        ),
    ),
)
