"""Who had a post before somebody whom a question names."""

import pytest

from onrecord.answer import Answer
from onrecord.answering.answerer import Answerer
from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release
from onrecord_index.ranking.retriever import retriever_over

_TOP = """Arlow Mills Names Joan Peel

ARLOW, 4 August 2025 - Arlow Mills plc (LSE: ARL) has named Joan Peel as manager of its works in Fenton.

Peel, 41, ran the feed works for six years. She was the manager of the museum before the fire.
"""


def _asked(question: str, told: str) -> Answer:
    release = read_release(f"{_TOP}\n{told}\n".encode(), source="mill.txt", release_id=ReleaseId("mill"))
    return Answerer(releases=[release], retriever=retriever_over([release])).answer(Question(text=question))


@pytest.mark.parametrize(
    "told",
    [
        "Peel takes over from Harold Stott, who retired in April.",
        "She succeeds Harold Stott, whose contract was not renewed.",
        "Joan Peel replaces Mr. Stott at the works.",
    ],
)
@pytest.mark.parametrize(
    "question",
    [
        "who was the manager before Peel?",
        "who ran the works before Joan Peel took over",
        "whom does Joan Peel replace?",
        "who is Peel's predecessor?",
    ],
)
def test_who_had_a_post_before_somebody_is_told_by_whom_they_follow(question: str, told: str) -> None:
    assert _asked(question, told).passages[0].sentence.text == told


def test_who_was_there_before_an_event_is_asked_of_nobodys_predecessor() -> None:
    told = "Peel takes over from Harold Stott, who retired in April."

    assert (
        "Stott"
        not in _asked("who was manager of the museum before the fire?", told).passages[0].sentence.text
    )
