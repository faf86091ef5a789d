"""Sentences of twelve trades, each judged alone: `python -m benchmarks.trades [--misses]`.

They are written for this and stand in sets/trades.jsonl; no release holds them. Each is read as said on one
day, so that "in 2028" is still to come. The first 120 were written before any rule was looked at.

sets/purposes.jsonl has thirty of a purpose or a result to come, and thirty of what a product or a thing does.
sets/customers.jsonl has 77 plain ones of small firms that look forward, and 77 that come near to it: rules
for customers, what is over, what a thing can do. --misses lists those of one half of them, by a fixed seed.
"""

import random
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.figures import share
from benchmarks.material import rows
from onrecord.forward_looking import Surroundings, judge_sentence
from onrecord.languages.en.english import ENGLISH
from onrecord.reading.days_to_come import days_to_come, periods_to_come

_SETS = Path(__file__).parent / "sets"
_SAID = date(2025, 11, 6)
_SEED = 14
# Whether it looks forward, whether it is flagged, and its row.
_Judged = tuple[bool, bool, dict[str, Any]]


def main() -> None:
    """Print how many of the forward-looking sentences are flagged, and how many flags are right."""
    for name in ("trades", "purposes", "customers"):
        judged = [
            (row["fls"] is True, _is_flagged(str(row["sentence"])), row)
            for row in rows(_SETS / f"{name}.jsonl")
        ]
        if name == "customers":
            random.Random(_SEED).shuffle(judged)
            middle = len(judged) // 2
            _report("customers, half held back", judged[middle:], shows=False)
            judged = judged[:middle]
        _report(
            "customers, half looked at" if name == "customers" else name, judged, shows="--misses" in sys.argv
        )


def _report(title: str, judged: Sequence[_Judged], *, shows: bool) -> None:
    print(f"{title}: {len(judged)} sentences")
    print(f"  recall    {share([flagged for true, flagged, _ in judged if true])}")
    print(f"  precision {share([true for true, flagged, _ in judged if flagged])}")
    for true, flagged, row in judged if shows else ():
        if true != flagged:
            print(f"  {row['trade']}: {'missed' if true else 'spare'}: {row['sentence']}")


def _is_flagged(sentence: str) -> bool:
    days, periods = days_to_come(sentence, _SAID), periods_to_come(sentence, _SAID)
    place = Surroundings(days_to_come=days, periods_to_come=periods, year=_SAID.year)
    return judge_sentence(sentence, place, ENGLISH).forward_looking


if __name__ == "__main__":
    main()
