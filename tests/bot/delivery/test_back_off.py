"""Pauses between tries."""

from itertools import islice

from onrecord_bot.delivery.back_off import back_off


def test_each_pause_is_twice_as_long_as_the_one_before_up_to_the_longest() -> None:
    assert list(islice(back_off(), 8)) == [0.5, 1, 2, 4, 8, 16, 30, 30]
    assert list(islice(back_off(1.0, 3.0), 4)) == [1, 2, 3, 3]
