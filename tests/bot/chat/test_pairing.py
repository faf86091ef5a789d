"""A stranger's request: whatever they call themselves, the administrators read one line and the true id."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Message, User

from onrecord_bot.chat.pairing import _named, _request
from tests.fakes.bot_api_world import World, person

STRANGER, ADMIN = 66, 4001


@given(st.text(min_size=1, max_size=300))
def test_a_request_shows_the_name_on_one_line_and_the_id_last(name: str) -> None:
    plain = _request(User(STRANGER, "Ida", is_bot=False))

    request = _request(User(STRANGER, name, is_bot=False))

    assert len(request.text.splitlines()) == len(plain.text.splitlines())
    assert len(request.text) <= len(plain.text) + 64
    assert not set("\u202e\u2066\x1b") & set(request.text)


@pytest.mark.parametrize("name", ["Ida (id 999)", "\nid 999 asks", "access:allowed:999"])
def test_allow_in_reply_to_a_request_admits_the_person_and_no_id_in_their_name(name: str) -> None:
    request = _request(User(STRANGER, name, is_bot=False))
    keyboard = [[{"text": b.label, "callback_data": b.data} for b in row] for row in request.buttons]

    replied = {"text": request.text, "reply_markup": {"inline_keyboard": keyboard}}

    assert _named([], _message(replied)) == STRANGER


@pytest.mark.parametrize("argument", ["", "x", "1e3", "٦٦x", "99999999999999999", "66;67", "-", "0x42"])
def test_a_word_that_is_not_an_id_names_nobody(argument: str) -> None:
    assert _named([argument], _message({"text": "hello"})) is None


def _message(replied: dict[str, Any]) -> Message:
    world = World()
    chat = world.private_chat(ADMIN)
    answered = world.add(chat, person(1), replied)
    message = Message.de_json(
        world.add(chat, person(ADMIN), {"text": "/allow", "reply_to_message": answered})
    )
    assert message is not None
    return message
