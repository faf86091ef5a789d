"""The command line: `onrecord`. Start-up time is what a console user feels, so imports are late."""

import gc
import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord_bot.asked_desk import asked_desk, release_named, trial_of
from onrecord_bot.commands import archive, first_settings, ledger, report, verify
from onrecord_bot.commands.faults import INPUT_ERROR, run_guarded
from onrecord_bot.commands.options import (
    Anyway,
    AsJson,
    Files,
    Ids,
    Share,
    Trial,
    exit_unless,
    path_named,
    without_verbose,
)
from onrecord_bot.web.command import desk

if TYPE_CHECKING:
    pass

app = typer.Typer(
    help="Answer questions about a company's news releases in the releases' own words.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def main() -> None:
    """Runs the command that the arguments name, and exits with its status."""
    gc.disable()  # loading leaves no rubbish, and looking for it was a tenth of the start; see asked_desk
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # it would look through every package
    _speak_utf8()
    arguments, verbose = without_verbose(sys.argv[1:])
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

    settings, desk = asked_desk(file, release, anyway=anyway)
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
    trial: Trial = None,
    anyway: Anyway = False,
) -> None:
    """Print one answer. Exit status: 0 answered or closest, 1 not found, 2 bad input."""
    from onrecord.answer import Verdict
    from onrecord.errors import BadQuestion
    from onrecord.question import Question
    from onrecord_bot.commands import ask_lines as batch
    from onrecord_bot.commands.terminal import print_parts
    from onrecord_bot.replies.layout import parts_of

    if trial and (file or release):
        raise typer.BadParameter("--try asks one release alone: leave --file and --release out.")
    desk = trial_of(trial) if trial else asked_desk(file, release, anyway=anyway, for_many=question == "-")[1]
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
    for line in batch.how_to_choose(answer, of_archive=not file):
        typer.echo(line)
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
    from onrecord_bot.commands.terminal import fitted
    from onrecord_bot.replies.safe_text import visible

    release = release_named(source, anyway=anyway)
    if text:
        sys.stdout.write(visible(release.text) if sys.stdout.isatty() else release.text)
    elif as_json:
        typer.echo(json_line(release_object(release, forward_looking_only=forward_looking)))
    else:
        for line in inspection_lines(release, forward_looking_only=forward_looking):
            typer.echo(fitted(line, sys.stdout))


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
            parser=path_named,
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

    _, desk = asked_desk(file, release, anyway=anyway)
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
app.command()(first_settings.init)
app.command()(verify.verify)
app.command()(desk)


@app.command()
def doctor() -> None:
    """Check settings, archive, desk and Telegram, and say what to do. Exit status 1 if it finds a fault."""
    from onrecord_bot.commands.doctor import examine
    from onrecord_bot.examination.finding import State
    from onrecord_bot.replies.safe_text import visible
    from onrecord_bot.settings import load_settings

    faults = 0
    for finding in examine(load_settings()):
        typer.echo(visible(str(finding)))
        faults += finding.state is State.FAULT
    exit_unless(not faults, 1)


def _speak_utf8() -> None:
    """A pipe gets UTF-8 whatever the locale says: a release's quotation marks are part of its words."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    main()
