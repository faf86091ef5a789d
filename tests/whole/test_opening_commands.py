"""When a release may be asked, set from the command line."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.fakes.bot_process import run_command
from tests.fakes.release_texts import release_text


def _run(home: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return run_command(home, *arguments)


def _held(home: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in _run(home, "releases", "--json").stdout.splitlines()]


def test_says_that_hold_does_not_close_what_is_in_the_archive_already(tmp_path: Path) -> None:
    (tmp_path / "red-creek.txt").write_text(release_text(), encoding="utf-8")
    assert _run(tmp_path, "add", "red-creek.txt").stderr == ""

    again = _run(tmp_path, "add", "--hold", "red-creek.txt")

    assert "stands as before" in again.stderr
    assert _run(tmp_path, "ask", "--release", "red-creek", "400 grams?").returncode == 0


def test_an_empty_time_opens_nothing(tmp_path: Path) -> None:
    (tmp_path / "red-creek.txt").write_text(release_text(), encoding="utf-8")
    _run(tmp_path, "add", "--hold", "red-creek.txt")

    refused = _run(tmp_path, "open", "red-creek", "--at", "")

    assert (refused.returncode, "--at needs a day" in refused.stderr) == (2, True)
    assert "pending" in _run(tmp_path, "releases").stdout


@pytest.mark.parametrize(
    ("time", "lacks"),
    [
        ("2098-03-07 07:00 Mars/Base", "a zone that is not known (Mars/Base)"),
        ("2098-03-07 07:00", "needs a zone after the hour"),
        ("tomorrow", "needs a day, an hour and a zone"),
    ],
)
def test_a_time_that_cannot_be_read_is_told_what_it_lacks_with_an_example(
    tmp_path: Path, time: str, lacks: str
) -> None:
    refused = _run(tmp_path, "open", "red-creek", "--at", time)

    assert refused.returncode == 2
    assert lacks in refused.stderr
    assert "2030-01-31 07:00 America/Toronto" in refused.stderr


def test_a_release_without_a_time_is_listed_so_and_the_command_that_sets_one_can_be_copied(
    tmp_path: Path,
) -> None:
    text = f"EMBARGOED UNTIL FURTHER NOTICE\n\n{release_text()}"
    (tmp_path / "red-creek.txt").write_text(text, encoding="utf-8")

    told = _run(tmp_path, "add", "red-creek.txt").stdout

    command = re.search(r"`onrecord (open red-creek --at) \"(.+)\"` sets one", told)
    assert command, told
    assert "waits for a time to be set" in _run(tmp_path, "releases").stdout
    assert "red-creek opens on" in _run(tmp_path, *command[1].split(), command[2]).stdout


def test_closing_an_open_release_until_a_time_says_that_it_answers_nothing_until_then(tmp_path: Path) -> None:
    (tmp_path / "red-creek.txt").write_text(release_text(), encoding="utf-8")
    _run(tmp_path, "add", "red-creek.txt")

    closed = _run(tmp_path, "open", "red-creek", "--at", "2098-03-07 07:00 UTC")

    assert "red-creek opens on March 7, 2098" in closed.stdout
    assert "answers nothing until then" in closed.stdout
    assert _run(tmp_path, "ask", "--release", "red-creek", "400 grams?").returncode != 0
    told_again = _run(tmp_path, "open", "red-creek", "--at", "2098-03-08 07:00 UTC").stdout
    assert "answers nothing" not in told_again
