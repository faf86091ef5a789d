"""Nothing of a release that is not open leaves, whatever shows it: the real bot over HTTP."""

import time
from pathlib import Path

from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.database import open_database
from tests.fakes.bot_api import BotApi, Fault
from tests.fakes.bot_process import run_command, running_bot
from tests.fakes.companies import write_companies
from tests.fakes.release_texts import release_text
from tests.fakes.talking import ask, edited, press, withdraw

ADMIN = 4001
HOW_MUCH = "how many grams of silver per tonne did the last hole return?"


def test_a_correction_that_is_not_open_yet_is_named_nowhere_until_it_opens(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text(release_text())
    (tmp_path / "new.txt").write_text(release_text("Sorvik", ounces=777))
    run_command(tmp_path, "add", "old.txt")
    run_command(tmp_path, "add", "--hold", "new.txt")
    with BotApi() as api, running_bot(api.url, tmp_path, ONRECORD_ADMINS=f"{ADMIN}"):
        api.wait_for("getUpdates")
        ask(api, HOW_MUCH, chat_id=80)
        by_command = run_command(tmp_path, "supersede", "old", "new").stdout
        told = ask(api, "/supersede old new", chat_id=ADMIN).params["text"]
        after = ask(api, HOW_MUCH, chat_id=81)
        edits = len(api.sent("editMessageText"))
        run_command(tmp_path, "open", "new")
        api.wait_for("editMessageText", count=2, seconds=30)

    assert "until new is open" in by_command
    assert "not open yet" in told
    assert edits == 0
    assert "400 grams" in after.params["text"]
    assert "corrected" not in after.params["text"]
    notices = [call.params["text"] for call in api.sent("editMessageText")]
    assert all("corrected by the release “Sorvik Reports" in notice for notice in notices)


def test_a_copy_is_said_in_a_chat_to_correct_the_release_that_is_shown_for_it(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text(release_text())
    (tmp_path / "new.txt").write_text(release_text().replace("/CNW/ -", "(GLOBE NEWSWIRE) --"))
    added = run_command(tmp_path, "add", "old.txt", "new.txt").stdout
    with BotApi() as api, running_bot(api.url, tmp_path, ONRECORD_ADMINS=f"{ADMIN}"):
        api.wait_for("getUpdates")
        told = ask(api, "/supersede old new", chat_id=ADMIN).params["text"]
    listed = run_command(tmp_path, "releases").stdout

    assert "new is the same release as old" in added
    assert "old is superseded by new" in told
    assert "superseded by new" in listed
    assert "copy of" not in listed


def test_a_copy_that_waits_is_tried_itself(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text(release_text())
    (tmp_path / "new.txt").write_text(release_text().replace("/CNW/ -", "(GLOBE NEWSWIRE) --"))
    run_command(tmp_path, "add", "old.txt")
    run_command(tmp_path, "add", "--hold", "new.txt")
    with BotApi() as api, running_bot(api.url, tmp_path, ONRECORD_ADMINS=f"{ADMIN}"):
        api.wait_for("getUpdates")
        ask(api, f"/try new {HOW_MUCH}", chat_id=ADMIN)
    archive = Archive(open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"))

    assert archive.acts.after(0)[-1].release == "new"


def test_a_name_a_contact_or_a_headline_that_waits_for_telegram_is_left_out_once_its_release_closes(
    tmp_path: Path,
) -> None:
    run_command(tmp_path, "add", *map(str, write_companies(tmp_path)))
    archive = Archive(open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"))
    told: dict[str, tuple[str, str]] = {}
    with BotApi() as api, running_bot(api.url, tmp_path):
        api.wait_for("getUpdates")
        for chat, asked in enumerate(
            ("who is the CEO?", "does Norland Foods own a zoo?", "/releases", "/start")
        ):
            before = str(ask(api, asked, chat_id=40 + chat).params)
            api.fail_next("sendMessage", Fault(429, "x", retry_after=3))
            api.push_text(asked, chat_id=60 + chat)
            time.sleep(1.5)  # until Telegram has refused it
            archive.stand("foods-q3", ReleaseStatus.HELD)
            time.sleep(4)
            after = str([call.params for call in api.sent() if int(call.params["chat_id"]) == 60 + chat])
            assert len(after) > 10, asked
            told[asked] = before, after
            archive.stand("foods-q3", ReleaseStatus.OPEN)
            time.sleep(2)  # until the bot answers from it again

    names = [asked for asked, (before, _) in told.items() if "Norland Foods Ltd." in before]
    assert {"who is the CEO?", "/releases"} <= {*names}
    assert not [(asked, after) for asked, (_, after) in told.items() if "Norland Foods Ltd." in after]


def test_an_answer_that_is_reported_once_its_release_was_withdrawn_is_named_and_not_shown_again(
    tmp_path: Path,
) -> None:
    """It was worked out anew for the administrators, from whatever was open by then."""
    (tmp_path / "old.txt").write_text(release_text())
    (tmp_path / "other.txt").write_text(release_text("Sorvik", ounces=777))
    run_command(tmp_path, "add", "old.txt", "other.txt")
    with BotApi() as api, running_bot(api.url, tmp_path, ONRECORD_ADMINS=f"{ADMIN}"):
        api.wait_for("getUpdates")
        answer = ask(api, "how many grams of silver per tonne did Northgate's last hole return?")
        choice = ask(api, "/report")
        withdraw(api, "old", admin=ADMIN)
        before = len(api.sent())
        press(api, choice, "With my question")
        edited(api, choice)
        told = [str(call.params["text"]) for call in api.sent()[before:]]

    assert "400 grams" in answer.params["text"]
    assert len(told) == 1
    assert "Northgate's last hole return?" in told[0]
    assert "It showed words of old, which I no longer show." in told[0]
    number = told[0].removesuffix(".").rpartition(" ")[2]
    assert "400 grams" in run_command(tmp_path, "ledger", "show", number).stdout


def test_withdrawing_a_copy_marks_what_was_shown_of_the_release_that_it_is_a_copy_of(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(release_text())
    (tmp_path / "other.txt").write_text(release_text().replace("/CNW/ -", "(GLOBE NEWSWIRE) --"))
    run_command(tmp_path, "add", "one.txt", "other.txt")
    with BotApi() as api, running_bot(api.url, tmp_path, ONRECORD_ADMINS=f"{ADMIN}"):
        api.wait_for("getUpdates")
        answer = ask(api, HOW_MUCH)
        told = withdraw(api, "other", admin=ADMIN)
        notice = edited(api, answer)
        after = ask(api, HOW_MUCH)

    assert "400 grams" in answer.params["text"]
    assert "one is withdrawn" in told
    assert "Earlier answers marked: 1." in told
    assert "quoted the release one" in notice
    assert "400 grams" not in after.params["text"]


def test_the_report_shows_no_nearest_passage_of_a_release_that_is_closed_now(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text(release_text())
    run_command(tmp_path, "add", "old.txt")
    with BotApi() as api, running_bot(api.url, tmp_path):
        api.wait_for("getUpdates")
        answer = ask(api, "how many tonnes of silver at Red Creek did the mill process?")
        api.wait_until(lambda: '"count":' in run_command(tmp_path, "report", "--json").stdout)
    before = run_command(tmp_path, "report", "--json").stdout
    Archive(open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}")).stand("old", ReleaseStatus.HELD)
    after = run_command(tmp_path, "report", "--json").stdout

    assert "400 grams" in answer.params["text"]
    assert "400 grams" in before
    assert "tonnes of silver" in after
    assert not [words for words in ("400 grams", "Northgate", "2024-03-01") if words in after]
