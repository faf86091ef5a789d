"""What came in by itself is shown to the administrators, who open it or discard it."""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence

from onrecord.errors import ArchiveFault, UnknownRelease
from onrecord.reading.corrections import corrected_by
from onrecord_bot.chat.uploads import card
from onrecord_bot.delivery.attempt import begin_attempt, end_attempt
from onrecord_bot.delivery.outbox import Destination
from onrecord_bot.delivery.retries import NotSent
from onrecord_bot.intake.watching import WATCHED
from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.messages.outgoing import Message, plain_messages
from onrecord_bot.replies import release_texts
from onrecord_bot.replies.language import translate, use_language
from onrecord_bot.replies.refusals import refusal_line
from onrecord_bot.services import Services
from onrecord_bot.storage.database import DatabaseFault
from onrecord_bot.storage.news.arrivals import Arrival, Arrivals, ArrivalState
from onrecord_index.archive.archived_release import ReleaseStatus

_log = logging.getLogger(__name__)
_LOOK_EVERY_SECONDS = 3.0


class TellingStaff:
    """Tells the administrators of what arrived, each of it once."""

    def __init__(
        self, services: Services, arrivals: Arrivals, *, clock: Callable[[], float] = time.time
    ) -> None:
        self._archive = services.newsroom.archive
        self._outbox = services.outbox
        self._administrators = services.administrators
        self._arrivals = arrivals
        self._clock = clock

    async def keep_telling(self) -> None:
        """Tell until cancelled. If something fails, it is tried again."""
        while True:
            try:
                await self.tell()
            except (ArchiveFault, *DatabaseFault) as error:
                _log.warning("could not look for what arrived (%s)", type(error).__name__)
            await asyncio.sleep(_LOOK_EVERY_SECONDS)

    async def tell(self) -> None:
        """Tell of everything that the administrators have not been told of."""
        states = ArrivalState.KEPT, ArrivalState.REFUSED, ArrivalState.MISSED
        while arrival := await asyncio.to_thread(self._arrivals.to_tell, states, now=self._clock()):
            use_language(None)
            messages = await asyncio.to_thread(self._messages, arrival)
            for administrator in self._administrators if messages else ():
                await self._tell(arrival, messages, administrator)
            await asyncio.to_thread(self._arrivals.note_told, arrival)

    async def _tell(self, arrival: Arrival, messages: Sequence[Message], administrator: int) -> None:
        """Tell one of them. After a crash it goes on where it stopped."""
        begin_attempt(arrival.update_id, again=True).show(f"arrival to {administrator}")
        try:
            await self._outbox.send(messages, Destination(place=ChatPlace(chat=administrator)))
        except NotSent as error:
            _log.info("could not tell an administrator what arrived (%s)", error)
        finally:
            end_attempt()

    def _messages(self, arrival: Arrival) -> Sequence[Message]:
        """A card of the release, or why there is none; nothing of what nobody waits for."""
        if arrival.state is ArrivalState.MISSED:
            given = {"address": arrival.address, "reason": arrival.reason or ""}
            return plain_messages(translate(release_texts.FEED_MISSED, **given))
        if arrival.state is ArrivalState.REFUSED:
            if arrival.source != WATCHED:  # a feed lists much that is not a release
                return ()
            name = arrival.document.rpartition("/")[2]
            return plain_messages(refusal_line(name, arrival.reason or ""))
        try:
            holding = self._archive.holding(arrival.release or "")
            release = self._archive.release(holding.id)
        except UnknownRelease:  # it was removed since
            return ()
        if holding.standing is not ReleaseStatus.PENDING:
            return ()
        came = translate(release_texts.CAME_FROM, source=holding.source)
        corrects = corrected_by(release, self._archive.kept_releases())
        return (*plain_messages(came), card(holding, release, corrects=corrects))
