"""What is done with a release where there are copies of it, in the step that does it."""

import time
from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, delete, select, update

from onrecord_index.archive.acts import Deed, note_act
from onrecord_index.archive.copies.kept import copies_of, first_of, part
from onrecord_index.archive.editions import keep_edition
from onrecord_index.archive.tables import ANALYSES, ORIGINALS, RELEASES

# Done with a copy, these hold for the release that is shown for it. A copy is discarded alone.
_FOR_ALL = frozenset({Deed.HELD, Deed.WITHDRAWN, Deed.SUPERSEDED})


def change(  # noqa: PLR0913 - who does what with which, and why
    connection: Connection, id_: str, deed: Deed, *, who: str, values: Mapping[str, str], reason: str = ""
) -> bool:
    """Change a release, and the one that is shown for it if that is meant as well. Note who did it.

    Return whether there is such a release.
    """
    other = values.get("superseded_by", "")
    if deed is Deed.DISCARDED and copies_of(connection, id_):
        part(connection, id_)  # what is discarded hides no copy
    for each in list(_meant_by(connection, deed, id_, other=other)):
        changed = update(RELEASES).where(RELEASES.c.id == each).values(**values)
        if not connection.execute(changed).rowcount:
            return False
        note_act(connection, deed, each, who=who, at=time.time(), other=other or reason)
    return True


def take_out(connection: Connection, id_: str, *, who: str, is_quoted: bool) -> None:
    """Take a release out with its original, and its copies with it.

    Where it is quoted on record its edition is kept.
    """
    for each in (*copies_of(connection, id_), id_):
        note_act(connection, Deed.REMOVED, each, who=who, at=time.time())
        if is_quoted:
            keep_edition(connection, each)
        number = select(RELEASES.c.number).where(RELEASES.c.id == each).scalar_subquery()
        for table in (ORIGINALS, ANALYSES):
            connection.execute(delete(table).where(table.c.number == number))
        connection.execute(delete(RELEASES).where(RELEASES.c.id == each))
        superseded = update(RELEASES).where(RELEASES.c.superseded_by == each)
        connection.execute(superseded.values(superseded_by=None))


def _meant_by(connection: Connection, deed: Deed, id_: str, *, other: str) -> Iterator[str]:
    """Yield the releases that a deed with one of them is done with, that one first.

    A release that corrects another is none of its copies, however like it.
    """
    yield id_
    first = first_of(connection, id_)
    if other and first_of(connection, other) == first:
        part(connection, other)
        first = first_of(connection, id_)
    if first != id_ and deed in _FOR_ALL:
        yield first
