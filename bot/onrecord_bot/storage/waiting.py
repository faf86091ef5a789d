"""How long the running bot waits for its database: a statement holds the loop for a second at most.

A lock that somebody else holds, in a session left open, would stop every chat, the health page and the
signals. After a statement that had to give up, the next ones fail at once for a moment. Whatever needs the
database then is tried again; the loop turns meanwhile.
"""

import time
from collections.abc import Callable
from typing import Any

from sqlalchemy import Engine, event

from onrecord_bot.storage.database import Rest, is_shared

_FILE = "PRAGMA busy_timeout=1000"
_SHARED = "SELECT set_config('lock_timeout', '1s', false), set_config('statement_timeout', '10s', false)"
# What waits for nobody, and would leave something held.
_ALWAYS = ("COMMIT", "ROLLBACK", "SELECT pg_try_advisory_lock", "SELECT pg_advisory_unlock")


def bound_waits(engine: Engine, *, clock: Callable[[], float] = time.monotonic) -> None:
    """From the next connection on, no statement of the engine holds the loop for long."""
    limits, rest = _SHARED if is_shared(engine) else _FILE, Rest(clock)

    def begin(connection: Any, record: Any) -> None:
        connection.execute(limits)
        record.info[Rest] = rest

    def refuse(_: object, __: object, statement: str, *___: object) -> None:
        if not statement.startswith(_ALWAYS):
            rest.refuse()

    event.listen(engine, "connect", begin)
    engine.dispose()
    event.listen(engine, "handle_error", lambda context: rest.begin_if_due(context.original_exception))
    event.listen(engine, "before_cursor_execute", refuse)
