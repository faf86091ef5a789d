"""What looks forward in releases of the corpus that nobody had read: `python -m benchmarks.looking_ahead`.

sets/looking-ahead.jsonl   {"draw": 1 to 4, "release": file in the corpus, "true": [[start, end], ...],
                           "borderline", "false", "statement": {"start", "ends": [end, ...]}, null if
                           the release carries none; "gap": [start, end] lies between two statements}

ONRECORD_CORPUS names the corpus; offsets are those of its files. The releases are of many kinds and wires
(log.md says how they were chosen), labelled from their text alone. The rules read them once before any miss
was looked at, and the second draw after the misses of the first were mended. The third is of 24 releases of
any kind, as a seed drew them, and the fourth of nine that name what looks forward. Where a text of other
things follows a statement under the same heading, several ends are right.

Half of the releases of each draw, by a fixed seed, may be looked at; the others only ever give figures, and
--misses lists none of them. `any`, `every` and `precision` are those of `benchmarks.forward_looking`.
"""

import os
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NotRequired, TypedDict, cast

from benchmarks.archive_questions import MISSING
from benchmarks.characters import Reading, flat
from benchmarks.figures import share
from benchmarks.forward_looking import Unit, report_misses, report_sum
from benchmarks.material import release_in, rows
from onrecord.release import Release

SET = Path(__file__).resolve().parent / "sets" / "looking-ahead.jsonl"
_SEED = 14
_SHOWN = 110


class StatementLabel(TypedDict):
    """Where the statement of a file begins, where it may end, and what may be left out of it."""

    start: int
    ends: list[int]
    gap: NotRequired[list[int]]


class Row(TypedDict):
    """A labelled release: which draw it is of, and where its units and its statement are in its file."""

    draw: int
    release: str
    true: list[list[int]]
    borderline: list[list[int]]
    false: list[list[int]]
    statement: StatementLabel | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A release, what the reading makes of its units, and of its statement."""

    row: Row
    units: tuple[Unit, ...]
    is_exact: bool
    statements: tuple[str, ...]


def main() -> None:
    """Print the figures over all releases and over each half."""
    named = os.environ.get("ONRECORD_CORPUS", "")
    corpus = Path(named)
    if not named or not corpus.is_dir():
        print(f"what looks forward in releases nobody had read: {MISSING}")
        return
    labelled = [cast(Row, row) for row in rows(SET)]
    looked_at, held_back = ([outcome_of(row, corpus) for row in half] for half in halves(labelled))
    everything = [*looked_at, *held_back]
    for draw in sorted({row["draw"] for row in labelled}):
        report(f"draw {draw}", [outcome for outcome in everything if outcome.row["draw"] == draw])
    report("all", everything)
    report("halves held back", held_back)
    report("halves looked at", looked_at)
    if "--misses" in sys.argv:
        _list_misses(looked_at)


def halves(labelled: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Return two halves of the releases of each draw, by a fixed seed: the ones to look at first."""
    looked_at, held_back = list[Row](), list[Row]()
    for draw in sorted({row["draw"] for row in labelled}):
        drawn = [row for row in labelled if row["draw"] == draw]
        random.Random(_SEED).shuffle(drawn)
        middle = len(drawn) // 2
        looked_at += drawn[:middle]
        held_back += drawn[middle:]
    return looked_at, held_back


def outcome_of(row: Row, corpus: Path) -> Outcome:
    """Return what is made of a labelled release."""
    path = corpus / row["release"]
    text = path.read_text(encoding="utf-8")
    release = release_in(path)
    return Outcome(
        row=row,
        units=_units_of(row, text, release),
        is_exact=flat("".join(release.statements)) in _statements_of(row, text),
        statements=release.statements,
    )


def report(title: str, outcomes: Sequence[Outcome]) -> None:
    """Print the figures over some releases, each with its 95 % interval and how many of how many."""
    report_sum(f"looking ahead, {title}", [unit for outcome in outcomes for unit in outcome.units])
    carrying = [outcome for outcome in outcomes if outcome.row["statement"]]
    bare = [outcome for outcome in outcomes if not outcome.row["statement"]]
    print(f"  statements exact     {share([outcome.is_exact for outcome in carrying])}")
    print(f"  none where none is   {share([outcome.is_exact for outcome in bare])}")


def _units_of(row: Row, text: str, release: Release) -> tuple[Unit, ...]:
    truths: dict[bool | str, list[list[int]]] = {
        True: row["true"],
        False: row["false"],
        "borderline": row["borderline"],
    }
    labels = sorted((start, end, truth) for truth, places in truths.items() for start, end in places)
    reading = Reading(release=release)
    found = reading.find([text[start:end] for start, end, _ in labels])
    name = row["release"]
    return tuple(
        Unit(name=name, file=name, text=text[start:end], truth=truth, judged=reading.judge(places))
        for (start, end, truth), places in zip(labels, found, strict=True)
    )


def _statements_of(row: Row, text: str) -> frozenset[str]:
    """Return the statements that are right, only the characters that count: empty if there is none."""
    label = row["statement"]
    if label is None:
        return frozenset({""})
    start, (left, right) = label["start"], label.get("gap", [0, 0])
    whole = {text[start:end] for end in label["ends"]}
    apart = {text[start:left] + text[right:end] for end in label["ends"] if left}
    return frozenset(map(flat, whole | apart))


def _list_misses(outcomes: Sequence[Outcome]) -> None:
    report_misses([unit for outcome in outcomes for unit in outcome.units])
    for outcome in outcomes:
        if not outcome.is_exact:
            read = " | ".join(f"{each[:_SHOWN]} ... {each[-_SHOWN:]}" for each in outcome.statements)
            print(f"  {outcome.row['release']}: statement: {read or 'none'}")


if __name__ == "__main__":
    main()
