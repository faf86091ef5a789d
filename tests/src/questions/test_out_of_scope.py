"""What no release can answer, and what only looks like it."""

import pytest

from onrecord.answer import NoteKind
from onrecord.languages.en.questions.off_record import ADVICE, OFF_RECORD, OffRecord
from onrecord.question import Question
from onrecord.questions.out_of_scope import advice_asked, out_of_scope, out_of_scope_reason, safety_question


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("hello", NoteKind.GREETING),
        ("Hi there!", NoteKind.GREETING),
        ("thank you", NoteKind.THANKS),
        ("good morning everyone", NoteKind.GREETING),
        ("should I buy?", NoteKind.ADVICE),
        ("Should I sell my shares now?", NoteKind.ADVICE),
        ("is it a good investment", NoteKind.ADVICE),
        ("buy or sell", NoteKind.ADVICE),
        ("would you recommend the stock?", NoteKind.ADVICE),
        ("is Halden a buy", NoteKind.ADVICE),
        ("what should I do with my shares", NoteKind.ADVICE),
        ("is the stock undervalued?", NoteKind.ADVICE),
        ("is now the time to sell?", NoteKind.ADVICE),
        ("will I make money with this?", NoteKind.ADVICE),
        ("Should I buy now, or could I lose everything?", NoteKind.ADVICE),
        ("Which market should I buy into?", NoteKind.ADVICE),
        ("Do you recommend I sell to the bidder?", NoteKind.ADVICE),
        ("will the share price go up?", NoteKind.PREDICTION),
        ("how high will the stock go", NoteKind.PREDICTION),
        ("what's the price target", NoteKind.PREDICTION),
        ("you are all thieves", NoteKind.INSULT),
        ("this company sucks", NoteKind.INSULT),
    ],
)
def test_recognises_what_no_release_can_answer(text: str, kind: NoteKind) -> None:
    assert out_of_scope(text) is kind


@pytest.mark.parametrize(
    "question",
    [
        "did you buy the mill?",
        "how many shares did you sell?",
        "is there a fraud investigation?",
        "are you polluting the river?",
        "what did you invest in the plant?",
        "what was the share price in the offering?",
        "who bought the shares?",
        "will you sell the mine?",
        "hi, how many people work there?",
        "at what price were the shares sold in the offering?",
        "should we expect a dividend?",
        "how does the company make money from bread?",
        "is the mill a hold of the family?",
        "at what time do the shares trade?",
        "how do I get hold of the chief executive?",
        "could I end up with nothing if I put my savings in?",  # the statement says what may be lost
        "can investors lose everything they invest?",
        "which shops do you sell to?",
        "on which exchange can I buy the shares?",
    ],
)
def test_leaves_questions_of_fact_to_the_releases(question: str) -> None:
    assert out_of_scope(question) is None


@pytest.mark.parametrize("text", ["why?", "and when?", "?!", "what would you do?", "really, now?"])
def test_a_follow_up_to_a_question_for_advice_asks_for_advice(text: str) -> None:
    question = Question(text=text, context="should I buy the stock?")

    assert out_of_scope_reason(question) in {NoteKind.ADVICE, NoteKind.NO_WORDS}


@pytest.mark.parametrize(
    "text",
    [
        "how many people does the bakery employ in Oslo?",
        "who is the president?",
        "and how much flour is that?",
        "what did he say?",
    ],
)
def test_a_new_question_after_one_for_advice_is_one_of_fact(text: str) -> None:
    """A short one seemed to lean on it, and was refused as advice."""
    question = Question(text=text, context="should I buy?")

    assert out_of_scope_reason(question) is None


@pytest.mark.parametrize("text", ["🎉", "?", "$", "..."])
def test_a_question_without_a_word_asks_nothing(text: str) -> None:
    assert out_of_scope_reason(Question(text=text)) is NoteKind.NO_WORDS


@pytest.mark.parametrize("row", OFF_RECORD, ids=lambda row: row.name)
def test_each_reason_takes_its_examples_and_leaves_the_others(row: OffRecord) -> None:
    assert {out_of_scope(text) for text in row.examples} == {NoteKind(row.name)}
    assert NoteKind(row.name) not in {out_of_scope(text) for text in row.not_examples}


@pytest.mark.parametrize("row", ADVICE, ids=lambda row: row.name)
def test_each_advice_is_known_by_its_examples(row: OffRecord) -> None:
    release = "Patients had few side effects."

    assert {advice_asked(text, release) for text in row.examples} == {NoteKind(row.name)}
    assert {advice_asked(text, release) for text in row.not_examples} == {None}
    assert {out_of_scope(text) for text in row.examples} == {None}


def test_nobody_asks_for_medical_advice_where_the_release_is_about_no_medicine() -> None:
    assert advice_asked("can I take it with me?", "The company opened a mill.") is None


def test_behind_a_question_for_oneself_stands_one_of_safety_in_general() -> None:
    assert "children" in safety_question("my daughter is nine, is it ok for her?")
    assert "pregnancy" in safety_question("I am pregnant, can I take it?")
    assert "side effects" in safety_question("can I take it?")
