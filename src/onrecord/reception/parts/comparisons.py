"""How questions set companies side by side: "compare A and B", "A or B: who has more cash?"."""

import re
from collections.abc import Iterator

from onrecord.late_patterns import late_pattern

_AND = r"\s*,\s*(?:(?:and|or|et|ou)\s+)?|\s+(?:and(?: also)?|or|&|plus|et|ou)\s+|\s*[/&+]\s*"
_VERSUS = r"\s+(?:versus|vs?\.?|against|compared (?:to|with)|contre|par rapport à)\s+"
_JOIN = late_pattern(f"{_VERSUS}|{_AND}", re.IGNORECASE)
# "Compare A with B", "how does A compare to B".
_WITH = late_pattern(rf"\s+(?:compares? |compared )?(?:to|with|à|avec)\s+|{_VERSUS}|{_AND}", re.IGNORECASE)
_COMPARE = late_pattern(r"\b(?:compar(?:e|es|ed|er|ez|ing|isons?|aison)|contrast)\b", re.IGNORECASE)
_MORE = (
    r"(?:more|most|less|least|fewer|fewest|higher|highest|lower|lowest|larger|largest|bigger|biggest|greater|"
    r"greatest|smaller|smallest|better|best|worse|worst)"
)
_COMPARES = late_pattern(
    rf"{_COMPARE.pattern}|\b(?:diff[ée]rences? (?:between|in|of|entre|de)|versus|vs|respectively)\b|"
    r"\b(?:both|each of) ",
    re.IGNORECASE,
)
# Each has its own, whatever they have together.
_OF_EACH = late_pattern(
    r"\b(?:who (?:leads|runs|heads|chairs|owns|founded)|qui dirige|ceos?|cfos?|coos?|ctos?|presidents?|"
    r"chief \w+ officers?|chair(?:man|men|woman|person|s)?|based|headquarter\w*|tickers?|stock symbols?|"
    r"phone|e-?mail|address\w*)\b",
    re.IGNORECASE,
)
_EACH = late_pattern(r"\b(?:each|both|either|the (?:two|three)|(?:two|three) of them)\b", re.IGNORECASE)
_BETWEEN_THEM = late_pattern(
    r"\b(?:agree\w*|deals?|merg\w+|partner\w*|collaborat\w+|joint\w*|together|each other|one another|"
    r"alliances?|between|contracts?|combin\w+|acqui\w+|takeovers?|lawsuits?|litigation|disputes?|settle\w*|"
    r"transactions?|relationships?|cooperat\w+|work(?:s|ed|ing)? (?:with|on)|accords?|contrats?|fusion\w*|"
    r"partenariats?|ensemble|entre|acquisitions?)\b",
    re.IGNORECASE,
)
_PLEASE = r"^\W*(?:(?:please|now|and|so|ok|can|could|would|you|me|i want to|let['’]?s|how) )*"
# What only says that companies are compared, before their names.
_LEADS = (
    late_pattern(
        rf"{_PLEASE}(?:compar(?:e|er|ez|ing)|contrast)(?: (?:the|les|la|le))?(?: |$)", re.IGNORECASE
    ),
    late_pattern(
        rf"{_PLEASE}(?:a |the )?(?:comparison|comparaison) (?:of|between|in|de|entre)(?: the)? ",
        re.IGNORECASE,
    ),
    late_pattern(
        rf"{_PLEASE}(?:what(?:['’]?s| is| are| was| were) )?(?:the |any )?differences? (?:between|in|of)"
        r"(?: the)?(?: |$)",
        re.IGNORECASE,
    ),
    late_pattern(
        r"^\W*(?:quelles? (?:est|sont) )?(?:la |les )?différences? (?:entre|de)(?: les?| la)?(?: |$)",
        re.IGNORECASE,
    ),
    late_pattern(r"^\W*how (?:do|does|did) (?=$)", re.IGNORECASE),
)
# What stands between them and the matter: "how do A and B compare on cash".
_ON = r"(?:on|in terms of|in|by|for|regarding|with regard to|as to|when it comes to)"
_AFTER = late_pattern(
    rf"^(?:['’]s?)?\s+compare[sd]?(?:\W*$|\s+{_ON}\s+)|^\s+{_ON}\s+(?:the(?:ir)?\s+)?(?=[\w -]+\W*$)",
    re.IGNORECASE,
)
_BOTH = late_pattern(r"\b(?:both|either|between|entre|tant)(?: of)? $", re.IGNORECASE)
_MATTER = r"(?P<matter>[\w&%'’ -]+?)"
# "Which has more cash, A or B?", "A or B: who has more cash?", "does A or B have more cash?".
_WHICH = (
    r"(?:which|who|what)(?: (?:company|one|of (?:them|the two|these|those)))? "
    r"(?:has|have|had|made|makes|earned|reported|pays|paid|is|was|got|sold|employs)(?: the| a)? "
    rf"{_MORE}(?: of)? "
)
_WHICH_BEFORE = late_pattern(
    rf"^\W*(?:and |so )?{_WHICH}{_MATTER}[,:;?]? ?(?:between |of |out of |at )?$", re.IGNORECASE
)
_WHICH_AFTER = late_pattern(rf"^\W+(?:and )?{_WHICH}{_MATTER}\W*$", re.IGNORECASE)
_HAS_MORE = late_pattern(
    rf"^\s+(?:have|make|earn|report|pay|get|sell|employ|has|had)(?: the| a)? {_MORE} {_MATTER}\W*$",
    re.IGNORECASE,
)
_DOES = late_pattern(r"^\W*(?:and |so )?(?:does|do|did|has|have|is|are|was|were) $", re.IGNORECASE)
# "Acme's revenue and Bell's", "the CEO of Acme and the CFO of Bell", "does Acme have more cash than Bell".
_THAN = rf"\s+(?:(?:is|are|was|were|be|have|has|had)\s+)?(?:much |any )?{_MORE} than\s+"
_MATTER_BETWEEN = late_pattern(
    rf"^ (?P<matter>[\w%&-]+(?: [\w%&-]+){{0,3}}?)(?:{_THAN}|{_WITH.pattern})(?:the )?$", re.IGNORECASE
)
# What joins two names in a comparison alone: elsewhere it is "an agreement with Bell's mill".
_ONLY_COMPARED = late_pattern(r"\b(?:to|with|à|avec) (?:the )?$|^ (?:to|with|à|avec)\b", re.IGNORECASE)
_OF = r"(?:of|at|for|de|du|chez)"
_OF_EACH_OWN = late_pattern(
    rf"^(?:{_WITH.pattern}|{_THAN})(?P<matter>(?:the |its )?[\w%&-]+(?: [\w%&-]+){{0,3}}? {_OF} (?:the )?)$",
    re.IGNORECASE,
)
_HAS_MORE_THAN = late_pattern(
    rf"^ (?:have|has|had|make|makes|made|earn|earns|earned|report|pay|pays|paid|sell|sold|employ|employs) "
    rf"{_MORE} {_MATTER} than (?:the )?$",
    re.IGNORECASE,
)
_ASKING = late_pattern(
    r"^\W*(?:(?:what|who)(?:['’]?s| is| are| was| were)|tell me|show me|give me) ", re.IGNORECASE
)
_MAY_NAME_TWO = late_pattern(rf"['’]s? .*['’]s?\b|\bthan\b|{_OF} .*{_OF} ", re.IGNORECASE)
_THE_COMPANIES = late_pattern(
    rf"\b(?P<company>the company|la société)"
    rf"(?:(?:{_WITH.pattern})(?:the company|la société)(?P<ending>['’]s?)?)+",
    re.IGNORECASE,
)
_ACTING = late_pattern(
    r"\b(?:where|when|why|how|what|who|which \w+) (?:do|does|did|will|would|can|has|have|had) $|"
    r"\b(?:where|when|how) (?:is|are|was|were) $|^\W*(?:do|does|did|will|has|have|is|are) $",
    re.IGNORECASE,
)


def joins(question: str) -> Iterator[re.Pattern[str]]:
    """What may stand between the names of companies side by side in a question."""
    yield _JOIN
    if _COMPARE.search(question):
        yield _WITH


def compares(question: str) -> bool:
    """Whether a question's own words say that companies are compared."""
    return bool(_COMPARES.search(question))


def asks_what_each_has(question: str) -> bool:
    """Whether a question is about what each company has by itself: its chief executive, its address."""
    return bool(_OF_EACH.search(question))


def means_each(question: str) -> bool:
    """Whether a question speaks of several that were named before: "who is the CEO of each?"."""
    return bool(_EACH.search(question))


def asks_what_is_between_them(question: str) -> bool:
    """Whether a question is about what companies do together: an agreement, a merger."""
    return bool(_BETWEEN_THEM.search(question))


def asks_what_they_do(before: str) -> bool:
    """Whether the names stand where companies do something: "where are A and McDonald's based"."""
    return bool(_ACTING.search(before))


def compared_matter(before: str, after: str) -> str | None:
    """What companies have more or less of; None if that is not asked."""
    if (found := _WHICH_BEFORE.match(before)) and not after.strip(" ?.!"):
        return found["matter"]
    if not before.strip() and (found := _WHICH_AFTER.match(after)):
        return found["matter"]
    if _DOES.match(before) and (found := _HAS_MORE.match(after)):
        return found["matter"]
    return None


def of_one(before: str, after: str, name: str) -> str:
    """Return a question asked of one company, from what stands before and after the names of all."""
    matter = compared_matter(before, after)
    if matter is not None:
        return f"{name} {matter}?"
    led = before
    for lead in _LEADS:
        led = lead.sub("", led, count=1)
    is_led = led != before
    kept = _BOTH.sub("" if not is_led or not led.strip(" ,") else "of ", led)
    if (not kept.strip(" ,:;?") and is_led) or _COMPARE.search(after):
        after = _AFTER.sub(" ", after, count=1)
    told = f"{kept}{name}{after}".strip()
    return told if set(told) - set(f"{name}?!. ") else f"tell me about {name}"


def of_the_company(question: str) -> str:
    """Return a question about "the company and the company" as it is asked of one."""
    found = _THE_COMPANIES.search(question)
    if found is None:
        return question
    after = f"{found['ending'] or ''}{question[found.end() :]}"
    return of_one(question[: found.start()], after, found["company"])


def may_name_two(question: str) -> bool:
    """Whether a question may say something of each of two companies."""
    return bool(_MAY_NAME_TWO.search(question))


def of_two(before: str, one: str, between: str, other: str, after: str) -> tuple[str, ...]:
    """Return the two questions of one that says something of each of two companies, as it calls them.

    None if it says something else. The rest stands before, between and after their names.
    """
    ends = after.strip(" ?.!")
    is_joined = _COMPARE.search(before) or not _ONLY_COMPARED.search(between)
    if not is_joined:
        return ()
    if (found := _HAS_MORE_THAN.match(between)) and not ends:
        return f"{one} {found['matter']}?", f"{other} {found['matter']}?"
    if (found := _MATTER_BETWEEN.match(between)) and _is_possessive(one) and _is_possessive(other):
        asked = _ASKING.match(before)
        led = asked[0] if asked else ""
        return f"{led}{one} {found['matter']}?", f"{led}{other} {ends or found['matter']}?"
    if (found := _OF_EACH_OWN.match(between)) and not ends:
        asked, led = _ASKING.match(before), before
        for lead in _LEADS:
            led = lead.sub("", led, count=1)
        return f"{led}{one}?", f"{asked[0] if asked else ''}{found['matter']}{other}?"
    return ()


def _is_possessive(name: str) -> bool:
    return name.endswith(("'s", "’s", "s'", "s’"))
