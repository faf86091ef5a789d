"""Messages a second in a closed loop of 20 chats, beside a plain python-telegram-bot echo bot.

    python -m benchmarks.messages [--pairs 5] [--questions 20] [--never-the-same]

Each chat asks its next question when the one before is answered. All ask the same, as in the hour after a
release, or with `--never-the-same` each a question of its own. The echo bot runs in an environment that holds
python-telegram-bot alone: this needs the web once. Both run in turn, over the same stand-in on the same
machine. Each ratio is of one pair, and the stand-in takes its share of the time.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import venv
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tests.fakes.bot_api import TOKEN, BotApi, Call
from tests.fakes.bot_process import clean_environment

CHATS = 20
QUESTION = "how much is the payroll?"
_LIBRARY = "python-telegram-bot"


@dataclass(frozen=True, slots=True, kw_only=True)
class Speed:
    """Messages a second, how long an answer takes (the middle one and the 99th of 100), processor time."""

    a_second: float
    p50_ms: float
    p99_ms: float
    processor_ms: float


@dataclass
class ClosedLoop(BotApi):
    """The stand-in with 20 people who ask again as soon as they are answered."""

    left: dict[int, int] = field(default_factory=dict)
    asked_at: dict[int, float] = field(default_factory=dict)
    took: list[float] = field(default_factory=list)
    done: threading.Event = field(default_factory=threading.Event)
    never_the_same: bool = False

    def ask(self, questions: int) -> float:
        """Every chat asks so many. Return how many seconds it took until all were answered."""
        self.took.clear()
        self.done.clear()
        self.left = dict.fromkeys(range(100, 100 + CHATS), questions)
        start = time.perf_counter()
        for chat in list(self.left):
            self._ask(chat)
        assert self.done.wait(300), f"{len(self.took)} answers after five minutes"
        return time.perf_counter() - start

    def _ask(self, chat: int) -> None:
        self.asked_at[chat] = time.perf_counter()
        own = f" {chat} {self.asked_at[chat]:.6f}" if self.never_the_same else ""
        self.push_text(QUESTION + own, chat_id=chat)

    def _note(self, call: Call) -> None:
        super()._note(call)
        if call.method != "sendMessage":
            return
        chat = int(call.params["chat_id"])
        with self.changed:
            self.took.append(time.perf_counter() - self.asked_at[chat])
            self.left[chat] -= 1
            if not any(self.left.values()):
                self.done.set()
        if self.left[chat]:
            self._ask(chat)


def main() -> None:
    """Runs both in turn, and prints each and the middle of the ratios."""
    arguments = _arguments()
    with _echo_bot() as echo:
        ours = [sys.executable, "-m", "onrecord_bot.cli", "bot"]
        print(f"{'':14}{'a second':>10}{'p50 ms':>9}{'p99 ms':>9}{'processor ms':>14}")
        pairs = []
        for _ in range(arguments.pairs):
            pair = speed_of(echo, arguments), speed_of(ours, arguments)
            for name, speed in zip(("echo", "onrecord"), pair, strict=True):
                _tell(name, speed)
            pairs.append(pair)
    for name, place in (("echo", 0), ("onrecord", 1)):
        _tell(f"{name}, p50", _middle([pair[place] for pair in pairs]))
    ratios = [ours.a_second / theirs.a_second for theirs, ours in pairs]
    print(f"messages a second, onrecord to echo: {statistics.median(ratios):.2f} of {len(ratios)} pairs")


def speed_of(command: Sequence[str], arguments: argparse.Namespace) -> Speed:
    """How fast a bot answers so many questions in each chat."""
    with ClosedLoop(never_the_same=arguments.never_the_same) as api, tempfile.TemporaryDirectory() as home:
        environment = clean_environment(Path(home), TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=api.url)
        process = subprocess.Popen(command, env=environment, cwd=home, stderr=subprocess.DEVNULL)
        try:
            api.wait_for("getUpdates")
            api.ask(3)
            _wait_until_idle(process.pid)  # what is needed once only is loaded by then
            idle = _processor_seconds(process.pid)
            wall = api.ask(arguments.questions)
            used = _processor_seconds(process.pid) - idle
        finally:
            process.kill()
            process.wait()
    took = sorted(api.took)
    return Speed(
        a_second=len(took) / wall,
        p50_ms=1000 * statistics.median(took),
        p99_ms=1000 * took[int(len(took) * 0.99)],
        processor_ms=1000 * used / len(took),
    )


@contextmanager
def _echo_bot() -> Iterator[list[str]]:
    """The command of the echo bot, in an environment without anything of ours."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = f"{folder}/bin/python"
        pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, f"{_LIBRARY}=={version(_LIBRARY)}"], check=True)
        subprocess.run([python, "-m", "compileall", "-q", folder], check=True)
        yield [python, "-I", str(Path(__file__).with_name("echo_bot.py"))]


def _middle(speeds: Sequence[Speed]) -> Speed:
    def of(name: str) -> Any:
        return statistics.median(getattr(speed, name) for speed in speeds)

    return Speed(**{name: of(name) for name in Speed.__slots__})


def _tell(name: str, speed: Speed) -> None:
    figures = f"{speed.a_second:10.0f}{speed.p50_ms:9.0f}{speed.p99_ms:9.0f}{speed.processor_ms:14.2f}"
    print(f"{name:14}{figures}", flush=True)


def _wait_until_idle(pid: int) -> None:
    """Return once a process does next to nothing for half a second."""
    used = -1.0
    while (now := _processor_seconds(pid)) - used > 0.03:
        used = now
        time.sleep(0.5)


def _processor_seconds(pid: int) -> float:
    """What a process has used so far (proc(5): fields 14 and 15, in ticks)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--questions", type=int, default=20, help="in each chat")
    parser.add_argument("--never-the-same", action="store_true", help="no question is asked twice")
    return parser.parse_args()


if __name__ == "__main__":
    main()
