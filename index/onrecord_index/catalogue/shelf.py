"""The index as a shelf: releases are taken out of their leaves, and all else comes from the archive."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from onrecord.release import Release, ReleaseId
from onrecord_index.archive.archive import Archive
from onrecord_index.candidates.counted.statistics import DamagedIndex, KeptStatistics
from onrecord_index.catalogue.kept_release import analysis_in, leaf_in, release_in
from onrecord_index.likely.known import Entry, Known
from onrecord_index.ranking.analysis import Analysis

# Releases that were looked at last, each some 30 kB: the newest are looked at for each question.
_KEPT = 512
_AT_ONCE = 50  # releases whose leaves are taken up together


class LeafShelf:
    """The releases of an archive, as they were indexed."""

    def __init__(self, statistics: KeptStatistics, archive: Archive) -> None:
        self._statistics, self._archive = statistics, archive
        self.release = lru_cache(_KEPT)(self._release)

    def analyses(self, ids: Sequence[ReleaseId]) -> Iterator[Analysis]:
        """The analyses of releases, in their order."""
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            kept = self._kept_analyses(some)
            others = self._archive.analyses([id_ for id_ in some if id_ not in kept])
            yield from (kept[id_] if id_ in kept else next(others) for id_ in some)

    def _kept_analyses(self, ids: Sequence[ReleaseId]) -> dict[str, Analysis]:
        """The analyses of those of some releases that were indexed."""
        try:
            entered = self._statistics.entered_of(ids)
            return {id_: analysis_in(*one, self._statistics) for id_, one in entered.items()}
        except DamagedIndex:
            return {}  # the archive has them

    def names(self) -> Known:
        """What names all of them."""
        return self._statistics.names

    def entries(self, ids: Sequence[ReleaseId]) -> Iterator[Entry]:
        """What a directory knows of releases, in their order."""
        return self._archive.entries(ids)

    def _release(self, id_: str) -> Release:
        """A release as it was read. Raises UnknownRelease."""
        try:
            leaf = self._statistics.leaf_of(id_)
            if leaf is not None:
                return release_in(leaf_in(leaf, self._statistics), known={})
        except DamagedIndex:
            pass  # the archive has it
        return self._archive.release(id_)
