"""Sends messages to Telegram: what was surely not sent is sent again, what may have been only once more."""

import asyncio
import logging
import warnings
from collections.abc import Awaitable, Callable, Sequence

import httpx
from telegram import Message as Sent
from telegram import MessageEntity
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut

from onrecord_bot.rendering import Entity, Message

_log = logging.getLogger(__name__)

_MOST_TRIES = 6
_FIRST_PAUSE_SECONDS, _LONGEST_PAUSE_SECONDS = 0.5, 30.0

Send = Callable[[Message], Awaitable[Sent]]
Sleep = Callable[[float], Awaitable[None]]


class NotSent(Exception):
    """A message that could not be delivered; what was to follow it must not be."""


async def send_in_order(
    messages: Sequence[Message], send: Send, *, sleep: Sleep = asyncio.sleep
) -> list[Sent]:
    """The messages as sent. Raises NotSent at the first that fails, and sends none after it."""
    return [await _send_surely(message, send, sleep) for message in messages]


def telegram_entities(entities: Sequence[Entity]) -> list[MessageEntity]:
    """Our entities as Telegram's."""
    return [
        MessageEntity(type=entity.style.value, offset=entity.offset, length=entity.length)
        for entity in entities
    ]


async def _send_surely(message: Message, send: Send, sleep: Sleep) -> Sent:
    pause, doubtful = _FIRST_PAUSE_SECONDS, 0
    for _ in range(_MOST_TRIES):
        try:
            return await send(message)
        except RetryAfter as error:
            await sleep(_seconds(error))
        except (BadRequest, Forbidden) as error:
            raise NotSent(str(error)) from error
        except NetworkError as error:
            # A read timeout may have been delivered. Once more: a lost answer is worse than a doubled one.
            doubtful += not _surely_not_sent(error)
            if doubtful > 1:
                raise NotSent(str(error)) from error
            _log.warning("send failed (%s), trying again", type(error).__name__)
            await sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE_SECONDS)
    raise NotSent(f"not delivered in {_MOST_TRIES} tries")


def _seconds(error: RetryAfter) -> float:
    # PTB is changing this attribute from seconds to a timedelta, and warns until it has.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        wait = error.retry_after
    return wait if isinstance(wait, int) else wait.total_seconds()


def _surely_not_sent(error: NetworkError) -> bool:
    """True where the request cannot have reached Telegram, or Telegram said that it did not take it."""
    cause = error.__cause__
    if isinstance(cause, httpx.ConnectTimeout | httpx.PoolTimeout | httpx.ConnectError):
        return True
    # Telegram's own 5xx reply has no transport error behind it.
    return not isinstance(error, TimedOut) and not isinstance(cause, httpx.TransportError)
