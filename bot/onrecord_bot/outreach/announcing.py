"""Releases that open: for each a card to each subscriber, planned once from the acts of the archive."""

import asyncio
import logging
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime

from onrecord.errors import ArchiveFault, UnknownRelease
from onrecord.release import Release
from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.storage.database import DatabaseFault
from onrecord_bot.storage.news.deliveries import Deliveries, Delivery, DeliveryKind
from onrecord_bot.storage.news.subscriptions import Subscriptions
from onrecord_index.archive.acts import Deed
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus, corrected_with

_log = logging.getLogger(__name__)
_LOOK_EVERY_SECONDS = 1.0
_OPENED = frozenset({Deed.ADDED, Deed.OPENED, Deed.OPENED_EARLY, Deed.RESUMED})
# What is older is not news: somebody fills the archive.
_NEWS_FOR_DAYS = 14
# Who would get more at once, after a quiet period, gets one digest of them.
_MOST_CARDS = 5
_NAME = "cards"
# What stands so, or is in the archive no more, will not answer.
_GONE = frozenset({None, ReleaseStatus.DISCARDED})


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
        """Plan the cards of what opened since the last look, and of what opened in a quiet period before.

        What is news as it opens stays news until the period is over.
        """
        self._plan_kept_back()
        read = self._deliveries.read_up_to(_NAME, first=self._archive.acts.last_number())
        while acts := self._archive.acts.after(read):
            ids = list(dict.fromkeys(act.release for act in acts if act.deed in _OPENED))
            openings, read = self._archive.openings, acts[-1].number
            hidden = openings.hidden_among(ids) if ids else frozenset[str]()
            answering = openings.answering_among(ids) if ids else frozenset[str]()
            self._plan(
                [release for release in self._among(ids, answering) if self._is_news(release)],
                read=(_NAME, read),
                keep_back=[release.id for release in self._among(ids, hidden) if self._is_news(release)],
            )

    def _plan_kept_back(self) -> None:
        """Plan the cards of what answers now that a quiet period is over, the oldest first.

        What was corrected meanwhile gets none: nobody has seen the old words.
        """
        kept = self._deliveries.kept_back()
        if not kept:
            return
        standings = self._archive.editions.standings(kept)
        answering = self._archive.openings.answering_among(kept)
        gone = [id_ for id_ in kept if standings.get(id_) in _GONE]
        if answering or gone:
            news = [each for each in self._among(kept, answering) if not self._is_corrected(each.id)]
            news.sort(key=lambda each: each.date or date.max)
            self._plan(news, let_go=[*answering, *gone], most_cards=_MOST_CARDS)

    def _plan(
        self,
        releases: Sequence[Release],
        *,
        read: tuple[str, int] | None = None,
        keep_back: Sequence[str] = (),
        let_go: Sequence[str] = (),
        most_cards: int | None = None,
    ) -> None:
        planned = [each for release in releases for each in self._cards_of(release)]
        count = self._deliveries.plan(
            planned,
            now=self._clock(),
            read=read,
            keep_back=keep_back,
            let_go=let_go,
            most_cards=most_cards,
        )
        if count:
            _log.info("%d messages about releases are to be sent", count)

    def _among(self, ids: Sequence[str], wanted: Collection[str]) -> Iterator[Release]:
        """Those of some releases that are wanted, in their order."""
        for id_ in ids:
            if id_ in wanted:
                with suppress(UnknownRelease):  # it was removed in this moment
                    yield self._archive.release(id_)

    def _is_corrected(self, id_: str) -> bool:
        try:
            return self._archive.holding(id_).superseded_by is not None
        except UnknownRelease:
            return True

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
