"""The body of a Word file as blocks."""

import re
from dataclasses import dataclass, field

from onrecord.manuscript import BlockKind
from onrecord_index.readers.builder import PAGE_END, Piece
from onrecord_index.readers.prose import PRIVATE_SIGNS, prose_pieces
from onrecord_index.readers.rows import Table, joined_cells, pieces_of_table
from onrecord_index.readers.tree import Element, Walk, tag_of
from onrecord_index.readers.word.docx_styles import WORD, Style, Styles, is_on

# What Word does not show: text deleted or moved away, field codes, the second copy of a text box.
_LEFT_OUT = frozenset("del movefrom instrtext deltext fallback sectpr ppr rpr tblpr trpr tcpr".split())
_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "nobreakhyphen": "-"}
_MARKS = str.maketrans(PRIVATE_SIGNS)
# A row set with tabs: a label, and figures after it.
_FIGURES = re.compile(r"^[^\t\n]{0,200}(?:\t+ *(?:[A-Z]{0,3}[$€£¥] *)?\(?[\d.,–—-]+\)?%? *)+$")


@dataclass(slots=True)
class _Paragraph:
    style: Style
    written: list[str] = field(default_factory=list)
    is_all_strong: bool = True


class _Body:
    """Takes the elements of a body in order and gives its blocks."""

    def __init__(self, styles: Styles) -> None:
        self.pieces: list[Piece] = []
        self._styles = styles
        self._paragraphs: list[_Paragraph] = []
        self._tables: list[Table] = []
        self._outer: list[list[Piece]] = []
        self._list_id: str | None = None

    def start(self, tag: str, element: Element) -> None:
        if tag == "p":
            self._paragraphs.append(_Paragraph(style=self._styles.of(element)))
        elif tag == "tbl":
            self._tables.append(Table())
        elif tag == "tr" and self._tables:
            self._tables[-1].rows.append([])
        elif tag == "tc" and self._tables:
            self._outer.append(self.pieces)
            self.pieces = []
        elif self._paragraphs:
            self._write(tag, element)

    def end(self, tag: str) -> None:
        if tag == "p":
            self._close(self._paragraphs.pop())
        elif tag == "tc" and self._tables:
            cell, self.pieces = self.pieces, self._outer.pop()
            self._tables[-1].rows = self._tables[-1].rows or [[]]
            self._tables[-1].rows[-1].append(cell)
        elif tag == "tbl":
            self.pieces += pieces_of_table(self._tables.pop())

    def _write(self, tag: str, element: Element) -> None:
        paragraph = self._paragraphs[-1]
        if tag == "br" and element.get(f"{WORD}type") == "page":
            self._close(paragraph)
            self.pieces.append(PAGE_END)
            paragraph.written.clear()
        elif tag in _CHARACTERS:
            paragraph.written.append(_CHARACTERS[tag])
        elif tag == "sym":
            paragraph.written.append("•" if "•" in _symbol(element) else "")
        elif tag == "t" and element.text:
            paragraph.written.append(element.text.translate(_MARKS))
            run = element.getparent()
            settings = None if run is None else run.find(f"{WORD}rPr")
            strong = is_on(settings, "b") or is_on(settings, "u") or paragraph.style.is_strong
            paragraph.is_all_strong = paragraph.is_all_strong and (strong or not element.text.strip())

    def _close(self, paragraph: _Paragraph) -> None:
        text, style = "".join(paragraph.written), paragraph.style
        if not text.strip():
            return
        if style.is_heading:
            self.pieces.append(Piece(kind=BlockKind.HEADING, text=text))
        elif style.list_id:
            opens = style.list_id != self._list_id
            self.pieces.append(Piece(kind=BlockKind.BULLET, text=text, opens=opens))
        elif _FIGURES.search(text):
            cells = "\t".join(joined_cells(filter(None, map(str.strip, text.split("\t")))))
            self.pieces.append(Piece(kind=BlockKind.TABLE_ROW, text=cells))
        else:
            self.pieces += prose_pieces(text, strong=paragraph.is_all_strong)
        self._list_id = style.list_id


def pieces_of_body(root: Element, styles: Styles) -> list[Piece]:
    """The blocks of a document, in order."""
    body = _Body(styles)
    walk = Walk(root)
    left_out: Element | None = None
    for event, element in walk:
        tag = tag_of(element)
        if event == "end":
            if element is not left_out:
                body.end(tag)
        elif tag in _LEFT_OUT or (tag == "r" and is_on(element.find(f"{WORD}rPr"), "vanish")):
            walk.skip()
            left_out = element
        else:
            body.start(tag, element)
    return body.pieces


def _symbol(element: Element) -> str:
    code = element.get(f"{WORD}char") or ""
    return chr(int(code, 16)).translate(_MARKS) if code.isalnum() and len(code) == 4 and _is_hex(code) else ""


def _is_hex(code: str) -> bool:
    return all(character in "0123456789abcdefABCDEF" for character in code)
