"""All rows of a row's table, or all points of a point's list, to be shown together."""

from onrecord.release import Release, Sentence, SentenceKind
from onrecord.span import Span

# Characters that a reader takes in at a glance (see answering.passages).
_MOST_CHARACTERS = 700
LISTED = frozenset({SentenceKind.TABLE_ROW, SentenceKind.BULLET})


def whole_table(release: Release, position: int) -> Span | None:
    """The span of a row with all rows of its table, or of a point with its list.

    None for what is neither, and if that is too long.
    """
    units, first, last = release.sentences, position, position
    if units[position].kind not in LISTED:
        return None
    while first and _is_beside(units[position], units[first - 1]):
        first -= 1
    while last + 1 < len(units) and _is_beside(units[position], units[last + 1]):
        last += 1
    span = Span(start=units[first].span.start, end=units[last].span.end)
    return span if span.end - span.start <= _MOST_CHARACTERS else None


def lead_in(release: Release, position: int) -> str:
    """What stands before the list of a point, if that leads it in: "The following lots are affected:"."""
    units, first = release.sentences, position
    while first and _is_beside(units[position], units[first]):
        first -= 1
    return units[first].text if units[first].text.endswith(":") else ""


def _is_beside(row: Sentence, unit: Sentence) -> bool:
    return unit.kind is row.kind and (unit.section, unit.heading) == (row.section, row.heading)
