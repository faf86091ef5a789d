"""The lines of printed pages as blocks: wraps and hyphens undone, what pages repeat left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.manuscript import BlockKind
from onrecord_index.readers.builder import PAGE_END, Piece
from onrecord_index.readers.pdf.columns import Columns
from onrecord_index.readers.pdf.hyphens import LINE_HYPHEN, Mender, breaks_address, ends_with_hyphen
from onrecord_index.readers.pdf.printed_line import ALIGNED, PrintedLine, whole_lines
from onrecord_index.readers.pdf.running_heads import without_running_heads
from onrecord_index.readers.pdf.typesetting import Typesetting
from onrecord_index.readers.pdf.wrapped_labels import with_whole_labels
from onrecord_index.readers.prose import prose_pieces
from onrecord_index.readers.rows import joined_cells

_LARGER = 1.15
# A wider step than this many usual ones parts paragraphs, unless a sentence surely goes on; titles are set by
# their own size.
_PARAGRAPH_GAP, _SENTENCE_GAP, _TITLE_GAP = 1.22, 1.6, 1.6
_LONGEST_HEADING = 200
# Cells of figures stand closer than others: the next one's currency begins it, a per cent sign ends its own.
_CELL_ENDS = re.compile(r"\t|(?<=[\d)%—–])\s+(?=[$€£¥])")
_TIGHT = re.compile(r"(?<=\d) +(?=[)%])")
_Block = list[PrintedLine]


def pieces_of_pages(pages: Sequence[Sequence[PrintedLine]]) -> list[Piece]:
    """The blocks of a printed document, in order."""
    kept = without_running_heads([with_whole_labels(whole_lines(page)) for page in pages])
    lines = [line for page in kept for line in page]
    columns = Columns(lines)
    printer = _Printer(
        setting=Typesetting(kept, columns), columns=columns, mender=Mender(line.text for line in lines)
    )
    return [piece for block in printer.blocks(kept) for piece in printer.pieces(block)]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Printer:
    """What must be known of a whole document to read one of its lines."""

    setting: Typesetting
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
            cells = joined_cells(cell.strip() for cell in _CELL_ENDS.split(first.words))
            return [Piece(kind=BlockKind.TABLE_ROW, text="\t".join(_TIGHT.sub("", cell) for cell in cells))]
        is_title = self._is_title(first)
        text = self._text(block, is_one=is_title or first.is_bullet)
        if is_title and len(text) <= _LONGEST_HEADING:
            return [Piece(kind=BlockKind.HEADING, text=text)]
        if first.is_bullet:
            return [Piece(kind=BlockKind.BULLET, text=text)]
        return prose_pieces(text, strong=all(line.strong for line in block))

    def _is_title(self, line: PrintedLine) -> bool:
        return line.size > self.setting.body_size * _LARGER

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
        return step <= self._widest_step(block, line) and not self._opens(block, line)

    def _widest_step(self, block: _Block, line: PrintedLine) -> float:
        """Return the step down to a line that it may take and still stand in the paragraph above."""
        if self._is_title(line):
            return max(_TITLE_GAP, _PARAGRAPH_GAP * self.setting.spacing) * line.size
        before = block[-1]
        last_step = block[-2].y - before.y if len(block) > 1 else 0.0
        usual = last_step if last_step > 0 else self.setting.leading(line)  # below 0: at the top of a column
        runs_on = not before.ends_sentence and line.words[0].islower() and self.columns.wraps(before, line)
        return (_SENTENCE_GAP if runs_on else _PARAGRAPH_GAP) * max(usual, line.size)

    def _opens(self, block: _Block, line: PrintedLine) -> bool:
        """Whether a line opens a block, whatever the gap above it."""
        before = block[-1]
        if line.is_row or before.is_row or not before.is_set_like(line):
            return True
        is_wrapped = self._is_wrapped(before, line)
        runs_on = is_wrapped and not before.ends_sentence and not block[0].is_bullet
        if line.is_bullet and not (runs_on and line.has_weak_sign):
            return True
        if block[0].is_bullet:
            is_outside = len(block) > 1 and line.left < before.left - line.size
            return is_outside or not (is_wrapped or _hangs(block, line))
        if before.strong != line.strong:
            return not is_wrapped or before.ends_sentence
        is_indented = line.left > before.left + line.size
        # A short line that ends with a full stop may be a name: "Harbor Bell Corp."
        return before.ends_sentence and (is_indented or (before.is_prose and not is_wrapped))


def _hangs(block: _Block, line: PrintedLine) -> bool:
    """Whether a line stands further in than the sign of its list's entry, as the entry's other lines do."""
    before = block[-1]
    is_inside = line.left > block[0].left + line.size / 2
    is_aligned = len(block) > 1 and abs(line.left - before.left) <= ALIGNED
    return is_inside and (is_aligned or not before.ends_sentence)
