"""Which release that is kept already a new one is a copy of."""

from collections.abc import Sequence

from sqlalchemy import Connection, func, insert, select

from onrecord.reading.sameness import is_same_release, marks_of
from onrecord.release import Release
from onrecord_index.archive.archived_release import ReleaseStatus, release_from_row
from onrecord_index.archive.tables import COPIES, MARKS, RELEASES

# Releases that are compared word for word: those that share most marks with the new one, at least so many.
_COMPARED, _FEWEST_SHARED = 6, 2


def join_copies(connection: Connection, release: Release, number: int) -> Sequence[int]:
    """Note a new release, in the step that keeps it. Return the number of the one that it is a copy of.

    Return none if it is a copy of none. One that people have discarded counts for none.
    """
    marks = marks_of(release)
    likely = _likely(connection, marks)
    if marks:
        connection.execute(insert(MARKS), [{"mark": mark, "number": number} for mark in marks])
    for other in likely:
        row = connection.execute(select(RELEASES).where(RELEASES.c.number == other)).one()
        if is_same_release(release_from_row(row), release):
            first = connection.execute(select(COPIES.c.first).where(COPIES.c.number == other)).scalar()
            connection.execute(insert(COPIES), {"number": number, "first": first or other})
            return (first or other,)
    return ()


def _likely(connection: Connection, marks: Sequence[int]) -> Sequence[int]:
    """The numbers of the releases that share marks, those that share most first, then the oldest."""
    shared = func.count()
    found = (
        select(MARKS.c.number)
        .join(RELEASES, RELEASES.c.number == MARKS.c.number)
        .where(MARKS.c.mark.in_(marks), RELEASES.c.standing != ReleaseStatus.DISCARDED.value)
        .group_by(MARKS.c.number)
        .having(shared >= _FEWEST_SHARED)
        .order_by(shared.desc(), MARKS.c.number)
        .limit(_COMPARED)
    )
    return connection.execute(found).scalars().all()
