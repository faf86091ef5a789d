"""What names the releases, kept in the file of what is counted: none is read to find which are meant."""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cached_property, lru_cache
from typing import Any, Protocol

from onrecord.reading.opening.company_name import (
    MOST_SPELLINGS,
    IssuedBy,
    are_of_one_company,
    number_of_companies,
)
from onrecord.release import ReleaseId

# `place` is 0 for the fullest name of an issuer. One without any has an empty name.
TABLES = """
CREATE TABLE IF NOT EXISTS names (
    first TEXT, name TEXT, issuer TEXT, place INTEGER, whole INTEGER, PRIMARY KEY (first, name, issuer)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS names_of_issuers ON names (issuer);
CREATE TABLE IF NOT EXISTS tickers (
    ticker TEXT, number INTEGER, PRIMARY KEY (ticker, number)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS tickers_of_releases ON tickers (number);
CREATE TABLE IF NOT EXISTS other_names (
    first TEXT, name TEXT, number INTEGER, whole INTEGER, PRIMARY KEY (first, name, number)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS other_names_of_releases ON other_names (number);
CREATE INDEX IF NOT EXISTS releases_of_issuers ON releases (issuer);
CREATE INDEX IF NOT EXISTS releases_in_order ON releases (day DESC, number DESC);
"""
_KEPT = 4_000  # first words of names

Name = tuple[str, ...]
Rows = Callable[..., list[Any]]  # what a statement finds, given values for its marks
Some = Callable[[str, Iterable[Any]], Iterable[Any]]  # for some values, which its last condition is about


class Named(Protocol):
    """A release by what names it. `names` are its issuer's, the fullest first; `whole` are some of them.

    `others` are what else it calls its issuer, each with whether it is whole.
    """

    @property
    def number(self) -> int: ...
    @property
    def issuer(self) -> str | None: ...
    @property
    def tickers(self) -> Collection[str]: ...
    @property
    def names(self) -> Collection[Name]: ...
    @property
    def whole(self) -> Collection[Name]: ...
    @property
    def others(self) -> Mapping[Name, bool]: ...


def take_out(connection: sqlite3.Connection, numbers: Collection[int]) -> None:
    """Takes releases out, before their rows go; a name goes with the last release of its issuer."""
    for number in numbers:
        connection.execute("DELETE FROM tickers WHERE number = ?", (number,))
        connection.execute("DELETE FROM other_names WHERE number = ?", (number,))
        connection.execute(
            "DELETE FROM names WHERE issuer = (SELECT issuer FROM releases WHERE number = ?1) AND NOT EXISTS"
            " (SELECT 1 FROM releases WHERE issuer = names.issuer AND number <> ?1)",
            (number,),
        )
        connection.execute("DELETE FROM releases WHERE number = ?", (number,))


def take_in(connection: sqlite3.Connection, entered: Iterable[Named]) -> None:
    """Takes in what names some releases."""
    for one in entered:
        tickers = ((ticker, one.number) for ticker in one.tickers)
        connection.executemany("INSERT OR IGNORE INTO tickers VALUES (?, ?)", tickers)
        names = (
            (name[0] if name else "", " ".join(name), one.issuer or "", place, name in one.whole)
            for place, name in enumerate(one.names or [()])
        )
        connection.executemany("INSERT OR IGNORE INTO names VALUES (?, ?, ?, ?, ?)", names)
        others = ((name[0], " ".join(name), one.number, whole) for name, whole in one.others.items())
        connection.executemany("INSERT OR IGNORE INTO other_names VALUES (?, ?, ?, ?)", others)


class KeptNames:
    """What names the releases, as one state of the file has it (see Known, which this is)."""

    def __init__(self, rows: Rows, some: Some, *, size: int) -> None:
        self._rows, self._of, self.size = rows, some, size
        issuers = [row[0] for row in rows("SELECT DISTINCT issuer FROM names LIMIT ?", MOST_SPELLINGS + 1)]
        self.has_one_company = len(issuers) <= MOST_SPELLINGS and are_of_one_company(self.issued_by(issuers))
        self._named, self._others = lru_cache(_KEPT)(self._looked_up), lru_cache(_KEPT)(self._looked_for)

    @property
    def companies(self) -> int:
        """How many companies they are of."""
        return self._companies

    @cached_property
    def _companies(self) -> int:
        return number_of_companies(row[0] for row in self._rows("SELECT DISTINCT issuer FROM names"))

    def named(self, first: str, *, whole: bool) -> Mapping[Name, Collection[str]]:
        """The issuers by each of their names that begins with a word."""
        return self._named(first, whole)

    def named_otherwise(self, first: str, *, whole: bool) -> Mapping[Name, Collection[str]]:
        """The same by the names that only its releases tell, as those before."""
        return self._others(first, whole)

    def of_issuers(self, issuers: Collection[str]) -> AbstractSet[int]:
        """The releases of some issuers."""
        return {row[0] for row in self._of("SELECT number FROM releases WHERE issuer IN", issuers)}

    def issued_by(self, issuers: Collection[str]) -> list[IssuedBy]:
        """Each of some issuers with its tickers."""
        carried = (
            "SELECT DISTINCT issuer, ticker FROM releases LEFT JOIN tickers USING (number) WHERE issuer IN"
        )
        tickers: dict[str, set[str]] = {issuer: set() for issuer in issuers}
        for issuer, ticker in self._of(carried, issuers):
            tickers[issuer].update([ticker] if ticker else [])
        return [IssuedBy(issuer=issuer, tickers=frozenset(each)) for issuer, each in tickers.items()]

    def of_ticker(self, ticker: str) -> AbstractSet[int]:
        """The releases that carry a ticker."""
        return {row[0] for row in self._rows("SELECT number FROM tickers WHERE ticker = ?", ticker)}

    def of_days(self, is_meant: Callable[[date], bool], among: AbstractSet[int] | None) -> AbstractSet[int]:
        """Those of some releases, or of all, whose day is meant."""
        if among is not None:
            days = self._of("SELECT number, day FROM releases WHERE day IS NOT NULL AND number IN", among)
            return {number for number, day in days if is_meant(date.fromisoformat(day))}
        days = self._rows("SELECT DISTINCT day FROM releases WHERE day IS NOT NULL")
        meant = [day for (day,) in days if is_meant(date.fromisoformat(day))]
        return {row[0] for row in self._of("SELECT number FROM releases WHERE day IN", meant)}

    def ids(self, numbers: Collection[int]) -> tuple[ReleaseId, ...]:
        """The ids of some releases, in their order."""
        found = self._of("SELECT ifnull(day, ''), number, id FROM releases WHERE number IN", numbers)
        return tuple(ReleaseId(id_) for _, _, id_ in sorted(found, reverse=True))

    def issuers_of(self, ids: Collection[ReleaseId]) -> list[tuple[ReleaseId, str | None]]:
        """Some releases with their issuers, in their order."""
        found = self._of("SELECT ifnull(day, ''), number, id, issuer FROM releases WHERE id IN", ids)
        ordered = sorted(found, key=lambda row: row[:2], reverse=True)
        return [(ReleaseId(id_), issuer or None) for _, _, id_, issuer in ordered]

    def _looked_up(self, first: str, whole: bool) -> Mapping[Name, list[str]]:  # noqa: FBT001 - a key
        named = "SELECT name, issuer FROM names WHERE first = ? AND whole >= ? ORDER BY name, issuer"
        return _by_name(self._rows(named, first, int(whole)))

    def _looked_for(self, first: str, whole: bool) -> Mapping[Name, list[str]]:  # noqa: FBT001 - a key
        named = (
            "SELECT DISTINCT name, issuer FROM other_names JOIN releases USING (number)"
            " WHERE first = ? AND whole >= ? ORDER BY name, issuer"
        )
        return _by_name(self._rows(named, first, int(whole)))


def _by_name(rows: Iterable[tuple[str, str]]) -> Mapping[Name, list[str]]:
    """The issuers by each of their names."""
    found: dict[Name, list[str]] = {}
    for name, issuer in rows:
        found.setdefault(tuple(name.split(" ")), []).append(issuer)
    return found
