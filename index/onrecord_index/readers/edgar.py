"""EDGAR: the release out of a full submission, or one document of it with its header lines.

A submission is a header and documents in a row, each under <TYPE>. The release is Exhibit 99.1 of a form 8-K,
another Exhibit 99, or the form 6-K itself. Its text is a page or, in older ones, typed with hard wraps.
Source: EDGAR Filer Manual, volume II; PDS Technical Specification.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.errors import UnreadableRelease
from onrecord.manuscript import Manuscript
from onrecord_index.readers.html import is_html, read_html
from onrecord_index.readers.typed import read_plain, typed_text
from onrecord_index.readers.web_charset import web_text

_SUBMISSION = re.compile(
    rb"\s*(?:-----BEGIN PRIVACY|<SEC-(?:DOCUMENT|HEADER)>|<SUBMISSION>|<DOCUMENT>\s*<TYPE>|"
    rb"<TYPE>[^\n<]+\n\s*<SEQUENCE>)",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(rb"(?:\A|\n)[ \t]*<TYPE>[ \t]*([^\s<]+)", re.IGNORECASE)
_TEXT = re.compile(rb"<TEXT>", re.IGNORECASE)
_TEXT_END = re.compile(rb"</TEXT>", re.IGNORECASE)
_NO_TEXT = re.compile(rb"\s*(?:<PDF>|begin [0-7]{3} |<XML>|<JSON>|<ZIP>|<EXCEL>)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Document:
    type: str
    content: bytes

    @property
    def rank(self) -> int:
        """0 for the likeliest release."""
        if re.fullmatch(r"EX-99(?:\.0?1)?", self.type):
            return 0
        return 1 if self.type.startswith("EX-99") else 2


def is_edgar(content: bytes) -> bool:
    """True for a full submission, and for one document of it that kept its header lines."""
    return bool(_SUBMISSION.match(content.removeprefix(b"\xef\xbb\xbf")))


def read_edgar(content: bytes, source: str) -> Manuscript:
    """The manuscript of the release in a submission. Raises UnreadableRelease where none is in it."""
    documents = list(_documents(content))
    releases = [one for one in documents if one.rank < 2 or one.type.startswith("6-K")]
    if not releases and len(documents) == 1:
        releases = documents
    if not releases:
        raise UnreadableRelease(source, "it is an EDGAR submission without a news release (no Exhibit 99)")
    exhibit = min(releases, key=lambda one: one.rank).content
    if is_html(exhibit) or re.search(rb"<(?:p|div|br)[\s>]", exhibit, re.IGNORECASE):
        return read_html(exhibit, source)
    return read_plain(typed_text(web_text(exhibit, source)), source)


def _documents(content: bytes) -> Iterator[_Document]:
    """The documents that hold text, in order."""
    heads = list(_DOCUMENT.finditer(content))
    for position, head in enumerate(heads):
        end = heads[position + 1].start() if position + 1 < len(heads) else len(content)
        opening = _TEXT.search(content, head.end(), end)
        if opening is None:
            continue
        closing = _TEXT_END.search(content, opening.end(), end)
        text = content[opening.end() : closing.start() if closing else end]
        if text.strip() and not _NO_TEXT.match(text):
            yield _Document(type=head.group(1).decode("ascii", "replace").upper(), content=text)
