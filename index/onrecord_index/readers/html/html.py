"""HTML: the release out of a page, be it a bare exhibit or an article amid a site's furniture.

The parser stands in tree.py, with the reason for it. What belongs to the article is decided in page.py and
not by a library: those that take an article out of a page are made for its gist. On 27 pages built to compare
them, trafilatura lost headlines, headings, tables in an <aside> and a statement in a footer, and of three
exhibits from EDGAR it returned nothing; this room lost none of these.
"""

import re
from dataclasses import replace
from functools import partial

from onrecord.errors import UnreadableRelease
from onrecord.manuscript import Manuscript
from onrecord_index.readers.builder import Piece, manuscript_of, with_notices
from onrecord_index.readers.html.web_charset import WIDE_MARKS, web_text
from onrecord_index.readers.text.typed import read_plain

_HEAD_BYTES = 65_536
# Characters; EDGAR's longest exhibits hold a few million, pictures written in letters among them.
_LONGEST_PAGE = 10_000_000
# No character set of the web writes a character in more than four bytes.
_MOST_BYTES = 4 * _LONGEST_PAGE
_COMMENTS = rb"\s*+(?:<!--(?:(?!-->).)*+-->\s*+)*+"
_DOCUMENT = re.compile(rb"(?:\A|[\n>])[^\S\n]*+<(?:!doctype\s+html|html[\s>])", re.IGNORECASE)
_FRAGMENT = re.compile(
    # A table without rows of its own is EDGAR's, typed.
    _COMMENTS
    + rb"<(?:(?:head|body|main|article|section|div|p|h[1-6]|center|font|span|ul|ol|strong|b|blockquote|"
    rb"header|figure)[\s>]|table(?:\s[^<>]*)?>\s*<t)",
    re.IGNORECASE | re.DOTALL,
)
_CLOSES = re.compile(
    rb"</(?:body|main|article|section|div|p|h[1-6]|table|center|font|span|"
    rb"ul|ol|strong|b|blockquote|footer|figure|a|em|i)\s*>\s*\Z",
    re.IGNORECASE,
)
_START = re.compile(r"<(?:!doctype\s+html|html[\s>])", re.IGNORECASE)


def is_html(content: bytes) -> bool:
    """Whether this is a page, or a piece of one from its first tag to its last."""
    head = content[:_HEAD_BYTES].removeprefix(b"\xef\xbb\xbf")
    if head.startswith(WIDE_MARKS):
        head = head.replace(b"\x00", b"")[2:]
    if _DOCUMENT.search(head):
        return True
    return bool(_FRAGMENT.match(head) and _CLOSES.search(content[-200:]))


def read_html(content: bytes, source: str) -> Manuscript:
    """The manuscript of the release in a page. Raises UnreadableRelease if it holds none."""
    # Late: lxml takes longer to load than a question takes to answer.
    from onrecord_index.readers.html.flow import flow_of
    from onrecord_index.readers.html.page import article_in, headers_around
    from onrecord_index.readers.html.publisher import publisher_of
    from onrecord_index.readers.tree import parse_html, words_of

    if len(content) > _MOST_BYTES:  # before its characters take up memory
        raise UnreadableRelease(source, f"it is a page of more than {_LONGEST_PAGE:,} characters")
    text = web_text(content, source)
    if len(text) > _LONGEST_PAGE:
        raise UnreadableRelease(source, f"it is a page of more than {_LONGEST_PAGE:,} characters")
    start = _START.search(text)
    root = parse_html(text[start.start() :] if start else text, source)
    publisher = publisher_of(root)
    article, plain = article_in(root), partial(_plain_pieces, source=source)
    left_out = [words_of(root.find(".//title"))]
    for header in headers_around(root, article):
        left_out += [line for piece in flow_of(header, plain) for line in piece.text.splitlines()]
    pieces = with_notices(article.without_labels(flow_of(article, plain)), left_out)
    manuscript = manuscript_of(pieces, source)
    return replace(manuscript, left_out=article.left_out, publisher=publisher)


def _plain_pieces(text: str, source: str) -> list[Piece]:
    """Text that a page gives as typed, hard wraps undone."""
    if not text.strip():
        return []
    plain = read_plain(text, source)
    return [Piece(kind=block.kind, text=block.span.of(plain.text)) for block in plain.blocks]
