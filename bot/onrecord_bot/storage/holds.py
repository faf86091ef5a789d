"""Legal holds: what they cover stays on record with its words, whatever would erase it."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Engine, exists, insert, or_, select, update

from onrecord_bot.storage.tables import HOLDS, RECORD

_STANDS = HOLDS.c.ended_at.is_(None)
# A row that a hold covers: of its person, in its chat, from its day on, as far as it names them.
COVERED: ColumnElement[bool] = exists().where(
    _STANDS,
    or_(HOLDS.c.person.is_(None), HOLDS.c.person == RECORD.c.person),
    or_(HOLDS.c.chat.is_(None), HOLDS.c.chat == RECORD.c.chat),
    RECORD.c.at >= HOLDS.c.start,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A hold that stands: `person` and `chat` are None if it covers any; `start` is in seconds."""

    number: int
    person: int | None
    chat: int | None
    start: float


class Holds:
    """The holds of one bot's record."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def place(self, *, person: int | None, chat: int | None, start: float, who: str, now: float) -> int:
        """Place a hold and return its number."""
        row = {"person": person, "chat": chat, "start": start, "who": who, "placed_at": now}
        with self._engine.connect() as connection:
            placed = connection.execute(insert(HOLDS).values(row).returning(HOLDS.c.number))
            return int(placed.scalar_one())

    def end(self, number: int, *, now: float) -> bool:
        """End a hold. Return whether it stood."""
        ending = update(HOLDS).where(HOLDS.c.number == number, _STANDS).values(ended_at=now)
        with self._engine.connect() as connection:
            return connection.execute(ending).rowcount > 0

    def standing(self) -> tuple[Hold, ...]:
        """The holds that stand, the oldest first."""
        found = select(HOLDS).where(_STANDS).order_by(HOLDS.c.number)
        with self._engine.connect() as connection:
            rows = connection.execute(found).all()
        return tuple(
            Hold(number=row.number, person=row.person, chat=row.chat, start=row.start) for row in rows
        )
