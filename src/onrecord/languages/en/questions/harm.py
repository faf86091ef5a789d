"""Whether somebody came to harm, and who may not: words of people, and of releases."""

# A death, in the words of those who tell it and of those who ask.
_LOST = r"(?:lost|los(?:e|es|ing)|claim(?:s|ed)?|costs?|took|gave)"
_DEATH = (
    rf"(?:{_LOST} (?:him|her|them|\w+ \w+|\w+)? ?(?:the|his|her|their|one|two|three|\d+|\w+ people['’]s) "
    r"(?:own )?li(?:fe|ves)(?! savings)|perish\w*|pass(?:ed|es|ing)? away|deceased|drowned|"
    r"(?:(?:did|does|do|could|ha[sd]) not|didn['’]t|hasn['’]t|failed to) (?:survived?|recovered from)|"
    r"(?:found|pronounced|declared) dead|loss of (?:human )?life)"
)
_HARMED = (
    r"(?:hurt|injur\w+|kill\w+|die[ds]?|dying|dead|harm\w*|burn(?:ed|t)|poisoned|sick|ill|unwell|"
    rf"shocked|electrocuted|bruised|wounded|{_DEATH})"
)
_WHOM = (
    r"(?:any\s?(?:one|body)|people|somebody|someone|many|they|workers?|patients?|customers?|staff|"
    r"(?:any|a|an|some|other|the) (?:\w+ )?(?:child(?:ren)?|kids?|person|m[ae]n|wom[ae]n|boys?|girls?|"
    r"bab(?:y|ies)|riders?|drivers?|passengers?|visitors?|guests?|residents?|neighbou?rs?|users?|buyers?|"
    r"employees?))"
)
HARM_ASKED = (
    rf"^\W*(?:is |was |were )?any(?:one|body) (?:\w+ )?{_HARMED}\b|"
    rf"\b(?:has|have|had|did|was|were|is|are|do|does)\b.{{0,30}}\b{_WHOM}\b.{{0,30}}\b{_HARMED}\b|"
    rf"\b(?:who(?: all)?|how many(?: \w+){{0,2}}) {_DEATH}|\bwho(?: all)? died\b|"
    r"\b(?:who(?: all)?|how many(?: \w+){0,2}) (?:got|gets?|was|were|is|are|(?:has|have) been|fell|"
    rf"ha(?:s|ve|d) fallen|became|died|has|have) (?:\w+ )?{_HARMED}\b|\bhow many(?: \w+){{1,2}} died\b|"
    r"\bdid (?:it|this|that|these|they) (?:hurt|injure|kill|harm|burn|poison) "
    r"(?:any\s?(?:one|body)|people)\b|"
    r"\b(?:any|were there|was there|are there) (?:\w+ )?"
    r"(?:injur\w+|deaths?|casualt\w+|fatalit\w+|accidents?|illness\w*|victims?)\b"
)
# Where one asks whether anybody died, nothing less than that answers.
DEATH_ASKED = rf"\b(?:die[ds]?|dying|dead|deaths?|kill\w*|fatal\w*|{_DEATH})\b"
DEATH_TOLD = rf"\b(?:died|dead|deaths?|killed|fatalit\w+|fatally|{_DEATH})\b"
# Somebody to whom it may happen, told before what did.
_SOMEBODY = (
    r"\b(?:he|she|who|(?:wo)?m[ae]n|(?:fire|fisher|police|crew|work)m[ae]n|\w+women|persons?|people|"
    r"child(?:ren)?|kids?|boys?|girls?|bab(?:y|ies)|infants?|toddlers?|pupils?|students?|players?|members?|"
    r"miners?|workers?|employees?|staff|crew|engineers?|riders?|drivers?|passengers?|visitors?|guests?|"
    r"residents?|neighbou?rs?|users?|buyers?|customers?|consumers?|patients?|cyclists?|pedestrians?|"
    r"shoppers?|skiers?|swimmers?|climbers?|travell?ers?|farmers?|sailors?|soldiers?|officers?|tenants?|"
    r"owners?|mothers?|fathers?|parents?|sons?|daughters?|wife|husband|famil(?:y|ies)|somebody|someone|"
    r"any(?:body|one)|every(?:body|one)|nobody|no one|none|"
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|many|dozens|others|"
    r"both)(?: of them| others?| more)?"
    r"(?= (?:was|were|had|have|has|fell|suffered|got|became|needed|broke|lost|cut|is|are)\b))\b"
)
_PARTS = (
    r"(?:collar ?bones?|arms?|legs?|wrists?|hips?|ankles?|fingers?|thumbs?|noses?|ribs?|skulls?|bones?|"
    r"lips?|hands?|foot|feet|knees?|heads?|teeth|tooth|eyes?|necks?|shoulders?)"
)
_SUFFERED = (
    r"(?:received|suffered|got|gotten|had|sustained) (?:an? |\w+ )?(?:\w+ )?"
    r"(?:electric(?:al)? shocks?|burns?|cuts|wounds?|seizures?|blisters?|rash(?:es)?|allergic reactions?)"
)
# What happened to a body, in the words of those who tell it.
BODILY_HARM = (
    rf"{_SOMEBODY}[^.;:]{{0,80}}\b(?:bruis(?:es|ed)|fractur\w+|sprain\w*|concuss\w+|scald\w*|burns|swallowed|"
    rf"choked|{_SUFFERED}|"
    r"(?:broke|broken|cut|cuts|hurt|lost|crushed|gashed|injured) (?:to |on |in )?"
    rf"(?:an?|their|his|her|one|two|three) (?:\w+ )?{_PARTS}|"
    r"(?:treated|seen|examined) (?:in|at|by) (?:an? |the )?(?:\w+ )?"
    r"(?:hospitals?|doctors?(?! of\b)|clinics?|nurses?|paramedics?))\b|"
    rf"\b(?:broke|broken|cut|hurt|lost|crushed|gashed|injured) (?:his|her) (?:\w+ )?{_PARTS}\b|"
    r"\b(?:unwell|needed stitches|(?:f[ae]ll|fallen|falling|became|made|were|was|been) (?:\w+ )?(?:ill|sick)|"
    r"(?:cases?|reports?) of (?:\w+ )?(?:illness|poisoning|sickness)|illness(?:es)?)\b"
)
HARM_TOLD = (
    r"\b(?:hurt|injur\w+|kill\w+|die[ds]?|deaths?|dead|fatal\w*|casualt\w+|harm\w*|burn(?:s|ed|t)|"
    rf"hospital\w*|accidents?|poison\w+|sick\w*|illness\w*|victims?|lives|unhurt|safely|safe|{_DEATH})\b"
)
_NO_BODY = (
    r"(?:half|halves|(?:half-|full-)?years?|quarters?|months?|weeks?|seasons?|periods?|winter|spring|summer|"
    r"autumn|results?|profits?|margins?|sales|figures?|revenues?|earnings|orders?|trad(?:e|ing)|prices?|"
    r"costs?|demand|inflation|business(?:es)?|brands?|markets?|growth|income|loss(?:es)?|shares?|volumes?|"
    r"tariffs?|reputation|budgets?|wallets?|pockets?)"
)
# What hurts or dies in a manner of speaking: a period, a result.
NOBODY_HARMED = (
    rf"\b{_NO_BODY}\b(?: of \w+| that| which| ha[sd]| have| has been| was| were| is| are| did| also| really|"
    r" badly){0,3} (?:hurt|hurts|harmed|injured|killed|died|dead|sick|bruis\w+|burn\w+)\b|"
    r"\b(?:hurt|harmed|killed|injured|bruised|burn(?:ed|t)) (?:(?:our|the|its|their|this|last|both|all|on) )*"
    rf"(?:\w+ )?{_NO_BODY}\b"
)
# Nobody came to harm: another sentence may say that somebody else did.
NO_HARM = (
    r"\b(?:no|nobody|none|not|never|without|neither|nor)\b[^.;]{0,60}\b(?:hurt|injur\w+|kill\w+|die[ds]?|"
    r"deaths?|dead|fatal\w*|casualt\w+|harm\w*|burn\w*|hospital\w*|accidents?|poison\w+|sick\w*|ill|"
    r"illness\w*|victims?|unwell|bruised|lives)\b|"
    r"\b(?:unhurt|unharmed|safe|safely|n(?:o one|obody|one) was)\b"
)
HARM_DONE = (
    r"\b(?:hurt|injured|killed|died|deaths?|dead|fatalit\w+|casualt\w+|hospital|burned|poisoned|"
    rf"{_DEATH})\b"
)
# "May be fatal", or what is not known, says nothing of whether anybody died. "In May" is a month.
MAY_HAPPEN = (
    r"\b(?:(?<!in )(?<!of )(?<!since )(?<!last )may(?! \d)|might|can|could|would|should|if|risks?|whether|"
    r"unknown|not known)\b"
)

_NUMBER = (
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)"
)
# How old somebody is who wants to do something, and who may by age.
AGE_ASKED = (
    rf"\b{_NUMBER}[- ]years?[- ]olds?\b|\b(?:he|she|son|daughter|kid|child|boy|girl|\w+)(?:['’]s| is|s) "
    rf"(?:only |just )?{_NUMBER}(?=[,.]| and\b| now\b| years? old\b)|\baged? {_NUMBER}\b"
)
AGE_TOLD = (
    rf"\b(?:aged?|ages) (?:of )?{_NUMBER}\b|\b(?:under|over|below|above|from|up to) (?:the )?(?:age of )?"
    rf"{_NUMBER}(?: years?\b|s\b|(?= ?(?:[.,;)]|$|"
    r"(?:and|who|was|were|is|are|may|must|should|can|cannot)\b)))|"
    rf"\b{_NUMBER} (?:years?|months?) (?:and|or|of|old)\b|"
    rf"\b{_NUMBER} (?:and|or) (?:older|over|above|up|under|younger)\b"
)

# What somebody has, had or takes, and the words by which a release names such people.
_HAS = (
    r"\b(?:i|we|he|she|who|(?:my|our) (?:[\w-]+ ){0,2}?[\w-]+)(?:['’](?:m|ve|s|d)|"
    r"(?: (?:still|just|also|only|once|already))? (?:have|has|had|am|is|was|takes?|got|caught|suffers?))\b"
    r"[^.?!]{0,40}\b"
)
_FEVER = r"(?:fever\w*|temperature|flu|influenza|colds?|cough\w*|covid|sore throat)"
_STOMACH = r"(?:stomach (?:bug|upset|flu)|diarrh?o?ea|vomit\w*|throwing up|been sick|sickness bug|norovirus)"
_ILLNESS = rf"(?:{_FEVER}|{_STOMACH}|infect\w+|unwell|poorly|contagious|symptoms?)"
_DISEASE = (
    r"(?:strokes?|diabet\w+|epilep\w+|seizures?|asthma\w*|kidneys?|liver|hepatitis|cancer|chemo\w*|"
    r"blood pressure|hypertension|glaucoma|transplants?|blood clots?|(?:blood )?thinners?|warfarin|insulin|"
    r"migraines?|immune system|antibiotics|painkillers)"
)
# Of a disease a release says who was kept out; of a medicine that nobody may prescribe it yet.
_MEDICINE_SOUGHT = (
    r"\b(?:prescri\w+|on prescription|(?:at|in|from) (?:the |a |my |any )?(?:chemist|pharmac)\w*)\b"
)
_MEDICINE_TOLD = r"\b(?:approv\w+|licen[sc]\w+|authori[sz]\w+|prescri\w+|pharmac(?:y|ies|ists?))\b"
# Whom somebody says that they are or bring, and the words by which a release says who that is.
OF_HEALTH = (
    (rf"{_HAS}{_FEVER}\b", rf"\b{_FEVER}\b"),
    (rf"{_HAS}{_STOMACH}\b", rf"\b{_STOMACH}\b"),
    (rf"{_HAS}{_ILLNESS}\b", rf"\b(?:{_ILLNESS}|sick|ill|illness\w*)\b"),
    (
        rf"\bcut (?:my|his|her) (?:\w+ )?{_PARTS}|{_HAS}(?:cuts?|grazes?|wounds?|stitches)\b",
        r"\b(?:wounds?|broken skin|stitches|(?:open|deep|fresh) (?:cuts?|sores?))\b",
    ),
    (
        rf"{_HAS}{_DISEASE}\b",
        rf"\b(?:{_DISEASE}|diseases?|disorders?|medical conditions?|medicines?|medication)\b",
    ),
    (
        r"\b(?:pregnan\w+|expecting|having a baby)\b",
        r"\b(?:pregnan\w+|expecting (?:an? )?(?:child|baby|mothers?)|expectant|mothers?-to-be)\b",
    ),
    (
        r"\b(?:my|bad|weak) heart\b|\bheart (?:condition|trouble|problem|attack|disease)\b|\bpacemaker\b",
        r"\b(?:heart|cardiac|pacemaker)\b",
    ),
    (
        r"\b(?:back|neck) (?:surgery|operation|trouble|problem|pain)\b|\bbad back\b",
        r"\b(?:backs?|neck|spin\w+)\b",
    ),
    (r"\ballerg\w+\b", r"\b(?:allerg\w+|hypersensitiv\w+)\b"),
)
CONDITIONS = (
    *OF_HEALTH,
    (_MEDICINE_SOUGHT, _MEDICINE_TOLD),
    (r"\b(?:wheelchair|walker|crutches)\b", r"\b(?:wheelchairs?|step-free|disab\w+|mobility)\b"),
    (AGE_ASKED, AGE_TOLD),
    (
        r"\b(?:my|our|a|an|the) (?:[\w-]+ ){0,2}(?:son|daughter|child|kid|toddler|baby|boy|girl|grand\w+)\b|"
        r"\b(?:my|our) (?:[\w-]+ ){0,2}(?:children|kids|sons|daughters|little ones?)\b|"
        r"\b(?:an?|my|our|for|in) (?:\d+|two|three|four|five|six|seven|eight|nine|ten)[- ]years?[- ]olds?\b",
        r"\b(?:children|child|infants?|toddlers?|babies|minors|adolescents|teenagers|"
        r"(?:under|over|below|above) (?:the )?(?:age of \d+|\d+(?:s\b|(?= ?(?:years?\b|[.,;)]|$|and\b|"
        r"who\b))))|aged? (?:\w+ )?\d+|\d+ (?:years|months)|"
        r"from (?:the )?age|from \d+ years?|years of age)\b",
    ),
)
# What is allowed or not, and to whom.
MAY_NOT = (
    r"\b(?:(?:do|does|are|is) not|cannot|never|should|must|needs? to|has to|have to|"
    r"not (?:admitted|allowed|permitted|recommended|suitable)|only|avoid|unless|consult|ask a doctor|"
    r"come first|welcome|may|can|free|"
    r"(?:not|never) (?:yet )?been|not yet|(?:kept|left|stay|stays) (?:out|away|(?:at )?home)|excluded|"
    r"ineligible|(?:asked|requested|advised) (?:not )?to|nobody (?:under|over)|"
    r"(?:approved|cleared|licen[sc]ed|intended|suitable|recommended|meant) for|"
    r"and (?:older|over|above|up))\b|n[’']t\b"
)

# Something has happened, or may have, and one asks what to do.
ADVICE_ASKED = (
    r"\bwhat (?:do|should|must|can|shall|would) (?:i|we|one|people|(?:the |their )?(?:parents|families|"
    r"customers|patients|residents|neighbou?rs|owners|users|buyers|riders|drivers|visitors|passengers|"
    r"tenants|pupils|members|shops|retailers)) (?:now |have to |need to )?do\b(?! (?:about your|for)\b)|"
    r"\bwhat (?:is|are) (?:one|people|we) (?:supposed|meant) to do\b|"
    r"\bwhat should [^?.!]{2,40}? do\b|\bwhat to do\b|\bwhat now\W*$|\bwhat am i (?:supposed|meant) to do\b"
)
# What a release has its reader do, at the beginning of a sentence or behind its condition.
ADVICE_TOLD = (
    r"(?:^\W*|(?:if|when|where|after|in case|for)\b[^.;]{3,160}, |[.;:] ?)"
    r"(?:please |immediately |always |do not |never )*"
    r"(?:call|go|stop|contact|see|seek|take|return|check|keep|wash|rinse|boil|discard|throw|bring|"
    r"switch|turn|unplug|remove|leave|stay|avoid|visit|ring|phone|tell|ask|consult|dispose|send|use|wait|"
    r"move|"
    r"open|close|put|drink|eat)\b|"
    r"\b(?:you|they|customers|consumers|people|anyone|parents|patients|owners|users|residents|passengers|"
    r"travellers|travelers|visitors|guests|those)\b[^.;]{0,120}\b(?:should|must|are (?:asked|advised|urged|"
    r"requested|told)|need to)\b"
)

# What has just happened to somebody, and the words of what to do then.
MISHAPS = (
    (
        r"\b(?:swallow\w*|ate|eat(?:s|en|ing)?|drank|drunk|lick\w*|chew\w*|(?:his|her|their|my) mouth)\b",
        r"\b(?:swallow\w*|ate|eat(?:s|en|ing)?|drank|drunk|lick\w*|ingest\w*|by mouth)\b",
    ),
    (r"\beyes?\b", r"\beyes?\b"),
    (r"\b(?:skin|hands?|fingers?|touch\w*|rash\w*|itch\w*|burn\w*)\b", r"\b(?:skin|hands|rash\w*|burn\w*)\b"),
    (r"\b(?:breath\w*|inhal\w*|dust|fumes|smoke)\b", r"\b(?:breath\w*|inhal\w*|fresh air)\b"),
    (
        r"\b(?:ill|sick|unwell|dizzy|faint\w*|itch\w*|swell\w*|swollen|pain\w*|fever\w*|vomit\w*|"
        r"throwing up|threw up|headaches?|rash\w*)\b",
        r"\b(?:(?:feels?|becomes?|falls?) (?:ill|unwell|sick|faint)|symptoms?|reactions?)\b",
    ),
)

# Whether a thing may be used without harm, and what warns of it.
_USED = (
    r"(?:us(?:e|ed|ing)|eat(?:en|ing)?|drink(?:ing)?|driv(?:e|en|ing)|wear(?:ing)?|tak(?:e|en|ing)|"
    r"consum(?:e|ed|ing)|operat(?:e|ed|ing)|rid(?:e|den|ing)|swim(?:ming)?|serv(?:e|ed|ing))"
)
# "Should I take it off?" asks for no use.
USE_ASKED = (
    r"\b(?:can|may|should|shall) (?:i|we|one|he|she|they|people|you|(?:my|our|the) \w+) "
    rf"(?:still |keep |keep on |go on |carry on |continue |to |safely )*(?!take){_USED}\b"
)
SAFETY_ASKED = (
    r"\b(?:is|are|was|were|isn['’]t|aren['’]t)\b[^.;]{0,60}\b(?:safe|unsafe|dangerous|hazardous|harmful|"
    r"a (?:danger|hazard))\b(?! (?:bet|haven|investment|pair)s?\b)|"
    rf"{USE_ASKED}|\b(?:can|may|should|shall) (?:i|we|one|people|you|my \w+) (?:still |keep |safely )*take\b"
)
FORBIDS_USE = (
    rf"\b(?:stop|stopped|discontinue|cease|quit|avoid|from) (?:\w+ )?{_USED}\b|"
    rf"(?:\bnot|n['’]t|\bnever|\bno longer) (?:be |to )?(?:\w+ )?{_USED}\b"
)
WARNS = (
    rf"{FORBIDS_USE}|"
    r"\b(?:unsafe|dangerous|hazard(?:s|ous)?|danger|unplug|safe (?:to|for)|remains? safe|(?:is|are) safe|"
    r"(?:not |un)affected)\b"
)

# Whether one may do something, and what forbids it to a reader.
LEAVE_ASKED = (
    r"\b(?:can|could|may|should|shall) (?:i|we|he|she|they|people|(?:my|our) \w+)\b|"
    r"\b(?:is|would) (?:it|this|that|they) (?:be )?(?:still )?(?:ok|okay|safe|fine|all ?right|allowed)\b|"
    r"\b(?:am|are) (?:i|we) allowed\b"
)
FORBIDS = (
    r"(?:^\W*|[.,;:] |\band |\bplease |\bbut )(?:please )?(?:do not|don['’]t|never) \w+|"
    r"\b(?:you|customers?|owners?|users?|parents?|people|visitors?|residents?|riders?|drivers?|passengers?|"
    r"patients?|children|guests?)\b[^.;:,]{0,40} (?:(?:must|should|may|can)(?: not|not)|"
    r"(?:must|should|ca)n['’]t)\b|\b(?:nobody|no one|none|no \w+) (?:must|should|may|can)\b"
)
