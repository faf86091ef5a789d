"""The update that a task is handling, and how many messages it has begun: the same again after a crash."""

import logging
from contextvars import ContextVar
from dataclasses import dataclass

from onrecord_bot.storage.database import DatabaseFault

_log = logging.getLogger(__name__)


@dataclass(slots=True, kw_only=True)
class Attempt:
    """One attempt at handling an update. `messages` counts those begun.

    `in_doubt`: one of the messages may have been sent twice. `again`: another process may have begun the
    update. `about` identifies what the messages show. A message sent earlier for the same update that shows
    something else does not count. `failed`: the database could not be written.
    """

    update_id: int
    again: bool = False
    about: str = ""
    messages: int = 0
    in_doubt: bool = False
    failed: bool = False

    def show(self, about: str) -> None:
        """What is sent from here on shows this."""
        self.about, self.messages = about, 0

    def next_message(self) -> int:
        """The number of the next message, from 1."""
        self.messages += 1
        return self.messages


_turn: ContextVar[Attempt | None] = ContextVar("turn", default=None)


def begin_attempt(update_id: int, *, again: bool = False) -> Attempt:
    """From now on, in this task, what is sent is sent for this update."""
    attempt = Attempt(update_id=update_id, again=again)
    _turn.set(attempt)
    return attempt


def end_attempt() -> None:
    """From now on, in this task, what is sent is sent for no update: it is not counted, nor skipped."""
    _turn.set(None)


def current_attempt() -> Attempt | None:
    """The turn of this task, None outside of any."""
    return _turn.get()


def current_update_id() -> int | None:
    """The number of the update that this task handles, None outside of any."""
    attempt = current_attempt()
    return attempt.update_id if attempt else None


def retry_later_if_database_failed(error: BaseException | None) -> bool:
    """Mark the current attempt for a retry if the database caused the error. Return whether it did."""
    while error is not None and not isinstance(error, DatabaseFault):
        error = error.__cause__
    attempt = current_attempt()
    if error is None or attempt is None:
        return False
    _log.warning(
        "update %d will be retried: the database failed (%s)", attempt.update_id, type(error).__name__
    )
    attempt.failed = True
    return True
