"""Which release that is kept already a new one is a copy of."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, case, func, insert, or_, select, update

from onrecord.release import Release
from onrecord_index.archive.archived_release import ReleaseStatus, release_from_row
from onrecord_index.archive.tables import COPIES, MARKS, RELEASES

# Releases that are compared word for word: those that share most marks with the new one, at least so many.
_COMPARED, _FEWEST_SHARED = 6, 2


def join_copies(connection: Connection, release: Release, number: int) -> Sequence[int]:
    """Note a new release, in the step that keeps it. Return the number of the one that it is a copy of.

    Return none if it is a copy of none. One that people have discarded counts for none.
    """
    # Late: reading compiles many rules, and questions to kept releases never wait for them.
    from onrecord.reading.sameness import is_same_release, marks_of

    marks = marks_of(release)
    likely = _likely(connection, marks, release.date.isoformat() if release.date else None)
    if marks:
        connection.execute(insert(MARKS), [{"mark": mark, "number": number} for mark in marks])
    for other in likely:
        first = connection.execute(select(COPIES.c.first).where(COPIES.c.number == other)).scalar() or other
        if all(is_same_release(each, release) for each in _together(connection, first)):
            connection.execute(insert(COPIES), {"number": number, "first": first})
            return (first,)
    return ()


def join_older(connection: Connection, release: Release, number: int) -> bool:
    """Note a release that was kept before releases were compared. Return whether it has, or is, a copy now.

    Of two that are the same the one that was added first is shown. They are joined only if people have done
    the same with both: what answers, or does not, is decided for neither.
    """
    # Late: reading compiles many rules, and questions to kept releases never wait for them.
    from onrecord.reading.sameness import is_same_release, marks_of

    marks = marks_of(release)
    likely = _likely(connection, marks, release.date.isoformat() if release.date else None)
    if marks:
        connection.execute(insert(MARKS), [{"mark": mark, "number": number} for mark in marks])
    for other in likely:
        first = connection.execute(select(COPIES.c.first).where(COPIES.c.number == other)).scalar() or other
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


def _likely(connection: Connection, marks: Sequence[int], day: str | None) -> Sequence[int]:
    """The numbers of the releases that share marks, those that share most first.

    Among these first those of the same day, then the newest: what is announced every month in the same words
    shares them all.
    """
    shared = func.count()
    found = (
        select(MARKS.c.number)
        .join(RELEASES, RELEASES.c.number == MARKS.c.number)
        .where(MARKS.c.mark.in_(marks), RELEASES.c.standing != ReleaseStatus.DISCARDED.value)
        .group_by(MARKS.c.number, RELEASES.c.date)
        .having(shared >= _FEWEST_SHARED)
        .order_by(shared.desc(), case((RELEASES.c.date == day, 0), else_=1), MARKS.c.number.desc())
        .limit(_COMPARED)
    )
    return connection.execute(found).scalars().all()
