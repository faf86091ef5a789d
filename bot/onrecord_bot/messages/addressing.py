"""Whether a message is a question to us. In a group everything else is left alone, in silence."""

from dataclasses import dataclass

from telegram import Bot, Message, Update

from onrecord_bot.messages.incoming import Incoming, Mention, incoming_from_message, moved_chat

ASK = "ask"
_AROUND_A_NAME = " \t\n,:;-–—"


@dataclass(frozen=True, slots=True, kw_only=True)
class BotIdentity:
    """Who we are in Telegram; the name in lower case, without @."""

    user: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What we are asked, and the message to answer. An empty text: we are called and nothing is asked."""

    text: str
    message: int


def question_to(me: BotIdentity, incoming: Incoming) -> Request | None:
    """Return what the message asks the bot, or None if it is not for the bot.

    In a private chat every text is. In a group: /ask, a mention of the bot, or a reply to it.
    """
    if incoming.automatic:
        return None
    if incoming.command is not None:
        return _asked_by_command(me, incoming)
    if incoming.private:
        return _asked(incoming, _without_mentions(me, incoming)) if incoming.text.strip() else None
    if _names_another_bot_first(me, incoming) or not (_replies_to(me, incoming) or _names(me, incoming)):
        return None
    return _asked(incoming, _without_mentions(me, incoming))


def _asked_by_command(me: BotIdentity, incoming: Incoming) -> Request | None:
    command = incoming.command
    if command is None or command.name != ASK or command.bot not in {None, me.name}:
        return None
    asked = _asked(incoming, _without_mentions(me, incoming)[command.end :])
    replied = incoming.replied
    if asked.text or replied is None or replied.author == me.user:
        return asked
    return Request(text=replied.text.strip(), message=replied.message)


def _asked(incoming: Incoming, text: str) -> Request:
    return Request(text=text.strip(), message=incoming.message)


def _replies_to(me: BotIdentity, incoming: Incoming) -> bool:
    return incoming.replied is not None and incoming.replied.author == me.user


def _names(me: BotIdentity, incoming: Incoming) -> bool:
    return any(_is_me(me, mention) for mention in incoming.mentions)


def _is_me(me: BotIdentity, mention: Mention) -> bool:
    return mention.name == me.name if mention.user is None else mention.user == me.user


def _names_another_bot_first(me: BotIdentity, incoming: Incoming) -> bool:
    """Whether the first bot named is another one. The names of bots end in "bot"."""
    bots = (m for m in incoming.mentions if _is_me(me, m) or (m.name or "").endswith("bot"))
    first = next(bots, None)
    return first is not None and not _is_me(me, first)


def _without_mentions(me: BotIdentity, incoming: Incoming) -> str:
    """The text without our name, and without the comma that sets a name off at either end."""
    text = incoming.text
    for mention in reversed([m for m in incoming.mentions if _is_me(me, m)]):
        before, after = text[: mention.start], text[mention.end :]
        text = before.rstrip(_AROUND_A_NAME) if not after.strip() else before
        text += after.lstrip(_AROUND_A_NAME) if not before.strip() else after
    return text


def is_for_us(update: Update, me: BotIdentity) -> bool:
    """Whether an update may get an answer, reports a moved group, or a result chosen inline."""
    moves = moved_chat(update.effective_message) is not None
    return moves or update.chosen_inline_result is not None or expects_an_answer(update, me)


def adds_us(message: Message, me: BotIdentity) -> bool:
    """Whether a message says that somebody added the bot to a group, or made a group with it."""
    return bool(message.group_chat_created) or any(user.id == me.user for user in message.new_chat_members)


def expects_an_answer(update: Update, me: BotIdentity) -> bool:
    """Whether an update costs an answer. In groups only messages meant for the bot do."""
    message = update.effective_message
    if update.callback_query is not None or update.inline_query is not None:
        return True
    if message is None:
        return False
    incoming = incoming_from_message(message)
    is_our_command = incoming.command is not None and incoming.command.bot == me.name
    called = incoming.private or is_our_command or adds_us(message, me)
    return called or question_to(me, incoming) is not None


def identity_of(bot: Bot) -> BotIdentity:
    """Who we are in Telegram."""
    return BotIdentity(user=bot.id, name=bot.username.lower())
