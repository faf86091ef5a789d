"""What a release says of one person: the sentences that name them, or that say "she" after one that does."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from onrecord.answer import MOST_PASSAGES
from onrecord.answering.ports import Hit, put_first
from onrecord.late_patterns import late_pattern
from onrecord.question import Question
from onrecord.questions.follow_ups import persons_in
from onrecord.release import Release

# "She joined", "Before that he led": of the person named before.
_OF_THEM = late_pattern(r"^[^.]{0,40}?\b(?P<pronoun>he|she|his|her)\b", re.IGNORECASE)
_ADDRESSED = late_pattern(r"\bM(?:r|s|rs)\.? ")
_OF_MEN, _OF_WOMEN = late_pattern(r"\bMr\.? [A-Z]"), late_pattern(r"\bM(?:s|rs)\.? [A-Z]")
_POSSESSIVE = late_pattern(r"['’]s?$")
# Whom "she" means is named in one of so many sentences before.
_LOOKED_BACK = 5
# What tells it of the person comes so far before everything else.
_AHEAD, _STEP = 1.2, 0.02
_HARDLY = 0.9
# How surely the sentence at a place tells what is asked of the person of a surname; 0 if it does not.
SignOf = Callable[[Release, int, str], int]


def told_of_person_first(hits: Sequence[Hit], question: Question, sign_of: SignOf) -> tuple[Hit, ...]:
    """Return the hits, what their releases tell of the person meant first; they miss it if none tells it.

    That is whom the question or those before it name, or whom the best hit names first. Nothing changes if
    nobody is named.
    """
    person = _person_in(question, hits[0]) if hits else None
    if person is None:
        return tuple(hits)
    told = _told_of(person, hits, sign_of)[:MOST_PASSAGES]
    if not told:
        return tuple(replace(hit, misses=True, lacking=max(hit.lacking, _HARDLY)) for hit in hits)
    best = max(hit.score for hit in hits)
    first = [replace(hit, score=best * (_AHEAD - _STEP * at)) for at, hit in enumerate(told)]
    return put_first(first, hits)


def _person_in(question: Question, best: Hit) -> str | None:
    """Return whom a question or those before it name, or whom the best hit names first."""
    for text in (question.text, question.context or "", best.sentence.text):
        named = persons_besides(best.release, text)
        if named:
            return named[0] if text == best.sentence.text else named[-1]
    return None


def persons_besides(release: Release, text: str) -> list[str]:
    """Return whom a text names in full; the release's company may be called as a person is."""
    issuer = release.issuer or ""
    return [name for each in persons_in(text) if (name := _POSSESSIVE.sub("", each)) not in issuer]


def _told_of(person: str, hits: Sequence[Hit], sign_of: SignOf) -> list[Hit]:
    """Return what is told of a person in the releases found, the surest first."""
    by_release = {hit.release.id: hit for hit in reversed(hits)}
    surname = person.rsplit(maxsplit=1)[-1]
    told = [
        (sign_of(hit.release, at, surname), replace(hit, position=at, misses=False, lacking=0.0, fits=True))
        for hit in by_release.values()
        for at in range(len(hit.release.sentences))
    ]
    return [hit for sign, hit in sorted(told, key=lambda each: -each[0]) if sign]


def is_of(release: Release, at: int, surname: str) -> bool:
    """Whether a sentence is of a person: it names them, or says "she" after a sentence that does."""
    text, name = release.sentences[at].text, re.compile(rf"\b{re.escape(surname)}\b")
    if name.search(text):
        return True
    pronoun = _OF_THEM.match(text)
    if pronoun is None:
        return False
    other = _OF_WOMEN if pronoun["pronoun"].lower() in {"he", "his"} else _OF_MEN
    before = (release.sentences[each].text for each in range(at - 1, max(at - _LOOKED_BACK, 0) - 1, -1))
    naming = (each for each in before if persons_in(each) or _ADDRESSED.search(each))
    return name.search(next((each for each in naming if not other.search(each)), "")) is not None
