"""A release as a reader hands it over: one text, cut into blocks. Everything after starts from this.

A block is what stands between blank lines in plain text, or one element of a richer format. Inside a
paragraph a newline is a line break that the source means (an address, a list without bullets); hard
wraps are undone before. Blocks come in the order of the text, do not overlap, and cover every non-blank
character.
"""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.span import Span


class BlockKind(StrEnum):
    """What the format itself says of a block; PARAGRAPH where it says nothing."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    BULLET = "bullet"
    TABLE_ROW = "table_row"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph, heading, bullet or table row, without the blanks around it."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """The text that all offsets refer to, and its blocks in order.

    `left_out` is the share of a web page's running text that the reader took for the site's and dropped;
    `publisher` is the name that a page gives its publisher, None without one.
    `lost_letters` says how many letters inside words the file shows but does not name, as fonts of a PDF may.
    """

    text: str
    blocks: tuple[Block, ...]
    left_out: float = 0.0
    lost_letters: int = 0
    publisher: str | None = None
