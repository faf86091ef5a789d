"""A process of its own: a PDF on standard input, its lines on standard output, one JSON object a page.

With the number of a page, and words to put into a box, it draws that page instead.

A PDF is a program in all but name, and a hostile one may hang, crash or swell whatever reads it. Here it
can only end this process, which bounds its own time and memory. pypdfium2 is known here
alone.
"""

import base64
import ctypes
import json
import math
import struct
import sys
import zlib
from collections.abc import Iterator
from statistics import mode
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from onrecord_index.readers.pdf.hyphens import LINE_HYPHEN
from onrecord_index.readers.pdf.printed_line import CELL_GAP, SIGN_GAP

# Bytes of address space, where the platform can limit it; a long release takes a quarter of it.
_MOST_MEMORY = 400_000_000
_MOST_PAGES, _MOST_CHARACTERS = 300, 2_000_000
_DRAWN_WIDTH, _DRAWN_HEIGHT = 1_000, 1_400  # pixels
_LINE, _COLOUR, _BEGINNING = 3, b"\xc0\x70\x00", 40  # of a box: pixels; red, green and blue; letters
# Points; no page is as wide, and a broken file may place a letter anywhere.
_FARTHEST = 1e6
# The sine of twice the angle: letters lean by a degree in a crooked print, by 30 and more in a watermark.
_MOST_ASKEW = 0.2
_PASSWORD_ERROR = 4
_LINE_ENDS = (10, 13)
# PDFium gives a hyphen at the end of a line so: it may be the word's or the column's.
_HYPHENS = (2, 0xFFFE)
# What opens an entry of a list, set off wider than a word, and may also be a word or a dash.
_SIGNS = frozenset("o-*\u2013\u2014\u00b7\u00a7\u00fc\u25aa")
# Filled anew for each letter: making them takes longer than asking.
_BOX = tuple(ctypes.c_double() for _ in range(4))
_MATRIX = pdfium.FS_MATRIX()


def main() -> None:
    """Write the pages, then how it ended: done, encrypted, damaged or too long."""
    _limit(int(sys.argv[1]))
    try:
        document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
        records = _drawn(document, int(sys.argv[2]), sys.argv[3]) if len(sys.argv) > 2 else _pages(document)
        end = "done" if all(map(_write, records)) else "long"
    except pypdfium2.PdfiumError as error:
        end = "encrypted" if error.err_code == _PASSWORD_ERROR else "damaged"
    _write({"end": end})


def _pages(document: pypdfium2.PdfDocument) -> Iterator[dict[str, Any]]:
    """Each page's lines, and whether it holds a picture; an empty record where they are too many."""
    length = 0
    for number in range(len(document)):
        page = document[number]
        textpage = page.get_textpage()
        length += textpage.count_chars()
        if number >= _MOST_PAGES or length > _MOST_CHARACTERS:
            yield {}
            return
        pictures = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3)
        yield {"lines": list(_lines(textpage)), "has_picture": any(True for _ in pictures)}


def _drawn(document: pypdfium2.PdfDocument, number: int, words: str) -> Iterator[dict[str, Any]]:
    """A page as a PNG, by its number or the first on which words stand, which are in a box; or nothing."""
    if not number:
        places = (each for each in range(len(document)) if _rectangles(document[each], words))
        number = next(places, 0) + 1
    if not 1 <= number <= len(document):
        return
    page = document[number - 1]
    width, height = page.get_size()
    scale = min(_DRAWN_WIDTH / max(width, 1), _DRAWN_HEIGHT / max(height, 1))
    bitmap = page.render(scale=scale, rev_byteorder=True, may_draw_forms=False)
    rows = _rows(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, bitmap.n_channels)
    for left, bottom, right, top in _rectangles(page, words):
        _box(rows, left * scale, (height - top) * scale, right * scale, (height - bottom) * scale)
    png = base64.b64encode(_png(rows, bitmap.width)).decode("ascii")
    yield {"png": png, "number": number, "count": len(document)}


def _rectangles(page: pypdfium2.PdfPage, words: str) -> list[tuple[float, float, float, float]]:
    """Where words stand on a page, a line each: left, bottom, right, top, in points, y upwards.

    Letters and digits alone are compared: the text of a release has other blanks and hyphens than its page.
    """
    textpage = page.get_textpage()
    letters = [
        (index, letter)
        for index in range(textpage.count_chars())
        for letter in _character(textpage.raw, index).casefold()
        if letter.isalnum()
    ]
    text = "".join(letter for _, letter in letters)
    wanted = "".join(filter(str.isalnum, words.casefold()))
    # What goes on overleaf is boxed as far as its beginning.
    for some in filter(None, (wanted, wanted[:_BEGINNING])):
        at = text.find(some)
        if at >= 0:
            first, last = letters[at][0], letters[at + len(some) - 1][0]
            return [textpage.get_rect(each) for each in range(textpage.count_rects(first, last - first + 1))]
    return []


def _rows(pixels: bytes, width: int, height: int, stride: int, channels: int) -> list[bytearray]:
    """The rows of a picture as red, green and blue."""
    rows = []
    for row in range(height):
        line, colours = pixels[row * stride : row * stride + width * channels], bytearray(3 * width)
        for colour in range(3):
            colours[colour::3] = line[min(colour, channels - 1) :: channels]
        rows.append(colours)
    return rows


def _box(rows: list[bytearray], left: float, top: float, right: float, bottom: float) -> None:
    """Draw a frame around a stretch, in pixels from the upper left corner."""
    height, width = len(rows), len(rows[0]) // 3
    outer = (int(left) - 4, int(top) - 4, int(right) + 5, int(bottom) + 5)
    most = (width, height, width, height)
    x, y, end_x, end_y = (max(0, min(each, limit)) for each, limit in zip(outer, most, strict=True))
    for row in range(y, end_y):
        is_edge = row < y + _LINE or row >= end_y - _LINE
        for start, end in ((x, end_x),) if is_edge else ((x, x + _LINE), (end_x - _LINE, end_x)):
            if 0 <= start < end <= width:
                rows[row][3 * start : 3 * end] = _COLOUR * (end - start)


def _png(rows: list[bytearray], width: int) -> bytes:
    """Rows of red, green and blue as a file (https://www.w3.org/TR/png-3/)."""
    head = struct.pack(">2I5B", width, len(rows), 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows), 6)
    chunks = (
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in ((b"IHDR", head), (b"IDAT", pixels), (b"IEND", b""))
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _write(record: dict[str, Any]) -> bool:
    """Write one record; False for an empty one, which is not written."""
    return bool(record and sys.stdout.write(json.dumps(record) + "\n"))


def _limit(seconds: int) -> None:
    try:
        import resource
    except ImportError:  # no such limit on Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    # One more until it is killed for good.
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))


def _lines(textpage: pypdfium2.PdfTextPage) -> Iterator[dict[str, Any]]:
    """The lines of a page in reading order, as PDFium tells it; cells of a row parted by tabs."""
    run: list[int] = []
    for index in range(textpage.count_chars()):
        code = pdfium.FPDFText_GetUnicode(textpage.raw, index)
        if code not in _LINE_ENDS and not _is_askew(pdfium.FPDFText_GetCharAngle(textpage.raw, index)):
            run.append(index)
        if run and (code in _LINE_ENDS or code in _HYPHENS):
            yield _line(textpage.raw, run)
            run = []
    if run:
        yield _line(textpage.raw, run)


def _is_askew(angle: float) -> bool:
    """Whether this is a letter of a watermark: neither level nor upright; the angle is in radians."""
    return abs(math.sin(2 * angle)) > _MOST_ASKEW


def _line(page: Any, run: list[int]) -> dict[str, Any]:
    """One line: its text, where it stands (points, y upwards), the size and weight of its font."""
    sizes = {index: _size(page, index) for index in run}
    size = mode(sizes.values())
    seen: list[int] = []
    left, right = float("inf"), float("-inf")
    text: list[str] = []
    for index in run:
        character = _character(page, index)
        if not character.isspace():
            start, end = _edges(page, index)
            is_sign = len(seen) == 1 and _character(page, seen[0]) in _SIGNS
            if seen and start - right > (SIGN_GAP if is_sign else CELL_GAP) * size:
                text.append("\t")
            seen.append(index)
            left, right = min(left, start), max(right, end)
        text.append(character)
    # A bullet's sign and a footnote's mark have a size, and a footing, of their own.
    usual = [index for index in seen if sizes[index] == size] or run
    middle = usual[len(usual) // 2]
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(page, middle, x, y)
    return {
        "text": "".join(text),
        "left": left if seen else _point(x.value),
        "right": right if seen else _point(x.value),
        "y": _point(y.value),
        "size": size,
        "strong": all(_is_strong(page, index) for index in (*usual[1:2], middle, usual[-1])),
    }


def _size(page: Any, index: int) -> float:
    """Return the height of a letter as printed: some programs set size 1 and scale it by the matrix."""
    size = _point(float(pdfium.FPDFText_GetFontSize(page, index)))
    if pdfium.FPDFText_GetMatrix(page, index, _MATRIX):
        size *= math.hypot(_MATRIX.c, _MATRIX.d) or 1.0
    return round(_point(size), 2) or 1.0


def _character(page: Any, index: int) -> str:
    code = pdfium.FPDFText_GetUnicode(page, index)
    if code in _HYPHENS:
        return LINE_HYPHEN
    return chr(code) if code < 0x110000 else "\ufffd"


def _edges(page: Any, index: int) -> tuple[float, float]:
    left, right, *_ = _BOX
    pdfium.FPDFText_GetCharBox(page, index, *_BOX)
    return _point(left.value), _point(right.value)


def _point(value: float) -> float:
    return value if abs(value) < _FARTHEST else 0.0


def _is_strong(page: Any, index: int) -> bool:
    if pdfium.FPDFText_GetFontWeight(page, index) >= 600:
        return True
    flags = ctypes.c_int()
    name = ctypes.create_string_buffer(128)
    pdfium.FPDFText_GetFontInfo(page, index, name, 128, flags)
    return b"bold" in name.value.lower() or b"black" in name.value.lower()


if __name__ == "__main__":
    main()
