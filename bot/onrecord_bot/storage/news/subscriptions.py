"""Who is told of releases that open. What somebody subscribed to goes when they end it, or with `/forget`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Engine, Row, delete, func, insert, select

from onrecord.release import Release
from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.storage.database import transaction
from onrecord_bot.storage.news.tables import SUBSCRIPTIONS, open_news
from onrecord_index.archive.database import wait_for_others

MOST = 20  # of one chat


class SubscriptionKind(StrEnum):
    """What a subscription is to."""

    ALL = "all"
    COMPANY = "company"
    WORD = "word"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """Where to tell, in which client's language, and of what; `words` is empty for all releases."""

    place: ChatPlace
    person: int | None
    language: str | None
    kind: SubscriptionKind
    words: str = ""

    def is_met_by(self, release: Release) -> bool:
        """Whether a release is one of those."""
        if self.kind is SubscriptionKind.ALL:
            return True
        told = release.issuer or "" if self.kind is SubscriptionKind.COMPANY else release.text
        wanted = rf"(?<!\w){re.escape(self.words.casefold())}(?!\w)"
        return re.search(wanted, " ".join(told.casefold().split())) is not None


class Subscriptions:
    """The subscriptions of one bot."""

    def __init__(self, engine: Engine) -> None:
        self._engine = open_news(engine)

    def add(self, subscription: Subscription, *, now: float) -> bool:
        """Keep a subscription, once. Return whether there was room for it."""
        with transaction(self._engine) as connection:
            wait_for_others(connection, over="subscriptions")
            here = _at(subscription.place)
            same = here & (SUBSCRIPTIONS.c.kind == subscription.kind.value)
            same &= SUBSCRIPTIONS.c.words == subscription.words
            if connection.execute(select(SUBSCRIPTIONS.c.number).where(same)).first() is not None:
                return True
            count = connection.execute(
                select(func.count()).select_from(SUBSCRIPTIONS).where(here)
            ).scalar_one()
            if count >= MOST:
                return False
            connection.execute(insert(SUBSCRIPTIONS), _row(subscription) | {"at": now})
        return True

    def end(self, place: ChatPlace, *, words: str = "") -> int:
        """End those of a chat, or only those to a company or word; how many there were."""
        ended = delete(SUBSCRIPTIONS).where(_at(place))
        if words:
            ended = ended.where(SUBSCRIPTIONS.c.words == words)
        with transaction(self._engine) as connection:
            return int(connection.execute(ended).rowcount)

    def end_all_in(self, chat: int) -> None:
        """Nobody is told in a chat any more: the bot cannot write there."""
        with transaction(self._engine) as connection:
            connection.execute(delete(SUBSCRIPTIONS).where(SUBSCRIPTIONS.c.chat == chat))

    def forget(self, person: int) -> None:
        """Erases what a person, or a group in whose name somebody wrote, subscribed to."""
        theirs = (SUBSCRIPTIONS.c.person == person) | (SUBSCRIPTIONS.c.chat == person)
        with transaction(self._engine) as connection:
            connection.execute(delete(SUBSCRIPTIONS).where(theirs))

    def all(self) -> Sequence[Subscription]:
        """Every subscription, in the order in which they were made."""
        with self._engine.connect() as connection:
            found = connection.execute(select(SUBSCRIPTIONS).order_by(SUBSCRIPTIONS.c.number))
            return tuple(map(_subscription, found))


def _at(place: ChatPlace) -> ColumnElement[bool]:
    return (SUBSCRIPTIONS.c.chat == place.chat) & SUBSCRIPTIONS.c.topic.is_not_distinct_from(place.topic)


def _row(subscription: Subscription) -> dict[str, object]:
    return {
        "chat": subscription.place.chat,
        "topic": subscription.place.topic,
        "person": subscription.person,
        "language": subscription.language,
        "kind": subscription.kind.value,
        "words": subscription.words,
    }


def _subscription(row: Row[Any]) -> Subscription:
    return Subscription(
        place=ChatPlace(chat=row.chat, topic=row.topic),
        person=row.person,
        language=row.language,
        kind=SubscriptionKind(row.kind),
        words=row.words,
    )
