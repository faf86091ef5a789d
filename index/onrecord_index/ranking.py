"""Which sentences answer a question, best first."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from onrecord.asking import Asking, Sought, analyse_question
from onrecord.question import Question
from onrecord.release import Release
from onrecord.retrieval import Hit
from onrecord_index.bm25 import Bm25
from onrecord_index.fields import Words, documents_of, grams_of, names_in, words_from_terms
from onrecord_index.query import SHAPE_WEIGHT, Query, QueryBuilder
from onrecord_index.scoring import Scoring, Weights, covered
from onrecord_index.terms import terms_of
from onrecord_index.thesaurus import Thesaurus, load_thesaurus
from onrecord_index.thesaurus_lines import bundled_thesaurus

# Words that carry little of a question's matter: they ask for the form of the answer ("what month", "which
# number"), or are verbs that stand for any other ("take the job", "get into a business", "bring to it").
_LIGHT_TERMS = frozenset(
    terms_of(
        "number month date name names quote figure amount year kind type sort size reason exact exactly "
        "total tell give show list mention say anything something everything info information detail "
        "question answer know read heard find want need right true currently actually really "
        "take took taken taking go goes going went gone come comes coming came bring brings bringing brought "
        "put puts putting make makes making made keep keeps kept gives giving gave given let try tries "
        "trying tried wants wanted like look looks looking turn turns thing things stuff lot bit"
    )
)
_LIGHT_SHARE = 0.3
# A telephone number answers "how do I reach you" without sharing a word with it.
_FOUND_BY_FORM = frozenset({Sought.CONTACT, Sought.RISK})

# A telephone number or a spelt-out abbreviation answers by being one.
_ANSWERS_BY_FORM = frozenset({Sought.CONTACT, Sought.MEANING})

# Sentences that are scored in full: more than this the shortlist never loses the answer (benchmarks).
_SHORTLIST = 100


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
        self._paragraphs = self._words_of_paragraphs()
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
        own = self._own_scores(terms, shortlist)
        scoring = Scoring(
            query,
            asking,
            letters=grams_of(question.text),
            weights=self._weights,
            idf=self._sentences.idf,
        )
        scores = {
            place: scoring.score(self._documents[place], self._paragraph_of(place), score)
            for place, score in zip(shortlist, own, strict=True)
        }
        best = sorted(scores, key=lambda place: (-scores[place], place))[:k]
        return tuple(self._hit(place, scores[place], query, asking) for place in best)

    def _weigh(self, term: str) -> float:
        """What a term of the question weighs."""
        weight = self._sentences.idf(term)
        return weight * _LIGHT_SHARE if term in _LIGHT_TERMS else weight

    def _own_scores(self, terms: Sequence[str], places: Sequence[int]) -> Sequence[float]:
        """The BM25 of sentences, in which light terms count for their share."""
        whole = self._sentences.scores(terms, places)
        heavy = [term for term in terms if term not in _LIGHT_TERMS]
        if len(heavy) == len(terms):
            return whole
        return [
            _LIGHT_SHARE * every + (1 - _LIGHT_SHARE) * some
            for every, some in zip(whole, self._sentences.scores(heavy, places), strict=True)
        ]

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

    def _hit(self, place: int, score: float, query: Query, asking: Asking) -> Hit:
        # A question of stop words alone names nothing of its own, and is covered by nothing.
        weight = query.weight or sum(concept.weight for concept in query.context) or 1.0
        document = self._documents[place]
        by_form = bool(asking.sought & document.shows & _ANSWERS_BY_FORM)
        paragraph = self._paragraph_of(place)
        return Hit(
            release=document.release,
            position=document.position,
            score=score,
            coverage=1.0 if by_form else min(covered(query.concepts, paragraph) / weight, 1.0),
            strength=score / weight,
            matter=1.0 if by_form else self._matter(query, document.release, paragraph),
            fits=not asking.exact or bool(asking.exact & document.shows),
        )

    def _matter(self, query: Query, release: Release, paragraph: Words) -> float:
        """How much of what the question names beside proper names a paragraph holds."""
        if release.id not in self._names:
            self._names[release.id] = names_in(release)
        names = self._names[release.id]
        concepts = [
            concept for concept in query.concepts if not concept.terms or not names.issuperset(concept.terms)
        ]
        weight = sum(concept.weight for concept in concepts)
        return covered(concepts, paragraph) / weight if weight else 1.0

    def _paragraph_of(self, place: int) -> Words:
        document = self._documents[place]
        return self._paragraphs[document.release.id, document.sentence.paragraph]

    def _words_of_paragraphs(self) -> dict[tuple[str, int], Words]:
        """The words of each paragraph by release and paragraph."""
        texts: defaultdict[tuple[str, int], list[tuple[str, ...]]] = defaultdict(list)
        for document in self._documents:
            texts[document.release.id, document.sentence.paragraph].append(document.terms)
        return {paragraph: words_from_terms(*terms) for paragraph, terms in texts.items()}

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
            for term in document.context.known:
                places[term].append(place)
        return dict(places)
