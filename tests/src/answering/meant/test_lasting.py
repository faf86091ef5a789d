"""How long the money lasts is told by what says so, and by nothing else."""

import pytest

from onrecord.answer import Answer, Verdict
from onrecord.answering.answerer import Answerer
from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release
from onrecord_index.ranking.retriever import retriever_over

_TOP = """Arlow Mills Reports Its Quarter

ARLOW, 4 August 2025 - Arlow Mills plc (LSE: ARL) today reported its results for the second quarter of 2025.

The new silo takes fourteen months to build. It is to last forty years. The money for it comes from a bank.
"""


def _asked(question: str, told: str = "") -> Answer:
    release = read_release(f"{_TOP}\n{told}\n".encode(), source="mill.txt", release_id=ReleaseId("mill"))
    return Answerer(releases=[release], retriever=retriever_over([release])).answer(Question(text=question))


@pytest.mark.parametrize(
    "told",
    [
        "Our cash should carry us into 2027.",
        "Cash of 6 million pounds is sufficient to fund operations through the first half of 2027.",
        "This extends the cash runway into the second quarter of 2027.",
        "Existing funds will finance all planned work until the end of 2026.",
        "The reserves are enough for at least eighteen months.",
    ],
)
@pytest.mark.parametrize(
    "question",
    [
        "how long will Arlow's money last?",
        "How long can the mill keep going on the cash it has?",
        "when does Arlow run out of money?",
    ],
)
def test_how_long_the_money_lasts_is_told_by_what_says_until_when(question: str, told: str) -> None:
    assert _asked(question, told).passages[0].sentence.text == told


def test_how_long_something_else_lasts_does_not_answer_for_the_money() -> None:
    assert _asked("how long will Arlow's money last?").verdict is not Verdict.ANSWERED


def test_how_long_a_thing_lasts_is_asked_of_that_thing() -> None:
    assert _asked("how long will the silo last?").passages[0].sentence.text == "It is to last forty years."
