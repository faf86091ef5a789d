"""What is tried again, and what is not."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from onrecord_bot.insisting import NotSent, insist
from onrecord_bot.transport import NeverLeft


def _call(*faults: Exception) -> Callable[[], Awaitable[str]]:
    """A call that meets these faults in turn, and is taken after them."""
    waiting = list(faults)

    async def call() -> str:
        if waiting:
            raise waiting.pop(0)
        return "taken"

    return call


def _insist(*faults: Exception) -> list[float]:
    """Insists without waiting; the seconds that would have been waited. Raises NotSent."""
    waited: list[float] = []

    async def note(seconds: float) -> None:
        waited.append(seconds)

    assert asyncio.run(insist(_call(*faults), sleep=note)) == "taken"
    return waited


def _caused(error: TelegramError, cause: Exception) -> TelegramError:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    "fault", [NetworkError("Bad Gateway"), _caused(NeverLeft("refused"), ConnectionError("refused"))]
)
def test_what_was_surely_not_taken_is_tried_again_until_it_is(fault: Exception) -> None:
    assert len(_insist(*[fault] * 12)) == 12


def test_waits_longer_from_try_to_try_and_never_longer_than_half_a_minute() -> None:
    waited = _insist(*[NetworkError("Bad Gateway")] * 10)

    assert waited == sorted(waited)
    assert waited[-1] == 30


@pytest.mark.filterwarnings("ignore:Deprecated since version v22.2")  # PTB warns of itself here
def test_waits_as_long_as_telegram_asks() -> None:
    assert _insist(RetryAfter(7), RetryAfter(3)) == [7, 3]


@pytest.mark.parametrize(
    "lost",
    [
        _caused(TimedOut(), TimeoutError("no reply")),
        _caused(NetworkError("reset"), ConnectionError("reset")),
        TelegramError("Invalid server response"),
    ],
)
def test_what_may_have_been_taken_is_tried_once_more_and_never_twice_more(lost: TelegramError) -> None:
    assert len(_insist(lost)) == 1
    with pytest.raises(NotSent):
        _insist(lost, lost)


@pytest.mark.parametrize("refusal", [BadRequest("message is too long"), Forbidden("bot was blocked")])
def test_a_refusal_is_final(refusal: Exception) -> None:
    with pytest.raises(NotSent):
        _insist(refusal)
