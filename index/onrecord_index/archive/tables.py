"""The tables of the archive, the steps that bring an older one up to date, and the ways in and out."""

import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    Engine,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    bindparam,
    insert,
    inspect,
    select,
    text,
    update,
)
from sqlalchemy.exc import DBAPIError, IntegrityError

from onrecord.errors import ArchiveFault
from onrecord.reception.other_names import may_tell_names, other_names
from onrecord_index.archive.database import read_number, reason_of
from onrecord_index.archive.release_json import release_from_json
from onrecord_index.likely.filed_days import filed_day

_METADATA = MetaData()
_READ_AT_ONCE = 200  # releases that a step looks at in one query: some 10 MB

# `number` counts in the order of adding. `as_read` is stored.py's JSON, compressed: what was checked is kept.
RELEASES = Table(
    "releases",
    _METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("sha256", Text, nullable=False, unique=True),
    Column("edition", Text, nullable=False, index=True),
    Column("source", Text, nullable=False),
    Column("added_at", Float, nullable=False),
    Column("added_by", Text, nullable=False),
    Column("standing", Text, nullable=False, index=True),
    Column("superseded_by", Text, index=True),
    Column("headline", Text, nullable=False),
    Column("headline_looks_forward", Boolean, nullable=False),
    Column("date", Text),
    Column("issuer", Text),
    Column("tickers", Text, nullable=False),
    Column("sentences", Integer, nullable=False),
    Column("forward_looking", Integer, nullable=False),
    Column("cautionary", Integer, nullable=False),
    Column("as_read", LargeBinary, nullable=False),
    # From when it may be quoted, in seconds; infinite until people say so. NULL for at once.
    Column("opens_at", Float),
    # The day that its source names (filed_days.py), and what else it calls its issuer, a name a line.
    Column("filed", Text),
    Column("other_names", Text, nullable=False, server_default=""),
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
# The same release from another wire, and the one that is shown for it.
COPIES = Table(
    "copies",
    _METADATA,
    Column("number", Integer, ForeignKey(RELEASES.c.number, ondelete="CASCADE"), primary_key=True),
    Column("first", Integer, ForeignKey(RELEASES.c.number, ondelete="CASCADE"), nullable=False, index=True),
)
# By what a copy is found: a few numbers of each release (sameness.py).
MARKS = Table(
    "marks",
    _METADATA,
    Column("mark", BigInteger, primary_key=True),
    Column(
        "number", Integer, ForeignKey(RELEASES.c.number, ondelete="CASCADE"), primary_key=True, index=True
    ),
)
# Kept before marks were, and not compared with the others yet.
UNMARKED = Table(
    "unmarked",
    _METADATA,
    Column("number", Integer, ForeignKey(RELEASES.c.number, ondelete="CASCADE"), primary_key=True),
)
# The rules of what looks forward by which releases were ever judged, in the order in which they came.
RULES = Table(
    "rules",
    _METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("digest", Text, nullable=False, unique=True),
)
# By which of them each was judged last, and which of them last changed something of it; 0 if none has.
JUDGED = Table(
    "judged",
    _METADATA,
    Column("number", Integer, ForeignKey(RELEASES.c.number, ondelete="CASCADE"), primary_key=True),
    Column("rules", Integer, nullable=False, index=True),
    Column("changed", Integer, nullable=False),
)
# One row: a number that grows with every change.
CHANGES = Table("archive_changes", _METADATA, Column("count", Integer, nullable=False))
_REVISION = "SELECT count FROM archive_changes"
_COUNT = update(CHANGES).values(count=CHANGES.c.count + bindparam("by", type_=Integer))
_KEY = "hashtextextended(current_schema() || ' ' || :what, 0)"
_TRY_LOCK = f"SELECT pg_try_advisory_lock({_KEY})"
_GIVE_BACK = f"SELECT pg_advisory_unlock({_KEY})"
_LISTED = "CREATE INDEX releases_listed ON releases (number, standing, headline, issuer, id)"
_LOOK_AGAIN_SECONDS = 0.1


def _begin(connection: Connection) -> None:
    _METADATA.create_all(connection, tables=[RELEASES, ORIGINALS, CHANGES])
    connection.execute(insert(CHANGES).values(count=0))


def _keep_analyses(connection: Connection) -> None:
    _METADATA.create_all(connection, tables=[ANALYSES])


def _keep_acts(connection: Connection) -> None:
    _METADATA.create_all(connection, tables=[ACTS, EDITIONS])


def _keep_times(connection: Connection) -> None:
    columns = {column["name"] for column in inspect(connection).get_columns(RELEASES.name)}
    if RELEASES.c.opens_at.name not in columns:  # a new archive has it from its first step
        connection.execute(text("ALTER TABLE releases ADD COLUMN opens_at FLOAT"))


def _keep_copies(connection: Connection) -> None:
    _METADATA.create_all(connection, tables=[COPIES, MARKS])


def _list_quickly(connection: Connection) -> None:
    """In a file a row lies together with what was read: without this, a search reads everything."""
    if connection.dialect.name == "sqlite":
        connection.execute(text(_LISTED))


def _find_editions(connection: Connection) -> None:
    for index in RELEASES.indexes:  # a new archive has them from its first step
        index.create(connection, checkfirst=True)


def _mark_older(connection: Connection) -> None:
    """They are only named here: to compare them takes minutes, and is done beside answering."""
    _METADATA.create_all(connection, tables=[UNMARKED])
    older = select(RELEASES.c.number).where(RELEASES.c.number.not_in(select(MARKS.c.number)))
    connection.execute(insert(UNMARKED).from_select(["number"], older))


def _know_by_more(connection: Connection) -> None:
    columns = {column["name"] for column in inspect(connection).get_columns(RELEASES.name)}
    if RELEASES.c.filed.name not in columns:  # a new archive has both from its first step
        connection.execute(text("ALTER TABLE releases ADD COLUMN filed TEXT"))
        connection.execute(text("ALTER TABLE releases ADD COLUMN other_names TEXT NOT NULL DEFAULT ''"))
    known = select(RELEASES.c.number, RELEASES.c.source, RELEASES.c.added_at, RELEASES.c.as_read)
    numbers = connection.execute(select(RELEASES.c.number).order_by(RELEASES.c.number)).scalars().all()
    change = update(RELEASES).where(RELEASES.c.number == bindparam("this"))
    for start in range(0, len(numbers), _READ_AT_ONCE):
        some = numbers[start : start + _READ_AT_ONCE]
        rows = connection.execute(known.where(RELEASES.c.number.between(some[0], some[-1]))).all()
        told = [
            {"this": number, "day": day, "names": "\n".join(names)}
            for number, source, added_at, as_read in rows
            for day, names in [(_filed_day(source, added_at), _other_names(as_read))]
            if day or names
        ]
        if told:
            connection.execute(change.values(filed=bindparam("day"), other_names=bindparam("names")), told)


def _filed_day(source: str, added_at: float) -> str | None:
    day = filed_day(source, added=datetime.fromtimestamp(added_at, UTC).date())
    return day.isoformat() if day else None


def _other_names(compressed: bytes) -> tuple[str, ...]:
    as_read = zlib.decompress(compressed).decode("utf-8")
    return other_names(release_from_json(as_read)) if may_tell_names(as_read) else ()


def _note_rules(connection: Connection) -> None:
    """Nothing is known of older releases: judging/anew.py judges them once the archive is open."""
    _METADATA.create_all(connection, tables=[RULES, JUDGED])


STEPS = (
    _begin,
    _keep_analyses,
    _keep_acts,
    _keep_times,
    _keep_copies,
    _list_quickly,
    _find_editions,
    _mark_older,
    _know_by_more,
    _note_rules,
)


class Transactions:
    """Connections to read with, and steps that change. Both raise ArchiveFault if the database fails."""

    def __init__(self, *, reading: Engine, writing: Engine) -> None:
        self._reading = reading
        self._writing = writing

    @contextmanager
    def looking(self) -> Iterator[Connection]:
        """A connection to read with."""
        try:
            with self._reading.connect() as connection:
                yield connection
        except DBAPIError as error:
            raise ArchiveFault(f"The archive cannot be read: {reason_of(error)}.") from error

    def revision(self) -> int:
        """The number of the changes so far."""
        try:
            return read_number(self._reading, _REVISION)
        except DBAPIError as error:
            raise ArchiveFault(f"The archive cannot be read: {reason_of(error)}.") from error

    @contextmanager
    def changing(self, *, by: int = 1) -> Iterator[Connection]:
        """One change, whole or not at all. The count goes first: on PostgreSQL it keeps others out.

        It grows `by` so much: by 0 if nothing changes that anybody else has to look at.
        """
        try:
            with self._writing.begin() as connection:
                connection.execute(_COUNT, {"by": by})
                yield connection
        except IntegrityError as error:
            raise ArchiveFault("Somebody else changed the archive in the same moment; try again.") from error
        except DBAPIError as error:
            raise ArchiveFault(f"The archive cannot be written: {reason_of(error)}.") from error

    @contextmanager
    def alone(self, over: str) -> Iterator[None]:
        """Nobody else is in here over the same, in any process of any machine; others wait.

        A file belongs to one machine: there the caller keeps others out. The lock ends with the process.
        """
        if self._reading.dialect.name == "sqlite":
            yield
            return
        with self.looking() as connection:  # it commits by itself: no transaction stays open meanwhile
            lock = {"what": f"onrecord {over}"}
            while not connection.execute(text(_TRY_LOCK), lock).scalar():
                time.sleep(_LOOK_AGAIN_SECONDS)
            try:
                yield
            finally:
                connection.execute(text(_GIVE_BACK), lock)
