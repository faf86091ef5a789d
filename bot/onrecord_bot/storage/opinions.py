"""What people thought of answers: helpful or not, each person once for each answer, the last word counts."""

from dataclasses import dataclass

from sqlalchemy import BigInteger, Boolean, Column, Engine, Float, Table, delete, func, insert, select

from onrecord_bot.storage.database import METADATA

_KEPT_SECONDS = 30 * 24 * 3600
_OPINIONS = Table(
    "opinions",
    METADATA,
    Column("chat", BigInteger, primary_key=True),
    Column("message", BigInteger, primary_key=True),
    Column("person", BigInteger, primary_key=True),
    Column("helpful", Boolean, nullable=False),
    Column("given_at", Float, nullable=False),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many opinions said that an answer helped, and how many that it did not."""

    helpful: int = 0
    not_helpful: int = 0


class Opinions:
    """The opinions of the last month."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def give(self, *, chat: int, message: int, person: int, helpful: bool, now: float) -> None:
        """Keep a person's opinion of the answer in a message. It replaces their earlier one."""
        answer = (_OPINIONS.c.chat == chat) & (_OPINIONS.c.message == message)
        row = {"chat": chat, "message": message, "person": person, "helpful": helpful, "given_at": now}
        with self._engine.connect() as connection:
            connection.execute(delete(_OPINIONS).where(answer, _OPINIONS.c.person == person))
            connection.execute(insert(_OPINIONS), row)

    def tally(self) -> Tally:
        """All of them, counted."""
        with self._engine.connect() as connection:
            rows = connection.execute(
                select(_OPINIONS.c.helpful, func.count()).group_by(_OPINIONS.c.helpful)
            ).all()
        counts = {bool(helpful): int(count) for helpful, count in rows}
        return Tally(helpful=counts.get(True, 0), not_helpful=counts.get(False, 0))

    def forget_old(self, *, now: float) -> None:
        """Drops what is older than a month."""
        with self._engine.connect() as connection:
            connection.execute(delete(_OPINIONS).where(_OPINIONS.c.given_at < now - _KEPT_SECONDS))
