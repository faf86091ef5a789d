"""The commands of `onrecord ledger`: the record of what was asked and answered."""

from typing import Annotated

import typer

from onrecord_bot.commands.options import AsJson, exit_unless


def chain_line(bot: str, *, count: int, broken: int | None, seal: str) -> str:
    """Say of a bot's record whether every row is as it was sealed."""
    fits = "every one as it was sealed" if broken is None else f"number {broken} is not as it was sealed"
    return f"bot {bot}: {count:,} answers, {fits}; last seal {seal}"


def verify() -> None:
    """Check that no row of the record was changed, taken out or put in. Exit status 1 if one was."""
    from onrecord_bot.commands.export import kept_in
    from onrecord_bot.settings import load_settings

    settings, whole = load_settings(), True
    for kept in kept_in(settings.database, settings.home):
        broken, (count, seal) = kept.ledger.broken(), kept.ledger.head()
        whole = whole and broken is None
        typer.echo(chain_line(kept.bot, count=count, broken=broken, seal=seal))
    exit_unless(whole, 1)


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
