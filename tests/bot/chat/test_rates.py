"""How often somebody may ask."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord_bot.chat.rates import WINDOW_SECONDS, RateLimit, Wait


def test_says_when_to_come_back_and_says_it_once_in_a_minute() -> None:
    rates = RateLimit(2)

    waits = [rates.admit(7, now=now) for now in (0.0, 10.0, 20.0, 30.0, 60.0)]

    assert waits == [None, None, Wait(seconds=40, told=False), Wait(seconds=30, told=True), None]


def test_a_limit_of_0_means_no_limit() -> None:
    assert all(RateLimit(0).admit(7, now=0.0) is None for _ in range(100))


def test_one_hasty_person_does_not_slow_the_others() -> None:
    rates = RateLimit(1)
    rates.admit(7, now=0.0)

    assert rates.admit(8, now=0.0) is None


def test_remembers_no_more_people_than_it_is_to() -> None:
    rates = RateLimit(1, most_kept=10)

    for person in range(1_000):
        rates.admit(person, now=0.0)

    assert len(rates._askers) == 10


@given(st.integers(1, 5), st.lists(st.floats(0, 300, allow_nan=False, width=32), max_size=60).map(sorted))
def test_lets_no_more_than_the_limit_through_in_any_minute(limit: int, times: list[float]) -> None:
    rates = RateLimit(limit)

    let_through = [now for now in times if rates.admit(7, now=now) is None]

    for first in let_through:
        assert sum(first <= now < first + WINDOW_SECONDS for now in let_through) <= limit


@given(st.integers(1, 5), st.lists(st.floats(0, 300, allow_nan=False, width=32), max_size=60).map(sorted))
def test_a_person_who_waits_as_told_may_ask_again(limit: int, times: list[float]) -> None:
    rates = RateLimit(limit)
    waits = [(now, rates.admit(7, now=now)) for now in times]

    if waits and waits[-1][1] is not None:
        now, wait = waits[-1]
        assert wait is not None
        assert rates.admit(7, now=now + wait.seconds) is None
