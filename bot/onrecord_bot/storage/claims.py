"""Which process works in which lane, where several share one database: one at a time in each.

Beside that, which releases' words are under way to Telegram, in any of them. A claim is an advisory lock of
PostgreSQL's, held by one connection: it is gone the moment its process is, or a minute after its machine.
Rows locked with SKIP LOCKED would hold a connection each, as long as a message takes.
"""

import logging
import math
import time
from collections.abc import Callable, Collection
from threading import Lock

from sqlalchemy import Connection, Engine, Select, Text, bindparam, func, select
from sqlalchemy.dialects.postgresql import insert  # what it makes, SQLite reads too
from sqlalchemy.exc import DBAPIError

from onrecord.errors import OnrecordError
from onrecord_bot.storage.database import is_on_server, is_shared
from onrecord_bot.storage.tables import NOTES
from onrecord_index.archive.database import open_database

_log = logging.getLogger(__name__)
# Locks are the database's, lanes a bot's: the schema says whose.
_KEY = func.hashtextextended(func.concat(func.current_schema(), " ", bindparam("lane", type_=Text)), 0)
_CLAIM = select(func.pg_try_advisory_lock(_KEY))
_RELEASE = select(func.pg_advisory_unlock(_KEY))
# A release is the database's, whichever bot shows it.
_SHOWN = func.hashtextextended(func.concat("onrecord shows ", bindparam("release", type_=Text)), 0)
_SHOW = select(func.pg_try_advisory_lock_shared(_SHOWN))
_SHOW_NO_MORE = select(func.pg_advisory_unlock_shared(_SHOWN))
_HAVE_ALONE = select(func.pg_try_advisory_lock(_SHOWN))
_HAVE_ALONE_NO_MORE = select(func.pg_advisory_unlock(_SHOWN))
_LOOK_AGAIN_SECONDS = 0.01
# A call to Telegram is over by then, whatever Telegram does.
_LONGEST_WAIT_SECONDS, _LOOK_ELSEWHERE_SECONDS = 35.0, 0.05


class Claims:
    """The claims of this process. A file is one process's alone: there every claim holds."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._is_shared = is_shared(engine)
        self._connection: Connection | None = None
        self._one_at_a_time = Lock()  # several threads share the one connection
        self._lost_at = -math.inf

    def were_lost(self, *, within_seconds: float) -> bool:
        """Whether the connection was lost lately: what others claim may be under way in two processes."""
        return time.monotonic() - self._lost_at < within_seconds

    def claim(self, lane: str) -> bool:
        """Whether this process holds the lane from now on. It must not claim a lane it already holds."""
        if not self._is_shared:
            return True
        with self._one_at_a_time:
            return self._asked(lane)

    def give_back(self, lane: str) -> None:
        """The lane is free again."""
        if self._is_shared:
            with self._one_at_a_time:
                self._release(lane)

    def close(self) -> None:
        """Gives every claim back."""
        if self._connection is not None:
            self._connection.invalidate()  # back in the pool it would keep them
            self._connection.close()
        self._connection = None

    def _asked(self, lane: str) -> bool:
        try:
            if self._connection is None:
                self._connection = self._engine.connect()
            return bool(self._connection.execute(_CLAIM, {"lane": lane}).scalar())
        except DBAPIError as error:
            self._lose(error)
            return False

    def _release(self, lane: str) -> None:
        try:
            if self._connection is not None:
                self._connection.execute(_RELEASE, {"lane": lane})
        except DBAPIError as error:
            self._lose(error)

    def _lose(self, error: DBAPIError) -> None:
        """The connection is gone, and every claim with it."""
        _log.warning("lost the connection to the database (%s)", type(error).__name__)
        self._lost_at = time.monotonic()
        self.close()


class Showings:
    """The releases whose words are under way in this process, for the others that share the server.

    Any number of messages may show a release at once; who closes it waits until none does. The claims go
    when the connection does. Its calls wait for the server: they are made in a thread.
    """

    def __init__(self, engine: Engine, *, sleep: Callable[[float], object] = time.sleep) -> None:
        """The engine is a server's."""
        self._engine = engine
        self._connection: Connection | None = None
        self._one_at_a_time = Lock()  # several threads share the one connection
        self._sleep = sleep

    def begin(self, releases: Collection[str]) -> None:
        """A message that shows these is about to leave: whether each is open is asked after this.

        Raises DBAPIError if the server is away; then nothing is claimed.
        """
        for release in sorted(releases):
            while not self._ask(_SHOW, release):  # somebody looks at this moment whether anybody shows it
                self._sleep(_LOOK_AGAIN_SECONDS)

    def end(self, releases: Collection[str]) -> None:
        """The message is there, or did not leave. If the server is away, its claims are gone as well."""
        for release in releases:
            try:
                self._ask(_SHOW_NO_MORE, release)
            except DBAPIError:
                return

    def are_elsewhere(self, release: str) -> bool:
        """Whether another process has words of a release under way. Raises DBAPIError."""
        if not self._ask(_HAVE_ALONE, release):
            return True
        self._ask(_HAVE_ALONE_NO_MORE, release)
        return False

    def _ask(self, statement: Select[tuple[bool]], release: str) -> bool:
        with self._one_at_a_time:
            try:
                if self._connection is None:
                    self._connection = self._engine.connect()
                return bool(self._connection.execute(statement, {"release": release}).scalar())
            except DBAPIError as error:
                _log.warning("lost the connection to the database (%s)", type(error).__name__)
                self.close()
                raise

    def close(self) -> None:
        """Give every claim back."""
        if self._connection is not None:
            self._connection.invalidate()  # back in the pool it would keep them
            self._connection.close()
        self._connection = None


def have_arrived(url: str, release: str, *, most_seconds: float = _LONGEST_WAIT_SECONDS) -> bool:
    """Wait until no bot has words of a release under way, which was closed just now. Return whether none has.

    For doors that send nothing themselves. The URL is the database's: only a server tells who sends what, so
    False comes at once for a file, as it does if the server is away by now.
    """
    if not is_on_server(url):
        return False
    deadline = time.monotonic() + most_seconds
    try:
        engine = open_database(url, autocommit=True)
        showings = Showings(engine)
        try:
            while is_under_way := showings.are_elsewhere(release):
                if time.monotonic() >= deadline:
                    break
                time.sleep(_LOOK_ELSEWHERE_SECONDS)
        finally:
            showings.close()
            engine.dispose()
    except (DBAPIError, OnrecordError) as error:
        _log.warning("cannot see what is under way (%s)", type(error).__name__)
        return False
    return not is_under_way


def take_turn(engine: Engine, name: str, turn: str) -> bool:
    """Whether this process is the first to take a turn of what is done once; turns come in their order."""
    row = insert(NOTES).values(name=name, value=turn)
    is_new = NOTES.c.value < row.excluded.value
    taken = row.on_conflict_do_update(index_elements=["name"], set_={"value": turn}, where=is_new)
    with engine.connect() as connection:
        return connection.execute(taken.returning(NOTES.c.name)).scalar() is not None
