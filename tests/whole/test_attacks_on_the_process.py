"""What somebody on the network, with the log, with the files, or in Telegram's place may try against the bot."""

import json
import re
import socket
import sqlite3
import subprocess
from pathlib import Path
from typing import Any

from telegram import Update

from tests.fakes.bot_api import TOKEN, BotApi, Fault
from tests.fakes.bot_api_world import BOT, World, person
from tests.fakes.bot_process import clean_environment, onrecord, running_bot, stop_bot
from tests.fakes.delivering import PATH, SECRET, delivery, free_address, request, webhook_settings
from tests.fakes.patience import PATIENCE_SECONDS
from tests.fakes.talking import ask
from tests.whole.test_telegram_files import release

ADMIN, STRANGER = 4001, 66
FORGED = "2025-01-01 00:00:00,000 INFO onrecord_bot.telegram_app answering as @evil"


def test_the_token_and_the_secret_are_in_no_log_file_title_or_row(tmp_path: Path) -> None:
    address = free_address()
    settings = webhook_settings(address, ONRECORD_LOG_LEVEL="DEBUG")
    with BotApi() as api, running_bot(api.url, tmp_path, start="cold", **settings) as process:
        api.wait_for("setWebhook")
        api.fail_next("sendMessage", Fault(status=400, description=f"{TOKEN} and {SECRET}"))
        for number in (1, 2):
            request(address, PATH, delivery(number, "how much is the payroll?"))
        api.wait_for("sendMessage", count=1)
        title = Path(f"/proc/{process.pid}/cmdline")
        titles = title.read_bytes() if title.exists() else b""
        _, said = stop_bot(process)

    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    for secret in (TOKEN, TOKEN.replace(":", "%3A"), TOKEN.partition(":")[2], SECRET):
        assert secret not in said
        assert secret.encode() not in titles + kept


def test_no_word_of_a_question_is_logged_if_the_database_refuses_it(tmp_path: Path) -> None:
    """What a full disk could not take was printed with the statement that should have written it."""
    with BotApi() as api, running_bot(api.url, tmp_path, ONRECORD_LOG_LEVEL="DEBUG") as process:
        api.wait_for("getUpdates")
        _refuse_to_write(tmp_path, "exchanges")
        api.push_text("how much is the payroll?")
        api.wait_for("sendMessage", count=2)
        _, said = stop_bot(process)

    assert "while handling an update" in said
    assert "SQLITE_CONSTRAINT" in said
    assert "payroll" not in said


def test_what_a_server_says_forges_no_line_of_the_log(tmp_path: Path) -> None:
    hostile = f"Bad Request: no\n{FORGED}\x1b]0;owned\x07 \u202e"
    with BotApi() as api, running_bot(api.url, tmp_path) as process:
        api.wait_for("getUpdates")
        api.fail_next("sendMessage", Fault(status=400, description=hostile))
        api.push_text("how much is the payroll?")
        ask(api, "/whoami", chat_id=8)
        _, said = stop_bot(process)

    assert "was refused" in said
    assert FORGED not in said.splitlines()
    assert not set("\x1b\x07\u202e") & set(said)


def test_a_file_is_never_read_from_this_machine_because_a_server_names_its_path(tmp_path: Path) -> None:
    """python-telegram-bot opens what getFile names where that is a file here: .env, say, shown as a release."""
    local = tmp_path / "private.txt"
    local.write_bytes(release("Private"))
    with BotApi() as api, running_bot(api.url, tmp_path, ONRECORD_ADMINS=str(ADMIN)):
        api.wait_for("getUpdates")
        api.methods.file_paths["file1"] = str(local)
        api.push_document(b"Mine Opens\n\nIt opened.", "a.txt", chat_id=ADMIN)
        (told,) = api.wait_for("sendMessage")

    assert "Private" not in told.params["text"]
    assert "Opens a Smelter" not in told.params["text"]


def test_bytes_that_are_not_http_neither_stop_the_webhook_nor_reach_the_log(tmp_path: Path) -> None:
    address = free_address()
    host, _, port = address.partition(":")
    garbage = (
        b"\x00" * 5_000,
        b"GET " + b"a" * 100_000,
        b"POST " + PATH.encode() + b" HTTP/1.1\r\nX: \x1b]0;owned\x07\r\n" + FORGED.encode() + b"\r\n\r\n",
        b"POST " + PATH.encode() + b" HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        b"POST " + PATH.encode() + b" HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    )
    with BotApi() as api, running_bot(api.url, tmp_path, **webhook_settings(address)) as process:
        api.wait_for("setWebhook")
        silent = [socket.create_connection((host, int(port))) for _ in range(50)]
        for content in garbage:
            with socket.create_connection((host, int(port)), timeout=PATIENCE_SECONDS) as connection:
                connection.sendall(content)
                connection.shutdown(socket.SHUT_WR)
                while connection.recv(4096):
                    pass
        status, _ = request(address, PATH, delivery(1, "how much is the payroll?"))
        api.wait_for("sendMessage")
        for connection in silent:
            connection.close()
        _, said = stop_bot(process)

    assert status == 200
    assert FORGED not in said
    assert not set("\x1b\x07\x00") & set(said)


def test_the_pages_of_health_hold_numbers_and_no_words_of_anybody(tmp_path: Path) -> None:
    address = free_address()
    with BotApi() as api, running_bot(api.url, tmp_path, ONRECORD_HEALTH_LISTEN=address):
        api.wait_for("getUpdates")
        ask(api, "how much is the payroll?", chat_id=7_654_321_012)  # no figure holds it by chance
        pages = [request(address, path)[1] for path in ("/healthz", "/readyz", "/metrics")]

    assert pages[0] == "ok\n"
    assert all(isinstance(value, bool | int | float) for value in json.loads(pages[1]).values())
    samples = [line for line in pages[2].splitlines() if not line.startswith("#")]
    assert all(re.fullmatch(r"onrecord_\w+ [\d.e+]+", line) for line in samples)
    assert not re.search(r"payroll|7654321012|Alexco|onrecord_bot|1234567", "".join(pages))


# What the kinds need that no person writes: payments, boosts, polls, accounts of businesses and bots.
_SERVICE: dict[str, Any] = {
    "id": "1",
    "invoice_payload": "payroll",
    "paid_media_payload": "payroll",
    "currency": "CAD",
    "total_amount": 1,
    "shipping_address": dict.fromkeys(
        ("country_code", "state", "city", "street_line1", "street_line2", "post_code"), "CA"
    ),
    "boost_id": "1",
    "remove_date": 1,
    "source": {"source": "premium", "user": person(STRANGER)},
    "boost": {
        "boost_id": "1",
        "add_date": 1,
        "expiration_date": 2,
        "source": {"source": "premium", "user": person(STRANGER)},
    },
    "user_chat_id": STRANGER,
    "is_enabled": True,
    "question": "payroll?",
    "options": [],
    "total_voter_count": 0,
    "is_closed": False,
    "is_anonymous": True,
    "type": "regular",
    "allows_multiple_answers": False,
    "allows_revoting": False,
    "members_only": False,
    "total_count": 1,
    "reactions": [],
    "bot": BOT,
}


def _received(kind: str) -> dict[str, Any]:
    """An update of a kind that a stranger makes, in a chat that may not ask."""
    world = World()
    chat = world.private_chat(STRANGER)
    message = world.add(chat, person(STRANGER), {"text": "how much is the payroll?", "entities": []})
    if "message" in kind and "reaction" not in kind and not kind.startswith("deleted"):
        return message
    if kind.endswith("channel_post"):
        return world.add({"id": -700, "type": "channel", "title": "News"}, None, {"text": "payroll?"})
    asked = {"id": "1", "from": person(STRANGER), "query": "payroll", "offset": ""}
    shared = {"chat": chat, "user": person(STRANGER), "from": person(STRANGER), "date": 1, "message_id": 11}
    member = {"status": "member", "user": person(STRANGER)}
    others: dict[str, dict[str, Any]] = {
        "inline_query": asked,
        "chosen_inline_result": asked | {"result_id": "1"},
        "callback_query": {
            "id": "1",
            "from": person(STRANGER),
            "chat_instance": "1",
            "data": "h:1",
            "message": message,
        },
        "my_chat_member": shared | {"old_chat_member": member, "new_chat_member": member},
        "chat_member": shared | {"old_chat_member": member, "new_chat_member": member},
        "chat_join_request": shared | {"user_chat_id": STRANGER},
        "message_reaction": shared | {"old_reaction": [], "new_reaction": [{"type": "emoji", "emoji": "👍"}]},
        "poll_answer": {"poll_id": "1", "option_ids": [0], "option_persistent_ids": ["0"], **shared},
        "deleted_business_messages": {"business_connection_id": "1", "chat": chat, "message_ids": [1]},
    }
    return others.get(kind, shared | _SERVICE)


def test_a_person_without_access_gets_nothing_by_any_kind_of_update(tmp_path: Path) -> None:
    """Every kind that Telegram has, also those that the bot does not ask for; one polite line at most."""
    address = free_address()
    settings = webhook_settings(
        address, ONRECORD_ACCESS="allowlist", ONRECORD_ADMINS=str(ADMIN), ONRECORD_GUEST_MODE="true"
    )
    with BotApi() as api, running_bot(api.url, tmp_path, **settings) as process:
        api.wait_for("setWebhook")
        for number, kind in enumerate(Update.ALL_TYPES, 100):
            body = json.dumps({"update_id": number, str(kind): _received(str(kind))}).encode()
            assert request(address, PATH, body)[0] == 200, kind
        request(address, PATH, delivery(900, "/whoami", chat_id=ADMIN))
        api.wait_until(lambda: any(str(call.params["chat_id"]) == str(ADMIN) for call in api.sent()))
        _, said = stop_bot(process)

    told = [call.params["text"] for call in api.sent() if str(call.params["chat_id"]) != str(ADMIN)]
    assert len(told) == 1
    assert str(STRANGER) in told[0]
    assert "$22 million" not in json.dumps([call.params for call in api.calls])
    assert not api.sent("answerGuestQuery")
    assert not any(call.params.get("results") for call in api.sent("answerInlineQuery"))
    assert "Traceback" not in said
    assert "cannot be read" not in said
    assert _count(tmp_path, "record") == 2  # the settings and the administrator of the start
    assert _count(tmp_path, "opinions") == _count(tmp_path, "exchanges") == 0


def test_what_is_kept_is_kept_for_its_owner_alone(tmp_path: Path) -> None:
    home, backup = tmp_path / "kept", tmp_path / "backup"
    (tmp_path / "mine.txt").write_bytes(release("Norvik"))
    with BotApi() as api, running_bot(api.url, tmp_path, ONRECORD_HOME=str(home)) as process:
        api.wait_for("getUpdates")
        ask(api, "how much is the payroll?")
        modes = _modes(home)
        stop_bot(process)
    for command in (("add", "mine.txt"), ("backup", str(backup))):
        _run(tmp_path, *command, ONRECORD_HOME=str(home))

    assert len(modes) >= 4  # the databases and their logs
    assert {mode & 0o077 for mode in [*modes, *_modes(home), *_modes(backup)]} == {0}


def test_forget_leaves_no_word_in_any_file_while_the_bot_runs(tmp_path: Path) -> None:
    with BotApi() as api, running_bot(api.url, tmp_path):
        api.wait_for("getUpdates")
        for words in ("is the quagga mussel in the payroll?", "and the quagga of the president?"):
            ask(api, words)
        assert _files_with(tmp_path, b"quagga")
        ask(api, "/forget")

        assert not _files_with(tmp_path, b"quagga")


def _files_with(folder: Path, words: bytes) -> list[str]:
    return [path.name for path in folder.iterdir() if path.is_file() and words in path.read_bytes()]


def _modes(path: Path) -> list[int]:
    return [each.stat().st_mode for each in (path, *path.rglob("*"))]


def _database(home: Path) -> sqlite3.Connection:
    return sqlite3.connect(next(home.glob("bot-*.sqlite3")))


def _refuse_to_write(home: Path, table: str) -> None:
    connection = _database(home)
    connection.execute(
        f"CREATE TRIGGER no BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"
    )
    connection.commit()
    connection.close()


def _count(home: Path, table: str) -> int:
    connection = _database(home)
    (count,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    connection.close()
    return int(count)


def _run(folder: Path, *arguments: str, **settings: str) -> None:
    subprocess.run(
        onrecord(*arguments),
        env=clean_environment(folder, **settings),
        cwd=folder,
        check=True,
        capture_output=True,
        timeout=PATIENCE_SECONDS,
    )
