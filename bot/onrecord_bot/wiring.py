"""The one place that wires the real parts together."""

from collections.abc import Sequence
from pathlib import Path

from onrecord.desk import Desk
from onrecord.errors import UnknownRelease
from onrecord.release import Release
from onrecord_bot.settings import Settings
from onrecord_index.bundled import bundled_release
from onrecord_index.loading import load_release
from onrecord_index.ranking import RankedRetriever
from onrecord_index.terms import terms_of
from onrecord_index.thesaurus import bundled_thesaurus, load_thesaurus


def open_releases(
    settings: Settings, *, files: Sequence[Path] = (), ids: Sequence[str] = ()
) -> tuple[Release, ...]:
    """The releases that questions go to: the files alone where any are named, else those that are kept.

    Raises UnreadableRelease for a file that is none, UnknownRelease for an id that none has.
    """
    if files:
        releases = tuple(load_release(path, limit_bytes=settings.max_file_bytes) for path in files)
    else:
        releases = (bundled_release(),)
    known = [release.id for release in releases]
    for wanted in ids:
        if wanted not in known:
            raise UnknownRelease(wanted, known)
    return tuple(release for release in releases if not ids or release.id in ids)


def open_desk(settings: Settings, releases: Sequence[Release]) -> Desk:
    """A desk over some releases, with the field's thesaurus and the staff's own."""
    own = [settings.thesaurus.read_text(encoding="utf-8")] if settings.thesaurus else []
    thesaurus = load_thesaurus(bundled_thesaurus(), *own, analyse=terms_of)
    return Desk(releases=releases, retriever=RankedRetriever(releases, thesaurus=thesaurus))
