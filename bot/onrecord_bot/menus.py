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
from onrecord_bot.language import LANGUAGES, say, speak

_log = logging.getLogger(__name__)
_MENUS: tuple[tuple[BotCommandScope, dict[str, str]], ...] = (
    (BotCommandScopeAllPrivateChats(), replies.PRIVATE_COMMANDS),
    (BotCommandScopeAllGroupChats(), replies.GROUP_COMMANDS),
)


async def set_menus(bot: Bot) -> None:
    """Brings them up to date in every language; the bot answers without them where Telegram refuses."""
    try:
        for language in (None, *LANGUAGES):
            speak(language)
            await _set_commands(bot, language)
            await _set_descriptions(bot, language)
    except TelegramError as error:
        _log.warning("menus and descriptions stay as they are (%s)", type(error).__name__)


async def _set_commands(bot: Bot, language: str | None) -> None:
    for scope, words in _MENUS:
        commands = tuple(BotCommand(name, say(told)) for name, told in words.items())
        if tuple(await bot.get_my_commands(scope, language)) != commands:
            await bot.set_my_commands(commands, scope, language)


async def _set_descriptions(bot: Bot, language: str | None) -> None:
    long, short = say(replies.DESCRIPTION), say(replies.SHORT_DESCRIPTION)
    if (await bot.get_my_description(language)).description != long:
        await bot.set_my_description(long, language)
    if (await bot.get_my_short_description(language)).short_description != short:
        await bot.set_my_short_description(short, language)
