"""A table as blocks: rows of figures, bullets laid out in cells, or prose that a table only places."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from onrecord.manuscript import BlockKind
from onrecord_index.readers.builder import Piece, clean_text

Cell = Sequence[Piece]

# Signs and numbers that pages set in a narrow cell before the text that they mark.
_MARK = re.compile(r"[•●▪◦‣·○■□◆►➢✓✔⦁*–—§\-o]|\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]")
_CURRENCY = re.compile(r"(?:[A-Z]{1,3})?[$€£¥]\(?|\(")
_FOLLOWS_NUMBER = re.compile(r"\)?\s*%?\s*\)?|\)\s*%?")
_NUMBER = re.compile(r"[(\-–—]?\s*[\d.,]*\d?[\d.,–—-]*")
_NUMBER_ENDS = frozenset("0123456789-–—")
# A cell that holds more than this is prose that a table only places.
_LONGEST_CELL = 300


@dataclass(slots=True)
class Table:
    """A table being read: finished rows, and what stands in it outside any cell."""

    rows: list[list[Cell]] = field(default_factory=list)


def pieces_of_table(table: Table) -> list[Piece]:
    """The blocks that a table stands for, in order."""
    rows = [row for row in map(_filled, table.rows) if row]
    has_figures = any(_is_figure(cell) for row in rows for cell in row)
    is_grid = any(len(row) > 1 and not _bullet(row) and all(map(_is_simple, row)) for row in rows)
    pieces: list[Piece] = []
    opens = True
    for row in rows:
        bullet = _bullet(row)
        if bullet:
            new: Sequence[Piece] = bullet
        elif is_grid and all(map(_is_simple, row)) and (has_figures or not _is_placed(row)):
            new = [
                Piece(kind=BlockKind.TABLE_ROW, text="\t".join(joined_cells(map(_line, row))), opens=opens)
            ]
            opens = False
        else:
            new = [piece for cell in row for piece in cell]
        pieces += new
    return pieces


def _filled(row: Sequence[Cell]) -> list[Cell]:
    return [cell for cell in row if any(piece.text.strip() for piece in cell)]


def _is_figure(cell: Cell) -> bool:
    line = _line(cell)
    return bool(_NUMBER.fullmatch(line.strip("$€£¥%() "))) and any(map(str.isdigit, line))


def _is_placed(row: Sequence[Cell]) -> bool:
    """Whether this is texts of several lines side by side: two addresses, two people to ask."""
    return sum(len(_lines(cell)) > 1 for cell in row) > 1


def _line(cell: Cell) -> str:
    return clean_text(" ".join(piece.text for piece in cell), BlockKind.HEADING)


def _is_simple(cell: Cell) -> bool:
    """Whether a cell holds words or figures, perhaps over a few short lines: not prose, a list or a table."""
    if len(cell) > 1 and any(piece.kind in {BlockKind.BULLET, BlockKind.TABLE_ROW, None} for piece in cell):
        return False
    return len(_line(cell)) <= _LONGEST_CELL and len(_lines(cell)) <= 4


def _lines(cell: Cell) -> list[str]:
    return [line for piece in cell for line in piece.text.split("\n") if line.strip()]


def _bullet(row: Sequence[Cell]) -> list[Piece]:
    """The bullet that a row lays out in two cells, its sign and its text; nothing if it is not a such row."""
    if len(row) != 2 or not _MARK.fullmatch(_line(row[0])):
        return []
    first, *rest = row[1]
    if first.kind not in {BlockKind.PARAGRAPH, BlockKind.HEADING} or _NUMBER.fullmatch(_line(row[1])):
        return []
    return [Piece(kind=BlockKind.BULLET, text=f"{_line(row[0])} {first.text}"), *rest]


def joined_cells(cells: Iterable[str]) -> list[str]:
    """The cells with a currency sign, a bracket or a per cent sign joined to the number beside it."""
    joined: list[str] = []
    for cell in cells:
        if joined and _CURRENCY.fullmatch(joined[-1]) and _NUMBER.match(cell):
            joined[-1] += f"{'' if joined[-1].endswith('(') else ' '}{cell}"
        elif joined and _FOLLOWS_NUMBER.fullmatch(cell) and joined[-1][-1:] in _NUMBER_ENDS:
            joined[-1] += cell
        else:
            joined.append(cell)
    return joined
