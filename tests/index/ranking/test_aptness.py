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
            "when does the new mill open?",
            "A new mill is to be opened beside the river on 8 September 2031.",
            "The mill was new when it opened in 1912, and the town was proud to open it to all.",
        ),
        (
            "is the flour safe for children?",
            "It is not known whether the flour is safe for children or for the old.",
            "Children like the flour, which comes in a safe bag of paper.",
        ),
        (
            "what are the side effects of the flour?",
            "The side effects of the flour were thirst (8%), sleep (6%) and song (3%).",
            "Call your baker for advice about side effects of the flour.",
        ),
        (
            "which grew more, rye or wheat?",
            "The fields gave 40 tonnes of rye and 30 tonnes of wheat, and the barns were full by June.",
            "Of all that grew on the fields, rye was what the farms grew more and more of each year.",
        ),
        (
            "who do I call about the mill?",
            "555-0134",
            "Ann Roe",
        ),
        (
            "what was EBITDA of the mill in the third quarter?",
            "EBITDA of the mill was $4 million in the third quarter.",
            "Adjusted EBITDA of the mill was $5 million in the third quarter.",
        ),
        (
            "how many boats does the mill own?",
            "The mill owns 12 boats and hires more at harvest time.",
            "boats and rafts of the mill, 40 of which the mill does own, and wagons for the road.",
        ),
        (
            "what are the terms of the sale of the mill?",
            "The terms of the sale of the mill are cash at closing and a note for one year.",
            "(2) The terms of the sale of the mill are those of the bank and of the town.",
        ),
        (
            "how many people work there?",
            "The mill employs 240 people and stands by the river.",
            "The mill will employ about 60 people at a plant in Ashby by the river.",
        ),
        (
            "how many loaves were baked last year?",
            "The ovens baked 400 loaves in the year.",
            "The ovens are expected to bake 500 loaves in the year.",
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


def _first_of_results(question: str) -> str:
    text = (
        "# Northgate Reports Third Quarter 2031 Results\n\n"
        "Sales up 12%; profit up; outlook for 2031 narrowed\n\n"
        "OSLO, November 4, 2031 – Northgate Inc. makes sails and reports on its third quarter of 2031.\n\n"
        "For the first nine months of 2031:\n\n- Sales of $139 million\n\n"
        "## Third quarter highlights\n\n- Sales of $48 million\n\n"
        "## The two yards at a glance\n\n"
        "| | North Yard | South Yard |\n|---|---|---|\n| Deposits | 40 | 30 |\n| Berths | 12 | 14 |\n\n"
        "North Yard is the older of the two and keeps its papers at the bank.\n"
    )
    release = read_release(text.encode(), source="results.md", release_id=ReleaseId("results"))
    return retriever_over([release]).search(Question(text=question), k=5)[0].sentence.text


def test_a_figure_without_a_period_is_that_of_the_period_reported_on() -> None:
    assert "$48 million" in _first_of_results("what were sales?")


def test_a_line_below_the_headline_stands_behind_the_figure_itself() -> None:
    assert "$48 million" in _first_of_results("what were sales in the third quarter?")


def test_a_row_is_about_what_its_columns_name() -> None:
    assert _first_of_results("what are North Yard's deposits?").startswith("Deposits")


def test_what_a_figure_is_compared_with_is_not_looked_for() -> None:
    assert "$48 million" in _first_of_results("sales this quarter compared with a year ago")
