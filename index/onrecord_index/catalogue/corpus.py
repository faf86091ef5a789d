"""The archive's releases as an index on disk finds them: brought up to what is open now, then searched."""

import logging
from collections import OrderedDict
from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from sqlite3 import DatabaseError
from threading import Lock

from onrecord.release import Release, ReleaseId
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.open_releases import OpenReleases
from onrecord_index.archive.tables import RELEASES
from onrecord_index.candidates.counted.statistics import KeptStatistics, StatisticsFile
from onrecord_index.candidates.disk import DiskCandidates, open_engine, write
from onrecord_index.candidates.folder import IndexFolder
from onrecord_index.candidates.port import Candidates
from onrecord_index.catalogue.kept_release import leaf_in, release_in
from onrecord_index.catalogue.leaf import Leaf
from onrecord_index.catalogue.listing import IndexListing, KeptWords
from onrecord_index.catalogue.shelf import LeafShelf
from onrecord_index.catalogue.upkeep import answering, bring_up_to_date, edition_of_row
from onrecord_index.ranking.analysis import VERSION
from onrecord_index.ranking.corpus import ReadRelease
from onrecord_index.ranking.document import own_name_of

_log = logging.getLogger(__name__)
_FORMAT = 6  # of the index, and of what names releases; its analyses have a version of their own
INDEX_VERSION = f"{_FORMAT}.{VERSION}"
_KEPT_BYTES = 24_000_000  # of the leaves of releases that were looked at
ENGINE, STATISTICS = "engine", "statistics.sqlite3"


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

    index_folder = IndexFolder(path, version=INDEX_VERSION)

    def opened_in(folder: Path) -> IndexedCorpus:
        engine, statistics = folder / ENGINE, StatisticsFile(folder / STATISTICS)
        engine.mkdir(exist_ok=True)
        index = open_engine(engine)
        try:
            bring_up_to_date(partial(write, index), statistics, archive)
        finally:
            statistics.close()
        give_up = partial(index_folder.give_up, folder)
        candidates = DiskCandidates(index, give_up=give_up)
        counts = KeptStatistics(folder / STATISTICS, give_up=give_up)
        if candidates.documents != counts.size + counts.releases:
            raise ValueError(candidates.documents)  # one of the two is damaged
        return IndexedCorpus(candidates, counts, archive=archive, releases=releases)

    return index_folder.opened(opened_in)


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
        shelf = LeafShelf(statistics, archive)
        self._archive, self.releases = archive, releases.on(shelf, IndexListing(statistics))
        self._kept: OrderedDict[int, _Kept] = OrderedDict()
        self._kept_bytes = 0
        self._lock = Lock()

    def __len__(self) -> int:
        return self.statistics.releases

    @cached_property
    def _own_name(self) -> frozenset[str]:
        return own_name_of(self.releases)

    @property
    def own_name(self) -> frozenset[str]:
        """The terms of the name of the one company that issued them all."""
        return self._own_name

    def words(self, language: str) -> KeptWords:
        """Every word of the releases in a language, in small letters."""
        return KeptWords(self.statistics, language)

    def releases_in(self, language: str) -> Sequence[Release]:
        """The releases in a language, in their order; each is loaded when it is looked at."""
        if {*self.languages} <= {language}:
            return self.releases
        return self.releases.among(IndexListing(self.statistics, language))

    def ids_of(self, numbers: Collection[int]) -> Mapping[int, ReleaseId]:
        """The ids of some of the releases, by their numbers."""
        return self.statistics.ids_of(numbers)

    def numbers_of(self, ids: Collection[ReleaseId]) -> Collection[int]:
        """The numbers of some of the releases."""
        return self.statistics.numbers_of(ids)

    def read(self, numbers: Collection[int]) -> Mapping[int, ReadRelease]:
        """Some of the releases, by their numbers, without those that were closed meanwhile."""
        with self._lock:
            found = {number: self._kept[number] for number in numbers if number in self._kept}
        found |= self._loaded([number for number in numbers if number not in found])
        with self._lock:
            self._keep(found)
        closed = self._closed_among(found)
        return {number: kept.read for number, kept in found.items() if number not in closed}

    def _keep(self, found: Mapping[int, "_Kept"]) -> None:
        for number, kept in found.items():
            if number not in self._kept:
                self._kept_bytes += kept.size
            self._kept[number] = kept
            self._kept.move_to_end(number)
        while self._kept_bytes > _KEPT_BYTES:
            self._kept_bytes -= self._kept.popitem(last=False)[1].size

    def _loaded(self, numbers: Sequence[int]) -> dict[int, "_Kept"]:
        packed = self.statistics.leaves(numbers) if numbers else {}
        return {
            number: self._taken_up(edition, leaf_in(leaf, self.statistics))
            for number, (edition, leaf) in packed.items()
        }

    def _taken_up(self, edition: str, leaf: Leaf) -> "_Kept":
        release = release_in(leaf, known=self.releases.known_of(leaf.head[0]))
        return _Kept(edition=edition, size=leaf.size, read=ReadRelease(release, leaf))

    def _closed_among(self, found: Mapping[int, "_Kept"]) -> AbstractSet[int]:
        """Those of some releases that are not open any more, or that another has taken the number of."""
        if not found or self._archive.openings.state() == self.statistics.state:
            return frozenset()
        wanted = answering(self._archive, RELEASES.c.number.in_(found))
        now = {row.number: edition_of_row(row) for row in self._archive.rows(wanted)}
        return {number for number, kept in found.items() if now.get(number) != kept.edition}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """A release that was looked at; `size` is the bytes of its leaf."""

    edition: str
    size: int
    read: ReadRelease
