"""`onrecord verify`: a receipt against the releases that it quotes, offline, on any machine."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord_bot.commands.options import exit_unless, path_named

if TYPE_CHECKING:
    from onrecord_bot.record.receipts import Checked


def verify(
    receipt: Annotated[
        Path, typer.Argument(parser=path_named, metavar="RECEIPT", help="What `ledger receipt` wrote.")
    ],
    files: Annotated[
        list[Path], typer.Argument(parser=path_named, metavar="RELEASE-FILE...", help="What it quotes.")
    ],
    *,
    key: Annotated[
        str | None,
        typer.Option("--key", metavar="FINGERPRINT", help="Of the key, as `ledger head` prints it."),
    ] = None,
) -> None:
    """Check offline that a receipt is genuine and its words stand in a release. Exit status 1 if not.

    Without --key the fingerprint of its key is printed, to be compared with what the company posts.
    """
    from onrecord_bot.record.receipts import BadReceipt, check_receipt
    from onrecord_bot.replies.safe_text import visible
    from onrecord_index.loading import DEFAULT_LIMIT_BYTES, bytes_of

    written = bytes_of(receipt, str(receipt), DEFAULT_LIMIT_BYTES)
    fingerprint = None if key is None else key.strip().lower()
    try:
        checked = check_receipt(written, list(_texts_of(files)), fingerprint=fingerprint)
    except BadReceipt as refused:
        typer.echo(visible(str(refused)), err=True)
        exit_unless(good=False, status=1)
        return
    _tell(checked, "Unaltered since it was signed" if fingerprint is None else "Genuine")
    if fingerprint is None:
        typer.echo(f"\nkey {checked.fingerprint}")
        typer.echo("The key was not compared: anybody may have signed this. --key FINGERPRINT compares it.")


def _tell(checked: "Checked", found: str) -> None:
    from onrecord_bot.replies.safe_text import visible

    told = ", ".join(map(str, checked.messages)) or "without a number"
    typer.echo(f"{found}: number {checked.number} of bot {checked.bot}, {checked.at:%Y-%m-%d %H:%M:%S} UTC.")
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
