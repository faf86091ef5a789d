"""A question as the index looks for it: the concepts it names, each with its other wordings."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from onrecord_index.thesaurus import Phrase, Thesaurus

# A question's shape ("how do I reach you") asks with stop words alone: it weighs like a middling word.
SHAPE_WEIGHT = 1.5
# What the question before named counts for less than what this one names.
CONTEXT_SHARE = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """One thing that a question names.

    `terms` are its own, empty where only the question's shape names it; `others` are phrases of terms that
    may stand for it, with their strength (above 0, at most 1). `weight` is its share of the question, in idf.
    """

    terms: Phrase
    others: Mapping[Phrase, float]
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """`terms` are the question's own in the order asked; `concepts` hold each of them at least once.

    `context` are the concepts of the question before, their weight lowered; empty where none is leant on.
    """

    terms: Phrase
    concepts: tuple[Concept, ...]
    context: tuple[Concept, ...] = ()

    @property
    def weight(self) -> float:
        """The weight of the question without its context; 0 where it names nothing."""
        return sum(concept.weight for concept in self.concepts)


def build_query(text: str, before: str | None, thesaurus: Thesaurus, weigh: Callable[[str], float]) -> Query:
    """The query of a question and of the one before it; `weigh` gives a term's idf."""
    concepts = _concepts(text, thesaurus, weigh)
    named = {term for concept in concepts for term in concept.terms}
    leant_on = _concepts(before, thesaurus, weigh) if before else []
    return Query(
        terms=thesaurus.analyse(text),
        concepts=tuple(concepts),
        context=tuple(
            replace(concept, weight=concept.weight * CONTEXT_SHARE)
            for concept in leant_on
            if not named.issuperset(concept.terms) or not concept.terms
        ),
    )


def _concepts(text: str, thesaurus: Thesaurus, weigh: Callable[[str], float]) -> list[Concept]:
    wordings = thesaurus.expansions(text)
    covered = {term for wording in wordings for term in wording.asked}
    concepts = [
        Concept(terms=wording.asked, others=wording.others, weight=_weight(wording.asked, weigh))
        for wording in wordings
    ]
    alone = dict.fromkeys(term for term in thesaurus.analyse(text) if term not in covered)
    return concepts + [Concept(terms=(term,), others={}, weight=weigh(term)) for term in alone]


def _weight(terms: Phrase, weigh: Callable[[str], float]) -> float:
    return sum(weigh(term) for term in set(terms)) if terms else SHAPE_WEIGHT
