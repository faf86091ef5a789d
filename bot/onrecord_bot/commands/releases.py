"""What the commands around the archive show: progress and refusals of `add`, the table of `releases`."""

import asyncio
import getpass
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import typer

from onrecord.errors import DuplicateRelease, NeedsAnother, UnreadableRelease
from onrecord.release import UNTIL_SET, Release
from onrecord_bot.administrators import Administrators
from onrecord_bot.commands.add import Added, Passed, add_files, files_in, remarks_on
from onrecord_bot.commands.json_output import holding_object, json_line, summary_object
from onrecord_bot.commands.options import path_named
from onrecord_bot.commands.terminal import fitted
from onrecord_bot.replies.lines import embargo_line, moment_words
from onrecord_bot.replies.listing import listed_headline
from onrecord_bot.replies.safe_text import one_line, visible
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ArchivedRelease, ReleaseStatus

_COLUMNS = ("id", "date", "headline", "sentences", "forward-looking", "statement", "standing")
_FEW = 10
# What `releases` says to people of what its columns call by one word.
_STANDS = {"pending": "waits to be opened", "held": "on hold", "bundled": "comes with the program"}


@dataclass(frozen=True, slots=True)
class Named:
    """What is to be added: files and folders, and addresses, which are fetched as `agent`."""

    paths: tuple[Path, ...]
    addresses: tuple[str, ...] = ()
    agent: str = ""

    @classmethod
    def of(cls, words: Sequence[str], *, agent: str) -> "Named":
        """Tell files and folders from addresses. Raises NoName, before anything is added."""
        addresses = tuple(word for word in words if re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", word))
        return cls(tuple(path_named(word) for word in words if word not in addresses), addresses, agent)


def add(
    archive: Archive, named: Named, *, limit_bytes: int, anyway: bool = False, hold: bool = False
) -> Added:
    """Add files and say what came of it. Refusals go to standard error, at the end, each with its reason."""
    found = list(files_in(named.paths))
    files = [path for path in found if isinstance(path, Path)]
    with _progress(len(files)) as tick:
        added = add_files(
            archive,
            files,
            limit_bytes=limit_bytes,
            added_by=user_name(),
            anyway=anyway,
            standing=ReleaseStatus.PENDING if hold else ReleaseStatus.OPEN,
            tick=tick,
        )
    for passed in found:
        if isinstance(passed, Passed):
            added.note(passed)
    for address in named.addresses:
        _add_address(archive, address, added, agent=named.agent, limit_bytes=limit_bytes, anyway=anyway)
    _tell_kept(added)
    for sentence in added.known:
        typer.echo(one_line(sentence))
    if hold and added.known:
        typer.echo(
            "What was there already stands as before: `onrecord releases` says what is open.", err=True
        )
    counts = f"{len(added.kept):,} added, {len(added.known):,} already there, {len(added.refused):,} refused"
    typer.echo(f"{counts}.")
    doubts = [f"check {doubt}; `onrecord inspect` shows how it was read" for doubt in added.doubtful]
    _tell_some(list(map(one_line, doubts)), more="more to check", err=True)
    for new, old in added.corrections.items():
        offer = f"{new} looks like a correction of {old}: `onrecord supersede {old} {new}` replaces that one"
        typer.echo(one_line(f"{offer}; else both stand"), err=True)
    for sentence in (*(f"{id_}: {why}" for id_, why in added.not_judged.items()), *added.refused):
        typer.echo(fitted(one_line(sentence), sys.stderr), err=True)
    return added


def _add_address(  # noqa: PLR0913 - what is fetched, how, and where it goes
    archive: Archive, address: str, added: Added, *, agent: str, limit_bytes: int, anyway: bool
) -> None:
    """Fetch what stands at an address, and note what came of it."""
    from onrecord_bot.intake.adding import add_address  # late: files never wait for what fetches
    from onrecord_bot.intake.addresses import NotFetched

    adding = add_address(
        archive, address, agent=agent, limit_bytes=limit_bytes, added_by=user_name(), anyway=anyway
    )
    try:
        holding, release = asyncio.run(adding)
        added.note_kept(archive, holding, remarks_on(release))
    except DuplicateRelease as duplicate:
        added.note(Passed(str(duplicate), known=True))
    except (NotFetched, UnreadableRelease) as refused:
        added.note(Passed(str(refused)))


def _tell_kept(added: Added) -> None:
    """What is kept, what of it waits, and what came before from another wire."""
    _tell_some([visible(f"added {id_}") for id_ in added.kept], more="more")
    _tell_some([visible(f"{each.id} {_opens(each)}") for each in added.waiting], more="more that wait")
    copies = [
        f"{copy} is the same release as {first}: it is kept, and shown as that"
        for copy, first in added.copies.items()
    ]
    _tell_some(list(map(visible, copies)), more="more that came before")


def _tell_some(lines: Sequence[str], *, more: str, err: bool = False) -> None:
    """The first lines, and how many there are besides."""
    for line in lines[:_FEW]:
        typer.echo(line, err=err)
    if len(lines) > _FEW:
        typer.echo(f"... and {len(lines) - _FEW:,} {more}", err=err)


def let_in(archive: Archive, id_: str, *, at: datetime | None, administrators: Administrators) -> None:
    """Open a release now or from a time on, and say which. Its id, typed back, opens it before its time.

    Raises UnknownRelease, and NeedsAnother where somebody else must open it.
    """
    holding, who = archive.holding(id_), user_name()
    if holding.copy_of:  # what is shown for it is meant
        id_, holding = holding.copy_of, archive.holding(holding.copy_of)
    if not administrators.may_open(who, added_by=holding.added_by):
        raise NeedsAnother(id_)
    is_early = archive.openings.is_early(id_, at)
    if is_early:
        typer.echo(visible(embargo_line(holding.opens_at, id_)), err=True)
    confirmed = is_early and _typed_back(id_)
    opened = archive.let_in(id_, who=who, at=at, confirmed=confirmed)
    quiet = archive.openings.hides(id_)
    answers = f"is open, and answers after the quiet period, which ends on {quiet.last}" if quiet else ""
    typer.echo(visible(f"{id_} {_opens(opened) or answers or 'is open to questions'}."))
    if opened.standing is ReleaseStatus.SCHEDULED and holding.standing is ReleaseStatus.OPEN:
        typer.echo(f"It was open and answers nothing until then. `onrecord open {id_}` opens it at once.")


def _typed_back(id_: str) -> bool:
    typer.echo(
        visible(f"Type {id_} to open it before that time, or press Enter to leave it: "), err=True, nl=False
    )
    typed = sys.stdin.readline()
    if not sys.stdin.isatty() or not typed:
        typer.echo(err=True)  # nobody pressed Enter
    return typed.strip() == id_


def list_holdings(held: Sequence[ArchivedRelease], bundled: Release, *, as_json: bool) -> None:
    """List all releases except discarded ones, first the bundled release if it answers."""
    kept = [holding for holding in held if holding.standing is not ReleaseStatus.DISCARDED]
    answers = any(holding.standing is ReleaseStatus.OPEN for holding in held)
    if as_json:
        first = [] if answers else [summary_object(bundled, source=f"{bundled.id}.txt")]
        for each in (*first, *map(holding_object, kept)):
            typer.echo(json_line(each))
        return
    rows = [*([] if answers else [_bundled_row(bundled)]), *map(_row, kept)]
    if sys.stdout.isatty():
        _print_list(rows)
        return
    for row in (_COLUMNS, *rows):
        typer.echo(visible("\t".join(row)))


def _opens(holding: ArchivedRelease) -> str:
    """When a release opens that does not answer yet, or "" if it is open."""
    if holding.standing is ReleaseStatus.OPEN:
        return ""
    if holding.standing is not ReleaseStatus.SCHEDULED:
        return f"waits: `onrecord open {holding.id}` opens it"
    if holding.opens_at in {None, UNTIL_SET}:
        at = '--at "2030-01-31 07:00 America/Toronto"'
        return f"is under an embargo without a time: `onrecord open {holding.id} {at}` sets one"
    return f"opens on {moment_words(holding.opens_at)}"


def _bundled_row(release: Release) -> tuple[str, ...]:
    summary = summary_object(release, source="")
    counts = str(summary["sentences"]), str(summary["forward_looking"]), _yes(release.cautionary)
    return release.id, str(summary["date"]), listed_headline(release), *counts, "bundled"


def _row(holding: ArchivedRelease) -> tuple[str, ...]:
    date = holding.date.isoformat() if holding.date else "not stated"
    counts = str(holding.sentences), str(holding.forward_looking), _yes(holding.cautionary)
    return holding.id, date, listed_headline(holding), *counts, _standing(holding)


def _yes(statements: object) -> str:
    return "yes" if statements else "no"


def _standing(holding: ArchivedRelease) -> str:
    """Return why a release does not answer as others do, or "" if it does."""
    if holding.copy_of:
        return f"copy of {holding.copy_of}"
    if holding.superseded_by:
        return f"superseded by {holding.superseded_by}"
    if holding.standing is ReleaseStatus.SCHEDULED:
        verb = "waits for" if holding.opens_at in {None, UNTIL_SET} else "opens"
        return f"{verb} {moment_words(holding.opens_at)}"
    return "" if holding.standing is ReleaseStatus.OPEN else holding.standing.value


def _print_list(rows: Sequence[Sequence[str]]) -> None:
    """Print each release in a few lines that fit any terminal; the id stands whole, to be copied."""
    for id_, date, headline, *counts, standing in rows:
        stands = _STANDS.get(standing, standing)
        typer.echo(typer.style(visible(id_), bold=True) + visible(f"  {date}  {stands}".rstrip()))
        told = (f"{name}: {count}" for name, count in zip(_COLUMNS[3:6], counts, strict=True))
        for line in (headline, ", ".join(told)):
            typer.echo(fitted(f"    {visible(line)}", sys.stdout))


@contextmanager
def _progress(count: int) -> Iterator[Callable[[], object]]:
    """A bar on a terminal; what it gives is called for each file."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=count)
        yield lambda: progress.advance(task)


def user_name() -> str:
    """Who acts, for the record: the account that runs this, whatever the environment says of it."""
    try:
        if sys.platform == "win32":
            return getpass.getuser()
        import pwd

        return pwd.getpwuid(os.getuid()).pw_name
    except (KeyError, OSError):
        return "unknown"
