"""What the bot answered is on record, can be checked and exported, and a person's words can be erased."""

import json
import sqlite3
import subprocess
from pathlib import Path
from typing import Any

from tests.fakes.bot_api import TOKEN, BotApi, Fault
from tests.fakes.bot_process import (
    run_command,
    running_bot,
    stop_bot,
)
from tests.fakes.release_texts import release_text
from tests.fakes.talking import ask, edited, press, slices, withdraw


def _leave_open(home: Path, api: BotApi, question: int) -> None:
    """What a process leaves that dies after the answer is on record and before its update is closed."""
    body = json.dumps({"update_id": 1001, "message": api.world.messages[7, question]})
    connection = sqlite3.connect(next(home.glob("bot-*.sqlite3")))
    assert connection.execute("UPDATE inbox SET body = ? WHERE update_id = 1001", (body,)).rowcount == 1
    connection.commit()
    connection.close()


def _exported(home: Path) -> list[dict[str, Any]]:
    """The answers; what staff did is on record too."""
    lines = _run(home, "ledger", "export", "--json").stdout.splitlines()
    return [row for row in map(json.loads, lines) if row["kind"] == "answer"]


def _run(home: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return run_command(home, *arguments)


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
    exported = _exported(tmp_path)
    table = _run(tmp_path, "ledger", "export", "--from", "2020-01-01", "--to", "2100-01-01").stdout

    assert verified.returncode == 0
    assert "3 rows, every one as it was sealed" in verified.stdout
    assert sorted(str(entry["question"]) for entry in exported) == ["None", "who is the president?"]
    assert all(entry["state"] == "sent" and entry["messages"] for entry in exported)
    assert table.splitlines()[0].startswith("\ufeffnumber,at,kind,verdict")
    assert "how much is the payroll" not in table


def test_a_wrong_day_and_a_home_without_a_record_each_give_one_sentence(tmp_path: Path) -> None:
    wrong = _run(tmp_path, "ledger", "export", "--from", "yesterday")
    none = _run(tmp_path, "ledger", "verify")

    assert (wrong.returncode, wrong.stderr) == (2, "'yesterday' is not a day. Write it like 2025-03-31.\n")
    assert none.returncode == 2
    assert "No bot has kept a record" in none.stderr


def test_an_answer_in_doubt_twice_is_followed_by_a_word_about_it_and_by_no_third_copy(tmp_path: Path) -> None:
    with BotApi() as api, running_bot(api.url, tmp_path) as process:
        api.wait_for("getUpdates")
        api.fail_next("sendMessage", Fault(cut=True), Fault(cut=True))
        api.push_text("how much is the payroll?")
        (word,) = api.wait_for("sendMessage", count=1)
        stop_bot(process)

    assert "please ask again" in word.params["text"]
    assert [entry["state"] for entry in _exported(tmp_path)] == ["uncertain"]


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


def _number(shown: str, kind: str) -> str:
    """The number of the row of a kind in what `ledger show` prints."""
    return next(line.split()[1].rstrip(",") for line in shown.splitlines() if line.endswith(f", {kind}"))


def test_what_was_sent_is_shown_word_for_word_with_what_went_on_from_it_also_once_its_release_is_gone(
    tmp_path: Path,
) -> None:
    (tmp_path / "mine.txt").write_text(release_text("Norvik"), encoding="utf-8")
    added = _run(tmp_path, "add", "mine.txt")
    with BotApi() as api, running_bot(api.url, tmp_path, ONRECORD_ADMINS="9") as process:
        api.wait_for("getUpdates")
        ask(api, "/whoami", chat_id=9)
        answer = ask(api, "how many grams of silver per tonne?")
        number = answer.result["message_id"]
        press(api, answer, "More context")
        more = api.wait_for("sendMessage", count=3)[2]
        press(api, ask(api, "/report"), "With my question")
        api.wait_for("sendMessage", count=6)
        withdraw(api, "mine", admin=9)
        stop_bot(process)
    removed = _run(tmp_path, "remove", "mine")
    row = next(entry for entry in _exported(tmp_path) if entry["messages"] == [number])

    shown = _run(tmp_path, "ledger", "show", str(row["number"])).stdout
    by_message = _run(tmp_path, "ledger", "show", "--chat", "7", "--message", str(number)).stdout

    assert (added.returncode, removed.returncode) == (0, 0)
    assert answer.params["text"] in shown
    assert more.params["text"] in shown
    assert "[👍: h:1]" in shown
    assert "expandable_blockquote" in shown or "bold" in shown
    assert [_number(shown, kind) for kind in ("answer", "context", "report", "notice")]
    assert "That release has since been withdrawn" in shown
    assert answer.params["text"] in by_message
    assert by_message.count(f"number {_number(by_message, 'context')},") == 1
    assert row["withdrawn"] is True
    assert row["quoted"][0] in answer.params["text"]
    assert "every one as it was sealed" in _run(tmp_path, "ledger", "verify").stdout


def test_acts_of_staff_are_rows_of_the_same_chain(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text(release_text("Norvik"), encoding="utf-8")
    _run(tmp_path, "add", "mine.txt")  # before a bot has kept any record
    with BotApi() as api, running_bot(api.url, tmp_path, ONRECORD_ADMINS="9") as process:
        api.wait_for("getUpdates")
        ask(api, "/hold mine", chat_id=9)
        ask(api, "/resume mine", chat_id=9)
        ask(api, "/allow 12", chat_id=9)
        stop_bot(process)
    _run(tmp_path, "remove", "mine")

    rows = [json.loads(line) for line in _run(tmp_path, "ledger", "export", "--json").stdout.splitlines()]

    acts = [(row["act"], row["release"], row["who"]) for row in rows if row["kind"] == "act"]
    assert [act for act, *_ in acts] == [
        "added",
        "settings",
        "administrator",
        "held",
        "resumed",
        "allowed",
        "removed",
    ]
    assert acts[3] == ("held", ["mine"], "Telegram 9")
    assert "every one as it was sealed" in _run(tmp_path, "ledger", "verify").stdout


def test_the_reason_for_withdrawing_stands_in_the_notices_and_on_record(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text(release_text("Norvik"), encoding="utf-8")
    _run(tmp_path, "add", "mine.txt")
    with BotApi() as api, running_bot(api.url, tmp_path, ONRECORD_ADMINS="9") as process:
        api.wait_for("getUpdates")
        answer = ask(api, "how much silver did the Norvik mine produce?")
        refused = ask(api, f"/withdraw mine {'x' * 501}", chat_id=9)
        asked = ask(api, "/withdraw mine The grades were\nwrong: 40, not 400 grams", chat_id=9)
        press(api, asked, "Withdraw", user_id=9)
        told, notice = edited(api, asked), edited(api, answer)
        stop_bot(process)

    assert refused.params["text"] == "Please give the reason in 500 characters."
    assert slices(asked.params, "blockquote") == ["The grades were wrong: 40, not 400 grams"]
    assert "Earlier answers marked: 1." in told
    assert notice.endswith("Reason given: The grades were wrong: 40, not 400 grams")
    rows = [json.loads(line) for line in _run(tmp_path, "ledger", "export", "--json").stdout.splitlines()]
    (act,) = [row for row in rows if row["act"] == "withdrawn"]
    assert act["reason"] == "The grades were wrong: 40, not 400 grams"
    shown = _run(tmp_path, "ledger", "show", str(act["number"])).stdout
    assert "Reason given: The grades were wrong: 40, not 400 grams" in shown


def test_settings_that_changed_are_on_record_at_the_next_start_and_no_secret_is(tmp_path: Path) -> None:
    for days in ("30", "7", "7"):
        with BotApi() as api, running_bot(api.url, tmp_path, ONRECORD_KEEP_DAYS=days) as process:
            api.wait_for("getUpdates")
            stop_bot(process)

    printed = _run(tmp_path, "ledger", "export", "--json").stdout

    _, changed = [json.loads(line) for line in printed.splitlines()]
    assert changed["changed"] == {"ONRECORD_KEEP_DAYS": "7.0"}
    assert TOKEN.partition(":")[2] not in printed


def test_an_export_says_that_nothing_fits_and_that_days_are_reversed(tmp_path: Path) -> None:
    with BotApi() as api, running_bot(api.url, tmp_path) as process:
        api.wait_for("getUpdates")
        ask(api, "how much is the payroll?")
        stop_bot(process)

    empty = _run(tmp_path, "ledger", "export", "--json", "--to", "2001-01-01")
    reversed_ = _run(tmp_path, "ledger", "export", "--from", "2025-02-01", "--to", "2025-01-01")
    other = _run(tmp_path, "ledger", "export", "--json", "--chat", "8")
    mine = _run(tmp_path, "ledger", "export", "--json", "--chat", "7", "--verdict", "answered")
    none = _run(tmp_path, "ledger", "show", "77")

    assert (empty.returncode, empty.stdout, empty.stderr) == (0, "", "The record has no such rows.\n")
    assert reversed_.returncode == 2
    assert "--from 2025-02-01 is after --to 2025-01-01" in reversed_.stderr
    assert other.stdout == ""
    assert len(mine.stdout.splitlines()) == 1
    assert (none.returncode, none.stderr) == (2, "The record holds nothing of number 77.\n")


def test_a_receipt_is_checked_offline_against_the_file_that_was_added(tmp_path: Path) -> None:
    file = tmp_path / "mine.txt"
    file.write_text(release_text("Norvik"), encoding="utf-8")
    home, elsewhere = tmp_path / "home", tmp_path / "elsewhere"
    home.mkdir()
    elsewhere.mkdir()
    _run(home, "add", str(file))
    with BotApi() as api, running_bot(api.url, home) as process:
        api.wait_for("getUpdates")
        ask(api, "when will production begin?")
        stop_bot(process)
    number = next(row["number"] for row in _exported(home))

    written = _run(home, "ledger", "receipt", str(number), str(tmp_path / "receipt"))
    key = _run(home, "ledger", "head").stdout.splitlines()[-1].split()[1]
    checked = _run(elsewhere, "verify", str(tmp_path / "receipt"), str(file), "--key", key)
    refused = _run(elsewhere, "verify", str(tmp_path / "receipt"), str(file), "--key", key[::-1])
    alone = _run(elsewhere, "verify", str(tmp_path / "receipt"), str(file))
    printed = _run(home, "ledger", "receipt", str(number))
    twice = _run(home, "ledger", "receipt", str(number), str(tmp_path / "receipt"))
    nowhere = _run(home, "ledger", "receipt", str(number), str(tmp_path / "none" / "receipt"))

    assert (written.returncode, written.stderr) == (0, "")
    assert key in written.stdout
    assert checked.returncode == 0
    assert "expects to begin production at Red Creek in 2026" in checked.stdout
    assert "Each cautionary statement stood in the same message." in checked.stdout
    assert (refused.returncode, refused.stderr) == (1, "The receipt is refused: another key signed it.\n")
    assert list(elsewhere.iterdir()) == []
    assert (alone.returncode, "Genuine" in alone.stdout) == (0, False)
    assert f"key {key}\nThe key was not compared" in alone.stdout
    assert printed.stdout == (tmp_path / "receipt").read_text(encoding="utf-8")
    assert key in printed.stderr
    assert (twice.returncode, nowhere.returncode) == (2, 2)
    assert twice.stderr == f"{tmp_path / 'receipt'} is there already; nothing is overwritten.\n"
    assert "No such file or directory" in nowhere.stderr


def test_forget_says_that_a_legal_hold_keeps_words(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text(release_text("Norvik"), encoding="utf-8")
    _run(tmp_path, "add", "mine.txt")
    with BotApi() as api, running_bot(api.url, tmp_path) as process:
        api.wait_for("getUpdates")
        ask(api, "how many grams of silver per tonne?")
        placed = _run(tmp_path, "ledger", "hold", "--person", "7")
        kept = _run(tmp_path, "remove", "mine")
        told = ask(api, "/forget")
        ended = _run(tmp_path, "ledger", "hold", "--end", "1")
        nothing = _run(tmp_path, "ledger", "hold", "--end", "1")
        again = ask(api, "/forget")
        stop_bot(process)
    removed = _run(tmp_path, "remove", "mine")

    assert (kept.returncode, kept.stderr) == (
        2,
        "A legal hold covers answers from mine: it stays, with its file.\n",
    )
    assert removed.returncode == 0
    assert placed.stdout == "bot 1234567: hold 1: person 7, any chat, from the start\n"
    assert "legal hold" in told.params["text"]
    assert (ended.returncode, ended.stdout) == (0, "bot 1234567: no hold stands\n")
    assert (nothing.returncode, nothing.stderr) == (1, "No hold of the number 1 stands.\n")
    assert again.params["text"].startswith("Done")
    asked = [entry["question"] for entry in _exported(tmp_path) if entry["kind"] == "answer"]
    assert asked == [None]


def test_what_the_command_line_superseded_is_marked_by_the_bot_that_runs(tmp_path: Path) -> None:
    for name in ("Norvik", "Sorvik"):
        (tmp_path / f"{name}.txt").write_text(release_text(name, ounces=len(name) * 100), encoding="utf-8")
    _run(tmp_path, "add", "Norvik.txt")
    with BotApi() as api, running_bot(api.url, tmp_path) as process:
        api.wait_for("getUpdates")
        answer = ask(api, "how many grams of silver per tonne?")
        _run(tmp_path, "add", "Sorvik.txt")
        _run(tmp_path, "supersede", "Norvik", "Sorvik")
        (edit,) = api.wait_for("editMessageText")
        api.wait_until(lambda: _exported(tmp_path)[0]["withdrawn"])
        stop_bot(process)
    (row,) = _exported(tmp_path)

    assert int(edit.params["message_id"]) == answer.result["message_id"]
    assert (
        "by the release “Sorvik Reports Drill Results From Red Creek” of March 1, 2024" in edit.params["text"]
    )
    assert row["withdrawn"] is True
