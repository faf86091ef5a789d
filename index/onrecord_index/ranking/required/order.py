"""The order of the hits: the best first, but the next sentence ahead of it if that says more.

A paragraph names its matter in one sentence, and often says in the next what is asked: "Ann Roe will step
down as chairman. The board has named Tom Fenwick to succeed her." The first holds more of the question.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

from onrecord.answering.ports import NEARLY_AS_GOOD
from onrecord.questions.answer_forms import AnswerForm
from onrecord.release import SentenceKind
from onrecord_index.ranking.document import Document
from onrecord_index.ranking.required.tabled import may_be_sums

# So many are given back however far they stand behind the best.
_FIRST = 12
# The next sentence is so near the best, as a share of the question's weight.
_NEARLY = 0.7


class Telling(Protocol):
    """Knows what sentences tell of a question of some weight; `asks_a_sum` where that is money."""

    weight: float

    @property
    def asks_a_sum(self) -> bool: ...
    def tells_more(self, document: Document, than: Document) -> bool: ...
    def tells_a_sum(self, document: Document) -> bool: ...


def best_of(scores: Mapping[int, float], most: int) -> list[int]:
    """Return the places of the highest scores, at most so many, best first."""
    return sorted(scores, key=lambda place: (-scores[place], place))[:most]


def not_far_behind(best: Sequence[int], scores: Mapping[int, float]) -> Sequence[int]:
    """Return the first of the best, and those after them that nearly equal the very best."""
    least = NEARLY_AS_GOOD * scores[best[0]]
    return [*best[:_FIRST], *(at for at in best[_FIRST:] if scores[at] >= least)]


def reordered(
    scores: Mapping[int, float], documents: Sequence[Document], scoring: Telling
) -> Mapping[int, float]:
    """Return the scores, that of the best given to another that says more, or tells the sum asked for."""
    scores = _with_next_ahead(scores, documents, scoring)
    return _with_sum_ahead(scores, documents, scoring) if scoring.asks_a_sum else scores


def _with_next_ahead(
    scores: Mapping[int, float], documents: Sequence[Document], scoring: Telling
) -> Mapping[int, float]:
    """Return the scores, those of the best and of the next sentence exchanged if that one says more."""
    best = best_of(scores, 1)[0]
    after = next((at for at in scores if _follows(documents[at], documents[best])), None)
    if after is None or scores[best] - scores[after] > _NEARLY * scoring.weight:
        return scores
    if not scoring.tells_more(documents[after], documents[best]):
        return scores
    return {**scores, best: scores[after], after: scores[best]}


def _with_sum_ahead(
    scores: Mapping[int, float], documents: Sequence[Document], scoring: Telling
) -> Mapping[int, float]:
    """Return the scores, that of the best given to one near it that tells a sum if the best has none."""
    best = best_of(scores, 1)[0]
    is_row = documents[best].sentence.kind is SentenceKind.TABLE_ROW
    may_be = may_be_sums(documents[best].sentence.text) if is_row else True
    if may_be and AnswerForm.NUMBER in documents[best].shows:
        return scores
    near = (at for at in scores if scores[best] - scores[at] <= _NEARLY * scoring.weight)
    release = documents[best].release
    telling = [at for at in near if documents[at].release is release and scoring.tells_a_sum(documents[at])]
    first = max(telling, key=lambda at: (scores[at], -at), default=None)
    return scores if first is None else {**scores, best: scores[first], first: scores[best]}


def _follows(document: Document, before: Document) -> bool:
    """Whether a sentence is the next one of a paragraph; rows of a table do not go on from one another."""
    one, other = document.sentence, before.sentence
    return (
        document.position == before.position + 1
        and document.release is before.release
        and one.paragraph == other.paragraph
        and SentenceKind.TABLE_ROW not in {one.kind, other.kind}
    )
