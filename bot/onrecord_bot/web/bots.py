"""What the bots of this home have kept: opened once, and looked for again as long as there is none."""

from collections.abc import Sequence
from threading import Lock

from onrecord_bot.record.kept import Kept, kept_if_any
from onrecord_bot.settings import Settings


class Bots:
    """The records of all bots that ran here."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._kept: Sequence[Kept] = ()
        self._looking = Lock()

    @property
    def all(self) -> Sequence[Kept]:
        """What each has kept, by its number. Acts of staff are on record before anybody reads it."""
        with self._looking:
            if not self._kept:
                self._kept = kept_if_any(self._settings)
        for kept in self._kept:
            kept.staff_acts.take_over()
        return self._kept

    def waiting_count(self) -> int:
        """How many questions to the company nobody has answered or declined."""
        return sum(kept.company_questions.waiting_count() for kept in self.all)

    def named(self, bot: str) -> Kept | None:
        """What the bot of a number has kept."""
        return next((kept for kept in self.all if kept.bot == bot), None)
