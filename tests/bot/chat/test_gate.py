"""The one gate before every handler: who may ask, how often, and shut where it fails, never in silence."""

import asyncio
from types import SimpleNamespace
from typing import Any, cast

import pytest
from sqlalchemy.exc import TimeoutError as PoolTimeout
from telegram import Bot, Update
from telegram.ext import ApplicationHandlerStop

from onrecord.question import Question
from onrecord_bot.chat.gate import Gate
from onrecord_bot.chat.pairing import Pairing
from onrecord_bot.chat.rates import RateLimit
from onrecord_bot.delivery.attempt import begin_attempt
from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.replies import texts
from onrecord_bot.services import Services
from onrecord_bot.storage.exchanges import Exchange
from tests.fakes.bot_api_world import BOT, World, person
from tests.fakes.doors import ADMIN, GROUP, GUEST, STRANGER, Door, door

NOW = 1_700_000_000.0
FOREIGN = -400


def _button(api_of: Door, data: str, *, chat: int = GUEST) -> int:
    """A message of ours with one button."""
    with api_of.api.changed:
        keyboard = {"inline_keyboard": [[{"text": "More", "callback_data": data}]]}
        content = {"text": "an answer", "reply_markup": keyboard}
        chat_of = api_of.api.world.private_chat(chat)
        return int(api_of.api.world.add(chat_of, api_of.api.methods.on_getme({}), content)["message_id"])


async def test_lets_nothing_through_where_it_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    """After an error python-telegram-bot goes on to the next handler, which would answer anybody."""
    async with door() as entry:
        monkeypatch.setattr(entry.services.access, "may_ask", _failing(RuntimeError()))
        attempt = begin_attempt(1)
        entry.api.push_text("who runs it?", chat_id=STRANGER)

        assert await entry.passes() == [False]
        assert not attempt.failed


async def test_keeps_an_update_for_later_where_its_database_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    async with door() as entry:
        monkeypatch.setattr(entry.services.access, "may_ask", _failing(PoolTimeout()))
        attempt = begin_attempt(1)
        entry.api.push_text("who runs it?", chat_id=STRANGER)

        assert await entry.passes() == [False]
        assert attempt.failed


def _failing(error: Exception) -> object:
    def fail(*_: object) -> bool:
        raise error

    return fail


async def test_lets_those_through_who_may_ask_and_nobody_else() -> None:
    async with door() as entry:
        entry.api.push_text("who runs it?", chat_id=GUEST)
        entry.api.push_text("who runs it?", chat_id=ADMIN)
        entry.api.push_group_text("/ask who runs it?", chat_id=GROUP, user_id=STRANGER)
        entry.api.push_group_text("/ask who runs it?", chat_id=FOREIGN, user_id=STRANGER)
        entry.api.push_text("who runs it?", chat_id=STRANGER)

        assert await entry.passes() == [True, True, True, False, False]


async def test_a_stranger_is_told_in_private_alone_and_once() -> None:
    async with door() as entry:
        for _ in range(2):
            entry.api.push_text("who runs it?", chat_id=STRANGER)
            entry.api.push_group_text("/ask who runs it?", chat_id=FOREIGN, user_id=STRANGER)
        await entry.passes()

        assert entry.told(STRANGER) == [texts.NOT_ALLOWED.format(id=STRANGER)]
        assert len(entry.told(ADMIN)) == 1
        assert entry.told(FOREIGN) == []
        assert entry.api.sent("leaveChat") == []


async def test_leaves_a_foreign_group_only_where_the_settings_say_so() -> None:
    async with door(leaves=True) as entry:
        entry.api.push_group_text("/ask who runs it?", chat_id=FOREIGN, user_id=STRANGER)
        entry.api.push_text("who runs it?", chat_id=STRANGER)
        await entry.passes()

        assert [call.params["chat_id"] for call in entry.api.sent("leaveChat")] == [str(FOREIGN)]


async def test_a_stranger_who_presses_a_button_is_told_so_and_goes_no_further() -> None:
    async with door() as entry:
        message = _button(entry, "m:1", chat=STRANGER)
        entry.api.push_press(STRANGER, message, "More", user_id=STRANGER)

        assert await entry.passes() == [False]
        assert entry.toasts() == [texts.NOT_ALLOWED_HERE]
        assert entry.told(STRANGER) == []


async def test_a_stranger_is_offered_nothing_inline() -> None:
    async with door() as entry:
        entry.api.push_inline("who runs it?", user_id=STRANGER)
        entry.api.push_inline("who runs it?", user_id=GUEST)

        assert await entry.passes() == [False, True]
        assert [call.params["results"] for call in entry.api.sent("answerInlineQuery")] == [[]]


async def test_a_press_of_a_button_that_the_message_does_not_have_goes_no_further() -> None:
    async with door() as entry:
        message = _button(entry, "m:1")
        entry.api.push_press(GUEST, message, "More", user_id=GUEST)
        entry.api.push_made_up_press(GUEST, message, "access:allowed:66", user_id=GUEST)

        assert await entry.passes() == [True, False]
        assert entry.toasts() == [texts.TOO_OLD]


async def test_a_person_over_the_rate_is_told_once_and_goes_no_further() -> None:
    async with door(per_person=1) as entry:
        for _ in range(3):
            entry.api.push_text("who runs it?", chat_id=GUEST)

        assert await entry.passes() == [True, False, False]
        (told,) = entry.told(GUEST)
        assert told == texts.TOO_MANY.format(seconds=60)


async def test_a_chat_over_its_rate_goes_no_further_whoever_asks() -> None:
    async with door(per_chat=1) as entry:
        for person in (1, 2):
            entry.api.push_group_text("/ask@onrecord_bot who runs it?", chat_id=GROUP, user_id=person)
        entry.api.push_text("who runs it?", chat_id=GUEST)

        assert await entry.passes() == [True, False, True]


async def test_what_asks_for_no_answer_counts_against_no_rate() -> None:
    async with door(per_chat=1, per_person=1) as entry:
        for _ in range(3):
            entry.api.push_group_text("good morning", chat_id=GROUP, user_id=1)
        entry.api.push_group_text("/ask@onrecord_bot who runs it?", chat_id=GROUP, user_id=1)

        assert await entry.passes() == [True] * 4


async def test_a_press_and_an_inline_query_over_the_rate_are_told_in_their_own_way() -> None:
    async with door(per_person=1) as entry:
        message = _button(entry, "m:1")
        for _ in range(2):
            entry.api.push_press(GUEST, message, "More", user_id=GUEST)
        entry.api.push_inline("who runs it?", user_id=GUEST)

        assert await entry.passes() == [True, False, False]
        assert entry.toasts() == [texts.TOO_MANY.format(seconds=60)]
        assert len(entry.api.sent("answerInlineQuery")) == 1
        assert entry.told(GUEST) == []


async def test_a_group_that_became_a_supergroup_may_ask_and_goes_on() -> None:
    async with door(allowed=(GROUP,)) as entry:
        before = Exchange(
            place=ChatPlace(chat=GROUP), asked_in=5, question=Question(text="who?"), answered_in=(6,)
        )
        entry.services.exchanges.keep(before)
        entry.api.push_group_text("", chat_id=-1000300, migrate_from_chat_id=GROUP)
        entry.api.push_group_text("/ask@onrecord_bot who runs it?", chat_id=-1000300, user_id=1)

        assert await entry.passes() == [True, True]
        moved = entry.services.exchanges.last(ChatPlace(chat=-1000300))
        assert moved is not None
        assert moved.question == before.question


CONTEXT: Any = SimpleNamespace(bot=SimpleNamespace(id=BOT["id"], username=BOT["username"]))


class Told:
    """What was said to whom."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    async def tell(self, _: object, text: str) -> None:
        self.texts.append(text)


class Broken:
    """Who may ask, where nobody knows."""

    def may_surely_ask(self, _: object) -> bool:
        raise ZeroDivisionError

    def move(self, *_: object, **__: object) -> None:
        raise ZeroDivisionError


class Everybody(Broken):
    def may_surely_ask(self, _: object) -> bool:
        return True


def _gate(told: Told, access: Broken, *, per_person: int = 0) -> Gate:
    services = SimpleNamespace(
        access=access, exchanges=None, outbox=told, clock=lambda: NOW, ask=asyncio.to_thread
    )
    return Gate(
        cast("Services", services),
        cast("Pairing", None),
        per_person=RateLimit(per_person),
        per_chat=RateLimit(0),
    )


def _asked(*, at: float = NOW, group: bool = False) -> Update:
    world = World()
    chat = world.group(-100) if group else world.private_chat(7)
    message = world.add(chat, person(7), {"text": "who runs it?", "date": int(at)})
    update = Update.de_json({"update_id": 1, "message": message}, cast("Bot", None))
    assert update is not None
    return update


@pytest.mark.parametrize(("group", "sentences"), [(False, 1), (True, 0)])
async def test_a_gate_that_fails_lets_nothing_through_and_says_so_where_an_answer_was_due(
    *, group: bool, sentences: int
) -> None:
    """The question was refused without a word: its person waited for an answer that never came."""
    told = Told()

    with pytest.raises(ApplicationHandlerStop):
        await _gate(told, Broken()).pass_or_stop(_asked(group=group), CONTEXT)

    assert len(told.texts) == sentences
    assert all("went wrong" in text for text in told.texts)


async def test_questions_from_while_the_bot_was_away_keep_to_the_rate_of_their_time() -> None:
    """Whoever asked while the bot was late was held to no rate at all, and kept it late."""
    told = Told()
    gate = _gate(told, Everybody(), per_person=3)
    passed = []
    for minute in (9, 5, 5, 5, 5, 5, 9, 9, 9):
        try:
            await gate.pass_or_stop(_asked(at=NOW - 60 * minute), CONTEXT)
        except ApplicationHandlerStop:
            continue
        passed.append(minute)

    assert sorted(passed) == [5, 5, 5, 9, 9, 9]
    assert len(told.texts) == 2  # once for each minute
