"""What was asked in a week, told to the administrators: when they ask, and by itself on a day of the week."""

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from telegram import Update
from telegram.ext import ContextTypes

from onrecord.errors import OnrecordError
from onrecord_bot.delivery.outbox import Destination
from onrecord_bot.delivery.retries import NotSent
from onrecord_bot.messages.incoming import ChatPlace, message_of
from onrecord_bot.messages.outgoing import plain_messages
from onrecord_bot.replies import texts
from onrecord_bot.replies.language import translate
from onrecord_bot.reporting.companies import issuers_from
from onrecord_bot.reporting.report import ReleaseOf, make_report
from onrecord_bot.reporting.summary import summary_lines
from onrecord_bot.services import Services
from onrecord_bot.storage.claims import take_turn
from onrecord_bot.storage.database import Database, DatabaseFault

_log = logging.getLogger(__name__)
_WEEK = timedelta(days=7)
_LOOK_EVERY_SECONDS = 60.0
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_HOUR = 8  # UTC


class Digest:
    """The report on the last week, as a message."""

    def __init__(
        self,
        services: Services,
        engine: Database,
        *,
        release_of: ReleaseOf,
        day: str | None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """`day` is the day of the week on which it is sent by itself, None for never."""
        self._services = services
        self._engine = engine
        self._release_of = release_of
        self._day = day
        self._clock = clock

    async def report_week(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """/report_week: what was asked in the last seven days, for administrators."""
        message = message_of(update)
        if not self._services.administrators.wrote(message):
            await self._services.outbox.tell(message, translate(texts.ADMINISTRATORS_ONLY))
            return
        told = await asyncio.to_thread(self._told, self._clock())
        await self._services.outbox.send(list(plain_messages(told)), Destination.under(message))

    async def keep_telling(self) -> None:
        """Send it once in each week, until cancelled."""
        while self._day is not None:
            try:
                await self.tell_if_due()
            except (OnrecordError, *DatabaseFault) as error:
                _log.warning("could not send the digest (%s)", type(error).__name__)
            await asyncio.sleep(_LOOK_EVERY_SECONDS)

    async def tell_if_due(self) -> None:
        """Send the digest of the week that ended last, unless it is under way or was sent."""
        due = _last(self._day or DAYS[0], datetime.fromtimestamp(self._clock(), UTC))
        if not await self._services.ask(take_turn, self._engine, "digest", due.isoformat()):
            return
        told = await asyncio.to_thread(self._told, due.timestamp())
        for administrator in self._services.administrators:
            try:
                await self._services.outbox.send(
                    list(plain_messages(told)), Destination(place=ChatPlace(chat=administrator))
                )
            except NotSent as error:
                _log.info("could not send the digest to an administrator (%s)", error)

    def _told(self, until: float) -> str:
        start = until - _WEEK.total_seconds()
        report = make_report(
            self._services.ledger.entries(start=start, end=until, with_messages=False),
            start=start,
            end=until,
            tallies=self._services.opinions.tallies(),
            release_of=self._release_of,
            issuers_of=issuers_from(self._services.newsroom.archive.entries),
        )
        return "\n".join(summary_lines(report))


def _last(day: str, now: datetime) -> datetime:
    """The last time that it was the hour of that day of the week."""
    today = now.replace(hour=_HOUR, minute=0, second=0, microsecond=0)
    moment = today - timedelta(days=(today.weekday() - DAYS.index(day)) % 7)
    return moment if moment <= now else moment - _WEEK
