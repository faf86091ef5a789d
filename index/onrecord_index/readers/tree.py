"""Markup parsed into a tree, within bounds. lxml is known here alone.

lxml over selectolax (Lexbor): both read a page of 120 kB in milliseconds and keep its text alike. 3 MB of
nested <div> took Lexbor 230 s, because each tag looks through all open elements. lxml stops at a fixed depth.
lxml also reads the XML inside a Word file.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TypeAlias

from lxml import etree

from onrecord.errors import UnreadableRelease

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml gives the class no public name

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
# Elements that a browser sets on lines of their own.
BLOCKS = HEADINGS | frozenset(
    "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption "
    "figure footer form header hgroup html legend li main menu nav ol p pre section summary table tbody td "
    "tfoot th thead tr ul".split()
)
# What a page lays out as cells or entries, whatever its style says.
_ALWAYS_BLOCKS = frozenset("body br caption hr html li main table tbody td tfoot th thead tr".split())
_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|list-item|flex|grid)", re.IGNORECASE)
_INLINE_STYLE = re.compile(r"display\s*:\s*inline\s*(?:;|!|$)", re.IGNORECASE)
# A release of 120 kB from EDGAR holds 2,500 elements; fifty times as many take a few seconds.
_MOST_ELEMENTS = 120_000


def parse_html(text: str, source: str) -> Element:
    """The root of a page, as a browser would mend it. Raises UnreadableRelease if it cannot be held."""
    if text.count("<") - text.count("</") > _MOST_ELEMENTS:
        raise UnreadableRelease(source, f"it holds more than {_MOST_ELEMENTS:,} elements")
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    try:
        root: Element | None = etree.fromstring(text.encode("utf-8", "ignore"), parser)
    except (etree.ParseError, ValueError) as error:
        raise UnreadableRelease(source, "its markup cannot be parsed") from error
    if "Excessive depth" in str(parser.error_log):
        raise UnreadableRelease(source, "its elements are nested too deeply")
    if root is None:
        raise UnreadableRelease(source, "it holds no words")
    return root


def parse_xml(content: bytes, source: str) -> Element:
    """The root of an XML part; no entity is expanded and nothing is fetched. Raises UnreadableRelease."""
    if content.count(b"<") - content.count(b"</") > 2 * _MOST_ELEMENTS:
        raise UnreadableRelease(source, f"it holds more than {2 * _MOST_ELEMENTS:,} elements")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        return etree.fromstring(content, parser)
    except (etree.ParseError, ValueError) as error:
        raise UnreadableRelease(source, "its markup cannot be parsed") from error


class Walk:
    """The elements of a tree in order, each met at its start and at its end; never by recursion."""

    def __init__(self, root: Element) -> None:
        self._walk = etree.iterwalk(root, events=("start", "end"))

    def __iter__(self) -> Iterator[tuple[str, Element]]:
        return iter(self._walk)

    def skip(self) -> None:
        """Leave out what stands inside the element just started; its end is still met."""
        self._walk.skip_subtree()


def tag_of(element: Element) -> str:
    """The name of an element in lower case, without its namespace; empty for an entity or a comment."""
    return _local_name(element.tag) if isinstance(element.tag, str) else ""


def is_block(element: Element) -> bool:
    """Whether a browser sets the element on lines of its own: by its tag, unless its style says otherwise."""
    tag, style = tag_of(element), element.get("style")
    if tag in BLOCKS:
        return tag in _ALWAYS_BLOCKS or not (style and _INLINE_STYLE.search(style))
    return bool(style and _BLOCK_STYLE.search(style))


def words_of(element: Element | None) -> str:
    """All text of an element on one line; empty for none."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


@lru_cache(maxsize=1024)
def _local_name(tag: str) -> str:
    return tag.rpartition("}")[2].lower()
