"""What an older release plans or does not know yet is never shown alone where a newer one tells otherwise.

The newer sentence may share nothing with the question ("how many jobs will go?": "The mill stays open."). So
it is looked for by what the older sentence says, not by what is asked.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from onrecord.answer import MOST_PASSAGES
from onrecord.answering.last_word.matter import matter_of, names_in, newer_of_the_company, placed
from onrecord.answering.last_word.put_right import with_right_figure
from onrecord.answering.last_word.recency import newest_first, wants_latest
from onrecord.answering.ports import Hit
from onrecord.late_patterns import late_pattern
from onrecord.questions.shown import asks_if_still
from onrecord.release import Release, SectionKind, SentenceKind

# A plan comes to nothing, or to something else, whatever else the sentence tells.
_STRONG = late_pattern(
    r"\b(?:no longer|call(?:s|ed|ing) off|on hold|on ice|off the table|shelv(?:es|ed|ing)|"
    r"scrap(?:s|ped|ping)|abandon(?:s|ed|ing)|(?:give[sn]?|gave|giv(?:en|ing)) (?:it |them )?up|"
    r"walk(?:s|ed|ing) away|pull(?:s|ed|ing) out|back(?:s|ed|ing) out|f[ae]ll(?:s|en)? through|"
    r"(?:come[s]?|came) to nothing|nothing (?:will|would) come|"
    r"(?:put|set|lay|laid) (?=[\w ]{1,25}\baside)|(?:put|set|laid) aside|"
    r"decided (?:not|against)|changed (?:its|our|their|her|his) minds?|(?:change of|changed) plans?|"
    r"thought again|second thoughts|reconsider(?:s|ed|ing)|revers(?:es|ed) (?:its|our|the)|repriev\w+|"
    r"without a deal|withdr(?:aws?|ew|awn|awing)|rescind(?:s|ed)|revok(?:es|ed)|discontinu(?:es|ed|ing)|"
    r"postpon(?:es|ed|ing)|(?:agreed|decided) (?=[\w ]{0,50}\bto (?:end|stop|drop|cancel)\b)|"
    r"not (?:be )?(?:proceed|go(?:ing)? ahead|take place|happen)(?:ing)?|is off\b|are off\b|"
    r"instead of|there (?:will|is going to) be no\b|"
    r"taken? (?=[\w ]{1,40}\bout of (?:its|our|the|their) plans?))",
    re.IGNORECASE,
)
# "No bakery will open there", "we will not open any": of a plan if that stands in the older release.
_WEAK = late_pattern(
    r"\b(?:(?:will|would|does|do|did|is|are) not|won[’']t|no (?=(?:\S+ ){1,6}(?:will|to)\b)|cancel\w*|"
    r"terminat(?:es|ed|ing)|suspend(?:s|ed|ing)|halt(?:s|ed|ing)|paus(?:es|ed|ing)|"
    r"fr(?:oze|ozen|eezes|eezing)|defer(?:s|red|ring)|delay(?:s|ed|ing)|push(?:es|ed) back|put off|"
    r"eliminat(?:es|ed|ing)|revers(?:es|ed)|drop(?:s|ped|ping) (?:the|its|our|their|all|any|plans?)|"
    r"(?:been|was|were|is|are|be) dropped|stop(?:s|ped|ping)|ceas(?:es|ed|ing)|"
    r"(?:was|were|been) (?:refused|rejected|denied|turned down)|"
    r"now (?:expect|plan|intend|aim|look|see|forecast|guid|anticipat|target|estimat|project|hop)\w*|"
    r"(?:will|would|to) (?:stay|remain|keep)\b|ended|"
    r"stays? as it is|remains? (?:as it is|unchanged)|blocked|lapsed|closed down|wound (?:up|down)|"
    r"late(?:r|st) than (?:planned|intended|announced|expected))",
    re.IGNORECASE,
)
_REASONS = late_pattern(r"[;:]|,? (?:because|until|after|since|following|as|so that|in order to|to save)\b")
# "Work stopped for a day": it went on.
_PASSING = late_pattern(
    r"\b(?:for (?:an?|one|two|three|four|five|six|seven|ten|several|some|\d+) (?:hour|day|week|night)s?|"
    r"on (?:\w+ ){1,2}days|during)\b",
    re.IGNORECASE,
)
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
_PROSE = frozenset({SectionKind.BODY, SectionKind.QUOTE, SectionKind.HEADLINE})
_FORMS = frozenset({SentenceKind.SENTENCE, SentenceKind.BULLET, SentenceKind.HEADING, SentenceKind.LINE})


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
    return with_right_figure(with_taken_back(ordered, question, releases), releases)


def with_taken_back(hits: Sequence[Hit], question: str, releases: Sequence[Release]) -> tuple[Hit, ...]:
    """Return the hits with what takes an older plan back ahead of that, or beside it.

    It comes first if the plan answers first, and it speaks of what the sentence says itself.
    """
    shown = list(hits[:MOST_PASSAGES])
    for older in shown:
        newer = newer_of_the_company(older, hits, releases)
        known = _found_out(older, newer)
        if known:
            return placed(hits, older, known, is_ahead=True)
        plan = _plan_of(older) if newer else None
        found = _taking_back(plan, newer) if plan else None
        if plan and found:
            release, at = found
            if (release.id, at) == (hits[0].release.id, hits[0].position):
                return tuple(hits)
            is_over = asks_if_still(question) and older.names_lacking <= hits[0].names_lacking
            before = hits[0] if is_over else older
            return placed(hits, before, found, is_ahead=is_over or _comes_first(plan, release, at))
    return tuple(hits)


def _plan_of(hit: Hit) -> _Plan | None:
    """Return what a hit plans, or what is planned around it; None if nothing is."""
    units = hit.release.sentences
    around = [units[at] for at in hit.release.positions_of_paragraph(hit.sentence.paragraph)]
    if not any(unit.forward_looking for unit in around):
        return None
    issuer = hit.release.issuer or ""
    beside = " ".join(unit.text for unit in around)
    own = hit.sentence.text if hit.sentence.forward_looking else ""
    return _Plan(
        words=_plan_in(own, issuer),
        around=_plan_in(beside, issuer),
        names=names_in(own, issuer),
        names_around=names_in(beside, issuer),
    )


def _taking_back(plan: _Plan, newer: Sequence[Release]) -> tuple[Release, int] | None:
    """Return where the newest release that takes a plan back says so."""
    for release in newer:
        told = [(_nearness(plan, release, at), -at) for at in _negating(release)]
        best = max(told, default=(0.0, 0))
        if best[0]:
            return release, -best[1]
    return None


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


@lru_cache(maxsize=64)
def _negating(release: Release) -> tuple[int, ...]:
    """Return the places of what says that something will not be."""
    return tuple(
        at
        for at, unit in enumerate(release.sentences)
        if unit.section in _PROSE and unit.kind in _FORMS and _negation(unit.text)
    )


def _negation(text: str) -> tuple[re.Match[str], bool] | None:
    """Return what negates in a text, and whether it says so of a plan by itself."""
    strong = _STRONG.search(text)
    if strong:
        return strong, True
    weak = _WEAK.search(text)
    return (weak, False) if weak else None


def _nearness(plan: _Plan, release: Release, at: int) -> float:
    """Return how much of what a negating sentence speaks of stands in a plan, 0 if it is about another."""
    unit = release.sentences[at]
    found = _negation(unit.text)
    if found is None or (not found[1] and _PASSING.search(unit.text)):
        return 0.0
    negation, is_strong = found
    issuer = release.issuer or ""
    clause = _clause_around(unit.text, negation)
    words = _plan_in(clause, issuer) or _plan_in(unit.text, issuer)
    names = names_in(unit.text, issuer)
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
    text, issuer = release.sentences[at].text, release.issuer or ""
    if not names_in(text, issuer).isdisjoint(plan.names):
        return True
    words = _plan_in(text, issuer)
    return len(words & plan.words) >= len(words) / 2


def _clause_around(text: str, negation: re.Match[str]) -> str:
    """Return the part of a sentence that negates, without its reasons."""
    ends = [found.start() for found in _REASONS.finditer(text)]
    start = max((end for end in ends if end <= negation.start()), default=0)
    return text[start : min((end for end in ends if end > negation.start()), default=len(text))]


def _plan_in(text: str, issuer: str) -> frozenset[str]:
    """Return what a text is about beside what negates."""
    return matter_of(_WEAK.sub(" ", _STRONG.sub(" ", text)), issuer)
