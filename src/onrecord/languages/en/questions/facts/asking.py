"""Pieces of the patterns: whom one asks about, what one calls a release, how a request opens."""

from onrecord.languages.en.questions.period_words import NUMBER_OF_NEWEST

# Who is asked about: the company that speaks.
COMPANY = (
    r"(?:you(?: guys| all)?|they|it|we|(?:the|this|your|that) (?:company|firm|business|group|bank|issuer|"
    r"corporation|organi[sz]ation)|the company['’]s)"
)
RELEASE = (
    r"(?:(?:the|this|that|your|their|its|latest|last|newest|most recent|original|press|news|media|"
    r"company(?:['’]s)?) )*"
    r"(?:(?:press |news |media )?release|announcement|statement|notice|bulletin|communiqué|article|document|"
    r"text|news|story|update|report|one|this|it|that)"
)
ASKING = (
    r"(?:(?:please|can you|could you|would you|will you|(?:can|could|may) i (?:have|get|see|ask(?: you)?)|"
    r"give me|list|i(?: just)? (?:want|need)(?: to know)?|i['’]d (?:like|love)(?: to (?:know|have|see))?|"
    r"tell (?:me|us)|show me|let me know|do you know|any idea|(?:i was )?wondering|quick question|just|only|"
    r"so|ok|"
    r"okay|right|well|and|but|then|hi|hello|hey|there|"
    r"good (?:morning|afternoon|evening|day)|thanks)[,:;.!]* )*"
)
# "I'm off to a meeting, what's the news?" What it names ("I heard of the strike, ...") is asked of.
_NAMING = (
    r"(?:(?:about|of)\b|(?:the|an?|this|my|our|his|her|their|its) (?!way|lunch|company|papers?|news|press|"
    r"train|bus|phone|moment|minute|hurry|meeting|desk|feed))"
)
INTRODUCING = rf"(?:(?:i|we|my|our)(?:['’]\w+)?(?: (?!{_NAMING})[^\s,.;:?!]+)*[,.;:!?]+ )*"
OPENING = rf"^\W*{ASKING}{INTRODUCING}{ASKING}"
CLOSING = (
    r"(?:,? (?:please|pls|then|exactly|again|now|today|here|for (?:me|us)|thanks|thank you|anyway|these days|"
    r"at the moment|currently|in (?:brief|short)|(?:no|without)(?: the| any)? details?|if (?:you|i) (?:can|"
    r"could|may|please)))*\W*$"
)
# "The latest from you", "any news of the company": its name is "the company" by then.
OF_COMPANY = rf"(?: (?:from|of|on|at|with|about|for|by) {COMPANY})?"
NEWEST = (
    r"(?:(?:what(?:'s|’s|s| is| are)?|do(?:es)? (?:you|the company) have|is there|are there|have you got) )?"
    rf"(?:(?:the|your|any|some|{NUMBER_OF_NEWEST}) )*"
    rf"(?:(?:latest|newest|most recent|last|recent|new)(?: {NUMBER_OF_NEWEST})?(?: (?:(?:press|news|media) )?"
    r"(?:news|releases?|announcements?|updates?))?|news|updates?)"
)
# The company itself: "it" and "they" may be anything that was spoken of.
FIRM = (
    r"(?:you(?: guys| all)?|(?:the|this|your|that) (?:company|firm|business|group|bank|issuer|corporation|"
    r"organi[sz]ation|university|college|charity|utility|authority|club|society|brand|label|outfit|"
    r"(?:(?!trade|supply|buying)[\w-]+ )?(?:association|co-?op(?:erative)?)|"
    r"(?:(?!supply|value|block|food|cold)[\w-]+ )?chain))"
)
