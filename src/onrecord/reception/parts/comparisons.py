"""How questions set companies side by side: "compare A and B", "A or B: who has more cash?"."""

import re
from collections.abc import Iterator

from onrecord.languages.en import comparisons as en
from onrecord.languages.fr.questions import comparisons as fr
from onrecord.late_patterns import late_pattern

_AND = rf"\s*,\s*(?:(?:{en.AND}|{fr.AND})\s+)?|\s+(?:{en.JOINS}|{fr.JOINS})\s+|\s*[/&+]\s*"
_VERSUS = rf"\s+(?:{en.VERSUS}|{fr.VERSUS})\s+"
_TO = rf"(?:{en.WITH}|{fr.WITH})"
_OF = rf"(?:{en.OF}|{fr.OF})"
_COMPANY = rf"(?:{en.COMPANY}|{fr.COMPANY})"
_BETWEEN = rf"\s+(?:{en.COMPARED})?{_TO}\s+|{_VERSUS}|{_AND}"
_JOIN = late_pattern(f"{_VERSUS}|{_AND}", re.IGNORECASE)
_WITH = late_pattern(_BETWEEN, re.IGNORECASE)
_COMPARE = late_pattern(rf"\b(?:{en.COMPARE}|{fr.COMPARE})\b", re.IGNORECASE)
_COMPARES = late_pattern(
    rf"{_COMPARE.pattern}|\b(?:{en.DIFFERENCES}|{fr.DIFFERENCES})\b|{en.OF_BOTH}", re.IGNORECASE
)
_OF_EACH = late_pattern(rf"\b(?:{en.OF_EACH}|{fr.OF_EACH})\b", re.IGNORECASE)
_EACH = late_pattern(en.EACH, re.IGNORECASE)
_BETWEEN_THEM = late_pattern(rf"\b(?:{en.BETWEEN_THEM}|{fr.BETWEEN_THEM})\b", re.IGNORECASE)
_LEADS = tuple(late_pattern(lead, re.IGNORECASE) for lead in (*fr.LEADS, *en.LEADS))
_AFTER = late_pattern(en.AFTER, re.IGNORECASE)
_BOTH = late_pattern(rf"\b(?:{en.BOTH}|{fr.BOTH})(?: of)? $", re.IGNORECASE)
_WHICH_BEFORE = late_pattern(en.WHICH_BEFORE, re.IGNORECASE)
_WHICH_AFTER = late_pattern(en.WHICH_AFTER, re.IGNORECASE)
_HAS_MORE = late_pattern(en.HAS_MORE, re.IGNORECASE)
_DOES = late_pattern(en.DOES, re.IGNORECASE)
# "Acme's revenue and Bell's", "the CEO of Acme and the CFO of Bell", "does Acme have more cash than Bell".
_MATTER_BETWEEN = late_pattern(
    rf"^ (?P<matter>[\w%&-]+(?: [\w%&-]+){{0,3}}?)(?:{en.THAN}|{_BETWEEN})(?:the )?$", re.IGNORECASE
)
# What joins two names in a comparison alone: elsewhere it is "an agreement with Bell's mill".
_ONLY_COMPARED = late_pattern(rf"\b{_TO} (?:the )?$|^ {_TO}\b", re.IGNORECASE)
_OF_EACH_OWN = late_pattern(
    rf"^(?:{_BETWEEN}|{en.THAN})(?P<matter>(?:the |its )?[\w%&-]+(?: [\w%&-]+){{0,3}}? {_OF} (?:the )?)$",
    re.IGNORECASE,
)
_HAS_MORE_THAN = late_pattern(en.HAS_MORE_THAN, re.IGNORECASE)
_ASKING = late_pattern(en.ASKING, re.IGNORECASE)
_MAY_NAME_TWO = late_pattern(rf"['’]s? .*['’]s?\b|\bthan\b|{_OF} .*{_OF} ", re.IGNORECASE)
_THE_COMPANIES = late_pattern(
    rf"\b(?P<company>{_COMPANY})(?:(?:{_BETWEEN}){_COMPANY}(?P<ending>['’]s?)?)+", re.IGNORECASE
)
_ACTING = late_pattern(en.ACTING, re.IGNORECASE)


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
