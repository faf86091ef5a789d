"""Deliveries to a webhook, and the pages for whoever watches over the process, over HTTP."""

import json
import socket
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.bot_api import TOKEN, BotApi
from tests.fakes.bot_api_world import World, person
from tests.fakes.bot_process import running_bot, start_bot, stop_bot

SECRET, PATH = "a-Secret_of_1", "/hook/%41/"


def _free_address() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{probe.getsockname()[1]}"


def _request(address: str, path: str, body: bytes | None = None, *, secret: str = SECRET) -> tuple[int, str]:
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret, "Content-Type": "application/json"}
    asked = urllib.request.Request(f"http://{address}{path}", body, headers if body is not None else {})
    try:
        with urllib.request.urlopen(asked, timeout=20) as reply:
            return reply.status, reply.read().decode()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read().decode()


def _delivery(update_id: int, text: str) -> bytes:
    world = World()
    message = world.add(world.private_chat(7), person(7), {"text": text, "entities": []})
    return json.dumps({"update_id": update_id, "message": message | {"message_id": update_id}}).encode()


def _settings(address: str, **more: str) -> dict[str, Any]:
    return {
        "ONRECORD_WEBHOOK_URL": f"http://bot.example{PATH}",
        "ONRECORD_WEBHOOK_LISTEN": address,
        "ONRECORD_WEBHOOK_SECRET": SECRET,
        "ONRECORD_HEALTH_LISTEN": address,
        **more,
    }


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[BotApi, str]]:
    home, address = tmp_path_factory.mktemp("home"), _free_address()
    with BotApi() as api, running_bot(api.url, home, **_settings(address)):
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

    statuses = [_request(address, PATH, _delivery(500, "how much is the payroll?"))[0] for _ in range(2)]
    statuses.append(_request(address, PATH, _delivery(501, "/whoami"))[0])

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
def test_what_is_no_delivery_is_refused(
    served: tuple[BotApi, str], path: str, body: bytes | None, secret: str, status: int
) -> None:
    assert _request(served[1], path, body, secret=secret)[0] == status


def test_the_pages_say_that_it_lives_is_ready_and_how_it_fares(served: tuple[BotApi, str]) -> None:
    _, address = served

    assert _request(address, "/healthz") == (200, "ok\n")
    status, ready = _request(address, "/readyz")
    assert status == 200
    assert json.loads(ready).keys() >= {"ready", "contact_age_seconds", "queue_depth"}
    assert "onrecord_queue_depth " in _request(address, "/metrics")[1]


def test_no_secret_is_printed_and_the_signal_ends_it_cleanly(tmp_path: Path) -> None:
    address = _free_address()
    with (
        BotApi() as api,
        running_bot(api.url, tmp_path, **_settings(address, ONRECORD_LOG_LEVEL="DEBUG")) as process,
    ):
        api.wait_for("setWebhook")
        _request(address, PATH, b"{}", secret="wrong")
        _request(address, PATH, _delivery(1, "how much is the payroll?"))
        api.wait_for("sendMessage")

        status, said = stop_bot(process)

    assert status == 0
    assert SECRET not in said
    assert TOKEN not in said
    assert "payroll" not in said
    assert "Traceback" not in said


def test_polling_serves_the_pages_too(tmp_path: Path) -> None:
    address = _free_address()
    with BotApi() as api, running_bot(api.url, tmp_path, ONRECORD_HEALTH_LISTEN=address):
        api.wait_for("getUpdates")

        assert _request(address, "/healthz")[0] == 200


def test_an_address_that_is_taken_is_said_in_one_sentence(tmp_path: Path) -> None:
    with BotApi() as api:
        process = start_bot(api.url, tmp_path, ONRECORD_HEALTH_LISTEN=api.url.removeprefix("http://"))
        _, err = process.communicate(timeout=30)

    assert process.returncode == 2
    assert "ONRECORD_HEALTH_LISTEN: cannot listen" in err
    assert "Traceback" not in err
