"""What holds no question is nobody's to answer."""

import pytest

from onrecord.questions.several.nothing_asked import asks_nothing


@pytest.mark.parametrize("text", ["😀", "???", "hello", "thanks!", "you are stupid", "this company sucks"])
def test_small_talk_signs_and_insults_ask_nothing(text: str) -> None:
    assert asks_nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        "who owns the mill?",
        "mill",
        "this company sucks, when do you reopen?",
        "you idiots, where is my refund",
    ],
)
def test_what_may_be_a_question_is_one_although_it_insults(text: str) -> None:
    assert not asks_nothing(text)
