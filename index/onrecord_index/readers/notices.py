"""Notices of an embargo in what a page, a sheet or a file repeats and a reader leaves out.

A time before which a release may not be quoted must not be lost with a header: the text begins with it.
"""

from collections.abc import Sequence

from onrecord.manuscript import BlockKind
from onrecord.reading.opening.embargo import states_embargo
from onrecord_index.readers.builder import Piece, clean_text


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
