"""How long the running bot waits for its database: a statement holds the loop for a second at most.

What is asked of a server on the way of every message is asked beside the loop. A lock that somebody else
holds, in a session left open, would stop every chat, the health page and the signals. After a statement that
had to give up, the next ones fail at once for a moment. Whatever needs the database then is tried again; the
loop turns meanwhile.
"""

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from functools import partial
from typing import Any, ParamSpec, TypeVar

from sqlalchemy import Engine, event

from onrecord_bot.storage.database import Rest, is_shared

# A statement for a server waits in one of these: never in the loop, nor in a thread that works out answers.
_THREADS = ThreadPoolExecutor(8, thread_name_prefix="database")
_Result = TypeVar("_Result")
_Given = ParamSpec("_Given")
_FILE = "PRAGMA busy_timeout=1000"
_SHARED = "SELECT set_config('lock_timeout', '1s', false), set_config('statement_timeout', '10s', false)"
# What waits for nobody, and would leave something held.
_ALWAYS = ("COMMIT", "ROLLBACK", "SELECT pg_try_advisory_lock", "SELECT pg_advisory_unlock")


async def beside_loop(
    call: Callable[_Given, _Result], *arguments: _Given.args, **named: _Given.kwargs
) -> _Result:
    """What a call gives that asks a server: the loop turns meanwhile."""
    run = partial(copy_context().run, call, *arguments, **named)
    return await asyncio.get_running_loop().run_in_executor(_THREADS, run)


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
