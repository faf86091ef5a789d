"""A question as the index looks for it: the concepts it names, each with its other wordings."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from onrecord_index.languages.en.terms import FORM_WORDS, key_of, terms_of
from onrecord_index.ranking.document import Words
from onrecord_index.wording.between import Wordings
from onrecord_index.wording.thesaurus import Phrase

_NOTHING = (0.0, 0.0)
_FORMS = frozenset(terms_of(FORM_WORDS))
# A wording that counts for so much of a thing names it as well as the question's own words.
_AS_GOOD = 0.7
# A question's shape ("how do I reach you") asks with stop words alone: it weighs like a middling word.
SHAPE_WEIGHT = 1.5
# What the question before named counts for less than what this one names.
CONTEXT_SHARE = 0.6
# The words of a period count for little: the period itself is compared.
ASIDE_SHARE = 0.3


class Wording(NamedTuple):
    """A phrase of terms that may stand for a concept; `key` as key_of gives it. Many are made for a question.

    `worth` is what finding it counts: never more than the concept weighs, nor than the phrase is rare.
    `covers` is how much of the concept it accounts for, however common it is.
    """

    phrase: Phrase
    key: str
    worth: float
    covers: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """One thing that a question names, with its share of the question in idf.

    `own` are its terms with what each counts, empty if only the question's shape names it; `wordings` are
    what else may stand for it in the releases, the worthiest first. A text without any of `openings`, the
    terms that these begin with, holds no wording, and one without any of `signs`, these and its own, no
    concept: most texts are passed over at a glance.
    """

    terms: Phrase
    own: tuple[tuple[str, float], ...]
    wordings: tuple[Wording, ...]
    openings: frozenset[str]
    signs: frozenset[str]
    weight: float

    def is_written_in(self, words: Words) -> bool:
        """Whether a text holds it by its initials, or written out: "CEO" for "chief executive"."""
        return not self.openings.isdisjoint(words.known) and any(
            wording.covers >= self.weight
            and _are_initials(self.terms, wording.phrase)
            and words.hold(wording.phrase, wording.key)
            for wording in self.wordings
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """`terms` are the question's own in the order asked; `concepts` hold each of them at least once.

    `context` are the concepts of the question before, their weight lowered; empty if none is leant on.
    """

    terms: Phrase
    concepts: tuple[Concept, ...]
    context: tuple[Concept, ...] = ()

    @property
    def weight(self) -> float:
        """The weight of the question without its context; 0 if it names nothing."""
        return sum(concept.weight for concept in self.concepts)

    @property
    def named(self) -> Iterator[str]:
        """The terms of everything that it names; they may repeat."""
        return (term for concept in (*self.concepts, *self.context) for term in concept.terms)

    @property
    def namings(self) -> frozenset[str]:
        """Every term of what may stand for a concept."""
        phrases = (wording.phrase for concept in self.concepts for wording in concept.wordings)
        return frozenset(self.terms).union(*phrases)

    def light_among(self, light: frozenset[str]) -> int:
        """How many of the things that it names light terms alone name, and not the form of the answer."""
        return sum(
            light.issuperset(each.terms or ("",)) and _FORMS.isdisjoint(each.terms) for each in self.concepts
        )

    def matter_in(self, held: "ConceptMatch", words: Words, *, but: frozenset[str], is_count: bool) -> float:
        """The share of what it names, some terms apart, that a text tells; 1 if it names nothing else.

        Beside what is counted these terms name nothing either: "how many shops" names shops.
        """
        told = [
            _matter_of(concept, worth, words, but) if is_count else (concept.weight, worth)
            for concept, found in zip(self.concepts, held.each, strict=True)
            if not concept.terms or not but.issuperset(concept.terms)
            for worth in [concept.weight if found > 0 and concept.is_written_in(words) else found]
        ]
        weight = sum([weight for weight, _ in told])
        return sum([worth for _, worth in told]) / weight if weight else 1.0

    def told_in(self, held: "ConceptMatch", words: Iterable[tuple[str, Phrase]]) -> frozenset[str]:
        """Those of some words whose concepts a text names, in these words or in others as good.

        Each word comes with its terms.
        """
        each = zip(self.concepts, held.each, strict=True)
        told = (one.terms for one, worth in each if worth and worth >= _AS_GOOD * one.weight)
        terms = frozenset[str]().union(*told)
        return frozenset([word for word, of_word in words if of_word and terms.issuperset(of_word)])


class QueryBuilder:
    """Builds queries over one corpus.

    `idf` gives a term's weight in it, `weigh` what it weighs in a question, `holds` whether it is there.
    """

    def __init__(
        self,
        thesaurus: Wordings,
        *,
        idf: Callable[[str], float],
        weigh: Callable[[str], float],
        holds: Callable[[str], bool],
    ) -> None:
        self._thesaurus = thesaurus
        self._idf = idf
        self._weigh = weigh
        self._holds = holds

    def build(self, text: str, before: str | None, *, aside: str | None = None) -> Query:
        """Return the query of a question, and of the one before it if it leans on that.

        `aside` is what the question says beside its matter: it finds sentences and counts little.
        """
        terms = self._thesaurus.analyse(text)
        concepts = self._concepts(text, terms, share=1.0)
        named = {term for concept in concepts for term in concept.terms}
        leant_on = (
            self._concepts(before, self._thesaurus.analyse(before), share=CONTEXT_SHARE) if before else []
        )
        said_aside = self._concepts(aside, self._thesaurus.analyse(aside), share=ASIDE_SHARE) if aside else []
        return Query(
            terms=terms,
            concepts=tuple(concepts),
            context=tuple(
                concept
                for concept in (*leant_on, *said_aside)
                if not concept.terms or not named.issuperset(concept.terms)
            ),
        )

    def terms(self, *texts: str) -> tuple[str, ...]:
        """Return the terms that the query of some texts in the releases' language names, in its order."""
        named: dict[str, None] = {}
        for text in texts:
            wordings = self._thesaurus.expansions(text, holds=lambda _: False)  # no other words are needed
            named |= dict.fromkeys(term for wording in wordings for term in wording.asked)
            named |= dict.fromkeys(self._thesaurus.analyse(text))
        return tuple(named)

    def _concepts(self, text: str, terms: Phrase, *, share: float) -> list[Concept]:
        wordings = self._thesaurus.expansions(text, holds=self._holds)
        covered = {term for wording in wordings for term in wording.asked}
        alone = dict.fromkeys(term for term in terms if term not in covered)
        return [
            *(self._concept(wording.asked, wording.others, share) for wording in wordings),
            *(self._concept((term,), {}, share) for term in alone),
        ]

    def _concept(self, terms: Phrase, others: Mapping[Phrase, float], share: float) -> Concept:
        weight = share * self._weight_of(terms, others)
        wordings = [
            Wording(
                phrase=phrase,
                key=key_of(phrase),
                worth=strength * min(weight, sum(map(self._idf, phrase))),
                covers=strength * weight,
            )
            for phrase, strength in others.items()
        ]
        openings = frozenset(wording.phrase[0] for wording in wordings)
        return Concept(
            terms=terms,
            own=tuple((term, min(share * self._weigh(term), weight)) for term in dict.fromkeys(terms)),
            wordings=tuple(sorted(wordings, key=lambda wording: (-wording.worth, -wording.covers))),
            openings=openings,
            signs=openings.union(terms),
            weight=weight,
        )

    def _weight_of(self, terms: Phrase, others: Mapping[Phrase, float]) -> float:
        """Return what a concept weighs; one in another language as much as the rarest of its translations.

        Its own words stand nowhere, and would weigh more than what means the same.
        """
        if others and self._thesaurus.translates:
            return max(sum(map(self._weigh, set(phrase))) for phrase in others)
        return sum(map(self._weigh, set(terms))) if terms else SHAPE_WEIGHT


class ConceptMatch(NamedTuple):
    """What a text holds of a question's concepts.

    `each` is what finding each counts, in their order, and `worth` the sum; `reworded` is what other wordings
    than their own terms add to that. `covered` is the weight of the concepts found, however common the
    wording, and `breadth` their share of all by number.
    """

    each: tuple[float, ...]
    worth: float = 0.0
    reworded: float = 0.0
    covered: float = 0.0
    breadth: float = 0.0


def match_concepts(words: Words, concepts: Sequence[Concept]) -> ConceptMatch:
    """What a text holds of some concepts."""
    known, each, reworded, covered, found = words.known, [], 0.0, 0.0, 0
    for concept in concepts:
        # Most texts hold no sign of most concepts, and fall here.
        if concept.signs.isdisjoint(known):
            each.append(0.0)
            continue
        own = 0.0
        for term, weight in concept.own:
            if term in known:
                own += weight
        best = covers = own
        if not concept.openings.isdisjoint(known):
            best, covers = map(max, _best_wording(concept, words), (own, own))
        each.append(best)
        reworded += best - own
        covered += covers
        found += best > 0
    return ConceptMatch(tuple(each), sum(each), reworded, covered, found / (len(each) or 1))


def _are_initials(one: Phrase, other: Phrase) -> bool:
    """Whether one of two phrases is a word that begins with the initials of the other."""
    short, long = sorted((one, other), key=len)
    return len(short) == 1 < len(long) and short[0].startswith("".join(term[0] for term in long))


def _matter_of(concept: Concept, worth: float, words: Words, idle: frozenset[str]) -> tuple[float, float]:
    """What a concept weighs without idle terms, and how much of that a text holds that has `worth` of it."""
    own = [(term, weight) for term, weight in concept.own if term not in idle]
    weight, known = sum([each for _, each in own]), words.known
    if len(own) == len(concept.own) or not weight:
        return concept.weight, worth
    if worth > sum([each for term, each in concept.own if term in known]):  # reworded
        return weight, min(worth, weight)
    return weight, sum([each for term, each in own if term in known])


def added_by(before: ConceptMatch, held: ConceptMatch) -> float:
    """The worth of the concepts that the sentence before holds beyond a sentence, which may go on."""
    if not before.worth:
        return 0.0
    return sum([there - here for there, here in zip(before.each, held.each, strict=True) if there > here])


def _best_wording(concept: Concept, words: Words) -> tuple[float, float]:
    """The worth of the worthiest wording that a text holds, and what that covers."""
    known = words.known
    for wording in concept.wordings:
        # Asked here too: most wordings fall at their first term, and a call for each is what would cost.
        if wording.phrase[0] in known and words.hold(wording.phrase, wording.key):
            return wording.worth, wording.covers
    return _NOTHING
