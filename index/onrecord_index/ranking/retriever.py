"""Which sentences answer a question, best first."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from typing import NamedTuple

from onrecord.answering.ports import Hit
from onrecord.question import Question
from onrecord.questions.analysis import QuestionAnalysis, analyse_question, goes_on_from
from onrecord.questions.answer_forms import AnswerForm
from onrecord.questions.periods import Agreement, AskedPeriod, asked_period
from onrecord.questions.shown import is_wire_line
from onrecord.release import Release, ReleaseId
from onrecord.tables.rows import only_heads_periods
from onrecord_index.candidates.bm25 import Bm25
from onrecord_index.candidates.port import MOST, Field, Filters, forms_in
from onrecord_index.languages.registry import rules_of
from onrecord_index.likely.releases import BEST, likely_releases
from onrecord_index.likely.sought import Sought, name_terms, names_somebody_else, sought_by
from onrecord_index.ranking.analysis import Analysis
from onrecord_index.ranking.corpus import Corpus, MemoryCorpus, ReadRelease
from onrecord_index.ranking.document import Document, bits_from_forms, plainly_told
from onrecord_index.ranking.query import SHAPE_WEIGHT, Query
from onrecord_index.ranking.required.order import best_of, not_far_behind, reordered
from onrecord_index.ranking.required.sought import agreement_of, parted
from onrecord_index.ranking.scoring import Meaning, Scoring, Weights
from onrecord_index.ranking.weighing import Weighing, queries_between
from onrecord_index.wording.between import Thesauri

# A telephone number or a spelt-out abbreviation answers by being one.
_ANSWERS_BY_FORM = frozenset({AnswerForm.CONTACT, AnswerForm.MEANING})
_WAYS = frozenset({AnswerForm.EMAIL, AnswerForm.PHONE, AnswerForm.WEB})
# A telephone number answers "how do I reach you" without sharing a word with it.
_FOUND_BY_FORM = (AnswerForm.CONTACT, AnswerForm.RISK)
# What a release reports on, where a question for a figure names no period.
_REPORTED = AskedPeriod(period=None, named="", rest="")
# What builds queries is kept for so many languages and names.
_BUILDERS_KEPT = 8
# Sentences that are scored: over 4,000 of them the first passage is the same as with any more (benchmarks).
_SHORTLIST = 90
# Among them, those whose surroundings are looked at too: the best by themselves.
_LOOKED_AROUND = 16


class _Listed(NamedTuple):
    """A sentence on the shortlist, with what its release as a whole adds to its score."""

    read: ReadRelease
    position: int
    document: Document
    more: float


class RankedRetriever:
    """Finds sentences of the releases in a corpus."""

    def __init__(
        self,
        corpus: Corpus,
        shares: Iterable[tuple[ReleaseId, float]] = (),
        *,
        thesauri: Thesauri | None = None,
        weights: Weights | None = None,
        meaning: Meaning | None = None,
    ) -> None:
        """Without a `meaning` sentences are compared by their words alone.

        `shares` has how much each release holds of the one question that will be asked (see `likely`).
        """
        self.corpus = corpus
        self._meaning, self._shares = meaning, dict(shares)
        self._most = max(self._shares.values(), default=0.0)
        self._weights = weights or Weights()
        self._bm25 = Bm25(corpus.statistics)
        codes = {"en", *corpus.languages}
        self._light = frozenset[str]().union(*(rules_of(code).light for code in codes))
        # Nothing in it leads back to it (see MemoryCorpus).
        self._weigh = Weighing(corpus, self._bm25, self._light)
        self._queries = lru_cache(_BUILDERS_KEPT)(
            partial(queries_between, thesauri or Thesauri(), self._weigh)
        )

    def search(
        self, question: Question, *, k: int, asked: str = "en", searched: str | None = None
    ) -> tuple[Hit, ...]:
        """At most k hits, best first (see Retriever).

        `asked` is the language of the question. Only releases in the language `searched` are looked at,
        all of them if it is None.
        """
        asking, before = analyse_question(question), goes_on_from(question)
        period = asked_period(question.text)
        matter, aside = parted(question.text, period)
        # Of the releases that it was put to for its names, they tell no sentence from another.
        names = name_terms(question.text, language=asked) if self._shares else frozenset()
        query = self._queries(asked, searched or asked, names).build(matter, before, aside=aside)
        sought = partial(self._sought, query.named, question.text, asked)
        shortlist = self._shortlist(query, asking, searched, sought)
        if not shortlist:
            return ()
        scoring = Scoring(query, asking, text=question.text, weights=self._weights, idf=self._bm25.idf)
        alone = self._alone(scoring, shortlist, question.text, names)
        near = best_of(alone, max(k, _LOOKED_AROUND))
        periods = {at: _agreement(shortlist[at], period) for at in near}
        is_implied = period is None and scoring.implies_the_period
        implied = {at: _agreement(shortlist[at], _REPORTED) for at in near} if is_implied else periods
        scores: Mapping[int, float] = {
            at: alone[at]
            + _around(scoring, shortlist[at])
            + scoring.of_period(implied[at], is_named=period is not None)
            for at in near
        }
        scores = reordered(scores, [each.document for each in shortlist], scoring)
        found = not_far_behind(best_of(scores, k), scores)
        return tuple(self._hit(shortlist[at], scores[at], scoring, periods[at]) for at in found)

    def likely(
        self, text: str, *, among: Collection[ReleaseId] | None = None, asked: str = "en"
    ) -> Mapping[ReleaseId, float]:
        """The releases that a question is likely about, the newest first, each with how much of it it holds.

        All are looked at, or only some. Nothing if so few are held that sentences alone tell them apart, or
        if none holds a name in the question: it is misspelt, or nobody's here.
        """
        is_else = names_somebody_else(text, language=asked, holds=self._bm25.holds)
        if len(self.corpus) <= BEST or among == () or is_else:
            return {}
        terms = self._queries(asked, asked).terms(*filter(None, parted(text, asked_period(text))))
        numbers = None if among is None else self.corpus.numbers_of(among)
        found = self._found(self._sought(terms, text, asked), Filters(releases=numbers))
        ids = self.corpus.ids_of(found)
        return {ids[number]: share for number, share in found.items() if number in ids}

    def _alone(
        self, scoring: Scoring, shortlist: Sequence[_Listed], text: str, names: frozenset[str]
    ) -> dict[int, float]:
        """What each sentence is worth by itself, by its place on the list."""
        # What Poe said is not what names Poe: his other sentences stand under his name as well.
        spoken = AnswerForm.SPEECH in scoring.asking.sought
        terms = [term for term in scoring.query.terms if not (spoken and self.corpus.is_of_speaker(term))]
        weigh = partial(self._weigh, names=names)
        own = self._bm25.scores(terms, [each.document.counts for each in shortlist], weigh=weigh)
        alone = {
            at: scoring.alone(each.document, score) + each.more
            for at, (each, score) in enumerate(zip(shortlist, own, strict=True))
        }
        if self._meaning is None:
            return alone
        alike = self._meaning.likeness(text, [(each.read.release, each.position) for each in shortlist])
        return {at: worth + scoring.of_meaning(alike[at]) for at, worth in alone.items()}

    def _shortlist(
        self, query: Query, asking: QuestionAnalysis, searched: str | None, sought: Callable[[], Sought]
    ) -> list[_Listed]:
        """The sentences that share most of the query's weight, in the archive's order."""
        language = None if {*self.corpus.languages} <= {searched} else searched
        wanted = self._wanted(query, asking)
        likely = self._likely_releases(query, sought(), language) if len(self.corpus) > BEST else {}
        among = Filters(language=language, releases=likely or None)
        found = self.corpus.candidates.nearest(wanted, among, k=MOST)
        more = likely or self._shared_by_releases(query, {each.number for each in found})
        best = sorted(found, key=lambda each: (-each.score - more.get(each.number, 0.0), -each.place))
        best = sorted(best[:_SHORTLIST], key=lambda each: -each.place)
        read = self.corpus.read({each.number for each in best})
        return [
            _Listed(own, one.position, own.document(one.position), more.get(one.number, 0.0))
            for one in best
            if (own := read.get(one.number)) is not None
            and not is_wire_line(own.release.sentences[one.position].text)
            and not only_heads_periods(own.release.sentences[one.position])
        ]

    @cached_property
    def _as_likely(self) -> float | None:
        """How likely the second of the releases chosen is beside the first; None if they were not chosen."""
        best = sorted(self._shares.values(), reverse=True)[:2]
        return (best[1] / best[0] if len(best) > 1 and best[0] else 0.0) if best else None

    def _likely(self, release: ReleaseId) -> float:
        """How likely a release is beside the likeliest of those chosen."""
        return self._shares.get(release, best) / best if (best := self._most) else 1.0

    def _sought(self, terms: Iterable[str], text: str, asked: str) -> Sought:
        """What the releases are looked for by that a question of some terms means."""
        return sought_by(text, terms, language=asked, holds=self._bm25.holds)

    def _likely_releases(self, query: Query, sought: Sought, language: str | None) -> Mapping[int, float]:
        """The releases that hold most of the question, each with what that adds to its sentences."""
        found = self._found(sought, Filters(language=language))
        return {number: share * self._weights.likely * query.weight for number, share in found.items()}

    def _found(self, sought: Sought, among: Filters) -> Mapping[int, float]:
        corpus, idf = self.corpus, self._bm25.idf
        return likely_releases(corpus.candidates, sought, idf=idf, among=among, read=corpus.read)

    def _wanted(self, query: Query, asking: QuestionAnalysis) -> Mapping[tuple[Field, str], float]:
        """What a sentence may hold of the query, and what holding it is worth."""
        wanted: defaultdict[tuple[Field, str], float] = defaultdict(float)
        for concept in (*query.concepts, *query.context):
            for term in filter(self._bm25.holds, dict.fromkeys(concept.terms)):
                wanted[Field.OWN, term] += self._bm25.idf(term)
            for term in dict.fromkeys(concept.terms):
                wanted[Field.SAID, term] += self._weights.context
            for wording in concept.wordings:
                wanted[Field.OWN, min(wording.phrase, key=self._bm25.count)] += wording.worth
        for form in _FOUND_BY_FORM:
            if form in asking.sought:
                wanted[Field.FORM, next(iter(forms_in(bits_from_forms([form]))))] += SHAPE_WEIGHT
        return wanted

    def _shared_by_releases(self, query: Query, numbers: Collection[int]) -> Mapping[int, float]:
        """What each release as a whole holds of the question; nothing if there is no other to choose.

        "How many people work there" is answered where the question's other words stand around it.
        """
        if len(self.corpus) < 2:
            return {}
        if self._shares:
            return self._by_shares(query, numbers)
        terms = dict.fromkeys(term for concept in query.concepts for term in concept.terms)
        wanted = {(Field.WHOLE, term): self._weigh(term) for term in filter(self._bm25.holds, terms)}
        found = self.corpus.candidates.nearest(wanted, Filters(releases=numbers), k=MOST)
        return {each.number: each.score * self._weights.release for each in found}

    def _by_shares(self, query: Query, numbers: Collection[int]) -> Mapping[int, float]:
        """The same, where it is known how much of the question each release holds."""
        weights, best = self._weights, self._most
        return {
            number: query.weight * (weights.release + weights.chosen * (self._shares[id_] - best))
            for number, id_ in self.corpus.ids_of(numbers).items()
        }

    def _hit(self, listed: _Listed, score: float, scoring: Scoring, period: Agreement | None) -> Hit:
        query, asking, document = scoring.query, scoring.asking, listed.document
        weight, plain = scoring.weight or 1.0, plainly_told(document, scoring.text)
        by_form = bool(asking.sought & document.shows & _ANSWERS_BY_FORM) or scoring.is_all_said(document)
        is_way = not (ways := asking.sought & _WAYS) or bool(ways & document.shows)
        told = scoring.joined(listed.read.paragraph(listed.position), document.context)
        covered = min(scoring.covered(told) / weight, 1.0)
        in_names = document.words.known - plain.words.known
        but = (names := (scoring.named & listed.read.names) - in_names) | (scoring.named & self._light)
        return Hit(
            release=document.release,
            position=document.position,
            score=score,
            coverage=1.0 if by_form else covered,
            strength=score / weight,
            matter=1.0 if by_form or scoring.holds_expected(document) else scoring.matter_in(told, but=but),
            fits=scoring.fits(document),
            lacking=0.0 if by_form and is_way else scoring.lacking(plain, but=but),
            form=scoring.form_of(document),
            period=period,
            subject=scoring.subject_of(plain),
            named=len(query.concepts),
            light=query.light_among(self._light),
            names_lacking=scoring.names_lacking(document, names=names),
            misses=scoring.misses(document) or not in_names.isdisjoint(query.terms),
            far=scoring.far_in(document),
            told=scoring.told_by(plain),
            given=scoring.given_in(document, listed.read.opening) if self._shares else 0,
            as_likely=self._as_likely,
            likely=self._likely(document.release.id),
        )


def _around(scoring: Scoring, listed: _Listed) -> float:
    """What is added by where a sentence stands."""
    read, position = listed.read, listed.position
    return scoring.around(listed.document, paragraph=read.paragraph(position), before=read.before(position))


def _agreement(listed: _Listed, asked: AskedPeriod | None) -> Agreement | None:
    """How the period that a sentence speaks of compares with the one asked about; None without one."""
    return agreement_of(listed.document, listed.read.above(listed.position), asked) if asked else None


def retriever_over(
    releases: Sequence[Release],
    analyses: Iterable[Analysis] | None = None,
    *,
    thesauri: Thesauri | None = None,
    weights: Weights | None = None,
) -> RankedRetriever:
    """A retriever over releases in memory; `analyses` are theirs, in their order."""
    return RankedRetriever(MemoryCorpus(releases, analyses), thesauri=thesauri, weights=weights)


@dataclass(frozen=True, slots=True, kw_only=True)
class RetrieverBetween:
    """A retriever for questions in one language over the releases in the same or another."""

    retriever: RankedRetriever
    asked: str
    searched: str

    def search(self, question: Question, *, k: int) -> tuple[Hit, ...]:
        """At most k hits, best first."""
        return self.retriever.search(question, k=k, asked=self.asked, searched=self.searched)
