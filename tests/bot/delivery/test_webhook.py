"""What is asked of a delivery before a byte of it is read."""

import hmac
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request

from onrecord_bot.delivery.inbox import Inbox
from onrecord_bot.delivery.transport import LastContact
from onrecord_bot.delivery.webhook import Webhook
from onrecord_bot.storage.database import database_at
from onrecord_bot.storage.journal import Journal

SECRET, HEADER = "a-Secret_of_1", "X-Telegram-Bot-Api-Secret-Token"


@pytest.fixture
def webhook(tmp_path: Path) -> Webhook:
    inbox = Inbox(Journal(database_at(f"sqlite:///{tmp_path}/bot-1.sqlite3")))
    return Webhook(SECRET, inbox, LastContact())


def _delivery(secret: str) -> web.BaseRequest:
    """A request whose body was never sent. Reading it fails."""
    return make_mocked_request("POST", "/", headers={HEADER: secret})


@pytest.mark.parametrize("wrong", ["", SECRET[:-1], SECRET + "x", SECRET.upper(), "é", "x" * 100_000])
async def test_a_wrong_secret_is_refused_in_the_time_that_any_takes(
    webhook: Webhook, wrong: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A comparison that ends at the first wrong letter tells, letter by letter, which is right."""
    compared: list[tuple[bytes, bytes]] = []

    def noting(one: bytes, other: bytes) -> bool:
        compared.append((one, other))
        return one == other

    monkeypatch.setattr(hmac, "compare_digest", noting)

    reply = await webhook.receive(_delivery(wrong))

    assert reply.status == 403
    assert compared == [(wrong.encode(errors="replace"), SECRET.encode())]


def test_the_secret_is_in_no_text_of_the_webhook(webhook: Webhook) -> None:
    assert SECRET not in f"{webhook!r} {webhook}"
