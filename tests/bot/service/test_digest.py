"""The week's report reaches each administrator once a week, whichever process sends it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord_bot.service.digest import _last
from onrecord_bot.storage.claims import take_turn
from onrecord_bot.storage.database import database_at
from tests.fakes.bot_api import BotApi
from tests.fakes.bot_process import running_bot
from tests.fakes.talking import ask

ADMIN = 4001


def test_a_turn_is_taken_once_and_in_order(tmp_path: Path) -> None:
    one, other = (database_at(f"sqlite:///{tmp_path / 'bot-1.sqlite3'}") for _ in range(2))

    assert take_turn(one, "digest", "2031-03-10")
    assert not take_turn(other, "digest", "2031-03-10")
    assert not take_turn(one, "digest", "2031-03-03")
    assert take_turn(other, "digest", "2031-03-17")
    assert take_turn(one, "another", "2031-03-10")


def test_the_week_ends_on_its_day_at_its_hour() -> None:
    monday = datetime(2031, 3, 10, 8, tzinfo=UTC)

    assert _last("monday", monday) == monday
    assert _last("monday", monday.replace(hour=7)) == monday.replace(day=3)
    assert _last("monday", monday.replace(day=14)) == monday
    assert _last("friday", monday) == monday.replace(day=7)


@pytest.mark.process
def test_a_bot_sends_the_digest_by_itself_and_not_again_after_a_restart(tmp_path: Path) -> None:
    settings = {"ONRECORD_ADMINS": str(ADMIN), "ONRECORD_DIGEST": "monday"}
    with BotApi() as api:
        api.world.private_chat(ADMIN)
        with running_bot(api.url, tmp_path, **settings):
            digest = api.wait_for("sendMessage")[0]
        assert digest.params["chat_id"] == ADMIN
        assert "Nobody asked anything in these days." in digest.params["text"]
        with running_bot(api.url, tmp_path, **settings):
            asked = ask(api, "who audits the accounts of the zeppelin?", chat_id=700)
            # In this order: what follows in a chat waits until the row of the question is kept.
            refused = ask(api, "/report_week", chat_id=700)
            week = ask(api, "/report_week", chat_id=ADMIN)
    assert len(api.sent()) == 4
    assert asked.params["chat_id"] == 700
    assert "Questions: 1" in week.params["text"]
    assert "Questions: 1" not in refused.params["text"]
