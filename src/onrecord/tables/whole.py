"""All rows of a row's table, to be shown together."""

from onrecord.release import Release, Sentence, SentenceKind
from onrecord.span import Span

# Characters that a reader takes in at a glance (see answering.passages).
_MOST_CHARACTERS = 700


def whole_table(release: Release, position: int) -> Span | None:
    """The span of a row with all rows of its table; None for what is not a row, and if that is too long."""
    units, first, last = release.sentences, position, position
    if units[position].kind is not SentenceKind.TABLE_ROW:
        return None
    while first and _is_row_beside(units[position], units[first - 1]):
        first -= 1
    while last + 1 < len(units) and _is_row_beside(units[position], units[last + 1]):
        last += 1
    span = Span(start=units[first].span.start, end=units[last].span.end)
    return span if span.end - span.start <= _MOST_CHARACTERS else None


def _is_row_beside(row: Sentence, unit: Sentence) -> bool:
    is_row = unit.kind is SentenceKind.TABLE_ROW
    return is_row and (unit.section, unit.heading) == (row.section, row.heading)
