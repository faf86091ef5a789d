"""Which sentences answer a question, best first."""

from collections.abc import Sequence
from datetime import date

from onrecord.question import Question
from onrecord.release import Release, SentenceKind
from onrecord.retrieval import Hit
from onrecord_index.bm25 import Bm25
from onrecord_index.terms import terms_of


class RankedRetriever:
    """Finds sentences of some releases; the newest release comes first where scores are equal."""

    def __init__(self, releases: Sequence[Release]) -> None:
        newest_first = sorted(releases, key=lambda release: release.date or date.min, reverse=True)
        self._places = [
            (release, position)
            for release in newest_first
            for position, sentence in enumerate(release.sentences)
            if sentence.kind is not SentenceKind.HEADING
        ]
        self._sentences = Bm25([terms_of(r.sentences[position].text) for r, position in self._places])
        self._paragraphs = self._terms_by_paragraph()

    def search(self, question: Question, *, k: int) -> tuple[Hit, ...]:
        """At most k hits, best first; ties: the newer release first, then the order of the text."""
        asked = terms_of(f"{question.context or ''} {question.text}")
        weight = sum(self._sentences.idf(term) for term in set(asked))
        scores = self._sentences.scores(asked)
        best = sorted(scores, key=lambda place: (-scores[place], place))[:k]
        return tuple(self._hit(place, scores[place], set(asked), weight) for place in best)

    def _hit(self, place: int, score: float, asked: set[str], weight: float) -> Hit:
        release, position = self._places[place]
        paragraph = self._paragraphs[release.id, release.sentences[position].paragraph]
        covered = sum(self._sentences.idf(term) for term in asked & paragraph)
        return Hit(
            release=release,
            position=position,
            score=float(score),
            coverage=covered / weight,
            strength=float(score) / weight,
        )

    def _terms_by_paragraph(self) -> dict[tuple[str, int], set[str]]:
        terms: dict[tuple[str, int], set[str]] = {}
        for release, position in self._places:
            sentence = release.sentences[position]
            terms.setdefault((release.id, sentence.paragraph), set()).update(terms_of(sentence.text))
        return terms
