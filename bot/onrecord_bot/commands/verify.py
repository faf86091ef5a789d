"""`onrecord verify`: a receipt against the releases that it quotes, offline, on any machine."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from onrecord_bot.commands.options import exit_unless


def verify(
    receipt: Annotated[Path, typer.Argument(metavar="RECEIPT", help="What `ledger receipt` wrote.")],
    files: Annotated[list[Path], typer.Argument(metavar="RELEASE-FILE...", help="What it quotes.")],
    *,
    key: Annotated[
        str, typer.Option("--key", metavar="FINGERPRINT", help="Of the key, as `ledger head` prints it.")
    ],
) -> None:
    """Check offline that a receipt is genuine and its words stand in a release. Exit status 1 if not."""
    from onrecord_bot.record.receipts import BadReceipt, check_receipt
    from onrecord_bot.replies.safe_text import visible
    from onrecord_index.loading import DEFAULT_LIMIT_BYTES, bytes_of

    written = bytes_of(receipt, str(receipt), DEFAULT_LIMIT_BYTES)
    try:
        checked = check_receipt(written, list(_texts_of(files)), fingerprint=key.strip().lower())
    except BadReceipt as refused:
        typer.echo(visible(str(refused)), err=True)
        exit_unless(good=False, status=1)
        return
    told = ", ".join(map(str, checked.messages)) or "without a number"
    typer.echo(f"Genuine: number {checked.number} of bot {checked.bot}, {checked.at:%Y-%m-%d %H:%M:%S} UTC.")
    typer.echo(f"{checked.verdict}, {checked.state}, message {told}; seal {checked.seal}")
    if not checked.passages:
        typer.echo("It quotes nothing.")
    for what, proven in (("quoted", checked.passages), ("cautionary statement", checked.statements)):
        for each in proven:
            typer.echo(visible(f"\n{what}, {each.release} {each.start}-{each.end}:\n{each.text}"))
    if checked.statements:
        where = "in the same message" if checked.in_one_message else "whole, in the messages before"
        typer.echo(f"\nEach cautionary statement stood {where}.")


def _texts_of(files: Sequence[Path]) -> Iterator[str]:
    """The text of each file as a release is read, and as it stands, as `inspect --text` prints it."""
    from onrecord.errors import UnreadableRelease
    from onrecord_index.loading import DEFAULT_LIMIT_BYTES, bytes_of, read_release, release_id_of

    for file in files:
        content = bytes_of(file, str(file), DEFAULT_LIMIT_BYTES)
        with suppress(UnicodeDecodeError):
            yield content.decode()
        with suppress(UnreadableRelease):
            yield read_release(content, source=str(file), release_id=release_id_of(file.name)).text
