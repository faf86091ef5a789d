"""The one place that wires the real parts together."""

from collections.abc import Sequence
from itertools import chain, count
from pathlib import Path

from onrecord.desk import Desk
from onrecord.errors import BadSettings, UnknownRelease
from onrecord.release import Release, ReleaseId
from onrecord_bot.settings import Settings
from onrecord_index.bundled import bundled_release
from onrecord_index.gazetteer import ReleasesGazetteer
from onrecord_index.ranking import RankedRetriever
from onrecord_index.scoring import Weights
from onrecord_index.spelling import Spelling
from onrecord_index.terms import STOP_WORDS, terms_of, words_of
from onrecord_index.thesaurus import load_thesaurus
from onrecord_index.thesaurus_lines import bundled_thesaurus


def open_releases(
    settings: Settings, *, files: Sequence[Path] = (), ids: Sequence[str] = ()
) -> tuple[Release, ...]:
    """The releases that questions go to: the files alone where any are named, else those that are kept.

    Raises UnreadableRelease for a file that is none, UnknownRelease for an id that none has.
    """
    releases = _read_files(settings, files) if files else (bundled_release(),)
    known = [release.id for release in releases]
    for wanted in ids:
        if wanted not in known:
            raise UnknownRelease(wanted, known)
    return tuple(release for release in releases if not ids or release.id in ids)


def open_desk(settings: Settings, releases: Sequence[Release]) -> Desk:
    """A desk over some releases, with the staff's own words beside the field's thesaurus."""
    return desk_over(releases, own_words=_own_words(settings.thesaurus))


def desk_over(releases: Sequence[Release], *, own_words: str = "", weights: Weights | None = None) -> Desk:
    """A desk over some releases; `own_words` are rules of a thesaurus, as in thesaurus.txt."""
    rules = (bundled_thesaurus(), own_words)
    thesaurus = load_thesaurus(*rules, analyse=terms_of)
    vocabulary = {word for release in releases for word in words_of(release.text)}
    return Desk(
        releases=releases,
        retriever=RankedRetriever(releases, thesaurus=thesaurus, weights=weights),
        speller=Spelling(vocabulary | STOP_WORDS, field_texts=rules),
        gazetteer=ReleasesGazetteer(releases, analyse=terms_of),
    )


def _read_files(settings: Settings, files: Sequence[Path]) -> tuple[Release, ...]:
    """The releases in some files, each file once; where two would have one id, the later gets a number.

    An id names one release: two of one name would stand under each other's cautionary statement.
    """
    # Late: reading a file compiles many rules, and who asks what is kept never waits for them.
    from onrecord_index.loading import load_release, release_id_of

    releases: dict[ReleaseId, Release] = {}
    for path in dict.fromkeys(files):
        name = release_id_of(path.name)
        numbered = (ReleaseId(f"{name}-{number}") for number in count(2))
        free = next(id_ for id_ in chain((name,), numbered) if id_ not in releases)
        releases[free] = load_release(path, release_id=free, limit_bytes=settings.max_file_bytes)
    return tuple(releases.values())


def _own_words(path: Path | None) -> str:
    if path is None:
        return ""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadSettings([f"ONRECORD_THESAURUS: {path} cannot be read as text"]) from error
