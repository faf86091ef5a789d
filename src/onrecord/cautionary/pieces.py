"""The manuscript cut wherever a cautionary statement may begin or end: at every sentence and every line.

Coarser than a reader's idea of a sentence is harmless inside a statement; a boundary missed at its edge is
not. So the cut also falls where a release lost the blank between two texts ("...by law.About Acme",
"acme.comForward-Looking StatementsThis release").
"""

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from onrecord.cautionary.folding import folded
from onrecord.cautionary.signs import strong_signs
from onrecord.languages.en.months import SHORT_MONTHS
from onrecord.late_patterns import late_pattern
from onrecord.manuscript import Block, BlockKind, Manuscript
from onrecord.span import Span, trimmed_span


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A sentence, a line or a title. `block` counts the manuscript's blocks from 0.

    `is_line` where nothing else stands on its line or lines;
    `repeats` for a line that stands in the release again, numbers aside: the head or the foot of its pages.
    """

    text: str
    span: Span
    block: int
    kind: BlockKind
    is_line: bool
    repeats: bool = False

    @cached_property
    def words(self) -> str:
        """The text folded, for looking at."""
        return folded(self.text)

    @cached_property
    def signs(self) -> frozenset[str]:
        """What it says that only a cautionary statement says."""
        return strong_signs(self.words)


# A point here ends no sentence: titles, company forms, Latin, months, law citations, single initials.
_ABBREVIATED = late_pattern(
    r"(?:\b(?:Inc|Corp|Ltd|Co|Cos|L\.P|plc|Mr|Mrs|Ms|Dr|Prof|Hon|St|No|Nos|Sec|Art|vs|v|e\.g|i\.e|cf|approx"
    rf"|{'|'.join(SHORT_MONTHS)}|U\.S|U\.K|U\.S\.C|B\.Sc|P\.Geo|Ph\.D)"
    r"|(?<![A-Za-z])[A-Z])\.$"
)
_LONGEST_ABBREVIATION = 9
_SENTENCE_END = late_pattern(r"[.!?…][\"”’')\]]*(?=\s+[\"“‘'(\[]?[A-ZÀ-Þ0-9•●▪])")
_NUMBER = late_pattern(r"\d+")
# A line that goes on with a small word is the same sentence, wrapped.
_LINE_END = late_pattern(r"\s*\n\s*+(?![a-zà-ÿ]+[ ,])")
_LOST_BLANK = late_pattern(r"(?<=[a-z)%\d])(?<!www)[.!?][\"”’)]*(?=[A-Z“\"(][a-zA-Z])")

_GAP = r"[\s:;,/&\u2010-\u2015-]+"
_TITLE_WORD = (
    r"(?:cautionary|caution|notices?|notes?|information|disclaimers?|disclosures?|legal|important|special|"
    r"safe|harbou?r"
    r"|statements?|language|provisions?|and|or|regarding|concerning|about|on|for|of|the|to|related|relating)"
)
_TITLE = (
    rf"(?=[A-Z])(?i:(?:{_TITLE_WORD}{_GAP})*?"
    r"(?:[“\"]?forward[\s\u2010-\u2015-]*looking[”\"]?\s(?:statements?|information)"
    r"|safe\sharbou?r|cautionary\s(?:statement|note)s?|disclaimers?|legal\snotice|(?:legal\s)?notes?)"
    rf"(?:{_GAP}{_TITLE_WORD}\b)*)"
)
_SUBJECT = r"(?:This|These|The|Certain|Some|All|Any|Statements?|Information|Except|In|Matters|Our|To)"
# A title run into the text: what follows is a subject that opens a statement; or glued to the line before.
_RUN_IN_TITLE = late_pattern(
    rf"(?<![“\"‘'A-Z]){_TITLE}(?=\s*[:.\u2010-\u2015-]?\s*{_SUBJECT}\s[a-z])|"
    rf"(?<=[a-z0-9.)]){_TITLE}(?=\s*:?\s*(?:\n|$))"
)
_REST_OF_TITLE = late_pattern(r"[^.!?\n]{0,140}[:.]?[ \t]*(?:\n|$)")
_NAME = late_pattern(r"(?:[A-Z][\w&'’-]* ){1,4}")
_GLUED_SUBJECT = late_pattern(rf"{_SUBJECT}\s")


def cut(manuscript: Manuscript) -> tuple[Piece, ...]:
    """The pieces in order; together they hold every non-blank character of the blocks."""
    blocks = enumerate(manuscript.blocks)
    pieces = [piece for number, block in blocks for piece in _pieces(manuscript.text, number, block)]
    lines = Counter(_without_numbers(piece) for piece in pieces if piece.is_line)
    return tuple(
        replace(piece, repeats=True) if piece.is_line and lines[_without_numbers(piece)] > 1 else piece
        for piece in pieces
    )


def _without_numbers(piece: Piece) -> str:
    return _NUMBER.sub("", piece.text)


def _pieces(text: str, number: int, block: Block) -> list[Piece]:
    whole = block.span.of(text)
    lines = {0, len(whole), *(end.end() for end in _LINE_END.finditer(whole))}
    cuts = sorted(lines | _cuts(whole))
    pieces = []
    for start, end in pairwise(cuts):
        span = trimmed_span(text, block.span.start + start, block.span.start + end)
        if span is not None:
            piece = Piece(
                text=span.of(text),
                span=span,
                block=number,
                kind=block.kind,
                is_line=start in lines and end in lines,
            )
            pieces.append(piece)
    return pieces


def _cuts(whole: str) -> set[int]:
    cuts = {end.end() for end in _SENTENCE_END.finditer(whole) if not _abbreviated(whole, end.start() + 1)}
    cuts |= {end.end() for end in _LOST_BLANK.finditer(whole)}
    for title in _RUN_IN_TITLE.finditer(whole):
        cuts.add(_start_of_title(whole, title))
        if _GLUED_SUBJECT.match(whole, title.end()):
            cuts.add(title.end())
    return cuts


def _start_of_title(whole: str, title: re.Match[str]) -> int:
    """Where a title starts: with its line where nothing but a name stands before it ("Acme Disclaimer")."""
    line = whole.rfind("\n", 0, title.start()) + 1
    ends_line = _REST_OF_TITLE.match(whole, title.end()) is not None
    return line if ends_line and _NAME.fullmatch(whole, line, title.start()) else title.start()


def _abbreviated(whole: str, end: int) -> bool:
    return _ABBREVIATED.search(whole[max(0, end - _LONGEST_ABBREVIATION) : end]) is not None
