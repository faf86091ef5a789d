"""The bot as a process: how it starts, waits, stops, and what it never prints."""

import signal
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.fakes.bot_api import TOKEN, BotApi, Fault
from tests.fakes.bot_process import (
    kill_bot,
    running_bot,
    start_bot,
    stop_bot,
)
from tests.fakes.patience import PATIENCE_SECONDS
from tests.fakes.talking import ask, press, slices


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly_and_the_token_was_never_printed(tmp_path: Path, number: int) -> None:
    with BotApi() as api, running_bot(api.url, tmp_path, ONRECORD_LOG_LEVEL="DEBUG") as process:
        api.wait_for("getUpdates")

        status, said = stop_bot(process, number)

    assert status == 0
    assert TOKEN not in said
    assert "Traceback" not in said


def test_a_wrong_token_ends_it_with_one_sentence_and_status_78(tmp_path: Path) -> None:
    wrong = "7654321:" + "w" * 35
    with BotApi() as api:
        process = start_bot(api.url, tmp_path, token=wrong)
        out, err = process.communicate(timeout=PATIENCE_SECONDS)

    assert process.returncode == 78
    assert "does not know this bot token" in err
    assert wrong not in out + err
    assert "Traceback" not in err


def test_a_token_taken_away_while_it_polls_ends_it_with_status_78(tmp_path: Path) -> None:
    """PTB alone logs the 401 and lives on deaf."""
    with BotApi() as api, running_bot(api.url, tmp_path) as process:
        api.wait_for("getUpdates")
        api.token = "1:revoked"
        api.push_text("hello")
        _, err = process.communicate(timeout=PATIENCE_SECONDS)

    assert process.returncode == 78
    assert "does not know this bot token" in err


@pytest.mark.parametrize("token", ["", "nonsense"])
def test_a_missing_or_malformed_token_gives_one_sentence(tmp_path: Path, token: str) -> None:
    process = start_bot("http://127.0.0.1:9", tmp_path, token=token)
    _, err = process.communicate(timeout=PATIENCE_SECONDS)

    assert process.returncode != 0
    assert "TELEGRAM_BOT_TOKEN" in err
    assert "nonsense" not in err
    assert "Traceback" not in err


def test_waits_for_telegram_if_it_cannot_be_reached_at_the_start(tmp_path: Path) -> None:
    with BotApi() as api:
        api.fail_next("getMe", Fault(status=502, description="Bad Gateway"), Fault(cut=True))
        with running_bot(api.url, tmp_path):
            api.wait_for("getUpdates")
            call = ask(api, "how much is the payroll?")

    assert "payroll" in call.params["text"]


def test_menus_and_descriptions_are_set_at_the_first_start_and_left_alone_at_the_next(tmp_path: Path) -> None:
    with BotApi() as api:
        for _ in range(2):
            with running_bot(api.url, tmp_path) as process:
                api.wait_for("getMyShortDescription", count=len(api.sent("getMyShortDescription")) + 2)
                ask(api, "/help")
                stop_bot(process)

        languages = [call.params.get("language_code") for call in api.sent("setMyDescription")]
        assert languages == [None, "fr"]
        assert len(api.sent("setMyCommands")) == 4
        assert len(api.sent("setMyShortDescription")) == 2


def test_buttons_outlive_a_restart(tmp_path: Path) -> None:
    with BotApi() as api:
        with running_bot(api.url, tmp_path) as process:
            api.wait_for("getUpdates")
            answer = ask(api, "how much is the payroll?")
            stop_bot(process)
        with running_bot(api.url, tmp_path):
            before = len(api.sent())
            assert press(api, answer, "More context") is None

            wider = api.wait_for("sendMessage", count=before + 1)[before]

    assert slices(wider.params, "bold")[0] in slices(answer.params, "bold")


def test_a_question_fetched_before_the_signal_is_answered_after_it(tmp_path: Path) -> None:
    with BotApi() as api, running_bot(api.url, tmp_path) as process:
        api.wait_for("getUpdates")
        api.fail_next("sendMessage", Fault(status=429, description="Too Many Requests", retry_after=2))
        for chat in range(20):
            api.push_text("how much is the payroll?", chat_id=100 + chat)
        api.wait_for("sendMessage")

        status, said = stop_bot(process)

    assert status == 0
    assert "left for the next start" not in said
    assert len({call.params["chat_id"] for call in api.sent()}) == 20


def test_a_chat_that_must_wait_long_does_not_block_the_process(tmp_path: Path) -> None:
    with BotApi() as api, running_bot(api.url, tmp_path) as process:
        api.wait_for("getUpdates")
        api.fail_next("sendMessage", Fault(status=429, description="Too Many Requests", retry_after=600))
        for _ in range(3):
            api.push_text("how much is the payroll?")
        api.wait_until_idle()

        status, said = stop_bot(process)

    assert status == 0
    assert "3 updates are left for the next start" in said
    assert "Traceback" not in said


def test_names_a_second_bot_with_the_same_token_as_the_cause(tmp_path: Path) -> None:
    homes = tmp_path / "a", tmp_path / "b"
    for home in homes:
        home.mkdir()
    with BotApi() as api, running_bot(api.url, homes[0]) as first, running_bot(api.url, homes[1]):
        # Each takes the line from the other in turn; by the fourth time the first has said so.
        api.wait_for("getUpdates", count=4)

        _, said = stop_bot(first)

    assert "Conflict: another instance polls with this token" in said
    assert "Traceback" not in said


def test_an_unreadable_update_does_not_lose_the_others_and_is_not_fetched_again(tmp_path: Path) -> None:
    """PTB drops the whole reply and asks for the same one in an endless loop."""
    with BotApi() as api, running_bot(api.url, tmp_path) as process:
        api.wait_for("getUpdates")
        api.push({"message": {"message_id": "no number", "text": "secret words"}})
        call = ask(api, "how much is the payroll?")
        api.wait_until_idle()

        _, said = stop_bot(process)

    assert "payroll" in call.params["text"]
    assert "cannot be read" in said
    assert "secret words" not in said


def test_too_many_requests_at_the_start_are_waited_out(tmp_path: Path) -> None:
    with BotApi() as api:
        api.fail_next(
            "getMe", Fault(status=429, description="Too Many Requests: retry after 1", retry_after=1)
        )
        with running_bot(api.url, tmp_path):
            api.wait_until_failed("getMe")
            api.wait_for("getUpdates")

            assert api.sent("getMe")


def test_a_question_fetched_before_a_kill_is_answered_once_after_it(tmp_path: Path) -> None:
    """PTB alone loses all three: it confirms what it has fetched before anything is handled."""
    with BotApi() as api:
        with running_bot(api.url, tmp_path) as process:
            api.wait_for("getUpdates")
            waits = Fault(status=429, description="Too Many Requests", retry_after=600)
            api.fail_next("sendMessage", waits, waits)
            for chat in (101, 102):
                api.push_text("how much is the payroll?", chat_id=chat)
            api.wait_until_failed("sendMessage")
            api.fail_next("sendMessage", waits)  # where two must wait, all wait, if they have heard of it
            api.push_text("how much is the payroll?", chat_id=103)
            api.wait_until_idle()
            kill_bot(process)
        api.next_fault("sendMessage")
        with running_bot(api.url, tmp_path):
            api.wait_for("sendMessage", count=3)
            ask(api, "/whoami")

        answered = [chat for chat, _ in api.world.messages if chat in {101, 102, 103}]

    assert sorted(answered) == [101, 101, 102, 102, 103, 103]


def test_what_telegram_took_before_a_kill_is_not_sent_again_though_no_database_could_be_written(
    tmp_path: Path,
) -> None:
    """Between Telegram's reply and the commit stood a queue, a lock and the disk: each kill there doubled."""
    with BotApi(slow_seconds={"sendMessage": 0.2}) as api:
        with running_bot(api.url, tmp_path) as process:
            api.wait_for("getUpdates")
            question = api.push_text("how much is the payroll?")
            api.wait_for("sendMessage")  # it has left: what is noted of that is in the database
            (file,) = tmp_path.glob("bot-*.sqlite3")
            with closing(sqlite3.connect(file, isolation_level=None)) as somebody:
                somebody.execute("BEGIN IMMEDIATE")
                _wait_until_noted(tmp_path, question + 1)
                kill_bot(process)
        with running_bot(api.url, tmp_path):
            api.wait_for("getUpdates", count=len(api.sent("getUpdates")) + 1)
            ask(api, "/whoami")

        answers = [m for m in api.world.messages.values() if "$22 million" in m["text"]]

    assert [answer["message_id"] for answer in answers] == [question + 1]


def _wait_until_noted(home: Path, message: int) -> None:
    (file,) = home.glob("bot-*.sqlite3-taken")
    deadline = time.monotonic() + PATIENCE_SECONDS
    while str(message).encode() not in file.read_bytes().split():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_an_edit_after_a_restart_edits_the_old_answer(tmp_path: Path) -> None:
    with BotApi() as api:
        with running_bot(api.url, tmp_path) as process:
            api.wait_for("getUpdates")
            answer = ask(api, "how much is the payroll?")
            stop_bot(process)
        with running_bot(api.url, tmp_path):
            api.push_edit(7, answer.params["reply_parameters"]["message_id"], "where is the mine?")
            edit = api.wait_for("editMessageText")[0]

    assert int(edit.params["message_id"]) == answer.result["message_id"]


def test_a_home_that_cannot_be_written_gives_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file")
    with BotApi() as api:
        process = start_bot(api.url, tmp_path, ONRECORD_HOME=str(tmp_path / "home"))
        _, err = process.communicate(timeout=PATIENCE_SECONDS)

    assert process.returncode == 2
    assert "ONRECORD_HOME" in err
    assert "Traceback" not in err
