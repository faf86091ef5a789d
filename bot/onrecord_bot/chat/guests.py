"""Guest mode: somebody calls the bot in a chat that it is not in, and one message answers, or none.

https://core.telegram.org/bots/api#answerguestquery
"""

import asyncio
import time
from dataclasses import dataclass

from telegram import InlineQueryResultArticle, SentGuestMessage, Update
from telegram.ext import ContextTypes

from onrecord.answer import Answer
from onrecord.question import Question
from onrecord_bot.chat.inline import content_of
from onrecord_bot.chat.rendering import render_answer
from onrecord_bot.delivery.attempt import current_attempt, current_update_id
from onrecord_bot.delivery.departures import Withheld
from onrecord_bot.delivery.retries import InDoubt, NotSent
from onrecord_bot.messages.addressing import identity_of, question_to
from onrecord_bot.messages.incoming import Incoming, incoming_from_message
from onrecord_bot.messages.outgoing import Message
from onrecord_bot.replies import elsewhere_texts, texts
from onrecord_bot.replies.language import translate
from onrecord_bot.replies.lines import introduced_by
from onrecord_bot.replies.suggestions import example_question
from onrecord_bot.services import Services


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a guest is sent, the answer (None if nothing was asked), and whether that answer was sent."""

    message: Message
    answer: Answer | None = None
    is_shown: bool = False


class Guests:
    """Answers guest messages over one desk: each is on record, and no conversation goes on from it."""

    def __init__(self, services: Services) -> None:
        self._desk = services.newsroom
        self._outbox = services.outbox
        self._ledger = services.ledger
        self._quotations = services.quotations
        self._ask = services.ask

    async def message(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """A call: answered in the one message that there is. Raises NotSent."""
        message = update.guest_message
        assert message is not None  # the filter lets nothing else through
        incoming = incoming_from_message(message)
        asked = question_to(identity_of(context.bot), incoming)
        if asked is None or message.guest_query_id is None:
            return
        query_id, reply = message.guest_query_id, await asyncio.to_thread(self._reply, asked.text)
        result = InlineQueryResultArticle(
            "1", translate(elsewhere_texts.GUEST_TITLE), content_of(reply.message)
        )

        async def answer() -> SentGuestMessage:
            async with self._outbox.leaving(reply.message.releases):
                return await context.bot.answer_guest_query(query_id, result)

        try:
            sent = await self._outbox.line.run(answer, chat=incoming.place.chat)
        except Withheld:
            # A release was closed while its words waited: the others answer.
            await self._desk.refreshed()
            await self.message(update, context)
            return
        except NotSent as refused:
            # Telegram accepts one answer to a query. It refuses a repeated call, even if the first was lost.
            attempt = current_attempt()
            in_doubt = isinstance(refused, InDoubt) or (attempt is not None and attempt.again)
            await self._ask(self._note, incoming, reply, "uncertain" if in_doubt else "failed")
            raise
        await self._ask(self._note_sent, incoming, reply, sent.inline_message_id)

    def _note_sent(self, incoming: Incoming, reply: Reply, inline_message: str) -> None:
        """Put what a guest was told on record, and where it stands."""
        record = self._note(incoming, reply, "sent" if reply.is_shown else "withheld")
        if reply.answer is not None and reply.is_shown:
            releases = {passage.release.id for passage in reply.answer.passages}
            self._quotations.show_inline(inline_message, releases, now=time.time(), record=record)

    def _note(self, incoming: Incoming, reply: Reply, state: str) -> int | None:
        """Put what a guest was told on record. Return None if nothing was asked."""
        if reply.answer is None:
            return None
        return self._ledger.add(
            incoming,
            reply.answer,
            (),
            state=state,
            now=time.time(),
            update_id=current_update_id(),
            shown=() if state == "failed" else (reply.message,),
        )

    def _reply(self, text: str) -> Reply:
        """The whole answer in one message, or why it is not here."""
        if not text:
            example = example_question(self._desk.releases, self._desk.answer)
            hint, shown = translate(texts.ASK_HINT, example=example), introduced_by(self._desk.releases)
            return Reply(message=Message(text=hint, releases=shown))
        answer = self._desk.answer(Question(text=text))
        messages = render_answer(answer)
        if len(messages) == 1:
            return Reply(message=messages[0], answer=answer, is_shown=True)
        return Reply(message=Message(text=translate(elsewhere_texts.TOO_LONG_FOR_A_GUEST)), answer=answer)
