"""/desk: the way in to the web pages, over the real bot and HTTP."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.bot_api import BotApi
from tests.fakes.bot_process import run_command, running_bot
from tests.fakes.talking import ask
from tests.fakes.web_desk import desk

IDA, STRANGER, GROUP = 4001, 66, -300
LINK = re.compile(r"http://127\.0\.0\.1:8080/sign-in/([\w-]{40,})")


@pytest.fixture
def api(tmp_path: Path) -> Iterator[BotApi]:
    with BotApi() as started:
        started.world.group(GROUP)
        with running_bot(started.url, tmp_path, ONRECORD_ADMINS="4001,4002"):
            started.wait_for("getUpdates")
            yield started


@pytest.mark.process
def test_an_administrator_gets_a_link_that_signs_them_in_once(api: BotApi, tmp_path: Path) -> None:
    told = str(ask(api, "/desk", chat_id=IDA).params["text"])
    (token,) = LINK.findall(told)

    with desk(tmp_path) as visitor:
        assert visitor.use(token).status_code == 303
        assert "Telegram 4001" in visitor.page("/releases")
        assert visitor.use(token).status_code == 403


@pytest.mark.process
def test_nobody_else_gets_one_and_nobody_in_a_group(api: BotApi) -> None:
    refused = str(ask(api, "/desk", chat_id=STRANGER).params["text"])
    api.push_group_text("/desk@onrecord_bot", chat_id=GROUP, user_id=IDA)
    api.wait_until_idle()

    assert not LINK.search(refused)
    assert not any(LINK.search(str(call.params.get("text"))) for call in api.sent())


@pytest.mark.process
def test_at_a_shell_the_account_gets_a_link(tmp_path: Path) -> None:
    (token,) = LINK.findall(run_command(tmp_path, "desk", "--link").stdout)

    with desk(tmp_path) as visitor:
        assert visitor.use(token).status_code == 303
        assert "Signed in as" in visitor.page("/releases")
