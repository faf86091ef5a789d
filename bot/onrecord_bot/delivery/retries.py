"""Calls to Telegram that must get through: what was surely not taken is tried again until it is.

What may have been taken is tried once more and never twice more: a lost answer is worse than a doubled one,
and a third copy helps nobody.
"""

import asyncio
import logging
import math
import time
import warnings
from collections.abc import Awaitable, Callable, Hashable
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

from onrecord_bot.delivery.back_off import back_off
from onrecord_bot.delivery.pace import Pace
from onrecord_bot.delivery.transport import NotTransmitted

# Telegram's 429 does not say whom it bounds: one chat, or the whole bot. Several chats that are refused in
# about the same moment speak for the whole. Then everybody waits briefly, and the next call finds out.
_CHATS_FOR_ALL, _MOMENT_SECONDS, _LONGEST_FOR_ALL_SECONDS = 3, 1.0, 5.0


class FloodWaits:
    """The waits that Telegram asked for and that are not over yet."""

    def __init__(self) -> None:
        self._until: dict[Hashable, float] = {}
        self._refused_at: dict[Hashable, float] = {}
        self._all_until = -math.inf

    def ask_to_wait(self, chat: Hashable, seconds: float, *, now: float) -> None:
        """Note that a call for a chat was refused: the chat waits so long, and nobody else for its sake."""
        self._until = {waiting: until for waiting, until in self._until.items() if until > now}
        self._until[chat] = max(now + seconds, self._until.get(chat, now))
        self._refused_at = {c: at for c, at in self._refused_at.items() if now - at <= _MOMENT_SECONDS}
        self._refused_at[chat] = now
        if len(self._refused_at) >= _CHATS_FOR_ALL:
            soonest = min(self._until[each] for each in self._refused_at if each in self._until)
            self._all_until = max(self._all_until, min(soonest, now + _LONGEST_FOR_ALL_SECONDS))

    def seconds_left(self, chat: Hashable, *, now: float) -> float:
        """How long a chat has still to wait; 0 if it need not."""
        return max(0.0, self._until.get(chat, now) - now, self._all_until - now)

    def are_over(self, *, now: float) -> bool:
        """Whether nobody has still to wait."""
        return all(until <= now for until in self._until.values())


_log = logging.getLogger(__name__)
# A 400 that no other form of the message would help.
_OF_THE_CHAT = ("chat not found", "not enough rights", "have no rights", "is not modified")
_Taken = TypeVar("_Taken")

Sleep = Callable[[float], Awaitable[None]]


class NotSent(Exception):
    """A call that Telegram refuses, or that may have been taken twice; what was to follow it must not."""


class Refused(NotSent):
    """A call that Telegram finds fault with: another form of it may be taken."""


class InDoubt(NotSent):
    """A call that may have been taken and is not made again.

    Twice in doubt, it could show everything a third time; refused after a doubt, it may be refused for that.
    """


class Retries:
    """The one line to Telegram: what goes over it waits as long as Telegram asks, and is tried again."""

    def __init__(
        self,
        *,
        sleep: Sleep = asyncio.sleep,
        clock: Callable[[], float] = time.monotonic,
        pace: Pace | None = None,
    ) -> None:
        """Without a `pace` calls leave as soon as they can."""
        self._pace = pace
        self._flood = FloodWaits()
        self._sleep = sleep
        self._clock = clock

    def is_held(self) -> bool:
        """Whether Telegram asked some chat to wait, and that is not over."""
        return not self._flood.are_over(now=self._clock())

    async def run(
        self,
        call: Callable[[], Awaitable[_Taken]],
        *,
        chat: Hashable,
        forget_attempt: Callable[[], Awaitable[None]] | None = None,
        doubts: int = 0,
    ) -> _Taken:
        """What the call gives once Telegram takes it. Raises NotSent if it never will, InDoubt included.

        `chat` waits if Telegram asks for it. `forget_attempt` is called for each try that did not reach
        Telegram for sure. `doubts` counts the sends in doubt of an earlier process.
        """
        forget, pauses, doubtful = forget_attempt or _nothing, back_off(), doubts
        while True:
            await self._wait(chat)
            try:
                return await call()
            except RetryAfter as error:
                await forget()
                self._flood.ask_to_wait(chat, _seconds(error), now=self._clock())
            except (BadRequest, Forbidden) as error:
                if doubtful:
                    raise InDoubt(str(error)) from error
                await forget()
                raise _refusal(error)(str(error)) from error
            except ChatMigrated:
                await forget()
                raise
            except TelegramError as error:  # a failure of the line, or a reply that nobody can read
                if surely_not_taken(error):
                    await forget()
                    how = "again"
                else:
                    doubtful += 1
                    how = "in doubt"
                if doubtful > 1:
                    raise InDoubt("in doubt twice") from error
                _log.warning("a call to Telegram failed (%s), %s", type(error).__name__, how)
                await self._sleep(next(pauses))

    async def _wait(self, chat: Hashable) -> None:
        """Returns when Telegram lets something be sent to the chat; a wait may grow while it lasts."""
        while seconds := self._seconds_left(chat, now=self._clock()):
            await self._sleep(seconds)
        if self._pace:
            self._pace.note(chat, now=self._clock())

    def _seconds_left(self, chat: Hashable, *, now: float) -> float:
        paced = self._pace.seconds_left(chat, now=now) if self._pace else 0.0
        return max(self._flood.seconds_left(chat, now=now), paced)


async def _nothing() -> None:
    """Nothing is noted of the call."""


def _refusal(error: TelegramError) -> type[NotSent]:
    """Tell a refusal that finds fault with the message from one that is the chat's, whatever is sent."""
    is_of_the_chat = any(words in str(error).casefold() for words in _OF_THE_CHAT)
    return Refused if isinstance(error, BadRequest) and not is_of_the_chat else NotSent


def surely_not_taken(error: TelegramError) -> bool:
    """Whether the request cannot have reached Telegram, or Telegram said that it did not accept it."""
    # A 401 or 404 is the token's trouble, or a proxy's, not the message's: it waits, and goes out later.
    if isinstance(error, InvalidToken):
        return True
    # Telegram's own 5xx reply has no failure of the line behind it.
    replied = isinstance(error, NetworkError) and not isinstance(error, TimedOut) and error.__cause__ is None
    return replied or isinstance(error, NotTransmitted)


def _seconds(error: RetryAfter) -> float:
    # PTB is changing this attribute from seconds to a timedelta, and warns until it has.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        wait = error.retry_after
    return wait if isinstance(wait, int) else wait.total_seconds()
