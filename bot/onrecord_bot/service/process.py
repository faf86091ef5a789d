"""The Telegram bot as a process: starts, polls, stops cleanly, and says in one sentence why it cannot."""

import asyncio
import logging
import re
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any
from urllib.parse import unquote, urlsplit

from telegram.error import BadRequest, Conflict, InvalidToken, TelegramError

from onrecord.errors import BadSettings, WebhookRefused
from onrecord_bot.chat.menus import set_menus
from onrecord_bot.delivery.back_off import LONGEST_PAUSE_SECONDS, back_off
from onrecord_bot.delivery.inbox import Inbox
from onrecord_bot.delivery.transport import LastContact
from onrecord_bot.delivery.webhook import Webhook, path_of
from onrecord_bot.log_filter import SecretsFilter
from onrecord_bot.newsroom import Newsroom
from onrecord_bot.service.http_pages import Health, Page, serving
from onrecord_bot.service.routing import App, Beside, allowed_updates, build_application
from onrecord_bot.settings import Settings
from onrecord_bot.wiring import make_ready

_log = logging.getLogger(__name__)

# sysexits.h: 78 is a configuration error; a supervisor must not start the process again and again.
WRONG_TOKEN_STATUS = 78
_POLLING_TASK = "Updater:start_polling:polling_task"
# A container is killed ten seconds after it was asked to stop.
_DRAIN_SECONDS = 8.0
_ASK_EVERY_SECONDS = 60.0
_MOST_DELIVERIES = 40  # at once; Telegram's own default
# A wrong port or scheme (https://core.telegram.org/bots/webhooks); a name that does not resolve may later.
_NEVER_TAKEN = re.compile(r"\bports?\b|\bHTTPS\b", re.IGNORECASE)
_MISSING = "TELEGRAM_BOT_TOKEN: is missing; @BotFather gives one, put it into .env or the environment"
_WRONG = "Telegram does not know this bot token (TELEGRAM_BOT_TOKEN); ask @BotFather for the right one."
_PRIVACY_MODE = (
    "privacy mode is on: in groups the bot sees /ask, replies to it and, not everywhere, mentions; "
    "@BotFather's /setprivacy changes that"
)


def run_bot(settings: Settings, newsroom: Newsroom) -> int:
    """Serve until stopped. Return the exit status. Raises BadSettings without a token."""
    if settings.telegram_bot_token is None:
        raise BadSettings([_MISSING])
    token = settings.telegram_bot_token.get_secret_value()
    configure_logging(settings.log_level, token, *_secrets_in(settings))
    last_contact = LastContact()
    try:
        application, beside = build_application(settings, newsroom, token, last_contact)
        others = (
            newsroom.keep_up,
            *beside,
            lambda: asyncio.to_thread(make_ready, newsroom, settings.thesaurus),
        )
        return asyncio.run(_serve(application, settings, last_contact, others))
    except InvalidToken:
        sys.stderr.write(_WRONG + "\n")
        return WRONG_TOKEN_STATUS


def _secrets_in(settings: Settings) -> tuple[str, ...]:
    """What no log may hold, beside the token."""
    secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else ""
    password = urlsplit(settings.database).password or ""
    return secret, unquote(password)


def configure_logging(level: str, *secrets: str) -> None:
    """Events on standard error, no secret in any; httpx would print the token's address on every poll."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    handler.addFilter(SecretsFilter(*secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for noisy in ("httpx", "httpcore"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    # PTB logs people's words if it cannot read or handle an update. We log what goes wrong.
    logging.getLogger("telegram").setLevel(logging.CRITICAL + 1)


async def _serve(
    application: App, settings: Settings, last_contact: LastContact, others: Sequence[Beside]
) -> int:
    """Starts, waits for a signal or for the end of polling, stops; 0 when clean."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(_note_abandoned)
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    try:
        if not await _initialized(application, stop):
            return 0
        await application.start()
        inbox = application.update_queue
        assert isinstance(inbox, Inbox)  # build_application gives no other
        _log.info("%d updates were left from before", await inbox.take_up())
        async with _served(settings, inbox, last_contact):
            listening = await _listen(application, settings, last_contact, stop)
            _log.info("answering as @%s", application.bot.username)
            if not application.bot.can_read_all_group_messages:
                _log.info(_PRIVACY_MODE)
            beside = [
                asyncio.create_task(set_menus(application.bot, settings.admins)),
                *(asyncio.create_task(other()) for other in (*others, inbox.keep_adopting)),
            ]
            await _until_stopped(stop, listening)
            for task in (*beside, *listening):
                if task.get_name() != _POLLING_TASK:  # PTB ends its own
                    task.cancel()
        return 0
    finally:
        await _shut_down(application)


@asynccontextmanager
async def _served(settings: Settings, inbox: Inbox, last_contact: LastContact) -> AsyncIterator[None]:
    """The pages that the settings ask for, at one address or at two."""
    sites: dict[tuple[str, str], dict[str, Page]] = {}
    if settings.health_listen:
        health = Health(last_contact, inbox.waiting)
        sites["ONRECORD_HEALTH_LISTEN", settings.health_listen] = dict(health.pages)
    if settings.webhook_url and settings.webhook_listen and settings.webhook_secret:
        webhook = Webhook(settings.webhook_secret.get_secret_value(), inbox, last_contact)
        same = settings.webhook_listen == settings.health_listen
        name = "ONRECORD_HEALTH_LISTEN" if same else "ONRECORD_WEBHOOK_LISTEN"
        pages = sites.setdefault((name, settings.webhook_listen), {})
        pages[path_of(settings.webhook_url)] = webhook.receive
    async with AsyncExitStack() as stack:
        for (name, listen), pages in sites.items():
            await stack.enter_async_context(serving(name, listen, pages))
        yield


async def _listen(
    application: App, settings: Settings, last_contact: LastContact, stop: asyncio.Event
) -> list["asyncio.Task[Any]"]:
    """Has Telegram hand over updates; the tasks without which the process would be deaf."""
    if settings.webhook_url and settings.webhook_secret:
        await _set_webhook(application, settings, stop)
        return [asyncio.create_task(_keep_asking(application, last_contact))]
    assert application.updater is not None  # the builder always gives one
    starting = asyncio.ensure_future(
        application.updater.start_polling(
            allowed_updates=allowed_updates(settings), bootstrap_retries=-1, error_callback=_log_polling_error
        )
    )
    waiting = asyncio.ensure_future(stop.wait())
    await asyncio.wait({starting, waiting}, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    if not starting.done():  # told to stop before Telegram would have it
        starting.cancel()
        return []
    starting.result()
    return [task for task in asyncio.all_tasks() if task.get_name() == _POLLING_TASK]


async def _set_webhook(application: App, settings: Settings, stop: asyncio.Event) -> None:
    """Set it at every start, since Telegram does not say which secret it holds.

    Raises BadSettings, WebhookRefused.
    """
    assert settings.webhook_url is not None  # asked before
    assert settings.webhook_secret is not None
    for pause in back_off():
        if stop.is_set():
            return
        try:
            await application.bot.set_webhook(
                settings.webhook_url,
                secret_token=settings.webhook_secret.get_secret_value(),
                allowed_updates=allowed_updates(settings),
                max_connections=_MOST_DELIVERIES,
            )
        except InvalidToken:
            raise
        except TelegramError as error:
            if isinstance(error, BadRequest):
                _judge_refusal(error.message, pause)
            _log.warning("the webhook is not set yet (%s), trying again", type(error).__name__)
            await _pause(stop, pause)
        else:
            return


def _judge_refusal(reason: str, pause: float) -> None:
    """Raises BadSettings for an address that Telegram never takes, WebhookRefused after half a minute."""
    if _NEVER_TAKEN.search(reason):
        raise BadSettings([f"ONRECORD_WEBHOOK_URL: Telegram refuses it ({reason})"])
    if pause >= LONGEST_PAUSE_SECONDS:
        raise WebhookRefused(reason)


async def _keep_asking(application: App, last_contact: LastContact) -> None:
    """Asks who we are once a minute: nothing else tells a quiet day from a dead line. Raises InvalidToken."""
    while True:
        try:
            await application.bot.get_me()
            last_contact.note()
        except InvalidToken:
            raise
        except TelegramError as error:
            _log.warning("Telegram does not answer (%s)", type(error).__name__)
        await asyncio.sleep(_ASK_EVERY_SECONDS)


async def _initialized(application: App, stop: asyncio.Event) -> bool:
    """Wait for Telegram. Return True once it answers, False if the stop comes first. Raises InvalidToken."""
    said = False
    for pause in back_off():
        if stop.is_set():
            break
        try:
            await application.initialize()
        except InvalidToken:
            raise
        except TelegramError as error:
            if not said:
                _log.warning("Telegram cannot be reached (%s); trying until it can", type(error).__name__)
            said = True
            await _pause(stop, pause)
        else:
            return True
    return False


async def _until_stopped(stop: asyncio.Event, listening: list["asyncio.Task[Any]"]) -> None:
    """Waits for the signal. Raises what ended the listening: without it the process would live on deaf."""
    waiting = asyncio.ensure_future(stop.wait())
    await asyncio.wait([waiting, *listening], return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    for task in listening:
        if task.done():
            task.result()


async def _shut_down(application: App) -> None:
    """No more updates are taken; those that were are answered, as long as there is time."""
    deadline = asyncio.get_running_loop().time() + _DRAIN_SECONDS
    try:
        async with asyncio.timeout_at(deadline):
            if application.updater is not None and application.updater.running:
                await application.updater.stop()
    except TimeoutError:
        _log.warning("could not tell Telegram which updates were taken; it may deliver them again")
    try:
        async with asyncio.timeout_at(deadline):
            if application.running:
                await application.stop()
    except TimeoutError:
        left = application.update_processor.current_concurrent_updates
        _log.warning("%d updates are left for the next start", left)
    await application.shutdown()
    await application.bot.shutdown()  # it may have connections open even if the application never started


async def _pause(stop: asyncio.Event, seconds: float) -> None:
    """Waits, but not longer than until the stop."""
    try:
        await asyncio.wait_for(stop.wait(), timeout=seconds)
    except TimeoutError:
        return


def _note_abandoned(_: asyncio.AbstractEventLoop, facts: dict[str, Any]) -> None:
    """PTB abandons a poll that fails in the moment of the stop: that is a line in the log, no traceback.

    What the loop itself would say of anything else shows what was at hand, and that may be people's words.
    """
    error = facts.get("exception")
    if isinstance(error, TelegramError):
        _log.info("the last poll failed (%s)", type(error).__name__)
    else:
        _log.error("something failed beside the handlers", exc_info=error)


def _log_polling_error(error: TelegramError) -> None:
    if isinstance(error, Conflict):
        _log.warning("Conflict: another instance polls with this token")
    else:
        _log.warning("polling failed (%s), trying again", type(error).__name__)
