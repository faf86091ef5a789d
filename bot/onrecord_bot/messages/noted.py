"""What is noted of an update that came, and of each message that is sent for it."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class NewUpdate:
    """An update as it is stored. `body` is None if the update does not concern the bot.

    `message` identifies the message and its wording. It is None if the update is not a message.
    """

    update_id: int
    lane: str
    message: str | None = None
    body: str | None = None


class Readiness(StrEnum):
    """Whether an update may be handled now: it may be done already, or one of its lane is before it."""

    DONE = "done"
    BLOCKED = "blocked"
    READY = "ready"


@dataclass(frozen=True, slots=True, kw_only=True)
class SendKey:
    """One message of those that an update's turn sends: what they show, and its number among them, from 1."""

    update_id: int
    about: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SendAttempts:
    """A message of an update: the tries that may have reached Telegram, its number once confirmed."""

    tries: int = 0
    message: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenUpdate:
    """An update, as it came, that is taken and not handled; `begun` if a message for it may have left."""

    update_id: int
    at: float
    body: str
    begun: bool
