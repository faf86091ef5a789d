"""What the administrators did with releases: noted in the same step that does it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Engine, Executable, Row, bindparam, func, insert, select

from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.tables import ACTS, RELEASES

_AT_ONCE = 500
_EDITION = select(RELEASES.c.edition).where(RELEASES.c.id == bindparam("whose")).scalar_subquery()
_GIVEN = ("at", "who", "deed", "release", "other")
# Made once: to make a statement takes longer than to run it.
_INSERT = insert(ACTS).values(edition=_EDITION, **{name: bindparam(name) for name in _GIVEN})


class Deed(StrEnum):
    """What was done with a release."""

    ADDED = "added"
    OPENED = "opened"
    OPENED_EARLY = "opened early"
    SCHEDULED = "scheduled"
    HELD = "held"
    RESUMED = "resumed"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"
    DISCARDED = "discarded"
    REMOVED = "removed"
    TRIED = "tried"  # asked by staff while it may not answer anybody else
    JUDGED = "judged anew"  # by other rules of what looks forward: nobody's act, and on no record


# What is done with a release that is not to answer.
DEEDS = {
    ReleaseStatus.HELD: Deed.HELD,
    ReleaseStatus.DISCARDED: Deed.DISCARDED,
    ReleaseStatus.PENDING: Deed.HELD,
}
# With these, releases that the act does not name may come to stand for themselves (copies.acting).
_PARTING = frozenset({Deed.DISCARDED, Deed.SUPERSEDED})
# After the last of these a release is withdrawn or not.
_OPEN_OR_WITHDRAW = (Deed.ADDED, Deed.OPENED, Deed.OPENED_EARLY, Deed.RESUMED, Deed.WITHDRAWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Who did what with which release, and when, in seconds. Numbers grow.

    `other` is what supersedes it, until when it waits, or why it was withdrawn.
    """

    number: int
    at: float
    who: str
    deed: Deed
    release: str
    edition: str
    other: str | None


def note_act(  # noqa: PLR0913 - one row
    connection: Connection, deed: Deed, id_: str, *, who: str, at: float, other: str = ""
) -> None:
    """Note an act in the step that does it. Before a release is removed, since its edition is noted too."""
    row = {"at": at, "who": who, "deed": deed.value, "release": id_, "other": other or None}
    connection.execute(_INSERT, {**row, "whose": id_})


class Acts:
    """The acts of an archive."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def note_trial(self, id_: str, *, who: str, at: float) -> None:
        """Note that staff asked a release. It changes nothing, so no desk is opened anew for it."""
        with self._engine.connect() as connection:
            note_act(connection, Deed.TRIED, id_, who=who, at=at)

    def after(self, number: int) -> Sequence[Act]:
        """The next acts of people after a number, in order: some, or none if there are no more."""
        wanted = select(ACTS).where(ACTS.c.number > number, ACTS.c.deed != Deed.JUDGED.value)
        return self._acts(wanted.order_by(ACTS.c.number).limit(_AT_ONCE))

    def last_change(self) -> tuple[int, float]:
        """The number and the time of the last act that may change which releases answer; 0 if there is none.

        A trial changes nothing, and alone is noted beside what others change.
        """
        last = select(ACTS.c.number, ACTS.c.at).where(ACTS.c.deed != Deed.TRIED.value)
        with self._engine.connect() as connection:
            found = connection.execute(last.order_by(ACTS.c.number.desc()).limit(1)).one_or_none()
        return (found.number, found.at) if found else (0, 0.0)

    def changed_since(self, number: int, at: float) -> frozenset[str] | None:
        """The releases with which something was done since an act; None if they do not tell all that changed.

        That is so if there were too many, if copies may have been taken apart, or if that act is not in this
        archive, since another one was restored.
        """
        wanted = select(ACTS).where(ACTS.c.number >= number).order_by(ACTS.c.number).limit(_AT_ONCE)
        acts = self._acts(wanted)
        if not acts or (acts[0].number, acts[0].at) != (number, at) or len(acts) == _AT_ONCE:
            return None
        since = acts[1:]
        is_told = all(act.deed not in _PARTING for act in since)
        return frozenset(act.release for act in since) if is_told else None

    def last_number(self) -> int:
        """The number of the last act, 0 if there is none."""
        with self._engine.connect() as connection:
            return int(connection.execute(select(func.max(ACTS.c.number))).scalar() or 0)

    def superseding(self) -> Sequence[Act]:
        """The acts that superseded a release, in order."""
        superseded = ACTS.c.deed == Deed.SUPERSEDED.value
        return self._acts(select(ACTS).where(superseded).order_by(ACTS.c.number))

    def withdrawn(self) -> Sequence[str]:
        """The releases that were withdrawn and that nobody has opened since."""
        last = (
            select(ACTS.c.release, func.max(ACTS.c.number).label("number"))
            .where(ACTS.c.deed.in_([deed.value for deed in _OPEN_OR_WITHDRAW]))
            .group_by(ACTS.c.release)
            .subquery()
        )
        found = select(ACTS.c.release).join(last, last.c.number == ACTS.c.number)
        with self._engine.connect() as connection:
            return connection.execute(found.where(ACTS.c.deed == Deed.WITHDRAWN.value)).scalars().all()

    def reason_for_withdrawing(self, release: str) -> str:
        """What was given as the reason when a release was withdrawn last, or nothing."""
        withdrawn = (ACTS.c.deed == Deed.WITHDRAWN.value) & (ACTS.c.release == release)
        found = select(ACTS.c.other).where(withdrawn).order_by(ACTS.c.number.desc()).limit(1)
        with self._engine.connect() as connection:
            return str(connection.execute(found).scalar() or "")

    def opened_at(self, release: str) -> float:
        """When a release was opened last, in seconds; 0 if that was when it was added, or never."""
        opened = ACTS.c.deed.in_([Deed.OPENED.value, Deed.OPENED_EARLY.value, Deed.RESUMED.value])
        found = select(func.max(ACTS.c.at)).where(opened, ACTS.c.release == release)
        with self._engine.connect() as connection:
            return float(connection.execute(found).scalar() or 0.0)

    def _acts(self, wanted: Executable) -> Sequence[Act]:
        with self._engine.connect() as connection:
            return [_act(row) for row in connection.execute(wanted)]


def _act(row: Row[Any]) -> Act:
    return Act(
        number=row.number,
        at=row.at,
        who=row.who,
        deed=Deed(row.deed),
        release=row.release,
        edition=row.edition,
        other=row.other,
    )
