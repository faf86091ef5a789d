"""The bot's own record in the database: each statement is durable when it returns."""

from pathlib import Path

from sqlalchemy import Engine, MetaData
from sqlalchemy.schema import CreateIndex, CreateTable

from onrecord_index import database

METADATA = MetaData()


def open_database(path: Path) -> Engine:
    """The database in a file, with every table there. Raises BadSettings."""
    return database_at(f"sqlite:///{path}")


def database_at(url: str) -> Engine:
    """The database of a URL, with every table there. Raises BadSettings."""
    engine = database.open_database(url, autocommit=True)
    with engine.connect() as connection:
        for table in METADATA.sorted_tables:
            connection.execute(CreateTable(table, if_not_exists=True))
            for index in table.indexes:
                connection.execute(CreateIndex(index, if_not_exists=True))
    return engine


def scrub(engine: Engine) -> None:
    """What was erased is in no file any more: SQLite's log holds it until the log is emptied."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
