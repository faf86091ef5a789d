"""The releases that answer questions now, each loaded when it is looked at: there can be very many."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Protocol, overload

from onrecord.reception.quiet import QuietPeriod
from onrecord.release import Correction, Release, ReleaseId
from onrecord_index.ranking.analysis import Analysis
from onrecord_index.ranking.directory import Entry


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


class OpenReleases(Sequence[Release]):
    """Releases in the order of preference.

    `editions` has the id of each edition; `superseded` names for some of them the release that corrects it.
    `copies` has for some the same releases from other wires.
    `are_all`: they are all that answer in their archive, the `shelf`. `quiet` is the period because of which
    newer ones do not.
    """

    def __init__(  # noqa: PLR0913 - what is known of them
        self,
        ids: Sequence[ReleaseId],
        *,
        shelf: Shelf,
        editions: Mapping[str, ReleaseId],
        superseded: Mapping[str, ReleaseId],
        are_all: bool = True,
        quiet: QuietPeriod | None = None,
        copies: Mapping[str, tuple[ReleaseId, ...]] | None = None,
    ) -> None:
        self.ids = tuple(ids)
        self.are_all = are_all
        self.quiet = quiet
        self._known = frozenset(ids)
        self.shelf = shelf
        self._editions = editions
        self._superseded = superseded
        self._copies = copies or {}

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, index: int) -> Release: ...
    @overload
    def __getitem__(self, index: "slice[int | None, int | None, int | None]") -> "OpenReleases": ...
    def __getitem__(
        self, index: "int | slice[int | None, int | None, int | None]"
    ) -> "Release | OpenReleases":
        return self.keeping(self.ids[index]) if isinstance(index, slice) else self._release(self.ids[index])

    def keeping(self, ids: Sequence[ReleaseId]) -> "OpenReleases":
        """Some of these releases."""
        return OpenReleases(
            ids,
            shelf=self.shelf,
            editions=self._editions,
            superseded=self._superseded,
            are_all=False,
            quiet=self.quiet,
            copies=self._copies,
        )

    def on(self, shelf: Shelf) -> "OpenReleases":
        """The same releases, read from another shelf."""
        return OpenReleases(
            self.ids,
            shelf=shelf,
            editions=self._editions,
            superseded=self._superseded,
            are_all=self.are_all,
            quiet=self.quiet,
            copies=self._copies,
        )

    def of_edition(self, edition: str) -> Release | None:
        """Return the release of an edition, or None if it is not among these."""
        found = self._editions.get(edition)
        return self._release(found) if found is not None and found in self._known else None

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
        if self._editions.get(release.edition) != id_:
            return None
        headline = None if release.headline_looks_forward else release.headline
        return Correction(headline=headline, date=release.date)
