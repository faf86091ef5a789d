"""Commands for administrators only: which releases answer, and how people rated the answers."""

import asyncio
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from telegram import CallbackQuery, Update
from telegram import Message as Received
from telegram.ext import ContextTypes

from onrecord.errors import ArchiveFault, UnknownRelease
from onrecord_bot.administrators import TELEGRAM_USER, Administrators
from onrecord_bot.delivery.marking import Marking, superseded_notice, withdrawn_notice
from onrecord_bot.delivery.outbox import Destination
from onrecord_bot.messages.incoming import author_of, message_of, place_of
from onrecord_bot.messages.outgoing import Button, Entity, Message, Style, plain_messages, utf16_units
from onrecord_bot.messages.presses import WITHDRAWAL, press_of, pressed_message, release_key, toast
from onrecord_bot.newsroom import Newsroom
from onrecord_bot.replies import texts
from onrecord_bot.replies.language import translate
from onrecord_bot.replies.lines import opened_line
from onrecord_bot.services import Services
from onrecord_index.archive.acts import Deed
from onrecord_index.archive.archived_release import ArchivedRelease, ReleaseStatus
from onrecord_index.bundled import BUNDLED_ID, bundled_text

Context = ContextTypes.DEFAULT_TYPE
_LONGEST_REASON = 500


class Administration:
    """What administrators ask for, and a polite word for everybody else."""

    def __init__(self, services: Services, marking: Marking) -> None:
        self._newsroom = services.newsroom
        self._outbox = services.outbox
        self._administrators = services.administrators
        self._opinions = services.opinions
        self._marking = marking
        self._ask = services.ask

    async def hold(self, update: Update, context: Context) -> None:
        """/hold ID: no answer comes from a release until it is opened again."""
        message = message_of(update)
        holding = await self.named(message, "hold", context.args)
        if holding is not None:
            await self._stand(who_wrote(message), holding, ReleaseStatus.HELD, Deed.HELD)
            await self._outbox.tell(message, translate(texts.HELD, release=holding.id))

    async def resume(self, update: Update, context: Context) -> None:
        """/resume ID: a release answers again."""
        message = message_of(update)
        holding = await self.named(message, "resume", context.args)
        if holding is not None:
            who = who_wrote(message)
            told = self.refusal(holding, who)
            if told is None:
                holding = await self._stand(who, holding, ReleaseStatus.OPEN, Deed.RESUMED)
                quiet = await asyncio.to_thread(self._newsroom.archive.openings.hides, holding.id)
                told = opened_line(holding, quiet)
            await self._outbox.tell(message, told)

    async def withdraw(self, update: Update, context: Context) -> None:
        """/withdraw ID, with a reason or without: ask whether it is meant. The notices are there to stay."""
        message = message_of(update)
        holding = await self.named(message, "withdraw", context.args)
        if holding is None:
            return
        reason = " ".join((context.args or ())[1:])
        if len(reason) > _LONGEST_REASON:
            await self._outbox.tell(message, translate(texts.REASON_TOO_LONG, limit=_LONGEST_REASON))
            return
        await self._outbox.send([_meant(holding, reason)], Destination.under(message))

    async def decide_withdrawal(self, update: Update, _: Context) -> None:
        """A press under that question: as /hold, and a notice replaces the answers; or nothing."""
        query = press_of(update)
        pressed = await release_pressed(query, WITHDRAWAL, self._administrators, self._newsroom)
        if pressed is None:
            return
        choice, message, holding = pressed
        await toast(query, None if choice == "0" else translate(texts.MARKING))
        told = translate(texts.NOT_WITHDRAWN, release=holding.id)
        if choice == "1":
            who = f"{TELEGRAM_USER}{query.from_user.id}"
            marked = await self._withdrawn(holding, who=who, reason=_reason_in(message))
            told = translate(texts.IS_WITHDRAWN, release=holding.id, count=marked)
        await self._outbox.replace(
            (message.message_id,), plain_messages(told), Destination(place=place_of(message))
        )

    async def _withdrawn(self, holding: ArchivedRelease, *, who: str, reason: str) -> int:
        """Withdraw a release and mark its answers. Return how many were marked."""
        with self._marking.by_command(holding.id):
            await self._stand(who, holding, ReleaseStatus.HELD, Deed.WITHDRAWN, reason=reason)
            return await self._marking.mark(holding.id, partial(withdrawn_notice, holding, reason))

    async def supersede(self, update: Update, context: Context) -> None:
        """/supersede OLD NEW: the new one corrects it, and a notice replaces the answers already given."""
        message, named = message_of(update), list(context.args or ())
        old = await self.named(message, "supersede", named, itself=True)
        if old is None:
            return
        if len(named) != 2:
            await self._outbox.tell(message, translate(texts.NAME_TWO_RELEASES))
            return
        new = await self.named(message, "supersede", named[1:], itself=True)
        if new is None:
            return
        archive, who = self._newsroom.archive, who_wrote(message)
        try:
            await asyncio.to_thread(archive.supersede, old.id, new.id, who=who)
        except ArchiveFault:
            await self._outbox.tell(message, translate(texts.NOT_SUPERSEDED, old=old.id, new=new.id))
            return
        await self._newsroom.refreshed()
        new = await asyncio.to_thread(
            archive.holding, new.id
        )  # one that was a copy waits as long as the other
        if new.standing is not ReleaseStatus.OPEN:
            await self._outbox.tell(message, translate(texts.SUPERSEDES_ONCE_OPEN, old=old.id, new=new.id))
            return
        await self._outbox.tell(message, translate(texts.SUPERSEDING, old=old.id, new=new.id))
        # What was answered is from the release that is shown for a copy.
        shown = old.copy_of if old.copy_of and old.copy_of != new.id else old.id
        marked = await self._marking.mark(shown, partial(superseded_notice, new))
        await self._outbox.tell(message, translate(texts.MARKED, release=old.id, count=marked))

    async def opinions(self, update: Update, _: Context) -> None:
        """/opinions: how many answers helped, and how many did not."""
        message = message_of(update)
        if await self._may(message):
            tally = await self._ask(self._opinions.tally)
            told = translate(texts.OPINIONS, helpful=tally.helpful, not_helpful=tally.not_helpful)
            await self._outbox.tell(message, told)

    async def _stand(
        self, who: str, holding: ArchivedRelease, standing: ReleaseStatus, deed: Deed, *, reason: str = ""
    ) -> ArchivedRelease:
        stand = partial(self._newsroom.archive.stand, who=who, deed=deed, reason=reason)
        stands = await asyncio.to_thread(stand, holding.id, standing)
        await self._outbox.ended(holding.id)  # what was on its way is there now, and can be marked
        await self._newsroom.refreshed()
        return stands

    async def named(
        self, message: Received, command: str, arguments: Sequence[str] | None, *, itself: bool = False
    ) -> ArchivedRelease | None:
        """Return the release that an administrator's command names, or explain that it names none.

        For a copy it is the release that is shown for it, unless the copy `itself` is wanted.
        """
        if not await self._may(message):
            return None
        if not arguments:
            await self._outbox.tell(message, translate(texts.NAME_A_RELEASE, command=command))
            return None
        try:
            return await asyncio.to_thread(self._holding, arguments[0], itself=itself)
        except UnknownRelease as unknown:
            known = ", ".join(unknown.known)
            words = texts.NO_SUCH_BUT if known else texts.NO_SUCH_RELEASE
            await self._outbox.tell(message, translate(words, id=arguments[0], known=known))
            return None

    def refusal(self, holding: ArchivedRelease, who: str) -> str | None:
        """Return why somebody may not open a release, or None if they may."""
        if self._administrators.may_open(who, added_by=holding.added_by):
            return None
        return translate(texts.ANOTHER_OPENS, release=holding.id)

    def _holding(self, id_: str, *, itself: bool) -> ArchivedRelease:
        """What is held under an id; for a copy, the release that is shown for it, unless `itself` is wanted.

        The bundled release comes into the archive when it is first spoken of.

        Raises UnknownRelease.
        """
        archive = self._newsroom.archive
        try:
            holding = archive.holding(id_)
            return archive.holding(holding.copy_of) if holding.copy_of and not itself else holding
        except UnknownRelease:
            if id_ != BUNDLED_ID:
                raise
        now, source = datetime.now(UTC), f"{BUNDLED_ID}.txt"
        return archive.add(
            bundled_text(), source=source, added_by="onrecord", now=now, standing=ReleaseStatus.PENDING
        )

    async def _may(self, message: Received) -> bool:
        """Whether an administrator wrote this. Anybody else is told that only administrators can do it."""
        if self._administrators.wrote(message):
            return True
        await self._outbox.tell(message, translate(texts.ADMINISTRATORS_ONLY))
        return False


def _meant(holding: ArchivedRelease, reason: str) -> Message:
    """Ask whether a release is to be withdrawn. The reason stands in it as a quotation, for the press."""
    choice = (
        Button(label=translate(texts.WITHDRAW), data=f"x:1:{release_key(holding.sha256)}"),
        Button(label=translate(texts.LEAVE_AS_IT_IS), data=f"x:0:{release_key(holding.sha256)}"),
    )
    text = translate(texts.WITHDRAW_ASKS, release=holding.id)
    if not reason:
        return Message(text=text, buttons=(choice,))
    before, after = f"{text}\n\n{translate(texts.WITHDRAW_REASON, reason='')}".rstrip() + "\n", reason
    entity = Entity(style=Style.QUOTE, offset=utf16_units(before), length=utf16_units(after))
    return Message(text=before + after, entities=(entity,), buttons=(choice,))


def _reason_in(message: Received) -> str:
    """Return the reason that stands in our question whether a release is to be withdrawn."""
    return next(iter(message.parse_entities([Style.QUOTE.value]).values()), "")


async def release_pressed(
    query: CallbackQuery, pattern: re.Pattern[str], administrators: Administrators, newsroom: Newsroom
) -> tuple[str, Received, ArchivedRelease] | None:
    """Return an administrator's choice, the message it stands under and the release that it is about.

    Say why there is none otherwise.
    """
    pressed, message = pattern.fullmatch(query.data or ""), pressed_message(query)
    if not administrators.includes(query.from_user.id):
        await toast(query, translate(texts.ADMINISTRATORS_ONLY))
        return None
    kept = await asyncio.to_thread(newsroom.archive.kept_releases)
    holding = next((held for held in kept if pressed and release_key(held.sha256) == pressed[2]), None)
    if pressed is None or message is None or holding is None:
        await toast(query, translate(texts.TOO_OLD))
        return None
    return pressed[1], message, holding


def who_wrote(message: Received) -> str:
    """Who gave a command, as the record names them."""
    return f"{TELEGRAM_USER}{author_of(message)}"
