"""`onrecord doctor` against the stand-in: each trouble is found, and what to do about it is said."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.fakes.bot_api import TOKEN, BotApi
from tests.fakes.bot_process import clean_environment, onrecord, running_bot
from tests.fakes.patience import PATIENCE_SECONDS
from tests.fakes.release_texts import release_text


def _doctor(home: Path, url: str = "", *, token: str = TOKEN, **settings: str) -> tuple[int, str]:
    telegram = {"TELEGRAM_API_URL": url, "TELEGRAM_BOT_TOKEN": token} if url else {}
    told = subprocess.run(
        onrecord("doctor"),
        env=clean_environment(home, **telegram, **settings),
        cwd=home,
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    assert "Traceback" not in told.stderr
    assert token.partition(":")[2] not in told.stdout + told.stderr
    return told.returncode, told.stdout


def test_all_is_well_if_the_bot_is_set_up(tmp_path: Path) -> None:
    with BotApi() as api:
        status, told = _doctor(tmp_path, api.url, ONRECORD_ADMINS="7")

    assert status == 0
    assert "ok        token         @onrecord_bot is known to Telegram." in told
    assert "ok        polling       nobody else polls with this token." in told
    assert "ok        privacy mode  on" in told
    assert "fault" not in told


def test_every_line_fits_a_terminal(tmp_path: Path) -> None:
    with BotApi() as api:
        _, told = _doctor(tmp_path, api.url)

    assert max(len(line) for line in told.splitlines() if str(tmp_path) not in line) <= 80


def test_a_quiet_period_is_told(tmp_path: Path) -> None:
    _, told = _doctor(tmp_path, ONRECORD_QUIET="2026-01-01..9998-01-01")

    assert "attention quiet" in told
    assert "only what is older than 2026-01-01 answers." in " ".join(told.split())


def test_a_wrong_token_is_a_fault(tmp_path: Path) -> None:
    with BotApi() as api:
        status, told = _doctor(tmp_path, api.url, token="1234567:wrong-wrong-wrong")

    assert status == 1
    assert "fault     token         Telegram does not know it." in told


def test_telegram_out_of_reach_is_a_fault(tmp_path: Path) -> None:
    status, told = _doctor(tmp_path, "http://127.0.0.1:1")

    assert status == 1
    assert "cannot be reached" in told


def test_examines_the_rest_without_a_token(tmp_path: Path) -> None:
    status, told = _doctor(tmp_path)

    assert status == 0
    assert "the console needs none" in told
    assert "the bundled example answers" in told


def test_a_home_that_cannot_be_made_is_a_fault(tmp_path: Path) -> None:
    """To an administrator the system said that a folder under /proc could be written."""
    (tmp_path / "file").write_text("not a folder")

    status, told = _doctor(tmp_path, ONRECORD_HOME=str(tmp_path / "file" / "home"))

    assert status == 1
    assert "cannot be written. Let ONRECORD_HOME name a folder" in " ".join(told.split())


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads every folder")
def test_a_home_that_may_not_be_looked_into_is_a_fault(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)

    status, told = _doctor(tmp_path, ONRECORD_HOME=str(closed))

    assert status == 1
    assert "cannot be read by this user" in " ".join(told.split())


def test_a_second_poller_is_found_and_lives_on(tmp_path: Path) -> None:
    with BotApi() as api, running_bot(api.url, tmp_path) as process:
        api.wait_for("getUpdates")

        status, told = _doctor(tmp_path, api.url)

        assert process.poll() is None
    assert status == 0
    assert "another process polls with this token now" in told


def test_a_webhook_that_the_settings_do_not_name_is_found(tmp_path: Path) -> None:
    with BotApi() as api:
        api.methods.webhook = "https://elsewhere.example/hook"

        _, told = _doctor(tmp_path, api.url)

    assert "one is set, and the settings name none" in told


def test_releases_that_lack_a_statement_or_a_date_are_named(tmp_path: Path) -> None:
    bare = "Northgate Opens an Office\n\nNorthgate Mining Corp. opened an office in Whitehorse. It has ten desks.\n"
    (tmp_path / "bare.txt").write_text(bare)
    (tmp_path / "whole.txt").write_text(release_text())
    subprocess.run(
        onrecord("add", "bare.txt", "whole.txt"),
        env=clean_environment(tmp_path),
        cwd=tmp_path,
        capture_output=True,
        timeout=PATIENCE_SECONDS,
        check=True,
    )

    _, told = _doctor(tmp_path)

    assert "2 are open to questions." in told
    assert "1 with no cautionary statement: bare." in told
    assert "1 with no date: bare." in told


def test_a_file_that_is_not_a_database_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "onrecord.sqlite3").write_text("not a database at all, not even nearly" * 100)

    status, told = _doctor(tmp_path)

    assert status == 1
    assert "fault     database" in told


def test_warns_of_files_that_others_may_read(tmp_path: Path) -> None:
    (tmp_path / "bot-1.sqlite3").touch(mode=0o600)
    _, closed = _doctor(tmp_path)
    (tmp_path / "bot-1.sqlite3").chmod(0o644)

    _, told = _doctor(tmp_path)

    assert "other users" not in closed
    assert "other users of this machine may read" in told
    assert "chmod -R go=" in told


def test_says_how_old_the_last_backup_is(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with BotApi() as api, running_bot(api.url, home):
        api.wait_for("getUpdates")
        _, before = _doctor(home)
        made = subprocess.run(
            onrecord("backup", str(tmp_path / "copy")),
            env=clean_environment(home),
            cwd=home,
            capture_output=True,
            text=True,
            timeout=PATIENCE_SECONDS,
            check=False,
        )
    _, after = _doctor(home)

    assert "attention backup        none was ever made." in before
    assert (made.returncode, made.stderr) == (0, "")
    assert "every one as it was sealed" in made.stdout
    assert "ok        backup        the last one was made today." in after


def test_says_how_the_index_on_disk_stands(tmp_path: Path) -> None:
    file = tmp_path / "northgate.txt"
    file.write_text(release_text(), encoding="utf-8")
    add = [*onrecord("add", str(file))]
    subprocess.run(add, env=clean_environment(tmp_path), cwd=tmp_path, check=True, capture_output=True)

    before = _doctor(tmp_path, ONRECORD_SEARCH="disk")[1]
    subprocess.run(
        onrecord("ask", "how much silver?"),
        env=clean_environment(tmp_path, ONRECORD_SEARCH="disk"),
        cwd=tmp_path,
        check=False,
        capture_output=True,
    )
    after = _doctor(tmp_path, ONRECORD_SEARCH="disk")[1]

    assert "the index on disk is missing" in " ".join(before.split())
    assert "the index on disk is whole and in step with the archive: 1 release," in " ".join(after.split())
