"""The commands of `onrecord ledger`: the record of what was asked and answered."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord_bot.commands.options import AsJson, FirstDay, LastDay, exit_unless, path_named, write_new_file

if TYPE_CHECKING:
    from onrecord_bot.storage.holds import Hold

Bot = Annotated[
    str | None, typer.Option("--bot", metavar="ID", help="The id of one bot, if there are several.")
]


class VerdictName(StrEnum):
    """A verdict as the command line takes it."""

    ANSWERED = "answered"
    CLOSEST = "closest"
    NOT_FOUND = "not_found"


def chain_line(bot: str, *, count: int, broken: int | None, seal: str) -> str:
    """Say of a bot's record whether every row is as it was sealed."""
    fits = "every one as it was sealed" if broken is None else f"number {broken} is not as it was sealed"
    return f"bot {bot}: {count:,} rows, {fits}; last seal {seal}"


def verify() -> None:
    """Check that no row of the record was changed, removed or inserted. Exit status 1 if one was."""
    from onrecord_bot.record.kept import kept_in
    from onrecord_bot.settings import load_settings

    whole = True
    for kept in kept_in(load_settings()):
        broken, (count, seal) = kept.ledger.broken(), kept.ledger.head()
        whole = whole and broken is None
        typer.echo(chain_line(kept.bot, count=count, broken=broken, seal=seal))
    exit_unless(whole, 1)


def export(  # noqa: PLR0913 - an option is a parameter
    *,
    start: FirstDay = None,
    end: LastDay = None,
    release: Annotated[
        str | None, typer.Option("--release", metavar="ID", help="Only answers that quote this release.")
    ] = None,
    chat: Annotated[int | None, typer.Option("--chat", metavar="ID", help="Only this chat.")] = None,
    verdict: Annotated[
        VerdictName | None, typer.Option("--verdict", help="Only answers with this verdict.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Print the record as CSV, one row for each answer. Questions are included while they are kept.

    Questions without an answer come last: "planned", or "sending" once the answer was on its way.
    """
    from onrecord_bot.commands.json_output import json_line
    from onrecord_bot.record import export as exporting
    from onrecord_bot.record.kept import kept_in
    from onrecord_bot.settings import load_settings

    first, after = exporting.moments(start, end)
    wanted = exporting.Wanted(
        start=first, end=after, release=release, chat=chat, verdict=verdict.value if verdict else None
    )
    rows = (row for kept in kept_in(load_settings()) for row in exporting.rows_of(kept, wanted))
    count = 0
    for line in map(json_line, rows) if as_json else exporting.csv_lines(rows):
        typer.echo((exporting.BYTE_ORDER_MARK if not as_json and not count else "") + line)
        count += 1
    if count == (0 if as_json else 1):
        typer.echo("The record has no such rows.", err=True)


def show(
    number: Annotated[int | None, typer.Argument(metavar="N", help="The number of a row.")] = None,
    *,
    chat: Annotated[
        int | None, typer.Option("--chat", metavar="ID", help="A chat, together with --message.")
    ] = None,
    message: Annotated[
        int | None, typer.Option("--message", metavar="N", help="A message of that chat.")
    ] = None,
    bot: Bot = None,
) -> None:
    """Show what was sent, word for word, and what followed from it."""
    from onrecord_bot.record.kept import kept_in
    from onrecord_bot.record.show import NoSuchRow, row_lines
    from onrecord_bot.replies.safe_text import visible
    from onrecord_bot.settings import load_settings

    by_message = chat is not None and message is not None
    if (number is None) != by_message:
        raise typer.BadParameter("give the number of a row, or --chat and --message")
    found = False
    for kept in kept_in(load_settings()):
        if bot is not None and kept.bot != bot:
            continue
        if chat is not None and message is not None:
            entries = kept.ledger.showing(chat, message)
        else:
            entries = tuple(filter(None, [kept.ledger.entry(number or 0)]))
        # What goes on from a row is told with it.
        later = {each.number for entry in entries for each in kept.ledger.going_on_from(entry.number)}
        for entry in (each for each in entries if each.number not in later):
            typer.echo(f"bot {kept.bot}" if not found else f"\nbot {kept.bot}")
            found = True
            for line in row_lines(kept, entry):
                typer.echo(visible(line))
    if not found:
        raise NoSuchRow(f"number {number}" if number is not None else f"message {message} of chat {chat}")


def receipt(
    number: Annotated[int, typer.Argument(metavar="N", help="The number of an answer.")],
    path: Annotated[
        Path | None,
        typer.Argument(parser=path_named, metavar="PATH", help="A new file instead of standard output."),
    ] = None,
    *,
    bot: Bot = None,
) -> None:
    """Write a signed proof of one answer, which `onrecord verify` checks on any machine."""
    from onrecord_bot.record.backup import KEY
    from onrecord_bot.record.kept import kept_in
    from onrecord_bot.record.receipts import receipt_of
    from onrecord_bot.record.show import NoSuchRow
    from onrecord_bot.record.signing import fingerprint_of, signing_key
    from onrecord_bot.replies.safe_text import visible
    from onrecord_bot.settings import load_settings

    settings = load_settings()
    found = [kept for kept in kept_in(settings) if bot in {None, kept.bot} and kept.ledger.entry(number)]
    if len(found) > 1:
        raise typer.BadParameter(f"name one of the bots with --bot: {', '.join(each.bot for each in found)}")
    entry = found[0].ledger.entry(number) if found else None
    if entry is None:
        raise NoSuchRow(f"number {number}")
    key = signing_key(settings.home / KEY)
    written = receipt_of(found[0], entry, key)
    named = f"{path or 'RECEIPT'} RELEASE-FILE --key {fingerprint_of(key.public)}"
    check = f"`onrecord verify {named}` checks it."
    if path is None:
        typer.echo(written, nl=False)
        typer.echo(check, err=True)
        return
    write_new_file(path, written)
    typer.echo(visible(f"Written to {path}. {check}"))


def head() -> None:
    """Print what to post elsewhere each day: the last seal of each record, and the fingerprint of the key."""
    from onrecord_bot.record.backup import KEY
    from onrecord_bot.record.kept import kept_in
    from onrecord_bot.record.signing import fingerprint_of, signing_key
    from onrecord_bot.settings import load_settings

    settings = load_settings()
    for kept in kept_in(settings):
        count, seal = kept.ledger.head()
        typer.echo(f"bot {kept.bot}: {count:,} rows; last seal {seal}")
    typer.echo(f"key {fingerprint_of(signing_key(settings.home / KEY).public)}")


def hold(
    *,
    person: Annotated[
        int | None, typer.Option("--person", metavar="ID", help="What this person asked.")
    ] = None,
    chat: Annotated[int | None, typer.Option("--chat", metavar="ID", help="What was asked here.")] = None,
    start: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="What was asked from this day on.")
    ] = None,
    end: Annotated[int | None, typer.Option("--end", metavar="NUMBER", help="End this hold.")] = None,
    bot: Bot = None,
) -> None:
    """Place a legal hold: no rule and no /forget erases what it covers. Without options: list the holds."""
    import time

    from onrecord_bot.commands.releases import user_name
    from onrecord_bot.record.export import moments
    from onrecord_bot.record.kept import kept_in
    from onrecord_bot.settings import load_settings

    first, now, ended = moments(start, None)[0], time.time(), end is None
    for kept in kept_in(load_settings()):
        if bot not in {None, kept.bot}:
            continue
        if end is not None and kept.holds.end(end, now=now):
            kept.staff_acts.note_hold(f"hold {end} ended", who=user_name(), now=now)
            ended = True
        elif end is None and (person, chat, start) != (None, None, None):
            number = kept.holds.place(person=person, chat=chat, start=first, who=user_name(), now=now)
            kept.staff_acts.note_hold(f"hold {number} placed", who=user_name(), now=now)
        for each in kept.holds.standing():
            typer.echo(f"bot {kept.bot}: {hold_line(each)}")
        if not kept.holds.standing():
            typer.echo(f"bot {kept.bot}: no hold stands")
    if not ended:
        typer.echo(f"No hold of the number {end} stands.", err=True)
    exit_unless(ended, 1)


def hold_line(standing: "Hold") -> str:
    """Say what a hold covers."""
    from datetime import UTC, datetime

    who = f"person {standing.person}" if standing.person is not None else "anybody"
    where = f"chat {standing.chat}" if standing.chat is not None else "any chat"
    since = (
        f"from {datetime.fromtimestamp(standing.start, UTC):%Y-%m-%d}" if standing.start else "from the start"
    )
    return f"hold {standing.number}: {who}, {where}, {since}"
