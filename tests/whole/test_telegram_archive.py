"""A running bot answers from what the archive holds now, even if another process changed it."""

import subprocess
from pathlib import Path

from tests.fakes.bot_api import BotApi
from tests.fakes.bot_process import clean_environment, onrecord, running_bot
from tests.fakes.patience import PATIENCE_SECONDS
from tests.fakes.release_texts import release_text

QUESTION = "how many grams of silver per tonne did the last hole return?"


def _run(home: Path, *arguments: str) -> None:
    subprocess.run(
        onrecord(*arguments),
        env=clean_environment(home),
        cwd=home,
        capture_output=True,
        timeout=PATIENCE_SECONDS,
        check=True,
    )


def _asked_until(api: BotApi, words: str, *, there: bool) -> str:
    """Ask until the answer holds some words, or no longer does. Return the last answer after a while."""
    answer = ""
    for number in range(1, 200):
        api.push_text(QUESTION, chat_id=100 + number)
        answer = api.wait_for("sendMessage", count=len(api.sent()) + 1)[-1].params["text"]
        if (words in answer) is there:
            break
    return answer


def test_a_running_bot_sees_what_is_added_and_removed_without_a_restart(tmp_path: Path) -> None:
    (tmp_path / "red-creek.txt").write_text(release_text())
    with BotApi() as api, running_bot(api.url, tmp_path):
        api.wait_for("getUpdates")
        assert "400 grams" not in _asked_until(api, "400 grams", there=False)

        _run(tmp_path, "add", "red-creek.txt")
        assert "400 grams" in _asked_until(api, "400 grams", there=True)

        _run(tmp_path, "remove", "red-creek")
        assert "400 grams" not in _asked_until(api, "400 grams", there=False)
