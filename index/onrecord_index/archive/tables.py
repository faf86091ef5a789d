"""The tables of the archive, and the steps that bring an older one up to date."""

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    insert,
)

_METADATA = MetaData()

# `number` counts in the order of adding. `as_read` is stored.py's JSON, compressed: what was checked is kept.
RELEASES = Table(
    "releases",
    _METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("sha256", Text, nullable=False, unique=True),
    Column("edition", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("added_at", Float, nullable=False),
    Column("added_by", Text, nullable=False),
    Column("standing", Text, nullable=False, index=True),
    Column("superseded_by", Text),
    Column("headline", Text, nullable=False),
    Column("headline_looks_forward", Boolean, nullable=False),
    Column("date", Text),
    Column("issuer", Text),
    Column("tickers", Text, nullable=False),
    Column("sentences", Integer, nullable=False),
    Column("forward_looking", Integer, nullable=False),
    Column("cautionary", Integer, nullable=False),
    Column("as_read", LargeBinary, nullable=False),
)
# Apart: what is looked at often lies close together.
ORIGINALS = Table(
    "originals",
    _METADATA,
    Column("number", Integer, ForeignKey(RELEASES.c.number, ondelete="CASCADE"), primary_key=True),
    Column("content", LargeBinary, nullable=False),
)
# analysis.py's, by its version: analysed anew where the rules have changed.
ANALYSES = Table(
    "analyses",
    _METADATA,
    Column("number", Integer, ForeignKey(RELEASES.c.number, ondelete="CASCADE"), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("packed", LargeBinary, nullable=False),
)
# What was done with releases, by whom, also after a release was removed.
ACTS = Table(
    "acts",
    _METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("at", Float, nullable=False),
    Column("who", Text, nullable=False),
    Column("deed", Text, nullable=False),
    Column("release", Text, nullable=False),
    Column("edition", Text, nullable=False),
    Column("other", Text),
    sqlite_autoincrement=True,  # a number is never given twice
)
# What was removed and is still quoted on record.
EDITIONS = Table(
    "editions",
    _METADATA,
    Column("edition", Text, primary_key=True),
    Column("as_read", LargeBinary, nullable=False),
)
# One row: a number that grows with every change.
CHANGES = Table("archive_changes", _METADATA, Column("count", Integer, nullable=False))
REVISION = "SELECT count FROM archive_changes"


def _begin(connection: Connection) -> None:
    _METADATA.create_all(connection, tables=[RELEASES, ORIGINALS, CHANGES])
    connection.execute(insert(CHANGES).values(count=0))


def _keep_analyses(connection: Connection) -> None:
    _METADATA.create_all(connection, tables=[ANALYSES])


def _keep_acts(connection: Connection) -> None:
    _METADATA.create_all(connection, tables=[ACTS, EDITIONS])


STEPS = (_begin, _keep_analyses, _keep_acts)
