"""The vectors of sentences, in one file beside the archive: a cache, for what is missing is encoded anew."""

import logging
import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Lock

import numpy as np

from onrecord_index.encoding.encoder import Vector

_log = logging.getLogger(__name__)
_TABLE = """
CREATE TABLE IF NOT EXISTS vectors (
    edition TEXT, position INTEGER, vector BLOB, PRIMARY KEY (edition, position)
) WITHOUT ROWID
"""
# Variables in one statement: older SQLite takes 999.
_AT_ONCE = 500
_SECONDS = 5.0  # so long one process waits for another that writes


class KeptVectors:
    """The file of one encoder. If it cannot be used, nothing is kept, and the log says so once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        self._connection: sqlite3.Connection | None = None
        self._is_of_use = True

    def of(self, edition: str, positions: Sequence[int]) -> Mapping[int, Vector]:
        """The vectors that are kept of some sentences of an edition, by their positions."""
        found: dict[int, Vector] = {}
        for start in range(0, len(positions), _AT_ONCE):
            some = positions[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            text = f"SELECT position, vector FROM vectors WHERE edition = ? AND position IN ({marks})"  # noqa: S608
            rows = self._run(text, [(edition, *some)])
            found |= {position: _vector(kept) for position, kept in rows}
        return found

    def keep(self, edition: str, vectors: Mapping[int, Vector]) -> None:
        """Keep the vectors of some sentences of an edition."""
        rows = [(edition, position, vector.tobytes()) for position, vector in vectors.items()]
        self._run("INSERT OR REPLACE INTO vectors VALUES (?, ?, ?)", rows)

    def forget(self, edition: str) -> None:
        """Drop what is kept of an edition."""
        self._run("DELETE FROM vectors WHERE edition = ?", [(edition,)])

    def _run(self, text: str, rows: Sequence[Sequence[object]]) -> list[tuple[int, bytes]]:
        """Run a statement for each row, in one step. Return what it finds."""
        with self._lock:
            if not self._is_of_use:
                return []
            try:
                return self._tried(text, rows)
            except (sqlite3.Error, OSError) as error:
                self._is_of_use = False
                _log.warning("the vectors in %s cannot be used (%s): none are kept", self._path, error)
                return []

    def _tried(self, text: str, rows: Sequence[Sequence[object]]) -> list[tuple[int, bytes]]:
        for is_first in (True, False):
            connection = self._connection = self._connection or self._opened()
            try:
                with connection:
                    return [found for row in rows for found in connection.execute(text, row)]
            except sqlite3.DatabaseError as error:
                if isinstance(error, sqlite3.OperationalError) or not is_first:
                    raise
                connection.close()  # damaged within: all in it can be made again
                self._connection = None
                self._path.unlink(missing_ok=True)
        return []

    def _opened(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return self._with_table()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise
            self._path.unlink()  # damaged: all in it can be made again
            return self._with_table()

    def _with_table(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=_SECONDS, check_same_thread=False)
        try:
            connection.execute("PRAGMA journal_mode=WAL").close()
            connection.execute(_TABLE).close()
        except sqlite3.Error:
            connection.close()
            raise
        return connection


def _vector(kept: bytes) -> Vector:
    """A vector as it was kept, one of another size where these are not its bytes."""
    return np.frombuffer(kept[: len(kept) // 2 * 2], dtype=np.float16)
