"""The same questions of the same releases, searched in memory, on disk and by servers: every hit is compared.

`python -m benchmarks.same_hits`. The releases are those that are open in ONRECORD_HOME: fill it first, for
example by `onrecord add`. The questions are made from their sentences by a fixed seed. Printed are the hits
that differ, and how long each engine took to find its candidates. The servers are three of OpenSearch on this
machine, put together by Maven as the tests do; without a JDK and Maven only the other two are compared.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.made_questions import questions_from
from onrecord.answering.ports import Hit
from onrecord.question import Question
from onrecord_bot.settings import load_settings
from onrecord_bot.wiring import begin_archive
from onrecord_index.archive.open_releases import OpenReleases
from onrecord_index.candidates.port import EVERYTHING, MOST, Candidate, Candidates, Filters, Wanted
from onrecord_index.catalogue.corpus import open_corpus
from onrecord_index.catalogue.shared import open_shared
from onrecord_index.cluster.address import search_address
from onrecord_index.cluster.connection import connected
from onrecord_index.cluster.shared_index import SharedIndex
from onrecord_index.ranking.analysis import VERSION
from onrecord_index.ranking.corpus import Corpus, MemoryCorpus
from onrecord_index.ranking.retriever import RankedRetriever
from tests.fakes.cluster import NoCluster, libraries_of_servers, started

_SEED, _DEPTH, _CLOSE = 16, 12, 1e-9


class Timed:
    """An engine that notes how long each search took, in milliseconds."""

    def __init__(self, engine: Candidates) -> None:
        self._engine = engine
        self.taken: list[float] = []
        self.most = 0

    def nearest(self, wanted: Wanted, among: Filters = EVERYTHING, *, k: int = MOST) -> Sequence[Candidate]:
        """What the engine finds."""
        started = time.perf_counter()
        found = self._engine.nearest(wanted, among, k=k)
        self.taken.append((time.perf_counter() - started) * 1000)
        self.most = max(self.most, len(wanted))
        return found

    def __str__(self) -> str:
        ordered = sorted(self.taken)
        p99 = ordered[int(0.99 * len(ordered))]
        return f"p50 {statistics.median(ordered):.2f} ms, p99 {p99:.2f} ms of {len(ordered):,} searches"


def main() -> None:
    """Print what differs, and the times."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--questions", type=int, default=5_000)
    arguments = parser.parse_args()
    archive = begin_archive(load_settings())
    releases = archive.open_releases()
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        disk: Corpus = open_corpus(Path(folder), archive, releases)
        print(f"{len(releases):,} releases, {disk.statistics.size:,} sentences; ", end="")
        print(f"index made in {time.perf_counter() - started:.1f} s")
        memory: Corpus = MemoryCorpus(releases, releases.analyses())
        with _by_servers(Path(folder), releases) as servers:
            corpora = {"memory": memory, "disk": disk, **({"servers": servers} if servers else {})}
            _compare(corpora, list(made_from(releases, arguments.questions)))


@contextmanager
def _by_servers(folder: Path, releases: OpenReleases) -> Iterator[Corpus | None]:
    """The releases as three search servers find them, None if there can be none."""
    try:
        libraries = libraries_of_servers()
    except NoCluster as missing:
        print(missing)
        yield None
        return
    with started(libraries) as cluster:
        address = search_address(cluster.url("wire"))
        begun = time.perf_counter()
        index = SharedIndex(connected(address), address, version=VERSION)
        shared = open_shared(folder / "servers", index, releases)
        print(f"index of three servers made in {time.perf_counter() - begun:.1f} s")
        yield shared.corpus


def _compare(corpora: Mapping[str, Corpus], questions: Sequence[Question]) -> None:
    engines = []
    hits = []
    for corpus in corpora.values():
        timed = Timed(corpus.candidates)
        corpus.candidates = timed  # type: ignore[misc]  # the port has it to be read
        retriever = RankedRetriever(corpus)
        hits.append([retriever.search(question, k=_DEPTH, searched="en") for question in questions])
        engines.append(timed)
    differing = sum(
        not all(_same(first, other) for other in others) for first, *others in zip(*hits, strict=True)
    )
    print(f"{len(questions):,} questions, {sum(map(len, hits[0])):,} hits: {differing} questions differ")
    print(f"most terms in one search: {max(engine.most for engine in engines)}")
    for name, engine in zip(corpora, engines, strict=True):
        print(f"{name:8} {engine}")


def _same(one: Sequence[Hit], other: Sequence[Hit]) -> bool:
    """Whether two searches gave the same sentences in the same order with the same scores."""
    return len(one) == len(other) and all(
        a.release.id == b.release.id and a.position == b.position and abs(a.score - b.score) <= _CLOSE
        for a, b in zip(one, other, strict=True)
    )


def made_from(releases: OpenReleases, count: int) -> Iterator[Question]:
    """So many questions made from sentences of the releases."""
    chance, made = random.Random(_SEED), 0
    while made < count:
        release = releases[chance.randrange(len(releases))]
        for text in chance.sample(questions_from(chance.choice(release.sentences).text), k=1):
            made += 1
            yield Question(text=text[:300])


if __name__ == "__main__":
    main()
