"""Set pieces that speak of what may be without looking forward: law text, dosing, definitions of measures.

Each holds its whole sentence back, unless a heavier cue than it outweighs stands in it.
"""

from onrecord.languages.rule import Trap, Weight

SET_PIECES = (
    Trap(
        name="law text",
        outweighs=Weight.PLANNED,
        phrases=(
            r"nor shall there\b",
            r"(?:does|shall|do|will|is)(?: not|n't)(?: and shall not)? (?:constitute|be construed|an offer)\b",
            r"neither an offer\b",
            r"accepts? (?:no )?(?:responsibility|liability)\b",
            r"ha(?:s|ve) not been (?:and will not be )?(?:registered|approved|reviewed)\b",
            r"will not be (?:registered|offered|sold)\b",
            r"may not be (?:offered|sold|reproduced|copied|redistributed|relied)\b",
            r"should not (?:\w+ )?(?:construe|rely|place|be construed|be relied|be regarded|be taken|be read)\b",
            r"not (?:intended|be relied|to be relied|be considered|be regarded|be taken)\b.{0,60}\b(?:advice|offer|recommendation|solicitation)\b",
            r"(?:expressly understood|hold (?:\w+ )?liable|recommendation to (?:buy|sell|purchase)|all rights reserved|terms of (?:use|service))\b",
            r"(?:is an?|are|its|their) (?:registered )?(?:trademarks?|service marks?) (?:of|and|or)\b|(?:registered )?trademarks (?:are|of)\b",
            r"registration statement (?:and (?:the )?prospectus )?(?:will|may|has)\b",
            r"(?:urged|advised|encouraged|should|invited) to (?:carefully )?(?:read|review|consult|speak)\b",
            r"before (?:investing|making an(?:y)? investment)\b",
            r"past (?:performance|results)\b",
            r"forward-looking (?:statements?|information)\b",
            r"investor'?s'? investment may\b",
            r"(?:securities|stocks|shares) (?:\w+ ){0,5}?involves? (?:\w+ ){0,3}?risks?\b",
            r"not (?:a )?guarantee\b",
            r"(?:made|offered|sold) (?:only )?(?:by means of|pursuant to|in reliance)\b",
        ),
    ),
    Trap(
        name="law text",
        outweighs=Weight.CERTAIN,
        phrases=(
            r"as (?:that|the|such) term is defined in the (?:policies|rules)\b",
            r"no (?:securities|stock exchange|regulatory authority|regulator)\b.{0,60}\b(?:approved|reviewed|accepts)\b",
            r"(?:securities|tax) laws? of\b",
            r"(?:views|opinions) (?:and \w+ )?expressed\b",
            r"(?:subject to change without|without notice)\b",
        ),
    ),
    Trap(
        name="dosing and safety",
        outweighs=Weight.CERTAIN,
        phrases=(
            r"(?:patients?|adults?|children|people|women|you|doctors?|physicians?|prescribers?|individuals|who) (?:[\w'-]+ ){0,6}?(?:should|may|might|must|can) (?:not |also )?(?:cause|experience|need|have|"
            r"happen|stop|discontinue|receive|take|use|develop|avoid|require|tell|talk|show|suffer|feel|lead|seek|get|become|be (?:monitored|advised|given|treated|at|pregnant))\b",
            r"(?:can|may|could|might) (?:also )?(?:cause|harm|occur|increase (?:the|your) risk|be fatal|result in (?:death|serious|fetal))\b",
            r"(?:is|are) (?:also )?(?:indicated|contraindicated) (?:for|in|as)\b",
            r"contraindicat\w+",
            r"adverse (?:reactions?|events?) (?:\w+ ){0,4}(?:were|was|are|include|occur)\b",
            r"(?:your|a) (?:doctor|health ?care|physician|pharmacist)\b",
            r"dosages?\b|doses? (?:should|may)\b|dose (?:reduction|modification|interruption)",
            r"discontinue\b|monitor (?:patients|for|liver|blood)\b|fetal\b|boxed warning\b|prescribing information\b|symptoms\b",
        ),
    ),
    Trap(
        name="measure defined",
        phrases=(
            r"non-?(?:gaap|ifrs)\b",
            r"(?:not )?(?:be )?comparable (?:to|with)\b",
            r"standardi[sz]ed meaning\b",
            r"(?:is|are) defined as\b",
            r"(?:useful|helpful) (?:to|for) (?:investors|management)\b",
            r"supplemental measure\b|in isolation\b",
        ),
    ),
    Trap(
        name="geology",
        outweighs=Weight.CERTAIN,
        phrases=(
            r"not necessarily (?:be )?indicative\b|may not be indicative\b",
            r"inferred (?:mineral )?resources? (?:have|has|are)\b|not mineral reserves\b",
            r"true widths?\b",
        ),
    ),
    Trap(
        name="right of a holder",
        phrases=(
            r"(?:holders?|shareholders|stockholders|warrants?|purchaser|subscriber|optionee|lender|debentures?|notes?) (?:[\w'-]+ ){0,4}?(?:may|might|can|could),? (?:at (?:its|their|any|the)|elect|convert|exercise|be (?:converted|exercised|redeemed))\b",
        ),
    ),
)
