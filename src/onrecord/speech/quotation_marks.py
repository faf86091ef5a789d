"""The stretches of a text that stand between quotation marks, whatever way the marks are turned."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.span import Span

_MARK = re.compile(r"''|``|‘‘|’’|[\"“”„‟«»＂]")
_OPENERS = frozenset({"“", "„", "‟", "«", "``", "‘‘"})
_CLOSERS = frozenset({"”", "»", "’’"})
# A double mark inside a word's own punctuation: no blank follows a mark that opens.
_BEFORE_OPENING = frozenset("([{—–-/:,;")
_AFTER_CLOSING = frozenset(")]},.;:!?—–-’'*")
# 'Single marks' hold speech where a sentence stands between them and no apostrophe can be meant.
_SINGLE = re.compile(r"(?<!\S)[‘'](?=[A-Z])[^“”\"\n]{20,}?[,.!?]['’](?!\w)")
# The words that only an attribution begins with: they show where a mark is missing or turned the wrong way.
_ATTRIBUTION = re.compile(
    r"(?:said|says|stated|states|commented|comments|added|adds|noted|notes|explained|explains|continued)\s+\S"
)
_LOST_CLOSE = re.compile(r"[,.!?]\s+(?=" + _ATTRIBUTION.pattern[:-2] + r"(?:[A-Z]|he\b|she\b|the\b))")
_ENDS_CLAUSE = re.compile(r"[.!?,:;]\s*$")
_MARKS_AND_BLANKS = "\"“”„‟«»＂'`‘’ \t\n"
# So many paragraphs may go on with a quotation that no mark opens again; shorter ones are headings.
_MOST_WITHOUT_A_SIGN, _FEWEST_WORDS = 5, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """One quoted stretch inside paragraph number `paragraph`, marks included.

    `closed` is False if the closing mark is missing: the stretch then ends with its paragraph, with the
    next opening mark, or where an attribution begins.
    """

    span: Span
    paragraph: int
    closed: bool


def find_quoted(text: str, paragraphs: Sequence[Span]) -> tuple[Quoted, ...]:
    """Return every quoted stretch in order. None overlaps another; one inside another is part of it."""
    found: list[Quoted] = []
    running: deque[int] = deque()  # how much of each of the next paragraphs an open quotation still holds
    for number, paragraph in enumerate(paragraphs):
        words = paragraph.of(text)
        held = running.popleft() if running else 0
        runs_on = [(0, held, not running)] if held else []
        for start, end, closed in [*runs_on, *_stretches(words, held)]:
            if words[start:end].strip(_MARKS_AND_BLANKS):
                span = Span(start=paragraph.start + start, end=paragraph.start + end)
                found.append(Quoted(span=span, paragraph=number, closed=closed))
        if not running and found and found[-1].paragraph == number and not found[-1].closed:
            ends_open = not text[found[-1].span.end : paragraph.end].strip()
            below = [span.of(text) for span in paragraphs[number + 1 : number + 1 + _MOST_WITHOUT_A_SIGN]]
            running = deque(_held_below(below) if ends_open else ())
    return tuple(found)


def _held_below(below: Sequence[str]) -> list[int]:
    """How many characters of each paragraph below belong to a quotation that is still open above them.

    No sign opens these paragraphs again; one closes the last. Without that mark there is none.
    """
    held: list[int] = []
    for words in below:
        first = _MARK.search(words)
        if first is None and len(words.split()) < _FEWEST_WORDS:
            return []
        if first is None:
            held.append(len(words))
        else:
            closes = first.start() > 0 and not _opens(words, first)
            return [*held, first.end()] if closes else []
    return []


def _stretches(words: str, begin: int) -> Iterator[tuple[int, int, bool]]:
    """(start, end, closed) of each stretch of one paragraph, from a position on."""
    marks = list(_MARK.finditer(words, begin))
    if not marks:
        for single in _SINGLE.finditer(words, begin):
            yield single.start(), single.end(), True
        return
    start, depth = -1, 0
    for mark in marks:
        if start >= 0 and words[start] == "«" and mark[0] not in "«»":
            continue  # « He said: "Come." We came. » is one quotation
        if start < 0:
            start = mark.start() if _opens(words, mark) else -1
            depth = 0
        elif not _opens_again(words, mark):
            depth -= 1
            if depth < 0:
                yield start, mark.end(), True
                start = -1
        elif _ENDS_CLAUSE.search(words, max(start, mark.start() - 4), mark.start()):
            yield start, _end_of_unclosed(words, start, mark.start()), False
            start, depth = mark.start(), 0
        else:
            depth += 1
    if start >= 0:
        whole = marks[-1].end() == len(words) and marks[-1].start() > start
        yield start, len(words) if whole else _end_of_unclosed(words, start, len(words)), whole


def _opens(words: str, mark: re.Match[str]) -> bool:
    """Whether a mark outside a quotation begins one. A closing mark left alone, or inches, does not."""
    before, after = words[max(0, mark.start() - 1) : mark.start()], words[mark.end() : mark.end() + 1]
    if not after:
        return False
    if after.isspace():
        return mark[0] in {"«", "„"} or (
            mark[0] not in _CLOSERS
            and bool(_ENDS_CLAUSE.search(words[max(0, mark.start() - 2) : mark.start()]))
        )
    if mark[0] in _OPENERS:
        return True
    return not before or before.isspace() or before in _BEFORE_OPENING


def _opens_again(words: str, mark: re.Match[str]) -> bool:
    """Whether a mark inside a quotation begins another, and does not end the first."""
    before, after = words[max(0, mark.start() - 1) : mark.start()], words[mark.end() : mark.end() + 1]
    if not after or after.isspace() or after in _AFTER_CLOSING or mark[0] == "»":
        return False
    if _ATTRIBUTION.match(words, mark.end()):
        return False
    return before.isspace() or before in "([—–" or (mark[0] in _OPENERS and before.isalnum())


def _end_of_unclosed(words: str, start: int, limit: int) -> int:
    """Where a stretch without a closing mark ends: before its attribution, or with the last word."""
    attribution = _LOST_CLOSE.search(words, start, limit)
    if attribution:
        return attribution.start() + 1
    return start + len(words[start:limit].rstrip())
