"""What is sent again, what is not, and that nothing follows a message that could not be delivered."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

import httpx
import pytest
from telegram import Message as Sent
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut

from onrecord_bot.outbox import NotSent, send_in_order
from onrecord_bot.rendering import Message

PARTS = (Message(text="statement (1/2)"), Message(text="statement (2/2)"), Message(text="the passage"))


def _send_all(messages: Sequence[Message], send: Callable[[Message], Awaitable[Sent]]) -> list[float]:
    """Sends them without waiting; the seconds that would have been waited."""
    waited: list[float] = []

    async def note(seconds: float) -> None:
        waited.append(seconds)

    asyncio.run(send_in_order(messages, send, sleep=note))
    return waited


def _sender(*faults: Exception | None) -> tuple[list[str], Callable[[Message], Awaitable[Sent]]]:
    """What was delivered so far, and a send that meets these faults in turn."""
    delivered: list[str] = []
    waiting = list(faults)

    async def send(message: Message) -> Sent:
        fault = waiting.pop(0) if waiting else None
        if fault:
            raise fault
        delivered.append(message.text)
        return None  # type: ignore[return-value]  # what Telegram gives back is of no use here

    return delivered, send


def _caused(error: NetworkError, cause: Exception) -> NetworkError:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    "refusal", [BadRequest("message is too long"), Forbidden("bot was blocked by the user")]
)
def test_the_passage_is_withheld_where_a_part_of_its_statement_cannot_be_delivered(
    refusal: Exception,
) -> None:
    delivered, send = _sender(None, refusal)

    with pytest.raises(NotSent):
        _send_all(PARTS, send)

    assert delivered == ["statement (1/2)"]


@pytest.mark.filterwarnings("ignore:Deprecated since version v22.2")  # PTB warns of itself here
def test_waits_as_long_as_telegram_asks_before_sending_again() -> None:
    delivered, send = _sender(RetryAfter(7))

    assert _send_all(PARTS[:1], send) == [7]
    assert delivered == ["statement (1/2)"]


@pytest.mark.parametrize(
    "fault",
    [
        NetworkError("Bad Gateway"),
        _caused(TimedOut(), httpx.ConnectTimeout("no connection")),
        _caused(TimedOut("Pool timeout"), httpx.PoolTimeout("all in use")),
        _caused(NetworkError("refused"), httpx.ConnectError("refused")),
    ],
)
def test_what_was_surely_not_sent_is_sent_again_until_it_is(fault: Exception) -> None:
    delivered, send = _sender(fault, fault, fault)

    _send_all(PARTS[:1], send)

    assert delivered == ["statement (1/2)"]


def test_what_may_have_been_delivered_is_sent_once_more_and_never_twice_more() -> None:
    lost = _caused(TimedOut(), httpx.ReadTimeout("no reply"))
    delivered, send = _sender(lost, lost)

    with pytest.raises(NotSent):
        _send_all(PARTS, send)

    assert delivered == []
