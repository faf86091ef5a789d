"""/desk: the way in to the web pages, over the real bot and HTTP."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.bot_api import BotApi
from tests.fakes.bot_process import run_command, running_bot, start_bot
from tests.fakes.talking import ask
from tests.fakes.web_desk import another, desk
from tests.whole.test_telegram_company import HEAD, REPLY, STAFF, pass_on, told

IDA, STRANGER, GROUP = 4001, 66, -300
LINK = re.compile(r"http://127\.0\.0\.1:8080/sign-in/([\w-]{40,})")


@pytest.fixture
def api(tmp_path: Path) -> Iterator[BotApi]:
    with BotApi() as started:
        started.world.group(GROUP)
        with running_bot(started.url, tmp_path, ONRECORD_ADMINS="4001,4002"):
            started.wait_for("getUpdates")
            yield started


def last_edit(api: BotApi) -> str:
    """What the message says that was edited last."""
    return str(api.sent("editMessageText")[-1].params["text"])


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


@pytest.mark.process
def test_an_answer_from_the_desk_reaches_each_who_asked_once_though_the_bot_is_killed(tmp_path: Path) -> None:
    people, settings = range(800, 812), {"ONRECORD_STAFF_CHAT": str(STAFF)}
    with BotApi() as api:
        api.world.group(STAFF)
        process = start_bot(api.url, tmp_path, **settings)
        try:
            api.wait_for("getUpdates")
            for person_ in people:
                pass_on(api, chat_id=person_)
            with desk(tmp_path) as visitor:
                ida = visitor.signed_in()
                path = re.findall(r'action="(/unanswered/\d+/\d+)/answer"', ida.page("/unanswered"))
                assert ida.said(f"{path[0]}/answer", {"reply": REPLY}) == "ANSWER_SENT#top"
            api.wait_until(lambda: len(told(api)) >= 5)
        finally:
            process.kill()
            process.communicate()
        with running_bot(api.url, tmp_path, **settings):
            api.wait_until(lambda: set(told(api)) == set(people))
            api.wait_until(lambda: "Answered by Telegram 4001" in last_edit(api))

    assert all(
        str(call.params["text"]).endswith(REPLY) for call in api.sent() if HEAD in str(call.params["text"])
    )
    doubled = [person_ for person_, count in told(api).items() if count > 1]
    assert len(doubled) <= 1  # the one that was on its way when the process was killed


@pytest.mark.process
def test_what_is_taken_or_declined_at_the_desk_is_shown_in_the_staff_s_chat(tmp_path: Path) -> None:
    settings = {"ONRECORD_STAFF_CHAT": str(STAFF)}
    with BotApi() as api, desk(tmp_path) as visitor:
        api.world.group(STAFF)
        with running_bot(api.url, tmp_path, **settings):
            api.wait_for("getUpdates")
            pass_on(api, chat_id=800)
            ida = visitor.signed_in()
            (path,) = re.findall(r'action="(/unanswered/\d+/\d+)/take"', ida.page("/unanswered"))

            assert ida.said(f"{path}/take") == "TAKEN#top"
            api.wait_until(lambda: "Taken by Telegram 4001" in last_edit(api))
            assert (
                another(visitor).signed_in("Telegram 4002").said(f"{path}/decline") == "TAKEN_BY_ANOTHER#top"
            )
            assert ida.said(f"{path}/decline") == "DECLINED_IT#top"
            api.wait_until(lambda: "Declined" in last_edit(api))

            assert not told(api)
