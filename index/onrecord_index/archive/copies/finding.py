"""Which release that is kept already a new one is a copy of."""

from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import Connection, Text, bindparam, case, func, insert, or_, select, update

from onrecord.release import Release
from onrecord_index.archive.archived_release import ReleaseStatus, release_from_row
from onrecord_index.archive.release_json import Ready
from onrecord_index.archive.tables import COPIES, MARKS, RELEASES

# Releases that are compared word for word: those that share most marks with the new one, at least so many.
_COMPARED, _FEWEST_SHARED = 6, 2
_SHARED = (
    select(MARKS.c.number, func.count().label("marks"))
    .where(MARKS.c.mark.in_(bindparam("marks", expanding=True)))
    .group_by(MARKS.c.number)
    .having(func.count() >= _FEWEST_SHARED)
    .subquery()
)
_LIKELY = (
    select(_SHARED.c.number, RELEASES.c.date)
    .join(RELEASES, RELEASES.c.number == _SHARED.c.number)
    .where(RELEASES.c.standing != ReleaseStatus.DISCARDED.value)
    .order_by(
        _SHARED.c.marks.desc(),
        case((RELEASES.c.date.is_not_distinct_from(bindparam("day", type_=Text)), 0), else_=1),
        _SHARED.c.number.desc(),
    )
    .limit(_COMPARED)
)
_FIRST = select(COPIES.c.first).where(COPIES.c.number == bindparam("number"))
_INSERT = insert(MARKS)


def join_copies(connection: Connection, ready: Ready, number: int) -> int | None:
    """Note a new release, in the step that keeps it. Return the number of the one that it is a copy of.

    Return None if it is a copy of none. One that people have discarded counts for none.
    """
    # Late: reading compiles many rules, and questions to kept releases never wait for them.
    from onrecord.reading.sameness import is_same_release

    likely = _noted(connection, ready.marks, number, ready.date)
    if not likely:
        return None
    release = ready.release()
    for other in likely:
        first = _first_of(connection, other)
        if all(is_same_release(each, release) for each in _together(connection, first)):
            connection.execute(insert(COPIES), {"number": number, "first": first})
            return first
    return None


def join_older(connection: Connection, release: Release, number: int) -> bool:
    """Note a release that was kept before releases were compared. Return whether it has, or is, a copy now.

    Of two that are the same the one that was added first is shown. They are joined only if people have done
    the same with both: what answers, or does not, is decided for neither.
    """
    # Late: reading compiles many rules, and questions to kept releases never wait for them.
    from onrecord.reading.sameness import is_same_release, marks_of

    for other in _noted(connection, marks_of(release), number, release.date):
        first = _first_of(connection, other)
        if not _stand_alike(connection, first, number):
            continue
        if all(is_same_release(each, release) for each in _together(connection, first)):
            shown, hidden = min(first, number), max(first, number)
            if shown == number:
                connection.execute(update(COPIES).where(COPIES.c.first == first).values(first=number))
            connection.execute(insert(COPIES), {"number": hidden, "first": shown})
            return True
    return False


def _stand_alike(connection: Connection, one: int, other: int) -> bool:
    """Whether two releases stand alike, open at the same time, and neither corrects anything."""
    columns = RELEASES.c.id, RELEASES.c.standing, RELEASES.c.opens_at, RELEASES.c.superseded_by
    rows = connection.execute(select(*columns).where(RELEASES.c.number.in_([one, other]))).all()
    corrects = select(RELEASES.c.id).where(RELEASES.c.superseded_by.in_([row.id for row in rows])).limit(1)
    alike = len({(row.standing, row.opens_at) for row in rows}) == 1
    return (
        alike
        and all(row.superseded_by is None for row in rows)
        and connection.execute(corrects).first() is None
    )


def _together(connection: Connection, first: int) -> Iterator[Release]:
    """Yield a release and its copies: one that names no day is like those of two days, which differ."""
    copies = select(COPIES.c.number).where(COPIES.c.first == first)
    found = select(RELEASES).where(or_(RELEASES.c.number == first, RELEASES.c.number.in_(copies)))
    yield from map(release_from_row, connection.execute(found.order_by(RELEASES.c.number)).all())


def _first_of(connection: Connection, number: int) -> int:
    """The number of what is shown for a release: its own, if it is a copy of none."""
    return int(connection.execute(_FIRST, {"number": number}).scalar() or number)


def _noted(connection: Connection, marks: Sequence[int], number: int, day: date | None) -> Sequence[int]:
    """Note the marks of a release. Return the numbers of those that share some, those that share most first.

    Among these first those of the same day, then the newest: what is announced every month in the same words
    shares them all. Of the first few, one of another day is not the same and is left out.
    """
    if not marks:
        return ()
    dated = day.isoformat() if day else None
    found = connection.execute(_LIKELY, {"marks": marks, "day": dated}).all()
    connection.execute(_INSERT, [{"mark": mark, "number": number} for mark in marks])
    return [row.number for row in found if dated is None or row.date in {None, dated}]
