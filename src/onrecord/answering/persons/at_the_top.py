"""Who leads a company, asked in plain words: "who runs it?" is asked of the highest post that it names."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from onrecord.answering.owners.described import calls_by_trade, calls_issuer
from onrecord.answering.persons.top_posts import TOP_POSTS, leads_told, top_post_in
from onrecord.answering.ports import Hit
from onrecord.languages.en.questions.facts.asking import CLOSING, FIRM
from onrecord.late_patterns import late_pattern
from onrecord.questions.own_name import with_company_for_name
from onrecord.reading.opening.company_name import are_of_one_company
from onrecord.release import Release

_CHEAP_SIGN = late_pattern(
    r"\b(?:runs?|running|leads?|leading|leader|heads?|heading|charge|boss|helm|top|manages?|shots)\b",
    re.IGNORECASE,
)
# "Who runs Northgate?", "who's the boss?", "who is in charge there at the moment?"
_ASKED = late_pattern(
    r"\bwho(?:['’]?s| is| are| will be| is going to be| becomes)? (?:really |actually |currently |now )?(?:"
    rf"(?:runs?|running|leads?|leading|heads?(?: up)?|heading|manages?|managing) (?:{FIRM}|it|things|this|"
    r"the (?:show|place|whole thing))|"
    r"calls the shots|in charge|at the (?:helm|top|head)|"
    r"(?:(?:the|your|its|their|our) )?(?:company['’]s )?(?:big |top |overall |current )?"
    rf"(?P<new>(?:new|next|incoming|future) )?(?:boss|leader|head|"
    rf"top (?:guy|man|woman|dog|person|executive)))(?: (?:at|of|in|for|over) (?:{FIRM}|it|this|there))?"
    rf"(?: there| here)?{CLOSING}",
    re.IGNORECASE,
)
# A release that calls the post "Group Chief Executive" says "Officer" of the others alone.
_IN_FULL = late_pattern(r"\bchief executive officer\b", re.IGNORECASE)
_POSTS = (
    r"(?:ceo|cfo|coo|cto|chief (?:executive|financial|operating|technology)(?: officer)?|managing director|"
    r"financ(?:e|ial) (?:director|chief)|president|chair(?:man|woman|person)?|spokes(?:man|woman|person))"
)
_POST = late_pattern(rf"\b{_POSTS}\b", re.IGNORECASE)
_POST_ALONE = late_pattern(
    rf"(?:the )?(?P<first>{_POSTS}),? (?:(?:of|at|for) )?the company|"
    rf"the company(?:['’]s)? (?P<last>{_POSTS})",
    re.IGNORECASE,
)
_OF_POST = late_pattern(
    rf"(?:the )?(?P<post>{_POSTS})(?:['’]s)? (?P<what>pay|salary|wages?|compensation|bonus|age|name)",
    re.IGNORECASE,
)
_OF_WHOM = {"age": "how old is the {post}?", "name": "who is the {post}?"}
_OF = late_pattern(r"^\W*(?:the )?(?:\s|of\b|at\b|for\b)+|['’]s\b", re.IGNORECASE)
_LOOKED_AT, _MOST_BLANKS = 10, 6


def asked_by_post(question: str, releases: Sequence[Release]) -> str:
    """Return a question who leads a company as one after the highest post that its releases name.

    If they say who runs it, it is asked by their verb. It stays as it is if it asks something else, or if
    they tell neither.
    """
    question = _IN_FULL.sub("CEO", question)
    if _CHEAP_SIGN.search(question) is None:
        return question
    asked_of = _asked_of(question, releases)
    if not asked_of:
        return question
    company = next((each.issuer for each in asked_of if _of_company(question, each) != question), None)
    told = next(filter(None, map(leads_told, asked_of)), None)
    if told is not None:
        is_alone = len(asked_of) == len(releases[:_LOOKED_AT])
        whose = "the company" if is_alone and not told.by_name else company or "the company"
        return f"who {told.verb} {whose}?"
    posts = {top_post_in(each) for each in asked_of}
    post = next((post for post in TOP_POSTS if post in posts), None)
    if post is None:
        return question
    asked = next(filter(None, (_ASKED.search(_of_company(question, each)) for each in asked_of)), None)
    new = "new " if asked and asked["new"] else ""
    return f"who is the {new}{post} of {company or 'the company'}?"


def post_asked_in_full(question: str, releases: Sequence[Release]) -> str:
    """Return "ceo acme" and "Acme CFO" as "who is the ceo of Acme?", "ceo age" as "how old is the ceo?".

    Any other question stays as it is.
    """
    if question.count(" ") > _MOST_BLANKS or not _POST.search(question):
        return question
    if of_post := _OF_POST.fullmatch(question.strip(" ?.!")):
        return _OF_WHOM.get(of_post["what"].lower(), "what is the {what} of the {post}?").format(
            **of_post.groupdict()
        )
    for release in islice(releases, _LOOKED_AT):
        alone = _POST_ALONE.fullmatch(with_company_for_name(question, release.issuer).strip(" ?.!"))
        if alone:
            whose = _OF.sub("", _POST.sub(" ", question)).strip(" ?.!,")
            return f"who is the {alone['first'] or alone['last']} of {whose}?"
    return question


def leader_first(hits: Sequence[Hit], question: str, releases: Sequence[Release]) -> tuple[Hit, ...]:
    """Return the hits with the one first that says who leads the company, if that is asked."""
    if not hits or _CHEAP_SIGN.search(question) is None:
        return tuple(hits)
    told = {each.id: led.position for each in _asked_of(question, releases) if (led := leads_told(each))}
    first = next((hit for hit in hits if told.get(hit.release.id) == hit.position), None)
    if first is None:
        return tuple(hits)
    return (replace(first, score=hits[0].score), *(hit for hit in hits if hit is not first))


def _asked_of(question: str, releases: Sequence[Release]) -> list[Release]:
    """Return the newest releases of the company whose leader is asked for; none if that is not asked."""
    asked_of = [each for each in islice(releases, _LOOKED_AT) if _ASKED.search(_of_company(question, each))]
    return asked_of if asked_of and are_of_one_company(asked_of) else []


def _of_company(question: str, release: Release) -> str:
    """Return a question with "the company" for the name of an issuer, or for its trade: "the bakery"."""
    told = with_company_for_name(question, release.issuer)
    if told != question or _ASKED.search(question):
        return told
    calls = (call for call in calls_by_trade(question) if calls_issuer(call, release))
    return next((call.question for call in calls), question)
