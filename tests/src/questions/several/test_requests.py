"""What is asked for without a question stands beside questions in one message."""

import pytest

from onrecord.questions.several.apart import questions_in


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("summarise it please, and who is the president?", ("summarise it please", "who is the president?")),
        ("tl;dr and what is the ticker?", ("tl;dr", "what is the ticker?")),
        ("what is the ticker? list its figures", ("what is the ticker?", "list its figures")),
    ],
)
def test_a_request_and_a_question_are_two(message: str, asked: tuple[str, ...]) -> None:
    """The question after "summarise it" was dropped without a word."""
    assert questions_in(message) == asked


@pytest.mark.parametrize(
    "message",
    [
        "in short, what is this about?",
        "in a nutshell, who owns it?",
        "please summarise, thanks",
        "what are the key figures and highlights?",
    ],
)
def test_one_question_stays_one(message: str) -> None:
    assert questions_in(message) == ()
