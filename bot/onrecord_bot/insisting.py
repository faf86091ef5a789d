"""Calls to Telegram that must get through: what was surely not taken is tried again until it is.

What may have been taken is tried once more and never twice more: a lost answer is worse than a doubled one,
and a third copy helps nobody.
"""

import asyncio
import logging
import warnings
from collections.abc import Awaitable, Callable
from typing import TypeVar

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from onrecord_bot.transport import NeverLeft

_log = logging.getLogger(__name__)
_FIRST_PAUSE_SECONDS, _LONGEST_PAUSE_SECONDS = 0.5, 30.0
_Taken = TypeVar("_Taken")

Sleep = Callable[[float], Awaitable[None]]


class NotSent(Exception):
    """A call that Telegram refuses, or that may have been taken twice; what was to follow it must not."""


class InDoubt(NotSent):
    """A call that may have been taken, twice: a third try could show everything a third time."""


async def insist(
    call: Callable[[], Awaitable[_Taken]],
    *,
    sleep: Sleep = asyncio.sleep,
    not_taken: Callable[[], None] = lambda: None,
) -> _Taken:
    """What the call gives once Telegram takes it. Raises NotSent where it never will, InDoubt included.

    `not_taken` is told of each try that Telegram surely did not take.
    """
    pause, doubtful = _FIRST_PAUSE_SECONDS, 0
    while True:
        try:
            return await call()
        except RetryAfter as error:
            not_taken()
            await sleep(_seconds(error))
        except (BadRequest, Forbidden, InvalidToken) as error:
            raise NotSent(str(error)) from error
        except ChatMigrated:
            not_taken()
            raise
        except TelegramError as error:  # a failure of the line, or a reply that nobody can read
            if surely_not_taken(error):
                not_taken()
            else:
                doubtful += 1
            if doubtful > 1:
                raise InDoubt("in doubt twice") from error
            _log.warning("a call failed (%s), %s", type(error).__name__, "in doubt" if doubtful else "again")
            await sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE_SECONDS)


def surely_not_taken(error: TelegramError) -> bool:
    """True where the request cannot have reached Telegram, or Telegram said that it did not take it."""
    # Telegram's own 5xx reply has no failure of the line behind it.
    replied = isinstance(error, NetworkError) and not isinstance(error, TimedOut) and error.__cause__ is None
    return replied or isinstance(error, NeverLeft)


def _seconds(error: RetryAfter) -> float:
    # PTB is changing this attribute from seconds to a timedelta, and warns until it has.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        wait = error.retry_after
    return wait if isinstance(wait, int) else wait.total_seconds()
