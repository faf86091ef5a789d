"""The article in a page."""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord_index.readers.builder import Piece
from onrecord_index.readers.tree import Element, tag_of

_NEVER_SHOWN = frozenset(
    "script style template noscript svg iframe object select textarea input button canvas "
    "video audio head title".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    root: Element

    def leaves_out(self, element: Element) -> bool:
        return tag_of(element) in _NEVER_SHOWN

    def chosen(self, pieces: list[Piece]) -> Iterable[Piece]:
        return pieces


def article_in(root: Element) -> Article:
    return Article(root=root)
