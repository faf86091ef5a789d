"""A sentence that tells the contrary of what is asked answers nothing, though its words are the same."""

import pytest

from onrecord.answer import Verdict
from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

_TEXT = """Northgate Opens a Ride

ASHBY, England, March 3, 2025 -- Northgate Parks plc builds a new ride in Ashby.

The new ride opens on June 3 and costs 5 pounds.

Work on the bridge by the station starts on May 4.

The first carts will be painted in May.

The sale of coats begins on May 9.

Talks with the union lasted 3 hours. The most that workers can earn is 40 pounds an hour.
"""


@pytest.mark.parametrize(
    "question",
    [
        "when will the ride be over?",
        "when is the sale over?",
        "when will work on the bridge be finished?",
        "when will you be done painting the carts?",
        "what is the least I can earn?",
    ],
)
def test_the_contrary_comes_closest_and_does_not_answer(question: str) -> None:
    release = read_release(_TEXT.encode(), source="ride.txt", release_id=ReleaseId("ride"))

    answer = answerer_over([release]).answer(Question(text=question))

    assert answer.verdict is Verdict.CLOSEST
