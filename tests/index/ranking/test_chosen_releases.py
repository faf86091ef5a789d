"""Among the releases that a question is put to: what it names tells none of their sentences from another."""

import pytest

from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release
from onrecord_index.ranking.corpus import MemoryCorpus
from onrecord_index.ranking.retriever import RankedRetriever

RELEASE = """{name} Opens Its Mill

VANCOUVER, BC, March 1, 2024 /CNW/ - {name} Mining Corp. opened its mill today.

{name} Mining Corp. was pleased.

The works returned nine tonnes on day one.
"""
ZORECK, KELVAND = ReleaseId("Zoreck"), ReleaseId("Kelvand")


@pytest.fixture(scope="module")
def corpus() -> MemoryCorpus:
    return MemoryCorpus(
        [
            read_release(RELEASE.format(name=id_).encode(), source=id_, release_id=id_)
            for id_ in (ZORECK, KELVAND)
        ]
    )


def _best(corpus: MemoryCorpus, question: str, **shares: float) -> tuple[str, str]:
    """The first release and sentence."""
    held = [(ReleaseId(id_), share) for id_, share in shares.items()]
    hit = RankedRetriever(corpus, held).search(Question(text=question), k=3)[0]
    return hit.release.id, hit.sentence.text


def test_the_name_of_the_release_that_was_chosen_says_little(corpus: MemoryCorpus) -> None:
    question = "what did Zoreck Mining return?"

    assert _best(corpus, question)[1] == "Zoreck Mining Corp. was pleased."
    assert _best(corpus, question, Zoreck=0.9, Kelvand=0.4) == (
        ZORECK,
        "The works returned nine tonnes on day one.",
    )


def test_what_the_opening_of_the_chosen_release_tells_is_given(corpus: MemoryCorpus) -> None:
    question = Question(text="what did Zoreck Mining return?")

    alone = RankedRetriever(corpus).search(question, k=1)[0]
    shares = [(ZORECK, 0.9), (KELVAND, 0.45)]
    chosen = RankedRetriever(corpus, shares).search(question, k=1)[0]

    assert (alone.given, alone.as_likely) == (0, None)
    assert (chosen.given, chosen.as_likely) == (chosen.named, 0.5)


def test_of_equal_sentences_that_of_the_likelier_release_comes_first(corpus: MemoryCorpus) -> None:
    question = "how many tonnes on day one?"

    assert _best(corpus, question, Zoreck=0.9, Kelvand=0.4)[0] == ZORECK
    assert _best(corpus, question, Zoreck=0.4, Kelvand=0.9)[0] == KELVAND
