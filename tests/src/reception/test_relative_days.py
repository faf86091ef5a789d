"""The days that a question counts from the newest release."""

from datetime import date

import pytest

from onrecord.reception.relative_days import relative_days

NEWEST = date(2025, 8, 20)


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("what was revenue last year?", date(2024, 1, 1), date(2025, 4, 10)),
        ("how many people were hired this year?", date(2025, 1, 1), date(2025, 12, 31)),
        ("last quarter's revenue?", date(2025, 4, 1), date(2025, 10, 8)),
        ("what was earned this quarter?", date(2025, 7, 1), date(2025, 9, 30)),
        ("sales of the past half", date(2025, 1, 1), date(2025, 10, 8)),
        ("what happened last week?", date(2025, 8, 11), date(2025, 8, 17)),
        ("what happened last month?", date(2025, 7, 1), date(2025, 7, 31)),
        ("what was said in the June update?", date(2025, 6, 1), date(2025, 6, 30)),
        ("the December production report", date(2024, 12, 1), date(2024, 12, 31)),
        ("who spoke in the news of May?", date(2025, 5, 1), date(2025, 5, 31)),
        ("What did Acme announce in September about the mill?", date(2024, 9, 1), date(2024, 9, 30)),
        ("what did they say back in august", date(2025, 8, 1), date(2025, 8, 31)),
    ],
)
def test_a_time_without_its_year_is_counted_from_the_newest_release(
    question: str, first: date, last: date
) -> None:
    assert relative_days(question, NEWEST) == (first, last)


@pytest.mark.parametrize(
    "question",
    [
        "what was revenue compared with last year?",  # it asks for this year's
        "who speaks at the conference in June?",  # told before it
        "what was said in June 2023?",  # it names its year
        "what may the report show?",
        "will they march on?",
        "who is the CEO?",
    ],
)
def test_a_time_of_something_else_than_the_news_counts_nothing(question: str) -> None:
    assert relative_days(question, NEWEST) is None


def test_the_last_month_of_january_is_of_the_year_before() -> None:
    assert relative_days("what came out last month?", date(2025, 1, 31)) == (
        date(2024, 12, 1),
        date(2024, 12, 31),
    )
