"""The releases that answer questions now, each loaded when it is looked at: there can be very many."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any, Protocol, overload, runtime_checkable

from onrecord.reception.quiet import QuietPeriod
from onrecord.release import Correction, Release, ReleaseId
from onrecord_index.likely.known import Entry, Known, KnownEntries
from onrecord_index.ranking.analysis import Analysis

_FIRST = 32  # releases that are listed alone


class Shelf(Protocol):
    """Where releases are kept."""

    def release(self, id_: str, /) -> Release:
        """A release as it was read."""
        ...

    def analyses(self, ids: Sequence[ReleaseId], /) -> Iterator[Analysis]:
        """The analyses of releases, in their order."""
        ...

    def entries(self, ids: Sequence[ReleaseId], /) -> Iterator[Entry]:
        """What a directory knows of releases, in their order."""
        ...


class Listing(Protocol):
    """Which releases there are, in the order of preference; nothing is listed before somebody asks."""

    def __len__(self) -> int:
        """How many there are."""
        ...

    def ids(self) -> Sequence[ReleaseId]:
        """All of them."""
        ...

    def some(self, first: int, last: int) -> Sequence[ReleaseId]:
        """Those from one place on and before another, counted from 0."""
        ...

    def of_edition(self, edition: str) -> ReleaseId | None:
        """The one of an edition, None if there is none."""
        ...


class LateListing:
    """Lists releases when that is first asked for: `rows` are the id and the edition of each, in order."""

    def __init__(
        self, rows: Callable[[], Iterable[tuple[ReleaseId, str]]], *, count: Callable[[], int]
    ) -> None:
        self._list, self._count = rows, count

    def __len__(self) -> int:
        return self._size

    @cached_property
    def _size(self) -> int:
        return self._count()

    @cached_property
    def _listed(self) -> tuple[tuple[ReleaseId, ...], dict[str, ReleaseId]]:
        rows = list(self._list())
        self._size = len(rows)
        return tuple(id_ for id_, _ in rows), {edition: id_ for id_, edition in rows}

    def ids(self) -> Sequence[ReleaseId]:
        """All of them."""
        return self._listed[0]

    def some(self, first: int, last: int) -> Sequence[ReleaseId]:
        """Those from one place on and before another."""
        return self._listed[0][first:last]

    def of_edition(self, edition: str) -> ReleaseId | None:
        """The one of an edition."""
        return self._listed[1].get(edition)


class _Kept:
    """Some of what is listed elsewhere."""

    def __init__(self, ids: Sequence[ReleaseId], whole: Listing) -> None:
        self._ids, self._whole = tuple(ids), whole

    def __len__(self) -> int:
        return len(self._ids)

    def ids(self) -> Sequence[ReleaseId]:
        """All of them."""
        return self._ids

    def some(self, first: int, last: int) -> Sequence[ReleaseId]:
        """Those from one place on and before another."""
        return self._ids[first:last]

    def of_edition(self, edition: str) -> ReleaseId | None:
        """The one of an edition."""
        found = self._whole.of_edition(edition)
        return found if found in self._ids else None


@runtime_checkable
class Naming(Protocol):
    """Keeps what names the releases, so that they need not be gone through for it."""

    def names(self) -> Known:
        """What names all of them."""
        ...


class OpenReleases(Sequence[Release]):
    """Releases in the order of preference.

    `listing` says which, `whole` which all are of which these are some. `superseded` names for some of them
    the release that corrects it. `copies` has for some the same releases from other wires.
    `are_all`: they are all that answer in their archive, the `shelf`. `quiet` is the period because of which
    newer ones do not.
    """

    def __init__(  # noqa: PLR0913 - what is known of them
        self,
        listing: Listing,
        *,
        shelf: Shelf,
        superseded: Mapping[str, ReleaseId],
        whole: Listing | None = None,
        are_all: bool = True,
        quiet: QuietPeriod | None = None,
        copies: Mapping[str, tuple[ReleaseId, ...]] | None = None,
    ) -> None:
        self._listing, self._whole = listing, whole or listing
        self.are_all = are_all
        self.quiet = quiet
        self.shelf = shelf
        self._superseded = superseded
        self._copies = copies or {}

    @property
    def ids(self) -> Sequence[ReleaseId]:
        """Their ids, in order."""
        return self._listing.ids()

    def __len__(self) -> int:
        return len(self._listing)

    def __iter__(self) -> Iterator[Release]:
        # Most who go through them stop at the first few, and to list all takes its time.
        yield from map(self._release, self._listing.some(0, _FIRST))
        if len(self) > _FIRST:
            yield from map(self._release, self.ids[_FIRST:])

    @overload
    def __getitem__(self, index: int) -> Release: ...
    @overload
    def __getitem__(self, index: "slice[int | None, int | None, int | None]") -> "OpenReleases": ...
    def __getitem__(
        self, index: "int | slice[int | None, int | None, int | None]"
    ) -> "Release | OpenReleases":
        if isinstance(index, slice):
            first, last, step = index.indices(len(self))
            return self.keeping(self._listing.some(first, last) if step == 1 else self.ids[index])
        at = range(len(self))[index]
        return self._release(self._listing.some(at, at + 1)[0])

    def keeping(self, ids: Sequence[ReleaseId]) -> "OpenReleases":
        """Some of these releases."""
        return self.among(_Kept(ids, self._whole))

    def among(self, listing: Listing) -> "OpenReleases":
        """Some of these releases, as they are listed."""
        return self._with(listing, whole=self._whole, shelf=self.shelf, are_all=False)

    def on(self, shelf: Shelf, listing: Listing) -> "OpenReleases":
        """The same releases, listed and read elsewhere."""
        return self._with(listing, whole=listing, shelf=shelf, are_all=self.are_all)

    def _with(self, listing: Listing, *, whole: Listing, shelf: Shelf, are_all: bool) -> "OpenReleases":
        return OpenReleases(
            listing,
            shelf=shelf,
            superseded=self._superseded,
            whole=whole,
            are_all=are_all,
            quiet=self.quiet,
            copies=self._copies,
        )

    def of_edition(self, edition: str) -> Release | None:
        """Return the release of an edition, or None if it is not among these."""
        found = self._listing.of_edition(edition)
        return self._release(found) if found is not None else None

    def shown_for(self, id_: str) -> str:
        """The id of the release of these that is shown for a copy; the same id if it is none's copy."""
        return next((first for first, copies in self._copies.items() if id_ in copies), id_)

    def analyses(self) -> Iterator[Analysis]:
        """Their analyses, in order."""
        return self.shelf.analyses(self.ids)

    def days(self) -> Sequence[date | None]:
        """Their days, in order."""
        return [entry.date for entry in self.entries()]

    def entries(self) -> Iterator[Entry]:
        """What a directory knows of them, in order."""
        return self.shelf.entries(self.ids)

    def known(self) -> Known:
        """What names them."""
        if self.are_all and isinstance(self.shelf, Naming):
            return self.shelf.names()
        return KnownEntries(self.entries())

    def _release(self, id_: ReleaseId) -> Release:
        return self.as_corrected(self.shelf.release(id_))

    def as_corrected(self, release: Release) -> Release:
        """A release of these as it was read, with what corrects it, and with its copies."""
        known = self.known_of(release.id)
        return replace(release, **known) if known else release

    def known_of(self, id_: ReleaseId) -> dict[str, Any]:
        """What is known of a release of these beside what was read: its copies, and what corrects it."""
        known: dict[str, Any] = {}
        if copies := self._copies.get(id_):
            known["copies"] = copies
        if corrected_by := self._superseded.get(id_):
            known |= {"superseded_by": corrected_by, "correction": self._correction(corrected_by)}
        return known

    def _correction(self, id_: ReleaseId) -> Correction | None:
        """What may be said of a correction; nothing of one that does not answer, and may not be public."""
        release = self.shelf.release(id_)
        if self._whole.of_edition(release.edition) != id_:
            return None
        headline = None if release.headline_looks_forward else release.headline
        return Correction(headline=headline, date=release.date)
