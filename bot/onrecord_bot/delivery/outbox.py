"""Puts our messages into chats, in order, and keeps an answer that changes in its place."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable, Collection, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from telegram import Bot
from telegram import Message as Received
from telegram.error import ChatMigrated

from onrecord_bot.delivery.attempt import Attempt, current_attempt
from onrecord_bot.delivery.departures import Departures, Noting, Withheld
from onrecord_bot.delivery.retries import InDoubt, NotSent, Refused, Retries
from onrecord_bot.delivery.telegram_form import (
    message_fields,
    send_file,
    telegram_entities,
    telegram_keyboard,
)
from onrecord_bot.delivery.transport import NotTransmitted, call, noting_departure
from onrecord_bot.messages.incoming import ChatPlace, place_of
from onrecord_bot.messages.noted import SendAttempts, SendKey
from onrecord_bot.messages.outgoing import Message, plain_messages
from onrecord_bot.storage.journal import Journal

_log = logging.getLogger(__name__)
# A message that may be there twice is not sent a third time.
_MOST_TRIES = 2
# Telegram may take long over a message. To give up early sends it twice, and only its own lane waits.
_READ_SECONDS = 30.0
_LOOK_AGAIN_SECONDS = 0.5
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

    def __init__(
        self,
        bot: Bot,
        journal: Journal,
        line: Retries,
        *,
        departures: Departures | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Without `departures` no release is ever closed."""
        self._bot = bot
        self._departures = departures or Departures(lambda _: ())
        self.refused = 0  # messages that Telegram would not take, however plain
        self._clock = clock
        self._moved: dict[int, int] = {}  # groups that have become supergroups
        self._journal = journal
        self.ask = journal.ask  # what asks the database: never in the loop
        self.line = line

    async def send(self, messages: Sequence[Message], to: Destination) -> tuple[int, ...]:
        """The messages' numbers as sent. Raises NotSent at the first that fails, and sends none after it.

        So a passage never stands in a chat without the statement that was to go before it.
        """
        if (now := self.place_now(to.place)) != to.place:
            to = Destination(place=now)  # what it replies to has another number there
        sent: list[int] = []
        for message in messages:
            try:
                sent.append(await self._send(message, to))
            except ChatMigrated as error:
                # All of it anew: what went before stands in a chat that nobody reads with the rest.
                self._moved[to.place.chat] = error.new_chat_id
                if (attempt := current_attempt()) is not None:
                    attempt.show(f"{attempt.about} in {error.new_chat_id}")
                return await self.send(messages, to)
        return tuple(sent)

    def place_now(self, place: ChatPlace) -> ChatPlace:
        """Where a place is now: a supergroup has another number than its group had, and no topics yet."""
        new = self._moved.get(place.chat)
        return place if new is None else ChatPlace(chat=new)

    async def tell(self, message: Received, text: str, *, releases: Collection[str] = ()) -> None:
        """Reply to a message in words of our own, which may name releases. Raises NotSent."""
        told = [replace(each, releases=frozenset(releases)) for each in plain_messages(text)]
        await self.send(told, Destination.under(message))

    async def tell_plainly(self, text: str, place: ChatPlace) -> None:
        """Say something in a chat, as a reply to nothing. Raises NotSent."""
        await self.send(plain_messages(text), Destination(place=place))

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
            edit = partial(self._show, message, inline_message_id=inline_message)
            await self.line.run(edit, chat=inline_message)
        except NotSent as refused:
            if "is not modified" not in str(refused):
                raise

    async def ended(self, release: str) -> None:
        """Return once no message that shows a release is under way."""
        await self._departures.ended(release)

    async def _send(self, message: Message, to: Destination) -> int:
        """The message's number. What Telegram will not take is sent once more plain, since words count most.

        Raises Refused if that is not taken either.
        """
        attempt, anywhere = current_attempt(), Destination(place=ChatPlace(chat=to.place.chat))
        number = attempt.messages if attempt else 0
        try:
            return await self._send_as_it_is(message, to)
        except Refused as error:
            _log.warning("a message was refused (%s), sending it plain", error)
            if attempt:
                attempt.messages = number  # the same message to the journal
        try:
            return await self._send_as_it_is(message.plain(), anywhere)
        except Refused as error:
            self.refused += 1
            _log.warning("a message was refused plain as well (%s)", error)
            raise

    async def _send_as_it_is(self, message: Message, to: Destination) -> int:
        """The message's number, sent now or before a crash that this update's turn outlived."""
        attempt = current_attempt()
        if attempt is None:
            return await self.line.run(lambda: self._call_now(message, to), chat=to.place.chat)
        key = SendKey(update_id=attempt.update_id, about=attempt.about, number=attempt.next_message())
        begun = await self._begun(key, attempt)
        attempt.in_doubt = attempt.in_doubt or begun.tries > 1 or (begun.tries == 1 and begun.message is None)
        if begun.message is not None:
            return begun.message
        if begun.tries >= _MOST_TRIES:
            raise InDoubt("in doubt twice")
        if attempt.ends_with_answer and key.number > 1:  # this one may wait for long
            await self._journal.ask(self._journal.write_down, key.update_id)
        sent = await self._retry(message, to, attempt, key, doubts=begun.tries)
        self._journal.note_taken(key, sent)  # first of all: what is noted nowhere is sent once more
        if not attempt.ends_with_answer:
            await self._journal.ask(self._journal.write_down, key.update_id)
        return sent

    async def _begun(self, key: SendKey, attempt: Attempt) -> SendAttempts:
        """What is noted of a message. If another process may be sending it, wait until that is over."""
        if not attempt.again:
            return SendAttempts()
        begun = await self._journal.ask(self._journal.begun, key)
        deadline = self._clock() + _READ_SECONDS
        while attempt.may_go_on and begun.tries and begun.message is None and self._clock() < deadline:
            await asyncio.sleep(_LOOK_AGAIN_SECONDS)
            begun = await self._journal.ask(self._journal.begun, key)
        return begun

    async def _retry(
        self, message: Message, to: Destination, attempt: Attempt, key: SendKey, *, doubts: int
    ) -> int:
        """The message's number. Each try is noted as it leaves, and not counted if it was not accepted."""
        noted: SendAttempts | None = None

        def leave() -> None:
            nonlocal noted
            if noted is None:
                noted = self._journal.begin_message(key)
                attempt.in_doubt = noted.tries > 1 or attempt.in_doubt
            if noted.message is not None:
                raise InDoubt("another process sent it")

        async def forget_attempt() -> None:
            if noted is not None:
                await self._journal.ask(self._journal.forget_attempt, key)

        async def send_once() -> int:
            nonlocal noted
            noted = None
            try:
                async with self._departures.among_few(), self.leaving(message.releases, leave):
                    return await self._call(message, to)
            except NotTransmitted:
                if noted is not None and noted.message is not None:
                    return noted.message
                raise

        chat = to.place.chat
        return await self.line.run(send_once, chat=chat, forget_attempt=forget_attempt, doubts=doubts)

    @asynccontextmanager
    async def leaving(self, releases: Collection[str], leave: Noting | None = None) -> AsyncIterator[None]:
        """A call in the block leaves only while every release that it shows answers questions.

        `leave` is called as it leaves, where statements may wait. Raises Withheld.
        """
        shown, is_withheld = self._departures.showing(releases), False

        async def look() -> None:
            nonlocal is_withheld
            is_withheld = not await self._departures.may_leave(shown, leave)
            if is_withheld:
                raise Withheld("a release that it shows was closed")

        try:
            async with self._departures.leaving(shown):
                with noting_departure(look):
                    yield
        except NotTransmitted as error:
            if is_withheld:
                raise Withheld(str(error)) from error
            raise

    async def _call_now(self, message: Message, to: Destination) -> int:
        async with self.leaving(message.releases):
            return await self._call(message, to)

    async def _call(self, message: Message, to: Destination) -> int:
        if message.file:
            return await send_file(self._bot, message, message.file, to.place, to.reply_to)
        # python-telegram-bot's own call spends as long on its objects as on the line.
        fields = message_fields(message) | {"chat_id": to.place.chat}
        if to.place.topic is not None:
            fields["message_thread_id"] = to.place.topic
        if to.reply_to is not None:
            fields["reply_parameters"] = {"message_id": to.reply_to, "allow_sending_without_reply": True}
        sent = await call(self._bot, "sendMessage", fields, read_timeout=_READ_SECONDS)
        return int(sent["message_id"])

    async def _show(self, message: Message, **where: Any) -> None:
        """What stands somewhere shows this now. Raises Withheld."""
        async with self.leaving(message.releases):
            await self._bot.edit_message_text(
                message.text,
                entities=telegram_entities(message.entities),
                reply_markup=telegram_keyboard(message.buttons),
                **where,
            )

    async def _edit(self, number: int, message: Message, to: Destination) -> bool:
        """Whether the old message now shows the new one. If not, it can no longer be edited."""
        try:
            edit = partial(self._show, message, chat_id=to.place.chat, message_id=number)
            await self.line.run(edit, chat=to.place.chat)
        except (NotSent, ChatMigrated) as refused:
            if isinstance(refused, Withheld):
                raise
            return "is not modified" in str(refused)
        return True

    async def _delete(self, number: int, to: Destination) -> None:
        try:
            await self.line.run(lambda: self._bot.delete_message(to.place.chat, number), chat=to.place.chat)
        except (NotSent, ChatMigrated) as refused:
            # Somebody was quicker, or it is too old.
            _log.info("could not delete the previous answer (%s)", refused)
