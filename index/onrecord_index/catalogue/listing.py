"""What the index lists: its releases in the archive's order, and their words, read when somebody asks."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import Any

from onrecord.release import ReleaseId
from onrecord_index.candidates.counted.statistics import WORD, KeptStatistics

_IN_ORDER = "ORDER BY day DESC, number DESC"


class IndexListing:
    """The releases of the index, or those in one language, as it was when it was opened."""

    def __init__(self, statistics: KeptStatistics, language: str | None = None) -> None:
        self._rows, self._size = statistics.rows, statistics.releases
        self._among, self._given = "", list[str]()
        if language is not None:
            self._among, self._given = "WHERE language = ?", [language]
            counted = f"SELECT count(*) FROM releases {self._among}"  # noqa: S608 - no value stands in it
            self._size = int(self._rows(counted, language)[0][0])

    def __len__(self) -> int:
        return self._size

    def ids(self) -> Sequence[ReleaseId]:
        """All of them."""
        return self._all

    @cached_property
    def _all(self) -> tuple[ReleaseId, ...]:
        return tuple(self._listed(0, self._size))

    def some(self, first: int, last: int) -> Sequence[ReleaseId]:
        """Those from one place on and before another."""
        return tuple(self._listed(first, max(last - first, 0)))

    def of_edition(self, edition: str) -> ReleaseId | None:
        """The one of an edition: the one that was added first, if there are several."""
        alike = "SELECT id FROM releases WHERE edition > ? AND edition < ? ORDER BY day, number LIMIT 1"
        found = self._rows(alike, f"{edition} ", f"{edition}!")  # when it was added follows (edition_of_row)
        return ReleaseId(found[0][0]) if found else None

    def _listed(self, first: int, most: int) -> Iterable[ReleaseId]:
        listed = f"SELECT id FROM releases {self._among} {_IN_ORDER} LIMIT ? OFFSET ?"  # noqa: S608
        return (ReleaseId(id_) for (id_,) in self._rows(listed, *self._given, most, first))


class KeptWords(AbstractSet[str]):
    """Words that stay in the file: one is looked up when it is asked for, all are read to go through them.

    `also` are more words that belong to them.
    """

    def __init__(self, kept: KeptStatistics, language: str, also: frozenset[str] = frozenset()) -> None:
        self._kept, self._language, self._also = kept, language, also

    def __contains__(self, word: object) -> bool:
        return word in self._also or (isinstance(word, str) and self._kept.holds(WORD + self._language, word))

    def __iter__(self) -> Iterator[str]:
        return iter(self._also.union(self._kept.terms(WORD + self._language)))

    def __len__(self) -> int:
        return len(self._also.union(self._kept.terms(WORD + self._language)))

    def starting(self, letters: str, *, of_length: tuple[int, int] | None = None) -> Iterator[str]:
        """The words that begin with some letters; those that have from so many to so many letters."""
        yield from (word for word in self._also if word.startswith(letters))
        yield from self._kept.terms(WORD + self._language, starting=letters, of_length=of_length)

    def __and__(self, other: AbstractSet[Any]) -> AbstractSet[str]:
        return self._also & other | self._kept.held_of(WORD + self._language, other)

    def __or__(self, other: AbstractSet[Any]) -> "KeptWords":
        return KeptWords(self._kept, self._language, self._also.union(other))

    @classmethod
    def _from_iterable(cls, it: Iterable[Any]) -> Any:  # what & makes is in memory
        return frozenset(it)
