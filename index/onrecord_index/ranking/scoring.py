"""What a sentence is worth to a question: every field that is looked at, and what each counts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Protocol

from onrecord.questions.analysis import QuestionAnalysis, Tense, counts
from onrecord.questions.answer_forms import FIGURES, AnswerForm
from onrecord.questions.expected import Expected
from onrecord.questions.periods import Agreement
from onrecord.release import Release, SectionKind, SentenceKind
from onrecord.tables.rows import only_heads
from onrecord_index.languages.en.terms import key_of
from onrecord_index.languages.registry import rules_of
from onrecord_index.ranking.aptness import Aptness
from onrecord_index.ranking.document import Document, Words, grams_of, with_context, words_with_terms
from onrecord_index.ranking.query import ConceptMatch, Query, added_by, match_concepts
from onrecord_index.ranking.required.requirements import Requirements
from onrecord_index.ranking.required.sought import terms_of_names
from onrecord_index.ranking.required.tabled import share_by_unit, share_of_label

# Terms up to which a sentence is as short as any, and from which on it is as long as any.
_SHORT, _LONG = 12, 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each thing counts for beside the sentence's own BM25, which counts 1."""

    wording: float = 1.0
    paragraph: float = 0.6
    before: float = 0.4
    context: float = 0.4
    column: float = 0.8  # what a row does not say because its column head does
    speaker: float = 1.2
    pairs: float = 0.3
    letters: float = 0.9
    letters_leaning: float = 0.3
    breadth: float = 0.4
    length: float = 0.3
    form: float = 0.2
    expected: float = 0.3
    contact: float = 0.5
    tense: float = 0.15
    cautionary: float = 0.5
    furniture: float = 0.7
    unfit: float = 0.95
    no_contact: float = 0.7
    release: float = 0.3
    likely: float = 2.0
    chosen: float = 3.0  # of the releases that a question is put to: how much of it each holds
    same_period: float = 0.4
    other_period: float = 0.4
    implied_period: float = 0.3  # share of these two, if the question names no period
    label: float = 0.3
    misfit: float = 0.15
    meaning: float = 0.8


class Meaning(Protocol):
    """Knows how alike in meaning texts are."""

    def likeness(self, question: str, sentences: Sequence[tuple[Release, int]]) -> Sequence[float]:
        """How alike a question and each of some sentences are, from 0 to 1; each by release and position."""
        ...


class Scoring:
    """Scores sentences for the question of a `text`. Each is looked through once, whatever stands in it."""

    def __init__(
        self,
        query: Query,
        asking: QuestionAnalysis,
        *,
        text: str,
        weights: Weights,
        idf: Callable[[str], float],
    ) -> None:
        self.query, self.text, self._counts = query, text, counts(text)
        # "When?" asks about what the question before named.
        self.weight = query.weight or sum(concept.weight for concept in query.context)
        self.asking, self._weights = asking, weights
        self._others, self._figures = asking.sought - FIGURES, asking.sought & FIGURES
        self._letters, self._expected = grams_of(text), Expected(text)
        self._fit = Requirements(query, asking, self._expected, text=text)
        self._aptness = Aptness(query, asking, self._expected, self._fit, text=text)
        self._letters_weight = weights.letters_leaning if asking.is_follow_up else weights.letters
        self._pairs = tuple((key_of(pair), sum(map(idf, pair))) for pair in pairwise(query.terms))
        self.named = frozenset(query.terms).union(*(concept.terms for concept in query.concepts))
        self._of_names = terms_of_names(query, text)
        self._signs = frozenset[str]().union(*(concept.signs for concept in query.concepts))
        self._nothing = ConceptMatch(each=(0.0,) * len(query.concepts))
        self._held: dict[Words, ConceptMatch] = {}
        self._joined: dict[tuple[Words, Words], Words] = {}

    def alone(self, document: Document, own: float) -> float:
        """What a sentence is worth by itself; `own` is its own BM25."""
        weights, held = self._weights, self._held_by(document.words)
        return (
            own
            + weights.wording * held.reworded
            + self.weight
            * (
                self._form(document)
                + weights.label * self._label(document)
                + self._letters_weight * self._alike(document)
                + weights.breadth * held.breadth
                - weights.length * min(max(len(document.terms), _SHORT), _LONG) / _LONG
            )
        ) * self._standing(document)

    def around(self, document: Document, *, paragraph: Words, before: Words | None) -> float:
        """What is added by where a sentence stands, and by how apt an answer it is.

        `before` is the sentence before it in its paragraph.
        """
        query, weights, words = self.query, self._weights, document.words
        added = weights.paragraph * self._held_by(paragraph).worth
        if query.context:
            added += match_concepts(words, query.context).worth
        if before is not None:
            added += weights.before * added_by(self._held_by(before), self._held_by(words))
        if document.context.known:
            said = weights.speaker if AnswerForm.SPEECH in self.asking.sought else weights.context
            above = self._held_by(document.context)
            added += said * above.worth
            if document.sentence.kind is SentenceKind.TABLE_ROW:
                added += weights.column * added_by(above, self._held_by(words))
        added += weights.pairs * sum([weight for pair, weight in self._pairs if pair in words.key])
        added -= weights.misfit * self.weight * (not self.fits(document))
        apt = self._aptness.of(document, self._told_by(document)) * self.weight
        return added * self._standing(document) + apt

    @property
    def implies_the_period(self) -> bool:
        """Whether a figure is asked for, and not one to come: that of the period reported on is meant."""
        return bool(self._figures) and self.asking.tense is not Tense.FUTURE

    def of_meaning(self, likeness: float) -> float:
        """What is added by how alike in meaning a sentence and the question are, from 0 to 1."""
        return self._weights.meaning * self.weight * likeness

    def of_period(self, agreement: Agreement | None, *, is_named: bool) -> float:
        """What is added, or taken away, by the period that a sentence speaks of.

        It counts for less if the question does not name it (`is_named`).
        """
        weight = self.weight * (1.0 if is_named else self._weights.implied_period)
        if agreement is Agreement.SAME:
            return self._weights.same_period * weight
        return -self._weights.other_period * weight if agreement is Agreement.OTHER else 0.0

    def covered(self, words: Words) -> float:
        """The weight of the question's concepts that a text holds in any wording, however common that is."""
        return self._held_by(words).covered

    def matter_in(self, paragraph: Words, *, but: frozenset[str]) -> float:
        """How much of what the question names a paragraph holds, except for some terms, 1 without any."""
        return self.query.matter_in(self._held_by(paragraph), paragraph, but=but, is_count=self._counts)

    def told_by(self, document: Document) -> frozenset[str]:
        """Return the words of the question whose things a sentence names, in these or in others as good."""
        words = words_with_terms(self.text, document.release.language)
        return self.query.told_in(self._told_by(document), words)

    def lacking(self, document: Document, *, but: frozenset[str]) -> float:
        """Return the share of what the question names, some terms apart, that a sentence does not hold."""
        words = self._words_told_by(document)
        but = but | self._fit.asking if self.holds_expected(document) else but
        return 1.0 - min(
            self.query.matter_in(self._held_by(words), words, but=but, is_count=self._counts), 1.0
        )

    def subject_of(self, document: Document) -> float:
        """Return the share of what the question names that the opening of a sentence holds."""
        return self._aptness.subject_of(document, self._told_by(document))

    def names_lacking(self, document: Document, *, names: frozenset[str]) -> float:
        """Return the share of the question's proper names that neither a sentence nor what is above holds."""
        asked = names & self._of_names
        return len(asked - document.words.known - document.context.known) / (len(asked) or 1)

    def given_in(self, document: Document, opening: Words) -> int:
        """Return how many things that the question names a sentence or the opening of its release tells."""
        told = zip(self._told_by(document).each, self._held_by(opening).each, strict=True)
        return sum([max(each) > 0 for each in told])

    def form_of(self, document: Document) -> float:
        """Return the share of the forms asked for that a sentence shows."""
        return self._share_of_forms(document.shows)

    def fits(self, document: Document) -> bool:
        """Whether a sentence shows the figures that are asked for, and names the thing that is."""
        return self._fit.are_met_by(document)

    @property
    def asks_a_sum(self) -> bool:
        return AnswerForm.MONEY in self.asking.exact

    def tells_a_sum(self, document: Document) -> bool:
        """Whether a sentence tells a sum of money close to what the question names."""
        is_fit = self.fits(document) and not self.misses(document)
        return is_fit and AnswerForm.MONEY in document.shows and self.holds_expected(document)

    def misses(self, document: Document) -> bool:
        """Whether a sentence plainly lacks what is asked of its subject."""
        return self._fit.are_missed_by(document)

    def far_in(self, document: Document) -> float:
        """Return how far what is expected stands from what the question names, 0 if nothing is."""
        return self._aptness.far_in(document, self._held_by(document.words))

    def is_all_said(self, document: Document) -> bool:
        """Whether one asks what somebody said, about nothing in particular, and a sentence is their words."""
        speaker = document.sentence.speaker
        if speaker is None or AnswerForm.SPEECH not in self.asking.sought or not self.query.terms:
            return False
        return set(self.query.terms) <= set(rules_of(document.release.language).terms_of(str(speaker)))

    def tells_more(self, document: Document, than: Document) -> bool:
        """Whether a sentence has what is asked for, and something of the question that another lacks."""
        return self._aptness.tells_more(document, self._told_by(document), self._told_by(than))

    def holds_expected(self, document: Document) -> bool:
        """Whether something is expected, and a sentence holds all of it."""
        return self._expected.share_in(document.sentence.text) == 1

    def _told_by(self, document: Document) -> ConceptMatch:
        """What a sentence holds; a row with what it stands under, since a column tells its cells."""
        return self._held_by(self._words_told_by(document))

    def _words_told_by(self, document: Document) -> Words:
        if document.sentence.kind is not SentenceKind.TABLE_ROW:
            return document.words
        return self.joined(document.words, document.context)

    def joined(self, words: Words, context: Words) -> Words:
        """Return some words with those that they stand under."""
        joined = self._joined.get((words, context))
        if joined is None:
            joined = self._joined[words, context] = with_context(words, context)
        return joined

    def _held_by(self, words: Words) -> ConceptMatch:
        held = self._held.get(words)
        if held is None:
            tells = not self._signs.isdisjoint(words.known)
            held = self._held[words] = match_concepts(words, self.query.concepts) if tells else self._nothing
        return held

    def _alike(self, document: Document) -> float:
        """The share of the question's runs of letters that a sentence holds."""
        return sum(map(document.letters.__contains__, self._letters)) / (len(self._letters) or 1)

    def _form(self, document: Document) -> float:
        """How far the sentence has the form that the question asks for, as a share of the query."""
        weights, sought = self._weights, self.asking.sought
        fits = weights.form * self._share_of_forms(document.shows)
        by_unit = share_by_unit(document, self.text, self._expected.kinds)
        fits += weights.expected * max(by_unit, self._expected.share_in(document.sentence.text))
        if AnswerForm.CONTACT in sought and AnswerForm.CONTACT in document.shows:
            fits += weights.contact
        if self.asking.tense is Tense.FUTURE and document.sentence.forward_looking:
            fits += weights.tense
        return fits

    @cached_property
    def _namings(self) -> frozenset[str]:  # for rows alone: most questions meet none
        return self.query.namings

    def _label(self, document: Document) -> float:
        """How far what a row or a bullet names before its figure is what is asked for, and nothing else."""
        if (by_number := self._fit.named_by_number(document)) or not document.label:
            return by_number
        share = share_of_label(document.label, self.query, self._namings)
        if share < 1:
            return share if self._figures else 0.0
        # "What are its deposits?" asks for a figure where a row has that name, the more so under its own.
        return 1.0 + (self._told_by(document).breadth == 1)

    def _share_of_forms(self, shown: frozenset[AnswerForm]) -> float:
        """The share of the forms asked for that a sentence shows; one figure or date will do for all."""
        asked = len(self._others) + bool(self._figures)
        return (len(self._others & shown) + bool(self._figures & shown)) / asked if asked else 0.0

    def _standing(self, document: Document) -> float:
        """What the part of the release is worth to this question, as a factor."""
        sentence = document.sentence
        if sentence.section is SectionKind.CAUTIONARY:
            return 1.0 if AnswerForm.RISK in self.asking.sought else self._weights.cautionary
        if self.asking.exact and not self.asking.exact & document.shows:
            return self._weights.unfit
        if AnswerForm.CONTACT in self.asking.sought and AnswerForm.CONTACT not in document.shows:
            return self._weights.no_contact
        is_aside = sentence.section is SectionKind.OTHER or sentence.kind is SentenceKind.LINE
        is_head = sentence.kind is SentenceKind.TABLE_ROW and only_heads(sentence.text)
        return self._weights.furniture if is_aside or is_head else 1.0
