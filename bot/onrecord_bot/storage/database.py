"""The bot's own record in the database: each statement is durable when it returns.

Telegram numbers updates for each bot on its own, so every bot has tables of its own: a SQLite file each, or a
schema each on a PostgreSQL server, which several processes of one bot may share.
"""

import os
import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path
from typing import Any, TypeAlias, cast

from sqlalchemy import Connection, Dialect, Engine, Executable, event, inspect, text
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.schema import CreateSchema

from onrecord_bot.storage.tables import STEPS
from onrecord_index.archive import database

Database: TypeAlias = Engine  # an open one, for rooms that only hand it on


# What any statement may raise if the database is away or full. It passes, and is nobody's mistake.
DatabaseFault = (OperationalError, InterfaceError, PoolTimeout)
_SCHEMA = "bot_"


def open_database(url: str, home: Path, *, bot: str) -> Engine:
    """The database of a bot, by its number: on the server that the URL names, else a file in the folder.

    Raises BadSettings.
    """
    return database_at(url, schema=_SCHEMA + bot) if is_on_server(url) else database_at(_file_url(home, bot))


def databases(url: str, home: Path) -> Iterator[tuple[str, Engine]]:
    """The database of each bot that ran here, by its number. Raises BadSettings."""
    if is_on_server(url):
        server = inspect(database.open_database(url))
        names = [name for name in server.get_schema_names() if re.fullmatch(_SCHEMA + r"\d+", name)]
        found = sorted(name.removeprefix(_SCHEMA) for name in names if server.has_table("record", name))
    else:
        found = sorted(file.stem.removeprefix("bot-") for file in home.glob("bot-*.sqlite3"))
    for bot in found:
        yield bot, open_database(url, home, bot=bot)


def database_at(url: str, *, schema: str | None = None) -> Engine:
    """The database of a URL, with every table up to date, in a schema of their own. Raises BadSettings."""
    engine = database.open_database(url, autocommit=True)
    if schema is not None:
        event.listen(engine, "connect", lambda connection, _: _enter(connection, schema))
        engine.dispose()  # the connection that was tried is in no schema
    with transaction(engine) as connection:
        database.wait_for_others(connection)
        # To make a schema, or to ask for one to be made, needs a right that its user may not have.
        if schema is not None and not inspect(connection).has_schema(schema):
            connection.execute(CreateSchema(schema))
    database.bring_up_to_date(engine, "bot", STEPS, transaction=transaction)
    return engine


def is_on_server(url: str) -> bool:
    """Whether everything is kept on a server, whose own program makes backups."""
    return url.startswith("postgres")


def is_shared(engine: Engine) -> bool:
    """Whether this is a server: other processes of the same bot may write to the same tables."""
    return engine.dialect.name != "sqlite"


_step: ContextVar[Connection | None] = ContextVar("step", default=None)


@contextmanager
def connected(engine: Engine) -> Iterator[Connection]:
    """A connection for the block: that of the step under way in this task, if there is one."""
    step = _step.get()
    if step is not None and step.engine is engine:
        yield step
    else:
        with engine.connect() as connection:
            yield connection


@contextmanager
def transaction(engine: Engine, *, survives_power_loss: bool = False) -> Iterator[Connection]:
    """What is done in the block is one step, done whole or not at all. A step within a step is a part of it.

    Only what does not wait may stand in it. A step survives the end of the process. To survive a loss of
    power it waits for the disk, with every step before it, and holds no lock meanwhile.
    """
    with connected(engine) as connection:
        if _step.get() is connection:
            yield connection
            return
        (_BEGIN_SHARED if is_shared(engine) else _BEGIN).run(connection, {})
        token = _step.set(connection)
        try:
            yield connection
            _COMMIT.run(connection, {})
        except BaseException:
            _roll_back(connection)
            raise
        finally:
            _step.reset(token)
    if survives_power_loss and not is_shared(engine):  # a server always waits
        _wait_for_disk(engine)


def _wait_for_disk(engine: Engine) -> None:
    """Return once the disk holds every step that was done in a file. Raises OperationalError.

    SQLite's own way (`PRAGMA synchronous=FULL`) lets nobody write meanwhile. What its log holds no more is
    on the disk (https://sqlite.org/wal.html#performance_considerations).
    """
    if not engine.url.database:
        return  # one in memory
    try:
        with suppress(FileNotFoundError), Path(f"{engine.url.database}-wal").open("rb") as log:
            os.fsync(log.fileno())
    except OSError as error:
        raise OperationalError("wait for the disk", None, error) from error


class Prepared:
    """A statement on the way of every message: compiled once, and on a file run by the driver itself.

    To run it SQLAlchemy's way takes four times as long as the statement.
    """

    def __init__(self, statement: Executable) -> None:
        self._statement = statement
        self._compiled: _Compiled | None = None

    def run(self, connection: Connection, values: Mapping[str, object]) -> Sequence[Any]:
        """Return the rows. The names of the values are the same each time."""
        if is_shared(connection.engine):
            result = connection.execute(self._statement, values)
            return result.all() if result.returns_rows else ()
        text, constants, order = self._compiled or self._compile(connection.dialect, values)
        given, driver = {**constants, **values}, cast("sqlite3.Connection", connection.connection)
        try:
            return driver.execute(text, [write(given[name]) for name, write in order]).fetchall()
        except sqlite3.Error as error:
            # What cannot be written may be a person's question: the error does not show it.
            raise DBAPIError.instance(text, None, error, sqlite3.Error, hide_parameters=True) from error

    def _compile(self, dialect: Dialect, values: Mapping[str, object]) -> "_Compiled":
        compiled = cast("Any", self._statement).compile(dialect=dialect, column_keys=list(values))
        write = {
            name: bind.type.dialect_impl(dialect).bind_processor(dialect) or _as_it_is
            for bind, name in compiled.bind_names.items()
        }
        order = tuple((name, write[name]) for name in compiled.positiontup)
        self._compiled = compiled.string, dict(compiled.params), order
        return self._compiled


# The text, the values that it always has, and how each value is written, in order.
_Compiled: TypeAlias = tuple[str, Mapping[str, object], Sequence[tuple[str, Callable[[Any], Any]]]]


def _as_it_is(value: object) -> object:
    return value


_BEGIN_SHARED = Prepared(text("BEGIN"))
# SQLite as a writer at once: to become one later is refused where another was quicker.
_BEGIN = Prepared(text("BEGIN IMMEDIATE"))
_COMMIT = Prepared(text("COMMIT"))


def scrub(engine: Engine) -> None:
    """What was erased is in no file any more: SQLite's log holds it until the log is emptied."""
    if not is_shared(engine):
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def _file_url(home: Path, bot: str) -> str:
    return f"sqlite:///{home / f'bot-{bot}.sqlite3'}"


def _enter(connection: Any, schema: str) -> None:
    connection.execute("SELECT set_config('search_path', %s, false)", (schema,))


def _roll_back(connection: Connection) -> None:
    try:
        connection.exec_driver_sql("ROLLBACK")
    except SQLAlchemyError:  # the connection is gone, and the transaction with it
        connection.invalidate()
