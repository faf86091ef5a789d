"""A backup: the archive, the record of every bot and the key of its receipts, copied into one folder.

The record is copied first. What an answer quotes is in the archive before the answer is on record, so the
archive's copy holds it too.
"""

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from onrecord.errors import ArchiveFault
from onrecord_bot.storage.database import database_at, databases, is_on_server
from onrecord_bot.storage.ledger import Ledger
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.database import back_up, open_database

ARCHIVE = "onrecord.sqlite3"
# Beside the databases: what signs receipts. Without it a restored bot would sign with another key.
KEY = "receipts.key"
_LAST = "last_backup.json"
_SERVER = (
    "PostgreSQL makes its own backups: `pg_dump --format=custom --file=FILE URL` writes one while the bot "
    "runs, `pg_restore --dbname=URL FILE` restores it."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """One database of a backup, as its copy says. `broken` is the first row that is not as it was sealed."""

    bot: str | None
    count: int
    broken: int | None = None
    seal: str = ""


def back_up_all(url: str, home: Path, folder: Path, *, now: datetime) -> tuple[Copied, ...]:
    """Copy everything that is kept into a new folder while the bot runs, and check the copies.

    Raises ArchiveFault.
    """
    _refuse_server(url)
    folder = folder.resolve()  # "." and ".." have no name of their own
    if folder.exists():
        raise ArchiveFault(f"{folder} is there already; a backup overwrites nothing.")
    if not _databases_in(home) and not _file_of(url).exists():
        raise ArchiveFault(f"Nothing is kept in {home} yet.")
    unfinished = folder.with_name(f"{folder.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)  # of a backup that was killed
    try:
        unfinished.mkdir(mode=0o700, parents=True)
        _copy_all(url, home, unfinished)
        copied = tuple(_checked(unfinished))
        unfinished.rename(folder)
        _note(home, folder, now)
    except OSError as error:
        raise ArchiveFault(f"The backup cannot be written to {folder}.") from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return copied


def restore_all(url: str, home: Path, folder: Path) -> tuple[Copied, ...]:
    """Put a backup into an empty home, once its copies are checked. Raises ArchiveFault."""
    _refuse_server(url)
    found = _databases_in(folder)
    if not found:
        raise ArchiveFault(f"{folder} holds no backup.")
    if _databases_in(home) or _file_of(url).exists():
        raise ArchiveFault(f"{home} keeps something already; a restore overwrites nothing.")
    unfinished = home / "restore.unfinished"
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(mode=0o700)
        for file in (*found, *folder.glob(KEY)):
            _copy_file(file, unfinished / file.name)
        copied = tuple(_checked(unfinished))
        _put(
            {
                file: _file_of(url) if file.name == ARCHIVE else home / file.name
                for file in unfinished.iterdir()
            }
        )
    except OSError as error:
        raise ArchiveFault(f"The backup cannot be restored to {home}.") from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return copied


def last_backup(home: Path) -> tuple[datetime, str] | None:
    """When the last backup was made, and into which folder. None if none was."""
    try:
        noted = json.loads((home / _LAST).read_text(encoding="utf-8"))
        return datetime.fromisoformat(noted["at"]), str(noted["folder"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _copy_all(url: str, home: Path, folder: Path) -> None:
    for bot, engine in databases(url, home):
        back_up(engine, folder / f"bot-{bot}.sqlite3")
        engine.dispose()
    if _file_of(url).exists():
        engine = open_database(url)
        back_up(engine, folder / ARCHIVE)
        engine.dispose()
    for key in home.glob(KEY):
        _copy_file(key, folder / KEY)


def _put(targets: Mapping[Path, Path]) -> None:
    """Move each file to its target, which may be on another disk: all of them, or none."""
    beside = {file: target.with_name(f"{target.name}.unfinished") for file, target in targets.items()}
    put: list[Path] = []
    try:
        for file, copy in beside.items():
            copy.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            copy.unlink(missing_ok=True)  # of a restore that was killed
            put.append(copy)
            _copy_file(file, copy)
        for file, target in targets.items():
            beside[file].rename(target)
            put.append(target)
    except BaseException:
        for each in put:
            each.unlink(missing_ok=True)
        raise


def _checked(folder: Path) -> Iterator[Copied]:
    """What each copy holds; one that does not open raises what opening raises."""
    for file in _databases_in(folder):
        if file.name == ARCHIVE:
            engine = open_database(f"sqlite:///{file}")
            yield Copied(bot=None, count=len(Archive(engine).kept_releases()))
        else:
            engine = database_at(f"sqlite:///{file}")
            ledger = Ledger(engine)
            count, seal = ledger.head()
            bot = file.stem.removeprefix("bot-")
            yield Copied(bot=bot, count=count, broken=ledger.broken(), seal=seal)
        engine.dispose()


def _databases_in(folder: Path) -> list[Path]:
    return sorted([*folder.glob("bot-*.sqlite3"), *folder.glob(ARCHIVE)])


def _file_of(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


def _copy_file(file: Path, copy: Path) -> None:
    """For the owner's eyes from the first byte on, and on the disk when this returns."""
    copy.touch(mode=0o600)
    shutil.copyfile(file, copy)
    with copy.open("rb+") as written:
        os.fsync(written.fileno())


def _note(home: Path, folder: Path, now: datetime) -> None:
    noted = {"at": now.isoformat(), "folder": str(folder.resolve())}
    (home / _LAST).touch(mode=0o600)
    (home / _LAST).write_text(json.dumps(noted), encoding="utf-8")


def _refuse_server(url: str) -> None:
    if is_on_server(url):
        raise ArchiveFault(_SERVER)
