"""What is sent once to each of many people: cards of releases, and answers to questions that waited.

A row is written before anything is sent. What leaves is noted in the journal under a number of the row's
own, below 0, since Telegram's updates have numbers above 0. So a process that goes on after a crash sends
what was not sent, and nothing that was.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert  # what it makes, SQLite reads too

from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.storage.database import connected, transaction
from onrecord_bot.storage.journal import FAR_BELOW
from onrecord_bot.storage.news.tables import DELIVERIES, KEPT_BACK, READ_UP_TO, open_news
from onrecord_bot.storage.tables import SENT

_UNDER_WAY_SECONDS = 600.0
_KEPT_SECONDS = 366 * 24 * 3600.0


class DeliveryKind(StrEnum):
    """What is sent."""

    CARD = "card"  # of a release that opened; its subject is the edition
    ANSWER = "answer"  # to a question that waited; its subject is the question's number
    DIGEST = "digest"  # one message about several releases instead of a card of each


class DeliveryState(StrEnum):
    """What came of it."""

    DUE = "due"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    FAILED = "failed"
    WITHHELD = "withheld"  # its release was closed meanwhile
    LISTED = "listed"  # a card that is not sent: its release stands in a digest


# Messages about releases that opened.
OF_RELEASES = frozenset({DeliveryKind.CARD, DeliveryKind.DIGEST})


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One message, or several, for one place. `about` tells one receiver of a subject from another.

    `release` is an id; of a digest it is several, a line each. `who` decided that it is sent, as the record
    names people; None if nobody had to.
    """

    number: int = 0
    kind: DeliveryKind
    subject: str
    about: str
    release: str
    place: ChatPlace
    reply_to: int | None = None
    person: int | None = None
    language: str | None = None
    who: str | None = None

    @property
    def update_id(self) -> int:
        """The number that the journal knows it by, far below those of updates and of the desk."""
        return FAR_BELOW - self.number

    @property
    def releases(self) -> Sequence[str]:
        """The ids of the releases that it is about."""
        return self.release.split("\n")


class Deliveries:
    """The deliveries of one bot."""

    def __init__(self, engine: Engine) -> None:
        self._engine = open_news(engine)

    def read_up_to(self, name: str, *, first: int) -> int:
        """How far something was looked through; from `first` on if it never was."""
        begun = insert(READ_UP_TO).values(name=name, number=first).on_conflict_do_nothing()
        found = select(READ_UP_TO.c.number).where(READ_UP_TO.c.name == name)
        with transaction(self._engine) as connection:
            connection.execute(begun)
            return int(connection.execute(found).scalar_one())

    def plan(  # noqa: PLR0913 - what is noted in one step
        self,
        deliveries: Iterable[Delivery],
        *,
        now: float,
        read: tuple[str, int] | None = None,
        keep_back: Iterable[str] = (),
        let_go: Iterable[str] = (),
        most_cards: int | None = None,
    ) -> int:
        """Note what is to be sent, each once, and how far something was looked through. How many are new.

        Releases to `keep_back` have no deliveries yet; those to `let_go` are kept back no longer. Who would
        get more than `most_cards` gets one digest instead.
        """
        with transaction(self._engine) as connection:
            new = [each for each in deliveries if _added(connection, each, now)]
            digests = _digests(new, most_cards) if most_cards is not None else {}
            for digest, cards in digests.items():
                _added(connection, digest, now)
                for card in cards:
                    this = update(DELIVERIES).where(_is(card))
                    connection.execute(this.values(state=DeliveryState.LISTED.value))
            count = len(new) + len(digests) - sum(map(len, digests.values()))
            if read is not None:
                name, number = read
                on = update(READ_UP_TO).where(READ_UP_TO.c.name == name, READ_UP_TO.c.number < number)
                connection.execute(on.values(number=number))
            for id_ in keep_back:
                connection.execute(insert(KEPT_BACK).values(release=id_).on_conflict_do_nothing())
            connection.execute(delete(KEPT_BACK).where(KEPT_BACK.c.release.in_(list(let_go))))
        return count

    def kept_back(self) -> Sequence[str]:
        """The releases whose deliveries are to be planned once they answer."""
        with self._engine.connect() as connection:
            return (
                connection.execute(select(KEPT_BACK.c.release).order_by(KEPT_BACK.c.release)).scalars().all()
            )

    def take_up(self, *, now: float, most: int) -> Sequence[Delivery]:
        """Take up the next that are due and that no other process has, for some minutes.

        Of each chat one: what comes later is sent after it.
        """
        due = (DELIVERIES.c.state == DeliveryState.DUE.value) & (DELIVERIES.c.next_at <= now)
        of_chat = select(func.min(DELIVERIES.c.number)).where(due).group_by(DELIVERIES.c.chat)
        first = select(DELIVERIES).where(DELIVERIES.c.number.in_(of_chat))
        first = first.order_by(DELIVERIES.c.number).limit(most)
        taken = []
        with transaction(self._engine) as connection:
            for row in connection.execute(first).all():
                this = update(DELIVERIES).where(DELIVERIES.c.number == row.number, due)
                if connection.execute(this.values(next_at=now + _UNDER_WAY_SECONDS)).rowcount:
                    taken.append(_delivery(row))
        return taken

    def let_go(self) -> None:
        """What an earlier process took up is due again: this one is the only one."""
        due = update(DELIVERIES).where(DELIVERIES.c.state == DeliveryState.DUE.value)
        with transaction(self._engine) as connection:
            connection.execute(due.values(next_at=0.0))

    def settle(self, delivery: Delivery, state: DeliveryState) -> None:
        """What came of it. It may stand in a step with what is noted beside it."""
        this = update(DELIVERIES).where(DELIVERIES.c.number == delivery.number)
        with connected(self._engine) as connection:
            connection.execute(this.values(state=state.value))

    def drop_due(self, place: ChatPlace) -> None:
        """A place no longer wants cards: those that have not left stay here."""
        cards = DELIVERIES.c.kind.in_(OF_RELEASES) & (DELIVERIES.c.chat == place.chat)
        due = cards & (DELIVERIES.c.state == DeliveryState.DUE.value)
        with transaction(self._engine) as connection:
            connection.execute(delete(DELIVERIES).where(due))

    def due_count(self) -> int:
        """How many are still to be sent."""
        due = DELIVERIES.c.state == DeliveryState.DUE.value
        with self._engine.connect() as connection:
            return int(connection.execute(select(func.count()).where(due)).scalar_one())

    def receivers(self, kind: DeliveryKind, release: str) -> Sequence[Delivery]:
        """Those to whom something of a release was sent, if only in a digest that arrived or is to leave."""
        sent = [DeliveryState.SENT.value, DeliveryState.UNCERTAIN.value, DeliveryState.LISTED.value]
        of = (DELIVERIES.c.kind == kind.value) & (DELIVERIES.c.release == release)
        found = select(DELIVERIES).where(of, DELIVERIES.c.state.in_(sent)).order_by(DELIVERIES.c.number)
        lost = [DeliveryState.FAILED.value, DeliveryState.WITHHELD.value]
        digests = DELIVERIES.c.kind == DeliveryKind.DIGEST.value
        not_sent = select(DELIVERIES).where(digests, DELIVERIES.c.state.in_(lost))
        with self._engine.connect() as connection:
            rows = connection.execute(found).all()
            is_listed = any(row.state == DeliveryState.LISTED.value for row in rows)
            failed = connection.execute(not_sent).all() if is_listed else ()
        without = {each.about for each in map(_delivery, failed) if release in each.releases}
        return tuple(
            _delivery(row)
            for row in rows
            if row.state != DeliveryState.LISTED.value or row.about not in without
        )

    def states(self) -> Sequence[tuple[Delivery, DeliveryState]]:
        """Every delivery and what came of it, in order."""
        with self._engine.connect() as connection:
            rows = connection.execute(select(DELIVERIES).order_by(DELIVERIES.c.number)).all()
        return tuple((_delivery(row), DeliveryState(row.state)) for row in rows)

    def forget(self, person: int) -> None:
        """Erases whom something was or is to be sent to, where that was a person."""
        theirs = (DELIVERIES.c.person == person) | (DELIVERIES.c.chat == person)
        with transaction(self._engine) as connection:
            connection.execute(delete(DELIVERIES).where(theirs))

    def forget_old(self, *, now: float) -> None:
        """Drops what is older than a year, and what the journal noted of it."""
        with transaction(self._engine) as connection:
            connection.execute(delete(DELIVERIES).where(DELIVERIES.c.at < now - _KEPT_SECONDS))
            kept = select(FAR_BELOW - DELIVERIES.c.number)
            gone = (SENT.c.update_id < FAR_BELOW) & SENT.c.update_id.not_in(kept)
            connection.execute(delete(SENT).where(gone))


def _added(connection: Connection, delivery: Delivery, now: float) -> bool:
    """Add a delivery that is due, unless it is there. Whether it is new."""
    row = _row(delivery) | {"state": DeliveryState.DUE.value, "next_at": 0.0, "at": now}
    return bool(connection.execute(insert(DELIVERIES).values(row).on_conflict_do_nothing()).rowcount)


def _is(delivery: Delivery) -> ColumnElement[bool]:
    of_kind = DELIVERIES.c.kind == delivery.kind.value
    return of_kind & (DELIVERIES.c.subject == delivery.subject) & (DELIVERIES.c.about == delivery.about)


def _digests(cards: Iterable[Delivery], most: int) -> dict[Delivery, Sequence[Delivery]]:
    """A digest for each receiver of more than `most` cards, with these."""
    by_receiver = dict[str, list[Delivery]]()
    for card in cards:
        by_receiver.setdefault(card.about, []).append(card)
    return {_digest_of(theirs): theirs for theirs in by_receiver.values() if len(theirs) > most}


def _digest_of(cards: Sequence[Delivery]) -> Delivery:
    editions = "\n".join(card.subject for card in cards)
    return replace(
        cards[0],
        kind=DeliveryKind.DIGEST,
        subject=hashlib.sha256(editions.encode()).hexdigest(),
        release="\n".join(card.release for card in cards),
    )


def _row(delivery: Delivery) -> dict[str, object]:
    return {
        "kind": delivery.kind.value,
        "subject": delivery.subject,
        "about": delivery.about,
        "release": delivery.release,
        "chat": delivery.place.chat,
        "topic": delivery.place.topic,
        "reply_to": delivery.reply_to,
        "person": delivery.person,
        "language": delivery.language,
        "who": delivery.who,
    }


def _delivery(row: Row[Any]) -> Delivery:
    return Delivery(
        number=row.number,
        kind=DeliveryKind(row.kind),
        subject=row.subject,
        about=row.about,
        release=row.release,
        place=ChatPlace(chat=row.chat, topic=row.topic),
        reply_to=row.reply_to,
        person=row.person,
        language=row.language,
        who=row.who,
    )
