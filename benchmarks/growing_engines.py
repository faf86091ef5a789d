"""The engines that growth measures, each by its name: what builds it over a corpus, and what it finds."""

import json
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path

from benchmarks.bare_engines import bare_bm25s, bare_tantivy
from onrecord_index.candidates.bm25 import idf
from onrecord_index.candidates.disk import DiskCandidates, open_engine, write
from onrecord_index.candidates.memory import MemoryCandidates
from onrecord_index.candidates.port import MOST, Candidates, Field, Indexed
from onrecord_index.cluster.shared_index import Written
from onrecord_index.languages.en.terms import terms_of

_CONTEXT = 0.4  # what a term in what a sentence stands under is worth

Find = Callable[[str], object]
# An engine over so many sentences of a corpus; the folder is for what it keeps on disk.
Build = Callable[[Path, int, Path], Find]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grown:
    """An engine that is built. `rebuild` is in seconds by its clock, which gives those of the processor.

    What its servers hold in memory, and what it keeps on disk, are in megabytes.
    """

    find: Find
    rebuild: float
    clock: Callable[[], float] = time.process_time
    served: Callable[[], float] = lambda: 0.0
    disk: Callable[[], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """The units of a release as an engine takes them in."""

    positions: tuple[int, ...]
    terms: tuple[tuple[str, ...], ...]
    contexts: tuple[tuple[str, ...], ...]
    shows: tuple[int, ...]
    language: str = "en"


def indexed_in(corpus: Path, size: int) -> Iterator[Indexed]:
    """The releases of a corpus until so many sentences are reached."""
    left = size
    with corpus.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            fields = json.loads(line)
            units = Units(
                positions=tuple(range(len(fields["terms"][:left]))),
                terms=tuple(map(tuple, fields["terms"][:left])),
                contexts=tuple(map(tuple, fields["contexts"][:left])),
                shows=tuple(fields["shows"][:left]),
            )
            day = date.fromisoformat(fields["day"]) if fields["day"] else None
            yield Indexed(number=number, day=day, issuer=None, analysis=units)
            left -= len(units.terms)
            if left <= 0:
                return


def texts_in(corpus: Path, size: int) -> Iterator[str]:
    """The first sentences of a corpus."""
    with corpus.open(encoding="utf-8") as file:
        texts = chain.from_iterable(json.loads(line)["texts"] for line in file)
        yield from (text for _, text in zip(range(size), texts, strict=False))


def memory(corpus: Path, size: int, _: Path) -> Find:
    """Our engine in memory."""
    engine = MemoryCandidates(indexed_in(corpus, size))
    return _found_by(engine, size, engine.count)


def disk(corpus: Path, size: int, folder: Path) -> Find:
    """Our terms in tantivy's index in a folder."""
    index, counts = open_engine(folder), Counter[str]()

    def counted() -> Iterator[Indexed]:
        for indexed in indexed_in(corpus, size):
            for terms in indexed.analysis.terms:
                counts.update(set(terms))
            yield indexed

    write(index, releases=counted())
    return _found_by(DiskCandidates(index), size, lambda term: counts[term])


def _found_by(engine: Candidates, size: int, count: Callable[[str], int]) -> Find:
    def find(question: str) -> object:
        terms = dict.fromkeys(terms_of(question))
        own = {(Field.OWN, term): idf(size, count(term)) for term in terms}
        return engine.nearest(own | {(Field.SAID, term): _CONTEXT for term in terms}, k=MOST)

    return find


def plain_tantivy(corpus: Path, size: int, folder: Path) -> Find:
    """tantivy with its own words and scores."""
    return bare_tantivy(texts_in(corpus, size), folder, k=MOST)


def plain_bm25s(corpus: Path, size: int, _: Path) -> Find:
    """bm25s, which keeps all in memory, with its own words and scores."""
    return bare_bm25s(texts_in(corpus, size), k=MOST)


@contextmanager
def one_server(corpus: Path, size: int, _: Path) -> Iterator[Grown]:
    """Our terms on one server of OpenSearch on this machine; its time and memory count with ours."""
    from onrecord_index.cluster.address import search_address
    from onrecord_index.cluster.connection import connected
    from onrecord_index.cluster.engine import ClusterCandidates
    from onrecord_index.cluster.shared_index import SharedIndex, Stamps, stamp_of
    from tests.fakes.cluster import libraries_of_servers, started

    with started(libraries_of_servers(), nodes=1) as cluster:
        address = search_address(cluster.url("growth", shards=1, replicas=0))
        index, counts, last = SharedIndex(connected(address), address, version=1), Counter[str](), 0

        def clock() -> float:
            return time.process_time() + sum(map(_seconds_of, cluster.numbers))

        def known(numbers: Collection[int]) -> Stamps:
            return {number: stamp_of(number, "growth") for number in numbers}

        def counted() -> Iterator[tuple[Indexed, int]]:
            nonlocal last
            for indexed in indexed_in(corpus, size):
                counts.update(term for terms in indexed.analysis.terms for term in set(terms))
                last = indexed.number
                yield indexed, stamp_of(indexed.number, "growth")

        def fill(written: Written) -> None:
            written.write(without=(), releases=counted())
            written.note(1)

        begun = clock()
        index.make(fill)
        rebuild = clock() - begun
        index.client.indices.flush(index=index.name)  # else what was sent is kept beside what was made of it
        engine = ClusterCandidates(index, known, last=last)
        yield Grown(
            find=_found_by(engine, size, lambda term: counts[term]),
            rebuild=rebuild,
            clock=clock,
            served=lambda: sum(map(megabytes_of, cluster.numbers)),
            disk=lambda: cluster.megabytes_on_disk,
        )


def _in_this_process(build: Build) -> "Grow":
    @contextmanager
    def grown(corpus: Path, size: int, folder: Path) -> Iterator[Grown]:
        begun = time.process_time()
        find = build(corpus, size, folder)
        files = [file for file in folder.rglob("*") if file.is_file()]
        kept = sum(file.stat().st_size for file in files) / 1_000_000
        yield Grown(find=find, rebuild=time.process_time() - begun, disk=lambda: kept)

    return grown


def _seconds_of(process: int) -> float:
    """What the processor has spent on all threads of another process, to the nanosecond (schedstat)."""
    seconds = 0.0
    for told in Path(f"/proc/{process}/task").glob("*/schedstat"):
        with suppress(OSError):  # a thread that has just ended
            seconds += int(told.read_text(encoding="ascii").split()[0]) / 1e9
    return seconds


def megabytes_of(process: int | str) -> float:
    """The most memory that a process has held; of this one, "self", without what the one before it held."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:"))) / 1024


Grow = Callable[[Path, int, Path], AbstractContextManager[Grown]]
ENGINES: dict[str, Grow] = {
    "memory": _in_this_process(memory),
    "tantivy": _in_this_process(disk),
    "OpenSearch": one_server,
    "bare tantivy": _in_this_process(plain_tantivy),
    "bare bm25s": _in_this_process(plain_bm25s),
}
