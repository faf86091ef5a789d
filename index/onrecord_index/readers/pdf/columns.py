"""How wide a printed text is set: where lines begin and end, so that full lines can be told from short."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord_index.readers.pdf.printed_line import ALIGNED, PrintedLine

# Lines that begin within so many points of each other stand in one column.
_COLUMN_STEP = 60
_FEWEST_LINES = 4
# A word or two may stick out.
_MOST_STICKING_OUT = 0.1
_LEAST_FILLED, _MOSTLY_FILLED = 0.4, 0.6
_ADDRESS = re.compile(r"\S+@\S|https?:|www\.|\w[\w-]*:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Where lines begin and end, in points."""

    left: float
    right: float


class Columns:
    """The columns of a document, told by its lines: those of prose if there are enough, else all."""

    def __init__(self, lines: Iterable[PrintedLine]) -> None:
        together: dict[tuple[int, int], list[PrintedLine]] = defaultdict(list)
        for line in lines:
            together[_key(line)].append(line)
        self._whole = _column_of([line for each in together.values() for line in each])
        self._columns: Mapping[tuple[int, int], Column] = {
            key: _column_of(each) for key, each in together.items() if len(each) >= _FEWEST_LINES
        }

    def wraps(self, line: PrintedLine, following: PrintedLine) -> bool:
        """Whether the first word of the following line would not have fitted at the end of the line."""
        column = self._column_around(line)
        if line.right - line.left < _LEAST_FILLED * (column.right - column.left):
            return False  # a short line set to the right
        if following.words[0].islower() and not line.ends_sentence and not _ADDRESS.match(following.words):
            return line.right - line.left > _MOSTLY_FILLED * (column.right - column.left)
        first = following.words.split(maxsplit=1)[0]
        width = (following.right - following.left) / max(1, len(following.words)) * (len(first) + 1)
        return line.right + width > column.right - line.size

    def _column_around(self, line: PrintedLine) -> Column:
        """Return the column of the line's own setting, else the nearest to its left that it keeps within."""
        own = self._columns.get(_key(line))
        if own is not None:
            return own
        around = [
            column
            for column in self._columns.values()
            if column.left <= line.left + ALIGNED and column.right >= line.right - line.size
        ]
        return max(around, key=lambda column: column.left, default=self._whole)


def _key(line: PrintedLine) -> tuple[int, int]:
    return int(line.left // _COLUMN_STEP), round(line.size)


def _column_of(lines: Sequence[PrintedLine]) -> Column:
    if not lines:
        return Column(left=0, right=0)
    prose = [line for line in lines if line.is_prose]
    told = prose if len(prose) >= _FEWEST_LINES else lines
    few = int(len(told) * _MOST_STICKING_OUT)
    return Column(
        left=sorted(line.left for line in told)[few], right=sorted(line.right for line in told)[-1 - few]
    )
