"""How apt a sentence is as an answer, beside its words: a fact, a name, a figure near the thing asked about.

Of two sentences with the same words, one answers better: it opens with what is asked about, and shows the
figure beside it. It is not a quotation, a caption or a lead-in. These rules know no release in particular.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import lru_cache

from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.questions.analysis import QuestionAnalysis, Tense, asks_when_it_comes, counts, names_a_figure
from onrecord.questions.answer_forms import FIGURES, AnswerForm, asks_for, shows_form, weighed_in
from onrecord.questions.expected import Expected
from onrecord.questions.shown import (
    asks_what_to_do,
    asks_who,
    is_instruction,
    is_qualified,
    is_yes_or_no,
    names_who_it_is,
    options_in,
    tells_other_sums,
)
from onrecord.release import SectionKind, SentenceKind
from onrecord.tables.accounts import tells_another_line
from onrecord_index.languages.registry import rules_of
from onrecord_index.ranking.document import Document, Words
from onrecord_index.ranking.query import ConceptMatch, Query
from onrecord_index.ranking.required.nearness import BESIDE, nearness, nearness_of_any
from onrecord_index.ranking.required.requirements import Requirements
from onrecord_index.ranking.required.sought import share_to_come
from onrecord_index.ranking.required.tabled import kinds_by_unit

_YEAR = late_pattern(r"(?:19|20)\d\d")
# So many terms open a sentence: its subject is among them.
_OPENING = 7
# "How many work there" asks how things stand, and looks back half as far as "did" does.
_LOOKS_AT_NOW = 0.5
_WAYS_TO_REACH = frozenset({AnswerForm.EMAIL, AnswerForm.PHONE, AnswerForm.WEB})
_FEW_WORDS = 2
# So much of the question's weight is something of it, and so much a good part.
_MORE, _GOOD_PART = 0.03, 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class AptnessWeights:
    """What each sign counts for, as a share of the question's weight.

    Fitted by a softmax over the best twelve of each question, to 542 labelled questions about 63 releases.
    A release that was fitted to was never measured on (benchmarks/README.md). Those from `foretold` on were
    set by hand on the halves looked at (benchmarks/log.md).
    """

    subject: float = 0.4  # it opens with what the question names
    near_figure: float = 1.1  # a figure stands beside that, if one is asked for
    near: float = 0.75  # what is asked for, a name, a date or a figure, stands beside all that
    misses: float = -0.2  # it tells the subject, and plainly not what is asked of it
    cause: float = 0.8  # it tells a cause, if a reason is asked for
    caution: float = 0.6  # it speaks against something, if one asks whether that is safe; few cases
    dated: float = 0.15  # it holds a date, if that is asked for
    to_come: float = 0.6  # it tells what is to come, if one asks when that is; below 0 if what has passed
    postholder: float = 0.4  # it names somebody with a post, if the question asks who
    quoted_fact: float = -0.6  # words of somebody, though no words nor person are asked for
    quoted_speech: float = 0.7  # words of somebody, as asked
    planned: float = 0.4  # it looks forward, as the question does
    lead_in: float = -0.85  # it ends in a colon: what it announces follows
    caption: float = -1.0  # it neither ends as a sentence does nor tells a figure
    idle_row: float = -0.65  # a row of a table, though no figure is asked for
    letterhead: float = -1.0
    cautionary: float = -0.65
    retracted: float = -0.5  # it tells what was stated in error; not fitted
    foretold: float = -0.4  # it looks forward, and the question looks back
    subheadline: float = -0.4  # a line below the headline has a word of everything that follows
    instruction: float = -0.5  # it tells the reader what to do, though that is not asked
    listing: float = 0.4  # it lists, if "what are the ..." asks for that
    bare_contact: float = -0.8  # it names whom to reach, and not how
    qualified: float = -0.4  # it tells an adjusted measure, and the plain one is asked for
    broken: float = -0.8  # it begins in the middle of a sentence
    footnote: float = -0.4  # a note to something else
    other_sum: float = -0.6  # it tells money or costs, and what is counted or came in is asked for
    opens_with: float = 0.3  # it begins with the one thing that a few words name
    staffed: float = 0.8  # it tells how many work there, as asked
    supposed: float = -2.5  # it takes for granted what the question asks the time of; not fitted
    unmet: float = -0.8  # it doesn't show what is presumed, where that is weighed too
    both: float = 0.6  # it names both, if one asks which of two


_WEIGHTS: dict[str, float] = asdict(AptnessWeights())
_IN_ORDER = {name: at for at, name in enumerate(_WEIGHTS)}


class Aptness:
    """Judges sentences for one question, the `text` of which is looked at for what it asks."""

    def __init__(
        self, query: Query, asking: QuestionAnalysis, expected: Expected, fit: Requirements, *, text: str
    ) -> None:
        self._query, self._fit = query, fit
        self._expected = expected
        self._asking = asking
        self._text = text
        self._asks_who, self._counts, self._asks_why = asks_who(text), counts(text), asks_for("cause", text)
        self._whether = is_yes_or_no(text)
        self._asks_for_figure = bool(asking.exact) or names_a_figure(text)
        self._looks_back = self._weight_of_looking_back()
        self._comes = AnswerForm.DATE in asking.sought and asks_when_it_comes(text)
        self._asks_to_do, self._asks_for_list = asks_what_to_do(text), asks_for("listing", text)
        self._options = frozenset[str]().union(*(_terms_of(each, "en") for each in options_in(text)))
        # "Tuition": a word or two, and no question.
        self._names_alone = (
            len(query.concepts) == 1 and len(words_of(text)) <= _FEW_WORDS and not asking.sought
        )
        self._weighed = weighed_in(text)
        self._asks_staff = asks_for("headcount", text)
        self._asks_if_safe = asks_for("caution", text)
        self._signs = frozenset[str]().union(*(concept.signs for concept in query.concepts))
        self._weight = query.weight or 1.0
        # Both are asked for the order, and again for the verdict.
        self._near: dict[Words, float] = {}
        self._subjects: dict[Words, float] = {}

    def _weight_of_looking_back(self) -> float:
        if self._whether or self._asking.tense is Tense.FUTURE:
            return 0.0
        return 1.0 if self._asking.tense is Tense.PAST else _LOOKS_AT_NOW * self._counts

    def of(self, document: Document, held: ConceptMatch) -> float:
        """Return how apt a sentence is, as a share of the question's weight; `held` is what it holds."""
        signs = self.signs_of(document, held)
        # In one order: else sums that are equal would differ in their last digits.
        shown = sorted(filter(signs.__getitem__, signs), key=_IN_ORDER.__getitem__)
        return sum([_WEIGHTS[name] * signs[name] for name in shown])

    def signs_of(self, document: Document, held: ConceptMatch) -> dict[str, float]:
        """Return the signs that it shows, from 0 to 1, by their names among the weights."""
        signs: dict[str, float] = dict.fromkeys(document.signs, 1.0)
        signs["subject"] = self.subject_of(document, held)
        signs["opens_with"] = self._names_alone and not self._signs.isdisjoint(document.terms[:1])
        if self._asks_for_figure:
            signs["near_figure"] = self._near_figure(document, held)
        if self._expected.kinds:
            signs["near"] = self._near_expected(document, held)
        signs["misses"] = self._fit.are_missed_by(document)
        signs["foretold"] = self._looks_back * document.sentence.forward_looking
        sentence = document.sentence
        is_other = tells_other_sums(self._text, sentence) or tells_another_line(self._text, sentence)
        signs["other_sum"] = is_other or self._fit.tells_money(document)
        signs["planned"] = self._asking.tense is Tense.FUTURE and document.sentence.forward_looking
        if document.sentence.speaker is not None:
            speech = AnswerForm.SPEECH in self._asking.sought
            signs["quoted_speech"] = speech
            signs["quoted_fact"] = not speech and not self._asks_who
        if document.sentence.kind is SentenceKind.TABLE_ROW:
            signs["idle_row"] = self._is_idle(document)
        if not self._asks_to_do:
            signs["instruction"] = is_instruction(document.sentence.text)
        return signs | self._signs_by_form(document)

    def _signs_by_form(self, document: Document) -> dict[str, float]:
        """The signs that only some forms of question ask for."""
        sentence, sought = document.sentence, self._asking.sought
        signs: dict[str, float] = {}
        # A statement gives reasons for itself ("as a result of new information"), and for nothing told.
        if self._asks_why and sentence.section is not SectionKind.CAUTIONARY:
            signs["cause"] = shows_form("cause", sentence.text, document.release.language)
        if self._asks_if_safe:
            signs["caution"] = shows_form("caution", sentence.text, document.release.language)
        if self._asks_staff:
            signs["staffed"] = shows_form("headcount", sentence.text, document.release.language)
        signs["unmet"] = not all(shows_form(each, sentence.text) for each in self._weighed)
        signs["supposed"] = self._fit.are_supposed_by(document)
        if AnswerForm.DATE in sought:
            signs["dated"] = AnswerForm.DATE in document.shows
            signs["to_come"] = share_to_come(document) if self._comes else 0.0
        if self._asks_who:
            signs["postholder"] = names_who_it_is(self._text, sentence.text, issuer=document.release.issuer)
        if self._asks_for_list:
            signs["listing"] = shows_form("listing", sentence.text, document.release.language)
        if sought & FIGURES or self._asks_for_figure:
            signs["qualified"] = is_qualified(self._text, sentence.text)
        if AnswerForm.CONTACT in sought and document.shows.isdisjoint(_WAYS_TO_REACH):
            signs["bare_contact"] = not shows_form("address", sentence.text)
        if len(self._options) > 1:
            signs["both"] = self._options <= document.words.known
        return signs

    def _is_idle(self, document: Document) -> bool:
        """Whether a row tells figures that are not asked for, and does not bear the name of what is."""
        if self._asking.sought & FIGURES or self._asks_for_figure or self._fit.named_by_number(document) > 0:
            return False
        return not document.label or not self._query.namings.issuperset(document.label)

    def subject_of(self, document: Document, held: ConceptMatch) -> float:
        """Return the share of what the question names that the opening of a sentence holds."""
        subject = self._subjects.get(document.words)
        if subject is None:
            opening = frozenset(document.terms[:_OPENING])
            if document.sentence.kind is SentenceKind.TABLE_ROW:
                opening |= document.context.known
            each = zip(self._query.concepts, held.each, strict=True)
            named = [worth for concept, worth in each if worth and not concept.signs.isdisjoint(opening)]
            subject = self._subjects[document.words] = sum(named) / self._weight
        return subject

    def far_in(self, document: Document, held: ConceptMatch) -> float:
        """Return how far what is expected stands from what the question names; 0 where none does."""
        near = self._near_expected(document, held) if self._expected.kinds and not self._whether else 0.0
        return 1.0 - near if near else 0.0

    def tells_more(self, document: Document, held: ConceptMatch, other: ConceptMatch) -> bool:
        """Whether a sentence has what is asked for, and tells what another does not (what that holds).

        Where nothing in particular is expected, that is a good part, and more than it lacks of the other.
        """
        if not self._fit.are_met_by(document) or self._fit.are_missed_by(document):
            return False
        each = list(zip(held.each, other.each, strict=True))
        more = sum([max(0.0, one - before) for one, before in each])
        if self._expected.kinds or self._asks_for_figure:
            near = self._near_expected if self._expected.kinds else self._near_figure
            return more > _MORE * self._weight and near(document, held) > 0
        return more > max(_GOOD_PART * self._weight, sum([max(0.0, before - one) for one, before in each]))

    def _near_figure(self, document: Document, held: ConceptMatch) -> float:
        """Return how near a figure stands to what the question names: 1 beside it, less with each term."""
        if self._fit.goes_on_counting(document):
            return BESIDE
        if not held.worth:
            return 0.0
        figures = (
            self._fit.numbers_of_things(document)
            if self._counts
            else [at for at, term in enumerate(document.terms) if self._may_be_figure(term, document)]
        )
        named = sorted({at for _, places in self._places_named(document, held) for at in places})
        return nearness_of_any(figures, named)

    def _may_be_figure(self, term: str, document: Document) -> bool:
        """Whether a term is a figure: "2025" is one where a date is asked for, and "2,025" everywhere."""
        if not term[0].isdigit():
            return False
        is_year = bool(_YEAR.fullmatch(term)) and term in document.sentence.text
        return not is_year or AnswerForm.MONEY not in self._asking.exact

    def _near_expected(self, document: Document, held: ConceptMatch) -> float:
        """Return how near something that is expected stands to all that the question names."""
        near = self._near.get(document.words)
        if near is None:
            near = self._near[document.words] = self._nearest(document, held)
        return near

    def _nearest(self, document: Document, held: ConceptMatch) -> float:
        expected = self._places_expected(document) if held.worth else []
        if not expected:
            return 0.0
        named = list(self._places_named(document, held))
        near = [sum([worth * nearness(place, each) for worth, each in named]) for place in expected]
        return max(near) / self._weight

    def _places_expected(self, document: Document) -> list[int]:
        """Return where a sentence holds something that is expected; a number must be one that counts."""
        if self._counts:
            numbers = self._fit.numbers_of_things(document)
            return [at for at in numbers if document.terms[at] not in self._query.terms]
        if not kinds_by_unit(document, self._text).isdisjoint(self._expected.kinds):
            return [at for at, term in enumerate(document.terms) if self._may_be_figure(term, document)]
        known, language = _words_of_name(document.release.issuer or ""), document.release.language
        stretches = self._expected.stretches_in(document.sentence.text, known=known)
        expected = frozenset[str]().union(*(_terms_of(each, language) for each in stretches))
        return [at for at, term in enumerate(document.terms) if term in expected]

    def _places_named(self, document: Document, held: ConceptMatch) -> Iterator[tuple[float, list[int]]]:
        """Yield where each thing that the question names stands in a sentence, with what that counts."""
        signs = [(at, term) for at, term in enumerate(document.terms) if term in self._signs]
        for concept, worth in zip(self._query.concepts, held.each, strict=True):
            places = [at for at, term in signs if term in concept.signs] if worth else []
            if places:
                yield worth, places


@lru_cache(maxsize=5_000)
def _terms_of(text: str, language: str) -> frozenset[str]:
    return frozenset(rules_of(language).terms_of(text))


@lru_cache(maxsize=1_000)
def _words_of_name(name: str) -> frozenset[str]:
    return frozenset(words_of(name))
