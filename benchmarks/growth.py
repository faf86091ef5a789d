"""How finding grows with what is held: time, memory, disk and rebuild over ever more sentences.

`python -m benchmarks.growth` prints a table and draws benchmarks/growth.svg. The sentences are those of the
archive in ONRECORD_HOME, a release at a time in an order drawn by a fixed seed; where they are too few, more
are made by mixing them. Each engine finds the best 500 sentences for the same questions, in a process of its
own. Ours get our own terms, weighed by what is counted; the bare ones get the text, and do what their own
READMEs show. OpenSearch is one server on this machine, put together by Maven as the tests do; its time and
memory count. Times are processor time. Needs `pip install 'onrecord[bench,cluster]'`.
"""

import argparse
import json
import random
import statistics
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from benchmarks.growing_engines import ENGINES, megabytes_of
from benchmarks.made_questions import questions_from
from onrecord_bot.settings import load_settings
from onrecord_bot.wiring import begin_archive

_SEED, _QUESTIONS = 16, 200
_PICTURE = Path(__file__).with_suffix(".svg")
_DRAWN = {
    "p50": "finding, p50 (ms)",
    "memory": "memory (MB)",
    "disk": "disk (MB)",
    "rebuild": "rebuild (s)",
}
# Told apart by colour (Okabe and Ito's, which nearly everybody tells apart), by mark and by line.
_LINES: dict[str, dict[str, Any]] = {
    "memory": {"color": "#0072b2", "marker": "o"},
    "tantivy": {"color": "#d55e00", "marker": "s"},
    "OpenSearch": {"color": "#009e73", "marker": "^"},
    "bare tantivy": {"color": "#e69f00", "marker": "D", "linestyle": "--"},
    "bare bm25s": {"color": "#7a5195", "marker": "v", "linestyle": "--"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """One engine over so many sentences: milliseconds, megabytes, seconds."""

    engine: str
    sentences: int
    p50: float
    p99: float
    memory: float
    disk: float
    rebuild: float

    def __str__(self) -> str:
        return (
            f"| {self.engine} | {self.sentences:,} | {self.p50:.2f} | {self.p99:.2f} | {self.memory:,.0f} |"
            f" {self.disk:,.1f} | {self.rebuild:.2f} |"
        )


def main() -> None:
    """Print the table as it grows, then draw it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1_000, 10_000, 100_000, 1_000_000])
    parser.add_argument("--engines", nargs="*", choices=list(ENGINES), default=list(ENGINES))
    parser.add_argument("--picture", type=Path, default=_PICTURE)
    arguments = parser.parse_args()
    figures: list[Figures] = []
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus.jsonl"
        _write_corpus(corpus, max(arguments.sizes))
        print("| engine | sentences | p50 ms | p99 ms | memory MB | disk MB | rebuild s |")
        print("|---|---|---|---|---|---|---|")
        for size in arguments.sizes:
            for name in arguments.engines:
                with get_context("spawn").Pool(1) as alone:
                    figures.append(alone.apply(_measured, (name, corpus, size)))
                print(figures[-1], flush=True)
    _draw(figures, arguments.picture)


def _write_corpus(path: Path, sentences: int) -> None:
    """A line for each release: its day, and its units' texts, terms, contexts and forms."""
    chance, written = random.Random(_SEED), 0
    with path.open("w", encoding="utf-8") as file:
        for line in _releases(chance):
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
            written += len(line["texts"])  # type: ignore[arg-type]
            if written >= sentences:
                return


def _releases(chance: random.Random) -> Iterator[dict[str, object]]:
    """The releases of the archive, then the same again and again, mixed."""
    archive = begin_archive(load_settings())
    ids = list(archive.open_releases().ids)
    chance.shuffle(ids)
    is_mixed, before = False, ""
    while True:
        for id_ in ids:
            release, (analysis,) = archive.release(id_), archive.analyses([id_])
            texts = [release.sentences[position].text for position in analysis.positions]
            terms = [list(each) for each in analysis.terms]
            if is_mixed:  # the second half of each sentence is that of another one
                chance.shuffle(order := list(range(len(texts))))
                terms = [
                    own[: len(own) // 2] + terms[at][len(terms[at]) // 2 :]
                    for own, at in zip(terms, order, strict=True)
                ]
                texts = [
                    own[: len(own) // 2] + texts[at][len(texts[at]) // 2 :]
                    for own, at in zip(texts, order, strict=True)
                ]
            before = release.date.isoformat() if release.date else before
            contexts = [list(each) for each in analysis.contexts]
            shows = list(analysis.shows)
            yield {"day": before, "texts": texts, "terms": terms, "contexts": contexts, "shows": shows}
        is_mixed = True


def _measured(name: str, corpus: Path, size: int) -> Figures:
    """One engine in this process alone."""
    texts = _questions(corpus)
    with tempfile.TemporaryDirectory() as folder:
        before = megabytes_of("self")
        with ENGINES[name](corpus, size, Path(folder)) as engine:
            taken = []
            for text in (*texts[:20], *texts):
                started = engine.clock()
                engine.find(text)
                taken.append((engine.clock() - started) * 1000)
            taken = sorted(taken[20:])
            return Figures(
                engine=name,
                sentences=size,
                p50=statistics.median(taken),
                p99=taken[int(0.99 * len(taken))],
                memory=megabytes_of("self") - before + engine.served(),
                disk=engine.disk(),
                rebuild=engine.rebuild,
            )


def _questions(corpus: Path) -> list[str]:
    """Questions made from the first releases: every size holds them."""
    chance, found = random.Random(_SEED), dict[str, None]()
    with corpus.open(encoding="utf-8") as file:
        texts = [text for _, line in zip(range(20), file, strict=False) for text in json.loads(line)["texts"]]
    for text in chance.choices(texts, k=20 * _QUESTIONS):
        made = questions_from(text)[1:]
        if made and len(found) < _QUESTIONS:
            found[chance.choice(made)[:300]] = None
    return list(found)


def _draw(figures: Sequence[Figures], path: Path) -> None:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(10, 7.5), layout="constrained", facecolor="white")  # also where all else is dark
    for axes, (field, title) in zip(figure.subplots(2, 2).flat, _DRAWN.items(), strict=True):
        for name in dict.fromkeys(each.engine for each in figures):
            own = [each for each in figures if each.engine == name and asdict(each)[field]]
            values = [asdict(each)[field] for each in own]
            axes.plot([each.sentences for each in own], values, label=name, **_LINES[name])
        axes.set(xscale="log", yscale="log", title=title, xlabel="sentences")
        axes.grid(color="#dddddd", linewidth=0.5)
    figure.legend(*figure.axes[0].get_legend_handles_labels(), loc="outside lower center", ncols=len(_LINES))
    figure.savefig(path, metadata={"Date": None})


if __name__ == "__main__":
    main()
