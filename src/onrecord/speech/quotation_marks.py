"""The stretches of a text that stand between quotation marks, whatever way the marks are turned."""

import re
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """One quoted stretch inside paragraph number `paragraph`, marks included.

    `closed` is False where the closing mark is missing: the stretch then ends with its paragraph, with the
    next opening mark, or where an attribution begins.
    """

    span: Span
    paragraph: int
    closed: bool


def find_quoted(text: str, paragraphs: Sequence[Span]) -> tuple[Quoted, ...]:
    """Every quoted stretch, in order; none overlaps another, a quotation inside a quotation is part of it."""
    found: list[Quoted] = []
    for number, paragraph in enumerate(paragraphs):
        words = paragraph.of(text)
        for start, end, closed in _stretches(words):
            if words[start:end].strip("\"“”„‟«»＂'`‘’ \t\n"):
                span = Span(start=paragraph.start + start, end=paragraph.start + end)
                found.append(Quoted(span=span, paragraph=number, closed=closed))
    return tuple(found)


def _stretches(words: str) -> Iterator[tuple[int, int, bool]]:
    """(start, end, closed) of each stretch of one paragraph."""
    marks = list(_MARK.finditer(words))
    if not marks:
        for single in _SINGLE.finditer(words):
            yield single.start(), single.end(), True
        return
    start, depth = -1, 0
    for mark in marks:
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
    """True where a mark outside a quotation begins one. A closing mark left alone, or inches, does not."""
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
    """True where a mark inside a quotation begins another, and does not end the first."""
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
