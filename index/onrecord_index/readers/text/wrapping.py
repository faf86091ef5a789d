"""Hard wraps undone: which line end a writer meant, and which a column made.

A line end is the column's where the next line's first word would not have fitted. Everything else (an
address, a list, a signature) is a line end of the release's own.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.reading.opening.letterhead.addresses import is_address

# Columns that people and machines wrap at; a text with longer lines is not wrapped at all.
NARROWEST, WIDEST = 50, 132
# A ragged edge: a long word or a careful typist leaves this many columns free.
_RAGGED = 12
# A stray web address may stick out of a wrapped text.
_STICKING_OUT = 0.02
# Of lines that run on, so many tell a column; some stick out of it.
_FEWEST_RUNNING, _LONGER, _NARROWEST_RUNNING = 4, 0.1, 36
# A line that is so many times as long as the column was never wrapped at it.
_TOO_LONG = 1.3
_ENDS = ".!?:;"
_GAP = re.compile(r"\t| {3,}")
_HYPHENATED = re.compile(r"\w-$")
_LABEL = re.compile(r"(?:[A-Z][\w.\- ]{0,24}:\s|[TFEM]\.\s+(?=[+(\d])|\+\d|\(\d{3}\)|\d{3}[ .-]\d)")
# Words that no entry of a list ends with.
_OPEN_END = re.compile(
    r"(?:\b(?:a|an|and|as|at|by|for|from|in|its|of|on|or|our|than|that|the|their|to|with)|,|\w-)$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\S+@\S+\.\S+$|(?:https?://|www\.)\S+$")


def column_of(lines: Sequence[str]) -> int | None:
    """The column that a whole text is wrapped at, in characters; None if it is not."""
    filled = [line.expandtabs().rstrip() for line in lines if line.strip()]
    if not filled:
        return None
    margin = min(map(_indent_of, filled))
    lengths = sorted(len(line) - margin for line in filled)
    widest = lengths[-1 - int(len(lengths) * _STICKING_OUT)]
    # Text made from a page: its tables are wider than its prose, which is told by sentences that run on.
    running = sorted(len(before.strip()) for before, line in pairwise(lines) if _runs_on(before, line))
    told = running[-1 - int(len(running) * _LONGER)] if len(running) >= _FEWEST_RUNNING else None
    if NARROWEST <= widest <= WIDEST and (told is None or told > widest - _RAGGED):
        return widest
    return told


def unwrapped(lines: Sequence[str], column: int | None, *, hanging: int = 1) -> list[str]:
    """Return the lines that the writer meant: those the column broke are one again, joined by a blank.

    The first `hanging` lines are one in any case.
    """
    if column is None and any(_runs_on(before, line) for before, line in pairwise(lines)):
        column = max(map(len, lines))
    whole = list(lines[:1])
    for number, (before, line) in enumerate(pairwise(lines), 1):
        if number < hanging or (column is not None and _is_broken_by(column, before, line)):
            whole[-1] += line if _HYPHENATED.search(before) else f" {line}"
        else:
            whole.append(line)
    return whole


def hanging_lines(lines: Sequence[str]) -> int:
    """Return how many lines a list's entry takes: its first, and those below it that can only go on with it.

    They stand further in than its sign, or begin with a small letter, or follow a line that cannot end there.
    """
    sign = _indent_of(lines[0])
    for count, (before, line) in enumerate(pairwise(lines), 1):
        is_inside = _indent_of(line) > sign
        if not (is_inside or line.lstrip()[:1].islower() or _OPEN_END.search(before.rstrip())):
            return count
    return len(lines)


def _runs_on(line: str, following: str) -> bool:
    """Whether a sentence surely goes on over the line end: a long line, open, and then a small letter."""
    words, rest = line.strip(), following.strip()
    is_open = len(words) >= _NARROWEST_RUNNING and words[-1] not in _ENDS and not _GAP.search(words)
    return is_open and rest[:1].islower() and not _ADDRESS.match(rest)


def _indent_of(line: str) -> int:
    return len(line.expandtabs()) - len(line.expandtabs().lstrip())


def _is_broken_by(column: int, line: str, following: str) -> bool:
    if _LABEL.match(following) or _ADDRESS.match(following) or len(line) > _TOO_LONG * column:
        return False
    if "," in following and _LABEL.match(line) and is_address(following):
        return False
    first_word = following.split(" ", 1)[0]
    if first_word[:1].islower() and len(line) >= NARROWEST:  # in a hanging indent, lines are shorter
        return True
    return len(line) + 1 + len(first_word) > column - _RAGGED
