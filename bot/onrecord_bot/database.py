"""The bot's own record: one SQLite file, which survives a killed process whole.

Write-ahead mode: a commit is durable against the death of the process at the cost of a file write. What is
erased is overwritten: people's words do not linger in free pages.
"""

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, MetaData, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.schema import CreateIndex, CreateTable

from onrecord.errors import BadSettings

METADATA = MetaData()
# The patience first: the next one may already meet another process.
_PRAGMAS = ("busy_timeout=5000", "journal_mode=WAL", "synchronous=NORMAL", "secure_delete=ON")


def open_database(path: Path) -> Engine:
    """The database, with every table there; for nobody's eyes but the owner's. Raises BadSettings."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        return database_at(f"sqlite:///{path}")
    except (OSError, DBAPIError) as error:
        raise BadSettings([f"ONRECORD_HOME: {path} cannot hold the bot's record"]) from error


def database_at(url: str) -> Engine:
    """The database of a URL, with every table there."""
    # One statement is one transaction: what each means to be durable is durable when it returns.
    engine = create_engine(url, isolation_level="AUTOCOMMIT", pool_reset_on_return=None)
    event.listen(engine, "connect", _prepare)
    with engine.connect() as connection:
        for table in METADATA.sorted_tables:
            connection.execute(CreateTable(table, if_not_exists=True))
            for index in table.indexes:
                connection.execute(CreateIndex(index, if_not_exists=True))
    return engine


def _prepare(connection: Any, _: object) -> None:
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
