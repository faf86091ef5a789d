"""Rows of a printed table whose label runs over lines: each made one again."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord_index.readers.pdf.printed_line import PrintedLine

_FIGURE = re.compile(r"[A-Z]{0,3}[\s$€£¥(]*[\d.,–—-]*[\d–—-][\s)%]*")
# In sizes of the font, from one line of a row to the next.
_CLOSE = 2.1
_MOST_LINES = 4
# A label that is longer than this share of its row is prose.
_LONGEST = 0.75
# A line that begins further in than this share of its row stands in a later cell.
_BESIDE = 0.25
# What a cell that goes on in its next line ends with: "approximately $2.2 to".
_OPEN_END = re.compile(r"(?:\b(?:a|an|and|between|from|in|of|or|the|to|up|with)|[–—,-])$", re.IGNORECASE)


def with_whole_labels(page: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Return the lines of a page; the lines of a cell stand in the row that ends it, or begins it."""
    whole: list[PrintedLine] = []
    for line in page:
        row = line
        in_table = any(before.is_row for before in whole[-_MOST_LINES:])
        while whole and _belongs(whole[-1], row, in_table=in_table):
            row = _joined(whole.pop(), row)
        if whole and _continues_label(whole[-1], row):
            label, _, figures = whole[-1].words.partition("\t")
            whole[-1] = replace(whole[-1], text=f"{label} {row.words}\t{figures}", y=row.y)
        elif whole and _continues_last_cell(whole[-1], row):
            text = f"{whole[-1].words} {row.words}"
            whole[-1] = replace(whole[-1], text=text, right=max(whole[-1].right, row.right), y=row.y)
        else:
            whole.append(row)
    return whole


def _continues_label(row: PrintedLine, line: PrintedLine) -> bool:
    """Whether a line goes on with the first cell of the row above: small letters, narrow, under the label."""
    label, *cells = row.words.split("\t")
    is_under = abs(line.left - row.left) < 2 * row.size and _is_next(row, line)
    is_narrow = line.right - row.left < _LONGEST * (row.right - row.left)
    has_figures = all(map(_FIGURE.fullmatch, cells)) and not _FIGURE.fullmatch(label)
    return is_under and is_narrow and has_figures and line.words[0].islower()


def _continues_last_cell(row: PrintedLine, line: PrintedLine) -> bool:
    """Whether a line goes on with the second and last cell of the row above, which holds words."""
    cells = row.words.split("\t")
    if len(cells) != 2 or not _is_next(row, line) or cells[1].endswith((".", ":", ";")):
        return False
    is_beside = line.left > row.left + _BESIDE * (row.right - row.left) and line.right <= row.right + row.size
    is_open = bool(_OPEN_END.search(cells[1])) or line.words[0].islower()
    return is_beside and is_open and not _FIGURE.fullmatch(cells[1])


def _is_next(row: PrintedLine, line: PrintedLine) -> bool:
    is_close = 0 < row.y - line.y <= _CLOSE * row.size
    return row.is_row and not line.is_row and not line.is_bullet and is_close and row.is_set_like(line)


def _belongs(label: PrintedLine, row: PrintedLine, *, in_table: bool) -> bool:
    if not row.is_row or label.is_row or label.is_bullet or label.ends_sentence or not label.is_set_like(row):
        return False
    first, *_ = row.words.split("\t")
    if abs(label.y - row.y) > _CLOSE * row.size:
        return False
    if first[0].islower():
        is_narrow = label.right - row.left < _LONGEST * (row.right - row.left)
        return is_narrow and abs(label.left - row.left) < 2 * row.size
    return in_table and label.right <= row.left and all(map(_FIGURE.fullmatch, row.words.split("\t")))


def _joined(label: PrintedLine, row: PrintedLine) -> PrintedLine:
    gap = " " if row.words[0].islower() else "\t"
    text = f"{label.words}{gap}{row.words}"
    return replace(row, text=text, left=min(label.left, row.left), y=min(label.y, row.y))
