"""The one gate before every handler: who may ask, how often, and shut where it fails."""

import pytest

from onrecord.question import Question
from onrecord_bot.delivery.attempt import begin_attempt
from onrecord_bot.messages.incoming import LATE_AFTER_SECONDS, ChatPlace
from onrecord_bot.replies import texts
from onrecord_bot.storage.database import StandsStill
from onrecord_bot.storage.exchanges import Exchange
from tests.fakes.doors import ADMIN, GROUP, GUEST, STRANGER, Door, door

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
        entry.api.push_text("who runs it?", chat_id=GUEST)

        assert await entry.passes() == [False]
        assert not attempt.failed


async def test_keeps_an_update_for_later_where_its_database_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    async with door() as entry:
        monkeypatch.setattr(entry.services.access, "may_ask", _failing(StandsStill()))
        attempt = begin_attempt(1)
        entry.api.push_text("who runs it?", chat_id=GUEST)

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


async def test_what_was_asked_in_its_time_and_comes_late_is_held_to_no_rate() -> None:
    async with door(per_person=1) as entry:
        for _ in range(3):
            entry.api.push_text("who runs it?", chat_id=GUEST, date=1_000_000)

        assert await entry.passes() == [True] * 3


@pytest.mark.parametrize(
    ("age", "passes"), [(0, False), (LATE_AFTER_SECONDS, False), (LATE_AFTER_SECONDS + 1, True)]
)
async def test_what_comes_late_is_told_from_what_does_not_by_its_age(*, age: int, passes: bool) -> None:
    now = 2_000_000.0
    async with door(per_person=1, clock=lambda: now) as entry:
        for _ in range(2):
            entry.api.push_text("who runs it?", chat_id=GUEST, date=int(now - age))

        assert await entry.passes() == [True, passes]


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
