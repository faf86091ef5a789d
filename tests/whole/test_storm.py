"""A few seconds of what `python -m benchmarks.storm` and `benchmarks.soak` do for long."""

import pytest

from benchmarks.soak import soaked
from benchmarks.storm import Aftermath, weather


@pytest.fixture(scope="module")
def left() -> Aftermath:
    return weather(seconds=5, a_second=8, seed=7, every_seconds=0.2)


def test_a_storm_leaves_no_question_unanswered_but_those_in_doubt_twice(left: Aftermath) -> None:
    """In doubt twice, an answer is not sent a third time: it may be there twice already."""
    assert left.lost <= left.given_up


def test_a_storm_repeats_an_answer_at_most_once_and_only_if_a_reply_was_lost(left: Aftermath) -> None:
    assert left.doubled_without_cause == 0
    assert left.copies_at_most <= 2
    assert left.doubled <= left.marked


def test_a_storm_mixes_up_no_chat_and_no_topic(left: Aftermath) -> None:
    assert left.out_of_order == 0


def test_the_bot_survives_a_storm_without_a_traceback_and_stops_cleanly(left: Aftermath) -> None:
    assert (left.tracebacks, left.status) == (0, 0)


def test_a_soak_takes_every_update_and_holds_no_more_threads_and_handles_than_before() -> None:
    through = soaked(updates=600, seed=7, every_seconds=0.2)

    assert (through.unanswered, through.tracebacks, through.status) == (0, 0, 0)
    # A leak would be a handle an update.
    assert through.handles[1] <= through.handles[0] + 20
    assert through.most_connections <= 200
    assert through.threads[1] <= through.threads[0] + 20
