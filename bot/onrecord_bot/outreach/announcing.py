"""Releases that open: for each a card to each subscriber, planned once from the acts of the archive."""

import asyncio
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from onrecord.errors import ArchiveFault, UnknownRelease
from onrecord.release import Release
from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.storage.database import DatabaseFault
from onrecord_bot.storage.news.deliveries import Deliveries, Delivery, DeliveryKind
from onrecord_bot.storage.news.subscriptions import Subscriptions
from onrecord_index.archive.acts import Act, Deed
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import corrected_with

_log = logging.getLogger(__name__)
_LOOK_EVERY_SECONDS = 1.0
_OPENED = frozenset({Deed.ADDED, Deed.OPENED, Deed.OPENED_EARLY, Deed.RESUMED})
# What is older is not news: somebody fills the archive.
_NEWS_FOR_DAYS = 14
_NAME = "cards"


class Announcing:
    """Plans the cards of one bot; what sends them is `delivering`."""

    def __init__(
        self,
        archive: Archive,
        subscriptions: Subscriptions,
        deliveries: Deliveries,
        *,
        channel: ChatPlace | None,
        clock: Callable[[], float],
    ) -> None:
        """`channel` gets every card. What opened before the first start gets none."""
        self._archive = archive
        self._subscriptions = subscriptions
        self._deliveries = deliveries
        self._channel = channel
        self._clock = clock

    async def keep_announcing(self) -> None:
        """Plan until cancelled. If something fails, it is tried again."""
        while True:
            try:
                await asyncio.to_thread(self.plan)
            except (ArchiveFault, *DatabaseFault) as error:
                _log.warning("could not look for releases that opened (%s)", type(error).__name__)
            await asyncio.sleep(_LOOK_EVERY_SECONDS)

    def plan(self) -> None:
        """Plan the cards of what opened since the last look."""
        read = self._deliveries.read_up_to(_NAME, first=self._archive.acts.last_number())
        while acts := self._archive.acts.after(read):
            planned = [each for release in self._opened(acts) for each in self._cards_of(release)]
            read = acts[-1].number
            count = self._deliveries.plan(planned, now=self._clock(), read=(_NAME, read))
            if count:
                _log.info("%d cards of releases are to be sent", count)

    def _opened(self, acts: Sequence[Act]) -> Iterator[Release]:
        """The releases that some acts opened, that answer now, and that are news."""
        ids = dict.fromkeys(act.release for act in acts if act.deed in _OPENED)
        answering = self._archive.openings.answering_among(list(ids)) if ids else frozenset()
        for id_ in ids:
            if id_ in answering:
                try:
                    release = self._archive.release(id_)
                except UnknownRelease:  # it was removed in this moment
                    continue
                if self._is_news(release):
                    yield release

    def _is_news(self, release: Release) -> bool:
        today = datetime.fromtimestamp(self._clock(), UTC).date()
        return release.date is None or (today - release.date).days <= _NEWS_FOR_DAYS

    def _cards_of(self, release: Release) -> Iterator[Delivery]:
        """A card for each place that wants one, and for each that got the card of what it corrects."""
        card = Delivery(
            kind=DeliveryKind.CARD,
            subject=release.edition,
            about="",
            release=release.id,
            place=ChatPlace(chat=0),
        )
        if self._channel is not None:
            yield replace(card, place=self._channel, about=_about(self._channel))
        for each in self._subscriptions.all():
            if each.is_met_by(release):
                yield replace(
                    card,
                    place=each.place,
                    about=_about(each.place),
                    person=each.person,
                    language=each.language,
                )
        for old in self._archive.rows(corrected_with(release.id)):
            for told in self._deliveries.receivers(DeliveryKind.CARD, old.id):
                yield replace(
                    card, place=told.place, about=told.about, person=told.person, language=told.language
                )


def _about(place: ChatPlace) -> str:
    return f"{place.chat}/{place.topic or 0}"
