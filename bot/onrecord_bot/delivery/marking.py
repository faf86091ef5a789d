"""Notices on answers that stand in chats and that nothing should be read from any more."""

import asyncio
import logging
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial

from telegram.error import ChatMigrated

from onrecord.errors import ArchiveFault, UnknownRelease
from onrecord_bot.delivery.attempt import end_attempt
from onrecord_bot.delivery.departures import Withheld
from onrecord_bot.delivery.outbox import Destination, Outbox
from onrecord_bot.delivery.retries import NotSent
from onrecord_bot.messages.outgoing import Message
from onrecord_bot.newsroom import Newsroom
from onrecord_bot.replies import texts
from onrecord_bot.replies.language import translate, use_language
from onrecord_bot.replies.lines import date_words
from onrecord_bot.storage.database import DatabaseFault
from onrecord_bot.storage.ledger import Ledger
from onrecord_bot.storage.quotations import Quotation, Quotations
from onrecord_bot.storage.shown import notice_of
from onrecord_index.archive.archived_release import ArchivedRelease, ReleaseStatus

_log = logging.getLogger(__name__)
_LOOK_EVERY_SECONDS = 2.0


class Marking:
    """Marks what shows words of a release that was withdrawn or superseded."""

    def __init__(self, newsroom: Newsroom, outbox: Outbox, quotations: Quotations, ledger: Ledger) -> None:
        self._newsroom = newsroom
        self._outbox = outbox
        self._quotations = quotations
        self._ledger = ledger
        self._ask = outbox.ask
        self._marking_now = asyncio.Lock()
        self._by_command: set[str] = set()  # what a command withdraws now, and says how much it marked

    @contextmanager
    def by_command(self, release: str) -> Iterator[None]:
        """In the block the caller alone marks what was withdrawn."""
        self._by_command.add(release)
        try:
            yield
        finally:
            self._by_command.discard(release)

    async def keep_marking(self) -> None:
        """Mark what was superseded elsewhere, and what shows words of a withdrawn release, until cancelled.

        Such words may come from a process that had not heard of it, or be chosen from what Telegram had kept.
        """
        looked_at, withdrawn = -1, tuple[str, ...]()
        while True:
            revision = self._newsroom.revision
            try:
                if revision != looked_at:
                    await self._mark_superseded()
                    withdrawn = tuple(await asyncio.to_thread(self._newsroom.archive.acts.withdrawn))
                    looked_at = revision
                await self._mark_withdrawn(withdrawn)
            except (ArchiveFault, *DatabaseFault) as error:
                _log.warning("could not look for closed releases (%s)", type(error).__name__)
            await asyncio.sleep(_LOOK_EVERY_SECONDS)

    async def _mark_withdrawn(self, withdrawn: Sequence[str]) -> None:
        """Put a notice on what shows words of a withdrawn release all the same."""
        for id_ in await asyncio.to_thread(self._quotations.shown_among, withdrawn) if withdrawn else ():
            if id_ in self._by_command:
                continue
            try:
                holding = await asyncio.to_thread(self._newsroom.archive.holding, id_)
                reason = await asyncio.to_thread(self._newsroom.archive.acts.reason_for_withdrawing, id_)
            except UnknownRelease:  # it was removed since
                continue
            marked = await self.mark(id_, partial(withdrawn_notice, holding, reason))
            _log.info("%d more answers from a withdrawn release are marked", marked)

    async def _mark_superseded(self) -> None:
        """Put a notice on what was given from a release before a correction of it that is open now."""
        archive = self._newsroom.archive
        for act in await asyncio.to_thread(archive.acts.superseding):
            opened = await asyncio.to_thread(archive.acts.opened_at, act.other) if act.other else 0.0
            before = max(act.at, opened)
            is_shown = await asyncio.to_thread(self._quotations.are_of, act.release, before=before)
            if act.other and is_shown:
                try:
                    new = await asyncio.to_thread(archive.holding, act.other)
                except UnknownRelease:  # it was removed since, and corrects nothing
                    continue
                if new.standing is not ReleaseStatus.OPEN:  # nobody has heard of it yet
                    continue
                marked = await self.mark(act.release, partial(superseded_notice, new), before=before)
                _log.info("%d answers from a superseded release are marked", marked)

    async def mark(self, release: str, notice: Callable[[], Message], *, before: float | None = None) -> int:
        """Put a notice on every answer given from a release; how many were marked.

        Apart from the turn of the command: its numbers of messages would name others after a crash. Those
        that can no longer be reached are not marked. With `before`, what was shown from then on stays. Once a
        release that the notice names is closed, the rest waits until it is open again.
        """
        until = time.time() if before is None else before
        async with self._marking_now:
            return await asyncio.create_task(self._mark_all(release, notice, until))

    async def _mark_all(self, release: str, notice: Callable[[], Message], until: float) -> int:
        end_attempt()
        use_language(None)  # in the releases' language: those who read it need not speak the administrator's
        told, marked = notice(), 0
        with suppress(Withheld):
            for quotation in await self._ask(self._quotations.of_release, release, before=until):
                marked += await self._mark(quotation, told)
                await self._ask(self._quotations.drop, quotation)
            shown_inline = self._quotations.inline_of_release
            for inline_message, record in await self._ask(shown_inline, release, before=until):
                marked += await self._mark_inline(inline_message, told, record)
                await self._ask(self._quotations.drop_inline, inline_message)
        return marked

    async def _mark(self, quotation: Quotation, notice: Message) -> bool:
        to = Destination(place=quotation.place, reply_to=quotation.message)
        try:
            await self._outbox.overwrite(quotation.message, notice, to)
        except Withheld:
            raise
        except (NotSent, ChatMigrated) as error:
            _log.info("could not mark an answer (%s)", error)
            await self._ask(self._note, notice, quotation, "failed")
            return False
        await self._ask(self._note, notice, quotation, "sent")
        return True

    async def _mark_inline(self, inline_message: str, notice: Message, record: int | None) -> bool:
        try:
            await self._outbox.overwrite_inline(inline_message, notice)
        except Withheld:
            raise
        except NotSent as error:
            _log.info("could not mark an answer sent inline (%s)", error)
            await self._note_inline(notice, record, "failed")
            return False
        await self._note_inline(notice, record, "sent")
        return True

    async def _note_inline(self, notice: Message, record: int | None, state: str) -> None:
        told = notice_of(notice, None, state, about=record)
        await self._ask(self._ledger.add_row, told, None, now=time.time())

    def _note(self, notice: Message, quotation: Quotation, state: str) -> None:
        """Put a notice on record. Where it stands is erased with the words of who asked."""
        told = notice_of(notice, quotation.message, state, about=quotation.record)
        place = quotation.place
        words = {"chat": place.chat, "topic": place.topic, "message": None, "person": None}
        words |= {"question": None, "context": None}
        self._ledger.add_row(told, words, now=time.time())


def withdrawn_notice(holding: ArchivedRelease, reason: str = "") -> Message:
    """The notice about a release that was withdrawn, with the reason if one was given."""
    text = translate(texts.WITHDRAWN, release=holding.id, date=date_words(holding.date))
    return Message(text=f"{text}\n\n{translate(texts.WITHDRAW_REASON, reason=reason)}" if reason else text)


def superseded_notice(new: ArchivedRelease) -> Message:
    """The notice about a correction: the headline and date of the new release; no headline looks forward."""
    headline = None if new.headline_looks_forward else new.headline
    words = texts.CORRECTED if headline else texts.CORRECTED_ON
    text = translate(words, headline=" ".join((headline or "").split()), date=date_words(new.date))
    return Message(text=text, releases=frozenset({new.id}))
