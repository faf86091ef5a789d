"""Questions about releases of the corpus that nothing was fitted to: `python -m benchmarks.unseen`.

sets/unseen.jsonl   {"id", "release": file in the corpus, "q", "gold": [[start, end], ...],
                    "also": the same for what is right too, "absent": true if the release does not tell it}

Each question is asked of its own release alone. ONRECORD_CORPUS names the corpus; offsets are those of its
releases as read. They were written without asking the bot, and asked once before any miss was read.

wrong   of the answers "answered" to what the release tells, those whose first passage is not right
false   of the questions that the release does not answer, those that are called "answered"

Half of the questions, drawn by a fixed seed, may be looked at; the others only ever give figures, and
--misses lists none of them.
"""

import os
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.archive_questions import MISSING, golds_of
from benchmarks.figures import share
from benchmarks.material import release_in, rows
from benchmarks.replies import ANSWERED, Ask, Reply, asking, is_right
from onrecord.question import Question

SET = Path(__file__).resolve().parent / "sets" / "unseen.jsonl"
_SEED = 14
_SHOWN = 130

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A question, what came, and the rank of the first passage that is right."""

    row: Row
    golds: tuple[str, ...]
    reply: Reply
    rank: int | None

    @property
    def is_absent(self) -> bool:
        """Whether the release does not answer the question."""
        return bool(self.row.get("absent"))

    @property
    def is_missed(self) -> bool:
        """Whether it was not answered as it should be."""
        return self.reply.verdict == ANSWERED if self.is_absent else self.rank != 1


def main() -> None:
    """Print the figures over all questions and over each half."""
    named = os.environ.get("ONRECORD_CORPUS", "")
    corpus = Path(named)
    if not named or not corpus.is_dir():
        print(f"questions about unseen releases: {MISSING}")
        return
    looked_at, held_back = (list(_outcomes(corpus, half)) for half in halves(list(rows(SET))))
    report("all", [*looked_at, *held_back])
    report("half held back", held_back)
    report("half looked at", looked_at)
    if "--misses" in sys.argv:
        _list_misses(looked_at)


def halves(asked: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Return two halves, drawn by a fixed seed, question by question: the one to look at first."""
    drawn = list(asked)
    random.Random(_SEED).shuffle(drawn)
    middle = len(drawn) // 2
    return drawn[:middle], drawn[middle:]


def report(title: str, outcomes: Sequence[Outcome]) -> None:
    """Print the figures over some questions, each with its 95 % interval and how many of how many."""
    told = [outcome for outcome in outcomes if not outcome.is_absent]
    absent = [outcome for outcome in outcomes if outcome.is_absent]
    print(f"unseen releases, {title}: {len(told)} that the release tells, {len(absent)} that it does not")
    print(f"  Hit@1     {share([outcome.rank == 1 for outcome in told])}")
    print(f"  Hit@3     {share([outcome.rank is not None for outcome in told])}")
    print(f"  answered  {share([_is_answered(outcome) for outcome in told])}")
    print(f"  wrong     {share([outcome.rank != 1 for outcome in told if _is_answered(outcome)])}")
    print(f"  false     {share([_is_answered(outcome) for outcome in absent])}")


def _outcomes(corpus: Path, asked: Sequence[Row]) -> Iterator[Outcome]:
    for row in asked:
        golds = golds_of(row, corpus)
        reply = _ask_of(corpus / str(row["release"]))(Question(text=str(row["q"])))
        ranks = (rank for rank, passage in enumerate(reply.passages, 1) if is_right(passage, golds))
        yield Outcome(row=row, golds=golds, reply=reply, rank=next(ranks, None))


@cache
def _ask_of(path: Path) -> Ask:
    return asking([release_in(path)])


def _is_answered(outcome: Outcome) -> bool:
    return outcome.reply.verdict == ANSWERED


def _list_misses(outcomes: Sequence[Outcome]) -> None:
    for one in outcomes:
        if not one.is_missed:
            continue
        print(f"  {one.row['id']} {one.row['q']}  [{one.reply.verdict}]")
        print(f"    wanted {' / '.join(one.golds)[:_SHOWN] or 'nothing'}  ({one.row['release']})")
        for rank, passage in enumerate(one.reply.passages, 1):
            print(f"    {rank}. {passage.sentence[:_SHOWN]}")


if __name__ == "__main__":
    main()
