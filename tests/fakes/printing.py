"""A printer of PDFs, as plain as the format allows: one font of even width, a line a command."""

import textwrap
from collections.abc import Iterable, Sequence

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
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>/XObject<</P 4 0 R>>>>/Contents {} 0 R>>"
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
