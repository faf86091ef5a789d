"""Nothing of a release that is not open leaves, whatever shows it: the real bot over HTTP."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.fakes.bot_api import BotApi
from tests.fakes.bot_process import run_command, running_bot
from tests.fakes.release_texts import release_text
from tests.fakes.talking import ask

ADMIN = 4001
FAR = "2098-03-07 07:00 UTC"
HOW_MUCH = "how many grams of silver per tonne did the last hole return?"


def test_a_correction_that_is_not_open_yet_is_named_nowhere_until_it_opens(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text(release_text())
    (tmp_path / "new.txt").write_text(f"EMBARGOED UNTIL MARCH 7, 2098\n\n{release_text('Sorvik', ounces=777)}")
    with BotApi() as api, running_bot(api.url, tmp_path, ONRECORD_ADMINS=f"{ADMIN}"):
        api.wait_for("getUpdates")
        run_command(tmp_path, "add", "old.txt", "new.txt")
        api.wait_until(lambda: "400 grams" in ask(api, HOW_MUCH, chat_id=80).params["text"])
        by_command = run_command(tmp_path, "supersede", "old", "new").stdout
        told = ask(api, "/supersede old new", chat_id=ADMIN).params["text"]
        after = ask(api, HOW_MUCH, chat_id=81)
        edits = len(api.sent("editMessageText"))
        soon = datetime.now(UTC) + timedelta(seconds=1)
        run_command(tmp_path, "open", "new", "--at", f"{soon:%Y-%m-%d %H:%M} UTC", "--before-its-time")
        api.wait_until(lambda: len(api.sent("editMessageText")) >= 2)

    assert "until new is open" in by_command
    assert "not open yet" in told
    assert edits == 0
    assert "400 grams" in after.params["text"]
    assert "corrected" not in after.params["text"]
    notices = [call.params["text"] for call in api.sent("editMessageText")]
    assert all("corrected by the release “Sorvik Reports" in notice for notice in notices)
