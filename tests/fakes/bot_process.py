"""The real bot as a process of its own, against a Bot API stand-in."""

import atexit
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from tests.fakes.bot_api import TOKEN
from tests.fakes.patience import PATIENCE_SECONDS

COLD_BOT = [sys.executable, "-m", "onrecord_bot.cli", "bot"]


def onrecord(*words: str) -> list[str]:
    """Return the command that starts onrecord warm, as a process of its own (see warm_server.py)."""
    client = Path(__file__).with_name("warm_client.py")
    return [sys.executable, "-I", "-S", str(client), _warm_server(), *words]


@cache
def _warm_server() -> str:
    """Start the server of this process's tests, and return its address. It ends when its input does."""
    folder = tempfile.mkdtemp(prefix="onrecord-")
    atexit.register(shutil.rmtree, folder)
    address = str(Path(folder) / "warm")
    command = [sys.executable, "-m", "tests.fakes.warm_server", address]
    server = subprocess.Popen(command, stdin=subprocess.PIPE, cwd=Path(__file__).parents[2])
    atexit.register(server.communicate)
    return address


def clean_environment(home: Path, **settings: str) -> dict[str, str]:
    """This environment without anybody's settings, and with these."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("ONRECORD_", "TELEGRAM_"))}
    # A test asks faster than any person.
    ours = {"ONRECORD_HOME": str(home), "ONRECORD_RATE_PER_PERSON": "0", "PYTHONUNBUFFERED": "1"}
    ours["ONRECORD_PACE"] = "off"
    return kept | ours | settings


def start_bot(
    url: str, home: Path, *, token: str = TOKEN, start: str = "warm", **settings: str
) -> "subprocess.Popen[str]":
    """Start the bot process with its output in pipes. The caller stops it. `start="cold"`: as people do."""
    return subprocess.Popen(
        COLD_BOT if start == "cold" else onrecord("bot"),
        env=clean_environment(home, TELEGRAM_BOT_TOKEN=token, TELEGRAM_API_URL=url, **settings),
        cwd=home,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def run_command(home: Path, *words: str, **settings: str) -> "subprocess.CompletedProcess[str]":
    """A command that ends by itself, and what it said."""
    return subprocess.run(
        onrecord(*words),
        env=clean_environment(home, **settings),
        cwd=home,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )


@contextmanager
def running_bot(
    url: str, home: Path, *, start: str = "warm", **settings: str
) -> Iterator["subprocess.Popen[str]"]:
    """The bot while the block runs; killed after it where it still lives."""
    process = start_bot(url, home, start=start, **settings)
    try:
        yield process
    finally:
        kill_bot(process)


def kill_bot(process: "subprocess.Popen[str]") -> None:
    """Kills the bot, and waits until it is gone."""
    if process.args == COLD_BOT:
        process.kill()
    else:
        process.send_signal(signal.SIGUSR1)
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
    """The bot while the block runs, what it says in a file: a pipe that nobody reads would stop it.

    It is started cold: its memory is looked at by the number of its process.
    """
    with said.open("wb") as out:
        process = subprocess.Popen(
            COLD_BOT,
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
