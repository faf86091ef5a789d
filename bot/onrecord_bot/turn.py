"""The update that a task is handling, and how many messages it has begun: the same again after a crash."""

from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class Turn:
    """One update's turn. `messages` counts those begun; `in_doubt` where one of them may stand twice.

    `again`: an earlier process may have begun it.
    """

    update_id: int
    again: bool = False
    messages: int = 0
    in_doubt: bool = False

    def next_message(self) -> int:
        """The number of the next message, from 1."""
        self.messages += 1
        return self.messages


_turn: ContextVar[Turn | None] = ContextVar("turn", default=None)


def begin_turn(update_id: int, *, again: bool = False) -> None:
    """From now on, in this task, what is sent is sent for this update."""
    _turn.set(Turn(update_id=update_id, again=again))


def end_turn() -> None:
    """From now on, in this task, what is sent is sent for no update: it is not counted, nor skipped."""
    _turn.set(None)


def current_turn() -> Turn | None:
    """The turn of this task, None outside of any."""
    return _turn.get()
