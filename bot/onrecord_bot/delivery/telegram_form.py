"""Our entities and buttons in the form that Telegram takes."""

from collections.abc import Sequence

from telegram import (
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    MessageEntity,
    ReplyKeyboardMarkup,
)

from onrecord_bot.messages.outgoing import Button, Entity, Rows


def telegram_entities(entities: Sequence[Entity]) -> list[MessageEntity]:
    """Our entities as Telegram's."""
    return [
        MessageEntity(type=entity.style.value, offset=entity.offset, length=entity.length)
        for entity in entities
    ]


def telegram_keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    """Return our buttons as Telegram's, or None if there are none."""
    return InlineKeyboardMarkup([[_button(button) for button in row] for row in rows]) if rows else None


def telegram_choice(suggestions: Sequence[str]) -> ReplyKeyboardMarkup | None:
    """Return a keyboard whose buttons send a question as the person's own message. None if it is empty."""
    if not suggestions:
        return None
    return ReplyKeyboardMarkup([[text] for text in suggestions], resize_keyboard=True, one_time_keyboard=True)


def _button(button: Button) -> InlineKeyboardButton:
    if button.copied is not None:
        return InlineKeyboardButton(button.label, copy_text=CopyTextButton(button.copied))
    return InlineKeyboardButton(button.label, callback_data=button.data)
