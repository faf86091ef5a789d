"""The command line: `onrecord`. Start-up time is what a console user feels, so imports are late."""

import gc
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord_bot.commands import archive, ledger, report, verify
from onrecord_bot.commands.faults import INPUT_ERROR, run_guarded
from onrecord_bot.commands.options import Anyway, AsJson, Files, Ids, Share, exit_unless
from onrecord_bot.web.command import desk

if TYPE_CHECKING:
    from onrecord.answering.ports import AnyAnswerer
    from onrecord.release import Release
    from onrecord_bot.settings import Settings

app = typer.Typer(
    help="Answer questions about a company's news releases in the releases' own words.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def main() -> None:
    """Runs the command that the arguments name, and exits with its status."""
    gc.disable()  # loading leaves no rubbish, and looking for it was a tenth of the start; see _open_desk
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # it would look through every package
    _speak_utf8()
    arguments, verbose = _without_verbose(sys.argv[1:])
    sys.exit(run_guarded(lambda: app(arguments, standalone_mode=False), verbose=verbose))


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    *,
    show_version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="Print the traceback of an error too.")] = False,
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
def console(file: Files = None, release: Ids = None, *, anyway: Anyway = False) -> None:
    """Open a prompt and ask questions."""
    from threading import Thread

    from onrecord_bot.commands.console import run_console
    from onrecord_bot.wiring import make_ready

    settings, desk = _open_desk(file, release, anyway=anyway)
    if sys.stdin.isatty():  # ready while the first question is typed
        Thread(target=make_ready, args=(desk, settings.thesaurus), daemon=True).start()
    run_console(desk, settings.home)


@app.command()
def ask(
    question: Annotated[
        str,
        typer.Argument(
            help="The question. With -, read one question a line and print one JSON object for each."
        ),
    ],
    *,
    as_json: AsJson = False,
    file: Files = None,
    release: Ids = None,
    anyway: Anyway = False,
) -> None:
    """Print one answer. Exit status: 0 answered or closest, 1 not found, 2 bad input."""
    from onrecord.answer import Verdict
    from onrecord.errors import BadQuestion
    from onrecord.question import Question
    from onrecord_bot.commands import ask_lines as batch
    from onrecord_bot.commands.terminal import print_parts
    from onrecord_bot.replies.layout import parts_of

    _, desk = _open_desk(file, release, anyway=anyway, for_many=question == "-")
    if question == "-":
        # One object a line whether --json is said or not: people have the console.
        exit_unless(batch.answer_lines(desk, sys.stdin.buffer, typer.echo), INPUT_ERROR)
        return
    if not question.strip():
        raise BadQuestion("The question is empty.")
    asked = Question(text=question.strip())
    if as_json:
        typer.echo(batch.answer_json(desk, asked))
        return
    answer = desk.answer(asked)
    print_parts(parts_of(answer))
    exit_unless(answer.verdict is not Verdict.NOT_FOUND, 1)


@app.command()
def inspect(
    source: Annotated[str, typer.Argument(metavar="PATH-or-ID", help="A file, or the id of a release.")],
    *,
    as_json: AsJson = False,
    text: Annotated[bool, typer.Option("--text", help="Print the text that the offsets refer to.")] = False,
    forward_looking: Annotated[
        bool, typer.Option("--forward-looking", help="List only forward-looking sentences.")
    ] = False,
    anyway: Anyway = False,
) -> None:
    """Show how a release was read: sections, sentences, what is forward-looking and why, the statement."""
    from onrecord_bot.commands.inspection import inspection_lines
    from onrecord_bot.commands.json_output import json_line, release_object
    from onrecord_bot.replies.safe_text import visible

    release = _release_named(source, anyway=anyway)
    if text:
        sys.stdout.write(visible(release.text) if sys.stdout.isatty() else release.text)
    elif as_json:
        typer.echo(json_line(release_object(release, forward_looking_only=forward_looking)))
    else:
        for line in inspection_lines(release, forward_looking_only=forward_looking):
            typer.echo(line)


app.command()(archive.add)
app.command(name="open")(archive.open_)
app.command()(archive.releases)
app.command()(archive.remove)
app.command()(archive.original)
app.command()(archive.supersede)
app.command()(archive.backup)
app.command()(archive.restore)


@app.command()
def rehearse(
    questions: Annotated[
        Path,
        typer.Argument(
            metavar="QUESTIONS.jsonl",
            help='One object a line: {"q": "...", "gold": ["the sentence that answers"]}, or no gold.',
        ),
    ],
    *,
    as_json: AsJson = False,
    file: Files = None,
    release: Ids = None,
    anyway: Anyway = False,
    min_hit1: Share = None,
    min_hit3: Share = None,
    min_passage3: Share = None,
    min_answered: Share = None,
    max_false_confidence: Share = None,
    max_wrongly_refused: Share = None,
) -> None:
    """Score questions whose answers are known. Exit status 1 if a figure is worse than its SHARE."""
    from onrecord.answering.rehearsal import rehearse as rehearsed
    from onrecord_bot.commands import rehearse as rehearsing
    from onrecord_bot.commands.json_output import json_line

    _, desk = _open_desk(file, release, anyway=anyway)
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
    exit_unless(not missed, 1)


@app.command()
def bot() -> None:
    """Run the Telegram bot."""
    from onrecord_bot.service.process import run_bot
    from onrecord_bot.settings import load_settings
    from onrecord_bot.wiring import open_newsroom

    settings = load_settings()
    gc.enable()
    raise typer.Exit(run_bot(settings, open_newsroom(settings)))


_ledger = typer.Typer(help="Check and export the record of questions and answers.", no_args_is_help=True)
app.add_typer(_ledger, name="ledger")
for _each in (ledger.verify, ledger.export, ledger.show, ledger.receipt, ledger.head, ledger.hold):
    _ledger.command()(_each)
app.command()(report.report)
app.command()(verify.verify)
app.command()(desk)


@app.command()
def doctor() -> None:
    """Check settings, archive and Telegram, and say what to do. Exit status 1 if it finds a fault."""
    from onrecord_bot.commands.doctor import State, examine
    from onrecord_bot.replies.safe_text import visible
    from onrecord_bot.settings import load_settings

    faults = 0
    for finding in examine(load_settings()):
        typer.echo(visible(str(finding)))
        faults += finding.state is State.FAULT
    exit_unless(not faults, 1)


def _warn_of(releases: "Sequence[Release]") -> None:
    """Name on standard error what a file lacks of a news release."""
    from onrecord.reading.likeness import doubt_about
    from onrecord_bot.replies.safe_text import visible

    for release in releases:
        if doubt := doubt_about(release):
            typer.echo(visible(f"check {release.id}: it has {doubt}"), err=True)


def _open_desk(
    files: list[Path] | None, ids: list[str] | None, *, anyway: bool, for_many: bool = False
) -> "tuple[Settings, AnyAnswerer]":
    """Return the settings and a desk, which is ready at once if it is for many questions.

    It answers from the files alone, or from what is open in the archive at each question.

    From here on the collector works, and passes over what was loaded. That lives as long as the process;
    going through it once more at the end took a fifth of the whole.
    """
    from onrecord_bot.kept_desk import KeptDesk
    from onrecord_bot.settings import load_settings
    from onrecord_bot.wiring import make_ready, open_desk, open_releases

    settings = load_settings()

    def opened() -> "AnyAnswerer":
        releases = open_releases(settings, files=files or (), ids=ids or (), anyway=anyway)
        if files:
            _warn_of(releases)
        return open_desk(settings, releases)

    desk = opened() if files else KeptDesk(settings, opened)
    if for_many:
        make_ready(desk, settings.thesaurus)
    gc.freeze()
    gc.enable()
    return settings, desk


def _release_named(source: str, *, anyway: bool) -> "Release":
    """Return the release of an id, or the one in a file if no release has that id."""
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
    return (
        bundled_release()
        if source == BUNDLED_ID
        else open_releases(settings, files=[Path(source)], anyway=anyway)[0]
    )


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
