"""A stranger's request: whatever they call themselves, the administrators read one line and the true id."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Message, User

from onrecord_bot.chat.pairing import _named, _request
from onrecord_bot.replies import texts
from tests.fakes.bot_api import Fault
from tests.fakes.bot_api_world import World, person
from tests.fakes.doors import ADMIN, GROUP, GUEST, STRANGER, Door, door


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


async def _request_of(entry: Door) -> int:
    """A stranger asks; the request that the administrator has."""
    entry.api.push_text("who runs it?", chat_id=STRANGER)
    await entry.passes()
    (request,) = [call for call in entry.api.sent() if int(call.params["chat_id"]) == ADMIN]
    return int(request.result["message_id"])


async def test_a_press_of_anybody_but_an_administrator_lets_nobody_in() -> None:
    """The button is a real one: a request may be forwarded, or stand where others see it."""
    async with door() as entry:
        request = await _request_of(entry)
        entry.api.push_press(ADMIN, request, "Allow", user_id=GUEST)
        await entry.do(entry.pairing.press)

        assert not entry.may_ask(STRANGER)
        assert entry.toasts() == [texts.ADMINISTRATORS_ONLY]
        assert entry.told(ADMIN) == [entry.api.sent()[1].params["text"]]


async def test_data_that_is_no_button_of_ours_lets_nobody_in() -> None:
    async with door() as entry:
        request = await _request_of(entry)
        entry.api.push_made_up_press(ADMIN, request, f"access:allowed:{STRANGER}:1", user_id=ADMIN)
        await entry.do(entry.pairing.press)

        assert not entry.may_ask(STRANGER)
        assert entry.toasts() == [texts.ADMINISTRATORS_ONLY]


@pytest.mark.parametrize(
    ("label", "told", "may_ask"), [("Allow", texts.ALLOWED, True), ("Refuse", texts.REFUSED, False)]
)
async def test_an_administrator_decides_with_a_button(*, label: str, told: str, may_ask: bool) -> None:
    async with door() as entry:
        request = await _request_of(entry)
        entry.api.push_press(ADMIN, request, label, user_id=ADMIN)
        await entry.do(entry.pairing.press)

        assert entry.may_ask(STRANGER) is may_ask
        assert entry.toasts() == [""]
        assert entry.told(ADMIN)[-1] == told.format(id=STRANGER)
        assert (texts.YOU_MAY_ASK in entry.told(STRANGER)) is may_ask
        (row,) = entry.services.ledger.entries()
        assert row.told["act"] == ("allowed" if may_ask else "disallowed")
        assert row.told["who"] == f"Telegram {ADMIN}"


async def test_a_command_of_anybody_but_an_administrator_lets_nobody_in() -> None:
    async with door() as entry:
        entry.api.push_text(f"/allow {STRANGER}", chat_id=GUEST)
        await entry.do(entry.pairing.allow, str(STRANGER))

        assert not entry.may_ask(STRANGER)
        assert entry.told(GUEST) == [texts.ADMINISTRATORS_ONLY]
        assert not list(entry.services.ledger.entries())


async def test_an_administrator_lets_a_person_in_and_out_by_command() -> None:
    async with door() as entry:
        entry.api.push_text(f"/allow {STRANGER}", chat_id=ADMIN)
        await entry.do(entry.pairing.allow, str(STRANGER))
        assert entry.may_ask(STRANGER)
        assert entry.told(STRANGER) == [texts.YOU_MAY_ASK]

        entry.api.push_text(f"/disallow {STRANGER}", chat_id=ADMIN)
        await entry.do(entry.pairing.disallow, str(STRANGER))
        assert not entry.may_ask(STRANGER)
        assert entry.told(STRANGER) == [texts.YOU_MAY_ASK]
        assert entry.told(ADMIN) == [texts.ALLOWED.format(id=STRANGER), texts.REFUSED.format(id=STRANGER)]


async def test_who_is_shut_out_while_everybody_may_ask_is_not_said_to_be_out() -> None:
    """ "6 has no access." was said, and 6 was answered as before."""
    async with door(open_to_all=True) as entry:
        entry.api.push_text(f"/disallow {STRANGER}", chat_id=ADMIN)
        await entry.do(entry.pairing.disallow, str(STRANGER))

        assert entry.may_ask(STRANGER)
        assert entry.told(ADMIN) == [texts.REFUSED_WHILE_OPEN.format(id=STRANGER)]


async def test_no_command_takes_away_what_the_settings_give() -> None:
    async with door() as entry:
        entry.api.push_text(f"/disallow {GUEST}", chat_id=ADMIN)
        await entry.do(entry.pairing.disallow, str(GUEST))

        assert entry.may_ask(GUEST)
        assert entry.told(ADMIN) == [texts.LISTED_IN_SETTINGS.format(id=GUEST)]


async def test_a_command_that_names_nobody_is_answered_with_how_to_say_it() -> None:
    async with door() as entry:
        entry.api.push_text("/allow", chat_id=ADMIN)
        await entry.do(entry.pairing.allow)

        assert entry.told(ADMIN) == [texts.NAME_AN_ID]


async def test_a_group_is_let_in_by_the_command_in_it_and_is_not_written_to() -> None:
    async with door(allowed=()) as entry:
        entry.api.push_group_text("/allow@onrecord_bot", chat_id=GROUP, user_id=ADMIN)
        await entry.do(entry.pairing.allow)

        assert entry.may_ask(GROUP)
        assert entry.told(GROUP) == [texts.ALLOWED.format(id=GROUP)]


async def test_administrators_hear_of_a_stranger_who_cannot_be_reached() -> None:
    async with door() as entry:
        entry.api.fail_next("sendMessage", Fault(403, "Forbidden: bot was blocked by the user"))
        entry.api.push_text("who runs it?", chat_id=STRANGER)

        assert await entry.passes() == [False]
        assert len(entry.told(ADMIN)) == 1
