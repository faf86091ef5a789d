"""Ways to ask for what every release tells: `python -m benchmarks.phrasings`.

sets/phrasings.jsonl   {"q", "facts": what it may be taken for, none if it asks for none, "is_held_back"}

They were written before a pattern was looked at. Those held back, half of each fact's by a fixed seed, only
ever give figures, and --misses lists none of them.
"""

import sys
from pathlib import Path
from typing import TypedDict, cast

from benchmarks.material import rows
from onrecord.answering.release_facts import fact_asked
from onrecord.questions.own_name import with_company_for_name

SET = Path(__file__).resolve().parent / "sets" / "phrasings.jsonl"
_ISSUER = "Northgate Sails Inc."


class _Phrasing(TypedDict):
    q: str
    facts: list[str]
    is_held_back: bool


def main() -> None:
    """Print how many of each half are taken for what they ask."""
    phrasings = [cast(_Phrasing, row) for row in rows(SET)]
    looked_at = [row for row in phrasings if not row["is_held_back"]]
    held_back = [row for row in phrasings if row["is_held_back"]]
    for name, half in (("looked at", looked_at), ("held back", held_back)):
        facts = [row for row in half if row["facts"]]
        others = [row for row in half if not row["facts"]]
        told, wrong = sum(map(_is_right, facts)), len(others) - sum(map(_is_right, others))
        print(
            f"{name}: {told} of {len(facts)}; a fact seen where none is asked for: {wrong} of {len(others)}"
        )
    if "--misses" in sys.argv:
        for row in looked_at:
            if not _is_right(row):
                print(row["q"], row["facts"], _taken_for(row["q"]))


def _is_right(row: _Phrasing) -> bool:
    taken = _taken_for(row["q"])
    return taken in row["facts"] if row["facts"] else taken is None


def _taken_for(question: str) -> str | None:
    fact = fact_asked(with_company_for_name(question, _ISSUER))
    return "contact" if fact and (fact == "whom to reach" or fact.startswith("contact")) else fact


if __name__ == "__main__":
    main()
