"""How apt a sentence is as an answer: of two with the same words the one comes first that tells it."""

import pytest

from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release
from onrecord_index.ranking.retriever import retriever_over


def _first(question: str, *paragraphs: str) -> str:
    text = "\n\n".join(("# Northgate Grows", *paragraphs))
    release = read_release(f"{text}\n".encode(), source="a file", release_id=ReleaseId("north"))
    return retriever_over([release]).search(Question(text=question), k=5)[0].sentence.text


@pytest.mark.parametrize(
    ("question", "apt", "other"),
    [
        (
            "what is the mill?",
            "The mill is a plant for oats that stands by the river and takes in what farms bring.",
            "Visitors who come by the river can see from the road how high the old mill was.",
        ),
        (
            "how much did the mill cost?",
            "The mill cost $4 million and was paid for by the town.",
            "The cost of the mill was raised in talks that the town held with 12 banks.",
        ),
        (
            "who runs the mill?",
            "The mill is run by its manager Jane Poe and by a board.",
            "The mill is run by night and by day, as the harvest wants it.",
        ),
        (
            "why was the mill closed?",
            "The mill was closed because of the high water in the valley.",
            "The mill was closed at the end of the long harvest season.",
        ),
        (
            "when did the mill burn down?",
            "In 1912 the mill burned down, and the town mourned for its best house by the river.",
            "The mill burned down before the river was moved, as was told at its feast in 1980.",
        ),
        (
            "is the flour safe for children?",
            "It is not known whether the flour is safe for children or for the old.",
            "Children like the flour, which comes in a safe bag of paper.",
        ),
        (
            "which crops does the mill take?",
            "The mill takes these crops from farms nearby: oats, rye and wheat.",
            "The mill takes these crops:",
        ),
    ],
)
def test_puts_the_sentence_first_that_tells_what_is_asked(question: str, apt: str, other: str) -> None:
    assert _first(question, other, apt) == apt


def test_puts_a_fact_before_praise_unless_somebodys_words_are_asked_for() -> None:
    praise = "“The new mill in Ashby is the pride of our town,” said Jane Poe, Chief Executive Officer."
    fact = "Northgate runs the new mill in Ashby, the largest of the town."

    assert _first("what about the new mill in Ashby?", praise, fact) == fact
    assert _first("what did Poe say about the new mill in Ashby?", fact, praise) == praise


def test_counts_no_sum_of_money_as_a_number_of_things() -> None:
    costly = "Northgate spent $58 million on mills and pays 300 people."
    counted = "Northgate, which has its seat in Ashby and pays people in four towns, owns seven mills."

    assert _first("how many mills do you have?", costly, counted) == counted
