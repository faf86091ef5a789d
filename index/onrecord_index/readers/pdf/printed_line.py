"""One line of a printed page: its words, and where and how they are set."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord_index.readers.markup import BULLET_SIGN
from onrecord_index.readers.prose import PRIVATE_SIGNS, with_spaced_signs

_LETTERS = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"} | PRIVATE_SIGNS
)
# Signs that may also open a line in the middle of a sentence.
_WEAK_SIGN = re.compile(r"[–—\-o*]|\(?\w{1,4}[.)]")
# The last letters are signs in fonts of signs that do not say so.
_SIGN = re.compile(r"[•●▪◦‣·○■□◆►➢✓✔⦁*–—\-oØ§ü¨]|\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]")
_SENTENCE_END = re.compile(r"[.!?:;][\"”’')\]]*$")
_FIGURE = re.compile(r"[\s$€£¥(]*[\d.,–—-]+[\s)%]*")
_SAME_SIZE = 0.6
# The gaps of a justified line are alike, and parts of sentences stand between them.
_FEWEST_STRETCHED = 3
# In widths of the font: what parts two cells (no justified line's blanks are as wide), and two words.
CELL_GAP, _WORD_GAP = 1.7, 0.15
# And a list's sign from its text.
SIGN_GAP = 0.5
# In sizes of the font: how far parts of one line stand apart in height, and a raised or lowered mark.
_ON_LINE, _RAISED = 0.3, 0.75
_SMALL = 0.8
# A line of fewer words may be a name, a label, a heading.
FEWEST_WORDS = 6
# Points within which two edges are one.
ALIGNED = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedLine:
    """One line of a page, in points, y upwards; tabs part the cells of a row."""

    text: str
    left: float
    right: float
    y: float
    size: float
    strong: bool

    @property
    def words(self) -> str:
        """The text without the blanks around it."""
        return self.text.strip()

    @property
    def is_bullet(self) -> bool:
        """Whether it opens with the sign or number of a list's entry."""
        sign, tab, rest = self.words.partition("\t")
        if tab:
            return bool(_SIGN.fullmatch(sign.strip())) and not _FIGURE.fullmatch(rest.split("\t")[0])
        return bool(BULLET_SIGN.match(self.words))

    @property
    def has_weak_sign(self) -> bool:
        """Whether its sign may as well stand in the middle of a sentence: a dash, a number."""
        return bool(_WEAK_SIGN.fullmatch(self.words.split(maxsplit=1)[0]))

    @property
    def is_row(self) -> bool:
        """Whether this is the cells of a table's row."""
        return "\t" in self.words and not self.is_bullet

    @property
    def is_prose(self) -> bool:
        """Whether it is long enough to be a line of running text."""
        return not self.is_row and len(self.words.split()) >= FEWEST_WORDS

    @property
    def ends_sentence(self) -> bool:
        """Whether its last character may end a sentence."""
        return bool(_SENTENCE_END.search(self.words))

    def is_set_like(self, other: "PrintedLine") -> bool:
        """Whether both are of one size."""
        return abs(self.size - other.size) <= _SAME_SIZE


def whole_lines(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Return the lines of a page that hold words; parts beside each other are one: cells, raised marks."""
    whole: list[PrintedLine] = []
    for raw in lines:
        text = with_spaced_signs(raw.text.translate(_LETTERS).lstrip())
        line = replace(raw, text=_without_stretching(text))
        if whole and line.words and _stands_beside(whole[-1], line):
            whole[-1] = _together(whole[-1], line, is_spaced=raw.text[:1].isspace())
        elif line.words:
            whole.append(line)
    return [_unstretched(line, before, after) for before, line, after in _with_neighbours(whole)]


def _stands_beside(before: PrintedLine, line: PrintedLine) -> bool:
    size = max(before.size, line.size)
    gap, drop = line.left - before.right, abs(before.y - line.y)
    if gap < -_ON_LINE * size or (gap < 0 and drop > ALIGNED):
        return False
    is_mark = min(before.size, line.size) < _SMALL * size and gap < CELL_GAP * size
    return drop < (_RAISED if is_mark else _ON_LINE) * size


def _together(before: PrintedLine, line: PrintedLine, *, is_spaced: bool) -> PrintedLine:
    """Return both as one line; what is set larger gives its place, size and weight."""
    main = line if before.size < _SMALL * line.size else before
    is_mark = min(before.size, line.size) < _SMALL * main.size
    gap = (line.left - before.right) / main.size
    if gap > CELL_GAP or _SIGN.fullmatch(before.words):
        between = "\t"
    else:
        between = " " if gap > _WORD_GAP or is_spaced or before.text[-1:].isspace() else ""
    strong = main.strong if is_mark else before.strong and line.strong
    text = f"{before.text.rstrip()}{between}{line.text.lstrip()}"
    return replace(main, text=text, left=before.left, right=max(before.right, line.right), strong=strong)


def _with_neighbours(
    lines: Sequence[PrintedLine],
) -> Iterator[tuple[PrintedLine | None, PrintedLine, PrintedLine | None]]:
    return zip([None, *lines[:-1]], lines, [*lines[1:], None], strict=False)


def _unstretched(line: PrintedLine, before: PrintedLine | None, after: PrintedLine | None) -> PrintedLine:
    """The line; its tabs as blanks where a sentence runs through it from one justified line to the next."""
    if not line.is_row or any(map(_FIGURE.fullmatch, line.words.split("\t"))):
        return line
    comes = before and not before.is_row and not before.ends_sentence and _is_as_wide(line, before)
    goes = after and not after.is_row and after.words[0].islower() and _is_as_wide(line, after)
    return replace(line, text=line.text.replace("\t", " ")) if comes or goes else line


def _is_as_wide(line: PrintedLine, other: PrintedLine) -> bool:
    return abs(line.right - other.right) <= ALIGNED and abs(line.left - other.left) <= 3 * line.size


def _without_stretching(text: str) -> str:
    """The text; its tabs as blanks where they are but the wide gaps between the words of a justified line."""
    cells = text.strip().split("\t")
    lower = sum(cell.lstrip()[:1].islower() for cell in cells[1:])
    is_prose = len(cells) >= _FEWEST_STRETCHED and lower * 2 >= len(cells) - 1
    return text.replace("\t", " ") if is_prose and not any(map(_FIGURE.fullmatch, cells)) else text
