r"""Plain text and Markdown: the commonest form of a release, and what the others are checked against.

Blank lines stay where they stand, leading ones too, so that offsets can be followed by hand. Markdown's
own marks go (see markup.py); a bullet sign that is a character of its own stays.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.errors import UnreadableRelease
from onrecord.manuscript import Block, BlockKind, Manuscript
from onrecord.span import Span
from onrecord_index.readers.charset import decode_text
from onrecord_index.readers.markup import (
    BULLET,
    BULLET_SIGN,
    HEADING,
    RULE,
    UNDERLINE,
    heading_text,
    is_all_strong,
    is_link_only,
    without_markup,
)
from onrecord_index.readers.prose import LETTER_SIGN
from onrecord_index.readers.text.front_matter import without_front_matter
from onrecord_index.readers.text.printed_pages import without_page_numbers
from onrecord_index.readers.text.wrapping import column_of, hanging_lines, unwrapped

_PIPE_ROW = re.compile(r"^\s*\|.*\|\s*$")
_PIPE_RULE = re.compile(r"^[\s|:+=-]*-{2,}[\s|:+=-]*$")
_COLUMNS = re.compile(r"\S(?:\t+| {3,})\S")
_GAPS = re.compile(r"\t+| {3,}")
_LONGEST_HEADING, _MOST_CELL_WORDS = 120, 30
# Marks and all: twice what is read of a release (loading.py). Nobody waits for a file of bullets to end.
LONGEST_SOURCE = 2_000_000
# UTF-8 and UTF-16 write no character in more than four bytes.
_MOST_BYTES = 4 * LONGEST_SOURCE


@dataclass(frozen=True, slots=True)
class _Piece:
    kind: BlockKind
    text: str


def read_text(content: bytes, source: str) -> Manuscript:
    """The manuscript of a plain-text or Markdown file. Raises UnreadableRelease if it is not a text."""
    if len(content) > _MOST_BYTES:  # before its characters take up memory
        raise UnreadableRelease(source, f"it has more than {LONGEST_SOURCE:,} characters")
    text = decode_text(content, source)
    if len(text) > LONGEST_SOURCE:
        raise UnreadableRelease(
            source, f"it has {len(text):,} characters and the most that is read is {LONGEST_SOURCE:,}"
        )
    typed = (LETTER_SIGN.sub("• ", line) for line in text.split("\n"))
    lines = without_page_numbers(_without_trailer(without_front_matter(list(typed))))
    column = column_of(lines)
    written: list[str] = []
    blocks: list[Block] = []
    length = 0
    group: list[str] = []
    for line in [*lines, ""]:
        if line.strip() and not RULE.match(line):
            group.append(line)
            continue
        if group and RULE.match(line) and UNDERLINE.match(line) and len(group) == 1:
            group = [f"# {group[0].strip()}"]
        for piece in _pieces_of(group, column):
            blocks.append(Block(kind=piece.kind, span=Span(start=length, end=length + len(piece.text))))
            written.append(piece.text)
            length += len(piece.text) + 1
        group = []
        written.append("")
        length += 1
    if not blocks:
        raise UnreadableRelease(source, "it holds no words")
    return Manuscript(text="\n".join(written[:-1]), blocks=tuple(blocks))


def _without_trailer(lines: Sequence[str]) -> Sequence[str]:
    """The lines before an archive's own trailer: a rule, then nothing but links and pictures."""
    for position in range(len(lines) - 1, -1, -1):
        line = lines[position]
        if RULE.match(line) and position < len(lines) - 1:
            rest = [below for below in lines[position + 1 :] if below.strip()]
            return lines[:position] if rest and all(map(is_link_only, rest)) else lines
    return lines


def _pieces_of(group: list[str], column: int | None) -> list[_Piece]:
    """The blocks of lines that stand together without a blank line between them."""
    pieces: list[_Piece] = []
    prose: list[str] = []
    in_bullet = False
    for line in group:
        kind = _kind_of(line, alone=len(group) == 1)
        if kind is BlockKind.PARAGRAPH:
            prose.append(line)
            continue
        pieces += _flowing(prose, column, in_bullet=in_bullet)
        in_bullet = kind is BlockKind.BULLET
        prose = [line] if in_bullet else []
        if not in_bullet:
            pieces += _single(line, kind)
    return pieces + _flowing(prose, column, in_bullet=in_bullet)


def _kind_of(line: str, *, alone: bool) -> BlockKind:
    if HEADING.match(line) or (alone and is_all_strong(line) and len(line) <= _LONGEST_HEADING):
        return BlockKind.HEADING
    if BULLET.match(line) or BULLET_SIGN.match(line):
        return BlockKind.BULLET
    if _PIPE_ROW.match(line) or _PIPE_RULE.match(line) or _has_columns(line.strip()):
        return BlockKind.TABLE_ROW
    return BlockKind.PARAGRAPH


def _has_columns(line: str) -> bool:
    """Whether wide gaps part the cells of a row; paragraphs run together may have such gaps too."""
    may = "\t" in line or "   " in line
    return (
        may
        and bool(_COLUMNS.search(line))
        and all(len(cell.split()) <= _MOST_CELL_WORDS for cell in _GAPS.split(line))
    )


def _single(line: str, kind: BlockKind) -> list[_Piece]:
    if kind is BlockKind.HEADING:
        text = heading_text(line) if HEADING.match(line) else without_markup(line)
    elif _PIPE_RULE.match(line):
        return []
    elif _PIPE_ROW.match(line):
        cells = re.split(r"(?<!\\)\|", line.strip().strip("|"))
        text = "\t".join(cell for cell in map(without_markup, cells) if cell)
    else:
        text = without_markup(line)
    return [_Piece(kind, text)] if text else []


def _flowing(lines: list[str], column: int | None, *, in_bullet: bool) -> list[_Piece]:
    """A paragraph or a bullet, its hard wraps undone; lines that a bullet does not hold stay apart."""
    if not lines:
        return []
    first = BULLET.sub("", lines[0]) if in_bullet else lines[0]
    cleaned = [text for text in map(without_markup, [first, *lines[1:]]) if text]
    whole = unwrapped(cleaned, column, hanging=hanging_lines(lines) if in_bullet else 1)
    if not whole:
        return []
    if in_bullet:
        rest = [_Piece(BlockKind.PARAGRAPH, "\n".join(whole[1:]))] if len(whole) > 1 else []
        return [_Piece(BlockKind.BULLET, whole[0]), *rest]
    return [_Piece(BlockKind.PARAGRAPH, "\n".join(whole))]
