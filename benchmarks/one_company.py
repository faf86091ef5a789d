"""Questions to the bot of one company that holds some twenty releases: `python -m benchmarks.one_company`.

sets/one-company.jsonl   {"company", "releases": files in the corpus}, and
                         {"id", "company", "q", "kind", "answers": [[file, start, end], ...],
                          "wrong": the same for what only seems to answer}

A passage that holds the text of one of the answers is right; without any, no release tells it. Offsets are
those of the releases as read, and every place is named at which the text stands. "anybody" are questions
that people ask of any company, written before its releases were read; "told" are about what they tell, and
"absent" sound as if they told it. ONRECORD_CORPUS names the corpus.

wrong   of the answers "answered", those whose first passage is not right
false   of the questions that no release answers, those that are called "answered"

Half of the companies, drawn by a fixed seed, may be looked at; --misses lists those of its questions that are
wrongly called "answered".
"""

import os
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from benchmarks.archive_questions import MISSING
from benchmarks.figures import share
from benchmarks.material import release_in, rows
from benchmarks.replies import ANSWERED, Ask, Reply, asking
from onrecord.question import Question

SET = Path(__file__).resolve().parent / "sets" / "one-company.jsonl"
_SEED, _SHOWN = 1430, 130


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A question, the answers that are right, what came, and the rank of the first passage that is right."""

    company: str
    question: str
    kind: str
    answers: tuple[str, ...]
    reply: Reply
    rank: int | None

    @property
    def is_answered(self) -> bool:
        """Whether the question is called answered."""
        return self.reply.verdict == ANSWERED


def main() -> None:
    """Print the figures over all questions, over each half, and over each kind."""
    named = os.environ.get("ONRECORD_CORPUS", "")
    corpus = Path(named)
    if not named or not corpus.is_dir():
        print(f"questions to one company: {MISSING}")
        return
    outcomes = list(_outcomes(corpus))
    looked_at = _companies_looked_at({each.company for each in outcomes})
    halves = {
        "all": outcomes,
        "half held back": [each for each in outcomes if each.company not in looked_at],
        "half looked at": [each for each in outcomes if each.company in looked_at],
    }
    for title, half in halves.items():
        _report(title, half)
        for kind in ("anybody", "told", "absent"):
            _report(f"{title}, {kind}", [each for each in half if each.kind == kind])
    if "--misses" in sys.argv:
        _list_misses(halves["half looked at"])


def _companies_looked_at(companies: set[str]) -> frozenset[str]:
    drawn = sorted(companies)
    random.Random(_SEED).shuffle(drawn)
    return frozenset(drawn[: len(drawn) // 2])


def _report(title: str, outcomes: Sequence[Outcome]) -> None:
    """Print the figures over some questions, each with its 95 % interval and how many of how many."""
    told = [each for each in outcomes if each.answers]
    absent = [each for each in outcomes if not each.answers]
    print(f"one company, {title}: {len(told)} that its releases tell, {len(absent)} that they do not")
    print(f"  Hit@1     {share([each.rank == 1 for each in told])}")
    print(f"  Hit@3     {share([each.rank is not None for each in told])}")
    print(f"  answered  {share([each.is_answered for each in told])}")
    print(f"  wrong     {share([each.rank != 1 for each in outcomes if each.is_answered])}")
    print(f"  false     {share([each.is_answered for each in absent])}")


def _outcomes(corpus: Path) -> Iterator[Outcome]:
    desks: dict[str, Ask] = {}
    for row in rows(SET):
        company = str(row["company"])
        if "releases" in row:
            paths = cast("list[str]", row["releases"])
            desks[company] = asking([release_in(corpus / path) for path in paths])
        else:
            yield _outcome(row, _answers(row, corpus), desks[company](Question(text=str(row["q"]))))


def _answers(row: dict[str, object], corpus: Path) -> tuple[str, ...]:
    """Return the different texts that are right, as they stand in the releases."""
    places = cast("list[tuple[str, int, int]]", row["answers"])
    told = (release_in(corpus / path).text[start:end] for path, start, end in places)
    return tuple(dict.fromkeys(told))


def _outcome(row: dict[str, object], answers: tuple[str, ...], reply: Reply) -> Outcome:
    right = (
        rank
        for rank, passage in enumerate(reply.passages, 1)
        if any(answer in passage.text for answer in answers)
    )
    return Outcome(
        company=str(row["company"]),
        question=str(row["q"]),
        kind=str(row["kind"]),
        answers=answers,
        reply=reply,
        rank=next(right, None),
    )


def _list_misses(outcomes: Sequence[Outcome]) -> None:
    for one in outcomes:
        if one.is_answered and one.rank != 1:
            print(f"  {one.company}: {one.question}")
            print(f"    wanted {' / '.join(one.answers)[:_SHOWN] or 'nothing'}")
            print(f"    came   {one.reply.passages[0].sentence[:_SHOWN]}")


if __name__ == "__main__":
    main()
