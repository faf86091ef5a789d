"""The folder of the index: a cache beside the archive, made anew where it is missing, damaged or of another
version.

It holds a folder for each making, and the name of the one that counts. One that was broken off never counts.
Whoever opens or changes the index has a lock on it, which ends with the process.
"""

import contextlib
import fcntl
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

_CURRENT, _LOCK = "current", "lock"
# What a damaged index raises: tantivy ValueError, SQLite its own.
_DAMAGE = (ValueError, OSError, sqlite3.DatabaseError)
Opened = TypeVar("Opened")


class IndexFolder:
    """The folder, for one version of what is in it."""

    def __init__(self, path: Path, *, version: str) -> None:
        self._path, self._version = path, version

    def opened(self, open_: Callable[[Path], Opened]) -> Opened:
        """What is opened in the current making, brought up to date first; if that fails, in a new one.

        `open_` is given an empty folder for a new making. Raises what it raises where a new one fails too.
        """
        with self._alone():
            current = self.current()
            if current is not None:
                with contextlib.suppress(*_DAMAGE):
                    return open_(current)
            made = Path(tempfile.mkdtemp(prefix=f"{self._version}-", dir=self._path))
            try:
                opened = open_(made)
                self._make_current(made)
            except _DAMAGE:  # a full disk is not made fuller
                shutil.rmtree(made, ignore_errors=True)
                raise
            return opened

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """Nobody else opens or changes the index meanwhile."""
        self._path.mkdir(mode=0o700, parents=True, exist_ok=True)
        with (self._path / _LOCK).open("a", encoding="utf-8") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield

    def holds_any(self) -> bool:
        """Whether there is a making of any version."""
        return (self._path / _CURRENT).is_file()

    def current(self) -> Path | None:
        """The making that counts, None if it is not there or of another version."""
        try:
            name = (self._path / _CURRENT).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return None
        current = self._path / Path(name).name
        return current if name.startswith(f"{self._version}-") and current.is_dir() else None

    def give_up(self, making: Path) -> None:
        """A making counts no more, if it did: the next opening makes a new one."""
        with self._alone():
            if self.current() == making:
                (self._path / _CURRENT).unlink()

    def _make_current(self, made: Path) -> None:
        """From now on this making counts; all others go. A process that has one open keeps its files."""
        named = self._path / f"{_CURRENT}.new"
        named.write_text(made.name, encoding="utf-8")
        named.replace(self._path / _CURRENT)
        for other in self._path.iterdir():
            if other.is_dir() and other != made:
                shutil.rmtree(other, ignore_errors=True)
