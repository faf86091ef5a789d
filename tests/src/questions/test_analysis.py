"""What a question asks for: the form of its answer."""

import pytest

from onrecord.question import Question
from onrecord.questions.analysis import (
    analyse_question,
    asks_when_it_comes,
    names_a_figure,
    spoken_of,
    thing_asked,
)
from onrecord.questions.answer_forms import FIGURES, AnswerForm


@pytest.mark.parametrize(
    ("text", "sought"),
    [
        ("How do I reach the press office?", AnswerForm.CONTACT),
        ("email of the chief exec", AnswerForm.EMAIL),
        ("number to ring for investors", AnswerForm.PHONE),
        ("where can i read the annual report", AnswerForm.WEB),
        ("how can a shop sign up", AnswerForm.CONTACT),
        ("What number can I call?", AnswerForm.CONTACT),
        ("Can I bank on what you predict?", AnswerForm.RISK),
        ("Is the strike a danger for you?", AnswerForm.RISK),
        ("Could it turn out worse than you say?", AnswerForm.RISK),
        ("Will I end up with nothing?", AnswerForm.RISK),
        ("Will you let us know if the outlook changes?", AnswerForm.RISK),
        ("What if the plant is late?", AnswerForm.RISK),
    ],
)
def test_knows_what_form_the_answer_has(text: str, sought: AnswerForm) -> None:
    assert sought in analyse_question(Question(text=text)).sought


@pytest.mark.parametrize("text", ["When did the ore reach the port?", "Did output reach its peak?"])
def test_a_thing_that_reaches_another_is_not_a_contact(text: str) -> None:
    assert AnswerForm.CONTACT not in analyse_question(Question(text=text)).sought


@pytest.mark.parametrize("text", ["How many people work there?", "When does it open?", "What did it cost?"])
def test_a_question_for_a_figure_or_a_date_wants_one(text: str) -> None:
    exact = analyse_question(Question(text=text)).exact

    assert exact
    assert exact <= FIGURES


def test_a_few_search_words_do_not_ask_for_a_figure() -> None:
    assert not analyse_question(Question(text="recurring revenue government sector")).exact


def test_a_question_for_a_sum_asks_for_money_and_no_other_figure() -> None:
    asked = ("How much does a ticket cost?", "How much did they pay for it?", "How much money came in?")

    assert {analyse_question(Question(text=text)).exact for text in asked} == {frozenset({AnswerForm.MONEY})}


@pytest.mark.parametrize(
    "text",
    [
        "How do you make money?",
        "Who puts up the cash?",
        "What happens to the cash?",
        "What will you spend the money on?",
        "Do they owe anyone money?",
        "What is the money used for?",
        "Where does the money go?",
    ],
)
def test_a_question_that_names_money_in_passing_wants_no_figure(text: str) -> None:
    assert not analyse_question(Question(text=text)).exact


def test_a_few_words_after_a_question_ask_the_same_kind_of_question() -> None:
    leaning = Question(text="and the second mine?", context="when does the first mine open?")

    assert AnswerForm.DATE in analyse_question(leaning).sought


def test_a_follow_up_to_a_question_about_risks_asks_about_risks() -> None:
    leaning = Question(text="and will you tell us if that changes?", context="what are the risks?")

    assert AnswerForm.RISK in analyse_question(leaning).sought


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("How many homes will the solar farm power?", "homes"),
        ("how many of the new trucks are electric", "trucks"),
        ("who is the seller of the mill?", "seller"),
        ("Who's their main supplier?", "supplier"),
        ("whos the chief cook", "cook"),
        ("How many millers work there?", "millers"),
        ("how many clients joined daily", "clients"),
        ("how many new vendors made the cut", "vendors"),
        ("How much rent do the shops pay?", "rent"),
    ],
)
def test_names_what_is_counted_or_whose_name_is_wanted(question: str, thing: str) -> None:
    assert thing_asked(question) == thing


@pytest.mark.parametrize(
    "question",
    [
        "when does it open?",
        "who did they hire?",
        "how much does it cost?",
        "how much money came in?",
        "how many times was it shut?",
        "who said so?",
        "who's the top guy?",
        "who is replacing Ann Roe as finance chief?",
        "",
    ],
)
def test_names_nothing_if_nothing_is_counted_or_asked_for(question: str) -> None:
    assert thing_asked(question) is None


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("what was EBITDA in the second quarter?", True),
        ("what are AISC for the half?", True),
        ("what were the plans for the quarter?", False),
        ("what was EBITDA?", False),
        ("who was the chief in Q2?", False),
    ],
)
def test_what_something_was_in_a_period_asks_for_a_figure(question: str, asks: bool) -> None:
    assert names_a_figure(question) is asks


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("is there going to be a fee?", "fee"),
        ("what are the rates going to be in May?", None),
        ("is there something we can go to?", None),
        ("what level of sales is planned?", None),
        ("who is replacing Ann Roe?", None),
        ("who picks the apples?", "picks"),
    ],
)
def test_names_the_word_that_an_answer_must_speak_of(question: str, word: str | None) -> None:
    assert spoken_of(question) == word


@pytest.mark.parametrize(
    "question", ["how much are they getting for a ton?", "how much do you ask per night?"]
)
def test_what_one_gets_or_asks_for_a_thing_is_a_sum(question: str) -> None:
    assert analyse_question(Question(text=question)).exact == {AnswerForm.MONEY}


def test_by_how_much_is_answered_by_a_share_too() -> None:
    asking = analyse_question(Question(text="by how much did they cut operating costs?"))

    assert AnswerForm.SHARE in asking.exact


@pytest.mark.parametrize(
    ("question", "comes"),
    [
        ("when does the mill open?", True),
        ("when's the new hall due?", True),
        ("what day are the results out?", True),
        ("when did the mill open?", False),
        ("since when do you own the mill?", False),
        ("when was it built?", False),
    ],
)
def test_knows_whether_one_asks_when_something_happens_or_when_it_did(question: str, comes: bool) -> None:
    assert asks_when_it_comes(question) is comes
