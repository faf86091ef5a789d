"""Who may ask the bot, over HTTP: one rule for messages, files, edits, buttons and inline queries."""

from collections.abc import Iterator

import pytest

from tests.fakes.bot_api import BotApi
from tests.fakes.bot_process import running_bot
from tests.fakes.talking import ask, labels

ADMIN, ALLOWED_GROUP, FOREIGN = 4001, -300, -400


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BotApi]:
    home = tmp_path_factory.mktemp("home")
    with (
        BotApi() as started,
        running_bot(
            started.url,
            home,
            ONRECORD_ADMINS=str(ADMIN),
            ONRECORD_ACCESS="allowlist",
            ONRECORD_ALLOWED=str(ALLOWED_GROUP),
            ONRECORD_LEAVE_FOREIGN_GROUPS="true",
        ),
    ):
        started.wait_for("getUpdates")
        ask(started, "/whoami", chat_id=ADMIN)
        yield started


def _to(api: BotApi, chat: int) -> list[str]:
    return [call.params["text"] for call in api.sent() if int(call.params["chat_id"]) == chat]


def test_a_stranger_is_told_once_and_an_administrator_gives_access_with_a_button(api: BotApi) -> None:
    before = len(api.sent())
    for text in ("how much is the payroll?", "hello?", "/start"):
        api.push_text(text, chat_id=51)
    request = next(c for c in api.wait_for("sendMessage", count=before + 2) if "id 51" in c.params["text"])
    api.wait_until_idle()
    assert len(_to(api, 51)) == 1
    assert "51" in _to(api, 51)[0]
    assert labels(request.params) == ["Allow", "Refuse"]

    api.push_press(ADMIN, request.result["message_id"], "Allow", user_id=ADMIN)
    api.wait_until(lambda: any("You now have access" in text for text in _to(api, 51)))

    api.push_text("how much is the payroll?", chat_id=51)
    api.wait_until(lambda: any("$22 million" in text for text in _to(api, 51)))


def test_an_administrator_gives_and_takes_access_by_command(api: BotApi) -> None:
    assert "52 has access" in ask(api, "/allow 52", chat_id=ADMIN).params["text"]
    api.wait_until(lambda: len(_to(api, 52)) == 1)
    assert "$22 million" in ask(api, "how much is the payroll?", chat_id=52).params["text"]

    assert "52 has no access" in ask(api, "/disallow 52", chat_id=ADMIN).params["text"]
    api.push_text("how much is the payroll?", chat_id=52)
    ask(api, "/whoami", chat_id=ADMIN)

    assert len(_to(api, 52)) == 2


def test_a_person_with_access_cannot_give_access(api: BotApi) -> None:
    api.push_group_text("/allow@onrecord_bot 53", chat_id=ALLOWED_GROUP, user_id=54)
    api.wait_until(lambda: any("Only administrators can" in text for text in _to(api, ALLOWED_GROUP)))

    assert "been given access" in ask(api, "hello", chat_id=53).params["text"]


def test_anybody_may_ask_in_an_allowed_group(api: BotApi) -> None:
    before = len(_to(api, ALLOWED_GROUP))

    api.push_group_text("/ask how much is the payroll?", chat_id=ALLOWED_GROUP, user_id=55)
    api.wait_until(lambda: len(_to(api, ALLOWED_GROUP)) > before)

    assert "$22 million" in _to(api, ALLOWED_GROUP)[-1]


def test_the_bot_leaves_a_group_without_access_silently(api: BotApi) -> None:
    api.push_group_text("/ask how much is the payroll?", chat_id=FOREIGN, user_id=55)

    assert int(api.wait_for("leaveChat")[0].params["chat_id"]) == FOREIGN
    assert not _to(api, FOREIGN)


def test_a_stranger_gets_nothing_inline(api: BotApi) -> None:
    before = len(api.sent("answerInlineQuery"))
    api.push_inline("how much is the payroll?", user_id=56)

    call = api.wait_for("answerInlineQuery", count=before + 1)[before]

    assert not call.params.get("results")


def test_tells_a_person_over_the_rate_once_when_to_come_back(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    home = tmp_path_factory.mktemp("hasty")
    with BotApi() as api, running_bot(api.url, home, ONRECORD_RATE_PER_PERSON="2"):
        api.wait_for("getUpdates")
        for _ in range(6):
            api.push_text("/whoami")
        ask(api, "/whoami", chat_id=8)
        api.wait_until(lambda: len(_to(api, 7)) == 3)
        api.wait_until_idle()

        told = _to(api, 7)

    assert len(told) == 3
    assert "ask again in" in told[2]
