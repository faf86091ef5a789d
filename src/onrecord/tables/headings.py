"""What a row is shown with: its column heads, its unit note, and the caption of its table, as they stand.

A table is followed upwards from the row. A cell of two lines may have broken it. A group of rows may have a
title of its own. A block is taken line by line: it may hold caption, unit and column heads.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.late_patterns import late_pattern
from onrecord.passage import Role, Slice
from onrecord.release import Release, SectionKind, Sentence, SentenceKind
from onrecord.span import Span, trimmed_span
from onrecord.tables.borders import parts_tables
from onrecord.tables.rows import (
    cells_of,
    is_row,
    is_row_of_figures,
    names_a_period,
    names_columns,
    without_periods,
)

_UNIT = late_pattern(
    r"\b(?:in|of) (?:[\w.$€£]+ ){0,3}(?:thousands?|millions?|billions?|dollars|euros?)\b|"
    r"[$€£¥]\s?(?:in )?(?:'?0{3}'?s?|m|millions|thousands|billions)\b|\(0{3}s?\)|"
    r"\b(?:thousands|millions|billions) of\b|\bexcept (?:for )?(?:per|share|eps)|"
    r"^\(?(?:un)?audited\)?$",
    re.IGNORECASE,
)
_TOTAL = late_pattern(r"^\W*(?:sub-?)?total\b", re.IGNORECASE)
_OF_A_PERIOD = late_pattern(
    r"\b(?:(?:fiscal|calendar|first|second|third|fourth) )*"
    r"(?:quarters?|years?|months?|weeks?|periods?|ended|ending|as|of|at|for|the|and|to|vs)\b",
    re.IGNORECASE,
)
_ENDS = late_pattern(r"[.!?][\"”’)]*$")
_ASIDE = frozenset({SectionKind.LETTERHEAD, SectionKind.CAUTIONARY})
# So far up a table is followed, and so many lines are looked at above its first row.
_LONGEST_TABLE, _MOST_LINES, _MOST_HEADS = 60, 7, 6
_LONGEST_CAPTION, _MOST_BROKEN_WORDS = 160, 14


@dataclass(frozen=True, slots=True, kw_only=True)
class _Top:
    """Where a table begins: its rows that name columns, empty without. `group` titles the row's own group."""

    first: int
    heads: range
    group: Span | None


def table_headings(release: Release, position: int) -> tuple[Slice, ...]:
    """Return what a row is shown with, in the order of the text; nothing for what is not a row of a table."""
    row = release.sentences[position]
    if not is_row(row) or row.section in _ASIDE:
        return ()
    if not is_row_of_figures(row):
        return _first_row_above(release, position)
    top = _top_of(release, position)
    lines = [line for at in top.heads for line in _lines_of(release, at)]
    slices = [*_lines_above(release, top.first)]
    slices += [_slice_of(release, line, is_head=True) for line in lines]
    if all(each.role is Role.CAPTION for each in slices):
        return ()
    slices += [Slice(span=top.group, role=Role.CAPTION)] if top.group else []
    return _in_order(slices)


def _in_order(slices: Iterable[Slice]) -> tuple[Slice, ...]:
    """Return slices in the order of the text; of those that share a character only the first."""
    ordered: list[Slice] = []
    for each in sorted(slices, key=lambda each: each.span):
        if not ordered or ordered[-1].span.end <= each.span.start:
            ordered.append(each)
    return tuple(ordered)


def _first_row_above(release: Release, position: int) -> tuple[Slice, ...]:
    """Return the first row of a table of words, whose cells stand above those of the row."""
    first = position
    while first and is_row(release.sentences[first - 1]) and position - first < _LONGEST_TABLE:
        first -= 1
    head, row = release.sentences[first], release.sentences[position]
    columns = {len(cells_of(release.text, each.span)) for each in (head, row)}
    if first == position or len(columns) > 1 or row.section is SectionKind.CONTACT:
        return ()
    return (Slice(span=head.span, role=Role.COLUMN_HEADS),)


def _top_of(release: Release, position: int) -> _Top:
    """Follow a table upwards to the nearest rows that name columns, else to its first row."""
    group: Span | None = None
    first, is_closed = position, _stands_alone(release, release.sentences[position])
    for at in range(position - 1, max(-1, position - 1 - _LONGEST_TABLE), -1):
        unit = release.sentences[at]
        if names_columns(unit):
            heads = _heads_around(release, at)
            is_head = group is not None and group.start < release.sentences[heads[-1]].span.end
            return _Top(first=heads[0], heads=heads, group=None if is_head else group)
        if is_row_of_figures(unit):
            first, is_closed = at, is_closed or _sums_up(release, unit)
            continue
        lines = _lines_of(release, at)
        if is_row(unit):
            continue
        if unit.kind is SentenceKind.HEADING and parts_tables(release, at):
            break
        if not _may_interrupt(unit) or any(_names_columns(line.of(release.text)) for line in lines):
            break
        if _is_title(lines[-1].of(release.text)):
            group, is_closed = group if is_closed else lines[-1], True
    is_inside = group is not None and group.start > release.sentences[first].span.start
    return _Top(first=first, heads=range(0), group=group if is_inside else None)


def _heads_around(release: Release, last: int) -> range:
    """Return the rows that name columns, with the lines between them and a head of many lines below."""
    first = last
    for at in range(last - 1, max(-1, last - 1 - _MOST_HEADS), -1):
        unit = release.sentences[at]
        if names_columns(unit):
            first = at
        elif unit.kind is SentenceKind.TABLE_ROW or not _may_interrupt(unit):
            break
    below = release.sentences[last + 1 : last + 2]
    goes_on = any(unit.kind is SentenceKind.BLOCK and unit.text.count("\n") > 1 for unit in below)
    return range(first, last + 1 + goes_on)


def _lines_above(release: Release, first: int) -> Iterator[Slice]:
    """Yield the lines above the first row of a table up to its caption, the nearest first."""
    taken = 0
    for at in range(first - 1, -1, -1):
        unit = release.sentences[at]
        if unit.kind in {SentenceKind.TABLE_ROW, SentenceKind.BULLET} or unit.section in _ASIDE:
            return
        lines = _lines_of(release, at)
        for place, line in reversed(tuple(enumerate(lines))):
            taken += 1
            if taken > _MOST_LINES or not _may_caption(unit, line.of(release.text)):
                return
            found = _slice_of(release, line, is_head=False)
            yield found
            has_unit_above = any(_UNIT.search(above.of(release.text)) for above in lines[:place])
            if found.role in {Role.CAPTION, Role.LEAD_IN} and not has_unit_above:
                return


def _slice_of(release: Release, line: Span, *, is_head: bool) -> Slice:
    """Return a line with what it is: a unit note, column heads, a lead-in, or else the caption."""
    words = line.of(release.text)
    if _UNIT.search(words) and len(cells_of(release.text, line)) == 1:
        return Slice(span=line, role=Role.UNIT)
    if is_head or _names_columns(words):
        return Slice(span=line, role=Role.COLUMN_HEADS)
    return Slice(span=line, role=Role.LEAD_IN if words.endswith(":") else Role.CAPTION)


def _names_columns(words: str) -> bool:
    """Whether a line names a period and nothing else: "Three Months Ended", "As of March 31,"."""
    return names_a_period(words) and not _OF_A_PERIOD.sub("", without_periods(words)).strip(" ,;.-–")


def _may_caption(unit: Sentence, words: str) -> bool:
    """Whether a line above a table belongs to it: a title, a note, a sentence that introduces it."""
    if len(words) > _LONGEST_CAPTION or _ENDS.search(words) or not any(map(str.isalnum, words)):
        return False
    is_title = unit.kind is not SentenceKind.SENTENCE or words.isupper() or words.endswith(":")
    return is_title or bool(_UNIT.search(words))


def _lines_of(release: Release, at: int) -> tuple[Span, ...]:
    """Return the lines of a unit: several of a block only."""
    span = release.sentences[at].span
    ends = [span.start + place for place, sign in enumerate(release.sentences[at].text) if sign == "\n"]
    starts = [span.start, *ends]
    found = (trimmed_span(release.text, *each) for each in zip(starts, [*ends, span.end], strict=True))
    return tuple(line for line in found if line is not None)


def _may_interrupt(unit: Sentence) -> bool:
    """Whether a unit may stand between two rows of one table: a title, a sign, a cell's second line."""
    is_short = len(unit.text.split()) <= _MOST_BROKEN_WORDS and not _ENDS.search(unit.text)
    return unit.kind is not SentenceKind.BULLET and is_short


def _is_title(words: str) -> bool:
    """Whether a line between rows has a word, and so is not the sign of a footnote alone."""
    return any(len(word) > 1 and word.isalpha() for word in re.split(r"[\W\d_]+", words))


def _stands_alone(release: Release, row: Sentence) -> bool:
    """Whether a row is of no group: a total, or set in capitals as titles are."""
    return bool(_TOTAL.match(row.text)) or cells_of(release.text, row.span)[0].of(release.text).isupper()


def _sums_up(release: Release, row: Sentence) -> bool:
    """Whether a row sums up those above it: a total, or figures without a label."""
    first = cells_of(release.text, row.span)[0].of(release.text)
    return bool(_TOTAL.match(row.text)) or not any(map(str.isalpha, first))
