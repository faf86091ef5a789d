"""Kept releases are judged anew, some at a time, where other rules than this program's judged them last.

Their statements are found anew with that.
"""

import logging
import math
import random
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, delete, func, insert, select, update

from onrecord_index.archive.acts import Deed, note_act
from onrecord_index.archive.copies.marking import mark_anew
from onrecord_index.archive.judging.found import Found, Original, found_in
from onrecord_index.archive.judging.rules import number_of_rules, numbers_that_find_alike
from onrecord_index.archive.tables import ANALYSES, CHANGES, JUDGED, ORIGINALS, RELEASES
from onrecord_index.ranking.analysis import VERSION

_log = logging.getLogger(__name__)
_BEGINS = (
    "this version has other rules for cautionary statements and for what looks forward: before anything is"
    " answered it looks once through the %s releases that are kept"
)
NEW_RULES = "new rules"  # who judged a release anew
_AT_ONCE = 100  # releases: others who change something wait for half a second at most
_LONGEST_SECONDS = 5.0  # after which those that were looked at are noted; a PDF may take as long
_TELL_EVERY_SECONDS = 10.0
_INSERT, _DELETE = insert(JUDGED), delete(JUDGED).where(JUDGED.c.number == bindparam("this"))
_CHANGE = update(RELEASES).where(RELEASES.c.number == bindparam("this"))
_ANALYSE = update(ANALYSES).where(ANALYSES.c.number == bindparam("this"))


class Judging:
    """The releases of an archive, by whether the rules of this program were the last to judge them."""

    def __init__(
        self,
        looking: Callable[[], AbstractContextManager[Connection]],
        changing: Callable[..., AbstractContextManager[Connection]],
        *,
        forget: Callable[[], object],
    ) -> None:
        """`forget` is called once releases differ from what was loaded of them.

        `on_reading`, if somebody sets it, is called with the edition of each that is read anew: its sentences
        may be cut otherwise.
        """
        self._looking, self._changing, self._forget = looking, changing, forget
        self.on_reading: Callable[[str], object] | None = None
        with looking() as connection:
            self._rules = number_of_rules(connection)
            self._alike = numbers_that_find_alike(connection)

    def note(self, connection: Connection, number: int) -> None:
        """Note that these rules judged a release, in the step that keeps it."""
        connection.execute(_INSERT, {"number": number, "rules": self._rules, "changed": 0})

    def waiting(self) -> int:
        """How many releases other rules have judged last, older or newer ones."""
        judged = select(func.count(JUDGED.c.number)).where(JUDGED.c.rules == self._rules)
        kept = select(func.count(RELEASES.c.number))
        with self._looking() as connection:
            return int(connection.execute(kept).scalar_one() - connection.execute(judged).scalar_one())

    def judge_all(self) -> None:
        """Judge once what waits, beside any other process that does. Say what is done, and how far it is.

        Of two programs with different rules each would undo what the other does: none begins again.
        """
        left = self.waiting()
        if not left:
            return
        _log.warning(_BEGINS, f"{left:,}")
        last = self._last()
        start = random.randrange(last or 1)  # noqa: S311 - two processes then seldom judge the same one
        began = told = time.monotonic()
        for first, end in ((start, last), (0, start)):
            after: int | None = first
            while (after := self.judge_some(_AT_ONCE, after=after, to=end)) is not None:
                if time.monotonic() - told > _TELL_EVERY_SECONDS:
                    told = time.monotonic()
                    self._tell(left, told - began)

    def judge_some(self, most: int, *, after: int | None = None, to: int | None = None) -> int | None:
        """Judge the next releases that wait, behind a number and up to one.

        Return the number of the last, None if there are none. Killed at any moment, it has judged each of
        them or none.
        """
        rows = self._next(most, after or 0, to)
        if not rows:
            return None
        looked_at = self._judged(rows)
        with self._changing(by=0) as connection:
            waiting = set(map(_told_by, connection.execute(self._those(rows))))
            still = [(row, found) for row, found in looked_at if found and _told_by(row) in waiting]
            changed = [self._note(connection, row, found) for row, found in still]
            if any(changed):
                connection.execute(update(CHANGES).values(count=CHANGES.c.count + 1))
        if any(changed):
            self._forget()
        return int(looked_at[-1][0].number)

    def _judged(self, rows: Sequence[Row[Any]]) -> list[tuple[Row[Any], Found | None]]:
        """Judge some releases, or the first of them if it takes long; None of each that cannot be judged."""
        looked_at: list[tuple[Row[Any], Found | None]] = []
        until = time.monotonic() + _LONGEST_SECONDS
        for row in rows:
            looked_at.append((row, _judged(row, None if row.rules in self._alike else self._original)))
            if time.monotonic() > until:
                break
        return looked_at

    def _note(self, connection: Connection, row: Row[Any], found: Found) -> bool:
        """Note how a release is judged. Return whether that has changed."""
        connection.execute(_DELETE, {"this": row.number})
        changed = self._rules if found.columns else row.changed or 0
        connection.execute(_INSERT, {"number": row.number, "rules": self._rules, "changed": changed})
        if found.columns:
            connection.execute(_CHANGE.values(**found.columns), {"this": row.number})
            note_act(connection, Deed.JUDGED, row.id, who=NEW_RULES, at=time.time())
        if found.reading:
            analysed = {"version": VERSION, "packed": found.reading.analysis}
            connection.execute(_ANALYSE.values(**analysed), {"this": row.number})
            mark_anew(connection, row.number, found.reading.marks)
            if self.on_reading:
                self.on_reading(row.edition)
        return bool(found.columns)

    def _tell(self, first: int, seconds: float) -> None:
        """Say how many of those that waited `first` do so after some seconds, and how long these will."""
        if left := self.waiting():
            minutes = seconds * left / max(first - left, 1) / 60
            _log.warning(
                "releases still to be looked through: %s (about %s min)", f"{left:,}", math.ceil(minutes)
            )

    def _original(self, number: int) -> bytes | None:
        """Return the bytes that a release was read from, None if they are missing."""
        found = select(ORIGINALS.c.content).where(ORIGINALS.c.number == number)
        with self._looking() as connection:
            content = connection.execute(found).scalar()
        return None if content is None else bytes(content)

    def _last(self) -> int:
        """The highest number of a release, 0 if none is held."""
        with self._looking() as connection:
            return connection.execute(select(func.max(RELEASES.c.number))).scalar() or 0

    def _next(self, most: int, after: int, to: int | None) -> Sequence[Row[Any]]:
        found = self._waiting(RELEASES, JUDGED.c.changed, JUDGED.c.rules).where(RELEASES.c.number > after)
        if to is not None:
            found = found.where(RELEASES.c.number <= to)
        with self._looking() as connection:
            return connection.execute(found.order_by(RELEASES.c.number).limit(most)).all()

    def _those(self, rows: Sequence[Row[Any]]) -> Select[*tuple[Any, ...]]:
        """What selects those of some releases that wait."""
        columns = RELEASES.c.number, RELEASES.c.edition, RELEASES.c.added_at, JUDGED.c.rules
        return self._waiting(*columns).where(RELEASES.c.number.in_([row.number for row in rows]))

    def _waiting(self, *columns: Any) -> Select[*tuple[Any, ...]]:
        joined = select(*columns).outerjoin(JUDGED, JUDGED.c.number == RELEASES.c.number)
        return joined.where(func.coalesce(JUDGED.c.rules, 0) != self._rules)


def _told_by(row: Row[Any]) -> tuple[object, ...]:
    """What tells a release from another one that has come to have its number, or from one judged since."""
    return row.number, row.edition, row.added_at, row.rules


def _judged(row: Row[Any], original: Original | None) -> Found | None:
    """Return what is found in a release, None if it cannot be judged: it waits for the next time."""
    try:
        return found_in(row, original)
    except Exception as error:  # noqa: BLE001 - whatever damaged one release, the others are judged
        _log.warning("%s cannot be judged anew (%s)", row.id, type(error).__name__)
        return None
