"""Twenty questions a second while one of three search servers is killed, and while it comes back.

`python -m benchmarks.node_killed`. The releases are those that are open in ONRECORD_HOME. The
servers are three of OpenSearch on this machine, put together by Maven as the tests do. The
questions are made from the releases' sentences by a fixed seed, each asked once. Printed are, for
the time before, while a server is away, and while it comes back: how many were asked, how many
failed or lacked part of the archive, and how long they took.
"""

import argparse
import random
import statistics
import tempfile
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
from onrecord_bot.settings import load_settings
from onrecord_bot.wiring import begin_archive, open_desk
from tests.fakes.cluster import Cluster, libraries_of_servers, started

_A_SECOND, _ASKERS = 20, 16
_PHASES = ("before", "one away", "coming back")
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
        newsroom = Newsroom(archive, lambda: open_desk(settings, releases))
        cluster.wait(status="green")
        print(f"{len(releases):,} releases on three servers, {_A_SECOND} questions a second")
        questions = made_from(releases, 3 * arguments.seconds * _A_SECOND)
        for phase, taken in _asked(newsroom, cluster, questions, arguments.seconds).items():
            answered = [each.result() for each in taken if each.exception() is None]
            ordered = sorted(milliseconds for milliseconds, _ in answered)
            lacking = sum(not is_whole for _, is_whole in answered)
            print(
                f"{phase:12} {len(taken):,} asked, {len(taken) - len(answered)} failed, {lacking} not whole, "
                f"p50 {statistics.median(ordered):.0f} ms, p99 {ordered[int(0.99 * len(ordered))]:.0f} ms, "
                f"longest {ordered[-1]:.0f} ms"
            )
        cluster.wait(status="green")
        print("all copies are there again")


def _asked(newsroom: Newsroom, cluster: Cluster, questions: Iterator[Question], seconds: int) -> Asked:
    """Puts the questions at their times, whatever becomes of those before."""
    changes: dict[str, Callable[[int], None]] = {_PHASES[1]: cluster.kill, _PHASES[2]: cluster.start}
    asked: Asked = defaultdict(list)
    node = random.Random(16).randrange(3)

    def ask(due: float, question: Question) -> tuple[float, bool]:
        """How long it took from the moment at which it was due, and whether everything was searched."""
        answer = newsroom.answer(question)
        is_whole = all(note.kind is not NoteKind.NOT_WHOLE for note in answer.notes)
        return (time.perf_counter() - due) * 1000, is_whole

    with ThreadPoolExecutor(_ASKERS) as askers:
        begun = time.perf_counter()
        for number, question in zip(range(3 * seconds * _A_SECOND), questions, strict=False):
            due = begun + number / _A_SECOND
            time.sleep(max(due - time.perf_counter(), 0))
            phase = _PHASES[number // (seconds * _A_SECOND)]
            if change := changes.pop(phase, None):
                Timer(0, change, [node]).start()
            asked[phase].append(askers.submit(ask, due, question))
    return asked


if __name__ == "__main__":
    main()
