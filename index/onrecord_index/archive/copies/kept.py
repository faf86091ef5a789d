"""The copies that are kept: they answer nothing themselves, and what is done with one holds for all."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, case, delete, select, update

from onrecord.release import ReleaseId
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.tables import COPIES, RELEASES

_FIRST = RELEASES.alias("firsts")
_FIRSTS = (
    select(RELEASES.c.id, _FIRST.c.id.label("first"))
    .join(COPIES, COPIES.c.number == RELEASES.c.number)
    .join(_FIRST, _FIRST.c.number == COPIES.c.first)
)
# Which of several copies is shown once what was shown for them is not.
_SHOWN_FIRST = (
    ReleaseStatus.OPEN,
    ReleaseStatus.SCHEDULED,
    ReleaseStatus.PENDING,
    ReleaseStatus.HELD,
    ReleaseStatus.DISCARDED,
)


def is_no_copy() -> ColumnElement[bool]:
    """What holds of a release that is shown: it is a copy of none."""
    return RELEASES.c.number.not_in(select(COPIES.c.number))


def firsts(connection: Connection, *, shown: bool = False) -> dict[str, ReleaseId]:
    """The id of each copy, and of the release that is shown for it; `shown`: only of copies that are open."""
    found = connection.execute(_FIRSTS.add_columns(RELEASES.c.standing).order_by(RELEASES.c.number))
    # Looked at here: as a condition, a database would go through all that are open for the few copies.
    is_open = ReleaseStatus.OPEN.value
    return {row.id: ReleaseId(row.first) for row in found if not shown or row.standing == is_open}


def firsts_among(ids: Sequence[str]) -> Select[Any, Any]:
    """What selects those of some releases that are copies, each with its `first`: what is shown for it."""
    return _FIRSTS.where(RELEASES.c.id.in_(ids))


def first_of(connection: Connection, id_: str) -> ReleaseId:
    """The release that is shown for one: itself, if it is a copy of none."""
    found = (
        select(_FIRST.c.id)
        .join(COPIES, COPIES.c.first == _FIRST.c.number)
        .join(RELEASES, RELEASES.c.number == COPIES.c.number)
        .where(RELEASES.c.id == id_)
    )
    return ReleaseId(connection.execute(found).scalar() or id_)


def copies_of(connection: Connection, id_: str) -> Sequence[ReleaseId]:
    """The copies of a release that is shown, in the order of adding."""
    of = select(RELEASES.c.number).where(RELEASES.c.id == id_).scalar_subquery()
    copies = select(COPIES.c.number).where(COPIES.c.first == of)
    found = select(RELEASES.c.id).where(RELEASES.c.number.in_(copies)).order_by(RELEASES.c.number)
    return [ReleaseId(each) for each in connection.execute(found).scalars()]


def by_first(copies: Mapping[str, ReleaseId]) -> dict[str, tuple[ReleaseId, ...]]:
    """The copies of each release that has some; `copies` is as `firsts` gives it."""
    grouped: defaultdict[str, list[ReleaseId]] = defaultdict(list)
    for copy, first in copies.items():
        grouped[first].append(ReleaseId(copy))
    return {first: tuple(each) for first, each in grouped.items()}


def part(connection: Connection, id_: str) -> None:
    """From now on a release stands for itself, and waits as long as what was shown for it.

    Of its own copies one is shown, which answers if any does. It is held if the release is, or waits as long.
    """
    number = connection.execute(select(RELEASES.c.number).where(RELEASES.c.id == id_)).scalar_one()
    first = connection.execute(select(COPIES.c.first).where(COPIES.c.number == number)).scalar()
    if first is not None:
        connection.execute(delete(COPIES).where(COPIES.c.number == number))
        _close_as(ReleaseStatus.SCHEDULED, connection, first, number)
        return
    copies = select(COPIES.c.number).where(COPIES.c.first == number)
    order = case({each.value: at for at, each in enumerate(_SHOWN_FIRST)}, value=RELEASES.c.standing)
    found = select(RELEASES.c.number).where(RELEASES.c.number.in_(copies))
    shown = connection.execute(found.order_by(order, RELEASES.c.number).limit(1)).scalar()
    if shown is None:
        return
    connection.execute(delete(COPIES).where(COPIES.c.number == shown))
    connection.execute(update(COPIES).where(COPIES.c.first == number).values(first=shown))
    for standing in (ReleaseStatus.SCHEDULED, ReleaseStatus.HELD):
        _close_as(standing, connection, number, shown)


def _close_as(standing: ReleaseStatus, connection: Connection, one: int, other: int) -> None:
    """Close `other` as `one` is closed, if that is held or scheduled as `standing` says."""
    columns = RELEASES.c.standing, RELEASES.c.opens_at
    own, theirs = (
        connection.execute(select(*columns).where(RELEASES.c.number == each)).one() for each in (other, one)
    )
    may_answer = own.standing in {ReleaseStatus.OPEN.value, ReleaseStatus.SCHEDULED.value}
    if theirs.standing == standing.value and may_answer:
        opens_at = max(own.opens_at or 0.0, theirs.opens_at or 0.0) or None
        closed = update(RELEASES).where(RELEASES.c.number == other)
        connection.execute(closed.values(standing=standing.value, opens_at=opens_at))
