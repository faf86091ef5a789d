"""Puts our messages into chats, in order, and keeps an answer that changes in its place."""

import logging
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from telegram import (
    Bot,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyParameters,
)
from telegram import Message as Received
from telegram.error import ChatMigrated

from onrecord_bot.delivery.attempt import Attempt, current_attempt
from onrecord_bot.delivery.retries import InDoubt, NotSent, Retries
from onrecord_bot.delivery.transport import NotTransmitted, noting_departure
from onrecord_bot.messages.incoming import ChatPlace, place_of
from onrecord_bot.messages.outgoing import Button, Entity, Message, Rows, plain_messages
from onrecord_bot.storage.journal import Journal, SendAttempts, SendKey

_log = logging.getLogger(__name__)
# A message that may be there twice is not sent a third time.
_MOST_TRIES = 2
# Telegram may take long over a message. To give up early sends it twice, and only its own lane waits.
_READ_SECONDS = 30.0
_MOST_WARNINGS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """Where messages go. `reply_to` is the message they answer. They go even if that is gone."""

    place: ChatPlace
    reply_to: int | None = None

    @classmethod
    def under(cls, message: Received) -> "Destination":
        """Return the place of a message, as a reply to it."""
        return cls(place=place_of(message), reply_to=message.message_id)


class Outbox:
    """Sends through one bot, over the line that all its calls share."""

    def __init__(self, bot: Bot, journal: Journal, line: Retries) -> None:
        self._bot = bot
        self._journal = journal
        self.line = line

    async def send(self, messages: Sequence[Message], to: Destination) -> tuple[int, ...]:
        """The messages' numbers as sent. Raises NotSent at the first that fails, and sends none after it.

        So a passage never stands in a chat without the statement that was to go before it.
        """
        sent: list[int] = []
        for message in messages:
            try:
                sent.append(await self._send(message, to))
            except ChatMigrated as error:
                # The supergroup has other numbers for its messages, and no topics yet.
                to = Destination(place=ChatPlace(chat=error.new_chat_id))
                sent.append(await self._send(message, to))
        return tuple(sent)

    async def tell(self, message: Received, text: str) -> None:
        """Reply to a message in words of our own. Raises NotSent."""
        await self.send(plain_messages(text), Destination.under(message))

    async def warn(self, words: Message, to: Destination) -> None:
        """Says that something may be missing: again until that is confirmed, since silence would hide it.

        Twice there it does no harm, as an answer would. Raises NotSent.
        """
        for _ in range(_MOST_WARNINGS - 1):
            with suppress(InDoubt):
                await self.send([words], to)
                return
        await self.send([words], to)

    async def replace(
        self, old: Sequence[int], messages: Sequence[Message], to: Destination
    ) -> tuple[int, ...]:
        """Replace old messages with new ones. One message for one is edited; otherwise new ones are sent.

        The old ones are deleted only after the new ones have arrived.
        """
        if len(old) == len(messages) == 1 and await self._edit(old[0], messages[0], to):
            return tuple(old)
        sent = await self.send(messages, to)
        for number in reversed(old):  # a passage goes before its statement
            await self._delete(number, to)
        return sent

    async def overwrite(self, old: int, message: Message, to: Destination) -> None:
        """Edit the message to show this, or reply to it if it cannot be edited. Raises NotSent."""
        if not await self._edit(old, message, to):
            await self.send([message], to)

    async def overwrite_inline(self, inline_message: str, message: Message) -> None:
        """A message that somebody sent for us shows this now. Raises NotSent."""
        try:
            await self.line.run(
                lambda: self._bot.edit_message_text(
                    message.text,
                    inline_message_id=inline_message,
                    entities=telegram_entities(message.entities),
                    reply_markup=telegram_keyboard(message.buttons),
                ),
                chat=inline_message,
            )
        except NotSent as refused:
            if "is not modified" not in str(refused):
                raise

    async def _send(self, message: Message, to: Destination) -> int:
        """The message's number, sent now or before a crash that this update's turn outlived."""
        attempt = current_attempt()
        if attempt is None:
            return await self.line.run(lambda: self._call(message, to), chat=to.place.chat)
        key = SendKey(update_id=attempt.update_id, about=attempt.about, number=attempt.next_message())
        begun = self._journal.begun(key) if attempt.again else SendAttempts()
        attempt.in_doubt = attempt.in_doubt or begun.tries > 1 or (begun.tries == 1 and begun.message is None)
        if begun.message is not None:
            return begun.message
        if begun.tries >= _MOST_TRIES:
            raise InDoubt("in doubt twice")
        sent = await self._retry(message, to, attempt, key, doubts=begun.tries)
        self._journal.confirm_message(key, sent)
        return sent

    async def _retry(
        self, message: Message, to: Destination, attempt: Attempt, key: SendKey, *, doubts: int
    ) -> int:
        """The message's number. Each try is noted as it leaves, and not counted if it was not accepted."""
        noted: SendAttempts | None = None

        async def leave() -> None:
            nonlocal noted
            if noted is None:
                noted = self._journal.begin_message(key)
                attempt.in_doubt = noted.tries > 1 or attempt.in_doubt
            if noted.message is not None:
                raise InDoubt("another process sent it")

        def forget_attempt() -> None:
            if noted is not None:
                self._journal.forget_attempt(key)

        async def send_once() -> int:
            nonlocal noted
            noted = None
            try:
                with noting_departure(leave):
                    return await self._call(message, to)
            except NotTransmitted:
                if noted is not None and noted.message is not None:
                    return noted.message
                raise

        chat = to.place.chat
        return await self.line.run(send_once, chat=chat, forget_attempt=forget_attempt, doubts=doubts)

    async def _call(self, message: Message, to: Destination) -> int:
        sent = await self._bot.send_message(
            to.place.chat,
            message.text,
            read_timeout=_READ_SECONDS,
            entities=telegram_entities(message.entities),
            reply_markup=telegram_keyboard(message.buttons) or telegram_choice(message.suggestions),
            message_thread_id=to.place.topic,
            reply_parameters=_reply(to),
        )
        return sent.message_id

    async def _edit(self, number: int, message: Message, to: Destination) -> bool:
        """Whether the old message now shows the new one. If not, it can no longer be edited."""
        try:
            await self.line.run(
                lambda: self._bot.edit_message_text(
                    message.text,
                    chat_id=to.place.chat,
                    message_id=number,
                    entities=telegram_entities(message.entities),
                    reply_markup=telegram_keyboard(message.buttons),
                ),
                chat=to.place.chat,
            )
        except (NotSent, ChatMigrated) as refused:
            return "is not modified" in str(refused)
        return True

    async def _delete(self, number: int, to: Destination) -> None:
        try:
            chat = to.place.chat
            await self.line.run(lambda: self._bot.delete_message(chat, number), chat=chat)
        except (NotSent, ChatMigrated) as refused:
            _log.info(
                "could not delete the previous answer (%s)", refused
            )  # somebody was quicker, or it is too old


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


def _reply(to: Destination) -> ReplyParameters | None:
    if to.reply_to is None:
        return None
    return ReplyParameters(message_id=to.reply_to, allow_sending_without_reply=True)
