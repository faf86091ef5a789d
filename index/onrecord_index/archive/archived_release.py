"""A release in the archive without its text, and the row that it is kept in."""

import hashlib
import math
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from itertools import chain, count
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, or_, select

from onrecord.reception.other_names import other_names
from onrecord.release import UNTIL_SET, Release, ReleaseId
from onrecord_index.archive.release_json import release_from_json, release_to_json
from onrecord_index.archive.tables import RELEASES
from onrecord_index.likely.filed_days import filed_day
from onrecord_index.likely.known import Entry

_ADDRESSES = ("https://", "http://")
_KNOWN_BY = ("id", "issuer", "tickers", "date", "filed", "other_names")
_AT_ONCE = 500  # rows, and values in a statement: older SQLite takes 999
_NEAR = 3  # ids that an unknown one may have meant
LISTED = [column for column in RELEASES.c if column.name != "as_read"]


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


def row_of(release: Release, source: str, now: datetime) -> Mapping[str, object]:
    """Return the columns of a release that its reading and its source decide."""
    filed = filed_day(source, added=day_of(now.timestamp()))
    return {
        "id": release.id,
        "edition": release.edition,
        "tickers": "\n".join(release.tickers),
        "headline": release.headline or "",
        "headline_looks_forward": release.headline_looks_forward,
        "date": release.date.isoformat() if release.date else None,
        "filed": filed.isoformat() if filed else None,
        "issuer": release.issuer,
        "sentences": len(release.sentences),
        "forward_looking": sum(sentence.forward_looking for sentence in release.sentences),
        "cautionary": len(release.cautionary),
        "as_read": zlib.compress(release_to_json(release).encode("utf-8"), 6),
        "other_names": "\n".join(other_names(release)),
    }


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
    if connection.execute(select(RELEASES.c.id).where(RELEASES.c.id == wanted)).first() is None:
        return ReleaseId(wanted)
    # Only now: this looks at every id that is kept.
    similar = select(RELEASES.c.id).where(func.substr(RELEASES.c.id, 1, len(wanted)) == wanted)
    taken = set(connection.execute(similar).scalars())
    numbered = (f"{wanted}-{number}" for number in count(2))
    return ReleaseId(next(id_ for id_ in chain((wanted,), numbered) if id_ not in taken))


def nearest_ids(connection: Connection, id_: str) -> Sequence[str]:
    """A few ids that are most like one that is not held; of very few all."""
    import difflib

    ids = connection.execute(select(RELEASES.c.id)).scalars().all()
    return ids if len(ids) <= _NEAR else difflib.get_close_matches(id_, ids, n=_NEAR)
