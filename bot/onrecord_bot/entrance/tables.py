"""The tables of links and sessions, in a database apart: neither belongs to a bot or into a backup.

Only digests of tokens are kept: who reads the file can sign in with nothing that stands in it.
"""

import hashlib
from pathlib import Path

from sqlalchemy import Column, Connection, Engine, Float, MetaData, Table, Text

from onrecord_index.archive.database import bring_up_to_date, open_database

_METADATA = MetaData()
LINKS = Table(
    "desk_links",
    _METADATA,
    Column("digest", Text, primary_key=True),
    Column("who", Text, nullable=False),
    Column("until", Float, nullable=False),
)
SESSIONS = Table(
    "desk_sessions",
    _METADATA,
    Column("digest", Text, primary_key=True),
    Column("who", Text, nullable=False),
    Column("guard", Text, nullable=False),  # what every post of the session must carry
    Column("until", Float, nullable=False),
    Column("used_at", Float, nullable=False),
)


def _begin(connection: Connection) -> None:
    _METADATA.create_all(connection)


def open_entrance(database: str, home: Path) -> Engine:
    """The database of links and sessions: a file in the home, or the server's. Raises BadSettings."""
    url = database if database.startswith("postgres") else f"sqlite:///{home / 'desk.sqlite3'}"
    engine = open_database(url)
    bring_up_to_date(engine, "desk", (_begin,))
    return engine


def digest_of(token: str) -> str:
    """What is kept of a token. It is random and long: no salt is needed, and nobody guesses it."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
