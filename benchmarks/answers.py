"""How long a whole answer takes, beside rank_bm25 alone, and over ever more sentences, in one run.

The bundled release first, with questions that stand here; then the labelled questions over the first release
and over pools of releases of the corpus, where the material and the corpus are at hand.
"""

import gc
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from rank_bm25 import BM25Okapi

from benchmarks.material import SKIPPED, material
from benchmarks.pools import (
    FIRST,
    NO_CORPUS,
    corpus_folder,
    labelled_releases,
    questions_about,
    releases_drawn,
)
from onrecord.question import Question
from onrecord.release import Release, SentenceKind
from onrecord_bot.kept_desk import pass_over_what_is_loaded
from onrecord_bot.wiring import answerer_over, make_ready
from onrecord_index.bundled import bundled_release

QUESTIONS = (
    "who is the chief executive officer?",
    "how much water do you treat in a year?",
    "what is the company's goal for the next decade?",
    "how do I get in touch with somebody?",
    "what did the operating chief say about the business model?",
    "how many people work there, and how many contractors?",
    "when did the mine start commercial production?",
    "what could go wrong?",
    "do you pay a dividend?",
    "how much was spent on local suppliers and charities over the years?",
)
ROUNDS = 200
POOLS = (4_000, 30_000)  # sentences
POOL_ROUNDS = 5


def main() -> None:
    release = bundled_release()
    desk = answerer_over([release])
    sentences = [unit.text for unit in release.sentences if unit.kind is not SentenceKind.HEADING]
    plain = BM25Okapi([text.lower().split() for text in sentences])
    print(f"{len(sentences)} sentences, {len(QUESTIONS)} questions, {ROUNDS} rounds; milliseconds")
    asked = [Question(text=text) for text in QUESTIONS]
    _report(
        "rank_bm25 alone, scores only", lambda one: plain.get_scores(one.text.lower().split()), asked, ROUNDS
    )
    _report("whole answer", desk.answer, asked, ROUNDS)
    folder = material()
    if folder is None:
        print(SKIPPED)
    else:
        _report_labelled(folder)


def _report_labelled(folder: Path) -> None:
    """Whole answers to the labelled questions, over the first release and over pools."""
    labelled = labelled_releases(folder)
    asked = questions_about(folder, labelled)
    first = labelled[FIRST]
    _report_over([first], [one.question for one in asked if one.company == first.issuer])
    corpus = corpus_folder()
    if corpus is None:
        print(NO_CORPUS)
        return
    drawn = chain(labelled.values(), releases_drawn(corpus))
    pool: list[Release] = []
    for size in POOLS:
        pool.extend(_until(size - _sentences(pool), drawn))
        _report_over(pool, [one.question for one in asked])


def _until(sentences: int, releases: Iterator[Release]) -> Iterator[Release]:
    """The next releases that hold so many sentences together."""
    while sentences > 0 and (release := next(releases, None)) is not None:
        sentences -= len(release.sentences)
        yield release


def _sentences(releases: Sequence[Release]) -> int:
    return sum(len(release.sentences) for release in releases)


def _report_over(releases: Sequence[Release], asked: Sequence[Question]) -> None:
    print(f"\n{_sentences(releases):,} sentences, {len(asked)} labelled questions, {POOL_ROUNDS} rounds")
    desk = answerer_over(releases)
    make_ready(desk)  # as the bot does, and `onrecord ask -`
    gc.collect()
    pass_over_what_is_loaded()  # as the bot does
    _report_times("asked for the first time", [_milliseconds(desk.answer, one) for one in asked])
    _report("asked again", desk.answer, asked, POOL_ROUNDS)


def _report(name: str, answer: Callable[[Question], object], asked: Sequence[Question], rounds: int) -> None:
    for one in asked:
        answer(one)
    _report_times(name, [_milliseconds(answer, one) for _ in range(rounds) for one in asked])


def _report_times(name: str, times: Sequence[float]) -> None:
    p99 = sorted(times)[int(0.99 * len(times))]
    print(
        f"{name:30} p50 {statistics.median(times):6.3f}  p99 {p99:7.3f}  most {max(times):7.3f}", flush=True
    )


def _milliseconds(answer: Callable[[Question], object], question: Question) -> float:
    started = time.perf_counter()
    answer(question)
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    main()
