"""How apt a sentence is as an answer, beside its words: a fact, a name, a figure near the thing asked about.

Of two sentences with the same words, one answers better: it opens with what is asked about, and shows the
figure beside it. It is not a quotation, a caption or a lead-in. These rules know no release in particular.
"""

from dataclasses import asdict, dataclass

from onrecord.questions.analysis import QuestionAnalysis, Tense, counts
from onrecord.questions.answer_forms import AnswerForm
from onrecord.questions.shown import asks_who, is_caption, is_retracted, names_who_it_is
from onrecord.release import SectionKind
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
    dated: float = 0.5  # it holds a date, if that is asked for
    postholder: float = 0.4  # it names somebody with a post, if the question asks who
    quoted_fact: float = -0.5  # words of somebody, though no words nor person are asked for
    quoted_speech: float = 0.7  # words of somebody, as asked
    planned: float = 0.4  # it looks forward, as the question does
    lead_in: float = -0.85  # it ends in a colon: what it announces follows
    caption: float = -0.9  # it neither ends as a sentence does nor tells a figure
    letterhead: float = -0.9
    cautionary: float = -0.45
    retracted: float = -0.5  # it tells what was stated in error; not fitted


_WEIGHTS: tuple[tuple[str, float], ...] = tuple(asdict(AptnessWeights()).items())


class Aptness:
    """Judges sentences for one question, the `text` of which is looked at for what it asks."""

    def __init__(self, query: Query, asking: QuestionAnalysis, *, text: str) -> None:
        self._query = query
        self._asking = asking
        self._text = text
        self._asks_who, self._counts = asks_who(text), counts(text)
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
            "dated": AnswerForm.DATE in asking.sought & document.shows,
            "postholder": self._asks_who
            and names_who_it_is(self._text, sentence.text, issuer=document.release.issuer),
            "quoted_fact": quoted and not speech and not self._asks_who,
            "quoted_speech": quoted and speech,
            "planned": asking.tense is Tense.FUTURE and sentence.forward_looking,
            "lead_in": sentence.text.endswith(":"),
            "caption": is_caption(sentence),
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
