"""Whom a command asks: files, what is open in the archive, or one release on trial."""

import gc
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from onrecord.answering.ports import AnyAnswerer
    from onrecord.release import Release
    from onrecord_bot.settings import Settings


def _warn_of(releases: "Sequence[Release]") -> None:
    """Name on standard error what a file lacks of a news release."""
    from onrecord.reading.likeness import doubt_about
    from onrecord_bot.replies.safe_text import visible

    for release in releases:
        if doubt := doubt_about(release):
            typer.echo(visible(f"check {release.id}: it has {doubt}"), err=True)


def asked_desk(
    files: list[Path] | None, ids: list[str] | None, *, anyway: bool, for_many: bool = False
) -> "tuple[Settings, AnyAnswerer]":
    """Return the settings and a desk, which is ready at once if it is for many questions.

    It answers from the files alone, or from what is open in the archive at each question.

    From here on the collector works, and passes over what was loaded. That lives as long as the process;
    going through it once more at the end took a fifth of the whole.
    """
    from onrecord_bot.commands.options import warn_of_home
    from onrecord_bot.kept_desk import KeptDesk, pass_over_what_is_loaded
    from onrecord_bot.settings import load_settings
    from onrecord_bot.wiring import make_ready, open_desk, open_releases

    settings = load_settings()

    def opened() -> "AnyAnswerer":
        releases = open_releases(settings, files=files or (), ids=ids or (), anyway=anyway)
        if files:
            _warn_of(releases)
        return open_desk(settings, releases)

    if not files:
        warn_of_home(settings)
    desk = opened() if files else KeptDesk(settings, opened)
    if for_many:
        make_ready(desk, settings.thesaurus)
    pass_over_what_is_loaded()
    gc.enable()
    return settings, desk


def trial_of(id_: str) -> "AnyAnswerer":
    """Return a desk over one release, open or not. Raises UnknownRelease."""
    from onrecord_bot.commands.releases import user_name
    from onrecord_bot.intake.trial import trial_desk
    from onrecord_bot.own_words import own_words
    from onrecord_bot.settings import load_settings
    from onrecord_bot.wiring import begin_archive

    gc.enable()
    settings = load_settings()
    words = own_words(settings.thesaurus)
    return trial_desk(begin_archive(settings), id_, who=user_name(), own_words=words)


def release_named(source: str, *, anyway: bool) -> "Release":
    """Return the release of an id, or the one in a file if no release has that id."""
    from onrecord.errors import UnknownRelease, UnreadableRelease
    from onrecord_bot.commands.options import path_named
    from onrecord_bot.settings import load_settings
    from onrecord_bot.wiring import open_archive, open_releases
    from onrecord_index.bundled import BUNDLED_ID, bundled_release

    path, settings = path_named(source), load_settings()
    archive = open_archive(settings)
    try:
        if archive is not None:
            return archive.release(source)
    except UnknownRelease:
        pass
    if source == BUNDLED_ID:
        return bundled_release()
    try:
        return open_releases(settings, files=[path], anyway=anyway)[0]
    except UnreadableRelease as error:
        if path.exists() or path.suffix:
            raise
        raise UnreadableRelease(
            source, "no file and no release is called that; `onrecord releases` lists the ids"
        ) from error
