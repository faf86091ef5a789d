"""The rows of a table on a terminal: cells one below the other, long ones over several lines."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from textwrap import wrap

from onrecord.tables.columns import places_of_heads
from onrecord_bot.replies.layout import Part, Role

_GAP = re.compile(r"\t| {2,}")
# "$   6,100", "31.5  %": a sign that stands apart from its figure is one cell with it.
_SIGN_APART = re.compile(
    r"(?:(?<=[\t ])|^)(?P<sign>[$€£¥])(?:\t| {2,})(?=[\d(.—–-])|(?<=\d)(?:\t| {2,})(?=%)"
)
_APART = "  "
_TABLE = frozenset({Role.TABLE, Role.ROW})
_NARROWEST_LABEL = 16

# A cell, and the first and the last of the columns that it spans.
_Cell = tuple[str, int, int]


def laid_out(paragraph: Sequence[Part], *, width: int) -> list[Part]:
    """Return the parts with the blanks between the cells of rows changed, and nothing else.

    Only on a terminal: what is quoted, copied or sent keeps its own. A table stays as it is if the heads and
    the figures cannot be told apart for sure, or if the window is too narrow.
    """
    rows = [_split(part.text) for part in paragraph if part.role is Role.ROW]
    if not all(part.role in _TABLE for part in paragraph) or len(rows) != 1 or len(rows[0]) < 2:
        return list(paragraph)
    lines = [[_cells(line, rows[0]) for line in part.text.split("\n")] for part in paragraph]
    told = [cells for part in lines for cells in part if cells is not None]
    if len(told) < sum(map(len, lines)):
        return list(paragraph)
    widths = _widths(told, len(rows[0]), width)
    if widths is None:
        return list(paragraph)
    return [
        replace(part, text="\n".join(_line(cells, widths) for cells in each if cells is not None))
        for part, each in zip(paragraph, lines, strict=True)
    ]


def _split(line: str) -> list[str]:
    return _GAP.split(_SIGN_APART.sub(lambda found: f"{found['sign'] or ''} ", line))


def _cells(line: str, row: Sequence[str]) -> list[_Cell] | None:
    """Return the cells of a line with the columns that each spans; None if that is not sure."""
    cells = _split(line)
    if len(cells) == 1 or cells == row:
        return [(cell, at, at) for at, cell in enumerate(cells)]
    places = places_of_heads(cells, len(row) - 1)
    if places is None:
        return None
    spans = [(at, [column for column, of in enumerate(places, 1) if of == at]) for at in range(len(cells))]
    return [(cells[at], columns[0], columns[-1]) if columns else (cells[at], 0, 0) for at, columns in spans]


def _widths(rows: Sequence[Sequence[_Cell]], columns: int, width: int) -> list[int] | None:
    """Return the width of each column; None if the window is too narrow for the longest words."""
    whole, narrow = [0] * columns, [0] * columns
    for cell, first, last in (cell for row in rows if len(row) > 1 for cell in row):
        if first == last:
            whole[first] = max(whole[first], len(cell))
            narrow[first] = max(narrow[first], *map(len, cell.split()))
    room = width - len(_APART) * (columns - 1)
    if sum(whole) <= room:
        return whole
    narrow[0] = room - sum(narrow[1:])
    return narrow if narrow[0] >= min(whole[0], _NARROWEST_LABEL) else None


def _line(cells: Sequence[_Cell], widths: Sequence[int]) -> str:
    """Return a row, its long cells over several lines; a line that stands alone is left as it is."""
    if len(cells) == 1:
        return cells[0][0]
    by_column = {first: (cell, last) for cell, first, last in cells}
    columns = []
    at = 0
    while at < len(widths):
        cell, last = by_column.get(at, ("", at))
        room = sum(widths[at : last + 1]) + len(_APART) * (last - at)
        columns.append([_set(line, room, is_label=at == 0) for line in wrap(cell, room) or [""]])
        at = last + 1
    blank = [" " * len(column[0]) for column in columns]
    return "\n".join(
        _APART.join(line or gap for line, gap in zip(each, blank, strict=True)).rstrip()
        for each in zip_longest(*columns)
    )


def _set(line: str, room: int, *, is_label: bool) -> str:
    return line.ljust(room) if is_label else line.rjust(room)
