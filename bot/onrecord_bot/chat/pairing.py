"""How a stranger gets access: the bot names their id, and an administrator decides."""

import logging
import re
from collections.abc import Sequence

from telegram import Message as Received
from telegram import Update, User
from telegram.ext import ContextTypes

from onrecord_bot.delivery.outbox import Destination
from onrecord_bot.delivery.retries import NotSent
from onrecord_bot.messages.incoming import Asker, ChatPlace, author_of, message_of
from onrecord_bot.messages.outgoing import Button, Message, plain_messages
from onrecord_bot.messages.presses import ACCESS, press_of, toast
from onrecord_bot.replies import texts
from onrecord_bot.replies.language import translate
from onrecord_bot.services import Services
from onrecord_bot.storage.access import AccessDecision

_log = logging.getLogger(__name__)
_ID = re.compile(r"-?\d{1,16}")
_LONGEST_NAME = 64


class Pairing:
    """The requests of strangers, and what administrators say to them."""

    def __init__(self, services: Services) -> None:
        self._access = services.access
        self._outbox = services.outbox
        self._administrators = services.administrators
        self._clock = services.clock
        self._staff_acts = services.staff_acts
        self._ask = services.ask

    async def meet(self, user: User, message: Received) -> None:
        """A stranger writes in private: one line to them, one request to each administrator."""
        now = self._clock()
        if not await self._ask(self._access.is_to_be_told, user.id, now=now):
            return
        is_new = await self._ask(self._access.request, user.id, now=now)
        await self._tell(message, translate(texts.NOT_ALLOWED, id=user.id))
        if is_new:
            for administrator in self._administrators:
                await self._send(_request(user), Destination(place=ChatPlace(chat=administrator)))

    async def press(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Allow or Refuse, pressed under a request."""
        query = press_of(update)
        pressed = ACCESS.fullmatch(query.data or "")
        if pressed is None or not self._administrators.includes(query.from_user.id):
            await toast(query, translate(texts.ADMINISTRATORS_ONLY))
            return
        await toast(query)
        who, standing = int(pressed[2]), AccessDecision(pressed[1])
        await self._ask(self._decide, who, standing, by=query.from_user.id)
        if isinstance(query.message, Received):
            words = texts.ALLOWED if standing is AccessDecision.ALLOWED else texts.REFUSED
            told, to = Message(text=translate(words, id=who)), Destination.under(query.message)
            await self._outbox.overwrite(query.message.message_id, told, to)
        if standing is AccessDecision.ALLOWED:
            await self._welcome(who)

    async def allow(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """/allow ID, /allow as a reply to a request, /allow in the group that is meant."""
        await self._command(update, context, AccessDecision.ALLOWED)

    async def disallow(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """/disallow, said as /allow is."""
        await self._command(update, context, AccessDecision.REFUSED)

    async def _command(
        self, update: Update, context: ContextTypes.DEFAULT_TYPE, standing: AccessDecision
    ) -> None:
        message = message_of(update)
        if not self._administrators.wrote(message):
            await self._tell(message, translate(texts.ADMINISTRATORS_ONLY))
            return
        who = _named(context.args or [], message)
        if who is None:
            words = translate(texts.NAME_AN_ID)
        elif standing is AccessDecision.REFUSED and self._access.is_listed(who):
            words = translate(texts.LISTED_IN_SETTINGS, id=who)
        else:
            await self._ask(self._decide, who, standing, by=author_of(message) or 0)
            words = translate(self._decided(who, standing), id=who)
        await self._tell(message, words)
        if who is not None and who > 0 and words == translate(texts.ALLOWED, id=who):
            await self._welcome(who)

    def _decided(self, who: int, standing: AccessDecision) -> str:
        """What is said of a decision: one against somebody takes nothing away while everybody may ask."""
        if standing is AccessDecision.ALLOWED:
            return texts.ALLOWED
        asker = Asker(person=who, chat=None, private=True)
        return texts.REFUSED_WHILE_OPEN if self._access.may_surely_ask(asker) else texts.REFUSED

    def _decide(self, who: int, standing: AccessDecision, *, by: int) -> None:
        now, deed = self._clock(), "allowed" if standing is AccessDecision.ALLOWED else "disallowed"
        self._access.decide(who, standing, now=now)
        self._staff_acts.note_person(who, deed=deed, who=f"Telegram {by}", now=now)

    async def _welcome(self, who: int) -> None:
        await self._send(Message(text=translate(texts.YOU_MAY_ASK)), Destination(place=ChatPlace(chat=who)))

    async def _tell(self, message: Received, text: str) -> None:
        for piece in plain_messages(text):
            await self._send(piece, Destination.under(message))

    async def _send(self, message: Message, to: Destination) -> None:
        """Send if possible. An administrator who never wrote to the bot cannot be reached."""
        try:
            await self._outbox.send([message], to)
        except NotSent as refused:
            _log.info("access message not delivered (%s)", refused)


def _request(user: User) -> Message:
    """What an administrator reads. A name is whatever somebody typed: one line of it, and the id last."""
    name = "".join(char if char.isprintable() else " " for char in user.full_name)
    text = translate(texts.REQUEST, name=" ".join(name.split())[:_LONGEST_NAME], id=user.id)
    row = (
        Button(label=translate(texts.ALLOW), data=f"access:{AccessDecision.ALLOWED.value}:{user.id}"),
        Button(label=translate(texts.REFUSE), data=f"access:{AccessDecision.REFUSED.value}:{user.id}"),
    )
    return Message(text=text, buttons=(row,))


def _named(arguments: Sequence[str], message: Received) -> int | None:
    """The id that a command means: said, of the request replied to, or of the group that it is given in.

    Of a request its own button tells: the text holds a name that a stranger chose.
    """
    if arguments:
        return int(arguments[0]) if len(arguments) == 1 and _ID.fullmatch(arguments[0]) else None
    replied = message.reply_to_message
    if replied is not None and replied.reply_markup is not None:
        for button in (button for row in replied.reply_markup.inline_keyboard for button in row):
            found = ACCESS.fullmatch(str(button.callback_data or ""))
            if found:
                return int(found[2])
    return None if message.chat.type == "private" else message.chat.id
