"""Twenty questions a second while one of three search servers is killed, and while it comes back.

`python -m benchmarks.node_killed`. The releases are those that are open in ONRECORD_HOME. The
servers are three of OpenSearch on this machine, put together by Maven as the tests do. The
questions are made from the releases' sentences by a fixed seed, each asked once; those of the first
minute warm everything and are not counted. Printed are, for the time before, while a server is away,
and while it comes back: how many were asked, how many failed or lacked part of the archive, and how
long they took from the moment at which each was due; and how much of the machine others took, since
that makes all of it longer.
"""

import argparse
import os
import random
import statistics
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from threading import Timer

from pydantic import SecretStr

from benchmarks.same_hits import made_from
from onrecord.answer import NoteKind
from onrecord.question import Question
from onrecord_bot.newsroom import Newsroom
from onrecord_bot.searching import is_due
from onrecord_bot.settings import load_settings
from onrecord_bot.wiring import begin_archive, make_ready, open_desk
from tests.fakes.cluster import Cluster, libraries_of_servers, started

_A_SECOND, _ASKERS, _WARM_SECONDS = 20, 16, 60
_PHASES = ("warming", "before", "one away", "coming back")
Asked = dict[str, list[Future[tuple[float, bool]]]]  # by phase: milliseconds, and whether all was searched


def main() -> None:
    """Print the three lines."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--seconds", type=int, default=30, help="of each of the three phases")
    arguments = parser.parse_args()
    archive = begin_archive(load_settings())
    releases = archive.open_releases()
    with started(libraries_of_servers()) as cluster, tempfile.TemporaryDirectory() as home:
        given = {"home": Path(home), "search_url": SecretStr(cluster.url("wire")), "search": "auto"}
        settings = load_settings().model_copy(update=given)
        newsroom = Newsroom(archive, lambda: open_desk(settings, releases), is_due=lambda: is_due(settings))
        make_ready(newsroom)
        cluster.wait(status="green")
        print(f"{len(releases):,} releases on three servers, {_A_SECOND} questions a second")
        counts = [_WARM_SECONDS * _A_SECOND, *[arguments.seconds * _A_SECOND] * 3]
        questions = made_from(releases, sum(counts))
        stop = threading.Event()
        keeping_up = threading.Thread(target=_keep_up, args=(newsroom, stop))
        keeping_up.start()
        busy = _Machine()
        asked = _asked(newsroom, cluster, questions, counts)
        print(f"others took {busy.share_of_others():.0%} of the machine's processors")
        stop.set()
        keeping_up.join()
        for phase in _PHASES[1:]:
            _report(phase, asked[phase])
        cluster.wait(status="green")
        print("all copies are there again")


def _report(phase: str, taken: list[Future[tuple[float, bool]]]) -> None:
    answered = [each.result() for each in taken if each.exception() is None]
    ordered = sorted(milliseconds for milliseconds, _ in answered)
    lacking = sum(not is_whole for _, is_whole in answered)
    print(
        f"{phase:12} {len(taken):,} asked, {len(taken) - len(answered)} failed, {lacking} not whole, "
        f"p50 {statistics.median(ordered):.0f} ms, p99 {ordered[int(0.99 * len(ordered))]:.0f} ms, "
        f"longest {ordered[-1]:.0f} ms"
    )


def _keep_up(newsroom: Newsroom, stop: threading.Event) -> None:
    """Look at the archive and at servers that failed, once a second, as the bot does."""
    while not stop.wait(1.0):
        newsroom.refresh()


def _asked(newsroom: Newsroom, cluster: Cluster, questions: Iterator[Question], counts: list[int]) -> Asked:
    """Puts the questions at their times, so many in each phase, whatever becomes of those before."""
    changes: dict[str, Callable[[int], None]] = {_PHASES[2]: cluster.kill, _PHASES[3]: cluster.start}
    asked: Asked = defaultdict(list)
    node = random.Random(16).randrange(3)
    phases = [phase for phase, count in zip(_PHASES, counts, strict=True) for _ in range(count)]

    def ask(due: float, question: Question) -> tuple[float, bool]:
        """How long it took from the moment at which it was due, and whether everything was searched."""
        answer = newsroom.answer(question)
        is_whole = all(note.kind is not NoteKind.NOT_WHOLE for note in answer.notes)
        return (time.perf_counter() - due) * 1000, is_whole

    with ThreadPoolExecutor(_ASKERS) as askers:
        begun = time.perf_counter()
        for number, (phase, question) in enumerate(zip(phases, questions, strict=False)):
            due = begun + number / _A_SECOND
            time.sleep(max(due - time.perf_counter(), 0))
            if change := changes.pop(phase, None):
                Timer(0, change, [node]).start()
            asked[phase].append(askers.submit(ask, due, question))
    return asked


class _Machine:
    """How much of this machine's processors others take, from now on."""

    def __init__(self) -> None:
        self._before = self._seconds()

    def share_of_others(self) -> float:
        """The share of all processors that neither this process nor the servers that it started took."""
        (all_before, busy_before, own_before), (all_, busy, own) = self._before, self._seconds()
        return max(busy - busy_before - (own - own_before), 0.0) / (all_ - all_before)

    @staticmethod
    def _seconds() -> tuple[float, float, float]:
        """Seconds of all processors, those in which they worked, and those for us (proc(5))."""
        tick = os.sysconf("SC_CLK_TCK")
        first = Path("/proc/stat").read_text(encoding="ascii").splitlines()[0]
        user, nice, system, idle, waiting, *more = (int(each) / tick for each in first.split()[1:8])
        busy = user + nice + system + sum(more)
        own = 0.0
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                number, fields = int(stat.parent.name), stat.read_text().rpartition(")")[2].split()
            except OSError:  # it has just ended
                continue
            if os.getpid() in {number, int(fields[1])}:
                counted = fields[11:15] if number == os.getpid() else fields[11:13]  # with those that ended
                own += sum(map(int, counted)) / tick
        return busy + idle + waiting, busy, own


if __name__ == "__main__":
    main()
