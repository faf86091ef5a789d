"""The desk as a process: it serves, says what keeps it from serving, and tells its log nobody's words."""

import signal
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from onrecord_bot.entrance.links import Links
from onrecord_bot.entrance.sessions import Sessions
from onrecord_bot.entrance.tables import open_entrance
from tests.fakes.bot_process import clean_environment, kill_bot, onrecord, run_command, stop_bot
from tests.fakes.delivering import free_address
from tests.fakes.patience import PATIENCE_SECONDS

pytestmark = pytest.mark.process


@contextmanager
def running_desk(home: Path, address: str) -> Iterator["subprocess.Popen[str]"]:
    """The desk while the block runs, once it serves; killed after it where it still lives."""
    process = subprocess.Popen(
        onrecord("desk"),
        env=clean_environment(home, ONRECORD_DESK_LISTEN=address, ONRECORD_ADMINS="4001"),
        cwd=home,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not page(address, "/sign-in")[0] and time.monotonic() < deadline:
            time.sleep(0.1)
        yield process
    finally:
        if process.poll() is None:
            kill_bot(process)


def page(address: str, path: str, *, cookie: str = "") -> tuple[int, str]:
    with (
        suppress(OSError),
        urlopen(
            Request(f"http://{address}{path}", headers={"Cookie": cookie}), timeout=PATIENCE_SECONDS
        ) as response,
    ):
        return response.status, response.read().decode()
    return 0, ""


def test_it_serves_until_it_is_stopped_and_then_ends_cleanly(tmp_path: Path) -> None:
    address = free_address()
    with running_desk(tmp_path, address) as process:
        status, shown = page(address, "/sign-in")
        ended, said = stop_bot(process)

    assert (status, "Sign in" in shown) == (200, True)
    assert ended in {0, -signal.SIGTERM}
    assert f"The desk is at http://{address}." in said


def test_no_address_is_named_if_it_cannot_be_served(tmp_path: Path) -> None:
    home = tmp_path / "file"
    home.write_text("not a folder")

    refused = run_command(tmp_path, "desk", ONRECORD_HOME=str(home), ONRECORD_DESK_LISTEN=free_address())

    assert refused.returncode == 2
    assert "The desk is at" not in refused.stdout


def test_two_do_not_listen_at_one_address(tmp_path: Path) -> None:
    address = free_address()
    with running_desk(tmp_path, address):
        second = run_command(tmp_path, "desk", ONRECORD_DESK_LISTEN=address)

    assert second.returncode == 75
    assert "ONRECORD_DESK_LISTEN" in second.stderr


def test_what_a_database_refuses_is_said_to_nobody_and_no_token_or_word_is_logged(tmp_path: Path) -> None:
    address, words = free_address(), "zeppelin"
    with running_desk(tmp_path, address) as process:
        engine = open_entrance("sqlite://", tmp_path)
        link = Links(engine).make("Telegram 4001", now=0)
        token = Sessions(engine).begin("root", now=time.time())
        page(address, f"/sign-in/{link}")
        with closing(sqlite3.connect(tmp_path / "onrecord.sqlite3")) as broken:
            broken.execute("ALTER TABLE releases RENAME TO gone")
        page(address, f"/releases?q={words}", cookie=f"session={token}")
        _, said = stop_bot(process)

    assert "page failed" in said
    assert link not in said
    assert token not in said
    assert words not in said


def test_the_doctor_sees_that_it_serves(tmp_path: Path) -> None:
    address = free_address()
    with running_desk(tmp_path, address):
        told = run_command(tmp_path, "doctor", ONRECORD_DESK_LISTEN=address).stdout

    assert f"ok        desk          it serves at {address}." in told
