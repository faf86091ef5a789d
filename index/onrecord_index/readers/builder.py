"""A manuscript put together piece by piece, so that every richer format spaces its blocks alike.

Blanks that only markup or a page makes are squeezed; characters that no reader sees are dropped. Where a page
ends, its number goes, and a sentence that runs over to the next page is one again. What a page, a sheet or a
file repeats is left out, except for a notice of an embargo: the text begins with that.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.errors import UnreadableRelease
from onrecord.manuscript import Block, BlockKind, Manuscript
from onrecord.reading.opening.embargo import states_embargo
from onrecord.span import Span

# Soft hyphens, zero-width blanks and marks of direction, controls, and halves of characters.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u2060\ufeff\ud800-\udfff]"
)
_BLANKS = re.compile(r"[^\S\n\t]+")
_ANY_BLANKS = re.compile(r"\s+")
_PAGE_NUMBER = re.compile(
    r"(?:[-–—]\s*)?(?:page\s+)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?(?:\s*[-–—])?", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?:;…][\"”’'»)\]]*$")
# Words that a heading neither ends nor begins with: it goes on in the next line, or came from the last.
_OPEN_END = re.compile(r"(?:\b(?:and|or|of|the|a|an|to|for|in|on|at|by|with|from|its)|,|&)$", re.IGNORECASE)
_OPEN_START = re.compile(r"(?:(?i:and|or|of|with)|to|for|in|on|at|by|from)\b(?!:)")
# "since" goes on with "1920.", but not with "2025  2024" or "2. Outlook".
_FIGURE_GOES_ON = re.compile(r"[$€£]?\d[\d,.]*%?(?:(?<!\d\.)[,;]? [a-z]|(?<=\d{4})\.(?: |$)|(?<=%)\.(?: |$))")
_PROSE_WORDS = 6
# Characters; the longest release known holds a tenth of it. What is longer would take too long to read.
LONGEST = 2_000_000
_HANGING = frozenset({BlockKind.BULLET, BlockKind.TABLE_ROW})


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A block to be; `kind` is None if a page ends. `opens` is True for the first of a list or table."""

    kind: BlockKind | None
    text: str = ""
    opens: bool = False


PAGE_END = Piece(kind=None)


def manuscript_of(pieces: Iterable[Piece], source: str) -> Manuscript:
    r"""The manuscript of pieces in order, without those that hold only blanks.

    In a paragraph "\n" is a line break that the source means; in a row a tab parts two cells.
    Raises UnreadableRelease if no letter or digit is in it, or too many are.
    """
    cleaned = [replace(piece, text=clean_text(piece.text, piece.kind)) for piece in pieces]
    kept = [piece for piece in cleaned if piece.text or piece.kind is None]
    whole = list(_whole_headings(_over_pages(kept)))
    if not any(character.isalnum() for piece in whole for character in piece.text):
        raise UnreadableRelease(source, "it holds no words")
    if sum(len(piece.text) for piece in whole) > LONGEST:
        raise UnreadableRelease(source, f"it is longer than {LONGEST:,} characters")
    written: list[str] = []
    blocks: list[Block] = []
    length = 0
    before: Piece | None = None
    for piece in whole:
        gap = _gap_between(before, piece)
        start = length + len(gap)
        length = start + len(piece.text)
        written += [gap, piece.text]
        blocks.append(Block(kind=piece.kind or BlockKind.PARAGRAPH, span=Span(start=start, end=length)))
        before = piece
    return Manuscript(text="".join(written), blocks=tuple(blocks))


def clean_text(text: str, kind: BlockKind | None) -> str:
    """The text as a block holds it: blanks squeezed, line ends only where the kind of block knows them."""
    seen = _UNSEEN.sub("", text)
    if kind is BlockKind.TABLE_ROW:
        cells = (_ANY_BLANKS.sub(" ", cell).strip() for cell in seen.split("\t"))
        return "\t".join(cell for cell in cells if cell)
    if kind is not BlockKind.PARAGRAPH:
        return _ANY_BLANKS.sub(" ", seen).strip()
    lines = (_BLANKS.sub(" ", line.replace("\t", " ")).strip() for line in seen.split("\n"))
    return "\n".join(line for line in lines if line)


def is_page_number(text: str) -> bool:
    """Whether this is "7", "- 7 -", "Page 7 of 9"."""
    return bool(_PAGE_NUMBER.fullmatch(text))


def runs_on(before: str, after: str) -> bool:
    """Whether a page end stands in the middle of a sentence."""
    if _SENTENCE_END.search(before):
        return False
    figure = len(before.split()) >= _PROSE_WORDS and _FIGURE_GOES_ON.match(after)
    return bool(after[:1].islower() or figure or _OPEN_END.search(before))


def _gap_between(before: Piece | None, piece: Piece) -> str:
    if before is None:
        return ""
    return "\n" if before.kind is piece.kind and piece.kind in _HANGING and not piece.opens else "\n\n"


def _over_pages(pieces: list[Piece]) -> Iterator[Piece]:
    """The pieces without page ends and page numbers, sentences that run over a page made one."""
    held: Piece | None = None
    after_page_end = False
    for position, piece in enumerate(pieces):
        ends_page = position + 1 < len(pieces) and pieces[position + 1].kind is None
        if piece.kind is None:
            after_page_end = True
            continue
        if (after_page_end or ends_page) and is_page_number(piece.text):
            continue
        if held and after_page_end and _is_one(held, piece):
            held = replace(held, text=f"{held.text} {piece.text}")
        else:
            if held:
                yield held
            held = piece
        after_page_end = False
    if held:
        yield held


def _whole_headings(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces, headings set over two elements made one where neither half can stand alone."""
    held: Piece | None = None
    for piece in pieces:
        if held and held.kind is piece.kind is BlockKind.HEADING and _needs(held.text, piece.text):
            held = replace(held, text=f"{held.text} {piece.text}")
            continue
        if held:
            yield held
        held = piece
    if held:
        yield held


def _needs(first: str, second: str) -> bool:
    return bool(_OPEN_END.search(first) or _OPEN_START.match(second))


def _is_one(before: Piece, after: Piece) -> bool:
    in_prose = before.kind in {BlockKind.PARAGRAPH, BlockKind.BULLET} and after.kind is BlockKind.PARAGRAPH
    return in_prose and runs_on(before.text, after.text)


def notices_in(lines: Sequence[str]) -> list[int]:
    """Which lines state an embargo; also the line below one that names no time of its own."""
    found: list[int] = []
    for number, line in enumerate(lines):
        is_below = number - 1 in found and not any(map(str.isdigit, lines[number - 1]))
        if states_embargo(line) or is_below:
            found.append(number)
    return found


def with_notices(pieces: Sequence[Piece], left_out: Sequence[str]) -> list[Piece]:
    """The blocks, before them the notices among the lines left out that no block states already."""
    lines = [clean_text(line, BlockKind.HEADING) for line in left_out]
    stated = [line for piece in pieces for line in piece.text.splitlines() if states_embargo(line)]
    first: dict[str, None] = {}
    for number in notices_in(lines):
        line = lines[number]
        if line and not any(one in line or line in one for one in stated):
            first[line] = None
    notices = [Piece(kind=BlockKind.PARAGRAPH, text=line) for line in first]
    return [*notices, *pieces]
