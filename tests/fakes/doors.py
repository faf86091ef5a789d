"""The gate and the pairing behind it over the stand-in, in this process: no handler, no desk."""

import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from types import SimpleNamespace
from typing import Any, cast

from telegram import Bot, Update
from telegram.ext import ApplicationHandlerStop

from onrecord_bot.administrators import Administrators
from onrecord_bot.chat.gate import Gate
from onrecord_bot.chat.pairing import Pairing
from onrecord_bot.chat.rates import RateLimit
from onrecord_bot.delivery.attempt import step_of_turn
from onrecord_bot.delivery.outbox import Outbox
from onrecord_bot.delivery.retries import Retries
from onrecord_bot.delivery.transport import Transport
from onrecord_bot.services import Services
from onrecord_bot.storage.access import Access
from onrecord_bot.storage.company_questions import CompanyQuestions
from onrecord_bot.storage.exchanges import Exchanges
from onrecord_bot.storage.journal import Journal
from onrecord_bot.storage.ledger import Ledger
from onrecord_bot.storage.news.deliveries import Deliveries
from onrecord_bot.storage.news.subscriptions import Subscriptions
from onrecord_bot.storage.offers import Offers
from onrecord_bot.storage.opinions import Opinions
from onrecord_bot.storage.overdue_questions import OverdueQuestions
from onrecord_bot.storage.quotations import Quotations
from onrecord_bot.storage.staff_acts import StaffActs
from tests.fakes.bot_api import TOKEN, BotApi
from tests.fakes.databases import new_database

ADMIN, GUEST, GROUP, STRANGER = 4001, 7, -300, 66


@dataclass
class Door:
    """What stands before every handler; `let` says whether the next update passes."""

    api: BotApi
    bot: Bot
    services: Services
    pairing: Pairing
    gate: Gate
    seen: set[int] = field(default_factory=set)

    def updates(self) -> list[Update]:
        """What came since the last look."""
        new = [each for each in self.api.undelivered() if each["update_id"] not in self.seen]
        self.seen |= {each["update_id"] for each in new}
        return [Update.de_json(each, self.bot) for each in new]

    async def passes(self) -> list[bool]:
        """Whether each update since the last look is let through."""
        return [await self._passes(update) for update in self.updates()]

    async def do(self, act: Callable[[Update, Any], Any], *words: str) -> None:
        """Have a handler act on the one update that came, with the words after its command."""
        (update,) = self.updates()
        await act(update, SimpleNamespace(bot=self.bot, args=list(words)))

    def may_ask(self, who: int) -> bool:
        """Whether a person or a chat may ask now."""
        asker = SimpleNamespace(person=who, chat=who, private=who > 0)
        return self.services.access.may_ask(cast("Any", asker))

    def told(self, chat: int) -> list[str]:
        """What was said in a chat."""
        calls = self.api.sent("sendMessage") + self.api.sent("editMessageText")
        return [call.params["text"] for call in calls if int(call.params["chat_id"]) == chat]

    def toasts(self) -> list[str]:
        """What presses were told; nothing is an empty text."""
        return [call.params.get("text", "") for call in self.api.sent("answerCallbackQuery")]

    async def _passes(self, update: Update) -> bool:
        try:
            await self.gate.pass_or_stop(update, cast("Any", SimpleNamespace(bot=self.bot)))
        except ApplicationHandlerStop:
            return False
        return True


@asynccontextmanager
async def door(
    *,
    allowed: Sequence[int] = (GUEST, GROUP),
    per_person: int = 0,
    per_chat: int = 0,
    leaves: bool = False,
    open_to_all: bool = False,
    clock: Callable[[], float] | None = None,
) -> AsyncIterator[Door]:
    """A bot that some people and groups may ask, and one administrator."""
    engine, administrators = new_database(), Administrators((ADMIN,))
    with BotApi() as api:
        async with Bot(TOKEN, base_url=f"{api.url}/bot", request=Transport()) as bot:
            ledger, journal = Ledger(engine), Journal(engine)
            services = Services(
                newsroom=cast("Any", None),
                outbox=Outbox(bot, journal, Retries()),
                administrators=administrators,
                access=Access(
                    engine, open_to_all=open_to_all, allowed=allowed, administrators=administrators
                ),
                exchanges=Exchanges(engine),
                ledger=ledger,
                offers=Offers(engine),
                opinions=Opinions(engine),
                overdue=OverdueQuestions(engine),
                quotations=Quotations(engine),
                staff_acts=StaffActs(engine, ledger, None),
                step=partial(step_of_turn, journal),
                ask=journal.ask,
                company_questions=CompanyQuestions(engine),
                subscriptions=Subscriptions(engine),
                deliveries=Deliveries(engine),
                clock=clock or time.time,
            )
            pairing = Pairing(services)
            gate = Gate(
                services,
                pairing,
                per_person=RateLimit(per_person),
                per_chat=RateLimit(per_chat),
                leaves_foreign_groups=leaves,
            )
            for chat in (ADMIN, GUEST, STRANGER):
                api.world.private_chat(chat)
            api.world.group(GROUP)
            yield Door(api=api, bot=bot, services=services, pairing=pairing, gate=gate)
