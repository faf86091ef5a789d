"""The archive's releases as an index on disk finds them: brought up to what is open now, then searched."""

import logging
from collections import OrderedDict
from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property, partial
from pathlib import Path
from sqlite3 import DatabaseError
from threading import Lock

from sqlalchemy import select

from onrecord.release import Release, ReleaseId
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import release_from_row
from onrecord_index.archive.open_releases import OpenReleases
from onrecord_index.archive.tables import RELEASES
from onrecord_index.candidates.disk import DiskCandidates, open_engine, write
from onrecord_index.candidates.folder import IndexFolder
from onrecord_index.candidates.packing import KeptUnits
from onrecord_index.candidates.port import Candidates
from onrecord_index.candidates.statistics import KeptStatistics, StatisticsFile
from onrecord_index.catalogue.upkeep import bring_up_to_date, edition_of_row
from onrecord_index.ranking.analysis import VERSION
from onrecord_index.ranking.corpus import ReadRelease
from onrecord_index.ranking.document import own_name_of

_log = logging.getLogger(__name__)
_FORMAT = 1  # of the index; its analyses have a version of their own
_READ_KEPT = 1_000  # releases that were looked at
_ENGINE, _STATISTICS = "engine", "statistics.sqlite3"


def corpus_on_disk(path: Path, releases: OpenReleases) -> "IndexedCorpus | None":
    """All open releases of an archive, searched by the index in a folder; None if it cannot be used."""
    assert isinstance(releases.shelf, Archive)  # nothing else opens releases
    try:
        return open_corpus(path, releases.shelf, releases)
    except (OSError, ValueError, DatabaseError) as error:
        _log.warning("the index in %s cannot be used (%s): all is searched in memory", path, error)
        return None


def open_corpus(path: Path, archive: Archive, releases: OpenReleases) -> "IndexedCorpus":
    """The open releases of an archive, searched by the index in a folder: it is brought up to date first."""

    def opened(folder: Path) -> IndexedCorpus:
        engine, statistics = folder / _ENGINE, StatisticsFile(folder / _STATISTICS)
        engine.mkdir(exist_ok=True)
        index = open_engine(engine)
        try:
            bring_up_to_date(partial(write, index), statistics, archive)
        finally:
            statistics.close()
        candidates, counts = DiskCandidates(index), KeptStatistics(folder / _STATISTICS)
        if candidates.documents != counts.size + counts.releases:
            raise ValueError(candidates.documents)  # one of the two is damaged
        return IndexedCorpus(candidates, counts, archive=archive, releases=releases)

    return IndexFolder(path, version=f"{_FORMAT}.{VERSION}").opened(opened)


class IndexedCorpus:
    """The releases as they were indexed when this was opened, each loaded when a sentence of it is found."""

    def __init__(
        self,
        candidates: Candidates,
        statistics: KeptStatistics,
        *,
        archive: Archive,
        releases: OpenReleases,
    ) -> None:
        self.candidates, self.statistics = candidates, statistics
        self.is_of_speaker = statistics.is_of_speaker
        self.languages = statistics.languages()
        self._archive, self._releases = archive, releases
        self._kept: OrderedDict[int, ReadRelease] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return self.statistics.releases

    @cached_property
    def _own_name(self) -> frozenset[str]:
        return own_name_of(self._releases)

    @property
    def own_name(self) -> frozenset[str]:
        """The terms of the name of the one company that issued them all."""
        return self._own_name

    def words(self, language: str) -> AbstractSet[str]:
        """Every word of the releases in a language, in small letters."""
        return self.statistics.words(language)

    def releases_in(self, language: str) -> Sequence[Release]:
        """The releases in a language, in their order; each is loaded when it is looked at."""
        if {*self.languages} <= {language}:
            return self._releases
        return self._releases.keeping([ReleaseId(id_) for id_ in self.statistics.ids(language)])

    def ids_of(self, numbers: Collection[int]) -> Mapping[int, ReleaseId]:
        """The ids of some of the releases, by their numbers."""
        return self.statistics.ids_of(numbers)

    def numbers_of(self, ids: Collection[ReleaseId]) -> Collection[int]:
        """The numbers of some of the releases."""
        return self.statistics.numbers_of(ids)

    def read(self, numbers: Collection[int]) -> Mapping[int, ReadRelease]:
        """Some of the releases, by their numbers; those that are not at hand are loaded at once.

        Without those that were removed since the index was opened.
        """
        with self._lock:
            found = {number: self._kept[number] for number in numbers if number in self._kept}
        found |= self._loaded([number for number in numbers if number not in found])
        with self._lock:
            for number, read in found.items():
                self._kept[number] = read
                self._kept.move_to_end(number)
            while len(self._kept) > _READ_KEPT:
                self._kept.popitem(last=False)
        return found

    def _loaded(self, numbers: Sequence[int]) -> dict[int, ReadRelease]:
        if not numbers:
            return {}
        kept = self.statistics.found(numbers)
        rows = self._archive.rows(select(RELEASES).where(RELEASES.c.number.in_(numbers)))
        return {
            row.number: ReadRelease(
                self._releases.as_corrected(release_from_row(row)), KeptUnits(kept[row.number][1])
            )
            for row in rows
            if edition_of_row(row) == kept[row.number][0]  # else another has come under its number
        }
