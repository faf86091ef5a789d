"""EDGAR: the release out of a full submission, or one document of it with its header lines.

A submission is a header and documents in a row, each under <TYPE>. The release is an Exhibit 99 of a form
8-K: the first, unless another says that it is a press release. In old filings it is Exhibit 20 or 28, or the
form 6-K itself. Its text is a page or, in older ones, typed with hard wraps.
Source: EDGAR Filer Manual, volume II; PDS Technical Specification; Regulation S-K, item 601.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from onrecord.errors import UnreadableRelease
from onrecord.manuscript import Manuscript
from onrecord_index.readers.html.html import is_html, read_html
from onrecord_index.readers.html.web_charset import web_text
from onrecord_index.readers.text.typed import read_plain, typed_text

_SUBMISSION = re.compile(
    rb"\s*(?:-----BEGIN PRIVACY|<SEC-(?:DOCUMENT|HEADER)>|<SUBMISSION>|<DOCUMENT>\s*<TYPE>|"
    rb"<TYPE>[^\n<]+\n\s*<SEQUENCE>)",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(rb"(?:\A|\n)[ \t]*<TYPE>[ \t]*([^\s<]+)", re.IGNORECASE)
_TEXT = re.compile(rb"<TEXT>", re.IGNORECASE)
_TEXT_END = re.compile(rb"</TEXT>", re.IGNORECASE)
_DESCRIPTION = re.compile(rb"<DESCRIPTION>([^\r\n<]*)", re.IGNORECASE)
_NO_TEXT = re.compile(rb"\s*(?:<PDF>|begin [0-7]{3} |<XML>|<JSON>|<ZIP>|<EXCEL>)", re.IGNORECASE)
_EXHIBIT = re.compile(r"EX-99\D?0*(\d{1,3})?")
_OLD_EXHIBITS, _REPORTS = ("EX-20", "EX-28"), ("6-K",)
_RELEASE = re.compile(rb"\b(?:press|news|earnings|media)[\s-]*release\b", re.IGNORECASE)
_OTHER = re.compile(
    rb"\b(?:presentation|slides?|transcript|script|agreement|letter|consent|supplement|statements|"
    rb"charter|deck)\b",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(
    rb"\b(?:(?:press|news|media|immediate)\s+release|(?:announced|reported)\s+today|"
    rb"today\s+(?:announced|reported)|"
    rb"pr ?newswire|business ?wire|globe ?newswire|accesswire|newsfile)\b",
    re.IGNORECASE,
)
_TAG = re.compile(rb"<[^<>]*>")
_OPENING_BYTES, _MOST_MARKUP = 3_000, 65_536
# An annual report with its figures as data holds a few hundred.
_MOST_DOCUMENTS = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Document:
    type: str
    description: bytes
    content: bytes

    @property
    def may_be_release(self) -> bool:
        """Whether this is what a release is filed as."""
        return self.type.startswith(("EX-99", *_OLD_EXHIBITS, *_REPORTS))

    @property
    def rank(self) -> tuple[int, int, int]:
        """Lowest for the likeliest release: how it was filed, what it is called or opens with, its number."""
        exhibit = _EXHIBIT.match(self.type)
        filed = 0 if exhibit else 1 if self.type.startswith(_OLD_EXHIBITS) else 2
        return filed, self._unlikeness, int(exhibit.group(1) or 1) if exhibit else 0

    @property
    def _unlikeness(self) -> int:
        if _RELEASE.search(self.description):
            return 0
        if _OTHER.search(self.description):
            return 2
        opening = b" ".join(_TAG.sub(b" ", self.content[:_MOST_MARKUP]).split())[:_OPENING_BYTES]
        return 0 if _ANNOUNCES.search(opening) else 1


def is_edgar(content: bytes) -> bool:
    """Whether this is a full submission, and for one document of it that kept its header lines."""
    return bool(_SUBMISSION.match(content.removeprefix(b"\xef\xbb\xbf")))


def read_edgar(content: bytes, source: str) -> Manuscript:
    """The manuscript of the release in a submission. Raises UnreadableRelease if none is in it."""
    documents = list(_documents(content))
    releases = [one for one in documents if one.may_be_release]
    if not releases and len(documents) == 1:
        releases = documents
    if not releases:
        raise UnreadableRelease(source, "it is an EDGAR submission without a news release (no Exhibit 99)")
    exhibit = min(releases, key=lambda one: one.rank).content
    if is_html(exhibit) or re.search(rb"<(?:p|div|br)[\s>]", exhibit, re.IGNORECASE):
        return read_html(exhibit, source)
    return read_plain(typed_text(web_text(exhibit, source)), source)


def _documents(content: bytes) -> Iterator[_Document]:
    """The documents that hold text, in order; what follows the last that is looked at counts as its own."""
    heads = list(islice(_DOCUMENT.finditer(content), _MOST_DOCUMENTS))
    for position, head in enumerate(heads):
        end = heads[position + 1].start() if position + 1 < len(heads) else len(content)
        opening = _TEXT.search(content, head.end(), end)
        if opening is None:
            continue
        closing = _TEXT_END.search(content, opening.end(), end)
        text = content[opening.end() : closing.start() if closing else end]
        if text.strip() and not _NO_TEXT.match(text):
            description = _DESCRIPTION.search(content, head.end(), opening.start())
            yield _Document(
                type=head.group(1).decode("ascii", "replace").upper(),
                description=description.group(1) if description else b"",
                content=text,
            )
