"""The engines that growth measures, each by its name: what builds it over a corpus, and what it finds."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path

from benchmarks.bare_engines import bare_bm25s, bare_tantivy
from onrecord_index.candidates.bm25 import idf
from onrecord_index.candidates.disk import DiskCandidates, open_engine, write
from onrecord_index.candidates.memory import MemoryCandidates
from onrecord_index.candidates.port import MOST, Candidates, Field, Indexed
from onrecord_index.languages.en.terms import terms_of

_CONTEXT = 0.4  # what a term in what a sentence stands under is worth

Find = Callable[[str], object]
# An engine over so many sentences of a corpus; the folder is for what it keeps on disk.
Build = Callable[[Path, int, Path], Find]


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


ENGINES: dict[str, Build] = {
    "memory": memory,
    "tantivy": disk,
    "bare tantivy": plain_tantivy,
    "bare bm25s": plain_bm25s,
}
