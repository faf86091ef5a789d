"""Where one table ends and another begins, though only a heading or nothing stands between their rows."""

from collections.abc import Iterable

from onrecord.release import Release, SentenceKind
from onrecord.tables.rows import cells_of, figures_of, is_row_of_figures, names_a_period, names_columns

# So many rows on each side of a heading tell how many columns its table has.
_MOST_ROWS = 4


def parts_tables(release: Release, heading: int) -> bool:
    """Whether a heading between two rows parts two tables, and does not title a group of rows of one.

    It does if the rows below stand under it as their heading, or if no row above has as many figures as one
    below.
    """
    units = release.sentences
    below = next(iter(units[heading + 1 : heading + 2]), None)
    if below is not None and below.heading == units[heading].text:
        return True
    above = _counts(release, range(heading - 1, max(-1, heading - 1 - _MOST_ROWS), -1))
    under = _counts(release, range(heading + 1, min(len(units), heading + 1 + _MOST_ROWS)))
    return bool(above) and bool(under) and above.isdisjoint(under)


def opens_a_table(release: Release, position: int) -> bool:
    """Whether a row among rows names the columns of those below it: periods, or one word for each figure."""
    units = release.sentences
    if not names_columns(units[position]):
        return False
    if names_a_period(units[position].text):
        return True
    after = next(iter(units[position + 1 : position + 2]), None)
    if after is None or not is_row_of_figures(after):
        return False
    cells = len(cells_of(release.text, units[position].span))
    return cells - len(figures_of(release.text, after.span)) in {0, 1}


def _counts(release: Release, places: Iterable[int]) -> set[int]:
    """Return how many figures the rows have that follow one another from the first of some places on."""
    counts: set[int] = set()
    for at in places:
        unit = release.sentences[at]
        if unit.kind is not SentenceKind.TABLE_ROW:
            break
        if is_row_of_figures(unit) and not names_columns(unit):
            counts.add(len(figures_of(release.text, unit.span)))
    return counts
