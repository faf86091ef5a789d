"""Bytes to characters as browsers do it: what a page declares counts, and Windows-1252 is the default."""

import re

from onrecord_index.readers.charset import damaged_utf8, decode_text

WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")

_HEAD_BYTES = 65_536
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE
)
# What calls itself Latin-1 or ASCII is Windows-1252 on the web (WHATWG Encoding Standard).
_WINDOWS = re.compile(r"(?:iso-?8859-?1|latin-?1|us-ascii|ascii|utf-?8|)", re.IGNORECASE)


def web_text(content: bytes, source: str) -> str:
    """The characters of a page or an EDGAR file. Raises UnreadableRelease for what is not a text."""
    return decode_text(_in_utf8(content), source)


def _in_utf8(content: bytes) -> bytes:
    if content.startswith(WIDE_MARKS):
        return content
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return (damaged_utf8(content) or _decoded(content)).encode("utf-8", "ignore")
    return content


def _decoded(content: bytes) -> str:
    declared = _DECLARED.search(content[:_HEAD_BYTES])
    name = declared.group(1).decode("ascii", "ignore") if declared else ""
    try:
        return content.decode("windows-1252" if _WINDOWS.fullmatch(name) else name, errors="replace")
    except (LookupError, ValueError):  # no such character set, or no set of characters at all
        return content.decode("windows-1252", errors="replace")
