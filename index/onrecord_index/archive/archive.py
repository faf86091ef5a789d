"""The archive: releases as they were read, with the bytes they were read from, kept whole or not at all."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Engine, Executable, Row, delete, func, insert, select

from onrecord.errors import ArchiveFault, DuplicateRelease, UnknownRelease
from onrecord.reception.quiet import QuietPeriod
from onrecord.release import Release, ReleaseId
from onrecord_index.archive.acts import DEEDS, Acts, Deed, note_act
from onrecord_index.archive.archived_release import (
    LISTED,
    ArchivedRelease,
    ReleaseStatus,
    add_rows,
    archived_release_from_row,
    corrections,
    digest_of,
    entries_in,
    free_id,
    in_order,
    kept_from,
    nearest_ids,
    numbered,
    release_from_row,
    seconds_of,
)
from onrecord_index.archive.copies.acting import change, take_out
from onrecord_index.archive.copies.finding import join_copies
from onrecord_index.archive.copies.kept import by_first, first_of, firsts
from onrecord_index.archive.copies.marking import Marking
from onrecord_index.archive.database import bring_up_to_date
from onrecord_index.archive.editions import Editions
from onrecord_index.archive.judging.anew import Judging
from onrecord_index.archive.open_releases import LateListing, OpenReleases
from onrecord_index.archive.openings import Openings, opens_at
from onrecord_index.archive.release_json import Ready, make_ready
from onrecord_index.archive.tables import ANALYSES, ORIGINALS, RELEASES, STEPS, Transactions
from onrecord_index.likely.known import Entry
from onrecord_index.ranking.analysis import (
    VERSION,
    Analysis,
    analyse_release,
    analysis_from_bytes,
    analysis_to_bytes,
)

_KEPT_IN_MEMORY = 1_000  # releases as they were last asked for: some 30 kB each
_AT_ONCE = 500  # analyses that are asked for in one query


class Archive:
    """The archive in one database; its tables are brought up to date when it is opened."""

    def __init__(
        self, engine: Engine, *, clock: Callable[[], float] | None = None, quiet: QuietPeriod | None = None
    ) -> None:
        """In a `quiet` period only older releases answer. `clock` replaces the database's own, in tests."""
        bring_up_to_date(engine, "archive", STEPS)
        self._engine = engine
        reading = engine.execution_options(isolation_level="AUTOCOMMIT")
        self._transactions = Transactions(reading=reading, writing=engine)
        self._looking, self._changing = self._transactions.looking, self._transactions.changing
        self.alone = self._transactions.alone
        self.acts = Acts(reading)
        self.editions = Editions(reading)
        self.marking = Marking(self._looking, self._changing)
        self.openings = Openings(self._transactions, clock=clock, quiet=quiet)
        self._as_read = lru_cache(maxsize=_KEPT_IN_MEMORY)(self._load)
        self.judging = Judging(self._looking, self._changing, forget=self._as_read.cache_clear)

    def add(  # noqa: PLR0913 - the row that it becomes
        self,
        content: bytes,
        *,
        source: str,
        added_by: str,
        now: datetime,
        standing: ReleaseStatus = ReleaseStatus.OPEN,
        anyway: bool = True,
    ) -> ArchivedRelease:
        """Read a file's bytes and keep the release in them. Its id comes from the name in `source`.

        Raises UnreadableRelease if there is none, or none that looks like one unless `anyway`, and
        DuplicateRelease if the bytes are kept already.
        """
        # Late: reading compiles many rules, and questions to kept releases never wait for them.
        from onrecord.reading.likeness import refuse_unlike
        from onrecord_index.loading import read_release, release_id_of

        if (kept := self.holds(content)) is not None:
            raise DuplicateRelease(source, kept)
        release = read_release(content, source=source, release_id=release_id_of(source))
        if not anyway:
            refuse_unlike(release, source)
        ready = make_ready(release, content)
        return self.keep(ready, source=source, added_by=added_by, now=now, standing=standing)

    def keep(
        self,
        ready: Ready,
        *,
        source: str,
        added_by: str,
        now: datetime,
        standing: ReleaseStatus = ReleaseStatus.OPEN,
    ) -> ArchivedRelease:
        """Keeps a release that was made ready; where its id is taken it gets the next free number.

        An embargo holds for its copies too. Raises DuplicateRelease if its bytes are kept already.
        """
        opening = seconds_of(opens_at(ready, now=now))
        digest = digest_of(ready.content)
        given = {"sha256": digest, "standing": standing.value, "opens_at": opening, "added_by": added_by}
        with self._changing() as connection:
            if kept := kept_from(connection, digest):
                raise DuplicateRelease(source, kept)
            ready = ready.called(free_id(connection, ready.id))
            number = add_rows(connection, ready, source=source, now=now, **given)
            self.judging.note(connection, number)
            note_act(connection, Deed.ADDED, ready.id, who=added_by, at=now.timestamp())
            first = join_copies(connection, ready, number)
            if first is not None:
                self.openings.wait_as_well(connection, first, opening, who=added_by)
            if standing is ReleaseStatus.OPEN and opening is not None:
                self.openings.open(connection, ready.id, who=added_by)
            return numbered(connection, number, first=first)

    def kept_releases(self) -> tuple[ArchivedRelease, ...]:
        """Everything that is held, in the order of adding."""
        rows, copies = self.rows(select(*LISTED).order_by(RELEASES.c.number)), self._copies()
        return tuple(archived_release_from_row(row, copy_of=copies.get(row.id)) for row in rows)

    def holding(self, id_: str) -> ArchivedRelease:
        """What is held under an id. Raises UnknownRelease."""
        with self._looking() as connection:
            row = connection.execute(select(*LISTED).where(RELEASES.c.id == id_)).one_or_none()
            first = first_of(connection, id_)
        if row is None:
            raise UnknownRelease(id_, self._nearest(id_))
        return archived_release_from_row(row, copy_of=first if first != id_ else None)

    def holds(self, content: bytes) -> ReleaseId | None:
        """Return the release that was read from these bytes, or None if there is none."""
        with self._looking() as connection:
            return kept_from(connection, digest_of(content))

    def digests(self) -> dict[str, str]:
        """The id of everything that is held by the digest of the bytes it was read from."""
        return {row.sha256: row.id for row in self.rows(select(RELEASES.c.sha256, RELEASES.c.id))}

    def release(self, id_: str) -> Release:
        """A release as it was read when it was added. Raises UnknownRelease."""
        return self._as_read(id_)

    def original(self, id_: str) -> bytes:
        """The bytes that a release was read from. Raises UnknownRelease."""
        found = select(ORIGINALS.c.content).join(RELEASES).where(RELEASES.c.id == id_)
        with self._looking() as connection:
            content = connection.execute(found).scalar()
        if content is None:
            raise UnknownRelease(id_, self._nearest(id_))
        return bytes(content)

    def stand(
        self, id_: str, standing: ReleaseStatus, *, who: str = "", deed: Deed | None = None, reason: str = ""
    ) -> ArchivedRelease:
        """Opens a release to questions, or at its time; holds it, discards it. Raises UnknownRelease."""
        if standing is not ReleaseStatus.OPEN:
            return self._set(id_, deed or DEEDS[standing], who, reason, standing=standing.value)
        self.holding(id_)  # raises if there is none
        with self._changing() as connection:
            self.openings.open(connection, id_, who=who, deed=deed or Deed.OPENED)
        return self.holding(id_)

    def let_in(
        self, id_: str, *, who: str, at: datetime | None = None, confirmed: bool = False
    ) -> ArchivedRelease:
        """Opens a release from a time on, or now. Before its own time it opens only if that is confirmed.

        Unconfirmed, one whose time has not come opens by itself at that time.
        Raises UnknownRelease, and TooEarly for an unconfirmed time before its own.
        """
        self.holding(id_)  # raises if there is none
        with self._changing() as connection:
            self.openings.let_in(connection, id_, who=who, at=at, confirmed=confirmed)
        return self.holding(id_)

    def supersede(self, old: str, new: str, *, who: str = "") -> ArchivedRelease:
        """From now on answers from the old release say that the new one corrects it. Raises UnknownRelease.

        Raises ArchiveFault if a release would come to correct itself.
        """
        if old == new:
            raise ArchiveFault(f"{new} cannot supersede itself.")
        after: str | None = new
        while after is not None:
            if after == old:
                raise ArchiveFault(f"{new} cannot supersede {old}: {old} supersedes it.")
            after = self.holding(after).superseded_by
        return self._set(old, Deed.SUPERSEDED, who, superseded_by=new)

    def remove(self, id_: str, *, who: str = "", is_quoted: bool = True) -> ArchivedRelease:
        """Takes a release out, with its original and its copies. What is quoted on record is kept for that.

        Raises UnknownRelease.
        """
        holding = self.holding(id_)
        with self._changing() as connection:
            take_out(connection, id_, who=who, is_quoted=is_quoted)
        self._as_read.cache_clear()
        return holding

    def revision(self) -> int:
        """Return a number that differs after every change, by any process."""
        return self._transactions.revision()

    def open_releases(self) -> OpenReleases:
        """What answers questions now: the newest first, of one day the one added last.

        A correction that nobody knows of yet corrects nothing.
        """
        answering = self.openings.answering()
        corrected = self.rows(corrections())
        unheard = self.openings.waiting({row.superseded_by for row in corrected})
        return OpenReleases(
            LateListing(
                lambda: ((ReleaseId(row.id), row.edition) for row in self.rows(in_order(answering))),
                count=lambda: self.count(answering),
            ),
            shelf=self,
            quiet=self.openings.quiet_now(),
            copies=by_first(self._copies(shown=True)),
            superseded={
                row.id: ReleaseId(row.superseded_by) for row in corrected if row.superseded_by not in unheard
            },
        )

    def analyses(self, ids: Sequence[ReleaseId]) -> Iterator[Analysis]:
        """The analyses of releases, in their order; made anew where they are of an older version."""
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            yield from map(analysis_from_bytes, map(self.packed_analyses(some).__getitem__, some))

    def packed_analyses(self, ids: Sequence[ReleaseId]) -> dict[ReleaseId, bytes]:
        """The analysis of each of some releases, packed; made anew where it is of an older version."""
        joined = select(RELEASES.c.id, ANALYSES.c.version, ANALYSES.c.packed).join(ANALYSES)
        rows = self.rows(joined.where(RELEASES.c.id.in_(ids)))
        packed = {ReleaseId(row.id): bytes(row.packed) for row in rows if row.version == VERSION}
        return packed | {id_: self._analyse(id_) for id_ in ids if id_ not in packed}

    def rows(self, wanted: Executable) -> Sequence[Row[Any]]:
        """What a statement selects."""
        with self._looking() as connection:
            return connection.execute(wanted).all()

    def count(self, which: ColumnElement[bool]) -> int:
        """How many releases something holds of."""
        return int(self.rows(select(func.count(RELEASES.c.number)).where(which))[0][0])

    def entries(self, ids: Sequence[ReleaseId]) -> Iterator[Entry]:
        """What a directory knows of releases, in their order."""
        with self._looking() as connection:
            entries = entries_in(connection, ids)
        return (entries[id_] for id_ in ids if id_ in entries)

    def _load(self, id_: str) -> Release:
        with self._looking() as connection:
            row = connection.execute(select(RELEASES).where(RELEASES.c.id == id_)).one_or_none()
        if row is None:
            raise UnknownRelease(id_, self._nearest(id_))
        return release_from_row(row)

    def _analyse(self, id_: ReleaseId) -> bytes:
        """Make and keep the packed analysis of a release. This does not change which releases answer."""
        packed = analysis_to_bytes(analyse_release(self.release(id_)))
        number = select(RELEASES.c.number).where(RELEASES.c.id == id_).scalar_subquery()
        with self._engine.begin() as connection:
            connection.execute(delete(ANALYSES).where(ANALYSES.c.number == number))
            connection.execute(insert(ANALYSES).values(number=number, version=VERSION, packed=packed))
        return packed

    def _set(self, id_: str, deed: Deed, who: str, reason: str = "", **values: str) -> ArchivedRelease:
        with self._changing() as connection:
            if not change(connection, id_, deed, who=who, values=values, reason=reason):
                raise UnknownRelease(id_, self._nearest(id_))
        return self.holding(id_)

    def _copies(self, *, shown: bool = False) -> dict[str, ReleaseId]:
        """What each copy is a copy of; `shown`: of those alone that are open."""
        with self._looking() as connection:
            return firsts(connection, shown=shown)

    def _nearest(self, id_: str) -> Sequence[str]:
        with self._looking() as connection:
            return nearest_ids(connection, id_)
