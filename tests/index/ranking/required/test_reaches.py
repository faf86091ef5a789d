"""Rows of a table that are for a number which the question brings."""

import pytest

from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release
from onrecord_index.ranking.required.reaches import numbers_brought
from onrecord_index.ranking.retriever import retriever_over

_PRICES = """Larkmill Baths open in May

Hull, 3 March 2026 - Larkmill Baths, which cost $8 million to build, open on 8 May 2026.

Tickets
                     winter   summer
Under 4              free     free
Ages 4 to 15         $3       $5
Adults               $7       $12
65 and over          $5       $8

Water bill
(a month)
                     2025     2026
2,000 gallons        $21.40   $23.10
5,000 gallons        $38.65   $41.75

Lockers
                     day      year
up to 10 kg          $2       $90
11 to 25 kg          $3       $140

We are hiring 12 guides at $17.50 an hour.
"""


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("what do you charge for an 8 year old?", "Ages 4 to 15"),
        ("how much is a ticket for somebody aged 66", "65 and over"),
        ("is it free for a 2-year-old?", "Under 4"),
        ("we use 5000 gallons a month, what will our bill be?", "5,000 gallons"),
        ("what does a locker for 12 kg cost?", "11 to 25 kg"),
        ("locker for a 7 kg bag, how much?", "up to 10 kg"),
        ("price for adults?", "Adults"),
    ],
)
def test_finds_the_row_that_reaches_over_a_number(question: str, row: str) -> None:
    release = read_release(_PRICES.encode(), source="a file", release_id=ReleaseId("baths"))

    assert retriever_over([release]).search(Question(text=question), k=1)[0].sentence.text.startswith(row)


@pytest.mark.parametrize(
    "question", ["what were sales in 2025?", "who runs it?", "did it cost $12?", "is Q3 of 2024 meant?"]
)
def test_a_year_or_a_sum_is_no_number_of_something(question: str) -> None:
    assert not numbers_brought(question)
