"""Questions that lean on what was said before."""

import pytest

from onrecord.questions.follow_ups import (
    asks_their_age,
    asks_what_they_said,
    asks_who_spoke,
    compares_with_before,
    is_bare,
    may_be,
    names_a_period_alone,
    of_another_period,
    persons_in,
    with_new_subject,
)
from onrecord.questions.periods import Period


@pytest.mark.parametrize(
    ("question", "before", "full"),
    [
        ("and the CFO?", "who is the CEO?", "who is the CFO?"),
        ("what about Q2", "what was net income in Q3?", "what was net income in Q2?"),
        ("and the barns?", "how many houses did Acme build?", "how many barns did Acme build?"),
        ("and the second mine?", "when does the first mine open?", "when does the second mine open?"),
        ("and about the strike?", "what did Roe say about prices?", "what did Roe say about the strike?"),
        ("what about the mayor?", "what did Roe say about it?", "what did the mayor say about it?"),
    ],
)
def test_a_subject_named_alone_replaces_the_one_before(question: str, before: str, full: str) -> None:
    assert with_new_subject(question, before) == full


@pytest.mark.parametrize(
    ("question", "before", "full"),
    [
        ("and revenue?", "who is the CEO of Acme?", "what is revenue?"),
        ("and the net loss?", "where is Acme based?", "what is the net loss?"),
        ("and headquarters?", "who is the CEO of Acme?", "where is headquarters?"),
    ],
)
def test_a_figure_is_asked_for_neither_by_who_nor_by_where(question: str, before: str, full: str) -> None:
    assert with_new_subject(question, before) == full


@pytest.mark.parametrize(
    ("question", "before", "full"),
    [
        ("and in Q2 2024?", "what was revenue in Q3 2025?", "what was revenue in Q2 2024?"),
        ("Q2 2024", "what was revenue in Q3 2025?", "what was revenue in Q2 2024?"),
        ("and Q2?", "what was revenue in Q3 2025?", "what was revenue in Q2 2025?"),
        (
            "and for the full year?",
            "what was revenue in Q3 2025?",
            "what was revenue for the full year 2025?",
        ),
        ("what about 2023", "what was revenue in 2024?", "what was revenue in 2023?"),
        ("et en 2023 ?", "quel était le bénéfice en 2024 ?", "quel était le bénéfice en 2023?"),
    ],
)
def test_a_period_named_alone_replaces_the_one_before(question: str, before: str, full: str) -> None:
    assert of_another_period(question, before) == full
    assert with_new_subject(question, before) == full


@pytest.mark.parametrize(
    ("question", "before", "full"),
    [
        ("and the year before?", "what was revenue in Q3 2025?", "what was revenue in Q3 2024?"),
        ("and a year earlier?", "what was cash on May 31, 2025?", "what was cash in May 31, 2024?"),
        (
            "the same quarter last year?",
            "revenue in the first quarter of 2025",
            "revenue in first quarter of 2024?",
        ),
        ("and the previous quarter?", "what was revenue in Q1 2025?", "what was revenue in Q4 2024?"),
        ("and the next quarter?", "what was revenue in Q4 2024?", "what was revenue in Q1 2025?"),
        ("and the following year?", "what was revenue in 2023?", "what was revenue in 2024?"),
        ("et l'année précédente ?", "quel était le bénéfice en 2024 ?", "quel était le bénéfice pour 2023?"),
    ],
)
def test_the_year_before_is_counted_from_the_period_asked_about(
    question: str, before: str, full: str
) -> None:
    assert of_another_period(question, before) == full


def test_the_year_before_is_counted_from_the_period_shown_if_none_was_asked_about() -> None:
    shown = Period(year=2025, part="q3")

    assert of_another_period("and the year before?", "what was revenue?", shown=shown) == (
        "what was revenue in Q3 2024?"
    )
    assert of_another_period("and the year before?", "what was revenue?") is None


@pytest.mark.parametrize("text", ["and?", "the", "and the CFO?", "revenue in Q2?", "and the mill in 2024?"])
def test_what_names_anything_beside_a_period_names_none_alone(text: str) -> None:
    assert not names_a_period_alone(text)


def test_a_subject_with_a_period_of_its_own_takes_no_other() -> None:
    before = "what was revenue in Q3 2025?"

    assert with_new_subject("and net income in Q1 2024?", before) == "what was net income in Q1 2024?"


def test_what_is_nobody_replaces_nobody() -> None:
    assert with_new_subject("and their pipeline?", "who is the CEO of Acme?") is None
    assert with_new_subject("and the chairman?", "who is the CEO?") == "who is the chairman?"
    assert with_new_subject("and the auditor?", "who is the supplier?") == "who is the auditor?"


@pytest.mark.parametrize("question", ["and why?", "and before that?", "and a year ago?", "who is she?"])
def test_a_follow_up_without_a_subject_replaces_none(question: str) -> None:
    assert with_new_subject(question, "who is the CEO?") is None


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("The Board of Directors has appointed Jane Poe, its finance chief.", "Jane Poe"),
        ("“We sail,” said Dr. Ann B. Roe, a professor.", "Dr. Ann B. Roe"),
        ("Northgate Resources opened a mine in May.", None),
    ],
)
def test_finds_the_first_person_that_a_text_names(text: str, person: str | None) -> None:
    assert next(iter(persons_in(text)), None) == person


@pytest.mark.parametrize("question", ["when?", "and why?", "for how much?", "to whom?", "by when exactly?"])
def test_a_question_word_alone_is_bare(question: str) -> None:
    assert is_bare(question)


@pytest.mark.parametrize("question", ["when does it open?", "how much silver?", "why gold?", "who runs it?"])
def test_a_question_that_names_something_is_not_bare(question: str) -> None:
    assert not is_bare(question)


@pytest.mark.parametrize("question", ["who said that?", "and who is speaking?", "who is quoted here?"])
def test_a_question_for_the_speaker_of_what_was_shown_is_known(question: str) -> None:
    assert asks_who_spoke(question)


@pytest.mark.parametrize("question", ["who said the mine is safe?", "who is that man?", "who runs it?"])
def test_a_question_for_somebody_else_is_not_one_for_the_speaker(question: str) -> None:
    assert not asks_who_spoke(question)


def test_she_is_nobody_whom_the_release_calls_mister() -> None:
    assert not may_be("where did she work?", "Ann Roe", "Mr. Roe joined in 2019.")
    assert may_be("where did he work?", "Ann Roe", "Mr. Roe joined in 2019.")
    assert may_be("where did she work?", "Ann Roe", "Ms. Roe joined in 2019.")


def test_what_they_said_about_a_thing_is_no_question_about_the_person_alone() -> None:
    assert asks_what_they_said("what did he say about it?")
    assert not asks_what_they_said("what did he say about the workers?")


@pytest.mark.parametrize(
    ("question", "asks"), [("and how old is she?", True), ("how old is the mill?", False)]
)
def test_knows_a_question_about_the_age_of_somebody(question: str, asks: bool) -> None:
    assert asks_their_age(question) is asks


@pytest.mark.parametrize(
    ("question", "is_compared"),
    [
        ("and a year ago?", True),
        ("what was it last year?", True),
        ("was that more than in the same quarter a year earlier?", True),
        ("how does it compare with the year before?", True),
        ("what was revenue last year?", False),
        ("who was it last?", False),
    ],
)
def test_knows_what_asks_of_the_figure_shown_what_it_was_before(question: str, is_compared: bool) -> None:
    assert compares_with_before(question) is is_compared
