"""A folder that is watched: a file that lies there unchanged is read once, and waits to be opened."""

import asyncio
import logging
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from onrecord.errors import ArchiveFault, DuplicateRelease, UnreadableRelease
from onrecord_bot.intake.keeping import keep_waiting, read_arrival
from onrecord_bot.storage.database import DatabaseFault
from onrecord_bot.storage.news.arrivals import Arrival, Arrivals, ArrivalState
from onrecord_index.archive.archive import Archive
from onrecord_index.loading import bytes_of

_log = logging.getLogger(__name__)
_LOOK_EVERY_SECONDS = 5.0
MOST_FILES = 10_000
WATCHED = "folder"  # the source of what lay in the folder
BY_FOLDER = "the watched folder"


@dataclass(frozen=True, slots=True)
class _Lying:
    """A file as it lies there: another size or time is another file."""

    path: Path
    size: int
    changed: int

    @property
    def guid(self) -> str:
        return f"{self.path}|{self.size}|{self.changed}"


class Watching:
    """Watches one folder for one archive."""

    def __init__(self, archive: Archive, arrivals: Arrivals, *, folder: Path, limit_bytes: int) -> None:
        self._archive = archive
        self._arrivals = arrivals
        self._folder = folder
        self._limit_bytes = limit_bytes
        self._seen: frozenset[_Lying] = frozenset()
        self._is_crowded = False

    async def keep_watching(self) -> None:
        """Look until cancelled. If something fails, it is tried again."""
        while True:
            try:
                await asyncio.to_thread(self.look)
            except (ArchiveFault, OSError, *DatabaseFault) as error:
                _log.warning("could not look at the watched folder (%s)", type(error).__name__)
            await asyncio.sleep(_LOOK_EVERY_SECONDS)

    def look(self) -> None:
        """Read what has not changed since the last look and was not read before."""
        lying = frozenset(self._looked_at())
        for file in sorted(lying & self._seen, key=lambda each: str(each.path)):
            arrival = Arrival(source=WATCHED, guid=file.guid, address=file.guid, document=str(file.path))
            if not self._arrivals.has(arrival):
                self._take_in(arrival, file.path)
        self._seen = lying

    def _looked_at(self) -> Iterator[_Lying]:
        """The first files of the folder. That there are more is said once, until there are not."""
        files = files_in(self._folder)
        yield from islice(files, MOST_FILES)
        is_crowded = next(files, None) is not None
        if is_crowded and not self._is_crowded:
            _log.warning("the watched folder holds more than %d files: others are not read", MOST_FILES)
        self._is_crowded = is_crowded

    def _take_in(self, arrival: Arrival, path: Path) -> None:
        """Keep the release of a file, then note it: after a crash it is read again, and known."""
        source = str(path.relative_to(self._folder))
        release: str | None = None
        reason: str | None = None
        try:
            content = bytes_of(path, source, self._limit_bytes)
            read = read_arrival(content, source=source, name=path.name)
            now = datetime.now(UTC)
            release = keep_waiting(
                self._archive, read, content, source=source, added_by=BY_FOLDER, now=now
            ).id
            state = ArrivalState.KEPT
        except DuplicateRelease as known:
            state, release = ArrivalState.KNOWN, known.release
        except UnreadableRelease as unreadable:
            state, reason = ArrivalState.REFUSED, unreadable.reason
        self._arrivals.add(arrival, state, release=release, reason=reason)
        _log.info("a file of the watched folder was read (%s)", state.value)


def files_in(folder: Path) -> Iterator[_Lying]:
    """The files of a folder, then those in folders in it, by name; none that is hidden, no link elsewhere."""
    for inside, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(inside, name)
            if name.startswith(".") or not _belongs(path, folder):
                continue
            status = path.stat()
            yield _Lying(path, status.st_size, status.st_mtime_ns)


def _belongs(path: Path, folder: Path) -> bool:
    """Whether a path is a regular file of the folder, also where it is a link."""
    try:
        return path.is_file() and path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # it went away, or links go in a circle
        return False
