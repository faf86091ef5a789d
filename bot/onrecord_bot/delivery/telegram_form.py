"""Our messages in the form that Telegram takes: https://core.telegram.org/bots/api#sendmessage."""

from collections.abc import Sequence
from typing import Any

from telegram import Bot, InlineKeyboardMarkup, InputFile, MessageEntity, ReplyParameters

from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.messages.outgoing import Attachment, Button, Entity, Message, Rows

Fields = dict[str, Any]
# A file of fifty megabytes takes its time.
_FILE_SECONDS = 120.0


def message_fields(message: Message) -> Fields:
    """A new message, whose links show no preview. What it does not have is left out."""
    fields: Fields = {"text": message.text, "link_preview_options": {"is_disabled": True}}
    if message.entities:
        fields["entities"] = _entities(message.entities)
    keyboard = _keyboard(message.buttons) if message.buttons else _choice(message.suggestions)
    return fields | ({"reply_markup": keyboard} if keyboard else {})


async def send_file(
    bot: Bot, message: Message, file: Attachment, place: ChatPlace, reply_to: int | None
) -> int:
    """Send a file with its caption. Return the message's number."""
    reply = None
    if reply_to is not None:
        reply = ReplyParameters(message_id=reply_to, allow_sending_without_reply=True)
    sent = await bot.send_document(
        place.chat,
        InputFile(file.content, filename=file.name),
        caption=message.text,
        message_thread_id=place.topic,
        reply_parameters=reply,
        read_timeout=_FILE_SECONDS,
        write_timeout=_FILE_SECONDS,
    )
    return sent.message_id


def telegram_entities(entities: Sequence[Entity]) -> tuple[MessageEntity, ...]:
    """Our entities as python-telegram-bot's."""
    return MessageEntity.de_list(_entities(entities))


def telegram_keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    """Return our buttons as python-telegram-bot's, or None if there are none."""
    return InlineKeyboardMarkup.de_json(_keyboard(rows)) if rows else None


def _entities(entities: Sequence[Entity]) -> list[Fields]:
    return [
        {"type": each.style.value, "offset": each.offset, "length": each.length}
        | ({"url": each.url} if each.url else {})
        for each in entities
    ]


def _keyboard(rows: Rows) -> Fields:
    return {"inline_keyboard": [[_button(button) for button in row] for row in rows]}


def _choice(suggestions: Sequence[str]) -> Fields | None:
    """A keyboard whose buttons send a question as the person's own message. None if it is empty."""
    if not suggestions:
        return None
    keyboard = [[{"text": text}] for text in suggestions]
    return {"keyboard": keyboard, "resize_keyboard": True, "one_time_keyboard": True}


def _button(button: Button) -> Fields:
    does = {"callback_data": button.data} if button.copied is None else {"copy_text": {"text": button.copied}}
    return {"text": button.label, **does}
