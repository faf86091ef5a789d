"""/try and `ask --try`: staff ask a release that nobody else may ask, and no answer of it is on record."""

import json
from pathlib import Path

import pytest

from tests.fakes.bot_api import BotApi
from tests.fakes.bot_process import run_command, running_bot
from tests.fakes.release_texts import release_text
from tests.fakes.talking import ask, ask_group

pytestmark = pytest.mark.process
ADMIN, STRANGER = 4001, 700
EMBARGO = "EMBARGOED UNTIL MARCH 7, 2098, 7:00 A.M. EASTERN TIME\n\n"
PAST, TO_COME = "how many grams of silver did the last hole return?", "when will production begin?"
STATEMENT = "This news release contains forward-looking statements"
TRIAL = "Trial: this comes from the release red-creek alone"


def _rows(home: Path) -> list[dict[str, object]]:
    told = run_command(home, "ledger", "export", "--json").stdout
    return [json.loads(line) for line in told.splitlines()]


def test_an_administrator_asks_a_release_under_an_embargo_and_only_that_they_did_is_on_record(
    tmp_path: Path,
) -> None:
    (tmp_path / "red-creek.txt").write_text(EMBARGO + release_text())
    run_command(tmp_path, "add", "red-creek.txt")
    with BotApi() as api, running_bot(api.url, tmp_path, ONRECORD_ADMINS=str(ADMIN)):
        api.wait_for("getUpdates")
        past = str(ask(api, f"/try red-creek {PAST}", chat_id=ADMIN).params["text"])
        to_come = str(ask(api, f"/try red-creek {TO_COME}", chat_id=ADMIN).params["text"])
        refused = str(ask(api, f"/try red-creek {PAST}", chat_id=STRANGER).params["text"])
        bare = str(ask(api, "/try red-creek", chat_id=ADMIN).params["text"])
        grouped = ask_group(api, f"/try@onrecord_bot red-creek {PAST}", user_id=ADMIN)
        others = str(ask(api, PAST, chat_id=STRANGER).params["text"])
        rows = _rows(tmp_path)

    assert TRIAL in past
    assert "400 grams" in past
    assert STATEMENT in to_come
    assert "Only administrators" in refused
    assert "/try ID your question" in bare
    assert "private chat" in str(grouped.params["text"])
    assert "400 grams" not in "\n".join((refused, bare, str(grouped.params["text"]), others))
    acts = [row for row in rows if row.get("act") == "tried"]
    assert [(row["who"], row["release"]) for row in acts] == [(f"Telegram {ADMIN}", ["red-creek"])] * 2
    assert PAST not in json.dumps(acts)
    assert "400 grams" not in json.dumps(rows)


def test_a_person_at_a_shell_asks_a_release_that_waits(tmp_path: Path) -> None:
    (tmp_path / "red-creek.txt").write_text(release_text())
    run_command(tmp_path, "add", "--hold", "red-creek.txt")

    told = run_command(tmp_path, "ask", "--try", "red-creek", PAST)
    objects = json.loads(run_command(tmp_path, "ask", "--json", "--try", "red-creek", TO_COME).stdout)
    unknown = run_command(tmp_path, "ask", "--try", "blue-creek", PAST)
    both = run_command(tmp_path, "ask", "--try", "red-creek", "--release", "red-creek", PAST)
    others = run_command(tmp_path, "ask", PAST)

    assert told.returncode == 0
    assert TRIAL in told.stdout
    assert "400 grams" in told.stdout
    assert objects["cautionary"]
    assert TRIAL in str(objects["notes"])
    assert (unknown.returncode, both.returncode) == (2, 2)
    assert "400 grams" not in others.stdout
