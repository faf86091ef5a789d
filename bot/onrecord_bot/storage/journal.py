"""What Telegram handed over and what was sent for it: nothing lost, nothing twice (law 6).

An update is committed before Telegram is told that it was taken, and stays until it is handled. Each message
sent for it is noted as it leaves and after: what was confirmed is not sent again. What was begun when the
process died is in doubt: the next one sends it once more, since a loss is worse, but never a third time.
"""

import logging
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from typing import ParamSpec, TypeVar

from sqlalchemy import Connection, Engine, bindparam, delete, distinct, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert  # what it makes, SQLite reads too

from onrecord_bot.messages.noted import NewUpdate, OpenUpdate, Readiness, SendAttempts, SendKey
from onrecord_bot.storage.database import Prepared, connected, is_shared, transaction
from onrecord_bot.storage.holds import ANY_STANDS, drop_what_no_hold_covers, keep_if_held
from onrecord_bot.storage.tables import COMPANY_QUESTIONS, INBOX, SENT
from onrecord_bot.storage.waiting import beside_loop, beside_loop_in_order

_log = logging.getLogger(__name__)
_Result = TypeVar("_Result")
_Given = ParamSpec("_Given")
# An update that so many processes began again and left open is what ends them.
_MOST_STARTS = 20
# Of those that were under way each time, one ends them; so many are taken for suspects at most.
_MOST_SUSPECTS = 10
_KEPT_SECONDS = 7 * 24 * 3600

_OPEN = INBOX.c.body.is_not(None)
_KEY = ["update_id", "about", "number"]
_THIS = (
    (SENT.c.update_id == bindparam("this_update"))
    & (SENT.c.about == bindparam("this_about"))
    & (SENT.c.number == bindparam("this_number"))
)

_TAKE = Prepared(insert(INBOX).on_conflict_do_nothing().returning(INBOX.c.update_id))
_CLOSED = update(INBOX).where(INBOX.c.update_id == bindparam("this_update")).values(body=None)
_CLOSE = Prepared(_CLOSED)
_CLOSE_IF_NONE_IS_HELD = Prepared(_CLOSED.where(~ANY_STANDS).returning(INBOX.c.update_id))
_BEGIN = Prepared(
    insert(SENT)
    .values(tries=1)
    .on_conflict_do_update(index_elements=_KEY, set_={"tries": SENT.c.tries + 1})
    .returning(SENT.c.tries, SENT.c.message)
)
_BEGUN = select(SENT.c.tries, SENT.c.message).where(_THIS)
_NOT_TAKEN = update(SENT).where(_THIS).values(tries=SENT.c.tries - 1)
_CONFIRM = Prepared(
    insert(SENT)
    .values(tries=1, message=bindparam("confirmed"))
    .on_conflict_do_update(index_elements=_KEY, set_={"message": bindparam("confirmed")})
)
_CONFIRM_IF_BEGUN = update(SENT).where(_THIS, SENT.c.message.is_(None)).values(message=bindparam("confirmed"))
_COUNT_START = (
    update(INBOX)
    .where(INBOX.c.update_id == bindparam("this_update"))
    .values(starts=INBOX.c.starts + 1)
    .returning(INBOX.c.starts)
)
_SUSPECTS = select(func.count(distinct(INBOX.c.lane))).where(_OPEN, INBOX.c.starts > 0)  # begun and not ended
_LEFT = (
    select(INBOX.c.update_id)
    .where(_OPEN, INBOX.c.taken_at <= bindparam("until"))
    .order_by(INBOX.c.taken_at, INBOX.c.update_id)
    .limit(bindparam("most"))
)
_BODIES = select(INBOX.c.update_id, INBOX.c.body).where(
    _OPEN, INBOX.c.update_id.in_(bindparam("wanted", expanding=True))
)
# An earlier one of the same lane, and the update itself, as far as they are open.
_UP_TO = select(INBOX.c.update_id).where(
    _OPEN, INBOX.c.lane == bindparam("lane"), INBOX.c.update_id <= bindparam("this_update")
)
# No update is below 0: what the desk sent goes with the question, and below this `deliveries` tidies up.
FAR_BELOW = -1_000_000_000
_GONE = or_(
    (SENT.c.update_id > 0) & SENT.c.update_id.not_in(select(INBOX.c.update_id)),
    SENT.c.update_id.between(FAR_BELOW, 0) & SENT.c.update_id.not_in(select(-COMPANY_QUESTIONS.c.number)),
)
_MOST_LEFT, _AT_ONCE = 100_000, 500
_COUNTED = select(func.count(), func.min(INBOX.c.taken_at)).where(_OPEN)
_PENDING = (
    select(INBOX.c.update_id, INBOX.c.taken_at, INBOX.c.body, func.max(SENT.c.tries).label("begun"))
    .outerjoin(SENT, SENT.c.update_id == INBOX.c.update_id)
    .where(_OPEN, INBOX.c.taken_at >= bindparam("start"), INBOX.c.taken_at < bindparam("until"))
    .group_by(INBOX.c.update_id, INBOX.c.taken_at, INBOX.c.body)
    .order_by(INBOX.c.taken_at, INBOX.c.update_id)
)


class Journal:
    """The record over one database."""

    def __init__(self, engine: Engine, *, jot: Callable[[SendKey, int], object] | None = None) -> None:
        """`jot` notes at once what Telegram took, where a crash leaves it."""
        self._engine, self._jot = engine, jot
        self.is_shared = is_shared(engine)  # other processes of this bot may write into it
        self._coming: set[int] = set()  # being taken: committed or not, nobody else takes these up
        self._here: set[int] = set()  # open, and in this process's memory
        self._left: set[int] = set()  # among them, what another process took
        self._started: set[int] = set()  # open, and counted as started by this process
        self._taken: dict[SendKey, int] = {}  # taken by Telegram, and not written down yet

    @property
    def in_hand(self) -> int:
        """How many open updates this process holds in memory."""
        return len(self._here)

    async def ask(
        self, call: Callable[_Given, _Result], *arguments: _Given.args, **named: _Given.kwargs
    ) -> _Result:
        """What a call gives that asks this database, or what stands beside it: never in the loop."""
        beside = beside_loop if self.is_shared else beside_loop_in_order
        return await beside(call, *arguments, **named)

    async def ask_if_shared(
        self, call: Callable[_Given, _Result], *arguments: _Given.args, **named: _Given.kwargs
    ) -> _Result:
        """What a call gives that asks a server alone: for a file it knows by itself."""
        return await self.ask(call, *arguments, **named) if self.is_shared else call(*arguments, **named)

    def take(self, updates: Sequence[NewUpdate], *, now: float) -> set[int]:
        """The numbers of those that are new, and committed now; the others were taken before."""
        rows = [{**asdict(update), "taken_at": now, "starts": 0} for update in updates]
        self._coming |= (coming := {update.update_id for update in updates if update.body})
        try:
            with transaction(self._engine, survives_power_loss=True) as connection:
                new = {row[0] for each in rows for row in _TAKE.run(connection, each)}
            self._here |= coming & new
        finally:
            self._coming -= coming
        return new

    def close(self, update_id: int) -> None:
        """The update is handled: its number is remembered, its words are not."""
        self._let_go(update_id)
        with self._writing(update_id) as connection:
            _close(connection, update_id)

    @contextmanager
    def step(self, *, ends: int | None = None) -> Iterator[None]:
        """What is kept in the block is kept whole or not at all, and with it the end of the update `ends`."""
        if ends is None:
            with transaction(self._engine):
                yield
            return
        with self._writing(ends, whole=True) as connection:
            yield
            _close(connection, ends)
        self._let_go(ends)

    @contextmanager
    def _writing(self, update_id: int, *, whole: bool = False) -> Iterator[Connection]:
        """What is written in the block, with what Telegram took for an update and is not written down yet."""
        taken = [each for each in tuple(self._taken.items()) if each[0].update_id == update_id]
        with transaction(self._engine) if whole or taken else connected(self._engine) as connection:
            for key, message in taken:
                _CONFIRM.run(connection, _row(key) | {"confirmed": message})
            yield connection
        for key, _ in taken:
            self._taken.pop(key, None)

    def _let_go(self, update_id: int) -> None:
        for numbers in (self._here, self._left, self._started):
            numbers.discard(update_id)

    def open_updates(self, *, until: float = math.inf, most: int = _MOST_LEFT) -> list[tuple[int, str]]:
        """What is open and not in this process's hands, taken until a moment; in order, at most so many."""
        found: list[tuple[int, str]] = []
        with self._engine.connect() as connection:
            rows = connection.execute(_LEFT, {"until": until, "most": most + len(self._here)}).scalars()
            numbers = [each for each in rows if each not in self._coming and each not in self._here][:most]
            for start in range(0, len(numbers), _AT_ONCE):
                some = numbers[start : start + _AT_ONCE]
                bodies = {row.update_id: row.body for row in connection.execute(_BODIES, {"wanted": some})}
                found += [(update_id, bodies[update_id]) for update_id in some if update_id in bodies]
        self._here |= {update_id for update_id, _ in found}
        self._left |= {update_id for update_id, _ in found}
        return found

    def release(self, update_id: int) -> None:
        """The update stays open, and is found by `open_updates` again: it could not be handled now."""
        self._here.discard(update_id)

    def readiness_of(self, update_id: int, lane: str) -> Readiness:
        """Whether an update may be handled, as far as every process that shares the record goes."""
        if not self.is_shared:
            return Readiness.READY
        with self._engine.connect() as connection:
            found = connection.execute(_UP_TO, {"this_update": update_id, "lane": lane}).scalars().all()
        if update_id not in found:
            return Readiness.DONE
        return Readiness.READY if len(found) == 1 else Readiness.BLOCKED

    def may_have_begun_elsewhere(self, update_id: int) -> bool:
        """Whether another process may have begun the update: an earlier one, or one running now."""
        return self.is_shared or update_id in self._left

    def start(self, update_id: int) -> bool:
        """Count a start, and return whether to handle the update. It is given up after too many crashes.

        Starts count only if an earlier process left it unfinished, and not where it waits behind another.
        """
        if update_id in self._started or not self.may_have_begun_elsewhere(update_id):
            return True
        self._started.add(update_id)  # a process that goes on trying has not died of it
        with self._engine.connect() as connection:
            starts = int(connection.execute(_COUNT_START, {"this_update": update_id}).scalar_one())
            if starts <= _MOST_STARTS:
                return True
            suspects = int(connection.execute(_SUSPECTS).scalar_one())
        if starts <= _MOST_STARTS * min(suspects, _MOST_SUSPECTS):
            return True
        _log.error("gave up update %d: it was never handled completely", update_id)
        return False

    def begun(self, key: SendKey) -> SendAttempts:
        """What is noted of an update's message."""
        if (taken := self._taken.get(key)) is not None:
            return SendAttempts(tries=1, message=taken)
        with self._engine.connect() as connection:
            row = connection.execute(_BEGUN, _this(key)).one_or_none()
        return SendAttempts(tries=row.tries, message=row.message) if row else SendAttempts()

    def begin_message(self, key: SendKey) -> SendAttempts:
        """Record that the message is about to be sent, and return how many sends may have reached Telegram.

        If another process has confirmed it in the meantime, `message` is set and the caller must not send.
        """
        with self._writing(key.update_id) as connection:
            ((tries, message),) = _BEGIN.run(connection, _row(key))
        if tries > 1 and message is None:
            _log.warning(
                "message %d of update %d is in doubt: sending it once more",
                key.number,
                key.update_id,
            )
        return SendAttempts(tries=tries, message=message)

    def forget_attempt(self, key: SendKey) -> None:
        """The last try surely did not reach Telegram: it does not count."""
        with self._engine.connect() as connection:
            connection.execute(_NOT_TAKEN, _this(key))

    def note_taken(self, key: SendKey, message: int) -> None:
        """Telegram has taken the message: written down with what is written next for its update."""
        self._taken[key] = message
        if self._jot is not None:
            self._jot(key, message)

    def write_down(self, update_id: int) -> None:
        """Write down what Telegram took for an update and is not written down yet."""
        with self._writing(update_id):
            pass

    def write_down_left(self, taken: Iterable[tuple[SendKey, int]]) -> None:
        """Write down what Telegram took for a process that could not do so."""
        with transaction(self._engine) as connection:
            for key, message in taken:
                connection.execute(_CONFIRM_IF_BEGUN, _this(key) | {"confirmed": message})

    def waiting(self, *, now: float) -> tuple[int, float]:
        """How many updates are taken and not handled, and for how many seconds the oldest."""
        with self._engine.connect() as connection:
            depth, oldest = connection.execute(_COUNTED).one()
        return int(depth), max(0.0, now - oldest) if depth else 0.0

    def pending(self, *, start: float, end: float) -> Iterator[OpenUpdate]:
        """What was taken from one moment until before another and is not handled yet, in order."""
        with self._engine.connect() as connection:
            for row in connection.execute(_PENDING, {"start": start, "until": end}):
                begun = bool(row.begun)
                yield OpenUpdate(update_id=row.update_id, at=row.taken_at, body=row.body, begun=begun)

    def forget_old(self, *, now: float) -> None:
        """Drops what is handled and older than a week: Telegram hands nothing over again after a day."""
        old = (INBOX.c.taken_at < now - _KEPT_SECONDS) & INBOX.c.body.is_(None)
        with self._engine.connect() as connection:
            connection.execute(delete(INBOX).where(old))
            drop_what_no_hold_covers(connection)
            connection.execute(delete(SENT).where(_GONE))


def _close(connection: Connection, update_id: int) -> None:
    if not _CLOSE_IF_NONE_IS_HELD.run(connection, {"this_update": update_id}):
        keep_if_held(connection, update_id)
        _CLOSE.run(connection, {"this_update": update_id})


def _row(key: SendKey) -> dict[str, object]:
    return {"update_id": key.update_id, "about": key.about, "number": key.number}


def _this(key: SendKey) -> dict[str, int | str]:
    return {"this_update": key.update_id, "this_about": key.about, "this_number": key.number}
