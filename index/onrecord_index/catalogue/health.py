"""Whether the index beside the archive is there, whole and in step with it. Nothing is mended here."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from sqlite3 import DatabaseError

from onrecord_index.archive.archive import Archive
from onrecord_index.candidates.counted.statistics import KeptStatistics
from onrecord_index.candidates.disk import DiskCandidates, open_engine
from onrecord_index.candidates.folder import IndexFolder
from onrecord_index.catalogue.corpus import ENGINE, INDEX_VERSION, STATISTICS


class IndexState(StrEnum):
    """How the index stands. The next process that answers mends everything but the last."""

    MISSING = "missing"
    OTHER_VERSION = "of another version"
    DAMAGED = "damaged"
    BEHIND = "behind the archive"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexHealth:
    """The state of an index; what it holds, where that can be read."""

    state: IndexState
    releases: int = 0
    sentences: int = 0
    megabytes: float = 0.0


def look_at_index(path: Path, archive: Archive) -> IndexHealth:
    """The health of the index in a folder. Every page of what is counted is read: a second for 300 MB."""
    folder = IndexFolder(path, version=INDEX_VERSION)
    making = folder.current()
    if making is None:
        return IndexHealth(state=IndexState.OTHER_VERSION if folder.holds_any() else IndexState.MISSING)
    try:
        return _look_into(making, archive)
    except (OSError, ValueError, DatabaseError):
        return IndexHealth(state=IndexState.DAMAGED)


def _look_into(making: Path, archive: Archive) -> IndexHealth:
    if not (making / STATISTICS).is_file():
        return IndexHealth(state=IndexState.DAMAGED)
    state_now = archive.openings.state()
    counts, engine = KeptStatistics(making / STATISTICS), DiskCandidates(open_engine(making / ENGINE))
    state = IndexState.WHOLE
    if not counts.is_sound() or engine.documents != counts.size + counts.releases:
        state = IndexState.DAMAGED
    elif counts.state != state_now:
        state = IndexState.BEHIND
    files = (file.stat().st_size for file in making.rglob("*") if file.is_file())
    return IndexHealth(
        state=state, releases=counts.releases, sentences=counts.size, megabytes=sum(files) / 1_000_000
    )
