"""Who runs the bot: the people whose user ids the settings name, and nobody by any other sign."""

from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from telegram import Message

# Whoever is an administrator of some group may write there under these ids, without a name:
# https://core.telegram.org/bots/api#message (`from`, `sender_chat`).
_NOBODYS = frozenset({1087968824, 136817688, 777000})


def is_administrator(user: int | None, administrators: Collection[int]) -> bool:
    """True for a person who runs the bot."""
    return user is not None and user in administrators and user not in _NOBODYS


def is_from_administrator(message: "Message", administrators: Collection[int]) -> bool:
    """True for a message that such a person wrote under their own name."""
    if message.sender_chat is not None or message.from_user is None:
        return False
    return is_administrator(message.from_user.id, administrators)
