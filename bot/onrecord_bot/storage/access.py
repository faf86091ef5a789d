"""Who may ask: everybody, or the people and chats that the settings or an administrator allowed."""

from collections.abc import Collection
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, delete, func, insert, select, update

from onrecord_bot.administrators import Administrators
from onrecord_bot.messages.incoming import Asker
from onrecord_bot.storage.tables import ACCESS

if TYPE_CHECKING:
    pass

# A stranger who keeps writing is told again after a day.
_TOLD_FOR_SECONDS = 24 * 3600
_KEPT_SECONDS = 30 * 24 * 3600
# Requests that administrators are told of in a day: a crowd of strangers must not drown them.
_MOST_REQUESTS = 50


class AccessDecision(StrEnum):
    """What was decided about a person or a chat."""

    ASKED = "asked"
    UNHEARD = "unheard"  # asked while too many did: administrators were not told
    ALLOWED = "allowed"
    REFUSED = "refused"


_UNDECIDED = (AccessDecision.ASKED.value, AccessDecision.UNHEARD.value)


class Access:
    """Who may ask, as the settings say and as administrators decided since."""

    def __init__(
        self, engine: Engine, *, open_to_all: bool, allowed: Collection[int], administrators: Administrators
    ) -> None:
        self._engine = engine
        self._open_to_all = open_to_all
        self._allowed = frozenset(allowed)
        self._administrators = administrators

    def may_surely_ask(self, asker: Asker) -> bool:
        """Whether the settings alone let a person ask: the bot is open, or they name them."""
        if self._open_to_all or self._administrators.includes(asker.person):
            return True
        return bool(_ids(asker) & self._allowed)

    def may_ask(self, asker: Asker) -> bool:
        """Whether a person may ask: everybody if the bot is open, else allowed people and allowed chats."""
        if self.may_surely_ask(asker):
            return True
        ids = _ids(asker)
        query = select(ACCESS.c.id).where(
            ACCESS.c.id.in_(ids), ACCESS.c.standing == AccessDecision.ALLOWED.value
        )
        with self._engine.connect() as connection:
            return connection.execute(query).first() is not None

    def decide(self, who: int, standing: AccessDecision, *, now: float) -> None:
        """A person or a chat stands so from now on."""
        with self._engine.connect() as connection:
            connection.execute(delete(ACCESS).where(ACCESS.c.id == who))
            connection.execute(insert(ACCESS), {"id": who, "standing": standing.value, "told_at": now})

    def is_listed(self, who: int) -> bool:
        """Whether the settings allow this id. No command can take that back."""
        return who in self._allowed

    def is_to_be_told(self, who: int, *, now: float) -> bool:
        """Record that a stranger is told now. Return whether that is due: once a day, never if refused."""
        with self._engine.connect() as connection:
            found = connection.execute(select(ACCESS).where(ACCESS.c.id == who)).first()
            if found is None:
                return True
            waits = found.standing in _UNDECIDED
            is_due = bool(waits and now >= found.told_at + _TOLD_FOR_SECONDS)
            if found.standing == AccessDecision.UNHEARD.value:
                is_due = is_due or _has_room(connection, now)
            if is_due:
                connection.execute(update(ACCESS).where(ACCESS.c.id == who).values(told_at=now))
            return is_due

    def request(self, who: int, *, now: float) -> bool:
        """Record a request. Return whether administrators must hear of it now.

        In a crowd they do not. The person is heard later, when they write and there is room.
        """
        with self._engine.connect() as connection:
            standing = connection.execute(select(ACCESS.c.standing).where(ACCESS.c.id == who)).scalar()
            is_heard = _has_room(connection, now)
            if standing not in {None, AccessDecision.UNHEARD.value}:
                return False
            wanted = AccessDecision.ASKED if is_heard else AccessDecision.UNHEARD
            connection.execute(delete(ACCESS).where(ACCESS.c.id == who))
            connection.execute(insert(ACCESS), {"id": who, "standing": wanted.value, "told_at": now})
            return is_heard

    def move(self, old: int, new: int, *, now: float) -> None:
        """A group has become a supergroup: it may ask as before."""
        if not self._open_to_all and self.may_ask(Asker(person=None, chat=old, private=False)):
            self.decide(new, AccessDecision.ALLOWED, now=now)

    def forget_old(self, *, now: float) -> None:
        """Drops requests that nobody decided within a month."""
        old = ACCESS.c.standing.in_(_UNDECIDED) & (ACCESS.c.told_at < now - _KEPT_SECONDS)
        with self._engine.connect() as connection:
            connection.execute(delete(ACCESS).where(old))


def _ids(asker: Asker) -> set[int]:
    return {each for each in (asker.person, asker.chat) if each is not None}


def _has_room(connection: Connection, now: float) -> bool:
    """Whether administrators may be told of one more request today."""
    today = ACCESS.c.told_at > now - _TOLD_FOR_SECONDS
    waiting = select(func.count()).where(ACCESS.c.standing == AccessDecision.ASKED.value, today)
    return int(connection.execute(waiting).scalar_one()) < _MOST_REQUESTS
