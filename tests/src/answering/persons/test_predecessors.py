"""Who had a post before somebody who is named."""

import pytest

from onrecord.answering.answerer import Answerer
from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release
from onrecord_index.ranking.retriever import retriever_over

_RELEASE = """ANN ROE TO LEAD THE HOLLOWAY CHOIR

LEEDS, England, 3 June 2025 - The Holloway Choir today named Ann Roe as its conductor from September. She takes over from Bo Dahl, who goes to Oslo after nine years.

Ann Roe, 38, has sung with the choir since 2011 and taught at the city's music school.

Cy Poe becomes treasurer, succeeding Dee Lund.

"I mean to sing more Purcell," Ann Roe said.
"""


def _first(question: str) -> str:
    release = read_release(_RELEASE.encode(), source="choir.txt", release_id=ReleaseId("choir"))
    desk = Answerer(releases=[release], retriever=retriever_over([release]))
    return desk.answer(Question(text=question)).passages[0].sentence.text


@pytest.mark.parametrize(
    "question",
    [
        "who was the conductor before Ann Roe?",
        "who conducted before roe",
        "who had the post before Roe?",
        "whom does Ann Roe replace?",
        "who did Roe take over from?",
        "who is Roe succeeding?",
        "who was Ann Roe's predecessor?",
        "who was the predecessor of Ms Roe?",
    ],
)
def test_says_from_whom_somebody_takes_a_post(question: str) -> None:
    assert _first(question).startswith("She takes over from Bo Dahl")


def test_says_it_of_the_person_who_is_asked_about() -> None:
    assert _first("whom does Cy Poe replace?").startswith("Cy Poe becomes treasurer")


@pytest.mark.parametrize("question", ["what did Ann Roe do before?", "who taught at the music school?"])
def test_does_not_take_another_question_for_one_about_a_predecessor(question: str) -> None:
    assert not _first(question).startswith("She takes over")
