"""Messages as Telegram describes them, read into our own shape."""

from typing import Any

from telegram import Message as TelegramMessage

from onrecord_bot.messages.addressing import BotIdentity
from onrecord_bot.messages.incoming import Incoming, incoming_from_message
from tests.fakes.bot_api_world import BOT, World, person

ME = BotIdentity(user=int(BOT["id"]), name=str(BOT["username"]))
GROUP = -100


def group_message(
    text: str, /, *, reply_to: dict[str, Any] | None = None, author: dict[str, Any] | None = None, **more: Any
) -> Incoming:
    """What somebody writes in a group."""
    world = World()
    world.last_message = 500
    content = world.content(text, chat_id=GROUP, topic=None, reply_to=None)
    if reply_to is not None:
        content["reply_to_message"] = {"message_id": 400, "date": 1, "chat": world.group(GROUP), **reply_to}
    return _read(world.add(world.group(GROUP), author or person(7), content | more))


def private_message(text: str, /, **more: Any) -> Incoming:
    """What somebody writes in private."""
    world = World()
    content = world.content(text, chat_id=7, topic=None, reply_to=None)
    return _read(world.add(world.private_chat(7), person(7), content | more))


def _read(message: dict[str, Any]) -> Incoming:
    read = TelegramMessage.de_json(message)
    assert read is not None
    return incoming_from_message(read)
