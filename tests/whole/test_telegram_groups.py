"""The bot in groups: silent unless asked, in the right topic, over HTTP against the stand-in."""

from collections.abc import Iterator

import pytest

from onrecord_index.bundled import bundled_release
from tests.fakes.bot_api import BotApi
from tests.fakes.bot_api_world import BOT, entities_of, person
from tests.fakes.bot_process import running_bot
from tests.fakes.talking import ask_group, slices

FORUM = -1000000000500


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BotApi]:
    home = tmp_path_factory.mktemp("home")
    with BotApi() as started, running_bot(started.url, home, ONRECORD_GUEST_MODE="true"):
        started.wait_for("getUpdates")
        yield started


def test_answers_ask_as_a_reply_and_is_silent_otherwise(api: BotApi) -> None:
    before = len(api.sent())
    for text in (
        "how much is the payroll?",
        "/help",
        "/ask@weather_bot now?",
        "@ida how much is the payroll?",
    ):
        api.push_group_text(text)
    question = api.push_group_text("/ask how much is the payroll?")

    api.wait_for("sendMessage", count=before + 1)
    api.wait_until_idle()

    (answer,) = api.sent()[before:]
    assert answer.params["reply_parameters"]["message_id"] == question
    assert "$22 million" in answer.params["text"]
    assert "message_thread_id" not in answer.params


def test_a_mention_and_a_reply_to_the_bot_are_answered(api: BotApi) -> None:
    answer = ask_group(api, "@OnRecord_bot who is the president of the company?", chat_id=-101)
    follow_up = ask_group(
        api, "and what did he say?", chat_id=-101, reply_to=int(answer.result["message_id"]), user_id=8
    )

    assert "Nauman" in answer.params["text"]
    assert "Nauman" in follow_up.params["text"]


def test_says_how_to_ask_when_somebody_adds_the_bot_and_not_when_somebody_else_joins(api: BotApi) -> None:
    before = len(api.sent())
    for newcomer in (person(9), BOT):
        message = api.world.add(api.world.group(-102), person(7), {"new_chat_members": [newcomer]})
        api.push({"message": message})

    api.wait_for("sendMessage", count=before + 1)
    api.wait_until_idle()

    (welcome,) = api.sent()[before:]
    assert int(welcome.params["chat_id"]) == -102
    assert "/ask" in welcome.params["text"]
    assert "\n" not in welcome.params["text"]


def test_an_empty_ask_gets_a_one_line_hint(api: BotApi) -> None:
    answer = ask_group(api, "/ask")

    assert answer.params["text"].startswith("Ask me something")
    assert "\n" not in answer.params["text"]


def test_ask_under_somebody_s_question_answers_that_message(api: BotApi) -> None:
    question = api.push_group_text("how much is the payroll?", user_id=8)

    answer = ask_group(api, "/ask", reply_to=question)

    assert answer.params["reply_parameters"]["message_id"] == question
    assert "$22 million" in answer.params["text"]


def test_answers_in_the_topic_of_the_question_and_in_general_without_naming_one(api: BotApi) -> None:
    topic = api.world.open_topic(FORUM)

    there = ask_group(api, "/ask how much is the payroll?", chat_id=FORUM, topic=topic)
    general = ask_group(api, "/ask how much is the payroll?", chat_id=FORUM)

    assert int(there.params["message_thread_id"]) == topic
    assert "message_thread_id" not in general.params


def test_a_plain_message_in_a_topic_that_the_bot_opened_is_left_alone(api: BotApi) -> None:
    topic = api.world.open_topic(FORUM)
    before = len(api.sent())

    api.push_group_text("good morning", chat_id=FORUM, topic=topic)
    api.wait_until_idle()
    ask_group(api, "/ask", chat_id=FORUM, topic=topic)

    assert len(api.sent()) == before + 1


def test_follow_ups_are_kept_by_topic(api: BotApi) -> None:
    first, second = api.world.open_topic(FORUM), api.world.open_topic(FORUM)
    ask_group(api, "/ask who is the president of the company?", chat_id=FORUM, topic=first)
    ask_group(api, "/ask how much is the payroll?", chat_id=FORUM, topic=second)

    ask_group(api, "/why@onrecord_bot", chat_id=FORUM, topic=first)
    follow_up = ask_group(api, "/ask and what did he say?", chat_id=FORUM, topic=first)

    assert "Nauman" in follow_up.params["text"]


def test_follow_ups_go_on_when_a_group_becomes_a_supergroup(api: BotApi) -> None:
    old, new = -700, -1000000000700
    ask_group(api, "/ask who is the president of the company?", chat_id=old)
    api.push_migration(old, new)

    follow_up = ask_group(api, "/ask and what did he say?", chat_id=new)

    assert "Nauman" in follow_up.params["text"]


def test_a_message_that_is_edited_into_a_question_is_answered(api: BotApi) -> None:
    message = api.push_group_text("how much is the payroll?")
    before = len(api.sent())

    api.push_edit(-100, message, "/ask how much is the payroll?")

    assert "$22 million" in api.wait_for("sendMessage", count=before + 1)[before].params["text"]


def test_being_removed_from_a_group_is_not_an_error(api: BotApi) -> None:
    api.world.group(-800)
    api.world.blocked.add(-800)
    before = len(api.sent())
    api.push_group_text("/ask how much is the payroll?", chat_id=-800)
    api.wait_for("sendMessage", count=before + 1)

    assert "$22 million" in ask_group(api, "/ask how much is the payroll?", chat_id=-801).params["text"]


def test_a_guest_answer_is_one_message_with_its_statement(api: BotApi) -> None:
    api.push_guest("@onrecord_bot what is the company's goal for the next decade?")

    result = api.wait_for("answerGuestQuery")[0].params["result"]["input_message_content"]
    assert "7 million to 10 million ounces" in result["message_text"]
    assert slices(result, "expandable_blockquote") == list(bundled_release().statements)


def test_channel_posts_are_not_even_asked_for(api: BotApi) -> None:
    asked_for = api.sent("getUpdates")[-1].params["allowed_updates"]

    assert set(asked_for) == {
        "message",
        "edited_message",
        "callback_query",
        "inline_query",
        "chosen_inline_result",
        "guest_message",
    }


def test_a_mention_after_an_emoji_in_a_caption_or_by_account_is_answered(api: BotApi) -> None:
    photo = [{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}]
    caption = "👍 @OnRecord_Bot how much is the payroll?"
    account = {"type": "text_mention", "offset": 0, "length": 6, "user": BOT}

    by_caption = ask_group(
        api, "", photo=photo, entities=[], caption=caption, caption_entities=entities_of(caption)
    )
    by_account = ask_group(api, "Record, how much is the payroll?", entities=[account])

    assert "$22 million" in by_caption.params["text"]
    assert "$22 million" in by_account.params["text"]


def test_a_group_is_answered_when_an_edit_addresses_us_and_once_only(api: BotApi) -> None:
    message = api.push_group_text("how much is the payroll?", chat_id=-810)
    before = len(api.sent())
    for text in (
        "@onrecord_bot how much is the payroll?",
        "how much is the payroll?",
        "/ask how much is the payroll?",
    ):
        api.push_edit(-810, message, text)
    api.wait_for("sendMessage", count=before + 1)
    ask_group(api, "/ask", chat_id=-810)

    assert len(api.sent()) == before + 2


def test_never_names_the_general_topic_even_if_telegram_numbers_it(api: BotApi) -> None:
    api.world.open_topic(FORUM)

    answer = ask_group(
        api, "/ask how much is the payroll?", chat_id=FORUM, message_thread_id=1, is_topic_message=True
    )

    assert "message_thread_id" not in answer.params
