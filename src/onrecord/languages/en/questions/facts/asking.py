"""Pieces of the patterns: whom one asks about, what one calls a release, how a request opens."""

from onrecord.languages.en.questions.period_words import NUMBER_OF_NEWEST

# Who is asked about: the company that speaks.
COMPANY = (
    r"(?:you(?: guys| all)?|they|it|we|(?:the|this|your|that) (?:company|firm|business|group|bank|issuer|"
    r"corporation|organi[sz]ation)|the company['’]s)"
)
RELEASE = (
    r"(?:(?:the|this|that|your|latest|last|newest|most recent|press|news|media) )*"
    r"(?:(?:press |news |media )?release|announcement|statement|communiqué|article|document|text|news|"
    r"update|report|one|this|it|that)"
)
ASKING = (
    r"(?:(?:please|can you|could you|would you|will you|give me|list|i want|i need|i'd like|tell me|show me|"
    r"just|so|ok|and|hi|hello|hey),? )*"
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
    r"organi[sz]ation|university|college|charity|utility|authority|club|society|brand|label))"
)
