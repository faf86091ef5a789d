"""Which sentences answer a question, best first."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from onrecord.asking import Asking, Sought, Tense, analyse_question
from onrecord.question import Question
from onrecord.release import Release, SectionKind, SentenceKind
from onrecord.retrieval import Hit
from onrecord_index.bm25 import Bm25
from onrecord_index.fields import Document, documents_of, grams_of, names_in
from onrecord_index.query import SHAPE_WEIGHT, Concept, Query, QueryBuilder
from onrecord_index.terms import terms_of
from onrecord_index.thesaurus import Thesaurus, bundled_thesaurus, load_thesaurus


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each thing counts for beside the sentence's own BM25, which counts 1."""

    wording: float = 0.8
    paragraph: float = 0.5
    context: float = 0.4
    speaker: float = 1.2
    pairs: float = 0.3
    letters: float = 0.2
    form: float = 0.3
    contact: float = 0.5
    tense: float = 0.15
    cautionary: float = 0.5
    furniture: float = 0.7


# Words that ask for the form of the answer, not for its matter: "what month", "which number".
_FORM_TERMS = frozenset(
    terms_of(
        "number month date name names quote figure amount year kind type sort size reason exact exactly "
        "total tell give show list mention say anything something everything info information detail "
        "question answer know read heard find want need right true currently actually really"
    )
)
_FORM_SHARE = 0.3
# A telephone number answers "how do I reach you" without sharing a word with it.
_FOUND_BY_FORM = frozenset({Sought.CONTACT, Sought.RISK})

# A telephone number or a spelt-out abbreviation answers by being one.
_ANSWERS_BY_FORM = frozenset({Sought.CONTACT, Sought.MEANING})
# Forms that a sentence shows or does not: "how much" is not answered where there is no figure.
_PLAIN_FORMS = frozenset({Sought.NUMBER, Sought.MONEY, Sought.SHARE, Sought.DATE})

# Sentences that are scored in full: more than this the shortlist never loses the answer (benchmarks).
_SHORTLIST = 300


class RankedRetriever:
    """Finds sentences of some releases; the newest release comes first where scores are equal."""

    def __init__(
        self,
        releases: Sequence[Release],
        *,
        thesaurus: Thesaurus | None = None,
        weights: Weights | None = None,
    ) -> None:
        self._weights = weights or Weights()
        newest_first = sorted(releases, key=lambda release: release.date or date.min, reverse=True)
        self._documents = [document for release in newest_first for document in documents_of(release)]
        self._sentences = Bm25([document.terms for document in self._documents])
        self._queries = QueryBuilder(
            thesaurus or load_thesaurus(bundled_thesaurus(), analyse=terms_of),
            idf=self._sentences.idf,
            weigh=self._weigh,
            holds=lambda term: bool(self._sentences.documents_with(term)),
        )
        self._paragraphs = self._paragraph_keys()
        self._names: dict[str, frozenset[str]] = {}
        self._of_form = self._places_of_form()
        self._said = self._places_by_context()
        self._speakers = {
            term
            for document in self._documents
            if document.sentence.speaker
            for term in terms_of(document.sentence.speaker.name)
        }

    def search(self, question: Question, *, k: int) -> tuple[Hit, ...]:
        """At most k hits, best first; ties: the newer release first, then the order of the text."""
        asking = analyse_question(question)
        before = question.context if asking.follows_up else None
        query = self._queries.build(question.text, before)
        shortlist = self._shortlist(query, asking)
        if not shortlist:
            return ()
        # What Poe said is not what names Poe: his other sentences stand under his name as well.
        spoken = Sought.SPEECH in asking.sought
        terms = [term for term in query.terms if not (spoken and term in self._speakers)]
        own = self._sentences.scores(terms, shortlist)
        letters = grams_of(question.text)
        scores = {
            place: self._score(place, query, asking, score, letters)
            for place, score in zip(shortlist, own, strict=True)
        }
        best = sorted(scores, key=lambda place: (-scores[place], place))[:k]
        return tuple(self._hit(place, scores[place], query, asking) for place in best)

    def _weigh(self, term: str) -> float:
        """What a term of the question weighs: words that only ask for a form weigh little."""
        weight = self._sentences.idf(term)
        return weight * _FORM_SHARE if term in _FORM_TERMS else weight

    def _shortlist(self, query: Query, asking: Asking) -> list[int]:
        """The places that share most of the query's weight, in order of the text."""
        shared: defaultdict[int, float] = defaultdict(float)
        for concept in (*query.concepts, *query.context):
            for term in set(concept.terms):
                for place in self._sentences.documents_with(term):
                    shared[place] += self._sentences.idf(term)
                for place in self._said.get(term, ()):
                    shared[place] += self._weights.context
            for wording in concept.wordings:
                for place in min(map(self._sentences.documents_with, wording.phrase), key=len):
                    shared[place] += wording.worth
        for sought in asking.sought & _FOUND_BY_FORM:
            for place in self._of_form.get(sought, ()):
                shared[place] += SHAPE_WEIGHT
        if len(shared) <= _SHORTLIST:
            return sorted(shared)
        return sorted(sorted(shared, key=lambda place: (-shared[place], place))[:_SHORTLIST])

    def _score(self, place: int, query: Query, asking: Asking, own: float, letters: frozenset[str]) -> float:
        document, weights = self._documents[place], self._weights
        paragraph = self._paragraphs[document.release.id, document.sentence.paragraph]
        score = own
        score += weights.wording * sum(_reworded(concept, document.key) for concept in query.concepts)
        score += _covered(query.context, document.key)
        score += weights.paragraph * _covered(query.concepts, paragraph)
        share = weights.speaker if Sought.SPEECH in asking.sought else weights.context
        score += share * _covered(query.concepts, document.context)
        score += weights.pairs * self._pairs(query, document)
        score += weights.letters * query.weight * len(letters & document.grams) / (len(letters) or 1)
        score += query.weight * self._form(document, asking)
        return score * self._standing(document, asking)

    def _pairs(self, query: Query, document: Document) -> float:
        """The weight of the neighbouring terms of the question that are neighbours here too."""
        return sum(
            self._sentences.idf(left) + self._sentences.idf(right)
            for left, right in pairwise(query.terms)
            if f" {left} {right} " in document.key
        )

    def _form(self, document: Document, asking: Asking) -> float:
        """How far the sentence has the form that the question asks for, as a share of the query."""
        weights = self._weights
        if not asking.sought:
            fits = 0.0
        else:
            fits = weights.form * len(asking.sought & document.shows) / len(asking.sought)
        if Sought.CONTACT in asking.sought and Sought.CONTACT in document.shows:
            fits += weights.contact
        if asking.tense is Tense.FUTURE and document.sentence.forward_looking:
            fits += weights.tense
        return fits

    def _standing(self, document: Document, asking: Asking) -> float:
        """What the part of the release is worth to this question, as a factor."""
        sentence = document.sentence
        if sentence.section is SectionKind.CAUTIONARY:
            return 1.0 if Sought.RISK in asking.sought else self._weights.cautionary
        furniture = sentence.section is SectionKind.OTHER or sentence.kind is SentenceKind.LINE
        return self._weights.furniture if furniture else 1.0

    def _hit(self, place: int, score: float, query: Query, asking: Asking) -> Hit:
        weight = query.weight or 1.0
        checked = asking.sought & _PLAIN_FORMS
        document = self._documents[place]
        by_form = bool(asking.sought & document.shows & _ANSWERS_BY_FORM)
        paragraph = self._paragraphs[document.release.id, document.sentence.paragraph]
        return Hit(
            release=document.release,
            position=document.position,
            score=score,
            coverage=1.0 if by_form else min(_covered(query.concepts, paragraph) / weight, 1.0),
            strength=score / weight,
            matter=1.0 if by_form else self._matter(query, document.release, paragraph),
            fits=not checked or bool(checked & document.shows),
        )

    def _matter(self, query: Query, release: Release, paragraph: str) -> float:
        """How much of what the question names beside proper names a paragraph holds."""
        if release.id not in self._names:
            self._names[release.id] = names_in(release)
        names = self._names[release.id]
        concepts = [
            concept for concept in query.concepts if not concept.terms or not names.issuperset(concept.terms)
        ]
        weight = sum(concept.weight for concept in concepts)
        return _covered(concepts, paragraph) / weight if weight else 1.0

    def _paragraph_keys(self) -> dict[tuple[str, int], str]:
        """The keys of each paragraph's sentences, one after the other, by release and paragraph."""
        keys: defaultdict[tuple[str, int], str] = defaultdict(str)
        for document in self._documents:
            keys[document.release.id, document.sentence.paragraph] += document.key
        return dict(keys)

    def _places_of_form(self) -> dict[Sought, list[int]]:
        """The places that show each form which is found without a shared term."""
        places: defaultdict[Sought, list[int]] = defaultdict(list)
        for place, document in enumerate(self._documents):
            for sought in document.shows & _FOUND_BY_FORM:
                places[sought].append(place)
        return dict(places)

    def _places_by_context(self) -> dict[str, list[int]]:
        """The places whose heading or speaker holds each term."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, document in enumerate(self._documents):
            for term in dict.fromkeys(document.context.split()):
                places[term].append(place)
        return dict(places)


def _covered(concepts: Sequence[Concept], key: str) -> float:
    """The weight of the concepts that a text holds in any wording."""
    return sum(max(_own(concept, key), _best_wording(concept, key)) for concept in concepts)


def _reworded(concept: Concept, key: str) -> float:
    """What a text's other wordings of a concept add to its own terms there."""
    best = _best_wording(concept, key)
    return max(best - _own(concept, key), 0.0) if best else 0.0


def _own(concept: Concept, key: str) -> float:
    return sum(weight for term, weight in concept.own if term in key)


def _best_wording(concept: Concept, key: str) -> float:
    return next((wording.worth for wording in concept.wordings if wording.key in key), 0.0)
