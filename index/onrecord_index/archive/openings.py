"""When releases open: never before the time that they or their people set.

A release that is let in before its time stands as scheduled. It opens in a step of its own, by whichever
process first sees that the time has come; the clock is the database's, one for all of them.
"""

import math
from collections.abc import Callable, Collection, Sequence
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, Connection, extract, func, select, update

from onrecord.errors import TooEarly
from onrecord.reading.opening.embargo import start_of
from onrecord.reception.quiet import QuietPeriod
from onrecord.release import UNTIL_SET, Release
from onrecord_index.archive.acts import Deed, note_act
from onrecord_index.archive.archived_release import ReleaseStatus, seconds_of
from onrecord_index.archive.copies.kept import is_no_copy
from onrecord_index.archive.release_json import Ready
from onrecord_index.archive.tables import RELEASES, Transactions

ITS_TIME = "its time"  # who opened a release that opened by itself
_DAY_BITS = 22  # the last day that there is has a smaller number
_JULIAN_DAY_OF_1970, _SECONDS_A_DAY = 2440587.5, 86_400.0


def opens_at(release: Release | Ready, *, now: datetime) -> datetime | None:
    """Return the time before which a release may not be quoted, None if it has none.

    It is the time of its embargo, UNTIL_SET if that names none; else its date, if that day is yet to come.
    """
    if release.embargo is not None:
        return release.embargo.until or UNTIL_SET
    is_to_come = release.date is not None and release.date > now.astimezone().date()
    return start_of(release.date) if release.date and is_to_come else None


class Openings:
    """Opens the releases of an archive. `clock` replaces the database's own, in tests."""

    def __init__(
        self,
        transactions: Transactions,
        *,
        clock: Callable[[], float] | None = None,
        quiet: QuietPeriod | None = None,
    ) -> None:
        self._transactions = transactions
        self._looking, self._changing = transactions.looking, transactions.changing
        self._clock = clock
        self._quiet = quiet

    def quiet_now(self) -> QuietPeriod | None:
        """The quiet period that it is now by the database's clock, or None."""
        if self._quiet is None:
            return None
        with self._looking() as connection:
            return self._quiet if self._quiet.includes(self._seconds(connection)) else None

    def state(self) -> int:
        """Return a number that differs whenever others may answer: after a change, or as it is quiet."""
        quiet = self.quiet_now()
        return self._transactions.revision() << _DAY_BITS | (quiet.first.toordinal() if quiet else 0)

    def answering(self) -> ColumnElement[bool]:
        """What holds of a release that answers now: it is open, no copy, and old enough in a quiet period.

        A release without a date is as old as its place in the archive.
        """
        is_open, quiet = _is_open(), self.quiet_now()
        if quiet is None:
            return is_open
        undated = RELEASES.c.date.is_(None) & (RELEASES.c.added_at < quiet.begins)
        return is_open & ((RELEASES.c.date < quiet.first.isoformat()) | undated)

    def answering_among(self, ids: Collection[str]) -> frozenset[str]:
        """Those of some releases that answer now."""
        found = select(RELEASES.c.id).where(RELEASES.c.id.in_(ids), self.answering())
        with self._looking() as connection:
            return frozenset(connection.execute(found).scalars())

    def hidden_among(self, ids: Collection[str]) -> frozenset[str]:
        """Those of some releases that are open, and do not answer before a quiet period is over."""
        if self._quiet is None:
            return frozenset()
        answering = self.answering_among(ids)  # first: what came to answer since is named too, none is missed
        found = select(RELEASES.c.id).where(RELEASES.c.id.in_(ids), _is_open())
        with self._looking() as connection:
            return frozenset(connection.execute(found).scalars()) - answering

    def hides(self, id_: str) -> QuietPeriod | None:
        """The quiet period for which an open release does not answer now; None if there is none."""
        return self._quiet if self.hidden_among([id_]) else None

    def are_hidden(self) -> bool:
        """Whether a release is open and it is a quiet period: if none answers, that is why."""
        if self.quiet_now() is None:
            return False
        with self._looking() as connection:
            is_open = RELEASES.c.standing == ReleaseStatus.OPEN.value
            return connection.execute(select(RELEASES.c.id).where(is_open).limit(1)).first() is not None

    def open_due(self) -> bool:
        """Open what stands as scheduled and whose time has come. Return whether there was any."""
        with self._looking() as connection:
            if not self._due(connection):
                return False
        with self._changing() as connection:
            at = self._seconds(connection)
            for id_ in self._due(connection):
                _set(connection, id_, standing=ReleaseStatus.OPEN.value)
                note_act(connection, Deed.OPENED, id_, who=ITS_TIME, at=at)
        return True

    def open(self, connection: Connection, id_: str, *, who: str, deed: Deed = Deed.OPENED) -> None:
        """Open a release in a step under way, or schedule it where its time has not come."""
        opening, now = self._opens_at(connection, id_), self._seconds(connection)
        waits = opening is not None and opening > now
        _set(connection, id_, standing=(ReleaseStatus.SCHEDULED if waits else ReleaseStatus.OPEN).value)
        until = _words_of(opening) if waits else ""
        note_act(connection, Deed.SCHEDULED if waits else deed, id_, who=who, at=now, other=until)

    def wait_as_well(self, connection: Connection, number: int, opening: float | None, *, who: str) -> None:
        """Close a release until the time of a copy of it, if that is yet to come and later than its own."""
        if opening is None or opening <= self._seconds(connection):
            return
        columns = RELEASES.c.id, RELEASES.c.standing, RELEASES.c.opens_at
        row = connection.execute(select(*columns).where(RELEASES.c.number == number)).one()
        if row.opens_at is not None and row.opens_at >= opening:
            return
        _set(connection, row.id, opens_at=opening)
        if row.standing in {ReleaseStatus.OPEN.value, ReleaseStatus.SCHEDULED.value}:
            self.open(connection, row.id, who=who)

    def waiting(self, ids: Collection[str]) -> frozenset[str]:
        """Those of some releases that were never let in, or whose time has not come: nobody knows of them."""
        if not ids:
            return frozenset()
        standings = ReleaseStatus.PENDING, ReleaseStatus.SCHEDULED, ReleaseStatus.DISCARDED
        with self._looking() as connection:
            is_early = RELEASES.c.opens_at > self._seconds(connection)
            is_held_early = is_early & (RELEASES.c.standing == ReleaseStatus.HELD.value)
            waits = RELEASES.c.standing.in_([each.value for each in standings]) | is_held_early
            found = select(RELEASES.c.id).where(RELEASES.c.id.in_(ids), waits)
            return frozenset(connection.execute(found).scalars())

    def is_early(self, id_: str, at: datetime | None) -> bool:
        """Whether a time, or now, lies before the time until which a release may not be quoted."""
        with self._looking() as connection:
            own, wanted = self._opens_at(connection, id_), seconds_of(at)
            now = self._seconds(connection)
        return _needs_confirming(own, wanted, now)

    def let_in(
        self, connection: Connection, id_: str, *, who: str, at: datetime | None, confirmed: bool
    ) -> None:
        """Open a release in a step under way, from a time on or now. Raises TooEarly."""
        own, now = self._opens_at(connection, id_), self._seconds(connection)
        wanted = seconds_of(at)
        is_early = _needs_confirming(own, wanted, now)
        if wanted is not None and is_early and not confirmed:
            raise TooEarly(id_)
        if wanted is not None or (is_early and confirmed):
            _set(connection, id_, opens_at=wanted)
        self.open(connection, id_, who=who, deed=Deed.OPENED_EARLY if is_early else Deed.OPENED)

    def _opens_at(self, connection: Connection, id_: str) -> float | None:
        return connection.execute(select(RELEASES.c.opens_at).where(RELEASES.c.id == id_)).scalar()

    def _due(self, connection: Connection) -> Sequence[str]:
        """The releases whose time has come and that still stand as scheduled, in the order of their times."""
        is_due = RELEASES.c.opens_at <= self._seconds(connection)
        scheduled = select(RELEASES.c.id).where(RELEASES.c.standing == ReleaseStatus.SCHEDULED.value, is_due)
        found = connection.execute(scheduled.order_by(RELEASES.c.opens_at, RELEASES.c.number))
        return found.scalars().all()

    def _seconds(self, connection: Connection) -> float:
        """Now, by the database's clock."""
        if self._clock is not None:
            return self._clock()
        if connection.dialect.name == "sqlite":
            days = connection.execute(select(func.julianday("now"))).scalar_one()
            return (float(days) - _JULIAN_DAY_OF_1970) * _SECONDS_A_DAY
        return float(connection.execute(select(extract("epoch", func.clock_timestamp()))).scalar_one())


def _is_open() -> ColumnElement[bool]:
    return (RELEASES.c.standing == ReleaseStatus.OPEN.value) & is_no_copy()


def _needs_confirming(own: float | None, wanted: float | None, now: float) -> bool:
    """Whether opening at a wanted time, or now, comes before a time of its own that is still to come.

    Where its own time is not known, any time to come may be set; one that has passed would open it at once.
    """
    if own is None or own <= now:
        return False
    return wanted is None or wanted <= now or (wanted < own and not math.isinf(own))


def _set(connection: Connection, id_: str, **values: object) -> None:
    connection.execute(update(RELEASES).where(RELEASES.c.id == id_).values(values))


def _words_of(seconds: float | None) -> str:
    known = seconds is not None and not math.isinf(seconds)
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="minutes") if known and seconds else ""
