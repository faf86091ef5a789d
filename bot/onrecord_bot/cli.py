"""The command line: `onrecord`. Start-up time is what a console user feels, so imports are late."""

import gc
import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord_bot.commands.faults import INPUT_ERROR, run_guarded

if TYPE_CHECKING:
    from onrecord.answering.answerer import AnyAnswerer
    from onrecord.release import Release
    from onrecord_bot.settings import Settings

app = typer.Typer(
    help="Answers questions about a company's news releases in the releases' own words.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Files = Annotated[
    list[Path] | None,
    typer.Option("--file", metavar="PATH", help="Ask this file alone; it is kept nowhere. Repeatable."),
]
Ids = Annotated[
    list[str] | None, typer.Option("--release", metavar="ID", help="Ask only this release. Repeatable.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]


def main() -> None:
    """Runs the command that the arguments name, and exits with its status."""
    gc.disable()  # loading leaves no rubbish, and looking for it was a tenth of the start; see _open_desk
    _speak_utf8()
    arguments, verbose = _without_verbose(sys.argv[1:])
    sys.exit(run_guarded(lambda: app(arguments, standalone_mode=False), verbose=verbose))


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    *,
    show_version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="Add the traceback to an error.")] = False,
) -> None:
    """Without a command: the console."""
    del verbose  # main() has read it: it may stand anywhere
    if show_version:
        from importlib.metadata import version

        typer.echo(f"onrecord {version('onrecord')}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        console()


@app.command()
def console(file: Files = None, release: Ids = None) -> None:
    """A prompt: ask, and read the answers."""
    from threading import Thread

    from onrecord_bot.commands.console import run_console
    from onrecord_bot.wiring import make_ready

    settings, desk = _open_desk(file, release)
    if sys.stdin.isatty():  # ready while the first question is typed
        Thread(target=make_ready, args=(desk, settings.thesaurus), daemon=True).start()
    run_console(desk, settings.home)


@app.command()
def ask(
    question: Annotated[
        str, typer.Argument(help="The question; - reads one a line, writes one JSON object each.")
    ],
    *,
    as_json: AsJson = False,
    file: Files = None,
    release: Ids = None,
) -> None:
    """One answer. Exit status 0 answered or closest, 1 not found, 2 bad input."""
    from onrecord.answer import Verdict
    from onrecord.errors import BadQuestion
    from onrecord.question import Question
    from onrecord_bot.commands import ask_lines as batch
    from onrecord_bot.commands.terminal import print_parts
    from onrecord_bot.replies.layout import parts_of

    _, desk = _open_desk(file, release, for_many=question == "-")
    if question == "-":
        # One object a line whether --json is said or not: people have the console.
        _exit_unless(batch.answer_lines(desk, sys.stdin.buffer, typer.echo), INPUT_ERROR)
        return
    if not question.strip():
        raise BadQuestion("There is no question in that.")
    asked = Question(text=question.strip())
    if as_json:
        typer.echo(batch.answer_json(desk, asked))
        return
    answer = desk.answer(asked)
    print_parts(parts_of(answer))
    _exit_unless(answer.verdict is not Verdict.NOT_FOUND, 1)


@app.command()
def inspect(
    source: Annotated[str, typer.Argument(metavar="PATH-or-ID", help="A file, or the id of a release.")],
    *,
    as_json: AsJson = False,
    text: Annotated[bool, typer.Option("--text", help="Print the text that offsets refer to.")] = False,
    forward_looking: Annotated[
        bool, typer.Option("--forward-looking", help="List only what looks forward.")
    ] = False,
) -> None:
    """How a release was read: its parts, each sentence with its flag and why, its statement."""
    from onrecord_bot.commands.inspection import inspection_lines
    from onrecord_bot.commands.json_output import json_line, release_object
    from onrecord_bot.replies.safe_text import visible

    release = _release_named(source)
    if text:
        sys.stdout.write(visible(release.text) if sys.stdout.isatty() else release.text)
    elif as_json:
        typer.echo(json_line(release_object(release, forward_looking_only=forward_looking)))
    else:
        for line in inspection_lines(release, forward_looking_only=forward_looking):
            typer.echo(line)


@app.command()
def add(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files, and folders of files.")],
) -> None:
    """Put releases into the archive. Exit status 2 where a file could not be read."""
    from onrecord_bot.commands import releases as shelving
    from onrecord_bot.settings import load_settings
    from onrecord_bot.wiring import begin_archive

    settings = load_settings()
    added = shelving.add(begin_archive(settings), paths, limit_bytes=settings.max_file_bytes)
    _exit_unless(not added.refused, INPUT_ERROR)


@app.command()
def releases(*, as_json: AsJson = False) -> None:
    """The releases in the archive; the bundled one while none is open to questions."""
    from onrecord_bot.commands import releases as shelving
    from onrecord_bot.settings import load_settings
    from onrecord_bot.wiring import open_archive
    from onrecord_index.bundled import bundled_release

    archive = open_archive(load_settings())
    held = archive.kept_releases() if archive else ()
    shelving.list_holdings(held, bundled_release(), as_json=as_json)


@app.command()
def remove(id_: Annotated[str, typer.Argument(metavar="ID")]) -> None:
    """Take a release out of the archive."""
    from onrecord_bot.settings import load_settings
    from onrecord_bot.wiring import begin_archive

    removed = begin_archive(load_settings()).remove(id_)
    typer.echo(f"{removed.id} is removed.")


@app.command()
def supersede(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The id of the release that was corrected.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The id of the one that corrects it.")],
) -> None:
    """Say that a release was corrected: answers from it name the new one, and come after the new one's."""
    from onrecord_bot.settings import load_settings
    from onrecord_bot.wiring import begin_archive

    superseded = begin_archive(load_settings()).supersede(old, new)
    typer.echo(f"{superseded.id} is superseded by {superseded.superseded_by}.")


@app.command()
def backup(path: Annotated[Path, typer.Argument(metavar="PATH", help="A new file.")]) -> None:
    """Copy the database into a new file, while the bot runs."""
    from onrecord_bot.settings import load_settings
    from onrecord_bot.wiring import begin_archive

    begin_archive(load_settings()).backup(path)
    typer.echo(f"Written to {path}.")


Share = Annotated[
    float | None, typer.Option(min=0, max=1, metavar="SHARE", help="A figure of the table, held to this.")
]


@app.command()
def rehearse(
    questions: Annotated[
        Path,
        typer.Argument(
            metavar="QUESTIONS.jsonl",
            help='An object a line: {"q": "...", "gold": ["the sentence that answers"]}, or no gold.',
        ),
    ],
    *,
    as_json: AsJson = False,
    file: Files = None,
    release: Ids = None,
    min_hit1: Share = None,
    min_hit3: Share = None,
    min_passage3: Share = None,
    min_answered: Share = None,
    max_false_confidence: Share = None,
    max_wrongly_refused: Share = None,
) -> None:
    """Score questions with known answers. Exit status 1 where a figure misses a SHARE it is held to."""
    from onrecord.answering.rehearsal import rehearse as rehearsed
    from onrecord_bot.commands import rehearse as rehearsing
    from onrecord_bot.commands.json_output import json_line

    _, desk = _open_desk(file, release)
    cases = rehearsing.cases_from_file(questions)
    result = rehearsed(desk.answer, cases)
    if as_json:
        typer.echo(json_line(rehearsing.rehearsal_object(result, desk.releases)))
    else:
        typer.echo("\n".join(rehearsing.table_lines(result, desk.releases)))
    least = {"hit1": min_hit1, "hit3": min_hit3, "passage3": min_passage3, "answered": min_answered}
    most = {"false_confidence": max_false_confidence, "wrongly_refused": max_wrongly_refused}
    missed = rehearsing.falls_short(result.figures, least) + rehearsing.exceeds(result.figures, most)
    for line in missed:
        typer.echo(line, err=True)
    _exit_unless(not missed, 1)


@app.command()
def bot() -> None:
    """The Telegram bot."""
    from onrecord_bot.service.process import run_bot
    from onrecord_bot.settings import load_settings
    from onrecord_bot.wiring import open_newsroom

    settings = load_settings()
    gc.enable()
    raise typer.Exit(run_bot(settings, open_newsroom(settings)))


ledger = typer.Typer(help="The record of what was asked and answered.", no_args_is_help=True)
app.add_typer(ledger, name="ledger")


@ledger.command()
def verify() -> None:
    """Check that no row of the record was changed, taken out or put in. Exit status 1 where one was."""
    from onrecord_bot.commands.export import kept_in
    from onrecord_bot.settings import load_settings

    settings, whole = load_settings(), True
    for kept in kept_in(settings.database, settings.home):
        broken, (count, seal) = kept.ledger.broken(), kept.ledger.head()
        whole = whole and broken is None
        fits = "every one as it was sealed" if broken is None else f"number {broken} is not as it was sealed"
        typer.echo(f"bot {kept.bot}: {count:,} answers, {fits}; last seal {seal}")
    _exit_unless(whole, 1)


@ledger.command()
def export(
    *,
    start: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="First day: 2025-03-01.")
    ] = None,
    end: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Last day: 2025-03-31.")] = None,
    as_json: AsJson = False,
) -> None:
    """Print what was answered, and asked where it is kept: a table (CSV), or JSON, a row an answer.

    What waits for its answer comes last: "planned", or "sending" once it left.
    """
    from onrecord_bot.commands import export as exporting
    from onrecord_bot.commands.json_output import json_line
    from onrecord_bot.settings import load_settings

    settings, (first, after) = load_settings(), exporting.moments(start, end)
    for kept in exporting.kept_in(settings.database, settings.home):
        objects = kept.objects(start=first, end=after)
        for line in map(json_line, objects) if as_json else exporting.csv_lines(objects):
            typer.echo(line)


@app.command()
def doctor() -> None:
    """Check settings, archive and Telegram, and say what to do. Exit status 1 where there is a fault."""
    from onrecord_bot.commands.doctor import State, examine
    from onrecord_bot.replies.safe_text import visible
    from onrecord_bot.settings import load_settings

    faults = 0
    for finding in examine(load_settings()):
        typer.echo(visible(str(finding)))
        faults += finding.state is State.FAULT
    _exit_unless(not faults, 1)


def _exit_unless(good: bool, status: int) -> None:  # noqa: FBT001 - reads as a sentence
    if not good:
        raise typer.Exit(status)


def _open(files: list[Path] | None, ids: list[str] | None) -> "tuple[Settings, Sequence[Release]]":
    from onrecord_bot.settings import load_settings
    from onrecord_bot.wiring import open_releases

    settings = load_settings()
    return settings, open_releases(settings, files=files or (), ids=ids or ())


def _open_desk(
    files: list[Path] | None, ids: list[str] | None, *, for_many: bool = False
) -> "tuple[Settings, AnyAnswerer]":
    """The settings and a desk; ready at once where it is for many questions.

    From here on the collector works, and passes over what was loaded. That lives as long as the process;
    going through it once more at the end took a fifth of the whole.
    """
    from onrecord_bot.wiring import make_ready, open_desk

    settings, releases = _open(files, ids)
    desk = open_desk(settings, releases)
    if for_many:
        make_ready(desk, settings.thesaurus)
    gc.freeze()
    gc.enable()
    return settings, desk


def _release_named(source: str) -> "Release":
    """The release of an id, or the one in a file where no release has that id."""
    from onrecord.errors import UnknownRelease
    from onrecord_bot.settings import load_settings
    from onrecord_bot.wiring import open_archive, open_releases
    from onrecord_index.bundled import BUNDLED_ID, bundled_release

    settings = load_settings()
    archive = open_archive(settings)
    try:
        if archive is not None:
            return archive.release(source)
    except UnknownRelease:
        pass
    return bundled_release() if source == BUNDLED_ID else open_releases(settings, files=[Path(source)])[0]


def _without_verbose(arguments: list[str]) -> tuple[list[str], bool]:
    """The arguments without --verbose, which may stand anywhere before a `--`, and whether it was there."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    kept = [argument for argument in arguments[:end] if argument != "--verbose"]
    return kept + arguments[end:], len(kept) < end


def _speak_utf8() -> None:
    """A pipe gets UTF-8 whatever the locale says: a release's quotation marks are part of its words."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    main()
