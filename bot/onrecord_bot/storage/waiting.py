"""How long the running bot waits for its database: a statement holds the loop for a second at most.

A lock that somebody else holds, in a session left open, would stop every chat, the health page and the
signals. After a statement that had to give up, the next ones fail at once for a moment. Whatever needs the
database then is tried again; the loop turns meanwhile.
"""

import asyncio
import time
from collections.abc import Callable

from sqlalchemy import Engine, ExceptionContext, event

from onrecord_bot.storage.database import StandsStill, is_shared

REST_SECONDS = 2.0
_FILE = "PRAGMA busy_timeout=1000"
_SHARED = "SELECT set_config('lock_timeout', '1s', false), set_config('statement_timeout', '10s', false)"
# https://www.postgresql.org/docs/current/errcodes-appendix.html: lock_not_available, query_canceled
_GAVE_UP = frozenset({"55P03", "57014"})
# What waits for nobody, and would leave something held.
_ALWAYS = ("COMMIT", "ROLLBACK", "SELECT pg_try_advisory_lock", "SELECT pg_advisory_unlock")


def bound_waits(engine: Engine, *, clock: Callable[[], float] = time.monotonic) -> None:
    """From the next connection on, no statement of the engine holds the loop for long."""
    limits = _SHARED if is_shared(engine) else _FILE
    event.listen(engine, "connect", lambda connection, _: connection.execute(limits))
    engine.dispose()
    rest = _Rest(clock)
    event.listen(engine, "handle_error", rest.begin_if_due)
    event.listen(engine, "before_cursor_execute", rest.refuse_in_loop)


class _Rest:
    """The moment after a statement that gave up, in which the loop asks nothing of the database."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._until = 0.0

    def begin_if_due(self, context: ExceptionContext) -> None:
        error = context.original_exception
        locked = getattr(error, "sqlite_errorname", "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))
        if locked or getattr(error, "sqlstate", None) in _GAVE_UP:
            self._until = self._clock() + REST_SECONDS

    def refuse_in_loop(self, _: object, __: object, statement: str, *___: object) -> None:
        if self._clock() < self._until and not statement.startswith(_ALWAYS) and _is_in_loop():
            raise StandsStill


def _is_in_loop() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False  # a thread may wait: it holds nobody
    return True
