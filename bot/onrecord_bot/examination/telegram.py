"""What Telegram says about a bot: its token, how its updates come, and where it may write."""

from collections.abc import AsyncIterator, Iterator

from telegram import (
    Bot,
    ChatMember,
    ChatMemberAdministrator,
    ChatMemberMember,
    ChatMemberRestricted,
)
from telegram.constants import ChatType
from telegram.error import Conflict, InvalidToken, TelegramError

from onrecord_bot.examination.finding import Finding, State
from onrecord_bot.settings import Settings

# Long enough that another poller, who tries again after a second, takes the line from us.
_LISTEN_SECONDS = 4


async def telegram_told(settings: Settings, token: str) -> list[Finding]:
    """What only Telegram can tell; nothing is taken from anybody, and nothing is sent."""
    return [finding async for finding in _telegram(settings, token)]


async def _telegram(settings: Settings, token: str) -> AsyncIterator[Finding]:
    bot = Bot(token, base_url=f"{settings.telegram_api_url}/bot")
    try:
        await bot.initialize()
    except InvalidToken:
        yield Finding(
            State.FAULT,
            "token",
            "Telegram does not know it.",
            "Ask @BotFather for the right one (/mybots, API Token).",
        )
        return
    except TelegramError as error:
        yield Finding(
            State.FAULT,
            "telegram",
            f"cannot be reached ({type(error).__name__}).",
            "Look at the network, a proxy, and TELEGRAM_API_URL; the bot waits until it can.",
        )
        return
    async with bot:
        yield Finding(State.OK, "token", f"@{bot.username} is known to Telegram.")
        yield _privacy(bot)
        if not bot.supports_inline_queries:
            yield Finding(
                State.ATTENTION,
                "inline mode",
                f"`@{bot.username} question` finds nothing in other chats.",
                "Turn it on with @BotFather, /setinline, if you want it.",
            )
        yield await _way_in(settings, bot)
        for setting, chat, check in _chats(settings):
            yield await _can_write(bot, chat, setting, check)


def _privacy(bot: Bot) -> Finding:
    if bot.can_read_all_group_messages:
        return Finding(
            State.ATTENTION,
            "privacy mode",
            "off: in groups the bot is shown everything.",
            "It answers only what is meant for it; @BotFather, /setprivacy turns privacy mode on.",
        )
    return Finding(State.OK, "privacy mode", "on: in groups the bot sees /ask, replies to it and mentions.")


async def _way_in(settings: Settings, bot: Bot) -> Finding:
    """Whether what people write reaches this bot alone."""
    try:
        hook = await bot.get_webhook_info()
        if settings.webhook_url:
            return _webhook(settings.webhook_url, hook.url, hook.last_error_message)
        if hook.url:
            return Finding(
                State.ATTENTION,
                "webhook",
                "one is set, and the settings name none.",
                "`onrecord bot` takes it away when it starts, and polls; is another bot using it?",
            )
        await bot.get_updates(limit=1, timeout=_LISTEN_SECONDS)
    except Conflict:
        return Finding(
            State.ATTENTION,
            "polling",
            "another process polls with this token now.",
            "All is well if that is your bot; of two bots with one token, stop one.",
        )
    except TelegramError as error:
        return Finding(State.FAULT, "polling", f"it failed ({type(error).__name__}).")
    return Finding(State.OK, "polling", "nobody else polls with this token.")


def _webhook(wanted: str, found: str, error: str | None) -> Finding:
    if found != wanted:
        return Finding(
            State.ATTENTION,
            "webhook",
            "Telegram delivers elsewhere, or nowhere." if found else "Telegram has none yet.",
            "`onrecord bot` sets it when it starts.",
        )
    if error:
        return Finding(
            State.FAULT,
            "webhook",
            f"Telegram's last delivery failed: {' '.join(error.split())[:120]}",
            "Look at the proxy before ONRECORD_WEBHOOK_LISTEN, and at its certificate.",
        )
    return Finding(State.OK, "webhook", "Telegram delivers to it.")


def _chats(settings: Settings) -> Iterator[tuple[str, int, str]]:
    """The chats that the bot writes to by itself: the setting that names each, its id, what it is called."""
    if settings.channel:
        yield "ONRECORD_CHANNEL", settings.channel[0], "channel"
    if settings.staff_chat:
        yield "ONRECORD_STAFF_CHAT", settings.staff_chat, "staff chat"


async def _can_write(bot: Bot, chat: int, setting: str, check: str) -> Finding:
    """Whether the bot is in a chat, and may write there. Nothing is sent."""
    try:
        found = await bot.get_chat(chat)
        member = await bot.get_chat_member(chat, bot.id)
    except TelegramError as error:
        advice = f"Put the bot into it, and let {setting} name its id."
        return Finding(State.FAULT, check, f"the bot cannot see {chat} ({type(error).__name__}).", advice)
    title = found.title or str(chat)
    if not _may_write(member, in_channel=found.type == ChatType.CHANNEL):
        advice = "Make the bot an administrator there, with the right to post."
        return Finding(State.FAULT, check, f"the bot may not write in “{title}”.", advice)
    return Finding(State.OK, check, f"the bot may write in “{title}”.")


def _may_write(member: ChatMember, *, in_channel: bool) -> bool:
    """A channel takes words from its administrators alone, a group from all who are in it."""
    if isinstance(member, ChatMemberAdministrator):
        return not in_channel or bool(member.can_post_messages)
    if isinstance(member, ChatMemberRestricted):
        return member.is_member and member.can_send_messages
    return isinstance(member, ChatMemberMember) and not in_channel
