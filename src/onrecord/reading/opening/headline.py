"""Which words are the headline: the first line that says something, after labels, dates and letterheads.

A release may have no headline. Then none is made of the sentence that it opens with.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from onrecord.forward_looking.closed_form import holds_contact_detail
from onrecord.manuscript import Block, BlockKind
from onrecord.reading.opening.company_name import words_of_company
from onrecord.reading.opening.cover import Cover
from onrecord.reading.opening.dateline import lead_offset
from onrecord.reading.opening.head import Head
from onrecord.reading.opening.letterhead import furniture
from onrecord.reading.opening.letterhead.lines import SEARCHED, WrittenLine, in_letterhead
from onrecord.reading.opening.written_date import find_date
from onrecord.reading.units import ends_as_sentence, is_title_case
from onrecord.span import Span, trimmed_span

# Whom to call, line by line: names, titles, firms.
_LONGEST_ENTRY, _LONGEST_NAME, _ENTRIES, _LONGEST_ADDRESS_LINE, _LONGEST_PART = 5, 3, 3, 100, 4
_SEARCHED, _LINES_OF_A_BLOCK = 30, 12
_LONGEST, _SENTENCE_WORDS, _PROSE_WORDS, _LEAD_WORDS = 400, 8, 14, 8
# A headline may be a sentence only if a dateline follows so soon.
_BEFORE_A_DATELINE, _LONGEST_SENTENCE = 6, 40
# The format's own heading may stand so far below a kicker or a teaser.
_BELOW_A_KICKER, _BELOW_A_TEASER = 3, 4
_LONGEST_TITLE_LINE, _MOST_TITLE_LINES = 160, 4
_SIGNS, _MARKS = re.compile(r"\s*[|·•›»>—–]\s*|\s+-\s+|,\s+|\s{2,}"), " *_#=~"
_BULLET = re.compile(r"[•●▪◦‣·■□►➢✓_]")
_INNER_END = re.compile(r"[a-z\d)][.!?][\"”’)]?\s+[A-Z“\"]")
_JOINER = re.compile(
    r"(?:[,–—&:-]|\b(?:of|and|for|to|the|a|an|in|on|with|by|from|at|its|as|or))$", re.IGNORECASE
)
_SAYS = r"(?:[’']s\b|,|\s+(?:will|has|have|is|was|are|today|announc\w+|report\w*|said|to\b|as\b|\())"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """One line above or at the headline; `number` is that of its block."""

    number: int
    block: Block
    span: Span
    words: str


def find_head(
    text: str, blocks: Sequence[Block], cover: Cover | None = None, *, writer: str | None = None
) -> Head:
    """Return where the release begins, and its headline if it has one. Needs at least one block.

    A line that only names the `writer`, where that is known, is none.
    """
    first = cover.end if cover else 0
    if cover and not cover.holds_release:
        return Head(first=first, block=first, start=blocks[first].span.start, headline=None)
    lines = list(_lines(text, blocks, first))
    letterhead = in_letterhead([_written(text, line) for line in lines[:SEARCHED]])
    letterhead |= _naming(lines[:SEARCHED], writer) if writer else frozenset()
    found = _head_below(text, blocks, lines, letterhead, first)
    if letterhead and found.headline is None:  # what looks like a letterhead is all that it has
        return _head_below(text, blocks, lines, frozenset(), first)
    return found


def only_names(line: str, writer: str) -> bool:
    """Whether a line names who writes, with the kind of notice, a place or an address, and tells nothing."""
    own = words_of_company(writer)
    parts = [part for part in _SIGNS.split(line.strip(_MARKS)) if part]
    beside = [part for part in parts if not _is_form_of(words_of_company(part), own)]
    short = all(
        find_date(part) or (len(part.split()) <= _LONGEST_PART and not ends_as_sentence(part))
        for part in beside
    )
    return len(beside) < len(parts) and short


def _is_form_of(words: Sequence[str], own: Sequence[str]) -> bool:
    return bool(words) and tuple(own[: len(words)]) == tuple(words)


def _naming(lines: Sequence[_Line], writer: str) -> frozenset[int]:
    """Return which lines only name the writer, with those below them in the same block."""
    found = [at for at, line in enumerate(lines) if only_names(line.words, writer)]
    beside = [
        at for at, line in enumerate(lines) for one in found if at > one and line.number == lines[one].number
    ]
    return frozenset((*found, *beside))


def _head_below(
    text: str, blocks: Sequence[Block], lines: Sequence[_Line], letterhead: Collection[int], first: int
) -> Head:
    """Return the head whose headline is none of the lines of a letterhead."""
    lead: _Line | None = None
    for position, line in enumerate(_told_apart(text, lines)):
        if line is None or position in letterhead:
            continue
        if _is_lead(line) and not _heads_a_dateline(lines, position):
            lead = line
            break
        if _is_headline(text, line):
            return _head_at(text, blocks, lines, _below_a_kicker(text, lines, position), first)
    teased = lead and not lead_offset(lead.words) and _heading_below(text, lines, lines.index(lead))
    if teased:
        return _head_at(text, blocks, lines, teased, first)
    block = lead.number if lead else first
    return Head(first=first, block=block, start=blocks[block].span.start, headline=None)


def _lines(text: str, blocks: Sequence[Block], first: int) -> Iterator[_Line]:
    for number, block in enumerate(blocks[first : first + _SEARCHED], first):
        for match in list(re.finditer(r"[^\n]+", block.span.of(text)))[:_LINES_OF_A_BLOCK]:
            span = trimmed_span(text, block.span.start + match.start(), block.span.start + match.end())
            if span:
                yield _Line(number=number, block=block, span=span, words=span.of(text))


def _written(text: str, line: _Line) -> WrittenLine:
    return WrittenLine(block=line.number, words=line.words, below=text[line.span.end :])


def _told_apart(text: str, lines: Sequence[_Line]) -> Iterator[_Line | None]:
    """Each line in turn, None for one that is furniture; ends where the boilerplate begins."""
    in_contacts = False
    for position, line in enumerate(lines):
        words = line.words
        in_contacts = in_contacts or furniture.is_contact_label(words)
        if furniture.opens_boilerplate(words):
            return
        entry = _is_entry(text, lines, position, in_contacts=in_contacts)
        listed = line.block.kind in {BlockKind.BULLET, BlockKind.TABLE_ROW} or bool(_BULLET.match(words))
        passed_over = listed or _is_in_notice(text, line)
        yield None if passed_over or entry or _is_furniture(words) else line


def _is_furniture(words: str) -> bool:
    return not furniture.label_length(words) and furniture.is_furniture_line(words)


def _is_in_notice(text: str, line: _Line) -> bool:
    """Whether the line is one of a notice that the law puts above an announcement."""
    block = line.block.span.of(text)
    return furniture.is_notice(block) and (ends_as_sentence(block) or block.isupper())


def _is_entry(text: str, lines: Sequence[_Line], position: int, *, in_contacts: bool) -> bool:
    """Whether a short line names a person or a firm to call, beside or above the way to reach them."""
    length = len(lines[position].words.split())
    if length > _LONGEST_ENTRY:
        return False
    below = [line.words for line in lines[position + 1 : position + 1 + _ENTRIES]]
    entries = takewhile(lambda words: len(words.split()) <= _LONGEST_ENTRY, below)
    reached = in_contacts and (length <= _LONGEST_NAME or any(map(holds_contact_detail, entries)))
    return reached or _stands_with_a_contact(text, lines[position])


def _stands_with_a_contact(text: str, line: _Line) -> bool:
    """Whether the line is one of a block that gives a telephone number or an address."""
    lines = line.block.span.of(text).split("\n")
    short = len(lines) > 1 and all(len(words) <= _LONGEST_ADDRESS_LINE for words in lines)
    return short and any(map(holds_contact_detail, lines))


def _is_lead(line: _Line) -> bool:
    """Whether the release's own prose begins with the line."""
    if _opens_with_dateline(line):
        return True
    if line.block.kind is BlockKind.HEADING:
        return False
    words = line.words.split()
    if len(words) >= _PROSE_WORDS and _INNER_END.search(line.words):
        return True
    if len(words) < _SENTENCE_WORDS or is_title_case(words) or line.words.isupper():
        return False
    if line.words.endswith("?") and line.block.span == line.span:  # a question above the text
        return False
    return ends_as_sentence(line.words)


def _heads_a_dateline(lines: Sequence[_Line], position: int) -> bool:
    """Whether one sentence stands as a headline: right above the dateline that leads into the text."""
    line = lines[position]
    if (
        lead_offset(line.words)
        or len(line.words.split()) > _LONGEST_SENTENCE
        or _INNER_END.search(line.words)
    ):
        return False
    return any(map(_opens_with_dateline, lines[position + 1 : position + 1 + _BEFORE_A_DATELINE]))


def _opens_with_dateline(line: _Line) -> bool:
    offset = lead_offset(line.words)
    return bool(offset) and len(line.words[offset:].split()) >= _LEAD_WORDS


def _is_headline(text: str, line: _Line) -> bool:
    words = line.words
    if len(words.split()) < 2 or len(words) > _LONGEST:
        return False
    if line.block.kind is BlockKind.HEADING:
        return True
    return not (words.endswith(":") or _is_name_of_the_lead(text, line))


def _is_name_of_the_lead(text: str, line: _Line) -> bool:
    """Whether a line is only the name of a person or a firm that the text below speaks of."""
    words = line.words.split()
    if len(words) > 4:
        return False
    # A letterhead in capitals: "ACME ANVILS" for "Acme Anvils, Inc. (NYSE: ACM)".
    written = (rf"{re.escape(word[0])}(?i:{re.escape(word[1:])})" for word in words)
    name = r"\s+".join(written) if line.words.isupper() else re.escape(line.words)
    return bool(re.search(rf"\b{name}{_SAYS}", text[line.span.end :]))


def _below_a_kicker(text: str, lines: Sequence[_Line], position: int) -> int:
    """The headline below a line that only says what kind of notice this is, if one follows; or the line."""
    if not furniture.names_only_a_kind(lines[position].words):
        return _marked_heading(lines, position)
    for below, line in enumerate(lines[position + 1 :], position + 1):
        if line.number > lines[position].number + _BELOW_A_KICKER or _opens_with_dateline(line):
            break
        telling = not _is_furniture(line.words) and len(line.words.split()) > _LONGEST_NAME
        if telling and _is_headline(text, line) and not _is_lead(line):
            return below
    return _marked_heading(lines, position)


def _marked_heading(lines: Sequence[_Line], position: int) -> int:
    """The format's own first heading shortly below a plain line, which then was a kicker; or the line."""
    here = lines[position]
    stands_as_one = here.words.isupper() and len(here.words.split()) > _LONGEST_NAME
    if here.block.kind is BlockKind.HEADING or stands_as_one:
        return position
    for below, line in enumerate(lines[position + 1 :], position + 1):
        if line.number > here.number + _BELOW_A_KICKER or _opens_with_dateline(line):
            break
        if _is_marked(line):
            return below
    return position


def _heading_below(text: str, lines: Sequence[_Line], position: int) -> int:
    """The format's own heading below a teaser that stands above it, if a dateline follows; else 0."""
    for below, line in enumerate(lines[position + 1 :], position + 1):
        if line.number > lines[position].number + _BELOW_A_TEASER or _opens_with_dateline(line):
            return 0
        if _is_marked(line) and _is_headline(text, line):
            return below if _heads_a_dateline(lines, below) else 0
    return 0


def _is_marked(line: _Line) -> bool:
    marked = line.block.kind is BlockKind.HEADING
    return marked and not _is_furniture(line.words) and len(line.words.split()) > 3


def _head_at(text: str, blocks: Sequence[Block], lines: Sequence[_Line], position: int, first: int) -> Head:
    """The head whose headline begins on the line, and runs over the lines that go on with it."""
    line = lines[position]
    start = line.span.start + furniture.label_length(line.words)
    end = line.span.end
    body = blocks[line.number].span.of(text).split("\n")
    titled = all(len(words) <= _LONGEST_TITLE_LINE for words in body) and len(body) <= _MOST_TITLE_LINES + 4
    prose = any(len(words.split()) >= _SENTENCE_WORDS and ends_as_sentence(words) for words in body)
    for below in lines[position + 1 : position + _MOST_TITLE_LINES]:
        goes_on = bool(_JOINER.search(text[start:end]))
        if below.number == line.number:
            goes_on = goes_on or (titled and not prose)
        elif below.number > line.number + 1 or below.block.kind is not line.block.kind:
            break
        if not goes_on or _is_furniture(below.words) or _is_lead(below) or lead_offset(below.words):
            break
        end = below.span.end
    return Head(first=first, block=line.number, start=start, headline=Span(start=start, end=end))
