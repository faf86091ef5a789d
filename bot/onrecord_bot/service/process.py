"""The Telegram bot as a process: starts, polls, stops cleanly, and says in one sentence why it cannot."""

import asyncio
import logging
import os
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any, NoReturn
from urllib.parse import unquote, urlsplit

from telegram.error import InvalidToken, TelegramError

from onrecord.errors import BadSettings
from onrecord_bot.chat.menus import set_menus
from onrecord_bot.delivery.inbox import Inbox
from onrecord_bot.delivery.transport import LastContact
from onrecord_bot.delivery.webhook import Webhook, path_of
from onrecord_bot.kept_desk import pass_over_what_is_loaded
from onrecord_bot.log_filter import SecretsFilter
from onrecord_bot.newsroom import Newsroom
from onrecord_bot.service.arriving import Beside
from onrecord_bot.service.folder_lock import hold_folder
from onrecord_bot.service.http_pages import Health, Page, serving
from onrecord_bot.service.listening import POLLING_TASK, initialized, listen, until_stopped
from onrecord_bot.service.routing import REFUSED, build_application, liveness_of
from onrecord_bot.service.staff_routes import App
from onrecord_bot.service.supervisor import READY, STOPPING, keep_feeding_watchdog, tell_supervisor
from onrecord_bot.settings import Settings
from onrecord_bot.storage.database import is_on_server
from onrecord_bot.wiring import make_ready

_log = logging.getLogger(__name__)

# sysexits.h: 78 is a configuration error; a supervisor must not start the process again and again.
WRONG_TOKEN_STATUS = 78
# A container is killed ten seconds after it was asked to stop.
_DRAIN_SECONDS = 8.0
# After a start questions come at once or not for a while. A bot that is never idle is made ready as well.
_LOOK_SECONDS, _LONGEST_UNREADY_LOOKS = 0.5, 20
# The loop takes turns with the threads that answer; a reply that waits for its turn is in doubt meanwhile.
_SWITCH_SECONDS = 0.0005
_MISSING = "TELEGRAM_BOT_TOKEN: is missing; @BotFather gives one, put it into .env or the environment"
_WRONG = "Telegram does not know this bot token (TELEGRAM_BOT_TOKEN); ask @BotFather for the right one."
_PRIVACY_MODE = (
    "privacy mode is on: in groups the bot sees /ask, replies to it and, not everywhere, mentions; "
    "@BotFather's /setprivacy changes that"
)


def run_bot(settings: Settings, newsroom: Newsroom) -> int:
    """Serve until stopped. Return the exit status. Raises BadSettings without a token, HomeTaken."""
    if settings.telegram_bot_token is None:
        raise BadSettings([_MISSING])
    token = settings.telegram_bot_token.get_secret_value()
    configure_logging(settings.log_level, token, *_secrets_in(settings))
    last_contact = LastContact()
    if not is_on_server(settings.database):
        hold_folder(settings.home, bot=token.partition(":")[0])
    try:
        application, beside = build_application(settings, newsroom, token, last_contact)
        others = (
            newsroom.keep_up,
            *beside,
            lambda: _make_ready_once_idle(application, newsroom, settings),
        )
        sys.setswitchinterval(_SWITCH_SECONDS)
        return asyncio.run(_serve(application, settings, last_contact, others))
    except InvalidToken:
        sys.stderr.write(_WRONG + "\n")
        return WRONG_TOKEN_STATUS


def _secrets_in(settings: Settings) -> tuple[str, ...]:
    """What no log may hold, beside the token."""
    secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else ""
    searched = settings.search_url.get_secret_value() if settings.search_url else ""
    addresses = settings.database, searched
    return secret, *(unquote(urlsplit(each).password or "") for each in addresses)


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
) -> NoReturn:
    """Starts, waits for a signal or for the end of polling, stops; ends the process when clean."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(_note_abandoned)
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    try:
        if await initialized(application, stop):
            await _answer_until_stopped(application, settings, last_contact, others, stop)
    finally:
        tell_supervisor(STOPPING)
        await _shut_down(application)
    _leave()


async def _answer_until_stopped(
    application: App,
    settings: Settings,
    last_contact: LastContact,
    others: Sequence[Beside],
    stop: asyncio.Event,
) -> None:
    """Raises what ended the listening."""
    await application.start()
    inbox = application.update_queue
    assert isinstance(inbox, Inbox)  # build_application gives no other
    _log.info("%d updates were left from before", await inbox.take_up())
    liveness = liveness_of(application, last_contact)
    async with _served(settings, inbox, last_contact, Health(liveness, application.bot_data[REFUSED])):
        listening = await listen(application, settings, last_contact, stop)
        _log.info("answering as @%s", application.bot.username)
        tell_supervisor(READY, f"STATUS=answering as @{application.bot.username}")
        if not application.bot.can_read_all_group_messages:
            _log.info(_PRIVACY_MODE)
        beside = [
            asyncio.create_task(set_menus(application.bot, settings.admins)),
            asyncio.create_task(keep_feeding_watchdog(liveness)),
            *(asyncio.create_task(other()) for other in (*others, inbox.keep_adopting)),
        ]
        for task in beside:
            task.add_done_callback(note_ended)
        await until_stopped(stop, listening)
        for task in (*beside, *listening):
            if task.get_name() != POLLING_TASK:  # PTB ends its own
                task.cancel()


def _leave() -> NoReturn:
    """End now: a thread that builds a desk would be waited for, and nothing is lost with it."""
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


@asynccontextmanager
async def _served(
    settings: Settings, inbox: Inbox, last_contact: LastContact, health: Health
) -> AsyncIterator[None]:
    """The pages that the settings ask for, at one address or at two."""
    sites: dict[tuple[str, str], dict[str, Page]] = {}
    if settings.health_listen:
        sites["ONRECORD_HEALTH_LISTEN", settings.health_listen] = dict(health.pages)
    if settings.webhook_url and settings.webhook_listen and settings.webhook_secret:
        webhook = Webhook(settings.webhook_secret.get_secret_value(), inbox, last_contact)
        same = settings.webhook_listen == settings.health_listen
        name = "ONRECORD_HEALTH_LISTEN" if same else "ONRECORD_WEBHOOK_LISTEN"
        pages = sites.setdefault((name, settings.webhook_listen), {})
        pages[path_of(settings.webhook_url)] = webhook.receive
    async with AsyncExitStack() as stack:
        for (name, address), pages in sites.items():
            await stack.enter_async_context(serving(name, address, pages))
        yield


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


async def _make_ready_once_idle(application: App, newsroom: Newsroom, settings: Settings) -> None:
    """Whoever waited for this start is answered first: what is made ready takes a second of the processor."""
    inbox = application.update_queue
    assert isinstance(inbox, Inbox)  # build_application gives no other
    for _ in range(_LONGEST_UNREADY_LOOKS):
        await asyncio.sleep(_LOOK_SECONDS)
        if not inbox.in_hand:
            break
    await asyncio.to_thread(_make_ready, newsroom, settings)


def _make_ready(newsroom: Newsroom, settings: Settings) -> None:
    """From here on the collector passes over what is loaded: going through it stops everybody for a while."""
    make_ready(newsroom, settings.thesaurus)
    pass_over_what_is_loaded()


def note_ended(task: asyncio.Task[Any]) -> None:
    """Say so if something that works beside the handlers fails: it does nothing more until the next start."""
    error = None if task.cancelled() else task.exception()
    if error is not None:
        _log.error("something beside the handlers has ended (%s)", type(error).__name__)


def _note_abandoned(_: asyncio.AbstractEventLoop, facts: dict[str, Any]) -> None:
    """PTB abandons a poll that fails in the moment of the stop: that is a line in the log, no traceback.

    What the loop itself would say of anything else shows what was at hand, and that may be people's words.
    """
    error = facts.get("exception")
    if isinstance(error, TelegramError):
        _log.info("the last poll failed (%s)", type(error).__name__)
    else:
        _log.error("something failed beside the handlers", exc_info=error)
