"""The database that everything durable is kept in: one SQLite file by default, PostgreSQL by its URL.

SQLite in write-ahead mode: a commit is durable against the death of the process at the cost of a file write.
What is erased is overwritten: people's words do not linger in free pages.
"""

import errno
import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, closing
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    Integer,
    MetaData,
    Table,
    Text,
    bindparam,
    create_engine,
    event,
    func,
    insert,
    make_url,
    select,
    update,
)
from sqlalchemy.exc import ArgumentError, DBAPIError

from onrecord.errors import ArchiveFault, BadSettings, DatabaseAway, HomeBusy, OnrecordError

# The patience first: the next one may already meet another process.
_PRAGMAS = (
    "PRAGMA busy_timeout=5000",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=NORMAL",
    "PRAGMA secure_delete=ON",
    "PRAGMA foreign_keys=ON",
)
# SQLite does not wait at all where two processes turn write-ahead mode on in the same moment.
_PATIENCE_SECONDS, _PAUSE_SECONDS = 5.0, 0.05

# A server that is mute is given up within half a minute; what a dead machine of ours held there, within one.
# A lock that somebody holds is given up too, and so is what a process of ours holds that is paused.
_PATIENCE = {
    "connect_timeout": 5,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
    "options": "-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3"
    " -c lock_timeout=10s -c idle_in_transaction_session_timeout=15s",
}
# What the others wait for; another schema, such as another bot's, has a lock of its own for it.
_WHAT = func.concat("onrecord ", func.current_schema(), " ", bindparam("over", type_=Text))
_TAKE_LOCK = select(func.pg_advisory_xact_lock(func.hashtextextended(_WHAT, 0)))

# What cannot be written may be a person's question: an error says which statement failed, not over what.
_HIDDEN: Any = {"hide_parameters": True}
_AUTOCOMMIT: Any = {"isolation_level": "AUTOCOMMIT", "pool_reset_on_return": None}

Step = Callable[[Connection], None]

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_PASSING = ("SQLITE_FULL", "SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_IOERR")  # https://sqlite.org/rescode.html
_UNWRITABLE, _CLOSED = ("SQLITE_READONLY", "SQLITE_CANTOPEN"), {errno.EROFS, errno.EACCES, errno.EPERM}
_VERSIONS = Table(
    "schema_versions",
    MetaData(),
    Column("part", Text, primary_key=True),
    Column("version", Integer, nullable=False),
)


def open_database(url: str, *, autocommit: bool = False) -> Engine:
    """The database of a URL, reachable now. Raises BadSettings, MayPass; neither shows a password.

    A connection is in a transaction unless its `isolation_level` is set to "AUTOCOMMIT". With `autocommit`
    each statement is one, and a connection costs nothing to take: setting it each time costs more than a row.
    """
    try:
        parsed = make_url(url)
        if parsed.drivername in {"postgresql", "postgres"}:
            parsed = parsed.set(drivername="postgresql+psycopg")
        if parsed.get_backend_name() == "sqlite" and parsed.database:
            _make_file(Path(parsed.database))
        options: dict[str, Any] = {**_HIDDEN, **(_AUTOCOMMIT if autocommit else {})}
        if parsed.get_backend_name() == "postgresql":
            options["connect_args"] = {k: v for k, v in _PATIENCE.items() if k not in parsed.query}
        engine = create_engine(parsed, **options)
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", _prepare_sqlite)
            if not autocommit:
                event.listen(engine, "begin", _begin_sqlite)
        with engine.connect():
            return engine
    except ModuleNotFoundError as error:
        raise BadSettings(
            ["ONRECORD_DATABASE_URL: needs a driver: pip install 'onrecord[postgres]'"]
        ) from error
    except (ArgumentError, ValueError):
        # From None: what SQLAlchemy says of an address may hold the password in it.
        raise BadSettings(["ONRECORD_DATABASE_URL: is no database address"]) from None
    except (OSError, DBAPIError) as error:
        raise _unopened(url, error) from error


def _unopened(url: str, error: OSError | DBAPIError) -> OnrecordError:
    """The error to show for a database that could not be opened."""
    file = url.removeprefix("sqlite:///")
    if file == url:
        return DatabaseAway()
    if _may_pass(error):
        return HomeBusy(file)
    return BadSettings([f"ONRECORD_HOME: {_why_unopened(Path(file), error)}"])


def _why_unopened(file: Path, error: OSError | DBAPIError) -> str:
    """What keeps a file of ONRECORD_HOME from being opened as a database."""
    if file.parent.exists() and not file.parent.is_dir():
        return f"{file.parent} is a file, and must be a folder"
    if isinstance(error, OSError):
        is_closed = error.errno in _CLOSED
    else:
        is_closed = getattr(error.orig, "sqlite_errorname", "").startswith(_UNWRITABLE)
    if is_closed and file.is_file():
        return f"{file} is there, but this user must be able to write it and its folder, and may not"
    return f"{file} cannot hold a database; ONRECORD_DATABASE_URL may name another"


def _may_pass(error: OSError | DBAPIError) -> bool:
    """Whether a file could not be opened because the disk is full or another process holds it."""
    if isinstance(error, OSError):
        return error.errno in _FULL
    return getattr(error.orig, "sqlite_errorname", "").startswith(_PASSING)


def bring_up_to_date(
    engine: Engine,
    part: str,
    steps: Sequence[Step],
    *,
    transaction: Callable[[Engine], AbstractContextManager[Connection]] = Engine.begin,
) -> None:
    """Migrate a part's tables from their version to the newest: step n makes version n from n - 1.

    Each step runs whole or not at all, and only once, even if several processes migrate together.
    `transaction` begins one on an engine that would otherwise commit each statement.
    Raises BadSettings for a version newer than these steps: an older onrecord must not write into it.
    Raises HomeBusy for a file that another process migrates or a full disk.
    """
    try:
        _bring_up_to_date(engine, part, steps, transaction)
    except DBAPIError as error:
        if engine.url.database and engine.dialect.name == "sqlite" and _may_pass(error):
            raise HomeBusy(engine.url.database) from error
        raise


def _bring_up_to_date(
    engine: Engine,
    part: str,
    steps: Sequence[Step],
    transaction: Callable[[Engine], AbstractContextManager[Connection]],
) -> None:
    with transaction(engine) as connection:
        wait_for_others(connection)  # whether a table is there and making it are two steps
        _VERSIONS.create(connection, checkfirst=True)
    for number, step in enumerate(steps, 1):
        with transaction(engine) as connection:
            if _version(connection, part) == number - 1:
                step(connection)
                connection.execute(update(_VERSIONS).where(_VERSIONS.c.part == part).values(version=number))
    with transaction(engine) as connection:
        if _version(connection, part) > len(steps):
            raise BadSettings(
                ["ONRECORD_DATABASE_URL: the database was written by a newer onrecord; update this one"]
            )


def wait_for_others(connection: Connection, *, over: str = "tables") -> None:
    """Until the transaction ends nobody else comes past here over this; in SQLite nobody writes anyway."""
    if connection.dialect.name != "sqlite":
        connection.execute(_TAKE_LOCK, {"over": over})


def _version(connection: Connection, part: str) -> int:
    """The version of a part's tables, 0 if there are none; nobody else changes it in this transaction."""
    wait_for_others(connection)  # two may find no row, and both add one
    found = select(_VERSIONS.c.version).where(_VERSIONS.c.part == part)
    version = connection.execute(found).scalar()
    if version is None:
        connection.execute(insert(_VERSIONS).values(part=part, version=0))
    return int(version or 0)


def _make_file(path: Path) -> None:
    """The file, and the folder where there is none, for nobody's eyes but the owner's."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.touch(mode=0o600)


def _prepare_sqlite(connection: Any, _: object) -> None:
    # sqlite3 itself would begin a transaction late, and none before a change of the schema.
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        _insist(connection, pragma)


def _insist(connection: Any, pragma: str) -> None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            connection.execute(pragma)
        except connection.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(_PAUSE_SECONDS)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    """Begins as a writer at once: to become one later is refused where another was quicker."""
    if connection.get_execution_options().get("isolation_level") != "AUTOCOMMIT":
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def back_up(engine: Engine, path: Path) -> None:
    """Write a whole SQLite database into a new file. Raises ArchiveFault."""
    if engine.dialect.name != "sqlite":
        raise ArchiveFault("PostgreSQL makes its own backups: pg_dump writes one.")
    try:
        path.touch(mode=0o600, exist_ok=False)  # for the owner's eyes, as what it is a copy of
    except FileExistsError as error:
        raise ArchiveFault(f"{path} is there already; a backup overwrites nothing.") from error
    except OSError as error:
        raise ArchiveFault(f"The backup cannot be written to {path}.") from error
    try:
        with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            connection.exec_driver_sql("VACUUM INTO ?", (str(path),))
    except DBAPIError as error:
        path.unlink(missing_ok=True)
        raise ArchiveFault(f"The backup cannot be written to {path}.") from error


def read_number(engine: Engine, query: str) -> int:
    """The number that a query gives. In a file the driver reads it: SQLAlchemy takes ten times as long."""
    if engine.dialect.name != "sqlite":
        with engine.connect() as connection:
            return int(connection.exec_driver_sql(query).scalar_one())
    with closing(engine.raw_connection()) as connection:
        try:
            ((number,),) = connection.cursor().execute(query)
        except sqlite3.Error as error:
            raise DBAPIError(query, None, error) from error
    return int(number)


def reason_of(error: DBAPIError) -> str:
    """The database's own words in one line; they hold no values."""
    return str(error.orig).splitlines()[0] if error.orig else type(error).__name__
