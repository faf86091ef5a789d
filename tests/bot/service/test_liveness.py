"""A deaf bot, and one that answers nobody, is seen although its process lives."""

import pytest
from sqlalchemy.exc import OperationalError

from onrecord_bot.delivery.transport import LastContact
from onrecord_bot.service.liveness import Liveness


class Bot:
    """A bot whose clock stands until it is moved."""

    def __init__(self) -> None:
        self.now, self.waiting, self.done, self.held = 0.0, (0, 0.0), 0, False
        self.contact = LastContact(lambda: self.now)
        self.contact.note()
        self.liveness = Liveness(
            self.contact,
            lambda: self.waiting,
            done=lambda: self.done,
            is_held=lambda: self.held,
            clock=lambda: self.now,
        )

    def is_well_after(self, seconds: float) -> bool:
        self.now += seconds
        return self.liveness.look().is_well


def test_a_bot_that_hears_nothing_for_long_is_deaf() -> None:
    bot = Bot()

    assert bot.is_well_after(149)
    assert not bot.is_well_after(2)
    bot.contact.note()
    assert bot.is_well_after(1)


def test_a_bot_that_never_heard_of_telegram_is_deaf() -> None:
    assert not Liveness(LastContact(), lambda: (0, 0.0)).look().is_well


def test_a_bot_that_fetches_and_answers_nobody_is_seen() -> None:
    bot = Bot()
    bot.waiting = (3, 200.0)
    for _ in range(2):
        bot.contact.note()
        assert bot.is_well_after(74)

    bot.contact.note()

    assert not bot.is_well_after(10)


@pytest.mark.parametrize("reason", ["one was answered", "Telegram asked it to wait", "the oldest is young"])
def test_a_bot_with_much_to_do_is_well(reason: str) -> None:
    bot = Bot()
    for _ in range(20):
        bot.waiting = (3, 20.0 if reason == "the oldest is young" else 500.0)
        bot.done += reason == "one was answered"
        bot.held = reason == "Telegram asked it to wait"
        bot.contact.note()

        assert bot.is_well_after(100)


def test_a_bot_without_its_database_is_not_well() -> None:
    def waiting() -> tuple[int, float]:
        raise OperationalError("select", {}, Exception("away"))

    contact = LastContact()
    contact.note()

    assert not Liveness(contact, waiting).look().is_well
