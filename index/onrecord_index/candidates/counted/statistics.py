"""What is counted of all releases together, kept in one file beside the index, with what was indexed of each.

What names them stands there too (names.py). Counts are whole numbers: whatever order releases come and go in,
the same releases have the same counts.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from threading import Lock
from typing import Any
from weakref import finalize

from onrecord.release import ReleaseId
from onrecord_index.candidates.counted import names
from onrecord_index.candidates.counted.names import KeptNames, Name

# What is counted: terms by the sentences that hold them, all else by releases.
OWN, SPEAKER, WORD = "own", "speaker", "word "
_KEPT = 50_000
_LAST_LETTER = "\U0010ffff"  # no word holds it
# Variables in one statement: older SQLite takes 999.
_AT_ONCE = 500
_TABLES = """
CREATE TABLE IF NOT EXISTS counts (
    kind TEXT, term TEXT, count INTEGER, PRIMARY KEY (kind, term)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS releases (
    number INTEGER PRIMARY KEY, id TEXT UNIQUE, edition TEXT, day TEXT, language TEXT,
    units INTEGER, length INTEGER, issuer TEXT
);
CREATE TABLE IF NOT EXISTS leaves (number INTEGER PRIMARY KEY, leaf BLOB, counted BLOB);
CREATE INDEX IF NOT EXISTS newest ON releases (language, day DESC, number DESC);
CREATE INDEX IF NOT EXISTS editions ON releases (edition);
CREATE TABLE IF NOT EXISTS reached (one INTEGER PRIMARY KEY, state INTEGER, act INTEGER, acted_at REAL);
"""
# Each gets its rows as one value: between any two steps of SQLite a thread that answers may keep it waiting.
_ADD = """
INSERT INTO counts
SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]') FROM json_each(?)
WHERE TRUE ON CONFLICT (kind, term) DO UPDATE SET count = count + excluded.count
"""
_TAKE_AWAY = """
DELETE FROM counts WHERE count <= 0 AND (kind, term) IN (
    SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?)
)
"""


class DamagedIndex(sqlite3.DatabaseError):
    """What is kept of the releases cannot be read, and was given up: the next opening makes it anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """A release as it was indexed. `leaf` is what finding needs of it, `counted` what only counting does.

    `tickers` are told without their markets; of the `names` of its issuer some count among many releases, as
    of the `others` that it calls it by.
    """

    number: int
    id: str
    edition: str
    day: date | None
    language: str
    units: int
    length: int
    leaf: bytes
    counted: bytes
    issuer: str | None
    tickers: tuple[str, ...]
    names: tuple[Name, ...]
    whole: tuple[Name, ...]
    others: Mapping[Name, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """Up to where it was brought: which releases answered then, and the archive's last act before that.

    `state` is Openings.state; `act` and `acted_at` are 0 if nothing had been done.
    """

    state: int
    act: int = 0
    acted_at: float = 0.0


Contribution = Counter[tuple[str, str]]  # what one release adds to the counts


class StatisticsFile:
    """The file, as the one process sees it that changes it."""

    def __init__(self, path: Path) -> None:
        self._connection = _connected(path)
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=NORMAL")
        self._connection.execute("PRAGMA secure_delete=ON")  # what was removed does not linger
        self._connection.executescript(_TABLES + names.TABLES)

    def reached(self) -> Reached | None:
        """Up to where it was brought, None if it never was."""
        found = self._connection.execute("SELECT state, act, acted_at FROM reached").fetchone()
        return found and Reached(state=found[0], act=found[1], acted_at=found[2])

    def editions(self, ids: Collection[str] | None = None) -> dict[int, str]:
        """The edition of each release that is counted, or of some, by its number."""
        if ids is None:
            return dict(self._connection.execute("SELECT number, edition FROM releases"))
        one = "SELECT number, edition FROM releases WHERE id = ?"
        return dict(row for id_ in ids for row in self._connection.execute(one, (id_,)))

    def count(self) -> int:
        """How many releases are counted."""
        return int(self._connection.execute("SELECT count(*) FROM releases").fetchone()[0])

    def documents(self) -> int:
        """How many documents an engine holds of what is counted: each sentence, and each release."""
        found = self._connection.execute("SELECT count(*) + total(units) FROM releases").fetchone()
        return int(found[0])

    def entered(self, number: int) -> tuple[bytes, bytes]:
        """What is kept of a release: `leaf` and `counted` (see Entered)."""
        kept = self._connection.execute("SELECT leaf, counted FROM leaves WHERE number = ?", (number,))
        leaf, counted = kept.fetchone()
        return bytes(leaf), bytes(counted)

    def change(self, *, without: Sequence[int], entered: Iterable[Entered], counts: Contribution) -> None:
        """Takes releases out and others in, whole or not at all; `counts` is what all this adds."""
        gone, entered = [(each,) for each in without], list(entered)
        changed = [(kind, term, count) for (kind, term), count in sorted(counts.items()) if count]
        fallen = [(kind, term) for kind, term, count in changed if count < 0]
        with self._transaction() as connection:
            names.take_out(connection, without)
            connection.executemany("DELETE FROM leaves WHERE number = ?", gone)
            connection.executemany("INSERT INTO releases VALUES (?, ?, ?, ?, ?, ?, ?, ?)", map(_row, entered))
            names.take_in(connection, entered)
            leaves = ((one.number, one.leaf, one.counted) for one in entered)
            connection.executemany("INSERT INTO leaves VALUES (?, ?, ?)", leaves)
            connection.execute(_ADD, (json.dumps(changed),))
            connection.execute(_TAKE_AWAY, (json.dumps(fallen),))

    def note(self, reached: Reached) -> None:
        """From now on it is up to there."""
        row = reached.state, reached.act, reached.acted_at
        self._connection.execute("INSERT OR REPLACE INTO reached VALUES (1, ?, ?, ?)", row)

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield self._connection
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def close(self) -> None:
        """Closes the file."""
        self._connection.close()


class KeptStatistics:
    """The counts as they were when this was made, whatever is changed since."""

    def __init__(self, path: Path, *, give_up: Callable[[], object] = lambda: None) -> None:
        """`give_up` is called once something cannot be read, before DamagedIndex is raised."""
        self._connection = _connected(path)
        self._lock = Lock()
        self._give_up = give_up
        finalize(self, self._connection.close)
        self._connection.execute("BEGIN")  # from the first look on it sees one state
        totals = self.rows("SELECT count(*), total(units), total(length) FROM releases")[0]
        self.releases, self.size, self.length = map(int, totals)
        self.state = int(self.rows("SELECT state FROM reached")[0][0])
        self.last = int(self.rows("SELECT ifnull(max(number), 0) FROM releases")[0][0])
        self._count = lru_cache(maxsize=_KEPT)(self._counted)

    def damaged(self, why: Exception) -> DamagedIndex:
        """Give it up. Return what is to be raised."""
        self._give_up()
        return DamagedIndex(str(why))

    def is_sound(self) -> bool:
        """Whether every page of the file is as SQLite wrote it."""
        return self.rows("PRAGMA quick_check(1)") == [("ok",)]

    def count(self, term: str) -> int:
        """How many sentences hold a term themselves."""
        return self._count(OWN, term)

    def is_of_speaker(self, term: str) -> bool:
        """Whether a term belongs to the name of somebody who is quoted."""
        return self._count(SPEAKER, term) > 0

    def holds(self, kind: str, term: str) -> bool:
        """Whether something of a kind is counted."""
        return self._count(kind, term) > 0

    def held_of(self, kind: str, terms: Iterable[str]) -> set[str]:
        """Those of some terms that are counted of a kind."""
        held = "SELECT term FROM counts WHERE kind = ? AND term IN (SELECT value FROM json_each(?))"
        return {row[0] for row in self.rows(held, kind, json.dumps(list(terms)))}

    def terms(self, kind: str, *, starting: str = "", of_length: tuple[int, int] | None = None) -> list[str]:
        """All terms of a kind that begin with `starting`. `of_length`: the fewest and the most letters."""
        alike = "SELECT term FROM counts WHERE kind = ? AND term >= ? AND term < ?"
        given = [kind, starting, starting + _LAST_LETTER]
        if of_length is None:
            return [row[0] for row in self.rows(alike, *given)]
        return [row[0] for row in self.rows(f"{alike} AND length(term) BETWEEN ? AND ?", *given, *of_length)]

    def languages(self) -> tuple[str, ...]:
        """The languages of the releases, that of the newest release first."""
        rows = self.rows(
            "SELECT language FROM releases GROUP BY language"
            " ORDER BY max(ifnull(day, '')) DESC, max(number) DESC"
        )
        return tuple(row[0] for row in rows)

    def leaves(self, numbers: Iterable[int]) -> Mapping[int, tuple[str, bytes]]:
        """The edition of each of some releases, and its leaf, by their numbers."""
        kept = "SELECT number, edition, leaf FROM leaves JOIN releases USING (number) WHERE number IN"
        return {number: (edition, leaf) for number, edition, leaf in self.some(kept, numbers)}

    def ids_of(self, numbers: Iterable[int]) -> dict[int, ReleaseId]:
        """The ids of some releases, by their numbers."""
        found = self.some("SELECT number, id FROM releases WHERE number IN", numbers)
        return {number: ReleaseId(id_) for number, id_ in found}

    def numbers_of(self, ids: Iterable[str]) -> list[int]:
        """The numbers of some releases."""
        return [row[0] for row in self.some("SELECT number FROM releases WHERE id IN", ids)]

    def editions(self, numbers: Collection[int]) -> Mapping[int, str]:
        """The edition of each of some releases, by their numbers."""
        return dict(self.some("SELECT number, edition FROM releases WHERE number IN", numbers))

    def leaf_of(self, id_: str) -> bytes | None:
        """The leaf of a release; None if it was not indexed."""
        kept = "SELECT leaf FROM releases JOIN leaves USING (number) WHERE id = ?"
        found = self.rows(kept, id_)
        return found[0][0] if found else None

    def entered_of(self, ids: Iterable[str]) -> Mapping[str, tuple[bytes, bytes]]:
        """What is kept of those of some releases that are indexed: `leaf` and `counted` (see Entered)."""
        kept = "SELECT id, leaf, counted FROM releases JOIN leaves USING (number) WHERE id IN"
        return {id_: (leaf, counted) for id_, leaf, counted in self.some(kept, ids)}

    @cached_property
    def names(self) -> KeptNames:
        """What names the releases."""
        return KeptNames(self.rows, self.some, size=self.releases)

    def some(self, statement: str, values: Iterable[object]) -> Iterator[Any]:
        """The rows that a statement finds for some values, which its last condition is about."""
        wanted = list(values)
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            yield from self.rows(f"{statement} ({','.join('?' * len(some))})", *some)

    def _counted(self, kind: str, term: str) -> int:
        rows = self.rows("SELECT count FROM counts WHERE kind = ? AND term = ?", kind, term)
        return int(rows[0][0]) if rows else 0

    def rows(self, statement: str, *values: object) -> list[Any]:
        """The rows that a statement finds, given values for its marks. Raises DamagedIndex."""
        with self._lock:
            try:
                return self._connection.execute(statement, values).fetchall()
            except sqlite3.OperationalError:  # the disk, or another process: not what is kept
                raise
            except sqlite3.DatabaseError as error:
                raise self.damaged(error) from error


def _connected(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=30)


def _row(one: Entered) -> tuple[object, ...]:
    day = one.day.isoformat() if one.day else None
    return one.number, one.id, one.edition, day, one.language, one.units, one.length, one.issuer or ""
