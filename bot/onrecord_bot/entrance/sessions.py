"""Sessions on the server's side: a browser holds a random token, and nothing else."""

import secrets
from dataclasses import dataclass

from sqlalchemy import Engine, delete, insert, select, update

from onrecord_bot.entrance.tables import SESSIONS, digest_of

# Half a working day; after an hour without a page, the person may have left the machine.
LASTS_SECONDS, IDLE_SECONDS = 12 * 3600.0, 3600.0
_NOTED_EVERY_SECONDS = 60.0
_BYTES = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Somebody who signed in, as the record names them. `guard` is what their posts must carry."""

    who: str
    guard: str


class Sessions:
    """The sessions of one desk."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def begin(self, who: str, *, now: float) -> str:
        """Return the token of a new session. What has ended goes."""
        token = secrets.token_urlsafe(_BYTES)
        row = {
            "digest": digest_of(token),
            "who": who,
            "guard": secrets.token_urlsafe(_BYTES),
            "until": now + LASTS_SECONDS,
            "used_at": now,
        }
        with self._engine.begin() as connection:
            ended = (SESSIONS.c.until <= now) | (SESSIONS.c.used_at <= now - IDLE_SECONDS)
            connection.execute(delete(SESSIONS).where(ended))
            connection.execute(insert(SESSIONS), row)
        return token

    def of(self, token: str, *, now: float) -> Session | None:
        """Return the session of a token; None if there is none, or if it has ended."""
        this = SESSIONS.c.digest == digest_of(token)
        with self._engine.connect() as connection:
            row = connection.execute(select(SESSIONS).where(this)).one_or_none()
        if row is None or now >= row.until or now >= row.used_at + IDLE_SECONDS:
            return None
        if now >= row.used_at + _NOTED_EVERY_SECONDS:
            with self._engine.begin() as connection:
                connection.execute(update(SESSIONS).where(this).values(used_at=now))
        return Session(who=row.who, guard=row.guard)

    def end(self, token: str) -> None:
        """Sign somebody out."""
        with self._engine.begin() as connection:
            connection.execute(delete(SESSIONS).where(SESSIONS.c.digest == digest_of(token)))
