"""The lines of printed pages as blocks: wraps and hyphens undone, what pages repeat left out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.manuscript import BlockKind
from onrecord_index.readers.builder import PAGE_END, Piece
from onrecord_index.readers.pdf.columns import Columns
from onrecord_index.readers.pdf.hyphens import LINE_HYPHEN, Mender, breaks_address, ends_with_hyphen
from onrecord_index.readers.pdf.printed_line import ALIGNED, PrintedLine, whole_lines
from onrecord_index.readers.pdf.running_heads import usual_leading, without_running_heads
from onrecord_index.readers.pdf.wrapped_labels import with_whole_labels
from onrecord_index.readers.prose import prose_pieces
from onrecord_index.readers.rows import joined_cells

_LARGER = 1.15
# A wider step than this many usual ones parts paragraphs; titles are set by their own size.
_PARAGRAPH_GAP, _TITLE_GAP = 1.28, 1.6
_LONGEST_HEADING = 200
# A line of fewer words that ends with a full stop may be a name: "Harbor Bell Corp."
_FEWEST_WORDS = 6
_Block = list[PrintedLine]


def pieces_of_pages(pages: Sequence[Sequence[PrintedLine]]) -> list[Piece]:
    """The blocks of a printed document, in order."""
    kept = without_running_heads([with_whole_labels(whole_lines(page)) for page in pages])
    lines = [line for page in kept for line in page]
    sizes = Counter[float]()
    for line in lines:
        sizes[round(line.size)] += len(line.text)
    printer = _Printer(
        body_size=max(sizes, key=lambda size: sizes[size], default=1.0),
        leading=usual_leading(kept),
        columns=Columns(lines),
        mender=Mender(line.text for line in lines),
    )
    return [piece for block in printer.blocks(kept) for piece in printer.pieces(block)]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Printer:
    """What must be known of a whole document to read one of its lines."""

    body_size: float
    leading: float
    columns: Columns
    mender: Mender

    def blocks(self, pages: Sequence[Sequence[PrintedLine]]) -> Iterator[_Block]:
        """The lines of each block, also over a page end; none where a page ends between two."""
        held: _Block = []
        for page in filter(None, pages):
            first, *rest = self._blocks_of_page(page)
            if held and self._runs_over(held[-1], first[0]):
                held = [*held, *first]
            else:
                yield from ([held, []] if held else [])
                held = first
            for block in rest:
                yield held
                held = block
        if held:
            yield held

    def pieces(self, block: _Block) -> list[Piece]:
        """The pieces that a block makes."""
        if not block:
            return [PAGE_END]
        first = block[0]
        if first.is_row:
            cells = "\t".join(joined_cells(cell.strip() for cell in first.words.split("\t")))
            return [Piece(kind=BlockKind.TABLE_ROW, text=cells)]
        is_title = self._is_title(first)
        text = self._text(block, is_one=is_title or first.is_bullet)
        if is_title and len(text) <= _LONGEST_HEADING:
            return [Piece(kind=BlockKind.HEADING, text=text)]
        if first.is_bullet:
            return [Piece(kind=BlockKind.BULLET, text=text)]
        return prose_pieces(text, strong=all(line.strong for line in block))

    def _is_title(self, line: PrintedLine) -> bool:
        return line.size > self.body_size * _LARGER

    def _runs_over(self, before: PrintedLine, line: PrintedLine) -> bool:
        if before.is_row or line.is_row or line.is_bullet or before.ends_sentence:
            return False
        is_alike = before.is_set_like(line) and before.strong == line.strong
        return line.words[0].islower() or (is_alike and self.columns.wraps(before, line))

    def _text(self, block: _Block, *, is_one: bool) -> str:
        """The lines as one text; a line end stays where the next word would have fitted before it."""
        text = block[0].words
        for before, line in pairwise(block):
            if breaks_address(before.words, line.words):
                text += line.words
            elif ends_with_hyphen(before.words):
                text = self.mender.mend(text, line.words)
            else:
                text += (" " if is_one or self._is_wrapped(before, line) else "\n") + line.words
        return text.replace(LINE_HYPHEN, "-")

    def _is_wrapped(self, before: PrintedLine, line: PrintedLine) -> bool:
        middle, next_middle = before.left + before.right, line.left + line.right
        is_centred = before.left < line.left - ALIGNED and abs(middle - next_middle) < 3 * ALIGNED
        return self.columns.wraps(before, line) or (is_centred and before.strong)

    def _blocks_of_page(self, page: Sequence[PrintedLine]) -> Iterator[_Block]:
        block = [page[0]]
        for line in page[1:]:
            if not self._goes_on(block, line):
                yield block
                block = []
            block.append(line)
        yield block

    def _goes_on(self, block: _Block, line: PrintedLine) -> bool:
        before = block[-1]
        step = before.y - line.y
        if step <= -1:  # the top of the next column
            return self._runs_over(before, line)
        usual = block[-2].y - before.y if len(block) > 1 else self.leading
        widest = _TITLE_GAP * line.size if self._is_title(line) else _PARAGRAPH_GAP * max(usual, line.size)
        return step <= widest and not self._opens(block, line)

    def _opens(self, block: _Block, line: PrintedLine) -> bool:
        """True where a line opens a block, whatever the gap above it."""
        before = block[-1]
        if line.is_row or before.is_row or not before.is_set_like(line):
            return True
        is_wrapped = self._is_wrapped(before, line)
        runs_on = is_wrapped and not before.ends_sentence and not block[0].is_bullet
        if line.is_bullet and not (runs_on and line.has_weak_sign):
            return True
        if block[0].is_bullet:
            return not is_wrapped or (len(block) > 1 and line.left < before.left - line.size)
        if before.strong != line.strong:
            return not is_wrapped or before.ends_sentence
        is_indented = line.left > before.left + line.size
        is_prose = len(before.words.split()) >= _FEWEST_WORDS
        return before.ends_sentence and (is_indented or (is_prose and not is_wrapped))
