"""How fast we send: never faster than Telegram asks for."""

from itertools import pairwise

import pytest

from onrecord_bot.delivery.pace import Pace


def _times(pace: Pace, chats: list[int]) -> list[float]:
    """When calls for these chats leave that are all ready at once, in seconds."""
    now, times = 0.0, []
    for chat in chats:
        while seconds := pace.seconds_left(chat, now=now):
            now += seconds
        pace.note(chat, now=now)
        times.append(now)
    return times


def test_one_chat_gets_a_message_a_second() -> None:
    times = _times(Pace(), [7] * 10)

    assert all(later - earlier >= 1 for earlier, later in pairwise(times))
    assert times[-1] == pytest.approx(9)


def test_a_group_gets_20_in_any_minute() -> None:
    times = _times(Pace(), [-100] * 45)

    assert all(later - earlier >= 60 for earlier, later in zip(times, times[20:], strict=False))


def test_all_chats_together_get_30_in_any_second() -> None:
    times = _times(Pace(), list(range(1, 101)))

    assert all(later - earlier >= 1 for earlier, later in zip(times, times[30:], strict=False))
    assert times[29] == 0


def test_what_is_shown_in_no_chat_that_we_know_keeps_to_the_whole_alone() -> None:
    pace = Pace()
    pace.note("an inline message", now=0.0)

    assert pace.seconds_left("an inline message", now=0.0) == 0


def test_a_crowd_of_chats_is_not_kept_for_ever() -> None:
    pace = Pace()
    for chat in range(1, 12_001):
        pace.note(chat, now=float(chat))

    assert len(pace._chats) == 10_000
    assert pace.seconds_left(12_000, now=12_000.5) == 0.5  # the newest is known; the oldest went
