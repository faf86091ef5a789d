"""What names releases: who issued them, what else these call themselves, their tickers and their days."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol

from onrecord.reading.opening.company_name import (
    MOST_SPELLINGS,
    IssuedBy,
    are_of_one_company,
    number_of_companies,
)
from onrecord.release import ReleaseId
from onrecord_index.likely.company_names import Name, names_of, other_names_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A release as the directory knows it. `other_names` are what else it calls its issuer."""

    id: ReleaseId
    issuer: str | None
    tickers: tuple[str, ...]
    date: date | None
    other_names: tuple[str, ...] = ()


class Known(Protocol):
    """What names some releases, each known by a number of its own."""

    @property
    def size(self) -> int:
        """How many there are."""
        ...

    @property
    def has_one_company(self) -> bool:
        """Whether all are of one company."""
        ...

    @property
    def companies(self) -> int:
        """How many companies they are of."""
        ...

    def named(self, first: str, *, whole: bool) -> Mapping[Name, Collection[str]]:
        """The issuers by each of their names that begins with a word; `whole` as in names_of."""
        ...

    def named_otherwise(self, first: str, *, whole: bool) -> Mapping[Name, Collection[str]]:
        """The same by the names that only its releases tell, as those before."""
        ...

    def of_issuers(self, issuers: Collection[str]) -> AbstractSet[int]:
        """The releases of some issuers."""
        ...

    def issued_by(self, issuers: Collection[str]) -> list[IssuedBy]:
        """Each of some issuers with its tickers, told without their markets."""
        ...

    def of_ticker(self, ticker: str) -> AbstractSet[int]:
        """The releases that carry a ticker, told without its market."""
        ...

    def of_days(self, is_meant: Callable[[date], bool], among: AbstractSet[int] | None) -> AbstractSet[int]:
        """Those of some releases, or of all, whose day is meant."""
        ...

    def ids(self, numbers: Collection[int]) -> tuple[ReleaseId, ...]:
        """The ids of some releases, in their order."""
        ...

    def issuers_of(self, ids: Collection[ReleaseId]) -> list[tuple[ReleaseId, str | None]]:
        """Some releases with their issuers, in their order."""
        ...


class KnownEntries:
    """What names releases that are all at hand, in their order."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = tuple(entries)
        self.size = len(self._entries)
        self._of_issuer: defaultdict[str, set[int]] = defaultdict(set)
        self._tickers: defaultdict[str, set[int]] = defaultdict(set)
        for number, entry in enumerate(self._entries):
            self._of_issuer[entry.issuer or ""].add(number)
            for ticker in entry.tickers:
                self._tickers[bare_ticker(ticker)].add(number)
        self._names: defaultdict[tuple[str, bool], dict[Name, list[str]]] = defaultdict(dict)
        for issuer in self._of_issuer:
            for whole in (False, True):
                for name in names_of(issuer, whole=whole):
                    self._names[name[0], whole].setdefault(name, []).append(issuer)
        self._others: defaultdict[tuple[str, bool], dict[Name, list[str]]] = defaultdict(dict)
        told = {(entry.issuer or "", entry.other_names) for entry in self._entries if entry.other_names}
        for issuer, called in sorted(told):
            for name, is_whole in other_names_of(called).items():
                for whole in (False, True)[: 1 + is_whole]:
                    issuers = self._others[name[0], whole].setdefault(name, [])
                    issuers += [issuer] if issuer not in issuers else []
        self._number_of = {entry.id: number for number, entry in enumerate(self._entries)}
        self.has_one_company = len(self._of_issuer) <= MOST_SPELLINGS and are_of_one_company(
            self.issued_by(self._of_issuer)
        )

    @property
    def companies(self) -> int:
        """How many companies they are of."""
        return self._companies

    @cached_property
    def _companies(self) -> int:
        return number_of_companies(self._of_issuer)

    def named(self, first: str, *, whole: bool) -> Mapping[Name, Collection[str]]:
        """The issuers by each of their names that begins with a word."""
        return self._names.get((first, whole), {})

    def named_otherwise(self, first: str, *, whole: bool) -> Mapping[Name, Collection[str]]:
        """The same by the names that only its releases tell."""
        return self._others.get((first, whole), {})

    def of_issuers(self, issuers: Collection[str]) -> AbstractSet[int]:
        """The releases of some issuers."""
        return {number for issuer in issuers for number in self._of_issuer[issuer]}

    def issued_by(self, issuers: Collection[str]) -> list[IssuedBy]:
        """Each of some issuers with its tickers."""
        return [
            IssuedBy(
                issuer=issuer,
                tickers=frozenset(
                    bare_ticker(ticker)
                    for number in self._of_issuer[issuer]
                    for ticker in self._entries[number].tickers
                ),
            )
            for issuer in issuers
        ]

    def of_ticker(self, ticker: str) -> AbstractSet[int]:
        """The releases that carry a ticker."""
        return self._tickers.get(ticker, set())

    def of_days(self, is_meant: Callable[[date], bool], among: AbstractSet[int] | None) -> AbstractSet[int]:
        """Those of some releases, or of all, whose day is meant."""
        numbers = range(self.size) if among is None else among
        return {
            number for number in numbers if (day := self._entries[number].date) is not None and is_meant(day)
        }

    def ids(self, numbers: Collection[int]) -> tuple[ReleaseId, ...]:
        """The ids of some releases, in their order."""
        return tuple(self._entries[number].id for number in sorted(numbers))

    def issuers_of(self, ids: Collection[ReleaseId]) -> list[tuple[ReleaseId, str | None]]:
        """Some releases with their issuers, in their order."""
        numbers = sorted(self._number_of[id_] for id_ in ids)
        return [(self._entries[number].id, self._entries[number].issuer) for number in numbers]


def bare_ticker(ticker: str) -> str:
    """A ticker without its market."""
    return ticker.rpartition(":")[2]
