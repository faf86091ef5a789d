"""What a question writes as a name, and the days that it speaks of."""

from datetime import date

import pytest

from onrecord.reception.naming import days_asked, name_words, names_in


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What did Jane Poe say about Red Creek?", "Jane Poe Red Creek"),
        ("Will the mill of Northgate open?", "Northgate"),
        ("Northgate: who runs it?", "Northgate"),
        ("how long does a c4000 battery last, and what does NGM cost?", "c4000 NGM"),
        ("who runs it?", ""),
        ("WHO RUNS THE MILL", ""),  # nothing is told by capitals here
    ],
)
def test_a_capital_inside_a_question_or_a_figure_in_a_word_marks_a_name(question: str, words: str) -> None:
    assert name_words(question) == tuple(words.split())


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Did Jane Poe leave Red Creek?", [("jane", "poe"), ("red", "creek")]),
        ("who runs Acme & Sons, and what is Acme's price?", [("acme", "sons"), ("acme",)]),
        ("Who is the CEO?", []),
        ("Revenue of the CFO's team in Q3 or in March?", []),
    ],
)
def test_words_side_by_side_are_one_name_and_an_office_is_none(
    question: str, names: list[tuple[str, ...]]
) -> None:
    assert list(names_in(question, is_common=lambda word: word == "revenue")) == names


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("what was said in July 2025?", date(2025, 7, 1), date(2025, 7, 31)),
        ("the December 2023 article", date(2023, 12, 1), date(2023, 12, 31)),
        ("the notice of March 5, 2025", date(2025, 3, 5), date(2025, 3, 8)),
        ("the notice of 5th March, 2025", date(2025, 3, 5), date(2025, 3, 8)),
        ("the Sept. 2025 release", date(2025, 9, 1), date(2025, 9, 30)),
        ("what was said on Aug 3, 2024?", date(2024, 8, 3), date(2024, 8, 6)),
        ("profit in the first half of 2025", date(2025, 1, 1), date(2025, 10, 8)),
        ("H2 2024 results", date(2024, 7, 1), date(2025, 4, 10)),
        ("what came out on Christmas Day 2025?", date(2025, 12, 25), date(2025, 12, 28)),
        ("revenue in Q2 2025?", date(2025, 4, 1), date(2025, 10, 8)),
        ("what did they earn in the last quarter of 2024?", date(2024, 10, 1), date(2025, 4, 10)),
        ("the harvest of spring 2025", date(2025, 3, 1), date(2025, 5, 31)),
        ("who joined in early 2025?", date(2025, 1, 1), date(2025, 4, 30)),
        ("how much cash was left at the end of 2024?", date(2024, 10, 1), date(2025, 4, 10)),
        ("the loss of the quarter to September 2025", date(2025, 9, 21), date(2026, 1, 8)),
        ("sales in the year ended June 30, 2025", date(2025, 6, 21), date(2025, 10, 8)),
        ("how much cash was there as of 31 March 2025?", date(2025, 3, 21), date(2025, 7, 9)),
        ("what was raised by the end of September 2025?", date(2025, 9, 21), date(2026, 1, 8)),
        ("how much was sold in March 2025?", date(2025, 3, 1), date(2025, 5, 15)),
        ("sales of the first three months of 2025", date(2025, 1, 1), date(2025, 7, 9)),
        ("the last six months of 2024", date(2024, 7, 1), date(2025, 4, 10)),
        ("what was taken in during March 2025 alone?", date(2025, 3, 1), date(2025, 5, 15)),
        ("sales in 2024", date(2024, 1, 1), date(2025, 4, 10)),
    ],
)
def test_a_time_with_its_year_says_when_it_was_likely_told(question: str, first: date, last: date) -> None:
    assert days_asked(question) == (first, last)


@pytest.mark.parametrize("question", ["who runs it?", "what was said in July?", "February 30, 2025"])
def test_a_time_without_a_year_or_a_day_that_is_none_says_nothing(question: str) -> None:
    assert days_asked(question) is None
