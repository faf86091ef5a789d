"""Word: the text of a .docx as Word shows it; nothing in it is run or fetched.

The package is opened with zipfile and its XML with lxml, each part within a bound of size: a packed bomb must
not reach memory whole. What stands in content controls, text boxes and tracked insertions is read too: a
reader of the release sees it.
"""

import posixpath
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from lzma import LZMAError
from typing import TYPE_CHECKING

from onrecord.errors import UnreadableRelease
from onrecord.manuscript import Manuscript
from onrecord_index.readers.builder import manuscript_of, with_notices

if TYPE_CHECKING:
    from onrecord_index.readers.word.docx_styles import Styles

_PACKED = b"PK\x03\x04"
# The Compound File of older Word files, and of what Word encrypts.
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
# Bytes of one part unpacked; the text of a long release takes a hundredth.
_LARGEST_PART, _LARGEST_HEADER = 30_000_000, 2_000_000
# The two names of one vocabulary (ISO/IEC 29500, parts 1 and 4).
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MAIN_PART = re.compile(rb"<Override\b[^>]*\bPartName=\"/([^\"]+)\"[^>]*wordprocessingml[^\"]*\.main\+xml\"")
_MAIN_PART_LAST = re.compile(
    rb"<Override\b[^>]*wordprocessingml[^\"]*\.main\+xml\"[^>]*\bPartName=\"/([^\"]+)\""
)
# A package may give its main part's type as the default of all parts: then only the relations name the part.
_MAIN_TYPE = re.compile(rb"wordprocessingml[^\"']*\.main\+xml")
_RELATION = re.compile(rb"<Relationship\b[^>]*\bType=\"[^\"]*/officeDocument\"[^>]*>")
_TARGET = re.compile(rb"\bTarget=\"/?([^\"]+)\"")
_FAULTS = (
    zipfile.BadZipFile, zlib.error, LZMAError, EOFError, OSError, KeyError, ValueError, RuntimeError,
    NotImplementedError, OverflowError,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """What is read of a package. `styles` may be empty; `headers` are those with words, by their ids."""

    main: bytes
    styles: bytes
    headers: Mapping[str, bytes]


def is_docx(content: bytes) -> bool:
    """Whether this is a packed file, or an older or encrypted Word file, which is refused with the reason."""
    return content.startswith((_PACKED, _COMPOUND))


def read_docx(content: bytes, source: str) -> Manuscript:
    """The manuscript of a Word file. Raises UnreadableRelease if it is none, or is encrypted."""
    from onrecord_index.readers.tree import parse_xml
    from onrecord_index.readers.word.docx_body import pieces_of_body
    from onrecord_index.readers.word.docx_headers import header_lines

    if content.startswith(_COMPOUND):
        if _ENCRYPTED in content:
            raise UnreadableRelease(source, "it is encrypted: save it without a password")
        raise UnreadableRelease(source, "it is an older Office file: save it as .docx or PDF")
    parts = _parts_of(content, source)
    main, styles = parse_xml(parts.main, source), _styles(parts, source)
    pieces = pieces_of_body(main, styles)
    return manuscript_of(with_notices(pieces, header_lines(main, parts.headers, styles, source)), source)


def _styles(parts: _Parts, source: str) -> "Styles":
    from onrecord_index.readers.tree import parse_xml
    from onrecord_index.readers.word.docx_styles import Styles

    return Styles(parse_xml(parts.styles, source) if parts.styles else None)


def _parts_of(content: bytes, source: str) -> _Parts:
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            types = _part(package, "[Content_Types].xml", source)
            if not _MAIN_TYPE.search(types):
                raise UnreadableRelease(source, "it is a packed file, but not a Word document")
            name = _main_part(types, package, source)
            styles = f"{name.rpartition('/')[0]}/styles.xml"
            return _Parts(
                main=_part(package, name, source),
                styles=_part_if_any(package, styles, source),
                headers=_headers(package, name, source),
            )
    except KeyError as error:
        raise UnreadableRelease(source, "it is a packed file, but not a Word document") from error
    except _FAULTS as error:
        raise UnreadableRelease(source, "the file is damaged or encrypted") from error


def _headers(package: zipfile.ZipFile, name: str, source: str) -> dict[str, bytes]:
    from onrecord_index.readers.word.docx_headers import header_parts

    folder, _, file = name.rpartition("/")
    relations = _part_if_any(package, f"{folder}/_rels/{file}.rels", source)
    named = {id_: posixpath.join(f"/{folder}", target) for id_, target in header_parts(relations).items()}
    parts = {id_: _part_if_any(package, name, source, _LARGEST_HEADER) for id_, name in named.items()}
    return {id_: part for id_, part in parts.items() if part}


def _main_part(types: bytes, package: zipfile.ZipFile, source: str) -> str:
    """Return the name of the main part: its type names it, or the package's relations do."""
    main = _MAIN_PART.search(types) or _MAIN_PART_LAST.search(types)
    if main is None:
        relation = _RELATION.search(_part(package, "_rels/.rels", source))
        main = relation and _TARGET.search(relation.group())
    return main.group(1).decode("utf-8", "replace") if main else "word/document.xml"


def _part(package: zipfile.ZipFile, name: str, source: str, most: int = _LARGEST_PART) -> bytes:
    """One part unpacked, as far as the bound: what a package says of its sizes may be false."""
    with package.open(name) as part:
        content = part.read(most + 1)
    content = content.replace(_STRICT, _TRANSITIONAL)
    if len(content) > most:
        raise UnreadableRelease(source, f"a part of it unpacks to more than {most / 1e6:g} MB")
    return content


def _part_if_any(package: zipfile.ZipFile, name: str, source: str, most: int = _LARGEST_PART) -> bytes:
    name = posixpath.normpath(name).lstrip("/")
    return _part(package, name, source, most) if name in package.namelist() else b""
