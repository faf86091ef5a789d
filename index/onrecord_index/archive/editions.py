"""Releases by edition, also those that were removed, as long as an answer on record quotes them."""

import zlib
from collections.abc import Collection

from sqlalchemy import Connection, Engine, select

from onrecord.release import Release, ReleaseId
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.release_json import release_from_json
from onrecord_index.archive.tables import EDITIONS, RELEASES


def keep_edition(connection: Connection, id_: str) -> None:
    """Keep a release as it was read, in the step that removes it."""
    # What it makes, SQLite reads too. Late, since no question needs it.
    from sqlalchemy.dialects.postgresql import insert

    read = select(RELEASES.c.edition, RELEASES.c.as_read).where(RELEASES.c.id == id_)
    connection.execute(insert(EDITIONS).from_select(["edition", "as_read"], read).on_conflict_do_nothing())


class Editions:
    """The editions of an archive: of what is held, and of what was removed and kept for the record."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def release(self, edition: str) -> Release | None:
        """The release of an edition as it was read, or None if it is not kept.

        One that was removed is judged by the rules as they are now, and has the statements that they find
        beside its own: no others judge it anew.
        """
        for table in (RELEASES, EDITIONS):
            found = select(table.c.as_read).where(table.c.edition == edition).limit(1)
            with self._engine.connect() as connection:
                stored = connection.execute(found).scalar()
            if stored is not None:
                release = release_from_json(zlib.decompress(stored).decode("utf-8"))
                return release if table is RELEASES else _judged_anew(release)
        return None

    def standings(self, ids: Collection[str]) -> dict[str, ReleaseStatus]:
        """How some releases stand now; those that are not held are left out."""
        found = select(RELEASES.c.id, RELEASES.c.standing).where(RELEASES.c.id.in_(ids))
        with self._engine.connect() as connection:
            return {row.id: ReleaseStatus(row.standing) for row in connection.execute(found)}

    def of(self, id_: str) -> str:
        """Return the edition of a release that is held, also of one that is damaged."""
        found = select(RELEASES.c.edition).where(RELEASES.c.id == id_)
        with self._engine.connect() as connection:
            return str(connection.execute(found).scalar_one())

    def id_of(self, edition: str) -> ReleaseId | None:
        """Return the release of an edition, open to questions or not. None if it is not held."""
        found = select(RELEASES.c.id).where(RELEASES.c.edition == edition).limit(1)
        with self._engine.connect() as connection:
            id_ = connection.execute(found).scalar_one_or_none()
        return None if id_ is None else ReleaseId(id_)


def _judged_anew(release: Release) -> Release:
    # Late: it compiles the rules, and questions to kept releases never wait for them.
    from onrecord.reading.compose import with_statements_added

    return with_statements_added(release)
