"""The gate: shut where it fails, and never in silence; a late question counts in its own time."""

from types import SimpleNamespace
from typing import Any, cast

import pytest
from telegram import Bot, Update
from telegram.ext import ApplicationHandlerStop

from onrecord_bot.chat.gate import Gate
from onrecord_bot.chat.pairing import Pairing
from onrecord_bot.chat.rates import RateLimit
from onrecord_bot.services import Services
from tests.fakes.bot_api_world import BOT, World, person

NOW = 1_700_000_000.0
CONTEXT: Any = SimpleNamespace(bot=SimpleNamespace(id=BOT["id"], username=BOT["username"]))


class Told:
    """What was said to whom."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    async def tell(self, _: object, text: str) -> None:
        self.texts.append(text)


class Broken:
    """Who may ask, where nobody knows."""

    def may_ask(self, _: object) -> bool:
        raise ZeroDivisionError

    def move(self, *_: object, **__: object) -> None:
        raise ZeroDivisionError


class Everybody(Broken):
    def may_ask(self, _: object) -> bool:
        return True


def _gate(told: Told, access: Broken, *, per_person: int = 0) -> Gate:
    services = SimpleNamespace(access=access, exchanges=None, outbox=told, clock=lambda: NOW)
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
