"""An archive of many releases on one machine: what answering from it takes, beside a bare tantivy in one run.

`python -m benchmarks.archive`. The releases are those of the archive in ONRECORD_HOME, which is copied and
not changed: fill it first, for example by `onrecord add`. The questions are made from their sentences by a
fixed seed, and each is asked once. Where nothing else is said, times are processor time.
"""

import argparse
import gc
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.archive_changes import report_changes
from benchmarks.bare_engines import bare_tantivy
from benchmarks.made_questions import questions_from
from onrecord.question import Question
from onrecord.reception.by_language import ByLanguage
from onrecord_bot.kept_desk import pass_over_what_is_loaded
from onrecord_bot.settings import Settings, load_settings
from onrecord_bot.wiring import begin_archive, make_ready, open_desk, open_releases
from onrecord_index.archive.open_releases import OpenReleases
from onrecord_index.candidates.port import EVERYTHING, MOST, Candidate, Candidates, Filters, Wanted
from onrecord_index.catalogue.corpus import IndexedCorpus

_SEED, _DEEP, _COLD = 16, 200, 5
_COLD_QUESTION = "Who is the chief executive officer of the company?"


class Noting:
    """An engine that keeps what it is asked for."""

    def __init__(self, engine: Candidates) -> None:
        self.engine = engine
        self.asked: list[tuple[Wanted, Filters, int]] = []

    def nearest(self, wanted: Wanted, among: Filters = EVERYTHING, *, k: int = MOST) -> Sequence[Candidate]:
        """What the engine finds."""
        self.asked.append((wanted, among, k))
        return self.engine.nearest(wanted, among, k=k)


def main() -> None:
    """Print every figure in a line of its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--questions", type=int, default=226)
    parser.add_argument("--only", choices=["answers", "cold", "changes"], help="one part of it")
    arguments = parser.parse_args()
    settings = load_settings()
    with tempfile.TemporaryDirectory(dir=settings.home.parent) as folder:
        home = Path(folder) / "home"
        shutil.copytree(settings.home, home, ignore=shutil.ignore_patterns("lock"))
        copied = settings.model_copy(update={"home": home})
        begin_archive(copied).open_releases()
        if arguments.only in {None, "answers"}:
            _report_answers(copied, arguments.questions)
        if arguments.only in {None, "cold"}:
            _report_cold(home)
        if arguments.only in {None, "changes"}:
            report_changes(home, _texts(copied, 3_000))


def told(milliseconds: Sequence[float]) -> str:
    """The median, the slowest in a hundred and the slowest."""
    ordered = sorted(milliseconds)
    p99 = ordered[int(0.99 * len(ordered))]
    return f"p50 {statistics.median(ordered):.1f} ms, p99 {p99:.1f} ms, slowest {ordered[-1]:.1f} ms"


def _report_answers(settings: Settings, count: int) -> None:
    releases = open_releases(settings)
    assert isinstance(releases, OpenReleases)
    started = time.process_time()
    desk = open_desk(settings, releases)
    print(
        f"{len(releases):,} releases; a desk is open after {time.process_time() - started:.1f} s", flush=True
    )
    corpus = _corpus_of(desk)
    noting = Noting(corpus.candidates)
    corpus.candidates = noting
    make_ready(desk)
    gc.collect()
    pass_over_what_is_loaded()  # as the bot does
    noting.asked.clear()
    questions = [Question(text=text) for text in _texts(settings, count)]
    times = []
    for question in questions:
        started = time.process_time()
        desk.answer(question)
        times.append((time.process_time() - started) * 1000)
    print(f"answers: {told(times)} of {count} questions; {_megabytes():.0f} MB at the end", flush=True)
    _report_candidates(noting, corpus, releases, [question.text for question in questions])


def _report_candidates(
    noting: Noting, corpus: IndexedCorpus, releases: OpenReleases, questions: Sequence[str]
) -> None:
    """The searches of the whole archive for candidates, and the same questions asked of a bare tantivy."""
    main_language = corpus.languages[0]
    ours = []
    for wanted, among, k in noting.asked:
        started = time.process_time()
        noting.engine.nearest(wanted, among, k=k)
        if among.releases is None and among.language in {None, main_language}:
            ours.append((time.process_time() - started) * 1000)
    print(f"candidates alone: {told(ours)} of {len(ours)} searches", flush=True)
    sentences = (unit.text for release in releases for unit in release.sentences)
    with tempfile.TemporaryDirectory() as folder:
        search = bare_tantivy(sentences, Path(folder), k=_DEEP)
        for question in questions:  # warm
            search(question)
        bare = []
        for question in questions:
            started = time.process_time()
            search(question)
            bare.append((time.process_time() - started) * 1000)
    print(f"bare tantivy, the best {_DEEP}: {told(bare)}")
    ratio = statistics.median(ours) / statistics.median(bare)
    print(f"candidates beside bare tantivy: {ratio:.1f} times its p50 (asked: at most 3)", flush=True)


def _corpus_of(desk: object) -> IndexedCorpus:
    """The corpus that a desk over all releases searches."""
    whole: Any = desk
    while not isinstance(whole, ByLanguage):
        whole = whole._desk  # noqa: SLF001 - looked at, not used
    answerer: Any = whole._desk_between("en", "en")  # noqa: SLF001
    corpus = answerer._retriever.retriever.corpus  # noqa: SLF001
    assert isinstance(corpus, IndexedCorpus)  # the archive has releases enough for an index
    return corpus


def _report_cold(home: Path) -> None:
    """`onrecord ask` in a process of its own, several times; the first warms the disk."""
    command = [str(Path(sys.executable).with_name("onrecord")), "ask", _COLD_QUESTION]
    environment = {"ONRECORD_HOME": str(home), "PATH": os.environ["PATH"]}
    walls, processors, peaks = [], [], []
    for run in range(_COLD + 1):
        started = time.perf_counter()
        process = subprocess.Popen(command, env=environment, cwd=home, stdout=subprocess.DEVNULL)
        _, _, used = os.wait4(process.pid, 0)
        if run:
            walls.append(time.perf_counter() - started)
            processors.append(used.ru_utime + used.ru_stime)
            peaks.append(used.ru_maxrss / 1024)
    print(
        f"ask from cold: {statistics.median(processors):.2f} s of processor time,"
        f" {statistics.median(walls):.2f} s by the clock, {max(peaks):.0f} MB (median of {_COLD})",
        flush=True,
    )


def _texts(settings: Settings, count: int) -> list[str]:
    """So many different questions made from sentences of the releases, none of them a whole sentence."""
    releases, chance, found = open_releases(settings), random.Random(_SEED), dict[str, None]()
    while len(found) < count:
        sentence = chance.choice(releases[chance.randrange(len(releases))].sentences)
        made = questions_from(sentence.text)[1:]
        if made:
            found[chance.choice(made)[:300]] = None
    return list(found)


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
