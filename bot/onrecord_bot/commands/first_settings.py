"""`onrecord init`: the five questions that a newcomer has to answer, and `.env` with the answers."""

import getpass
import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import typer

from onrecord.errors import OnrecordError

_FILE = ".env"
_MOST_TRIES = 5


@dataclass(frozen=True, slots=True)
class _Asked:
    """One question: the setting that it decides, its words, what an answer looks like, what is wrong else.

    `value` gives the setting's value for an answer. `secret`: nothing that is typed is shown.
    """

    name: str
    words: str
    form: str
    wrong: str
    value: Callable[[str], str] = str
    secret: bool = False


class NoAnswer(OnrecordError):
    """Questions that nobody answered; nothing was written."""

    def __init__(self) -> None:
        super().__init__("The questions were not answered, so nothing was written.")


_QUESTIONS = (
    _Asked(
        "TELEGRAM_BOT_TOKEN",
        "1. The bot's token, as @BotFather gives it for /newbot [later]",
        r"(?:\d+:[A-Za-z0-9_-]{30,})?",
        "A token has the form 123456:ABC-DEF..., as @BotFather gives it.",
        secret=True,
    ),
    _Asked(
        "ONRECORD_ADMINS",
        "2. Your Telegram user id, to be an administrator; /whoami says it [later]",
        r"(?:[0-9]{1,16}(?: *, *[0-9]{1,16})*)?",
        "An id is a number; several are separated by commas.",
    ),
    _Asked(
        "ONRECORD_ACCESS",
        "3. May everybody ask the bot? no: only whom you let in with /allow [yes]",
        r"(?i:y|yes|n|no)?",
        "Please answer yes or no.",
        lambda answer: "allowlist" if answer.casefold().startswith("n") else "open",
    ),
    _Asked(
        "ONRECORD_STAFF_CHAT",
        "4. The id of your staff's group, which gets questions to the company [none]",
        r"(?:-?[0-9]{1,16})?",
        "The id of a group is a number, as -1001234567890.",
        lambda answer: answer or "0",
    ),
    _Asked(
        "ONRECORD_HOME",
        "5. The folder where releases and the record are kept [the system's own]",
        r"[^\r\n\"'#$\\]*",
        "Please name a folder without quotation marks.",
    ),
)


def init() -> None:
    """Ask five questions and write the answers to .env. Nothing is replaced unless you say so."""
    from onrecord_bot.settings import setting_names

    path = Path(_FILE)
    if path.exists() and not _replaces(path):
        typer.echo(f"{_FILE} stays as it is.")
        return
    typer.echo("Enter alone takes what stands in brackets.")
    answers = {asked.name: _answer_to(asked) for asked in _QUESTIONS}
    lines = ["# Settings of onrecord, written by onrecord init. docs/operating.md explains each.", ""]
    for name, purpose in setting_names().items():
        given = f"{name}={answers[name]}" if answers.get(name) else f"# {name}="
        lines += [f"# {purpose}", given, ""]
    _write(path, "\n".join(lines))
    typer.echo(f"Written to {_FILE}. Next: `onrecord doctor`, then `onrecord bot`.")


def _replaces(path: Path) -> bool:
    """Whether the file that is there may be replaced; another answer than yes leaves it."""
    typer.echo(
        f"There is a file {path} already. Replace it? The old one is kept as {path}.old. [no] ", nl=False
    )
    return sys.stdin.readline().strip().casefold() in {"y", "yes"}


def _answer_to(asked: _Asked) -> str:
    """The value that the answer to a question gives. Raises NoAnswer at the end of input."""
    for _ in range(_MOST_TRIES):
        answer = _typed(asked)
        if re.fullmatch(asked.form, answer):
            return asked.value(answer)
        typer.echo(asked.wrong, err=True)
    raise NoAnswer


def _typed(asked: _Asked) -> str:
    if asked.secret and sys.stdin.isatty():
        return getpass.getpass(f"{asked.words}: ").strip()
    typer.echo(f"{asked.words}: ", nl=False)
    line = sys.stdin.readline()
    if not line:
        typer.echo(err=True)
        raise NoAnswer
    return line.strip()


def _write(path: Path, text: str) -> None:
    """Write the file whole or not at all, for its owner alone, and keep the one before."""
    written = path.with_name(f"{path.name}.new")
    written.unlink(missing_ok=True)
    with os.fdopen(
        os.open(written, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8"
    ) as file:
        file.write(text)
    if path.exists():
        path.replace(path.with_name(f"{path.name}.old"))
    written.replace(path)
