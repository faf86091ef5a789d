"""How English questions set companies side by side: "compare A and B", "which has more cash, A or B?"."""

AND = "and|or"
JOINS = r"and(?: also)?|or|&|plus"
VERSUS = r"versus|vs?\.?|against|compared (?:to|with)"
# "Compare A with B", "how does A compare to B".
COMPARED, WITH = "compares? |compared ", "to|with"
COMPARE = r"compar(?:e|es|ed|ing|isons?)|contrast"
_MORE = (
    r"(?:more|most|less|least|fewer|fewest|higher|highest|lower|lowest|larger|largest|bigger|biggest|greater|"
    r"greatest|smaller|smallest|better|best|worse|worst)"
)
DIFFERENCES = r"differences? (?:between|in|of)|versus|vs|respectively"
OF_BOTH = r"\b(?:both|each of) "
# Each has its own, whatever they have together.
OF_EACH = (
    r"who (?:leads|runs|heads|chairs|owns|founded)|ceos?|cfos?|coos?|ctos?|presidents?|"
    r"chief \w+ officers?|chair(?:man|men|woman|person|s)?|based|headquarter\w*|tickers?|stock symbols?|"
    r"phone|e-?mail|address\w*"
)
EACH = r"\b(?:each|both|either|the (?:two|three)|(?:two|three) of them)\b"
BETWEEN_THEM = (
    r"agree\w*|deals?|merg\w+|partner\w*|collaborat\w+|joint\w*|together|each other|one another|"
    r"alliances?|between|contracts?|combin\w+|acqui\w+|takeovers?|lawsuits?|litigation|disputes?|settle\w*|"
    r"transactions?|relationships?|cooperat\w+|work(?:s|ed|ing)? (?:with|on)"
)
_PLEASE = r"^\W*(?:(?:please|now|and|so|ok|can|could|would|you|me|i want to|let['’]?s|how) )*"
# What only says that companies are compared, before their names.
LEADS = (
    rf"{_PLEASE}(?:compar(?:e|ing)|contrast)(?: the)?(?: |$)",
    rf"{_PLEASE}(?:a |the )?comparison (?:of|between|in)(?: the)? ",
    rf"{_PLEASE}(?:what(?:['’]?s| is| are| was| were) )?(?:the |any )?differences? (?:between|in|of)"
    r"(?: the)?(?: |$)",
    r"^\W*how (?:do|does|did) (?=$)",
)
# What stands between them and the matter: "how do A and B compare on cash".
_ON = r"(?:on|in terms of|in|by|for|regarding|with regard to|as to|when it comes to)"
AFTER = rf"^(?:['’]s?)?\s+compare[sd]?(?:\W*$|\s+{_ON}\s+)|^\s+{_ON}\s+(?:the(?:ir)?\s+)?(?=[\w -]+\W*$)"
BOTH = "both|either|between"
_MATTER = r"(?P<matter>[\w&%'’ -]+?)"
# "Which has more cash, A or B?", "A or B: who has more cash?", "does A or B have more cash?".
_WHICH = (
    r"(?:which|who|what)(?: (?:company|one|of (?:them|the two|these|those)))? "
    r"(?:has|have|had|made|makes|earned|reported|pays|paid|is|was|got|sold|employs)(?: the| a)? "
    rf"{_MORE}(?: of)? "
)
WHICH_BEFORE = rf"^\W*(?:and |so )?{_WHICH}{_MATTER}[,:;?]? ?(?:between |of |out of |at )?$"
WHICH_AFTER = rf"^\W+(?:and )?{_WHICH}{_MATTER}\W*$"
HAS_MORE = rf"^\s+(?:have|make|earn|report|pay|get|sell|employ|has|had)(?: the| a)? {_MORE} {_MATTER}\W*$"
DOES = r"^\W*(?:and |so )?(?:does|do|did|has|have|is|are|was|were) $"
# "Is A's revenue higher than B's", "does A have more cash than B".
THAN = rf"\s+(?:(?:is|are|was|were|be|have|has|had)\s+)?(?:much |any )?{_MORE} than\s+"
HAS_MORE_THAN = (
    rf"^ (?:have|has|had|make|makes|made|earn|earns|earned|report|pay|pays|paid|sell|sold|employ|employs) "
    rf"{_MORE} {_MATTER} than (?:the )?$"
)
OF = "of|at|for"
BEFORE_NAME = "of|at|for|by|from|in|with|to|the"
ASKING = r"^\W*(?:(?:what|who)(?:['’]?s| is| are| was| were)|tell me|show me|give me) "
COMPANY = "the company"
ACTING = (
    r"\b(?:where|when|why|how|what|who|which \w+) (?:do|does|did|will|would|can|has|have|had) $|"
    r"\b(?:where|when|how) (?:is|are|was|were) $|^\W*(?:do|does|did|will|has|have|is|are) $"
)
