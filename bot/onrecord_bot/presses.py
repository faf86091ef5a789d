"""Buttons that people press: more of the release around a passage, and its citation as a text."""

import asyncio
import hashlib
import logging
import time

from telegram import CallbackQuery, Message, Update
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from onrecord.answer import Answer
from onrecord.passage import Passage
from onrecord.question import Question
from onrecord.verdict import Verdict
from onrecord_bot import replies
from onrecord_bot.buttons import (
    Opinion,
    Press,
    Pressed,
    context_buttons,
    opinion_from_data,
    pressed_from_data,
)
from onrecord_bot.incoming import place_of
from onrecord_bot.language import say
from onrecord_bot.newsroom import Newsroom
from onrecord_bot.opinions import Opinions
from onrecord_bot.outbox import Destination, Outbox
from onrecord_bot.quotations import Quotations
from onrecord_bot.rendering import narrowed, render_answer, render_citation

_log = logging.getLogger(__name__)
_NO_CHAT = 0


class Presses:
    """What the buttons under our answers do."""

    def __init__(
        self, newsroom: Newsroom, outbox: Outbox, opinions: Opinions, quotations: Quotations
    ) -> None:
        self._newsroom = newsroom
        self._outbox = outbox
        self._opinions = opinions
        self._quotations = quotations

    async def press(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """A press: done at once, or a word about why it cannot be."""
        query = update.callback_query
        assert query is not None  # the handler takes nothing else
        pressed = pressed_from_data(query.data or "", self._newsroom.releases)
        opinion = opinion_from_data(query.data or "")
        # PTB gives a message that Telegram no longer shows as a Message of the year 1970.
        if opinion is not None:
            self._count(query, opinion)
            await toast(query, say(replies.THANKS))
            await self._note_place(query, opinion)
        elif pressed is None or not isinstance(query.message, Message) or not query.message.is_accessible:
            await toast(query, say(replies.TOO_OLD))
        elif pressed.press is Press.CITE:
            await toast(query)
            await self._outbox.send(render_citation(_showing(pressed.passage)), _under(query.message))
        else:
            await self._show_more(query, query.message, pressed)

    def _count(self, query: CallbackQuery, opinion: Opinion) -> None:
        if query.message is not None:
            chat, message = query.message.chat.id, query.message.message_id
        else:
            chat, message = _NO_CHAT, _number_of(query.inline_message_id or "")
        self._opinions.give(
            chat=chat, message=message, person=query.from_user.id, helpful=opinion.helpful, now=time.time()
        )

    async def _note_place(self, query: CallbackQuery, opinion: Opinion) -> None:
        """Where a message stands that others sent for us, which may not have been told when they did."""
        if query.inline_message_id is None or opinion.edition is None:
            return
        release = await asyncio.to_thread(self._newsroom.id_of_edition, opinion.edition)
        if release is not None:
            self._quotations.show_inline(query.inline_message_id, [release], now=time.time())

    async def _show_more(self, query: CallbackQuery, message: Message, pressed: Pressed) -> None:
        now = _showing(pressed.passage)
        whole = self._newsroom.more_context(now, 1)
        wider = narrowed(whole, pressed.passage.span)
        if wider.passages[0].span == pressed.passage.span:
            await toast(query, say(replies.NO_MORE_CONTEXT) if whole == now else say(replies.NO_ROOM))
            return
        await toast(query)
        messages = render_answer(wider, buttons=context_buttons)
        old = in_place_of(message) if pressed.press is Press.ONWARD else ()
        shown = await self._outbox.replace(old, messages, _under(message))
        place, releases = place_of(message), {pressed.passage.release.id}
        self._quotations.show(place, shown[-1], releases, now=time.time(), instead_of=old)


def _number_of(inline_message: str) -> int:
    """A number for a message that others sent for us: Telegram gives it none."""
    return int.from_bytes(hashlib.sha256(inline_message.encode()).digest()[:7])


def _showing(passage: Passage) -> Answer:
    """An answer that shows one passage."""
    return Answer(question=Question(text=""), verdict=Verdict.ANSWERED, passages=(passage,))


def _under(message: Message) -> Destination:
    """As a reply to the message whose button was pressed."""
    return Destination(place=place_of(message), reply_to=message.message_id)


def is_forged(query: CallbackQuery) -> bool:
    """True for data that no button of its message has: a client may send any data for any message of ours.

    https://core.telegram.org/bots/api#callbackquery (`data`). Where no keyboard came along nobody can tell.
    """
    message = query.message
    if not isinstance(message, Message) or message.reply_markup is None:
        return False
    buttons = (button for row in message.reply_markup.inline_keyboard for button in row)
    return all(button.callback_data != query.data for button in buttons)


def in_place_of(message: Message) -> tuple[int, ...]:
    """The message whose button was pressed, to be edited; nothing where it came without its keyboard.

    An answer, or a statement, must not be overwritten by a press that somebody made up.
    """
    return (message.message_id,) if message.reply_markup is not None else ()


async def toast(query: CallbackQuery, text: str | None = None) -> None:
    """Ends the waiting on the person's screen, with a word where there is one to say."""
    try:
        await query.answer(text)
    except TelegramError as error:
        _log.info("a press waits no longer (%s)", type(error).__name__)
