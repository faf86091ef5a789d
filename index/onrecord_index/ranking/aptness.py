"""How apt a sentence is as an answer, beside its words: a fact, a name, a figure near the thing asked about.

Of two sentences with the same words, one answers better: it opens with what is asked about, and shows the
figure beside it. It is not a quotation, a caption or a lead-in. These rules know no release in particular.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import lru_cache

from onrecord.letters import words_of
from onrecord.questions.analysis import QuestionAnalysis, Tense, counts
from onrecord.questions.answer_forms import FIGURES, AnswerForm, asks_for, shows_form
from onrecord.questions.expected import Expected
from onrecord.questions.shown import asks_who, is_caption, is_retracted, names_who_it_is
from onrecord.release import SectionKind, SentenceKind
from onrecord_index.languages.registry import rules_of
from onrecord_index.ranking.document import Document
from onrecord_index.ranking.query import ConceptMatch, Query
from onrecord_index.ranking.requirements import counting_numbers

# So many terms open a sentence: its subject is among them.
_OPENING = 7
# So many terms from the thing that is asked about, a figure counts for half.
_HALF = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class AptnessWeights:
    """What each sign counts for, as a share of the question's weight.

    Fitted by a softmax over the best twelve of each question, to 405 labelled questions about 36 releases.
    A release that was fitted to was never measured on (benchmarks/README.md).
    """

    subject: float = 0.3  # it opens with what the question names
    near_figure: float = 0.85  # a figure stands beside that, if one is asked for
    near: float = 0.45  # what is asked for, a name, a date or a figure, stands beside all that
    cause: float = 0.85  # it tells a cause, if a reason is asked for
    dated: float = 0.5  # it holds a date, if that is asked for
    postholder: float = 0.4  # it names somebody with a post, if the question asks who
    quoted_fact: float = -0.5  # words of somebody, though no words nor person are asked for
    quoted_speech: float = 0.7  # words of somebody, as asked
    planned: float = 0.4  # it looks forward, as the question does
    lead_in: float = -0.85  # it ends in a colon: what it announces follows
    caption: float = -0.9  # it neither ends as a sentence does nor tells a figure
    idle_row: float = -0.5  # a row of a table, though no figure is asked for
    letterhead: float = -0.9
    cautionary: float = -0.45
    retracted: float = -0.5  # it tells what was stated in error; not fitted


_WEIGHTS: tuple[tuple[str, float], ...] = tuple(asdict(AptnessWeights()).items())


class Aptness:
    """Judges sentences for one question, the `text` of which is looked at for what it asks."""

    def __init__(self, query: Query, asking: QuestionAnalysis, expected: Expected, *, text: str) -> None:
        self._query = query
        self._expected = expected
        self._asking = asking
        self._text = text
        self._asks_who, self._counts, self._asks_why = asks_who(text), counts(text), asks_for("cause", text)
        self._weight = query.weight or 1.0

    def of(self, document: Document, held: ConceptMatch) -> float:
        """Return how apt a sentence is, as a share of the question's weight; `held` is what it holds."""
        signs = self.signs_of(document, held)
        return sum(weight * signs[name] for name, weight in _WEIGHTS)

    def signs_of(self, document: Document, held: ConceptMatch) -> dict[str, float]:
        """Return each sign, from 0 to 1, by its name among the weights."""
        sentence, asking = document.sentence, self._asking
        quoted, speech = sentence.speaker is not None, AnswerForm.SPEECH in asking.sought
        return {
            "subject": self.subject_of(document, held),
            "near_figure": self._near_figure(document, held) if asking.exact else 0.0,
            "near": self._near_expected(document, held) if self._expected.kinds else 0.0,
            "cause": self._asks_why and shows_form("cause", sentence.text, document.release.language),
            "dated": AnswerForm.DATE in asking.sought & document.shows,
            "postholder": self._asks_who
            and names_who_it_is(self._text, sentence.text, issuer=document.release.issuer),
            "quoted_fact": quoted and not speech and not self._asks_who,
            "quoted_speech": quoted and speech,
            "planned": asking.tense is Tense.FUTURE and sentence.forward_looking,
            "lead_in": sentence.text.endswith(":"),
            "caption": is_caption(sentence),
            "idle_row": sentence.kind is SentenceKind.TABLE_ROW and not asking.sought & FIGURES,
            "letterhead": sentence.section is SectionKind.LETTERHEAD,
            "cautionary": sentence.section is SectionKind.CAUTIONARY,
            "retracted": is_retracted(sentence.text),
        }

    def subject_of(self, document: Document, held: ConceptMatch) -> float:
        """Return the share of what the question names that the opening of a sentence holds."""
        opening = frozenset(document.terms[:_OPENING])
        each = zip(self._query.concepts, held.each, strict=True)
        return sum(worth for concept, worth in each if not concept.signs.isdisjoint(opening)) / self._weight

    def _near_figure(self, document: Document, held: ConceptMatch) -> float:
        """Return how near a figure stands to what the question names: 1 beside it, less with each term."""
        each = zip(self._query.concepts, held.each, strict=True)
        signs = frozenset[str]().union(*(concept.signs for concept, worth in each if worth))
        figures = (
            counting_numbers(document, signs)
            if self._counts
            else [at for at, term in enumerate(document.terms) if term[0].isdigit()]
        )
        named = [at for at, term in enumerate(document.terms) if term in signs]
        if not figures or not named:
            return 0.0
        nearest = min(abs(figure - name) for figure in figures for name in named)
        return _HALF / (_HALF + nearest)

    def _near_expected(self, document: Document, held: ConceptMatch) -> float:
        """Return how near something that is expected stands to all that the question names."""
        known = _words_of_name(document.release.issuer or "")
        stretches = self._expected.stretches_in(document.sentence.text, known=known)
        if not stretches:
            return 0.0
        expected = frozenset().union(*(_terms_of(each, document.release.language) for each in stretches))
        places = [at for at, term in enumerate(document.terms) if term in expected]
        named = list(self._places_named(document, held))
        near = (sum(weight * _nearness(place, each) for weight, each in named) for place in places)
        return max(near, default=0.0) / self._weight

    def _places_named(self, document: Document, held: ConceptMatch) -> Iterator[tuple[float, list[int]]]:
        """Yield where each thing that the question names stands in a sentence, with what it weighs."""
        for concept, worth in zip(self._query.concepts, held.each, strict=True):
            places = [at for at, term in enumerate(document.terms) if term in concept.signs] if worth else []
            if places:
                yield concept.weight, places


def _nearness(place: int, places: list[int]) -> float:
    """Return 1 beside or among some places, less with each term further."""
    return _HALF / (_HALF + max(0, min(abs(place - each) for each in places) - 1))


@lru_cache(maxsize=5_000)
def _terms_of(text: str, language: str) -> frozenset[str]:
    return frozenset(rules_of(language).terms_of(text))


@lru_cache(maxsize=1_000)
def _words_of_name(name: str) -> frozenset[str]:
    return frozenset(words_of(name))
