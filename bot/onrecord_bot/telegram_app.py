"""The Telegram bot as a process: starts, polls, stops cleanly, and says in one sentence why it cannot."""

import asyncio
import logging
import signal
import sys
from typing import Any

from telegram import LinkPreviewOptions, Update
from telegram.error import Conflict, InvalidToken, NetworkError, TelegramError
from telegram.ext import Application, ApplicationBuilder, CommandHandler, Defaults, MessageHandler, filters

from onrecord.desk import Desk
from onrecord.errors import BadSettings
from onrecord_bot.handlers import Handlers
from onrecord_bot.secrets_filter import SecretsFilter
from onrecord_bot.settings import Settings

_log = logging.getLogger(__name__)

App = Application[Any, Any, Any, Any, Any, Any]  # PTB's six type parameters: we bring none of our own

# sysexits.h: 78 is a configuration error; a supervisor must not start the process again and again.
WRONG_TOKEN_STATUS = 78
# Telegram remembers the list from the last call: it is always given whole.
ALLOWED_UPDATES = [Update.MESSAGE]
_POLLING_TASK = "Updater:start_polling:polling_task"
_LONGEST_PAUSE_SECONDS = 30.0
_MISSING = "TELEGRAM_BOT_TOKEN: is missing; @BotFather gives one, put it into .env or the environment"
_WRONG = "Telegram does not know this bot token (TELEGRAM_BOT_TOKEN); ask @BotFather for the right one."


def run_bot(settings: Settings, desk: Desk) -> int:
    """Serves until it is told to stop; the exit status. Raises BadSettings without a token."""
    if settings.telegram_bot_token is None:
        raise BadSettings([_MISSING])
    token = settings.telegram_bot_token.get_secret_value()
    configure_logging(settings.log_level, token)
    try:
        return asyncio.run(_serve(build_application(settings, desk, token)))
    except InvalidToken:
        sys.stderr.write(_WRONG + "\n")
        return WRONG_TOKEN_STATUS


def build_application(settings: Settings, desk: Desk, token: str) -> App:
    """The application with its handlers, not yet started."""
    defaults = Defaults(
        do_quote=True,
        allow_sending_without_reply=True,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )
    application = (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{settings.telegram_api_url}/bot")
        .base_file_url(f"{settings.telegram_api_url}/file/bot")
        .defaults(defaults)
        .build()
    )
    _add_handlers(application, Handlers(desk))
    return application


def configure_logging(level: str, *secrets: str) -> None:
    """Events on standard error, no secret in any; httpx would print the token's address on every poll."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    handler.addFilter(SecretsFilter(*secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for noisy in ("httpx", "httpcore", "telegram.ext"):
        logging.getLogger(noisy).setLevel(logging.CRITICAL if noisy == "telegram.ext" else logging.WARNING)


def _add_handlers(application: App, handlers: Handlers) -> None:
    private = filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE
    for name in ("start", "help", "releases", "why"):
        application.add_handler(CommandHandler(name, getattr(handlers, name), filters=private))
    application.add_handler(MessageHandler(private & filters.TEXT & ~filters.COMMAND, handlers.ask))
    application.add_handler(CommandHandler("ask", handlers.ask, filters=private))
    application.add_handler(MessageHandler(private & filters.COMMAND, handlers.help))
    application.add_handler(MessageHandler(private & ~filters.StatusUpdate.ALL, handlers.other))
    application.add_error_handler(handlers.fault)


async def _serve(application: App) -> int:
    """Starts, waits for a signal or for the end of polling, stops; 0 when clean."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    if not await _initialized(application, stop):
        return 0
    try:
        await application.start()
        assert application.updater is not None  # the builder always gives one
        await application.updater.start_polling(
            allowed_updates=ALLOWED_UPDATES, bootstrap_retries=-1, error_callback=_log_polling_error
        )
        _log.info("answering as @%s", application.bot.username)
        await _until_stopped(stop)
        return 0
    finally:
        await _shut_down(application)


async def _initialized(application: App, stop: asyncio.Event) -> bool:
    """True once Telegram answered; False where the stop came first. Raises InvalidToken."""
    pause, said = 0.5, False
    while not stop.is_set():
        try:
            await application.initialize()
        except InvalidToken:
            raise
        except NetworkError as error:
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


async def _shut_down(application: App) -> None:
    if application.updater is not None and application.updater.running:
        await application.updater.stop()
    if application.running:
        await application.stop()
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
