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


def with_whole_labels(page: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines of a page; a label's lines stand in the row that ends it."""
    whole: list[PrintedLine] = []
    for line in page:
        row = line
        in_table = any(before.is_row for before in whole[-_MOST_LINES:])
        while whole and _belongs(whole[-1], row, in_table=in_table):
            row = _joined(whole.pop(), row)
        whole.append(row)
    return whole


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
