"""The column of a row that a question asks about, by its period; none if that is not certain."""

from collections.abc import Sequence

from onrecord.passage import Role, Slice
from onrecord.questions.periods import (
    Agreement,
    AskedPeriod,
    Period,
    asked_period,
    compare_periods,
    periods_in,
    reported_period,
)
from onrecord.release import Release, SectionKind, Sentence
from onrecord.span import Span
from onrecord.tables.rows import cells_of, figures_of, fills_its_cell, names_a_period

Stack = tuple[Span, ...]


def asked_column(
    release: Release, row: Sentence, above: Sequence[Slice], asked: AskedPeriod | None
) -> tuple[Span, ...]:
    """Return the heads of the column that a question asks about and last its figure; empty if there is none.

    Of several columns of the same part of a year the newest is meant, if the question names no year.
    A figure that is only a part of its cell ("$410 thousand") is not set off: it would say something else.
    """
    period = asked.of(period_reported_by(release)) if asked else None
    if period is None or not (stacks := _stacks(release, row, above)):
        return ()
    year = release.date.year if release.date else None
    fitting = [
        at for at, stack in enumerate(stacks) if _agrees(release, stack, period_year=year, asked=period)
    ]
    if not period.year:
        newest = max((_year(release, stacks[at]) for at in fitting), default=0)
        fitting = [at for at in fitting if _year(release, stacks[at]) == newest]
    if len(fitting) != 1:
        return ()
    figure = figures_of(release.text, row.span)[fitting[0]]
    return (*stacks[fitting[0]], figure) if fills_its_cell(release.text, row.span, figure) else ()


def _agrees(release: Release, stack: Stack, *, period_year: int | None, asked: Period) -> bool:
    # As one text: "2025" below "Six months" is of those.
    heads = "\n".join(span.of(release.text) for span in stack)
    return compare_periods(asked, (heads,), year=period_year) is Agreement.SAME


def _stacks(release: Release, row: Sentence, above: Sequence[Slice]) -> tuple[Stack, ...]:
    """Return the heads above each figure of a row, outermost first.

    Empty if their number does not fit, or if a cell holds several figures ("5 to 6").
    """
    lines = [each.span for each in above if each.role is Role.COLUMN_HEADS]
    figures = figures_of(release.text, row.span) if lines else ()
    count = len(figures)
    levels = [_level(release, line, count) for line in lines]
    if count == 0 or not levels or any(level is None for level in levels):
        return ()
    if any(sum(cell.meets(each) for each in figures) > 1 for cell in cells_of(release.text, row.span)):
        return ()
    known = [level for level in levels if level is not None]
    return tuple(tuple(level[at] for level in known) for at in range(count))


def _level(release: Release, line: Span, count: int) -> Stack | None:
    """Return the head above each of so many figures; None if it is not certain."""
    cells = cells_of(release.text, line)
    places = places_of_heads([cell.of(release.text) for cell in cells], count)
    return None if places is None else tuple(cells[at] for at in places)


def places_of_heads(heads: Sequence[str], count: int) -> tuple[int, ...] | None:
    """Return for each of so many figures which of the heads stands above it; None if it is not certain.

    One head may span several figures. The first may stand above the labels: "Year ended", "2023", "2022".
    One head more than figures may also be that of an empty cell, if the first names a period itself.
    """
    years = [any(one.year for one in periods_in(head)) for head in heads]
    told = [names_a_period(head) for head in heads]
    opens = len(heads) > 1 and not years[0] and (any(years) or (not told[0] and all(told[1:])))
    is_label = len(heads) == count + 1 and not years[0] and not told[0]
    first = 1 if is_label or opens else 0
    columns = len(heads) - first
    if columns < 1 or count % columns or (opens and columns != count):
        return None
    return tuple(first + at // (count // columns) for at in range(count))


def _year(release: Release, stack: Stack) -> int:
    years = (one.year for span in stack for one in periods_in(span.of(release.text)))
    return max((year for year in years if year), default=0)


def period_reported_by(release: Release) -> Period | None:
    """Return the quarter, half or year that a release reports on; None if it does not say."""
    opening = next((unit.text for unit in release.sentences if unit.section is SectionKind.DATELINE), "")
    return reported_period(release.headline or "", opening)


def period_written(release: Release) -> str | None:
    """Return the quarter, half or year that a release reports on, as people write it: "Q3 2025"."""
    period = period_reported_by(release)
    return period.written(release.date.year if release.date else None) if period else None


def reports_on_asked(release: Release, question: str) -> bool:
    """Whether a release reports on the period that a question names, or the question names none."""
    asked = asked_period(question)
    if asked is None or asked.period is None:
        return True
    told = period_reported_by(release)
    return told is not None and asked.period.agrees_with(told)
