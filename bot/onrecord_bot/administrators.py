"""Who runs the bot: the people whose user ids the settings name, known by no other sign."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from telegram import Message

# An anonymous administrator of any group writes there under one of these ids:
# https://core.telegram.org/bots/api#message (`from`, `sender_chat`).
_SHARED = frozenset({1087968824, 136817688, 777000})
# How the record names a user of Telegram; people at a shell stand there by the names of their accounts.
TELEGRAM_USER = "Telegram "


@dataclass(frozen=True, slots=True)
class Administrators:
    """The user ids of the administrators, in the order of the settings.

    `approvers` are those who may open what somebody else added: user ids, and names of accounts at a shell.
    Where there are none, everybody who runs the bot may open everything.
    """

    ids: tuple[int, ...] = ()
    approvers: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[int]:
        return iter(self.ids)

    def includes(self, user: int | None) -> bool:
        """Whether a user runs the bot. An id that several people share never does."""
        return user is not None and user in self.ids and user not in _SHARED

    def wrote(self, message: "Message") -> bool:
        """Whether an administrator wrote a message under their own name."""
        if message.sender_chat is not None or message.from_user is None:
            return False
        return self.includes(message.from_user.id)

    def may_open(self, who: str, *, added_by: str) -> bool:
        """Whether somebody may open a release that somebody added; both as the record names people.

        A number among the approvers is a user of Telegram, never an account of that name at a shell.
        """
        if not self.approvers:
            return True
        name = who.removeprefix(TELEGRAM_USER)
        is_known_so = name.isdigit() == who.startswith(TELEGRAM_USER)
        return is_known_so and name in self.approvers and who != added_by
