"""The archive's releases as an index on disk finds them: brought up to what is open now, then searched."""

import logging
from collections import Counter, OrderedDict
from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cached_property
from itertools import chain
from pathlib import Path
from sqlite3 import DatabaseError
from threading import Lock
from typing import Any

from sqlalchemy import Row, select

from onrecord.release import Release, ReleaseId
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus, release_from_row
from onrecord_index.archive.open_releases import OpenReleases
from onrecord_index.archive.tables import RELEASES
from onrecord_index.candidates.disk import DiskCandidates, open_engine, write
from onrecord_index.candidates.folder import IndexFolder
from onrecord_index.candidates.packing import (
    KeptUnits,
    counted_from_bytes,
    counted_to_bytes,
    found_to_bytes,
)
from onrecord_index.candidates.port import Indexed
from onrecord_index.candidates.statistics import (
    OWN,
    SPEAKER,
    WORD,
    Contribution,
    Entered,
    KeptStatistics,
    StatisticsFile,
)
from onrecord_index.ranking.analysis import VERSION, Analysis
from onrecord_index.ranking.corpus import ReadRelease
from onrecord_index.ranking.document import own_name_of

_log = logging.getLogger(__name__)
_FORMAT = 1  # of the index; its analyses have a version of their own
# Releases that are taken in at once, and those looked at that are kept in memory.
_AT_ONCE, _READ_KEPT = 1_000, 1_000
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
            _bring_up_to_date(index, statistics, archive)
        finally:
            statistics.close()
        return IndexedCorpus(
            DiskCandidates(index), KeptStatistics(folder / _STATISTICS), archive=archive, releases=releases
        )

    return IndexFolder(path, version=f"{_FORMAT}.{VERSION}").opened(opened)


class IndexedCorpus:
    """The releases as they were indexed when this was opened, each loaded when a sentence of it is found."""

    def __init__(
        self,
        candidates: DiskCandidates,
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
        if candidates.documents != statistics.size + statistics.releases:
            raise ValueError(candidates.documents)  # one of the two is damaged

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

    def read(self, numbers: Collection[int]) -> Mapping[int, ReadRelease]:
        """Some of the releases, by their numbers; those that are not at hand are loaded at once."""
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
        found = self.statistics.found(numbers)
        rows = self._archive.rows(select(RELEASES).where(RELEASES.c.number.in_(numbers)))
        releases = {row.number: self._releases.as_corrected(release_from_row(row)) for row in rows}
        return {number: ReadRelease(releases[number], KeptUnits(found[number])) for number in releases}


def _bring_up_to_date(index: Any, statistics: StatisticsFile, archive: Archive) -> None:
    """Takes in what was opened and takes out what was closed since the index was last brought up to date.

    A part at a time, each whole or not at all: in the engine first, then in the statistics. What a process
    wrote into the engine alone before it died is written again, so it is taken out first.
    """
    revision = archive.revision()
    if statistics.revision() == revision:
        return
    held, wanted = statistics.editions(), _open_now(archive)
    gone = [number for number, edition in held.items() if wanted.get(number, edition) != edition]
    gone += held.keys() - wanted.keys()
    new = sorted(wanted.keys() - (held.keys() - set(gone)))
    for start in range(0, max(len(new), 1), _AT_ONCE):
        numbers = new[start : start + _AT_ONCE]
        counts = Counter[tuple[str, str]]()
        for number in gone:
            counts.subtract(_counted(*statistics.entered(number)))
        taken_in = _taken_in(archive, numbers)
        for _, one in taken_in:
            counts.update(_counted(one.found, one.counted))
        write(index, without=[*gone, *numbers], releases=(indexed for indexed, _ in taken_in))
        statistics.change(without=gone, entered=(entered for _, entered in taken_in), counts=counts)
        gone = []
    statistics.note(revision)


def _open_now(archive: Archive) -> dict[int, str]:
    """What each release that is open to questions is told by (see _edition), by its number."""
    columns = RELEASES.c.number, RELEASES.c.edition, RELEASES.c.added_at
    rows = archive.rows(select(*columns).where(RELEASES.c.standing == ReleaseStatus.OPEN.value))
    return {row.number: _edition(row) for row in rows}


def _edition(row: Row[Any]) -> str:
    """Its text, and when it was added: read again, the same text may have other sentences."""
    return f"{row.edition} {row.added_at}"


def _taken_in(archive: Archive, numbers: Sequence[int]) -> list[tuple[Indexed, Entered]]:
    """Some releases as the engine takes them in, and as they are counted.

    One that somebody removes meanwhile is left out.
    """
    columns = [RELEASES.c[name] for name in ("number", "id", "edition", "added_at", "date", "issuer")]
    rows = archive.rows(select(*columns).where(RELEASES.c.number.in_(numbers)).order_by(RELEASES.c.number))
    analyses = archive.analyses([ReleaseId(row.id) for row in rows])
    return [_both(row, analysis) for row, analysis in zip(rows, analyses, strict=True)]


def _both(row: Row[Any], analysis: Analysis) -> tuple[Indexed, Entered]:
    day = date.fromisoformat(row.date) if row.date else None
    indexed = Indexed(number=row.number, day=day, issuer=row.issuer, analysis=analysis)
    entered = Entered(
        number=row.number,
        id=row.id,
        edition=_edition(row),
        day=day,
        language=analysis.language,
        units=len(analysis.terms),
        length=sum(map(len, analysis.terms)),
        found=found_to_bytes(analysis),
        counted=counted_to_bytes(analysis),
    )
    return indexed, entered


def _counted(found: bytes, counted: bytes) -> Contribution:
    """What a release adds to the counts."""
    units = KeptUnits(found)
    language, speakers, words = counted_from_bytes(counted)
    own = ((OWN, term) for unit in range(len(units.positions)) for term in {*units.terms(unit)})
    return Counter(
        chain(own, ((SPEAKER, term) for term in speakers), ((WORD + language, word) for word in words))
    )
