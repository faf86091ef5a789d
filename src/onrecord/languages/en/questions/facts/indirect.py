"""How English asks in a roundabout way: "could you tell me where they have their head office?"."""

from onrecord.languages.en.questions.facts.asking import ASKING, FIRM

# What goes before a question and asks nothing of its own.
POLITELY = (
    r"(?:(?:(?:could|can|would|will) (?:you|u|anyone|anybody|somebody|someone)(?: please| kindly| maybe)? )?"
    r"(?:tell|say|explain|remind|show|inform|let)(?: to)?(?: (?:me|us))?(?: know)?(?: (?:please|again|of|in "
    r"short))?|"
    r"(?:do|does) (?:you|anyone|anybody|somebody) (?:happen to )?know|(?:any|have you (?:got )?(?:any|an)) "
    r"idea|"
    r"i(?:['’]d| would) (?:like|love|want) to (?:know|find out|hear)|i(?: just| only)? (?:want|need) to "
    r"(?:know|find out)|(?:i(?:['’]m| am| was| have been)? )?(?:(?:just|only) )?wonder(?:ing)?|i(?:['’]m| "
    r"am) "
    r"(?:curious|trying to find out|looking for|interested in)(?: (?:about|to know))?|"
    r"(?:may|can|could) i ask(?: you)?|is it known|please)"
)
# "Where they are based", "what the company does": the verb stands behind whom one asks about.
SUBJECT = rf"(?:it|they|we|(?:the|its|their|your|this) (?:shares?|stock)|{FIRM}(?:['’]s (?:shares?|stock))?)"
_NOUN = r"(?!(?:is|are|was|were|do|does|did|has|have|had|can|will|would|could|should)\b)\w+"
INDIRECT = (
    rf"^\W*{ASKING}(?:{POLITELY},? )*(?P<asked>(?:(?:in|on|at|for) )?(?:where(?:abouts)?|when|who|how|how "
    rf"long|how old|since when|what|(?:what|which) (?:{_NOUN} ){{0,2}}?{_NOUN})) "
    rf"(?P<whom>{SUBJECT}) (?P<verb>is|are|was|were|has|have|does|do|went|began|got|came|[a-z]{{3,}}(?:ed|"
    rf"s))\b"
    r"(?P<rest>.*)$"
)
# "What its ticker is", "who the founders were".
INDIRECT_BE = (
    rf"^\W*{ASKING}(?:{POLITELY},? )*(?P<asked>what|who|where|when|which)(?P<whom> (?:the|its|their|your) "
    r"[\w'’ -]{2,50}?) (?P<verb>is|are|was|were)\W*$"
)
# What is left of the question where nothing has to change its place.
POLITE = rf"^\W*{ASKING}(?:{POLITELY},? )+(?=(?:in )?(?:where|when|who|whom|whose|what|which|how|since)\b)"
COURTESY = (
    r"[.?!,;:]+\s*(?:(?:many |much |kind )?(?:thanks|thank you|thx|cheers|ta|please|regards|best "
    r"wishes)\b[\w ,!.]{0,40}|"
    r"[:;]-?\))\s*$"
)
PAST = {"went": "go", "began": "begin", "got": "get", "came": "come"}
# What any company may be called, where the words before it tell its trade.
ANYBODY = frozenset(
    "company companies firm business group outfit people folks lot guys maker makers producer operator "
    "manufacturer provider chain specialist giant supplier brand".split()
)
# "The toy company", "this bank", "the Society".
CALLED = (
    r"\b(?P<which>[Tt]h(?:e|is|at|ese|ose)|our) (?P<before>(?:(?!(?:the|this|that|an?|and|or|of|in|at|on|"
    r"for|to|is|"
    r"are|was|has|did|new|old|first|last|other|same)\b)[\w&-]+ "
    r"){0,3}?)(?P<head>[A-Za-z][\w-]{2,})(?P<own>['’]s)?"
    r"(?=\W*$|\W+(?:is|are|was|were|has|have|been|do|does|did|get|got|come|came|go|went|start\w*|begin|"
    r"began|make|"
    r"makes|sells?|produces?|based|owned|founded|listed|located|headquartered|originally|and|exactly|called|"
    r"offices?|head|hq|headquarters|registered|main|"
    r"(?:postal |mailing |street )?address|shares?|stock|ticker|press|media|website|at|in|"
    r"on|by|"
    r"for|float\w*|list|please|thanks|owns?|traded|public|belongs?|earns?|established|formed|set)\b)"
)
