"""The text of a page as blocks: what a browser would show one under the other."""

import re
from collections.abc import Callable

from onrecord.manuscript import BlockKind
from onrecord_index.readers.builder import PAGE_END, Piece
from onrecord_index.readers.html.page import Article, above_headline
from onrecord_index.readers.prose import prose_pieces
from onrecord_index.readers.rows import Table, pieces_of_table
from onrecord_index.readers.tree import HEADINGS, Element, Walk, is_block, tag_of

_STRONG = frozenset(("b", "strong", "u"))
_STRONG_STYLE = re.compile(r"font(?:-weight)?\s*:[^;]*\b(?:bold|[6-9]00)\b", re.IGNORECASE)
_PAGE_STYLE = re.compile(r"(?:page-)?break-(?:before|after)\s*:\s*(?:always|page|left|right)", re.IGNORECASE)
_MARKUP_BLANKS = re.compile(r"[ \t\n\r\f]+")
# A raised number is a note's mark after a sentence's end, a figure or a long word; after a short one ("m2")
# it belongs to a unit. It is set apart as the page shows it: "by 2029.1" would be another figure.
_NOTE_MARK = re.compile(r"\s*\d{1,2}(?:, ?\d{1,2})*\s*")
_IS_NOTED = re.compile(r"(?:[.,;:!?)\]%”’\"\d]|[^\W\d_]{4})$")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOOK_BACK = 4
_EMPTY_LINES = re.compile(r"\n\s*\n")

PlainPieces = Callable[[str], list[Piece]]


class Flow:
    """Takes the elements of a page in order and gives its blocks."""

    def __init__(self, plain: PlainPieces) -> None:
        self._plain = plain
        self._pieces: list[Piece] = []
        self._outer: list[list[Piece]] = []
        self._tables: list[Table] = []
        self._inline: list[str] = []
        self._kinds: list[BlockKind] = []
        self._opens_list = False
        self._raised_from = 0
        self._strong = 0
        self._pre = 0
        self._all_strong = True

    def pieces(self) -> list[Piece]:
        """The blocks so far."""
        self._flush()
        return self._pieces

    def revise(self, keep: Callable[[list[Piece]], list[Piece]]) -> None:
        """Go on with what is kept of the blocks so far."""
        self._flush()
        self._pieces = keep(self._pieces)

    def text(self, words: str | None) -> None:
        """Characters between tags."""
        if not words:
            return
        if not self._strong and words.strip():
            self._all_strong = False
        self._inline.append(words if self._pre else _MARKUP_BLANKS.sub(" ", words))

    def start(self, element: Element) -> None:
        """An element opens."""
        tag, style = tag_of(element), element.get("style") or ""
        if tag == "br":
            self._inline.append("\n")
        elif tag == "sup":
            self._raised_from = len(self._inline)
        if is_block(element):
            self._flush()
        if tag == "hr" or (style and _PAGE_STYLE.search(style)):
            self._flush()
            self._pieces.append(PAGE_END)
        if _is_strong(tag, style):
            self._strong += 1
        self._open(tag)

    def end(self, element: Element) -> None:
        """An element closes; its tail is the caller's to give."""
        tag, style = tag_of(element), element.get("style") or ""
        if tag == "sup":
            self._raise_mark()
        if is_block(element):
            self._flush()
        if _is_strong(tag, style):
            self._strong -= 1
        self._close(tag)

    def _open(self, tag: str) -> None:
        if tag == "li":
            self._kinds.append(BlockKind.BULLET)
        elif tag in HEADINGS:
            self._kinds.append(BlockKind.HEADING)
        elif tag in {"ul", "ol"}:
            self._opens_list = True
        elif tag == "pre":
            self._pre += 1
        elif tag == "table":
            self._tables.append(Table())
        elif tag == "tr" and self._tables:
            self._tables[-1].rows.append([])
        elif tag in {"td", "th"} and self._tables:
            self._outer.append(self._pieces)
            self._pieces = []

    def _close(self, tag: str) -> None:
        if tag == "li" or tag in HEADINGS:
            self._kinds.pop()
        elif tag == "pre":
            self._pre -= 1
        elif tag in {"td", "th"} and self._tables:
            cell, self._pieces = self._pieces, self._outer.pop()
            rows = self._tables[-1].rows or [[]]
            rows[-1].append(cell)
            self._tables[-1].rows = rows
        elif tag == "table":
            self._pieces += pieces_of_table(self._tables.pop())

    def _raise_mark(self) -> None:
        """Set a note's mark apart from the figure or the word that it stands at."""
        mark = "".join(self._inline[self._raised_from :])
        before = "".join(self._inline[: self._raised_from][-_LOOK_BACK:])
        if _NOTE_MARK.fullmatch(mark) and _IS_NOTED.search(before):
            self._inline[self._raised_from :] = [mark.translate(_RAISED)]

    def _flush(self) -> None:
        """The characters gathered since the last block make a block."""
        text, strong = "".join(self._inline), self._all_strong
        self._inline, self._all_strong = [], True
        if not text.strip():
            return
        kind = self._kinds[-1] if self._kinds else BlockKind.PARAGRAPH
        if self._pre:
            self._pieces += self._plain(text)
        elif kind is BlockKind.HEADING:
            self._pieces.append(Piece(kind=kind, text=text))
        else:
            self._add_prose(text, kind, strong=strong)

    def _add_prose(self, text: str, kind: BlockKind, *, strong: bool) -> None:
        parts = [part for part in _EMPTY_LINES.split(text) if part.strip()]
        if kind is BlockKind.BULLET:
            # What follows the first block of a list entry is not a bullet of its own.
            self._pieces.append(Piece(kind=kind, text=parts.pop(0), opens=self._opens_list))
            self._kinds[-1], self._opens_list = BlockKind.PARAGRAPH, False
        for part in parts:
            self._pieces += prose_pieces(part, strong=strong and len(parts) == 1)


def _is_strong(tag: str, style: str) -> bool:
    return tag in _STRONG or bool(style and _STRONG_STYLE.search(style))


def flow_of(article: Article, plain: PlainPieces) -> list[Piece]:
    """The blocks of an article, in order."""
    flow = Flow(plain)
    walk = Walk(article.root)
    left_out: Element | None = None
    for event, element in walk:
        if event == "start" and article.leaves_out(element):
            walk.skip()
            left_out = element
        elif event == "start":
            if element is article.headline:
                flow.revise(above_headline)
            flow.start(element)
            flow.text(element.text)
        else:
            if element is not left_out:
                flow.end(element)
            flow.text(element.tail if element is not article.root else None)
    return flow.pieces()
