"""`onrecord add`: many files into the archive, read by several processes, each kept whole or named."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from onrecord.errors import DuplicateRelease, UnreadableRelease
from onrecord.forward_looking import number_not_judged
from onrecord.languages import by_code
from onrecord.reading.corrections import corrected_by, says_it_corrects
from onrecord.reading.likeness import doubt_about, refuse_unlike
from onrecord.release import Release
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ArchivedRelease, ReleaseStatus, digest_of
from onrecord_index.archive.release_json import Ready, make_ready
from onrecord_index.loading import bytes_of, read_release, release_id_of

# Files read ahead of what is kept: enough that no process waits, few enough to hold in memory.
_AHEAD = 16
_PROCESSES = 2
# So few are read sooner than another process begins.
_FEW = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Remarks:
    """What people should know of a release that is kept.

    `doubt` is what it has and has not; `correcting` is the release itself, if it says that it
    corrects another; `not_judged` says that it is in a language without rules, or in part.
    """

    doubt: str | None
    correcting: Release | None
    not_judged: str | None


Read = tuple[Ready, Remarks]


@dataclass(frozen=True, slots=True)
class Passed:
    """A file that is not kept, and why in one sentence. `known`: it is in the archive already."""

    sentence: str
    known: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rules:
    """What every reading process must know.

    `known` are the ids of what is kept, by digest. `anyway` takes what does not look like a release too.
    """

    known: Mapping[str, str]
    limit_bytes: int
    anyway: bool


@dataclass(slots=True)
class Added:
    """What came of the files: ids of what is kept, and a sentence for each that is not.

    `waiting` are those of them that do not answer yet.
    `doubtful` names what is kept though much of a release is missing, with what that is.
    `corrections` names the release that each of some seems to correct.
    `copies` names the release that each of some is a copy of.
    `not_judged` says of a release, by its id, that it is in a language without rules, or in part.
    """

    kept: list[str] = field(default_factory=list)
    waiting: list[ArchivedRelease] = field(default_factory=list[ArchivedRelease])
    doubtful: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    not_judged: dict[str, str] = field(default_factory=dict[str, str])
    corrections: dict[str, str] = field(default_factory=dict[str, str])
    copies: dict[str, str] = field(default_factory=dict[str, str])

    def note_kept(self, archive: Archive, holding: ArchivedRelease, remarks: Remarks) -> None:
        """One more that is kept, and what people should know about it."""
        kept = holding.id
        self.kept.append(kept)
        if holding.copy_of:
            self.copies[kept] = holding.copy_of
            holding = archive.holding(holding.copy_of)
        if holding.standing is not ReleaseStatus.OPEN:
            self.waiting.append(holding)
        if remarks.doubt:
            self.doubtful.append(f"{kept}: it has {remarks.doubt}")
        if remarks.correcting:
            self._note_correction(remarks.correcting, kept, archive.kept_releases())
        if remarks.not_judged:
            self.not_judged[kept] = remarks.not_judged

    def _note_correction(self, release: Release, kept: str, held: Sequence[ArchivedRelease]) -> None:
        """One that says that it corrects another, which may be among those held."""
        old = corrected_by(release, [each for each in held if each.id != kept and not each.superseded_by])
        if old is not None:
            self.corrections[kept] = old

    def note(self, passed: Passed) -> None:
        """One more that is not kept."""
        (self.known if passed.known else self.refused).append(passed.sentence)


def add_files(  # noqa: PLR0913 - what to read, how, and whom to tell
    archive: Archive,
    paths: Sequence[Path],
    *,
    limit_bytes: int,
    added_by: str,
    anyway: bool = False,
    standing: ReleaseStatus = ReleaseStatus.OPEN,
    tick: Callable[[], object] = lambda: None,
) -> Added:
    """Read files and keep the releases in them. A file that cannot be read does not stop the others.

    `anyway` keeps a file too that does not look like a release. One whose time has not come waits for it,
    whatever its `standing`. `tick` is called once for each file that is done with.
    """
    added, rules = Added(), _Rules(known=archive.digests(), limit_bytes=limit_bytes, anyway=anyway)
    for path, outcome in _all_read(paths, rules):
        if isinstance(outcome, Passed):
            added.note(outcome)
        else:
            ready, remarks = outcome
            try:
                holding = archive.keep(
                    ready, source=str(path), added_by=added_by, now=datetime.now(UTC), standing=standing
                )
                added.note_kept(archive, holding, remarks)
            except DuplicateRelease as duplicate:  # the same file under two names
                added.note(Passed(str(duplicate), known=True))
        tick()
    return added


def remarks_on(release: Release) -> Remarks:
    """What people should know of a release."""
    return Remarks(
        doubt=doubt_about(release),
        correcting=release if release.headline and says_it_corrects(release) else None,
        not_judged=_not_judged(release.language, number_not_judged(release)),
    )


def _not_judged(language: str, number: int) -> str | None:
    if not number:
        return None
    if by_code(language).has_rules:
        return f"no rules for the language of {number} of its sentences, so each counts as forward-looking."
    return f"no rules for its language ({language}), so every sentence counts as forward-looking."


def files_in(paths: Iterable[Path]) -> Iterator[Path | Passed]:
    """Yield the files named and those in the folders named, in order. Hidden ones must be named.

    A folder that holds none, or may not be looked into, is passed with the reason.
    """
    for path in paths:
        if path.is_dir():
            found = _files_under(path)
            yield next(found, None) or Passed(str(UnreadableRelease(str(path), "there is no file in it")))
            yield from found
        else:
            yield path


def _files_under(folder: Path) -> Iterator[Path | Passed]:
    closed: list[OSError] = []
    for inside, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            path = Path(inside, name)
            if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
                yield Passed(str(UnreadableRelease(str(path), "it is a link to a place outside the folder")))
            else:
                yield path
    for error in closed:
        why = (error.strerror or "it cannot be opened").lower()
        yield Passed(str(UnreadableRelease(str(error.filename), why)))


def _all_read(paths: Sequence[Path], rules: _Rules) -> Iterator[tuple[Path, Read | Passed]]:
    """Each file as read, or why it is not, in order. A file that ends its process ends no other."""
    if len(paths) <= _FEW:
        yield from ((path, _read_file(path, rules)) for path in paths)
        return
    waiting = iter(paths)
    begun: deque[tuple[Path, Future[Read | Passed]]] = deque()
    left = True
    while left:
        try:
            with _readers(_PROCESSES, rules) as pool:
                begun.extend((path, pool.submit(_read_as_told, path)) for path in islice(waiting, _AHEAD))
                while begun:
                    path, future = begun[0]
                    outcome = future.result()
                    begun.popleft()
                    yield path, outcome
                    begun.extend((path, pool.submit(_read_as_told, path)) for path in islice(waiting, 1))
            left = False
        except BrokenProcessPool:
            while begun:
                path, _ = begun.popleft()
                yield path, _read_apart(path, rules)


def _read_apart(path: Path, rules: _Rules) -> Read | Passed:
    """A file read by a process of its own, which may die of it."""
    try:
        with _readers(1, rules) as pool:
            return pool.submit(_read_as_told, path).result()
    except BrokenProcessPool:
        return Passed(str(UnreadableRelease(str(path), "the process that read it crashed")))


def _readers(count: int, rules: _Rules) -> ProcessPoolExecutor:
    # Not forked: a copied process must not use the database connection of the original.
    return ProcessPoolExecutor(
        count, mp_context=get_context("spawn"), initializer=_prepare, initargs=(rules,)
    )


# What a reading process was told when it began.
_told = _Rules(known={}, limit_bytes=0, anyway=False)


def _prepare(rules: _Rules) -> None:
    global _told  # noqa: PLW0603 - there is no other way to pass this to a process of a pool
    _told = rules
    # Ctrl-C reaches every process of a terminal; the first one ends the others in order.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _read_as_told(path: Path) -> Read | Passed:
    return _read_file(path, _told)


def _read_file(path: Path, rules: _Rules) -> Read | Passed:
    """A file's release, ready to be kept, and what people should know of it.

    Errors of ours cannot travel between processes: a sentence can.
    """
    source = str(path)
    try:
        content = bytes_of(path, source, rules.limit_bytes)
        kept = rules.known.get(digest_of(content))
        if kept is not None:
            return Passed(str(DuplicateRelease(source, kept)), known=True)
        release = read_release(content, source=source, release_id=release_id_of(path.name))
        if not rules.anyway:
            refuse_unlike(release, source)
    except UnreadableRelease as refused:
        return Passed(str(refused))
    return make_ready(release, content), remarks_on(release)
