"""Who leads a company, asked in plain words: "who runs it?" is asked of the highest post that it names."""

import re
from collections.abc import Sequence
from itertools import islice

from onrecord.languages.en.questions.facts.asking import CLOSING, FIRM
from onrecord.late_patterns import late_pattern
from onrecord.questions.own_name import with_company_for_name
from onrecord.reading.opening.company_name import are_of_one_company
from onrecord.release import Release, SectionKind

_CHEAP_SIGN = late_pattern(
    r"\b(?:runs?|running|leads?|leading|leader|heads?|heading|charge|boss|helm|top|manages?|shots|tick)\b",
    re.IGNORECASE,
)
# "Who runs Northgate?", "who's the boss?", "who is in charge there at the moment?"
_ASKED = late_pattern(
    r"\bwho(?:['’]?s| is| are)? (?:really |actually |currently |now )?(?:"
    rf"(?:runs?|running|leads?|leading|heads?(?: up)?|heading|manages?|managing) (?:{FIRM}|it|things|this|"
    r"the (?:show|place|whole thing))|"
    r"calls the shots|in charge|at the (?:helm|top|head)|"
    r"(?:(?:the|your|its|their|our) )?(?:company['’]s )?(?:big |top |overall |current )?(?:boss|leader|head|"
    rf"top (?:guy|man|woman|dog|person|executive)))(?: (?:at|of|in|for|over) (?:{FIRM}|it|this|there))?"
    rf"(?: there| here)?{CLOSING}",
    re.IGNORECASE,
)
# A release that calls the post "Group Chief Executive" says "Officer" of the others alone.
_IN_FULL = late_pattern(r"\bchief executive officer\b", re.IGNORECASE)
# The posts that lead a company, the highest first; none of a part of it, and none that was given up.
_POSTS = tuple(
    (asked, late_pattern(shown))
    for asked, shown in (
        ("CEO", r"\b(?:[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|CEO)\b"),
        ("managing director", r"\b[Mm]anaging [Dd]irector\b"),
        ("president", r"(?<!\b[Vv]ice )(?<!\b[Vv]ice-)\b[Pp]resident\b(?! of (?:the )?(?:union|[Ll]ocal))"),
    )
)
_GIVEN_UP = late_pattern(r"\b(?:former(?:ly)?|ex|retired|late|then)[ -](?:\w+ ){0,3}$", re.IGNORECASE)
_ASIDE = frozenset({SectionKind.CAUTIONARY, SectionKind.OTHER})
_LOOKED_AT, _BEFORE = 10, 40


def asked_by_post(question: str, releases: Sequence[Release]) -> str:
    """Return a question who leads a company as one after the highest post that its releases name.

    It stays as it is if it asks something else, or if they name no such post.
    """
    question = _IN_FULL.sub("CEO", question)
    if _CHEAP_SIGN.search(question) is None:
        return question
    asked_of = [each for each in islice(releases, _LOOKED_AT) if _ASKED.search(_of_company(question, each))]
    if not asked_of or not are_of_one_company(asked_of):
        return question
    post = next((post for post, _ in _POSTS if any(_names(each, post) for each in asked_of)), None)
    company = next((each.issuer for each in asked_of if _of_company(question, each) != question), None)
    return question if post is None else f"who is the {post} of {company or 'the company'}?"


def _of_company(question: str, release: Release) -> str:
    return with_company_for_name(question, release.issuer)


def _names(release: Release, post: str) -> bool:
    """Whether a release names somebody's post, outside its statements."""
    shown = dict(_POSTS)[post]
    return any(
        not _GIVEN_UP.search(unit.text[max(0, found.start() - _BEFORE) : found.start()])
        for unit in release.sentences
        if unit.section not in _ASIDE
        for found in shown.finditer(unit.text)
    )
