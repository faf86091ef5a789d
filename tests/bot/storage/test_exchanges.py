"""What is remembered of a conversation, and for how long."""

import time
from pathlib import Path

from onrecord.question import Question
from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.storage.database import database_at
from onrecord_bot.storage.exchanges import Exchange, Exchanges

HERE = ChatPlace(chat=-100, topic=5)


def _exchange(asked_in: int, text: str = "who?", *, place: ChatPlace = HERE, answers: int = 1) -> Exchange:
    answered_in = tuple(asked_in * 10 + number for number in range(answers))
    return Exchange(place=place, asked_in=asked_in, question=Question(text=text), answered_in=answered_in)


def _after(asked_in: int, text: str, *, before: str) -> Exchange:
    question = Question(text=text, context=before)
    return Exchange(place=HERE, asked_in=asked_in, question=question, answered_in=(asked_in * 10,))


def test_finds_an_exchange_by_its_question_by_each_answer_and_as_the_last_of_its_place() -> None:
    kept = Exchanges(database_at("sqlite://"))
    exchange = _exchange(1, answers=2)

    kept.keep(exchange)

    assert kept.started_by(-100, 1) == exchange
    assert kept.answered_by(-100, 10) == kept.answered_by(-100, 11) == exchange
    assert kept.last(HERE) == exchange


def test_places_and_chats_are_apart() -> None:
    kept = Exchanges(database_at("sqlite://"))
    kept.keep(_exchange(1))

    assert kept.last(ChatPlace(chat=-100)) is None
    assert kept.started_by(-200, 1) is None
    assert kept.answered_by(-200, 10) is None


def test_an_exchange_knows_what_was_asked_before_it_in_its_place() -> None:
    kept = Exchanges(database_at("sqlite://"))
    kept.keep(_exchange(1, "who runs\nit?"))
    kept.keep(_exchange(2, "elsewhere?", place=ChatPlace(chat=-100)))
    kept.keep(_after(3, "why?", before="who runs it?"))
    kept.keep(_after(4, "2", before="why?"))

    last = kept.last(HERE)

    assert last is not None
    assert last.question.earlier == ("who runs it?", "why?")


def test_a_reply_to_an_older_answer_goes_on_from_that_alone() -> None:
    kept = Exchanges(database_at("sqlite://"))
    kept.keep(_exchange(1, "who?"))
    kept.keep(_exchange(2, "when?"))
    kept.keep(_after(3, "why?", before="who?"))

    replied = kept.started_by(-100, 3)

    assert replied is not None
    assert replied.question.earlier == ("who?",)


def test_what_a_person_asked_is_forgotten_in_what_follows_it() -> None:
    kept = Exchanges(database_at("sqlite://"))
    kept.keep(_exchange(1, "a private question"), person=7)
    kept.keep(_after(2, "when?", before="a private question"), person=8)
    kept.keep(_after(3, "why?", before="when?"), person=8)

    kept.forget(7)
    kept.drop(-100, 2)  # the record names it: it goes on from what is forgotten

    last = kept.last(HERE)
    assert last is not None
    assert "private" not in str(last.question)


def test_what_is_dropped_in_one_chat_stays_in_another_that_has_the_same_numbers() -> None:
    kept, there = Exchanges(database_at("sqlite://")), ChatPlace(chat=-200)
    kept.keep(_exchange(1))
    kept.keep(_exchange(1, place=there))
    kept.keep(_exchange(2))

    kept.drop(-100, 1)

    assert kept.answered_by(-100, 10) is None
    assert kept.answered_by(-200, 10) == _exchange(1, place=there)
    assert kept.answered_by(-100, 20) == _exchange(2)


def test_an_edited_question_replaces_the_old_one() -> None:
    kept = Exchanges(database_at("sqlite://"))
    kept.keep(_exchange(1, "who?", answers=2))
    kept.keep(_exchange(1, "when?"))

    assert kept.started_by(-100, 1) == kept.answered_by(-100, 10) == kept.last(HERE) == _exchange(1, "when?")
    assert kept.answered_by(-100, 11) is None


def test_the_cost_of_tidying_grows_with_the_rows_and_not_their_square() -> None:
    """20,000 exchanges of one chat took 178 seconds, in which nobody was answered."""
    few, many = _steps_to_tidy(500), _steps_to_tidy(1_000)

    assert 0 < many <= 3 * few


def _steps_to_tidy(exchanges: int) -> int:
    """How many hundreds of steps SQLite takes to tidy so many exchanges of one chat, of which none is old."""
    engine = database_at("sqlite://")
    kept = Exchanges(engine)
    for number in range(exchanges):
        kept.keep(_exchange(number))
    steps = iter(range(10**9))
    connection = engine.raw_connection()
    assert connection.driver_connection is not None
    connection.driver_connection.set_progress_handler(lambda: 0 * next(steps), 100)
    connection.close()
    kept.forget_old(now=time.time())
    return next(steps)


def test_an_old_question_edited_is_not_what_a_follow_up_goes_on_from() -> None:
    kept = Exchanges(database_at("sqlite://"))
    kept.keep(_exchange(1))
    kept.keep(_exchange(2, "when?"))
    kept.keep(_exchange(1, "where?"))

    assert kept.last(HERE) == _exchange(2, "when?")


def test_what_is_older_than_a_month_is_forgotten_whole() -> None:
    kept = Exchanges(database_at("sqlite://"))
    kept.keep(_exchange(1))

    kept.forget_old(now=time.time() + 31 * 24 * 3600)

    assert kept.started_by(-100, 1) is kept.answered_by(-100, 10) is kept.last(HERE) is None


def test_words_are_kept_no_longer_than_the_settings_say() -> None:
    kept = Exchanges(database_at("sqlite://"), keep_days=1)
    kept.keep(_exchange(1))

    kept.forget_old(now=time.time() + 2 * 24 * 3600)

    assert kept.started_by(-100, 1) is None


def test_outlives_a_restart(tmp_path: Path) -> None:
    Exchanges(database_at(f"sqlite:///{tmp_path}/bot.sqlite3")).keep(_exchange(1, answers=2))

    again = Exchanges(database_at(f"sqlite:///{tmp_path}/bot.sqlite3"))

    assert again.last(HERE) == _exchange(1, answers=2)


def test_follow_ups_keep_their_topic_when_a_group_becomes_a_supergroup() -> None:
    kept = Exchanges(database_at("sqlite://"))
    kept.keep(_exchange(1))

    kept.move(-100, -1000)

    moved = kept.last(ChatPlace(chat=-1000, topic=5))
    assert moved is not None
    assert moved.question == Question(text="who?")
    assert kept.last(HERE) is None
