"""The newsroom: a desk over the releases that are open to questions now, in any process."""

import asyncio
import gc
import logging
from collections.abc import AsyncIterator, Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from contextvars import copy_context
from functools import lru_cache, partial
from threading import Lock
from typing import ParamSpec, TypeVar

from onrecord.answer import Answer
from onrecord.answering.ports import AnyAnswerer
from onrecord.errors import ArchiveFault
from onrecord.question import Question
from onrecord.release import Release, ReleaseId
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.open_releases import OpenReleases
from onrecord_index.bundled import BUNDLED_ID

_log = logging.getLogger(__name__)
# How soon an addition by another process answers.
_LOOK_EVERY_SECONDS = 1.0
# Releases that are compared with others when nothing has changed: a tenth of a second.
_COMPARED_AT_ONCE = 20
# The answers asked for last; one takes a few kilobytes beside its releases.
_ANSWERS_KEPT = 256
# Answers share one interpreter: two at once take twice as long each, and hold up whatever asks a database.
# One that waits for a disk or a server does not: after so long the next begins.
_OTHERS_WAIT_SECONDS = 0.1
_Result = TypeVar("_Result")
_Given = ParamSpec("_Given")


class Newsroom:
    """Answers as a Desk does. A question under way keeps the desk that it came to."""

    def __init__(
        self,
        archive: Archive,
        open_desk: Callable[[], AnyAnswerer],
        *,
        is_due: Callable[[], bool] = lambda: False,
    ) -> None:
        """`open_desk` gives a desk over what the archive holds when it is called.

        `is_due` says that a new one is wanted although the archive has not changed.
        """
        self.archive = archive
        self._open_desk, self._is_due = open_desk, is_due
        self._refreshing = Lock()
        # A desk takes long to build: never in a thread that answers.
        self._upkeep = ThreadPoolExecutor(1, thread_name_prefix="newsroom")
        self._in_turn = ThreadPoolExecutor(1, thread_name_prefix="answers")
        self._turns, self._works_in_turn = asyncio.Semaphore(1), False
        self._revision, self._is_quiet = self._state()
        self._open()
        # In a state of the archive: which releases answer.
        self._is_open: tuple[tuple[int, bool], dict[str, bool]] = (-1, False), {}
        self._are_older = True  # as far as is known
        self._tell_of_change: Callable[[], object] = lambda: None

    @property
    def revision(self) -> int:
        """The revision of the archive that it answers from."""
        return self._revision

    @property
    def releases(self) -> Sequence[Release]:
        """What answers now, newest first."""
        return self._desk.releases

    def answer(self, question: Question) -> Answer:
        """The answer: at most three passages, and the statements that belong to them."""
        return self._answer(question)

    async def in_turn(
        self, call: Callable[_Given, _Result], *arguments: _Given.args, **named: _Given.kwargs
    ) -> _Result:
        """What a call gives that works out an answer: one after another, beside those that take long."""
        async with self._turn() as threads:
            run = partial(copy_context().run, call, *arguments, **named)
            return await asyncio.get_running_loop().run_in_executor(threads, run)

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[ThreadPoolExecutor | None]:
        """A turn, and the thread that works in turn; None, for any other thread, while that takes long."""
        await self._turns.acquire()
        own, self._works_in_turn = not self._works_in_turn, True
        next_begins = asyncio.get_running_loop().call_later(_OTHERS_WAIT_SECONDS, self._turns.release)
        try:
            yield self._in_turn if own else None
        finally:
            if own:
                self._works_in_turn = False
            if next_begins.when() > asyncio.get_running_loop().time():
                next_begins.cancel()
                self._turns.release()

    def answers_apart(self, question: Question, *, most: int) -> tuple[Answer, ...]:
        """The best passages, each in an answer of its own."""
        return self._desk.answers_apart(question, most=most)

    def more_context(self, answer: Answer, rank: int) -> Answer:
        """The passage of a rank alone, with more of the release around it."""
        return self._desk.more_context(answer, rank)

    def id_of_edition(self, edition: str) -> ReleaseId | None:
        """Return the release of an edition, open to questions or not. None if it is no longer known."""
        kept = self.archive.editions.id_of(edition)
        if kept is not None or isinstance(self.releases, OpenReleases):  # they are all in the archive
            return kept
        return next((each.id for each in self.releases if each.edition == edition), None)

    def closed_among(self, ids: Collection[str]) -> tuple[str, ...]:
        """Those of some releases that answer no questions now, whatever this desk has read."""
        state = self._state()
        known_at, is_open = self._is_open
        if known_at != state:
            is_open = {}
        if unknown := [id_ for id_ in ids if id_ not in is_open]:
            archive = self.archive
            answering = archive.openings.answering_among(unknown)
            if BUNDLED_ID in unknown and BUNDLED_ID not in archive.editions.standings([BUNDLED_ID]):
                answering |= {BUNDLED_ID}  # it answers without being in the archive
            is_open = {**is_open, **{id_: id_ in answering for id_ in unknown}}
            self._is_open = state, is_open
        return tuple(id_ for id_ in ids if not is_open[id_])

    def when_changed(self, tell: Callable[[], object]) -> None:
        """Call this after every change of the archive, by any process, and now."""
        self._tell_of_change = tell
        tell()

    def refresh(self) -> bool:
        """Look at the archive once. Return whether it has changed; if so, answer from what it holds now."""
        with self._refreshing:  # a slower look must not replace a newer desk with an older one
            self._open_due()
            state = self._state()
            if state == (self._revision, self._is_quiet) and not self._is_due():
                return False
            self._open()
            self._revision, self._is_quiet = state
            gc.unfreeze()  # else the desk before would never go
            self._tell_of_change()
            return True

    async def refreshed(self) -> bool:
        """Refresh in a thread of its own, one after another."""
        return await asyncio.get_running_loop().run_in_executor(self._upkeep, self.refresh)

    def _state(self) -> tuple[int, bool]:
        """What differs once other releases answer: the archive's revision, and whether it is quiet."""
        return self.archive.revision(), self.archive.openings.quiet_now() is not None

    def _open(self) -> None:
        """Answer from what the archive holds now. In the hour after a release many ask the same."""
        self._desk = self._open_desk()
        self._answer = lru_cache(_ANSWERS_KEPT)(self._desk.answer)

    def _open_due(self) -> None:
        """Open what has waited for its time. What fails is tried again; until then nothing opens."""
        try:
            self.archive.openings.open_due()
        except ArchiveFault as error:
            _log.warning("cannot open what was scheduled (%s)", error)

    async def _compared(self) -> int:
        """Compare some of the releases that an older version added with the others, in the same thread."""
        loop, compare = asyncio.get_running_loop(), self.archive.marking.compare_some
        return await loop.run_in_executor(self._upkeep, compare, _COMPARED_AT_ONCE)

    async def keep_up(self) -> None:
        """Poll the archive until cancelled. If a poll fails, keep answering from the current desk."""
        while True:
            await asyncio.sleep(_LOOK_EVERY_SECONDS)
            try:
                if await self.refreshed():
                    _log.info("%d releases are open to questions", len(self.releases))
                elif self._are_older:
                    self._are_older = await self._compared() > 0
            except ArchiveFault as error:
                _log.warning("cannot read the archive (%s)", error)
