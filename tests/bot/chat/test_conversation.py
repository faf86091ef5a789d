"""Which messages are pieces of one long paste."""

from dataclasses import replace

import pytest

from onrecord_bot.chat.conversation import goes_on_from, may_go_on
from onrecord_bot.messages.incoming import Incoming
from tests.fakes.incoming import group_message, private_message

PIECE = replace(private_message("a" * 4_000), message=20, asked_at=1_000.0)
NEXT = replace(private_message("and so on"), message=21, asked_at=1_001.0)


@pytest.mark.parametrize(
    ("text", "may"), [("a" * 2_001, True), ("a" * 2_000, False), ("/ask " + "a" * 3_000, False)]
)
def test_waits_only_after_a_message_longer_than_a_question(text: str, may: bool) -> None:
    assert may_go_on(private_message(text)) is may


def test_nothing_is_waited_for_in_a_group() -> None:
    assert not may_go_on(group_message("a" * 4_000))


@pytest.mark.parametrize(("seconds", "goes_on"), [(0, True), (2, True), (3, False), (-1, False)])
def test_a_later_piece_of_a_paste_arrives_within_a_moment(seconds: float, goes_on: bool) -> None:
    assert goes_on_from(PIECE, replace(NEXT, asked_at=1_000.0 + seconds)) is goes_on


def test_a_question_after_a_long_message_that_is_not_full_is_answered() -> None:
    """2,469 characters, then a real question 3 s later: the question was dropped for good."""
    long = replace(PIECE, text="a" * 2_469)

    assert not goes_on_from(long, NEXT)


@pytest.mark.parametrize("before", [None, replace(PIECE, asked_at=None), replace(PIECE, message=99)])
def test_a_message_after_no_paste_is_a_question(before: Incoming | None) -> None:
    assert not goes_on_from(before, NEXT)
