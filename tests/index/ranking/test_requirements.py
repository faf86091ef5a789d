"""Whether a sentence has what a question asks for."""

import pytest

from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release
from onrecord_index.ranking.retriever import retriever_over


def _fits(question: str, sentence: str) -> bool:
    release = read_release(
        f"# The Mill Grows\n\n{sentence}\n".encode(), source="a file", release_id=ReleaseId("mill")
    )
    return retriever_over([release]).search(Question(text=question), k=1)[0].fits


@pytest.mark.parametrize(
    ("question", "sentence", "fits"),
    [
        ("How many millers work there?", "The mill employs 12 skilled millers.", True),
        ("How many millers work there?", "Millers at work: 12.", True),
        ("How many millers work there?", "The millers have worked for a firm with twelve brands.", False),
        ("How many millers work there?", "The Millers 2025 prize went to those who work there.", False),
        ("How many millers work there?", "The millers who work there were paid $2,000.", False),
        ("How many millers work there?", "On March 12 millers went to work there.", False),
        ("How many millers work there?", "The mill employs 2,000 skilled millers.", True),
        ("How many millers work there?", "In March 250 millers went to work there.", True),
        ("How many dollars were raised?", "The mill raised 5 million dollars.", True),
        ("How much flour does the mill grind?", "The mill grinds 5 tonnes of rye.", False),
        ("How much flour does the mill grind?", "The mill grinds 5 tonnes of flour.", True),
    ],
)
def test_a_number_counts_what_it_stands_beside(question: str, sentence: str, *, fits: bool) -> None:
    assert _fits(question, sentence) is fits


@pytest.mark.parametrize(
    ("question", "fits"),
    [("When does the new mill open?", False), ("When was the new mill announced?", True)],
)
def test_the_date_of_a_dateline_is_that_of_the_release(question: str, *, fits: bool) -> None:
    dateline = "OSLO, Norway, March 3, 2025 /Wire/ -- Mill Corp. announced today that a new mill will open."

    assert _fits(question, dateline) is fits


def test_a_second_date_in_a_dateline_is_that_of_the_event() -> None:
    assert _fits(
        "When will the new mill open?",
        "OSLO, Norway, March 3 -- Mill Corp. said that a new mill will open in May 2026.",
    )
