"""The process at its edges: two on one folder, a database that stands still, a stop while much is under way."""

import sqlite3
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import LiteralString

import psycopg
import pytest

from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.database import open_database
from tests.fakes.bot_api import BotApi
from tests.fakes.bot_process import run_command, running_bot, start_bot, stop_bot
from tests.fakes.delivering import delivering, free_address, request, webhook_settings
from tests.fakes.patience import PATIENCE_SECONDS
from tests.fakes.postgres import postgres_url
from tests.fakes.release_texts import release_text
from tests.fakes.talking import ask

QUESTION = "how much is the payroll?"


@pytest.fixture
def database() -> Iterator[str]:
    with postgres_url() as url:
        yield url


def test_a_second_process_on_one_folder_is_refused_and_commands_work_beside_the_first(tmp_path: Path) -> None:
    """Eight questions were answered twice each, and nothing marked it: each took over what the other had."""
    with BotApi() as api, running_bot(api.url, tmp_path):
        api.wait_for("getUpdates")
        ask(api, QUESTION)

        second = start_bot(api.url, tmp_path)
        _, said = second.communicate(timeout=PATIENCE_SECONDS)
        verified = run_command(tmp_path, "ledger", "verify")

        assert second.returncode == 75
        assert "another process of this bot works in" in said
        assert verified.returncode == 0
        assert "payroll" in ask(api, QUESTION).params["text"]


def test_a_folder_is_free_again_when_the_process_was_killed(tmp_path: Path) -> None:
    with BotApi() as api:
        with running_bot(api.url, tmp_path):
            api.wait_for("getUpdates")
        with running_bot(api.url, tmp_path):
            assert "payroll" in ask(api, QUESTION).params["text"]


@pytest.mark.parametrize(
    "holding",
    [
        "LOCK TABLE bot_1234567.inbox IN ACCESS EXCLUSIVE MODE",
        "LOCK TABLE bot_1234567.record IN ACCESS EXCLUSIVE MODE",
    ],
)
def test_a_lock_that_somebody_holds_stops_neither_the_health_page_nor_a_signal(
    tmp_path: Path, database: str, holding: LiteralString
) -> None:
    """The page gave no reply in 10 s, and SIGTERM had no effect for 25 s."""
    address = free_address()
    settings = {"ONRECORD_DATABASE_URL": database, "ONRECORD_HEALTH_LISTEN": address}
    with (
        BotApi() as api,
        running_bot(api.url, tmp_path, **settings) as bot,
        psycopg.connect(database) as other,
    ):
        ask(api, QUESTION)
        other.execute(holding)
        for chat in range(20):
            api.push_text(QUESTION, chat_id=100 + chat)
        slowest = 0.0
        for _ in range(8):
            began = time.monotonic()
            assert request(address, "/healthz")[0] == 200
            slowest = max(slowest, time.monotonic() - began)
            time.sleep(0.5)
        other.rollback()
        api.wait_until(lambda: len({call.params["chat_id"] for call in api.sent()}) == 21)
        other.execute(holding)
        began = time.monotonic()
        status, _ = stop_bot(bot)

    assert slowest < 5
    assert status == 0
    assert time.monotonic() - began < 15


def test_a_stop_does_not_wait_for_a_desk_that_is_being_built(tmp_path: Path) -> None:
    """Twenty seconds over 24,125 releases: its supervisor killed it after fifteen."""
    archive = Archive(open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"))
    for number in range(150):
        content = release_text(f"Mine {number}", ounces=number).encode()
        archive.add(content, source=f"{number}.txt", added_by="Ida", now=datetime.now(UTC))
    with BotApi() as api, running_bot(api.url, tmp_path) as process:
        api.wait_for("getUpdates")
        ask(api, QUESTION)
        with sqlite3.connect(tmp_path / "onrecord.sqlite3") as connection:
            connection.execute("UPDATE analyses SET version = -1")  # each is made anew
        connection.close()
        archive.stand("149", ReleaseStatus.HELD, who="Ida")
        deadline = time.monotonic() + PATIENCE_SECONDS
        while _still_to_analyse(tmp_path) > 140 and time.monotonic() < deadline:
            time.sleep(0.05)

        status, _ = stop_bot(process)

    assert status == 0
    assert 0 < _still_to_analyse(tmp_path) <= 140  # it was under way, and was not waited for


def _still_to_analyse(home: Path) -> int:
    with sqlite3.connect(home / "onrecord.sqlite3") as connection:
        (count,) = connection.execute("SELECT count(*) FROM analyses WHERE version = -1").fetchone()
    connection.close()
    return int(count)


def test_answers_in_flight_when_the_server_restarts_are_marked_where_they_stand_twice(
    tmp_path: Path, database: str
) -> None:
    """Twelve of twelve were sent twice, each on record as sent once: every claim ended with the server."""
    homes, chats = [tmp_path / "a", tmp_path / "b"], range(100, 112)
    for home in homes:
        home.mkdir()
    with BotApi() as api:
        api.slow_seconds["sendMessage"] = 4.0
        addresses = [free_address(), free_address()]
        first, second = (webhook_settings(each, ONRECORD_DATABASE_URL=database) for each in addresses)
        with running_bot(api.url, homes[0], **first), running_bot(api.url, homes[1], **second):
            api.wait_for("setWebhook", count=2)
            with delivering(api, *addresses):
                for chat in chats:
                    api.push_text(QUESTION, chat_id=chat)
                api.wait_until(lambda: len(api.world.messages) >= 2 * len(chats))
                _end_every_session(database)
                api.wait_until(lambda: len(api.sent()) >= len(chats))
                time.sleep(12)
        answers = Counter(int(call.params["chat_id"]) for call in api.sent() if call.result)
        marked = _uncertain(database)

    assert set(answers) == set(chats)
    assert {chat for chat, count in answers.items() if count > 1} <= marked


def _end_every_session(database: str) -> None:
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


def _uncertain(database: str) -> set[int]:
    """The chats whose answer is on record as one that may stand twice."""
    with psycopg.connect(database) as connection:
        rows = connection.execute(
            'SELECT words FROM bot_1234567.record WHERE told LIKE \'%"state":"uncertain"%\''
        ).fetchall()
    return {int(words.partition('"chat":')[2].partition(",")[0]) for (words,) in rows}
