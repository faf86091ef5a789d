"""Sentences of twelve trades, each judged alone: `python -m benchmarks.trades [--misses]`.

They are written for this and stand in sets/trades.jsonl; no release holds them. Each is read as said on one
day, so that "in 2028" is still to come. The first 120 were written before any rule was looked at.

sets/purposes.jsonl has thirty of a purpose or a result to come, and thirty of what a product or a thing does.
"""

import sys
from datetime import date
from pathlib import Path

from benchmarks.figures import share
from benchmarks.material import rows
from onrecord.forward_looking import Surroundings, judge_sentence
from onrecord.languages.en.english import ENGLISH
from onrecord.reading.days_to_come import days_to_come, periods_to_come

_SETS = Path(__file__).parent / "sets"
_SAID = date(2025, 11, 6)


def main() -> None:
    """Print how many of the forward-looking sentences are flagged, and how many flags are right."""
    for name in ("trades", "purposes"):
        judged = [
            (row["fls"] is True, _is_flagged(str(row["sentence"])), row)
            for row in rows(_SETS / f"{name}.jsonl")
        ]
        print(f"{name}: {len(judged)} sentences")
        print(f"  recall    {share([flagged for true, flagged, _ in judged if true])}")
        print(f"  precision {share([true for true, flagged, _ in judged if flagged])}")
        for true, flagged, row in judged if "--misses" in sys.argv else ():
            if true != flagged:
                print(f"  {row['trade']}: {'missed' if true else 'spare'}: {row['sentence']}")


def _is_flagged(sentence: str) -> bool:
    days, periods = days_to_come(sentence, _SAID), periods_to_come(sentence, _SAID)
    place = Surroundings(days_to_come=days, periods_to_come=periods, year=_SAID.year)
    return judge_sentence(sentence, place, ENGLISH).forward_looking


if __name__ == "__main__":
    main()
