"""One-time links: each lets one person in once, within minutes."""

import secrets

from sqlalchemy import Engine, delete, insert

from onrecord_bot.entrance.tables import LINKS, digest_of

LASTS_SECONDS = 600.0
_BYTES = 32


class Links:
    """The links that nobody has used yet."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def make(self, who: str, *, now: float) -> str:
        """Return a token that lets somebody in once. What was made before and is too old goes."""
        token = secrets.token_urlsafe(_BYTES)
        row = {"digest": digest_of(token), "who": who, "until": now + LASTS_SECONDS}
        with self._engine.begin() as connection:
            connection.execute(delete(LINKS).where(LINKS.c.until <= now))
            connection.execute(insert(LINKS), row)
        return token

    def redeem(self, token: str, *, now: float) -> str | None:
        """Return whom a token lets in; None if it was used, is too old, or never was. It is used up."""
        used = delete(LINKS).where(LINKS.c.digest == digest_of(token)).returning(LINKS.c.who, LINKS.c.until)
        with self._engine.begin() as connection:
            row = connection.execute(used).one_or_none()
        return row.who if row is not None and now < row.until else None


def link_to(url: str, token: str) -> str:
    """The address that a person opens."""
    return f"{url}/sign-in/{token}"
