"""The copies that are kept: they answer nothing themselves, and what is done with one holds for all."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, delete, or_, select

from onrecord.release import ReleaseId
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.tables import COPIES, RELEASES

_FIRST = RELEASES.alias("firsts")


def is_no_copy() -> ColumnElement[bool]:
    """What holds of a release that is shown: it is a copy of none."""
    return RELEASES.c.number.not_in(select(COPIES.c.number))


def firsts(connection: Connection, *, shown: bool = False) -> dict[str, ReleaseId]:
    """The id of each copy, and of the release that is shown for it; `shown`: only of copies that are open."""
    found = (
        select(RELEASES.c.id, _FIRST.c.id.label("first"))
        .join(COPIES, COPIES.c.number == RELEASES.c.number)
        .join(_FIRST, _FIRST.c.number == COPIES.c.first)
        .order_by(RELEASES.c.number)
    )
    if shown:
        found = found.where(RELEASES.c.standing == ReleaseStatus.OPEN.value)
    return {row.id: ReleaseId(row.first) for row in connection.execute(found)}


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
    """From now on a release stands for itself: it is a copy of none, and has none."""
    number = select(RELEASES.c.number).where(RELEASES.c.id == id_).scalar_subquery()
    connection.execute(delete(COPIES).where(or_(COPIES.c.number == number, COPIES.c.first == number)))
