"""What is tried again, and what is not."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from telegram.error import (
    BadRequest,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from onrecord_bot.delivery.retries import FloodWaits, InDoubt, NotSent, Retries
from onrecord_bot.delivery.transport import NotTransmitted


def _call(*faults: Exception) -> Callable[[], Awaitable[str]]:
    """A call that meets these faults in turn, and is taken after them."""
    waiting = list(faults)

    async def call() -> str:
        if waiting:
            raise waiting.pop(0)
        return "taken"

    return call


def _retry(*faults: Exception) -> list[float]:
    """Insists without waiting; the seconds that would have been waited. Raises NotSent."""
    line, waited = _line()
    assert asyncio.run(line.run(_call(*faults), chat=7)) == "taken"
    return waited


def _line() -> tuple[Retries, list[float]]:
    """A line on which a wait is over at once, and the seconds that were waited."""
    waited: list[float] = []

    async def note(seconds: float) -> None:
        waited.append(seconds)

    return Retries(sleep=note, clock=lambda: sum(waited)), waited


def _caused(error: TelegramError, cause: Exception) -> TelegramError:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    "fault",
    [
        NetworkError("Bad Gateway"),
        InvalidToken("Not Found"),
        _caused(NotTransmitted("refused"), ConnectionError("refused")),
    ],
)
def test_retries_until_accepted_when_the_request_never_reached_telegram(fault: Exception) -> None:
    assert len(_retry(*[fault] * 12)) == 12


def test_waits_longer_after_each_attempt_up_to_half_a_minute() -> None:
    waited = _retry(*[NetworkError("Bad Gateway")] * 10)

    assert waited == sorted(waited)
    assert waited[-1] == 30


@pytest.mark.filterwarnings("ignore:Deprecated since version v22.2")  # PTB warns of itself here
def test_waits_as_long_as_telegram_asks() -> None:
    assert _retry(RetryAfter(7), RetryAfter(3)) == [7, 3]


class _Clock:
    """A clock that moves only when told to. Sleeping tasks wake up then."""

    def __init__(self) -> None:
        self.time = 100.0
        self._ticked = asyncio.Event()

    async def sleep(self, _: float) -> None:
        await self._ticked.wait()

    async def go_on(self, seconds: float) -> None:
        self.time += seconds
        self._ticked.set()
        self._ticked = asyncio.Event()
        await _settled()


async def _settled() -> None:
    """Every task has come to where it waits."""
    for _ in range(5):
        await asyncio.sleep(0)


@pytest.mark.filterwarnings("ignore:Deprecated since version v22.2")
async def test_a_chat_that_must_wait_does_not_delay_the_others() -> None:
    clock = _Clock()
    line = Retries(sleep=clock.sleep, clock=lambda: clock.time)
    waiting = asyncio.create_task(line.run(_call(RetryAfter(9)), chat=7))
    await _settled()

    assert await line.run(_call(), chat=8) == "taken"
    assert not waiting.done()
    await clock.go_on(9)
    assert await waiting == "taken"


@pytest.mark.filterwarnings("ignore:Deprecated since version v22.2")
async def test_two_waiting_chats_do_not_delay_a_third() -> None:
    """Two chats told to wait spoke for all, until the longer wait was over: a third waited 29 seconds."""
    clock = _Clock()
    line = Retries(sleep=clock.sleep, clock=lambda: clock.time)
    told = [asyncio.create_task(line.run(_call(RetryAfter(seconds)), chat=seconds)) for seconds in (30, 29)]
    await _settled()

    assert await line.run(_call(), chat=7) == "taken"
    assert not any(task.done() for task in told)
    await clock.go_on(30)
    assert all(task.done() for task in told)


@pytest.mark.parametrize(
    "lost",
    [
        _caused(TimedOut(), TimeoutError("no reply")),
        _caused(NetworkError("reset"), ConnectionError("reset")),
        TelegramError("Invalid server response"),
    ],
)
def test_a_call_that_may_have_arrived_is_retried_exactly_once(lost: TelegramError) -> None:
    assert len(_retry(lost)) == 1
    with pytest.raises(NotSent):
        _retry(lost, lost)


def test_a_refusal_after_a_doubt_stays_in_doubt() -> None:
    """Telegram takes the answer to a query once: the second is refused because the first has arrived."""
    lost = _caused(TimedOut(), TimeoutError("no reply"))

    with pytest.raises(InDoubt):
        _retry(lost, BadRequest("query is too old"))


@pytest.mark.parametrize("refusal", [BadRequest("message is too long"), Forbidden("bot was blocked")])
def test_a_refusal_is_final(refusal: Exception) -> None:
    with pytest.raises(NotSent):
        _retry(refusal)


def test_nobody_waits_unless_told_to() -> None:
    assert FloodWaits().seconds_left(7, now=100) == 0


def test_only_the_chat_that_telegram_named_waits() -> None:
    flood = FloodWaits()
    flood.ask_to_wait(7, 5, now=100)

    assert flood.seconds_left(7, now=102) == 3
    assert flood.seconds_left(8, now=102) == 0


def test_a_wait_is_over_in_its_time() -> None:
    flood = FloodWaits()
    flood.ask_to_wait(7, 5, now=100)

    assert flood.seconds_left(7, now=105) == 0


def test_everybody_waits_for_the_soonest_if_three_chats_were_refused_in_a_moment() -> None:
    flood = FloodWaits()
    for chat, seconds in ((7, 30), (8, 4), (9, 12)):
        flood.ask_to_wait(chat, seconds, now=100)

    assert [flood.seconds_left(chat, now=100) for chat in (7, 8, 9, 10)] == [30, 4, 12, 4]
    assert flood.seconds_left(10, now=104) == 0


def test_nobody_waits_more_than_a_few_seconds_for_others() -> None:
    flood = FloodWaits()
    for chat in (7, 8, 9):
        flood.ask_to_wait(chat, 3_000, now=100)

    assert flood.seconds_left(10, now=100) == 5


def test_chats_that_are_refused_one_after_the_other_speak_for_themselves() -> None:
    flood = FloodWaits()
    for chat, now in ((7, 100), (8, 102), (9, 104)):
        flood.ask_to_wait(chat, 30, now=now)

    assert flood.seconds_left(10, now=104) == 0


def test_a_wait_that_is_over_says_nothing_about_all() -> None:
    flood = FloodWaits()
    flood.ask_to_wait(7, 5, now=100)
    flood.ask_to_wait(8, 5, now=105)

    assert flood.seconds_left(9, now=106) == 0


def test_the_same_chat_told_twice_speaks_for_itself_alone_and_waits_for_the_later() -> None:
    flood = FloodWaits()
    flood.ask_to_wait(7, 30, now=100)
    flood.ask_to_wait(7, 2, now=101)

    assert flood.seconds_left(7, now=102) == 28
    assert flood.seconds_left(8, now=102) == 0
