"""Whether an update is for us: of what is not, nothing but its number is kept."""

from telegram import Bot, Update

from onrecord_bot.addressing import Me, question_to
from onrecord_bot.incoming import incoming_from_message


def is_for_us(update: Update, me: Me) -> bool:
    """True for what may get an answer, for a group that moves, and for what somebody chose inline."""
    message = update.effective_message
    moves = message is not None and bool(message.migrate_to_chat_id or message.migrate_from_chat_id)
    return moves or update.chosen_inline_result is not None or asks(update, me)


def asks(update: Update, me: Me) -> bool:
    """True for what costs an answer: of what is written in groups, only what is meant for us."""
    message = update.effective_message
    if update.callback_query is not None or update.inline_query is not None:
        return True
    if message is None:
        return False
    incoming = incoming_from_message(message)
    is_our_command = incoming.command is not None and incoming.command.bot == me.name
    return incoming.private or is_our_command or question_to(me, incoming) is not None


def me_of(bot: Bot) -> Me:
    """Who we are in Telegram."""
    return Me(user=bot.id, name=bot.username.lower())
