"""What anybody may ask of any release: `python -m benchmarks.anybody [--misses]`.

sets/anybody.jsonl   {"q", "told": pattern without which no text answers the question}

Each question is asked of releases of the corpus, drawn by a fixed seed. Nearly none tells what is asked.
ONRECORD_CORPUS names the corpus. There are no labels: an answer "answered" whose first passage holds nothing
of the pattern is beside the point for sure, one that holds it may still be wrong.

answered   of all questions, those that are called "answered"
beside     of these, those whose first passage, with its headings, is beside the point

The first half of the releases may be looked at; --misses lists none of the others.
"""

import os
import random
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.archive_questions import MISSING
from benchmarks.figures import share
from benchmarks.material import release_in, rows
from benchmarks.replies import ANSWERED, Reply, asking
from onrecord.errors import UnreadableRelease
from onrecord.question import Question

SET = Path(__file__).resolve().parent / "sets" / "anybody.jsonl"
_SEED, _DRAWN = 14, 80
_SHOWN = 130


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A question asked of a release, what came, and whether that is called "answered" or even beside."""

    release: str
    question: str
    reply: Reply
    is_answered: bool
    is_beside: bool


def main() -> None:
    """Print the figures over all releases and over each half."""
    named = os.environ.get("ONRECORD_CORPUS", "")
    corpus = Path(named)
    if not named or not corpus.is_dir():
        print(f"what anybody may ask: {MISSING}")
        return
    paths = random.Random(_SEED).sample(sorted(corpus.rglob("*.md")), _DRAWN)
    halves = [list(_outcomes(half, corpus)) for half in (paths[: _DRAWN // 2], paths[_DRAWN // 2 :])]
    report("all", [*halves[0], *halves[1]])
    report("half held back", halves[1])
    report("half looked at", halves[0])
    for one in halves[0] if "--misses" in sys.argv else ():
        if one.is_beside:
            print(f"  {one.release}: {one.question}\n    {one.reply.passages[0].sentence[:_SHOWN]}")


def report(title: str, outcomes: Sequence[Outcome]) -> None:
    """Print the figures over some questions, each with its 95 % interval and how many of how many."""
    answered = [one for one in outcomes if one.is_answered]
    print(f"what anybody may ask, {title}: {len(outcomes)}")
    print(f"  answered  {share([one.is_answered for one in outcomes])}")
    print(f"  beside    {share([one.is_beside for one in answered])}")


def _outcomes(paths: Sequence[Path], corpus: Path) -> Iterator[Outcome]:
    asked = [(str(row["q"]), re.compile(str(row["told"]), re.IGNORECASE)) for row in rows(SET)]
    for path in paths:
        try:
            ask = asking([release_in(path)])
        except UnreadableRelease:
            continue
        for question, told in asked:
            reply = ask(Question(text=question))
            is_answered = reply.verdict == ANSWERED
            yield Outcome(
                release=str(path.relative_to(corpus)),
                question=question,
                reply=reply,
                is_answered=is_answered,
                is_beside=is_answered and not told.search(reply.passages[0].text),
            )


if __name__ == "__main__":
    main()
