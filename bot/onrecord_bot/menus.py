"""What Telegram shows before a word is written: command menus and descriptions, set only when they differ."""

import logging

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
)
from telegram.error import TelegramError

from onrecord_bot import replies

_log = logging.getLogger(__name__)
_MENUS: tuple[tuple[BotCommandScope, dict[str, str]], ...] = (
    (BotCommandScopeAllPrivateChats(), replies.PRIVATE_COMMANDS),
    (BotCommandScopeAllGroupChats(), replies.GROUP_COMMANDS),
)


async def set_menus(bot: Bot) -> None:
    """Brings menus and descriptions up to date; the bot answers without them where Telegram refuses."""
    try:
        for scope, words in _MENUS:
            commands = tuple(BotCommand(name, told) for name, told in words.items())
            if tuple(await bot.get_my_commands(scope)) != commands:
                await bot.set_my_commands(commands, scope)
        if (await bot.get_my_description()).description != replies.DESCRIPTION:
            await bot.set_my_description(replies.DESCRIPTION)
        if (await bot.get_my_short_description()).short_description != replies.SHORT_DESCRIPTION:
            await bot.set_my_short_description(replies.SHORT_DESCRIPTION)
    except TelegramError as error:
        _log.warning("menus and descriptions stay as they are (%s)", type(error).__name__)
