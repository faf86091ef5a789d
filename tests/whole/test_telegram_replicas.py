"""Two processes of one bot over one PostgreSQL server: the work is shared, and nothing is answered twice."""

import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.bot_api import BotApi
from tests.fakes.bot_process import (
    clean_environment,
    kill_bot,
    onrecord,
    running_bot,
    start_bot,
)
from tests.fakes.delivering import PATH, delivery, free_address, request, webhook_settings
from tests.fakes.patience import PATIENCE_SECONDS
from tests.fakes.postgres import postgres_url

QUESTION = "how much is the payroll?"
CHATS = range(100, 106)


@pytest.fixture
def database() -> Iterator[str]:
    with postgres_url() as url:
        yield url


def _answered(api: BotApi) -> Counter[int]:
    """How many messages answer each question."""
    return Counter(int(call.params["reply_parameters"]["message_id"]) for call in api.sent() if call.result)


def _in_order(api: BotApi) -> bool:
    """Whether each chat's questions were answered in the order they were asked."""
    order: dict[int, list[int]] = {}
    for call in api.sent():
        order.setdefault(int(call.params["chat_id"]), []).append(
            int(call.params["reply_parameters"]["message_id"])
        )
    return all(numbers == sorted(numbers) for numbers in order.values())


def test_each_question_is_answered_once_by_one_of_two_and_in_order(tmp_path: Path, database: str) -> None:
    addresses, homes = [free_address(), free_address()], [tmp_path / "a", tmp_path / "b"]
    for home in homes:
        home.mkdir()
    with BotApi() as api:
        for chat in CHATS:
            api.world.private_chat(chat)
        settings = {"ONRECORD_DATABASE_URL": database}
        with (
            running_bot(api.url, homes[0], **webhook_settings(addresses[0], **settings)),
            running_bot(api.url, homes[1], **webhook_settings(addresses[1], **settings)),
        ):
            api.wait_for("setWebhook", count=2)
            numbers = range(1, 61)
            for number in numbers:
                body = delivery(number, QUESTION, chat_id=CHATS[number % len(CHATS)])
                request(addresses[number % 2], PATH, body)
                if number % 3 == 0:  # Telegram did not hear the 200, and its balancer knows another
                    request(addresses[(number + 1) % 2], PATH, body)
            api.wait_until(lambda: set(_answered(api)) == set(numbers))

    assert set(_answered(api).values()) == {1}
    assert _in_order(api)


def test_another_process_answers_what_a_killed_one_took(tmp_path: Path, database: str) -> None:
    addresses, homes = [free_address(), free_address()], [tmp_path / "a", tmp_path / "b"]
    for home in homes:
        home.mkdir()
    with BotApi() as api:
        for chat in CHATS:
            api.world.private_chat(chat)
        settings = {"ONRECORD_DATABASE_URL": database}
        with (
            running_bot(api.url, homes[0], **webhook_settings(addresses[0], **settings)) as first,
            running_bot(api.url, homes[1], **webhook_settings(addresses[1], **settings)) as second,
        ):
            api.wait_for("setWebhook", count=2)
            numbers = range(1001, 1041)
            for number in numbers:
                request(addresses[0], PATH, delivery(number, QUESTION, chat_id=CHATS[number % len(CHATS)]))
            kill_bot(first)
            api.wait_until(lambda: set(_answered(api)) == set(numbers))
            second.terminate()
            doubts = second.communicate(timeout=PATIENCE_SECONDS)[1].count("in doubt")

    assert sum(_answered(api).values()) - len(numbers) <= doubts


def test_the_record_on_a_server_is_verified_and_exported(tmp_path: Path, database: str) -> None:
    with BotApi() as api, running_bot(api.url, tmp_path, ONRECORD_DATABASE_URL=database) as bot:
        api.wait_for("getUpdates")
        api.push_text(QUESTION, chat_id=7)
        api.wait_for("sendMessage")
        bot.terminate()
        bot.communicate(timeout=PATIENCE_SECONDS)

    verified, exported = (
        _journal(tmp_path, database, *words) for words in (["verify"], ["export", "--json"])
    )

    assert "every one as it was sealed" in verified
    assert QUESTION in exported


def _journal(home: Path, database: str, *words: str) -> str:
    done = subprocess.run(
        onrecord("ledger", *words),
        env=clean_environment(home, ONRECORD_DATABASE_URL=database),
        cwd=home,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_a_missing_server_gives_one_sentence_and_a_status_to_start_again(tmp_path: Path) -> None:
    with BotApi() as api:
        away = "postgresql://bot:secret@127.0.0.1:1/onrecord"
        process = start_bot(api.url, tmp_path, ONRECORD_DATABASE_URL=away)
        _, err = process.communicate(timeout=PATIENCE_SECONDS)

    assert process.returncode == 75
    assert "cannot be reached" in err
    assert "secret" not in err
