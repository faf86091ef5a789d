"""A message as it arrived, in our own shape: everything that the rules about it need, and nothing else."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord_bot.messages.outgoing import characters_in

if TYPE_CHECKING:  # only the shape is needed: the rules are tested without Telegram
    from telegram import Message, MessageEntity, Update

# A slow line or a busy minute needs no mention. That the bot was away does.
LATE_AFTER_SECONDS = 120.0


def is_late(asked_at: float | None, *, now: float) -> bool:
    """Whether an answer given now says that it is late. Times are in seconds; None means unknown."""
    return asked_at is not None and now - asked_at > LATE_AFTER_SECONDS


def is_overdue(asked_at: float | None, *, now: float, hours: float) -> bool:
    """Whether a question is so old that its answer may no longer be wanted. 0 hours means never."""
    return asked_at is not None and 0 < hours * 3600 < now - asked_at


# The topic that every forum has; Telegram refuses its number when a message is sent.
_GENERAL = 1
_UNSTORABLE = re.compile("[\\0\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatPlace:
    """A chat, or one topic of it: what is asked and answered here is one conversation."""

    chat: int
    topic: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Somebody named in a text, from character `start` to `end`: by name in lower case, or by user id."""

    start: int
    end: int
    name: str | None = None
    user: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command at the start of a text, in lower case; `bot` if it names one, `end` where it ends."""

    name: str
    bot: str | None
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Replied:
    """The message that a message replies to; `author` is a user id."""

    message: int
    text: str
    author: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A message that somebody wrote or edited.

    `author` is a user's id, or that of the group or channel in whose name somebody writes.
    `text` is the caption if it has no text, or empty. `asked_at` is when it was written or last edited, in
    seconds.

    `automatic`: no person wrote it here (a bot, an inline result, the forward of a linked channel's post).
    """

    place: ChatPlace
    message: int
    private: bool
    text: str
    author: int | None = None
    command: Command | None = None
    mentions: tuple[Mention, ...] = ()
    replied: Replied | None = None
    automatic: bool = False
    asked_at: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What somebody typed after our name, inline: in which chat, Telegram does not say."""

    author: int
    place: None = None
    message: None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressing:
    """A press under a message of ours, or a notice to it where nobody pressed."""

    author: int | None
    place: ChatPlace | None
    message: int | None


def incoming_from_message(message: "Message") -> Incoming:
    """Telegram's shape -> ours."""
    text = _storable(message.text or message.caption or "")
    entities = message.entities or message.caption_entities
    return Incoming(
        place=place_of(message),
        message=message.message_id,
        private=message.chat.type == "private",
        text=text,
        author=author_of(message),
        command=next((_command(text, entity) for entity in entities if _opens_with_command(entity)), None),
        mentions=tuple(
            _mention(text, entity) for entity in entities if entity.type in {"mention", "text_mention"}
        ),
        replied=_replied(message),
        automatic=_is_automatic(message),
        asked_at=asked_at(message),
    )


def message_of(update: "Update") -> "Message":
    """Return the message of an update. The filters let no update without one through."""
    assert update.effective_message is not None
    return update.effective_message


def moved_chat(message: "Message | None") -> tuple[int, int] | None:
    """Return the old and the new number of a group that has become a supergroup. None if none has.

    Telegram tells both chats; the new one hears it before anything is asked there.
    """
    if message is None or not (message.migrate_to_chat_id or message.migrate_from_chat_id):
        return None
    return message.migrate_from_chat_id or message.chat.id, message.migrate_to_chat_id or message.chat.id


def place_of(message: "Message") -> ChatPlace:
    """The chat, and the topic if the message is in one that can be named."""
    topic = message.message_thread_id if message.is_topic_message else None
    return ChatPlace(chat=message.chat.id, topic=None if topic == _GENERAL else topic)


def asked_at(message: "Message") -> float:
    """When a message was written or last edited, in seconds."""
    return (message.edit_date or message.date).timestamp()


def author_of(message: "Message") -> int | None:
    """Who answers for a message: all who write in the name of chats share one user id."""
    if message.sender_chat is not None:
        return message.sender_chat.id
    return message.from_user.id if message.from_user else None


def _storable(text: str) -> str:
    """The text, as long as it was, without what no database and no line to Telegram can carry."""
    return _UNSTORABLE.sub("\ufffd", text)


def _opens_with_command(entity: "MessageEntity") -> bool:
    return entity.type == "bot_command" and entity.offset == 0


def _command(text: str, entity: "MessageEntity") -> Command:
    end = characters_in(text, entity.length)
    name, _, bot = text[1:end].lower().partition("@")
    return Command(name=name, bot=bot or None, end=end)


def _mention(text: str, entity: "MessageEntity") -> Mention:
    start = characters_in(text, entity.offset)
    end = characters_in(text, entity.offset + entity.length)
    if entity.user is not None:
        return Mention(start=start, end=end, user=entity.user.id)
    return Mention(start=start, end=end, name=text[start:end].lstrip("@").lower())


def _replied(message: "Message") -> Replied | None:
    """What is replied to. A plain message in a topic seems to reply to the one that opened the topic."""
    replied = message.reply_to_message
    if replied is None or replied.forum_topic_created is not None:
        return None
    return Replied(
        message=replied.message_id,
        text=_storable(replied.text or replied.caption or ""),
        author=replied.from_user.id if replied.from_user else None,
    )


def _is_automatic(message: "Message") -> bool:
    if message.is_automatic_forward or message.via_bot is not None:
        return True
    # An anonymous administrator, or a channel that speaks, seems to be a bot: there is a sender chat then.
    return bool(message.from_user and message.from_user.is_bot and message.sender_chat is None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Where an update comes from. No person where somebody writes as a group or a channel."""

    person: int | None
    chat: int | None
    private: bool


def asker_from_update(received: "Update") -> Asker:
    """Telegram's shape -> ours."""
    message, user, chat = received.effective_message, received.effective_user, received.effective_chat
    written = received.callback_query is None and message is not None
    hidden = written and message is not None and message.sender_chat is not None
    return Asker(
        person=None if hidden or user is None else user.id,
        chat=chat.id if chat else None,
        private=chat is not None and chat.type == "private",
    )
