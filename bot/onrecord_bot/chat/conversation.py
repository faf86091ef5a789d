"""What arrives from Telegram, and what is done about it: a handler reads, asks the desk, and sends."""

import asyncio
import logging
import secrets
from collections import OrderedDict, deque
from collections.abc import Callable
from functools import partial

from telegram import Message as Received
from telegram import Update
from telegram.ext import ContextTypes
from telegram.helpers import create_deep_linked_url

from onrecord.question import LONGEST_QUESTION, Question
from onrecord_bot.chat.answering import Answering
from onrecord_bot.chat.overdue import AskingBack
from onrecord_bot.delivery.attempt import end_with_answer, retry_later_if_database_failed
from onrecord_bot.delivery.retries import NotSent
from onrecord_bot.messages.addressing import Request, adds_us, identity_of, question_to
from onrecord_bot.messages.deep_links import payload_from_question, question_in_payload
from onrecord_bot.messages.incoming import ChatPlace, Incoming, author_of, incoming_from_message, message_of
from onrecord_bot.messages.outgoing import utf16_units
from onrecord_bot.replies import texts
from onrecord_bot.replies.language import translate, use_language
from onrecord_bot.replies.lines import ask_hint, introduced_by, welcome, why_lines
from onrecord_bot.replies.suggestions import example_question
from onrecord_bot.services import Services

# How long the answer waits for the pieces that follow; clients send them within a moment.
PAUSE_SECONDS = 1.0
# Clients cut at 4,096 units (https://core.telegram.org/method/messages.sendMessage), or at a blank before.
_FULL_PIECE_UNITS, _BETWEEN_PIECES_SECONDS = 4_000, 2.0
_MOST_PIECES = 1_000


def may_go_on(incoming: Incoming) -> bool:
    """Whether a message is so long that it may be the first piece of a paste."""
    return incoming.private and incoming.command is None and len(incoming.text) > LONGEST_QUESTION


def goes_on_from(before: Incoming | None, incoming: Incoming) -> bool:
    """Whether a message is a later piece of a paste.

    A client cuts a paste at Telegram's limit and sends the pieces within a moment. So the piece before is
    full and about as old. Anything else after a long message is a question, even if our answer is still due.
    """
    if before is None or not incoming.private or incoming.command is not None or incoming.replied:
        return False
    if before.asked_at is None or incoming.asked_at is None or incoming.message <= before.message:
        return False
    is_full = utf16_units(before.text) >= _FULL_PIECE_UNITS
    return is_full and 0 <= incoming.asked_at - before.asked_at <= _BETWEEN_PIECES_SECONDS


_log = logging.getLogger(__name__)
_ALBUMS = 100
_LONGEST_COMMAND = 33  # a slash and 32: https://core.telegram.org/bots/api#botcommand

Context = ContextTypes.DEFAULT_TYPE


class Handlers:
    """The conversation over one desk."""

    def __init__(self, services: Services, answering: Answering, asking_back: AskingBack) -> None:
        self._desk = services.newsroom
        self._outbox = services.outbox
        self._answering = answering
        self._asking_back = asking_back
        self._exchanges = services.exchanges
        self._administrators = services.administrators
        self._while_open = services.while_open
        # The last message of a chat that a client may have cut. After a restart a piece is answered: no harm.
        self._pieces: OrderedDict[ChatPlace, Incoming] = OrderedDict()
        self._ledger = services.ledger
        self._ask = services.ask
        self._offers = services.offers
        self._company_questions = services.company_questions
        self._opinions = services.opinions
        self._subscriptions = services.subscriptions
        self._deliveries = services.deliveries
        self._albums: deque[str] = deque(maxlen=_ALBUMS)  # Telegram sends an album picture by picture

    async def start(self, update: Update, context: Context) -> None:
        """/start: who I am and what to ask; a link may bring its question along."""
        message = message_of(update)
        question = question_in_payload(" ".join(context.args or ()))
        if question is None:
            await self._while_open(partial(self._tell_with_example, message, welcome))
            return
        incoming = incoming_from_message(message)
        await self._answer(incoming, Request(text=question, message=incoming.message))

    async def added(self, update: Update, context: Context) -> None:
        """Say how to ask to a group that the bot was added to."""
        message = message_of(update)
        if adds_us(message, identity_of(context.bot)):
            await self._outbox.tell(message, translate(texts.GROUP_WELCOME))

    async def help(self, update: Update, _: Context) -> None:
        """/help: how to ask; administrators also see what they may do."""
        message = message_of(update)
        more = f"\n\n{translate(texts.HELP_ADMINISTRATORS)}" if self._administrators.wrote(message) else ""
        await self._outbox.tell(message, translate(texts.HELP) + more)

    async def unknown(self, update: Update, _: Context) -> None:
        """Reply to a command in a private chat that the bot does not have."""
        message = message_of(update)
        command = (message.text or message.caption or "").split()[0].partition("@")[0][:_LONGEST_COMMAND]
        await self._outbox.tell(message, translate(texts.UNKNOWN_COMMAND, command=command))

    async def privacy(self, update: Update, _: Context) -> None:
        """/privacy: what is kept."""
        await self._outbox.tell(
            message_of(update), translate(texts.PRIVACY, days=f"{self._ledger.keep_days:g}")
        )

    async def forget(self, update: Update, _: Context) -> None:
        """/forget: what a person asked is erased; what was answered stays on record without it."""
        author = author_of(message_of(update))
        if author is not None:
            await asyncio.to_thread(self._erase, author)
            is_held = await asyncio.to_thread(self._ledger.is_held, author)
            told = texts.FORGOTTEN_BUT_HELD if is_held else texts.FORGOTTEN
            await self._outbox.tell(message_of(update), translate(told))

    async def whoami(self, update: Update, _: Context) -> None:
        """/whoami: the number that the settings know a person by."""
        user = update.effective_user
        if user is not None:
            await self._outbox.tell(message_of(update), translate(texts.WHOAMI, id=user.id))

    async def link(self, update: Update, context: Context) -> None:
        """/link QUESTION: a link that opens the bot and asks the question at once."""
        question = " ".join(context.args or ())
        payload = payload_from_question(question)
        told = translate(texts.TOO_LONG_FOR_A_LINK if question else texts.NAME_A_QUESTION)
        if payload is not None:
            told = translate(texts.LINK, link=create_deep_linked_url(context.bot.username, payload))
        await self._outbox.tell(message_of(update), told)

    async def why(self, update: Update, _: Context) -> None:
        """/why: what in the last answer, or in the one replied to, looked forward."""
        message = message_of(update)
        exchange = await self._ask(self._exchanges.leading_to, incoming_from_message(message))
        if exchange is None:
            await self._outbox.tell(message, translate(texts.NO_ANSWER_YET))
            return
        await self._while_open(partial(self._tell_why, message, exchange.question))

    async def message(self, update: Update, context: Context) -> None:
        """Answer a message if it is a question to us. Ignore it otherwise."""
        message = message_of(update)
        incoming = incoming_from_message(message)
        asked = question_to(identity_of(context.bot), incoming)
        if asked is None:
            return
        self._is_new_album(message)  # the other pictures of an album whose caption asks need no word
        if asked.text:
            await self._answer_whole(incoming, asked)
        else:
            await self._while_open(partial(self._tell_with_example, message, ask_hint))

    async def edit(self, update: Update, context: Context) -> None:
        """A message that somebody edited: its answer changes with its question, and only with that."""
        incoming = incoming_from_message(message_of(update))
        asked = question_to(identity_of(context.bot), incoming)
        before = await self._ask(self._exchanges.started_by, incoming.place.chat, incoming.message)
        waiting = None if before else await self._ask(self._asking_back.waiting, incoming)
        known = before.question.text if before else waiting.asked.text if waiting else None
        if asked is None or not asked.text or known == asked.text:
            return
        if before is None and await self._asking_back.asks_back(incoming, asked):
            return
        old = (waiting.asked_about_in,) if waiting and waiting.asked_about_in else ()
        await self._answering.answer(incoming, asked, before=before, instead_of=old)
        if waiting is not None:
            await self._ask(self._asking_back.drop, waiting)

    async def unreadable(self, update: Update, _: Context) -> None:
        """A picture, a voice, a place, sent in private: one polite line, for an album too."""
        if self._is_new_album(message_of(update)):
            await self._outbox.tell(message_of(update), translate(texts.ONLY_TEXT))

    async def fault(self, update: object, context: Context) -> None:
        """The error funnel: logs an id, and tells the person in one sentence."""
        if isinstance(context.error, NotSent):
            _log.info("reply not delivered (%s)", context.error)
            return
        if retry_later_if_database_failed(context.error):
            return
        fault = secrets.token_hex(4)
        _log.error("fault %s while handling an update", fault, exc_info=context.error)
        if isinstance(update, Update) and update.effective_message and not update.edited_message:
            await self._outbox.tell(update.effective_message, translate(texts.SOMETHING_BROKE, id=fault))

    def _erase(self, person: int) -> None:
        for chat, message in self._ledger.forget(person):
            self._exchanges.drop(chat, message)
            self._company_questions.forget_context(chat, message)
        self._exchanges.forget(person)
        self._asking_back.forget(person)
        self._offers.forget(person)
        self._company_questions.forget(person)
        self._subscriptions.forget(person)
        self._deliveries.forget(person)
        self._opinions.forget(person)
        self._ledger.scrub()

    def _is_new_album(self, message: Received) -> bool:
        """Whether a message stands alone or is the first of its album to arrive."""
        album = message.media_group_id
        if album is None:
            return True
        is_new = album not in self._albums
        self._albums.append(album)
        return is_new

    async def _answer_whole(self, incoming: Incoming, asked: Request) -> None:
        """Answers a message, with those that a client cut off it."""
        before = self._pieces.pop(incoming.place, None)
        if may_go_on(incoming):
            self._pieces[incoming.place] = incoming
            while len(self._pieces) > _MOST_PIECES:
                self._pieces.popitem(last=False)
        if goes_on_from(before, incoming) and not await self._ask(self._answered_before, before, incoming):
            return
        if may_go_on(incoming):
            await asyncio.sleep(PAUSE_SECONDS)
            end_with_answer()
            await self._answering.answer(incoming, asked)
        else:
            await self._answer(incoming, asked)

    def _answered_before(self, piece: Incoming | None, incoming: Incoming) -> bool:
        """Whether our answer to a piece stands above a message, which then is a question of its own."""
        exchange = self._exchanges.started_by(incoming.place.chat, piece.message) if piece else None
        return exchange is not None and min(exchange.answered_in, default=incoming.message) < incoming.message

    async def _answer(self, incoming: Incoming, asked: Request) -> None:
        """Answer, or ask back if the question is old."""
        if not await self._asking_back.asks_back(incoming, asked):
            end_with_answer()
            await self._answering.answer(incoming, asked)

    async def _tell_why(self, message: Received, question: Question) -> None:
        answer = await asyncio.to_thread(self._desk.answer, question)
        told, shown = "\n".join(why_lines(answer)), {passage.release.id for passage in answer.passages}
        await self._outbox.tell(message, told, releases=shown)

    async def _tell_with_example(self, message: Received, said: Callable[..., str]) -> None:
        """Say something that names the company and a question to ask."""
        releases = self._desk.releases
        example = await asyncio.to_thread(example_question, releases, self._desk.answer)
        words = await asyncio.to_thread(said, releases, example=example)
        await self._outbox.tell(message, words, releases=introduced_by(releases))


async def speak_to(update: Update, _: Context) -> None:
    """What follows is said in the language of the person's client."""
    use_language(update.effective_user.language_code if update.effective_user else None)
