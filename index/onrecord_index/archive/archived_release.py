"""A release in the archive without its text, and the row that it is kept in."""

import hashlib
import math
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, bindparam, func, insert, or_, select

from onrecord.release import UNTIL_SET, Release, ReleaseId
from onrecord_index.archive.release_json import Ready, release_from_json
from onrecord_index.archive.tables import ANALYSES, ORIGINALS, RELEASES
from onrecord_index.likely.filed_days import filed_day
from onrecord_index.likely.known import Entry
from onrecord_index.ranking.analysis import VERSION

_ADDRESSES = ("https://", "http://")
_KNOWN_BY = ("id", "issuer", "tickers", "date", "filed", "other_names")
_AT_ONCE = 500  # rows, and values in a statement: older SQLite takes 999
_NUMBERS = 200  # behind an id that is taken, asked for in one query
_NEAR = 3  # ids that an unknown one may have meant
LISTED = [column for column in RELEASES.c if column.name != "as_read"]
# Made once: to make a statement takes longer than to run one of these.
_KEPT_FROM = select(RELEASES.c.id).where(RELEASES.c.sha256 == bindparam("sha256"))
_CALLED = select(RELEASES.c.number).where(RELEASES.c.id == bindparam("id"))
_JUST_KEPT = select(*LISTED).where(RELEASES.c.number == bindparam("number"))
_INSERT = insert(RELEASES).returning(RELEASES.c.number)
_INSERT_ORIGINAL, _INSERT_ANALYSIS = insert(ORIGINALS), insert(ANALYSES)


class ReleaseStatus(StrEnum):
    """Whether a release answers. Only an open one does."""

    PENDING = "pending"  # read, and not yet let in
    SCHEDULED = "scheduled"  # let in, and opens by itself when its time has come
    OPEN = "open"
    HELD = "held"
    DISCARDED = "discarded"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedRelease:
    """A release in the archive, without its text. `source` is its path as given, `added_by` for people.

    `opens_at` is the time before which it may not be quoted, datetime.max in UTC until people set one; None
    if it has none. `copy_of` is the release that is shown for it if it came by another wire as well.
    """

    id: ReleaseId
    source: str
    added_at: datetime
    added_by: str
    sha256: str
    standing: ReleaseStatus
    superseded_by: ReleaseId | None
    headline: str | None
    headline_looks_forward: bool
    date: date | None
    issuer: str | None
    sentences: int
    forward_looking: int
    cautionary: int
    opens_at: datetime | None = None
    copy_of: ReleaseId | None = None


def kept_from(connection: Connection, sha256: str) -> ReleaseId | None:
    """Return the release that was read from the bytes with a digest, None if there is none."""
    return connection.execute(_KEPT_FROM, {"sha256": sha256}).scalar()


def add_rows(connection: Connection, ready: Ready, *, source: str, now: datetime, **given: object) -> int:
    """Add the rows of a release. Return its number."""
    filed = filed_day(source, added=day_of(now.timestamp()))
    dated = {"added_at": now.timestamp(), "filed": filed.isoformat() if filed else None}
    row = {**ready.row, **given, **dated, "source": source, "as_read": ready.as_read}
    number = int(connection.execute(_INSERT, row).scalar_one())
    connection.execute(_INSERT_ORIGINAL, {"number": number, "content": ready.content})
    analysis = {"number": number, "version": VERSION, "packed": ready.analysis}
    connection.execute(_INSERT_ANALYSIS, analysis)
    return number


def numbered(connection: Connection, number: int, *, first: int | None) -> ArchivedRelease:
    """What is held by a number; `first` is the number of what is shown for it, if that is another."""
    shown = None if first is None else connection.execute(_JUST_KEPT, {"number": first}).one()
    row = connection.execute(_JUST_KEPT, {"number": number}).one()
    return archived_release_from_row(row, copy_of=ReleaseId(shown.id) if shown else None)


def archived_release_from_row(row: Row[Any], *, copy_of: ReleaseId | None = None) -> ArchivedRelease:
    """Return what a row of LISTED says."""
    return ArchivedRelease(
        id=ReleaseId(row.id),
        source=row.source,
        added_at=datetime.fromtimestamp(row.added_at, UTC),
        added_by=row.added_by,
        sha256=row.sha256,
        standing=ReleaseStatus(row.standing),
        superseded_by=ReleaseId(row.superseded_by) if row.superseded_by else None,
        headline=row.headline or None,
        headline_looks_forward=row.headline_looks_forward,
        date=date.fromisoformat(row.date) if row.date else None,
        issuer=row.issuer,
        sentences=row.sentences,
        forward_looking=row.forward_looking,
        cautionary=row.cautionary,
        opens_at=_time_of(row.opens_at),
        copy_of=copy_of,
    )


def listed(
    *,
    words: str = "",
    standing: ReleaseStatus | None = None,
    most: int,
    before: int | None = None,
    after: int | None = None,
) -> Select[Any]:
    """Return what selects some releases, the last added first; those after a number in the order of adding.

    `words` stand in the headline, the company's name or the id. Discarded ones only if that is the standing.
    `before` and `after` are numbers of rows: a far page costs no more than the first.
    """
    order = RELEASES.c.number if after is not None else RELEASES.c.number.desc()
    found = select(RELEASES.c.number)
    if before is not None:
        found = found.where(RELEASES.c.number < before)
    if after is not None:
        found = found.where(RELEASES.c.number > after)
    if standing is not None:
        found = found.where(RELEASES.c.standing == standing.value)
    else:
        found = found.where(RELEASES.c.standing != ReleaseStatus.DISCARDED.value)
    if words:
        places = (RELEASES.c.headline, RELEASES.c.issuer, RELEASES.c.id)
        found = found.where(or_(*(place.icontains(words, autoescape=True) for place in places)))
    # Apart: only of these are whole rows looked at.
    numbers = found.order_by(order).limit(most).subquery()
    return select(*LISTED).where(RELEASES.c.number.in_(select(numbers.c.number))).order_by(order)


def standings_counted() -> Select[Any, int]:
    """Return what counts the releases of each standing."""
    return select(RELEASES.c.standing, func.count().label("count")).group_by(RELEASES.c.standing)


def seconds_of(moment: datetime | None) -> float | None:
    """Return a time as the archive keeps it."""
    if moment is None:
        return None
    return math.inf if moment == UNTIL_SET else moment.timestamp()


def _time_of(seconds: float | None) -> datetime | None:
    if seconds is None:
        return None
    return UNTIL_SET if math.isinf(seconds) else datetime.fromtimestamp(seconds, UTC)


def corrected_with(id_: str) -> Select[Any]:
    """The ids of what a release supersedes, in the order of adding."""
    return select(RELEASES.c.id).where(RELEASES.c.superseded_by == id_).order_by(RELEASES.c.number)


def corrections() -> Select[Any, Any]:
    """What is superseded, and by what; in no order, for which every release would be gone through."""
    # No id is empty. Asked for what is not NULL, SQLite goes through every release as well.
    return select(RELEASES.c.id, RELEASES.c.superseded_by).where(RELEASES.c.superseded_by > "")


def in_order(which: ColumnElement[bool]) -> Select[Any, Any]:
    """The releases that something holds of: the newest first, of one day the one added last.

    One without a date of its own is as new as the day that it was filed under.
    """
    day = func.coalesce(RELEASES.c.date, RELEASES.c.filed)
    newest = day.is_(None), day.desc(), RELEASES.c.number.desc()
    return select(RELEASES.c.id, RELEASES.c.edition).where(which).order_by(*newest)


def release_from_row(row: Row[Any]) -> Release:
    """Return the release of a row as it was read, with where it came from and when."""
    release = release_from_json(zlib.decompress(row.as_read).decode("utf-8"))
    return replace(release, address=address_of(row.source), added=day_of(row.added_at))


def address_of(source: str) -> str | None:
    """Return where a release was fetched from; None if its source is a file."""
    return source if source.startswith(_ADDRESSES) else None


def day_of(seconds: float) -> date:
    """Return the day in UTC on which a release was added."""
    return datetime.fromtimestamp(seconds, UTC).date()


def dated_by(row: Row[Any]) -> date | None:
    """The day of a release: its own, else the one that it was filed under."""
    day = row.date or row.filed
    return date.fromisoformat(day) if day else None


def entries_in(connection: Connection, ids: Sequence[ReleaseId]) -> dict[str, Entry]:
    """What a directory knows of releases, by their ids; rows are not kept beside it.

    Of many it is read for every release that is held.
    """
    wanted = select(*(RELEASES.c[name] for name in _KNOWN_BY))
    if len(ids) <= _AT_ONCE:
        wanted = wanted.where(RELEASES.c.id.in_(ids))
    issuers: dict[str, str] = {}  # of many releases each, and each is kept once
    return {
        row.id: Entry(
            id=ReleaseId(row.id),
            issuer=issuers.setdefault(row.issuer, row.issuer) if row.issuer else None,
            tickers=tuple(row.tickers.splitlines()),
            date=dated_by(row),
            other_names=tuple(row.other_names.splitlines()),
        )
        for rows in connection.execute(wanted).partitions(_AT_ONCE)
        for row in rows
    }


def digest_of(content: bytes) -> str:
    """What tells one file's bytes from another's."""
    return hashlib.sha256(content).hexdigest()


def free_id(connection: Connection, wanted: str) -> ReleaseId:
    """The id that is wanted, or the same with the next free number."""
    if connection.execute(_CALLED, {"id": wanted}).first() is None:
        return ReleaseId(wanted)
    free, first = None, 2
    while free is None:
        some = [f"{wanted}-{number}" for number in range(first, first + _NUMBERS)]
        taken = set(connection.execute(select(RELEASES.c.id).where(RELEASES.c.id.in_(some))).scalars())
        free, first = next((id_ for id_ in some if id_ not in taken), None), first + _NUMBERS
    return ReleaseId(free)


def nearest_ids(connection: Connection, id_: str) -> Sequence[str]:
    """A few ids that are most like one that is not held; of very few all."""
    import difflib

    ids = connection.execute(select(RELEASES.c.id)).scalars().all()
    return ids if len(ids) <= _NEAR else difflib.get_close_matches(id_, ids, n=_NEAR)
