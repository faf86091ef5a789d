"""How a printed document is set: the size of its prose, and the step from line to line at each size.

The step is learned from lines that surely go on: a full line that ends no sentence, and below it one that
begins with a small letter. So single, wide and double spacing are told alike, and tables do not count.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from onrecord_index.readers.pdf.columns import Columns
from onrecord_index.readers.pdf.printed_line import PrintedLine
from onrecord_index.readers.pdf.running_heads import usual_leading

# Letters of running text that make a size one of prose, and the share of all running text.
_FEWEST_LETTERS, _LEAST_SHARE = 400, 0.1
_FEWEST_STEPS = 2
# From line to line, in sizes of the font: more is the gap above another column or table.
_MOST_SPACED = 3.2


class Typesetting:
    """What must be known of all pages to read the lines of one."""

    def __init__(self, pages: Sequence[Sequence[PrintedLine]], columns: Columns) -> None:
        lines = [line for page in pages for line in page]
        self.body_size = _body_size(lines)
        self._usual = usual_leading(pages)
        self._steps = _steps_within_sentences(pages, columns)
        spacings = [step / size for size, steps in self._steps.items() for step in steps]
        self._spacing = median(spacings) if len(spacings) >= _FEWEST_STEPS else None

    @property
    def spacing(self) -> float:
        """The step from line to line in sizes of the font: 1.2 set single, 2.4 set double."""
        return self._spacing or self._usual / self.body_size

    def leading(self, line: PrintedLine) -> float:
        """Return the step to the next line of the same paragraph, as lines of this size are set."""
        steps = self._steps.get(_size_of(line), [])
        if len(steps) >= _FEWEST_STEPS:
            return median(steps)
        return self._spacing * line.size if self._spacing else self._usual


def _steps_within_sentences(
    pages: Sequence[Sequence[PrintedLine]], columns: Columns
) -> dict[float, list[float]]:
    steps: dict[float, list[float]] = defaultdict(list)
    for before, line in (pair for page in pages for pair in pairwise(page)):
        step = before.y - line.y
        if line.is_row or before.is_row or not before.is_set_like(line) or before.ends_sentence:
            continue
        is_next = line.size / 2 < step < _MOST_SPACED * line.size
        if is_next and line.words[0].islower() and columns.wraps(before, line):
            steps[_size_of(line)].append(step)
    return steps


def _body_size(lines: Sequence[PrintedLine]) -> float:
    """Return the largest size that running text is set in: notes and tables may hold more letters than it."""
    letters = Counter[float]()
    for line in lines:
        if line.is_prose:
            letters[_size_of(line)] += len(line.words)
    enough = max(_FEWEST_LETTERS, _LEAST_SHARE * letters.total())
    large = [size for size, count in letters.items() if count >= enough]
    if large:
        return max(large)
    for line in () if letters else lines:
        letters[_size_of(line)] += len(line.words)
    return max(letters, key=lambda size: letters[size], default=1.0)


def _size_of(line: PrintedLine) -> float:
    return max(round(line.size * 2) / 2, 0.5)
