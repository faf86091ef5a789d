"""The update that a task is handling, and how many messages it has begun: the same again after a crash."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from onrecord_bot.storage.database import DatabaseFault
from onrecord_bot.storage.journal import Journal

_log = logging.getLogger(__name__)


@dataclass(slots=True, kw_only=True)
class Attempt:
    """One attempt at handling an update. `messages` counts those begun.

    `in_doubt`: one of the messages may have been sent twice. `again`: another process may have begun the
    update, and `may_go_on`: it may be at it still. `about` identifies what the messages show. A message sent
    earlier for the same update that shows something else does not count. `failed`: the database could not be
    written. `ends_with_answer`: nothing follows the answer that is sent next; once that is kept, the update
    `is_over`.
    """

    update_id: int
    again: bool = False
    may_go_on: bool = False
    about: str = ""
    messages: int = 0
    in_doubt: bool = False
    failed: bool = False
    ends_with_answer: bool = False
    is_over: bool = False

    def show(self, about: str) -> None:
        """What is sent from here on shows this."""
        self.about, self.messages = about, 0

    def next_message(self) -> int:
        """The number of the next message, from 1."""
        self.messages += 1
        return self.messages


_turn: ContextVar[Attempt | None] = ContextVar("turn", default=None)


def begin_attempt(update_id: int, *, again: bool = False, may_go_on: bool = False) -> Attempt:
    """From now on, in this task, what is sent is sent for this update."""
    attempt = Attempt(update_id=update_id, again=again, may_go_on=may_go_on)
    _turn.set(attempt)
    return attempt


def end_with_answer() -> None:
    """The turn of this task ends with the answer that it sends next."""
    if (attempt := _turn.get()) is not None:
        attempt.ends_with_answer = True


@contextmanager
def step_of_turn(journal: Journal) -> Iterator[None]:
    """What is kept in the block is kept whole or not at all; with an answer that ends its turn, that end."""
    attempt = current_attempt()
    if attempt is None or not attempt.ends_with_answer:
        with journal.step():
            yield
        return
    with journal.step(ends=attempt.update_id):
        yield
    attempt.is_over = True


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


def is_over() -> bool:
    """Whether the update that this task handles was ended with its answer."""
    attempt = current_attempt()
    return attempt is not None and attempt.is_over


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
