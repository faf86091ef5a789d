"""What stands behind the Bot API stand-in: chats, people, messages, as Telegram would show them to a bot."""

import re
import time
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

BOT: Json = {
    "id": 1234567,
    "is_bot": True,
    "first_name": "On record",
    "username": "onrecord_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": True,
}
OTHER_BOT: Json = {"id": 7654321, "is_bot": True, "first_name": "Weather", "username": "weather_bot"}
SERVICE = "forum_topic_created"
# In the order in which Telegram's clients look for them: an address is not a mention.
_ENTITIES = (
    ("url", re.compile(r"https?://\S+")),
    ("email", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    ("bot_command", re.compile(r"(?<!\S)/\w+(?:@\w+)?")),
    ("mention", re.compile(r"(?<![\w/@.])@\w{4,}")),
)


@dataclass
class World:
    """Every chat by its id, and every message by chat and id. Topics belong to chats that are forums."""

    chats: dict[int, Json] = field(default_factory=dict)
    topics: dict[int, set[int]] = field(default_factory=dict)
    messages: dict[tuple[int, int], Json] = field(default_factory=dict)
    blocked: set[int] = field(default_factory=set)
    migrated: dict[int, int] = field(default_factory=dict)
    posts_in: set[int] = field(default_factory=set)  # channels whose administrator the bot is
    last_message: int = 10
    # What people sent for the bot, inline or as guests, by the id to edit it by.
    inline: dict[str, Json] = field(default_factory=dict)

    def private_chat(self, chat_id: int) -> Json:
        """The chat of a person with the bot; known from now on."""
        return self.chats.setdefault(chat_id, {"id": chat_id, "type": "private", "first_name": "Ida"})

    def group(self, chat_id: int, *, forum: bool = False) -> Json:
        """A group, a supergroup with topics where it is a `forum`; known from now on."""
        kind = "supergroup" if forum or chat_id < -(10**12) else "group"
        chat = {"id": chat_id, "type": kind, "title": "Investors"} | ({"is_forum": True} if forum else {})
        return self.chats.setdefault(chat_id, chat)

    def channel(self, chat_id: int) -> Json:
        """A channel; known from now on."""
        return self.chats.setdefault(chat_id, {"id": chat_id, "type": "channel", "title": "News"})

    def open_topic(self, chat_id: int) -> int:
        """A new topic; its id is that of the service message that opens it."""
        chat = self.group(chat_id, forum=True)
        message = self.add(chat, BOT, {SERVICE: {"name": "Results", "icon_color": 0}})
        topic = int(message["message_id"])
        self.topics.setdefault(chat_id, set()).add(topic)
        return topic

    def add(self, chat: Json, author: Json | None, content: Json) -> Json:
        """A message in a chat, with the next id."""
        self.last_message += 1
        message = {"message_id": self.last_message, "date": int(time.time()), "chat": chat}
        if author is not None:
            message["from"] = author
        message |= content
        self.messages[chat["id"], self.last_message] = message
        return message

    def content(self, text: str, *, chat_id: int, topic: int | None, reply_to: int | None) -> Json:
        """A text as a person's client sends it: its entities, its topic, what it replies to.

        A plain message in a topic carries the topic's service message as what it replies to.
        """
        content: Json = {"text": text, "entities": entities_of(text)}
        if topic is not None:
            content |= {"message_thread_id": topic, "is_topic_message": True}
        replied = self.messages.get((chat_id, reply_to or topic or 0))
        if replied:
            kept = {key: value for key, value in replied.items() if key != "reply_to_message"}
            content["reply_to_message"] = kept
        return content


def person(user_id: int) -> Json:
    """Somebody who writes."""
    return {"id": user_id, "is_bot": False, "first_name": "Ida", "language_code": "en"}


def entities_of(text: str) -> list[Json]:
    """What Telegram marks in a text that somebody types, in UTF-16 units."""
    taken: list[tuple[int, int]] = []
    found: list[Json] = []
    for kind, pattern in _ENTITIES:
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            offset = utf16_units(text[: match.start()])
            found.append({"type": kind, "offset": offset, "length": utf16_units(match.group())})
    return sorted(found, key=lambda entity: int(entity["offset"]))


def utf16_units(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le", errors="surrogatepass")) // 2
