"""Reads what getUpdates brings: one update that cannot be read does not cost the others.

python-telegram-bot drops the whole reply, asks for the same again at once, and so for ever.
"""

import logging
from typing import Any

from telegram import Update
from telegram.request import HTTPXRequest

_log = logging.getLogger(__name__)


class UpdatesRequest(HTTPXRequest):
    """For getUpdates alone. An unreadable update comes out empty: it is confirmed and nothing happens."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The reply, each of its updates readable."""
        reply = HTTPXRequest.parse_json_payload(payload)
        updates = reply.get("result")
        if isinstance(updates, list):
            reply["result"] = [_readable(update) for update in updates if _has_number(update)]
        return reply


def _has_number(update: object) -> bool:
    return isinstance(update, dict) and isinstance(update.get("update_id"), int)


def _readable(update: dict[str, Any]) -> dict[str, Any]:
    try:
        Update.de_json(update)
    except (AttributeError, KeyError, TypeError, ValueError, OverflowError, OSError) as error:
        _log.warning("update %d cannot be read (%s)", update["update_id"], type(error).__name__)
        return {"update_id": update["update_id"]}
    return update
