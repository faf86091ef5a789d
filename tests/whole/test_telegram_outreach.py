"""Telling people of releases, over the real bot and HTTP: cards to subscribers and to the channel."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from onrecord_bot.storage.database import database_at
from onrecord_bot.storage.news.deliveries import Deliveries
from tests.fakes.bot_api import BotApi, Call, Fault
from tests.fakes.bot_process import run_command, running_bot, start_bot
from tests.fakes.fresh_releases import fresh_text
from tests.fakes.talking import ask

pytestmark = pytest.mark.process
CHANNEL, ADMIN = -1004700, 4001
SETTINGS = {"ONRECORD_CHANNEL": f"{CHANNEL}", "ONRECORD_ADMINS": str(ADMIN)}


@pytest.fixture
def api(tmp_path: Path) -> Iterator[BotApi]:
    with BotApi() as started:
        started.world.group(CHANNEL)
        with running_bot(started.url, tmp_path, **SETTINGS):
            started.wait_for("getUpdates")
            yield started


def cards(api: BotApi) -> list[Call]:
    return [
        each for each in api.sent() if str(each.params["text"]).startswith("A new release") and each.result
    ]


def told(api: BotApi) -> Counter[int]:
    return Counter(int(each.params["chat_id"]) for each in cards(api))


def on_record(home: Path) -> int:
    """How many cards are on record."""
    rows = run_command(home, "ledger", "export", "--json").stdout.splitlines()
    return sum(json.loads(row)["kind"] == "card" for row in rows)


def _add(home: Path, name: str, text: str, *options: str) -> None:
    (home / name).write_text(text)
    run_command(home, "add", *options, name)


def test_a_release_that_opens_is_told_to_who_subscribed_and_to_the_channel(
    api: BotApi, tmp_path: Path
) -> None:
    assert "each new release." in str(ask(api, "/subscribe", chat_id=701).params["text"])
    assert "that says “zinc”" in str(ask(api, "/subscribe zinc", chat_id=702).params["text"])
    ask(api, "/subscribe silver", chat_id=703)
    ask(api, "/subscribe", chat_id=704)
    assert "no longer" in str(ask(api, "/unsubscribe", chat_id=704).params["text"])
    ask(api, "/subscribe", chat_id=705)
    ask(api, "/forget", chat_id=705)

    _add(tmp_path, "red.txt", fresh_text(), "--hold")
    api.wait_until_idle()
    assert not cards(api)
    run_command(tmp_path, "open", "red")
    api.wait_until(lambda: len(cards(api)) >= 3)
    api.wait_until_idle()

    assert told(api) == {701: 1, 703: 1, CHANNEL: 1}
    assert "400 grams" in str(cards(api)[0].params["text"])
    assert on_record(tmp_path) == 3


def test_a_correction_reaches_who_got_the_old_words(api: BotApi, tmp_path: Path) -> None:
    ask(api, "/subscribe", chat_id=701)
    _add(tmp_path, "red.txt", fresh_text())
    api.wait_until(lambda: len(cards(api)) == 2)

    _add(tmp_path, "corrected.txt", fresh_text(grams=300), "--hold")
    run_command(tmp_path, "supersede", "red", "corrected")
    run_command(tmp_path, "open", "corrected")
    api.wait_until(lambda: len(cards(api)) == 4)

    assert "which corrects an earlier one" in str(cards(api)[-1].params["text"])
    old = {each.result["message_id"] for each in cards(api)[:2]}
    api.wait_until(
        lambda: old <= {int(each.params.get("message_id", 0)) for each in api.sent("editMessageText")}
    )


def test_nobody_gets_a_card_twice_though_the_process_is_killed(tmp_path: Path) -> None:
    people = range(800, 840)
    with BotApi() as api:
        api.world.group(CHANNEL)
        process = start_bot(api.url, tmp_path, **SETTINGS)
        try:
            api.wait_for("getUpdates")
            for person in people:
                ask(api, "/subscribe", chat_id=person)
            _add(tmp_path, "red.txt", fresh_text())
            api.wait_until(lambda: len(cards(api)) >= 10)
        finally:
            process.kill()
            process.communicate()
        assert len(told(api)) < len(people)
        with running_bot(api.url, tmp_path, **SETTINGS):
            api.wait_until(lambda: len(told(api)) >= len(people) - 8)
            while on_record(tmp_path) < len(people) + 1:  # each is settled, sent or in doubt
                ask(api, "hello", chat_id=900)

    assert set(told(api).values()) == {1}


def test_a_card_that_telegram_finds_fault_with_ends_no_subscription(api: BotApi, tmp_path: Path) -> None:
    ask(api, "/subscribe northgate mining", chat_id=701)
    fault = Fault(status=400, description="Bad Request: BUTTON_DATA_INVALID")
    api.fail_next("sendMessage", *[fault] * 4)  # to the channel and to the person, each also plain
    _add(tmp_path, "red.txt", fresh_text())
    api.wait_until_failed("sendMessage")
    _add(tmp_path, "blue.txt", fresh_text(grams=300))

    api.wait_until(lambda: told(api)[CHANNEL] == 1)
    api.wait_until(lambda: told(api)[701] == 1, seconds=20)


def test_after_a_quiet_period_each_gets_one_digest_though_the_process_is_killed(tmp_path: Path) -> None:
    people = range(800, 830)
    quiet = {"ONRECORD_QUIET": f"{datetime.now(UTC).date() - timedelta(days=3)}..2099-02-14"}
    with BotApi() as api:
        with running_bot(api.url, tmp_path, **quiet):
            api.wait_for("getUpdates")
            for person in people:
                ask(api, "/subscribe", chat_id=person)
            for number in range(6):
                _add(tmp_path, f"n{number}.txt", fresh_text(headline=f"Northgate Reports on{number}"))
            while len(_kept_back(tmp_path)) < 6:
                ask(api, "hello", chat_id=900)
        process = start_bot(api.url, tmp_path)
        try:
            api.wait_until(lambda: len(_digests(api)) >= 5)
        finally:
            process.kill()
            process.communicate()
        with running_bot(api.url, tmp_path):
            while on_record(tmp_path) < len(people):  # each is settled, sent or in doubt
                ask(api, "hello", chat_id=900)

    assert set(_digests(api).values()) == {1}
    assert len(_digests(api)) >= len(people) - 8
    assert not cards(api)


def _digests(api: BotApi) -> Counter[int]:
    """How many digests of the six releases each person has got."""
    shown = (
        each for each in api.sent() if str(each.params["text"]).startswith("6 new releases") and each.result
    )
    return Counter(int(each.params["chat_id"]) for each in shown)


def _kept_back(home: Path) -> Sequence[str]:
    (file,) = home.glob("bot-*.sqlite3")
    return Deliveries(database_at(f"sqlite:///{file}")).kept_back()
