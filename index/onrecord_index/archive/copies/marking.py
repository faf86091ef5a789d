"""Releases that were kept before copies were looked for: compared with the others later, some at a time."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from onrecord_index.archive.archived_release import release_from_row
from onrecord_index.archive.copies.finding import join_older
from onrecord_index.archive.tables import CHANGES, MARKS, RELEASES, UNMARKED


def mark_anew(connection: Connection, number: int, marks: Sequence[int]) -> None:
    """Note by what the copies of a release are found that was read anew, in the step that notes that.

    One that waits to be compared is marked then.
    """
    waits = select(UNMARKED.c.number).where(UNMARKED.c.number == number)
    if connection.execute(waits).first() is None:
        connection.execute(delete(MARKS).where(MARKS.c.number == number))
        if marks:
            connection.execute(insert(MARKS), [{"mark": mark, "number": number} for mark in marks])


class Marking:
    """The releases of an archive that still wait to be compared. Each is compared once."""

    def __init__(
        self,
        looking: Callable[[], AbstractContextManager[Connection]],
        changing: Callable[..., AbstractContextManager[Connection]],
    ) -> None:
        self._looking, self._changing = looking, changing

    def waiting(self) -> int:
        """How many wait."""
        with self._looking() as connection:
            return int(connection.execute(select(func.count()).select_from(UNMARKED)).scalar_one())

    def compare_some(self, most: int) -> int:
        """Compare the next releases, at most so many. Return how many these were; 0 if none waits."""
        rows = self._next(most)
        releases = [(row.number, release_from_row(row)) for row in rows]
        if not releases:
            return 0
        with self._changing(by=0) as connection:
            joined = 0
            for number, release in releases:
                waited = connection.execute(delete(UNMARKED).where(UNMARKED.c.number == number)).rowcount
                if waited:  # else another process was quicker, or it was removed
                    joined += join_older(connection, release, number)
            if joined:
                connection.execute(update(CHANGES).values(count=CHANGES.c.count + 1))
        return len(releases)

    def _next(self, most: int) -> Sequence[Row[Any]]:
        found = select(RELEASES).join(UNMARKED, UNMARKED.c.number == RELEASES.c.number)
        with self._looking() as connection:
            return connection.execute(found.order_by(RELEASES.c.number).limit(most)).all()
