"""What the bot answered is on record, can be checked and exported, and a person's words can be erased."""

import json
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.fakes.bot_api import BotApi, Fault
from tests.fakes.bot_process import clean_environment, running_bot, stop_bot
from tests.fakes.patience import PATIENCE_SECONDS


def _leave_open(home: Path, api: BotApi, question: int) -> None:
    """What a process leaves that dies after the answer is on record and before its update is closed."""
    body = json.dumps({"update_id": 1001, "message": api.world.messages[7, question]})
    connection = sqlite3.connect(next(home.glob("bot-*.sqlite3")))
    assert connection.execute("UPDATE inbox SET body = ? WHERE update_id = 1001", (body,)).rowcount == 1
    connection.commit()
    connection.close()


def _exported(home: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in _run(home, "ledger", "export", "--json").stdout.splitlines()]


def _run(home: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "onrecord_bot.cli", *arguments],
        env=clean_environment(home),
        cwd=home,
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )


def test_answers_are_on_record_and_forget_erases_who_asked_what(tmp_path: Path) -> None:
    with BotApi() as api, running_bot(api.url, tmp_path) as process:
        api.wait_for("getUpdates")
        api.push_text("how much is the payroll?", chat_id=7)
        api.push_text("who is the president?", chat_id=8)
        api.wait_for("sendMessage", count=2)
        api.push_text("/forget", chat_id=7)
        api.wait_for("sendMessage", count=3)
        stop_bot(process)

    verified = _run(tmp_path, "ledger", "verify")
    exported = [json.loads(line) for line in _run(tmp_path, "ledger", "export", "--json").stdout.splitlines()]
    table = _run(tmp_path, "ledger", "export", "--from", "2020-01-01", "--to", "2100-01-01").stdout

    assert verified.returncode == 0
    assert "2 answers, every one as it was sealed" in verified.stdout
    assert sorted(str(entry["question"]) for entry in exported) == ["None", "who is the president?"]
    assert all(entry["state"] == "sent" and entry["messages"] for entry in exported)
    assert table.splitlines()[0].startswith("number,at,verdict")
    assert "payroll" not in table


def test_a_wrong_day_and_a_home_without_a_record_each_give_one_sentence(tmp_path: Path) -> None:
    wrong = _run(tmp_path, "ledger", "export", "--from", "yesterday")
    none = _run(tmp_path, "ledger", "verify")

    assert (wrong.returncode, wrong.stderr) == (2, "'yesterday' is no day; write it as 2025-03-31.\n")
    assert none.returncode == 2
    assert "No bot has kept a record" in none.stderr


def test_an_answer_in_doubt_twice_is_followed_by_a_word_about_it_and_by_no_third_copy(tmp_path: Path) -> None:
    with BotApi() as api, running_bot(api.url, tmp_path) as process:
        api.wait_for("getUpdates")
        api.fail_next("sendMessage", Fault(cut=True), Fault(cut=True))
        api.push_text("how much is the payroll?")
        (word,) = api.wait_for("sendMessage", count=1)
        stop_bot(process)

    exported = _run(tmp_path, "ledger", "export", "--json").stdout

    assert "please ask again" in word.params["text"]
    assert [json.loads(line)["state"] for line in exported.splitlines()] == ["uncertain"]


def test_an_answer_that_was_given_before_a_crash_is_not_given_again_nor_apologised_for(
    tmp_path: Path,
) -> None:
    """The turn of an answered update that came again failed on a row that was there, and said sorry."""
    with BotApi() as api:
        with running_bot(api.url, tmp_path) as process:
            api.wait_for("getUpdates")
            question = api.push_text("how much is the payroll?")
            api.wait_for("sendMessage")
            stop_bot(process)
        _leave_open(tmp_path, api, question)
        with running_bot(api.url, tmp_path) as process:
            api.wait_for("getUpdates", count=len(api.sent("getUpdates")) + 1)
            api.push_text("who is the president?")
            api.wait_for("sendMessage", count=2)  # in its lane, after the one left open
            _, said = stop_bot(process)

    assert "Traceback" not in said
    assert len(api.sent()) == 2
    assert len(_exported(tmp_path)) == 2


def test_an_answer_that_was_sent_once_more_is_marked_as_uncertain(tmp_path: Path) -> None:
    with BotApi() as api, running_bot(api.url, tmp_path) as process:
        api.wait_for("getUpdates")
        api.fail_next("sendMessage", Fault(cut=True))
        api.push_text("how much is the payroll?")
        api.wait_for("sendMessage")
        stop_bot(process)

    (entry,) = _exported(tmp_path)

    assert entry["state"] == "uncertain"
    assert len(entry["messages"]) == 1
