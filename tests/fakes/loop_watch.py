"""Watches that neither a statement nor the desk holds the event loop: in every bot that the tests start warm.

A statement takes microseconds until a disk is slow or somebody holds a lock; then every chat, the health page
and the signals wait for it. What the desk works out takes milliseconds, and more over a release of a million
characters.
"""

import asyncio
import sqlite3
from collections.abc import Callable
from functools import partial, partialmethod
from typing import Any

from sqlalchemy import Engine, event

from onrecord_bot.newsroom import Newsroom

_WORKED_OUT = "answer", "answers_apart", "more_context"


class InTheLoop(AssertionError):
    """What the event loop would have waited for."""


class _Cursor(sqlite3.Cursor):
    def execute(self, statement: str, *given: Any) -> Any:
        refuse(statement)
        return super().execute(statement, *given)

    def executemany(self, statement: str, *given: Any) -> Any:
        refuse(statement)
        return super().executemany(statement, *given)


class _Connection(sqlite3.Connection):
    def cursor(self, factory: Any = None) -> Any:
        return super().cursor(_Cursor)

    def execute(self, statement: str, *given: Any) -> Any:
        refuse(statement)
        return super().execute(statement, *given)


def refuse(what: str) -> None:
    """Raises InTheLoop where an event loop runs in this thread."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return
    raise InTheLoop(what)


def forbid_statements_in_the_loop() -> None:
    """From here on, a statement of this process raises InTheLoop in a loop: to a file, or to a server."""
    connect = partial(sqlite3.connect, factory=_Connection)
    sqlite3.connect = sqlite3.dbapi2.connect = connect  # type: ignore[assignment]
    event.listen(Engine, "before_cursor_execute", lambda _, __, statement, *___: refuse(statement))


def forbid_answers_in_the_loop() -> None:
    """From here on, what a newsroom of this process works out raises InTheLoop in a loop."""
    for name in _WORKED_OUT:
        setattr(Newsroom, name, partialmethod(_outside, name, getattr(Newsroom, name)))


def _outside(newsroom: Newsroom, name: str, work: Callable[..., Any], *given: Any, **named: Any) -> Any:
    refuse(name)
    return work(newsroom, *given, **named)
