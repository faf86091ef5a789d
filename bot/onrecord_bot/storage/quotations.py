"""Which messages of ours show words of which release: what is withdrawn can be marked where it stands."""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import Engine, delete, select
from sqlalchemy.dialects.postgresql import insert  # what it makes, SQLite reads too

from onrecord.release import ReleaseId
from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.storage.database import Prepared, connected
from onrecord_bot.storage.tables import INLINE_QUOTATIONS, QUOTATIONS

# Telegram lets a bot edit its messages for as long as they stand; a year is longer than anybody scrolls.
_KEPT_SECONDS = 366 * 24 * 3600
# An answer noted by a dead process is noted again when its update is retried.
_SHOW = Prepared(insert(QUOTATIONS).on_conflict_do_nothing())
_SHOW_INLINE = insert(INLINE_QUOTATIONS).on_conflict_do_nothing()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A message that shows words of a release; `record` is the row that says what was sent."""

    place: ChatPlace
    message: int
    record: int | None = None


class Quotations:
    """The quotations of the last year."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def show(  # noqa: PLR0913 - one row
        self,
        place: ChatPlace,
        message: int,
        releases: Collection[ReleaseId],
        *,
        now: float,
        instead_of: Sequence[int],
        record: int | None = None,
    ) -> None:
        """Note that a message shows words of these releases. The messages it replaces no longer show any.

        `record` is the row that says what was sent.
        """
        rows = [
            {"chat": place.chat, "message": message, "release": each, "topic": place.topic, "shown_at": now}
            | {"record": record}
            for each in releases
        ]
        with connected(self._engine) as connection:
            if instead_of:
                gone = QUOTATIONS.c.message.in_([*instead_of, message])
                connection.execute(delete(QUOTATIONS).where(QUOTATIONS.c.chat == place.chat, gone))
            for row in rows:
                _SHOW.run(connection, row)

    def record_of(self, chat: int, message: int) -> int | None:
        """The row of the record behind a message of ours that shows words. None if none is known."""
        this = (QUOTATIONS.c.chat == chat) & (QUOTATIONS.c.message == message)
        with connected(self._engine) as connection:
            return connection.execute(select(QUOTATIONS.c.record).where(this).limit(1)).scalar()

    def show_inline(
        self, message: str, releases: Collection[ReleaseId], *, now: float, record: int | None = None
    ) -> None:
        """A message that somebody sent for us shows words of these releases."""
        rows = [{"message": message, "release": each, "shown_at": now, "record": record} for each in releases]
        with self._engine.connect() as connection:
            if rows:
                connection.execute(_SHOW_INLINE, rows)

    def inline_of_release(
        self, release: str, *, before: float = math.inf
    ) -> tuple[tuple[str, int | None], ...]:
        """The messages that others sent for us and that show words of a release, the latest first.

        With each, its row of the record.
        """
        columns = INLINE_QUOTATIONS.c.message, INLINE_QUOTATIONS.c.record
        of_it = (INLINE_QUOTATIONS.c.release == release) & (INLINE_QUOTATIONS.c.shown_at < before)
        found = select(*columns).where(of_it)
        with self._engine.connect() as connection:
            rows = connection.execute(found.order_by(INLINE_QUOTATIONS.c.shown_at.desc())).all()
        return tuple((row.message, row.record) for row in rows)

    def drop_inline(self, message: str) -> None:
        """The message shows no release's words any more."""
        with self._engine.connect() as connection:
            connection.execute(delete(INLINE_QUOTATIONS).where(INLINE_QUOTATIONS.c.message == message))

    def are_of(self, release: str, *, before: float) -> bool:
        """Whether a message that was shown before a moment shows words of a release."""
        return bool(self.of_release(release, before=before) or self.inline_of_release(release, before=before))

    def shown_among(self, releases: Collection[str]) -> frozenset[str]:
        """Those of some releases whose words a message shows."""
        with self._engine.connect() as connection:
            return frozenset(
                release
                for table in (QUOTATIONS, INLINE_QUOTATIONS)
                for release in connection.execute(
                    select(table.c.release).where(table.c.release.in_(releases)).distinct()
                ).scalars()
            )

    def of_release(self, release: str, *, before: float = math.inf) -> tuple[Quotation, ...]:
        """Every message that shows words of a release, the latest first: it is the likeliest to be read."""
        of_it = (QUOTATIONS.c.release == release) & (QUOTATIONS.c.shown_at < before)
        found = select(QUOTATIONS).where(of_it)
        latest = found.order_by(QUOTATIONS.c.shown_at.desc(), QUOTATIONS.c.message.desc())
        with self._engine.connect() as connection:
            rows = connection.execute(latest).all()
        return tuple(
            Quotation(place=ChatPlace(chat=row.chat, topic=row.topic), message=row.message, record=row.record)
            for row in rows
        )

    def drop(self, quotation: Quotation) -> None:
        """The message shows no release's words any more."""
        this = (QUOTATIONS.c.chat == quotation.place.chat) & (QUOTATIONS.c.message == quotation.message)
        with self._engine.connect() as connection:
            connection.execute(delete(QUOTATIONS).where(this))

    def forget_old(self, *, now: float) -> None:
        """Drops what is older than a year."""
        with self._engine.connect() as connection:
            for table in (QUOTATIONS, INLINE_QUOTATIONS):
                connection.execute(delete(table).where(table.c.shown_at < now - _KEPT_SECONDS))
