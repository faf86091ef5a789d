"""Releases that are asked without an archive: those of files, of some ids, and the bundled one."""

import difflib
from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.answering.notes import ExampleReleases
from onrecord.errors import UnknownRelease
from onrecord.release import Release, ReleaseId
from onrecord_bot.settings import Settings
from onrecord_index.bundled import BUNDLED_ID, bundled_release

if TYPE_CHECKING:
    from onrecord_index.archive.archive import Archive

_FEW = 8


def named(releases: Sequence[Release], ids: Sequence[str]) -> tuple[Release, ...]:
    """Return the releases of some ids, or all if none are named. Raises UnknownRelease."""
    known = [release.id for release in releases]
    for wanted in ids:
        if wanted not in known:
            raise UnknownRelease(wanted, known)
    return tuple(release for release in releases if not ids or release.id in ids)


def those_of(releases: Sequence[Release]) -> Callable[[Sequence[str]], Sequence[Release]]:
    """Return what gives the releases of some ids, in their order: a question looks up few of many."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, release in enumerate(releases):
        places[release.id].append(place)
    return lambda ids: [releases[at] for at in sorted({at for id_ in ids for at in places.get(id_, ())})]


def nearest(wanted: str, ids: Sequence[str]) -> Sequence[str]:
    """The ids to name to somebody who named one that is not there: all of a few, else the likest."""
    return ids if len(ids) <= _FEW else difflib.get_close_matches(wanted, ids, n=_FEW)


def read_files(settings: Settings, files: Sequence[Path], *, anyway: bool) -> tuple[Release, ...]:
    """The releases in some files, each file once; where two would have one id, the later gets a number.

    An id names one release: two of one name would stand under each other's cautionary statement.
    """
    # Late: reading a file compiles many rules, and questions to kept releases never wait for them.
    from onrecord.reading.likeness import refuse_unlike
    from onrecord_index.loading import load_release, release_id_of

    releases: dict[ReleaseId, Release] = {}
    for path in dict.fromkeys(files):
        name = release_id_of(path.name)
        numbered = (ReleaseId(f"{name}-{number}") for number in count(2))
        free = next(id_ for id_ in chain((name,), numbered) if id_ not in releases)
        releases[free] = load_release(path, release_id=free, limit_bytes=settings.max_file_bytes)
        if not anyway:
            refuse_unlike(releases[free], str(path))
    return tuple(releases.values())


def bundled_instead(archive: "Archive | None", ids: Sequence[str]) -> tuple[Release, ...]:
    """Return the bundled release where none is open; as an ExampleReleases once anything was kept."""
    example = named(() if archive and _holds_the_bundled(archive) else (bundled_release(),), ids)
    return ExampleReleases(example) if archive and archive.revision() else example


def _holds_the_bundled(archive: "Archive") -> bool:
    """Whether an administrator stopped the answers from the bundled release."""
    from onrecord_index.archive.archived_release import ReleaseStatus

    try:
        return archive.holding(BUNDLED_ID).standing is ReleaseStatus.HELD
    except UnknownRelease:
        return False
