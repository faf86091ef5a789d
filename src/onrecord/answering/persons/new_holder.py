"""Who comes to a post: "who is the new boss?" may be told by whom somebody takes over from."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.answering.persons.of_a_person import is_of
from onrecord.answering.persons.top_posts import TOP_POSTS
from onrecord.answering.ports import Hit, put_first
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.questions.follow_ups import persons_in
from onrecord.release import Release, SectionKind

# A new owner or supplier may be a company: only what persons hold is asked for here.
_POST = (
    r"(?:ceo|cfo|coo|cto|chief|president|chair(?:man|woman|person)?|boss|head|director|manager|leader|officer|"
    r"editor|captain|principal|dean|secretary|treasurer|minister|mayor|governor|spokes\w+)"
)
_ASKED = late_pattern(
    r"\bwho(?:['’]s| is|['’]ll be| will be| (?:is going|is to|is due|is set)(?: to)? be| becomes?|"
    r" (?:is |will |is going to )?tak(?:e|es|ing) over as)? (?:(?:the|your|our|their|its) )?"
    rf"(?:new|next|incoming|future) (?P<post>(?:[\w'-]+ ){{0,3}}?{_POST}(?: [\w'-]+){{0,5}}?)"
    r"(?: (?:at|for|over)\b.*)?\W*$",
    re.IGNORECASE,
)
# "Ann Roe takes over from Bo Dahl", "Roe succeeds Dahl".
_FOLLOWS = late_pattern(
    r"\b(?:(?:tak(?:es?|ing)|took|will take) over(?: the \w+)? from|succeed(?:s|ed|ing)?|"
    r"replac(?:es?|ed|ing)|follow(?:s|ed|ing)?) (?:(?:Dr|Mr|Ms|Mrs|Prof|Sir|Dame)\.? )?"
    r"(?P<before>[A-Z][\w'’-]+(?: [A-Z][\w'’.-]*){0,2})"
)
# A new manager who is still looked for is nobody yet.
_COMES = late_pattern(
    r"\b(?:appoint\w*|nam(?:ed|es)|becom(?:e|es|ing)|elect\w*|promot\w+|chosen|picked|hired|"
    r"successor|(?<!\ba )(?:new|next|incoming|future) )",
    re.IGNORECASE,
)
_AFTER = late_pattern(r"\b(?:follow|succeed|replac|tak(?:e|es|ing) over|took over)", re.IGNORECASE)
# These words mean the highest post, however it is called.
_LEADERS = frozenset("boss leader head chief ceo executive officer".split())
_TOP_POSTS = ("chief executive", *TOP_POSTS)
_OF_COMPANY = frozenset("of the our your their its this company firm business group in".split())
_NO_MORE = late_pattern(r"\b(?:was|were|had|former\w*|previously|before|until|once|then)\b", re.IGNORECASE)
_ASIDE = frozenset({SectionKind.CAUTIONARY, SectionKind.CONTACT, SectionKind.LETTERHEAD, SectionKind.OTHER})
_AHEAD, _LEAST_COVERAGE, _LOOKED_AT = 1.2, 0.5, 6


def new_holder_first(hits: Sequence[Hit], question: str) -> tuple[Hit, ...]:
    """Return the hits with what says who follows the holder of a post first if the new one is asked for.

    Nothing changes if the best hit says who comes, or if no sentence gives that post to who goes.
    """
    asked = _ASKED.search(question) if hits else None
    if asked is None or (_COMES.search(hits[0].sentence.text) and _names_somebody(hits[0])):
        return tuple(hits)
    posts = _posts_asked(asked["post"], hits[0].release)
    releases = {hit.release.id: hit for hit in reversed(hits)}
    told = (
        replace(hit, position=at)
        for hit in reversed(releases.values())
        for at in _places_in(hit.release, posts)
    )
    first = next(told, None) or _naming_one(hits, posts)
    if first is None:
        return tuple(hits)
    covered = max(first.coverage, _LEAST_COVERAGE)
    best = max(hit.score for hit in hits) * _AHEAD
    first = replace(first, score=best, coverage=covered, misses=False, lacking=0.0, fits=True)
    return put_first([first], hits)


def _naming_one(hits: Sequence[Hit], posts: Sequence[Sequence[str]]) -> Hit | None:
    """Return the first of the hits that names who comes to one of some posts.

    The sentence before may name the post.
    """
    for hit in hits[1:_LOOKED_AT]:
        text, before = hit.sentence.text, hit.release.sentences[max(hit.position - 1, 0)].text
        comes = _COMES.search(text) or _AFTER.search(text)
        if hit.sentence.speaker is None and comes and _names_somebody(hit):
            told = set(words_of(f"{before} {text}"))
            if any(told.issuperset(post) for post in posts):
                return hit
    return None


def _names_somebody(hit: Hit) -> bool:
    """Whether a sentence names a person besides who goes: "she succeeds Bo Dahl" names nobody who comes.

    Of the capitals of a headline only who is named below it too.
    """
    goes = _FOLLOWS.search(hit.sentence.text)
    named = [name for name in persons_in(hit.sentence.text) if not (goes and goes["before"] in name)]
    if hit.sentence.section is not SectionKind.HEADLINE:
        return bool(named)
    units = hit.release.sentences
    prose = " ".join(unit.text for unit in units if unit.section is not SectionKind.HEADLINE)
    return not set(named).isdisjoint(persons_in(prose))


def is_new_holder_untold(question: str, best: Hit) -> bool:
    """Whether one asks who comes to a post, and the best hit names nobody, or only who says something."""
    if not _ASKED.search(question):
        return False
    comes = any(pattern.search(best.sentence.text) for pattern in (_COMES, _FOLLOWS, _AFTER))
    return best.sentence.speaker is not None or not (comes and _names_somebody(best))


def _posts_asked(post: str, release: Release) -> list[list[str]]:
    """Return the words of the post that is asked for, each of them in turn if it is the highest one."""
    own = _OF_COMPANY.union(words_of(release.issuer or ""))
    named = [word for word in words_of(post) if word not in own]
    return [list(words_of(each)) for each in _TOP_POSTS] if _LEADERS.issuperset(named) else [named]


def _places_in(release: Release, posts: Sequence[Sequence[str]]) -> list[int]:
    """Return where a release says who follows somebody whom it gives one of some posts."""
    return [
        at
        for at, unit in enumerate(release.sentences)
        if unit.section not in _ASIDE and unit.speaker is None
        if (found := _FOLLOWS.search(unit.text))
        and persons_in(unit.text[: found.start()])
        and any(_holds(release, found["before"], post) for post in posts)
    ]


def _holds(release: Release, person: str, post: Sequence[str]) -> bool:
    """Whether a release gives somebody a post."""
    surname = person.rstrip(".").rsplit(maxsplit=1)[-1].removesuffix("'s").removesuffix("’s")
    return any(
        set(post) <= set(words_of(unit.text))
        and is_of(release, at, surname)
        and not _NO_MORE.search(unit.text)
        for at, unit in enumerate(release.sentences)
    )
