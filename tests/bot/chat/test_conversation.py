"""Which messages are pieces of one long paste."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.question import Question
from onrecord_bot.chat.conversation import goes_on_from, may_go_on
from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.storage.exchanges import Exchange
from tests.fakes.incoming import group_message, private_message

PIECE = private_message("a" * 4_000)
BEFORE = Exchange(
    place=ChatPlace(chat=7), asked_in=20, question=Question(text="a" * 4_000), answered_in=(23,)
)


@pytest.mark.parametrize(
    ("text", "may"), [("a" * 2_001, True), ("a" * 2_000, False), ("/ask " + "a" * 3_000, False)]
)
def test_only_what_is_longer_than_a_question_is_waited_for(text: str, may: bool) -> None:
    assert may_go_on(private_message(text)) is may


def test_nothing_is_waited_for_in_a_group() -> None:
    assert not may_go_on(group_message("a" * 4_000))


@given(st.integers(1, 40))
def test_a_piece_stands_between_the_first_and_our_answer(message: int) -> None:
    assert goes_on_from(BEFORE, replace(PIECE, message=message)) is (20 < message < 23)


def test_what_follows_a_question_of_any_other_length_is_a_question() -> None:
    short = replace(BEFORE, question=Question(text="who?"))

    assert not goes_on_from(short, replace(PIECE, message=21))
    assert not goes_on_from(None, PIECE)
