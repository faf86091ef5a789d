"""Does a word of a release leave before its time, and do all processes answer soon after it?

    python -m benchmarks.embargo [--questions 100000] [--in-processes 5000]

First on one newsroom with a clock that is moved: questions of every kind, by every surface in turn, from
eleven days before the release's time to a millisecond before it. Then four processes of `onrecord ask -` over
one PostgreSQL server, whose own clocks are two seconds apart each: the server's clock decides. Exit status 1
where a word leaves, or a process answers later than two seconds after.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from tests.fakes.bot_process import clean_environment
from tests.fakes.embargo_proof import TEXT, WORDS, Asked, EmbargoedNewsroom, leaks, questions
from tests.fakes.postgres import postgres_server
from tests.fakes.release_texts import release_text

_AHEAD_SECONDS = (-3.0, -1.0, 1.0, 3.0)
_LONGEST_SECONDS = 2.0
_TELLING = "what was the revenue of Vorbulex in the third quarter?"
# The clock of a process is moved before anything of it is loaded.
_MOVED = """
import datetime, sys, time
ahead = float(sys.argv[1])
real, clock = time.time, datetime.datetime
time.time = lambda: real() + ahead
class Moved(clock):
    @classmethod
    def now(cls, tz=None):
        return clock.now(tz) + datetime.timedelta(seconds=ahead)
datetime.datetime = Moved
sys.argv = ["onrecord", *sys.argv[2:]]
from onrecord_bot.cli import main
main()
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """What came of the questions on a moved clock."""

    asked: int
    leaked: int
    opened_at_its_time: bool


@dataclass(slots=True, kw_only=True)
class Processes:
    """What came of the questions to processes; `first_at` has for each of them when it first showed the text.

    `late` are those that were put more than two seconds after its time, and were not answered from it. How
    late a slow machine puts them does not count.
    """

    opens_at: float
    asked: int = 0
    leaked: int = 0
    late: int = 0
    first_at: dict[int, float] = field(default_factory=dict[int, float])

    @property
    def slowest_seconds(self) -> float:
        """How long after its time the last process showed the release; infinite if one never did."""
        if len(self.first_at) < len(_AHEAD_SECONDS):
            return float("inf")
        return max(self.first_at.values()) - self.opens_at


def ask_until_it_opens(newsroom: EmbargoedNewsroom, *, count: int, seed: int = 7) -> Watched:
    """Ask while the clock goes on, ever closer to the time, and look for its words in each answer."""
    leaked = 0
    for number, asked in enumerate(questions(count, seed)):
        if number % max(count // 200, 1) == 0:
            newsroom.move(1e6 * 0.9 ** (200 * number / count) if number < count - 1 else 0.001)
        leaked += bool(leaks(newsroom.shown(asked), asked))
    newsroom.move(0.001)
    last = Asked(_TELLING, None, 0)
    leaked += bool(leaks(newsroom.shown(last), last))
    newsroom.move(0)
    return Watched(asked=count, leaked=leaked, opened_at_its_time="8,731,964" in newsroom.shown(last))


def ask_processes(url: str, folder: Path, *, count: int, seconds_before: float) -> Processes:
    """Ask four processes, whose clocks differ, until and after a release opens by the database's clock."""
    settings = clean_environment(folder, ONRECORD_DATABASE_URL=url)
    (folder / "red.txt").write_text(release_text())
    (folder / "secret.txt").write_text(TEXT.partition("\n\n")[2].replace("March 7, 2031", "March 7, 2024"))
    _onrecord(folder, settings, "add", "red.txt")
    _onrecord(folder, settings, "add", "--hold", "secret.txt")
    started = [_process(folder, settings, ahead) for ahead in _AHEAD_SECONDS]
    for each in started:
        _ask(each, "what is the news?")
    opens_at = float(int(time.time() + seconds_before) + 1)
    moment = datetime.fromtimestamp(opens_at, UTC)
    _onrecord(folder, settings, "open", "secret", "--at", f"{moment:%Y-%m-%d %H:%M:%S} UTC")
    result, lock = Processes(opens_at=opens_at), threading.Lock()

    def ask_one(at: int, process: "subprocess.Popen[str]") -> None:
        asked, began = 0, 0.0
        # Each puts a question after the time by which all must show it, and goes on for as long again.
        while asked < count / len(started) or began < opens_at + 2 * _LONGEST_SECONDS:
            began = time.time()
            shown = _ask(process, _TELLING)
            has_words = any(word in shown for word in WORDS if word not in _TELLING)
            asked += 1
            with lock:
                result.asked += 1
                if has_words:
                    result.leaked += time.time() < opens_at
                    result.first_at.setdefault(at, began)
                elif began > opens_at + _LONGEST_SECONDS:
                    result.late += 1

    threads = [threading.Thread(target=ask_one, args=each) for each in enumerate(started)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for each in started:
        each.communicate()
    return result


def _onrecord(folder: Path, settings: "dict[str, str]", *words: str) -> None:
    command = [sys.executable, "-m", "onrecord_bot.cli", *words]
    subprocess.run(command, cwd=folder, env=settings, check=True, stdout=subprocess.DEVNULL)


def _process(folder: Path, settings: "dict[str, str]", ahead: float) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", _MOVED, str(ahead), "ask", "-"],
        cwd=folder,
        env=settings,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    )


def _ask(process: "subprocess.Popen[str]", text: str) -> str:
    """One line in, and the line that comes back, without the question."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(text + "\n")
    process.stdin.flush()
    told = json.loads(process.stdout.readline())
    return json.dumps({name: value for name, value in told.items() if name != "question"})


def main() -> int:
    """Run both, print a line for each, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=100_000)
    parser.add_argument("--in-processes", type=int, default=5_000)
    wanted = parser.parse_args()
    os.environ.setdefault("PYTHONUTF8", "1")
    with tempfile.TemporaryDirectory() as folder:
        watched = ask_until_it_opens(EmbargoedNewsroom(Path(folder)), count=wanted.questions)
    print(
        f"{watched.asked} questions before its time: {watched.leaked} showed a word of it; "
        f"at its time it {'answered' if watched.opened_at_its_time else 'did NOT answer'}"
    )
    with tempfile.TemporaryDirectory() as folder, postgres_server() as url:
        found = ask_processes(url, Path(folder), count=wanted.in_processes, seconds_before=10.0)
    print(
        f"{found.asked} questions to four processes: {found.leaked} answers showed a word before its time; "
        f"the last process answered {found.slowest_seconds:.2f} s after it"
    )
    good = not watched.leaked and watched.opened_at_its_time and not found.leaked
    return 0 if good and found.slowest_seconds <= _LONGEST_SECONDS else 1


if __name__ == "__main__":
    sys.exit(main())
