"""Files made to hang, swell, run or fetch: each as its name and its bytes, made when asked for."""

import gzip
import zipfile
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO

from onrecord_index.bundled import bundled_text
from tests.fakes.printing import nested_forms, pdf_with
from tests.fakes.release_files import bare_page, docx_with

_LINE = b"BT /F1 10 Tf 50 700 Td (Harbor Bell Corp. reports its second quarter results today.) Tj ET\n"
_PAGE = b"<html><body><p>Harbor Bell Corp. reports its results today.</p>"
_TEXT = b"Harbor Bell Corp. reports its second quarter results today.\n\n"
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MB = 1_000_000


def _pdf(objects: list[bytes], trailer: bytes = b"") -> bytes:
    """A PDF without a table of its objects: readers look for them themselves."""
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % pair for pair in enumerate(objects, 1))
    return b"%PDF-1.7\n" + body + b"trailer\n<</Root 1 0 R" + trailer + b">>\n%%EOF\n"


def _swollen_pdf() -> bytes:
    packed = zlib.compress(zlib.compress(b"\x00" * 1_000 * _MB, 9), 9)
    stream = b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>\nstream\n%s\nendstream" % (len(packed), packed)
    return _pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>",
            stream,
        ]
    )


def _ring_of_pages() -> bytes:
    return _pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"])


def _claimed_pages() -> bytes:
    return _pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 2000000000>>"])


def _page_with_actions() -> bytes:
    page = pdf_with([_LINE])
    actions = (
        b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/Launch/F(/bin/touch)/P(/tmp/ran)/Next"
        b"<</S/JavaScript/JS(app.launchURL\\('http://127.0.0.1:9/'\\))>>>>"
        b"/Names<</EmbeddedFiles<</Names[(a.exe) 1 0 R]>>>>>>"
    )
    return page.replace(b"<</Type/Catalog/Pages 2 0 R>>", actions)


def _packed(parts: Mapping[str, bytes], base: bytes | None = None) -> bytes:
    """A package of these parts, after those of the given one that have other names."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        if base:
            with zipfile.ZipFile(BytesIO(base)) as old:
                for name in old.namelist():
                    if name not in parts:
                        package.writestr(name, old.read(name))
        for name, content in parts.items():
            package.writestr(name, content)
    return written.getvalue()


def _docx(main: bytes | None = None, **more: bytes) -> bytes:
    base = docx_with("<w:body><w:p><w:r><w:t>Harbor Bell reports its results.</w:t></w:r></w:p></w:body>")
    parts = {"word/document.xml": main} if main is not None else {}
    return _packed({**parts, **more}, base)


def _laughs() -> bytes:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return (
        f'<!DOCTYPE d [<!ENTITY e0 "ha">{entities}<!ENTITY x SYSTEM "file:///etc/hostname">'
        '<!ENTITY y SYSTEM "http://127.0.0.1:9/y">]>'
        f"<w:document {_WORD}><w:body><w:p><w:r><w:t>Bell. &e9;&x;&y;</w:t></w:r></w:p></w:body></w:document>"
    ).encode()


def _nested_word() -> bytes:
    depth = 100_000
    inner = b"<w:sdt>" * depth + b"</w:sdt>" * depth
    return f"<w:document {_WORD}><w:body>".encode() + inner + b"</w:body></w:document>"


def _many_entries() -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        for number in range(150_000):
            package.writestr(str(number), b"")
    return written.getvalue()


def _table(rows: int) -> bytes:
    return bare_page(
        "<table>" + "<tr><td>Silver sold</td><td>1,204</td><td>998</td></tr>" * rows + "</table>"
    )


def _submission() -> bytes:
    graphic = (
        b"<DOCUMENT>\n<TYPE>GRAPHIC\n<TEXT>\nbegin 644 a.jpg\n"
        + b"M" * 60
        + b"\n`\nend\n</TEXT>\n</DOCUMENT>\n"
    )
    return b"<SEC-DOCUMENT>x.txt\n" + graphic * 130_000


FILES: Mapping[str, Callable[[], bytes]] = {
    "text, empty": lambda: b"",
    "text, null bytes": lambda: b"\x00" * _MB,
    "text, 19 MB": lambda: _TEXT * 300_000,
    "text, 200 MB": lambda: _TEXT * 3_300_000,
    "text, 19 MB in UTF-16": lambda: (_TEXT * 150_000).decode().encode("utf-16"),
    "text, 19 MB of one letter": lambda: b"a" * 19 * _MB,
    "text, 1.9 MB of open marks": lambda: b"[" * (19 * _MB // 10),
    "text, random bytes called .txt": lambda: bytes(range(256)) * 10_000,
    "picture called .pdf": lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 1_000,
    "page, truncated": lambda: _PAGE[:40],
    "page, 3 MB of nested <div>": lambda: _PAGE + b"<div>" * 600_000,
    "page, 100,000 nested <b>": lambda: _PAGE + b"<b>" * 100_000 + b"x",
    "page, table of 39,000 cells": lambda: _table(9_500),
    "page, table of 400,000 cells": lambda: _table(100_000),
    "page, 200 MB": lambda: _PAGE + b"<p>word</p>" * (18 * _MB),
    "page, one tag of 9 MB": lambda: _PAGE + b"<p title='" + b"x" * 9 * _MB + b"'>word</p></body></html>",
    "EDGAR, 130,000 pictures": _submission,
    "EDGAR, 19 MB of <TYPE>": lambda: b"<SEC-DOCUMENT>\n" + b"<TYPE>EX-99\n" * (19 * _MB // 12),
    "EDGAR, 200 MB of <TYPE>": lambda: b"<SEC-DOCUMENT>\n" + b"<TYPE>EX-99\n" * (200 * _MB // 12),
    "Word, truncated": lambda: _docx()[:300],
    "Word, encrypted": lambda: (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 999 + "EncryptedPackage".encode("utf-16-le")
    ),
    "Word, 1 GB of blanks packed": lambda: _docx(b" " * 1_000 * _MB),
    "Word, 1 GB in its styles": lambda: _docx(**{"word/styles.xml": b" " * 1_000 * _MB}),
    "Word, 1 GB in a part not read": lambda: _docx(**{"word/media/a.bin": b" " * 1_000 * _MB}),
    "Word, 150,000 entries": _many_entries,
    "Word, a package in a package": lambda: _docx(_docx()),
    "Word, entities that multiply or fetch": lambda: _docx(_laughs()),
    "Word, 100,000 elements deep": lambda: _docx(_nested_word()),
    "gzip": lambda: gzip.compress(bundled_text()),
    "PDF, truncated": lambda: pdf_with([_LINE])[:200],
    "PDF, encrypted": lambda: pdf_with(
        [_LINE], trailer="/Encrypt<</Filter/Standard/V 1/R 2/O<00>/U<00>/P -4>>/ID[<00><00>]"
    ),
    "PDF, a picture only": lambda: pdf_with([b"/P Do\n"], picture=True),
    "PDF, launches, scripts, a file inside": _page_with_actions,
    "PDF, pages that hold themselves": _ring_of_pages,
    "PDF, two thousand million pages claimed": _claimed_pages,
    "PDF, 301 pages": lambda: pdf_with([_LINE] * 301),
    "PDF, 5,000 lines on each of 40 pages": lambda: pdf_with([_LINE * 5_000] * 40),
    "PDF, 1 GB packed twice": _swollen_pdf,
    "PDF, forms that draw each other": lambda: nested_forms(40),
    "PDF, 200 MB of nothing": lambda: b"%PDF-1.4\n" + b"\n" * 200 * _MB,
}
