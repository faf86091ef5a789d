"""Deliveries to a webhook and the pages for operators, over HTTP."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.bot_api import TOKEN, BotApi
from tests.fakes.bot_process import running_bot, start_bot, stop_bot
from tests.fakes.delivering import PATH, SECRET, delivery, free_address, request, webhook_settings
from tests.fakes.patience import PATIENCE_SECONDS


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[BotApi, str]]:
    home, address = tmp_path_factory.mktemp("home"), free_address()
    with BotApi() as api, running_bot(api.url, home, **webhook_settings(address)):
        api.wait_for("setWebhook")
        yield api, address


def test_telegram_is_told_where_to_deliver_and_with_which_secret(served: tuple[BotApi, str]) -> None:
    api, _ = served

    params = api.sent("setWebhook")[0].params

    assert params["url"] == f"http://bot.example{PATH}"
    assert params["secret_token"] == SECRET
    assert "message" in params["allowed_updates"]
    assert not api.sent("getUpdates")


def test_a_delivery_is_answered_and_the_same_again_is_not(served: tuple[BotApi, str]) -> None:
    api, address = served
    before = len(api.sent())

    statuses = [request(address, PATH, delivery(500, "how much is the payroll?"))[0] for _ in range(2)]
    statuses.append(request(address, PATH, delivery(501, "/whoami"))[0])

    told = [call.params["text"] for call in api.wait_for("sendMessage", count=before + 2)[before:]]
    assert statuses == [200, 200, 200]
    assert sum("$22 million" in text for text in told) == 1


@pytest.mark.parametrize(
    ("path", "body", "secret", "status"),
    [
        (PATH, b"{}", "wrong", 403),
        (PATH, b"{}", "", 403),
        (PATH.rstrip("/"), b"{}", SECRET, 404),
        ("/hook/A/", b"{}", SECRET, 404),
        (PATH, None, SECRET, 405),
        (PATH, b"no json", SECRET, 400),
        (PATH, b"[" * 100_000, SECRET, 400),
        (PATH, b"[]", SECRET, 400),
        (PATH, b'{"update_id": "1"}', SECRET, 400),
        (PATH, b" " * 2_000_000, SECRET, 413),
        (PATH, b'{"update_id": 9, "message": 3}', SECRET, 200),
    ],
)
def test_refuses_a_request_that_is_not_a_delivery(
    served: tuple[BotApi, str], path: str, body: bytes | None, secret: str, status: int
) -> None:
    assert request(served[1], path, body, secret=secret)[0] == status


def test_the_pages_show_health_readiness_and_metrics(served: tuple[BotApi, str]) -> None:
    _, address = served

    assert request(address, "/healthz") == (200, "ok\n")
    status, ready = request(address, "/readyz")
    assert status == 200
    assert json.loads(ready).keys() >= {"ready", "contact_age_seconds", "queue_depth"}
    assert "onrecord_queue_depth " in request(address, "/metrics")[1]


def test_no_secret_is_printed_and_the_signal_ends_it_cleanly(tmp_path: Path) -> None:
    address = free_address()
    with (
        BotApi() as api,
        running_bot(api.url, tmp_path, **webhook_settings(address, ONRECORD_LOG_LEVEL="DEBUG")) as process,
    ):
        api.wait_for("setWebhook")
        request(address, PATH, b"{}", secret="wrong")
        request(address, PATH, delivery(1, "how much is the payroll?"))
        api.wait_for("sendMessage")

        status, said = stop_bot(process)

    assert status == 0
    assert SECRET not in said
    assert TOKEN not in said
    assert "payroll" not in said
    assert "Traceback" not in said


def test_polling_serves_the_pages_too(tmp_path: Path) -> None:
    address = free_address()
    with BotApi() as api, running_bot(api.url, tmp_path, ONRECORD_HEALTH_LISTEN=address):
        api.wait_for("getUpdates")

        assert request(address, "/healthz")[0] == 200


def test_an_address_in_use_gives_one_sentence_and_a_status_to_start_again(tmp_path: Path) -> None:
    """It left with 2, after which the unit starts nothing again; the other process may be on its way out."""
    with BotApi() as api:
        process = start_bot(api.url, tmp_path, ONRECORD_HEALTH_LISTEN=api.url.removeprefix("http://"))
        _, err = process.communicate(timeout=PATIENCE_SECONDS)

    assert process.returncode == 75
    assert "ONRECORD_HEALTH_LISTEN: cannot listen" in err
    assert "Traceback" not in err
