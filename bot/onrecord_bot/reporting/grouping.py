"""Questions in groups by what they ask for: their terms, other words for these, and the form of the answer.

No model: two questions are alike by the share of what each names that the other names too, in its own
words or in those of the thesaurus.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from onrecord.languages.asked_language import language_asked
from onrecord.questions.answer_forms import forms_asked
from onrecord_index.languages.registry import rules_of
from onrecord_index.wording.between import Thesauri
from onrecord_index.wording.thesaurus import LOOSE, Expansion

# From this likeness on (0 to 1) a question joins a group.
_ALIKE = 0.5
# What likeness is left if the two ask for different forms of answer, as "who" and "when".
_ANOTHER_FORM = 0.45
# A term that is only a question's frame ("tell", "company") counts for less.
_LIGHT = 0.3
# What a question's shape alone names ("where are you based") weighs.
_SHAPE = 1.5
# So many members of a group stand for all of it.
_LOOKED_AT = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """A question as its concepts: the terms of each, the phrases that may say the same, and a weight."""

    concepts: tuple[tuple[frozenset[str], tuple[frozenset[str], ...]], ...]
    terms: frozenset[str]
    forms: frozenset[str]


def group_questions(questions: Sequence[str]) -> list[list[int]]:
    """The positions of the questions in groups: the largest first, each in the order given."""
    alike = defaultdict[str, list[int]](list)
    for position, question in enumerate(questions):
        alike[" ".join(question.casefold().split())].append(position)
    asked = {words: _asked(words) for words in alike}
    weights = _weights(asked.values())
    groups: list[list[str]] = []
    filed = defaultdict[str, set[int]](set)
    for words in sorted(alike, key=lambda words: (-len(alike[words]), alike[words][0])):
        near = {number for term in _reach(asked[words]) for number in filed[term]}
        scored = [(_likeness(asked, words, groups[number], weights), -number) for number in near]
        best, number = max(scored, default=(0.0, 0))
        if best < _ALIKE:
            groups.append([])
            number = -(len(groups) - 1)
        groups[-number].append(words)
        for term in _reach(asked[words]):
            filed[term].add(-number)
    found = [sorted(position for words in group for position in alike[words]) for group in groups]
    return sorted(found, key=lambda group: (-len(group), group))


def _asked(words: str) -> _Asked:
    language = language_asked(words)
    thesaurus = _thesauri().between(language, language)
    terms = thesaurus.analyse(words)
    expansions = thesaurus.expansions(words)
    covered = {term for each in expansions for term in each.asked}
    concepts = [(frozenset(each.asked), _phrases(each)) for each in expansions]
    concepts += [(frozenset({term}), ()) for term in dict.fromkeys(terms) if term not in covered]
    forms = frozenset(str(form) for form in forms_asked(words))
    return _Asked(concepts=tuple(concepts), terms=frozenset(terms), forms=forms)


def _phrases(expansion: Expansion) -> tuple[frozenset[str], ...]:
    """What may be said instead of a concept, without what is only near it."""
    return tuple(frozenset(phrase) for phrase, strength in expansion.others.items() if strength > LOOSE)


@lru_cache(maxsize=1)
def _thesauri() -> Thesauri:
    return Thesauri()


def _reach(asked: _Asked) -> set[str]:
    """The terms under which a question is filed."""
    return set(asked.terms).union(*(phrase for _, others in asked.concepts for phrase in others))


def _weights(questions: Iterable[_Asked]) -> dict[str, float]:
    """What each term weighs: the rarer in the questions, the more."""
    found = list(questions)
    counts = Counter(term for each in found for term in each.terms)
    light = rules_of("en").light | rules_of("fr").light
    return {
        term: (_LIGHT if term in light else 1.0) * math.log(2.0 + len(found) / count)
        for term, count in counts.items()
    }


def _likeness(asked: dict[str, _Asked], words: str, group: Sequence[str], weights: dict[str, float]) -> float:
    """How like a question is to the members of a group, on average."""
    members = group[:_LOOKED_AT]
    return sum(_alike(asked[words], asked[member], weights) for member in members) / len(members)


def _alike(one: _Asked, other: _Asked, weights: dict[str, float]) -> float:
    shared = (_covered(one, other, weights) + _covered(other, one, weights)) / 2
    differ = one.forms and other.forms and not one.forms & other.forms
    return shared * (_ANOTHER_FORM if differ else 1.0)


def _covered(one: _Asked, by: _Asked, weights: dict[str, float]) -> float:
    """The share of what one question names that another names too."""
    whole = held = 0.0
    for terms, others in one.concepts:
        weight = sum(weights.get(term, 1.0) for term in terms) or _SHAPE
        whole += weight
        if (terms and terms <= by.terms) or any(phrase <= by.terms for phrase in others):
            held += weight
        else:
            held += sum(weights.get(term, 1.0) for term in terms & by.terms)
    return held / whole if whole else 0.0
