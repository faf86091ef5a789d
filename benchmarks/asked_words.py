"""The words without which no question asks for a form of answer: `python -m benchmarks.asked_words`.

Writes src/onrecord/languages/en/asked_words.py anew. A row of answer forms asks by a pattern, and a text that
holds none of the pattern's words is not searched for it. Of the words that each match holds, those are taken
that fewest questions of benchmarks/sets hold.
"""

import json
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from pathlib import Path
from textwrap import fill
from typing import Any

from onrecord.languages.en import asked_words
from onrecord.letters import in_small
from onrecord.questions.answer_forms import TABLE

# The library of Python itself takes patterns apart; it has no types.
_READ: Any = import_module("re._parser")
_OP: Any = import_module("re._constants")
_SETS = Path(__file__).resolve().parent / "sets"
_SHORTEST, _WIDEST = 2, 110  # letters of a word; characters of a line
# A word more is worth it if it saves so many questions a search.
_COST_OF_WORD = 3
_HEAD = '''"""The words without which no question asks for a form of answer, by its row: see AnswerRow.

Made by `python -m benchmarks.asked_words`. A word may stand within another: "own" in "owned".
"""

from collections.abc import Mapping

'''

Words = frozenset[str]
Choose = Callable[[str], Iterable[str]]


def main() -> None:
    """Write the module."""
    rows = {row.name: every_match_holds(row.asked, _words_of) for row in TABLE}
    lines = "\n".join(_lines(name, words) for name, words in rows.items() if words)
    told = f"ASKED_WORDS: Mapping[str, str] = {{\n{lines}\n}}\n"
    Path(str(asked_words.__file__)).write_text(_HEAD + told, encoding="utf-8")


def every_match_holds(pattern: str, choose: Choose) -> Words | None:
    """Return words of which each match of a pattern holds one, None if none are found.

    `choose` names the words that come into question of a stretch of letters that stands as it is in a match.
    """
    return _held_by(_READ.parse(pattern), "", choose)


def _held_by(parts: Iterable[tuple[Any, Any]], before: str, choose: Choose) -> Words | None:
    """The same for the parts of a pattern that follow one another, some letters before them."""
    found: list[Words] = []
    letters = before
    for kind, part in parts:
        if kind is _OP.LITERAL:
            letters += chr(part).lower()
            continue
        found += _of_letters(letters, choose)
        within = _held_within(kind, part, letters, choose)
        found += [within] if within else []
        letters = ""
    found += _of_letters(letters, choose)
    return min(found, key=_cost, default=None)


def _held_within(kind: Any, part: Any, letters: str, choose: Choose) -> Words | None:
    """The same for one part that holds others."""
    if kind is _OP.SUBPATTERN:
        return _held_by(part[3], letters, choose)
    if kind is _OP.BRANCH:
        each = [_held_by(branch, letters, choose) for branch in part[1]]
        known = [words for words in each if words]
        return Words().union(*known) if len(known) == len(each) else None
    if kind in {_OP.MAX_REPEAT, _OP.MIN_REPEAT} and part[0]:
        return _held_by(part[2], "", choose)
    is_ahead = kind is _OP.ASSERT and part[0] > 0
    return _held_by(part[1], "", choose) if is_ahead else None


def _of_letters(letters: str, choose: Choose) -> list[Words]:
    return [Words({word}) for word in choose(letters)]


def _words_of(letters: str) -> list[str]:
    """The words of a stretch of letters, and "%"."""
    return [word for word in letters.split() if len(word) >= _SHORTEST or not word.isalnum()]


def _cost(words: Words) -> tuple[int, list[str]]:
    """How many questions hold one of some words, and how many words these are."""
    return len(frozenset[int]().union(*map(_holding, words))) + _COST_OF_WORD * len(words), sorted(words)


@cache
def _holding(word: str) -> frozenset[int]:
    return frozenset(number for number, question in enumerate(_questions()) if word in question)


@cache
def _questions() -> tuple[str, ...]:
    rows = (
        json.loads(line)
        for path in sorted(_SETS.rglob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    )
    return tuple(sorted({in_small(str(row["q"])) for row in rows if "q" in row}))


def _lines(name: str, words: Words) -> str:
    """The lines that state the words of a row."""
    few = " ".join(sorted(word for word in words if not any(other in word for other in words - {word})))
    line = f'    "{name}": "{few}",'
    if len(line) <= _WIDEST:
        return line
    told = fill(few, _WIDEST, initial_indent=" " * 8, subsequent_indent=" " * 8)
    return f'    "{name}": """\n{told}\n    """,'


if __name__ == "__main__":
    main()
