"""What was offered inline: kept until somebody chooses it, and dropped in time where nobody does.

Of one person only the last offers are kept: letters typed all day must not fill a disk.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Engine, delete, insert, null, select

from onrecord_bot.storage.holds import covered
from onrecord_bot.storage.tables import OFFERS

# What somebody chooses is of what they typed last. Each letter typed is a row of a kilobyte or more.
_MOST_KEPT = 1_000
# In no chat that anybody knows.
_HELD = covered(OFFERS.c.person, null(), OFFERS.c.at)


class Offers:
    """The offers of the last days."""

    def __init__(self, engine: Engine, *, keep_days: float = 30) -> None:
        self._engine = engine
        self._kept_seconds = keep_days * 24 * 3600

    def keep(self, token: str, offers: Sequence[Mapping[str, Any]], *, person: int, now: float) -> None:
        """Keep what a query was offered, as rows of the record would say it."""
        row = {"token": token, "at": now, "person": person, "offers": list(offers)}
        mine = OFFERS.c.person == person
        last = select(OFFERS.c.at).where(mine).order_by(OFFERS.c.at.desc()).offset(_MOST_KEPT - 1).limit(1)
        with self._engine.connect() as connection:
            connection.execute(insert(OFFERS), row)
            connection.execute(delete(OFFERS).where(mine, OFFERS.c.at < last.scalar_subquery(), ~_HELD))

    def chosen(self, token: str, number: int, *, person: int) -> Mapping[str, Any] | None:
        """The offer of a number, from 1, made to a person. None if it is not kept."""
        found = select(OFFERS.c.offers).where(OFFERS.c.token == token, OFFERS.c.person == person)
        with self._engine.connect() as connection:
            offers = connection.execute(found).scalar()
        if offers is None or not 0 < number <= len(offers):
            return None
        chosen: Mapping[str, Any] = offers[number - 1]
        return chosen

    def forget(self, person: int) -> None:
        """Forget what a person was offered."""
        with self._engine.connect() as connection:
            connection.execute(delete(OFFERS).where(OFFERS.c.person == person, ~_HELD))

    def forget_old(self, *, now: float) -> None:
        """Drop what nobody chose in time."""
        with self._engine.connect() as connection:
            connection.execute(delete(OFFERS).where(OFFERS.c.at < now - self._kept_seconds, ~_HELD))
