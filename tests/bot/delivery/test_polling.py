"""Whatever getUpdates brings, every update comes out readable and no rule about it fails."""

import json
import time
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import TimeoutError as PoolTimeout
from telegram import Bot, Update
from telegram.error import Conflict, NetworkError

from onrecord_bot.delivery.inbox import Inbox
from onrecord_bot.delivery.lanes import lane_of
from onrecord_bot.delivery.polling import UpdatesRequest, updates_in
from onrecord_bot.delivery.transport import LastContact, TokenRefusals
from onrecord_bot.delivery.update_parsing import read_update
from onrecord_bot.messages.addressing import is_for_us, question_to
from onrecord_bot.messages.incoming import incoming_from_message
from onrecord_bot.storage.database import database_at
from onrecord_bot.storage.journal import Journal
from tests.fakes.bot_api import TOKEN, BotApi, Fault
from tests.fakes.bot_api_world import BOT, World, person
from tests.fakes.incoming import ME

_JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=5,
)


def _whole_update() -> dict[str, Any]:
    world = World()
    topic = world.open_topic(-1000000000500)
    answer = world.add(world.group(-1000000000500), BOT, {"text": "an answer", "date": 1})
    content = world.content(
        "/ask @onrecord_bot 🚀 who?", chat_id=-1000000000500, topic=topic, reply_to=answer["message_id"]
    )
    message = world.add(world.group(-1000000000500), person(7), content | {"date": 1})
    return deepcopy({"update_id": 5, "message": message})


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a JSON value, by the keys that lead there."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, inner in inside for place in _places(inner, (*path, key)))]


@st.composite
def mutated_updates(draw: st.DrawFn) -> Any:
    """An update of which some parts are gone, or something else."""
    update = _whole_update()
    for _ in range(draw(st.integers(0, 3))):
        places = [place for place in _places(update) if place]
        if not places:
            break
        *path, last = draw(st.sampled_from(places))
        holder = update
        for key in path:
            holder = holder[key]
        if draw(st.booleans()):
            del holder[last]
        else:
            holder[last] = draw(_JUNK)
    return update


def _read(*updates: Any) -> list[Update]:
    payload = json.dumps({"ok": True, "result": list(updates)}).encode()
    return [update for body in updates_in(payload) if (update := read_update(body))]


@given(mutated_updates())
def test_one_unreadable_update_does_not_lose_the_others(mutated: Any) -> None:
    assert _read(mutated, {**_whole_update(), "update_id": 6})[-1].effective_message is not None


@given(mutated_updates())
def test_no_rule_fails_on_an_update_that_can_be_read(mutated: Any) -> None:
    for update in _read(mutated):
        assert lane_of(update)
        is_for_us(update, ME)
        if update.effective_message is not None:
            question_to(ME, incoming_from_message(update.effective_message))


def test_a_whole_update_is_left_as_it_is() -> None:
    (update,) = _read(_whole_update())

    assert update.effective_message is not None
    asked = question_to(ME, incoming_from_message(update.effective_message))
    assert asked is not None
    assert asked.text == "🚀 who?"


@pytest.mark.parametrize("number", [2**63, -1, 10**30, True, "7", None, 1.5])
def test_a_number_that_cannot_be_put_on_record_is_passed_over(number: object) -> None:
    """One number of more than 64 bits ended the polling, and with it the process."""
    reply = {"ok": True, "result": [{"update_id": number}, {"update_id": 5}]}

    read = updates_in(json.dumps(reply).encode())

    assert [update["update_id"] for update in read] == [5]


async def test_what_a_poll_brings_is_on_record_when_python_telegram_bot_hears_of_it(tmp_path: Path) -> None:
    """It asks for the next ones then, and Telegram forgets these."""
    journal = Journal(database_at(f"sqlite:///{tmp_path}/bot.sqlite3"))
    inbox, contact = Inbox(journal), LastContact()
    with BotApi() as api:
        request = UpdatesRequest(inbox, contact, TokenRefusals())
        async with Bot(TOKEN, base_url=f"{api.url}/bot", get_updates_request=request) as bot:
            inbox.belong_to(bot)
            api.push_text("who runs it?")

            (update,) = await bot.get_updates(timeout=1)

    assert [number for number, _ in Journal(journal._engine).open_updates()] == [update.update_id]
    assert update.message is None  # its number alone is handed on
    assert contact.age_seconds() < 60


async def test_polls_of_a_busy_bot_are_apart_and_the_last_number_confirms_what_one_brought(
    tmp_path: Path,
) -> None:
    journal = Journal(database_at(f"sqlite:///{tmp_path}/bot.sqlite3"))
    inbox = Inbox(journal)
    with BotApi() as api:
        request = UpdatesRequest(inbox, LastContact(), TokenRefusals())
        async with Bot(TOKEN, base_url=f"{api.url}/bot", get_updates_request=request) as bot:
            inbox.belong_to(bot)
            for number in range(3):
                api.push_text(f"who runs {number}?")
            begun = time.monotonic()

            (last,) = await bot.get_updates(timeout=1)
            api.push_text("who runs 3?")
            (next_,) = await bot.get_updates(offset=last.update_id + 1, timeout=1)

    taken = [number for number, _ in Journal(journal._engine).open_updates()]
    assert taken == [*range(taken[0], taken[0] + 4)]
    assert (last.update_id, next_.update_id) == (taken[2], taken[3])
    assert time.monotonic() - begun >= 0.02


async def test_a_poll_that_cannot_be_put_on_record_confirms_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = Journal(database_at(f"sqlite:///{tmp_path}/bot.sqlite3"))
    inbox = Inbox(journal)

    def full(*_: object, **__: object) -> set[int]:
        raise PoolTimeout

    monkeypatch.setattr(journal, "take", full)
    with BotApi() as api:
        request = UpdatesRequest(inbox, LastContact(), TokenRefusals())
        async with Bot(TOKEN, base_url=f"{api.url}/bot", get_updates_request=request) as bot:
            inbox.belong_to(bot)
            api.push_text("who runs it?")

            with pytest.raises(NetworkError):
                await bot.get_updates(timeout=1)


@pytest.mark.parametrize(
    ("fault", "error"), [(Fault(500), NetworkError), (Fault(409, "Conflict: terminated"), Conflict)]
)
async def test_a_poll_that_telegram_refuses_raises_what_it_says(
    tmp_path: Path, fault: Fault, error: type[Exception]
) -> None:
    inbox, contact = Inbox(Journal(database_at(f"sqlite:///{tmp_path}/bot.sqlite3"))), LastContact()
    with BotApi() as api:
        request = UpdatesRequest(inbox, contact, TokenRefusals())
        async with Bot(TOKEN, base_url=f"{api.url}/bot", get_updates_request=request) as bot:
            api.fail_next("getUpdates", fault)

            with pytest.raises(error):
                await bot.get_updates(timeout=1)

    assert contact.age_seconds() == float("inf")


@pytest.mark.parametrize(
    ("part", "wrong"), [("text", None), ("message_id", 2**63), ("message_id", "7"), ("chat", {"id": 2**70})]
)
def test_a_message_that_no_table_could_hold_counts_as_unreadable(part: str, wrong: object) -> None:
    update = _whole_update()
    update["message"] |= {part: {**update["message"]["chat"], **wrong} if isinstance(wrong, dict) else wrong}

    assert (read_update(update) is None) is (part != "text")
