"""What somebody pays or gets is told by a sum for one, and not by a company's millions or a difference."""

import pytest

from onrecord.answer import Answer, Verdict
from onrecord.answering.answerer import Answerer
from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord.tables.rows import may_tell_a_sum
from onrecord_index.loading import read_release
from onrecord_index.ranking.retriever import retriever_over

_TOP = """Holloway Pool Opens Again

LEEDS, England, 3 June 2025 - The Holloway Pool opens on 9 June. The repairs will be paid from its own cash of £30.7 million.

Tickets cost what they did last year, but pupils pay 2 pounds less for a swim.

Locks that are taken back:

Lock          Weight     Batch      Recalled
Round lock    20 kg      FH2511     yes
Square lock   10 kg      all        no
"""
_WAGE = "\nLifeguards start at £14 an hour, and the post is paid weekly.\n"
_LOCK = "\nYou get £24 for each lock, with or without a receipt.\n"
_SWIM = "\nA swim costs 6 pounds for adults.\n"


def _asked(question: str, told: str = "") -> Answer:
    release = read_release((_TOP + told).encode(), source="pool.txt", release_id=ReleaseId("pool"))
    return Answerer(releases=[release], retriever=retriever_over([release])).answer(Question(text=question))


_QUESTIONS = [
    ("I'd like to be a lifeguard. What does it pay?", _WAGE),
    ("how much money do I get back for a round lock?", _LOCK),
    ("what does an adult pay for a swim?", _SWIM),
]


@pytest.mark.parametrize(("question", "told"), _QUESTIONS)
def test_a_sum_for_one_comes_first(question: str, told: str) -> None:
    assert _asked(question, told).passages[0].sentence.text == told.strip()


@pytest.mark.parametrize("question", [question for question, _ in _QUESTIONS])
def test_other_money_does_not_answer(question: str) -> None:
    assert _asked(question).verdict is not Verdict.ANSWERED


@pytest.mark.parametrize(
    "row",
    [
        "Adults   118.20",
        "Adults\t(4.1)",
        "Adult   20p",
        "Child   free",
        "Dog  $3 a day",
        "Sales  20 to 30",
        "Cash  about 9*",
    ],
)
def test_a_cell_may_be_a_sum(row: str) -> None:
    assert may_tell_a_sum(row)


@pytest.mark.parametrize("row", ["Lock   20 kg   FH2511   02/2028   yes", "Lock\tall\tany\tno"])
def test_weights_batches_and_dates_are_no_sums(row: str) -> None:
    assert not may_tell_a_sum(row)
