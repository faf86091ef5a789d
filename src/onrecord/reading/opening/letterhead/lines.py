"""Which lines above a headline are a letterhead: the name of who writes, what it is, and where."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.forward_looking.closed_form import holds_contact_detail
from onrecord.languages.en.institution_words import HEADS
from onrecord.late_patterns import late_pattern
from onrecord.reading.opening.company_name import ACTS_IN_TITLE
from onrecord.reading.opening.letterhead.addresses import first_part, is_address
from onrecord.reading.opening.letterhead.furniture import is_furniture_line, label_length
from onrecord.reading.opening.letterhead.names import as_named_below, is_labelled_name, name_written
from onrecord.reading.opening.place import is_known_place
from onrecord.span import Span

# So many lines may be a letterhead, and one line of it may be so long.
SEARCHED, _LONGEST, _MOST_WORDS = 12, 110, 7
_DIGIT = re.compile(r"\d")
_LINE = re.compile(r"[^\n]+")
# "Housing association, Leeds", "Department of Public Works".
_KIND = late_pattern(r"^(?:[\w'’-]+ ){0,2}?([A-Za-z]+)(?:,| of\b| for\b|$)")
_TELLING = frozenset("to will is are has have says said".split())
_ENDS = (".", "!", "?", ":", "…")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenLine:
    """A line with the number of its block; `below` is the text after it."""

    block: int
    words: str
    below: str


def in_letterhead(lines: Sequence[WrittenLine]) -> frozenset[int]:
    """Return which of the lines that a release opens with are its letterhead, by their positions.

    Labels and dates are left to those who know them; they bear out what stands above them.
    """
    opening = lines[:SEARCHED]
    closing = [_closes(line) for line in opening]
    found: set[int] = set()
    for position in range(len(opening) - 1, -1, -1):
        line = opening[position]
        follows = position + 1 < len(opening) and (closing[position + 1] or position + 1 in found)
        is_own = is_address(line.words) or is_labelled_name(line.words)
        may = follows and not closing[position]
        if is_own or (may and (_names(line) or _is_beside(opening, closing, position))):
            found.add(position)
    return frozenset(found)


def lines_above(text: str, paragraphs: Sequence[Span], headline: Span | None) -> list[WrittenLine]:
    """Return the lines of the first paragraphs, without those of the headline."""
    lines: list[WrittenLine] = []
    for number, span in enumerate(paragraphs[:SEARCHED]):
        end = min(span.end, span.start + SEARCHED * _LONGEST)
        for line in _LINE.finditer(text, span.start, end):
            is_title = headline is not None and headline.start <= line.start() < headline.end
            if not is_title and len(lines) < SEARCHED:
                written = WrittenLine(block=number, words=line[0].strip(), below=text[line.end() :])
                lines.append(written)
    return lines


def name_in_letterhead(lines: Sequence[WrittenLine]) -> str | None:
    """Return who writes by the letterhead, as the text below writes the name; None if it names nobody."""
    closing, found_above = [_closes(line) for line in lines], in_letterhead(lines)
    for position, line in enumerate(lines):
        borne_out = position in found_above or any(closing[position + 1 : position + 2])
        if not borne_out or len(line.words) > _LONGEST:
            continue
        name = first_part(line.words) if is_address(line.words) else name_written(line.words)
        if name and (found := as_named_below(name, line.below)):
            return found
    return None


def _closes(line: WrittenLine) -> bool:
    """Whether a line stands below a name in a letterhead: an address, a label, a date, a number."""
    words = line.words
    if len(words) > _LONGEST or label_length(words):
        return False
    return is_address(words) or is_labelled_name(words) or is_furniture_line(words)


def _names(line: WrittenLine) -> bool:
    if len(line.words) > _LONGEST or line.words.endswith(_ENDS):
        return False
    name = name_written(line.words)
    if name is None or _acts(name):
        return False
    return as_named_below(name, line.below) is not None


def _acts(words: str) -> bool:
    """Whether some words say what somebody does, as a headline does and no name: "Acme Opens", "5th Mill"."""
    later = words.split()[1:]
    return any(ACTS_IN_TITLE.match(each) or each.lower() in _TELLING or _DIGIT.search(each) for each in later)


def _is_beside(lines: Sequence[WrittenLine], closing: Sequence[bool], position: int) -> bool:
    """Whether a short line below the name says what it is or where, as part of one block with it."""
    line = lines[position]
    words = line.words.split()
    above = [at for at in range(position) if lines[at].block == line.block or at == position - 1]
    if not above or len(words) > _MOST_WORDS or line.words.endswith(_ENDS):
        return False
    if _acts(line.words):
        return False
    if not any(closing[at] or _names(lines[at]) for at in above):
        return False
    below = list(enumerate(lines))[position + 1 :]
    after = [each.words for at, each in below if each.block == line.block or at == position + 1]
    has_address = any(is_address(each) or holds_contact_detail(each) for each in after)
    named = all(not word[0].islower() or word in {"of", "and", "the", "for"} for word in words)
    is_kind = any(found.lower() in HEADS for found in _KIND.findall(line.words))
    return is_known_place(line.words) or (has_address and named) or is_kind
