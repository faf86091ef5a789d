"""What Telegram delivers by itself: on record before Telegram is told that it was taken."""

import hmac
import json
import logging
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from onrecord_bot.delivery.inbox import Inbox
from onrecord_bot.delivery.transport import LastContact
from onrecord_bot.delivery.update_parsing import has_number

_log = logging.getLogger(__name__)
# https://core.telegram.org/bots/api#setwebhook
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name


def path_of(url: str) -> str:
    """The path that a webhook's address names, exactly as given."""
    parts = urlsplit(url)
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


class Webhook:
    """Takes deliveries into the inbox."""

    def __init__(self, secret: str, inbox: Inbox, last_contact: LastContact) -> None:
        self._secret = secret.encode()
        self._inbox = inbox
        self._last_contact = last_contact

    async def receive(self, request: web.BaseRequest) -> web.Response:
        """Return 200 once the update is stored. For any other status Telegram sends the update again."""
        if request.method != "POST":
            return web.Response(status=405)
        given = request.headers.get(_SECRET_HEADER, "").encode(errors="replace")
        if not hmac.compare_digest(given, self._secret):
            return web.Response(status=403)
        try:
            data = _update_in(await request.read())
        except web.HTTPRequestEntityTooLarge:
            return web.Response(status=413)
        if data is None:
            return web.Response(status=400)
        return web.Response(status=200 if await self._is_taken(data) else 500)

    async def _is_taken(self, data: dict[str, Any]) -> bool:
        if self._inbox.is_full:
            self._last_contact.note()
            return False
        try:
            await self._inbox.take([data])
        except Exception as error:  # noqa: BLE001 - whatever kept it off the record, Telegram sends it again
            _log.error("could not store update %d (%s)", data["update_id"], type(error).__name__)
            return False
        self._last_contact.note()
        return True


def _update_in(body: bytes) -> dict[str, Any] | None:
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return data if has_number(data) else None
