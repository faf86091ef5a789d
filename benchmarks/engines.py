"""Finding the right sentence, beside other engines: quality and speed over ever more releases, in one run.

The labelled questions are asked of their releases alone, then of these pooled with hundreds and thousands of
real ones. The other engines get what they come with: their own words, stems and stop words.
Needs `pip install 'onrecord[bench]'`, the labelled material and, for the pools, the unpacked corpus, whose
folder ONRECORD_CORPUS names.
"""

import argparse
import resource
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from multiprocessing import get_context

from benchmarks.bare_engines import bare_bm25s, bare_tantivy
from benchmarks.material import SKIPPED, material, squeezed
from benchmarks.pools import (
    FIRST,
    NO_CORPUS,
    Asked,
    corpus_folder,
    drawn_releases,
    labelled_releases,
    questions_about,
)
from onrecord.question import Question
from onrecord.release import Release, SentenceKind

DEPTH = 3

Search = Callable[[Question], Sequence[int]]  # the places of the best sentences, best first
Sentences = Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What an engine reached: shares from 0 to 1, milliseconds a question, seconds and megabytes to build."""

    hit1: float
    hit3: float
    mrr: float
    p50: float
    p99: float
    build_seconds: float
    megabytes: float

    def __str__(self) -> str:
        return (
            f"{self.hit1:.3f} | {self.hit3:.3f} | {self.mrr:.3f} | {self.p50:.2f} | {self.p99:.2f} | "
            f"{self.build_seconds:.1f} | {self.megabytes:.0f}"
        )


def main() -> None:
    arguments = _arguments()
    folder = material()
    if folder is None:
        print(SKIPPED)
        return
    labelled = labelled_releases(folder)
    asked = questions_about(folder, labelled)
    first = [question for question in asked if question.company == labelled[FIRST].issuer]
    _report("the first release alone", [labelled[FIRST]], first)
    corpus = corpus_folder()
    if corpus is None:
        print(NO_CORPUS)
        return
    pool = [*labelled.values(), *drawn_releases(corpus, max(arguments.pools))]
    for size in arguments.pools:
        releases = pool[:size]
        _report(f"{size:,} releases", releases, asked)
        named = [replace(each, question=_naming(each)) for each in asked]
        _report(f"{size:,} releases, the company named", releases, named)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--pools", type=int, nargs="*", default=[300, 3_000], help="how many releases each")
    return parser.parse_args()


def _naming(asked: Asked) -> Question:
    """The same question as somebody asks it who has many companies before him."""
    return replace(asked.question, text=f"{asked.company}: {asked.question.text}")


def _report(title: str, releases: Sequence[Release], asked: Sequence[Asked]) -> None:
    """One table: each engine in a process of its own, so that each one's memory is its own."""
    count = sum(len(release.sentences) for release in releases)
    print(f"\n**{title}**: {count:,} sentences, {len(asked)} questions\n")
    print(
        "| engine | Hit@1 | Hit@3 | MRR | p50 ms | p99 ms | build s | MB |\n|---|---|---|---|---|---|---|---|"
    )
    for name, build in ENGINES.items():
        with get_context("fork").Pool(1) as alone:
            figures = alone.apply(_measured, (build, releases, asked))
        print(f"| {name} | {figures} |", flush=True)


def _measured(
    build: Callable[[Sequence[Release]], tuple[Search, Sentences]],
    releases: Sequence[Release],
    asked: Sequence[Asked],
) -> Figures:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.perf_counter()
    search, sentences = build(releases)
    built = time.perf_counter() - started
    for each in asked:  # warm: what is loaded late is loaded
        search(each.question)
    times, ranks = [], []
    for each in asked:
        started = time.perf_counter()
        places = search(each.question)
        times.append((time.perf_counter() - started) * 1000)
        found = [rank for rank, place in enumerate(places, 1) if squeezed(sentences[place]) in each.right]
        ranks.append(found[0] if found else None)
    reached = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return Figures(
        hit1=sum(rank == 1 for rank in ranks) / len(ranks),
        hit3=sum(rank is not None for rank in ranks) / len(ranks),
        mrr=sum(1 / rank for rank in ranks if rank) / len(ranks),
        p50=statistics.median(times),
        p99=sorted(times)[int(0.99 * len(times))],
        build_seconds=built,
        megabytes=(reached - before) / 1024,
    )


def _units(releases: Sequence[Release]) -> list[str]:
    """The sentences that may answer, in order."""
    return [
        unit.text
        for release in releases
        for unit in release.sentences
        if unit.kind is not SentenceKind.HEADING
    ]


def _ours(releases: Sequence[Release]) -> tuple[Search, Sentences]:
    """The whole answer, as people get it: spelling, thesaurus, ranking, verdict, passages."""
    from onrecord_bot.wiring import answerer_over

    desk = answerer_over(releases)
    places: dict[tuple[str, int], int] = {}
    sentences: list[str] = []
    for release in releases:
        for unit in release.sentences:
            places[release.id, unit.span.start] = len(sentences)
            sentences.append(unit.text)

    def search(question: Question) -> Sequence[int]:
        passages = desk.answer(question).passages
        return [places[passage.release.id, passage.sentence.span.start] for passage in passages]

    return search, sentences


def _rank_bm25(releases: Sequence[Release]) -> tuple[Search, Sentences]:
    """rank_bm25 over small letters cut at blanks: what its own README shows."""
    import numpy as np
    from rank_bm25 import BM25Okapi

    sentences = _units(releases)
    engine = BM25Okapi([text.lower().split() for text in sentences])

    def search(question: Question) -> Sequence[int]:
        scores = engine.get_scores(question.text.lower().split())
        return [int(place) for place in np.argsort(-scores, kind="stable")[:DEPTH]]

    return search, sentences


def _bm25s(releases: Sequence[Release]) -> tuple[Search, Sentences]:
    sentences = _units(releases)
    search = bare_bm25s(sentences, k=DEPTH)
    return lambda question: search(question.text), sentences


def _tantivy(releases: Sequence[Release]) -> tuple[Search, Sentences]:
    sentences = _units(releases)
    search = bare_tantivy(sentences, None, k=DEPTH)
    return lambda question: search(question.text), sentences


ENGINES: dict[str, Callable[[Sequence[Release]], tuple[Search, Sentences]]] = {
    "onrecord": _ours,
    "rank_bm25, plain": _rank_bm25,
    "bm25s": _bm25s,
    "tantivy": _tantivy,
}


if __name__ == "__main__":
    main()
