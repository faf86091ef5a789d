"""The commands around the archive: add, releases, remove, original, supersede, backup, restore."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.errors import ArchiveFault
from onrecord_bot.commands.faults import INPUT_ERROR
from onrecord_bot.commands.ledger import chain_line
from onrecord_bot.commands.options import (
    Anyway,
    AsJson,
    exit_unless,
    path_named,
    warn_of_home,
    write_new_file,
)
from onrecord_bot.replies.safe_text import visible

if TYPE_CHECKING:
    from onrecord_bot.record.backup import Copied

_MOMENT = "2030-01-31 07:00 America/Toronto"
# A day and an hour, up to the last figure of its time.
_BEFORE_ZONE = re.compile(r"^.*\d:\d\d(?::\d\d)?(?: ?[ap]\.?m\b\.?)?", re.IGNORECASE)


def add(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH-or-URL...", help="Files, folders of files, or web addresses.")
    ],
    *,
    hold: Annotated[bool, typer.Option("--hold", help="Answer from none until `onrecord open`.")] = False,
    anyway: Anyway = False,
) -> None:
    """Add releases to the archive. Exit status 2 if a file was refused, or a folder holds none.

    What is fetched from an address waits until somebody opens it.
    One under an embargo, or dated on a day to come, answers from that time on. With ONRECORD_APPROVERS
    every release waits until somebody else opens it.
    """
    from onrecord_bot.commands import releases as shelving
    from onrecord_bot.settings import load_settings
    from onrecord_bot.wiring import begin_archive

    settings = load_settings()
    named = shelving.Named.of(paths, agent=settings.agent)
    archive = begin_archive(settings)
    limit, waits = settings.max_file_bytes, hold or bool(settings.approvers)
    added = shelving.add(archive, named, limit_bytes=limit, anyway=anyway, hold=waits)
    exit_unless(not added.refused, INPUT_ERROR)


def open_(
    id_: Annotated[str, typer.Argument(metavar="ID", help="The id of a release.")],
    *,
    at: Annotated[
        str | None, typer.Option(metavar="TIME", help="For example: 2030-01-31 07:00 America/Toronto")
    ] = None,
) -> None:
    """Open a release to questions, now or from a time on.

    One under an embargo opens by itself at its time. To open it before that, type its id when asked.
    """
    from onrecord.reading.opening.embargo import read_moment
    from onrecord_bot.administrators import Administrators
    from onrecord_bot.commands.releases import let_in
    from onrecord_bot.settings import load_settings
    from onrecord_bot.wiring import begin_archive

    moment = None if at is None else read_moment(at)
    if at is not None and moment is None:  # also "": a variable of the shell that is not set
        raise typer.BadParameter(_why_unread(at))
    settings = load_settings()
    people = Administrators(settings.admins, approvers=settings.approvers)
    let_in(begin_archive(settings), id_, at=moment, administrators=people)


def _why_unread(at: str) -> str:
    """Say what a time lacks that cannot be read: its zone, one that is known, or more."""
    from onrecord.reading.opening.embargo import read_moment

    day_and_hour, zone = _BEFORE_ZONE.match(at), _BEFORE_ZONE.sub("", at).strip()
    if day_and_hour is None or read_moment(f"{day_and_hour[0]} UTC") is None:
        return f"--at needs a day, an hour and a zone, for example: {_MOMENT}."
    if not zone:
        return f"--at needs a zone after the hour, for example: {_MOMENT}."
    unknown = f"--at names a zone that is not known ({visible(zone)})"
    return f"{unknown}; name one by its place, for example: {_MOMENT}."


def releases(*, as_json: AsJson = False) -> None:
    """List the releases in the archive, or the bundled one if none is open to questions.

    A pipe gets columns set off by tabs, under their heads. --json names each value.
    """
    from onrecord_bot.commands import releases as shelving
    from onrecord_bot.settings import load_settings
    from onrecord_bot.wiring import open_archive
    from onrecord_index.bundled import bundled_release

    settings = load_settings()
    warn_of_home(settings)
    archive = open_archive(settings)
    held = archive.kept_releases() if archive else ()
    shelving.list_holdings(held, bundled_release(), as_json=as_json)


def remove(id_: Annotated[str, typer.Argument(metavar="ID", help="The id of a release.")]) -> None:
    """Remove a release from the archive. Its words in answers on record are kept for `ledger show`.

    Waits for what bots are sending from it, where they share a server.
    """
    from onrecord_bot.commands.releases import user_name
    from onrecord_bot.record.kept import kept_if_any
    from onrecord_bot.replies.desk_texts import BOTS_TAKE_NOTE
    from onrecord_bot.settings import load_settings
    from onrecord_bot.storage.claims import have_arrived
    from onrecord_bot.wiring import begin_archive

    settings = load_settings()
    archive = begin_archive(settings)
    edition = archive.editions.of(archive.holding(id_).id)
    records = [kept.ledger for kept in kept_if_any(settings)]
    if any(record.quotes(edition, held=True) for record in records):
        raise ArchiveFault(f"A legal hold covers answers from {id_}: it stays, with its file.")
    is_quoted = any(record.quotes(edition) for record in records)
    removed = archive.remove(id_, who=user_name(), is_quoted=is_quoted)
    kept_if_any(settings)  # which puts the act on record
    typer.echo(f"{removed.id} was removed.")
    if records and not have_arrived(settings.database, removed.id):
        typer.echo(BOTS_TAKE_NOTE)


def original(
    id_: Annotated[str, typer.Argument(metavar="ID", help="The id of a release.")],
    path: Annotated[Path, typer.Argument(parser=path_named, metavar="PATH", help="A new file.")],
) -> None:
    """Write the file that a release was read from, byte for byte, into a new file."""
    from onrecord_bot.settings import load_settings
    from onrecord_bot.wiring import begin_archive

    write_new_file(path, begin_archive(load_settings()).original(id_))
    typer.echo(visible(f"Written to {path}."))


def supersede(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The id of the release that was corrected.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The id of the release that corrects it.")],
) -> None:
    """Record that one release corrects another. The new one answers first; answers from OLD name it."""
    from onrecord_bot.commands.releases import user_name
    from onrecord_bot.settings import load_settings
    from onrecord_bot.wiring import begin_archive

    archive = begin_archive(load_settings())
    superseded = archive.supersede(old, new, who=user_name())
    waits = f" Nothing is said of that until {new} is open." if archive.openings.waiting([new]) else ""
    typer.echo(f"{superseded.id} is superseded by {superseded.superseded_by}.{waits}")


def backup(
    folder: Annotated[Path, typer.Argument(parser=path_named, metavar="FOLDER", help="A new folder.")],
) -> None:
    """Copy archive and record into a new folder while the bot runs, and check the copies.

    Exit status 1 if a row of the record is not as it was sealed.
    """
    from datetime import UTC, datetime

    from onrecord_bot.record.backup import back_up_all
    from onrecord_bot.settings import load_settings

    settings = load_settings()
    copied = back_up_all(settings.database, settings.home, folder, now=datetime.now(UTC))
    _tell_copied(copied)
    typer.echo(visible(f"Written to {folder}."))
    exit_unless(all(each.broken is None for each in copied), 1)


def restore(
    folder: Annotated[
        Path,
        typer.Argument(parser=path_named, metavar="FOLDER", help="A folder that `onrecord backup` wrote."),
    ],
) -> None:
    """Put a backup into an empty ONRECORD_HOME. Exit status 1 if a row is not as it was sealed."""
    from onrecord_bot.record.backup import restore_all
    from onrecord_bot.settings import load_settings

    settings = load_settings()
    copied = restore_all(settings.database, settings.home, folder)
    _tell_copied(copied)
    typer.echo(visible(f"Restored to {settings.home}."))
    exit_unless(all(each.broken is None for each in copied), 1)


def _tell_copied(copied: "Sequence[Copied]") -> None:
    for each in copied:
        if each.bot is None:
            typer.echo(f"archive: {each.count:,} {'release' if each.count == 1 else 'releases'}")
        else:
            typer.echo(chain_line(each.bot, count=each.count, broken=each.broken, seal=each.seal))
