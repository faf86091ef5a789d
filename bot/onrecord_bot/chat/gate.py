"""The one gate that every update passes before any handler: who may ask, and how often."""

import logging
import secrets
import time

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import ApplicationHandlerStop, ContextTypes

from onrecord_bot.chat.pairing import Pairing
from onrecord_bot.chat.rates import WINDOW_SECONDS, RateLimit
from onrecord_bot.delivery.attempt import retry_later_if_database_failed
from onrecord_bot.delivery.retries import NotSent
from onrecord_bot.messages.addressing import expects_an_answer, identity_of
from onrecord_bot.messages.incoming import (
    Asker,
    asked_at,
    asker_from_update,
    author_of,
    is_late,
    moved_chat,
)
from onrecord_bot.messages.presses import is_forged, toast
from onrecord_bot.replies import texts
from onrecord_bot.replies.language import translate
from onrecord_bot.services import Services

_log = logging.getLogger(__name__)


class Gate:
    """Lets an update through, or stops it: messages, edits, files, buttons, inline and guests alike."""

    def __init__(
        self,
        services: Services,
        pairing: Pairing,
        *,
        per_person: RateLimit,
        per_chat: RateLimit,
        leaves_foreign_groups: bool = False,
    ) -> None:
        self._access = services.access
        self._exchanges = services.exchanges
        self._pairing = pairing
        self._outbox = services.outbox
        self._per_person = per_person
        self._per_chat = per_chat
        self._leaves_foreign_groups = leaves_foreign_groups
        self._clock = services.clock
        self._ask = services.ask

    async def pass_or_stop(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Raises ApplicationHandlerStop for what no handler may see."""
        try:
            passes = await self._passes(update, context)
        except Exception as error:
            # Shut if it fails: after an error python-telegram-bot goes on to the next handler.
            if not retry_later_if_database_failed(error):
                fault = secrets.token_hex(4)
                _log.exception("fault %s: the gate failed and refused update %d", fault, update.update_id)
                await self._say_that_it_broke(update, context, fault)
            raise ApplicationHandlerStop from error
        if not passes:
            raise ApplicationHandlerStop

    async def _say_that_it_broke(
        self, update: Update, context: ContextTypes.DEFAULT_TYPE, fault: str
    ) -> None:
        """A question that nobody answers is not passed over in silence."""
        told, message = translate(texts.SOMETHING_BROKE, id=fault), update.effective_message
        try:
            if update.callback_query is not None:
                await toast(update.callback_query, told)
            elif message is not None and expects_an_answer(update, identity_of(context.bot)):
                await self._outbox.tell(message, told)
        except Exception as error:  # noqa: BLE001 - whatever broke the gate may break this too
            _log.warning("could not say that the gate failed (%s)", type(error).__name__)

    async def _passes(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> bool:
        asker = asker_from_update(update)
        if (moved := moved_chat(update.message)) is not None:
            await self._ask(self._access.move, *moved, now=self._clock())
            await self._ask(self._exchanges.move, *moved)
        if not (self._access.may_surely_ask(asker) or await self._ask(self._access.may_ask, asker)):
            await self._turn_away(update, context, asker)
            return False
        if expects_an_answer(update, identity_of(context.bot)) and not await self._keeps_to_rates(
            update, asker
        ):
            return False
        if update.callback_query is not None and is_forged(update.callback_query):
            await toast(update.callback_query, translate(texts.TOO_OLD))
            return False
        return True

    async def _turn_away(self, update: Update, context: ContextTypes.DEFAULT_TYPE, asker: Asker) -> None:
        """A polite word in private and to a press; silence anywhere else."""
        if update.callback_query is not None:
            await toast(update.callback_query, translate(texts.NOT_ALLOWED_HERE))
        elif update.inline_query is not None:
            await self._offer_nothing(update)
        elif update.guest_message is not None or asker.chat is None:
            return
        elif not asker.private:
            await self._leave(context, asker.chat)
        elif update.message is not None and update.effective_user is not None:
            await self._pairing.meet(update.effective_user, update.message)

    async def _leave(self, context: ContextTypes.DEFAULT_TYPE, chat: int) -> None:
        if not self._leaves_foreign_groups:
            return
        try:
            await context.bot.leave_chat(chat)
        except TelegramError as error:
            _log.info("could not leave a group that is not allowed (%s)", type(error).__name__)

    async def _keeps_to_rates(self, update: Update, asker: Asker) -> bool:
        message = update.effective_message
        # Anybody who writes in the name of a chat is counted by that name.
        who = asker.person if asker.person is not None else author_of(message) if message else None
        minute, now = None, time.monotonic()  # a clock that is set back would make people wait for an hour
        if message is not None and update.callback_query is None:
            asked = asked_at(message)
            if is_late(asked, now=self._clock()):  # it counts in its own time, with others from before
                minute, now = int(asked // WINDOW_SECONDS), asked
        wait = self._per_person.admit((who, minute), now=now) if who is not None else None
        if wait is None and asker.chat is not None:
            wait = self._per_chat.admit((asker.chat, minute), now=now)
        if wait is None:
            return True
        told = translate(texts.TOO_MANY, seconds=wait.seconds)
        if update.callback_query is not None:
            await toast(update.callback_query, told)
        elif update.inline_query is not None:
            await self._offer_nothing(update)
        elif not wait.told and update.guest_message is None and message is not None:
            try:
                await self._outbox.tell(message, told)
            except NotSent as refused:
                _log.info("could not send a refusal (%s)", refused)
        return False

    async def _offer_nothing(self, update: Update) -> None:
        assert update.inline_query is not None
        try:
            await update.inline_query.answer([], cache_time=0, is_personal=True)
        except TelegramError as error:
            _log.info("inline query expired before it was answered (%s)", type(error).__name__)
