"""Questions that lean on what was said before."""

import pytest

from onrecord.questions.follow_ups import (
    asks_their_age,
    asks_what_they_said,
    asks_who_spoke,
    is_bare,
    may_be,
    persons_in,
    with_new_subject,
)


@pytest.mark.parametrize(
    ("question", "before", "full"),
    [
        ("and the CFO?", "who is the CEO?", "who is the CFO?"),
        ("what about Q2", "what was net income in Q3?", "what was net income in Q2?"),
        ("and the barns?", "how many houses did Acme build?", "how many barns did Acme build?"),
        ("and the second mine?", "when does the first mine open?", "when does the second mine open?"),
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
