"""The releases that answer questions now, each loaded when it is looked at: there can be very many."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import overload

from onrecord.release import Release, ReleaseId


class OpenReleases(Sequence[Release]):
    """Releases in the order of preference.

    `load` gives the release of an id, `editions` the id of each edition; `superseded` names for some of them
    the release that corrects it.
    """

    def __init__(
        self,
        ids: Sequence[ReleaseId],
        *,
        load: Callable[[ReleaseId], Release],
        editions: Mapping[str, ReleaseId],
        superseded: Mapping[str, ReleaseId],
    ) -> None:
        self.ids = tuple(ids)
        self._load = load
        self._editions = editions
        self._superseded = superseded

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, index: int) -> Release: ...
    @overload
    def __getitem__(self, index: slice) -> "OpenReleases": ...
    def __getitem__(self, index: int | slice) -> "Release | OpenReleases":
        return self.keeping(self.ids[index]) if isinstance(index, slice) else self._release(self.ids[index])

    def keeping(self, ids: Sequence[ReleaseId]) -> "OpenReleases":
        """Some of these releases."""
        return OpenReleases(ids, load=self._load, editions=self._editions, superseded=self._superseded)

    def of_edition(self, edition: str) -> Release | None:
        """The release of an edition, None where it is not among these."""
        found = self._editions.get(edition)
        return self._release(found) if found in self.ids else None

    def _release(self, id_: ReleaseId) -> Release:
        release, corrected_by = self._load(id_), self._superseded.get(id_)
        return replace(release, superseded_by=corrected_by) if corrected_by else release
