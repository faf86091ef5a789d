"""The periods that questions ask about and releases speak of."""

from datetime import date

import pytest

from onrecord.questions.periods import (
    Agreement,
    Period,
    asked_period,
    compare_periods,
    periods_in,
    reported_period,
    tells_a_time_after,
    without_comparison,
)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("what was revenue in the third quarter?", Period(part="q3")),
        ("Net income for Q3 2023?", Period(year=2023, part="q3")),
        ("EBITDA in 2Q25", Period(year=2025, part="q2")),
        ("sales in the first half of fiscal 2024", Period(year=2024, part="h1")),
        ("profit for the first nine months", Period(part="m9")),
        ("FY24 revenue", Period(year=2024, part="fy")),
        ("what will sales be in 2027?", Period(year=2027)),
        ("cash at December 31, 2023?", Period(year=2023, part="dec-31")),
        ("orders in May 2024", Period(year=2024, part="may")),
        ("profit for the quarter ended June 30, 2025", Period(year=2025, part="q")),
    ],
)
def test_reads_the_period_that_a_question_names(text: str, period: Period) -> None:
    asked = asked_period(text)

    assert asked is not None
    assert asked.period == period


@pytest.mark.parametrize("text", ["who is the chief?", "compare Q2 with Q3", "may I ask who leads the mill?"])
def test_reads_no_period_if_none_is_named_or_several_are(text: str) -> None:
    assert asked_period(text) is None


def test_takes_the_period_out_of_the_question_with_the_words_around_it() -> None:
    asked = asked_period("what was revenue in the third quarter?")

    assert asked is not None
    assert asked.rest == "what was revenue ?"


def test_this_quarter_means_the_quarter_that_the_release_reports_on() -> None:
    asked = asked_period("what was profit in the quarter?")

    assert asked is not None
    assert asked.of(Period(year=2021, part="q2")) == Period(year=2021, part="q2")


@pytest.mark.parametrize(
    ("asked", "levels", "agreement"),
    [
        (Period(part="q3"), ("Sales of $4 million", "Third quarter highlights"), Agreement.SAME),
        (Period(part="q2"), ("Sales of $4 million", "Third quarter highlights"), Agreement.OTHER),
        (Period(part="q3"), ("Sales of $4 million in Q2", "Third quarter highlights"), Agreement.OTHER),
        (Period(year=2020, part="q3"), ("Sales", "Third Quarter 2021"), Agreement.OTHER),
        (Period(part="q3"), ("Sales of $4 million",), Agreement.UNKNOWN),
        (Period(part="q3"), ("Sales", "Three months ended Sept. 27, 2021"), Agreement.SAME),
        (Period(part="h1"), ("Sales", "Three months ended June 30, 2021"), Agreement.OTHER),
        (Period(year=2021), ("Sales of $4 million",), Agreement.SAME),  # the year of the release
        (Period(year=2019), ("Sales of $4 million",), Agreement.OTHER),
        (Period(year=2027), ("Sales", "Sept. 27, 2021  Sept. 28, 2020"), Agreement.OTHER),
        (Period(year=2021, part="dec"), ("Cash at December 31, 2021",), Agreement.SAME),
    ],
)
def test_compares_with_the_nearest_text_that_names_a_period(
    asked: Period, levels: tuple[str, ...], agreement: Agreement
) -> None:
    assert compare_periods(asked, levels, year=2021) is agreement


def test_finds_each_period_of_a_text_once() -> None:
    assert periods_in("Q1 2021, compared with Q1 2020 and Q1 2021") == (
        Period(year=2021, part="q1"),
        Period(year=2020, part="q1"),
    )


def test_a_year_alone_tells_of_the_full_year() -> None:
    levels = ("The company expects sales of $4 million in 2031.",)

    assert compare_periods(Period(part="fy"), levels, year=2031) is Agreement.SAME
    assert compare_periods(Period(year=2032, part="fy"), levels, year=2031) is Agreement.OTHER
    assert compare_periods(Period(part="q3"), levels, year=2031) is Agreement.UNKNOWN


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("sales this quarter compared with last year", "sales this quarter"),
        ("net income versus the prior year?", "net income?"),
        ("how did sales do year over year", "how did sales do"),
        ("what did it sell last year?", "what did it sell last year?"),
        ("what is the latest revenue?", "what is the revenue?"),
        ("what's the current guidance for margins?", "what's the guidance for margins?"),
        ("how many people work there these days?", "how many people work there ?"),
        ("what are current liabilities?", "what are current liabilities?"),
    ],
)
def test_what_a_figure_is_compared_with_is_no_part_of_what_is_asked(question: str, rest: str) -> None:
    assert without_comparison(question) == rest


_UNNUMBERED = "Net loss for the three months ended March 31, 2026 was $5 million, $6 million in the three months ended March 31, 2025."


@pytest.mark.parametrize(
    ("asked", "above", "agreement"),
    [
        ("net loss in Q1 2026", "First Quarter 2026 Results", Agreement.SAME),
        ("net loss in the first quarter of 2025", "First Quarter 2026 Results", Agreement.SAME),
        ("net loss in Q2 2025", "First Quarter 2026 Results", Agreement.OTHER),
        ("net loss in Q4 2025", "First Quarter 2026 Results", Agreement.OTHER),
        ("net loss in Q3 2026", "Third Quarter Fiscal 2026 Results", Agreement.SAME),
        ("net loss in Q1 2026", "Third Quarter Fiscal 2026 Results", Agreement.OTHER),
        ("net loss in Q1 2026", "Acme Reports Results", Agreement.SAME),
        ("net loss in Q2 2025", "Acme Reports Results", Agreement.OTHER),
    ],
)
def test_three_months_are_the_quarter_of_their_heading_else_of_the_calendar(
    asked: str, above: str, agreement: Agreement
) -> None:
    """The year of what a quarter is compared with made it any quarter of that year."""
    period = asked_period(asked)

    assert period is not None
    assert period.period is not None
    assert compare_periods(period.period, (_UNNUMBERED, above), year=2026) is agreement


_HALF = "For the first half of 2025 it reported sales of $2 million, compared with $400,000 for the same period in 2024."


@pytest.mark.parametrize(
    ("question", "sentence", "agreement"),
    [
        ("what was 2024 revenue?", _HALF, Agreement.OTHER),
        ("what was revenue in the first half of 2024?", _HALF, Agreement.SAME),
        ("what was 2024 revenue?", "Revenue for the third quarter was $4.7 million.", Agreement.OTHER),
        ("what was 2024 revenue?", "Revenue was $9 million in 2024.", Agreement.SAME),
        ("what was net income in 2024?", "Net income for the full year 2024 was $2 million.", Agreement.SAME),
        ("what was opened in 2024?", "In the third quarter of 2024 a mill was opened.", Agreement.SAME),
    ],
)
def test_what_is_earned_in_a_year_is_not_told_by_a_part_of_it(
    question: str, sentence: str, agreement: Agreement
) -> None:
    """Asked for the revenue of 2024, the half of 2025 that was compared with 2024's was called the answer."""
    asked = asked_period(question)

    assert asked is not None
    period = asked.to_compare(None)
    assert period is not None
    assert compare_periods(period, (sentence,), year=2024) is agreement


def test_a_year_alone_beside_no_such_words_stays_a_year() -> None:
    assert Period(year=2024) in periods_in("For the first half of 2025 sales rose; the mill opened in 2024.")


def test_a_quarter_is_of_the_year_that_stands_with_the_full_year_beside_it() -> None:
    told = reported_period("Acme Reports Fourth Quarter and Full Year 2024 Results", "")

    assert (told and told.part, told and told.year) == ("q4", 2024)


@pytest.mark.parametrize(
    "question",
    [
        "is there a six-month lock-up period?",
        "what is the 3-month quiet period?",
        "how many patients were dosed for 26 weeks?",
        "what did the 24-week study show?",
        "how long is the grace period of three months?",
        "y a-t-il une période de blocage de six mois ?",
    ],
)
def test_how_long_something_lasts_is_no_period_that_is_asked_about(question: str) -> None:
    """An answer about a lock-up said that its passages were about another period, "not six-month"."""
    assert asked_period(question) is None


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("what was revenue in the six months?", "h1"),
        ("what was revenue for the six-month period?", "h1"),
        ("what was revenue in the first nine months?", "m9"),
        ("the nine months to September 30: what was the loss?", "m9"),
        ("what were the six-month results?", "h1"),
        ("what was revenue for nine months 2025?", "m9"),
        ("quel était le bénéfice des neuf premiers mois ?", "m9"),
    ],
)
def test_months_of_a_year_are_a_period(question: str, part: str) -> None:
    asked = asked_period(question)

    assert asked is not None
    assert asked.period is not None
    assert asked.period.part == part


@pytest.mark.parametrize(
    ("text", "is_after"),
    [
        ("Start in June 2027", True),
        ("Start in June 2026", True),
        ("opened in April 2026", False),
        ("opened in 2025", False),
        ("19 turbines", False),
    ],
)
def test_knows_a_time_that_is_still_to_come(text: str, *, is_after: bool) -> None:
    assert tells_a_time_after(text, date(2026, 5, 19)) is is_after


@pytest.mark.parametrize(
    ("question", "period"),
    [
        ("what did research cost in the whole of 2025?", Period(year=2025, part="fy")),
        ("profit for all of fiscal 2024", Period(year=2024, part="fy")),
        ("profit in fiscal year 2024", Period(year=2024, part="fy")),
        ("revenue in the entire year?", Period(part="fy")),
        ("loss for the year as a whole", Period(part="fy")),
        ("sales for the year to March 2026", Period(year=2026, part="fy")),
        ("profit for the twelve months ended December 31, 2024", Period(year=2024, part="fy")),
        ("gold mined in the first three months of the year", Period(part="q1")),
        ("output in the last three months of 2025", Period(year=2025, part="q4")),
        ("sales in the June quarter", Period(part="q")),
        ("sales in the June 2025 quarter", Period(year=2025, part="q")),
    ],
)
def test_reads_a_whole_year_and_the_quarter_of_some_months(question: str, period: Period) -> None:
    asked = asked_period(question)

    assert asked is not None
    assert asked.period == period


def test_three_months_after_something_are_no_quarter_of_a_year() -> None:
    assert asked_period("what do new staff earn in the first three months after training?") is None


_HEADS = "Three months to Sept. 30    Six months to Sept. 30\n2025    2024    2025    2024"


@pytest.mark.parametrize(
    ("question", "above", "agreement"),
    [
        ("profit in the whole of 2024?", _HEADS, Agreement.OTHER),
        ("what was 2024 profit?", _HEADS, Agreement.OTHER),
        ("profit for the six months of 2024?", _HEADS, Agreement.SAME),
        ("profit for the three months to September?", _HEADS, Agreement.SAME),
        ("profit in the September quarter?", _HEADS, Agreement.SAME),
        ("profit in the June quarter?", _HEADS, Agreement.OTHER),
        ("what was 2024 profit?", "Year ended December 31,\n2025    2024", Agreement.SAME),
        (
            "what was 2024 profit?",
            "Fourth quarter profit was $5 million, $20 million for 2024",
            Agreement.SAME,
        ),
        ("gold in the first three months of the year?", "Q2 2026    Q1 2026    Q2 2025", Agreement.SAME),
        ("sales in the June quarter?", "Q2 2026    Q1 2026    Q2 2025", Agreement.SAME),
    ],
)
def test_a_year_as_the_head_of_a_column_is_of_the_months_above_it(
    question: str, above: str, agreement: Agreement
) -> None:
    """Asked for the profit of a whole year, a row of quarters whose heads named that year answered."""
    asked = asked_period(question)

    assert asked is not None
    period = asked.to_compare(None)
    assert period is not None
    assert compare_periods(period, ("Gross profit    76.1    66.3", above), year=2026) is agreement


def test_a_day_of_a_year_may_lie_in_any_part_of_it() -> None:
    asked = asked_period("when will production start in 2027?")

    assert asked is not None
    assert asked.to_compare(None) == Period(year=2027)


@pytest.mark.parametrize(
    ("note", "periods"),
    [
        ("£ million; unaudited, except for the full year", ()),
        ("(in thousands; fourth quarter unaudited)", ()),
        ("Three months ended June 30, 2025 (unaudited)", (Period(year=2025, part="q"),)),
    ],
)
def test_what_was_audited_tells_no_period(note: str, periods: tuple[Period, ...]) -> None:
    """ "Unaudited, except for the full year" made every row under it one of the full year."""
    assert periods_in(note) == periods


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Q2 2025/26", Period(year=2025, part="q2")),
        ("the second quarter of 2025-26", Period(year=2025, part="q2")),
        ("H1 2025/2026", Period(year=2025, part="h1")),
        ("FY25/26", Period(year=2025, part="fy")),
        ("the 2024–25 season", Period(year=2024)),
        ("T2 2025/26", Period(year=2025, part="q2")),
        ("2025-11-18", Period(year=2025)),
    ],
)
def test_a_year_of_accounts_may_be_written_over_two_years(text: str, period: Period) -> None:
    assert periods_in(text) == (period,)


def test_the_same_weeks_of_a_year_are_no_full_year() -> None:
    """ "12 million, against 10 million in the same weeks of 2024" told the profit of the whole of 2024."""
    levels = (
        "Profit was 12 million, against 10 million in the same weeks of 2024.",
        "Half-year to June 2025",
    )

    assert compare_periods(Period(year=2024, part="fy"), levels, year=2025) is Agreement.OTHER
    assert compare_periods(Period(year=2024, part="h1"), levels, year=2025) is Agreement.SAME


def test_a_year_as_a_whole_is_no_half() -> None:
    levels = ("For 2025 as a whole the mill expects 30 million.", "Results for the first half of 2025")

    assert compare_periods(Period(year=2025, part="h1"), levels, year=2025) is Agreement.OTHER
