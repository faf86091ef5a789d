"""The lines of printed pages as blocks: wraps and hyphens undone, what every page repeats left out."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from onrecord.manuscript import BlockKind
from onrecord_index.readers.builder import PAGE_END, Piece, is_page_number
from onrecord_index.readers.markup import BULLET_SIGN
from onrecord_index.readers.prose import prose_pieces
from onrecord_index.readers.rows import joined_cells

# The hyphen at the end of a line, the word's own or the column's.
LINE_HYPHEN = "\u2010"
_LETTERS = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"}
    | {"\uf0b7": "•", "\uf0a7": "•"}  # private characters of the fonts Symbol and Wingdings
)
_SIGN = re.compile(r"[•●▪◦‣·○■□◆►➢✓✔⦁*–—\-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]")
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.!?:;][\"”’')\]]*$")
# Lines at the top and at the foot of a page that may repeat.
_EDGE_LINES = 3
_SAME_SIZE = 0.6
_CENTRED = 4
_LARGER = 1.15
_PARAGRAPH_GAP = 1.28
_LONGEST_HEADING = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
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


def pieces_of_pages(pages: Sequence[Sequence[Line]]) -> list[Piece]:
    """The blocks of a printed document, in order."""
    kept = _without_repeated_edges([_merged(page) for page in pages])
    sizes = Counter[float]()
    vocabulary: set[str] = set()
    for line in (line for page in kept for line in page):
        sizes[round(line.size)] += len(line.text)
        vocabulary.update(word.lower() for word in _WORD.findall(line.text))
    printer = _Printer(body_size=max(sizes, key=lambda size: sizes[size], default=1.0), vocabulary=vocabulary)
    return [piece for page in kept for piece in (*printer.pieces(page), PAGE_END)]


def _merged(lines: Sequence[Line]) -> list[Line]:
    """Lines that stand beside each other made one: the cells of a row."""
    merged: list[Line] = []
    for raw in lines:
        line = replace(raw, text=raw.text.translate(_LETTERS))
        before = merged[-1] if merged else None
        if before and abs(before.y - line.y) < 0.3 * line.size and line.left >= before.right:
            text = f"{before.text.rstrip()}\t{line.text.lstrip()}"
            merged[-1] = replace(before, text=text, right=line.right, strong=before.strong and line.strong)
        elif line.words:
            merged.append(line)
    return merged


def _without_repeated_edges(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without their numbers and the lines that most of them carry at the top or the foot."""
    counts = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    enough = max(2, (len(pages) + 1) // 2)
    kept = []
    for page in pages:
        edges = _edges(page)
        kept.append([line for line in page if line not in edges or not _is_repeated(line, counts, enough)])
    return kept


def _edges(page: Sequence[Line]) -> list[Line]:
    return [*page[:_EDGE_LINES], *page[-_EDGE_LINES:]]


def _is_repeated(line: Line, counts: Counter[tuple[str, int]], enough: int) -> bool:
    return is_page_number(line.words) or counts[_key(line)] >= enough


def _key(line: Line) -> tuple[str, int]:
    """The line as it repeats: its words but for numbers, and about where it stands."""
    return re.sub(r"\d+", "0", line.words), round(line.y / 10)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Printer:
    """What must be known of a whole document to read one of its pages."""

    body_size: float
    vocabulary: set[str]

    def pieces(self, page: Sequence[Line]) -> Iterator[Piece]:
        """The blocks of a page."""
        if not page:
            return
        column = sorted(line.right for line in page)[-1 - len(page) // 20]
        for block in _blocks(page, column):
            yield from self._block(block, column)

    def _block(self, block: Sequence[Line], column: float) -> list[Piece]:
        first = block[0]
        if _is_row(first):
            cells = "\t".join(joined_cells(cell.strip() for cell in first.words.split("\t")))
            return [Piece(kind=BlockKind.TABLE_ROW, text=cells)]
        is_title = first.size > self.body_size * _LARGER
        text = self._text(block, column, is_one=is_title or _is_bullet(first))
        if is_title and len(text) <= _LONGEST_HEADING:
            return [Piece(kind=BlockKind.HEADING, text=text)]
        if _is_bullet(first):
            return [Piece(kind=BlockKind.BULLET, text=text)]
        return prose_pieces(text, strong=all(line.strong for line in block))

    def _text(self, block: Sequence[Line], column: float, *, is_one: bool) -> str:
        """The lines as one text; a line end stays where the next word would have fitted before it."""
        text = block[0].words
        for before, line in pairwise(block):
            if before.words.endswith((LINE_HYPHEN, "-")):
                text = self._mended(text, line.words)
            else:
                text += (" " if is_one or _is_wrapped(before, line, column) else "\n") + line.words
        return text.replace(LINE_HYPHEN, "-")

    def _mended(self, text: str, following: str) -> str:
        """A word that a line end parts, with its hyphen where both parts are words and the whole is none."""
        first = _WORD.findall(text.rstrip(f"-{LINE_HYPHEN}"))[-1:]
        second = _WORD.match(following)
        stem = text.rstrip(f"-{LINE_HYPHEN}")
        if not text.endswith(LINE_HYPHEN) and not (first and second):
            return f"{text}{following}"
        if not first or second is None or not second.group().islower():
            return f"{stem}-{following}"
        whole = (first[0] + second.group()).lower()
        parts = {first[0].lower(), second.group()}
        if whole not in self.vocabulary and parts <= self.vocabulary:
            return f"{stem}-{following}"
        return f"{stem}{following}"


def _blocks(page: Sequence[Line], column: float) -> Iterator[list[Line]]:
    steps = [before.y - line.y for before, line in pairwise(page)]
    usual = [step for step, line in zip(steps, page[1:], strict=True) if 0 < step < 2 * line.size]
    leading = median(usual) if usual else 0.0
    block = [page[0]]
    for line, step in zip(page[1:], steps, strict=True):
        if _opens(block, line, column) or not -1 < step <= _PARAGRAPH_GAP * max(leading, line.size):
            yield block
            block = []
        block.append(line)
    yield block


def _opens(block: Sequence[Line], line: Line, column: float) -> bool:
    """True where a line opens the next block, whatever the gap above it."""
    before = block[-1]
    if _is_row(line) or _is_row(before) or _is_bullet(line):
        return True
    if abs(before.size - line.size) > _SAME_SIZE:
        return True
    if before.strong != line.strong:
        return before.strong
    # "Acme Corp." above its address ends with a full stop too, but no prose ran up to it.
    runs = len(block) > 1 and _is_wrapped(block[-2], before, column)
    ends = bool(_SENTENCE_END.search(before.words)) and (runs or before.right > column / 2)
    return ends and (not _is_wrapped(before, line, column) or line.left > before.left + line.size)


def _is_row(line: Line) -> bool:
    return "\t" in line.words and not _is_bullet(line)


def _is_bullet(line: Line) -> bool:
    sign, tab, _ = line.words.partition("\t")
    return bool(_SIGN.fullmatch(sign.strip())) if tab else bool(BULLET_SIGN.match(line.words))


def _is_wrapped(before: Line, line: Line, column: float) -> bool:
    """True where the next line's first word would not have fitted at the end of the line before."""
    first = line.words.split(maxsplit=1)[0]
    width = (line.right - line.left) / max(1, len(line.words)) * (len(first) + 1)
    is_centred = (
        before.left - line.left < -5 and abs((before.left + before.right) - (line.left + line.right)) < 6
    )
    return before.right + width > column - line.size or (is_centred and before.strong)
