"""What an older release plans or does not know yet is never shown alone where a newer one tells otherwise.

The newer sentence may share nothing with the question ("how many jobs will go?": "The mill stays open."). So
it is looked for by what the older sentence says, not by what is asked.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from onrecord.answer import MOST_PASSAGES
from onrecord.answering.last_word.matter import (
    matter_of,
    names_in,
    newer_of_the_company,
    placed,
    told_in,
)
from onrecord.answering.last_word.outlook import with_newer_outlook
from onrecord.answering.last_word.put_right import with_right_figure
from onrecord.answering.last_word.recency import newest_first, wants_latest
from onrecord.answering.ports import Hit
from onrecord.languages.language import TakenBackPatterns
from onrecord.languages.registry import by_code
from onrecord.late_patterns import late_pattern
from onrecord.letters import plain, plain_text
from onrecord.questions.shown import asks_if_still
from onrecord.release import Release, SectionKind, SentenceKind

# "We do not know yet how it got in", and how that is told once it is known.
_NOT_KNOWN = late_pattern(
    r"\b(?:(?:do|does|did) not (?:yet )?know|not (?:yet )?(?:been )?(?:known|found|established|determined)|"
    r"unknown|"
    r"unclear|being investigated|under investigation|(?:is|are) (?:still )?(?:investigating|looking into))\b",
    re.IGNORECASE,
)
_FOUND_OUT = late_pattern(
    r"\b(?:the|its|their) (?:\w+ )?(?:cause|source|reason|origin|culprit)"
    r"(?: (?:of|for|behind) (?:it|this|that|the \w+))? "
    r"(?:was|were|is|proved|turned out|lay)\b(?! (?:not|un|still|being|under))|"
    r"\b(?:was|were|been) (?:caused by|traced (?:back )?to)\b|\bturned out to\b",
    re.IGNORECASE,
)
# A sentence without any of a plan's names must hold more of its words.
_NAMELESS = 2 / 3
_PROSE = frozenset({SectionKind.DATELINE, SectionKind.BODY, SectionKind.QUOTE, SectionKind.HEADLINE})
# So many of the best hits are looked at: some of those before are not shown.
_LOOKED_AT = 2 * MOST_PASSAGES
_FORMS = frozenset({SentenceKind.SENTENCE, SentenceKind.BULLET, SentenceKind.HEADING, SentenceKind.LINE})


_Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class _Plan:
    """The words of an older sentence, those of its paragraph, and the names in each."""

    words: frozenset[str]
    around: frozenset[str]
    names: frozenset[str]
    names_around: frozenset[str]


def newest_told_first(hits: Sequence[Hit], question: str, releases: Sequence[Release]) -> tuple[Hit, ...]:
    """Return the hits with the newest of a company first, and no plan alone that a newer one takes back."""
    is_latest, is_still = wants_latest(question, hits), asks_if_still(question)
    ordered = newest_first(hits, wants_latest=is_latest, asks_if_still=is_still)
    ordered = with_right_figure(with_newer_outlook(ordered, releases), releases)
    return with_taken_back(ordered, question, releases)


def with_taken_back(hits: Sequence[Hit], question: str, releases: Sequence[Release]) -> tuple[Hit, ...]:
    """Return the hits with what takes an older plan back ahead of that, or beside it.

    It comes first if the plan answers first, and it speaks of what the sentence says itself. A plan is left
    out if there is no room for what takes it back.
    """
    ordered, taken_back = tuple(hits), list[tuple[Hit, _Place]]()
    one_of_each = {hit.release.id: hit for hit in hits[:_LOOKED_AT]}
    newer_than = {id_: newer_of_the_company(hit, hits, releases) for id_, hit in one_of_each.items()}
    for older in hits[:_LOOKED_AT]:
        newer = newer_than[older.release.id]
        known = _found_out(older, newer)
        plan = _plan_of(older) if newer and not known else None
        found = known or (_taking_back(plan, newer) if plan else None)
        if found is None:
            continue
        taken_back.append((older, (found[0].id, found[1])))
        at = _place_of(ordered, older.place)
        if _place_of(ordered, taken_back[-1][1]) < at:
            continue
        is_first = not taken_back[1:] and asks_if_still(question)
        is_over = is_first and not known and older.names_lacking <= hits[0].names_lacking
        before = ordered[0] if is_over else ordered[at]
        is_ahead = plan is None or is_over or _comes_first(plan, *found)
        ordered = placed(ordered, before, found, is_ahead=is_ahead)
    return _without_room(ordered, taken_back)


def _without_room(hits: tuple[Hit, ...], taken_back: Sequence[tuple[Hit, _Place]]) -> tuple[Hit, ...]:
    """Return the hits without the plans that would be shown, and what takes them back would not."""
    for older, place in taken_back:
        at = _place_of(hits, older.place)
        if max(at, MOST_PASSAGES - 1) < _place_of(hits, place):
            hits = (*hits[:at], *hits[at + 1 :])
    return hits


def _place_of(hits: Sequence[Hit], place: _Place) -> int:
    """Return where among the hits a sentence of a release stands; behind them if it is none of them."""
    found = (at for at, hit in enumerate(hits) if hit.place == place)
    return next(found, len(hits))


def _plan_of(hit: Hit) -> _Plan | None:
    """Return what a hit plans, or what is planned around it; None if nothing is."""
    units = hit.release.sentences
    around = [units[at] for at in hit.release.positions_of_paragraph(hit.sentence.paragraph)]
    if not any(unit.forward_looking for unit in around):
        return None
    issuer = hit.release.issuer or ""
    beside = " ".join(told_in(unit) for unit in around)
    own = told_in(hit.sentence) if hit.sentence.forward_looking else ""
    return _Plan(
        words=_plan_in(own, hit.release),
        around=_plan_in(beside, hit.release),
        names=names_in(own, issuer),
        names_around=names_in(beside, issuer),
    )


def _taking_back(plan: _Plan, newer: Sequence[Release]) -> tuple[Release, int] | None:
    """Return where the newest release that takes a plan back says so."""
    begun = plan.around | plan.names_around
    for release in newer:
        told = [(_nearness(plan, release, at), -at) for at in _holding(begun, release)]
        best = max(told, default=(0.0, 0))
        if best[0]:
            return release, -best[1]
    return None


def _holding(begun: frozenset[str], release: Release) -> Iterator[int]:
    """Yield where in its prose a release holds a word that begins in one of some ways."""
    if by_code(release.language).taken_back is None or not _holds(plain_text(release.text), begun):
        return
    for at, unit in enumerate(release.sentences):
        if unit.section in _PROSE and unit.kind in _FORMS and _holds(plain(unit.text), begun):
            yield at


def _holds(text: str, begun: frozenset[str]) -> bool:
    return any(word in text for word in begun)


def _found_out(older: Hit, newer: Sequence[Release]) -> tuple[Release, int] | None:
    """Return where a newer release on the same matter tells what the older one did not know yet."""
    if not newer or not _NOT_KNOWN.search(older.sentence.text):
        return None
    issuer = older.release.issuer or ""
    matter = matter_of(f"{older.release.headline or ''} {older.sentence.text}", issuer)
    for release in newer:
        for at, unit in enumerate(release.sentences):
            if unit.section not in _PROSE or not _FOUND_OUT.search(unit.text):
                continue
            around = release.positions_of_paragraph(unit.paragraph)
            beside = " ".join(release.sentences[each].text for each in around)
            heading = f"{release.headline or ''} {unit.heading or ''}"
            if not matter.isdisjoint(matter_of(f"{heading} {beside}", issuer)):
                return release, at
    return None


@lru_cache(maxsize=2_000)
def _negation(text: str, language: str) -> tuple[re.Match[str], bool] | None:
    """Return what negates in a text, and whether it says so of a plan by itself."""
    patterns = by_code(language).taken_back
    strong = patterns.strong.search(text) if patterns else None
    if strong:
        return strong, True
    weak = patterns.weak.search(text) if patterns else None
    return (weak, False) if weak else None


def _nearness(plan: _Plan, release: Release, at: int) -> float:
    """Return how much of what a negating sentence speaks of stands in a plan, 0 if it is about another."""
    unit, patterns = release.sentences[at], by_code(release.language).taken_back
    told = told_in(unit)
    found = _negation(told, release.language)
    if patterns is None or found is None or (not found[1] and patterns.passing.search(told)):
        return 0.0
    negation, is_strong = found
    clause = _clause_around(told, negation, patterns)
    words = _plan_in(clause, release) or _plan_in(told, release)
    names = names_in(told, release.issuer or "")
    is_named = not names.isdisjoint(plan.names_around)
    if not words or (names and plan.names_around and not is_named):
        return 0.0
    share = len(words & plan.around) / len(words)
    is_nameless = bool(plan.names_around) and not is_named
    is_it = share > _NAMELESS if is_nameless else share >= 1 / 2 or (is_strong and is_named)
    # A whole sentence tells more than a heading.
    return (1 + share + (unit.kind is SentenceKind.SENTENCE)) if is_it else 0.0


def _comes_first(plan: _Plan, release: Release, at: int) -> bool:
    """Whether a sentence speaks of what the older one plans itself, not only of what stands beside that."""
    text = told_in(release.sentences[at])
    if not names_in(text, release.issuer or "").isdisjoint(plan.names):
        return True
    words = _plan_in(text, release)
    return len(words & plan.words) >= len(words) / 2


def _clause_around(text: str, negation: re.Match[str], patterns: TakenBackPatterns) -> str:
    """Return the part of a sentence that negates, without its reasons."""
    ends = [found.start() for found in patterns.reasons.finditer(text)]
    start = max((end for end in ends if end <= negation.start()), default=0)
    return text[start : min((end for end in ends if end > negation.start()), default=len(text))]


def _plan_in(text: str, release: Release) -> frozenset[str]:
    """Return what a text is about beside what negates."""
    patterns = by_code(release.language).taken_back
    if patterns:
        text = patterns.weak.sub(" ", patterns.strong.sub(" ", text))
    return matter_of(text, release.issuer or "")
