"""Which sentences answer a question, best first."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

import numpy as np
import numpy.typing as npt

from onrecord.answering.ports import Hit
from onrecord.question import Question
from onrecord.questions.analysis import QuestionAnalysis, analyse_question
from onrecord.questions.answer_forms import AnswerForm
from onrecord.questions.periods import Agreement, AskedPeriod, asked_period
from onrecord.release import Release
from onrecord.tables.surroundings import surroundings_of, texts_above
from onrecord_index.languages.registry import rules_of
from onrecord_index.ranking.analysis import Analysis, analyses_of
from onrecord_index.ranking.bm25 import Bm25, Places, Postings, best_places
from onrecord_index.ranking.document import (
    Document,
    Words,
    bits_from_forms,
    document_of,
    forms_from_bits,
    names_in,
    own_name_of,
    with_context,
    words_from_terms,
)
from onrecord_index.ranking.query import SHAPE_WEIGHT, Query, QueryBuilder
from onrecord_index.ranking.requirements import agreement_of, parted
from onrecord_index.ranking.scoring import Scoring, Weights, best_of
from onrecord_index.wording.between import Thesauri

_LIGHT_SHARE = 0.3
# A telephone number or a spelt-out abbreviation answers by being one.
_ANSWERS_BY_FORM = frozenset({AnswerForm.CONTACT, AnswerForm.MEANING})
# A telephone number answers "how do I reach you" without sharing a word with it.
_FOUND_BY_FORM = (AnswerForm.CONTACT, AnswerForm.RISK)
# Among them, those whose surroundings are looked at too: the best by themselves.
_LOOKED_AROUND = 16
# Analysed sentences that are kept: some 10 kB each.
_DOCUMENTS_KEPT = 5_000
_RELEASES_KEPT = 500


class RankedRetriever:
    """Finds sentences of some releases.

    `releases` are looked at only where a sentence of theirs comes into question: they may be many, and each
    loaded when it is looked at. `analyses` are theirs, in their order.
    """

    def __init__(
        self,
        releases: Sequence[Release],
        *,
        analyses: Iterable[Analysis] | None = None,
        thesauri: Thesauri | None = None,
        weights: Weights | None = None,
    ) -> None:
        self._releases = releases
        self._weights = weights or Weights()
        self._sentences, self._said = Bm25(), Postings()
        self._starts, self._positions, self._shows = array("I"), array("I"), array("I")
        self._speakers: set[str] = set()
        self._languages: list[str] = []
        for analysis in analyses if analyses is not None else analyses_of(releases):
            self._take_in(analysis)
        codes = {"en", *self._languages}
        self._light = frozenset[str]().union(*(rules_of(code).light for code in codes))
        # The release that each place stands in, by its number.
        counts = np.diff([*self._starts, self._sentences.size])
        self._release_of = np.repeat(np.arange(len(self._starts)), counts)
        shows = np.array(self._shows, dtype=np.uint32)
        self._of_form = {
            form: np.flatnonzero(shows & bits_from_forms([form])).astype(np.uint32) for form in _FOUND_BY_FORM
        }
        self._thesauri = thesauri or Thesauri()
        self._queries = cache(self._queries_between)
        self._places_in = cache(self._places_of_language)
        self._document = lru_cache(maxsize=_DOCUMENTS_KEPT)(self._document_at)
        self._paragraph = lru_cache(maxsize=_DOCUMENTS_KEPT)(self._words_of_paragraph)
        self._words_before = lru_cache(maxsize=_DOCUMENTS_KEPT)(self._words_before_place)
        self._paragraph_of = lru_cache(maxsize=_DOCUMENTS_KEPT)(self._paragraph_at)
        self._surroundings = lru_cache(maxsize=_RELEASES_KEPT)(lambda at: surroundings_of(releases[at]))
        self._names = lru_cache(maxsize=_DOCUMENTS_KEPT)(lambda at: names_in(releases[at]))

    @property
    def languages(self) -> tuple[str, ...]:
        """The language of each release, in order."""
        return tuple(self._languages)

    def search(
        self, question: Question, *, k: int, asked: str = "en", searched: str | None = None
    ) -> tuple[Hit, ...]:
        """At most k hits, best first; ties: the newer release first, then the order of the text.

        `asked` is the language of the question. Only releases in the language `searched` are looked at,
        all of them if it is None.
        """
        asking = analyse_question(question)
        before = question.before if asking.is_follow_up else None
        period = asked_period(question.text)
        matter, aside = parted(question.text, period)
        query = self._queries(asked, searched or asked).build(matter, before, aside=aside)
        around = self._shared_by_releases(query)
        shortlist = self._shortlist(query, asking, around, searched)
        if not shortlist:
            return ()
        # What Poe said is not what names Poe: his other sentences stand under his name as well.
        spoken = AnswerForm.SPEECH in asking.sought
        terms = [term for term in query.terms if not (spoken and term in self._speakers)]
        documents = {place: self._document(place) for place in shortlist}
        own = self._sentences.scores(terms, [each.counts for each in documents.values()], weigh=self._weigh)
        scoring = Scoring(query, asking, text=question.text, weights=self._weights, idf=self._sentences.idf)
        shared = around[self._release_of[shortlist]].tolist()
        alone = {
            place: scoring.alone(document, score) + more
            for (place, document), score, more in zip(documents.items(), own, shared, strict=True)
        }
        scores = {
            place: alone[place]
            + scoring.around(
                documents[place], paragraph=self._paragraph_of(place), before=self._words_before(place)
            )
            + scoring.of_period(self._agreement(place, period))
            for place in best_of(alone, max(k, _LOOKED_AROUND))
        }
        return tuple(
            self._hit(place, scores[place], scoring, self._agreement(place, period))
            for place in best_of(scores, k)
        )

    def _take_in(self, analysis: Analysis) -> None:
        """The units of one more release."""
        start = self._sentences.size
        self._starts.append(start)
        self._positions.extend(analysis.positions)
        self._shows.extend(analysis.shows)
        self._speakers.update(analysis.speakers)
        self._languages.append(analysis.language)
        for place, (terms, context) in enumerate(zip(analysis.terms, analysis.contexts, strict=True), start):
            self._sentences.add(terms)
            self._said.add(place, context)

    def _queries_between(self, asked: str, searched: str) -> QueryBuilder:
        """What builds the queries of questions in one language for releases in the same or another."""
        return QueryBuilder(
            self._thesauri.between(asked, searched),
            idf=self._sentences.idf,
            weigh=self._weigh,
            holds=self._sentences.holds,
        )

    def _places_of_language(self, language: str) -> npt.NDArray[np.bool_]:
        """Which places stand in a release of a language."""
        return np.array([each == language for each in self._languages], dtype=bool)[self._release_of]

    def _weigh(self, term: str) -> float:
        """What a term of the question weighs."""
        weight = self._sentences.idf(term)
        return weight * _LIGHT_SHARE if term in self._light or term in self._own_name else weight

    @cached_property
    def _own_name(self) -> frozenset[str]:
        return own_name_of(self._releases)

    def _shared_by_releases(self, query: Query) -> npt.NDArray[np.float64]:
        """What each release as a whole holds of the question; nothing if there is no other to choose.

        "How many people work there" is answered where the question's other words stand around it.
        """
        shared = np.zeros(len(self._starts))
        if len(shared) > 1:
            for term in dict.fromkeys(term for concept in query.concepts for term in concept.terms):
                holding = self._release_of[self._sentences.documents_with(term)]
                found = np.zeros(len(shared), dtype=bool)
                found[holding] = True
                shared[found] += self._weigh(term)
        return shared * self._weights.release

    def _shortlist(
        self,
        query: Query,
        asking: QuestionAnalysis,
        around: npt.NDArray[np.float64],
        searched: str | None,
    ) -> list[int]:
        """The places that share most of the query's weight, in order of the text."""
        found: list[tuple[Places, float]] = [
            *self._sharing(query),
            *((self._of_form[form], SHAPE_WEIGHT) for form in _FOUND_BY_FORM if form in asking.sought),
        ]
        if not any(len(places) for places, _ in found):
            return []
        places, worths = zip(*found, strict=True)
        shared = np.bincount(
            np.concatenate(places),
            weights=np.repeat(worths, list(map(len, places))),
            minlength=self._sentences.size,
        )
        if searched is not None:
            shared = shared * self._places_in(searched)
        reached = np.flatnonzero(shared > 0)
        return best_places(reached, shared[reached] + around[self._release_of[reached]])

    def _sharing(self, query: Query) -> Iterator[tuple[Places, float]]:
        """The places that may hold something of the query, and what holding it is worth."""
        for concept in (*query.concepts, *query.context):
            for term in dict.fromkeys(concept.terms):
                yield self._sentences.documents_with(term), self._sentences.idf(term)
                yield self._said.of(term), self._weights.context
            for wording in concept.wordings:
                yield min(map(self._sentences.documents_with, wording.phrase), key=len), wording.worth

    def _hit(self, place: int, score: float, scoring: Scoring, period: Agreement | None) -> Hit:
        query, asking = scoring.query, scoring.asking
        # A question of stop words alone names nothing of its own, and is covered by nothing.
        weight = query.weight or sum(concept.weight for concept in query.context) or 1.0
        document = self._document(place)
        by_form = bool(asking.sought & document.shows & _ANSWERS_BY_FORM)
        told = with_context(self._paragraph_of(place), document.context)
        covered = min(scoring.covered(told) / weight, 1.0)
        names = self._names(self._release_at(place))
        but = names | self._light
        return Hit(
            release=document.release,
            position=document.position,
            score=score,
            coverage=1.0 if by_form else covered,
            strength=score / weight,
            matter=1.0 if by_form or scoring.holds_expected(document) else scoring.matter_in(told, but=but),
            fits=scoring.fits(document),
            lacking=scoring.lacking(document, but=but),
            form=scoring.form_of(document),
            period=period,
            subject=scoring.subject_of(document),
            named=len(query.concepts),
            names_lacking=scoring.names_lacking(document, names=names),
        )

    def _release_at(self, place: int) -> int:
        """The number of the release that a place stands in."""
        return bisect_right(self._starts, place) - 1

    def _document_at(self, place: int) -> Document:
        shows = forms_from_bits(self._shows[place])
        index, position = self._release_at(place), self._positions[place]
        release = self._releases[index]
        above = texts_above(release, position, self._surroundings(index)[position])
        return document_of(release, position, shows=shows, above=above)

    def _agreement(self, place: int, asked: AskedPeriod | None) -> Agreement | None:
        """How the period that a place speaks of compares with the one asked about; None without one."""
        return agreement_of(self._document(place), asked) if asked else None

    def _paragraph_at(self, place: int) -> Words:
        """The words of the paragraph that a place stands in."""
        return self._paragraph(self._release_at(place), self._document(place).sentence.paragraph)

    def _words_before_place(self, place: int) -> Words | None:
        """The words of the sentence before a place, None if its paragraph begins there."""
        if place == self._starts[self._release_at(place)]:
            return None
        before = self._document(place - 1)
        same = before.sentence.paragraph == self._document(place).sentence.paragraph
        return before.words if same else None

    def _words_of_paragraph(self, index: int, paragraph: int) -> Words:
        release, start = self._releases[index], self._starts[index]
        end = self._starts[index + 1] if index + 1 < len(self._starts) else len(self._positions)
        places = [
            place
            for place in range(start, end)
            if release.sentences[self._positions[place]].paragraph == paragraph
        ]
        if len(places) == 1:
            return self._document(places[0]).words
        texts = (release.sentences[self._positions[place]].text for place in places)
        return words_from_terms(*map(rules_of(release.language).terms_of, texts))


@dataclass(frozen=True, slots=True, kw_only=True)
class RetrieverBetween:
    """A retriever for questions in one language over the releases in the same or another."""

    retriever: RankedRetriever
    asked: str
    searched: str

    def search(self, question: Question, *, k: int) -> tuple[Hit, ...]:
        """At most k hits, best first."""
        return self.retriever.search(question, k=k, asked=self.asked, searched=self.searched)
