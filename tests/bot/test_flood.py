"""For whom Telegram's 429 counts."""

from onrecord_bot.flood import Flood


def test_nobody_waits_where_nobody_was_told_to() -> None:
    assert Flood().seconds_left(7, now=100) == 0


def test_only_the_chat_that_was_told_to_waits() -> None:
    flood = Flood()
    flood.ask_to_wait(7, 5, now=100)

    assert flood.seconds_left(7, now=102) == 3
    assert flood.seconds_left(8, now=102) == 0


def test_a_wait_is_over_in_its_time() -> None:
    flood = Flood()
    flood.ask_to_wait(7, 5, now=100)

    assert flood.seconds_left(7, now=105) == 0


def test_everybody_waits_for_the_latest_where_two_chats_were_told_to_at_the_same_time() -> None:
    flood = Flood()
    flood.ask_to_wait(7, 30, now=100)
    flood.ask_to_wait(8, 5, now=101)

    assert [flood.seconds_left(chat, now=102) for chat in (7, 8, 9)] == [28, 28, 28]
    assert flood.seconds_left(9, now=130) == 0


def test_a_wait_that_is_over_says_nothing_about_all() -> None:
    flood = Flood()
    flood.ask_to_wait(7, 5, now=100)
    flood.ask_to_wait(8, 5, now=105)

    assert flood.seconds_left(9, now=106) == 0


def test_the_same_chat_told_twice_speaks_for_itself_alone_and_waits_for_the_later() -> None:
    flood = Flood()
    flood.ask_to_wait(7, 30, now=100)
    flood.ask_to_wait(7, 2, now=101)

    assert flood.seconds_left(7, now=102) == 28
    assert flood.seconds_left(8, now=102) == 0


def test_whoever_is_refused_while_all_wait_lengthens_it_for_all() -> None:
    flood = Flood()
    for chat, seconds in ((7, 3), (8, 3), (9, 10)):
        flood.ask_to_wait(chat, seconds, now=100)

    assert flood.seconds_left(10, now=105) == 5
