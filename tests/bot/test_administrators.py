"""Who may do what only the people who run the bot may do."""

from typing import Any

import pytest
from telegram import Message

from onrecord_bot.administrators import Administrators
from onrecord_bot.commands.releases import user_name
from tests.fakes.bot_api_world import World, person

ADMIN, ANONYMOUS = 4001, 1087968824


def _message(user: int, **more: Any) -> Message:
    world = World()
    message = Message.de_json(world.add(world.group(-100), person(user), {"text": "/hold a", **more}))
    assert message is not None
    return message


def test_an_administrator_is_known_by_user_id() -> None:
    assert Administrators((ADMIN,)).wrote(_message(ADMIN))
    assert not Administrators((ADMIN,)).wrote(_message(7))


@pytest.mark.parametrize("user", [ADMIN, ANONYMOUS])
def test_anybody_who_speaks_for_a_chat_is_nobody_in_particular(user: int) -> None:
    sender = {"id": -100, "type": "group", "title": "Investors"}

    assert not Administrators((ADMIN, ANONYMOUS)).wrote(_message(user, sender_chat=sender))


def test_the_shared_id_of_anonymous_administrators_has_no_rights_even_if_the_settings_name_it() -> None:
    assert not Administrators((ANONYMOUS,)).includes(ANONYMOUS)


@pytest.mark.parametrize(
    ("who", "may"),
    [
        ("Telegram 4002", True),
        ("bob", True),
        ("4002", False),
        ("Telegram bob", False),
        ("alice", False),
        ("Telegram 4001", False),
    ],
)
def test_an_approver_is_a_user_of_telegram_by_number_and_an_account_at_a_shell_by_name(
    who: str, may: bool
) -> None:
    people = Administrators((ADMIN, 4002), approvers=("4002", "bob"))

    assert people.may_open(who, added_by="carol") is may
    assert not people.may_open(who, added_by=who)


def test_nobody_at_a_shell_takes_the_name_of_another(monkeypatch: pytest.MonkeyPatch) -> None:
    before = user_name()
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, "bob")

    assert user_name() == before != "bob"
