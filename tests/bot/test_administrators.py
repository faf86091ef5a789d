"""Who may do what only the people who run the bot may do."""

from typing import Any

import pytest
from telegram import Message

from onrecord_bot.administrators import is_administrator, is_from_administrator
from tests.fakes.bot_api_world import World, person

ADMIN, ANONYMOUS = 4001, 1087968824


def _message(user: int, **more: Any) -> Message:
    world = World()
    message = Message.de_json(world.add(world.group(-100), person(user), {"text": "/hold a", **more}))
    assert message is not None
    return message


def test_an_administrator_is_known_by_user_id() -> None:
    assert is_from_administrator(_message(ADMIN), {ADMIN})
    assert not is_from_administrator(_message(7), {ADMIN})


@pytest.mark.parametrize("user", [ADMIN, ANONYMOUS])
def test_whoever_speaks_for_a_chat_is_nobody_in_particular(user: int) -> None:
    sender = {"id": -100, "type": "group", "title": "Investors"}

    assert not is_from_administrator(_message(user, sender_chat=sender), {ADMIN, ANONYMOUS})


def test_the_id_that_anonymous_administrators_share_has_no_rights_even_where_the_settings_name_it() -> None:
    assert not is_administrator(ANONYMOUS, {ANONYMOUS})
