"""Bytes to characters: the declared or detected character set, or a clear refusal."""

import re
from contextlib import suppress

from onrecord.errors import UnreadableRelease

_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_NEWLINES = re.compile("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
# Control characters that no text holds; newline, tab and form feed are text.
_BINARY = re.compile("[\x00-\x08\x0e-\x1b\x7f]")
_MOST_BINARY = 0.002
# Another character set read as UTF-8 breaks nearly every letter beyond ASCII; a cut or a slip, one in many.
_BEYOND_ASCII = re.compile("[^\x00-\x7f\ufffd]")
_MOST_BROKEN = 10
# French has 4 accents in 100 letters, a Cyrillic or Greek text more than half.
_FEW = 0.15


def decode_text(content: bytes, source: str) -> str:
    r"""The characters of a text file, every kind of line end turned into "\n".

    Raises UnreadableRelease for an empty file and for one that is not a text (NUL bytes, control characters).
    """
    if not content.strip():
        raise UnreadableRelease(source, "the file is empty")
    text = _NEWLINES.sub("\n", _decoded(content, source))
    junk = len(_BINARY.findall(text))
    if junk > max(2, _MOST_BINARY * len(text)):
        raise UnreadableRelease(source, "it is not a text file")
    return _BINARY.sub("", text)


def _decoded(content: bytes, source: str) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace").removeprefix("\ufeff")
    if b"\x00" in content:
        raise UnreadableRelease(source, "it is not a text file")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _detected(content, source)


def damaged_utf8(content: bytes) -> str | None:
    """The characters of UTF-8 with a few broken ones in it, each U+FFFD; None if it is no UTF-8."""
    text = content.decode("utf-8", errors="replace")
    kept = len(_BEYOND_ASCII.findall(text))
    return text if text.count("\ufffd") * _MOST_BROKEN <= kept else None


def _detected(content: bytes, source: str) -> str:
    text = damaged_utf8(content)
    if text is not None:
        return text
    # A few bytes above ASCII are the quotation marks, dashes, blanks and accents of Windows' Western set: too
    # few to tell it from its neighbours by, and a guess once made a letter of a no-break space.
    if sum(byte > 0x7F for byte in content) < _FEW * len(content):
        with suppress(UnicodeDecodeError):
            return content.decode("cp1252")
    # Late: only a file that is not UTF-8 needs it, and start-up time is felt.
    from charset_normalizer import from_bytes

    best = from_bytes(content).best()
    if best is None:
        raise UnreadableRelease(source, "its character set cannot be told")
    return str(best)
