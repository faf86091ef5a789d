"""The Telegram bot as a process: starts, polls, stops cleanly, and says in one sentence why it cannot."""

import asyncio
import logging
import signal
import sys
import time
from collections.abc import Sequence

from telegram import LinkPreviewOptions, Update
from telegram.error import Conflict, InvalidToken, TelegramError
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    Defaults,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from onrecord.desk import Desk
from onrecord.errors import BadSettings
from onrecord_bot.conversations import Conversations
from onrecord_bot.database import open_database
from onrecord_bot.guests import Guests
from onrecord_bot.handlers import Handlers, speak_to
from onrecord_bot.inbox import Inbox
from onrecord_bot.inline import Inline
from onrecord_bot.lanes import Lanes
from onrecord_bot.ledger import Ledger
from onrecord_bot.menus import set_menus
from onrecord_bot.outbox import Outbox
from onrecord_bot.presses import Presses
from onrecord_bot.reports import DATA, Reports
from onrecord_bot.secrets_filter import SecretsFilter
from onrecord_bot.settings import Settings
from onrecord_bot.updates_request import UpdatesRequest

_log = logging.getLogger(__name__)

# sysexits.h: 78 is a configuration error; a supervisor must not start the process again and again.
WRONG_TOKEN_STATUS = 78
# Telegram remembers the list from the last call: it is always given whole.
_ALLOWED_UPDATES = (Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.INLINE_QUERY)
_COMMANDS = ("start", "help", "releases", "why", "privacy", "whoami")
_PRIVATE = filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE
# Whoever writes a bare /help in a group may mean any bot there.
_OURS = _PRIVATE | (filters.UpdateType.MESSAGE & filters.Regex(r"^/\w+@"))
_POLLING_TASK = "Updater:start_polling:polling_task"
_LONGEST_PAUSE_SECONDS = 30.0
# A container is killed ten seconds after it was asked to stop.
_DRAIN_SECONDS = 8.0
_MISSING = "TELEGRAM_BOT_TOKEN: is missing; @BotFather gives one, put it into .env or the environment"
_WRONG = "Telegram does not know this bot token (TELEGRAM_BOT_TOKEN); ask @BotFather for the right one."
_PRIVACY_MODE = (
    "privacy mode is on: in groups the bot sees /ask, replies to it and, not everywhere, mentions; "
    "@BotFather's /setprivacy changes that"
)


def run_bot(settings: Settings, desk: Desk) -> int:
    """Serves until it is told to stop; the exit status. Raises BadSettings without a token."""
    if settings.telegram_bot_token is None:
        raise BadSettings([_MISSING])
    token = settings.telegram_bot_token.get_secret_value()
    configure_logging(settings.log_level, token)
    try:
        allowed = [*_ALLOWED_UPDATES, *([Update.GUEST_MESSAGE] if settings.guest_mode else [])]
        return asyncio.run(_serve(build_application(settings, desk, token), allowed))
    except InvalidToken:
        sys.stderr.write(_WRONG + "\n")
        return WRONG_TOKEN_STATUS


def build_application(settings: Settings, desk: Desk, token: str) -> Application:  # type: ignore[type-arg]
    """The application with its handlers, not yet started."""
    # Telegram numbers updates for each bot on its own: a token's number is its bot's.
    engine = open_database(settings.home / f"bot-{token.partition(':')[0]}.sqlite3")
    ledger, conversations = Ledger(engine), Conversations(engine)
    for record in (ledger, conversations):
        record.forget(now=time.time())
    application = (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{settings.telegram_api_url}/bot")
        .base_file_url(f"{settings.telegram_api_url}/file/bot")
        .defaults(Defaults(link_preview_options=LinkPreviewOptions(is_disabled=True)))
        .update_queue(Inbox(ledger))
        .concurrent_updates(Lanes(ledger))
        .get_updates_request(UpdatesRequest(connection_pool_size=1))
        .build()
    )
    # First of all, in the same task as what follows: whom we speak to decides in which language.
    application.add_handler(TypeHandler(Update, speak_to), group=-1)
    outbox = Outbox(application.bot, ledger)
    reports = Reports(desk, outbox, conversations, settings.admins)
    application.add_handler(CommandHandler("report", reports.report, filters=_OURS))
    application.add_handler(CallbackQueryHandler(reports.decide, pattern=DATA))
    application.add_handler(CallbackQueryHandler(Presses(desk, outbox).press))
    if settings.guest_mode:
        application.add_handler(MessageHandler(filters.UpdateType.GUEST_MESSAGE, Guests(desk).message))
    _add_handlers(application, Handlers(desk, outbox, conversations))
    application.add_handler(InlineQueryHandler(Inline(desk).query))
    return application


def configure_logging(level: str, *secrets: str) -> None:
    """Events on standard error, no secret in any; httpx would print the token's address on every poll."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    handler.addFilter(SecretsFilter(*secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for noisy in ("httpx", "httpcore"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    # PTB logs people's words where it cannot read or handle an update; what goes wrong is logged by us.
    logging.getLogger("telegram").setLevel(logging.CRITICAL + 1)


def _add_handlers(application: Application, handlers: Handlers) -> None:  # type: ignore[type-arg]
    """New and edited messages alone: filters without UpdateType let channel posts and edits through."""
    new, private, words = filters.UpdateType.MESSAGE, _PRIVATE, filters.TEXT | filters.CAPTION
    for name in _COMMANDS:
        application.add_handler(CommandHandler(name, getattr(handlers, name), filters=_OURS))
    application.add_handler(MessageHandler(new & filters.StatusUpdate.MIGRATE, handlers.migration))
    unknown = filters.COMMAND & ~filters.Regex(r"(?i)^/ask(?:@|\s|$)")
    application.add_handler(MessageHandler(private & unknown, handlers.help))
    application.add_handler(MessageHandler(new & words, handlers.message))
    application.add_handler(MessageHandler(filters.UpdateType.EDITED_MESSAGE & words, handlers.edit))
    application.add_handler(MessageHandler(private & ~filters.StatusUpdate.ALL, handlers.unreadable))
    application.add_error_handler(handlers.fault)


async def _serve(application: Application, allowed: Sequence[str]) -> int:  # type: ignore[type-arg]
    """Starts, waits for a signal or for the end of polling, stops; 0 when clean."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    if not await _initialized(application, stop):
        return 0
    try:
        await application.start()
        if isinstance(application.update_queue, Inbox):
            left = application.update_queue.take_up(application.bot)
            _log.info("%d updates were left from before", left)
        assert application.updater is not None  # the builder always gives one
        await application.updater.start_polling(
            allowed_updates=list(allowed), bootstrap_retries=-1, error_callback=_log_polling_error
        )
        _log.info("answering as @%s", application.bot.username)
        if not application.bot.can_read_all_group_messages:
            _log.info(_PRIVACY_MODE)
        menus = asyncio.create_task(set_menus(application.bot))
        await _until_stopped(stop)
        menus.cancel()
        return 0
    finally:
        await _shut_down(application)


async def _initialized(application: Application, stop: asyncio.Event) -> bool:  # type: ignore[type-arg]
    """True once Telegram answered; False where the stop came first. Raises InvalidToken."""
    pause, said = 0.5, False
    while not stop.is_set():
        try:
            await application.initialize()
        except InvalidToken:
            raise
        except TelegramError as error:
            if not said:
                _log.warning("Telegram cannot be reached (%s); trying until it can", type(error).__name__)
            said = True
            await _pause(stop, pause)
            pause = min(pause * 2, _LONGEST_PAUSE_SECONDS)
        else:
            return True
    return False


async def _until_stopped(stop: asyncio.Event) -> None:
    """Waits for the signal. Raises what ended polling: without it the process would live on deaf."""
    polling = [task for task in asyncio.all_tasks() if task.get_name() == _POLLING_TASK]
    waiting = asyncio.ensure_future(stop.wait())
    await asyncio.wait([waiting, *polling], return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    for task in polling:
        if task.done():
            task.result()


async def _shut_down(application: Application) -> None:  # type: ignore[type-arg]
    """No more updates are taken; those that were are answered, as long as there is time."""
    deadline = asyncio.get_running_loop().time() + _DRAIN_SECONDS
    try:
        async with asyncio.timeout_at(deadline):
            if application.updater is not None and application.updater.running:
                await application.updater.stop()
    except TimeoutError:
        _log.warning("Telegram was not told which updates were taken; they may come again")
    try:
        async with asyncio.timeout_at(deadline):
            if application.running:
                await application.stop()
    except TimeoutError:
        left = application.update_processor.current_concurrent_updates
        _log.warning("%d updates are left for the next start", left)
    await application.shutdown()


async def _pause(stop: asyncio.Event, seconds: float) -> None:
    """Waits, but not longer than until the stop."""
    try:
        await asyncio.wait_for(stop.wait(), timeout=seconds)
    except TimeoutError:
        return


def _log_polling_error(error: TelegramError) -> None:
    if isinstance(error, Conflict):
        _log.warning("Conflict: another instance polls with this token")
    else:
        _log.warning("polling failed (%s), trying again", type(error).__name__)
