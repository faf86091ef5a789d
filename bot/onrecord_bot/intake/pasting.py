"""A release that an administrator pastes into the chat: read as a file would be, and opened by a press.

Telegram's clients cut a long text into messages at its limit. A message as long as that limit is held until
what follows it within a moment has come.
"""

import asyncio
import logging
import re
from dataclasses import dataclass, field

from telegram import Message, Update
from telegram.ext import ContextTypes

from onrecord.errors import UnreadableRelease
from onrecord.question import LONGEST_QUESTION
from onrecord_bot.administrators import Administrators
from onrecord_bot.chat.conversation import goes_on_from
from onrecord_bot.chat.uploads import Uploads
from onrecord_bot.delivery.attempt import end_attempt
from onrecord_bot.delivery.outbox import Destination
from onrecord_bot.delivery.retries import NotSent
from onrecord_bot.messages.incoming import Incoming, incoming_from_message, message_of
from onrecord_bot.messages.outgoing import Message as Ours
from onrecord_bot.messages.outgoing import utf16_units
from onrecord_bot.replies import release_texts
from onrecord_bot.replies.language import translate
from onrecord_bot.services import Services

_log = logging.getLogger(__name__)
# Clients cut at 4,096 units, or at a blank before; what follows comes within a moment.
_FULL_PIECE_UNITS, _PATIENCE_SECONDS = 4_000, 4.0
_NAME_WORDS = 6
_SHORTEST_RELEASE, _FEWEST_LINE_ENDS = 500, 5


@dataclass(slots=True)
class _Paste:
    """The pieces that have come of one paste, and what takes them in if no more come."""

    pieces: list[Incoming] = field(default_factory=list[Incoming])
    waiting: "asyncio.Task[None] | None" = None

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


class Pasting:
    """Texts too long for a question, from administrators, in their private chats."""

    def __init__(self, services: Services, uploads: Uploads, administrators: Administrators) -> None:
        self._outbox = services.outbox
        self._uploads = uploads
        self._administrators = administrators
        # After a restart the rest of a paste is a question: nothing is lost but the joining.
        self._pastes: dict[int, _Paste] = {}

    def is_paste(self, message: Message) -> bool:
        """Whether a message is a release that an administrator pastes, or a later piece of one."""
        incoming = incoming_from_message(message)
        if not incoming.private or incoming.command or not self._administrators.wrote(message):
            return False
        return _looks_pasted(incoming.text) or self._goes_on(incoming)

    async def message(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Take a paste in, or hold a piece of one until the rest has come."""
        message = message_of(update)
        incoming = incoming_from_message(message)
        paste = self._pastes.pop(message.chat.id, None) if self._goes_on(incoming) else None
        paste = paste or _Paste()
        if paste.waiting is not None:
            paste.waiting.cancel()
        paste.pieces.append(incoming)
        if utf16_units(incoming.text) < _FULL_PIECE_UNITS:
            await self._take_in(paste)
            return
        self._pastes[message.chat.id] = paste
        paste.waiting = asyncio.create_task(self._take_in_later(message.chat.id, paste))

    def _goes_on(self, incoming: Incoming) -> bool:
        paste = self._pastes.get(incoming.place.chat)
        return paste is not None and goes_on_from(paste.pieces[-1], incoming)

    async def _take_in_later(self, chat: int, paste: _Paste) -> None:
        await asyncio.sleep(_PATIENCE_SECONDS)
        end_attempt()  # the turn of the message is over
        if self._pastes.get(chat) is paste:
            del self._pastes[chat]
            try:
                await self._take_in(paste)
            except NotSent as error:
                _log.info("could not show how a paste was read (%s)", error)

    async def _take_in(self, paste: _Paste) -> None:
        """Show the release as it was read, or say why it is none."""
        last = paste.pieces[-1]
        try:
            shown = await self._uploads.read(paste.text.encode(), _name_of(paste.text), by=last.author or 0)
        except UnreadableRelease as unreadable:
            shown = Ours(text=translate(release_texts.PASTE_NOT_READ, reason=unreadable.reason))
        await self._outbox.send([shown], Destination(place=last.place, reply_to=last.message))


def _looks_pasted(text: str) -> bool:
    """Whether a text is longer than any question, or as long as a short release and in its many lines."""
    is_of_lines = len(text) > _SHORTEST_RELEASE and text.count("\n") >= _FEWEST_LINE_ENDS
    return is_of_lines or len(text) > LONGEST_QUESTION


def _name_of(text: str) -> str:
    """A name for a paste: the first words of it."""
    words = re.findall(r"[^\W_]+", text[:400].casefold())
    return f"{'-'.join(words[:_NAME_WORDS])[:60] or 'pasted'}.txt"
