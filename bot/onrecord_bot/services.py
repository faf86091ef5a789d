"""What the features of the conversation share, as one value that the service makes at start."""

import time
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol

from onrecord_bot.administrators import Administrators
from onrecord_bot.delivery.attempt import current_attempt
from onrecord_bot.delivery.departures import Withheld
from onrecord_bot.delivery.outbox import Outbox
from onrecord_bot.newsroom import Newsroom
from onrecord_bot.storage.access import Access
from onrecord_bot.storage.company_questions import CompanyQuestions
from onrecord_bot.storage.exchanges import Exchanges
from onrecord_bot.storage.ledger import Ledger
from onrecord_bot.storage.news.deliveries import Deliveries
from onrecord_bot.storage.news.subscriptions import Subscriptions
from onrecord_bot.storage.offers import Offers
from onrecord_bot.storage.opinions import Opinions
from onrecord_bot.storage.overdue_questions import OverdueQuestions
from onrecord_bot.storage.quotations import Quotations
from onrecord_bot.storage.staff_acts import StaffActs


class Forgets(Protocol):
    """What keeps things for a time of its own."""

    def forget_old(self, *, now: float) -> None:
        """Drops what is older than it is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """Where answers come from, how they leave, and what is kept of them. `clock` gives seconds.

    `asks_company`: what no release answers can be put to the company.
    What is kept in a `step` is kept whole or not at all; nothing in it may wait. `ask` calls what asks the
    database where it holds nobody up.
    """

    newsroom: Newsroom
    outbox: Outbox
    administrators: Administrators
    access: Access
    exchanges: Exchanges
    ledger: Ledger
    offers: Offers
    opinions: Opinions
    overdue: OverdueQuestions
    quotations: Quotations
    staff_acts: StaffActs
    step: Callable[[], AbstractContextManager[object]]
    ask: Callable[..., Awaitable[Any]]
    company_questions: CompanyQuestions
    subscriptions: Subscriptions
    deliveries: Deliveries
    asks_company: bool = False
    clock: Callable[[], float] = time.time

    async def while_open(self, send: Callable[[], Awaitable[object]]) -> None:
        """Send something; anew, from what is open then, if a release that it shows was closed meanwhile."""
        attempt = current_attempt()
        number = attempt.messages if attempt else 0
        while True:
            try:
                await send()
            except Withheld:
                await self.newsroom.refreshed()
                if attempt:
                    attempt.messages = number  # the same message to the journal
            else:
                return

    @property
    def forgetting(self) -> tuple[Forgets, ...]:
        """What keeps people's words for a time, the record last."""
        words = self.exchanges, self.offers, self.opinions, self.quotations, self.overdue, self.access
        return (*words, self.company_questions, self.deliveries, self.ledger)
