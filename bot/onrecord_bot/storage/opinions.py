"""What people thought of answers: helpful or not, each person once for each answer, the last word counts."""

from dataclasses import dataclass

from sqlalchemy import Engine, delete, func, insert, select

from onrecord_bot.storage.holds import covered
from onrecord_bot.storage.tables import OPINIONS

_KEPT_SECONDS = 30 * 24 * 3600

_HELD = covered(OPINIONS.c.person, OPINIONS.c.chat, OPINIONS.c.given_at)


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
        answer = (OPINIONS.c.chat == chat) & (OPINIONS.c.message == message)
        row = {"chat": chat, "message": message, "person": person, "helpful": helpful, "given_at": now}
        with self._engine.connect() as connection:
            connection.execute(delete(OPINIONS).where(answer, OPINIONS.c.person == person))
            connection.execute(insert(OPINIONS), row)

    def tally(self) -> Tally:
        """All of them, counted."""
        with self._engine.connect() as connection:
            rows = connection.execute(
                select(OPINIONS.c.helpful, func.count()).group_by(OPINIONS.c.helpful)
            ).all()
        counts = {bool(helpful): int(count) for helpful, count in rows}
        return Tally(helpful=counts.get(True, 0), not_helpful=counts.get(False, 0))

    def forget(self, person: int) -> None:
        """Forget what a person thought."""
        with self._engine.connect() as connection:
            connection.execute(delete(OPINIONS).where(OPINIONS.c.person == person, ~_HELD))

    def forget_old(self, *, now: float) -> None:
        """Drops what is older than a month."""
        with self._engine.connect() as connection:
            connection.execute(delete(OPINIONS).where(OPINIONS.c.given_at < now - _KEPT_SECONDS, ~_HELD))

    def tallies(self) -> dict[tuple[int, int], Tally]:
        """What people said of each answer, by chat and message."""
        counted = select(OPINIONS.c.chat, OPINIONS.c.message, OPINIONS.c.helpful)
        found: dict[tuple[int, int], Tally] = {}
        with self._engine.connect() as connection:
            for chat, message, helpful in connection.execute(counted):
                before = found.get((chat, message), Tally())
                found[chat, message] = Tally(
                    helpful=before.helpful + helpful, not_helpful=before.not_helpful + (not helpful)
                )
        return found
