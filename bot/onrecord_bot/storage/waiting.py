"""How the running bot asks its database: beside the loop, and for a second at most.

A lock that somebody else holds, a session left open or a slow disk would stop every chat, the health page and
the signals. What needs the database then is tried again; the loop turns meanwhile.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from functools import partial
from typing import ParamSpec, TypeVar

from sqlalchemy import Engine, event

from onrecord_bot.storage.database import is_shared

# A statement waits in one of these: never in the loop, nor in a thread that works out answers. A server is
# asked by several at once; a file has one writer, and a second would only wait for it.
_FOR_SERVER = ThreadPoolExecutor(8, thread_name_prefix="database")
_FOR_FILE = ThreadPoolExecutor(1, thread_name_prefix="database")
_FOR_DISK = ThreadPoolExecutor(1, thread_name_prefix="disk")  # what waits for the disk holds up nothing else
_Result = TypeVar("_Result")
_Given = ParamSpec("_Given")
_FILE = "PRAGMA busy_timeout=1000"
_SHARED = "SELECT set_config('lock_timeout', '1s', false), set_config('statement_timeout', '10s', false)"


async def beside_loop(
    call: Callable[_Given, _Result], *arguments: _Given.args, **named: _Given.kwargs
) -> _Result:
    """What a call gives that asks a server: the loop turns meanwhile."""
    return await _asked(_FOR_SERVER, partial(call, *arguments, **named))


async def beside_loop_in_order(
    call: Callable[_Given, _Result], *arguments: _Given.args, **named: _Given.kwargs
) -> _Result:
    """What a call gives that asks a file, after those before it: the loop turns meanwhile."""
    return await _asked(_FOR_FILE, partial(call, *arguments, **named))


async def beside_file(
    call: Callable[_Given, _Result], *arguments: _Given.args, **named: _Given.kwargs
) -> _Result:
    """What a call gives that waits for the disk: neither the loop nor what asks a file waits for that."""
    return await _asked(_FOR_DISK, partial(call, *arguments, **named))


async def _asked(threads: ThreadPoolExecutor, call: Callable[[], _Result]) -> _Result:
    return await asyncio.get_running_loop().run_in_executor(threads, copy_context().run, call)


def bound_waits(engine: Engine) -> None:
    """From the next connection on, no statement of the engine waits for long."""
    limits = _SHARED if is_shared(engine) else _FILE
    event.listen(engine, "connect", lambda connection, _: connection.execute(limits))
    engine.dispose()
