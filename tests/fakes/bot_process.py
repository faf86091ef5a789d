"""The real bot as a process of its own, against a Bot API stand-in."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.fakes.bot_api import TOKEN
from tests.fakes.patience import PATIENCE_SECONDS


def clean_environment(home: Path, **settings: str) -> dict[str, str]:
    """This environment without anybody's settings, and with these."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("ONRECORD_", "TELEGRAM_"))}
    # A test asks faster than any person.
    ours = {"ONRECORD_HOME": str(home), "ONRECORD_RATE_PER_PERSON": "0", "PYTHONUNBUFFERED": "1"}
    return kept | ours | settings


def start_bot(url: str, home: Path, *, token: str = TOKEN, **settings: str) -> "subprocess.Popen[str]":
    """Start the bot process with its output in pipes. The caller stops it."""
    return subprocess.Popen(
        [sys.executable, "-m", "onrecord_bot.cli", "bot"],
        env=clean_environment(home, TELEGRAM_BOT_TOKEN=token, TELEGRAM_API_URL=url, **settings),
        cwd=home,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@contextmanager
def running_bot(url: str, home: Path, **settings: str) -> Iterator["subprocess.Popen[str]"]:
    """The bot while the block runs; killed after it where it still lives."""
    process = start_bot(url, home, **settings)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def hear_ctrl_c() -> None:
    """Runs in a new process: a shell that runs tests in the background has them ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def stop_bot(process: "subprocess.Popen[str]", number: int = signal.SIGTERM) -> tuple[int, str]:
    """Sends a signal and waits: the exit status, and everything that was said on both outputs."""
    process.send_signal(number)
    out, err = process.communicate(timeout=PATIENCE_SECONDS)
    return process.returncode, out + err


@contextmanager
def bot_writing_to(said: Path, url: str, home: Path, **settings: str) -> Iterator["subprocess.Popen[bytes]"]:
    """The bot while the block runs, what it says in a file: a pipe that nobody reads would stop it."""
    with said.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "onrecord_bot.cli", "bot"],
            env=clean_environment(home, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=url, **settings),
            cwd=home,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
        try:
            yield process
        finally:
            process.kill()
            process.wait()
