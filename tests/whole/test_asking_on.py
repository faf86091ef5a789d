"""A command that is asked on and on answers from what is open at each question."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes.bot_process import clean_environment, run_command
from tests.fakes.release_texts import release_text

FAR = "2098-03-07 07:00 UTC"


@pytest.mark.parametrize("command", [("ask", "--json", "-"), ("console",)])
def test_a_release_that_was_closed_since_is_quoted_no_more_and_one_opened_since_is(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    (tmp_path / "old.txt").write_text(release_text())
    (tmp_path / "new.txt").write_text(release_text("Sorvik", ounces=777))
    run_command(tmp_path, "add", "old.txt")
    run_command(tmp_path, "add", "--hold", "new.txt")
    asking = subprocess.Popen(
        [sys.executable, "-m", "onrecord_bot.cli", *command],
        env=clean_environment(tmp_path),
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    )
    assert asking.stdin
    assert asking.stdout
    asking.stdin.write("how many grams of silver did the last hole return?\n")
    before = asking.stdout.readline()
    if "grams" not in before:
        before += asking.stdout.readline()
    run_command(tmp_path, "open", "old", "--at", FAR)
    run_command(tmp_path, "open", "new")
    after, _ = asking.communicate("how many grams of silver per tonne?\n/context 1\n", timeout=60)

    assert "400 grams" in before
    assert "777 grams" in after
    assert "400 grams" not in after.partition("777 grams")[2]
