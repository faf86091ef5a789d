"""How well questions are grouped by what they ask for: `python -m benchmarks.grouping [--groups]`.

groups.jsonl and groups-more.jsonl under benchmarks/sets: {"q", "release", "group"}, each by a reader of
five releases who knew neither the code nor its tables. The figure is the adjusted Rand index: 1 for the same
groups, 0 for chance (Hubert and Arabie, Journal of Classification 2, 1985).
"""

import sys
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from math import comb
from pathlib import Path

from benchmarks.material import rows
from onrecord_bot.reporting.grouping import group_questions

_SETS = Path(__file__).resolve().parent / "sets"
_FILES = ("groups.jsonl", "groups-more.jsonl")
# The releases whose questions were read while the table of matters was written.
_READ = ("trial", "insolvency", "quarter", "taxis", "awards", "raise")
# Those that a second reader put into groups afterwards.
_READ_AGAIN = ("partnership", "garden")


def main() -> None:
    """Print the index over the questions of each file: all, those that were read for the table, those not."""
    for name in _FILES:
        labels = list(rows(_SETS / name))
        print(name)
        _report("all", labels)
        _report("read", [label for label in labels if label["release"] in _READ])
        _report(
            "never read at all", [label for label in labels if label["release"] not in (*_READ, *_READ_AGAIN)]
        )
        _report("not read for the table", [label for label in labels if label["release"] not in _READ])
        if "--groups" in sys.argv:
            questions = [str(label["q"]) for label in labels]
            for group in group_questions(questions, [str(label["release"]) for label in labels]):
                print(*(questions[position] for position in group), sep=" | ", end="\n\n")


def adjusted_rand_index(one: Sequence[Hashable], other: Sequence[Hashable]) -> float:
    """How alike two ways to group the same things are, given the group of each thing, in one order."""
    together = _pairs(Counter(zip(one, other, strict=True)).values())
    in_one, in_other = _pairs(Counter(one).values()), _pairs(Counter(other).values())
    by_chance = in_one * in_other / comb(len(one), 2)
    return (together - by_chance) / ((in_one + in_other) / 2 - by_chance)


def _pairs(sizes: Iterable[int]) -> int:
    return sum(comb(size, 2) for size in sizes)


def _report(name: str, labels: Sequence[dict[str, object]]) -> None:
    """The index where nobody knows of which company each was asked, and where the record says it."""
    releases = [str(label["release"]) for label in labels]
    wanted = len({label["group"] for label in labels})
    for known, companies in (("companies unknown", None), ("companies on record", releases)):
        found = [0] * len(labels)
        groups = group_questions([str(label["q"]) for label in labels], companies)
        for number, group in enumerate(groups):
            for position in group:
                found[position] = number
        index = adjusted_rand_index(found, [str(label["group"]) for label in labels])
        print(
            f"   {name}, {known}: adjusted Rand index {index:.2f} "
            f"({len(labels)} questions, {len(groups)} groups for {wanted})"
        )


if __name__ == "__main__":
    main()
