"""The next sentence of a paragraph comes first if it tells what the best one only names."""

import pytest

from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release
from onrecord_index.ranking.retriever import retriever_over

_OTHERS = (
    "The barn by the river is painted red each spring.",
    "Northgate employs 240 people at three mills and sells oats and rye to bakers in nine countries.",
    '"We are glad of the harvest," said Jane Poe, chief executive of Northgate.',
    "Revenue rose 4% to $12.3 million in the year to March 2025.",
)


def _first(question: str, *paragraphs: str) -> str:
    text = "\n\n".join(("# Northgate Grows", *paragraphs))
    release = read_release(f"{text}\n".encode(), source="a file", release_id=ReleaseId("north"))
    return retriever_over([release]).search(Question(text=question), k=5)[0].sentence.text


@pytest.mark.parametrize(
    ("question", "names_it", "tells_it"),
    [
        (
            "who replaces Ann Roe as chairman?",
            "Ann Roe will step down as chairman of the mill on May 4.",
            "The board has named Tom Fenwick, who was treasurer, to succeed her.",
        ),
        (
            "how much money did Northgate raise from the sale of shares in all?",
            "Northgate has sold 11 million shares to the public at $2 a share, the second sale of shares in a year.",
            "In all it raised $31 million from both sales.",
        ),
        (
            "how many tonnes of rye did the mill grind in 2025?",
            "The mill at Ashby ground 7,940 tonnes of grain in 2025, 6% more than in 2024, and it has a new silo.",
            "Rye and wheat for bakers reached 3,120 tonnes, the most in its history.",
        ),
    ],
)
def test_the_next_sentence_comes_first_if_it_tells_what_the_best_one_names(
    question: str, names_it: str, tells_it: str
) -> None:
    assert _first(question, f"{names_it} {tells_it}", *_OTHERS) == tells_it


def test_the_next_sentence_stays_behind_if_it_tells_nothing_more() -> None:
    told = "The pilot mill in Ashby cost $4 million."
    question = "how much did the pilot mill in Ashby cost?"

    assert _first(question, f"{told} The mill has 12 rooms.") == told


def test_a_sentence_of_another_paragraph_does_not_go_on_from_the_best() -> None:
    names_it = "Ann Roe will step down as chairman of the mill on May 4."
    tells_it = "The board has named Tom Fenwick, who was treasurer, to succeed her."

    assert _first("who replaces Ann Roe as chairman?", names_it, tells_it, *_OTHERS) == names_it


def test_the_sum_comes_before_what_only_names_what_it_is_for() -> None:
    """ "How much is the works at Hallow Creek going to cost?" was answered by what is to be built there."""
    told = "The works will cost £118 million."
    question = "How much is the treatment works at Hallow Creek going to cost?"

    found = _first(question, f"Northgate is to build a treatment works at Hallow Creek. {told}", *_OTHERS)

    assert found == told


def test_a_row_without_a_sum_does_not_tell_how_much_money() -> None:
    rows = "Product        Size     Lot       Taken back?\nGreenfeed      10 kg    FH25      yes\n"
    told = "You get £24 back for each bag of it."

    assert _first("how much money do I get back per bag of Greenfeed?", rows, told, *_OTHERS) == told
