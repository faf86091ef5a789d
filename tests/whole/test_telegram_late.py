"""Old questions: the real bot asks back, and answers when it is told to, over HTTP against the stand-in."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord_index.bundled import bundled_release
from tests.fakes.bot_api import BotApi, Call, Fault
from tests.fakes.bot_process import running_bot, stop_bot
from tests.fakes.talking import ask, labels, press, slices

HOUR = 3600
GOAL = "what is the company's goal for the next decade?"


def _ago(hours: float) -> int:
    return int(time.time() - hours * HOUR)


def _ask(api: BotApi, text: str, hours: float, *, chat_id: int = 7, **more: Any) -> Call:
    """Asks so many hours ago, in private; what comes back now."""
    before = len(api.sent())
    api.push_text(text, chat_id=chat_id, date=_ago(hours), **more)
    return api.wait_for("sendMessage", count=before + 1)[before]


def _edited(api: BotApi, before: int) -> Call:
    return api.wait_for("editMessageText", count=before + 1)[before]


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BotApi]:
    home = tmp_path_factory.mktemp("home")
    with BotApi() as started, running_bot(started.url, home):
        started.wait_for("getUpdates")
        yield started


def test_an_old_question_is_asked_about_and_not_answered(api: BotApi) -> None:
    asked = _ask(api, GOAL, 7.5)

    assert asked.params["text"] == "You asked this 7 hours ago. Do you still want an answer?"
    assert labels(asked.params) == ["Yes, answer", "No, thank you"]
    assert asked.result["reply_to_message"]["text"] == GOAL


def test_yes_replaces_the_question_back_with_the_answer(api: BotApi) -> None:
    asked = _ask(api, GOAL, 7.5, chat_id=20)
    edits = len(api.sent("editMessageText"))

    assert press(api, asked, "Yes", user_id=20) is None
    answer = _edited(api, edits)

    assert int(answer.params["message_id"]) == asked.result["message_id"]
    assert "7 million to 10 million ounces" in slices(answer.params, "bold")[0]
    assert slices(answer.params, "expandable_blockquote") == list(bundled_release().statements)
    assert "is late" not in answer.params["text"]
    press(api, asked, "👍", user_id=20)  # in the lane of the press before it, which is done by then
    assert "goal" in ask(api, "/why", chat_id=20).params["text"]


def test_declining_leaves_the_question_and_its_buttons_stop_working(api: BotApi) -> None:
    asked = _ask(api, GOAL, 7.5, chat_id=21)
    edits = len(api.sent("editMessageText"))
    query = api.world.messages[21, asked.result["message_id"]]["reply_markup"]

    press(api, asked, "No, thank you", user_id=21)
    told = _edited(api, edits)
    api.world.messages[21, asked.result["message_id"]]["reply_markup"] = query

    assert "I will not answer that" in told.params["text"]
    assert not labels(told.params)
    assert "no longer work" in str(press(api, asked, "Yes", user_id=21))


def test_a_question_of_less_than_six_hours_is_answered_late(api: BotApi) -> None:
    answer = _ask(api, "how much is the payroll?", 5.5, chat_id=22)

    assert answer.params["text"].startswith("This answer is late: you asked on ")
    assert "$22 million" in answer.params["text"]


def test_the_buttons_outlive_a_restart_and_a_follow_up_is_understood(tmp_path: Path) -> None:
    with BotApi() as api:
        with running_bot(api.url, tmp_path) as process:
            api.wait_for("getUpdates")
            ask(api, "who is the president of the company?", chat_id=23)
            asked = _ask(api, "and what did he say?", 8, chat_id=23)
            stop_bot(process)
        with running_bot(api.url, tmp_path):
            press(api, asked, "Yes", user_id=23)
            answer = api.wait_for("editMessageText")[0]

    assert "Nauman" in answer.params["text"]


def test_in_a_group_asks_back_only_about_questions_to_us_and_only_their_author_decides(
    api: BotApi,
) -> None:
    before = len(api.sent())
    api.push_group_text("how much is the payroll?", chat_id=-24, date=_ago(9))
    api.push_group_text("/ask how much is the payroll?", chat_id=-24, user_id=8, date=_ago(9))
    asked = api.wait_for("sendMessage", count=before + 1)[before]
    edits = len(api.sent("editMessageText"))

    assert "9 hours ago" in asked.params["text"]
    assert "Only the person" in str(press(api, asked, "Yes", user_id=9))
    assert press(api, asked, "Yes", user_id=8) is None
    assert "$22 million" in _edited(api, edits).params["text"]
    assert len(api.sent()) == before + 1


def test_an_edit_that_is_old_too_is_what_is_answered_and_is_asked_about_once(api: BotApi) -> None:
    asked = _ask(api, GOAL, 9, chat_id=25)
    question = asked.result["reply_to_message"]["message_id"]
    before, edits = len(api.sent()), len(api.sent("editMessageText"))

    api.push_edit(25, question, "how much is the payroll?", at=_ago(8))
    ask(api, "/whoami", chat_id=25)
    press(api, asked, "Yes", user_id=25)

    assert "$22 million" in _edited(api, edits).params["text"]
    assert len(api.sent()) == before + 1


def test_a_fresh_edit_is_answered_at_once_and_replaces_the_question_back(api: BotApi) -> None:
    asked = _ask(api, GOAL, 9, chat_id=26)
    edits = len(api.sent("editMessageText"))

    api.push_edit(26, asked.result["reply_to_message"]["message_id"], "how much is the payroll?", at=_ago(0))
    answer = _edited(api, edits)

    assert int(answer.params["message_id"]) == asked.result["message_id"]
    assert "$22 million" in answer.params["text"]
    assert "is late" not in answer.params["text"]


def test_forget_erases_what_is_asked_about(api: BotApi) -> None:
    asked = _ask(api, GOAL, 9, chat_id=27)

    ask(api, "/forget", chat_id=27)

    assert "no longer work" in str(press(api, asked, "Yes", user_id=27))


def test_speaks_french_to_a_person_whose_client_does(api: BotApi) -> None:
    francophone = {"id": 28, "is_bot": False, "first_name": "Zoé", "language_code": "fr"}

    asked = _ask(api, GOAL, 9, chat_id=28, **{"from": francophone})

    assert asked.params["text"] == (
        "Vous avez posé cette question il y a 9 heures : voulez-vous toujours la réponse ?"
    )
    assert labels(asked.params) == ["Oui, répondez", "Non, merci"]


def test_a_question_back_that_is_in_doubt_twice_is_followed_by_a_warning(api: BotApi) -> None:
    before = len(api.sent())
    api.fail_next("sendMessage", Fault(cut=True), Fault(cut=True))
    api.push_text(GOAL, chat_id=29, date=_ago(9))

    told = api.wait_for("sendMessage", count=before + 1)[before]

    assert "please ask again" in told.params["text"]


def test_never_asks_back_if_the_setting_says_so(tmp_path: Path) -> None:
    with BotApi() as api, running_bot(api.url, tmp_path, ONRECORD_ASK_AFTER_HOURS="0"):
        api.wait_for("getUpdates")

        answer = _ask(api, "how much is the payroll?", 20)

    assert "$22 million" in answer.params["text"]
