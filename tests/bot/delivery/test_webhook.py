"""A delivery: its secret before a byte of it is read, and on record before Telegram is told."""

import hmac
import json
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from aiohttp import web
from sqlalchemy.exc import TimeoutError as PoolTimeout
from telegram import Bot

from onrecord_bot.delivery.inbox import Inbox
from onrecord_bot.delivery.transport import LastContact
from onrecord_bot.delivery.webhook import Webhook, path_of
from onrecord_bot.storage.database import database_at
from onrecord_bot.storage.journal import Journal
from tests.fakes.bot_api_world import BOT

SECRET, HEADER = "a-Secret_of_1", "X-Telegram-Bot-Api-Secret-Token"


UPDATE = {
    "update_id": 5,
    "message": {
        "message_id": 1,
        "date": 1,
        "chat": {"id": 7, "type": "private", "first_name": "Ida"},
        "from": {"id": 7, "is_bot": False, "first_name": "Ida"},
        "text": "who runs it?",
    },
}


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(database_at(f"sqlite:///{tmp_path}/bot-1.sqlite3"))


@pytest.fixture
def webhook(journal: Journal) -> Webhook:
    return _over(journal)


def _over(journal: Journal, *, most_in_hand: int = 100) -> Webhook:
    inbox = Inbox(journal, most_in_hand=most_in_hand)
    inbox.belong_to(cast("Bot", SimpleNamespace(id=BOT["id"], username=BOT["username"], defaults=None)))
    return Webhook(SECRET, inbox, LastContact())


def _delivery(secret: str, body: bytes | None = None, *, method: str = "POST") -> web.BaseRequest:
    """A request. Without a body its body was never sent: to read it would be to wait for it."""

    async def read() -> bytes:
        if body is None:
            raise AssertionError("the body was read")
        return body

    return cast("web.BaseRequest", SimpleNamespace(method=method, headers={HEADER: secret}, read=read))


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


async def test_reads_no_byte_of_a_delivery_before_its_secret_is_right(webhook: Webhook) -> None:
    """Anybody could make us wait for bytes, or fill our memory with them."""
    assert (await webhook.receive(_delivery("wrong"))).status == 403

    with pytest.raises(AssertionError):
        await webhook.receive(_delivery(SECRET))


async def test_what_is_delivered_is_on_record_when_telegram_is_told_so(journal: Journal) -> None:
    webhook = _over(journal)

    reply = await webhook.receive(_delivery(SECRET, json.dumps(UPDATE).encode()))

    assert reply.status == 200
    assert [number for number, _ in Journal(journal._engine).open_updates()] == [5]


async def test_telegram_is_asked_to_deliver_again_what_could_not_be_put_on_record(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> set[int]:
        raise PoolTimeout

    webhook = _over(journal)
    monkeypatch.setattr(journal, "take", full)

    reply = await webhook.receive(_delivery(SECRET, json.dumps(UPDATE).encode()))

    assert reply.status == 500


async def test_telegram_is_asked_to_deliver_again_what_does_not_fit_into_memory(journal: Journal) -> None:
    """Ten thousand waited in memory, and as many more were taken: nothing bounded them."""
    webhook = _over(journal, most_in_hand=1)
    another = UPDATE | {"update_id": 6, "message": UPDATE["message"] | {"message_id": 2}}  # type: ignore[operator]

    statuses = [
        (await webhook.receive(_delivery(SECRET, json.dumps(each).encode()))).status
        for each in (UPDATE, another)
    ]
    journal.close(5)
    again = await webhook.receive(_delivery(SECRET, json.dumps(another).encode()))

    assert (statuses, again.status) == ([200, 500], 200)


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"update_id": -1}', b"[" * 100_000])
async def test_what_is_no_update_is_refused(webhook: Webhook, body: bytes) -> None:
    assert (await webhook.receive(_delivery(SECRET, body))).status == 400


async def test_nothing_but_a_post_is_a_delivery(webhook: Webhook) -> None:
    assert (await webhook.receive(_delivery(SECRET, method="GET"))).status == 405


@pytest.mark.parametrize(
    ("url", "path"),
    [("https://a.example", "/"), ("https://a.example/x?y=1", "/x?y=1"), ("https://a/x/", "/x/")],
)
def test_a_webhook_has_the_path_that_its_address_names(url: str, path: str) -> None:
    assert path_of(url) == path


def test_the_secret_is_in_no_text_of_the_webhook(webhook: Webhook) -> None:
    assert SECRET not in f"{webhook!r} {webhook}"
