"""What stands at the head and the foot of printed pages and is not a part of the text."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord_index.readers.builder import is_page_number, notices_in
from onrecord_index.readers.pdf.printed_line import PrintedLine

# Lines at the top and at the foot of a page that may repeat.
_EDGE_LINES = 4
_NUMBERED = re.compile(r"\bpage \d{1,3}\b", re.IGNORECASE)
_LONGEST_HEAD = 110
_SMALLER = 0.85
_SET_APART, _FAR_ABOVE = 1.6, 100
# Where the first page names its release and its issuer.
_TITLE_LINES = 12
_Key = tuple[str, int]
_NO_WORDS = re.compile(r"[\W\d_]+")


def without_running_heads(pages: Sequence[Sequence[PrintedLine]]) -> list[list[PrintedLine]]:
    """The pages without page numbers, what most of them repeat, and the heads of the later ones."""
    numbered = list(enumerate(pages, 1))
    counts = Counter(
        key
        for number, page in numbered
        for key in {key for line in _edges(page) for key in _keys(line, number)}
    )
    enough = max(2, (len(pages) + 1) // 2)
    repeated = {key for key, count in counts.items() if count >= enough}
    kept = [_without_repeated(page, number, repeated) for number, page in numbered]
    body, leading = _body_size(kept), usual_leading(kept)
    title = " ".join(_letters(line) for line in kept[0][:_TITLE_LINES]) if kept else ""
    kept = kept[:1] + [page[_head_length(page, body, leading, title) :] for page in kept[1:]]
    return _with_lost_notices(kept, pages)


def usual_leading(pages: Sequence[Sequence[PrintedLine]]) -> float:
    """The step from a line to the next within a paragraph, 0 if no line has a next.

    A quarter of all steps at least are as small: those between paragraphs are fewer, and larger.
    """
    steps = sorted(
        before.y - line.y
        for page in pages
        for before, line in pairwise(page)
        if before.y - line.y > line.size / 2
    )
    return steps[len(steps) // 4] if steps else 0.0


def _edges(page: Sequence[PrintedLine]) -> list[PrintedLine]:
    return [*page[:_EDGE_LINES], *page[-_EDGE_LINES:]]


def _without_repeated(page: Sequence[PrintedLine], number: int, repeated: set[_Key]) -> list[PrintedLine]:
    head = page[:_EDGE_LINES] if number == 1 else []
    notices = {id(line) for line in _notices(head)}
    edges = {
        id(line)
        for line in _edges(page)
        if _is_numbered(line) or (_keys(line, number) & repeated and not _ends_open_sentence(line))
    }
    return [line for line in page if id(line) not in edges or id(line) in notices]


def _notices(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    return [lines[at] for at in notices_in([line.words for line in lines])]


def _with_lost_notices(
    kept: list[list[PrintedLine]], pages: Sequence[Sequence[PrintedLine]]
) -> list[list[PrintedLine]]:
    """The pages; notices of an embargo that stand at a foot, or on later pages alone, before all others."""
    known = {line.words for page in kept for line in page}
    edges = [lines for page in pages for lines in (page[:_EDGE_LINES], page[-_EDGE_LINES:])]
    lost = {_NUMBERED.sub("", line.words): line for lines in edges for line in _notices(lines)}
    lines = [line for line in lost.values() if line.words not in known]
    if not lines:
        return kept
    top = max(line.y for page in pages for line in page)
    placed = [replace(line, y=top + (_FAR_ABOVE - at) * line.size) for at, line in enumerate(lines)]
    return [placed + kept[0], *kept[1:]]


def _ends_open_sentence(line: PrintedLine) -> bool:
    """Whether a line is the end of a sentence that began on the page before, not a head."""
    return line.words[0].islower() and line.ends_sentence


def _is_numbered(line: PrintedLine) -> bool:
    in_words = len(line.words) <= _LONGEST_HEAD and bool(_NUMBERED.search(line.words))
    return in_words or is_page_number(line.words)


def _keys(line: PrintedLine, number: int) -> set[_Key]:
    """The line as it may repeat: its words, also without the page's number, and about where it stands."""
    return {(words, round(line.y / 10)) for words in (line.words, re.sub(rf"\b{number}\b", "#", line.words))}


def _body_size(pages: Sequence[Sequence[PrintedLine]]) -> float:
    sizes = Counter[float]()
    for line in (line for page in pages for line in page):
        sizes[line.size] += len(line.text) if line.is_prose else 1
    return max(sizes, key=lambda size: sizes[size], default=0.0)


def _head_length(page: Sequence[PrintedLine], body: float, leading: float, title: str) -> int:
    """How many lines at the top of a later page are its head: set apart, and small or said on the first."""
    for count, (before, line) in enumerate(pairwise(page[: _EDGE_LINES + 1]), 1):
        if before.y - line.y > _SET_APART * max(leading, before.size):
            return count if all(_is_head(line, body, title) for line in page[:count]) else 0
    return 0


def _is_head(line: PrintedLine, body: float, title: str) -> bool:
    if len(line.words) > _LONGEST_HEAD or _ends_open_sentence(line):
        return False
    letters = _letters(line)
    is_small = line.size < body * _SMALLER and not line.is_row  # a table may go on, its heads repeated
    return is_small or (len(letters) > 4 and letters in title)


def _letters(line: PrintedLine) -> str:
    return _NO_WORDS.sub(" ", line.words).strip().lower()
