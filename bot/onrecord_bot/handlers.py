"""What arrives from Telegram, and what is done about it: five lines a handler."""

import asyncio
import logging
import re
import secrets
from functools import partial

from telegram import Message as Sent
from telegram import Update
from telegram.ext import ContextTypes

from onrecord.answer import Answer
from onrecord.desk import Desk
from onrecord.question import Question
from onrecord_bot import replies
from onrecord_bot.outbox import NotSent, send_in_order, telegram_entities
from onrecord_bot.rendering import LIMIT_UTF16_UNITS, Message, plain_message, render_answer, split_text

_log = logging.getLogger(__name__)
_LAST = "last answer"
_COMMAND = re.compile(r"^/ask(?:@\w+)?(?:\s+|$)")

Context = ContextTypes.DEFAULT_TYPE


class Handlers:
    """The conversation over one desk. A chat's last answer is what a follow-up and /why speak of."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def start(self, update: Update, _: Context) -> None:
        """/start: who I am, and what to ask."""
        await self._tell(update, replies.welcome(self._desk.releases))

    async def help(self, update: Update, _: Context) -> None:
        """/help: how to ask."""
        await self._tell(update, replies.HELP)

    async def releases(self, update: Update, _: Context) -> None:
        """/releases: what I answer from."""
        await self._tell(update, "\n".join(map(replies.release_line, self._desk.releases)))

    async def why(self, update: Update, context: Context) -> None:
        """/why: what in the last answer looked forward."""
        last = _last_answer(context)
        await self._tell(update, "\n".join(replies.why_lines(last)) if last else replies.NO_ANSWER_YET)

    async def ask(self, update: Update, context: Context) -> None:
        """A question: answered as a reply, passages with their statements."""
        message = update.effective_message
        text = _COMMAND.sub("", (message.text or "") if message else "").strip()
        if not text:
            await self._tell(update, replies.HELP)
            return
        last = _last_answer(context)
        question = Question(text=text, context=last.question.text if last else None)
        answer = await asyncio.to_thread(self._desk.answer, question)
        if context.chat_data is not None:
            context.chat_data[_LAST] = answer
        await self._send(update, render_answer(answer))

    async def other(self, update: Update, _: Context) -> None:
        """A picture, a voice, a file: one polite line."""
        await self._tell(update, replies.ONLY_TEXT)

    async def fault(self, update: object, context: Context) -> None:
        """The error funnel: logs an id, and tells the person in one sentence."""
        fault = secrets.token_hex(4)
        _log.error("fault %s while handling an update", fault, exc_info=context.error)
        if isinstance(update, Update) and update.effective_message and not isinstance(context.error, NotSent):
            await self._tell(update, replies.SOMETHING_BROKE.format(id=fault))

    async def _tell(self, update: Update, text: str) -> None:
        await self._send(update, [plain_message(piece) for piece in split_text(text, LIMIT_UTF16_UNITS)])

    async def _send(self, update: Update, messages: "tuple[Message, ...] | list[Message]") -> None:
        if update.effective_message is not None:
            await send_in_order(messages, partial(_reply, update.effective_message))


async def _reply(to: Sent, message: Message) -> Sent:
    return await to.reply_text(message.text, entities=telegram_entities(message.entities))


def _last_answer(context: Context) -> Answer | None:
    return context.chat_data.get(_LAST) if context.chat_data else None
