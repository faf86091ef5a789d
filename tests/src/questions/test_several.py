"""Several questions in one message."""

import pytest

from onrecord.questions.several import questions_in


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("who leads it, and when did she start?", ("who leads it", "when did she start?")),
        ("Is it open? How much did it cost?", ("Is it open?", "How much did it cost?")),
        ("hi, I write for a paper. 1) who bought it 2) for how much", ("who bought it", "for how much")),
        (
            "who is the chief, when does he start and how old is he",
            ("who is the chief", "when does he start", "how old is he"),
        ),
        ("who bought it, for how much, and when?", ("who bought it", "for how much", "when?")),
        ("Hi. Who owns it. How much did it cost", ("Who owns it.", "How much did it cost")),
        ("who owns it\nwhen was it built", ("who owns it", "when was it built")),
    ],
)
def test_splits_a_message_into_its_questions(text: str, questions: tuple[str, ...]) -> None:
    assert questions_in(text) == questions


@pytest.mark.parametrize(
    "text",
    [
        "who runs the mill and the mine?",
        "hello! how many people work there?",
        "what happened when it closed?",
        "where and when is the meeting?",
        "what is the mill in which they met?",
        "I write for a paper. Who bought the mill?",
        "",
    ],
)
def test_does_not_split_a_single_question(text: str) -> None:
    assert questions_in(text) == ()
