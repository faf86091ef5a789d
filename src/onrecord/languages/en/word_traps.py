"""Words that only look as if they looked forward: past plans, names, courtesies, logistics.

They are taken out of the sentence before the cues are looked for. set_pieces.py has the traps that hold
back whole sentences.
"""

from onrecord.languages.rule import Trap

_PLANNED = (
    r"(?:expected|planned|scheduled|anticipated|intended|targeted|projected|slated|proposed|aimed|designed|forecast|"
    r"forecasted|contemplated|envisioned|estimated|due|hoped|poised|positioned|ready|about|set|going)"
)
_MANY = r"(?:[\w'$%./&-]+ ){0,6}?"
_BEFORE = r"(?:we |had |was |were |had been |has been |have been |initially |originally |previously )*"

WORDS = (
    Trap(
        name="past plan",
        phrases=(
            rf"(?:was|were|wasn't|weren't|had|had been|has been|have been)(?: not| \w+ly)? {_PLANNED}\b(?: to (?:be )?\w+(?: (?:in|on|by|during) (?:the )?\w+)?)?",
            rf"(?:as|than|originally|initially|previously|earlier) {_BEFORE}{_PLANNED}\b",
            r"(?:bett|high|low|strong|weak|fast|slow|great|larg|small|warm|cold)er-than-(?:expected|planned|anticipated|projected|forecast)\b",
            r"than (?:our |the )?(?:expectations|guidance|forecasts?|plan)\b",
            r"(?:in line with|within|above|below|ahead of|over|against|versus|vs\.?|under) (?:[\w'-]+ ){0,3}?(?:expectations?|guidance|outlook|plan|budget|forecasts?|estimates|targets?)\b",
            rf"(?:exceeded|beat|beating|surpassed|met|achieved|reached|hit|topped|delivered|attained|fulfilled|accomplished|completed|satisfied|missed|outperformed|exceeding|surpassing) {_MANY}"
            r"(?:expectations|guidance|forecasts?|goals?|targets?|objectives?|projections|outlook|milestones)\b",
            r"(?:meets?|meeting|exceeds?) (?:[\w'-]+ ){0,3}expectations\b",
            r"\d+% of (?:budget|plan)\b",
            r"(?:closed|completed|opened|finished|delivered|launched|arrived) (?:\w+ )?on (?:schedule|track|target)\b",
            r"(?:completed|closed|finished|executed|concluded|disclosed|described|rejected|terminated|withdrew|withdrawn|cancelled|reviewed) (?:\w+ ){0,3}(?:planned|proposed|anticipated)\b",
            r"(?:deposited|issued|paid|received|recognized|recorded|terminated|released|converted|exchanged|vested|expired|made|repaid|granted) (?:[\w-]+ ){0,6}?upon (?:the |its )?(?:closing|completion|receipt)\b",
            r"(?:goal|objective|aim|plan|target|intention|mission|vision|hope|priority) (?:was|had been)\b(?: to\b)?",
            r"by [^.;]{3,30}?,? (?:\w+ ){0,5}had\b",
            r"ahead of (?:schedule|plan|expectations)\b",
        ),
    ),
    Trap(
        name="time gone and to come",
        phrases=(
            r"(?:past|historical|current|present|existing),? (?:present,? )?(?:and|or) future\b",
            r"back to the future\b",
        ),
    ),
    Trap(
        name="unreal past",
        phrases=(
            r"(?:would|could|should|might|may)(?:n't| not)? (?:\w+ly )?have (?:been |\w+ly )?\w+(?:ed|en|wn|ne|t|de|d)\b",
        ),
    ),
    Trap(
        name="entry in the books",
        phrases=(
            r"expected (?:credit loss(?:es)?|volatility|life|lives|term|loss(?:es)? rate|returns? on plan|dividend yield)\b",
            r"estimated (?:fair value|useful li(?:fe|ves)|credit)\b",
            r"(?:projected benefit|actuarial (?:assumptions|projections)|planned maintenance)\b",
        ),
    ),
    Trap(
        name="what others expect",
        phrases=(
            r"(?:customers?|consumers?|clients?|guests?|patients?|users?|analysts?|investors?|regulatory|stakeholders?|street|market|industry|employees?|community|their|societal|modern|today's|"
            r"service|quality|performance|experience|your)(?:'s|')? expect(?:ations?)?\b",
            r"(?:highly|much|eagerly|widely|hotly|long)[- ](?:anticipated|awaited|expected)\b",
            r"(?:to|can|and|you|help\w*) anticipate (?:and |threats|needs|risks|problems|issues|customer|demand|chang\w+|disruption\w*|fail\w+|your|their)",
            r"(?:life expectancy|unexpected\w*)\b",
            r"(?:you (?:can|should|may|might)|what to) expect\b",
        ),
    ),
    Trap(
        name="forecasting for others",
        phrases=(
            r"(?:demand|weather|sales|cash flow|load|budget|energy|inventory|financial|revenue) forecasting\b",
            r"forecasting (?:tools?|software|platform|model\w*|solutions?|and)\b",
            r"forecast accuracy\b",
            r"(?:budget|plan|prepar)(?:s|ning|e|ing|eting)?,? (?:\w+ )?and (?:\w+ )?forecast(?:s|ing)?\b",
            r"(?:help\w*|lets?|enabl\w+|allow\w*|can|to) (?:\w+ ){0,4}?(?:forecast|predict|foresee|plan for)\b",
        ),
    ),
    Trap(
        name="purpose",
        phrases=(
            r"(?:not|is|are|was|were|only|solely|and|be)(?: \w+ly)? intended (?:to be|as|for|only|solely|use|to (?:provide|help|assist|treat|enable|support|constitute|replace|substitute|diagnose|identify|supplement|serve|give|allow))\b",
            r"intended (?:use|uses|users?|recipients?|purposes?|audience|target|solely|only|for (?:informational|use|research|distribution))\b",
            r"not (?:\w+ly )?intended\b",
        ),
    ),
    Trap(
        name="comparison",
        phrases=(
            r"would (?:rank|place|put|make|equal|equate|represent|otherwise|normally|typically|traditionally|usually)\b",
            r"(?:more|less|times|most|twice) likely\b",
        ),
    ),
    Trap(
        name="courtesy",
        phrases=(
            r"(?:would|should|i'd|we'd) (?:also |again )?like to (?:\w+ly )?(?:thank|congratulate|welcome|express|take|acknowledge|recognize|extend|invite|remind|point|note)\b",
            r"(?:pleased|proud|delighted|happy|honou?red|privileged|grateful|humbled|glad) to\b(?: be \w+ed\b)?",
            r"(?:thrilled|excited|ecstatic|excitement) to (?:be\b(?: \w+ed\b)?|have|\w*nounce|report|unveil|introduce|share|welcome|partner|join|present|confirm|see|receive|say|offer|add|support|work|collaborate|celebrate|reveal|invite|provide)\b",
            r"please\b",
            r"will (?:recall|remember|note|notice|find|see that|agree)\b",
            r"wish(?:es)? to (?:thank|congratulate|announce|express|advise|clarify|acknowledge|recognize|inform|remind)\b",
            r"i (?:hope|wish) you\b",
            r"future endeavou?rs\b",
            r"(?:take|taking|took) (?:\w+ ){1,2}opportunity to\b",
            r"could(?:n't| not) (?:be (?:more|happier|prouder)|agree)\b",
        ),
    ),
    Trap(
        name="target that is a thing",
        phrases=(
            r"(?:exploration|drill(?:ing)?|porphyry|geophysical|geochemical|gold|copper|silver|uranium|lithium|nickel|ip|em|anomaly|priority|high-priority|untested|walk-up|drill-ready|new|multiple|"
            r"several|vein|skarn|mineralized|mineral|primary|secondary|surface|resource|regional|additional|molecular|drug|therapeutic|biological|novel|acquisition|high-grade|company|military|soft|hard) "
            r"targets?\b(?! (?:of|to|date|is|for 20))",
            r"target (?:area|corporation|corp|audience|market|customer|zone|demographic|population|company|companies|business|store|group|engagement|patient|indication|gene|protein|cell|lesion|"
            r"acquisition|profile|detection|generation|testing|shareholder|list)s?\b",
            r"targeted (?!(?:for|to|by|at|in|date|completion|launch|closing|first|for)\b)",
            r"targeting (?:of|and|the (?!end|first|second)|companies|patients|customers|cells|cancer|tumou?rs?)",
        ),
    ),
    Trap(
        name="plan that is a thing",
        phrases=(
            r"(?:retirement|pension|health|stock|share|incentive|equity|401.k.|savings|purchase|compensation|payment|subscription|option|benefit|bonus|care|treatment|data|wireless|meal|dental|medicare|"
            r"medicaid|phone|rights|ownership|insurance|service|reinvestment|pricing|installment|rewards|medical|welfare|master) plans?\b(?! to\b)",
            r"(?:mine|mining|business|closure|reclamation|development|site|work|floor) plans?\b(?! (?:is|are|to|calls?|includes?|for|contemplates)\b)",
            r"plan (?:of|sponsors?|participants?|members?|holders?|administrators?|assets|years?|documents?)\b",
            r"(?:family|estate|retirement|tax|urban|strategic|financial|succession) planning\b",
        ),
    ),
    Trap(
        name="guidance that is advice",
        phrases=(
            r"(?:missile|ministry|fda|regulatory|image|clinical|legal|medical|treatment|ema|sec|public health|expert|professional|navigation|laser|weapons?|needle|career|under the|spiritual|personali[sz]ed|"
            r"technical|strategic|step-by-step|practical|industry|draft|final|ultrasound|real-time|her|his) guidance\b",
            r"guidance (?:from|to (?:the|our|an?|its|help|companies|clients|patients|industry|investors)|counsel\w*|systems?|documents?|of (?:the|our|an?|its|his|her|dr|mr)|on how|"
            r"and (?:support|navigation|control|oversight|leadership|advice|expertise|mentor\w*)|notes?|technolog\w+|letter)\b",
            r"microsoft outlook\b",
            r"(?:provid|offer|giv)\w+ (?:\w+ )?guidance\b(?! (?:for|of|on|that|range|in))",
        ),
    ),
    Trap(
        name="name",
        phrases=(
            r"priority (?:review|voucher|date|mail|medicines?|access|boarding|pass|customer|invitations?)\b",
            r"objective (?:response|evidence|measure\w*|criteria|assessment|data|function|standard)\b",
            r"goals? (?:against|were)\b",
            r"mission[- ](?:critical|driven)\b",
            r"(?:vision[- ](?:sensors?|systems?|care|insurance|loss|correction|health|language|impairment|based)|(?:computer|machine) vision)\b",
            r"futures? (?:contracts?|exchange|trading|market|commission|industry forum|price)\b",
            r"will power\b|(?:free|at|last|the|of) will\b",
            r"(?:next|new)[- ]gen(?:eration)?\b",
            r"prospective (?:students?|buyers?|customers?|clients?|study|observational|multicenter|randomi[sz]ed|trial|patients?|purchasers?|and retrospective)\b",
            r"potentially (?:dilutive|uncollectible|hazardous|dangerous|harmful)\b",
            r"potential (?:[\w-]+ )?(?:energy|difference|delays?|dilution|loss(?:es)?|customers?|clients|buyers|investors|purchasers|users|patients|candidates|participants|audience|conflicts?|bidders|employees|hires|threats|hazards)\b",
            r"(?:full|their|human|earning|your|high)[- ]potential\b",
            r"(?:unlock|harness)\w* (?:\w+ ){0,2}potential\b",
            r"future[- ](?:proof\w*|ready|focused)\b",
            r"(?:went|gone|go|goes|rose|risen|grown|grew|come|came|evolved|returned) (?:on )?to become\b",
            r"looks? to the\b",
            r"hope (?:therapeutics|mining|center|springs)\b",
            r"forward-looking\b",
        ),
    ),
    Trap(
        name="where to look",
        phrases=(
            r"(?:may|can|could)(?: also)? (?:be )?(?:found|obtained|accessed|viewed|downloaded|contact(?:ed)?|call|e-?mail|visit|refer|reached|consult|read|submit|register|participate|listen|dial|access|"
            r"join|request|ask|click|log)\b",
            r"(?:will|should)(?: also)? be (?:found|accessed|viewed|downloaded)\b",
            r"(?:should|may|would like to) (?:contact|call|e-?mail|visit|refer|consult|read|see|register|dial|ask|click|carefully|review|log)\b",
        ),
    ),
    Trap(
        name="what is so in general",
        phrases=(
            r"(?:may|might)(?: also| not)? include\b",
            r"(?:may|might|could|would)(?: also| not)? (?:be eligible|be required|be subject to|be different|be considered|vary|contain|feel|think|seem|wonder|ask|suggest|say|argue|sound|know|"
            r"appear|already|consist|choose)\b",
            r"(?:may or may not|whatever it may|as the case may|as it should)\b",
            r"should (?:know|be noted|be aware|be able|also note|note|not be|keep in mind)\b",
            r"(?:how|if|whether) (?:[\w-]+ ){1,4}?(?:may|might|could)\b",
        ),
    ),
    Trap(
        name="infinitive of what is",
        phrases=(
            r"(?:prove[ds]?|found|considered|believed|known|thought|reported|understood|shown|seem(?:s|ed)?|appear(?:s|ed)?|used|turned out|likes?|tends?|want(?:s|ed)?|chose|chosen|allowed|enabled|"
            r"permitted|required|ability|right|first|only|continues?|continued|deserves?|need(?:s|ed)?|ha(?:ve|s|d)|is said|deemed|caused|demonstrated) to be \w+",
            r"(?:role|function|job|key|way|challenge|responsibility|approach|idea|answer|question|philosophy|best|task|duty|easiest|thing|important|difficult|hard|easy|necessary) "
            r"(?:\w+ ){0,4}?(?:is|are) to\b",
            r"(?:allow|enabl|permit|requir|help)(?:s|ed|ing|e|es)? (?:(?!(?:is|are|be|will|expect\w*|plan\w*|anticipat\w+|project\w*|schedul\w+|intend\w*)\b)[\w-]+ ){1,4}?to be \w+",
            r"right of (?:\w+ ){1,3}to be \w+",
            r"(?:is|are) to (?:blame|say)\b",
        ),
    ),
    Trap(
        name="infinitive that hangs on a word",
        phrases=(
            r"(?:how|ways|able|guide|needs?|insufficient|helps?|first|here|time|right|reasons?|thanks|commitment|letter|failed|fails|what|allowed|access|response|addition|introduction) to\b",
            r"continues to (?!work\b|expect\b|plan\b|anticipate\b|seek\b|target\b|pursue\b|see\b)",
        ),
    ),
    Trap(name="reconciliation", phrases=(r"reconciliations?\b.{0,80}?\bto \w+", r"reconciled to\b")),
    Trap(
        name="no duty to renew",
        phrases=(
            r"(?:undertakes?|assumes?|has|accepts?|under) no (?:obligation|responsibility|liability|duty)\b.*",
            r"(?:does not|do not|disclaims? any)(?: \w+){0,4} (?:obligation|intention|duty|intent)\b.*",
        ),
    ),
)
