"""What is a question to us: everything in private; in a group only what is meant for us."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord_bot.messages.addressing import question_to
from tests.fakes.bot_api_world import BOT, OTHER_BOT, person
from tests.fakes.incoming import ME, group_message, private_message

OURS: dict[str, Any] = {"from": BOT, "text": "an answer"}
THEIRS: dict[str, Any] = {"from": person(8), "text": "Who runs it?"}
OTHER_BOTS: dict[str, Any] = {"from": OTHER_BOT, "text": "It rains."}


def _asked(text: str, /, **more: Any) -> str | None:
    asked = question_to(ME, group_message(text, **more))
    return asked.text if asked else None


@pytest.mark.parametrize(
    "text",
    [
        "/ask who runs it?",
        "/ask@onrecord_bot who runs it?",
        "/ASK@Onrecord_Bot who runs it?",
        "/ask\nwho runs it?",
        "/ask @onrecord_bot who runs it?",
        "@onrecord_bot who runs it?",
        "@OnRecord_Bot, who runs it?",
        "who runs it? @onrecord_bot",
        "🚀🚀 @onrecord_bot: who runs it?",
    ],
)
def test_a_group_asks_by_command_or_mention_in_any_letter_case(text: str) -> None:
    assert (_asked(text) or "").removeprefix("🚀🚀 : ") == "who runs it?"


def test_a_mention_in_the_middle_leaves_the_words_around_it() -> None:
    assert (_asked("tell us @onrecord_bot who runs it") or "").split() == "tell us who runs it".split()


def test_a_reply_to_us_asks_a_question() -> None:
    assert _asked("and who runs it?", reply_to=OURS) == "and who runs it?"


def test_a_mention_of_our_account_without_a_name_asks() -> None:
    entity = {"type": "text_mention", "offset": 0, "length": 9, "user": BOT}

    assert _asked("On record who runs it?", entities=[entity]) == "who runs it?"


@pytest.mark.parametrize(
    "text",
    [
        "who runs it?",
        "ask who runs it?",
        "/weather in Yukon",
        "/ask@weather_bot who runs it?",
        "/help",
        "write to desk@onrecord_bot.example or see https://example.org/@onrecord_bot",
        "@ida who runs it?",
        "@weather_bot ask @onrecord_bot who runs it",
    ],
)
def test_the_bot_is_silent_in_a_group_unless_asked(text: str) -> None:
    assert _asked(text) is None


@pytest.mark.parametrize("reply_to", [THEIRS, OTHER_BOTS])
def test_a_reply_to_somebody_else_is_left_alone(reply_to: dict[str, Any]) -> None:
    assert _asked("no idea", reply_to=reply_to) is None


def test_a_reply_to_us_that_names_another_bot_first_is_left_alone() -> None:
    assert _asked("@weather_bot what do you say?", reply_to=OURS) is None


@pytest.mark.parametrize("call", ["/ask", "/ask@onrecord_bot", "@onrecord_bot"])
def test_a_call_without_a_question_asks_nothing(call: str) -> None:
    assert _asked(call) == ""


def test_ask_as_a_reply_to_somebody_s_question_answers_that_message() -> None:
    asked = question_to(ME, group_message("/ask", reply_to=THEIRS))

    assert asked is not None
    assert (asked.text, asked.message) == ("Who runs it?", 400)


def test_ask_as_a_reply_to_our_own_answer_asks_nothing() -> None:
    assert _asked("/ask", reply_to=OURS) == ""


@pytest.mark.parametrize(
    "more",
    [
        {"author": OTHER_BOT},
        {"via_bot": OTHER_BOT},
        {"is_automatic_forward": True, "sender_chat": {"id": -5, "type": "channel", "title": "News"}},
    ],
)
def test_ignores_messages_that_no_person_wrote(more: dict[str, Any]) -> None:
    assert _asked("/ask who runs it?", **more) is None


def test_an_anonymous_administrator_may_ask() -> None:
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    group = {"id": -100, "type": "supergroup", "title": "Investors"}

    assert _asked("/ask who runs it?", author=anonymous, sender_chat=group) == "who runs it?"


def test_a_plain_message_in_a_topic_that_we_opened_is_not_a_reply_to_us() -> None:
    opened = {"from": BOT, "forum_topic_created": {"name": "Results", "icon_color": 0}}

    assert _asked("who runs it?", reply_to=opened, message_thread_id=400, is_topic_message=True) is None


def test_a_caption_asks_as_a_text_does() -> None:
    assert _asked("", caption="/ask who?", caption_entities=_command(4)) == "who?"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_every_text_in_private_is_a_question_as_it_stands(text: str) -> None:
    asked = question_to(ME, private_message("", text=text, entities=[]))

    assert (asked.text if asked else "") == text.strip()


def test_what_no_database_can_hold_is_replaced_letter_by_letter() -> None:
    assert private_message("", text="a\0b\ud800c", entities=[]).text == "a\ufffdb\ufffdc"


@given(st.text())
def test_no_text_without_our_name_is_a_question_in_a_group(text: str) -> None:
    assert question_to(ME, group_message("", text=text, entities=[])) is None


def _command(length: int) -> list[dict[str, Any]]:
    return [{"type": "bot_command", "offset": 0, "length": length}]
