"""The bot's own record in the database: each statement is durable when it returns.

Telegram numbers updates for each bot on its own, so every bot has tables of its own: a SQLite file each, or a
schema each on a PostgreSQL server, which several processes of one bot may share.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy import Connection, Engine, event, inspect
from sqlalchemy.exc import InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.schema import CreateSchema

from onrecord_bot.storage.tables import STEPS
from onrecord_index.archive import database

Database: TypeAlias = Engine  # an open one, for rooms that only hand it on


class StandsStill(Exception):
    """A statement that is not tried: one before it had to give up a moment ago."""


# What any statement may raise if the database is away or full. It passes, and is nobody's mistake.
DatabaseFault = (OperationalError, InterfaceError, PoolTimeout, StandsStill)
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


@contextmanager
def transaction(engine: Engine, *, survives_power_loss: bool = False) -> Iterator[Connection]:
    """What is done in the block is one step, done whole or not at all.

    A step survives the end of the process. To survive a loss of power it waits for the disk, with every step
    before it.
    """
    waits = survives_power_loss and not is_shared(engine)  # a server always waits
    with engine.connect() as connection:
        if waits:
            connection.exec_driver_sql("PRAGMA synchronous=FULL")
        # SQLite as a writer at once: to become one later is refused where another was quicker.
        connection.exec_driver_sql("BEGIN" if is_shared(engine) else "BEGIN IMMEDIATE")
        try:
            yield connection
            connection.exec_driver_sql("COMMIT")
        except BaseException:
            _roll_back(connection)
            raise
        finally:
            if waits and not connection.invalidated:
                connection.exec_driver_sql("PRAGMA synchronous=NORMAL")


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
