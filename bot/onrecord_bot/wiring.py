"""The one place that wires the real parts together."""

from collections.abc import Sequence
from pathlib import Path

from onrecord.desk import Desk
from onrecord.errors import BadSettings, UnknownRelease
from onrecord.release import Release
from onrecord_bot.settings import Settings
from onrecord_index.bundled import bundled_release
from onrecord_index.gazetteer import ReleasesGazetteer
from onrecord_index.ranking import RankedRetriever
from onrecord_index.spelling import Spelling
from onrecord_index.terms import STOP_WORDS, terms_of, words_of
from onrecord_index.thesaurus import bundled_thesaurus, load_thesaurus


def open_releases(
    settings: Settings, *, files: Sequence[Path] = (), ids: Sequence[str] = ()
) -> tuple[Release, ...]:
    """The releases that questions go to: the files alone where any are named, else those that are kept.

    Raises UnreadableRelease for a file that is none, UnknownRelease for an id that none has.
    """
    if files:
        # Late: reading a file compiles many rules, and who asks what is kept never waits for them.
        from onrecord_index.loading import load_release

        releases = tuple(load_release(path, limit_bytes=settings.max_file_bytes) for path in files)
    else:
        releases = (bundled_release(),)
    known = [release.id for release in releases]
    for wanted in ids:
        if wanted not in known:
            raise UnknownRelease(wanted, known)
    return tuple(release for release in releases if not ids or release.id in ids)


def open_desk(settings: Settings, releases: Sequence[Release]) -> Desk:
    """A desk over some releases, with the staff's own words beside the field's thesaurus."""
    return desk_over(releases, own_words=_own_words(settings.thesaurus))


def desk_over(releases: Sequence[Release], *, own_words: str = "") -> Desk:
    """A desk over some releases; `own_words` are rules of a thesaurus, as in thesaurus.txt."""
    rules = (bundled_thesaurus(), own_words)
    thesaurus = load_thesaurus(*rules, analyse=terms_of)
    vocabulary = {word for release in releases for word in words_of(release.text)}
    return Desk(
        releases=releases,
        retriever=RankedRetriever(releases, thesaurus=thesaurus),
        speller=Spelling(vocabulary | STOP_WORDS, field_texts=rules),
        gazetteer=ReleasesGazetteer(releases, analyse=terms_of),
    )


def _own_words(path: Path | None) -> str:
    if path is None:
        return ""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadSettings([f"ONRECORD_THESAURUS: {path} cannot be read as text"]) from error
