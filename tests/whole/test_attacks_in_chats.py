"""What somebody in a chat may try against the real bot process: forged presses, other people's words, disguises."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.bot_api import BotApi, Call
from tests.fakes.bot_process import running_bot, stop_bot
from tests.fakes.talking import ask, ask_group, press
from tests.whole.test_telegram_files import release

ADMIN, VICTIM, ATTACKER, GROUP = 4001, 7, 666, -100
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
ASK = "/ask how much is the payroll?"


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BotApi]:
    home = tmp_path_factory.mktemp("home")
    with BotApi() as started, running_bot(started.url, home, ONRECORD_ADMINS=str(ADMIN)):
        started.wait_for("getUpdates")
        yield started


@pytest.fixture
def answer(api: BotApi) -> Call:
    """An answer to somebody else, in a group."""
    return ask_group(api, ASK, chat_id=GROUP, user_id=VICTIM)


def _forge(api: BotApi, shown: Call, data: str) -> str | None:
    """A press with any data, for a message of the bot; the word that the attacker sees, None for none."""
    before = len(api.sent("answerCallbackQuery"))
    for each in (data, "the next in this person's lane: what came before is done"):
        api.push_made_up_press(shown.result["chat"]["id"], shown.result["message_id"], each, user_id=ATTACKER)
    told = api.wait_for("answerCallbackQuery", count=before + 2)[before].params.get("text")
    return None if told is None else str(told)


def _data(shown: Call) -> list[str]:
    """What the buttons of a message send."""
    rows = shown.params["reply_markup"]["inline_keyboard"]
    return [button["callback_data"] for row in rows for button in row if "callback_data" in button]


def _writes(api: BotApi) -> int:
    return sum(len(api.sent(name)) for name in ("sendMessage", "editMessageText", "deleteMessage"))


@pytest.mark.parametrize(
    "data",
    [
        "l:0",
        "r:1:11",
        "r:0:-5",
        "access:allowed:666",
        "u:o:" + "0" * 24,
        "m:000000000000:0:0:9",
        "m:٣:٣:٣:٣",
        "\x00\ud83d\ude00\x1b[2J",
        "x" * 64,
        "",
    ],
)
def test_a_press_does_nothing_if_the_message_has_no_such_button(api: BotApi, answer: Call, data: str) -> None:
    """With a forged press a stranger replaced somebody's answer by the list of releases."""
    before = _writes(api)

    assert _forge(api, answer, data)
    assert _writes(api) == before


def test_a_forged_press_never_replaces_an_answer(api: BotApi, answer: Call) -> None:
    before = _writes(api)
    onward = "n" + next(data for data in _data(answer) if data.startswith("m:"))[1:]

    _forge(api, answer, onward)

    assert _writes(api) == before


@pytest.mark.parametrize("data", ["l:0", "r:1:{asked}", "r:0:{asked}"])
def test_a_message_without_buttons_is_not_overwritten_by_a_press(api: BotApi, data: str) -> None:
    """A part of a cautionary statement has no buttons: it must stay where it stands."""
    help_ = ask_group(api, "/help@onrecord_bot", chat_id=GROUP, user_id=ATTACKER)
    shown = ask_group(api, ASK, chat_id=GROUP, user_id=VICTIM)
    asked = shown.params["reply_parameters"]["message_id"]
    edits, told = len(api.sent("editMessageText")), len(_to(api, ADMIN))

    _forge(api, help_, data.format(asked=asked))

    assert len(api.sent("editMessageText")) == edits
    assert not api.sent("deleteMessage")
    assert len(_to(api, ADMIN)) == told


def test_no_button_leads_to_a_question_from_another_chat(api: BotApi, answer: Call) -> None:
    ask(api, "how much is the payroll?", chat_id=VICTIM)
    asked = max(message for chat, message in api.world.messages if chat == VICTIM) - 1
    mine = ask(api, "/report", chat_id=ATTACKER)
    told = len(_to(api, ADMIN))

    _forge(api, mine, f"r:1:{asked}")

    assert len(_to(api, ADMIN)) == told
    assert not [text for text in _to(api, ATTACKER) if "payroll" in text]


def test_a_stranger_may_ask_for_more_of_anybody_s_answer_and_it_stays(api: BotApi, answer: Call) -> None:
    before, edits = len(api.sent()), len(api.sent("editMessageText"))

    press(api, answer, "More context", user_id=ATTACKER)
    api.wait_for("sendMessage", count=before + 1)

    assert len(api.sent("editMessageText")) == edits


_FORWARDED = {
    "type": "user",
    "sender_user": {"id": ATTACKER, "is_bot": False, "first_name": "Eve"},
    "date": 1,
}
_VIA = {"id": 99, "is_bot": True, "first_name": "Games", "username": "games_bot"}


@pytest.mark.parametrize("disguise", [{"forward_origin": _FORWARDED}, {"via_bot": _VIA}])
@pytest.mark.parametrize("command", ["/allow 666", "/hold alexco-2012-05-24", "/withdraw alexco-2012-05-24"])
def test_a_forwarded_command_of_an_administrator_is_not_obeyed(
    api: BotApi, command: str, disguise: dict[str, Any]
) -> None:
    """A stranger's "/withdraw" that an administrator forwarded to the bot was obeyed."""
    before = len(_to(api, ADMIN))

    api.push_text(command, chat_id=ADMIN, **disguise)
    api.wait_until_idle()
    api.wait_until(lambda: len(_to(api, ADMIN)) > before)

    assert "666" not in _to(api, ADMIN)[-1]
    assert "$22 million" in ask(api, "how much is the payroll?", chat_id=30).params["text"]


def test_forget_in_the_name_of_one_group_erases_nothing_of_another(tmp_path: Path) -> None:
    """All who write in the name of groups arrive under one user id, and shared what was erased."""
    with BotApi() as api, running_bot(api.url, tmp_path) as process:
        api.wait_for("getUpdates")
        for chat, text in ((-100, ASK), (-200, ASK), (-200, "/forget@onrecord_bot")):
            ask_group(api, text, chat_id=chat, author=ANONYMOUS, sender_chat=api.world.group(chat))
        stop_bot(process)

    assert _chats_on_record(tmp_path) == [-100, None]


def test_anybody_who_writes_in_the_name_of_a_chat_is_held_to_the_rate(tmp_path: Path) -> None:
    with BotApi() as api, running_bot(api.url, tmp_path, ONRECORD_RATE_PER_PERSON="2"):
        api.wait_for("getUpdates")
        sender = api.world.group(-100)
        for _ in range(6):
            api.push_group_text("/help@onrecord_bot", author=ANONYMOUS, sender_chat=sender)
        api.wait_until_idle()
        api.wait_for("sendMessage", count=3)
        ask(api, "/whoami", chat_id=8)

        assert len(_to(api, -100)) == 3


@pytest.mark.parametrize(
    "payload", ["../../etc/passwd", "L2FsbG93IDY2Ng", "l:0", "\x1b]0;x\x07", "A" * 4000, "%00", "=1+1", "🚀"]
)
def test_the_payload_of_a_link_is_a_question_or_nothing(api: BotApi, payload: str) -> None:
    told = ask(api, f"/start {payload}", chat_id=31).params["text"]

    assert told
    assert "666 has access" not in told


@pytest.mark.parametrize(
    "name",
    ["../../../etc/cron.d/x.txt", "a\nb\x1b[2J.txt", "=1+1.txt", "\u202etxt.exe", "<b>x</b>.txt", "x" * 3000],
)
def test_a_file_name_is_never_a_path_a_line_or_markup(api: BotApi, name: str) -> None:
    before = len(api.sent())
    api.push_document(release(f"Mine{abs(hash(name)) % 10_000}"), name, chat_id=ADMIN)
    card = api.wait_for("sendMessage", count=before + 1)[before]

    assert "Opens a Smelter" in card.params["text"]
    assert "parse_mode" not in card.params


def test_nothing_is_ever_sent_with_a_parse_mode(api: BotApi) -> None:
    """What people and releases write is shown as it is: entities mark, no text is read, no link is fetched."""
    ask(api, "<b>how</b> much *is* the [payroll](http://x.example)?", chat_id=32)

    assert not [call for call in api.calls if "parse_mode" in json.dumps(call.params)]
    assert all(call.params["link_preview_options"]["is_disabled"] for call in api.sent())


def _to(api: BotApi, chat: int) -> list[str]:
    return [call.params["text"] for call in api.sent() if int(call.params["chat_id"]) == chat]


def _chats_on_record(home: Path) -> list[int | None]:
    connection = sqlite3.connect(next(home.glob("bot-*.sqlite3")))
    rows = connection.execute(
        "SELECT words FROM record WHERE person IS NOT NULL OR update_id IS NOT NULL ORDER BY number"
    ).fetchall()
    connection.close()
    return [json.loads(words)["chat"] if words else None for (words,) in rows]
