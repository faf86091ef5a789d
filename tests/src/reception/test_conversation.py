"""Rules of a question that opens with a name."""

import pytest

from onrecord.reception.talk.conversation import without_opening_name


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("the company: who is the CEO?", "who is the CEO?"),
        ("The company's: the company:  who is the CEO?", "who is the CEO?"),
        ("la société: qui dirige ?", "qui dirige ?"),
        ("who runs the company: Jane Poe?", "who runs the company: Jane Poe?"),
    ],
)
def test_only_what_stands_before_a_question_in_place_of_a_name_is_taken_off(text: str, asked: str) -> None:
    assert without_opening_name(text) == asked
