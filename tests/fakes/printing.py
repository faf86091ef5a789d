"""A printer of PDFs, as plain as the format allows: one font of even width, a line a command."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.manuscript import BlockKind
from onrecord_index.readers.builder import Piece

COLUMN = 84
_LINES_A_PAGE = 48
_SIZE, _LEADING = 10, 12
_LEFT, _TOP = 50, 740


def pdf_of(pieces: Sequence[Piece], *, header: str = "") -> bytes:
    """The blocks of a release printed: wrapped, parted by blank lines, a page number at each foot."""
    lines: list[str] = []
    for piece in pieces:
        lines += [*(wrapped for line in piece.text.split("\n") for wrapped in _wrapped(line, piece.kind)), ""]
    pages = [lines[start : start + _LINES_A_PAGE] for start in range(0, len(lines), _LINES_A_PAGE)]
    return pdf_with(
        _shown([(header, _TOP + 30), *_set(page), (f"Page {number} of {len(pages)}", 40)])
        for number, page in enumerate(pages, 1)
    )


def printed(*lines: tuple[str, float, float]) -> bytes:
    """One page of lines, each with where it begins: x and y in points."""
    return pdf_with([b"".join(_at(text, x, y) for text, x, y in lines)])


def pdf_with(contents: Iterable[bytes], *, trailer: str = "", picture: bool = False) -> bytes:
    """A PDF around the commands of its pages."""
    streams = list(contents)
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R/F2<</Type/Font/Subtype/Type1/BaseFont/Courier-Bold/Encoding/WinAnsiEncoding>>>>/XObject<</P 4 0 R>>>>/Contents {} 0 R>>"
    image = b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\nstream\n\x00\nendstream"
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(streams)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(streams)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>",
        image if picture else b"null",
    ]
    for number, stream in enumerate(streams):
        objects.append(page.format(6 + 2 * number).encode())
        objects.append(b"<</Length %d>>\nstream\n%s\nendstream" % (len(stream), stream))
    return _file(objects, trailer)


def _file(objects: Sequence[bytes], trailer: str) -> bytes:
    written = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\n"
    return written + end.encode() + f"startxref\n{len(written)}\n%%EOF\n".encode()


def _wrapped(line: str, kind: BlockKind | None) -> list[str]:
    sign = "• " if kind is BlockKind.BULLET else ""
    return textwrap.wrap(sign + line, COLUMN, break_on_hyphens=False, subsequent_indent="  " if sign else "")


def _set(page: Sequence[str]) -> list[tuple[str, float]]:
    return [(line, _TOP - _LEADING * number) for number, line in enumerate(page)]


def _shown(lines: Iterable[tuple[str, float]]) -> bytes:
    return b"".join(_at(line, _LEFT, y) for line, y in lines if line)


def nested_forms(depth: int) -> bytes:
    """A PDF in which each form draws the next one twice."""
    form = "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</P {} 0 R>>>>/Length 11>>\nstream\n/P Do /P Do\nendstream"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</P 5 0 R>>>>/Contents 4 0 R>>",
        b"<</Length 5>>\nstream\n/P Do\nendstream",
        *(form.format(6 + number).encode() for number in range(depth)),
        b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 7>>\nstream\n0 0 m h\nendstream",
    ]
    return _file(objects, "")


def askew(text: str) -> bytes:
    """The command that sets a watermark across the page."""
    return b"BT /F1 60 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (%s) Tj ET\n" % text.encode("cp1252")


def _at(text: str, x: float, y: float) -> bytes:
    escaped = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F1 %d Tf %d %d Td (%s) Tj ET\n" % (_SIZE, x, y, escaped)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How a release is set: `spacing` is the step from line to line in sizes of the font, single is 1.15."""

    spacing: float = 1.15
    columns: int = 1
    table_size: int = 10
    size_in_matrix: bool = False

    @property
    def name(self) -> str:
        """What tests call it."""
        matrix = ", size in the matrix" if self.size_in_matrix else ""
        return f"{self.spacing:g} in {self.columns}, tables of {self.table_size}{matrix}"


def set_in_type(pieces: Sequence[Piece], setting: Setting) -> bytes:
    """The blocks of a release set as a word processor does: bold headings, hanging bullets, cells in columns."""
    press = _Press(setting)
    for piece in pieces:
        press.set(piece)
    return pdf_with(press.pages())


_WIDTH, _FOOT, _GUTTER = 512, 60, 24
_TITLE_SIZE, _EVEN_WIDTH, _SPACE_AFTER = 16, 0.6, 6
_CELLS = (0.0, 0.6, 0.8)


@dataclass(slots=True)
class _Press:
    setting: Setting
    _done: list[bytes] = field(default_factory=list)
    _page: bytes = b""
    _column: int = 0
    _y: float = _TOP
    _has_title: bool = False

    def set(self, piece: Piece) -> None:
        if piece.kind is BlockKind.TABLE_ROW:
            self._row(piece.text.split("\t"))
            return
        size, bold = _SIZE, piece.kind is BlockKind.HEADING
        if bold and not self._has_title:
            size, self._has_title = _TITLE_SIZE, True
        indent = 14 if piece.kind is BlockKind.BULLET else 0
        for number, words in enumerate(self._lines(piece.text, size, indent)):
            x = self._next_line(size, self.setting.spacing)
            if indent and not number:
                self._show("\u2022", x, size)
            self._show(words, x + indent, size, bold=bold)
        self._y -= _SPACE_AFTER

    def pages(self) -> list[bytes]:
        """The commands of each page, its number at the foot."""
        pages = [*self._done, self._page]
        return [page + _at(str(number), 300, 30) for number, page in enumerate(pages, 1)]

    @property
    def _column_width(self) -> float:
        return (_WIDTH - _GUTTER * (self.setting.columns - 1)) / self.setting.columns

    def _lines(self, text: str, size: int, indent: int) -> Iterator[str]:
        letters = int((self._column_width - indent) / (size * _EVEN_WIDTH))
        for line in text.split("\n"):
            yield from textwrap.wrap(line, letters, break_on_hyphens=False)

    def _row(self, cells: Sequence[str]) -> None:
        size = self.setting.table_size
        x = self._next_line(size, 1.2)
        for cell, share in zip(cells, _CELLS, strict=False):
            self._show(cell, x + share * self._column_width, size)

    def _next_line(self, size: int, spacing: float) -> float:
        """Step down a line, on to the next column or page if need be; where the line begins."""
        self._y -= size * spacing
        if self._y < _FOOT:
            self._y, self._column = _TOP - size * spacing, self._column + 1
            if self._column == self.setting.columns:
                self._column = 0
                self._done.append(self._page)
                self._page = b""
        return _LEFT + self._column * (self._column_width + _GUTTER)

    def _show(self, words: str, x: float, size: int, *, bold: bool = False) -> None:
        font = "F2" if bold else "F1"
        escaped = words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        place = (
            f"/{font} 1 Tf {size} 0 0 {size} {x:.2f} {self._y:.2f} Tm"
            if self.setting.size_in_matrix
            else f"/{font} {size} Tf {x:.2f} {self._y:.2f} Td"
        )
        self._page += b"BT %s (%s) Tj ET\n" % (place.encode(), escaped)
