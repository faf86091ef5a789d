"""How long an answer takes, beside rank_bm25 alone over the same sentences, in one run."""

import statistics
import time
from collections.abc import Callable

from rank_bm25 import BM25Okapi

from onrecord.question import Question
from onrecord.release import SentenceKind
from onrecord_bot.wiring import desk_over
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


def main() -> None:
    release = bundled_release()
    desk = desk_over([release])
    sentences = [unit.text for unit in release.sentences if unit.kind is not SentenceKind.HEADING]
    plain = BM25Okapi([text.lower().split() for text in sentences])
    print(f"{len(sentences)} sentences, {len(QUESTIONS)} questions, {ROUNDS} rounds; milliseconds")
    _report("rank_bm25 alone, scores only", lambda text: plain.get_scores(text.lower().split()))
    _report("whole answer", lambda text: desk.answer(Question(text=text)))


def _report(name: str, answer: Callable[[str], object]) -> None:
    for text in QUESTIONS:
        answer(text)
    times = sorted(_milliseconds(answer, text) for _ in range(ROUNDS) for text in QUESTIONS)
    p99 = times[int(0.99 * len(times))]
    print(f"{name:30} p50 {statistics.median(times):6.3f}  p99 {p99:6.3f}  most {times[-1]:6.3f}")


def _milliseconds(answer: Callable[[str], object], text: str) -> float:
    started = time.perf_counter()
    answer(text)
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    main()
