"""Rows of a table that are for a number which the question brings."""

import pytest

from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release
from onrecord_index.ranking.required.reaches import age_in, numbers_brought
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


_LADDER = """Fennel Line sets its ferry fares for 2026

OBAN, 3 March 2026 - Fennel Line today set its fares from 1 May 2026.

| Passenger | Age | Days of travel | Single | Return |
|---|---|---|---|---|
| Babe | under 2 | 1 to 3 | free | free |
| Cub | 2 to 9 | 4 to 7 | £2.10 | £3.90 |
| Youth | 10 to 17 | 8 to 14 | £4.40 | £7.80 |
| Grown-up | 18 to 61 | 15 to 30 | £9.20 | £16.00 |
| Elder | 62 and over | 31 or more | £5.10 | £9.00 |

A car with two adults and two children costs £48.00.

The boat's own lifejacket is meant for people of ten and over.

We are hiring 12 deckhands at £17.50 an hour.
"""


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("how much is a single for a 7 year old?", "Cub"),
        ("what does it cost for my 1-year-old?", "Babe"),
        ("I'm 70, what is the return fare?", "Elder"),
        ("my niece is 12. how much is a single?", "Youth"),
        ("what do I pay for a seven-year-old?", "Cub"),
        ("fare for somebody aged 40", "Grown-up"),
        ("how much is a single for a teenager of 12?", "Youth"),
        ("is the lifejacket ok for a 6 year old?", "The boat's own lifejacket"),
        ("how old must a child be for the lifejacket?", "The boat's own lifejacket"),
        ("is a nine-year-old too young for the lifejacket?", "The boat's own lifejacket"),
    ],
)
def test_finds_the_row_by_the_ages_in_a_column_of_their_own(question: str, row: str) -> None:
    release = read_release(_LADDER.encode(), source="fares.md", release_id=ReleaseId("fares"))

    assert retriever_over([release]).search(Question(text=question), k=1)[0].sentence.text.startswith(row)


def test_a_row_for_other_ages_does_not_fit() -> None:
    release = read_release(_LADDER.encode(), source="fares.md", release_id=ReleaseId("fares"))
    hits = retriever_over([release]).search(Question(text="how much is a single for a 7 year old?"), k=9)
    rows = [hit for hit in hits if "\t" in hit.sentence.text and any(map(str.isdigit, hit.sentence.text))]

    assert [hit.sentence.text.split("\t")[0] for hit in rows if hit.fits] == ["Cub"]


@pytest.mark.parametrize(
    "question",
    ["I am 5 km away", "we are 20% up", "it is 12 million, how much?", "We are 4, what do we pay?"],
)
def test_a_length_a_share_or_a_number_of_people_is_no_age(question: str) -> None:
    assert age_in(question) is None
