"""The times that a question counts from the newest release that comes into question."""

from datetime import date

import pytest

from onrecord.reception.relative_days import relative_times

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
        ("how much silver came out in the second quarter?", date(2025, 6, 30), date(2025, 10, 8)),
        ("Q3 revenue?", date(2024, 9, 30), date(2025, 1, 8)),
        ("what did the half-year results show?", date(2025, 6, 30), date(2025, 10, 8)),
        ("what dividend came with the annual results?", date(2024, 12, 31), date(2025, 4, 10)),
        ("who joined the board last spring?", date(2025, 3, 1), date(2025, 5, 31)),
        ("what was drilled over the winter?", date(2024, 12, 1), date(2025, 2, 28)),
    ],
)
def test_a_time_without_its_year_is_the_last_one_before_the_newest_release(
    question: str, first: date, last: date
) -> None:
    times = relative_times(question, NEWEST)

    assert times is not None
    assert times.spans[0] == (first, last)


def test_the_same_time_of_a_year_before_comes_after_it() -> None:
    times = relative_times("what was said in the June update?", NEWEST)

    assert times is not None
    assert times.spans[1] == (date(2024, 6, 1), date(2024, 6, 30))


def test_a_quarter_or_a_season_excludes_no_other_time_as_a_month_does() -> None:
    asked = ("the June update", "the third quarter", "last spring", "the annual results")
    times = [relative_times(each, NEWEST) for each in asked]

    assert [each.excludes for each in times if each] == [True, False, False, False]


@pytest.mark.parametrize(
    "question",
    [
        "what was revenue compared with last year?",  # it asks for this year's
        "who speaks at the conference in June?",  # told before it
        "what was said in June 2023?",  # it names its year
        "what may the report show?",
        "will they march on?",
        "where is the spring water bottled?",
        "who is the CEO?",
    ],
)
def test_a_time_of_something_else_than_the_news_counts_nothing(question: str) -> None:
    assert relative_times(question, NEWEST) is None


def test_the_last_month_of_january_is_of_the_year_before() -> None:
    times = relative_times("what came out last month?", date(2025, 1, 31))

    assert times is not None
    assert times.spans == ((date(2024, 12, 1), date(2024, 12, 31)),)
