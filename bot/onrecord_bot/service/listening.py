"""What Telegram is told and asked so that it hands its updates over, by polls or to a webhook."""

import asyncio
import logging
import re
from typing import Any

from telegram.error import BadRequest, Conflict, InvalidToken, TelegramError

from onrecord.errors import BadSettings, WebhookRefused
from onrecord_bot.delivery.back_off import LONGEST_PAUSE_SECONDS, back_off
from onrecord_bot.delivery.transport import LastContact
from onrecord_bot.delivery.webhook import path_of
from onrecord_bot.service.routing import allowed_updates
from onrecord_bot.service.staff_routes import App
from onrecord_bot.settings import Settings

_log = logging.getLogger(__name__)
POLLING_TASK = "Updater:start_polling:polling_task"
_ASK_EVERY_SECONDS = 60.0
_MOST_DELIVERIES = 40  # at once; Telegram's own default
# A wrong port or scheme (https://core.telegram.org/bots/webhooks); a name that does not resolve may later.
_NEVER_TAKEN = re.compile(r"\bports?\b|\bHTTPS\b", re.IGNORECASE)


async def listen(
    application: App, settings: Settings, last_contact: LastContact, stop: asyncio.Event
) -> list["asyncio.Task[Any]"]:
    """Has Telegram hand over updates; the tasks without which the process would be deaf."""
    if settings.webhook_url and settings.webhook_secret:
        await _set_webhook(application, settings, stop)
        return [asyncio.create_task(_keep_asking(application, settings.webhook_url, last_contact))]
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
    return [task for task in asyncio.all_tasks() if task.get_name() == POLLING_TASK]


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


async def _keep_asking(application: App, address: str, last_contact: LastContact) -> None:
    """Ask once a minute whether updates reach us: nothing else tells a quiet day from a dead line.

    While some wait at Telegram, a delivery that comes is the sign. Raises InvalidToken.
    """
    while True:
        try:
            known = await application.bot.get_webhook_info()
            if not known.url or path_of(known.url) != path_of(address):
                _log.warning("Telegram does not deliver here: somebody changed the webhook of this bot")
            elif not known.pending_update_count:
                last_contact.note()
        except InvalidToken:
            raise
        except TelegramError as error:
            _log.warning("Telegram does not answer (%s)", type(error).__name__)
        await asyncio.sleep(_ASK_EVERY_SECONDS)


async def initialized(application: App, stop: asyncio.Event) -> bool:
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


async def until_stopped(stop: asyncio.Event, listening: list["asyncio.Task[Any]"]) -> None:
    """Waits for the signal. Raises what ended the listening: without it the process would live on deaf."""
    waiting = asyncio.ensure_future(stop.wait())
    await asyncio.wait([waiting, *listening], return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    for task in listening:
        if task.done():
            task.result()


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
