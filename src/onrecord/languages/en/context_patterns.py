"""English patterns for what looks forward because of where it stands, and for names that read like cues."""

import re

from onrecord.languages.en.patterns import A_DAY, A_MONTH, PERIOD_BUT_MAY
from onrecord.languages.en.tense import PAST_VERB
from onrecord.languages.language import ContextPatterns, NamesLikeCues, TimePatterns, TopicPatterns
from onrecord.languages.rule import any_of

# A capital letter tells the month and the man from the verb, but not in a title: "New Drug May Help".
_MONTH = (
    r"\b(?P<month>M(?:ay|AY))\b(?=\s*(?:\d|[,.;:)/-]|$)|\s+(?:and|or|to|through|until|of|at|in|for)\b)|"
    r"(?:(?<![\w'-])[a-z]+|\b\d{1,2}(?:st|nd|rd|th)?|"
    r"\b(?:In|On|Of|By|For|From|To|Since|Until|Through|During|Last|This|Early|Late)),?"
    r"\s+(?P<same_month>May)\b"
)
_MAN = (
    r"(?:^[\"(]?|\b(?:Mr|Dr)\.\s+|\b(?:Director|Officer|President|Manager|Partner|Founder|Coach)\s+|"
    r"\b(?:by|to|of|from|for|said|says|welcomed|named|appointed|hired)\s+)"
    r"(?P<man>Will)(?=\s+[A-Z][a-z]+\b(?!\s+(?:Be|Have|The)\b))"
)
# The exchange, not the purpose: "(AIM: HLD)", "quoted on AIM".
_EXCHANGE = (
    r"(?P<exchange>\bAIM)\b(?=\s*[:)]|\s+(?:market|quoted|listed|admission|rules|quotation|companies)\b)|"
    r"\b(?:on|to|from)\s+(?P<same_exchange>AIM)\b"
)
# A company, a product or a place that is called like a cue: "Target Mining Corp.", "the Horizon mill".
_LIKE_CUES = (
    r"(?:Targets?|Visions?|Outlook|Horizons?|Futures?|Prospects?|Missions?|Opportunity|Potential|Goals?|"
    r"Milestones?|Guidance|Next|Forward|Upcoming|Roadmap|Aim|Promise|Forecast)"
)
_FIRM = (
    rf"\b(?P<firm>{_LIKE_CUES})"
    r"(?=(?:\s+(?:[A-Z][\w&'.-]*|of|and|&)){0,3},?\s+(?:Inc|Corp|Corporation|Ltd|Limited|"
    r"LLC|LLP|plc|PLC|AG|SE|SA|"
    r"S\.A|N\.V|NV|Co|Company|Holdings|Therapeutics|Pharmaceuticals|Technologies|Bancorp|"
    r"Bank|Hospitality|Minerals|"
    r"Magazine|Award|Summit|Conference|Podcast|Festival|Expo|Journal|Gazette|Resources|Foundation|Council|"
    r"Forum|Institute|Association|Academy|Museum|University|Stores?)\b)"
)
NAMES_LIKE_CUES = NamesLikeCues(
    letters=re.compile(rf"M(?:ay|AY)|Will|AIM|{_LIKE_CUES}"),
    pattern=re.compile(f"{_MONTH}|{_MAN}|{_EXCHANGE}|{_FIRM}", re.MULTILINE),
)

_PERIOD = PERIOD_BUT_MAY.replace(" ", r"\s+")
_DAY, _A_MONTH = (time.replace(" ", r"\s+") for time in (A_DAY, A_MONTH))

# What a right, a loan or a contract is called: until when it runs is one of its terms.
_A_TERM = any_of(
    *("licen[cs]es?", "leases?", "warrants?", "options?", "notes?", "bonds?", "debentures?", "permits?"),
    *("contracts?", "agreements?", "patents?", "concessions?", "rights?", "terms?", "claims?", "mandates?"),
    *("permissions?", "polic(?:y|ies)", "facilit(?:y|ies)", "authori[sz]ations?", "loans?", "tenures?"),
)
_AUXILIARY = r"(?:(?:also|now|still|currently|therefore|then|is|are|has|have)\s+)*"

CONTEXT = ContextPatterns(
    # A heading, a column or a row of what is to come: "2027 Outlook", "FY27E", "Next Steps".
    to_come=re.compile(
        r"\b(?:outlook|guidance|forecasts?|projected|projections?|expected|expectations|anticipated|planned|"
        r"plans?|targets?|targeted|goals?|objectives?|upcoming|next steps?|what(?:'s| is| comes)\s+next|"
        r"looking (?:ahead|forward)|"
        r"future (?:plans|work|developments?|milestones|events|steps|growth|outlook|phases?)|catalysts?|"
        r"milestones ahead|road ?map|priorities|ahead|forward|proposed|timeline|(?:fy|20|q[1-4] ?)\d\d ?e)\b"
    ),
    guidance=re.compile(r"\b(?:outlook|guidance|forecasts?|looking\s+ahead)\b"),
    amount=re.compile(r"[$€£]\s?\d|\d(?:%|\s*(?:million|billion|percent|per\s+cent|[mbk]\b))"),
    no_title=re.compile(
        r"^\W*(?:about\b|contacts?\b|.*\b(?:recent|past|achieved|completed|results)\b|"
        r"forward.looking|cautionary|safe harbor|non-gaap|source\b|disclosure)"
    ),
    # "Western zone: 15 holes".
    item=re.compile(r"^\W*[\w&'/ -]{2,50}:\s"),
    opens_list=re.compile(
        r":\W*$|\b(?:as\s+follows|the\s+following(?:\s+\w+){0,4}|(?:set\s+out|shown|listed|outlined|"
        r"summari[sz]ed)\s+below|(?:table|list)\s+below)\W*$"
    ),
    breaks_off=re.compile(
        r"(?:,|-|\b(?:of|to|the|and|for|by|in|an?|with|or|from|at|on|that|its|our|their|is|are|will|be|as|"
        r"approximately|about|than|between))$"
    ),
    # What was done stands under "Milestones" and "Outlook" too.
    done=re.compile(
        r"\b(?:was|were|had|did|has|have|completed|achieved|received|announced|reported|increased|decreased|"
        r"rose|grew|fell|closed|signed|launched|acquired|recorded|delivered|generated|appointed|declared|"
        r"paid|entered|reached|totaled|represented)\b"
    ),
    # "its programmes, which include:" says what they are, whatever else the lead-in says.
    describes=re.compile(
        r"\b(?:which|that|and)\s+(?:currently\s+)?(?:include|comprise|consist|cover)s?(?:\s+of)?:$|"
        r"\bsuch\s+as:$"
    ),
    # "This represents growth of 8%", after "We expect ...".
    goes_on=re.compile(
        r"^\W*(?:(?:this|these|those|that|it|such|which)(?:\s+(?:\w+\s+){0,3}?(?:ranges?|guidance|outlook|"
        r"forecasts?|estimates?|figures?|projections?|plans?|programs?|programmes?|phases?|amounts?|"
        r"targets?|transactions?|investments?|assumptions?|increases?|timelines?))?|the\s+(?:guidance|"
        r"outlook|range|forecast|midpoint|plan|program|programme|timeline|increase|transaction|"
        r"assumptions?))\s+(?:also\s+|does\s+not\s+|\w+ly\s+)?(?:represents|includes|assumes?|excludes?|"
        r"reflects?|comprises|consists|implies|equates?|takes?\s+into|is\s+based|are\s+based|means?|"
        r"compares?|translates?|involves?|contemplates?|brings?|puts?|adds?|allows?|gives?|enables?|"
        r"ensures?|opens?|positions?)\b"
    ),
    under_way=re.compile(
        r"\b(?:is|are|'re)\s+(?:\w+ly\s+|also\s+|now\s+|well\s+)?"
        r"(?:\w+ing|designed\s+to|under\s?way|in\s+progress)\b|"
        r"\bunder\s?way\b|\bongoing\b|\bcontinues?\s+to\s+\w+|\bcan\s+\w+|\bopportunit(?:y|ies)\b"
    ),
    border=re.compile(r"[,;:—–]\s+(?!(?:since|because|as|which|that|who|if|when|where|unless)\b)"),
    new_clause=re.compile(
        r"(?:(?:but|and|while|yet|so|however|although|though|that)\s+)?"
        r"(?:we|i|it|they|he|she|management|analysts|(?:the|our|its|their|this|these|an?)(?:\s+[\w'-]+){1,4})"
        rf"\s+{_AUXILIARY}"
    ),
    # "the plant that we", "the bonds which Halden now": whose plan it is, or whose "will", if not the law's.
    inner_clause=re.compile(
        r"\b(?:that|which|who|whom|where|when|while|because|since|although)\s+"
        rf"(?:[\w'.&-]+\s+){{0,4}}?{_AUXILIARY}$"
    ),
    inner_subject=re.compile(
        r"\b(?:we|they|he|she|[Mm]anagement|[Tt]he\s+(?:[Cc]ompany|[Gg]roup|[Bb]ank|[Ii]ssuer)|"
        r"[A-Z][\w.&'-]*)"
        rf"\s+{_AUXILIARY}$"
    ),
    # "valid through", "for the period ending", "maturing on"; what was extended "to" a day has long been.
    # A licence that "expires" runs until then. An offer that "ends" is an event of that day.
    runs_until=re.compile(
        r"\b(?:until|till|through|thru|to|end(?:ed|ing)|due|valid|matur\w+(?:\s+date)?|"
        r"(?:year|quarter|half)(?:\s+of\s+[\w'-]+(?:\s+[\w'-]+)?)?,?\s+(?:(?:which|that)\s+)?ends|"
        rf"expir(?:y|ing|ed|ations?)(?:\s+date)?|{_A_TERM}\b[^.;]{{0,90}}?\s(?:expires?|lapses?)|"
        r"(?<!effective\s)as\s+(?:of|at))(?:\s+(?:on|of|is))?(?:\s+the)?\s*$"
    ),
)

TIMES = TimePatterns(
    # "On May 31, the board met" in a filing that is older than its own last part.
    opens_on=re.compile(r"^\W*(?:on|as\s+of|by|from|effective|beginning|starting)(?:\s+or\s+about)?\s*$"),
    opens_in=re.compile(
        rf"^\W*(?:in|during|over|from|for|by|on|throughout|through)\s+"
        rf"(?!.{{0,40}}?\d{{4}}|[^,]*\b(?:every|each)\b)(?:{_PERIOD}[^,.;:]{{0,30}}|time),"
    ),
    # "From Monday a loaf costs more", "the lifts open on 6 December".
    falls_in=re.compile(
        rf"\bthis\s+(?:spring|summer|autumn|fall|winter)\b|\buntil\s+(?!.{{0,40}}?\d{{4}}){_PERIOD}|"
        rf"\b(?:on|from|until|till|before|after)\s+(?:at\s+least\s+)?{_DAY}|\btonight\b|"
        rf"\btomorrow\s+(?:morning|afternoon|evening|night|at)\b|"
        rf"\bfrom\s+(?:tomorrow\b(?!')|the\s+new\s+year|next\s+\w+|{_A_MONTH}\s+on(?:wards?)?\b)"
    ),
    within=re.compile(
        r"(?:\b(?:in|by|during|for|from|of|throughout|before|after|since|into|(?:begin|start|commenc|end)ing|"
        r"early|mid|late|calendar|fiscal|through)(?:\s+the)?|\bmid-)\s*$"
    ),
    past_verb=PAST_VERB,
    main_clause_ends=re.compile(r"[,;:]\s|\b(?:that|which|who|whom|where|when|because|since|if|unless)\b"),
    adverbial=re.compile(
        r"(?:(?:in|on|at|from|to|by|for|with|against|amid|after|before|during|under|as|despite|following|"
        r"through|throughout|within)\b[^,;:]*|[^,;:\s]+(?:\s[^,;:\s]+)?)[,;:]\s+"
    ),
)

TOPICS = TopicPatterns(
    # "include statements regarding X, Y and Z", "forward-looking information relating to X"
    opens=re.compile(
        r"\b(?:statements?|information|things|matters)\b[^.;:]{0,60}?"
        r"\b(?:with\s+respect\s+to|in\s+respect\s+of|regarding|relating\s+to|pertaining\s+to|related\s+to|"
        r"concerning|about|as\s+to)\b:?\s+(?P<topics>[^.]{10,1500})",
        re.IGNORECASE,
    ),
    between=re.compile(r"\s*[,;]\s*(?:and\s+|or\s+|as\s+well\s+as\s+)?|\s+(?:and|or)\s+"),
    link=re.compile(
        r"^(?:among\s+other\s+things|including|but\s+(?:are\s+)?not\s+limited\s+to|without\s+limitation|"
        r"such\s+as|with\s+respect\s+to|statements?\s+(?:regarding|about)|regarding|concerning|about|"
        r"the|our|its|any)\b[\s:]*"
    ),
    # The sentence has gone on to something else.
    no_topic=re.compile(r"^(?:that|which|who|made|but|not|other|there|please|as of|is|are|you|we)\b"),
    light=frozenset(
        "about after also and are business company company's corporation from future group have including "
        "into issuer its more operations other our party results such than that the their this those time "
        "use which with within".split()
    ),
)
