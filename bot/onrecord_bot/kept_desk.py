"""A desk for a command that is asked many questions: over what is open at each of them."""

import gc
import time
from collections.abc import Callable, Sequence

from onrecord.answer import Answer
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import Question
from onrecord.release import Release
from onrecord_bot.searching import is_due
from onrecord_bot.settings import Settings
from onrecord_bot.wiring import open_archive

_OPEN_DUE_EVERY_SECONDS = 1.0
# Objects that come about before the collector looks at the young ones; looks before it goes once more through
# what stayed, and so many of these before it goes through all. An answer over an archive leaves 1,000
# that are kept: while it goes through 50,000 of them, which takes 60 ms, nobody is answered.
_BETWEEN_LOOKS = (1_000, 5, 100)


def pass_over_what_is_loaded() -> None:
    """From here on the collector leaves what is loaded alone, and looks at all else but seldom.

    It finds next to nothing: what an answer leaves behind goes without it.
    """
    gc.freeze()
    gc.set_threshold(*_BETWEEN_LOOKS)


class KeptDesk:
    """Opens a desk anew once the archive has changed, by any process, before it answers."""

    def __init__(self, settings: Settings, open_desk: Callable[[], AnyAnswerer]) -> None:
        """`open_desk` gives a desk over what is open when it is called."""
        self._settings = settings
        self._open_desk = open_desk
        self._archive = open_archive(settings)
        self._state = self._archive_state() if self._archive else None
        self._desk = open_desk()
        self._looked_at = time.monotonic()

    @property
    def releases(self) -> Sequence[Release]:
        """What answers now."""
        return self._now().releases

    def answer(self, question: Question) -> Answer:
        """The answer from what is open now. Raises UnknownRelease if a release named by its id is not."""
        return self._now().answer(question)

    def answers_apart(self, question: Question, *, most: int) -> tuple[Answer, ...]:
        """The best passages, each in an answer of its own."""
        return self._now().answers_apart(question, most=most)

    def more_context(self, answer: Answer, rank: int) -> Answer:
        """The passage of a rank alone, with more of the release around it."""
        return self._now().more_context(answer, rank)

    def _now(self) -> AnyAnswerer:
        self._archive = self._archive or open_archive(self._settings)
        if self._archive is None:
            return self._desk
        if time.monotonic() - self._looked_at >= _OPEN_DUE_EVERY_SECONDS:
            self._archive.openings.open_due()
            self._looked_at = time.monotonic()
        state = self._archive_state()
        if state != self._state or is_due(self._settings):
            self._desk = self._open_desk()
            self._state = state
            gc.unfreeze()  # else the desk before would never go
        return self._desk

    def _archive_state(self) -> tuple[int, bool]:
        assert self._archive is not None
        return self._archive.revision(), self._archive.openings.quiet_now() is not None
