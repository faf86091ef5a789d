"""The archive's releases as the search servers find them; what is counted of them is kept on each machine.

Any number of processes bring the one index up to date, one at a time. What each of them counts and what it
asks for come from the archive, never from the servers.
"""

import logging
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from onrecord.errors import SearchFault
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.open_releases import OpenReleases
from onrecord_index.candidates.counted.statistics import KeptStatistics, Reached, StatisticsFile
from onrecord_index.candidates.folder import IndexFolder
from onrecord_index.catalogue.corpus import IndexedCorpus
from onrecord_index.catalogue.upkeep import Change, answering_now, bring_up_to_date, taken_in_of
from onrecord_index.cluster.connection import FULL, READ_ONLY
from onrecord_index.cluster.engine import ClusterCandidates
from onrecord_index.cluster.shared_index import SharedIndex, Stamps, Written, stamp_of
from onrecord_index.ranking.analysis import VERSION

_log = logging.getLogger(__name__)
_FORMAT = 6  # of what is counted here
_STATISTICS = "statistics.sqlite3"
_AT_ONCE = 500  # releases that are written in one go
_STAMPS_KEPT = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedCorpus:
    """The open releases; `lacks` says why the servers do not hold all of them, None if they do."""

    corpus: IndexedCorpus
    lacks: SearchFault | None


def open_shared(path: Path, index: SharedIndex, releases: OpenReleases) -> SharedCorpus:
    """All open releases of an archive, searched by an index that is brought up to date first.

    `path` is a folder of this machine for what is counted. Raises SearchFault where nothing can be searched.
    """
    archive = releases.shelf
    assert isinstance(archive, Archive)  # nothing else opens releases

    index_folder = IndexFolder(path, version=f"{_FORMAT}.{VERSION}")

    def opened(folder: Path) -> SharedCorpus:
        file = StatisticsFile(folder / _STATISTICS)
        try:
            before = file.reached()
            change = bring_up_to_date(_into_no_engine, file, archive)
            lacks = _Upkeep(index, archive, file).tried(before, change)
        finally:
            file.close()
        counts = KeptStatistics(folder / _STATISTICS, give_up=partial(index_folder.give_up, folder))
        candidates = ClusterCandidates(index, _Stamps(counts).of, last=counts.last)
        corpus = IndexedCorpus(candidates, counts, archive=archive, releases=releases)
        return SharedCorpus(corpus=corpus, lacks=lacks)

    return index_folder.opened(opened)


def _into_no_engine(**_: object) -> None:
    """The servers are written to by the process that has its turn."""


class _Stamps:
    """The stamps of releases that are counted, as searches ask for them."""

    def __init__(self, counts: KeptStatistics) -> None:
        self._counts = counts
        self._kept: dict[int, int] = {}

    def of(self, numbers: Collection[int]) -> Stamps:
        """The stamps of those of some releases that are known."""
        found = {number: stamp for number in numbers if (stamp := self._kept.get(number)) is not None}
        if new := [number for number in numbers if number not in found]:
            found |= _stamps_of(self._counts.editions(new))
            if len(self._kept) > _STAMPS_KEPT:
                self._kept = {}  # another thread may look into the one before
            self._kept.update(found)
        return found


class _Upkeep:
    """How the index follows the archive."""

    def __init__(self, index: SharedIndex, archive: Archive, counted: StatisticsFile) -> None:
        self._index, self._archive, self._counted = index, archive, counted

    def tried(self, before: Reached | None, change: Change) -> SearchFault | None:
        """Brings the index up to date. Returns why it takes nothing in, if it can be searched nonetheless.

        `change` is what changed since `before`. Raises SearchFault.
        """
        try:
            with self._archive.alone("search index"):
                self._follow(before, change)
        except SearchFault as fault:
            if fault.reason not in {FULL, READ_ONLY} or not self._index.is_there():
                raise
            return fault
        return None

    def _follow(self, before: Reached | None, change: Change) -> None:
        if not self._index.is_there():
            self._index.make(lambda written: self._bring(written, {}))
            return
        written, now = self._index.written(), self._state()
        reached = written.state()
        if before is not None and reached == before.state != now:
            self._write(written, change)
            written.note(now)
        elif reached != now:
            self._bring(written, written.stamps())
        if self._is_whole(written):
            return
        _log.warning("the index on the search servers is not whole, it is mended")
        self._bring(written, written.stamps())
        if not self._is_whole(written):
            self._index.make(lambda made: self._bring(made, {}))

    def _bring(self, written: Written, held: Stamps) -> None:
        """Takes out what does not answer any more, then takes in what the index does not hold."""
        now, wanted = self._archive.openings.state(), _stamps_of(answering_now(self._archive))
        gone = [number for number, stamp in held.items() if wanted.get(number) != stamp]
        new = sorted(number for number, stamp in wanted.items() if held.get(number) != stamp)
        self._write(written, Change(gone=gone, new=new), is_new=not held)
        written.note(now)

    def _write(self, written: Written, change: Change, *, is_new: bool = False) -> None:
        # What somebody wrote and did not come to the end with goes too; a new index holds nothing yet.
        written.write(without={*change.gone, *(() if is_new else change.new)}, releases=())
        for start in range(0, len(change.new), _AT_ONCE):
            some = taken_in_of(self._archive, change.new[start : start + _AT_ONCE])
            written.write(
                without=(), releases=((one, _stamp(one.number, entered.edition)) for one, entered in some)
            )

    def _state(self) -> int:
        """The state of the archive that what is counted here was brought up to."""
        reached = self._counted.reached()
        assert reached is not None  # it has just been brought up to date
        return reached.state

    def _is_whole(self, written: Written) -> bool:
        """Whether it holds as many documents as it must, as far as that can be known here."""
        if self._state() != self._archive.openings.state():
            return True  # others go on meanwhile: what they change is looked at next time
        return written.documents() == self._counted.documents()


def _stamps_of(editions: Mapping[int, str]) -> dict[int, int]:
    return {number: _stamp(number, edition) for number, edition in editions.items()}


def _stamp(number: int, edition: str) -> int:
    """Tells an edition from others, and its analysis from that of another version: their units differ."""
    return stamp_of(number, f"{edition} {VERSION}")
