"""What feeds and the watched folder brought: each release once, tried again while that may help.

Several processes may share it: what one takes up, no other does for a while.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Engine, Row, exists, func, select, update
from sqlalchemy.dialects.postgresql import insert  # what it makes, SQLite reads too

from onrecord_bot.storage.database import transaction
from onrecord_bot.storage.news.tables import ARRIVALS, FEEDS, open_news

# The journal knows what is told of an arrival by a number that no update, answer at the desk or card has.
_FAR_BELOW = 600_000_000
# Longer than anything that is taken up can take.
_UNDER_WAY_SECONDS = 300.0


class ArrivalState(StrEnum):
    """What came of something that arrived."""

    WAITING = "waiting"  # to be fetched and read
    KEPT = "kept"
    KNOWN = "known"  # the archive had it
    REFUSED = "refused"
    MISSED = "missed"  # it could not be fetched, however often that was tried


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed as it was fetched last."""

    url: str
    etag: str | None
    modified: str | None
    failures: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """Something that arrived: which `source` named it by which `guid`, and where it is.

    `release` is the id under which it was kept, `reason` why it was not.
    """

    source: str
    guid: str
    address: str
    document: str
    tries: int = 0
    state: ArrivalState = ArrivalState.WAITING
    release: str | None = None
    reason: str | None = None
    number: int = field(default=0, compare=False)

    @property
    def update_id(self) -> int:
        """The number that the journal knows what is told of it by."""
        return -_FAR_BELOW - self.number


class Arrivals:
    """What arrived at one bot."""

    def __init__(self, engine: Engine) -> None:
        self._engine = open_news(engine)

    def take_up_feed(self, url: str, *, now: float) -> Feed | None:
        """Take a feed up if it is due and nobody else has, for some minutes."""
        row = {"url": url, "next_at": 0.0, "failures": 0}
        due = update(FEEDS).where(FEEDS.c.url == url, FEEDS.c.next_at <= now)
        taken = due.values(next_at=now + _UNDER_WAY_SECONDS).returning(FEEDS)
        with transaction(self._engine) as connection:
            connection.execute(insert(FEEDS).values(row).on_conflict_do_nothing())
            found = connection.execute(taken).one_or_none()
        if found is None:
            return None
        return Feed(url=url, etag=found.etag, modified=found.modified, failures=found.failures)

    def feed(self, url: str) -> Feed | None:
        """A feed as it was asked last; None if it never was."""
        with self._engine.connect() as connection:
            row = connection.execute(select(FEEDS).where(FEEDS.c.url == url)).one_or_none()
        if row is None:
            return None
        return Feed(url=url, etag=row.etag, modified=row.modified, failures=row.failures)

    def counted(self, source: str) -> Mapping[ArrivalState, int]:
        """How much of what a source named is in each state."""
        found = select(ARRIVALS.c.state, func.count().label("many")).where(ARRIVALS.c.source == source)
        with self._engine.connect() as connection:
            rows = connection.execute(found.group_by(ARRIVALS.c.state)).all()
        return Counter({ArrivalState(row.state): int(row.many) for row in rows})

    def note_feed(
        self, feed: Feed, listed: Iterable[Arrival], *, next_at: float, etag: str | None, modified: str | None
    ) -> int:
        """Keep what a feed lists and nobody listed before, with the tags of this fetch. Return how many."""
        values = {"etag": etag, "modified": modified, "next_at": next_at, "failures": 0}
        with transaction(self._engine) as connection:
            count = sum(self._list(connection, each) for each in listed)
            connection.execute(update(FEEDS).where(FEEDS.c.url == feed.url).values(values))
        return count

    def note_feed_failed(self, feed: Feed, *, next_at: float) -> None:
        """A feed could not be fetched; when it is tried again."""
        values = {"next_at": next_at, "failures": feed.failures + 1}
        with transaction(self._engine) as connection:
            connection.execute(update(FEEDS).where(FEEDS.c.url == feed.url).values(values))

    def add(
        self, arrival: Arrival, state: ArrivalState, *, release: str | None = None, reason: str | None = None
    ) -> None:
        """Keep something that arrived, and what came of it, unless that is kept already."""
        with transaction(self._engine) as connection:
            self._list(connection, arrival)
            values = {"state": state.value, "release": release, "reason": reason}
            waiting = ARRIVALS.c.state == ArrivalState.WAITING.value
            connection.execute(update(ARRIVALS).where(_of(arrival), waiting).values(values))

    def has(self, arrival: Arrival) -> bool:
        """Whether it arrived before."""
        with self._engine.connect() as connection:
            return bool(connection.execute(select(exists().where(_of(arrival)))).scalar())

    def take_up(self, *, now: float) -> Arrival | None:
        """Take up the next that is due and that nobody else has, for some minutes."""
        waiting = (ARRIVALS.c.state == ArrivalState.WAITING.value) & (ARRIVALS.c.next_at <= now)
        first = select(ARRIVALS).where(waiting).order_by(ARRIVALS.c.next_at, ARRIVALS.c.number).limit(1)
        with transaction(self._engine) as connection:
            row = connection.execute(first).one_or_none()
            if row is None:
                return None
            arrival = _arrival(row)
            taken = update(ARRIVALS).where(_of(arrival), waiting)
            done = connection.execute(taken.values(next_at=now + _UNDER_WAY_SECONDS, tries=arrival.tries + 1))
        return arrival if done.rowcount else None

    def try_again(self, arrival: Arrival, *, at: float) -> None:
        """It could not be fetched; when it is tried again."""
        with transaction(self._engine) as connection:
            connection.execute(update(ARRIVALS).where(_of(arrival)).values(next_at=at))

    def settle(
        self,
        arrival: Arrival,
        state: ArrivalState,
        *,
        release: str | None = None,
        reason: str | None = None,
        text: str | None = None,
    ) -> None:
        """What came of it: it is not taken up again."""
        values = {"state": state.value, "release": release, "reason": reason, "text": text}
        with transaction(self._engine) as connection:
            connection.execute(update(ARRIVALS).where(_of(arrival)).values(values))

    def has_text(self, text: str) -> bool:
        """Whether a release of these words was kept before, whatever stood around them."""
        kept = (ARRIVALS.c.text == text) & (ARRIVALS.c.state == ArrivalState.KEPT.value)
        with self._engine.connect() as connection:
            return bool(connection.execute(select(exists().where(kept))).scalar())

    def to_tell(self, states: Sequence[ArrivalState], *, now: float) -> Arrival | None:
        """Take up the next that is in one of some states and that the staff have not been told of."""
        untold = ~ARRIVALS.c.told & (ARRIVALS.c.telling_at <= now)
        in_state = ARRIVALS.c.state.in_([each.value for each in states])
        first = select(ARRIVALS).where(untold, in_state).order_by(ARRIVALS.c.number).limit(1)
        with transaction(self._engine) as connection:
            row = connection.execute(first).one_or_none()
            if row is None:
                return None
            taken = update(ARRIVALS).where(_of(_arrival(row)), untold)
            done = connection.execute(taken.values(telling_at=now + _UNDER_WAY_SECONDS))
        return _arrival(row) if done.rowcount else None

    def note_told(self, arrival: Arrival) -> None:
        """The staff know of it."""
        with transaction(self._engine) as connection:
            connection.execute(update(ARRIVALS).where(_of(arrival)).values(told=True))

    def all(self) -> tuple[Arrival, ...]:
        """Everything that arrived, by source and guid."""
        with self._engine.connect() as connection:
            rows = connection.execute(select(ARRIVALS).order_by(ARRIVALS.c.source, ARRIVALS.c.guid))
            return tuple(map(_arrival, rows))

    def _list(self, connection: Any, arrival: Arrival) -> bool:
        """Whether it is new: neither its guid there nor its address anywhere was seen before."""
        if connection.execute(select(exists().where(ARRIVALS.c.address == arrival.address))).scalar():
            return False
        row = {
            "source": arrival.source,
            "guid": arrival.guid,
            "address": arrival.address,
            "document": arrival.document,
            "state": arrival.state.value,
            "tries": 0,
            "next_at": 0.0,
            "telling_at": 0.0,
            "told": False,
        }
        done = connection.execute(insert(ARRIVALS).values(row).on_conflict_do_nothing())
        return bool(done.rowcount)


def _of(arrival: Arrival) -> ColumnElement[bool]:
    return (ARRIVALS.c.source == arrival.source) & (ARRIVALS.c.guid == arrival.guid)


def _arrival(row: Row[Any]) -> Arrival:
    return Arrival(
        source=row.source,
        guid=row.guid,
        address=row.address,
        document=row.document,
        tries=row.tries,
        state=ArrivalState(row.state),
        release=row.release,
        reason=row.reason,
        number=row.number,
    )
