"""A retriever that anybody can follow: a sentence matches by the words it shares."""

from collections.abc import Sequence

from onrecord.answering.ports import Hit, Retriever
from onrecord.question import Question
from onrecord.release import Release


class WordRetriever:
    """The sentences of some releases that share a word with the question, most shared words first."""

    def __init__(self, releases: Sequence[Release]) -> None:
        self._releases = releases

    def search(self, question: Question, *, k: int) -> tuple[Hit, ...]:
        """Coverage is the share of the question's words; ties keep the order of the text."""
        asked = _words(question.text)
        hits = [
            Hit(release=release, position=at, score=shared, coverage=shared / len(asked), strength=shared)
            for release in self._releases
            for at, sentence in enumerate(release.sentences)
            if (shared := float(len(asked & _words(sentence.text))))
        ]
        return tuple(sorted(hits, key=lambda hit: -hit.score)[:k])


def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip(".,?!").lower() for word in text.split())


_check: Retriever = WordRetriever(())
