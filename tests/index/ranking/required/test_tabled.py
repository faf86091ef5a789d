"""Rows of tables asked for in other words than their own."""

import pytest

from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release
from onrecord_index.ranking.retriever import retriever_over

_TABLES = """Larkmill plc: results for the year

HULL, 3 March 2026 - Larkmill plc, which grinds oats and bakes oat cakes for the whole of the north, said that it
had a good year and that what it put into the bakery over the whole of 2025 and the first six months was well spent.

Oat cakes are now sold in 2,100 shops.

Income statement
(in thousands of pounds; fourth quarter unaudited)

                              Q4 2025    Q4 2024    Year 2025   Year 2024
Revenue                        12,400     11,300       48,100      44,900
Cost of sales                  (8,100)    (7,700)     (31,200)    (30,100)
Research                          410        380        1,610       1,540
Selling costs                   1,020        990        4,080       3,900
Deliveries (tonnes)             3,310      3,020       12,950      11,870
Net income                        930        700        3,900       3,100

Wages under the new agreement
                              before     after
Lowest wage per hour           £12.10    £13.40
Highest wage per hour          £19.80    £21.50

How people took it
(per cent of the participants)
                              oats       rye
Sore throat                     14         9
"""


def _first(question: str) -> str:
    release = read_release(_TABLES.encode(), source="a file", release_id=ReleaseId("larkmill"))
    return retriever_over([release]).search(Question(text=question), k=5)[0].sentence.text


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("How much did Larkmill sell in 2025?", "Revenue"),
        ("how much money did the mills bring in over the whole of 2025", "Revenue"),
        ("how much did they take in last year?", "Revenue"),
        ("what were sales in Q4?", "Revenue"),
        ("what did the oat firm put into research over the whole of 2025", "Research"),
        ("How much did you spend on research in the full year 2025?", "Research"),
        ("what's the most I can earn an hour?", "Highest wage"),
        ("what is the least you can earn an hour?", "Lowest wage"),
        ("how many tonnes did they deliver in the fourth quarter?", "Deliveries"),
        ("what percentage got a sore throat from the oats?", "Sore throat"),
    ],
)
def test_finds_a_row_asked_for_in_other_words(question: str, row: str) -> None:
    assert _first(question).startswith(row)


def test_a_row_is_measured_in_the_unit_that_its_label_ends_with() -> None:
    """In a table of money "Deliveries (tonnes)" was taken for a sum, and no count of tonnes."""
    release = read_release(_TABLES.encode(), source="a file", release_id=ReleaseId("larkmill"))

    hit = retriever_over([release]).search(Question(text="how many tonnes did they deliver?"), k=1)[0]

    assert hit.fits


def test_people_are_counted_as_what_they_are_in_a_table() -> None:
    text = "Ferries\n\n2025 in figures\n\n        Passengers    Cars\nHull to Ostend    21,000    8,000\n"
    release = read_release(text.encode(), source="a file", release_id=ReleaseId("ferries"))

    hit = retriever_over([release]).search(Question(text="how many people went from Hull to Ostend?"), k=1)[0]

    assert hit.sentence.text.startswith("Hull")
    assert hit.fits


def test_a_year_of_an_earlier_century_counts_nothing() -> None:
    text = "The Mill\n\nThe star of the house is the Larkham wheel of 1847.\n"
    release = read_release(text.encode(), source="a file", release_id=ReleaseId("mill"))

    assert not retriever_over([release]).search(Question(text="how many wheels are there?"), k=1)[0].fits


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("SG&A in 2025?", "Selling and administrative"),
        ("what was COGS?", "Cost of sales"),
        ("what was left after tax?", "Profit for the year"),
        ("what were payroll costs?", "Personnel expenses"),
        ("how many barrels did they fill, both mills together?", "Total"),
        ("barrels filled in the most recent year, all mills combined", "Total"),
    ],
)
def test_finds_a_line_of_the_accounts_by_another_of_its_names(question: str, row: str) -> None:
    text = (
        "Larkmill\n\nIncome statement\n(in thousands of pounds)\n\n                      2025     2024\n"
        "Cost of sales        8,100    7,700\nSelling and administrative    510    480\n"
        "Personnel expenses   2,200    2,000\nTax                  (310)    (300)\n"
        "Profit before tax    1,240    1,000\nProfit for the year    930      700\n\n"
        "Barrels filled\n\n                      2025     2024\nEast mill            1,100    1,000\n"
        "West mill            2,100    2,000\nTotal                3,200    3,000\n"
    )
    release = read_release(text.encode(), source="a file", release_id=ReleaseId("larkmill"))

    hit = retriever_over([release]).search(Question(text=question), k=1)[0]

    assert hit.sentence.text.startswith(row)


@pytest.mark.parametrize(
    "sentence",
    [
        "About 6,100 were filled; some of them never left the mill.",
        "Since there are 6,100, of which 40 leak, all were filled anew.",
        "More than 6,100 have been filled in the shop.",
        "Only 6,100 of them were filled.",
    ],
)
def test_a_number_without_a_thing_counts_what_the_sentence_before_named(sentence: str) -> None:
    """ "How many jars?" was answered by the opening, which held "jars" and another number."""
    text = (
        "The mill recalls some jars\n\nHull, 3 May 2026 - Larkmill recalls some jars of oats in 340 g glasses.\n\n"
        f"The jars came from the mill in Hull. {sentence}\n"
    )
    release = read_release(text.encode(), source="a file", release_id=ReleaseId("larkmill"))

    hit = retriever_over([release]).search(Question(text="how many jars were filled?"), k=1)[0]

    assert hit.sentence.text == sentence


@pytest.mark.parametrize("question", ["what was revenue in Q4 2025?", "Q4 2025?", "fourth quarter 2024"])
def test_a_row_that_only_heads_columns_of_periods_is_never_found(question: str) -> None:
    """It holds most of such a question, and tells nothing."""
    release = read_release(_TABLES.encode(), source="a file", release_id=ReleaseId("larkmill"))

    found = [hit.sentence.text for hit in retriever_over([release]).search(Question(text=question), k=12)]

    assert not any(text.lstrip().startswith("Q4 2025    Q4 2024") for text in found)
