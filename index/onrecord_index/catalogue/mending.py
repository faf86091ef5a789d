"""A desk over an index that is made anew where it turns out to be damaged, with the question under way."""

import logging
from collections.abc import Callable, Sequence
from threading import Lock
from typing import TypeVar

from onrecord.answer import Answer
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import Question
from onrecord.release import Release
from onrecord_index.candidates.counted.statistics import DamagedIndex

_log = logging.getLogger(__name__)
Found = TypeVar("Found")


class MendingDesk:
    """Answers as a desk does; `reopen` gives another one over the same releases."""

    def __init__(self, desk: AnyAnswerer, reopen: Callable[[], AnyAnswerer]) -> None:
        self._desk, self._reopen = desk, reopen
        self._lock = Lock()

    @property
    def releases(self) -> Sequence[Release]:
        """What answers."""
        return self._desk.releases

    def answer(self, question: Question) -> Answer:
        """The answer."""
        return self._asked(lambda desk: desk.answer(question))

    def answers_apart(self, question: Question, *, most: int) -> tuple[Answer, ...]:
        """The best passages, each in an answer of its own."""
        return self._asked(lambda desk: desk.answers_apart(question, most=most))

    def more_context(self, answer: Answer, rank: int) -> Answer:
        """The passage of a rank alone, with more of the release around it."""
        return self._asked(lambda desk: desk.more_context(answer, rank))

    def _asked(self, ask: Callable[[AnyAnswerer], Found]) -> Found:
        desk = self._desk
        try:
            return ask(desk)
        except DamagedIndex as damaged:
            with self._lock:
                if self._desk is desk:
                    _log.warning("the index is damaged (%s): it is made anew", damaged)
                    self._desk = self._reopen()
            return ask(self._desk)
