"""What Telegram shows before a word is written: command menus and descriptions, set only when they differ."""

import logging
from collections.abc import Mapping, Sequence

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import BadRequest, TelegramError

from onrecord_bot.replies import menu_texts
from onrecord_bot.replies.language import LANGUAGES, translate, use_language

_log = logging.getLogger(__name__)
_MENUS: tuple[tuple[BotCommandScope, dict[str, str]], ...] = (
    (BotCommandScopeAllPrivateChats(), menu_texts.PRIVATE_COMMANDS),
    (BotCommandScopeAllGroupChats(), menu_texts.GROUP_COMMANDS),
)


async def set_menus(bot: Bot, administrators: Sequence[int] = ()) -> None:
    """Brings them up to date in every language; the bot answers without them where Telegram refuses."""
    try:
        for language in (None, *LANGUAGES):
            use_language(language)
            for scope, words in _MENUS:
                await _set_commands(bot, language, scope, words)
            await _set_descriptions(bot, language)
        for administrator in administrators:
            await _set_administrator_s_commands(bot, administrator)
    except TelegramError as error:
        _log.warning("could not set menus and descriptions (%s)", type(error).__name__)


async def _set_administrator_s_commands(bot: Bot, administrator: int) -> None:
    """In the administrator's own chat, which Telegram knows once they have written to the bot."""
    words = menu_texts.PRIVATE_COMMANDS | menu_texts.ADMINISTRATOR_COMMANDS | menu_texts.ACCESS_COMMANDS
    try:
        for language in (None, *LANGUAGES):
            use_language(language)
            await _set_commands(bot, language, BotCommandScopeChat(administrator), words)
    except BadRequest as error:
        _log.info("could not set the menu of an administrator (%s)", error)


async def _set_commands(
    bot: Bot, language: str | None, scope: BotCommandScope, words: Mapping[str, str]
) -> None:
    commands = tuple(BotCommand(name, translate(told)) for name, told in words.items())
    if tuple(await bot.get_my_commands(scope, language)) != commands:
        await bot.set_my_commands(commands, scope, language)


async def _set_descriptions(bot: Bot, language: str | None) -> None:
    long, short = translate(menu_texts.DESCRIPTION), translate(menu_texts.SHORT_DESCRIPTION)
    if (await bot.get_my_description(language)).description != long:
        await bot.set_my_description(long, language)
    if (await bot.get_my_short_description(language)).short_description != short:
        await bot.set_my_short_description(short, language)
